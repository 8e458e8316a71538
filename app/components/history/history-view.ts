import type { Bracket, ComparisonRow, DelegationCode, ParagraphId } from '@acuerdo/domain'
import type {
  ChangesMade,
  HistoryPoint,
  RevisedDocument,
  RowAuthor,
  Sitting
} from '../../../server/context.ts'
import type { MakerView } from '../compare/redline-context.ts'

/** The text at one moment, with what changed against the moment before. */
export interface MomentView {
  sequence: number
  /** The moment it is compared with; null where the history begins. */
  before: number | null
  document: RevisedDocument
  rows: ComparisonRow[]
  authors: RowAuthor[][]
  makers: MakerView[]
  made: ChangesMade[]
  brackets: { before: Bracket[]; after: Bracket[] }
  delegations: Record<DelegationCode, string>
}

/** Which moments are listed. */
export interface HistoryFilter {
  paragraph: ParagraphId | null
  /** First sequence of the sitting. */
  sitting: number | null
}

export interface HistoryFacts {
  document: RevisedDocument
  points: HistoryPoint[]
  sittings: Sitting[]
  revisions: { name: string; sequence: number; at: string }[]
  /** To choose from: a paragraph by its number, or by its first words where it has none. */
  paragraphs: { id: ParagraphId; number: string | null; words: string }[]
  filter: HistoryFilter
}

/** Who wrote a word, already cut to what is told. */
export interface WriterView {
  word: string
  person: string | null
  delegation: string | null
  /** ISO 8601. */
  at: string
  revision: string | null
  kind: 'typing' | 'act' | 'repair'
  /** The act behind it, in words. */
  action: string | null
  /** Its entry in the record. */
  record: number | null
}

/** Index of the last of these moments that is not behind a sequence; the last of all where none is named. */
export function indexAt(points: readonly HistoryPoint[], sequence: number | null): number {
  if (sequence === null) return points.length - 1
  const behind = points.findIndex(point => point.sequence > sequence)
  return behind < 0 ? points.length - 1 : Math.max(behind - 1, 0)
}

/** Those moments that are listed one by one, around the one that is shown, so that a long history stays a page. */
export function listedAround<T>(
  points: readonly T[],
  index: number,
  most: number
): { from: number; listed: T[] } {
  const from = Math.max(0, Math.min(index - Math.floor(most / 2), points.length - most))
  return { from, listed: points.slice(from, from + most) }
}

export function historyAddress(
  code: string,
  { paragraph, sitting, at }: HistoryFilter & { at: number | null }
): string {
  const query = new URLSearchParams({
    ...(paragraph === null ? {} : { paragraph }),
    ...(sitting === null ? {} : { sitting: String(sitting) }),
    ...(at === null ? {} : { at: String(at) })
  }).toString()
  return `/documents/${encodeURIComponent(code)}/history${query === '' ? '' : `?${query}`}`
}
