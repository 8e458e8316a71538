import {
  bracketOf,
  isChairs,
  type Negotiated,
  type NegotiationState,
  type Negotiator
} from './negotiation.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { Stance } from './bracket.ts'
import type { BracketId } from './ids.ts'

/** A delegation says where it stands on a wording; the former position stays in the history (PO1 to PO6). */
export function decidePosition(
  state: NegotiationState,
  act: { bracket: BracketId; key: string; stance: Stance | null; words: string | null },
  by: Negotiator
): Outcome<Negotiated> {
  const { bracket: id, key, stance, words } = act
  const found = bracketOf(state, id)
  if (!found.ok) return found
  const bracket = found.value
  if (bracket.state === 'resolved')
    return refuse('PO2', `No position was taken: the bracket ${id} is closed.`, 'Read the text again.')
  const wording = bracket.alternatives.find(one => one.key === key)
  if (wording === undefined) {
    return bracket.closed?.some(one => one.key === key)
      ? refuse(
          'PO2',
          `No position was taken: the wording ${key} was withdrawn.`,
          'Take a position on another wording, or bring this one in again.'
        )
      : refuse('not_found', `The bracket ${id} has no wording ${key}.`, 'Read the text again.')
  }
  if (isChairs(by.voice))
    return refuse('PO5', 'No position was taken: the co-chairs take none.', 'Table a bridging wording.')
  if (wording.proposedBy.includes(by.voice) && (stance === 'oppose' || stance === 'reserve'))
    return refuse(
      'PO4',
      `No position was taken: your delegation proposes ${key} itself.`,
      'Withdraw the wording first (withdraw_proposal).'
    )
  return grant({
    changes: [{ change: 'position_taken', bracket: id, key, delegation: by.voice, stance, words }],
    edits: [],
    answer: { bracket: id, alternative: key, position: stance ?? 'none' }
  })
}
