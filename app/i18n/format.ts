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

/** Wordings by CLDR category; `#` stands for the number. Spanish, Portuguese and French need `many` from a million on. */
export interface Forms {
  one: string
  many?: string
  other: string
}

/** The wording that fits the number, with the number written as the language writes it. */
export function plural(language: Language, count: number, forms: Forms): string {
  const category = new Intl.PluralRules(LOCALES[language]).select(count)
  const form =
    category === 'one' ? forms.one : category === 'many' ? (forms.many ?? forms.other) : forms.other
  return form.replaceAll('#', number(language, count))
}

export const number = (language: Language, value: number): string =>
  new Intl.NumberFormat(LOCALES[language]).format(value)

/** `value` is a share between 0 and 1. */
export const percent = (language: Language, value: number): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(value)

/** "a, b and c" in the language. */
export const list = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items)

/** "27 Nov 2023, 09:00" in the zone. */
export const dateTime = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)

/** "09:00" in the zone. */
export const time = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short', timeZone }).format(at)

/** "27 November 2023" in the zone. */
export const day = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(at)

/** The calendar day in the zone, to compare: "2023-11-27". */
export const dayIn = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(at)

/** How people name a zone: "America/Bogota" → "Bogota". */
export const zoneName = (timeZone: string): string =>
  timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** A language as another one calls it. */
export const languageName = (speaks: Language, language: Language): string =>
  new Intl.DisplayNames(speaks, { type: 'language' }).of(language) ?? language
