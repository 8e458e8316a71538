import type { ProposalAnswer } from '../components/proposals/proposal-form.ts'
import { fieldsIn, forget } from './comment-drafts.ts'

/** Sends a form of proposals. Where the server cannot be reached the form stays as it is, and the device keeps its words. */
export async function sendProposal(
  request: Request,
  send: () => Promise<ProposalAnswer>
): Promise<ProposalAnswer> {
  const fields = fieldsIn(await request.clone().formData())
  try {
    return await send()
  } catch (error) {
    const answered = error instanceof Response && error.status < 500
    if (answered && error.status < 400) forget(fields)
    if (answered) throw error
    return { problem: null, offline: true }
  }
}

/**
 * Gives a form the key under which the server does it once only: the same for the same words, so that sending again what
 * may have arrived does nothing twice, and another one as soon as anything in it changed.
 */
export function stampKey(form: HTMLFormElement): void {
  const field = form.elements.namedItem('key')
  if (!(field instanceof HTMLInputElement)) return
  form.dataset['once'] ??= chance()
  field.value = ''
  const written = JSON.stringify([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  field.value = `${form.dataset['once']}-${digest(written)}`
}

const chance = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** Tells one writing from the next; secures nothing. */
function digest(words: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  return `${(hash >>> 0).toString(36)}-${words.length.toString(36)}`
}
