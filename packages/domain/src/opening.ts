import { isOpen, type Alternative, type Bracket, type BracketKind, type BracketParent } from './bracket.ts'
import type { Sha256 } from './hash.ts'
import type { BracketId, DelegationCode, ParagraphId } from './ids.ts'
import type { Negotiated, NegotiationState, Negotiator } from './negotiation.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { bracketsIn, sameWords } from './merge.ts'
import { isEmpty, lengthOf } from './run-pieces.ts'
import type { Run } from './text.ts'
import { joinRuns, plain, sliceRuns } from './words.ts'

/** What somebody wants to put into brackets. */
export interface OpeningWish {
  /** A paragraph, or an alternative in whose wording the words stand: `b1/Alt 2`. */
  target: string
  kind: BracketKind
  start: number
  end: number
  /** The words that he saw there. */
  baseText: string
  wordings: Run[][]
  seen?: string | undefined
  /** The observer whose words these were. */
  originatedBy?: DelegationCode | undefined
}

export interface Opener extends Negotiator {
  /** The id of the bracket, should it be a new one. */
  newId: BracketId
  sha256: Sha256
}

/** How many wordings one bracket has at most, those that compete no more included (BR6). */
export const ALTERNATIVES_MAX = 50

export interface Ground {
  paragraph: ParagraphId
  runs: readonly Run[]
  by: Opener
  /** The wording of another bracket in which it stands. */
  parent?: BracketParent
}

/** A bracket of its own, where no other one stands in the way. */
export function openFresh(state: NegotiationState, wish: OpeningWish, ground: Ground): Outcome<Negotiated> {
  const { start, end, kind } = wish
  const base = sliceRuns(ground.runs, start, end)
  const wrong = wrongBase(state, wish, { base, ground })
  if (wrong !== null) return wrong
  const bracket = freshBracket(wish, base, ground)
  const nested = bracketsIn(base).map((id): NegotiationChange => ({
    change: 'bracket_nested',
    bracket: id,
    // In a deletion the base is the wording.
    parent: { bracket: bracket.id, key: kind === 'deletion' ? 'del' : null }
  }))
  return grant({
    changes: [{ change: 'bracket_opened', bracket }, ...nested],
    edits:
      ground.parent === undefined
        ? [{ edit: 'open', paragraph: ground.paragraph, start, end, bracket: bracket.id }]
        : [],
    answer: { bracket: bracket.id, alternatives: bracket.alternatives.map(({ key }) => key) }
  })
}

/** Whether these words can be the base of a bracket (BR2, BR4). */
function wrongBase(
  state: NegotiationState,
  { wordings, end, start }: OpeningWish,
  { base, ground }: { base: readonly Run[]; ground: Ground }
): Outcome<never> | null {
  if (end > start && isEmpty(base))
    return refuse('BR2', 'No bracket was opened: only white space is selected.', 'Select words.')
  if (wordings.some(words => sameWords(words, base)))
    return refuse(
      'BR3',
      'No bracket was opened: a wording is what stands there already.',
      'Say what should stand instead.'
    )
  const around = bracketsIn(base)
  if (around.length === 0) return null
  const deep =
    ground.parent !== undefined ||
    around.some(id => {
      const inner = state.brackets.find(one => one.id === id)
      return inner === undefined || !isOpen(inner) || nestedIn(inner).length > 0
    })
  return deep ? tooDeep() : null
}

/** Brackets whose places are inside a bracket's base or wordings. */
export const nestedIn = ({ base, alternatives }: Pick<Bracket, 'base' | 'alternatives'>): BracketId[] => [
  ...new Set([...(base ?? []), ...alternatives.flatMap(({ runs }) => runs)].flatMap(run => bracketsIn([run])))
]

/** The refusal BR4 of a bracket inside a bracket that stands inside another one. */
export const tooDeep = (): Outcome<never> =>
  refuse(
    'BR4',
    'No bracket was opened: brackets stand in one another once, not deeper.',
    'Add an alternative to the bracket that is there, or close it first.'
  )

function freshBracket(wish: OpeningWish, base: Run[], { paragraph, by, parent }: Ground): Bracket {
  return {
    id: by.newId,
    paragraph,
    kind: wish.kind,
    state: 'open',
    base: wish.end > wish.start ? base : null,
    alternatives: firstAlternatives(wish, base, by.voice),
    openedBy: by.voice,
    openedAt: by.now,
    ...(parent === undefined ? {} : { parent })
  }
}

const LONE_KEY = { alternatives: 'Alt 1', insertion: 'add', deletion: 'del', placeholder: 'tbd' } as const

/** Keyed in order; a lone wording of a kind has the key of the kind (ruling 5). */
function firstAlternatives(wish: OpeningWish, base: Run[], voice: DelegationCode): Alternative[] {
  const { kind, wordings, originatedBy } = wish
  const words = kind === 'deletion' ? [base] : kind === 'placeholder' ? [wordings[0] ?? []] : wordings
  return words.map((runs, index) => ({
    key: words.length === 1 ? LONE_KEY[kind] : `Alt ${index + 1}`,
    runs: joinRuns(runs),
    proposedBy: [voice],
    supportedBy: [],
    opposedBy: [],
    ...(originatedBy === undefined ? {} : { originatedBy })
  }))
}

/** The key of the wording that comes next; keys of wordings that were closed are not given again. */
export function nextKey({ alternatives, closed = [] }: Pick<Bracket, 'alternatives' | 'closed'>): string {
  const taken = new Set([...alternatives, ...closed].map(({ key }) => key))
  for (let number = taken.size + 1; ; number++) if (!taken.has(`Alt ${number}`)) return `Alt ${number}`
}

/** Whether the selection says the words that stand there: offsets in UTF-16 code units (BR2). */
export const fits = (runs: readonly Run[], { start, end, baseText }: OpeningWish): boolean =>
  start <= end && end <= lengthOf(runs) && plain(sliceRuns(runs, start, end)) === baseText

/** The refusal BR5 of a wording that was sent with a bracket in it. */
export const nestedWording = (): Outcome<never> =>
  refuse(
    'BR5',
    'Nothing was done: a wording holds a bracket.',
    'Send the words alone, then open a bracket inside the wording.'
  )

/** The refusal BR6 of one wording more than a bracket holds. */
export const tooMany = (): Outcome<never> =>
  refuse(
    'BR6',
    `Nothing was added: a bracket holds at most ${ALTERNATIVES_MAX} wordings.`,
    'Support one of those that are there, or ask the co-chairs for a bridging wording.'
  )
