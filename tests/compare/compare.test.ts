import { compareTexts, joinRuns, runsOn, sideOf } from '@acuerdo/domain'
import type { Comparison, ParagraphRow, WholeText } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import { settings } from '../settings.ts'
import { edit, sampleTexts, seeded, textOf, type Edited, type Plan } from './edit-script.ts'

const SAMPLES = sampleTexts()
const ROUNDS = 40

const plan = (chance: (below: number) => number): Plan => ({
  edited: 2 + chance(14),
  moves: chance(3),
  splits: chance(3),
  joins: chance(2),
  added: chance(3),
  removed: chance(2),
  formatted: chance(6)
})

interface Case {
  name: string
  before: WholeText
  after: WholeText
  edited: Edited
  comparison: Comparison
}

function* cases(): Generator<Case> {
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, { theme, whole }] of SAMPLES.entries()) {
      const seed = settings.seed * 1_000 + round * SAMPLES.length + index
      const chance = seeded(seed)
      const edited = edit(whole, plan(chance), chance)
      const before = { text: textOf(edited.before), brackets: whole.brackets }
      const after = { text: textOf(edited.after), brackets: whole.brackets }
      yield { name: `${theme} ${seed}`, before, after, edited, comparison: compareTexts(before, after) }
    }
}

const joined = ({ text }: WholeText) => ({
  paragraphs: text.paragraphs.map(paragraph => ({ ...paragraph, runs: joinRuns(paragraph.runs) }))
})

/** How the words of one side are marked, in the order of that side. */
function marksOf({ rows }: Comparison, side: 'before' | 'after'): string[] {
  const paragraphs = rows.flatMap(row => (row.row === 'paragraph' ? markedParagraphs(row, side) : []))
  return paragraphs.sort((one, other) => one.index - other.index).flatMap(({ marks }) => marks)
}

function markedParagraphs(row: ParagraphRow, side: 'before' | 'after'): { index: number; marks: string[] }[] {
  const marks: string[][] = [[]]
  for (const piece of row.pieces) {
    const words = runsOn(piece, side).flatMap(run => ('text' in run ? (run.text.match(WORD) ?? []) : []))
    marks.at(-1)?.push(...words.map(() => piece.piece as string))
    if (piece.piece === 'boundary' && (piece.on === side || piece.on === 'both')) marks.push([])
  }
  return row[side].map(({ index }, at) => ({ index, marks: marks[at] ?? [] }))
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

describe('comparing two texts', () => {
  const all = [...cases()]

  it('[CO1] spells out both sides exactly', () => {
    for (const { name, before, after, comparison } of all) {
      expect([name, sideOf(comparison, 'before')]).toEqual([name, joined(before)])
      expect([name, sideOf(comparison, 'after')]).toEqual([name, joined(after)])
    }
  })

  it('[CO2] marks the same whichever text is named first, and the same each time', () => {
    for (const { name, before, after, comparison } of all) {
      const back = compareTexts(after, before)
      expect([name, marksOf(back, 'after').map(turned)]).toEqual([name, marksOf(comparison, 'before')])
      expect([name, marksOf(back, 'before').map(turned)]).toEqual([name, marksOf(comparison, 'after')])
      expect(movedOf(back, 'after')).toEqual(movedOf(comparison, 'before'))
      expect(compareTexts(before, after)).toEqual(comparison)
    }
  })

  it('[CO3] [CO4] tells at least 99 of 100 moved paragraphs, and those that were split and joined', () => {
    const found = { moved: 0, split: 0, joined: 0 }
    const truth = { moved: 0, split: 0, joined: 0 }
    let invented = 0
    for (const { edited, comparison } of all) {
      const moved = movedOf(comparison, 'before')
      for (const id of edited.truth.moved) {
        truth.moved++
        if (moved.includes(id)) found.moved++
      }
      invented += moved.filter(id => !edited.truth.moved.has(id)).length
      for (const kind of ['split', 'joined'] as const)
        for (const id of edited.truth[kind]) {
          truth[kind]++
          const row = comparison.rows.find(
            one => one.row === 'paragraph' && one.before.some(p => p.id === id)
          )
          if (row?.row === 'paragraph' && (row.fate === kind || row.fate === 'regrouped')) found[kind]++
        }
    }
    expect(found.moved / truth.moved).toBeGreaterThanOrEqual(0.99)
    expect(found.split / truth.split).toBeGreaterThanOrEqual(0.95)
    expect(found.joined / truth.joined).toBeGreaterThanOrEqual(0.95)
    expect(invented).toBeLessThanOrEqual(truth.moved * 0.1)
  })

  it('[CO5] attributes at least 95 of 100 edited words as they happened, and leaves the others alone', () => {
    const edited = { found: 0, all: 0 }
    const left = { found: 0, all: 0 }
    for (const one of all)
      for (const side of ['before', 'after'] as const) {
        const changed = side === 'before' ? one.edited.truth.removed : one.edited.truth.added
        const words = one.edited[side].flatMap(({ items }) => items.filter(({ word }) => word))
        const marks = marksOf(one.comparison, side)
        expect([one.name, marks.length]).toEqual([one.name, words.length])
        words.forEach(({ uid }, index) => {
          const isMarked = marks[index] === 'removed' || marks[index] === 'added'
          const wasChanged = changed.has(uid)
          const count = wasChanged ? edited : left
          count.all++
          if (isMarked === wasChanged) count.found++
        })
      }
    expect(edited.found / edited.all).toBeGreaterThanOrEqual(0.95)
    expect(left.found / left.all).toBeGreaterThanOrEqual(0.95)
  })

  it('[CO7] says of formatting that it changed, and counts no word for it', () => {
    for (const { whole } of SAMPLES) {
      const edited = edit(whole, { ...NOTHING, formatted: 5 }, seeded(3))
      const after = { text: textOf(edited.after), brackets: whole.brackets }
      const { counts, rows } = compareTexts({ ...whole, text: textOf(edited.before) }, after)
      expect(counts).toMatchObject({ wordsAdded: 0, wordsRemoved: 0, paragraphsChanged: 0 })
      expect(counts.paragraphsFormatted).toBeGreaterThan(0)
      expect(rows.every(row => row.row === 'paragraph' && row.fate === 'same')).toBe(true)
    }
  })
})

const NOTHING: Plan = { edited: 0, moves: 0, splits: 0, joins: 0, added: 0, removed: 0, formatted: 0 }

const turned = (mark: string): string => (mark === 'removed' ? 'added' : mark === 'added' ? 'removed' : mark)

const movedOf = ({ rows }: Comparison, side: 'before' | 'after'): string[] =>
  rows.flatMap(row => (row.row === 'paragraph' && row.moved ? row[side].map(({ id }) => id) : [])).sort()
