import { useSyncExternalStore } from 'react'
import type { LiveDocument, LiveState } from './live-document.ts'

/**
 * One part of what changes by itself, null until it lives. Whoever asks is drawn anew when this part is another one,
 * and not with every key.
 */
export function useLive<T>(live: LiveDocument | null, part: (state: LiveState) => T): T | null {
  const read = () => (live ? part(live.getSnapshot()) : null)
  return useSyncExternalStore(live?.subscribe ?? silent, read, nothing)
}

const silent = () => () => {}
const nothing = () => null
