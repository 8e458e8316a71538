import type { Refusal } from '@acuerdo/domain'
import { Form, useNavigation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { CommentView, ThreadView } from '../../../server/context.ts'
import { useCommentWords } from '../../i18n/comment-words.ts'
import { problemAt, type CommentAnswer } from './comment-form.ts'
import { MentionField, type MentionChoice } from './mention-field.tsx'
import type { PlaceChoice } from './place-choices.ts'

interface ThreadFormProps {
  thread: ThreadView
  answer: CommentAnswer | undefined
  /** Where drafts of this person in this document are kept. */
  drafts: string
}

interface HiddenProps {
  form: string
  thread: ThreadView
  draft?: { name: string; drafts: string }
}

/** What every form of a thread says without being asked. */
function Hidden({ form, thread, draft }: HiddenProps) {
  return (
    <>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="thread" value={thread.id} />
      <input type="hidden" name="type" value={thread.type} />
      <input type="hidden" name="visibility" value={thread.visibility} />
      {draft && <DraftKeys {...draft} />}
    </>
  )
}

/** Where the words of a form are kept on the device while they are written. */
export function DraftKeys({ name, drafts }: { name: string; drafts: string }) {
  const site = useRouteLoaderData('root') as { event: { clockOffsetMs: number } | null } | undefined
  return (
    <>
      <input type="hidden" name="offset" value={site?.event?.clockOffsetMs ?? 0} />
      <input type="hidden" name="draft" value={`${drafts}.${name}`} />
      <input type="hidden" name="drafts" value={drafts} />
    </>
  )
}

/** Shown by the style sheet while the device keeps something of the form that it stands in. */
export function DraftNote() {
  const words = useCommentWords()
  return <span className="draft-note muted">{words.kept.draft}</span>
}

/** Why a form was not taken. */
export function Problem({ sentence }: { sentence: string | null }) {
  const words = useCommentWords()
  if (sentence === null) return null
  return (
    <p className="problem" role="alert">
      <strong>{words.problem}.</strong> {sentence}
    </p>
  )
}

export function SendButton({ label, primary = false }: { label: string; primary?: boolean }) {
  const { state } = useNavigation()
  return (
    <button
      className={primary ? 'button button-primary' : 'button button-small'}
      aria-disabled={state !== 'idle'}
    >
      {label}
    </button>
  )
}

/** Why something is not possible, where a person would look for it. */
export function NotNow({ refusal }: { refusal: Refusal }) {
  const words = useCommentWords()
  const { why, way } = words.refusals[refusal.code] ?? { why: refusal.message, way: refusal.hint }
  return (
    <p className="muted comment-small">
      {words.notNow}: {why} {way}
    </p>
  )
}

export function ReplyForm({
  mentionable,
  lettersMax,
  ...props
}: ThreadFormProps & { mentionable: readonly MentionChoice[]; lettersMax: number }) {
  const { thread, answer, drafts } = props
  const words = useCommentWords()
  const problem = problemAt(answer, 'reply', thread.id)
  return (
    <Form method="post" className="thread-form" preventScrollReset>
      <Hidden form="reply" thread={thread} draft={{ name: `reply-${thread.id}`, drafts }} />
      <Problem sentence={problem?.sentence ?? null} />
      <MentionField
        id={`reply-${thread.id}`}
        label={words.write.reply}
        rows={2}
        lettersMax={lettersMax}
        choices={mentionable}
        defaultValue={problem?.values['text'] ?? ''}
      />
      <p className="thread-buttons">
        <SendButton label={words.write.sendReply} />
        <DraftNote />
      </p>
    </Form>
  )
}

/** A form that is folded until somebody wants it; open where it was refused. */
function Folded({ summary, open, children }: { summary: string; open: boolean; children: ReactNode }) {
  return (
    <details className="thread-fold-form" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

export function EditForm({ comment, ...props }: ThreadFormProps & { comment: CommentView }) {
  const { thread, answer, drafts } = props
  const words = useCommentWords()
  const problem = problemAt(answer, 'edit', comment.id)
  const id = `edit-${comment.id}`
  return (
    <Folded summary={words.write.edit} open={problem !== null}>
      <Form method="post" className="thread-form" preventScrollReset>
        <Hidden form="edit" thread={thread} draft={{ name: id, drafts }} />
        <input type="hidden" name="comment" value={comment.id} />
        <Problem sentence={problem?.sentence ?? null} />
        <div className="field">
          <label htmlFor={id}>{words.write.editTitle}</label>
          <textarea
            id={id}
            name="text"
            rows={3}
            required
            dir="auto"
            defaultValue={problem?.values['text'] ?? comment.text}
          />
        </div>
        <p className="muted comment-small">{words.write.editWhat}</p>
        <SendButton label={words.write.saveEdit} />
      </Form>
    </Folded>
  )
}

const OUTCOMES = ['reflected', 'not_reflected', 'noted', 'answered'] as const

export function ResolveForm({ thread, answer }: ThreadFormProps) {
  const words = useCommentWords()
  const problem = problemAt(answer, 'resolve', thread.id)
  const name = `outcome-${thread.id}`
  return (
    <Folded summary={words.write.resolve} open={problem !== null}>
      <Form method="post" className="thread-form" preventScrollReset>
        <Hidden form="resolve" thread={thread} />
        <Problem sentence={problem?.sentence ?? null} />
        <div className="field">
          <label htmlFor={name}>{words.write.outcome}</label>
          <select id={name} name="outcome" required defaultValue={problem?.values['outcome'] ?? 'reflected'}>
            {OUTCOMES.map(outcome => (
              <option key={outcome} value={outcome}>
                {words.outcomes[outcome]}
              </option>
            ))}
          </select>
        </div>
        <ReasonField thread={thread} form="resolve" label={words.write.why} problem={problem} />
        <SendButton label={words.write.resolveDo} />
      </Form>
    </Folded>
  )
}

export function ReopenForm({ thread, answer }: ThreadFormProps) {
  const words = useCommentWords()
  const problem = problemAt(answer, 'reopen', thread.id)
  return (
    <Folded summary={words.write.reopen} open={problem !== null}>
      <Form method="post" className="thread-form" preventScrollReset>
        <Hidden form="reopen" thread={thread} />
        <input type="hidden" name="outcome" value={thread.resolution?.outcome ?? 'noted'} />
        <Problem sentence={problem?.sentence ?? null} />
        <ReasonField thread={thread} form="reopen" label={words.write.reopenWhy} problem={problem} />
        <SendButton label={words.write.reopen} />
      </Form>
    </Folded>
  )
}

/** As many letters as an act takes. */
const REASON_LETTERS = 2_000

function ReasonField({
  thread,
  form,
  label,
  problem
}: {
  thread: ThreadView
  form: string
  label: string
  problem: ReturnType<typeof problemAt>
}) {
  const words = useCommentWords()
  const id = `reason-${form}-${thread.id}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name="reason"
        rows={2}
        aria-describedby={`${id}-most`}
        dir="auto"
        defaultValue={problem?.values['reason'] ?? ''}
      />
      <p className="field-hint" id={`${id}-most`}>
        {words.write.most(REASON_LETTERS)}
      </p>
    </div>
  )
}

interface ReattachProps extends ThreadFormProps {
  places: readonly PlaceChoice[]
  /** The selected words, as the form sends them; null before any were taken. */
  chosen: { quote: string; written: string } | null
  /** Takes the words that are selected now; null where there are no scripts. */
  onChoose: (() => void) | null
}

/** Attaches a comment whose words are gone, or that stands at the wrong ones, by hand. */
export function ReattachForm(props: ReattachProps) {
  const { thread, answer, chosen } = props
  const words = useCommentWords()
  const problem = problemAt(answer, 'reattach', thread.id)
  return (
    <Folded summary={words.write.reattach} open={problem !== null || chosen !== null}>
      <Form method="post" className="thread-form" preventScrollReset>
        <Hidden form="reattach" thread={thread} />
        <Problem sentence={problem?.sentence ?? null} />
        <p className="muted comment-small">{words.write.reattachWhat}</p>
        {chosen && <blockquote dir="auto">{chosen.quote.replaceAll('\uFFFC', '[…]')}</blockquote>}
        {chosen && <input type="hidden" name="anchor" value={chosen.written} />}
        <NewPlace {...props} />
        <SendButton label={words.write.reattachDo} />
      </Form>
    </Folded>
  )
}

function NewPlace({ thread, places, chosen, onChoose }: ReattachProps) {
  const words = useCommentWords()
  const id = `where-${thread.id}`
  return (
    <>
      {onChoose && (
        <button
          type="button"
          className="button button-small"
          onMouseDown={event => event.preventDefault()}
          onClick={onChoose}
        >
          {words.write.reattachWords}
        </button>
      )}
      <div className="field">
        <label htmlFor={id}>{words.write.where}</label>
        <select key={chosen?.written} id={id} name="where" defaultValue={chosen ? 'words' : undefined}>
          {chosen && <option value="words">{words.write.chosen}</option>}
          {places.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}

/** The head of a delegation lets a remark of its own go to everybody. */
export function SendForm({ thread, answer }: ThreadFormProps) {
  const words = useCommentWords()
  const problem = problemAt(answer, 'send', thread.id)
  return (
    <Form method="post" className="thread-form" preventScrollReset>
      <Hidden form="send" thread={thread} />
      <input type="hidden" name="drafts" value={thread.id} />
      <Problem sentence={problem?.sentence ?? null} />
      <SendButton label={words.write.sendAs} primary />
    </Form>
  )
}
