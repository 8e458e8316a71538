import { useSubmit } from '@remix-run/react'
import { useState, type DragEvent, type KeyboardEvent } from 'react'
import type { DragWays } from '../components/summit/agenda-moves.tsx'
import { useInBrowser } from './viewer-clock.ts'

interface Dragged {
  id: string
  title: string
  group: string | null
}

/** Drags items of the agenda to another place; null until the browser has taken the page over. */
export function useAgendaDrag(items: readonly Dragged[]): DragWays | null {
  const submit = useSubmit()
  const [dragged, setDragged] = useState<string | null>(null)
  const inBrowser = useInBrowser()
  if (!inBrowser) return null
  const place = ({ id, title, group }: Dragged, after: string): void =>
    submit(
      { form: 'order', item: id, after, title, group: group ?? '' },
      { method: 'post', preventScrollReset: true }
    )
  const step = (id: string, by: 1 | -1): void => {
    const from = items.findIndex(item => item.id === id)
    const [item, beyond] = [items[from], items[from + by]]
    if (item && beyond) place(item, by > 0 ? beyond.id : (items[from - 2]?.id ?? ''))
  }
  const drop = (onto: string): void => {
    const item = items.find(({ id }) => id === dragged)
    setDragged(null)
    if (item === undefined || item.id === onto) return
    const from = items.indexOf(item)
    const to = items.findIndex(({ id }) => id === onto)
    // Dropped upon an item above it takes that place, upon one below the place behind it.
    const after = to > from ? onto : (items[to - 1]?.id ?? '')
    place(item, after)
  }
  return {
    item: id => ({
      draggable: true,
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
        if (!event.altKey || (by !== 1 && by !== -1)) return
        event.preventDefault()
        step(id, by)
      },
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', id)
        setDragged(id)
      },
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (dragged !== null) event.preventDefault()
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        event.preventDefault()
        drop(id)
      }
    })
  }
}
