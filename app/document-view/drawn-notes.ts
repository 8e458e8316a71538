import { numbering, type Footnote, type Text } from '@acuerdo/domain'
import { describeRuns, element, type Element } from '@acuerdo/editor'
import type { DrawnNote } from '../components/footnotes.tsx'
import type { Catalogue } from '../i18n/words.ts'

/** The footnotes of a text in its order, described for the page; those of paragraphs that are gone are none of it. */
export function drawnNotes(
  { paragraphs }: Text,
  footnotes: readonly Footnote[],
  labels: Catalogue['bracketLabels']
): DrawnNote[] {
  const numbers = numbering(paragraphs)
  return paragraphs
    .flatMap(({ id }, index) =>
      footnotes
        .filter(({ paragraph }) => paragraph === id)
        .map(({ runs }) => ({ paragraph: id, at: numbers[index] ?? null, runs }))
    )
    .map(({ runs, ...note }, index) => ({
      ...note,
      number: index + 1,
      words: describeRuns(runs, { brackets: new Map(), delegations: {}, labels }, 1)
    }))
}

/** A paragraph with the signs of its footnotes behind its last word. */
export const withSigns = (paragraph: Element, notes: readonly DrawnNote[]): Element => ({
  ...paragraph,
  children: [
    ...paragraph.children,
    ...notes.map(({ number }) =>
      element('sup', { class: 'footnote-sign' }, element('a', { href: `#note-${number}` }, String(number)))
    )
  ]
})
