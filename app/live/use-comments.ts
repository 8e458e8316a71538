import { useNavigate, useSearchParams, useSubmit } from '@remix-run/react'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { BesideText } from '../document-view/beside-text.ts'
import { baseOf, carrier, type BaseWords } from '../document-view/carried-places.ts'
import type { ChosenWords } from '../document-view/chosen-words.ts'
import { withChanges } from '../document-view/comment-query.ts'
import {
  COMPOSER,
  composerHighlights,
  highlightsOf,
  inTextOrder,
  shownThreads,
  type ShownThread
} from '../document-view/comment-view.ts'
import type { CommentList } from '../document-view/thread-line.ts'
import { useBesideWords } from './beside-words.ts'
import { useCommentWays } from './comment-keys.ts'
import type { LiveDocument } from './live-document.ts'
import { SHEETS } from './panel-ways.ts'
import { showWords } from './show-words.ts'
import { useTextMarks } from './text-marks.ts'

/** Milliseconds after which a new card stands where it belongs. */
const PLACED_MS = 200

interface Asked {
  list: CommentList
  base: BaseWords
  order: 'text' | 'time'
  beside: BesideText
  /** The form of a new comment; null where nobody is at one. */
  composing: { chosen: ChosenWords | null; at: number } | null
}

export interface CommentsOnScreen {
  /** In the order in which they are listed. */
  shown: ShownThread[]
  unfolded: string | null
  column: RefObject<HTMLDivElement>
  show(thread: ShownThread, select: boolean): void
}

/** The comments as they stand beside the text of this screen: their words followed, drawn, and at one height with them. */
export function useComments({ list, base, order, beside, composing }: Asked): CommentsOnScreen {
  const { text, view, live } = beside
  const [search] = useSearchParams()
  const unfolded = search.get('thread')
  const column = useRef<HTMLDivElement>(null)
  const found = useFound(list, base, beside)
  const shown = useMemo(() => {
    // A version that was asked for has places of its own, which say nothing about this text.
    const carry = list.version === null ? carrier(found, text, view.brackets) : null
    const all = shownThreads(list.threads, carry)
    const paragraphs = text.paragraphs.map(({ id }) => id)
    return order === 'text' ? inTextOrder(all, paragraphs) : all
  }, [list, found, text, view.brackets, order])
  const marks = useMemo(
    () => (list.version === null ? highlightsOf(shown, unfolded) : []),
    [shown, unfolded, list.version]
  )
  useTextMarks(live, 'comments', marks)
  useComposer(live, composing)
  const focused = composing ? COMPOSER : unfolded
  useBesideWords(column, { focused, wanted: order === 'text' && list.version === null })
  const show = (thread: ShownThread, select: boolean) => showWords(live, thread, { select })
  useWays(shown, { show, chosen: composing?.chosen ?? null, live })
  useMarkRead(list, unfolded)
  return { shown, unfolded, column, show }
}

/** The words in which the server found the places: what it says, and for the rest the text of that moment. */
function useFound(list: CommentList, base: BaseWords, { text, view }: BesideText) {
  const [found, setFound] = useState(() => ({ list, fields: baseOf(base, text, view.brackets) }))
  if (found.list === list) return found.fields
  const fresh = { list, fields: baseOf(base, text, view.brackets) }
  setFound(fresh)
  return fresh.fields
}

/** Draws the words that a comment is being written about, and puts the focus into its form. */
function useComposer(live: LiveDocument | null, composing: Asked['composing']): void {
  const chosen = composing?.chosen ?? null
  const marks = useMemo(() => composerHighlights(chosen), [chosen])
  useTextMarks(live, COMPOSER, marks)
  const at = composing?.at ?? 0
  useEffect(() => {
    if (at === 0) return
    const field = document.getElementById('composer-text')
    field?.focus({ preventScroll: true })
    // Once the card has gone to the height of its words; these stay in sight with it where both fit.
    const placed = setTimeout(
      () => field?.closest('.thread')?.scrollIntoView({ block: 'nearest' }),
      PLACED_MS
    )
    return () => clearTimeout(placed)
  }, [at])
}

interface WaysOptions {
  show: CommentsOnScreen['show']
  chosen: ChosenWords | null
  live: LiveDocument | null
}

function useWays(shown: readonly ShownThread[], { show, chosen, live }: WaysOptions): void {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const entered = useRef<string | null>(null)
  const go = (changes: Record<string, string | null>) => {
    const plain = { new: null, act: null, done: null }
    // Where the panel is a sheet, the fragment opens it.
    const sheet = matchMedia(SHEETS).matches ? '#panel' : ''
    navigate(`${withChanges(search, { ...plain, ...changes })}${sheet}`, {
      preventScrollReset: true,
      replace: true
    })
  }
  useCommentWays({
    open: (thread, { enter }) => {
      if (enter) entered.current = thread
      go({ thread })
    },
    back: thread => {
      const one = shown.find(({ thread: { id } }) => id === thread)
      if (one) show(one, true)
      else if (chosen) live?.editor()?.select(chosen.paragraphId, chosen)
    },
    beside: paragraph => {
      const fold = document.querySelector<HTMLDetailsElement>('#panel > details')
      if (fold) fold.open = true
      go({ paragraph })
    }
  })
  // Who has just commented goes on from there.
  const done = search.get('done')
  const unfolded = search.get('thread')
  useEffect(() => {
    if (done !== null && unfolded !== null) entered.current = unfolded
  }, [done, unfolded])
  useEffect(() => {
    if (entered.current === null) return
    const card = document.getElementById(`thread-${entered.current}`)
    if (!card?.querySelector('.thread-open')) return
    entered.current = null
    card.focus({ preventScroll: true })
  })
}

/** Whoever unfolds a comment has read it. */
function useMarkRead({ threads }: CommentList, unfolded: string | null): void {
  const submit = useSubmit()
  const unread = threads.some(({ id, unread: fresh }) => fresh && id === unfolded)
  useEffect(() => {
    if (!unread || unfolded === null) return
    submit(
      { form: 'read', thread: unfolded, quiet: '1' },
      { method: 'post', navigate: false, preventScrollReset: true }
    )
  }, [unread, unfolded, submit])
}
