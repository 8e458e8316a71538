import type { GateKind } from '@acuerdo/domain'
import type { GateView } from '../../../server/context.ts'
import type { DecisionView } from '../../document-view/decision-acts.ts'
import { gateLines, unconfirmed, type GateLine, type GateLines } from '../../document-view/gate-view.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Opened } from './opened.tsx'

/** What stands in the way of one step, each with the way to where it is settled. */
export function Gate({ gate, page, without, folded = false, level: Heading = 'h3' }: GateProps) {
  const words = useDecisionWords()
  const { language } = useWords()
  const { delegations } = useRoomWords()
  const lines = gateLines(gate, { words, language, regions: delegations.regions, without })
  const missing = unconfirmed(gate)
  const empty = lines.blocks.length + lines.warns.length + missing === 0
  return (
    <section className={lines.open ? 'gate gate-open' : 'gate'} aria-labelledby={`gate-${gate.step}`}>
      <header>
        <Heading id={`gate-${gate.step}`}>{words.gate.steps[gate.step]}</Heading>
        <Verdict lines={lines} />
      </header>
      {gate.step === 'silence' && <Opened page={page} />}
      {!empty && (
        <details open={!folded}>
          <summary>{words.gate.details}</summary>
          <Lines lines={lines.blocks} icon="lock" />
          {lines.warns.length > 0 && <p className="gate-know">{words.gate.warned(lines.warns.length)}</p>}
          <Lines lines={lines.warns} icon="alert" />
          {missing > 0 && <p className="muted">{words.gate.unconfirmedAll(missing, page.entitled.length)}</p>}
        </details>
      )}
    </section>
  )
}

interface GateProps {
  gate: GateView
  page: DecisionView
  /** A kind that the form below it settles. */
  without?: GateKind
  folded?: boolean
  level?: 'h2' | 'h3'
}

function Verdict({ lines: { open, blocks } }: { lines: GateLines }) {
  const { gate } = useDecisionWords()
  return open ? (
    <p className="gate-verdict">
      <Icon name="check" /> {gate.open}
    </p>
  ) : (
    <p className="gate-verdict gate-blocked">
      <Icon name="lock" /> {gate.blocked(blocks.length)}
    </p>
  )
}

function Lines({ lines, icon }: { lines: readonly GateLine[]; icon: 'lock' | 'alert' }) {
  if (lines.length === 0) return null
  return (
    <ul role="list" className="gate-lines">
      {lines.map(({ key, words, href }) => (
        <li key={key}>
          <Icon name={icon} />
          <a href={href}>{words}</a>
        </li>
      ))}
    </ul>
  )
}
