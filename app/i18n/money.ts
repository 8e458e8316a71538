import type { Language } from '@acuerdo/domain'

/** A sum of money, in full. */
export const money = (language: Language, { value, currency }: { value: number; currency: string }): string =>
  new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    maximumFractionDigits: Number.isInteger(value) ? 0 : 2
  }).format(value)
