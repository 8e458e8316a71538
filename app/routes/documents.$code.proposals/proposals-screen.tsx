import { Link, useActionData, useSearchParams } from '@remix-run/react'
import { memo, useMemo, type ReactNode } from 'react'
import { GroupCard } from '../../components/proposals/group-card.tsx'
import {
  ActButton,
  ProposalCard,
  ProposalDone,
  ProposalTrouble,
  type CardContext
} from '../../components/proposals/proposal-card.tsx'
import { ProposalFilter } from '../../components/proposals/proposal-filter.tsx'
import { problemOf, type ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { delegationName, placeOf } from '../../components/proposals/proposal-names.ts'
import { BracketsDrawn } from '../../components/proposals/redline-words.tsx'
import { SuggestionCard } from '../../components/proposals/suggestion-card.tsx'
import { useBesideText, type BesideText } from '../../document-view/beside-text.ts'
import {
  isNarrowedTo,
  type CardView,
  type ListedProposals,
  type ProposalQuery
} from '../../document-view/proposal-query.ts'
import { isPreviewed, type ProposalEntry } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { useSettledText } from '../../live/settled-text.ts'
import { PreviewInText } from '../../live/text-preview.tsx'
import {
  previewOf,
  useBracketsDrawn,
  useProposals,
  type ProposalsOnScreen
} from '../../live/use-proposals.ts'
import { useInBrowser } from '../../live/viewer-clock.ts'

export interface ScreenProps extends ListedProposals {
  query: ProposalQuery
  delegations: Record<string, string>
  /** Whose proposals this text has, for the filter. */
  proposers: string[]
  /** Why not, in words; null where it is allowed. */
  may: Record<'propose' | 'suggest' | 'draft', string | null>
  /** Whether the viewer may send or suggest at all in the name of somebody. */
  speaks: 'proposes' | 'drafts' | 'suggests' | 'reads'
}

/** The panel of proposals. While somebody types in the text, nothing of it is drawn anew. */
export function ProposalsScreen(props: ScreenProps) {
  const beside = useSettledText(useBesideText(), props.cards)
  return <ProposalsPanel {...props} beside={beside} />
}

type Shared = ScreenProps & { beside: BesideText }

const ProposalsPanel = memo(function ProposalsPanel(props: Shared) {
  const { beside } = props
  const words = useProposalWords()
  const [search] = useSearchParams()
  const listed = useListed(props)
  const onScreen = useProposals(listed, beside)
  const drawn = useBracketsDrawn(beside)
  const context = contextOf(props)
  const { previewed, ways } = onScreen
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
        <div className="proposal-list" ref={onScreen.column} role="list" aria-label={words.panel.list}>
          {onScreen.entries.map(entry => (
            <Entry key={entry.id} entry={entry} context={context} onScreen={onScreen} />
          ))}
        </div>
        {onScreen.entries.length === 0 && <Empty {...props} />}
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

const contextOf = ({ beside, delegations }: Shared): CardContext => ({
  ...{ text: beside.text, numbers: beside.numbers, page: beside.page },
  ...{ delegations, language: beside.view.language }
})

/** The ways to a new proposal, or why there is none. */
function Ways({ may, speaks, beside: { page } }: Shared) {
  const { panel } = useProposalWords()
  if (speaks === 'reads')
    return (
      <p className="muted">
        {panel.mayNot} {may.propose}
      </p>
    )
  return (
    <p className="proposal-buttons">
      <Link
        className="button button-primary button-small"
        to={`${page}/proposals/new#panel`}
        preventScrollReset
      >
        {speaks === 'suggests' ? panel.suggest : panel.propose}
      </Link>
      {speaks !== 'suggests' && (
        <Link className="button button-quiet button-small" to={`${page}/counter-text`} reloadDocument>
          {panel.counterText}
        </Link>
      )}
    </p>
  )
}

function Filter({ query, counts, beside, proposers, delegations }: Shared) {
  const words = useProposalWords()
  return (
    <ProposalFilter
      query={query}
      counts={counts}
      hasOwn={beside.me.delegation !== null}
      paragraphs={[...beside.numbers].map(([value, number]) => ({ value, name: words.card.at(number) }))}
      delegations={proposers.map(value => ({ value, name: delegationName(value, delegations) }))}
    />
  )
}

function Empty({ query, speaks }: Shared) {
  const { empty } = useProposalWords()
  const narrowed = isNarrowedTo(query)
  const next = {
    proposes: empty.next,
    drafts: empty.next,
    suggests: empty.nextSuggest,
    reads: empty.nextRead
  }
  return (
    <p className="empty">
      <strong>{narrowed ? empty.filtered : empty[query.show]}</strong>
      <br />
      {narrowed ? empty.nextFiltered : next[speaks]}
    </p>
  )
}

interface EntryProps {
  entry: ProposalEntry
  context: CardContext
  onScreen: ProposalsOnScreen
}

function Entry({ entry, context, onScreen }: EntryProps) {
  const answer = useActionData<ProposalAnswer>()
  const below = (card: CardView): ReactNode => <Below card={card} onScreen={onScreen} answer={answer} />
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
}

/** The buttons of a card: to its words in the text, and of an own draft to send it. */
function Below({
  card,
  onScreen,
  answer
}: {
  card: CardView
  onScreen: ProposalsOnScreen
  answer: ProposalAnswer | undefined
}) {
  const words = useProposalWords()
  const inBrowser = useInBrowser()
  const problem = problemOf(answer, 'send', card.id)
  const shows = onScreen.ways.held === card.id && onScreen.ways.asked
  const sends = card.state === 'draft' && card.may.send === null
  if (!inBrowser && !sends) return null
  return (
    <>
      <ProposalTrouble sentence={problem?.sentence ?? null} />
      <div className="proposal-buttons">
        {sends && <ActButton form="send" id={card.id} label={words.page.send} primary />}
        {inBrowser && card.attention === null && (
          <button
            type="button"
            className="button button-small"
            aria-pressed={isPreviewed(card) ? shows : undefined}
            onClick={() => onScreen.show(card)}
          >
            {words.card.show}
          </button>
        )}
      </div>
    </>
  )
}
