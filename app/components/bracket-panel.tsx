import type { Run } from '@acuerdo/domain'
import { Link } from '@remix-run/react'
import type { BracketCard, ParagraphCell, Wording } from '../document-view/bracket-cards.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'
import { wordingName } from './negotiation/names.ts'

/** The words of the list, which reach it through the loader. */
export interface ListWords {
  open: string
  links: string
  paragraphs: string
  show: string
  /** How one is opened; null for whoever may not now. */
  how: string | null
  /** How a paragraph stands. */
  agreed: string
  bracketed: string
  free: string
}

export interface BracketList {
  words: ListWords
  said: Record<string, { difference: string | null; held: string | null }>
  links: { to: string; label: string }[]
}

interface BracketPanelProps {
  cards: BracketCard[]
  list: BracketList
  paragraphs: ParagraphCell[]
  /** Path of the document page. */
  page: string
  /** Names of delegations by code, for tool tips. */
  delegations: Record<string, string>
  /** Language of the text, which the wordings are in. */
  language: string
}

/** Every open bracket in the order of the text, and the ways to everything else about the negotiation. */
export function BracketPanel(props: BracketPanelProps) {
  const { cards, list } = props
  const { brackets } = useWords()
  return (
    <>
      <nav className="bracket-links" aria-label={list.words.links}>
        {list.links.map(({ to, label }) => (
          <Link key={to} to={to} reloadDocument>
            {label}
          </Link>
        ))}
      </nav>
      <p className="muted">
        {cards.length === 0 ? `${brackets.none} ${brackets.noneNext}` : counted(cards, brackets)}
      </p>
      {list.words.how !== null && <p className="bracket-how">{list.words.how}</p>}
      <ol role="list" className="bracket-cards">
        {cards.map(card => (
          <Card key={card.id} card={card} {...props} />
        ))}
      </ol>
      <Paragraphs {...props} />
    </>
  )
}

/** What the chair's text proposes an outcome for is open no longer: it is counted apart. */
function counted(cards: BracketCard[], { count, states }: ReturnType<typeof useWords>['brackets']): string {
  const proposed = cards.filter(({ state }) => state === 'proposed').length
  if (proposed === 0) return count(cards.length)
  const open = cards.length - proposed
  return [...(open === 0 ? [] : [count(open)]), `${states.proposed}: ${proposed}`].join(' · ')
}

/** One cell a paragraph, in reading order: how it stands, and the way to everything about it. */
function Paragraphs({ list, paragraphs, page }: BracketPanelProps) {
  return (
    <nav className="paragraph-cells" aria-labelledby="paragraph-cells">
      <h3 id="paragraph-cells">{list.words.paragraphs}</h3>
      <ol role="list">
        {paragraphs.map(({ id, number, state }) => (
          <li key={id}>
            <Link
              to={`${page}/paragraphs/${encodeURIComponent(id)}#panel`}
              preventScrollReset
              data-state={state}
              title={list.words[state]}
            >
              {number}
              <span className="hidden-visually">, {list.words[state]}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Card({
  card,
  list,
  page,
  ...shown
}: { card: BracketCard } & Omit<BracketPanelProps, 'cards' | 'paragraphs'>) {
  const { brackets } = useWords()
  const said = list.said[card.id]
  const address = `${page}/brackets/${encodeURIComponent(card.id)}#panel`
  return (
    <li className="bracket-card">
      <h3>
        <Link to={address} preventScrollReset>
          {brackets.inParagraph(card.number)}
        </Link>{' '}
        <span className="bracket-kind">{brackets.kinds[card.kind]}</span>
        {card.state !== 'open' && <span className="chip">{brackets.states[card.state]}</span>}
      </h3>
      <BaseWords card={card} language={shown.language} />
      {card.wordings.map(wording => (
        <WordingView key={wording.key} card={card} wording={wording} {...shown} />
      ))}
      {card.note && (
        <p className="bracket-note">
          <strong>{brackets.note}:</strong> <span lang={shown.language}>{card.note}</span>
        </p>
      )}
      <p className="bracket-more">
        {[said?.difference, said?.held].filter(Boolean).join(' · ')}
        <a href={`#b-${card.id}`} data-show-bracket={card.id} title={brackets.goTo(card.number)}>
          {list.words.show}
        </a>
        <Link to={address} preventScrollReset>
          {list.words.open}
        </Link>
      </p>
    </li>
  )
}

/** The words of the text that the bracket replaced, where they are a choice too. */
function BaseWords({ card, language }: { card: BracketCard; language: string }) {
  const { brackets } = useWords()
  if (!card.base) return null
  return (
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
  )
}

interface WordingProps extends Pick<BracketPanelProps, 'delegations' | 'language'> {
  card: BracketCard
  wording: Wording
}

function WordingView({ card, wording, delegations, language }: WordingProps) {
  const site = useWords()
  const { brackets } = site
  return (
    <div className={wording.unopposed ? 'wording wording-unopposed' : 'wording'}>
      <p className="wording-key">
        {wordingName(wording.key, site)}
        {wording.label && ` (${card.number} ${wording.label})`}
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

/** Stands for the codes in a sentence, whatever the language puts before and behind them. */
const PLACE = '\uFFFC'

/** Codes of delegations in small capitals, in their sentence. */
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
  const [before, after] = say(PLACE).split(PLACE)
  return (
    <li title={codes.map(code => delegations[code] ?? code).join(', ')}>
      {before}
      <span className="codes">{codes.join(', ')}</span>
      {after}
    </li>
  )
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
