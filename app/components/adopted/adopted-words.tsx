import type { AdoptedParagraph, AdoptedWords } from '../../../server/context.ts'
import { usePublicWords } from '../../i18n/public-words.ts'

/** Words with their marks; a link leads away from this site. */
export function MarkedWords({ runs }: { runs: readonly AdoptedWords[] }) {
  return runs.map(({ text, marks = {} }, index) => {
    let inside = <>{text}</>
    if (marks.underline) inside = <u>{inside}</u>
    if (marks.italic) inside = <em>{inside}</em>
    if (marks.bold) inside = <strong>{inside}</strong>
    if (marks.link !== undefined)
      inside = (
        <a href={marks.link} rel="noopener noreferrer nofollow">
          {inside}
        </a>
      )
    return <span key={index}>{inside}</span>
  })
}

export interface NumberedNote {
  number: number
  paragraph: string
  runs: AdoptedWords[]
}

/** Footnotes are counted through the text. */
export const notesOf = (paragraphs: readonly AdoptedParagraph[]): NumberedNote[] =>
  paragraphs
    .flatMap(({ id, footnotes }) => footnotes.map(runs => ({ paragraph: id, runs })))
    .map((note, index) => ({ ...note, number: index + 1 }))

/** The text with its numbers, each of which is the way to its paragraph. */
export function AdoptedParagraphs({
  paragraphs,
  notes,
  language
}: {
  paragraphs: AdoptedParagraph[]
  notes: NumberedNote[]
  language: string
}) {
  const { text: words } = usePublicWords()
  return (
    <div className="text public-text" lang={language}>
      {paragraphs.map(({ id, part, level, number, runs }) => {
        const own = notes.filter(({ paragraph }) => paragraph === id)
        const inside = (
          <>
            {number !== null && (
              <a className="public-number" href={`#p-${id}`}>
                <span className="hidden-visually">{words.paragraph(number)}</span>
                <span aria-hidden="true">{number}</span>
              </a>
            )}
            <MarkedWords runs={runs} />
            {own.map(note => (
              <sup key={note.number}>
                <a href={`#note-${note.number}`} id={`to-note-${note.number}`}>
                  {note.number}
                </a>
              </sup>
            ))}
          </>
        )
        const properties = { id: `p-${id}`, 'data-part': part, 'data-level': level ?? undefined }
        return part === 'heading' ? (
          <h2 key={id} className="public-paragraph" {...properties}>
            {inside}
          </h2>
        ) : (
          <p key={id} className="public-paragraph" {...properties}>
            {inside}
          </p>
        )
      })}
    </div>
  )
}
