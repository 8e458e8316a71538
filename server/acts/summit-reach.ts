import type { SummitChange } from '@acuerdo/domain'
import type { Reach } from './reach.ts'

type ReachOf = Pick<Reach, 'fences'> & Partial<Reach>

const here: ReachOf = { fences: null, topics: ['stage'] }
/** The agenda and the commitments stand beside all texts. */
const everywhere: ReachOf = { fences: null, topics: ['stage'], everywhere: true }

export const SUMMIT_REACH: { [C in SummitChange['change']]: ReachOf } = {
  priority_proposed: here,
  priority_moved: here,
  priority_stance: here,
  agenda_item_added: everywhere,
  agenda_answered: everywhere,
  agenda_item_removed: everywhere,
  agenda_ordered: everywhere,
  commitment_recorded: everywhere,
  commitment_amended: everywhere,
  amendment_asked: everywhere,
  paragraph_translated: here,
  concordance_certified: here,
  concordance_contested: here,
  text_transmitted: everywhere
}
