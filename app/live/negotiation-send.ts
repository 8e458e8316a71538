import type { NegotiationAnswer } from '../components/negotiation/answer.ts'
import { fieldsIn, forget } from './comment-drafts.ts'

/**
 * Sends a form about brackets or paragraphs. What was done needs no draft any more; where the server can't be reached
 * the form says so and keeps its words.
 */
export async function sendNegotiating(
  request: Request,
  send: () => Promise<NegotiationAnswer>
): Promise<NegotiationAnswer> {
  const sent = await request.clone().formData()
  const fields = fieldsIn(sent)
  try {
    return await send()
  } catch (error) {
    if (error instanceof Response) {
      if (error.status < 400) forget(fields)
      throw error
    }
    if (!(error instanceof TypeError)) throw error
    const problem = {
      ...{ form: fields['form'] ?? '', at: fields['key'] ?? fields['request'] ?? '', said: null },
      ...{ stale: false, values: fields, from: sent.getAll('from').map(String) }
    }
    return { problem, shown: null, composed: null }
  }
}
