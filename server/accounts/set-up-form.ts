import { LANGUAGES } from '@acuerdo/domain'
import { z } from 'zod'
import type { SetUpForm } from '../context.ts'
import { EMAIL_LETTERS_MAX, PASSWORD_LETTERS_MAX, PASSWORD_LETTERS_MIN } from '../limits.ts'

const words = z.string().trim().min(1).max(300)
const language = z.enum(LANGUAGES)
const localised = z.strictObject({ en: words, es: words, pt: words, fr: words })
const code = z.string().regex(/^[A-Z][A-Z0-9-]{0,31}$/)
const email = z.email().max(EMAIL_LETTERS_MAX)
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const many = <T extends z.ZodType>(item: T) => z.array(item).max(300)

/** What the first start asks for, and nothing else. */
export const SetUpBody: z.ZodType<SetUpForm> = z.strictObject({
  secretariat: z.strictObject({
    name: words,
    email,
    password: z.string().min(PASSWORD_LETTERS_MIN).max(PASSWORD_LETTERS_MAX),
    language
  }),
  event: z.strictObject({
    name: localised,
    symbol: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9/_.-]{0,63}$/),
    place: words,
    timeZone: z.string().max(64),
    dates: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
    languages: z.strictObject({
      original: language,
      all: many(language).min(1),
      requiredForTransmission: many(language)
    }),
    sessions: many(z.strictObject({ date: z.iso.date(), from: timeOfDay, to: timeOfDay }))
  }),
  bodies: many(z.strictObject({ name: words, decides: words })).min(1),
  delegations: many(
    z.strictObject({ code, name: words, kind: z.enum(['state', 'group', 'observer']), group: words })
  ),
  themes: many(
    z.strictObject({
      code,
      name: localised,
      coChairs: many(z.strictObject({ name: words, email, delegation: code, language }))
    })
  ).min(1)
})
