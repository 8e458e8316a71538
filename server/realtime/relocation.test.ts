import { describe, expect, it } from 'vitest'
import { readText } from '@acuerdo/editor'
import {
  chance,
  doing,
  markersOf,
  move,
  newId,
  openDesk,
  plain,
  receive,
  send,
  settle,
  wordsOf,
  type Desk,
  type DeskEditor
} from '../../tests/realtime/desk.ts'

const TEXT = plain([
  'Alpha words stand here.',
  'Beta words stand here.',
  'Gamma words.',
  'Delta words.',
  'Epsilon.'
])

/** Types letter by letter into one paragraph, wherever that stands now, behind the own letters. */
interface Typist {
  editor: DeskEditor
  paragraph: string
  token: string
  typed: number
  /** Offset in the paragraph where the next letter goes when nothing of the token stands there. */
  start: number
}

function keyOf({ editor, paragraph, token, typed, start }: Typist): number | null {
  const markers = markersOf(editor.text)
  const at = markers.findIndex(marker => marker.id === paragraph)
  const marker = markers[at]
  if (!marker) return null
  const end = markers[at + 1]?.index ?? editor.text.length
  if (typed === 0) return Math.min(marker.index + 1 + start, end)
  const flat = (editor.text.toDelta() as { insert: unknown }[])
    .map(part => (typeof part.insert === 'string' ? part.insert : '\u0001'))
    .join('')
  const found = flat.indexOf(token[typed - 1] ?? '')
  return found < 0 ? null : found + 1
}

const TOKENS = ['①②③④⑤⑥⑦⑧⑨⑩', 'ⒶⒷⒸⒹⒺⒻⒼⒽⒾⒿ', '⓪⓫⓬⓭⓮⓯⓰⓱⓲⓳', '❶❷❸❹❺❻❼❽❾❿']

/**
 * Everybody lags behind everybody. `moves` at one time: everyone has heard of a move before the next one comes;
 * otherwise paragraphs move while letters for their places before the last are still on the way.
 */
function run(
  seed: number,
  { splits, moves }: { splits: boolean; moves: 'one' | 'many' }
): { desk: Desk; typists: Typist[] } {
  const random = chance(seed)
  const desk = openDesk({ text: TEXT, editors: 4, seed })
  const typists = desk.editors.map((editor, i): Typist => {
    const paragraph = `p${1 + Math.floor(random() * 5)}`
    return { editor, paragraph, token: TOKENS[i] ?? '', typed: 0, start: Math.floor(random() * 24) }
  })
  for (let step = 0; step < 220; step++) {
    const typist = typists[Math.floor(random() * typists.length)]
    if (!typist) continue
    const what = random()
    if (what < 0.3) typeNext(typist)
    else if (what < 0.6) send(desk, typist.editor)
    else if (what < 0.9) receive(typist.editor)
    else if (what < 0.93 && splits) {
      const at = keyOf(typist)
      if (at !== null && typist.typed > 0) doing.split(typist.editor, at, newId())
    } else if (what > 0.96) {
      const ids = markersOf(desk.master.getText('default')).map(marker => marker.id)
      const id = ids[Math.floor(random() * ids.length)] ?? 'p1'
      const after = random() < 0.2 ? null : (ids[Math.floor(random() * ids.length)] ?? null)
      if (moves === 'one') settle(desk)
      if (id !== after) move(desk, id, after)
    }
  }
  for (const typist of typists) while (typist.typed < typist.token.length && typeNext(typist)) settle(desk)
  settle(desk)
  return { desk, typists }
}

function typeNext(typist: Typist): boolean {
  const letter = typist.token[typist.typed]
  const at = keyOf(typist)
  if (letter === undefined || at === null) return false
  doing.type(typist.editor, at, letter)
  typist.typed += 1
  return true
}

/** The words without the letters of other typists, who may have begun behind one of this one's. */
const without = (words: string, token: string): string =>
  [...words].filter(letter => token.includes(letter) || !TOKENS.join('').includes(letter)).join('')

const SEEDS = Array.from({ length: 150 }, (_, i) => i + 1)

describe('typing into a paragraph that moves', () => {
  it.each(SEEDS)('loses, doubles and displaces no letter (seed %i)', seed => {
    const { desk, typists } = run(seed, { splits: false, moves: 'one' })
    const paragraphs = readText(desk.master.getText('default')).paragraphs
    const words = wordsOf(desk.master.getText('default'))
    for (const { token, typed, paragraph } of typists) {
      expect(typed).toBe(token.length)
      const place = paragraphs.findIndex(one => one.id === paragraph)
      expect(without(words[place] ?? '', token)).toContain(token)
      expect(words.join('').split(token[0] ?? '')).toHaveLength(2)
    }
    for (const editor of desk.editors) expect(wordsOf(editor.text)).toEqual(words)
    expect(words.map(one => one.replace(/[①-⓿❶-❿]/gu, '')).sort()).toEqual(
      TEXT.paragraphs.map(one => one.runs.map(run => ('text' in run ? run.text : '')).join('')).sort()
    )
  })

  it.each(SEEDS.slice(0, 60))(
    'loses and doubles none when paragraphs move again and are split meanwhile (seed %i)',
    seed => {
      const { desk, typists } = run(seed, { splits: true, moves: 'many' })
      const flat = wordsOf(desk.master.getText('default')).join('')
      for (const { token } of typists)
        expect([...flat].filter(letter => token.includes(letter)).sort()).toEqual([...token].sort())
      for (const editor of desk.editors) {
        expect(wordsOf(editor.text)).toEqual(wordsOf(desk.master.getText('default')))
      }
      const ids = markersOf(desk.master.getText('default')).map(marker => marker.id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  )
})
