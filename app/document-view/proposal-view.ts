import {
  plain,
  sliceRuns,
  type ParagraphId,
  type Part,
  type Piece,
  type ProposalKind,
  type Run,
  type Text
} from '@acuerdo/domain'
import type { Highlight } from '@acuerdo/editor/browser'
import type { OverlapView, SuggestionView } from '../../server/context.ts'
import type { CardView, ListedProposals } from './proposal-query.ts'

/** One card beside the text: a proposal by itself, alternatives for the same words, or an observer's suggestion. */
export type ProposalEntry =
  | { entry: 'proposal'; id: string; paragraph: ParagraphId; card: CardView }
  | { entry: 'group'; id: string; paragraph: ParagraphId; group: OverlapView; cards: CardView[] }
  | { entry: 'suggestion'; id: string; paragraph: ParagraphId; suggestion: SuggestionView }

/** The cards in the order of the text, those of paragraphs that are gone last; proposals before suggestions. */
export function entriesOf(
  { cards, groups, suggestions }: Pick<ListedProposals, 'cards' | 'groups' | 'suggestions'>,
  { paragraphs }: Text
): ProposalEntry[] {
  const groupOf = new Map(groups.flatMap(group => group.proposals.map(id => [id, group] as const)))
  const byId = new Map(cards.map(card => [card.id, card]))
  const told = new Set<OverlapView>()
  const entries = cards.flatMap((card): ProposalEntry[] => {
    const group = groupOf.get(card.id)
    if (group === undefined) return [{ entry: 'proposal', id: card.id, paragraph: card.paragraph, card }]
    if (told.has(group)) return []
    told.add(group)
    const members = group.proposals.flatMap(id => byId.get(id) ?? [])
    return [{ entry: 'group', id: card.id, paragraph: group.paragraph, group, cards: members }]
  })
  const suggested = suggestions.map((suggestion): ProposalEntry => ({
    entry: 'suggestion',
    id: suggestion.id,
    paragraph: suggestion.paragraph,
    suggestion
  }))
  const place = new Map(paragraphs.map(({ id }, index) => [id, index]))
  const at = ({ paragraph }: ProposalEntry): number => place.get(paragraph) ?? place.size
  return [...entries, ...suggested].sort((one, other) => at(one) - at(other))
}

/** A paragraph as it would stand, to be shown in the text itself. */
export interface TextPreview {
  id: string
  kind: ProposalKind
  paragraph: ParagraphId
  /** Of a new paragraph. */
  part: Part | null
  redline: Piece[]
  /** Beside which words it is said: who proposes it, or where a paragraph would go. */
  label: string
}

/** What can be shown in place: not what needs attention, nor another wording of a bracket. */
export const isPreviewed = ({ bracket, attention, state }: CardView): boolean =>
  bracket === null && attention === null && (state === 'tabled' || state === 'draft')

/** Where in the text a card leads: to what came of it, else to what it is about; null where that is gone. */
export function placeInText(
  { bracket, paragraph, outcome }: Pick<CardView, 'bracket' | 'paragraph' | 'outcome'>,
  { paragraphs }: Text
): string | null {
  if (bracket !== null) return `b-${bracket}`
  const here = outcome?.paragraph ?? paragraph
  return paragraphs.some(({ id }) => id === here) ? `p-${here}` : null
}

/** Where words of the former side go: UTF-16 code units of the paragraph, a bracket counting one. */
export function changedRanges(redline: readonly Piece[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = []
  let at = 0
  for (const piece of redline) {
    if (piece.piece === 'boundary' || piece.piece === 'added') continue
    const runs = piece.piece === 'formatted' ? piece.before : piece.runs
    const length = plain(runs).length
    if (piece.piece !== 'kept' && length > 0) ranges.push({ start: at, end: at + length })
    at += length
  }
  return ranges
}

/** The words that pending proposals are about, marked in the text. */
export function proposedHighlights(cards: readonly CardView[]): Highlight[] {
  return cards.filter(isPreviewed).flatMap(({ kind, paragraph, redline }): Highlight[] => {
    const className = 'proposed-words'
    if (kind === 'insert' || kind === 'move') return []
    if (kind === 'delete') return [{ className: 'proposed-deletion', paragraph, on: 'paragraph' }]
    return changedRanges(redline).map(on => ({ className, paragraph, on }))
  })
}

/** How a proposal would stand in the text as a bracket (PR11); null where it would not. */
export function reflectedAs({
  kind,
  bracket,
  redline
}: Pick<CardView, 'kind' | 'bracket' | 'redline'>):
  'insertion' | 'deletion' | 'alternatives' | 'wording' | null {
  if (bracket !== null) return 'wording'
  if (kind === 'move') return null
  const added = redline.some(({ piece }) => piece === 'added')
  const removed = redline.some(({ piece }) => piece === 'removed')
  if (kind === 'insert' || (added && !removed)) return 'insertion'
  if (kind === 'delete' || (removed && !added)) return 'deletion'
  return 'alternatives'
}

/** Proposals that need attention once this one is accepted, and those whose same words are settled with it. */
export function overtakenBy(
  id: string,
  group: OverlapView | null,
  cards: readonly Pick<CardView, 'id' | 'delegation' | 'amends'>[]
): { attention: string[]; same: string[] } {
  if (group === null) return { attention: [], same: [] }
  const equal = new Set(group.wordings.find(({ proposals }) => proposals.includes(id))?.proposals ?? [])
  const amended = cards.find(one => one.id === id)?.amends ?? null
  const codes = (ids: readonly string[]): string[] => [
    ...new Set(ids.flatMap(one => cards.find(card => card.id === one)?.delegation ?? []))
  ]
  const others = group.proposals.filter(one => one !== id)
  return {
    attention: codes(others.filter(one => !equal.has(one) && one !== amended)),
    same: codes(others.filter(one => equal.has(one) || one === amended))
  }
}

/** How brackets stand in a field of plain words. */
export const BRACKET_SIGN = '[…]'

/** A paragraph as a field of plain words shows it. */
export const fieldWords = (runs: readonly Run[]): string => plain(runs).replaceAll('\uFFFC', BRACKET_SIGN)

/** What was typed, as words of a proposal: each sign is a bracket again. */
export const proposedWords = (field: string): string => field.replaceAll(BRACKET_SIGN, '\uFFFC')

/** Words that stay and are shown around a change. */
const AROUND = 5

/** A redline cut to what changes, with a few of the words around it; what is left out is an ellipsis. */
export function excerptOf(redline: readonly Piece[]): Piece[] {
  const changed = redline.some(({ piece }) => piece !== 'kept' && piece !== 'boundary')
  if (!changed) return [...redline]
  return redline.map((piece, index): Piece => {
    if (piece.piece !== 'kept') return piece
    const [first, last] = [index === 0, index === redline.length - 1]
    return { piece: 'kept', runs: shortened(piece.runs, { head: !first, tail: !last }) }
  })
}

/** The first words, the last words, or both, with an ellipsis in the place of the others. */
function shortened(runs: readonly Run[], { head, tail }: { head: boolean; tail: boolean }): Run[] {
  const text = plain(runs)
  const ends = [...text.matchAll(/\S+\s*/gu)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length
  }))
  const wanted = (head ? AROUND : 0) + (tail ? AROUND : 0)
  if (ends.length <= wanted + 1) return [...runs]
  const from = head ? (ends[AROUND - 1]?.to ?? 0) : 0
  const to = tail ? (ends[ends.length - AROUND]?.from ?? text.length) : text.length
  return [
    ...sliceRuns(runs, 0, from),
    { text: from === 0 ? '… ' : to === text.length ? ' …' : ' … ' },
    ...sliceRuns(runs, to, text.length)
  ]
}
