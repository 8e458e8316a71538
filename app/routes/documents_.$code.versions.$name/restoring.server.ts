import { paragraphHash, type Paragraph, type ParagraphId } from '@acuerdo/domain'
import { createHash } from 'node:crypto'
import type { DocumentView } from '../../../server/context.ts'
import type { LastAct, RestoreForm } from '../../components/revision/version-view.ts'
import type { SentForm } from '../../form/form-answer.server.ts'
import type { ThenAndNow } from './version-reading.server.ts'
import { nameOf } from './restorable.server.ts'

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex')

const standsNow = ({ text }: DocumentView, id: ParagraphId): Paragraph | undefined =>
  text.paragraphs.find(paragraph => paragraph.id === id)

/** What the reader sees and gives away: the paragraph, or the whole text. Null where nothing stands there. */
function seenOf(view: DocumentView, target: ParagraphId | 'all'): string | null {
  if (target === 'all') return view.headHash
  const now = standsNow(view, target)
  return now ? paragraphHash(now, view.brackets, sha256) : null
}

/** The form that the address opens, for the whole or for a paragraph of this version; null for none. */
export function formIn(request: Request, { page, view }: ThenAndNow): RestoreForm | null {
  const target = new URL(request.url).searchParams.get('restore')
  if (target === null) return null
  if (target === 'all') return { target, seen: seenOf(view, target), now: null }
  if (!page.text.paragraphs.some(({ id }) => id === target)) return null
  return { target, seen: seenOf(view, target), now: standsNow(view, target)?.runs ?? null }
}

/** What was done last, as the address says, and whether it can still be taken back alone. */
export function lastActIn(request: Request, { page, view }: ThenAndNow): LastAct | null {
  const query = new URL(request.url).searchParams
  const done = query.get('done')
  if (done === 'undone') return { done }
  const before = Number(query.get('before'))
  const target = query.get('undo') ?? ''
  if (done !== 'restored' || !Number.isSafeInteger(before) || before < 1) return null
  const untouched =
    target === 'all'
      ? view.sequence === before + 1
      : sameWords(
          standsNow(view, target),
          page.text.paragraphs.find(({ id }) => id === target)
        )
  const seen = untouched ? seenOf(view, target) : null
  return { done, before, undo: seen === null ? null : { target, seen } }
}

const sameWords = (one: Paragraph | undefined, other: Paragraph | undefined): boolean =>
  one !== undefined && JSON.stringify(one) === JSON.stringify(other)

/** The act that a form of the page asks for. */
export function restoreAct({ form, values }: SentForm, { page, view }: ThenAndNow) {
  const { target = '', reason = '', seen = '', before = '' } = values
  const whole = target === 'all'
  const undoing = form === 'undo'
  const from = undoing ? `${view.theme.code}/at.${before}` : nameOf(page)
  return {
    action: 'restore_text',
    target: whole ? (undoing ? view.theme.code : from) : target,
    from,
    reason,
    ...(seen === '' ? {} : { seen })
  }
}

/**
 * What the page says after the act. What was not there before cannot be given its former words: it is taken back with
 * the whole text, while nothing else has changed.
 */
export function afterAct(
  { form, values }: SentForm,
  sequence: unknown,
  view: DocumentView
): Record<string, string> {
  if (form === 'undo') return { done: 'undone' }
  const target = values['target'] ?? ''
  const undo = target === 'all' || standsNow(view, target) ? target : 'all'
  return { done: 'restored', before: String(Number(sequence) - 1), undo }
}
