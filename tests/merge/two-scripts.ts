import { align, type Marks, type Run } from '@acuerdo/domain'
import type { Chance } from '../compare/edit-script.ts'

/** A piece of a paragraph that stays whole: a word with what follows it, or a bracket. */
export interface Piece {
  uid: number
  text: string
  marks?: Marks
  bracket?: string
}

/** One edit: pieces from an index on are taken out, others put in their place. */
export interface Edit {
  at: number
  removed: number
  added: Piece[]
}

export interface Script {
  edits: Edit[]
  /** Indices of the pieces that were taken out or given other marks, and of gaps before a piece that were written in. */
  touched: Set<number>
  marked: Map<number, Marks>
}

/** A paragraph as pieces; `piecesOf` and `runsOf` are each other's way back. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  let uid = 0
  return runs.flatMap(run =>
    'bracket' in run
      ? [{ uid: uid++, text: '', bracket: run.bracket }]
      : [...run.text.matchAll(/\s*\S+\s*?(?=\s|$)|\s+/gu)].map(([text]) => ({
          uid: uid++,
          text,
          ...(run.marks ? { marks: run.marks } : {})
        }))
  )
}

export const runsOf = (pieces: readonly Piece[]): Run[] =>
  pieces.map(({ text, marks, bracket }) =>
    bracket === undefined ? { text, ...(marks ? { marks } : {}) } : { bracket }
  )

/** One to four edits of a paragraph, as somebody would make them: reword, insert, delete, repeat, mark. */
export function randomScript(pieces: readonly Piece[], chance: Chance, words: readonly string[]): Script {
  const script: Script = { edits: [], touched: new Set(), marked: new Map() }
  for (let n = 1 + chance(4); n > 0; n--) addEdit(script, pieces, { chance, words })
  script.edits.sort((one, other) => one.at - other.at)
  return script
}

function addEdit(
  script: Script,
  pieces: readonly Piece[],
  { chance, words }: { chance: Chance; words: readonly string[] }
): void {
  const at = chance(pieces.length + 1)
  const kind = chance(10)
  const removed = kind < 3 ? 0 : Math.min(1 + chance(4), pieces.length - at)
  const range = Array.from({ length: removed }, (_, i) => at + i)
  if (range.some(index => pieces[index]?.bracket !== undefined)) return
  // Edits of one script stand apart, so that what they do together is what each does by itself.
  if ([at - 1, at, at + removed, ...range].some(index => script.touched.has(index))) return
  if (kind === 9) {
    const marks: Marks = chance(2) === 0 ? { bold: true } : { italic: true }
    for (const index of range) script.marked.set(index, marks)
    for (const index of range) script.touched.add(index)
    return
  }
  const count = kind < 6 ? 1 + chance(4) : 0
  const added = Array.from({ length: count }, () => newPiece(pieces, at, { chance, words }))
  const edit = trimmed(pieces, { at, removed, added })
  if (edit.removed + edit.added.length === 0) return
  script.edits.push(edit)
  for (const index of removed === 0 ? [at] : range) script.touched.add(index)
}

/** Without the words that are put in again where they were taken out: those did not change. */
function trimmed(pieces: readonly Piece[], { at, removed, added }: Edit): Edit {
  let [before, behind] = [0, 0]
  const shortest = Math.min(removed, added.length)
  while (before < shortest && pieces[at + before]?.text === added[before]?.text) before++
  while (
    behind < shortest - before &&
    pieces[at + removed - behind - 1]?.text === added[added.length - behind - 1]?.text
  )
    behind++
  return {
    at: at + before,
    removed: removed - before - behind,
    added: added.slice(before, added.length - behind)
  }
}

/** Words of the same text as often as new ones, and the neighbours again: where a comparison is easily mistaken. */
function newPiece(
  pieces: readonly Piece[],
  at: number,
  { chance, words }: { chance: Chance; words: readonly string[] }
): Piece {
  const near = pieces[Math.max(0, at - 3 + chance(6))]
  const kind = chance(3)
  if (kind === 0 && near !== undefined && near.bracket === undefined)
    return { uid: -1, text: near.text.startsWith(' ') ? near.text : ` ${near.text}` }
  return { uid: -1, text: ` ${words[chance(words.length)] ?? ''}${chance(8) === 0 ? ',' : ''}` }
}

/** What the scripts make of the pieces together; an edit that both made is made once. */
export const applied = (pieces: readonly Piece[], scripts: readonly Script[]): Piece[] => {
  const marked = pieces.map((piece, index) => {
    const marks = scripts.flatMap(script => script.marked.get(index) ?? [])
    return marks.length === 0
      ? piece
      : { ...piece, marks: Object.assign({ ...piece.marks }, ...marks) as Marks }
  })
  const edits = new Map(scripts.flatMap(script => script.edits).map(edit => [made(pieces, edit), edit]))
  return [...edits.values()]
    .sort((one, other) => other.at - one.at || other.removed - one.removed)
    .reduce(
      (list, { at, removed, added }) => [...list.slice(0, at), ...added, ...list.slice(at + removed)],
      marked
    )
}

/** What an edit alone makes of the words: two that make the same are one, wherever each was made. */
const made = (pieces: readonly Piece[], { at, removed, added }: Edit): string =>
  [...pieces.slice(0, at), ...added, ...pieces.slice(at + removed)]
    .map(({ text, bracket }) => bracket ?? text)
    .join('')

/**
 * How many pieces that neither touched lie between the nearest touches of the two; below 0 where they touch the same.
 * Edits that both made are no collision, nor are marks on the same words.
 */
export function apart(pieces: readonly Piece[], one: Script, other: Script): number {
  let nearest = Infinity
  for (const edit of touchesOf(pieces, one))
    for (const twin of touchesOf(pieces, other)) {
      if (edit.made === twin.made) continue
      if (edit.from === edit.to && twin.from === twin.to && edit.from === twin.from) return -1
      nearest = Math.min(nearest, Math.max(twin.from - edit.to, edit.from - twin.to))
    }
  return nearest
}

function touchesOf(
  pieces: readonly Piece[],
  { edits, marked }: Script
): { from: number; to: number; made: string }[] {
  return [
    ...edits.map(edit => ({ from: edit.at, to: edit.at + edit.removed, made: made(pieces, edit) })),
    ...[...marked.keys()].map(index => ({ from: index, to: index + 1, made: 'mark' }))
  ]
}

/** Whether nobody could have come to the same words by changing less. */
export function isShortest(pieces: readonly Piece[], script: Script): boolean {
  const numbers = new Map<string, number>()
  const keys = (list: readonly Piece[]): number[] =>
    runsOf(list).flatMap(run => {
      const words =
        'bracket' in run ? [`[${run.bracket}`] : [...run.text.matchAll(TOKEN)].map(([token]) => token)
      return words.map(word => numbers.get(word) ?? (numbers.set(word, numbers.size), numbers.size - 1))
    })
  const after = keys(applied(pieces, [script]))
  const before = keys(pieces)
  const removed = script.edits.flatMap(({ at, removed: count }) => pieces.slice(at, at + count))
  const kept = align(before, after, { left: 10_000_000, exceeded: false }).length
  return kept === before.length - keys(removed).length
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|./gsu
