import { grant, refuse, textHash, type Actor, type Outcome } from '@acuerdo/domain'
import type {
  Authorship,
  HistoryPage,
  HistoryPoint,
  RevisionReading,
  Sitting,
  WrittenPlace
} from '../context.ts'
import type { HistoryGrain } from '../env.ts'
import { SITTING_QUIET_MS } from '../limits.ts'
import type { EntryFacts } from '../persistence/archive-replay.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { FoundDocument } from '../reading.ts'
import { actBehind } from './act-behind.ts'
import { peopleNamed, type NamedPerson } from './people-named.ts'
import { documentFacts, mayLookBack, noHistory, type RevisionParts, type Sides } from './sides.ts'

type Looking = Pick<RevisionReading, 'history' | 'moment' | 'whoWrote'>

/** How the working text came to be, for those who read it in any case. */
export function createHistory(parts: RevisionParts, sides: Sides): Looking {
  const { archive, find } = parts
  const open = async (actor: Actor, key: string): Promise<Outcome<FoundDocument>> => {
    const found = await find(actor, key)
    return found.ok && !mayLookBack(actor, found.value) ? noHistory() : found
  }
  return {
    history: async (actor, key, paragraph) => {
      const found = await open(actor, key)
      return found.ok ? historyPage(parts, sides, found.value, paragraph ?? null) : found
    },
    moment: async (actor, key, at) => {
      const found = await open(actor, key)
      if (!found.ok) return found
      const documentId = found.value.row.id
      const entries = await archive.entries({ documentId, paragraph: null })
      const entry =
        'sequence' in at
          ? entries.find(({ seq }) => seq === at.sequence)
          : entries.filter(one => one.at <= Date.parse(at.time)).at(-1)
      if (entry === undefined) return noMoment()
      const { text, brackets, bracketsOf } = await sides.at(found.value, entry.seq)
      const when = new Date(entry.at).toISOString()
      return grant({
        document: documentFacts(found.value),
        sequence: entry.seq,
        at: when,
        text,
        brackets,
        bracketsOf
      })
    },
    whoWrote: async (actor, key, place) => {
      const found = await open(actor, key)
      return found.ok ? authorship(parts, sides, found.value, place) : found
    }
  }
}

const noMoment = (): Outcome<never> =>
  refuse('not_found', 'The text did not exist at that moment.', 'Choose a point of its history.')

async function historyPage(
  { store, archive, clock, grain }: RevisionParts,
  sides: Sides,
  found: FoundDocument,
  paragraph: string | null
): Promise<Outcome<HistoryPage>> {
  const documentId = found.row.id
  const [entries, named, versions, working] = await Promise.all([
    archive.entries({ documentId, paragraph }),
    peopleNamed(store),
    store.revisions.list(documentId),
    sides.working(found)
  ])
  return grant({
    document: documentFacts(found),
    sequence: working.sequence,
    points: pointsOf(entries, { now: clock.now().getTime(), grain, named }),
    sittings: sittingsOf(entries, named),
    revisions: versions.map(({ name, sequence, issuedAt }) => ({
      name,
      sequence,
      at: issuedAt.toISOString()
    }))
  })
}

/** The last entry of each author in each span (a minute, of old times an hour); acts are listed one by one (RV12). */
export function pointsOf(
  entries: readonly EntryFacts[],
  { now, grain, named }: { now: number; grain: HistoryGrain; named: (id: string) => NamedPerson }
): HistoryPoint[] {
  const points = new Map<string, { entry: EntryFacts; entries: number }>()
  for (const entry of entries) {
    const span = now - entry.at > grain.oldAfterMs ? grain.oldPointMs : grain.pointMs
    const when =
      entry.kind === 'act' ? `act ${entry.seq}` : `${entry.personId} ${Math.floor(entry.at / span) * span}`
    points.set(when, { entry, entries: (points.get(when)?.entries ?? 0) + 1 })
  }
  return [...points.values()]
    .sort((one, other) => one.entry.seq - other.entry.seq)
    .map(({ entry, entries: count }) => ({
      sequence: entry.seq,
      at: new Date(entry.at).toISOString(),
      kind: entry.kind,
      person: entry.personId === null ? null : named(entry.personId),
      entries: count
    }))
}

function sittingsOf(entries: readonly EntryFacts[], named: (id: string) => NamedPerson): Sitting[] {
  const sittings: EntryFacts[][] = []
  for (const entry of entries) {
    const current = sittings.at(-1)
    const last = current?.at(-1)
    if (current && last && entry.at - last.at <= SITTING_QUIET_MS) current.push(entry)
    else sittings.push([entry])
  }
  return sittings.map(list => {
    const people = new Set(list.flatMap(({ personId }) => personId ?? []))
    return {
      from: new Date(list[0]?.at ?? 0).toISOString(),
      until: new Date(list.at(-1)?.at ?? 0).toISOString(),
      fromSequence: list[0]?.seq ?? 0,
      untilSequence: list.at(-1)?.seq ?? 0,
      people: [...people].map(named),
      entries: list.length
    }
  })
}

async function authorship(
  { store, archive }: RevisionParts,
  sides: Sides,
  found: FoundDocument,
  { paragraphId, offset, sequence }: WrittenPlace
): Promise<Outcome<Authorship>> {
  const documentId = found.row.id
  const head = (await sides.working(found)).sequence
  const seq = sequence ?? head
  const place = { documentId, seq, paragraph: paragraphId, offset }
  const written = seq > head ? null : await archive.writer(place)
  if (written === null || written.entry === null)
    return refuse('not_found', 'There is no word at this place.', 'Read the text again.')
  const { entry, word } = written
  const [versions, named] = await Promise.all([store.revisions.list(documentId), peopleNamed(store)])
  const person = entry.personId === null ? null : named(entry.personId)
  return grant({
    word,
    person: person && { id: person.id, name: person.name },
    delegation: person?.delegation ?? null,
    at: new Date(entry.at).toISOString(),
    sequence: entry.seq,
    kind: entry.kind,
    revision: versions.find(version => version.sequence >= entry.seq)?.name ?? null,
    act: entry.kind === 'act' ? await actBehind(store, documentId, entry) : null
  })
}

/** The hash of the text at a sequence. */
export async function hashAt(sides: Sides, found: FoundDocument, sequence: number) {
  const { text, brackets } = await sides.at(found, sequence)
  return textHash({ text, brackets, language: found.row.language }, sha256)
}
