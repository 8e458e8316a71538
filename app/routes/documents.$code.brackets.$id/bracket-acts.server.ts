import { sentForm, type SentForm } from '../../form/form-answer.server.ts'
import type { refusedAct } from '../../negotiation-reading.server.ts'
import { perform, type AskedOfBracket } from './asked-of-bracket.server.ts'
import { closing, footnoting, madeOf } from './closing-acts.server.ts'

/** Does what a form on the page of a bracket asks for; then the page that says so, or the form again with why not. */
export async function bracketAction(asked: AskedOfBracket, request: Request) {
  const sent = await sentForm(request)
  const asks = FORMS[sent.form]
  if (asks === undefined) throw new Response(null, { status: 400 })
  return asks(asked, sent)
}

type Asking = (asked: AskedOfBracket, sent: SentForm) => Promise<Response | ReturnType<typeof refusedAct>>

const FORMS: Record<string, Asking> = {
  position: (asked, sent) => {
    const { position = '', words = '' } = sent.values
    const act = { action: 'take_position', target: wording(asked, sent), position }
    const done = position === 'none' ? 'position_back' : 'position'
    return perform(asked, sent, { act: { ...act, ...(words === '' ? {} : { words }) }, done })
  },
  take_over: (asked, sent) =>
    perform(asked, sent, {
      act: { action: 'add_alternative', target: asked.id, wording: '', takesOver: sent.values['key'] ?? '' },
      done: 'sponsored'
    }),
  again: async (asked, sent) => {
    const { key = '' } = sent.values
    const act = {
      action: 'add_alternative',
      target: asked.id,
      takesOver: key,
      wording: await words(asked, key)
    }
    return perform(asked, sent, { act, done: 'added' })
  },
  withdraw: (asked, sent) =>
    perform(asked, sent, {
      act: { action: 'withdraw_proposal', target: wording(asked, sent) },
      done: 'withdrawn'
    }),
  refuse: (asked, sent) =>
    perform(asked, sent, {
      act: { action: 'refuse_wording', target: wording(asked, sent), ...reasonIn(sent) },
      done: 'refused'
    }),
  add: (asked, sent) =>
    perform(asked, sent, {
      act: { action: 'add_alternative', target: asked.id, wording: sent.values['text'] ?? '' },
      done: 'added'
    }),
  suggest: (asked, sent) =>
    perform(asked, sent, {
      act: { action: 'suggest_as_observer', target: asked.id, wording: sent.values['text'] ?? '' },
      done: 'suggested'
    }),
  hold: (asked, sent) =>
    perform(asked, sent, {
      act: { action: 'hold_package', target: asked.id, with: sent.all('with'), hold: true },
      done: 'held'
    }),
  release: (asked, sent) =>
    perform(asked, sent, {
      act: { action: 'hold_package', target: asked.id, with: [], hold: false },
      done: 'released'
    }),
  // Taken back is what was closed, whatever stands there now: the act itself looks whether anything was built on it.
  undo: (asked, sent) =>
    perform(
      asked,
      { ...sent, values: { ...sent.values, seen: '' } },
      {
        act: { action: 'undo_resolution', target: asked.id },
        done: 'undone'
      }
    ),
  build: madeOf,
  footnote: footnoting,
  close: closing
}

const wording = ({ id }: AskedOfBracket, { values }: SentForm): string => `${id}/${values['key'] ?? ''}`

const reasonIn = ({ values: { text = '' } }: SentForm) => (text === '' ? {} : { reason: text })

/** The words of a wording, withdrawn ones included; none where there is no such. */
async function words({ context, actor, code, id }: AskedOfBracket, key: string) {
  const read = await context.negotiation.bracketPage(actor, code, id)
  const { alternatives = [], closed = [] } = read.ok ? read.value.item.bracket : {}
  return [...alternatives, ...closed].find(one => one.key === key)?.runs ?? ''
}
