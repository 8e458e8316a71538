import type { Outcome } from '@acuerdo/domain'
import { data, redirect } from '@remix-run/node'
import type { ReactionWish } from '../../../server/context.ts'
import type { CommentAnswer } from '../../components/comments/comment-form.ts'
import { sentForm, type SentForm } from '../../form/form-answer.server.ts'
import { placeIn, said, wholePlace } from './comment-fields.server.ts'
import { isTooLong, longForm, refusedForm, type Asked } from './comment-refused.server.ts'

interface Done {
  outcome: Outcome<Record<string, unknown>>
  /** What was done, as the page says it. */
  done: string
  /** The comment that is unfolded afterwards. */
  thread: string | null
}

/** Does what a form of the comments asks for; then the page that shows it, or the form again with why not. */
export async function commentAction(asked: Asked) {
  const sent = await sentForm(asked.request)
  const asks = FORMS[sent.form]
  if (!asks) throw new Response(null, { status: 400 })
  if (isTooLong(sent)) return longForm(asked, sent)
  const { outcome, done, thread } = await asks(asked, sent)
  if (!outcome.ok) return refusedForm(asked, sent, outcome.refusal)
  // A form that the page sends by itself wants to know, not to go somewhere else.
  if (sent.values['quiet']) return data<CommentAnswer>({ problem: null, done, key: sent.values['key'] ?? '' })
  const { search } = new URL(asked.request.url)
  const next = new URLSearchParams(search)
  for (const gone of ['new', 'act', '_routes', 'index']) next.delete(gone)
  next.set('done', done)
  if (thread !== null) next.set('thread', thread)
  const fragment = thread === null ? '#panel' : `#thread-${thread}`
  return redirect(`${sent.path}?${next.toString()}${fragment}`, { status: 303 })
}

type Asking = (asked: Asked, sent: SentForm) => Promise<Done>

const FORMS: Record<string, Asking> = {
  comment: async (asked, sent) => {
    const visibility = sent.values['visibility'] ?? 'group'
    const outcome = await perform(asked, {
      ...placeIn(sent),
      ...said(sent),
      type: sent.values['type'] ?? '',
      visibility
    })
    return { outcome, done: visibility === 'delegation' ? 'kept' : 'said', thread: threadIn(outcome) }
  },
  reply: async (asked, sent) => {
    const { thread = '' } = sent.values
    const act = { target: thread, ...said(sent), ...asThread(sent) }
    return { outcome: await perform(asked, act), done: 'replied', thread }
  },
  edit: async (asked, sent) => {
    const { thread = '', comment = '', text = '' } = sent.values
    const act = { target: comment, text, ...asThread(sent) }
    return { outcome: await perform(asked, act), done: 'edited', thread }
  },
  reattach: async (asked, sent) => {
    const { thread = '' } = sent.values
    const { anchor, target } = placeIn(sent)
    const to = anchor ?? (await wholePlace(asked, target))
    const act = { target: thread, anchor: to, ...asThread(sent) }
    return { outcome: await perform(asked, act), done: 'attached', thread }
  },
  resolve: async (asked, { values }) => {
    const { thread = '', outcome: result = '' } = values
    const outcome = await resolve(asked, { target: thread, outcome: result, ...reasonIn(values) })
    return { outcome, done: 'resolved', thread }
  },
  reopen: async (asked, { values }) => {
    const { thread = '', outcome: former = 'noted' } = values
    const outcome = await resolve(asked, {
      target: thread,
      outcome: former,
      reopen: true,
      ...reasonIn(values)
    })
    return { outcome, done: 'reopened', thread }
  },
  send: async ({ context, actor, code }, sent) => {
    const drafts = sent.all('drafts')
    const read = await context.reading.document(actor, code)
    const target = read.ok ? read.value.id : code
    const act = { action: 'send_as_delegation', target, drafts }
    const [thread = null] = drafts.length === 1 ? drafts : []
    return { outcome: await context.perform(actor, code, act), done: 'sent', thread }
  },
  react: async ({ context, actor, code }, { values }) => {
    const { thread = '', comment = '', reaction = '' } = values
    const wish = { thread, comment, reaction, on: values['on'] === 'true' } as ReactionWish
    return { outcome: await context.remarks.react(actor, code, wish), done: 'reacted', thread }
  },
  read: async ({ context, actor, code }, sent) => {
    const threads = sent.all('thread')
    const outcome = await context.remarks.markRead(actor, code, threads.length > 0 ? threads : undefined)
    return { outcome, done: 'read', thread: null }
  }
}

const perform = ({ context, actor, code }: Asked, act: Record<string, unknown>) =>
  context.perform(actor, code, { action: 'comment', ...act })

const resolve = ({ context, actor, code }: Asked, act: Record<string, unknown>) =>
  context.perform(actor, code, { action: 'resolve_thread', ...act })

/** An answer says of which type and for whom its thread is, as its author saw it. */
const asThread = ({ values: { type = '', visibility = '' } }: SentForm) => ({ type, visibility })

const reasonIn = ({ reason }: Record<string, string>) => (reason ? { reason } : {})

const threadIn = (outcome: Done['outcome']): string | null => {
  const id = outcome.ok ? (outcome.value['thread'] ?? outcome.value['id']) : null
  return typeof id === 'string' ? id : null
}
