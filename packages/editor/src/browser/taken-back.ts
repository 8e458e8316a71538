import * as Y from 'yjs'
import { ROOT } from '../protocol.ts'
import { differences, type Draft, type DraftReason } from './drafts.ts'

/** Own edits that cannot be sent any more, and the text that they were made on. */
export interface Unsendable {
  id: string
  documentId: string
  lineage: string
  at: number
  reason: DraftReason
  /** Updates that together are the confirmed text. */
  confirmed: Uint8Array[]
  /** The text with the own edits, or the edits themselves to be put on the confirmed text. */
  mine: Y.Text | Uint8Array[]
}

/** Makes readable words of edits that cannot be sent; null where they change nothing. */
export function takenBack({ confirmed, mine, ...about }: Unsendable): Draft | null {
  const base = textOf(confirmed)
  const own = Array.isArray(mine) ? textOf([...confirmed, ...mine]) : mine
  const paragraphs = differences(base, own)
  return paragraphs.length === 0 ? null : { ...about, compared: false, paragraphs }
}

function textOf(updates: Uint8Array[]): Y.Text {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc.getText(ROOT)
}
