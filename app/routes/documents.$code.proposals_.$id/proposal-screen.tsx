import { Link, useSearchParams } from '@remix-run/react'
import type { OverlapView, ProposalPage, ProposalView, SuggestionView } from '../../../server/context.ts'
import { ProposalDone, type CardContext } from '../../components/proposals/proposal-card.tsx'
import { Decision } from '../../components/proposals/decision-forms.tsx'
import { OwnWays, ScribeEntry } from '../../components/proposals/delegation-forms.tsx'
import type { ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { Figures } from '../../components/proposals/proposal-card.tsx'
import { BracketsDrawn } from '../../components/proposals/redline-words.tsx'
import { OtherProposals, Outcome, ProposalHistory } from '../../components/proposals/proposal-record.tsx'
import { useBesideText, type BesideText } from '../../document-view/beside-text.ts'
import { cardOf, type CardView } from '../../document-view/proposal-query.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { useSettledText } from '../../live/settled-text.ts'
import { useAnswer } from '../../live/use-answer.ts'
import { useBracketsDrawn } from '../../live/use-proposals.ts'
import { Head, InText, Stands, Why, Written } from './proposal-parts.tsx'
import { Positions } from './positions.tsx'

export interface ProposalScreenProps {
  proposal: ProposalView
  /** Why not, in words; null where it is allowed. */
  mayNot: Record<keyof ProposalView['may'], string | null>
  /** Everything else that was ever proposed for the paragraph. */
  others: CardView[]
  group: OverlapView | null
  history: ProposalPage['history']
  entry: { id: string; mayConfirm: boolean } | null
  suggestion: SuggestionView | null
  delegations: Record<string, string>
}

/** One proposal, with everything that is said of it and can be done with it. */
export function ProposalScreen(props: ProposalScreenProps) {
  const { proposal, delegations } = props
  const beside = useSettledText(useBesideText(), proposal)
  const words = useProposalWords()
  const [search] = useSearchParams()
  const answer = useAnswer() as ProposalAnswer | undefined
  const drawn = useBracketsDrawn(beside)
  const context: CardContext = {
    ...{ text: beside.text, numbers: beside.numbers, page: beside.page },
    ...{ delegations, language: beside.view.language }
  }
  const card = cardOf(proposal)
  const now = beside.text.paragraphs.find(({ id }) => id === proposal.paragraph)?.runs ?? null
  const shared = { ...props, context, answer, card, now }
  return (
    <BracketsDrawn value={drawn}>
      <article className="proposals proposal-page" aria-labelledby="proposal-title">
        <p className="proposal-back">
          <Link to={`${beside.page}/proposals#panel`} preventScrollReset>
            ‹ {words.panel.back}
          </Link>
        </p>
        <ProposalDone done={search.get('done')} />
        <Parts {...shared} beside={beside} />
      </article>
    </BracketsDrawn>
  )
}

/** From what it is to what became of it; what can be done with it stands between. */
function Parts(shared: SharedOfProposal & { beside: BesideText }) {
  return (
    <>
      <Head {...shared} />
      <InText {...shared} />
      <Why {...shared} />
      <Figures figures={shared.proposal.figures} />
      <Stands {...shared} />
      <ScribeEntry {...shared} />
      <Outcome {...shared} />
      <Decision {...shared} />
      <Positions {...shared} />
      <OwnWays {...shared} />
      <OtherProposals {...shared} />
      <Written {...shared} />
      <ProposalHistory {...shared} />
    </>
  )
}

/** What the parts of the page share. */
export type SharedOfProposal = ProposalScreenProps & {
  context: CardContext
  answer: ProposalAnswer | undefined
  card: CardView
  /** The words of the paragraph that stand on this screen; null where it is gone. */
  now: ProposalView['base'] | null
}
