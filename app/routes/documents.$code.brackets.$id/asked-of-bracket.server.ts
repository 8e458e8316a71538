import type { Outcome } from '@acuerdo/domain'
import type { SentForm } from '../../form/form-answer.server.ts'
import { doneBeside, refusedAct, type Negotiating } from '../../negotiation-reading.server.ts'

export interface AskedOfBracket extends Negotiating {
  /** The document, by code or id. */
  code: string
  id: string
}

/** Performs an act on the paragraph as its author saw it, and goes where it can be seen. */
export async function perform(
  asked: AskedOfBracket,
  sent: SentForm,
  { act, done }: { act: Record<string, unknown>; done: string }
) {
  const { seen = '' } = sent.values
  const saw = seen === '' ? {} : { seen }
  const outcome: Outcome<Record<string, unknown>> = await asked.context.perform(asked.actor, asked.code, {
    ...act,
    ...saw
  })
  return outcome.ok ? doneBeside(sent.path, done) : refusedAct(asked, sent, outcome.refusal)
}
