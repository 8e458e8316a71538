import { refuse, type Outcome } from '@acuerdo/domain'
import { data, redirect } from '@remix-run/node'
import type { CounterChange, CounterTextPreview } from '../../../server/context.ts'
import type { CounterAnswer } from '../../components/proposals/counter-text-page.tsx'
import { sentForm, statusOf, type SentForm } from '../../form/form-answer.server.ts'
import { saidOf, type AskedOfProposals } from '../../form/proposal-acts.server.ts'

export type { CounterAnswer } from '../../components/proposals/counter-text-page.tsx'

/** Compares a whole counter-draft with the text, and keeps or sends what was chosen of it. */
export async function counterTextAction(asked: AskedOfProposals) {
  const sent = await sentForm(asked.request)
  const { text = '' } = sent.values
  const read = await asked.context.proposals.counterText(asked.actor, asked.code, { text })
  if (!read.ok)
    return answer(
      asked,
      { text, problem: saidOf(read.refusal, asked), preview: null },
      statusOf(read.refusal)
    )
  const preview = read.value
  if (sent.form !== 'chosen') return answer(asked, { text, preview })
  const chosen = chosenIn(sent, preview)
  if (chosen.length === 0) return answer(asked, { text, preview, problem: asked.words.counter.none }, 422)
  return sent.values['intent'] === 'send'
    ? sendAll(asked, { text, preview, chosen })
    : keepAll(asked, { text, preview, chosen })
}

interface Chosen {
  text: string
  preview: CounterTextPreview
  chosen: number[]
}

const chosenIn = (sent: SentForm, { changes }: CounterTextPreview): number[] =>
  sent
    .all('chosen')
    .map(Number)
    .filter(index => changes[index] !== undefined)

const listOf = ({ code }: AskedOfProposals): string => `/documents/${encodeURIComponent(code)}/proposals`

async function keepAll(asked: AskedOfProposals, { text, preview, chosen }: Chosen) {
  const { context, actor, code } = asked
  const outcome = await context.proposals.keepCounterText(actor, code, { text, chosen })
  if (outcome.ok) return redirect(`${listOf(asked)}?show=own&done=keptAll#panel`, { status: 303 })
  const { refusal } = outcome
  return answer(asked, { text, preview, chosen, problem: saidOf(refusal, asked) }, statusOf(refusal))
}

/** One after the other, each a proposal by itself: what one of them is refused for hinders none of the others. */
async function sendAll(asked: AskedOfProposals, { text, preview, chosen }: Chosen) {
  const failed: Record<number, string> = {}
  for (const index of chosen) {
    const change = preview.changes[index]
    const outcome = change ? await propose(asked, change) : unknown()
    if (!outcome.ok) failed[index] = saidOf(outcome.refusal, asked)
  }
  const failures = Object.keys(failed).length
  if (failures === 0) return redirect(`${listOf(asked)}?show=own&done=sentAll#panel`, { status: 303 })
  // What was sent is no change against the text still, but nothing to be sent twice either.
  return answer(asked, { text, preview, failed, chosen: Object.keys(failed).map(Number) }, 422)
}

const propose = ({ context, actor, code }: AskedOfProposals, change: CounterChange) => {
  const { kind, target, baseText, runs, part, after } = change
  return context.perform(actor, code, {
    ...{ action: 'propose_change', kind, target, baseText },
    ...(kind === 'replace' || kind === 'insert' ? { runs } : {}),
    ...(part === null ? {} : { part }),
    ...(kind === 'move' ? { after } : {})
  })
}

const unknown = (): Outcome<never> =>
  refuse('not_found', 'There is no such change.', 'Compare the text again.')

/** The page again, with the refusals of each change in words. */
function answer(
  asked: AskedOfProposals,
  given: Partial<Omit<CounterAnswer, 'preview'>> & { text: string; preview: CounterTextPreview | null },
  status = 200
) {
  const { preview, ...rest } = given
  return data<CounterAnswer>(
    {
      ...{ problem: null, failed: {}, chosen: null },
      ...rest,
      preview: preview && {
        unchanged: preview.unchanged,
        changes: preview.changes.map(change => ({
          ...{ kind: change.kind, paragraph: change.paragraph, number: change.number },
          ...{ after: change.after, redline: change.redline },
          refused: change.refusal && saidOf(change.refusal, asked)
        }))
      }
    },
    { status }
  )
}
