import { inReadingOrder, type ProposalRoom, type Text } from '@acuerdo/domain'
import type { Known, Situation } from '../acts/act.ts'
import { sha256 } from '../persistence/sha256.ts'

/** What an act on proposals is decided on, once the text is there: made anew for every text that it is asked about. */
export async function roomReader(
  { parts, document }: Situation,
  known: Known
): Promise<(text: Text, sequence: number) => ProposalRoom> {
  if (document === null) throw new Error('roomReader: the act concerns no document')
  const suggestions = await parts.store.proposals.suggestions(document.id)
  const { proposals, paragraphs } = known
  return (text, sequence) => ({
    ...{ text, paragraphs, proposals, suggestions, sequence, sha256 },
    brackets: inReadingOrder(text, known.brackets)
  })
}
