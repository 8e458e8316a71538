import type { BracketId, ParagraphId } from './ids.ts'

/** Marks on words. A link holds its address; only http, https and mailto are allowed (TX6). */
export interface Marks {
  bold?: true
  italic?: true
  underline?: true
  link?: string
}

export interface WordsRun {
  text: string
  marks?: Marks
}
export interface BracketRun {
  bracket: BracketId
}
/** A piece of a paragraph: words with marks, or the place of a bracket. */
export type Run = WordsRun | BracketRun

/** `pp` preambular, `op` operative, `heading` unnumbered title, `sub` sub-paragraph: level 1 (a), level 2 (i). */
export type Part = 'pp' | 'op' | 'heading' | 'sub'

export interface Paragraph {
  id: ParagraphId
  part: Part
  /** Of a sub-paragraph only. */
  level?: 1 | 2
  runs: Run[]
}

/** The words of a document, in order. */
export interface Text {
  paragraphs: Paragraph[]
}

/** Stands for a bracket where a text is written as plain characters; one UTF-16 code unit. */
export const BRACKET_CHARACTER = '\uFFFC'
