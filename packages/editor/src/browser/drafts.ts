import { BRACKET_CHARACTER, type Paragraph } from '@acuerdo/domain'
import type * as Y from 'yjs'
import type { ReadOnlyReason } from '../protocol.ts'
import { readText } from '../text.ts'

/**
 * Why words came back to their author: the server's reason, or `lineage` (the history was replaced), `malformed`
 * and `out_of_step` (the server could not read or place them), `gone` (the document is out of reach).
 */
export type DraftReason = ReadOnlyReason | 'lineage' | 'malformed' | 'out_of_step' | 'gone'

/** A paragraph of a draft; null where it does not exist. Words are plain, a bracket is one character. */
export interface DraftParagraph {
  id: string
  /** The words that the server had when the own ones were written. */
  base: string | null
  mine: string | null
  /** The words of the server when this was last looked at. */
  now: string | null
  /** The words are the same in `base` and `mine`; only their marks or the kind of paragraph differ. */
  onlyForm: boolean
}

/** Own words that the text could not take, readable only by their author. */
export interface Draft {
  id: string
  documentId: string
  lineage: string
  /** Milliseconds since the epoch. */
  at: number
  reason: DraftReason
  /** False until `now` was read from the server after the refusal. */
  compared: boolean
  paragraphs: DraftParagraph[]
}

/** The paragraphs in which the own text differs from the confirmed one. */
export function differences(base: Y.Text, mine: Y.Text): DraftParagraph[] {
  const before = paragraphsOf(base)
  const after = paragraphsOf(mine)
  const out: DraftParagraph[] = []
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(id)
    const is = after.get(id)
    if (was?.form === is?.form) continue
    const words = was?.words ?? null
    out.push({ id, base: words, mine: is?.words ?? null, now: words, onlyForm: was?.words === is?.words })
  }
  return out
}

/**
 * Sets `now` to the words of the server, and leaves out what stands there already: an edit may have been
 * stored although its confirmation never came.
 */
export function compare(draft: Draft, now: Y.Text): Draft {
  const there = paragraphsOf(now)
  const paragraphs = draft.paragraphs.map(it => ({ ...it, now: there.get(it.id)?.words ?? null }))
  return { ...draft, compared: true, paragraphs: paragraphs.filter(it => it.onlyForm || it.mine !== it.now) }
}

/** The own words of a draft as one piece of text, to copy. */
export function draftWords(draft: Draft): string {
  return draft.paragraphs.flatMap(({ mine }) => (mine === null ? [] : [mine])).join('\n\n')
}

interface Reading {
  words: string
  /** Equal for two paragraphs that look the same. */
  form: string
}

function paragraphsOf(text: Y.Text): Map<string, Reading> {
  const out = new Map<string, Reading>()
  for (const paragraph of readText(text).paragraphs) {
    const reading = { words: wordsOf(paragraph), form: formOf(paragraph) }
    // Offline an id may stand twice for a while, since only the server repairs ids; no words may be left out.
    let id = paragraph.id
    for (let nth = 2; out.has(id); nth++) id = `${paragraph.id}#${nth}`
    out.set(id, reading)
  }
  return out
}

function wordsOf({ runs }: Paragraph): string {
  return runs.map(run => ('bracket' in run ? BRACKET_CHARACTER : run.text)).join('')
}

function formOf({ part, level, runs }: Paragraph): string {
  return JSON.stringify([
    part,
    level ?? null,
    runs.map(run => ('bracket' in run ? run.bracket : [run.text, Object.entries(run.marks ?? {}).sort()]))
  ])
}
