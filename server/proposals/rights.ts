import { can, why, type Action, type DelegationCode, type PersonId, type Refusal } from '@acuerdo/domain'
import { subjectOf } from '../accounts/access.ts'
import type { ProposalGround, ProposalParts } from './ground.ts'

/** What this reader may do with proposals of this text, asked once for all of them. */
export interface ProposalRights {
  /** Of objects of the own delegation; null where it is allowed. */
  of(action: Action): Refusal | null
  delegation: DelegationCode | null
  personId: PersonId
  /** Leads the own delegation. */
  leads: boolean
}

export async function rightsOf(
  { store, clock }: ProposalParts,
  { actor, found, row }: ProposalGround
): Promise<ProposalRights> {
  const own = { owner: actor.delegation, author: actor.personId }
  const instructed = await subjectOf({ store, clock }, row, 'enter_for_delegation')
  const answers = new Map<Action, Refusal | null>()
  return {
    delegation: actor.delegation,
    personId: actor.personId,
    leads: can(actor, 'nominate_delegate', { ...found.subject, ...own }),
    of: action => {
      if (!answers.has(action)) {
        const subject = action === 'enter_for_delegation' ? instructed : found.subject
        answers.set(action, why(actor, action, { ...subject, ...own }))
      }
      return answers.get(action) ?? null
    }
  }
}
