import type { ParagraphId } from '@acuerdo/domain'
import type { Element } from '@acuerdo/editor'
import { Markup } from './markup.tsx'

/** A footnote as it is drawn: counted through the text, with the number of its paragraph. */
export interface DrawnNote {
  number: number
  paragraph: ParagraphId
  /** Null of a heading. */
  at: string | null
  words: (Element | string)[]
}

/** The footnotes below a text, each with the way to its paragraph. */
export function Footnotes({
  notes,
  title,
  language
}: {
  notes: readonly DrawnNote[]
  title: string
  language: string
}) {
  if (notes.length === 0) return null
  return (
    <section className="footnotes" aria-labelledby="footnotes">
      <h2 id="footnotes">{title}</h2>
      <ol>
        {notes.map(({ number, paragraph, at, words }) => (
          <li key={number} id={`note-${number}`}>
            <span lang={language} dir="auto">
              {words.map((node, index) => (
                <Markup key={index} node={node} />
              ))}
            </span>{' '}
            <a href={`#p-${paragraph}`}>{at === null ? '↑' : `¶ ${at}`}</a>
          </li>
        ))}
      </ol>
    </section>
  )
}
