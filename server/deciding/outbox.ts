import { refuse, type Outcome } from '@acuerdo/domain'
import type { OutboxReading } from '../context.ts'

/** The page of letters that have not left. */
export function createOutboxReading(): OutboxReading {
  return { page: notYet, again: notYet }
}

const notYet = (): Promise<Outcome<never>> =>
  Promise.resolve(refuse('unavailable', 'Letters can not be read now.', 'Try again in a moment.'))
