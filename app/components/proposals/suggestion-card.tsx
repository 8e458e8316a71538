import { Link } from '@remix-run/react'
import type { SuggestionView } from '../../../server/context.ts'
import { excerptOf } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { ActButton, ProposalTrouble, type CardContext } from './proposal-card.tsx'
import { problemOf, type ProposalAnswer } from './proposal-form.ts'
import { delegationName, placeOf } from './proposal-names.ts'
import { ProposalRedline, ProposalRuns } from './redline-words.tsx'

interface SuggestionProps {
  suggestion: SuggestionView
  context: CardContext
  answer: ProposalAnswer | undefined
}

/** An observer's words beside the text: whose they are, what they would change, and what can be done with them. */
export function SuggestionCard({ suggestion, context, answer }: SuggestionProps) {
  const words = useProposalWords()
  const observer = delegationName(suggestion.observer, context.delegations)
  return (
    <>
      <header className="proposal-head">
        <p className="proposal-where">
          <span className="proposal-place">
            {placeOf({ kind: 'replace', paragraph: suggestion.paragraph }, context, words)}
          </span>
          <span className="proposal-state proposal-state-suggestion">
            {words.suggestionStates[suggestion.state]}
          </span>
        </p>
        <h3>{words.suggestion.of(observer)}</h3>
        <p className="proposal-person">{suggestion.author.name}</p>
      </header>
      <p className="proposal-redline" lang={context.language} dir="auto">
        {suggestion.runs === null ? (
          <ProposalRuns runs={suggestion.wording} />
        ) : (
          <ProposalRedline pieces={excerptOf(suggestion.redline)} />
        )}
      </p>
      {suggestion.reason && (
        <p className="proposal-reason" dir="auto">
          <span className="muted">{words.card.reason}</span> {suggestion.reason}
        </p>
      )}
      <Sponsor suggestion={suggestion} context={context} />
      <Ways suggestion={suggestion} answer={answer} />
    </>
  )
}

function Sponsor({ suggestion, context }: Omit<SuggestionProps, 'answer'>) {
  const words = useProposalWords()
  if (suggestion.sponsor === null) return null
  return (
    <p>
      {words.suggestion.sponsoredBy(delegationName(suggestion.sponsor, context.delegations))}{' '}
      {suggestion.proposal !== null && (
        <Link to={`${context.page}/proposals/${suggestion.proposal}#panel`} preventScrollReset>
          {words.suggestion.toProposal}
        </Link>
      )}
    </p>
  )
}

function Ways({ suggestion: { id, may }, answer }: Pick<SuggestionProps, 'suggestion' | 'answer'>) {
  const words = useProposalWords()
  const problem = ['sponsor', 'note', 'withdraw']
    .map(form => problemOf(answer, form, id))
    .find(one => one !== null)
  return (
    <>
      <ProposalTrouble sentence={problem?.sentence ?? null} />
      {may.sponsor === null && <p className="muted proposal-small">{words.suggestion.sponsorNote}</p>}
      <div className="proposal-buttons">
        {may.sponsor === null && (
          <ActButton form="sponsor" id={id} label={words.suggestion.sponsor} primary />
        )}
        {may.note === null && <ActButton form="note" id={id} label={words.suggestion.note} />}
        {may.withdraw === null && <ActButton form="withdraw" id={id} label={words.suggestion.withdraw} />}
      </div>
    </>
  )
}
