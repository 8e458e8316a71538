import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

interface DocumentPageProps {
  head: ReactNode
  save: ReactNode
  people: ReactNode
  toolbar: ReactNode
  /** Notices and drafts, between the head and the text. */
  above: ReactNode
  outline: ReactNode
  text: ReactNode
  panel: ReactNode
  /** On phones: links to the outline and the panels. */
  ways: ReactNode
  /** On paper only: which text this is, to the letter. */
  imprint: string
  /** One sentence: what the viewer may do here. */
  mayDo: string
  /** What the one polite live region says. */
  told: string
  dialogs: ReactNode
}

/** The parts of the document page in their places; what each says comes from outside. */
export function DocumentPage(props: DocumentPageProps) {
  const words = useWords()
  return (
    <main className="site-main site-main-wide document" id="content" tabIndex={-1}>
      {props.head}
      <div className="document-bar screen-only">
        {props.toolbar}
        <p className="document-may">{props.mayDo}</p>
        <div className="document-state">
          {props.save}
          {props.people}
        </div>
      </div>
      <div className="document-above">{props.above}</div>
      <noscript>
        <p className="document-above">{words.document.noScripts}</p>
      </noscript>
      <div className="document-columns">
        {props.outline}
        <div className="document-text" id="text" tabIndex={-1}>
          {props.text}
        </div>
        {props.panel}
      </div>
      <p className="print-only">{props.imprint}</p>
      <BottomBar save={props.save} ways={props.ways} />
      <p className="hidden-visually" aria-live="polite" aria-atomic="true">
        {props.told}
      </p>
      {props.dialogs}
    </main>
  )
}

/** On phones: the panels and the save state, always in reach of the thumb. */
function BottomBar({ save, ways }: { save: ReactNode; ways: ReactNode }) {
  const words = useWords()
  return (
    <div className="bottom-bar screen-only">
      <a href="#outline" className="bottom-link" title={words.outline.show}>
        <Icon name="outline" />
        <span>{words.outline.title}</span>
      </a>
      {ways}
      {save}
    </div>
  )
}
