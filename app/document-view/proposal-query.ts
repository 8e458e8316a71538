import type { OverlapView, ProposalList, ProposalView, SuggestionView } from '../../server/context.ts'

/** Which proposals the address asks for; every part of it is a link or a field, so that it needs no script. */
export interface ProposalQuery {
  show: ProposalShow
  delegation: string
  paragraph: string
}

export const PROPOSAL_SHOWS = ['pending', 'attention', 'own', 'decided', 'all'] as const
export type ProposalShow = (typeof PROPOSAL_SHOWS)[number]

/** A proposal as the list shows it: without the words that only its own page needs. */
export type CardView = Omit<ProposalView, 'base' | 'runs' | 'written' | 'preview'>

/** What is listed, and how much there is of each kind. */
export interface ListedProposals {
  cards: CardView[]
  groups: OverlapView[]
  suggestions: SuggestionView[]
  counts: Record<ProposalShow, number>
}

export function proposalQueryIn(search: URLSearchParams): ProposalQuery {
  const word = (name: string): string => (search.get(name) ?? '').trim()
  return {
    show: PROPOSAL_SHOWS.find(one => one === word('show')) ?? 'pending',
    delegation: word('delegation'),
    paragraph: word('paragraph')
  }
}

export const isNarrowedTo = ({ delegation, paragraph }: ProposalQuery): boolean =>
  delegation !== '' || paragraph !== ''

/** Whether the list goes along the whole text; what was sought out is read one after the other. */
export const isWhole = (query: ProposalQuery): boolean =>
  (query.show === 'pending' || query.show === 'all') && !isNarrowedTo(query)

/**
 * What the address asks for. A group stands whole as soon as one of its alternatives is asked for: the others are what it
 * is to be compared with.
 */
export function listedProposals(
  list: Pick<ProposalList, 'proposals' | 'groups' | 'suggestions'>,
  query: ProposalQuery,
  own: string | null
): ListedProposals {
  const wanted = list.proposals.filter(one => isShown(one, query.show, own) && fitsFilter(one, query))
  const ids = new Set(wanted.map(({ id }) => id))
  const groups = list.groups.filter(({ proposals }) => proposals.some(id => ids.has(id)))
  for (const { proposals } of groups) proposals.forEach(id => ids.add(id))
  const suggestions = list.suggestions.filter(
    one => isSuggestionShown(one, query.show, own) && fitsFilter({ ...one, delegation: one.observer }, query)
  )
  return {
    cards: list.proposals.filter(({ id }) => ids.has(id)).map(cardOf),
    groups,
    suggestions,
    counts: countsOf(list, own)
  }
}

export function cardOf({
  base: _base,
  runs: _runs,
  written: _written,
  preview: _preview,
  ...card
}: ProposalView): CardView {
  return card
}

const PENDING: ReadonlySet<string> = new Set(['tabled', 'needs_attention'])

function isShown(
  { state, delegation }: Pick<ProposalView, 'state' | 'delegation'>,
  show: ProposalShow,
  own: string | null
): boolean {
  switch (show) {
    case 'pending':
      return PENDING.has(state)
    case 'attention':
      return state === 'needs_attention'
    case 'own':
      return own !== null && delegation === own
    case 'decided':
      return !PENDING.has(state) && state !== 'draft'
    case 'all':
      return true
  }
}

function isSuggestionShown(
  { state, observer }: Pick<SuggestionView, 'state' | 'observer'>,
  show: ProposalShow,
  own: string | null
): boolean {
  switch (show) {
    case 'pending':
      return state === 'made' || state === 'noted'
    case 'attention':
      return false
    case 'own':
      return own !== null && observer === own
    case 'decided':
      return state === 'sponsored' || state === 'withdrawn'
    case 'all':
      return true
  }
}

const fitsFilter = (
  one: { delegation: string; paragraph: string },
  { delegation, paragraph }: ProposalQuery
): boolean =>
  (delegation === '' || one.delegation === delegation) && (paragraph === '' || one.paragraph === paragraph)

function countsOf(
  { proposals, suggestions }: Pick<ProposalList, 'proposals' | 'suggestions'>,
  own: string | null
): Record<ProposalShow, number> {
  const count = (show: ProposalShow): number =>
    proposals.filter(one => isShown(one, show, own)).length +
    suggestions.filter(one => isSuggestionShown(one, show, own)).length
  return {
    pending: count('pending'),
    attention: count('attention'),
    own: count('own'),
    decided: count('decided'),
    all: count('all')
  }
}
