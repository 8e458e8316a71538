import { Form, Link, useSearchParams } from '@remix-run/react'
import { memo, useMemo, useRef } from 'react'
import type { CommentAnswer } from '../../components/comments/comment-form.ts'
import { CommentFilter } from '../../components/comments/filter-form.tsx'
import { ArrivalsButton, DoneNote, WaitingComments } from '../../components/comments/panel-notes.tsx'
import { placeChoices } from '../../components/comments/place-choices.ts'
import { useBesideText } from '../../document-view/beside-text.ts'
import { withChanges } from '../../document-view/comment-query.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { useWords } from '../../i18n/words.ts'
import { useArrivals } from '../../live/comment-arrivals.ts'
import { draftsOf, useFormDrafts, useOutbox } from '../../live/comment-drafts.ts'
import { useSettledText } from '../../live/settled-text.ts'
import { useAnswer } from '../../live/use-answer.ts'
import { useWholeThread } from '../../live/whole-thread.ts'
import { useComments } from '../../live/use-comments.ts'
import type { ScreenProps, Shared } from './comments-shared.ts'
import { useComposing, WayToComment } from './new-comment.tsx'
import { ThreadList } from './thread-list.tsx'

/** The panel of comments. While somebody types in the text, nothing of it is drawn anew. */
export function CommentsScreen(props: ScreenProps) {
  const beside = useSettledText(useBesideText(), props.list)
  return <CommentsPanel {...props} beside={beside} />
}

/** Which comments, the form of a new one, and the list beside the words. */
const CommentsPanel = memo(function CommentsPanel(props: ScreenProps & Pick<Shared, 'beside'>) {
  const { list, query, base, beside } = props
  const words = useCommentWords()
  const site = useWords()
  const panel = useRef<HTMLDivElement>(null)
  const answer = useAnswer() as CommentAnswer | undefined
  const { text, numbers, view } = beside
  const drafts = draftsOf(beside.me.id, view.id)
  const composing = useComposing({ ...props, answer, drafts })
  const comments = useComments({ list, base, order: query.order, beside, composing })
  const outbox = useOutbox(drafts)
  const arrivals = useArrivals(list.threads, count => beside.tell(words.panel.arrived(count)))
  useFormDrafts(panel)
  const places = useMemo(
    () => placeChoices({ text, numbers, brackets: view.brackets }, words, site),
    [text, numbers, view.brackets, words, site]
  )
  const whole = useWholeThread(props, comments.unfolded, beside.page)
  const shared: Shared = { ...props, answer, drafts, places, whole }
  return (
    <div className="comments" ref={panel}>
      <div className="comments-head">
        <Notes {...shared} />
        <WaitingComments outbox={outbox} />
        {(composing === null || props.mayNot !== null) && <WayToComment {...shared} />}
        <CommentFilter
          list={list}
          query={query}
          paragraphs={places.filter(({ value }) => numbers.has(value))}
        />
      </div>
      <ThreadList {...shared} comments={comments} composing={composing} />
      <ArrivalsButton
        count={arrivals.threads.length}
        onShow={() => {
          const [first] = arrivals.threads
          arrivals.seen(first)
          document.getElementById(`thread-${first}`)?.scrollIntoView({ block: 'center' })
        }}
      />
    </div>
  )
})

/** What was done last, and what waits: to be read, and to be sent by the head of the delegation. */
function Notes({ list, leads, beside: { page } }: Shared) {
  const words = useCommentWords()
  const [search] = useSearchParams()
  const { unread, unsent } = list.counts
  return (
    <>
      <DoneNote done={search.get('done')} />
      {list.version !== null && (
        <p className="muted">
          {words.panel.version(list.version)} ·{' '}
          <Link to={withChanges(search, { version: null })}>{words.panel.working}</Link>
        </p>
      )}
      {unsent > 0 && list.may.send_as_delegation === null && (
        <p className="comments-wait">
          {words.panel.wait(unsent)}{' '}
          <Link to={`${page}/remarks#send`} reloadDocument>
            {words.write.sendAs}
          </Link>
        </p>
      )}
      <Pages list={list} leads={leads} page={page} />
      {unread > 0 && (
        <Form method="post" className="comments-unread" preventScrollReset>
          <input type="hidden" name="form" value="read" />
          <span>{words.panel.unread(unread)}</span>
          <button className="button button-quiet button-small">{words.panel.markAll}</button>
        </Form>
      )}
    </>
  )
}

/** Lists on pages of their own. */
function Pages({ list, leads, page }: Pick<ScreenProps, 'list' | 'leads'> & { page: string }) {
  const words = useCommentWords()
  return (
    <p className="comments-pages">
      {list.voice !== null && (
        <Link to={`${page}/remarks`} reloadDocument>
          {words.panel.own}
        </Link>
      )}
      {leads && (
        <Link to={`${page}/answers-due`} reloadDocument>
          {words.panel.due}
        </Link>
      )}
    </p>
  )
}
