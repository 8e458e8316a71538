import { ActForm } from '../../components/negotiation/acts.tsx'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { useSecondsLeft } from '../../live/seconds-left.ts'

/** For ten seconds whoever closed a bracket may take it back; without scripts the form says within which time. */
export function UndoClosing({ undoFor, bracket }: { undoFor: number; bracket: string }) {
  const { closed: words } = useNegotiationWords()
  const left = useSecondsLeft(undoFor)
  if (left === 0) return null
  return (
    <ActForm form="undo" className="negotiation-undo">
      <button className="button" data-undo={bracket}>
        {words.undo}
      </button>
      <span className="muted" role="timer">
        {left === null ? words.within : words.left(left)}
      </span>
    </ActForm>
  )
}
