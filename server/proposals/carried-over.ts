import { carryAll, inReadingOrder, refuse, type Change, type Outcome, type Text } from '@acuerdo/domain'
import type { Situation } from '../acts/act.ts'

/** Pending proposals against the very text that is issued (invariant 14): carried over, or marked. */
export async function carriedOver(
  { parts, document }: Situation,
  { text, sequence }: { text: Text; sequence: number }
): Promise<Change[]> {
  if (document === null) throw new Error('carriedOver: the act concerns no document')
  const [proposals, brackets] = await Promise.all([
    parts.store.proposals.ofDocument(document.id),
    parts.store.brackets.ofDocument(document.id)
  ])
  return carryAll([], proposals, { text, brackets: inReadingOrder(text, brackets) }).map(change =>
    change.change === 'proposal_carried' ? { ...change, sequence } : change
  )
}

/** What the scribe has not sent yet would be missing in the version (SC4). */
export async function unsentEntry({ parts, document }: Situation): Promise<Outcome<never> | null> {
  if (document === null || !(await parts.store.proposals.hasUnsentEntry(document.id))) return null
  return refuse(
    'SC4',
    'Nothing was issued: the scribe keeps an entry that was not sent yet.',
    'Send the entry, or drop it.'
  )
}
