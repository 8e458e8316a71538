import { numbering, type Part } from '@acuerdo/domain'
import type { PresenceState } from '@acuerdo/editor'
import type { Session } from '@acuerdo/editor/browser'
import * as Y from 'yjs'
import type { OthersEditing } from '../document-view/live-view.ts'

/** How many others edit, and the numbers of the paragraphs in which their carets stand. */
export function othersEditing(session: Session): OthersEditing {
  const me = session.getSnapshot().me?.id
  const people = new Set<string>()
  const places = new Set<string>()
  const numberAt = numbersByIndex(session.text)
  for (const state of session.awareness.getStates().values()) {
    const { user, editing, cursor } = state as Partial<PresenceState>
    if (!user?.id || user.id === me || editing !== true) continue
    people.add(user.id)
    const index = indexOf(cursor?.head, session.text)
    const number = index === null ? null : numberAt(index)
    if (number) places.add(number)
  }
  return { count: people.size, paragraphs: [...places] }
}

/** Presence comes from others: what is no position of this text is no place. */
function indexOf(json: unknown, text: Y.Text): number | null {
  if (!json || !text.doc) return null
  try {
    const position = Y.createRelativePositionFromJSON(json)
    const found = Y.createAbsolutePositionFromRelativePosition(position, text.doc)
    return found?.type === text ? found.index : null
  } catch {
    return null
  }
}

function numbersByIndex(text: Y.Text): (index: number) => string | null {
  const starts: number[] = []
  const shapes: { part: Part; level?: 1 | 2 }[] = []
  let at = 0
  for (const { insert, attributes } of text.toDelta() as Operation[]) {
    if (typeof insert === 'object' && 'p' in insert) {
      starts.push(at)
      shapes.push({
        part: attributes?.part ?? 'op',
        ...(attributes?.level ? { level: attributes.level } : {})
      })
    }
    at += typeof insert === 'string' ? insert.length : 1
  }
  const numbers = numbering(shapes)
  return index => {
    const after = starts.findIndex(start => start >= index)
    return numbers[(after === -1 ? starts.length : after) - 1] ?? null
  }
}

interface Operation {
  insert: string | Record<string, unknown>
  attributes?: { part?: Part; level?: 1 | 2 }
}
