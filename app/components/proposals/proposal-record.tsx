import { Link } from '@remix-run/react'
import type { OverlapView, ProposalPage, ProposalView, SuggestionView } from '../../../server/context.ts'
import type { CardView } from '../../document-view/proposal-query.ts'
import { excerptOf } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { When } from '../comments/when.tsx'
import { StateMark, type CardContext } from './proposal-card.tsx'
import { delegationName } from './proposal-names.ts'
import { ProposalRedline } from './redline-words.tsx'

interface RecordProps {
  proposal: ProposalView
  others: readonly CardView[]
  group: OverlapView | null
  history: ProposalPage['history']
  suggestion: SuggestionView | null
  context: CardContext
}

/** What became of it, and the ways to where it went. */
export function Outcome({ proposal: { outcome, state }, context }: RecordProps) {
  const { page, states } = useProposalWords()
  if (outcome === null) return null
  const { at, by, bracket, paragraph, by_proposal: proposal, reason } = outcome
  return (
    <section className="proposal-part proposal-outcome" aria-labelledby="proposal-outcome">
      <h4 id="proposal-outcome">{page.outcome}</h4>
      <p>
        <strong>{states[state]}</strong>
        {by && <>, {by.name}</>} · <When at={at} />
      </p>
      {reason && <p dir="auto">{reason}</p>}
      <p className="proposal-links">
        {bracket && (
          <Link to={`${context.page}/brackets/${bracket.id}#panel`} preventScrollReset>
            {page.toBracket}
          </Link>
        )}
        {paragraph && <a href={`#p-${paragraph}`}>{page.toParagraph}</a>}
        {proposal && (
          <Link to={`${context.page}/proposals/${proposal}#panel`} preventScrollReset>
            {page.toProposal}
          </Link>
        )}
      </p>
    </section>
  )
}

/** What else is proposed for the same words, and what amends what. */
export function OtherProposals({ proposal, others, group, context }: RecordProps) {
  const { page } = useProposalWords()
  const alternatives = new Set(group?.proposals ?? [])
  const later = others.filter(({ id }) => proposal.amendedBy.includes(id))
  const lists = [
    {
      title: proposal.takenOverFrom === null ? page.amends : page.takesOver,
      cards: others.filter(({ id }) => id === proposal.amends)
    },
    { title: page.amendedBy, cards: later.filter(({ takenOverFrom }) => takenOverFrom === null) },
    { title: page.takenOverBy, cards: later.filter(({ takenOverFrom }) => takenOverFrom !== null) },
    {
      title: page.others,
      cards: others.filter(
        ({ id }) => alternatives.has(id) && id !== proposal.amends && !proposal.amendedBy.includes(id)
      )
    }
  ]
  return lists
    .filter(({ cards }) => cards.length > 0)
    .map(({ title, cards }) => (
      <section key={title} className="proposal-part">
        <h4>{title}</h4>
        <ul role="list" className="proposal-others">
          {cards.map(card => (
            <li key={card.id}>
              <Link to={`${context.page}/proposals/${card.id}#panel`} preventScrollReset>
                {delegationName(card.delegation, context.delegations)}
              </Link>{' '}
              <StateMark state={card.state} />
              <span className="proposal-redline" lang={context.language} dir="auto">
                <ProposalRedline pieces={excerptOf(card.redline)} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    ))
}

/** Everything that happened with it, the oldest first. */
export function ProposalHistory({ history }: RecordProps) {
  const { page } = useProposalWords()
  if (history.length === 0) return null
  return (
    <details className="proposal-part">
      <summary>{page.history}</summary>
      <ol role="list" className="proposal-history">
        {history.map(({ at, what, by, sequence }, index) => (
          <li key={index}>
            <strong>{page.turns[what] ?? what}</strong>
            {by && <>, {by}</>}
            <span className="muted">
              {' '}
              · <When at={at} />
              {sequence !== null && <> · {page.sequence(sequence)}</>}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
