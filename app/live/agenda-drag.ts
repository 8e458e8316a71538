import { useSubmit } from '@remix-run/react'
import { useState, type DragEvent } from 'react'
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
  const drop = (onto: string): void => {
    const item = items.find(({ id }) => id === dragged)
    setDragged(null)
    if (item === undefined || item.id === onto) return
    const from = items.indexOf(item)
    const to = items.findIndex(({ id }) => id === onto)
    // Dropped upon an item above it takes that place, upon one below the place behind it.
    const after = to > from ? onto : (items[to - 1]?.id ?? '')
    const { id, title, group } = item
    submit({ form: 'order', item: id, after, title, group: group ?? '' }, { method: 'post' })
  }
  return {
    item: id => ({
      draggable: true,
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
