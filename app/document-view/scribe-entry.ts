import { plain, type Bracket, type ParagraphId, type Text } from '@acuerdo/domain'

/** What a scribe enters in one go, each with the key that opens it. */
export const ENTRY_KEYS = {
  add: 'a',
  replace: 'r',
  strike: 'x',
  paragraph: 'n',
  bracket: 'b',
  wording: 'w',
  position: 's'
} as const
/** The key that takes up again what was kept last. */
export const REOPENS = 'e'
export type EntryKind = keyof typeof ENTRY_KEYS
export const ENTRY_KINDS = Object.keys(ENTRY_KEYS) as EntryKind[]

export const entryKindOf = (name: string | null): EntryKind | null =>
  ENTRY_KINDS.find(kind => kind === name) ?? null

export const entryOfKey = (key: string): EntryKind | null =>
  ENTRY_KINDS.find(kind => ENTRY_KEYS[kind] === key) ?? null

/** So many letters decide for a delegation where only one has them. */
const CODE_LETTERS_MIN = 2

/**
 * The delegation that is meant by the letters typed so far: the code itself, else the only one that begins with them,
 * else the only one that has them in this order from its first letter on. Null where none or several are meant.
 */
export function delegationMeant(typed: string, codes: readonly string[]): string | null {
  const letters = typed.trim().toUpperCase()
  if (codes.includes(letters)) return letters
  if (letters.length < CODE_LETTERS_MIN) return null
  const begun = codes.filter(code => code.startsWith(letters))
  const found = begun.length > 0 ? begun : codes.filter(code => hasInOrder(code, letters))
  return found.length === 1 ? (found[0] ?? null) : null
}

function hasInOrder(code: string, letters: string): boolean {
  if (code[0] !== letters[0]) return false
  let at = 0
  for (const letter of code) if (letter === letters[at]) at++
  return at === letters.length
}

/** Nothing longer can be meant any more: the code may be completed while it is typed. */
export function completed(typed: string, codes: readonly string[]): string | null {
  const meant = delegationMeant(typed, codes)
  const longer = codes.some(code => code !== meant && code.startsWith(typed.trim().toUpperCase()))
  return longer ? null : meant
}

/** The fields of a scribe's form, as they were filled in. */
export interface EntryForm {
  kind: EntryKind
  paragraph: ParagraphId
  /** Words of the paragraph that it is about; empty: its end, or all of it. */
  concerned: string
  words: string
  /** A bracket, or one of its wordings as `id/key`. */
  place: string
  position: string
}

export type EntryProblem = 'not_there' | 'twice' | 'no_words' | 'no_paragraph' | 'no_bracket'

export type EntryOutcome =
  | { ok: true; fields: { entry: string; target: string } & Record<string, unknown> }
  | { ok: false; problem: EntryProblem; field: 'concerned' | 'words' | 'place' | null }

/** The fields of `enter_for_delegation` that a filled form stands for, in the text as it is now. */
export function entryFields(form: EntryForm, text: Text): EntryOutcome {
  const paragraph = text.paragraphs.find(({ id }) => id === form.paragraph)
  if (paragraph === undefined) return { ok: false, problem: 'no_paragraph', field: null }
  const base = plain(paragraph.runs)
  const words = oneLine(form.words)
  if (words === '' && !WORDLESS.includes(form.kind)) return { ok: false, problem: 'no_words', field: 'words' }
  if (form.kind === 'wording' || form.kind === 'position') return ofBracket(form, words)
  if (form.kind === 'paragraph')
    return entry('propose', form.paragraph, { kind: 'insert', baseText: '', runs: words })
  const place = placeIn(base, oneLine(form.concerned))
  if (typeof place === 'string') return { ok: false, problem: place, field: 'concerned' }
  if (form.kind === 'bracket') return opened(form.paragraph, { base, words, place })
  return changed(form, { base, words, place })
}

/** Entries that may have no words of their own. */
const WORDLESS: readonly EntryKind[] = ['strike', 'bracket', 'position']

const oneLine = (words: string): string => words.replaceAll('[…]', '\uFFFC').replace(/\s+/gu, ' ').trim()

const entry = (kind: string, target: string, fields: Record<string, unknown>): EntryOutcome => ({
  ok: true,
  fields: { entry: kind, target, ...fields }
})

function ofBracket({ kind, place, position }: EntryForm, words: string): EntryOutcome {
  const [bracket = '', alternative = ''] = place.split('/')
  if (bracket === '') return { ok: false, problem: 'no_bracket', field: 'place' }
  if (kind === 'wording') return entry('alternative', bracket, { wording: words })
  if (alternative === '') return { ok: false, problem: 'no_bracket', field: 'place' }
  return entry('position', bracket, { alternative, position, ...(words === '' ? {} : { words }) })
}

interface Place {
  start: number
  end: number
}

interface Wanted {
  base: string
  words: string
  /** Null: the form names no words. */
  place: Place | null
}

/** Where words stand in a paragraph; null where none are named. */
function placeIn(base: string, concerned: string): Place | null | 'not_there' | 'twice' {
  if (concerned === '') return null
  const [inText, wanted] = [plainMarks(base), plainMarks(concerned)]
  const start = inText.indexOf(wanted)
  if (start < 0) return 'not_there'
  if (inText.includes(wanted, start + 1)) return 'twice'
  return { start, end: start + wanted.length }
}

/** Whoever types in a hurry takes the marks of the keyboard; each stands for one letter, so places stay. */
const plainMarks = (words: string): string => words.replace(/[‘’]/gu, "'").replace(/[“”«»]/gu, '"')

/** Without words of its own the bracket says that the delegation wants the words out. */
function opened(target: ParagraphId, { base, words, place }: Wanted): EntryOutcome {
  const { start, end } = place ?? { start: 0, end: base.length }
  const kind = words === '' ? 'deletion' : 'alternatives'
  const wording = words === '' ? {} : { wording: words }
  return entry('bracket', target, { kind, start, end, baseText: base.slice(start, end), ...wording })
}

function changed({ kind, paragraph }: EntryForm, wanted: Wanted): EntryOutcome {
  const { base, words, place } = wanted
  if (kind === 'strike' && place === null)
    return entry('propose', paragraph, { kind: 'delete', baseText: base })
  const runs =
    kind === 'add'
      ? withAdded(wanted)
      : kind === 'strike'
        ? withStruck(base, place)
        : withReplaced(base, words, place)
  return entry('propose', paragraph, { kind: 'replace', baseText: base, runs })
}

/** Behind the words concerned; at the end of a paragraph before the mark that closes it. */
function withAdded({ base, words, place }: Wanted): string {
  const at = place?.end ?? base.length - (/[\s.;:,]*$/u.exec(base)?.[0].length ?? 0)
  const [before, behind] = [base.slice(0, at), base.slice(at)]
  const gap = before === '' || /\s$/u.test(before) || /^[,.;:)]/u.test(words) ? '' : ' '
  const next = /^[\p{L}\p{N}\uFFFC]/u.test(behind) ? ' ' : ''
  return `${before}${gap}${words}${next}${behind}`
}

function withStruck(base: string, place: Place | null): string {
  const { start, end } = place ?? { start: 0, end: base.length }
  const [before, behind] = [base.slice(0, start), base.slice(end)]
  return /^(\s|[,.;:)]|$)/u.test(behind) ? before.trimEnd() + behind : before + behind
}

function withReplaced(base: string, words: string, place: Place | null): string {
  return place === null ? words : base.slice(0, place.start) + words + base.slice(place.end)
}

/** Words, spaces and marks, each by itself. */
const WORDS_AND_MARKS = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu

/** What a sent or kept entry changes of a paragraph's words: those that go, and those that come. */
export function changedWords(base: string, now: string): { gone: string; come: string } {
  const [old, next] = [base, now].map(words => words.match(WORDS_AND_MARKS) ?? [])
  if (old === undefined || next === undefined) throw new Error('changedWords: no words')
  let start = 0
  while (start < old.length && start < next.length && old[start] === next[start]) start++
  let end = 0
  while (end < old.length - start && end < next.length - start && old.at(-1 - end) === next.at(-1 - end))
    end++
  const between = (words: string[]): string =>
    words
      .slice(start, words.length - end)
      .join('')
      .trim()
  return { gone: between(old), come: between(next) }
}

/** The open brackets of a paragraph, nested ones among them. */
export const bracketsAt = (brackets: readonly Bracket[], paragraph: ParagraphId): Bracket[] =>
  brackets.filter(one => one.paragraph === paragraph && (one.state === 'open' || one.state === 'held'))
