import type { AnchorPlace, BracketId, ParagraphId } from '@acuerdo/domain'
import { createContext, useContext } from 'react'

/** A comment about words of one of the two texts, in the words of the reader. */
export interface ComparedRemark {
  id: string
  /** The text in which its words are drawn: the later one, and the earlier where they are gone from that. */
  side: 'before' | 'after'
  /** Beside which paragraph of that text it stands; null for one about the whole. */
  paragraph: ParagraphId | null
  places: AnchorPlace[]
  who: string
  /** Of which type, for whom, and how it and its words stand. */
  said: string[]
  quote: string | null
  excerpt: string
  replies: number
  resolved: boolean
  unread: boolean
  /** The whole of it, beside the text. */
  address: string
}

const Shown = createContext<readonly ComparedRemark[]>([])

const Signs = createContext(true)

/** The comments that are shown beside a comparison; without it there are none. */
export const RemarksProvider = Shown.Provider

/** Whether the words of comments are marked in the text. */
export const SignsProvider = Signs.Provider
export const useSigns = (): boolean => useContext(Signs)

export const useRemarks = (): readonly ComparedRemark[] => useContext(Shown)

/** Words about which something is said, from the beginning of a stretch. */
export interface WordMark {
  remark: ComparedRemark
  start: number
  end: number
  /** Whether its words begin, and end, in this stretch. */
  begins: boolean
  ends: boolean
}

/** What is said about words of one paragraph, counted from its beginning. */
export const marksIn = (
  remarks: readonly ComparedRemark[],
  side: ComparedRemark['side'],
  paragraph: ParagraphId | undefined
): WordMark[] =>
  remarks
    .filter(remark => remark.side === side)
    .flatMap(remark =>
      remark.places
        .filter(one => one.paragraphId === paragraph && one.bracketId === undefined && one.end > one.start)
        .map(({ start, end }) => ({ remark, start, end, begins: true, ends: true }))
    )

/** The marks of one stretch, counted from where it begins. */
export const marksWithin = (marks: readonly WordMark[], from: number, length: number): WordMark[] =>
  marks.flatMap(mark => {
    const [start, end] = [Math.max(mark.start - from, 0), Math.min(mark.end - from, length)]
    if (start >= end) return []
    const [begins, ends] = [mark.begins && mark.start >= from, mark.ends && mark.end <= from + length]
    return [{ ...mark, start, end, begins, ends }]
  })

export const aboutBracket = (
  remarks: readonly ComparedRemark[],
  side: ComparedRemark['side'],
  bracket: BracketId
): ComparedRemark[] =>
  remarks.filter(one => one.side === side && one.places.some(({ bracketId }) => bracketId === bracket))

/** Where the card of a comment is, and where its words begin. */
export const cardAddress = ({ id }: ComparedRemark): string => `remark-${id}`
export const wordsAddress = ({ id }: ComparedRemark): string => `words-${id}`
