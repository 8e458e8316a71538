import type { Language } from '@acuerdo/domain'

/** The languages by their own names: the same in every catalogue, so they stand here once. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  fr: 'Français'
}

/** Regional forms decide on separators and on the order of dates; the event writes European Portuguese. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', es: 'es-ES', pt: 'pt-PT', fr: 'fr-FR' }

/** What a language formats with takes long to make and remembers nothing: one of each kind is made, once. */
function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return key => {
    const one = made.get(key) ?? make(key)
    made.set(key, one)
    return one
  }
}

const rules = kept(locale => new Intl.PluralRules(locale))
const numbers = kept(locale => new Intl.NumberFormat(locale))
const shares = kept(locale => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }))
const lists = kept(locale => new Intl.ListFormat(locale, { type: 'conjunction' }))
const moments = (options: Intl.DateTimeFormatOptions) =>
  kept(locale => kept(timeZone => new Intl.DateTimeFormat(locale, { ...options, timeZone })))
const dateTimes = moments({ dateStyle: 'medium', timeStyle: 'short' })
const times = moments({ timeStyle: 'short' })
const days = moments({ dateStyle: 'long' })
const shortDays = moments({ dateStyle: 'short' })

/** Wordings by CLDR category; `#` stands for the number. Spanish, Portuguese and French need `many` from a million on. */
export interface Forms {
  one: string
  many?: string
  other: string
}

/** The wording that fits the number, with the number written as the language writes it. */
export function plural(language: Language, count: number, forms: Forms): string {
  const category = rules(LOCALES[language]).select(count)
  const form =
    category === 'one' ? forms.one : category === 'many' ? (forms.many ?? forms.other) : forms.other
  return form.replaceAll('#', number(language, count))
}

export const number = (language: Language, value: number): string => numbers(LOCALES[language]).format(value)

/** `value` is a share between 0 and 1. */
export const percent = (language: Language, value: number): string => shares(LOCALES[language]).format(value)

/** "a, b and c" in the language. */
export const list = (language: Language, items: readonly string[]): string =>
  lists(LOCALES[language]).format(items)

/** "27 Nov 2023, 09:00" in the zone. */
export const dateTime = (language: Language, at: Date, timeZone: string): string =>
  dateTimes(LOCALES[language])(timeZone).format(at)

/** "09:00" in the zone. */
export const time = (language: Language, at: Date, timeZone: string): string =>
  times(LOCALES[language])(timeZone).format(at)

/** "27 November 2023" in the zone. */
export const day = (language: Language, at: Date, timeZone: string): string =>
  days(LOCALES[language])(timeZone).format(at)

/** The calendar day in the zone, to compare: "2023-11-27". */
export const dayIn = (at: Date, timeZone: string): string => shortDays('en-CA')(timeZone).format(at)

/** How people name a zone: "America/Bogota" → "Bogota". */
export const zoneName = (timeZone: string): string =>
  timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** A language as another one calls it. */
export const languageName = (speaks: Language, language: Language): string =>
  new Intl.DisplayNames(speaks, { type: 'language' }).of(language) ?? language
