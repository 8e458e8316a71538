import { Link } from '@remix-run/react'
import type { ProposalAnswer } from '../../components/proposals/proposal-form.ts'
import { ProposalFilter } from '../../components/proposals/proposal-filter.tsx'
import { delegationName } from '../../components/proposals/proposal-names.ts'
import type { BesideText } from '../../document-view/beside-text.ts'
import { isNarrowedTo, type ListedProposals, type ProposalQuery } from '../../document-view/proposal-query.ts'
import { useProposalWords } from '../../i18n/proposal-words.ts'

export interface ScreenProps extends ListedProposals {
  query: ProposalQuery
  delegations: Record<string, string>
  /** Whose proposals this text has, for the filter. */
  proposers: string[]
  /** Why the viewer, who proposes or suggests otherwise, may not do so now; in words. */
  mayNot: string | null
  /** Whether the viewer may send or suggest at all in the name of somebody. */
  speaks: 'proposes' | 'drafts' | 'suggests' | 'reads'
}

export type Shared = ScreenProps & { beside: BesideText; answer: ProposalAnswer | undefined }

/** The ways to a new proposal, or why there is none. */
export function Ways({ mayNot, speaks, beside: { page } }: Shared) {
  const { panel } = useProposalWords()
  // Of a role that never proposes nobody expects it.
  if (speaks === 'reads')
    return mayNot === null ? null : (
      <p className="muted">
        {panel.mayNot} {mayNot}
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

export function Filter({ query, counts, beside, proposers, delegations }: Shared) {
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

export function Empty({ query, speaks }: Shared) {
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
