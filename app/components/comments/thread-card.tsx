import type { AnchorState } from '@acuerdo/domain'
import { Link, useSearchParams } from '@remix-run/react'
import { memo, type ReactNode } from 'react'
import type { ThreadView } from '../../../server/context.ts'
import { withChanges } from '../../document-view/comment-query.ts'
import type { ThreadLine } from '../../document-view/thread-line.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { Icon } from '../icons.tsx'
import { goneWords, voiceName } from './comment-names.ts'
import { When } from './when.tsx'

interface FoldedProps {
  thread: ThreadLine
  /** What it is about, in words. */
  place: string
}

/** A comment that is not unfolded: who, about what, and how it begins. All of it is one link. */
export const FoldedThread = memo(function FoldedThread({ thread, place }: FoldedProps) {
  const words = useCommentWords()
  const [search] = useSearchParams()
  const { excerpt, replies } = thread
  const who = voiceName(thread.voice, thread.voiceName, words)
  return (
    <Link
      to={`${withChanges(search, { thread: thread.id, new: null, act: null, done: null })}#thread-${thread.id}`}
      className="thread-fold"
      preventScrollReset
    >
      <span className="thread-who">
        {thread.unread && <Unread />}
        <strong>{who}</strong>
        <Kind thread={thread} />
      </span>
      <span className="thread-place">
        <ThreadQuote thread={thread} place={place} />
      </span>
      <span className="thread-excerpt" dir="auto">
        {excerpt}
      </span>
      <span className="thread-about">
        {replies > 0 && <span>{words.thread.replies(replies)}</span>}
        <State thread={thread} />
      </span>
    </Link>
  )
})

function Unread() {
  const words = useCommentWords()
  return (
    <span className="thread-unread">
      <span className="hidden-visually">{words.thread.unread}: </span>
    </span>
  )
}

/** Of substance or not, and who sees it where not everybody does. */
export function Kind({ thread: { type, visibility, waits } }: { thread: ThreadLine }) {
  const words = useCommentWords()
  return (
    <>
      <span className={`thread-type thread-${type}`}>{words.types[type]}</span>
      {visibility !== 'group' && (
        <span className="thread-private">
          <Icon name="lock" />
          {words.visibility[visibility].name}
        </span>
      )}
      {waits && <span className="thread-waits">{words.thread.waiting}</span>}
    </>
  )
}

function ThreadQuote({ thread, place }: FoldedProps) {
  const { quote } = thread.anchor
  return (
    <>
      <span className="thread-number">{place}</span>
      {quote !== null && (
        <q className="thread-quote" dir="auto">
          {quote}
        </q>
      )}
    </>
  )
}

/** How it stands: resolved and how, and what became of its words. */
export function State({ thread: { anchor, outcome } }: { thread: ThreadLine }) {
  const words = useCommentWords()
  return (
    <>
      {outcome && (
        <span className="thread-resolved">
          <Icon name="check" />
          {words.outcomes[outcome]}
        </span>
      )}
      {anchor.state !== 'in_place' && (
        <span className={`thread-anchor thread-anchor-${anchor.state}`}>
          {anchor.state === 'gone' ? goneWords(anchor.gone, words) : words.anchor[anchor.state]}
        </span>
      )}
    </>
  )
}

interface OpenProps {
  /** What its folded card shows, as it stands on this screen, and the whole. */
  line: ThreadLine
  thread: ThreadView
  place: string
  /** Shows its words in the text; null where there is no script or no place. */
  onShow: (() => void) | null
  /** The comments and the forms. */
  children: ReactNode
}

/** A comment that is unfolded, with everything that was said and can be done. */
export function OpenThread({ line, thread, place, onShow, children }: OpenProps) {
  const words = useCommentWords()
  const [search] = useSearchParams()
  const title = `thread-title-${thread.id}`
  return (
    <section className="thread-open" aria-labelledby={title}>
      <header className="thread-head">
        <h3 id={title}>
          {voiceName(thread.voice, thread.voiceName, words)}
          <span className="hidden-visually">, {place}</span>
        </h3>
        <Link
          to={withChanges(search, { thread: null, act: null, done: null })}
          className="tool"
          aria-label={words.thread.close}
          title={words.thread.close}
          preventScrollReset
        >
          <Icon name="close" />
        </Link>
        <p className="thread-about">
          <Kind thread={line} />
          <State thread={line} />
        </p>
      </header>
      <Quoted quote={thread.anchor.quote} state={line.anchor.state} place={place} onShow={onShow} />
      {children}
      <Resolutions thread={thread} />
    </section>
  )
}

interface QuotedProps extends Pick<OpenProps, 'place' | 'onShow'> {
  quote: string | null
  state: AnchorState
}

function Quoted({ quote, state, place, onShow }: QuotedProps) {
  const words = useCommentWords()
  return (
    <div className="thread-words">
      <p className="thread-number">{place}</p>
      {quote !== null && (
        <>
          {state !== 'in_place' && <p className="muted">{words.anchor.said}</p>}
          <blockquote className={state === 'gone' ? 'quote-gone' : undefined} dir="auto">
            {quote.replaceAll('\uFFFC', '[…]')}
          </blockquote>
        </>
      )}
      {onShow && (
        <button type="button" className="button button-small" onClick={onShow}>
          {words.place.show}
        </button>
      )}
    </div>
  )
}

function Resolutions({ thread: { resolution, former } }: { thread: ThreadView }) {
  const words = useCommentWords()
  const all = resolution ? [...former, resolution] : former
  if (all.length === 0) return null
  return (
    <ul role="list" className="thread-resolutions">
      {all.map(one => (
        <li key={one.at} className="thread-resolution">
          <p>
            <Icon name="check" />
            <strong>{words.thread.resolvedAs(words.outcomes[one.outcome], one.person.name)}</strong>{' '}
            <When at={one.at} />
          </p>
          {one.reason && (
            <p dir="auto">
              {words.thread.reason} {one.reason}
            </p>
          )}
          {one.reopenedAt && (
            <p className="muted">
              {words.thread.reopened}: <When at={one.reopenedAt} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What a paragraph has beside it beyond what is shown. */
export function MoreBeside({
  count,
  paragraph,
  number
}: {
  count: number
  paragraph: string
  number: string
}) {
  const words = useCommentWords()
  const [search] = useSearchParams()
  return (
    <Link
      to={withChanges(search, { paragraph, thread: null, new: null })}
      className="thread-more"
      preventScrollReset
    >
      {words.panel.more(count, number)}
    </Link>
  )
}

/** Said where a list is empty: why, and what to do. */
export function EmptyList({ says, next }: { says: string; next: string }) {
  return (
    <p className="empty">
      <strong>{says}</strong>
      <br />
      {next}
    </p>
  )
}
