import {
  can,
  grant,
  isOfChairs,
  nameableIn,
  refuse,
  visibilitiesOf,
  voiceOf,
  type Actor,
  type Outcome
} from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { AnchorView, RemarkList, RemarkQuery, RemarkReading, ThreadView } from '../context.ts'
import { REMARK_LETTERS_MAX } from '@acuerdo/domain/acts'
import type { Archive } from '../persistence/archive-link.ts'
import type { Store } from '../persistence/store.ts'
import type { ThreadRecord } from '../persistence/threads.ts'
import type { FoundDocument, ServerReading } from '../reading.ts'
import type { Rooms } from '../realtime/ports.ts'
import { createSides, mayLookBack, type Sides } from '../revisions/sides.ts'
import {
  createAnchorKeeper,
  type ElsewhereAnchors,
  type AnchorKeeper,
  type StandingAnchors
} from './anchors.ts'
import { dueAnswers, ownRemarks } from './accounts.ts'
import { createGoneReading, type GoneReading } from './gone.ts'
import { markThreads, react } from './marks.ts'
import { queried } from './query.ts'
import { anchorView, readerOf, seenBy, threadView, voiceName, type Reader } from './views.ts'

export interface RemarkParts {
  store: Store
  rooms: Pick<Rooms, 'read'>
  archive: Archive
  clock: Clock
  find: ServerReading['find']
}

/** What this family shares: the parts, and what is remembered between two questions. */
export interface RemarkDesk extends RemarkParts {
  keeper: AnchorKeeper
  gone: GoneReading
  sides: Pick<Sides, 'side' | 'issued'>
}

/** The reading side of remarks: every answer holds what the actor may see, and is made of nothing else. */
export function createRemarkReading(parts: RemarkParts): RemarkReading {
  const desk: RemarkDesk = {
    ...parts,
    keeper: createAnchorKeeper(parts),
    gone: createGoneReading(parts),
    sides: createSides(parts)
  }
  const open = async <T>(
    actor: Actor,
    key: string,
    read: (found: FoundDocument) => Promise<Outcome<T>>
  ): Promise<Outcome<T>> => {
    const found = await parts.find(actor, key)
    return found.ok ? read(found.value) : found
  }
  return {
    list: (actor, key, query = {}) => open(actor, key, found => list(desk, { actor, found, query })),
    thread: (actor, key, id, version) =>
      open(actor, key, async found => {
        const seen = await readThreads(desk, { actor, found, version: version ?? null, only: id })
        if (!seen.ok) return seen
        const [thread] = seen.value.threads
        return thread === undefined ? noThread() : grant(thread)
      }),
    answersDue: (actor, key) =>
      open(actor, key, async found => {
        if (!isOfChairs(actor, found.row.theme.id)) return forChairs()
        const seen = await readThreads(desk, { actor, found, version: null })
        return seen.ok ? grant(dueAnswers(found, seen.value, parts.clock.now())) : seen
      }),
    ownRemarks: (actor, key, revision) =>
      open(actor, key, async found => {
        const issued = revision === undefined || (await desk.sides.issued(found.row.id, revision)) !== null
        const seen = await readThreads(desk, { actor, found, version: revision ?? null })
        if (!seen.ok || !issued) return seen.ok ? noVersion() : seen
        return ownRemarks(found, seen.value, {
          revision: revision ?? null,
          revisions: await parts.store.revisions.list(found.row.id)
        })
      }),
    markRead: (actor, key, threads) =>
      open(actor, key, found => markThreads(desk, { actor, found, threads })),
    react: (actor, key, wish) => open(actor, key, found => react(desk, { actor, found, wish })),
    mentionable: (actor, key) =>
      open(actor, key, async ({ row }) => {
        const { people, delegations } = nameableIn(await parts.store.circle(parts.clock.now()), row.theme.id)
        return grant({ people: [...people], delegations: [...delegations] })
      })
  }
}

const noThread = (): Outcome<never> =>
  refuse('not_found', 'There is no such thread beside this text.', 'Read the comments again.')

const forChairs = (): Outcome<never> =>
  refuse(
    'PM1',
    'The answers due are for the chairs and the secretariat.',
    'See what was done with your own comments.'
  )

interface Asked {
  actor: Actor
  found: FoundDocument
  version: string | null
  /** One thread, of whichever state. */
  only?: string
}

/** The threads that somebody may see, with where they stand. */
export interface ReadThreads {
  reader: Reader
  threads: ThreadView[]
  /** The text that their places are in. */
  standing: Pick<StandingAnchors, 'sequence' | 'content'>
}

async function readThreads(desk: RemarkDesk, asked: Asked): Promise<Outcome<ReadThreads>> {
  const { actor, found, version, only } = asked
  const documentId = found.row.id
  const [all, reads, reactions, { people, delegations }] = await Promise.all([
    desk.store.threads.ofDocument(documentId),
    desk.store.threads.reads(documentId, actor.personId),
    desk.store.threads.reactions(documentId),
    desk.store.circle(desk.clock.now())
  ])
  const standing = await desk.keeper.working(documentId, all)
  if (standing === null) return noVersion()
  const text = version === null ? null : await desk.sides.side(actor, found, version)
  if (text !== null && !text.ok) return noVersion()
  const named =
    text && (await desk.keeper.elsewhere(documentId, { threads: all, standing, text: text.value }))
  const byId = new Map(people.map(person => [person.id, person]))
  const reader = readerOf(actor, found, {
    nameOf: id => ({ id, name: byId.get(id)?.name ?? id, delegation: byId.get(id)?.delegation ?? null }),
    delegations: new Map(delegations.map(({ code, name }) => [code, name])),
    reads,
    reactions
  })
  const shown = named ?? standing
  const paragraphs = new Set(shown.content.text.paragraphs.map(({ id }) => id))
  const seen = seenBy(actor, found.row.theme.id, all).filter(({ id }) => only === undefined || id === only)
  const threads = await Promise.all(
    seen.map(async thread => {
      const anchor = await anchorOf(desk, thread, { reader, standing, named, paragraphs })
      return threadView(reader, thread, anchor)
    })
  )
  return grant({ reader, threads, standing: shown })
}

interface AnchorQuestion {
  reader: Reader
  standing: StandingAnchors
  named: ElsewhereAnchors | null
  paragraphs: ReadonlySet<string>
}

async function anchorOf(
  { gone }: RemarkDesk,
  thread: ThreadRecord,
  { reader, standing, named, paragraphs }: AnchorQuestion
): Promise<AnchorView> {
  const kept = standing.anchors.get(thread.id)
  const resolved = (named === null ? kept?.resolved : named.anchors.get(thread.id)) ?? {
    state: 'gone',
    places: []
  }
  const tells = resolved.state === 'gone' && named === null && kept !== undefined
  if (!tells) return anchorView(thread, resolved, { paragraphs, gone: null })
  const { nameOf, actor, found } = reader
  const lost = await gone({
    documentId: thread.documentId,
    kept,
    brackets: standing.content.brackets,
    nameOf
  })
  // Who wrote what is told to those who may look back.
  const told = lost === null || mayLookBack(actor, found) ? lost : { ...lost, by: null }
  return anchorView(thread, resolved, { paragraphs, gone: told })
}

const noVersion = (): Outcome<never> =>
  refuse('not_found', 'There is no such version of this text.', 'Choose one from the list.')

async function list(
  desk: RemarkDesk,
  { actor, found, query }: { actor: Actor; found: FoundDocument; query: RemarkQuery }
): Promise<Outcome<RemarkList>> {
  const seen = await readThreads(desk, { actor, found, version: query.version ?? null })
  if (!seen.ok) return seen
  const { reader, threads, standing } = seen.value
  const { id, theme, title } = found.row
  return grant({
    document: { id, code: theme.code, title },
    version: query.version ?? null,
    sequence: standing.sequence,
    threads: queried(threads, query, standing.content),
    counts: countsOf(threads),
    voices: voicesOf(reader, threads),
    may: reader.may,
    voice: voiceOf(actor, theme.id),
    visibilities: can(actor, 'comment', found.subject) ? visibilitiesOf(actor, theme.id) : [],
    lettersMax: REMARK_LETTERS_MAX
  })
}

const countsOf = (threads: readonly ThreadView[]): RemarkList['counts'] => {
  const count = (is: (thread: ThreadView) => boolean): number => threads.filter(is).length
  return {
    open: count(({ state }) => state === 'open'),
    resolved: count(({ state }) => state === 'resolved'),
    mine: count(({ mine }) => mine),
    substantive: count(({ type, state }) => type === 'substantive' && state === 'open'),
    unread: count(({ unread }) => unread),
    unsent: count(({ sending }) => sending?.state === 'waiting')
  }
}

function voicesOf(reader: Reader, threads: readonly ThreadView[]): RemarkList['voices'] {
  const counts = new Map<string, number>()
  for (const { voice } of threads) counts.set(voice, (counts.get(voice) ?? 0) + 1)
  return [...counts]
    .map(([voice, number]) => ({ voice, name: voiceName(reader, voice), threads: number }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}
