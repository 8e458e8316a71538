import type { Bracket } from '@acuerdo/domain'
import { Link } from '@remix-run/react'
import type { ParagraphHistory } from '../../../server/context.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../icons.tsx'
import { Moment } from '../room/form-parts.tsx'
import { Codes } from './acts.tsx'
import { outcomeOf } from './names.ts'

export interface ParagraphProps {
  history: Omit<ParagraphHistory, 'may'>
  state: 'agreed' | 'open' | 'bracketed' | 'gone'
  openBrackets: number
  heldWith: string[]
  proposals: {
    id: string
    kind: string
    state: string
    delegation: string
    at: string
    tabledAt: string | null
  }[]
  /** Path of the document page. */
  page: string
}

/** Which paragraph, and how it stands. */
export function ParagraphHead({ history, state, openBrackets, heldWith, page }: ParagraphProps) {
  const words = useNegotiationWords()
  const { para } = words
  const { paragraph, agreed } = history
  const id = encodeURIComponent(paragraph.id)
  return (
    <header className="negotiation-head">
      <p>
        <Link to={`${page}#panel`} preventScrollReset>
          {para.back}
        </Link>
      </p>
      <h3>{state === 'gone' ? para.titleGone : para.title(paragraph.number)}</h3>
      <p className="paragraph-state" data-state={state}>
        {state === 'agreed' && <Icon name="check" />}
        <strong>{para.states[state]}</strong>
        {openBrackets > 0 && <span>{para.openBrackets(openBrackets)}</span>}
      </p>
      {agreed && (
        <p className="muted">
          {words.wordings.by(agreed.by.name)}, <Moment at={agreed.since} />
        </p>
      )}
      {heldWith.length > 0 && <p>{words.heldWith(heldWith)}</p>}
      <p className="bracket-links">
        {state !== 'gone' && <a href={`${page}#p-${paragraph.id}`}>{para.link}</a>}
        <Link to={`${page}/comments?paragraph=${id}#panel`} preventScrollReset>
          {para.comments}
        </Link>
      </p>
    </header>
  )
}

/** Every bracket that ever stood in it, with its outcome. */
export function BracketsHere({ history, page }: ParagraphProps) {
  const words = useNegotiationWords()
  const site = useWords()
  const { brackets, document } = history
  return (
    <section aria-labelledby="para-brackets">
      <h4 id="para-brackets">{words.para.brackets}</h4>
      {brackets.length === 0 && <p className="muted">{words.para.noBrackets}</p>}
      <ol role="list" className="para-list">
        {brackets.map(bracket => (
          <li key={bracket.id}>
            <Link to={`${page}/brackets/${encodeURIComponent(bracket.id)}#panel`} preventScrollReset>
              {site.brackets.kinds[bracket.kind]}
            </Link>{' '}
            <span className="chip">{site.brackets.states[bracket.state]}</span>
            <p className="wording-words" lang={document.language}>
              {wordsOf(bracket)}
            </p>
            <p className="muted">
              {outcomeOf(bracket, words, site)}{' '}
              {bracket.resolution ? (
                <Moment at={bracket.resolution.at} />
              ) : (
                bracket.openedAt && <Moment at={bracket.openedAt} />
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The words that were at stake, in short. */
function wordsOf({ base, alternatives, resolution }: Bracket): string {
  const runs = base?.length ? base : (alternatives[0]?.runs ?? resolution?.wording ?? [])
  return runs.map(run => ('text' in run ? run.text : '[…]')).join('')
}

/** Every proposal that was ever made on it, with its outcome. */
export function ProposalsHere({ proposals, history, page }: ParagraphProps) {
  const { para, proposalKinds, proposalStates } = useNegotiationWords()
  return (
    <section aria-labelledby="para-proposals">
      <h4 id="para-proposals">{para.proposals}</h4>
      {proposals.length === 0 && (
        <p className="muted">
          {para.noProposals} {para.noProposalsNext}
        </p>
      )}
      <ol role="list" className="para-list">
        {proposals.map(one => (
          <li key={one.id}>
            <Codes codes={[one.delegation]} delegations={history.document.delegations} />{' '}
            <Link to={`${page}/proposals/${encodeURIComponent(one.id)}#panel`} preventScrollReset>
              {proposalKinds[one.kind] ?? one.kind}
            </Link>{' '}
            <span className="chip">{proposalStates[one.state] ?? one.state}</span>{' '}
            <span className="muted">
              <Moment at={one.tabledAt ?? one.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** When it was agreed and reopened, by whom and why. */
export function Turns({ history }: ParagraphProps) {
  const { para, wordings } = useNegotiationWords()
  return (
    <section aria-labelledby="para-turns">
      <h4 id="para-turns">{para.turns}</h4>
      {history.turns.length === 0 && <p className="muted">{para.noTurns}</p>}
      <ol role="list" className="para-list">
        {history.turns.map(({ turn, at, by, reason }) => (
          <li key={at}>
            <strong>{para.turn[turn]}</strong>{' '}
            <span className="muted">
              {wordings.by(by.name)}, <Moment at={at} />
            </span>
            {reason !== null && <q>{reason}</q>}
          </li>
        ))}
      </ol>
    </section>
  )
}
