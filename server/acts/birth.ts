import type { Change } from '@acuerdo/domain'
import { ROOT, writeText } from '@acuerdo/editor'
import * as Y from 'yjs'
import type { ChangeContext } from '../persistence/changes.ts'
import type { ActChance } from './act.ts'

/** What a new document begins with: its ids, and a text of one empty paragraph, made here and nowhere else. */
export function birthOf(changes: readonly Change[], chance: ActChance): ChangeContext['birth'] {
  if (!changes.some(({ change }) => change === 'document_created')) return null
  return { documentId: chance.id(), lineage: chance.id(), state: firstText(chance) }
}

export function firstText(chance: ActChance): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = chance.number(2 ** 32)
  writeText(doc.getText(ROOT), { paragraphs: [{ id: chance.id(), part: 'op', runs: [] }] })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
