import type { RemarkQuery } from '../../server/context.ts'

/** Which comments the address asks for. Every part of it is a link or a field of a form, so that it needs no script. */
export interface CommentQuery {
  show: Show
  voice: string
  paragraph: string
  substantive: boolean
  unsent: boolean
  order: 'text' | 'time'
  search: string
  version: string
}

export const SHOWS = ['open', 'resolved', 'mine', 'all'] as const
export type Show = (typeof SHOWS)[number]

/** These name what is unfolded in the panel; the list stays what it is. */
const UNFOLDED = ['thread', 'new', 'act', 'done']

export function queryIn(search: URLSearchParams): CommentQuery {
  const word = (name: string): string => (search.get(name) ?? '').trim()
  return {
    show: SHOWS.find(one => one === word('show')) ?? 'open',
    voice: word('voice'),
    paragraph: word('paragraph'),
    substantive: word('substantive') !== '',
    unsent: word('unsent') !== '',
    order: word('order') === 'time' ? 'time' : 'text',
    search: word('q'),
    version: word('version')
  }
}

/** What the reading side is asked for. */
export function readingQuery(query: CommentQuery): RemarkQuery {
  const { show, voice, paragraph, search, version } = query
  return {
    ...(show === 'all' ? {} : { filter: show }),
    ...(voice ? { delegation: voice } : {}),
    ...(paragraph ? { paragraph } : {}),
    ...(query.substantive ? { substantive: true } : {}),
    ...(query.unsent ? { unsent: true } : {}),
    order: query.order,
    ...(search ? { search } : {}),
    ...(version ? { version } : {})
  }
}

/** The address of the panel with changes; null takes a part of the query away. */
export function withChanges(search: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name)
    else next.set(name, value)
  }
  const written = next.toString()
  return written === '' ? '?' : `?${written}`
}

/** Whether anything beside the tabs narrows the list. */
export const isNarrowed = ({ voice, paragraph, substantive, unsent, search }: CommentQuery): boolean =>
  voice !== '' || paragraph !== '' || substantive || unsent || search !== ''

/** Whether two addresses list the same comments, whatever is unfolded among them. */
export const sameList = (one: URLSearchParams, other: URLSearchParams): boolean =>
  withoutUnfolded(one) === withoutUnfolded(other)

function withoutUnfolded(search: URLSearchParams): string {
  const rest = new URLSearchParams(search)
  UNFOLDED.forEach(name => rest.delete(name))
  rest.sort()
  return rest.toString()
}
