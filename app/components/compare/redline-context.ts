import type { BracketId, DelegationCode, Language, PersonId } from '@acuerdo/domain'
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
  /** Who changed each row, and how many letters. */
  authors: readonly (readonly RowAuthor[])[]
  /** Everybody who made a change, as each change names its makers. */
  makers: readonly MakerView[]
  /** How many changes there are. */
  total: number
  /** Whether changed words show their white space and what has no shape. */
  signs: boolean
  /** Whether words can be asked for their author: each then carries its place in the later text. */
  asks: boolean
}

/** Somebody who made changes, in the words of the reader. */
export interface MakerView {
  person: { id: PersonId; name: string }
  delegation: DelegationCode | null
  /** The act by which, and its entry in the record. */
  act: { name: string; record: number } | null
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
  source: Pick<RedlineSource, 'makers' | 'delegations' | 'total'>,
  { changes }: CompareWords
): string {
  const said = [changes.what[change.what], ...seatsOf(change, source)]
  return [...said, changes.position(change.number, source.total)].join(', ')
}

/** More delegations than so many stand behind a change only where words were not compared one by one. */
const SEATS_MAX = 3

/** The delegations that made a change; of who has none, the person. */
export function seatsOf(
  { by }: Change,
  { makers, delegations }: Pick<RedlineSource, 'makers' | 'delegations'>
): string[] {
  const seats = new Set(
    by.flatMap(({ maker }) => (makers[maker] ? [seatOf(makers[maker], delegations)] : []))
  )
  return [...[...seats].slice(0, SEATS_MAX), ...(seats.size > SEATS_MAX ? ['…'] : [])]
}

const seatOf = (
  { delegation, person }: Pick<MakerView, 'delegation' | 'person'>,
  names: Record<DelegationCode, string>
): string => (delegation === null ? person.name : (names[delegation] ?? delegation))

/** Delegation first, person second. */
export const nameOf = (
  { delegation, person }: Pick<MakerView, 'delegation' | 'person'>,
  names: Record<DelegationCode, string>
): string => (delegation === null ? person.name : `${names[delegation] ?? delegation} · ${person.name}`)
