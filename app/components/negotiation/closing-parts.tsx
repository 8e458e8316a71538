import type { Alternative } from '@acuerdo/domain'
import type { Drawing } from '../../document-view/drawn-runs.ts'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { NotNow } from './acts.tsx'
import type { ClosingShown } from './answer.ts'
import { DrawnWords } from './drawn-words.tsx'
import type { Not } from './own-stand.tsx'

export interface ClosingProps {
  /** The ways that need no words. */
  closings: ClosingShown[]
  alternatives: Alternative[]
  drawing: Drawing
  mayClose: Not | null
  mayTable: Not | null
}

/** The one button, with what it does. */
export function CloseButton({ label }: { label: string }) {
  const { close: words } = useNegotiationWords()
  return (
    <>
      <button className="button button-primary" name="intent" value="close">
        {label}
      </button>
      <p className="field-hint">{words.what}</p>
    </>
  )
}

/** The paragraph exactly as it will stand, with the words that come in marked; or why it can't be closed so. */
export function SentenceShown({ closing, drawing }: { closing: ClosingShown; drawing: Drawing }) {
  const { close: words } = useNegotiationWords()
  const { sentence, removesParagraph, footnote, not } = closing
  if (not !== null) return <NotNow title={words.not} said={not} />
  if (removesParagraph) return <p className="closing-gone">{words.gone}</p>
  return (
    <figure className="closing-sentence">
      <figcaption>{words.stands}</figcaption>
      <p className="wording-words" lang={drawing.language} data-closing>
        <DrawnWords runs={sentence.before} of={drawing} />
        {sentence.words.length > 0 && (
          <mark>
            <DrawnWords runs={sentence.words} of={drawing} />
          </mark>
        )}
        <DrawnWords runs={sentence.after} of={drawing} />
      </p>
      {sentence.words.length === 0 && footnote === null && <p className="muted">{words.empty}</p>}
      {footnote !== null && (
        <p className="closing-note">
          {words.note}:{' '}
          <span lang={drawing.language}>
            <DrawnWords runs={footnote} of={drawing} />
          </span>
        </p>
      )}
    </figure>
  )
}
