import type { PendingHalf } from '@acuerdo/domain'
import type { HalfView } from '../context.ts'
import type { Chair } from './facts.ts'
import type { Looking } from './silence-view.ts'

export function halfView(
  { actor, named }: Pick<Looking, 'actor' | 'named'>,
  half: PendingHalf,
  chairs: readonly Chair[]
): HalfView {
  const { id, action, target, hash, payload, at, voidedAt, voidReason } = half
  const waiting = chairs.filter(chair => chair.id !== half.by && chair.region !== half.region)
  const open = voidedAt === null
  return {
    ...{ id, action, target, hash, payload, at },
    by: named(half.by),
    part: half.region === null ? 'prepared' : 'half',
    waitsFor: open ? waiting.map(({ id: person, name }) => ({ id: person, name })) : [],
    mine:
      half.by === actor.personId
        ? 'given'
        : open && waiting.some(chair => chair.id === actor.personId)
          ? 'wanted'
          : null,
    voided: voidedAt === null ? null : { at: voidedAt, reason: voidReason ?? '' }
  }
}
