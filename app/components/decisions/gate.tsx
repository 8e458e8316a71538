import type { GateView } from '../../../server/context.ts'
import { gateLines, unconfirmed, type GateLine, type GateLines } from '../../document-view/gate-view.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'

/** Of what is worth knowing, so many lines are shown at once; the others are folded. */
const SHOWN = 8

/** What stands in the way of one step, each with the way to where it is settled. */
export function Gate({ gate, entitled, level: Heading = 'h3' }: GateProps) {
  const words = useDecisionWords()
  const { language } = useWords()
  const { delegations } = useRoomWords()
  const lines = gateLines(gate, { words, language, regions: delegations.regions })
  const missing = unconfirmed(gate)
  return (
    <section className={gate.open ? 'gate gate-open' : 'gate'} aria-labelledby={`gate-${gate.step}`}>
      <header>
        <Heading id={`gate-${gate.step}`}>{words.gate.steps[gate.step]}</Heading>
        <Verdict lines={lines} />
      </header>
      <Lines lines={lines.blocks} icon="lock" />
      {lines.warns.length > 0 && (
        <details open={lines.blocks.length === 0 && lines.warns.length <= SHOWN}>
          <summary>{words.gate.warned(lines.warns.length)}</summary>
          <Lines lines={lines.warns} icon="alert" />
        </details>
      )}
      {missing > 0 && <p className="muted">{words.gate.unconfirmedAll(missing, entitled)}</p>}
    </section>
  )
}

interface GateProps {
  gate: GateView
  /** How many delegations decide. */
  entitled: number
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
          {href === null ? <span>{words}</span> : <a href={href}>{words}</a>}
        </li>
      ))}
    </ul>
  )
}
