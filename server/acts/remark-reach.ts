import type { RemarkChange } from '@acuerdo/domain'
import type { Reach } from './reach.ts'

type ReachOf = Pick<Reach, 'fences'> & Partial<Reach>

const heard: ReachOf = { fences: null, topics: ['threads'] }

/** Whoever may see what was said reads it at once; each change names them, and nobody else hears that there is something. */
export const REMARK_REACH: { [C in RemarkChange['change']]: ReachOf } = {
  thread_opened: heard,
  remark_added: heard,
  remark_reworded: heard,
  thread_attached: heard,
  thread_resolved: heard,
  thread_reopened: heard,
  thread_sent: heard,
  draft_released: { fences: null }
}
