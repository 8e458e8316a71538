import type { Paragraph } from './text.ts'

/**
 * The number in front of each paragraph, in order; null before a heading. Preambular and operative paragraphs
 * are one series; sub-paragraphs are (a), (b) … and (i), (ii) … and begin anew under each parent (TX1, TX2).
 * Numbers are derived and never stored: references follow the id.
 */
export function numbering(paragraphs: readonly Pick<Paragraph, 'part' | 'level'>[]): (string | null)[] {
  const count = { paragraph: 0, letter: 0, roman: 0 }
  return paragraphs.map(({ part, level }) => {
    if (part === 'sub') {
      if (level === 2) return `(${roman((count.roman += 1))})`
      count.roman = 0
      return `(${letter((count.letter += 1))})`
    }
    count.letter = 0
    count.roman = 0
    return part === 'heading' ? null : String((count.paragraph += 1))
  })
}

/** 1 → a, 26 → z, 27 → aa, 28 → ab. */
function letter(n: number): string {
  const rest = Math.floor((n - 1) / 26)
  return (rest > 0 ? letter(rest) : '') + String.fromCharCode(97 + ((n - 1) % 26))
}

const NUMERALS: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

function roman(n: number): string {
  let rest = n
  let written = ''
  for (const [value, numeral] of NUMERALS) {
    written += numeral.repeat(Math.floor(rest / value))
    rest %= value
  }
  return written
}
