import { plain, type Actor, type Office, type Text } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { ThreadView } from '../../../server/context.ts'
import type { BaseWords } from '../../document-view/carried-places.ts'
import { queryIn, readingQuery, type CommentQuery } from '../../document-view/comment-query.ts'
import { withoutGround } from '../../thread-reading.server.ts'
import { besideParagraphs, shownThreads } from '../../document-view/comment-view.ts'
import { lineOf, type CommentList, type ThreadLine } from '../../document-view/thread-line.ts'

export interface CommentsPage {
  list: CommentList
  /** The whole of the one that the address unfolds. */
  unfolded: ThreadView | null
  query: CommentQuery
  /** The words of the paragraphs in which comments have places, at the moment of the list; none for a version. */
  base: BaseWords
  mentionable: MentionChoice[]
  /** Whether there is a list of answers due for this viewer. */
  leads: boolean
}

/** Whom a comment can name, as it is written behind the @. */
export interface MentionChoice {
  label: string
  says: string
}

interface Asked {
  context: AppLoadContext
  actor: Actor
  code: string
  search: URLSearchParams
}

/** The comments that the address asks for, and the one that it unfolds even where the filter leaves it out. */
export async function commentsPage({ context, actor, code, search }: Asked): Promise<CommentsPage | null> {
  const query = queryIn(search)
  const [listed, named, read] = await Promise.all([
    context.remarks.list(actor, code, readingQuery(query)),
    context.remarks.mentionable(actor, code),
    query.version === '' ? context.reading.document(actor, code) : null
  ])
  if (!listed.ok) return null
  const list = listed.value
  const unfolded = search.get('thread')
  const missing = unfolded !== null && !list.threads.some(({ id }) => id === unfolded)
  const one = missing ? await context.remarks.thread(actor, code, unfolded, query.version || undefined) : null
  const threads = one?.ok ? [...list.threads, one.value] : list.threads
  const whole = threads.find(({ id }) => id === unfolded)
  const lines = threads.map(thread => lineOf(thread, actor.personId))
  const sameText = read?.ok && read.value.sequence === list.sequence
  return {
    list: { ...list, threads: cardsOf(lines, query, unfolded) },
    unfolded: whole ? withoutGround(whole) : null,
    query,
    base: sameText ? wordsUnder(threads, read.value.text) : {},
    mentionable: named.ok ? choicesOf(named.value) : [],
    leads: LEADING.some(office => office === list.voice)
  }
}

/** Of a crowd beside one paragraph only the first have a card; of the others the panel draws their places. */
function cardsOf(
  lines: ThreadLine[],
  { order, paragraph }: CommentQuery,
  unfolded: string | null
): ThreadLine[] {
  if (order !== 'text' || paragraph !== '') return lines
  const groups = besideParagraphs(shownThreads(lines, null), unfolded)
  const cards = new Set(groups.flatMap(({ shown }) => shown.map(({ thread }) => thread.id)))
  return lines.map(line =>
    cards.has(line.id) ? line : { ...line, excerpt: '', anchor: { ...line.anchor, quote: null } }
  )
}

/** Who is asked for answers; the page itself says to whom it is open. */
const LEADING: readonly Office[] = ['CO-CHAIRS', 'CO-FACILITATORS', 'SECRETARIAT']

function wordsUnder(threads: readonly ThreadView[], { paragraphs }: Text): BaseWords {
  const placed = new Set(threads.flatMap(({ anchor }) => anchor.places.map(({ paragraphId }) => paragraphId)))
  return Object.fromEntries(
    paragraphs.filter(({ id }) => placed.has(id)).map(({ id, runs }) => [id, plain(runs)])
  )
}

type Named = Extract<Awaited<ReturnType<AppLoadContext['remarks']['mentionable']>>, { ok: true }>['value']

const choicesOf = ({ people, delegations }: Named): MentionChoice[] => [
  ...delegations.map(({ code, name }) => ({ label: code, says: name })),
  ...people.map(({ name, delegation }) => ({ label: name, says: delegation ?? '' }))
]
