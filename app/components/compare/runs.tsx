import { allowedLink, plain, type Run, type WordsRun } from '@acuerdo/domain'
import { Fragment, type ReactNode } from 'react'
import { useCompareWords } from '../../i18n/compare-words.ts'
import { Markup } from '../markup.tsx'
import { useRedline } from './redline-context.ts'
import { placed, readable } from './redline.ts'

interface RunsProps {
  runs: readonly Run[]
  /** Whose brackets stand in them. */
  side: 'before' | 'after'
  /** Changed words show their white space, and are marked line by line where the text is clean. */
  changed?: 'redline' | 'clean'
  /** Place of the first character in its paragraph; where words can be asked for their author. */
  from?: number | undefined
}

/** Words in their marks, with the brackets that stand among them. */
export function Runs({ runs, side, changed, from }: RunsProps) {
  const places =
    from === undefined
      ? []
      : placed(
          runs.map(run => plain([run]).length),
          from
        )
  return runs.map((run, index) => {
    if ('bracket' in run) return <BracketInText key={index} id={run.bracket} side={side} />
    return <Marked key={index} run={run} changed={changed} place={places[index]} />
  })
}

function Marked({
  run,
  changed,
  place
}: {
  run: WordsRun
  changed: RunsProps['changed']
  place: number | undefined
}) {
  const { bold, italic, underline, link } = run.marks ?? {}
  let inside: ReactNode = changed ? <Changed text={run.text} how={changed} /> : run.text
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

function Changed({ text, how }: { text: string; how: 'redline' | 'clean' }) {
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
  return readable(text).map((part, index) =>
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
  return <Markup node={bracket(id, side)} />
}
