import type { Alternative } from './bracket.ts'
import { noWording } from './alternatives.ts'
import { backToBase, closingOfNested } from './closing.ts'
import type { Sha256 } from './hash.ts'
import type { BracketId } from './ids.ts'
import { openBracketOf, type Negotiated, type NegotiationState, type Negotiator } from './negotiation.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { bracketsIn } from './merge.ts'

/** What became of the wording, beside what changes. */
export interface Withdrawn extends Negotiated {
  withdrawn: Alternative
  /** False: others have taken it over, and it stays. */
  closed: boolean
}

/**
 * A delegation withdraws its wording. It stays where others have taken it over, else it competes no more; a bracket that
 * is left without wordings goes back to its base text (BR10). `told` names who supported it, and its observer.
 */
export function decideAlternativeWithdrawn(
  state: NegotiationState,
  { bracket: id, key }: { bracket: BracketId; key: string },
  by: Negotiator & { sha256: Sha256 }
): Outcome<Withdrawn> {
  const found = openBracketOf(state, id)
  if (!found.ok) return found
  const bracket = found.value
  const withdrawn = bracket.alternatives.find(one => one.key === key)
  if (withdrawn === undefined) return noWording(id, key)
  if (!withdrawn.proposedBy.includes(by.voice))
    return refuse(
      'PM6',
      'withdraw_proposal was not done: this wording is another delegation’s.',
      'Oppose it, or ask that delegation.'
    )
  const others = withdrawn.proposedBy.filter(code => code !== by.voice)
  const told = [...new Set([...withdrawn.supportedBy, withdrawn.originatedBy ?? []].flat())]
  if (others.length > 0)
    return grant({
      changes: [{ change: 'alternative_taken_over', bracket: id, key, proposedBy: others }],
      edits: [],
      answer: { bracket: id, alternative: key, closed: false, told },
      ...{ withdrawn, closed: false }
    })
  const back = bracket.alternatives.length > 1 ? null : backToBase(state, bracket, by)
  const nested = back === null ? closingOfNested(bracketsIn(withdrawn.runs), bracket, by) : []
  return grant({
    changes: [
      { change: 'alternative_closed', bracket: id, key, closedBy: 'withdrawn' },
      ...nested,
      ...(back?.changes ?? [])
    ],
    edits: back?.edits ?? [],
    answer: { bracket: id, alternative: key, closed: true, told },
    ...{ withdrawn, closed: true }
  })
}
