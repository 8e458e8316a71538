import { inReadingOrder, type ProposalRoom, type Text } from '@acuerdo/domain'
import type { Known, Situation } from '../acts/act.ts'
import { sha256 } from '../persistence/sha256.ts'

/**
 * What an act on proposals is decided on, once the text is there: made anew for every text that it is asked about. Of
 * hundreds of proposals those are read that the act names, and those beside them; `also` names what it means besides.
 */
export async function roomReader(
  { parts, document, act }: Situation,
  known: Known,
  also: readonly string[] = []
): Promise<(text: Text, sequence: number) => ProposalRoom> {
  if (document === null) throw new Error('roomReader: the act concerns no document')
  const [proposals, suggestions] = await Promise.all([
    parts.store.proposals.beside(document.id, [...namesIn(act), ...also.map(bareName)]),
    parts.store.proposals.suggestions(document.id)
  ])
  return (text, sequence) => ({
    ...{ text, paragraphs: known.paragraphs, proposals, suggestions, sequence, sha256 },
    brackets: inReadingOrder(text, known.brackets)
  })
}

/** Fields by which acts name proposals, paragraphs and brackets. */
interface Naming {
  target: string
  amends?: string | undefined
  draft?: string | undefined
  drafts?: readonly string[] | undefined
}

const namesIn = ({ target, amends, draft, drafts = [] }: Naming): string[] =>
  [target, amends, draft, ...drafts].flatMap(name => (name === undefined ? [] : [bareName(name)]))

/** Of a place behind a paragraph the paragraph, of a wording its bracket. */
const bareName = (name: string): string => name.replace(/^after:/, '').replace(/\/.*$/, '')
