import type { DecisionView } from '../../document-view/decision-acts.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { Icon } from '../icons.tsx'
import { Moment } from '../room/form-parts.tsx'
import { FormsShown } from './forms-shown.tsx'

/** What was said to the agreed version: by the co-chairs, by capitals, and for the record. */
export function Approvals({ page }: { page: DecisionView }) {
  const { approvals: words } = useDecisionWords()
  const { delegations } = useRoomWords()
  const { approvals, confirmations, document } = page
  const later = ['agreed_ad_ref', 'adopted', 'transmitted'].includes(document.stage)
  if (!later && approvals.length + confirmations.length + page.statements.length === 0) return null
  return (
    <section aria-labelledby="approvals">
      <h2 id="approvals">{words.title}</h2>
      <h3>{words.by}</h3>
      {approvals.length === 0 && <p className="muted">{words.none}</p>}
      <ul role="list" className="decision-list">
        {approvals.map(({ id, name, region, at, version, voidedAt }) => (
          <li key={id} className={voidedAt === null ? '' : 'muted'}>
            <Icon name={voidedAt === null ? 'check' : 'close'} />
            <span>
              {name} ({delegations.regions[region] ?? region}) · {version} · <Moment at={at} />
              {voidedAt !== null && ` · ${words.isVoid}`}
            </span>
          </li>
        ))}
      </ul>
      <h3>{words.capitals}</h3>
      {confirmations.length === 0 && <p className="muted">{words.capitalsNone}</p>}
      <ul role="list" className="decision-list">
        {confirmations.map(one => (
          <li key={one.id} className={one.voidedAt === null ? '' : 'muted'}>
            <Icon name={one.confirmed ? 'check' : 'close'} />
            <span>
              <strong className="code">{one.delegation}</strong>{' '}
              {one.confirmed ? words.confirmed : words.refused} · {one.version} · {one.name} ·{' '}
              <Moment at={one.at} />
              {one.voidedAt !== null && ` · ${words.isVoid}`}
              {one.reason !== null && <q className="decision-words">{one.reason}</q>}
            </span>
          </li>
        ))}
      </ul>
      <Statements page={page} />
    </section>
  )
}

function Statements({ page }: { page: DecisionView }) {
  const { approvals: words, reservations } = useDecisionWords()
  return (
    <>
      <h3>{words.statements}</h3>
      {page.statements.length === 0 && <p className="muted">{words.statementsNone}</p>}
      <ul role="list" className="reservations">
        {page.statements.map(one => (
          <li key={one.id} className="reservation">
            <p>
              <strong className="code">{one.delegation}</strong> {words.kinds[one.kind]} ·{' '}
              {one.paragraph === null ? reservations.whole : reservations.on(one.number)} · {one.version}
            </p>
            <q className="decision-words">{one.words}</q>
            <p className="muted">
              {one.name} · <Moment at={one.at} />
            </p>
          </li>
        ))}
      </ul>
      {page.document.stage === 'agreed_ad_ref' && <FormsShown page={page} />}
    </>
  )
}
