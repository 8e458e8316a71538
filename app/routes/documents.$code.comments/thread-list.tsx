import type { ThreadView } from '../../../server/context.ts'
import { EmptyList, FoldedThread, MoreBeside, OpenThread } from '../../components/comments/thread-card.tsx'
import { ThreadForms } from '../../components/comments/thread-acts.tsx'
import { CommentItem } from '../../components/comments/comment-item.tsx'
import { placeName, voiceName } from '../../components/comments/comment-names.ts'
import type { ChosenWords } from '../../document-view/chosen-words.ts'
import { isNarrowed } from '../../document-view/comment-query.ts'
import { besideParagraphs, type BesideParagraph, type ShownThread } from '../../document-view/comment-view.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { useDraftFields } from '../../live/comment-drafts.ts'
import { chosenWords } from '../../live/selected-words.ts'
import type { CommentsOnScreen } from '../../live/use-comments.ts'
import { useInBrowser } from '../../live/viewer-clock.ts'
import type { Shared } from './comments-shared.ts'
import { NewComment, type Composing } from './new-comment.tsx'

interface ListProps extends Shared {
  comments: CommentsOnScreen
}

interface AllProps extends ListProps {
  /** The form of a new comment; null where nobody is at one. */
  composing: Composing | null
}

/** The comments, by paragraph of the text, each a card that unfolds. */
export function ThreadList({ composing, ...props }: AllProps) {
  const { list, query, comments } = props
  const words = useCommentWords()
  const { shown, unfolded, column } = comments
  const narrowed = isNarrowed(query)
  const byParagraph = query.order === 'text' && query.paragraph === ''
  const groups = byParagraph
    ? besideParagraphs(shown, unfolded)
    : [{ paragraph: null, shown: [...shown], more: 0 }]
  return (
    <>
      {narrowed && <p className="muted">{words.filter.found(list.threads.length)}</p>}
      <div className="threads" ref={column} role="list" aria-label={words.panel.list}>
        {composing && <NewComment {...props} composing={composing} />}
        {groups.map((group, index) => (
          <Beside key={`${group.paragraph}-${index}`} {...props} group={group} />
        ))}
      </div>
      {shown.length === 0 && composing === null && (
        <EmptyList
          says={narrowed ? words.empty.filtered : words.empty[query.show]}
          next={narrowed ? words.empty.nextFiltered : words.empty.next}
        />
      )}
    </>
  )
}

function Beside({ group, ...props }: ListProps & { group: BesideParagraph }) {
  const { numbers } = props.beside
  const { paragraph, shown, more } = group
  return (
    <>
      {shown.map(one => (
        <Card key={one.thread.id} {...props} one={one} />
      ))}
      {more > 0 && paragraph !== null && (
        <div role="listitem" className="thread" data-card={`more-${paragraph}`}>
          <MoreBeside count={more} paragraph={paragraph} number={numbers.get(paragraph) ?? ''} />
        </div>
      )}
    </>
  )
}

interface CardProps extends ListProps {
  one: ShownThread
}

function Card(props: CardProps) {
  const { one, comments, whole } = props
  const { thread, beside: paragraph } = one
  const words = useCommentWords()
  const { text, numbers } = props.beside
  const isOpen = comments.unfolded === thread.id
  const open = isOpen && whole !== 'failed' && whole?.id === thread.id ? whole : null
  const place = placeName({ ...thread.anchor, paragraphId: paragraph }, { numbers, text }, words)
  return (
    <div
      role="listitem"
      className={open ? 'thread thread-unfolded' : 'thread'}
      id={`thread-${thread.id}`}
      data-card={thread.id}
      data-beside={paragraph === null ? undefined : `p-${paragraph}`}
      tabIndex={-1}
      aria-busy={isOpen && whole === null}
      aria-label={`${voiceName(thread.voice, thread.voiceName, words)}, ${place}`}
    >
      {open ? (
        <Unfolded {...props} place={place} thread={open} />
      ) : (
        <FoldedThread thread={thread} place={place} />
      )}
      {isOpen && whole === 'failed' && (
        <p className="problem" role="alert">
          {words.thread.notRead}
        </p>
      )}
    </div>
  )
}

function Unfolded({ place, thread, ...props }: CardProps & { place: string; thread: ThreadView }) {
  const { one, comments, list } = props
  const inBrowser = useInBrowser()
  const begun = useDraftFields(`${props.drafts}.reply-${thread.id}`) !== null
  return (
    <OpenThread
      line={one.thread}
      thread={thread}
      place={place}
      onShow={inBrowser && one.beside !== null ? () => comments.show(one, false) : null}
    >
      <ol role="list" className="thread-comments">
        {thread.comments.map(comment => (
          <CommentItem key={comment.id} {...props} thread={thread} comment={comment} />
        ))}
      </ol>
      <ThreadForms
        {...props}
        thread={thread}
        begun={begun}
        lettersMax={list.lettersMax}
        {...(inBrowser ? { choose: wordsNow } : {})}
      />
    </OpenThread>
  )
}

function wordsNow(): ChosenWords | null {
  const words = chosenWords(getSelection())
  return typeof words === 'string' ? null : words
}
