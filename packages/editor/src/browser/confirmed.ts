import * as Y from 'yjs'

/** What the server has told us or confirmed to us, and nothing else: the text without the own unsent edits. */
export interface Confirmed {
  readonly isEmpty: boolean
  add(update: Uint8Array): void
  /** Everything as one update. */
  state(): Uint8Array
  /** The state vector, to ask the server for what is missing. */
  vector(): Uint8Array
}

/** So many updates are kept apart before they are joined; joining costs as much as reading the text once. */
const JOIN_AFTER = 300

export function createConfirmed(): Confirmed {
  let updates: Uint8Array[] = []
  const state = () => {
    const [only, second] = updates
    if (!only) return new Uint8Array([0, 0])
    if (!second) return only
    const joined = Y.mergeUpdates(updates)
    updates = [joined]
    return joined
  }
  return {
    get isEmpty() {
      return updates.length === 0
    },
    add(update) {
      updates.push(update)
      if (updates.length > JOIN_AFTER) state()
    },
    state,
    vector: () => Y.encodeStateVectorFromUpdate(state())
  }
}
