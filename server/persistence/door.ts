import type { Action, Actor, Bracket, DocumentId, PersonId, Proposal, Text, ThemeId } from '@acuerdo/domain'
import Database from 'better-sqlite3'
import { languageOf, roleOf } from './columns.ts'
import { bracketsOf } from './door-brackets.ts'
import { proposalsOf, someProposalsOf } from './door-proposals.ts'
import { whileUnchanged } from './unchanged.ts'
import { documentOf, themeOf, type DocumentRecord, type DocumentRow } from './documents.ts'
import { eventOf, type EventRecord, type EventRow } from './events.ts'
import type { ProposalRecord } from './proposals.ts'
import type { SessionRecord } from './sessions.ts'
import type { Store } from './store.ts'

/**
 * What is asked at the door of a text, and at every page: whose session it is, who that is, how the text stands.
 * A hundred people who open a text at once ask it a hundred times, so it is read by prepared statements of a
 * connection that can't write, in a tenth of the time that the client of the models takes. Of brackets and
 * proposals, which may be hundreds, what was read is kept until something is written; of nothing else.
 */
export interface Door {
  document(key: string): DocumentRecord | null
  /** All of them at one instant; see `Brackets.ofDocument`. */
  brackets(documentId: DocumentId): Bracket[]
  /** Likewise; see `Proposals.ofDocument`. */
  proposals(documentId: DocumentId): ProposalRecord[]
  /** Those that an act needs, which are a few of them; see `ProposalsForActs`. */
  proposalsBeside(documentId: DocumentId, names: readonly string[]): Proposal[]
  proposalsToCarry(documentId: DocumentId, text: Text): Proposal[]
  /** The session while it lasts; see `Sessions.find` and `Sessions.follow`. */
  session(id: string, now: Date): SessionRecord | null
  followed(id: string, now: Date): SessionRecord | null
  actor(id: PersonId, now: Date): Actor | null
  event(): EventRecord | null
  instructed(theme: ThemeId, action: Action, now: Date): boolean
  /** Whether a silence runs, and whether half of an act waits for the other: asked each second, and mostly not so. */
  silenceRuns(): boolean
  halfWaits(): boolean
  close(): void
}

export function openDoor(file: string): Door {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  const { session, followed } = sessionsOf(db)
  const { beside, toCarry } = someProposalsOf(db)
  return {
    document: documentsOf(db),
    brackets: whileUnchanged(db, bracketsOf(db)),
    proposals: whileUnchanged(db, proposalsOf(db)),
    proposalsBeside: beside,
    proposalsToCarry: toCarry,
    session,
    followed,
    actor: actorsOf(db),
    event: eventsOf(db),
    instructed: instructionsOf(db),
    silenceRuns: existing(db, `SELECT 1 FROM Silence WHERE state = 'running'`),
    halfWaits: existing(db, 'SELECT 1 FROM PendingHalf WHERE voidedAt IS NULL AND completedAt IS NULL'),
    close: () => void db.close()
  }
}

/** The same nouns, with what is asked at the door read through it. */
export function throughDoor(store: Store, door: Door): Store {
  return {
    ...store,
    documents: { ...store.documents, find: async key => door.document(key) },
    brackets: { ...store.brackets, ofDocument: async id => door.brackets(id) },
    proposals: {
      ...store.proposals,
      ofDocument: async id => door.proposals(id),
      beside: async (id, names) => door.proposalsBeside(id, names),
      toCarry: async (id, text) => door.proposalsToCarry(id, text)
    },
    sessions: {
      ...store.sessions,
      find: async (id, now) => door.session(id, now),
      follow: async (id, now) => door.followed(id, now)
    },
    people: { ...store.people, actor: async (id, now) => door.actor(id, now) },
    events: { ...store.events, find: async () => door.event() },
    silences: {
      ...store.silences,
      running: async () => (door.silenceRuns() ? store.silences.running() : [])
    },
    halves: {
      ...store.halves,
      allStanding: async () => (door.halfWaits() ? store.halves.allStanding() : [])
    },
    instructions: {
      ...store.instructions,
      stands: async (theme, action, now) => door.instructed(theme, action, now)
    }
  }
}

/** SQLite keeps yes and no as 1 and 0. */
interface Row extends Omit<DocumentRow, 'openToObservers' | 'locked'> {
  openToObservers: number
  locked: number
  themeId: string
  code: string
  slug: string
  nameJson: string
}

const DOCUMENT = `
  SELECT Document.*, Theme.code, Theme.slug, Theme.nameJson
  FROM Document JOIN Theme ON Theme.id = Document.themeId`

function documentsOf(db: Database.Database): Door['document'] {
  const byId = db.prepare<[string], Row>(`${DOCUMENT} WHERE Document.id = ?`)
  const byCode = db.prepare<[string], Row>(`${DOCUMENT} WHERE Theme.code = ? LIMIT 1`)
  return key => {
    const row = byId.get(key) ?? byCode.get(key.toUpperCase())
    if (row === undefined) return null
    const { openToObservers, locked, themeId } = row
    const columns = { ...row, openToObservers: openToObservers !== 0, locked: locked !== 0 }
    return documentOf(columns, themeOf({ ...row, id: themeId }))
  }
}

interface SessionRow {
  id: string
  personId: string
  expiresAt: number
  endedAt: number | null
  rotateAt: number | null
  successor: string | null
}

function sessionsOf(db: Database.Database): { session: Door['session']; followed: Door['followed'] } {
  const byId = db.prepare<[string], SessionRow>('SELECT * FROM Session WHERE id = ?')
  const followed: Door['followed'] = (id, now) => {
    const row = byId.get(id)
    if (row === undefined) return null
    if (row.successor !== null) return followed(row.successor, now)
    return row.endedAt === null && row.expiresAt > now.getTime() ? sessionOf(row) : null
  }
  const session: Door['session'] = (id, now) => {
    const row = byId.get(id)
    const over = row === undefined || (row.endedAt !== null && row.endedAt <= now.getTime())
    return over ? null : followed(row.successor ?? id, now)
  }
  return { session, followed }
}

const sessionOf = (row: SessionRow): SessionRecord => ({
  id: row.id,
  rotate: row.rotateAt !== null,
  personId: row.personId,
  expiresAt: new Date(row.expiresAt)
})

interface PersonRow {
  id: string
  name: string
  language: string
  delegation: string | null
}

// Suspended, or of a delegation that is: nobody.
const PERSON = `
  SELECT Person.id, Person.name, Person.language, Delegation.code AS delegation
  FROM Person LEFT JOIN Delegation ON Delegation.id = Person.delegationId
  WHERE Person.id = ? AND Person.suspendedAt IS NULL AND Delegation.suspendedAt IS NULL`

const MANDATE = `
  SELECT "from", until FROM Mandate
  WHERE personId = @id AND "from" <= @now AND (until IS NULL OR until >= @now)
    AND (endedAt IS NULL OR endedAt > @now)
    AND EXISTS (
      SELECT 1 FROM Person AS holder JOIN Person AS head ON head.delegationId = holder.delegationId
        JOIN Assignment ON Assignment.personId = head.id AND Assignment.role = 'head_of_delegation'
      WHERE holder.id = @id AND head.suspendedAt IS NULL)
  ORDER BY "from" DESC LIMIT 1`

function actorsOf(db: Database.Database): Door['actor'] {
  const person = db.prepare<[string], PersonRow>(PERSON)
  const assignments = db.prepare<[string], { role: string; theme: string | null }>(
    'SELECT role, themeId AS theme FROM Assignment WHERE personId = ?'
  )
  const lists = db
    .prepare<[string], string>('SELECT themeId FROM DraftingListEntry WHERE personId = ? ORDER BY themeId')
    .pluck()
  const mandate = db.prepare<[{ id: string; now: number }], { from: number; until: number | null }>(MANDATE)
  // One transaction: all of it at the same instant.
  return db.transaction((id: PersonId, now: Date): Actor | null => {
    const row = person.get(id)
    if (row === undefined) return null
    const current = mandate.get({ id, now: now.getTime() })
    return {
      personId: row.id,
      name: row.name,
      language: languageOf(row.language),
      delegation: row.delegation,
      assignments: assignments.all(id).map(({ role, theme }) => ({ role: roleOf(role), theme })),
      draftingLists: lists.all(id),
      mandate: current === undefined ? null : mandateOf(current)
    }
  })
}

const mandateOf = ({ from, until }: { from: number; until: number | null }): Actor['mandate'] => ({
  from: new Date(from).toISOString(),
  until: until === null ? null : new Date(until).toISOString()
})

function eventsOf(db: Database.Database): Door['event'] {
  const first = db.prepare<[], EventRow>('SELECT * FROM Event LIMIT 1')
  return () => {
    const row = first.get()
    return row === undefined ? null : eventOf(row)
  }
}

function instructionsOf(db: Database.Database): Door['instructed'] {
  const standing = db
    .prepare<[{ theme: string; action: string; now: number }], number>(
      `SELECT EXISTS (SELECT 1 FROM Instruction WHERE themeId = @theme AND action = @action AND at <= @now
         AND (until IS NULL OR until >= @now))`
    )
    .pluck()
  return (theme, action, now) => standing.get({ theme, action, now: now.getTime() }) === 1
}

function existing(db: Database.Database, rows: string): () => boolean {
  const found = db.prepare<[], number>(`SELECT EXISTS (${rows})`).pluck()
  return () => found.get() === 1
}
