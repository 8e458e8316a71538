import { compareTexts, type Paragraph, type WholeText } from '@acuerdo/domain'
import { edit, seeded, textOf, type Plan } from '../../compare/edit-script.ts'
import { median, type Figures } from '../figures.ts'
import type { Sizes } from '../options.ts'

const WORDS = 30_000
const WARM_UP = 2

/** A text of so many words out of a vocabulary in which some words are much more frequent than others, as in ours. */
function longText(words: number, perParagraph: number, seed = 1): WholeText {
  const chance = seeded(seed)
  const vocabulary = Array.from({ length: 4_000 }, (_, i) => `w${i.toString(36)}${'aeiou'[i % 5] ?? ''}n`)
  const word = (): string => vocabulary[Math.floor(4_000 * (chance(1_000_000) / 1_000_000) ** 3)] ?? 'the'
  const paragraphs: Paragraph[] = []
  for (let left = words; left > 0; left -= perParagraph) {
    const text = Array.from({ length: Math.min(left, perParagraph) }, word).join(' ')
    paragraphs.push({ id: `p${paragraphs.length}`, part: 'op', runs: [{ text: `${text}.` }] })
  }
  return { text: { paragraphs }, brackets: [] }
}

const plan = (edited: number): Plan => ({
  ...{ edited, moves: 8, splits: 5, joins: 5, added: 6, removed: 6, formatted: 40 }
})

const repeated = (words: number, vocabulary: number, seed: number): WholeText => {
  const chance = seeded(seed)
  const text = Array.from({ length: words }, () => `w${chance(vocabulary)}`).join(' ')
  return { text: { paragraphs: [{ id: 'p', part: 'op', runs: [{ text }] }] }, brackets: [] }
}

const short = (paragraphs: number, seed: number): WholeText => {
  const chance = seeded(seed)
  const words = () => Array.from({ length: 6 }, () => `w${chance(30)}`).join(' ')
  return {
    text: {
      paragraphs: Array.from({ length: paragraphs }, (_, i) => ({
        id: `s${seed}-${i}`,
        part: 'op' as const,
        runs: [{ text: words() }]
      }))
    },
    brackets: []
  }
}

function edited(whole: WholeText, share: number, paragraphs: Partial<Plan> = {}): [WholeText, WholeText] {
  const { before, after } = edit(whole, { ...plan(share), ...paragraphs }, seeded(7))
  return [
    { text: textOf(before), brackets: [] },
    { text: textOf(after), brackets: [] }
  ]
}

const ONE: Partial<Plan> = { moves: 0, splits: 0, joins: 0, added: 0, removed: 0 }

/** The first is the promise; the others are what nobody should be able to stop a server with. */
const CASES: [key: string, make: () => [WholeText, WholeText]][] = [
  ['H.edited', () => edited(longText(WORDS, 80), 15)],
  ['H.slightly', () => edited(longText(WORDS, 80), 2)],
  ['H.one', () => edited(longText(WORDS, WORDS), 15, ONE)],
  ['H.other', () => [longText(WORDS, 80, 1), longText(WORDS, 80, 2)]],
  ['H.three', () => [repeated(WORDS, 3, 1), repeated(WORDS, 3, 2)]],
  ['H.long', () => edited(longText(500_000, 80), 15)],
  ['H.five', () => [repeated(250_000, 5, 1), repeated(250_000, 5, 2)]],
  ['H.short', () => [short(20_000, 1), short(20_000, 2)]]
]

/** H: how long comparing two texts takes, in milliseconds; the slowest of all that may be answered coarser. */
export function comparing({ comparisons }: Sizes): Promise<Figures> {
  const figures: Record<string, number> = {}
  const notes: Record<string, unknown> = {}
  let slowest = 0
  for (const [key, make] of CASES) {
    const [before, after] = make()
    const times: number[] = []
    let exact = true
    for (let run = 0; run < WARM_UP + comparisons; run++) {
      const started = performance.now()
      exact = compareTexts(before, after).exact
      if (run >= WARM_UP) times.push(performance.now() - started)
    }
    figures[key] = median(times)
    slowest = Math.max(slowest, ...times)
    notes[key] = { times, exact }
  }
  return Promise.resolve({ figures: { ...figures, 'H.slowest': slowest }, converged: null, notes })
}
