import { allowedLink, plain, type Run, type WordsRun } from '@acuerdo/domain'
import { Fragment, type ReactNode } from 'react'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { Markup } from '../markup.tsx'
import { useRedline } from './redline-context.ts'
import { placed, readable } from './redline.ts'
import { RemarkedWords } from './remarked-words.tsx'
import { aboutBracket, marksWithin, useRemarks, type WordMark } from './remarks-context.ts'
import { RemarkSign } from './row-remarks.tsx'

interface RunsProps {
  runs: readonly Run[]
  /** Whose brackets stand in them. */
  side: 'before' | 'after'
  /** Changed words show their white space, and are marked line by line where the text is clean. */
  changed?: 'redline' | 'clean'
  /** Place of the first character in its paragraph; where words can be asked for their author. */
  from?: number | undefined
  /** What is said about them, counted from the first character. */
  marks?: readonly WordMark[]
}

/** Words in their marks, with the brackets that stand among them and what is said about them. */
export function Runs({ runs, side, changed, from, marks = [] }: RunsProps) {
  const lengths = runs.map(run => plain([run]).length)
  const starts = placed(lengths)
  return runs.map((run, index) => {
    if ('bracket' in run) return <BracketInText key={index} id={run.bracket} side={side} />
    const start = starts[index] ?? 0
    return (
      <Said
        key={index}
        run={run}
        changed={changed}
        place={from === undefined ? undefined : from + start}
        marks={marksWithin(marks, start, run.text.length)}
      />
    )
  })
}

interface SaidProps {
  run: WordsRun
  changed: RunsProps['changed']
  place: number | undefined
  marks: readonly WordMark[]
}

/** A run, cut where comments about its words begin and end. */
function Said({ run, marks, place, changed }: SaidProps) {
  const { text } = run
  if (marks.length === 0) return <Marked run={run} changed={changed} place={place} />
  return (
    <RemarkedWords
      length={text.length}
      marks={marks}
      words={(start, end) => (
        <Marked
          run={{ ...run, text: text.slice(start, end) }}
          whole={text}
          changed={changed}
          place={place === undefined ? undefined : place + start}
        />
      )}
    />
  )
}

function Marked({ run, changed, place, whole }: Omit<SaidProps, 'marks'> & { whole?: string }) {
  const { bold, italic, underline, link } = run.marks ?? {}
  let inside: ReactNode = changed ? (
    <Changed text={run.text} whole={whole ?? run.text} how={changed} />
  ) : (
    run.text
  )
  if (place !== undefined) inside = <span data-at={place}>{inside}</span>
  if (underline) inside = <u>{inside}</u>
  if (italic) inside = <em>{inside}</em>
  if (bold) inside = <strong>{inside}</strong>
  if (link === undefined || !allowedLink(link)) return inside
  return (
    <a href={link} rel="noopener noreferrer">
      {inside}
    </a>
  )
}

function Changed({ text, whole, how }: { text: string; whole: string; how: 'redline' | 'clean' }) {
  const { changes } = useCompareWords()
  const { signs } = useRedline()
  if (how === 'clean') {
    // Each word for itself, so that a bar stands beside every line that one of them is on.
    return text.split(/(\s+)/u).map((word, index) =>
      index % 2 === 1 || word === '' ? (
        word
      ) : (
        <span key={index} className="clean-word">
          {word}
        </span>
      )
    )
  }
  if (!signs) return text
  return readable(text, whole).map((part, index) =>
    typeof part === 'string' ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <span key={index} className="sign" role="img" aria-label={changes.signs[part.sign]}>
        {part.shown}
      </span>
    )
  )
}

/** A bracket as the text shows it; on these pages it is nowhere to go to, so it has no address. */
function BracketInText({ id, side }: { id: string; side: 'before' | 'after' }) {
  const { bracket } = useRedline()
  const about = aboutBracket(useRemarks(), side, id)
  return (
    <>
      <Markup node={bracket(id, side)} />
      {about.map(remark => (
        <RemarkSign key={remark.id} remark={remark} anchor />
      ))}
    </>
  )
}
