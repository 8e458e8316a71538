import type { ComparisonPage } from '../server/context.ts'
import type { MakerView } from './components/compare/redline-context.ts'
import type { RoomWords } from './i18n/room-words.ts'

/** Who made the changes of a comparison, with acts by their names. */
export const makerViews = ({ makers }: Pick<ComparisonPage, 'makers'>, { actions }: RoomWords): MakerView[] =>
  makers.map(({ person, delegation, act }) => ({
    person,
    delegation,
    act: act && { name: actions[act.action] ?? act.action, record: act.auditSeq }
  }))
