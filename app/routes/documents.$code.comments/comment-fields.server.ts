import type { Actor } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { SentForm } from '../../form/form-answer.server.ts'

/** What somebody wrote; from a device without a connection with the time of writing and the key of this comment. */
export const said = ({ values: { text = '', writtenAt, key } }: SentForm) => ({
  text,
  ...(writtenAt ? { writtenAt } : {}),
  ...(key ? { idempotencyKey: key } : {})
})

/** The place that a form names: selected words, as the page took them, or what was chosen from the list. */
export function placeIn({ values }: SentForm): { target: string; anchor?: Record<string, unknown> } {
  const { where = '', anchor = '' } = values
  if (where !== 'words') return { target: where }
  const words = wordsIn(anchor)
  return { target: String(words?.['paragraphId'] ?? ''), ...(words ? { anchor: words } : {}) }
}

/** A paragraph, or the bracket or wording that a form named, with the paragraph that it stands in. */
export async function wholePlace(
  { context, actor, code }: { context: AppLoadContext; actor: Actor; code: string },
  target: string
): Promise<Record<string, string>> {
  const read = await context.reading.document(actor, code)
  const [id = '', alternative] = target.split('/')
  const bracket = read.ok ? read.value.brackets.find(one => one.id === id) : undefined
  if (!bracket) return { paragraphId: target }
  const place = { paragraphId: bracket.paragraph, bracketId: bracket.id }
  return alternative === undefined ? place : { ...place, alternative }
}

export function wordsIn(written: string): Record<string, unknown> | null {
  try {
    const words: unknown = JSON.parse(written)
    return typeof words === 'object' && words !== null ? { ...words } : null
  } catch {
    return null
  }
}
