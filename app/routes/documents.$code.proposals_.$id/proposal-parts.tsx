import { Attention, Change, StateMark } from '../../components/proposals/proposal-card.tsx'
import { delegationName, placeOf } from '../../components/proposals/proposal-names.ts'
import { ProposalRuns } from '../../components/proposals/redline-words.tsx'
import type { useBesideText } from '../../document-view/beside-text.ts'
import { isPreviewed } from '../../document-view/proposal-view.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'
import { PreviewInText, usePreviewWays, useScrolledTo } from '../../live/text-preview.tsx'
import { previewOf } from '../../live/use-proposals.ts'
import { useInBrowser } from '../../live/viewer-clock.ts'
import type { SharedOfProposal } from './proposal-screen.tsx'

export function Head({ proposal, context }: SharedOfProposal) {
  const words = useProposalWords()
  const names = (code: string): string => delegationName(code, context.delegations)
  const { card } = words
  const facts = [
    ...(proposal.state === 'draft' ? [card.draft] : []),
    ...(proposal.passed ? [card.passed] : []),
    ...(proposal.originatedBy === null ? [] : [card.origin(names(proposal.originatedBy))])
  ]
  return (
    <header className="proposal-head">
      <p className="proposal-where">
        <a href={`#p-${proposal.paragraph}`} className="proposal-place">
          {placeOf(proposal, context, words)}
        </a>
        <span className="proposal-kind">{words.kinds[proposal.kind]}</span>
        <StateMark state={proposal.state} />
      </p>
      <h3 id="proposal-title">{names(proposal.delegation)}</h3>
      <p className="proposal-person">{proposal.author.name}</p>
      {facts.map(fact => (
        <p key={fact} className="proposal-fact">
          {fact}
        </p>
      ))}
    </header>
  )
}

/** The change, here and, as long as one wants, in the text itself. */
export function InText({
  card,
  context,
  beside
}: SharedOfProposal & { beside: ReturnType<typeof useBesideText> }) {
  const words = useProposalWords()
  const shows = isPreviewed(card)
  const ways = usePreviewWays(shows ? card.id : null)
  const inBrowser = useInBrowser()
  useScrolledTo(card.bracket === null ? `p-${card.paragraph}` : `b-${card.bracket}`)
  const shown = ways.held === card.id
  const label = `${placeOf(card, context, words)} · ${delegationName(card.delegation, context.delegations)}`
  return (
    <>
      {card.attention ? (
        <Attention card={card} language={context.language} />
      ) : (
        <section aria-label={words.page.redline}>
          <Change card={card} context={context} />
        </section>
      )}
      {shows && inBrowser && (
        <ShowButton
          shown={shown}
          onShow={() => (shown ? ways.hide() : ways.hold(card.id, { asked: true }))}
        />
      )}
      <PreviewInText
        preview={shown ? previewOf(card, label) : null}
        live={beside.live}
        language={context.language}
        hide={null}
      />
    </>
  )
}

function ShowButton({ shown, onShow }: { shown: boolean; onShow(): void }) {
  const { card } = useProposalWords()
  return (
    <p className="proposal-buttons">
      <button type="button" className="button button-small" aria-pressed={shown} onClick={onShow}>
        {card.show}
      </button>
    </p>
  )
}

export function Why({ proposal }: SharedOfProposal) {
  const { card } = useProposalWords()
  if (proposal.reason === null) return null
  return (
    <p className="proposal-reason" dir="auto">
      <span className="muted">{card.reason}</span> {proposal.reason}
    </p>
  )
}

/** The paragraph to the letter as it will stand. */
export function Stands({ proposal, context }: SharedOfProposal) {
  const { page } = useProposalWords()
  if (proposal.preview === null || (proposal.state !== 'tabled' && proposal.state !== 'draft')) return null
  return (
    <section className="proposal-part" aria-labelledby="proposal-stands">
      <h4 id="proposal-stands">{page.stands}</h4>
      <p className="proposal-stands" lang={context.language} dir="auto">
        <ProposalRuns runs={proposal.preview} />
      </p>
    </section>
  )
}

/** The words as they were first written, where the text moved on since. */
export function Written({ proposal, context }: SharedOfProposal) {
  const { page } = useProposalWords()
  const same = JSON.stringify(proposal.written.runs) === JSON.stringify(proposal.runs)
  if (same || proposal.kind === 'delete' || proposal.kind === 'move') return null
  return (
    <details className="proposal-part">
      <summary>{page.written}</summary>
      <p className="muted proposal-small">{page.writtenNote}</p>
      <p className="proposal-stands" lang={context.language} dir="auto">
        <ProposalRuns runs={proposal.written.runs} />
      </p>
    </details>
  )
}
