import type { Bracket, Marks, Paragraph, Run, WholeText } from '@acuerdo/domain'
import { readDemonstration } from '../../server/persistence/demonstration.ts'
import path from 'node:path'

/** A whole number from 0 to below `below`, the same in every run of a seed. */
export type Chance = (below: number) => number

export function seeded(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** The five sample texts. */
export const sampleTexts = (): { theme: string; whole: WholeText }[] =>
  readDemonstration(path.join(import.meta.dirname, '../../prisma/demo')).texts.map(text => ({
    theme: text.theme,
    whole: {
      text: {
        paragraphs: text.paragraphs.map(({ id, part, content }) => ({ id, part, runs: content as Run[] }))
      },
      brackets: text.brackets.map(bracket => bracketOf(bracket))
    }
  }))

function bracketOf(source: {
  id: string
  kind: string
  paragraph: string
  base?: string | undefined
  alternatives: { key: string; text?: string | undefined; proposedBy: string[] }[]
}): Bracket {
  return {
    id: source.id,
    paragraph: source.paragraph,
    kind: source.kind as Bracket['kind'],
    state: 'open',
    base: source.base === undefined ? null : [{ text: source.base }],
    alternatives: source.alternatives.map(({ key, text = '', proposedBy }) => ({
      key,
      runs: text === '' ? [] : [{ text }],
      proposedBy,
      supportedBy: [],
      opposedBy: []
    }))
  }
}

/** A word, or what stands between words; `uid` tells it from every other one, whatever it says. */
export interface Item {
  uid: number
  text: string
  word: boolean
  marks?: Marks
  bracket?: string
}

export interface Line {
  id: string
  /** The paragraph that it was before, whatever its id is now. */
  was: string | null
  part: Paragraph['part']
  items: Item[]
}

/** What the script did, as it happened. */
export interface Truth {
  removed: Set<number>
  added: Set<number>
  moved: Set<string>
  split: Set<string>
  joined: Set<string>
  formatted: Set<number>
}

export interface Edited {
  before: Line[]
  after: Line[]
  truth: Truth
}

export function linesOf({ text }: WholeText): Line[] {
  let uid = 0
  return text.paragraphs.map(({ id, part, runs }) => ({
    id,
    was: id,
    part,
    items: runs.flatMap((run): Item[] => {
      if ('bracket' in run) return [{ uid: uid++, text: '', word: false, bracket: run.bracket }]
      return (run.text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []).map(part => ({
        uid: uid++,
        text: part,
        word: /^[\p{L}\p{N}\p{M}]/u.test(part),
        ...(run.marks ? { marks: run.marks } : {})
      }))
    })
  }))
}

export const textOf = (lines: readonly Line[]): { paragraphs: Paragraph[] } => ({
  paragraphs: lines.map(({ id, part, items }) => ({ id, part, runs: runsOf(items) }))
})

function runsOf(items: readonly Item[]): Run[] {
  const runs: Run[] = []
  for (const { text, marks, bracket } of items) {
    const last = runs.at(-1)
    if (bracket !== undefined) runs.push({ bracket })
    else if (last && 'text' in last && JSON.stringify(last.marks) === JSON.stringify(marks)) last.text += text
    else runs.push(marks ? { text, marks } : { text })
  }
  return runs
}

export interface Plan {
  /** Of a hundred words, so many are changed. */
  edited: number
  moves: number
  splits: number
  joins: number
  added: number
  removed: number
  formatted: number
}

/** Does to a text what people do, and remembers what it did. */
export function edit(whole: WholeText, plan: Plan, chance: Chance): Edited {
  const before = linesOf(whole)
  const after = before.map(line => ({ ...line, items: [...line.items] }))
  const truth: Truth = {
    ...{ removed: new Set(), added: new Set(), moved: new Set(), split: new Set() },
    ...{ joined: new Set(), formatted: new Set() }
  }
  const scene: Scene = { after, truth, chance, next: 1_000_000, vocabulary: vocabularyOf(before) }
  const repeat = (times: number, work: (scene: Scene) => void): void => {
    for (let i = 0; i < times; i++) work(scene)
  }
  repeat(plan.removed, removeLine)
  repeat(plan.splits, splitLine)
  repeat(plan.joins, joinLines)
  repeat(plan.added, addLine)
  repeat(plan.moves, moveLine)
  const words = after.reduce((sum, { items }) => sum + items.filter(({ word }) => word).length, 0)
  repeat(Math.round((words * plan.edited) / 100), editWord)
  repeat(plan.formatted, formatWord)
  return { before, after, truth: settled(before, after, truth) }
}

interface Scene {
  after: Line[]
  truth: Truth
  chance: Chance
  next: number
  vocabulary: string[]
}

const vocabularyOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ items }) => items.filter(({ word }) => word).map(({ text }) => text))

/** What is there only before was removed, what is there only afterwards was added, whatever way it went. */
function settled(before: readonly Line[], after: readonly Line[], truth: Truth): Truth {
  const uids = (lines: readonly Line[]): Set<number> =>
    new Set(lines.flatMap(({ items }) => items.filter(({ word }) => word).map(({ uid }) => uid)))
  const [then, now] = [uids(before), uids(after)]
  return {
    ...truth,
    moved: new Set([...truth.moved].filter(id => passed(id, before, after, truth.moved) >= 2)),
    removed: new Set([...then].filter(uid => !now.has(uid))),
    added: new Set([...now].filter(uid => !then.has(uid)))
  }
}

/**
 * How many that stayed a paragraph was moved past. Past one of them is the same text as that one moved past it, so
 * nobody can tell what happened.
 */

function passed(
  id: string,
  before: readonly Line[],
  after: readonly Line[],
  moved: ReadonlySet<string>
): number {
  const line = before.find(one => one.id === id)
  const now = after.find(one => one.was === id)
  if (!line || !now) return 0
  return before.filter(other => {
    const there = after.find(one => one.id === other.id)
    if (there === undefined || moved.has(other.id)) return false
    return before.indexOf(other) < before.indexOf(line) !== after.indexOf(there) < after.indexOf(now)
  }).length
}

const newWord = ({ chance, vocabulary }: Scene): string =>
  chance(2) === 0 ? (vocabulary[chance(vocabulary.length)] ?? 'word') : `wq${chance(100_000)}`

const untouched = (line: Line): boolean => line.was !== null

function pick(scene: Scene, fits: (line: Line) => boolean): Line | undefined {
  const list = scene.after.filter(fits)
  return list[scene.chance(list.length)]
}

function removeLine(scene: Scene): void {
  const line = pick(scene, untouched)
  if (line) scene.after.splice(scene.after.indexOf(line), 1)
}

/** Two halves of at least three words; the first keeps the id. */
function splitLine(scene: Scene): void {
  const line = pick(scene, ({ id, items }) => items.length > 30 && !scene.truth.split.has(id))
  if (!line) return
  const at = 10 + scene.chance(line.items.length - 20)
  const second = { ...line, id: `s${scene.next++}`, items: line.items.splice(at) }
  scene.after.splice(scene.after.indexOf(line) + 1, 0, second)
  scene.truth.split.add(line.id)
  line.was = null
  second.was = null
}

/** The second goes into the first, and its id with it. */
function joinLines(scene: Scene): void {
  const { after, truth } = scene
  const first = pick(scene, line => {
    const next = after[after.indexOf(line) + 1]
    return untouched(line) && next !== undefined && untouched(next)
  })
  const second = first && after[after.indexOf(first) + 1]
  if (!first || !second) return
  first.items.push({ uid: scene.next++, text: ' ', word: false }, ...second.items)
  after.splice(after.indexOf(second), 1)
  truth.joined.add(first.id)
  first.was = null
}

function addLine(scene: Scene): void {
  const items = Array.from({ length: 12 + scene.chance(20) }, () => [
    { uid: scene.next++, text: newWord(scene), word: true },
    { uid: scene.next++, text: ' ', word: false }
  ]).flat()
  const line: Line = { id: `n${scene.next++}`, was: null, part: 'op', items }
  scene.after.splice(scene.chance(scene.after.length + 1), 0, line)
}

/** At least two places away: past one neighbour is the same as the neighbour past it. Every third is cut and pasted. */
function moveLine(scene: Scene): void {
  const { after, chance, truth } = scene
  const line = pick(scene, candidate => untouched(candidate) && !truth.moved.has(candidate.id))
  if (!line) return
  const from = after.indexOf(line)
  const to = chance(after.length)
  if (Math.abs(to - from) < 2) return moveLine(scene)
  after.splice(from, 1)
  after.splice(to, 0, line)
  truth.moved.add(line.was ?? '')
  if (chance(3) === 0) line.id = `c${scene.next++}`
}

function editWord(scene: Scene): void {
  const line = pick(scene, ({ items }) => items.some(({ word }) => word))
  if (!line) return
  const places = line.items.flatMap(({ word }, index) => (word ? [index] : []))
  const at = places[scene.chance(places.length)] ?? 0
  const fresh = { uid: scene.next++, text: newWord(scene), word: true }
  const kind = scene.chance(3)
  if (kind === 0) line.items.splice(at, 1, fresh)
  else if (kind === 1) line.items.splice(at, 0, fresh, { uid: scene.next++, text: ' ', word: false })
  else line.items.splice(at, line.items[at + 1]?.text === ' ' ? 2 : 1)
}

function formatWord(scene: Scene): void {
  const line = pick(scene, ({ items }) => items.some(({ word }) => word))
  const words = line?.items.flatMap((item, index) => (item.word ? [index] : [])) ?? []
  const at = words[scene.chance(words.length)]
  const item = at === undefined ? undefined : line?.items[at]
  if (!line || !item || at === undefined) return
  line.items[at] = { ...item, marks: { bold: true } }
  scene.truth.formatted.add(item.uid)
}
