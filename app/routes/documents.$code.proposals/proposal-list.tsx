import { memo, type ReactNode } from 'react'
import { GroupCard } from '../../components/proposals/group-card.tsx'
import {
  ActButton,
  ProposalCard,
  ProposalTrouble,
  type CardContext
} from '../../components/proposals/proposal-card.tsx'
import { problemOf, type ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { SuggestionCard } from '../../components/proposals/suggestion-card.tsx'
import type { CardView } from '../../document-view/proposal-query.ts'
import { isPreviewed, placeInText, type ProposalEntry } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import type { ProposalsOnScreen } from '../../live/use-proposals.ts'
import { useInBrowser } from '../../live/viewer-clock.ts'

interface EntryProps extends Pick<ProposalsOnScreen, 'around' | 'show'> {
  entry: ProposalEntry
  context: CardContext
  /** Which one somebody asked the text to show. */
  held: string | null
  /** What came of a form; asked for once, since each card that asks the router is drawn anew when anything is read. */
  answer: ProposalAnswer | undefined
}

/** One card of the list: a proposal, alternatives for the same words, or a suggestion. */
export const ProposalEntryCard = memo(function ProposalEntryCard(props: EntryProps) {
  const { entry, context, answer, ...onScreen } = props
  const below = (card: CardView): ReactNode => <Below {...{ card, context, answer }} {...onScreen} />
  const common = {
    role: 'listitem',
    'data-card': entry.id,
    'data-beside': `p-${entry.paragraph}`
  }
  switch (entry.entry) {
    case 'proposal':
      return (
        <div
          {...common}
          id={`proposal-${entry.id}`}
          className={`proposal proposal-${entry.card.state}`}
          {...onScreen.around(entry.card)}
        >
          <ProposalCard card={entry.card} context={context}>
            {below(entry.card)}
          </ProposalCard>
        </div>
      )
    case 'group':
      return (
        <div {...common} className="proposal proposal-group">
          <GroupCard group={entry.group} cards={entry.cards} context={context} around={onScreen.around}>
            {below}
          </GroupCard>
        </div>
      )
    case 'suggestion':
      return (
        <div {...common} className="proposal proposal-suggestion">
          <SuggestionCard suggestion={entry.suggestion} context={context} answer={answer} />
        </div>
      )
  }
})

/** The buttons of a card: to its words in the text, and of an own draft to send it. */
function Below({
  card,
  context,
  show,
  held,
  answer
}: Pick<EntryProps, 'context' | 'show' | 'held' | 'answer'> & { card: CardView }) {
  const words = useProposalWords()
  const inBrowser = useInBrowser()
  const problem = problemOf(answer, 'send', card.id)
  const shows = held === card.id
  const sends = card.state === 'draft' && card.may.send === null
  if (!inBrowser && !sends) return null
  return (
    <>
      <ProposalTrouble sentence={problem?.sentence ?? null} />
      <div className="proposal-buttons">
        {sends && <ActButton form="send" id={card.id} label={words.page.send} primary />}
        {inBrowser && card.attention === null && placeInText(card, context.text) !== null && (
          <button
            type="button"
            className="button button-small"
            aria-pressed={isPreviewed(card) ? shows : undefined}
            onClick={() => show(card)}
          >
            {words.card.show}
          </button>
        )}
      </div>
    </>
  )
}
