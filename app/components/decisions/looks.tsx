import type { Language, Piece, Run } from '@acuerdo/domain'
import type { ChangedView } from '../../changed-text.server.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { Icon } from '../icons.tsx'
import { standingAddress, textAddress } from '../revision/addresses.ts'
import { Moment } from '../room/form-parts.tsx'

interface LookProps {
  code: string
  changed: ChangedView
  /** Of the text. */
  language: Language
}

/** Before a decision that cannot be taken back: what changed since the viewer last looked. */
export function SinceLook({ changed, ...of }: LookProps) {
  const { look } = useDecisionWords()
  return (
    <section className="decision-look" aria-labelledby="look-title">
      <h2 id="look-title">{look.title}</h2>
      {changed.look === 'never' ? (
        <p>
          {look.never} {look.neverNext} <a href={textAddress(of.code)}>{look.read}</a>
        </p>
      ) : (
        <>
          {changed.seenAt !== null && (
            <p className="muted">
              {look.seenAt}: <Moment at={changed.seenAt} />
            </p>
          )}
          <Changed changed={changed} {...of} />
        </>
      )}
    </section>
  )
}

/** The text changed under the form: nothing was done, and this is what changed. */
export function SinceOpened({ changed, ...of }: LookProps) {
  const { look } = useDecisionWords()
  return (
    <section className="decision-look decision-stale" aria-labelledby="stale-title">
      <h2 id="stale-title">{look.since}</h2>
      <p>{look.sinceWhat}</p>
      <Changed changed={changed} {...of} />
    </section>
  )
}

function Changed({ changed, code, language }: LookProps) {
  const { look } = useDecisionWords()
  const { rows, more, added, removed, href } = changed
  if (changed.look === 'same')
    return (
      <p className="decision-same">
        <Icon name="check" /> {look.same}
      </p>
    )
  return (
    <>
      <p>{added + removed > 0 ? look.words(added, removed) : look.onlyBrackets}</p>
      <ol role="list" className="decision-redline">
        {rows.map(({ id, number, pieces }) => (
          <li key={id}>
            <a href={standingAddress(code, id)}>{look.paragraph(number)}</a>
            <p lang={language}>
              <Pieces pieces={pieces} />
            </p>
          </li>
        ))}
      </ol>
      <p>
        {more > 0 && `${look.more(more)} · `}
        <a href={href}>{look.whole}</a>
      </p>
    </>
  )
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { look } = useDecisionWords()
  return pieces.map((piece, index) => {
    switch (piece.piece) {
      case 'kept':
        return <span key={index}>{wordsOf(piece.runs)}</span>
      case 'formatted':
        return <span key={index}>{wordsOf(piece.after)}</span>
      case 'removed':
        return (
          <del key={index}>
            <span className="hidden-visually"> [{look.struck}: </span>
            {wordsOf(piece.runs)}
            <span className="hidden-visually">] </span>
          </del>
        )
      case 'added':
        return (
          <ins key={index}>
            <span className="hidden-visually"> [{look.inserted}: </span>
            {wordsOf(piece.runs)}
            <span className="hidden-visually">] </span>
          </ins>
        )
      case 'boundary':
        return <br key={index} />
    }
  })
}

/** Words as they are read; where a bracket stands, it is said so. */
export const wordsOf = (runs: readonly Run[]): string =>
  runs.map(run => ('bracket' in run ? '[…]' : run.text)).join('')
