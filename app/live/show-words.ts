import { placeClass, type ShownThread } from '../document-view/comment-view.ts'
import type { LiveDocument } from './live-document.ts'

/** Shows what a comment is about in the text; with `select` its words are selected and the text has the focus. */
export function showWords(
  live: LiveDocument | null,
  { thread, places, beside }: ShownThread,
  { select }: { select: boolean }
): void {
  const mark = document.querySelector<HTMLElement>(`#text .${CSS.escape(placeClass(thread.id))}`)
  const element = mark ?? (beside === null ? null : document.getElementById(`p-${beside}`))
  element?.scrollIntoView({ block: 'center' })
  if (!select) return
  const [place] = places
  const editor = live?.editor()
  if (place?.bracketId !== undefined) document.getElementById(`b-${place.bracketId}`)?.focus()
  else if (place && editor) editor.select(place.paragraphId, place)
  else document.querySelector<HTMLElement>('#editor .text, #text')?.focus()
}
