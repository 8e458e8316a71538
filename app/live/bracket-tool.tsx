import { Icon } from '../components/icons.tsx'
import { useBracketKey, useBracketStart } from './bracket-start.ts'

/** Puts the selected words in brackets; with its key `[`. On phones it stands in the bar above the text, which stays. */
export function BracketTool({ page, label }: { page: string; label: string }) {
  const start = useBracketStart(page)
  useBracketKey(start)
  return (
    <button
      type="button"
      className="button button-small bracket-tool"
      aria-keyshortcuts="["
      // The words stay selected while the button is pressed.
      onMouseDown={event => event.preventDefault()}
      onClick={start}
    >
      <Icon name="brackets" />
      <span>{label}</span>
    </button>
  )
}
