// How long a comparison takes: `node --import tsx tests/bench/comparison.ts`. Median of nine after two to warm up.
import { compareTexts, type Paragraph, type WholeText } from '@acuerdo/domain'
import { edit, seeded, textOf, type Plan } from '../compare/edit-script.ts'
import { machine } from './machine.ts'

const WORDS = 30_000
const WARM_UP = 2
const RUNS = 9

/** A text of so many words out of a vocabulary in which some words are much more frequent than others, as in ours. */
export function longText(words: number, perParagraph: number, seed = 1): WholeText {
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

/** The first line is the promise; the others are what nobody should be able to stop a server with. */
const CASES: [name: string, make: () => [WholeText, WholeText]][] = [
  ['30,000 words, 15 % edited', () => edited(longText(WORDS, 80), 15)],
  ['30,000 words, 2 % edited', () => edited(longText(WORDS, 80), 2)],
  ['30,000 words in one paragraph, 15 % edited', () => edited(longText(WORDS, WORDS), 15, ONE)],
  ['30,000 other words', () => [longText(WORDS, 80, 1), longText(WORDS, 80, 2)]],
  ['30,000 words of three, one paragraph', () => [repeated(WORDS, 3, 1), repeated(WORDS, 3, 2)]],
  ['500,000 words, 15 % edited', () => edited(longText(500_000, 80), 15)],
  ['250,000 words of five, one paragraph', () => [repeated(250_000, 5, 1), repeated(250_000, 5, 2)]],
  ['20,000 short paragraphs of few words, other ids', () => [short(20_000, 1), short(20_000, 2)]]
]

for (const [name, make] of CASES) {
  const [before, after] = make()
  const times: number[] = []
  let exact = true
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const started = performance.now()
    exact = compareTexts(before, after).exact
    if (run >= WARM_UP) times.push(performance.now() - started)
  }
  times.sort((one, other) => one - other)
  const ms = (time: number | undefined): string => `${(time ?? 0).toFixed(0)} ms`
  console.log(
    `${name}: median ${ms(times[RUNS >> 1])}, slowest ${ms(times.at(-1))}${exact ? '' : ', coarser'}`
  )
}
console.log(machine())
