import type { Bracket, BracketId, DelegationCode, Language } from '@acuerdo/domain'
import { describeBracket, type Element } from '@acuerdo/editor'
import type { RowAuthor } from '../../server/context.ts'
import type { MakerView, RedlineSource } from '../components/compare/redline-context.ts'
import type { Catalogue } from '../i18n/words.ts'

/** What a page has read of a comparison, beside its rows. */
export interface ComparedFacts {
  document: { language: Language }
  brackets: { before: Bracket[]; after: Bracket[] }
  authors: RowAuthor[][]
  makers: MakerView[]
  delegations: Record<DelegationCode, string>
}

/** What the rows of a comparison need to be drawn. */
export function redlineSource(
  { document, brackets, authors, makers, delegations }: ComparedFacts,
  drawn: Pick<RedlineSource, 'total' | 'signs' | 'asks'> & { words: Catalogue }
): RedlineSource {
  const byId = { before: bracketsById(brackets.before), after: bracketsById(brackets.after) }
  const { bracketLabels: labels } = drawn.words
  const bracket = (id: BracketId, side: 'before' | 'after'): Element => {
    const { attributes, ...element } = describeBracket(id, { brackets: byId[side], delegations, labels })
    // The same bracket may be drawn twice, and an address can be only one of them.
    return { ...element, attributes: { ...attributes, id: null } }
  }
  const { words: _words, ...asked } = drawn
  return { language: document.language, delegations, authors, makers, bracket, ...asked }
}

const bracketsById = (brackets: readonly Bracket[]): ReadonlyMap<BracketId, Bracket> =>
  new Map(brackets.map(bracket => [bracket.id, bracket]))
