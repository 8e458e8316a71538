import { Form } from '@remix-run/react'
import { REACTIONS } from '@acuerdo/domain'
import type { CommentView, ThreadView } from '../../../server/context.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { voiceName } from './comment-names.ts'
import type { CommentAnswer } from './comment-form.ts'
import { EditForm } from './thread-forms.tsx'
import { MarkedBlocks } from './marked-words.tsx'
import { When } from './when.tsx'

interface CommentProps {
  thread: ThreadView
  comment: CommentView
  answer: CommentAnswer | undefined
  drafts: string
}

/** One comment of a thread: its delegation first, its person second. */
export function CommentItem(props: CommentProps) {
  const { comment, thread } = props
  const words = useCommentWords()
  return (
    <li className="comment" id={`comment-${comment.id}`}>
      <p className="comment-who">
        <strong>{voiceName(comment.voice, comment.voiceName, words)}</strong>
        <span>{comment.person.name}</span>
        <When at={comment.at} />
      </p>
      <div className="comment-words" dir="auto">
        <MarkedBlocks blocks={comment.blocks} />
      </div>
      <Times comment={comment} />
      <div className="comment-below">
        <Reactions thread={thread.id} comment={comment} />
        {comment.mayEdit && <EditForm {...props} />}
      </div>
    </li>
  )
}

function Times({ comment: { writtenAt, edits } }: { comment: CommentView }) {
  const words = useCommentWords()
  return (
    <>
      {writtenAt && (
        <p className="muted comment-small">
          {words.thread.writtenAt} <When at={writtenAt} />
        </p>
      )}
      {edits.length > 0 && (
        <details className="comment-small">
          <summary>
            {words.thread.editedAt} <When at={edits.at(-1)?.until ?? ''} />
          </summary>
          <p className="hidden-visually">{words.thread.former}</p>
          <ol role="list" className="comment-edits">
            {edits.map(({ text, until }) => (
              <li key={until}>
                <p className="muted">
                  {words.thread.until} <When at={until} />
                </p>
                <p className="kept-words" dir="auto">
                  {text}
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

const SIGNS = { agree: '✓', thanks: '♥', look: '◔' } as const

/** Each reaction is a button of a form of its own, so that it needs no script. */
function Reactions({ thread, comment }: { thread: string; comment: CommentView }) {
  const words = useCommentWords()
  return (
    <ul role="list" className="reactions">
      {REACTIONS.map(reaction => {
        const given = comment.reactions.find(one => one.reaction === reaction)
        const { count = 0, own = false } = given ?? {}
        return (
          <li key={reaction}>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="form" value="react" />
              <input type="hidden" name="thread" value={thread} />
              <input type="hidden" name="comment" value={comment.id} />
              <input type="hidden" name="reaction" value={reaction} />
              <input type="hidden" name="on" value={String(!own)} />
              <button
                className="reaction"
                aria-pressed={own}
                aria-label={
                  count > 0 ? words.reacted(words.reactions[reaction], count) : words.reactions[reaction]
                }
                title={words.reactions[reaction]}
              >
                <span aria-hidden="true">{SIGNS[reaction]}</span>
                {count > 0 && <span aria-hidden="true">{count}</span>}
              </button>
            </Form>
          </li>
        )
      })}
    </ul>
  )
}
