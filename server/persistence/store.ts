import { auditLog, type AuditLog } from './audit.ts'
import { bracketHistoryStore, type BracketHistories } from './bracket-history.ts'
import { bracketsStore, type Brackets } from './brackets.ts'
import { circleReader, type ReadCircle } from './circle.ts'
import { commitmentsStore, type Commitments } from './commitments.ts'
import type { PrismaClient } from './db.ts'
import { delegationsStore, type Delegations } from './delegations.ts'
import { decisionsStore, type Decisions } from './decisions.ts'
import { documentsStore, type Documents } from './documents.ts'
import { draftsStore, type Drafts } from './drafts.ts'
import { setUpLinks, type SetUpLinks } from './event-setup.ts'
import { eventsStore, type Events } from './events.ts'
import { halvesStore, type Halves } from './halves.ts'
import { instructionsStore, type Instructions } from './instructions.ts'
import { personalLinks, type PersonalLinks } from './links.ts'
import { notesStore, type Notes } from './notes.ts'
import { paragraphStatesStore, type ParagraphStatesStore } from './paragraph-states.ts'
import { outboxRows, type OutboxRows } from './outbox.ts'
import { peopleStore, type People } from './people.ts'
import { proposalsStore, type Proposals } from './proposals.ts'
import { prioritiesStore, type Priorities } from './priorities.ts'
import { revisionsStore, type Revisions } from './revisions.ts'
import { seenStore, type Seen } from './seen.ts'
import { silencesStore, type Silences } from './silences.ts'
import { sessionsStore, type Sessions } from './sessions.ts'
import { threadsStore, type Threads } from './threads.ts'
import { tokensStore, type Tokens } from './tokens.ts'
import { translationsStore, type Translations } from './translations.ts'

/** The one queue of this process for everything that writes; see write-queue.ts. */
export interface Queue {
  run<T>(work: () => Promise<T>): Promise<T>
}

/** Everything in rows, one noun each; the update log is beside it. */
export interface Store {
  events: Events
  delegations: Delegations
  people: People
  sessions: Sessions
  documents: Documents
  instructions: Instructions
  brackets: Brackets
  bracketHistory: BracketHistories
  paragraphStates: ParagraphStatesStore
  proposals: Proposals
  revisions: Revisions
  seen: Seen
  threads: Threads
  circle: ReadCircle
  halves: Halves
  silences: Silences
  decisions: Decisions
  outbox: OutboxRows
  links: PersonalLinks
  tokens: Tokens
  drafts: Drafts
  notes: Notes
  audit: AuditLog
  setUpLinks: SetUpLinks
  priorities: Priorities
  commitments: Commitments
  translations: Translations
}

/** All nouns on one database. Reads go straight to it, writes through the queue. */
export function createStore(prisma: PrismaClient, queue: Queue): Store {
  return {
    events: eventsStore(prisma),
    delegations: delegationsStore(prisma),
    people: peopleStore(prisma),
    sessions: sessionsStore(prisma, queue),
    documents: documentsStore(prisma, queue),
    instructions: instructionsStore(prisma),
    brackets: bracketsStore(prisma),
    bracketHistory: bracketHistoryStore(prisma),
    paragraphStates: paragraphStatesStore(prisma),
    proposals: proposalsStore(prisma, queue),
    revisions: revisionsStore(prisma),
    seen: seenStore(prisma, queue),
    threads: threadsStore(prisma, queue),
    circle: circleReader(prisma),
    halves: halvesStore(prisma),
    silences: silencesStore(prisma),
    decisions: decisionsStore(prisma),
    outbox: outboxRows(prisma, queue),
    links: personalLinks(prisma),
    tokens: tokensStore(prisma, queue),
    drafts: draftsStore(prisma, queue),
    notes: notesStore(prisma),
    audit: auditLog(prisma),
    setUpLinks: setUpLinks(prisma),
    priorities: prioritiesStore(prisma),
    commitments: commitmentsStore(prisma),
    translations: translationsStore(prisma)
  }
}
