import { useState } from 'react'
import type { ThreadView } from '../../../server/context.ts'
import type { ChosenWords } from '../../document-view/chosen-words.ts'
import { problemAt, type CommentAnswer } from './comment-form.ts'
import type { MentionChoice } from './mention-field.tsx'
import type { PlaceChoice } from './place-choices.ts'
import { NotNow, ReattachForm, ReopenForm, ReplyForm, ResolveForm, SendForm } from './thread-forms.tsx'

interface ThreadFormsProps {
  thread: ThreadView
  answer: CommentAnswer | undefined
  drafts: string
  mentionable: readonly MentionChoice[]
  places: readonly PlaceChoice[]
  lettersMax: number
  /** Whether an answer was begun on this device: it stays, also where the right to send it ended. */
  begun: boolean
  /** The words that are selected in the text now; left out where there are no scripts. */
  choose?: () => ChosenWords | null
}

/** Whatever the viewer can do with a comment; what he can't, with why where he would look for it. */
export function ThreadForms(props: ThreadFormsProps) {
  const { may, state } = props.thread
  const [chosen, setChosen] = useState<ChosenWords | null>(null)
  const { choose, begun, answer, thread } = props
  const resolved = state === 'resolved'
  return (
    <div className="thread-acts">
      {(may.reply === null || (!resolved && (begun || problemAt(answer, 'reply', thread.id)))) && (
        <ReplyForm {...props} />
      )}
      {may.reply !== null && !resolved && <NotNow refusal={may.reply} />}
      {may.send === null && <SendForm {...props} />}
      {!resolved && may.resolve === null && <ResolveForm {...props} />}
      {resolved && may.reopen === null && <ReopenForm {...props} />}
      {may.reattach === null && (
        <ReattachForm
          {...props}
          chosen={chosen && { quote: chosen.quote, written: JSON.stringify(chosen) }}
          onChoose={choose ? () => setChosen(choose()) : null}
        />
      )}
    </div>
  )
}
