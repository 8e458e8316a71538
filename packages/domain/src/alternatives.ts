import { CO_CHAIRS, moversOf, type Alternative, type Bracket } from './bracket.ts'
import type { BracketId, DelegationCode } from './ids.ts'
import {
  agreedRefusal,
  openBracketOf,
  type Negotiated,
  type NegotiationState,
  type Negotiator
} from './negotiation.ts'
import { ALTERNATIVES_MAX, nestedWording, nextKey, tooMany } from './opening.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { bracketsIn, sameWords } from './merge.ts'
import { isEmpty } from './run-pieces.ts'
import type { Run } from './text.ts'
import { holdsBracketLetter, inOneLine, joinRuns } from './words.ts'

export interface AddedWording {
  bracket: BracketId
  wording: Run[]
  /** The key of a wording that the delegation takes over (ruling 7). */
  takesOver?: string | undefined
  /** Keys of the wordings that it was made of. */
  from?: string[] | undefined
  originatedBy?: DelegationCode | undefined
}

/** Adds a wording to a bracket, or takes one over from who brought it in (BR6, BR9). */
export function decideAlternative(
  state: NegotiationState,
  sent: AddedWording,
  by: Negotiator
): Outcome<Negotiated> {
  const act = { ...sent, wording: inOneLine(sent.wording) }
  const found = openBracketOf(state, act.bracket)
  if (!found.ok) return found
  const bracket = found.value
  const agreed = agreedRefusal(state, bracket.paragraph)
  if (agreed !== null) return { ok: false, refusal: agreed }
  const taken = bracket.alternatives.find(({ key }) => key === act.takesOver)
  if (taken !== undefined) return takenOver(bracket, taken, { wording: act.wording, by })
  const source = bracket.closed?.find(({ key }) => key === act.takesOver)
  if (act.takesOver !== undefined && source === undefined) return noWording(act.bracket, act.takesOver)
  const wrong = wrongWording(bracket, act)
  if (wrong !== null) return wrong
  const originatedBy = act.originatedBy ?? source?.originatedBy
  const { from = [] } = act
  const alternative: Alternative = {
    key: nextKey(bracket),
    runs: joinRuns(act.wording),
    proposedBy: [by.voice],
    supportedBy: [],
    opposedBy: [],
    ...(originatedBy === undefined ? {} : { originatedBy }),
    ...(from.length === 0 ? {} : { mergedFrom: [...new Set(from)] })
  }
  return grant({
    changes: [{ change: 'alternative_added', bracket: bracket.id, alternative }],
    edits: [],
    answer: { bracket: bracket.id, alternative: alternative.key }
  })
}

/** The refusal `not_found` of a key that the bracket does not have, or has no more. */
export const noWording = (bracket: BracketId, key: string): Outcome<never> =>
  refuse('not_found', `The bracket ${bracket} has no wording ${key}.`, 'Read the text again.')

function wrongWording(bracket: Bracket, { wording, from = [] }: AddedWording): Outcome<never> | null {
  if (isEmpty(wording))
    return refuse('BR3', 'Nothing was added: the wording is empty.', 'Say which words should stand.')
  if (bracketsIn(wording).length > 0 || holdsBracketLetter(wording)) return nestedWording()
  const stands = bracket.kind === 'deletion' ? [] : [bracket.base ?? []]
  if ([...stands, ...bracket.alternatives.map(({ runs }) => runs)].some(words => sameWords(words, wording)))
    return refuse(
      'BR3',
      'Nothing was added: this wording is in the bracket already.',
      'Support the one that is there, or take it over (takesOver).'
    )
  const known = new Set([...bracket.alternatives, ...(bracket.closed ?? [])].map(({ key }) => key))
  const unknown = from.find(key => !known.has(key))
  if (unknown !== undefined) return noWording(bracket.id, unknown)
  const count = bracket.alternatives.length + (bracket.closed?.length ?? 0)
  return count >= ALTERNATIVES_MAX ? tooMany() : null
}

/** Who supports a wording may stand behind it, so that it stays when its proposer withdraws (ruling 7). */
function takenOver(
  bracket: Bracket,
  taken: Alternative,
  { wording, by }: { wording: Run[]; by: Negotiator }
): Outcome<Negotiated> {
  if (!taken.supportedBy.includes(by.voice) || taken.proposedBy.includes(CO_CHAIRS))
    return refuse(
      'BR9',
      `The wording ${taken.key} was not taken over: your delegation does not support it.`,
      'Support it first, or add a wording of your own.'
    )
  if (!isEmpty(wording) && !sameWords(wording, taken.runs))
    return refuse(
      'BR9',
      `The wording ${taken.key} was not taken over: these are other words.`,
      'Send its words as they are, or add a wording of your own.'
    )
  const proposedBy = [...new Set([...taken.proposedBy, by.voice])]
  return grant({
    changes: [{ change: 'alternative_taken_over', bracket: bracket.id, key: taken.key, proposedBy }],
    edits: [],
    answer: { bracket: bracket.id, alternative: taken.key }
  })
}

/** A mover of the bracket refuses a wording of the co-chairs: nobody closes with it any more (BR8, ruling 9). */
export function decideWordingRefused(
  state: NegotiationState,
  { bracket: id, key, reason }: { bracket: BracketId; key: string; reason: string | null },
  by: Negotiator
): Outcome<Negotiated> {
  const found = openBracketOf(state, id)
  if (!found.ok) return found
  const bracket = found.value
  const wording = bracket.alternatives.find(one => one.key === key)
  if (wording === undefined) return noWording(id, key)
  const no = (message: string, hint: string) =>
    refuse('BR8', `The wording ${key} was not refused: ${message}.`, hint)
  if (!wording.proposedBy.includes(CO_CHAIRS))
    return no('it is no bridging wording of the co-chairs', 'Take a position on it instead.')
  if (!moversOf(bracket).includes(by.voice))
    return no('your delegation brought no wording into this bracket', 'Take a position on it instead.')
  return grant({
    changes: [{ change: 'wording_refused', bracket: id, key, delegation: by.voice, reason }],
    edits: [],
    answer: { bracket: id, alternative: key }
  })
}
