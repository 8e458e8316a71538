import { Fragment, type ReactNode } from 'react'
import { wordsAddress, type WordMark } from './remarks-context.ts'
import { RemarkSign } from './row-remarks.tsx'

interface RemarkedWordsProps {
  length: number
  /** Counted from the first letter of these words. */
  marks: readonly WordMark[]
  /** Draws a part of them. */
  words(start: number, end: number): ReactNode
}

/** Words, cut where comments about them begin and end, with the ways to these comments. */
export function RemarkedWords({ length, marks, words }: RemarkedWordsProps) {
  const borders = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])]
  borders.sort((one, other) => one - other)
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? start
    const about = marks.filter(mark => mark.start <= start && mark.end >= end)
    const begun = about.find(mark => mark.begins && mark.start === start)
    return (
      <Fragment key={start}>
        {about.length === 0 ? (
          words(start, end)
        ) : (
          <span className="remark" id={begun && wordsAddress(begun.remark)}>
            {words(start, end)}
          </span>
        )}
        {about
          .filter(mark => mark.ends && mark.end === end)
          .map(({ remark }) => (
            <RemarkSign key={remark.id} remark={remark} />
          ))}
      </Fragment>
    )
  })
}
