import type { Run } from '@acuerdo/domain'
import type { BracketCard, Wording } from '../document-view/bracket-cards.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

interface BracketPanelProps {
  cards: BracketCard[]
  /** Names of delegations by code, for tool tips. */
  delegations: Record<string, string>
  /** Language of the text, which the wordings are in. */
  language: string
}

export function BracketPanel({ cards, delegations, language }: BracketPanelProps) {
  const { brackets } = useWords()
  return (
    <>
      {cards.length === 0 ? (
        <p className="muted">
          {brackets.none} {brackets.noneNext}
        </p>
      ) : (
        <>
          <p className="muted">{brackets.count(cards.length)}</p>
          <ol role="list" className="bracket-cards">
            {cards.map(card => (
              <Card key={card.id} card={card} delegations={delegations} language={language} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function Card({ card, delegations, language }: { card: BracketCard } & Omit<BracketPanelProps, 'cards'>) {
  const { brackets } = useWords()
  return (
    <li className="bracket-card">
      <h3>
        <a href={`#b-${card.id}`} title={brackets.goTo(card.number)}>
          {brackets.inParagraph(card.number)}
        </a>{' '}
        <span className="bracket-kind">{brackets.kinds[card.kind]}</span>
        {card.state !== 'open' && <span className="chip">{brackets.states[card.state]}</span>}
      </h3>
      {card.base && (
        <div className="wording">
          <p className="wording-key">{brackets.base}</p>
          <p
            className="wording-words"
            lang={language}
            data-wording="base"
            data-of={card.paragraph}
            data-of-bracket={card.id}
          >
            <Words runs={card.base} />
          </p>
        </div>
      )}
      {card.wordings.map(wording => (
        <WordingView
          key={wording.key}
          card={card}
          wording={wording}
          delegations={delegations}
          language={language}
        />
      ))}
      {card.note && (
        <p className="bracket-note">
          <strong>{brackets.note}:</strong> <span lang={language}>{card.note}</span>
        </p>
      )}
    </li>
  )
}

interface WordingProps {
  card: BracketCard
  wording: Wording
  delegations: Record<string, string>
  language: string
}

function WordingView({ card, wording, delegations, language }: WordingProps) {
  const { brackets } = useWords()
  return (
    <div className={wording.unopposed ? 'wording wording-unopposed' : 'wording'}>
      <p className="wording-key">
        {wordingName(wording.key, brackets)}
        {wording.unopposed && (
          <span className="wording-star">
            <Icon name="star" />
            {brackets.unopposed}
          </span>
        )}
      </p>
      <p
        className="wording-words"
        lang={language}
        data-wording={wording.key}
        data-of={card.paragraph}
        data-of-bracket={card.id}
      >
        {wording.runs.length === 0 ? <em>{brackets.toBeFilled}</em> : <Words runs={wording.runs} />}
      </p>
      <ul role="list" className="wording-positions">
        <Codes say={brackets.proposedBy} codes={wording.proposedBy} delegations={delegations} />
        <Codes say={brackets.supportedBy} codes={wording.supportedBy} delegations={delegations} />
        <Codes say={brackets.opposedBy} codes={wording.opposedBy} delegations={delegations} />
        {wording.originatedBy && <li>{brackets.originatedBy(wording.originatedBy)}</li>}
      </ul>
    </div>
  )
}

/** "Alt 2" is a name of the room; it is said in the language of the page. */
function wordingName(key: string, brackets: ReturnType<typeof useWords>['brackets']): string {
  const nth = /^Alt (\d+)$/.exec(key)?.[1]
  if (nth) return brackets.alternative(Number(nth))
  const kinds: Record<string, string> = {
    add: brackets.kinds.insertion,
    del: brackets.kinds.deletion,
    tbd: brackets.kinds.placeholder
  }
  return kinds[key] ?? key
}

function Codes({
  say,
  codes,
  delegations
}: {
  say: (codes: string) => string
  codes: string[]
  delegations: Record<string, string>
}) {
  if (codes.length === 0) return null
  return <li title={codes.map(code => delegations[code] ?? code).join(', ')}>{say(codes.join(', '))}</li>
}

/** Words with their marks; a bracket inside a wording is named, not opened. Both can be selected for a comment. */
export function Words({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => {
    if ('bracket' in run) {
      return (
        <span key={index} data-bracket={run.bracket}>
          […]
        </span>
      )
    }
    let inside = <>{run.text}</>
    if (run.marks?.underline) inside = <u>{inside}</u>
    if (run.marks?.italic) inside = <em>{inside}</em>
    if (run.marks?.bold) inside = <strong>{inside}</strong>
    return <span key={index}>{inside}</span>
  })
}
