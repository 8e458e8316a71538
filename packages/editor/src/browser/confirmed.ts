import * as Y from 'yjs'

/** What the server has told us or confirmed to us, and nothing else: the text without the own unsent edits. */
export interface Confirmed {
  readonly isEmpty: boolean
  add(update: Uint8Array): void
  /** Everything as one update. Costs as much as reading the text once. */
  state(): Uint8Array
  /** The state vector, to ask the server for what is missing. */
  vector(): Uint8Array
}

/** So many updates become a chunk, and so many chunks one, so that the large beginning is not read each time. */
const CHUNK = 300
const CHUNKS_MAX = 50

/** What the server has confirmed so far; empty at the beginning. */
export function createConfirmed(): Confirmed {
  let beginning: Uint8Array | null = null
  let chunks: Uint8Array[] = []
  let newest: Uint8Array[] = []
  const state = () => {
    if (!beginning) return new Uint8Array([0, 0])
    if (chunks.length + newest.length > 0) beginning = Y.mergeUpdates([beginning, ...chunks, ...newest])
    chunks = []
    newest = []
    return beginning
  }
  return {
    get isEmpty() {
      return beginning === null
    },
    add(update) {
      if (!beginning) {
        beginning = update
        return
      }
      newest.push(update)
      if (newest.length < CHUNK) return
      chunks.push(Y.mergeUpdates(newest))
      newest = []
      if (chunks.length >= CHUNKS_MAX) chunks = [Y.mergeUpdates(chunks)]
    },
    state,
    vector: () => Y.encodeStateVectorFromUpdate(state())
  }
}
