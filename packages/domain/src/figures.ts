/** A sum of money as it stands in a text, in any of the four languages. */
export interface Figure {
  value: number
  /** ISO 4217. */
  currency: string
  /** UTF-16 code units of the number alone, without its currency and its scale. */
  start: number
  end: number
  /** The number is written in units of this: 1,000,000 in "145 million". */
  scale: number
  /** As it is written, with its currency and its scale. */
  written: string
}

/** The sums of money that words name (CM4). */
export function figuresIn(words: string): Figure[] {
  const found: Figure[] = []
  for (const match of words.matchAll(NUMBER)) {
    const before = CURRENCY_BEFORE.exec(words.slice(0, match.index))
    const behind = words.slice(match.index + match[0].length)
    const scaled = SCALE.exec(behind)
    const rest = behind.slice(scaled?.[0].length ?? 0)
    const after = before === null ? CURRENCY_AFTER.exec(rest) : null
    const currency = currencyOf(before?.[1] ?? after?.[1])
    if (currency === null) continue
    const scale = SCALES[scaled?.[1]?.toLowerCase() ?? ''] ?? 1
    const end = match.index + match[0].length
    const whole = {
      from: match.index - (before?.[0].length ?? 0),
      to: end + lengthOf(scaled) + lengthOf(after)
    }
    found.push({
      value: Math.round(numberOf(match[0]) * scale * 100) / 100,
      currency,
      start: match.index,
      end,
      scale,
      written: words.slice(whole.from, whole.to).trim()
    })
  }
  return found
}

/** The words with another number in a figure's place, in the same scale and with the language's decimal sign. */
export function withFigure(words: string, figure: Figure, value: number, language: string): string {
  const { start, end, scale } = figure
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: scale === 1 })
  return words.slice(0, start) + number.format(value / scale) + words.slice(end)
}

const lengthOf = (match: RegExpExecArray | null): number => match?.[0].length ?? 0

/** Digits with the signs that group them: a point, a comma, a space that does not break. */
const NUMBER =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+(?:[.,]\d{1,2})?(?![\d])|(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?(?![\d])/gu
const CURRENCY_BEFORE = /(€|\$|£|EUR|USD|GBP|US\$)[\u00A0\u202F ]?$/u
const CURRENCY_AFTER =
  /^[\u00A0\u202F ]?(?:de |d[’'])?(€|\$|£|EUR|USD|GBP|euros?|dollars?|dólares?)(?![\p{L}\p{N}])/iu
const SCALE =
  /^[\u00A0\u202F ](thousand|million|millions|billion|billions|mil millones|mil|millones|millón|milhões|milhão|mil milhões|mille|milliards?)(?![\p{L}\p{N}])/iu

const SCALES: Record<string, number> = {
  thousand: 1e3,
  mil: 1e3,
  mille: 1e3,
  million: 1e6,
  millions: 1e6,
  millones: 1e6,
  millón: 1e6,
  milhões: 1e6,
  milhão: 1e6,
  billion: 1e9,
  billions: 1e9,
  'mil millones': 1e9,
  'mil milhões': 1e9,
  milliard: 1e9,
  milliards: 1e9
}

const CURRENCIES: Record<string, string> = { '€': 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP' }

function currencyOf(word: string | undefined): string | null {
  if (word === undefined) return null
  const known = CURRENCIES[word.toLowerCase()]
  if (known !== undefined) return known
  return /^[A-Z]{3}$/.test(word) ? word : 'USD'
}

/** A last sign with one or two digits, or with more than three, behind it divides; all others group. */
function numberOf(written: string): number {
  const last = /[.,](\d+)$/.exec(written)
  const decimals = last !== null && last[1]?.length !== 3 ? last[1] : undefined
  const whole = decimals === undefined ? written : written.slice(0, -(decimals.length + 1))
  return Number(`${whole.replace(/\D/g, '')}.${decimals ?? '0'}`)
}
