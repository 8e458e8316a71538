import { plain, stancesOf, STANCES, type Alternative } from '@acuerdo/domain'
import type { AlternativeReading, BracketPage } from '../../../server/context.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Moment } from '../room/form-parts.tsx'
import { Codes } from './acts.tsx'
import type { Drawing } from '../../document-view/drawn-runs.ts'
import { DrawnWords, Redlined } from './drawn-words.tsx'
import { wordingName } from './names.ts'
import { OwnStand, type OwnStandProps } from './own-stand.tsx'

interface WordingCardProps extends Pick<OwnStandProps, 'mayNot'> {
  bracket: Pick<BracketPage, 'item' | 'delegation' | 'document'>
  reading: AlternativeReading
  drawing: Drawing
  /** Those of its words that take some of its force. */
  clauses: string[] | undefined
}

/** One wording of a bracket: its words, what it changes, who stands where, and where the own delegation does. */
export function WordingCard({ bracket, reading, drawing, mayNot, clauses = [] }: WordingCardProps) {
  const site = useWords()
  const words = useNegotiationWords()
  const { item, document } = bracket
  const { alternatives, closed = [] } = item.bracket
  const alternative = [...alternatives, ...closed].find(({ key }) => key === reading.key)
  if (!alternative) return null
  const name = wordingName(reading.key, site)
  return (
    <li className={`wording ${reading.star ? 'wording-unopposed' : ''}`} id={`wording-${idOf(reading.key)}`}>
      <h4 className="wording-key">
        <span className="wording-name">
          {name}
          {reading.label && ` (${item.paragraph.number} ${reading.label})`}
        </span>
        {reading.star && (
          <span className="wording-star">
            <Icon name="star" />
            {site.brackets.unopposed}
          </span>
        )}
      </h4>
      <ItsWords {...{ bracket, alternative, drawing }} />
      {clauses.length > 0 && (
        <p className="muted wording-clauses">
          <span aria-hidden="true">⚐</span> {words.wordings.clauses(clauses)}
        </p>
      )}
      {reading.closed && <p className="muted">{words.wordings.withdrawn}</p>}
      <Difference {...{ bracket, reading, drawing }} />
      <Standing alternative={alternative} delegations={document.delegations} />
      {reading.refusals.map(({ delegation, reason }) => (
        <p key={delegation} className="wording-refused">
          {words.wordings.refusedBy(document.delegations[delegation] ?? delegation)}
          {reason && <q>{reason}</q>}
        </p>
      ))}
      <OwnStand {...{ bracket, reading, alternative, mayNot, name }} />
      <PositionHistory {...{ bracket, reading }} />
    </li>
  )
}

function ItsWords({
  bracket: { item },
  alternative: { key, runs },
  drawing
}: Pick<WordingCardProps, 'bracket' | 'drawing'> & { alternative: Alternative }) {
  const { brackets } = useWords()
  return (
    <p
      className="wording-words"
      lang={drawing.language}
      data-wording={key}
      data-of={item.bracket.paragraph}
      data-of-bracket={item.bracket.id}
    >
      {runs.length === 0 ? <em>{brackets.toBeFilled}</em> : <DrawnWords runs={runs} of={drawing} />}
    </p>
  )
}

const idOf = (key: string): string => key.replaceAll(' ', '-')

/** The redline against the words of the text, or against the first wording where there are none. */
function Difference({
  bracket,
  reading: { key, pieces, distances },
  drawing
}: Pick<WordingCardProps, 'bracket' | 'reading' | 'drawing'>) {
  const site = useWords()
  const { wordings } = useNegotiationWords()
  const { kind, base, alternatives } = bracket.item.bracket
  const [first] = distances
  const isPlain = kind === 'placeholder' || (kind === 'insertion' && alternatives[0]?.key === key)
  if (!first || isPlain || pieces.length === 0 || (first.to === 'base' && base === null)) return null
  const from = first.to === 'base' ? wordings.againstBase : wordings.againstOther(wordingName(first.to, site))
  const said = `${wordings.differs(first.words)} ${from}`
  // Where every word is another one there is nothing to mark.
  if (!pieces.some(one => one.piece === 'kept' && plain(one.runs).trim() !== '')) {
    return <p className="muted wording-distance">{said}</p>
  }
  return (
    <details className="wording-difference" open>
      <summary>{said}</summary>
      <p className="wording-words" lang={drawing.language}>
        <Redlined pieces={pieces} />
      </p>
    </details>
  )
}

/** Who proposes it and where the others stand, by stance; whoever said nothing is not named. */
function Standing({
  alternative,
  delegations
}: {
  alternative: Alternative
  delegations: Readonly<Record<string, string>>
}) {
  const { wordings } = useNegotiationWords()
  const { proposedBy, originatedBy, mergedFrom = [] } = alternative
  const stances = [...stancesOf(alternative)].filter(([code]) => !proposedBy.includes(code))
  const groups = STANCES.flatMap(stance => {
    const codes = stances.flatMap(([code, own]) => (own === stance ? [code] : []))
    return codes.length === 0 ? [] : [{ stance, codes }]
  })
  return (
    <>
      <dl className="stances">
        <div>
          <dt>{wordings.proposed}</dt>
          <dd>
            <Codes codes={proposedBy} delegations={delegations} />
          </dd>
        </div>
        {groups.map(({ stance, codes }) => (
          <div key={stance} data-stance={stance}>
            <dt>{wordings.stances[stance]}</dt>
            <dd>
              <Codes codes={codes} delegations={delegations} />
            </dd>
          </div>
        ))}
      </dl>
      {groups.length === 0 && <p className="muted">{wordings.silent}</p>}
      {originatedBy && <p className="muted">{wordings.origin(delegations[originatedBy] ?? originatedBy)}</p>}
      <MergedFrom keys={mergedFrom} />
    </>
  )
}

function MergedFrom({ keys }: { keys: readonly string[] }) {
  const site = useWords()
  const { wordings } = useNegotiationWords()
  if (keys.length === 0) return null
  return <p className="muted">{wordings.merged(keys.map(key => wordingName(key, site)))}</p>
}

/** What was said with positions that stand, and every position that was ever taken, folded. */
function PositionHistory({ bracket, reading }: Pick<WordingCardProps, 'bracket' | 'reading'>) {
  const { wordings } = useNegotiationWords()
  const { delegations } = bracket.document
  const said = reading.positions.filter(({ current, words }) => current && words !== null)
  return (
    <>
      {said.length > 0 && (
        <ul role="list" className="stances-said" aria-label={wordings.said}>
          {said.map(({ delegation, words }) => (
            <li key={delegation}>
              <Codes codes={[delegation]} delegations={delegations} /> <q>{words}</q>
            </li>
          ))}
        </ul>
      )}
      {reading.positions.length > 0 && (
        <details className="wording-history">
          <summary>
            {wordings.history} ({reading.positions.length})
          </summary>
          <ol role="list">
            {reading.positions.map((one, index) => (
              <li key={index}>
                <Codes codes={[one.delegation]} delegations={delegations} />{' '}
                {wordings.stances[one.stance] ?? one.stance} {one.words !== null && <q>{one.words}</q>}
                <span className="muted">
                  {one.by && ` ${wordings.by(one.by.name)}`} {one.at && <Moment at={one.at} />}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
