import {
  footnotesOf,
  grant,
  refuse,
  type Actor,
  type Comparison,
  type DelegationCode,
  type DocumentId,
  type PersonId
} from '@acuerdo/domain'
import type { ComparedSide, RevisionReading, SinceSeen } from '../context.ts'
import { COMPARISONS_KEPT_MAX } from '../limits.ts'
import type { SeenText, Viewer } from '../persistence/seen.ts'
import type { FoundDocument } from '../reading.ts'
import { hashAt } from './history.ts'
import { keepLast } from './kept.ts'
import { readOn } from './long-log.ts'
import { peopleNamed } from './people-named.ts'
import { mayLookBack, type RevisionParts, type Sides } from './sides.ts'

/** What somebody has looked at last, and what has changed since. */
export function createSeen(
  parts: RevisionParts,
  sides: Sides
): Pick<RevisionReading, 'sinceSeen' | 'markSeen' | 'noteFirstLook'> {
  const { find, store, clock } = parts
  const compare = rememberedComparison(parts)
  return {
    sinceSeen: async (actor, key) => {
      const found = await find(actor, key)
      return found.ok
        ? grant(await sinceSeen({ ...parts, compare }, sides, { actor, found: found.value }))
        : found
    },
    noteFirstLook: async (actor, key) => {
      const found = await find(actor, key)
      if (!found.ok) return found
      const documentId = found.value.row.id
      const kept = await Promise.all(viewersOf(actor).map(viewer => store.seen.last(documentId, viewer)))
      const first = viewersOf(actor).filter((_, index) => kept[index] === null)
      if (first.length > 0) {
        const { sequence, hash, brackets } = await sides.working(found.value)
        await store.seen.mark(documentId, first, { sequence, hash, brackets, at: clock.now() })
      }
      return grant({ first: kept[0] === null })
    },
    markSeen: async (actor, key, sequence) => {
      const found = await find(actor, key)
      if (!found.ok) return found
      const documentId = found.value.row.id
      const working = await sides.working(found.value)
      const seen = sequence ?? working.sequence
      if (!Number.isInteger(seen) || seen < 1 || seen > working.sequence)
        return refuse('conflict', 'Nothing was marked: there is no such text yet.', 'Read the text again.')
      const isNow = seen === working.sequence
      // What is marked can be compared with: whoever reads only while the stage is open marks what stands there now.
      if (!isNow && !mayLookBack(actor, found.value))
        return refuse('conflict', 'Nothing was marked: the text has changed since.', 'Read the text again.')
      const brackets = isNow ? working.brackets : (await sides.at(found.value, seen)).brackets
      const hash = isNow ? working.hash : await hashAt(sides, found.value, seen)
      const at = clock.now()
      await store.seen.mark(documentId, viewersOf(actor), { sequence: seen, hash, at, brackets })
      await noteOpened(parts, { actor, found: found.value, hash })
      return grant({ sequence: seen, hash })
    }
  }
}

const viewersOf = ({ personId, delegation }: Actor): Viewer[] => [
  { person: personId },
  ...(delegation === null ? [] : [{ delegation }])
]

/** Keeps that a delegation has opened an issued text; of any other text it says nothing. */
export async function noteOpened(
  { store, clock }: RevisionParts,
  { actor, found, hash }: { actor: Actor; found: FoundDocument; hash: string }
): Promise<void> {
  const { delegation: delegationCode, personId } = actor
  if (delegationCode === null) return
  const issued = await store.revisions.list(found.row.id)
  if (!issued.some(version => version.hash === hash)) return
  await store.seen.opened({ documentId: found.row.id, hash, delegationCode, personId, at: clock.now() })
}

type CompareSeen = (documentId: DocumentId, last: SeenText, working: ComparedSide) => Promise<ComparedSeen>

interface ComparedSeen {
  counts: Comparison['counts']
  personIds: PersonId[]
  isAttributed: boolean
}

/** Many look back to the same text, and each page that is read afresh asks once more. */
function rememberedComparison({ archive }: RevisionParts): CompareSeen {
  const kept = keepLast<ComparedSeen>(COMPARISONS_KEPT_MAX, ({ isAttributed }) => isAttributed)
  return (documentId, last, working) =>
    kept(`${documentId} ${last.sequence} ${last.hash} ${working.sequence} ${working.hash}`, async () => {
      const text = await archive.textAt({ documentId, seq: last.sequence })
      const log = { documentId, from: last.sequence, to: working.sequence }
      const { comparison, authors, isAttributed } = await archive.compare({
        before: { text, brackets: last.brackets, footnotes: footnotesOf(last.brackets) },
        after: { text: working.text, brackets: working.brackets, footnotes: working.footnotes },
        log
      })
      if (!isAttributed) readOn(archive, log)
      const personIds = new Set(authors.flat().map(({ personId }) => personId))
      return { counts: comparison.counts, personIds: [...personIds], isAttributed }
    })
}

async function sinceSeen(
  { store, compare }: Pick<RevisionParts, 'store'> & { compare: CompareSeen },
  sides: Sides,
  { actor, found }: { actor: Actor; found: FoundDocument }
): Promise<SinceSeen | null> {
  const documentId = found.row.id
  const last = await store.seen.last(documentId, { person: actor.personId })
  if (last === null) return null
  const working = await sides.working(found)
  if (working.hash === last.hash) return null
  const [{ counts, personIds }, versions, named] = await Promise.all([
    compare(documentId, last, working),
    store.revisions.list(documentId),
    peopleNamed(store)
  ])
  const others = personIds.filter(id => id !== actor.personId)
  const revision = versions.filter(({ sequence }) => sequence > last.sequence).at(-1)?.name ?? null
  const isOwn = personIds.length > 0 && others.length === 0
  if (isOwn && revision === null && !bracketsChanged(counts)) return null
  const delegations = new Set(others.flatMap(id => named(id).delegation ?? []))
  return {
    seenAt: last.at.toISOString(),
    sequence: last.sequence,
    revision,
    counts,
    delegations: [...delegations].sort() satisfies DelegationCode[]
  }
}

const bracketsChanged = (counts: Comparison['counts']): boolean =>
  counts.bracketsOpened +
    counts.bracketsClosed +
    counts.bracketsChanged +
    counts.footnotesAdded +
    counts.footnotesRemoved >
  0
