import type { PriorityState } from '@acuerdo/domain'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { useSummitWords } from '../../i18n/summit-words.ts'

/** A priority area or action of a text, as far as decisions on it need it. */
export interface AreaLine {
  id: string
  kind: 'priority' | 'action'
  title: string
  number: string | null
  state: PriorityState
  itemTitle: string | null
  item: string | null
  remark: string | null
}

/** What travels with a text, or has travelled, and the Summit's answer to each. */
export function Sources({ areas }: { areas: readonly AreaLine[] }) {
  const { form, toAgenda } = useDecisionWords()
  const { priorities, paragraph } = useSummitWords()
  const standing = areas.filter(({ state }) => state !== 'gone' && state !== 'withdrawn')
  return (
    <>
      {standing.length === 0 && <p className="muted">{form.noAreas}</p>}
      <ul role="list" className="decision-list">
        {standing.map(area => (
          <li key={area.id}>
            <span className={`chip summit-${area.state}`}>{priorities.states[area.state]}</span>
            <span>
              {area.title} <span className="muted">· {paragraph(area.number)}</span>
              {area.itemTitle !== null && area.item !== null && (
                <>
                  {' '}
                  · <a href={`/agenda#item-${area.item}`}>{priorities.item(area.itemTitle)}</a>
                </>
              )}
              {area.remark !== null && <q className="decision-words">{area.remark}</q>}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href="/agenda">{toAgenda}</a>
      </p>
    </>
  )
}
