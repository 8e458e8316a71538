import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ChangeSteps } from '../components/compare/change-pill.tsx'
import { letterKeysOn } from './letter-keys.ts'

/**
 * From change to change, round and round: by Alt+↓ and Alt+↑, by n and N or j and k while nobody types, and by buttons. The
 * change comes into the middle of the screen. `shown` names what is drawn: in another view the reader is where he was.
 */
export function useChangeSteps(total: number, shown: string): ChangeSteps {
  const hash = useSyncExternalStore(hearHash, hashNow, noHash)
  const [stepped, setStepped] = useState<{ to: number; hash: string } | null>(null)
  // Whoever follows a link to a change goes on from there.
  const asked = stepped?.hash === hash ? stepped.to : Number(/^#c(\d+)$/.exec(hash)?.[1] ?? 1)
  const current = Math.min(asked, total)
  const step = (by: 1 | -1) => {
    if (total > 0) setStepped({ to: ((current - 1 + by + total) % total) + 1, hash })
  }
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const by = directionOf(event)
      if (by === null) return
      event.preventDefault()
      step(by)
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  })
  useEffect(() => show(current), [current, shown])
  return { current, step }
}

function hearHash(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
const hashNow = () => location.hash
const noHash = () => ''

/** A capital N is Shift and n; with the lock of capitals it is what the keyboard says. */
const KEYS: Readonly<Record<string, 1 | -1>> = { n: 1, N: -1, j: 1, k: -1 }

function directionOf({ key, altKey, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || metaKey) return null
  if (altKey) return shiftKey ? null : key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null
  if (target instanceof HTMLElement && target.closest('input, select, textarea')) return null
  return letterKeysOn() ? (KEYS[key] ?? null) : null
}

/** Marks the change, brings it into the middle unless it is the first and seen already, and lets Tab go on from it. */
function show(current: number): () => void {
  const marked = [...document.querySelectorAll<HTMLElement>(`[data-change="${current}"]`)]
  const element = document.getElementById(`c${current}`)
  for (const mark of marked) mark.dataset['current'] = 'true'
  element?.closest('details')?.setAttribute('open', '')
  if (element && !(current === 1 && isSeen(element))) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' })
    getSelection()?.collapse(element, 0)
  }
  return () => marked.forEach(mark => delete mark.dataset['current'])
}

function isSeen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
