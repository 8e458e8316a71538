import type { Authorship } from '../context.ts'
import { AUDIT_PAGE_ENTRIES } from '../limits.ts'
import type { EntryFacts } from '../persistence/archive-replay.ts'
import type { RevisionParts } from './sides.ts'

/**
 * The act that wrote an entry, as the log says it. Of entries from before the log said so: acts are done one after the
 * other, and the one behind an entry is its author's last before it was written.
 */
export async function actBehind(
  { audit }: RevisionParts['store'],
  documentId: string,
  { personId, at, auditSeq }: Pick<EntryFacts, 'personId' | 'at' | 'auditSeq'>
): Promise<Authorship['act']> {
  if (auditSeq !== null) {
    const [entry] = await audit.oldest(auditSeq - 1, 1)
    if (entry?.seq === auditSeq) return { action: entry.action, target: entry.target, auditSeq }
  }
  if (personId === null) return null
  for (let before: number | null = null; ;) {
    const entries = await audit.newest({ documentId, actorId: personId }, before, AUDIT_PAGE_ENTRIES)
    const found = entries.find(entry => entry.outcome === 'done' && Date.parse(entry.at) <= at)
    if (found) return { action: found.action, target: found.target, auditSeq: found.seq }
    const oldest = entries.at(-1)
    if (oldest === undefined) return null
    before = oldest.seq
  }
}
