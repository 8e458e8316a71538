import { expect } from 'vitest'
import * as Y from 'yjs'
import { ROOT } from '../../server/realtime/messages.ts'
import type { TestClient } from '../realtime/client.ts'
import { startHarness, type Harness, type HarnessOptions } from '../realtime/harness.ts'

/** A running server with two honest editors in a text of their own for each attack. */
export interface Scene extends Harness {
  /** A text with a bracket in it. */
  fresh(): Promise<string>
  /**
   * Runs an attack on a text, and proves that it did no harm: text, state vector, delete set and names of roots
   * are what they were for somebody who comes fresh, and one editor's words still reach the other in time.
   */
  harmless(attack: (target: Target) => Promise<void>, options?: { othersMs?: number }): Promise<void>
}

export interface Target {
  documentId: string
  /** Somebody who may type, connected and synced. */
  attacker: TestClient
  ada: TestClient
  bob: TestClient
}

let texts = 0

export async function openScene(options: HarnessOptions = {}): Promise<Scene> {
  const harness = await startHarness({
    ...options,
    limits: { UPGRADES_PER_SECOND_MAX: 5_000, ...options.limits }
  })
  const fresh = async (): Promise<string> => {
    const documentId = `text-${++texts}`
    harness.create(documentId, ['First words.', 'Second words.', 'Third words.'])
    await harness.rooms.edit({
      documentId,
      personId: 'chair',
      change: text => text.insertEmbed(8, { b: 'bracket-1' }, {})
    })
    return documentId
  }
  const harmless: Scene['harmless'] = async (attack, { othersMs = 3_000 } = {}) => {
    const documentId = await fresh()
    const [attacker, ada, bob] = await Promise.all([
      // A person of its own for each attack: what one did wrong is not held against the next.
      harness.join(`mallory-${texts}`, documentId),
      harness.join('ada', documentId),
      harness.join('bob', documentId)
    ])
    const before = await snapshotOf(harness, documentId)
    await attack({ documentId, attacker, ada, bob })
    const begun = Date.now()
    expect(await snapshotOf(harness, documentId)).toEqual(before)
    ada.type('still here')
    await bob.until(() => bob.words.endsWith('still here'), 'the words of the other editor')
    await ada.until(() => ada.isSaved, 'saved')
    expect(Date.now() - begun).toBeLessThan(othersMs)
    expect(harness.log.lines.filter(line => line.level === 'error')).toEqual([])
    for (const client of [attacker, ada, bob]) client.end()
  }
  return { ...harness, fresh, harmless }
}

/** What somebody who comes fresh sees of a text. */
export async function snapshotOf(harness: Harness, documentId: string): Promise<object> {
  const witness = await harness.join('witness', documentId)
  const { doc } = witness
  const deletions = Y.createDeleteSetFromStructStore(doc.store).clients
  const snapshot = {
    delta: doc.getText(ROOT).toDelta() as unknown,
    clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
    deletions: [...deletions]
      .sort(([a], [b]) => a - b)
      .map(([client, ranges]) => [client, ranges.map(({ clock, len }) => [clock, len])]),
    roots: [...doc.share.keys()],
    pending: doc.store.pendingStructs ?? doc.store.pendingDs
  }
  witness.end()
  return snapshot
}

/** What an editor would send for a change, made on a copy of what the client holds. */
export function updateOf(client: TestClient, change: (doc: Y.Doc) => void, clientId?: number): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc))
  if (clientId !== undefined) doc.clientID = clientId
  const before = Y.encodeStateVector(doc)
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  doc.transact(() => change(doc))
  return updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(doc, before)
}
