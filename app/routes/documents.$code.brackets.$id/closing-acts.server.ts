import type { BracketId, ClosingWish, Run } from '@acuerdo/domain'
import { data } from '@remix-run/node'
import type { NegotiationAnswer, ShownWords } from '../../components/negotiation/answer.ts'
import { putTogether } from '../../document-view/put-together.ts'
import type { SentForm } from '../../form/form-answer.server.ts'
import { doneBeside, refusedAct } from '../../negotiation-reading.server.ts'
import { perform, type AskedOfBracket } from './asked-of-bracket.server.ts'
import { closingShown } from './bracket-reading.server.ts'

/** Closes in a way that needs no words: its sentence stood beside the button. */
export function closing(asked: AskedOfBracket, sent: SentForm) {
  const { outcome = '', key = '' } = sent.values
  const wish = { outcome, ...(key === '' ? {} : { alternative: key }) }
  return perform(asked, sent, {
    act: { action: 'resolve_bracket', target: asked.id, ...wish },
    done: 'closed'
  })
}

/** The compromise: wordings are put together, their sentence is shown, and they are tabled or close the bracket. */
export function madeOf(asked: AskedOfBracket, sent: SentForm) {
  const { intent = '', text = '' } = sent.values
  const from = sent.all('from')
  if (intent === 'compose') return composing(asked, sent)
  if (intent === 'table')
    return perform(asked, sent, {
      act: {
        action: 'table_bridging',
        target: asked.id,
        wording: text,
        ...(from.length > 0 ? { from } : {})
      },
      done: 'tabled'
    })
  return decideOrShow(asked, sent, {
    outcome: from.length > 0 ? 'merged' : 'new_wording',
    wording: runsOf(text),
    ...(from.length > 0 ? { from } : {})
  })
}

/** Words that go to a footnote of the paragraph. */
export const footnoting = (asked: AskedOfBracket, sent: SentForm) =>
  decideOrShow(asked, sent, { outcome: 'footnote', wording: runsOf(sent.values['text'] ?? '') })

const runsOf = (text: string): Run[] => (text === '' ? [] : [{ text }])

async function composing({ context, actor, code, id }: AskedOfBracket, sent: SentForm) {
  const from = sent.all('from')
  const read = await context.negotiation.bracketPage(actor, code, id)
  if (!read.ok) throw new Response(null, { status: 404 })
  const { base, alternatives } = read.value.item.bracket
  const chosen = alternatives.filter(({ key }) => from.includes(key)).map(({ runs }) => runs)
  const composed = { ...putTogether(base ?? [], chosen), from }
  return data<NegotiationAnswer>({ problem: null, shown: null, composed })
}

/** Whoever closes has been shown the sentence of these very words as it stands; else it is shown, and nothing is closed. */
async function decideOrShow(asked: AskedOfBracket, sent: SentForm, wish: ClosingWish) {
  const { intent = '', text = '', shown: before, seen = '' } = sent.values
  const { context, actor, code, id } = asked
  const outcome =
    intent === 'close' && before === text
      ? await context.perform(actor, code, { action: 'resolve_bracket', target: id, ...wish, seen })
      : null
  if (outcome?.ok) return doneBeside(sent.path, 'closed')
  if (outcome && outcome.refusal.code !== 'conflict') return refusedAct(asked, sent, outcome.refusal)
  const closingNow = await sentenceOf(asked, asked.id, wish)
  if (!closingNow.ok) return refusedAct(asked, sent, closingNow.refusal)
  const shown: ShownWords = {
    ...{ form: sent.form, closing: closingNow.value, wording: text, from: sent.all('from') },
    edited: intent === 'close' && before !== undefined && before !== text
  }
  if (outcome) return refusedAct(asked, sent, outcome.refusal, shown)
  return data<NegotiationAnswer>({ problem: null, shown, composed: null })
}

async function sentenceOf(asked: AskedOfBracket, id: BracketId, wish: ClosingWish) {
  const { context, actor, code } = asked
  const [read, preview] = await Promise.all([
    context.negotiation.bracketPage(actor, code, id),
    context.negotiation.preview(actor, code, id, wish)
  ])
  if (!read.ok) return read
  if (!preview.ok) return preview
  const { refusal } = preview.value
  if (refusal !== null) return { ok: false as const, refusal }
  return { ok: true as const, value: closingShown(asked, read.value, preview.value) }
}
