import { z } from 'zod'
import { ID_PATTERN } from '../ids.ts'

/**
 * What each act carries: one strict schema per act, from which the form, the description of the API and the type
 * come. Only the server and the forms' checks import this file; the browser's bundle stays free of zod.
 */
const id = z.string().regex(ID_PATTERN)

/** What every act may carry: a second request with the same key is answered like the first. */
const idempotencyKey = z.string().min(1).max(200).optional()

/** The hash of the paragraph that the person saw; absent means the current text. */
const seen = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()

/** Moves a paragraph, with its brackets, after another one, or to the top (`null`). */
export const MoveParagraph = z.strictObject({
  action: z.literal('move_paragraph'),
  target: id,
  after: id.nullable(),
  seen,
  idempotencyKey
})
export type MoveParagraph = z.infer<typeof MoveParagraph>

/** Every act that this version offers, told apart by its action. */
export const Act = z.discriminatedUnion('action', [MoveParagraph])
export type Act = z.infer<typeof Act>
