import { useSearchParams } from '@remix-run/react'
import { memo, useMemo } from 'react'
import { ProposalDone, type CardContext } from '../../components/proposals/proposal-card.tsx'
import type { ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { delegationName, placeOf } from '../../components/proposals/proposal-names.ts'
import { BracketsDrawn } from '../../components/proposals/redline-words.tsx'
import { useBesideText } from '../../document-view/beside-text.ts'
import { isWhole, type ListedProposals } from '../../document-view/proposal-query.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { useSettledText } from '../../live/settled-text.ts'
import { PreviewInText } from '../../live/text-preview.tsx'
import { useAnswer } from '../../live/use-answer.ts'
import { previewOf, useBracketsDrawn, usePlaces, useProposals } from '../../live/use-proposals.ts'
import { Empty, Filter, Ways, type ScreenProps, type Shared } from './list-ways.tsx'
import { ProposalEntryCard } from './proposal-list.tsx'

/** The panel of proposals. While somebody types in the text, nothing of it is drawn anew. */
export function ProposalsScreen(props: ScreenProps) {
  const beside = useSettledText(useBesideText(), props.cards)
  const answer = useAnswer() as ProposalAnswer | undefined
  return <ProposalsPanel {...props} beside={beside} answer={answer} />
}

const ProposalsPanel = memo(function ProposalsPanel(props: Shared) {
  const { beside, answer } = props
  const words = useProposalWords()
  const [search] = useSearchParams()
  const listed = useListed(props)
  const { entries, column, ways, previewed, around, show } = useProposals(
    listed,
    beside,
    isWhole(props.query)
  )
  const drawn = useBracketsDrawn(beside)
  const context = useContextOf(props)
  const held = ways.asked ? ways.held : null
  const who = previewed === null ? '' : delegationName(previewed.delegation, props.delegations)
  const label = previewed === null ? '' : `${placeOf(previewed, beside, words)} · ${who}`
  return (
    <BracketsDrawn value={drawn}>
      <div className="proposals">
        <div className="proposals-head">
          <ProposalDone done={search.get('done')} />
          <Ways {...props} />
          <Filter {...props} />
        </div>
        <div className="proposal-list" ref={column} role="list" aria-label={words.panel.list}>
          {entries.map(entry => (
            <ProposalEntryCard
              key={entry.id}
              entry={entry}
              context={context}
              {...{ around, show, held, answer }}
            />
          ))}
        </div>
        {entries.length === 0 && <Empty {...props} />}
      </div>
      <PreviewInText
        preview={previewOf(previewed, label)}
        live={beside.live}
        language={context.language}
        hide={ways.asked && ways.shown === ways.held ? { label: words.card.hide, act: ways.hide } : null}
      />
    </BracketsDrawn>
  )
})

/** The parts of the list as one thing, which stays the same as long as they do. */
function useListed({ cards, groups, suggestions, counts }: ListedProposals): ListedProposals {
  return useMemo(() => ({ cards, groups, suggestions, counts }), [cards, groups, suggestions, counts])
}

function useContextOf({ beside, delegations }: Shared): CardContext {
  const places = usePlaces(beside)
  const { page } = beside
  const { language } = beside.view
  return useMemo(() => ({ ...places, page, delegations, language }), [places, page, delegations, language])
}
