import type { OverlapView } from '../../../server/context.ts'
import type { CardView } from '../../document-view/proposal-query.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import type { HTMLAttributes, ReactNode } from 'react'
import { ProposalCard, type CardContext } from './proposal-card.tsx'
import { placeOf } from './proposal-names.ts'
import { ProposalRuns } from './redline-words.tsx'

interface GroupProps {
  group: OverlapView
  cards: readonly CardView[]
  context: CardContext
  /** What stands below each of them. */
  children(card: CardView): ReactNode
  /** Around each alternative, for pointing at it. */
  around(card: CardView): HTMLAttributes<HTMLLIElement>
}

/** Proposals for the same words as alternatives: the phrase of the text, then each wording whole. */
export function GroupCard({ group, cards, context, children, around }: GroupProps) {
  const words = useProposalWords()
  return (
    <>
      <header className="proposal-head">
        <p className="proposal-where">
          <span className="proposal-place">
            {placeOf({ kind: 'replace', paragraph: group.paragraph }, context, words)}
          </span>
          <strong>{words.card.group(cards.length)}</strong>
        </p>
      </header>
      {group.base.length > 0 && (
        <p className="proposal-base">
          <span className="muted proposal-small">{words.card.textNow}</span>
          <q lang={context.language} dir="auto">
            <ProposalRuns runs={group.base} />
          </q>
        </p>
      )}
      <ol role="list" className="proposal-alternatives">
        {cards.map(card => (
          <li key={card.id} id={`proposal-${card.id}`} {...around(card)}>
            <ProposalCard card={card} context={context} within>
              {children(card)}
            </ProposalCard>
          </li>
        ))}
      </ol>
    </>
  )
}
