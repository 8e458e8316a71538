import type {
  Alternative,
  Bracket,
  BracketKind,
  BracketParent,
  ClosedAlternative,
  Resolution,
  Stance
} from './bracket.ts'
import type { BracketId, DelegationCode, ParagraphId } from './ids.ts'
import type { Paragraph, Run } from './text.ts'

/** What acts change on brackets and paragraphs beside the text. */
export type NegotiationChange =
  | { change: 'bracket_opened'; bracket: Bracket }
  /** Its words, kind or wordings became others, because it was opened around more words or a nested one moved. */
  | { change: 'bracket_reworded'; bracket: BracketId; kind: BracketKind; base: Run[] | null; runs: Worded[] }
  | { change: 'alternative_added'; bracket: BracketId; alternative: Alternative }
  | { change: 'alternative_taken_over'; bracket: BracketId; key: string; proposedBy: DelegationCode[] }
  | { change: 'alternative_closed'; bracket: BracketId; key: string; closedBy: ClosedAlternative['closedBy'] }
  /** `stance` null: the delegation takes its position back. */
  | {
      change: 'position_taken'
      bracket: BracketId
      key: string
      delegation: DelegationCode
      stance: Stance | null
      words: string | null
    }
  | {
      change: 'wording_refused'
      bracket: BracketId
      key: string
      delegation: DelegationCode
      reason: string | null
    }
  /** The chair's text proposes this wording for it (ruling 8). */
  | { change: 'bracket_proposed'; bracket: BracketId; wording: Run[] }
  | {
      change: 'bracket_resolved'
      bracket: BracketId
      paragraph: ParagraphId
      resolution: Resolution
      footnote?: Run[]
      /** What the paragraph's hash is then, and where the words stand: asked by whoever takes the closing back. */
      undo: ClosingUndo | null
    }
  /** Takes a closing back, or an objection reopens: the bracket stands again with all its alternatives. */
  | { change: 'bracket_reopened'; bracket: BracketId }
  /** Null: it stands in the text itself. */
  | { change: 'bracket_nested'; bracket: BracketId; parent: BracketParent | null }
  /** Null: released from its package. */
  | { change: 'bracket_held'; bracket: BracketId; package: string | null }
  | { change: 'paragraph_agreed'; paragraph: ParagraphId; hash: string }
  | { change: 'paragraph_reopened'; paragraph: ParagraphId; reason: string }
  | { change: 'reopening_requested'; paragraph: ParagraphId; delegation: DelegationCode; reason: string }

interface Worded {
  key: string
  runs: Run[]
}

/** What taking a closing back needs. */
export interface ClosingUndo {
  /** Of the paragraph as the closing left it: whoever built on it changed that. */
  paragraphHash: string
  /** Where the words stand: UTF-16 code units within the paragraph, or within the wording around the bracket. */
  start: number
  length: number
  /** Of a nested bracket: where it stood. */
  parent: BracketParent | null
  /** A paragraph that went with its only bracket, and behind which one it stood. */
  removed?: { paragraph: Paragraph; after: ParagraphId }
  /** Nested brackets as they stood before. */
  nested: { bracket: BracketId; resolved: boolean; parent: BracketParent }[]
}

/** The brackets as they stand after changes were made: the same that the store reads then. */
export const bracketsAfter = (
  brackets: readonly Bracket[],
  changes: readonly { change: string }[]
): Bracket[] =>
  changes.reduce<Bracket[]>((now, change) => after(now, change as NegotiationChange), [...brackets])

function after(brackets: Bracket[], change: NegotiationChange): Bracket[] {
  if (change.change === 'bracket_opened') return [...brackets, change.bracket]
  if (!('bracket' in change) || typeof change.bracket !== 'string') return brackets
  return brackets.map(bracket => (bracket.id === change.bracket ? changed(bracket, change) : bracket))
}

function changed(bracket: Bracket, change: NegotiationChange): Bracket {
  switch (change.change) {
    case 'bracket_reworded':
      return reworded(bracket, change)
    case 'alternative_added':
      return { ...bracket, alternatives: [...bracket.alternatives, change.alternative] }
    case 'alternative_taken_over':
      return withAlternative(bracket, change.key, one => ({ ...one, proposedBy: change.proposedBy }))
    case 'alternative_closed':
      return closing(bracket, change)
    case 'position_taken':
      return withAlternative(bracket, change.key, one => withStance(one, change.delegation, change.stance))
    case 'wording_refused':
      return withAlternative(bracket, change.key, one => ({
        ...one,
        refusedBy: [...new Set([...(one.refusedBy ?? []), change.delegation])].sort()
      }))
    case 'bracket_proposed':
      return { ...bracket, state: 'proposed', proposed: change.wording }
    case 'bracket_resolved': {
      const { proposed: _proposed, parent: _parent, ...rest } = bracket
      const { paragraph, resolution, footnote } = change
      return { ...rest, state: 'resolved', paragraph, resolution, ...(footnote ? { footnote } : {}) }
    }
    case 'bracket_reopened': {
      const { proposed: _proposed, resolution: _resolution, footnote: _footnote, ...rest } = bracket
      return { ...rest, state: rest.package === undefined ? 'open' : 'held' }
    }
    case 'bracket_nested': {
      const { parent: _parent, ...rest } = bracket
      return change.parent === null ? rest : { ...rest, parent: change.parent }
    }
    case 'bracket_held':
      return held(bracket, change.package)
    default:
      return bracket
  }
}

function reworded(
  bracket: Bracket,
  { kind, base, runs }: Extract<NegotiationChange, { change: 'bracket_reworded' }>
): Bracket {
  const wordings = new Map(runs.map(({ key, runs: words }) => [key, words]))
  const alternatives = bracket.alternatives.map(one => ({ ...one, runs: wordings.get(one.key) ?? one.runs }))
  return { ...bracket, kind, base, alternatives }
}

function closing(
  bracket: Bracket,
  { key, closedBy }: Extract<NegotiationChange, { change: 'alternative_closed' }>
): Bracket {
  const closed = bracket.alternatives.filter(one => one.key === key).map(one => ({ ...one, closedBy }))
  return {
    ...bracket,
    alternatives: bracket.alternatives.filter(one => one.key !== key),
    closed: [...(bracket.closed ?? []), ...closed]
  }
}

function held(bracket: Bracket, name: string | null): Bracket {
  const { package: _package, ...rest } = bracket
  const state = (to: 'open' | 'held') => (rest.state === 'open' || rest.state === 'held' ? to : rest.state)
  return name === null ? { ...rest, state: state('open') } : { ...rest, state: state('held'), package: name }
}

const withAlternative = (
  bracket: Bracket,
  key: string,
  change: (alternative: Alternative) => Alternative
): Bracket => ({
  ...bracket,
  alternatives: bracket.alternatives.map(one => (one.key === key ? change(one) : one))
})

/** One delegation has one position on a wording: the new one takes the place of the former. */
export function withStance(
  alternative: Alternative,
  delegation: DelegationCode,
  stance: Stance | null
): Alternative {
  const list = (own: readonly DelegationCode[] | undefined, name: Stance): DelegationCode[] => {
    const others = (own ?? []).filter(code => code !== delegation)
    return stance === name ? [...others, delegation].sort() : others
  }
  const { acceptedBy, reservedBy, ...rest } = alternative
  const accepted = list(acceptedBy, 'can_accept')
  const reserved = list(reservedBy, 'reserve')
  return {
    ...rest,
    supportedBy: list(alternative.supportedBy, 'support'),
    opposedBy: list(alternative.opposedBy, 'oppose'),
    ...(accepted.length > 0 ? { acceptedBy: accepted } : {}),
    ...(reserved.length > 0 ? { reservedBy: reserved } : {})
  }
}
