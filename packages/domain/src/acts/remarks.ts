import { z } from 'zod'
import { act, alternative, alternativeKey, id, offset, seen, time, words } from './fields.ts'
import { COMMENT_LETTERS_MAX, PARAGRAPH_LETTERS_MAX } from './limits.ts'

const anchor = z.strictObject({
  paragraphId: id,
  bracketId: id.optional(),
  alternative: alternativeKey.optional(),
  start: offset,
  end: offset,
  quote: z.string().max(COMMENT_LETTERS_MAX),
  text: z.string().max(PARAGRAPH_LETTERS_MAX)
})

/** What people say beside the text. */
export const REMARK_ACTS = {
  comment: act('comment', z.union([id, alternative]), {
    anchor: anchor.optional(),
    text: words,
    type: z.enum(['substantive', 'editorial', 'question']),
    visibility: z.enum(['group', 'delegation', 'chairs']),
    /** When it was written, where it was written without a connection. */
    writtenAt: time.optional(),
    seen
  }),
  internal_note: act('internal_note', id, { text: words }),
  resolve_thread: act('resolve_thread', id, {
    outcome: z.enum(['reflected', 'not_reflected', 'noted', 'answered']),
    reopen: z.boolean().optional()
  })
}
