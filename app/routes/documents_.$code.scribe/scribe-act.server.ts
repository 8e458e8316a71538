import type { Actor, Outcome, Refusal } from '@acuerdo/domain'
import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { delegationMeant, entryFields, entryKindOf } from '../../document-view/scribe-entry.ts'
import {
  problemOf,
  refused,
  sentForm,
  type FormAnswer,
  type SentForm
} from '../../form/form-answer.server.ts'
import { rewordedOutcome } from '../../form/reworded.server.ts'
import type { BoardWords } from '../../i18n/board-words.ts'
import { scribeText } from './scribe-reading.server.ts'

interface Asked {
  request: Request
  context: AppLoadContext
  actor: Actor
  key: string
  words: BoardWords
}

/** What the scribe enters, keeps, sends or drops, and what a delegation confirms or rejects. */
export async function scribeAct(asked: Asked) {
  const sent = await sentForm(asked.request)
  if (sent.form === 'enter') return enter(asked, sent)
  if (sent.form === 'kept') return sent.values['do'] === 'drop' ? drop(asked, sent) : sendKept(asked, sent)
  if (sent.form.startsWith('confirm-')) return confirm(asked, sent)
  throw new Response(null, { status: 400 })
}

async function enter(asked: Asked, sent: SentForm) {
  const { context, actor, key, words } = asked
  const { values } = sent
  const kind = entryKindOf(values['kind'] ?? null)
  const [read, delegations] = await Promise.all([
    context.reading.document(actor, key),
    context.people.delegations(actor)
  ])
  if (!read.ok || kind === null) throw new Response(null, { status: read.ok ? 400 : 404 })
  const codes = scribeText(read.value, delegations).floor.map(({ code }) => code)
  const delegation = delegationMeant(values['delegation'] ?? '', codes)
  if (delegation === null) return notYet(sent, words.scribe.problems.nobody, 'delegation')
  const { paragraph = '', concerned = '', place = '', position = '' } = values
  const form = { kind, paragraph, concerned, place, position, words: values['words'] ?? '' }
  const filled = entryFields(form, read.value.text)
  if (!filled.ok) return notYet(sent, words.scribe.problems[filled.problem], filled.field)
  const kept = values['kept'] ? { draft: values['kept'] } : {}
  const act = { action: 'enter_for_delegation', delegation, ...filled.fields, ...kept }
  if (values['keep'] === 'yes') {
    const { action: _action, ...fields } = act
    return settled(asked, sent, {
      outcome: await context.proposals.keepEntry(actor, key, fields),
      done: 'kept'
    })
  }
  return settled(asked, sent, { outcome: await context.perform(actor, key, act), done: 'sent', act })
}

/** The form again, with what was typed, before anything was asked of the rules. */
function notYet(sent: SentForm, { why, way }: { why: string; way: string }, field: string | null) {
  const refusal = { code: 'entry', message: why, hint: way }
  const problem = { ...problemOf(sent.form, refusal, sent.values), field }
  return data<FormAnswer>({ problem, link: null }, { status: 422 })
}

interface Settled {
  outcome: Outcome<unknown>
  done: string
  act?: { action: string } & Record<string, unknown>
}

function settled({ words }: Asked, sent: SentForm, { outcome, done, act }: Settled) {
  const said = rewordedOutcome(outcome, words.refusals)
  if (!said.ok) return refused(sent, said.refusal, act)
  const at = sent.values['paragraph']
  const paragraph = at === undefined ? '' : `&paragraph=${encodeURIComponent(at)}`
  return redirect(`${sent.path}?done=${done}${paragraph}`, { status: 303 })
}

async function sendKept(asked: Asked, sent: SentForm) {
  const { context, actor, key } = asked
  const list = await context.proposals.list(actor, key)
  const id = sent.values['id'] ?? ''
  const kept = list.ok && list.value.entries.find(one => one.id === id && one.state === 'draft')
  if (!kept) return settled(asked, sent, { outcome: { ok: false, refusal: gone(asked) }, done: '' })
  const { delegation, entry, target, fields } = kept
  const act = { ...fields, action: 'enter_for_delegation', delegation, entry, target, draft: id }
  return settled(asked, sent, { outcome: await context.perform(actor, key, act), done: 'sent' })
}

const gone = ({ words }: Asked): Refusal => {
  const said = words.refusals['not_found']
  return { code: 'not_found', message: said?.why ?? '', hint: said?.way ?? '' }
}

async function drop(asked: Asked, sent: SentForm) {
  const outcome = await asked.context.proposals.discardEntry(asked.actor, asked.key, sent.values['id'] ?? '')
  return settled(asked, sent, { outcome, done: 'dropped' })
}

async function confirm(asked: Asked, sent: SentForm) {
  const { id = '', words = '' } = sent.values
  const confirmed = sent.values['do'] === 'confirm'
  const act = { action: 'confirm_entry', target: id, confirmed, ...(words === '' ? {} : { words }) }
  const outcome = await asked.context.perform(asked.actor, asked.key, act)
  return settled(asked, sent, { outcome, done: confirmed ? 'confirmed' : 'rejected' })
}
