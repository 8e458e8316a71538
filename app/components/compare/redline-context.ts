import type { BracketId, DelegationCode, Language } from '@acuerdo/domain'
import type { Element } from '@acuerdo/editor'
import { createContext, useContext } from 'react'
import type { RowAuthor } from '../../../server/context.ts'
import type { CompareWords } from '../../i18n/compare-words.ts'
import type { Change } from './redline.ts'

/** What is needed to draw the rows of a comparison. */
export interface RedlineSource {
  /** Of the texts, for `lang`. */
  language: Language
  /** A bracket of one of the texts, described. */
  bracket(id: BracketId, side: 'before' | 'after'): Element
  /** The names of delegations by code. */
  delegations: Record<DelegationCode, string>
  /** Who made the changes of each row. */
  authors: readonly (readonly RowAuthor[])[]
  /** How many changes there are. */
  total: number
  /** Whether changed words show their white space and what has no shape. */
  signs: boolean
  /** Whether words can be asked for their author: each then carries its place in the later text. */
  asks: boolean
}

const Source = createContext<RedlineSource | null>(null)

export const RedlineProvider = Source.Provider

export function useRedline(): RedlineSource {
  const source = useContext(Source)
  if (!source) throw new Error('useRedline: no RedlineProvider stands above this component')
  return source
}

/** "insertion, Chile, 3 of 17". */
export function labelOf(
  change: Change,
  { authors, delegations, total }: Pick<RedlineSource, 'authors' | 'delegations' | 'total'>,
  { changes }: CompareWords
): string {
  const who = new Set((authors[change.row] ?? []).map(author => seatOf(author, delegations)))
  return [changes.what[change.what], ...who, changes.position(change.number, total)].join(', ')
}

/** The delegation of somebody, or, of somebody who has none, the person. */
const seatOf = ({ delegation, person }: RowAuthor, names: Record<DelegationCode, string>): string =>
  delegation === null ? person.name : (names[delegation] ?? delegation)
