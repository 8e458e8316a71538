import type { Refusal } from '@acuerdo/domain'
import { data, redirect, type AppLoadContext } from '@remix-run/node'
import type { ActProblem, NegotiationAnswer } from './components/negotiation/answer.ts'
import type { Said } from './components/revision/said.tsx'
import { statusOf, type SentForm } from './form/form-answer.server.ts'
import { negotiationWords, type NegotiationWords } from './i18n/negotiation-words.ts'
import type { RoomWords } from './i18n/room-words.ts'
import { roomViewerOf } from './room-reading.server.ts'

/** Who asks for a page about brackets or paragraphs, with its words. */
export async function negotiatorOf(request: Request, context: AppLoadContext) {
  const viewer = await roomViewerOf(request, context)
  return { ...viewer, context, negotiation: await negotiationWords.load(viewer.language) }
}

export type Negotiating = Awaited<ReturnType<typeof negotiatorOf>>

/** A refusal in the reader's language; the server's own sentences where its code is not known. */
export const sayNegotiating = (
  { code, message, hint }: Refusal,
  { negotiation, room }: { negotiation: NegotiationWords; room: RoomWords }
): Said => negotiation.refusals[code] ?? room.refusals[code] ?? { why: message, way: hint }

/** The page again: nothing was done, and this is why; with what was typed, and the sentence as it would stand now. */
export function refusedAct(
  asked: Negotiating,
  sent: SentForm,
  refusal: Refusal,
  shown: NegotiationAnswer['shown'] = null
) {
  const { room, negotiation } = asked
  const at = sent.values['key'] ?? sent.values['request'] ?? ''
  const problem: ActProblem = {
    ...{ form: sent.form, at, said: sayNegotiating(refusal, { negotiation, room }) },
    ...{ stale: refusal.code === 'conflict', values: sent.values },
    from: [...sent.all('from'), ...sent.all('with')]
  }
  return data<NegotiationAnswer>({ problem, shown, composed: null }, { status: statusOf(refusal) })
}

/** Goes to a page beside the text that says what was done; where the panel is a sheet, the fragment opens it. */
export const doneBeside = (path: string, done: string): Response =>
  redirect(`${path}?done=${done}#panel`, { status: 303 })
