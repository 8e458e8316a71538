import { instantOf, refuse, type Actor, type Outcome, type Refusal } from '@acuerdo/domain'
import { data, redirect, type AppLoadContext } from '@remix-run/node'
import type { DecisionPage, HalfView } from '../../server/context.ts'
import { changedSince, type ChangedView } from '../changed-text.server.ts'
import { decisionsAddress, type PagedAction } from '../document-view/decision-acts.ts'
import type { DecisionWords } from '../i18n/decision-words.ts'
import { actOfForm, correctionsIn, viewHere, type DecisionAct } from './decision-fields.server.ts'
import { problemOf, sentForm, statusOf, type SentForm } from './form-answer.server.ts'
import type { FormProblem } from './problem.ts'
import { reworded } from './reworded.server.ts'

/** What a page of decisions gets back where it stays. */
export interface DecisionAnswer {
  problem: FormProblem | null
  /** Of fields of one name that were ticked. */
  ticked: string[]
  /** What changed in the text since the page was opened on which the form stood. */
  changed: ChangedView | null
  /** Corrections that somebody asked to see before they are issued. */
  preview: { paragraph: string; from: string; to: string }[] | null
}

interface Asked {
  request: Request
  context: AppLoadContext
  actor: Actor
  key: string
  words: DecisionWords
  page: DecisionPage
}

/** Does what a form of these pages asks; `action` is the act that the page is about, null on the page of all. */
export async function decide(asked: Asked, action: PagedAction | null) {
  const { request, context, actor, key, page } = asked
  const sent = await sentForm(request)
  if (sent.values['intent'] === 'preview')
    return data(answerOf({ preview: correctionsIn(sent), ticked: [], problem: typedIn(sent) }))
  const act = await actIn(asked, sent, action)
  if (act === null) throw new Response(null, { status: 400 })
  if (!act.ok) return refusedHere(asked, sent, act.refusal)
  const outcome = await context.perform(actor, key, act.value)
  if (!outcome.ok) return refusedHere(asked, sent, outcome.refusal, act.value)
  const done = doneAs(act.value.action, outcome.value)
  const address = new URLSearchParams({ done })
  const peculiar = peculiarDeadline(sent, page)
  if (peculiar !== null) address.set('clock', peculiar)
  return redirect(`${decisionsAddress(page.document.code)}?${address.toString()}`, { status: 303 })
}

async function actIn(
  { page, context, actor, key }: Asked,
  sent: SentForm,
  action: PagedAction | null
): Promise<Outcome<DecisionAct> | null> {
  const { half = '', object = '' } = sent.values
  switch (sent.form) {
    case 'second':
      return halfNamed(page, half)
    case 'withdraw': {
      const own = halfNamed(page, half)
      return own.ok ? { ok: true, value: { ...own.value, withdraw: true } } : own
    }
    case 'lift':
      return { ok: true, value: { action: 'lift_reservation', target: object } }
    case 'withdrawObjection':
      return { ok: true, value: { action: 'withdraw_objection', target: object } }
    case 'refuse': {
      const { version = '', hash, reason = '' } = sent.values
      const target = `${page.document.code}/${version}`
      return { ok: true, value: { action: 'refuse_confirmation', target, hash, reason } }
    }
    default: {
      if (action === null || sent.form !== action) return null
      const view = await viewHere(context, actor, key)
      return { ok: true, value: actOfForm(action, { sent, page, view }) }
    }
  }
}

/** The very act that a half is one half of. */
function halfNamed({ halves }: DecisionPage, id: string): Outcome<DecisionAct> {
  const half = halves.find(one => one.id === id)
  return half === undefined
    ? refuse('gone', 'This half is no longer there.', 'Read what stands now, then decide anew.')
    : { ok: true, value: actOfHalf(half) }
}

const actOfHalf = ({ action, target, hash, payload }: HalfView): DecisionAct => ({
  ...payload,
  ...{ action, target },
  ...(hash === null ? {} : { hash })
})

function doneAs(action: string, value: Record<string, unknown>): string {
  if (value['withdrawn'] === true) return 'withdrawn'
  if (value['pending'] === true) return 'first'
  return value['objection'] === 'further' ? 'further' : action
}

/** Where the clocks of the event never show the time that was typed, or show it twice, that is said with what was done. */
function peculiarDeadline({ values }: SentForm, { limits }: DecisionPage): 'skipped' | 'twice' | null {
  const there = instantOf((values['deadline'] ?? '').slice(0, LOCAL_MINUTES), limits.timeZone)
  return there.ok ? there.value.peculiar : null
}

/** Letters of `2024-03-31T02:30`. */
const LOCAL_MINUTES = 16

/** Codes that say that the text, or what was seen of it, is another one now. */
const STALE: ReadonlySet<string> = new Set(['AP1', 'AG1', 'HV5', 'gone', 'conflict', 'TR1', 'CH2'])

async function refusedHere(asked: Asked, sent: SentForm, refusal: Refusal, act?: DecisionAct) {
  const { context, actor, key, words } = asked
  const sequence = Number(sent.values['sequence'])
  const changed =
    STALE.has(refusal.code) && Number.isSafeInteger(sequence) && sequence > 0
      ? await changedSince({ context, actor, key }, `at.${sequence}`)
      : null
  const problem = problemOf(sent.form, reworded(refusal, words.refusals), sent.values)
  const field =
    FIELD_OF[refusal.code] ?? problem.field ?? (refusal.code === 'malformed' ? missing(act) : null)
  return data(answerOf({ problem: { ...problem, field }, ticked: sent.all('paragraphs'), changed }), {
    status: statusOfDecision(refusal)
  })
}

/** The field that a rule is about. */
const FIELD_OF: Record<string, string> = {
  SI3: 'deadline',
  SI4: 'inSession',
  SI6: 'deadline',
  SI8: 'paragraphs',
  RE2: 'kind',
  AP8: 'disassociationAs',
  AP11: 'from.0',
  WA2: 'requirement',
  WA3: 'requirement'
}

const missing = (act: DecisionAct | undefined): string | null =>
  ['deadline', 'reason', 'words', 'requirement'].find(name => act?.[name] === '') ?? null

const CONFLICTS = /^(AP1|AP2|AG1|HV\d|SI1|SI7|SI13|gone|CH1|CH2|TR1)$/

const statusOfDecision = (refusal: Refusal): number =>
  CONFLICTS.test(refusal.code) ? 409 : statusOf(refusal)

/** What was typed stands in the form again, without anything being wrong. */
const typedIn = ({ form, values }: SentForm): FormProblem => ({
  ...{ form, values, field: null },
  refusal: { code: 'preview', message: '', hint: '' }
})

const answerOf = (answer: Partial<DecisionAnswer>): DecisionAnswer => ({
  ...{ problem: null, ticked: [], changed: null, preview: null },
  ...answer
})
