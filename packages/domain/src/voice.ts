import type { Actor } from './actor.ts'
import { CO_CHAIRS } from './bracket.ts'
import type { DelegationCode } from './ids.ts'
import { can, type Subject } from './permissions.ts'

/**
 * For whom somebody speaks who may act on brackets: whoever could take a position speaks for his delegation, and who
 * leads the group for the co-chairs (invariant 10: nobody does both in one group).
 */
export const voiceInGroup = (actor: Actor, subject: Subject): DelegationCode =>
  delegationInGroup(actor, subject) ?? CO_CHAIRS

/** The delegation for which somebody takes positions in this group; null for everybody else. */
export const delegationInGroup = (actor: Actor, subject: Subject): DelegationCode | null =>
  can(actor, 'take_position', { ...subject, stage: 'negotiation' }) ? actor.delegation : null
