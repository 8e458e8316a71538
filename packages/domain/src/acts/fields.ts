import { z } from 'zod'
import { LANGUAGES } from '../actor.ts'
import { ID_PATTERN } from '../ids.ts'
import type { Action } from '../permission-table.ts'
import type { Run } from '../text.ts'
import { allowedLink, LINK_LENGTH_MAX } from '../words.ts'
import * as limits from '../limits.ts'

/** The fields that acts are made of. A schema says what is well-formed; whether it makes sense is decided later. */
export const id = z.string().regex(ID_PATTERN)
export const ids = z.array(id).max(limits.NAMED_MAX)
export const language = z.enum(LANGUAGES)
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const time = z.iso.datetime({ offset: true })
export const date = z.iso.date()
/** A string of at least one and at most `max` UTF-16 code units. */
export const letters = (max: number) => z.string().min(1).max(max)
export const words = letters(limits.COMMENT_LETTERS_MAX)
export const title = letters(limits.TITLE_LETTERS_MAX)
export const name = letters(limits.NAME_LETTERS_MAX)
export const email = z.email().max(limits.EMAIL_LETTERS_MAX)
export const reason = letters(limits.REASON_LETTERS_MAX)
export const part = z.enum(['pp', 'op', 'heading', 'sub'])
export const offset = z.int().min(0).max(limits.PARAGRAPH_LETTERS_MAX)

const NAME = '[A-Za-z0-9][A-Za-z0-9_-]{0,63}'
const VERSION = `${NAME}/[A-Za-z0-9][A-Za-z0-9.]{0,31}`

/** `DG/Rev.3` */
export const version = z.string().regex(new RegExp(`^${VERSION}$`))
/** `DG/Rev.3/es` */
export const languageVersion = z.string().regex(new RegExp(`^${VERSION}/(${LANGUAGES.join('|')})$`))
export const alternativeKey = z.string().regex(/^[A-Za-z]{1,20}( [0-9]{1,4})?$/)
/** `DG-b1/Alt 3` */
export const alternative = z.string().regex(new RegExp(`^${NAME}/[A-Za-z]{1,20}( [0-9]{1,4})?$`))
/** A paragraph, or the place behind one: `after:DG-p03`. */
export const place = z.string().regex(new RegExp(`^(after:)?${NAME}$`))
export const paragraphOrVersion = z.union([id, version])

/** An address that a link may have (TX6). */
const link = z.string().max(LINK_LENGTH_MAX).refine(allowedLink)

const marks = z.strictObject({
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  link: link.optional()
})
/** What is no letter in any file: NUL, and half of a letter outside the basic plane, counts as U+FFFD (HA3). */
const lettersOnly = (text: string): string =>
  text.replaceAll('\0', '\uFFFD').replaceAll(/\p{Surrogate}/gu, '\uFFFD')

const run = z.union([
  z.strictObject({
    text: z.string().max(limits.WORDING_LETTERS_MAX).transform(lettersOnly),
    marks: marks.optional()
  }),
  z.strictObject({ bracket: id })
])

/** Words with marks; plain text is one run without marks, no text no run. */
export const runs = z.union([
  z
    .string()
    .max(limits.WORDING_LETTERS_MAX)
    .transform((text): Run[] => (text === '' ? [] : [{ text: lettersOnly(text) }])),
  z
    .array(run)
    .max(limits.RUNS_MAX)
    .transform(list => list as Run[])
])

/** The hash of the paragraph that the person saw; absent means the current text. */
export const seen = hash.optional()

/** An act of this action: its target, its own fields, and what every act may carry. No other field is known. */
export const act = <A extends Action, S extends z.core.$ZodLooseShape>(
  action: A,
  target: z.ZodType<string>,
  fields: S
) =>
  z
    .strictObject({
      action: z.literal(action),
      target,
      reason: reason.optional(),
      /** A second request with the same key is answered like the first. */
      idempotencyKey: letters(limits.KEY_LETTERS_MAX).optional()
    })
    .extend(fields)

/** One half of an act of both co-chairs, on the hash that both saw; `withdraw` takes the first half back. */
export const half = { hash, withdraw: z.boolean().optional() }
