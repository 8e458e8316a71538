import type { DocumentId, Language, ParagraphId, Part, SummitDecision } from '@acuerdo/domain'
import type { Localised } from './context.ts'
import type { AgendaPage } from './context-summit.ts'

/**
 * What is open to everybody, signed in or not: adopted texts as they were adopted, with what they carry, and the agenda
 * of the Summit. It is made from issued versions that were adopted and from nothing else.
 */
export interface AdoptedReading {
  /** The same object for as long as nothing of it changes. */
  published(): Promise<Published>
}

export interface Published {
  /** SHA-256 of all of it. */
  hash: string
  /** In the order of the event's themes. */
  texts: AdoptedText[]
  agenda: Pick<AgendaPage, 'hash' | 'items'>
}

export interface AdoptedText {
  document: DocumentId
  code: string
  theme: Localised
  title: string
  /** Of the adopted text itself. */
  language: Language
  version: string
  symbol: string
  /** SHA-256 of its canonical form. */
  hash: string
  adoptedAt: string
  transmittedAt: string | null
  paragraphs: AdoptedParagraph[]
  /** What the text carries for disassociations, in its own language, as the gavel said. */
  carried: string[]
  /** Of the original language and of others, the oldest first. */
  corrigenda: AdoptedCorrigendum[]
  /** Priority areas and actions that were handed over with it. */
  areas: AdoptedArea[]
  /** Other languages in which every paragraph is certified against this very version. */
  renderings: AdoptedRendering[]
}

export interface AdoptedParagraph {
  id: ParagraphId
  part: Part
  level: 1 | 2 | null
  number: string | null
  runs: AdoptedWords[]
  footnotes: AdoptedWords[][]
}

/** Words with their marks; an adopted text holds no brackets. */
export interface AdoptedWords {
  text: string
  marks?: { bold?: true; italic?: true; underline?: true; link?: string }
}

export interface AdoptedCorrigendum {
  symbol: string
  language: string
  at: string
  corrections: { paragraph: ParagraphId; number: string | null; from: string; to: AdoptedWords[] }[]
}

export interface AdoptedArea {
  id: string
  kind: 'priority' | 'action'
  title: string
  paragraph: ParagraphId
  number: string | null
  owner: string | null
  due: string | null
  decision: SummitDecision | null
  /** The agenda item that it feeds. */
  item: { id: string; title: string } | null
}

export interface AdoptedRendering {
  language: Language
  paragraphs: { id: ParagraphId; runs: AdoptedWords[] }[]
}
