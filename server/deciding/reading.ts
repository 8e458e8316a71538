import { refuse, type Outcome } from '@acuerdo/domain'
import type { DecisionReading, OutboxReading } from '../context.ts'

/** The reading side of decisions. */
export function createDecisionReading(): DecisionReading {
  return {
    page: notYet,
    gate: notYet,
    certificate: notYet,
    waiting: async () => [],
    deadlines: async () => []
  }
}

/** The page of letters that have not left. */
export function createOutboxReading(): OutboxReading {
  return { page: notYet, again: notYet }
}

const notYet = (): Promise<Outcome<never>> =>
  Promise.resolve(refuse('unavailable', 'Decisions can not be read now.', 'Try again in a moment.'))
