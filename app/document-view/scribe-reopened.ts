import { plain, type Bracket, type Run, type Text } from '@acuerdo/domain'
import { bracketsAt, entryFields, type EntryForm, type EntryKind } from './scribe-entry.ts'

/** What the scribe kept, as it is stored. */
export interface KeptEntry {
  entry: string
  target: string
  fields: Readonly<Record<string, unknown>>
}

/** What was kept, opened again in its form: what is sent then takes its place. */
export interface Reopened {
  id: string
  delegation: string
  form: EntryForm
}

/** So many words before a change are tried until only one place is meant. */
const WORDS_BEFORE_MAX = 8

/**
 * The form that a kept entry was, so that it can be changed before it is sent: on the same words it stands for the same
 * entry. Null where no form says it, or where its place is gone.
 */
export function formOfEntry(
  kept: KeptEntry,
  { text, brackets }: { text: Text; brackets: readonly Bracket[] }
): EntryForm | null {
  const anchor = kept.target.replace(/^after:/, '')
  const inBracket = kept.entry === 'alternative' || kept.entry === 'position'
  const paragraph = text.paragraphs.find(({ id }) =>
    inBracket ? bracketsAt(brackets, id).some(one => one.id === anchor) : id === anchor
  )
  const said = saidBy(kept)
  if (paragraph === undefined || said === null) return null
  const { concerned = '', words = '', ...others } = said
  const asShown = { concerned: shown(concerned), words: shown(words) }
  return { paragraph: paragraph.id, place: '', position: 'support', ...others, ...asShown }
}

type Said = Pick<EntryForm, 'kind'> & Partial<EntryForm>

function saidBy({ entry, target, fields }: KeptEntry): Said | null {
  const { kind, position, alternative, wordings, part, after } = fields
  const [base, runs, wording, words] = ['baseText', 'runs', 'wording', 'words'].map(name =>
    lettersOf(fields[name])
  )
  const several = wordings !== undefined || part !== undefined || after !== undefined
  if (several || base === null || runs === null || wording === null || words === null) return null
  if (entry === 'alternative') return { kind: 'wording', place: target, words: wording ?? '' }
  if (entry === 'position' && typeof position === 'string' && typeof alternative === 'string')
    return { kind: 'position', place: `${target}/${alternative}`, position, words: words ?? '' }
  if (entry === 'bracket' && (kind === 'alternatives' || kind === 'deletion'))
    return { kind: 'bracket', concerned: base ?? '', words: wording ?? '' }
  if (entry !== 'propose') return null
  if (kind === 'insert') return { kind: 'paragraph', words: runs ?? '' }
  if (kind === 'delete') return { kind: 'strike' }
  return kind === 'replace' ? changeOf(base ?? '', runs ?? '') : null
}

/** Words as a form sent them; null where they carry marks, which no form of the scribe shows. */
function lettersOf(words: unknown): string | null | undefined {
  if (words === undefined || typeof words === 'string') return words
  if (!Array.isArray(words)) return null
  const runs = words as Run[]
  return runs.some(run => 'marks' in run) ? null : plain(runs)
}

const shown = (words: string): string => words.replaceAll('\uFFFC', '[…]')

/** The shortest form that makes these words of those; in the end the whole paragraph. */
function changeOf(base: string, now: string): Said {
  const whole: Said = { kind: 'replace', concerned: '', words: now }
  const [start, end] = changedPart(base, now)
  if (!isLetter(base.slice(0, start) + base.slice(base.length - end))) return whole
  return waysFrom(base, now, [start, end]).find(way => makes(way, base) === now) ?? whole
}

function waysFrom(base: string, now: string, [start, end]: [number, number]): Said[] {
  const starts = [start, ...wordsBefore(base, start)]
  const wanted = now.length - end
  const from = (kind: EntryKind, at: number): Said => ({
    kind,
    concerned: base.slice(at, base.length - end),
    words: now.slice(at, wanted)
  })
  const added = now.slice(start, wanted).trim()
  const gone = base.slice(start, base.length - end)
  return [
    ...(gone.trim() === ''
      ? [base.length, ...starts].map(at => ({
          kind: 'add' as const,
          concerned: at === base.length ? '' : base.slice(at, start).trim(),
          words: added
        }))
      : []),
    ...(added === '' ? [{ kind: 'strike' as const, concerned: gone.trim(), words: '' }] : []),
    ...starts.map(at => from('replace', at))
  ]
}

/** How many letters stay before the change and behind it; no word is cut in two. */
function changedPart(base: string, now: string): [start: number, end: number] {
  const most = Math.min(base.length, now.length)
  const inWord = (words: string, at: number): boolean =>
    (isLetter(words[at - 1]) && isLetter(words[at])) || /[\uDC00-\uDFFF]/.test(words[at] ?? '')
  let start = 0
  while (start < most && base[start] === now[start]) start++
  while (inWord(base, start) || inWord(now, start)) start--
  let end = 0
  while (end < most - start && base[base.length - 1 - end] === now[now.length - 1 - end]) end++
  while (inWord(base, base.length - end) || inWord(now, now.length - end)) end--
  return [start, end]
}

const isLetter = (letter = ''): boolean => /[\p{L}\p{N}]/u.test(letter)

/** Where the words before a place begin, the nearest first. */
function wordsBefore(base: string, place: number): number[] {
  const begins = [...base.slice(0, place).matchAll(/\S+/gu)].map(({ index }) => index)
  return begins.reverse().slice(0, WORDS_BEFORE_MAX)
}

/** The words that a form makes of a paragraph's. */
function makes({ kind, concerned = '', words = '' }: Said, base: string): unknown {
  const paragraph = { id: 'p', part: 'op' as const, runs: [{ text: base }] }
  const form = { kind, concerned, words, paragraph: 'p', place: '', position: '' }
  const outcome = entryFields(form, { paragraphs: [paragraph] })
  return outcome.ok ? outcome.fields['runs'] : null
}
