import {
  PERMISSIONS,
  STAGES,
  type Action,
  type Actor,
  type Condition,
  type Refusal,
  type Role
} from '@acuerdo/domain'
import type { PersonCard } from '../../server/context.ts'
import type { Why } from './problem.ts'

/** A refusal with the stages at which the action is possible, where it is the stage that stands against it. */
export function explained(action: Action, refusal: Refusal | null): Why | null {
  if (!refusal) return null
  const { stages } = PERMISSIONS[action]
  const named = refusal.code === 'PM2' && stages !== 'any' ? stages : []
  return { ...refusal, stages: STAGES.filter(stage => named.includes(stage)) }
}

/** What the secretariat does on a co-chair's instruction only, as the table says. */
export const onInstruction = (): Action[] =>
  (Object.keys(PERMISSIONS) as Action[]).filter(action =>
    PERMISSIONS[action].cells.secretariat?.includes('c')
  )

/** Of these people, those to whom the table grants something on this condition: the pen, the drafting list. */
export function eligible(people: PersonCard[], condition: Condition): string[] {
  const roles = Object.values(PERMISSIONS).flatMap(({ cells }) =>
    (Object.keys(cells) as Role[]).filter(role => cells[role]?.includes(condition))
  )
  return people
    .filter(({ assignments }) => assignments.some(({ role }) => roles.includes(role)))
    .map(({ id }) => id)
}

/** Whether the table lets somebody propose in the name of a delegation at all. */
export const proposing = ({ assignments }: Actor): 'perhaps' | 'never' =>
  assignments.some(({ role }) => PERMISSIONS.propose_change.cells[role] !== null) ? 'perhaps' : 'never'
