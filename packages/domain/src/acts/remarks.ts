import { z } from 'zod'
import { act, alternative, alternativeKey, id, letters, offset, seen, time, words } from './fields.ts'
import { PARAGRAPH_LETTERS_MAX, REMARK_LETTERS_MAX } from '../limits.ts'

const place = { paragraphId: id, bracketId: id.optional(), alternative: alternativeKey.optional() }

const anchor = z.union([
  z.strictObject({
    ...place,
    start: offset,
    end: offset,
    quote: letters(REMARK_LETTERS_MAX),
    text: z.string().max(PARAGRAPH_LETTERS_MAX),
    /** The version that the words were read in, where it was not the working text: `Rev.2`. */
    version: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9.]{0,31}$/)
      .optional()
  }),
  /** All of a paragraph, a bracket or a wording; for attaching a thread again. */
  z.strictObject(place)
])

/** What people say beside the text. */
export const REMARK_ACTS = {
  /**
   * On a paragraph, a bracket, a wording or the document: opens a thread. On a thread: answers in it, or with an anchor and
   * no text attaches it again. On a comment: rewords one's own.
   */
  comment: act('comment', z.union([id, alternative]), {
    anchor: anchor.optional(),
    text: letters(REMARK_LETTERS_MAX).optional(),
    type: z.enum(['substantive', 'editorial', 'question']),
    /** An answer names that of its thread, so that nothing is said to more people than its author knows. */
    visibility: z.enum(['group', 'delegation', 'chairs']),
    /** When it was written, where it was written without a connection. */
    writtenAt: time.optional(),
    seen
  }).refine(({ text, anchor: place }) => text !== undefined || place !== undefined, { path: ['text'] }),
  internal_note: act('internal_note', id, { text: words }),
  resolve_thread: act('resolve_thread', id, {
    outcome: z.enum(['reflected', 'not_reflected', 'noted', 'answered']),
    reopen: z.boolean().optional()
  })
}
