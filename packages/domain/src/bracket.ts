import type { BracketId, DelegationCode, ParagraphId, PersonId } from './ids.ts'
import type { Run } from './text.ts'

export type BracketKind = 'alternatives' | 'insertion' | 'deletion' | 'placeholder'
export type BracketState = 'open' | 'held' | 'proposed' | 'resolved'

/** To whom bridging proposals, and brackets and placeholders that the chairs open, belong. */
export const CO_CHAIRS: DelegationCode = 'CO-CHAIRS'

/** Where a delegation stands on a wording; who has said nothing is silent. */
export type Stance = 'support' | 'can_accept' | 'reserve' | 'oppose'
export const STANCES = ['support', 'can_accept', 'reserve', 'oppose'] as const satisfies readonly Stance[]

/** How a bracket may be closed. */
export type ClosingOutcome = 'alternative' | 'merged' | 'new_wording' | 'deleted' | 'base_text' | 'footnote'

/** One of the wordings that compete for a bracket's place. Keys are never reused (ruling 5). */
export interface Alternative {
  key: string
  runs: Run[]
  /** Delegations, or `CO-CHAIRS` alone: then it is a bridging proposal. */
  proposedBy: DelegationCode[]
  supportedBy: DelegationCode[]
  opposedBy: DelegationCode[]
  /** Who can accept it, and who has a reservation; left out where nobody. */
  acceptedBy?: DelegationCode[]
  reservedBy?: DelegationCode[]
  originatedBy?: DelegationCode
  /** Movers of the bracket who refused this wording: while there are any, nobody closes with it (ruling 9). */
  refusedBy?: DelegationCode[]
  /** Keys of the alternatives that it was made of. */
  mergedFrom?: string[]
}

/** A wording that competes no more, because it was withdrawn and nobody took it over. */
export interface ClosedAlternative extends Alternative {
  closedBy: 'withdrawn'
}

/** Where a nested bracket stands: in a wording of another one, or (`key: null`) in its base. */
export interface BracketParent {
  bracket: BracketId
  key: string | null
}

/** How a bracket was closed. */
export interface Resolution {
  outcome: ClosingOutcome
  /** The key of the alternative whose wording stands now. */
  alternative?: string
  /** Keys that a merged wording was made of. */
  from?: string[]
  /** The words that stand in the bracket's place; none where it was struck or moved to a footnote. */
  wording: Run[]
  /** Of a closing that was taken back since: the words that it had moved to a footnote. */
  footnote?: Run[]
  by: PersonId
  /** By the rules' clock, ISO 8601 in UTC. */
  at: string
}

/** A marked place on which there is no agreement; the place itself is in the text, all else is a record. */
export interface Bracket {
  id: BracketId
  /** Of the paragraph that it, or the bracket around it, stands in; of a resolved one where it stood. */
  paragraph: ParagraphId
  kind: BracketKind
  state: BracketState
  /** The words of the text that the bracket replaced, or null. */
  base: Run[] | null
  /** Those that compete, in order. */
  alternatives: Alternative[]
  /** Those that compete no more. */
  closed?: ClosedAlternative[]
  /** The wording that the chair's text proposes; of a bracket in the state `proposed` only. */
  proposed?: Run[]
  note?: string
  /** A delegation, or `CO-CHAIRS`; left out where the text began with it. */
  openedBy?: DelegationCode
  openedAt?: string
  /** Brackets with the same package are settled only together (`held`). */
  package?: string
  /** Of a nested one. */
  parent?: BracketParent
  /** Of a resolved one. */
  resolution?: Resolution
  /** Words that its closing moved to a footnote of the paragraph: part of the text and of its hash (HA11). */
  footnote?: Run[]
}

/** Open or held: what counts as not agreed. A proposed one does not (ruling 8). */
export const isOpen = ({ state }: Pick<Bracket, 'state'>): boolean => state === 'open' || state === 'held'

/** Standing in the text, with whatever state. */
export const stands = ({ state }: Pick<Bracket, 'state'>): boolean => state !== 'resolved'

/** Where each delegation stands on a wording. */
export function stancesOf(alternative: Alternative): Map<DelegationCode, Stance> {
  const { supportedBy, acceptedBy = [], reservedBy = [], opposedBy } = alternative
  const lists = [supportedBy, acceptedBy, reservedBy, opposedBy]
  return new Map(STANCES.flatMap((stance, index) => (lists[index] ?? []).map(code => [code, stance])))
}

/** The delegations that brought wordings into a bracket, without the co-chairs. */
export const moversOf = ({ alternatives }: Pick<Bracket, 'alternatives'>): DelegationCode[] => [
  ...new Set(alternatives.flatMap(({ proposedBy }) => proposedBy.filter(code => code !== CO_CHAIRS)))
]

/** Whether a delegation brought a wording into this bracket and has not answered a bridging one there (BR8, ruling 9). */
export const isAsked = (bracket: Bracket, own: DelegationCode): boolean =>
  isOpen(bracket) &&
  bracket.kind !== 'placeholder' &&
  moversOf(bracket).includes(own) &&
  bracket.alternatives.some(
    one =>
      one.proposedBy.includes(CO_CHAIRS) && !stancesOf(one).has(own) && one.refusedBy?.includes(own) !== true
  )
