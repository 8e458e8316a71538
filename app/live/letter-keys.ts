import { useSyncExternalStore } from 'react'

const KEPT = 'acuerdo.letter-keys'

/** Whether keys of one letter do something on this device; whoever dictates or is helped by a program turns them off. */
export function letterKeysOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}

/** The same for a page that shows it, with the way to turn them on and off. */
export function useLetterKeys(): [on: boolean, turn: (on: boolean) => void] {
  return [useSyncExternalStore(hear, letterKeysOn, onServer), turn]
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEPT)
    else localStorage.setItem(KEPT, 'off')
  } finally {
    // Browsers tell the other pages of this device; this page is told the same way.
    dispatchEvent(new StorageEvent('storage'))
  }
}

function hear(listener: () => void): () => void {
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}

const onServer = (): boolean => true
