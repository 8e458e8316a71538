import { grant, refuse, type Actor, type DelegationCode } from '@acuerdo/domain'
import type { RevisionReading, SinceSeen } from '../context.ts'
import type { Viewer } from '../persistence/seen.ts'
import type { FoundDocument } from '../reading.ts'
import { hashAt } from './history.ts'
import { peopleNamed } from './people-named.ts'
import type { RevisionParts, Sides } from './sides.ts'

/** What somebody has looked at last, and what has changed since. */
export function createSeen(
  parts: RevisionParts,
  sides: Sides
): Pick<RevisionReading, 'sinceSeen' | 'markSeen'> {
  const { find, store, clock } = parts
  return {
    sinceSeen: async (actor, key) => {
      const found = await find(actor, key)
      return found.ok ? grant(await sinceSeen(parts, sides, { actor, found: found.value })) : found
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

async function sinceSeen(
  { store, archive }: RevisionParts,
  sides: Sides,
  { actor, found }: { actor: Actor; found: FoundDocument }
): Promise<SinceSeen | null> {
  const documentId = found.row.id
  const last = await store.seen.last(documentId, { person: actor.personId })
  if (last === null) return null
  const working = await sides.working(found)
  if (working.hash === last.hash) return null
  const text = await archive.textAt({ documentId, seq: last.sequence })
  const { comparison, authors } = await archive.compare({
    before: { text, brackets: last.brackets },
    after: { text: working.text, brackets: working.brackets },
    log: { documentId, from: last.sequence, to: working.sequence }
  })
  const [versions, named] = await Promise.all([store.revisions.list(documentId), peopleNamed(store)])
  const others = authors.flat().filter(({ personId }) => personId !== actor.personId)
  const delegations = new Set(others.flatMap(({ personId }) => named(personId).delegation ?? []))
  return {
    seenAt: last.at.toISOString(),
    sequence: last.sequence,
    revision: versions.filter(({ sequence }) => sequence > last.sequence).at(-1)?.name ?? null,
    counts: comparison.counts,
    delegations: [...delegations].sort() satisfies DelegationCode[]
  }
}
