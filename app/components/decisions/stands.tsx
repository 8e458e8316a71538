import type { DecisionView } from '../../document-view/decision-acts.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { compareAddress } from '../compare/side-names.ts'
import { StageChip } from '../marks.tsx'
import { versionAddress } from '../revision/addresses.ts'
import { Fingerprint } from '../revision/fingerprint.tsx'
import { Empty } from '../room/form-parts.tsx'

/** Where the text stands: its stage, its latest version, and whether it is still that version. */
export function Stands({ page }: { page: DecisionView }) {
  const { stands } = useDecisionWords()
  const { document, latest, working } = page
  const { code, stage } = document
  return (
    <section aria-labelledby="stands">
      <h2 id="stands">{stands.title}</h2>
      <dl className="facts">
        <dt>{stands.stage}</dt>
        <dd>
          <StageChip stage={stage} />
        </dd>
        <dt>{stands.version}</dt>
        <dd>
          {latest === null ? (
            stands.none
          ) : (
            <>
              <a href={versionAddress(code, latest.name)}>{latest.symbol}</a>
              <br />
              {latest.same ? stands.same(latest.name) : stands.differs(latest.name)}{' '}
              {!latest.same && (
                <a href={compareAddress(code, { from: latest.name, to: 'working' })}>{stands.seeChanges}</a>
              )}
            </>
          )}
        </dd>
      </dl>
      <Fingerprint title={stands.fingerprint} hash={working.hash} />
      {EARLY.has(stage) && <Empty says={stands.early} next={stands.earlyNext} />}
    </section>
  )
}

const EARLY: ReadonlySet<string> = new Set(['outline', 'zero_draft'])
