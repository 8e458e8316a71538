import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates
} from 'y-protocols/awareness'
import * as Y from 'yjs'
import { ROOT } from '../protocol.ts'
import { createConfirmed, type Confirmed } from './confirmed.ts'
import { createOutbox, type Outbox, type Pending } from './outbox.ts'

/** Where a change of the text comes from when it is not the person's own. */
export const REMOTE = 'remote'
const DEVICE = 'device'

/**
 * The text as this page has it: what the server confirmed and the own unsent edits, under one Yjs client id.
 * After a refusal it is thrown away whole, because every later edit of the same client id would build on
 * letters that the server does not have.
 */
export interface Replica {
  readonly doc: Y.Doc
  readonly text: Y.Text
  readonly awareness: Awareness
  readonly confirmed: Confirmed
  readonly outbox: Outbox
  /** Takes what the device or an earlier replica knows to be confirmed. */
  restore(updates: Uint8Array[]): void
  /** Takes an update of the server. */
  receive(update: Uint8Array): void
  /** Takes own edits that an earlier page left on the device. */
  adopt(entries: Pending[]): void
  /** Whether something arrived that builds on something that did not. */
  hasGap(): boolean
  receivePresence(states: Uint8Array): void
  ownPresence(): Uint8Array
  /** Without a connection nobody else is known to be here. */
  forgetOthers(): void
  end(): void
}

export interface ReplicaOptions {
  /** The number of the first own edit. */
  firstNumber: number
  typed(update: Uint8Array): void
  /** The own presence has to be sent. */
  presence(): void
  peopleChanged(): void
}

/** A replica of one document that holds nothing yet. */
export function createReplica(options: ReplicaOptions): Replica {
  const doc = new Y.Doc()
  // Before anything arrives: a root that Yjs learns of only afterwards does not know that it has marks, and a
  // deletion in it then takes the end of a mark along.
  const text = doc.getText(ROOT)
  const awareness = new Awareness(doc)
  awareness.setLocalState({ cursor: null, editing: false })
  const confirmed = createConfirmed()
  const outbox = createOutbox(options.firstNumber)
  writeNothingByReceiving(doc)
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== REMOTE && origin !== DEVICE) options.typed(update)
  }
  const onPresence = (changes: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown) => {
    if (origin !== REMOTE && Object.values(changes).flat().includes(doc.clientID)) options.presence()
  }
  doc.on('update', onUpdate)
  awareness.on('update', onPresence)
  awareness.on('change', options.peopleChanged)
  return {
    doc,
    text,
    awareness,
    confirmed,
    outbox,
    restore(updates) {
      for (const update of updates) {
        Y.applyUpdate(doc, update, DEVICE)
        confirmed.add(update)
      }
    },
    receive(update) {
      Y.applyUpdate(doc, update, REMOTE)
      confirmed.add(update)
    },
    adopt(entries) {
      outbox.adopt(entries)
      for (const { u } of entries) Y.applyUpdate(doc, u, DEVICE)
    },
    hasGap: () => doc.store.pendingStructs !== null,
    receivePresence: states => applyAwarenessUpdate(awareness, states, REMOTE),
    ownPresence: () => encodeAwarenessUpdate(awareness, [doc.clientID]),
    forgetOthers() {
      const others = [...awareness.getStates().keys()].filter(id => id !== doc.clientID)
      removeAwarenessStates(awareness, others, REMOTE)
    },
    end() {
      doc.off('update', onUpdate)
      awareness.off('update', onPresence)
      awareness.off('change', options.peopleChanged)
      awareness.destroy()
    }
  }
}

/**
 * After a remote change of marks Yjs tidies up marks that have become superfluous, and that is a deletion in
 * the reader's name: every page would send one, also pages that may not write. Superfluous marks do no harm.
 */
function writeNothingByReceiving(doc: Y.Doc) {
  doc.on('afterTransaction', transaction => {
    if (!transaction.local) transaction._needFormattingCleanup = false
  })
}
