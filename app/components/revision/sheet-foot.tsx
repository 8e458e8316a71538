import { useRevisionWords } from '../../i18n/revision-words.ts'
import { useWords } from '../../i18n/words.ts'
import type { TextMode, VersionView } from './version-view.ts'

/** At the foot of every sheet of paper: which text this is, to the letter. */
export function SheetFoot({
  view: { document, revision },
  mode
}: {
  view: Pick<VersionView, 'document' | 'revision'>
  mode: TextMode
}) {
  const { stages } = useWords()
  const words = useRevisionWords()
  return (
    <div className="sheet-foot print-only" data-sheet-foot>
      <p>
        <strong>{revision.symbol}</strong> · {stages[document.stage]} · {words.print[mode]}
      </p>
      <p>
        {words.fingerprint}: <code>{revision.hash}</code>
      </p>
    </div>
  )
}
