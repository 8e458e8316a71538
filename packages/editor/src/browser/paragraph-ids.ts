import type { ParagraphId } from '@acuerdo/domain'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { isForeign } from './binding.ts'

/**
 * Every paragraph that the person makes gets an id, none is held twice, and the paragraph at the top keeps the
 * one it has: its marker is never deleted. Answers only the person's own changes; whatever concurrent edits
 * bring together is repaired by the server alone.
 */
export function paragraphIds(ids: () => ParagraphId): Plugin {
  return new Plugin({
    appendTransaction(transactions, old, state) {
      if (!transactions.some(tr => tr.docChanged) || transactions.some(isForeign)) return null
      const wanted = wantedIds(old.doc, state.doc, ids)
      const tr = state.tr
      state.doc.forEach((paragraph, pos, index) => {
        const id = wanted[index]
        if (id !== undefined && id !== paragraph.attrs.id) tr.setNodeAttribute(pos, 'id', id)
      })
      return tr.docChanged ? tr.setStoredMarks(state.storedMarks) : null
    }
  })
}

function wantedIds(before: Node, after: Node, ids: () => ParagraphId): ParagraphId[] {
  const top: unknown = before.firstChild?.attrs.id ?? null
  const holders = holdersOf(after)
  if (typeof top === 'string' && !holders.has(top)) holders.set(top, 0)
  const wanted: ParagraphId[] = []
  for (const [id, index] of holders) wanted[index] = id
  if (typeof top === 'string' && holders.get(top) === 0) wanted[0] = top
  return after.children.map((_, index) => wanted[index] ?? ids())
}

/** Which paragraph keeps an id: the first that holds it and has words, else the first. */
function holdersOf(doc: Node): Map<ParagraphId, number> {
  const holders = new Map<ParagraphId, number>()
  doc.children.forEach((paragraph, index) => {
    const id: unknown = paragraph.attrs.id
    if (typeof id !== 'string') return
    const holder = holders.get(id)
    const emptyHolder = holder !== undefined && doc.child(holder).content.size === 0
    if (holder === undefined || (emptyHolder && paragraph.content.size > 0)) holders.set(id, index)
  })
  return holders
}
