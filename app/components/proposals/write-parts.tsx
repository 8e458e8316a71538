import { type Part, type ProposalKind } from '@acuerdo/domain'
import type { BesideText } from '../../document-view/beside-text.ts'
import { changes, type Standing } from '../../document-view/proposal-writing.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { ProposalRedline, ProposalRuns } from './redline-words.tsx'
import { ParagraphSelect } from './write-place.tsx'

const PARTS: readonly Part[] = ['pp', 'op', 'sub', 'heading']

export function PartChoice({ part }: { part: Part }) {
  const { write } = useProposalWords()
  return (
    <div className="field">
      <label htmlFor="write-part">{write.part}</label>
      <select id="write-part" name="part" defaultValue={part}>
        {PARTS.map(one => (
          <option key={one} value={one}>
            {write.parts[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

export function MoveTo({
  paragraph,
  after,
  beside
}: {
  paragraph: string
  after: string | null
  beside: BesideText
}) {
  const { write, card } = useProposalWords()
  return (
    <div className="field">
      <label htmlFor="write-after">{write.after}</label>
      <ParagraphSelect
        id="write-after"
        name="after"
        value={after ?? ''}
        beside={beside}
        first={card.movesTop}
        without={paragraph}
      />
    </div>
  )
}

interface StandsProps {
  kind: ProposalKind
  writing: {
    standing: Standing
    mine: Parameters<typeof ProposalRuns>[0]['runs']
    goOn(): void
    startAgain(): void
  }
  language: string
}

/** The change as it is while one writes, and how it goes together with what others did meanwhile. */
export function WritingStands({ kind, writing, language }: StandsProps) {
  const { write } = useProposalWords()
  const { standing } = writing
  if (kind === 'move') return null
  return (
    <section className="proposal-live" aria-labelledby="write-change">
      <h4 id="write-change">{write.change}</h4>
      <div aria-live="polite">
        <Said standing={standing} />
      </div>
      {standing.stands === 'collides' ? (
        <Collides writing={writing} now={standing.now} language={language} />
      ) : (
        standing.stands !== 'brackets' && (
          <p className="proposal-redline" lang={language} dir="auto" data-kind={kind}>
            {changes(standing.redline) ? (
              <ProposalRedline pieces={standing.redline} />
            ) : (
              <span className="muted">{write.nothing}</span>
            )}
          </p>
        )
      )}
      {kind === 'delete' && <p className="muted proposal-small">{write.deletes}</p>}
    </section>
  )
}

function Said({ standing }: { standing: Standing }) {
  const { write, refusals } = useProposalWords()
  switch (standing.stands) {
    case 'same':
      return null
    case 'carried':
      return (
        <p className="proposal-notice proposal-notice-good">
          {write.moved} {write.carried}
        </p>
      )
    case 'collides':
      return (
        <p className="proposal-notice">
          {write.moved} {write.collides}
        </p>
      )
    case 'gone':
      return <p className="proposal-notice">{write.gone}</p>
    case 'brackets':
      return (
        <p className="proposal-notice">
          {refusals['PR6']?.why} {refusals['PR6']?.way}
        </p>
      )
  }
}

function Collides({
  writing,
  now,
  language
}: Pick<StandsProps, 'writing' | 'language'> & { now: StandsProps['writing']['mine'] }) {
  const { write } = useProposalWords()
  const sides = [
    { title: write.mine, runs: writing.mine },
    { title: write.now, runs: now }
  ]
  return (
    <>
      <dl className="proposal-sides">
        {sides.map(({ title, runs }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd lang={language} dir="auto">
              <ProposalRuns runs={runs} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="proposal-buttons scripted">
        <button type="button" className="button button-small" onClick={writing.goOn}>
          {write.goOn}
        </button>
        <button type="button" className="button button-small button-quiet" onClick={writing.startAgain}>
          {write.startAgain}
        </button>
      </p>
    </>
  )
}
