import { readText } from '@acuerdo/editor'
import { ROOT } from '@acuerdo/editor/protocol'
import * as Y from 'yjs'
import { stateOf } from './persistence/update-log-history.ts'
import type { Rooms, UpdateLog } from './realtime/ports.ts'

/** Texts that can be read but not yet written together: each reading is rebuilt from the log. */
export const stillRooms = (log: UpdateLog): Rooms => ({
  read: async documentId => {
    const history = await log.load(documentId)
    if (!history) return null
    const doc = new Y.Doc()
    Y.applyUpdate(doc, stateOf(history))
    const text = readText(doc.getText(ROOT))
    doc.destroy()
    return { text, sequence: history.tail.at(-1)?.seq ?? history.stateSeq, lineage: history.lineage }
  },
  edit: () => Promise.reject(new Error('stillRooms: a text that nobody has opened can not be edited')),
  present: () => [],
  writing: () => [],
  accessChanged: async () => undefined,
  announce: () => undefined,
  close: async () => undefined
})
