import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'

/**
 * The person's caret when the server moves the paragraph under it: the paragraph is deleted here and stands again
 * there, and the caret goes along. Letters that were typed before the news of the move came stay behind for a
 * moment, until the server carries them after the paragraph; the caret waits with them, so that what is typed
 * meanwhile keeps its order.
 */
export interface Follower {
  /** Sets the selection of what others did; false when the caret has nobody to follow. */
  follow(tr: Transaction, caret: number): boolean
  /** The person has put the caret somewhere himself. */
  settle(): void
}

/** A follower for one editor; it remembers the paragraph of the caret from one change to the next. */
export function createFollower(): Follower {
  /** The paragraph that the caret belongs to while it waits with letters left behind. */
  let home: string | null = null
  return {
    settle: () => {
      home = null
    },
    follow(tr, caret) {
      const place = placeOf(tr, caret, home)
      if (place === null) return false
      if (place === 'wait') {
        home ??= idAt(tr.before, caret)
        return false
      }
      home = null
      tr.setSelection(TextSelection.create(tr.doc, place))
      return true
    }
  }
}

/** Where the caret goes; `wait` where its own letters are still to be carried; null where nothing moved. */
function placeOf(tr: Transaction, caret: number, home: string | null): number | 'wait' | null {
  const gone = tr.mapping.mapResult(caret, -1).deleted
  if (home !== null) {
    if (!gone) return 'wait'
    const [old, now] = [paragraph(tr.before, home), paragraph(tr.doc, home)]
    return old && now ? now.start + endOfInsertion(old.node, now.node) : null
  }
  const id = idAt(tr.before, caret)
  const [old, now] = [paragraph(tr.before, id), paragraph(tr.doc, id)]
  if (!old || !now || !tr.mapping.mapResult(old.start, -1).deleted) return null
  if (!gone) return 'wait'
  const leftBehind = tr.mapping.map(caret, -1) - tr.mapping.map(old.start, -1)
  return now.start + Math.min(caret - old.start - leftBehind, now.node.content.size)
}

/** How far into the paragraph what was put into it ends. */
function endOfInsertion(old: Node, now: Node): number {
  const end = old.content.findDiffEnd(now.content)
  const start = old.content.findDiffStart(now.content) ?? now.content.size
  return end ? Math.max(end.b, start) : now.content.size
}

const idAt = (doc: Node, pos: number): string | null =>
  (doc.resolve(pos).parent.attrs['id'] as string | null | undefined) ?? null

/** A paragraph by its id, with the position before its first letter. */
function paragraph(doc: Node, id: string | null): { node: Node; start: number } | null {
  let found: { node: Node; start: number } | null = null
  if (id === null) return null
  doc.forEach((node, offset) => {
    if (node.attrs['id'] === id) found = { node, start: offset + 1 }
  })
  return found
}
