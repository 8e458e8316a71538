import { Icon } from '../components/icons.tsx'
import { useProposalKey, useProposalStart } from './propose-start.ts'

interface ToolProps {
  page: string
  /** Null where nobody may propose or suggest now. */
  label: string | null
  place: 'bar' | 'thumb'
}

/** Begins a proposal about the selected words; in the bar above the text with the keys for it, on phones at the thumb. */
export function ProposeTool({ page, label, place }: ToolProps) {
  const start = useProposalStart(page)
  if (label === null) return null
  return (
    <>
      {place === 'bar' && <Key start={start} />}
      <button
        type="button"
        className={place === 'bar' ? 'button button-small comment-tool' : 'bottom-link comment-thumb'}
        aria-keyshortcuts="Control+Shift+E Meta+Shift+E"
        // The words stay selected while the button is pressed.
        onMouseDown={event => event.preventDefault()}
        onClick={start}
      >
        <Icon name="propose" />
        <span>{label}</span>
      </button>
    </>
  )
}

function Key({ start }: { start(): void }) {
  useProposalKey(start)
  return null
}
