import { useRevisionWords } from '../../i18n/revision-words.ts'
import { Footnotes, type DrawnNote } from '../footnotes.tsx'
import { versionAddress } from './addresses.ts'
import { SheetFoot } from './sheet-foot.tsx'
import { ModeChoice, VersionHead } from './version-head.tsx'
import { VersionText } from './version-text.tsx'
import type { DrawnParagraph, TextMode, VersionView } from './version-view.ts'

/** A version as it comes out of the printer, without anything around it. */
export function PrintSheet({
  view,
  drawn,
  notes,
  mode
}: {
  view: VersionView
  drawn: DrawnParagraph[]
  notes: DrawnNote[]
  mode: TextMode
}) {
  const { print, page } = useRevisionWords()
  const { document, revision } = view
  return (
    <main className="site-main version print-sheet" id="content" tabIndex={-1}>
      <div className="print-bar screen-only">
        <a href={versionAddress(document.code, revision.name, mode === 'clean' ? { text: mode } : {})}>
          <span aria-hidden="true">← </span>
          {print.back}
        </a>
        <ModeChoice code={document.code} name={revision.name} mode={mode} print />
        <button type="button" className="button button-primary script-only" onClick={() => window.print()}>
          {print.now}
        </button>
        <p className="muted no-scripts">{print.hint}</p>
      </div>
      <VersionHead view={view} />
      <h2 className="hidden-visually">{page.text}</h2>
      <VersionText drawn={drawn} language={document.language} />
      <Footnotes notes={notes} title={page.footnotes} language={document.language} />
      <SheetFoot view={view} mode={mode} />
    </main>
  )
}
