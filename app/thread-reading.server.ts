import type { ThreadView } from '../server/context.ts'

/** The text of its paragraph at the time says nothing on a card, and is the longest part of a thread. */
export function withoutGround(thread: ThreadView): ThreadView {
  const { original } = thread.anchor
  if (!('text' in original)) return thread
  return { ...thread, anchor: { ...thread.anchor, original: { ...original, text: '' } } }
}
