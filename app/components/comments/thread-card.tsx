import { Link, useSearchParams } from '@remix-run/react'
import { memo, type ReactNode } from 'react'
import type { ThreadView } from '../../../server/context.ts'
import { withChanges } from '../../document-view/comment-query.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { Icon } from '../icons.tsx'
import { goneWords, short, voiceName } from './comment-names.ts'
import { When } from './when.tsx'

/** Letters of a comment that a folded card shows; the style sheet shows two lines of them. */
const EXCERPT = 160

interface FoldedProps {
  thread: ThreadView
  /** What it is about, in words. */
  place: string
}

/** A comment that is not unfolded: who, about what, and how it begins. All of it is one link. */
export const FoldedThread = memo(function FoldedThread({ thread, place }: FoldedProps) {
  const words = useCommentWords()
  const [search] = useSearchParams()
  const [first] = thread.comments
  const replies = thread.comments.length - 1
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
        {short(first?.text ?? '', EXCERPT)}
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
export function Kind({ thread: { type, visibility, sending } }: { thread: ThreadView }) {
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
      {sending?.state === 'waiting' && <span className="thread-waits">{words.thread.waiting}</span>}
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
          {short(quote, 80)}
        </q>
      )}
    </>
  )
}

/** How it stands: resolved and how, and what became of its words. */
export function State({ thread }: { thread: ThreadView }) {
  const words = useCommentWords()
  const { anchor, resolution, state } = thread
  return (
    <>
      {state === 'resolved' && resolution && (
        <span className="thread-resolved">
          <Icon name="check" />
          {words.outcomes[resolution.outcome]}
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
  thread: ThreadView
  place: string
  /** Shows its words in the text; null where there is no script or no place. */
  onShow: (() => void) | null
  /** The comments and the forms. */
  children: ReactNode
}

/** A comment that is unfolded, with everything that was said and can be done. */
export function OpenThread({ thread, place, onShow, children }: OpenProps) {
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
          <Kind thread={thread} />
          <State thread={thread} />
        </p>
      </header>
      <Quoted thread={thread} place={place} onShow={onShow} />
      {children}
      <Resolutions thread={thread} />
    </section>
  )
}

function Quoted({ thread, place, onShow }: Omit<OpenProps, 'children'>) {
  const words = useCommentWords()
  const { anchor } = thread
  return (
    <div className="thread-words">
      <p className="thread-number">{place}</p>
      {anchor.quote !== null && (
        <>
          {anchor.state !== 'in_place' && <p className="muted">{words.anchor.said}</p>}
          <blockquote className={anchor.state === 'gone' ? 'quote-gone' : undefined} dir="auto">
            {anchor.quote.replaceAll('\uFFFC', '[…]')}
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
