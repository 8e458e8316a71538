import type {
  Bracket,
  DelegationCode,
  Footnote,
  Paragraph,
  ParagraphId,
  Run,
  Stage,
  Text
} from '@acuerdo/domain'
import type { Element } from '@acuerdo/editor'
import type { RevisedDocument, RevisionCard, RevisionPage } from '../../../server/context.ts'
import type { Said } from './said.tsx'

/** Compilation: with every bracket and its wordings; clean: without the competing wordings. */
export const TEXT_MODES = ['compilation', 'clean'] as const
export type TextMode = (typeof TEXT_MODES)[number]

/** One version, with where its paragraphs stand now. */
export interface VersionView {
  document: RevisedDocument & { stage: Stage }
  revision: RevisionCard
  text: Text
  brackets: Bracket[]
  footnotes: Footnote[]
  /** Names of delegations by code. */
  delegations: Record<DelegationCode, string>
  auditSeq: number | null
  /** Whether the reader may read the record of this text. */
  record: boolean
  openedBy: RevisionPage['openedBy']
  previous: string | null
  next: string | null
  /** Of paragraphs that stand under another number now, or nowhere; the others are left out. */
  standing: Record<ParagraphId, Standing>
  /** In the working text and not in this version. */
  newSince: Place[]
  restoring: Restoring
}

/** A paragraph as it is shown. */
export interface DrawnParagraph {
  paragraph: Paragraph
  /** Null of a heading. */
  number: string | null
  element: Element
}

export interface Place {
  id: ParagraphId
  /** Null of a heading. */
  number: string | null
}

/** Where the words of a paragraph stand now; nowhere where the list is empty. */
export type Standing = Place[]

/** What can be restored from a version. */
export interface Restoring {
  /** Why the reader may restore nothing; null where it is allowed. */
  why: Said | null
  /** Of paragraphs that read otherwise now: null where they can be restored, else why not. */
  paragraphs: Record<ParagraphId, Said | null>
  /** Of the whole. */
  whole: 'same' | 'possible' | Said
  /** What becomes of brackets with it, by the paragraph or `all`; where nothing does, nothing is said. */
  brackets: Record<ParagraphId, RestoredBrackets>
}

/** So many will be open again, and closed. */
export interface RestoredBrackets {
  reopened: number
  closed: number
}

/** The form that is open: it restores one paragraph, or everything. */
export interface RestoreForm {
  target: ParagraphId | 'all'
  /** Hash of what the reader sees now and what goes; null where nothing goes. */
  seen: string | null
  /** The words that stand there now; null where the paragraph is gone, and of the whole. */
  now: Run[] | null
}

export interface RestoreProblem {
  said: Said
  reason: string
}

/** What was done last, and how it is taken back. */
export type LastAct =
  | { done: 'undone' }
  | {
      done: 'restored'
      /** Sequence of the text before it. */
      before: number
      /** Null where others have changed the words since. */
      undo: { target: ParagraphId | 'all'; seen: string } | null
    }
