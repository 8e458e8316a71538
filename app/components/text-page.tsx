import type { Element } from '@acuerdo/editor'
import type { Ref } from 'react'
import { useWords } from '../i18n/words.ts'
import { Markup } from './markup.tsx'

interface TextPageProps {
  /** The text as the server described it: readable before, and without, the editor. */
  screenText: Element[]
  language: string
  /** True once the editor stands in `host`; the server's text then gives way to it. */
  live: boolean
  /** Where the editor is put. */
  host: Ref<HTMLDivElement>
}

/** The sheet with the text. Both forms of it have the same markup and the same place, so nothing jumps. */
export function TextPage({ screenText, language, live, host }: TextPageProps) {
  const { document: words } = useWords()
  return (
    <div className="sheet">
      <h2 className="hidden-visually">{words.text}</h2>
      {!live && (
        <div className="text" lang={language} data-live="false">
          {screenText.map((paragraph, index) => (
            <Markup key={index} node={paragraph} />
          ))}
          {screenText.length === 0 && (
            <p className="empty">
              {words.empty} {words.emptyNext}
            </p>
          )}
        </div>
      )}
      <div id="editor" ref={host} lang={language} hidden={!live} />
    </div>
  )
}
