import { Icon } from '../components/icons.tsx'
import { BracketTool } from './bracket-tool.tsx'
import { useCommentKey, useCommentStart } from './comment-start.ts'
import { usePanelWays } from './panel-ways.ts'
import { useParagraphWays } from './paragraph-ways.ts'
import { ProposeTool } from './propose-tool.tsx'

/** Begins a comment about the selected words; in the bar above the text with the keys for it, on phones at the thumb. */
export function CommentTool({
  page,
  label,
  propose,
  bracket,
  place
}: {
  page: string
  label: string | null
  propose: string | null
  bracket: string | null
  place: 'bar' | 'thumb'
}) {
  const start = useCommentStart(page)
  return (
    <>
      {place === 'bar' && <Keys start={label === null ? NOTHING : start} page={page} />}
      {label !== null && (
        <button
          type="button"
          className={place === 'bar' ? 'button button-small comment-tool' : 'bottom-link comment-thumb'}
          aria-keyshortcuts="Control+Alt+M Meta+Alt+M"
          // The words stay selected while the button is pressed.
          onMouseDown={event => event.preventDefault()}
          onClick={start}
        >
          <Icon name="pen" />
          <span>{label}</span>
        </button>
      )}
      <ProposeTool page={page} label={propose} place={place} />
      {place === 'bar' && bracket !== null && <BracketTool page={page} label={bracket} />}
    </>
  )
}

/** Where nobody may comment, the keys for it begin nothing. */
const NOTHING = (): void => undefined

/** What the keyboard does beside the text; it comes with the editor, as nobody needs it before. */
function Keys({ start, page }: { start(): void; page: string }) {
  useCommentKey(start)
  useParagraphWays(page)
  usePanelWays()
  return null
}

export default CommentTool
