import type { Language, Paragraph } from '@acuerdo/domain'
import type { ReactNode } from 'react'
import { useRevisionWords } from '../../i18n/revision-words.ts'
import { RemarkedParagraph } from './remarked-paragraph.tsx'
import type { DrawnParagraph } from './version-view.ts'

interface VersionTextProps {
  drawn: DrawnParagraph[]
  language: Language
  /** What stands beside a paragraph. */
  beside?: (paragraph: Paragraph, number: string | null) => ReactNode
}

/** The text of a version with its numbers, each of which is the way to its paragraph. */
export function VersionText({ drawn, language, beside }: VersionTextProps) {
  const words = useRevisionWords()
  return (
    <div className="text version-text" lang={language}>
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
          <RemarkedParagraph paragraph={paragraph} element={element} />
          {beside?.(paragraph, number)}
        </div>
      ))}
    </div>
  )
}
