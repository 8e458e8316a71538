import { numbering, type Paragraph } from '@acuerdo/domain'
import { describeParagraph, type Element } from '@acuerdo/editor'
import { useMemo, type ReactNode } from 'react'
import { useRevisionWords } from '../../i18n/revision-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Markup } from '../markup.tsx'
import { cleanParagraph } from './clean-text.ts'
import type { TextMode, VersionView } from './version-view.ts'

interface VersionTextProps {
  view: Pick<VersionView, 'document' | 'text' | 'brackets' | 'delegations'>
  mode: TextMode
  /** What stands beside a paragraph. */
  beside?: (paragraph: Paragraph, number: string | null) => ReactNode
}

/** The text of a version with its numbers, each of which is the way to its paragraph. */
export function VersionText({ view, mode, beside }: VersionTextProps) {
  const words = useRevisionWords()
  const drawn = useDrawn(view, mode)
  return (
    <div className="text version-text" lang={view.document.language}>
      {drawn.map(({ paragraph, number, element }) => (
        <div
          className="version-paragraph"
          key={paragraph.id}
          data-part={paragraph.part}
          data-level={paragraph.level}
        >
          {number && (
            <a className="version-number" href={`#p-${paragraph.id}`}>
              <span className="hidden-visually">{words.paragraph(number)}</span>
              <span aria-hidden="true">{number}</span>
            </a>
          )}
          <Markup node={element} />
          {beside?.(paragraph, number)}
        </div>
      ))}
    </div>
  )
}

interface DrawnParagraph {
  paragraph: Paragraph
  number: string | null
  element: Element
}

function useDrawn(
  { text, brackets, delegations }: VersionTextProps['view'],
  mode: TextMode
): DrawnParagraph[] {
  const { bracketLabels: labels } = useWords()
  return useMemo(() => {
    const numbers = numbering(text.paragraphs)
    const byId = new Map(brackets.map(bracket => [bracket.id, bracket]))
    return text.paragraphs.map((paragraph, index) => {
      const shown = mode === 'clean' ? cleanParagraph(paragraph, byId) : paragraph
      const element = describeParagraph(shown, { brackets: byId, delegations, labels })
      return { paragraph, number: numbers[index] ?? null, element }
    })
  }, [text, brackets, delegations, labels, mode])
}
