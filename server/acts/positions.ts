import {
  alternativeNamed,
  decidePosition,
  decideAlternativeWithdrawn,
  type Bracket,
  type DelegationCode,
  type Subject
} from '@acuerdo/domain'
import type { ActName } from '@acuerdo/domain/acts'
import type { Performer, Situation } from './act.ts'
import { negotiating, noAlternative, onBracket } from './brackets.ts'

/** A delegation's stance on a wording of a bracket. */
export const positionOnWording = negotiating<'take_position'>((state, act, by) => {
  const named = alternativeNamed(act.target)
  if (named === null) return noAlternative(act.target)
  const seen = onBracket(state, named.bracket, act)
  if (!seen.ok) return seen
  const stance = act.position === 'none' ? null : act.position
  return decidePosition(state, { ...named, stance, words: act.words ?? null }, by)
})

/** Withdraws the wording of one's own delegation from a bracket. */
export const wordingWithdrawn: Performer<'withdraw_proposal'> = {
  ...negotiating<'withdraw_proposal'>((state, act, by) => {
    const named = alternativeNamed(act.target)
    if (named === null) return noAlternative(act.target)
    const seen = onBracket(state, named.bracket, act)
    return seen.ok ? decideAlternativeWithdrawn(state, named, by) : seen
  }),
  about: ownerOfWording
}

/** To whom a wording belongs: the own delegation where it is one of those that propose it. */
async function ownerOfWording({ parts, act, actor, document }: Situation): Promise<Partial<Subject>> {
  const named = alternativeNamed(act.target)
  const brackets = document === null ? [] : await parts.store.brackets.ofDocument(document.id)
  const bracket = brackets.find(({ id }) => id === named?.bracket)
  return { owner: proposerOf(bracket, named?.key, actor.delegation) }
}

/** What is not there belongs to nobody in particular: that it is not there is said by the decision. */
const proposerOf = (
  bracket: Bracket | undefined,
  key: string | undefined,
  own: DelegationCode | null
): DelegationCode | null => {
  const proposedBy = bracket?.alternatives.find(one => one.key === key)?.proposedBy ?? []
  if (proposedBy.length === 0) return own
  return own !== null && proposedBy.includes(own) ? own : (proposedBy[0] ?? own)
}

/**
 * An act whose target is a wording of a bracket (`b1/Alt 2`) or something else, each with its own performer. Both change
 * the text, or neither does.
 */
export function byTarget<A extends ActName>(wording: Performer<A>, others: Performer<A>): Performer<A> {
  const of = ({ act }: Situation<A>): Performer<A> =>
    alternativeNamed(act.target) === null ? others : wording
  return {
    about: async situation => (await of(situation).about?.(situation)) ?? {},
    change: (situation, known) => {
      const { change } = of(situation)
      if (change === undefined) throw new Error('byTarget: a performer does not change the text')
      return change(situation, known)
    }
  }
}
