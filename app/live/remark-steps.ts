import { useEffect } from 'react'
import { letterKeysOn } from './letter-keys.ts'

/**
 * From comment to comment by c and Shift+c while nobody types, round and round; and whoever follows a sign in the text
 * to its comment finds it unfolded.
 */
export function useRemarkSteps(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, target } = event
      if (altKey || ctrlKey || metaKey || (key !== 'c' && key !== 'C') || !letterKeysOn()) return
      if (target instanceof HTMLElement && target.closest('input, select, textarea')) return
      const cards = [...document.querySelectorAll<HTMLElement>('.row-remark')]
      const current = cards.findIndex(card => card.contains(document.activeElement))
      const by = key === 'C' ? -1 : 1
      const at = current < 0 ? (by > 0 ? 0 : cards.length - 1) : (current + by + cards.length) % cards.length
      enter(cards[at])
    }
    const arrived = () => {
      const card = document.getElementById(location.hash.slice(1))
      if (card?.matches('.row-remark')) enter(card)
    }
    addEventListener('keydown', pressed)
    addEventListener('hashchange', arrived)
    arrived()
    return () => {
      removeEventListener('keydown', pressed)
      removeEventListener('hashchange', arrived)
    }
  }, [])
}

function enter(card: HTMLElement | undefined): void {
  if (card === undefined) return
  for (let fold = card.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  card.querySelector('a')?.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'nearest' })
}
