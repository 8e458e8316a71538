import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { placeCards, type Card } from '../document-view/card-places.ts'
import { COMPOSER, threadsOf } from '../document-view/comment-view.ts'

/** Where there is room beside the text; below it the panel is a sheet, and cards follow one another. */
const ROOM = '(min-width: 64.0625rem)'

/**
 * Puts each card of a list at the height of its words, and again whenever the text or a card changes its height. A card
 * says by `data-card` which comment it is, and by `data-beside` the element that it stands beside where its words are
 * not drawn.
 */
export function useBesideWords(
  list: RefObject<HTMLElement>,
  { focused, wanted }: { focused: string | null; wanted: boolean }
): void {
  const latest = useRef({ focused, wanted })
  const place = useRef(() => {})
  useEffect(() => {
    const column = list.current
    const text = document.querySelector('#text')
    if (!column || !text) return
    let frame: number | null = null
    const room = matchMedia(ROOM)
    place.current = () => {
      frame = null
      if (latest.current.wanted && room.matches) settle(column, text, latest.current.focused)
      else flow(column)
    }
    const soon = () => void (frame ??= requestAnimationFrame(() => place.current()))
    const sizes = new ResizeObserver(soon)
    sizes.observe(text)
    sizes.observe(column)
    const cards = new MutationObserver(soon)
    cards.observe(column, { childList: true, subtree: true, attributeFilter: ['open'] })
    room.addEventListener('change', soon)
    return () => {
      sizes.disconnect()
      cards.disconnect()
      room.removeEventListener('change', soon)
      if (frame !== null) cancelAnimationFrame(frame)
    }
  }, [list])
  // After the marks are drawn, which happens in an effect of the same turn.
  useLayoutEffect(() => {
    latest.current = { focused, wanted }
    const frame = requestAnimationFrame(() => place.current())
    return () => cancelAnimationFrame(frame)
  })
}

/** All is measured first and written then, so that the browser lays the page out once. */
function settle(column: HTMLElement, text: Element, focused: string | null): void {
  column.dataset['placed'] = 'true'
  const elements = [...column.querySelectorAll<HTMLElement>(':scope > [data-card]')]
  const marks = marksIn(text)
  const { top } = column.getBoundingClientRect()
  const cards = elements.map((element): Card => {
    const { card = '', beside } = element.dataset
    const words = marks.get(card) ?? (beside ? text.querySelector(`[id="${CSS.escape(beside)}"]`) : null)
    const wanted = words ? Math.round(words.getBoundingClientRect().top - top) : null
    return { id: card, wanted, height: element.offsetHeight }
  })
  const { tops, end } = placeCards(inOrder(cards), focused)
  for (const element of elements) {
    element.style.transform = `translateY(${tops.get(element.dataset['card'] ?? '') ?? 0}px)`
  }
  column.style.height = `${end}px`
}

/** The form of a new comment stands first in the list, and among the others by the height of its words. */
function inOrder(cards: Card[]): Card[] {
  const composer = cards.find(({ id }) => id === COMPOSER)
  const { wanted = null } = composer ?? {}
  if (!composer || wanted === null) return cards
  const others = cards.filter(card => card !== composer)
  const after = others.findIndex(card => card.wanted !== null && card.wanted > wanted)
  const at = after === -1 ? others.length : after
  return [...others.slice(0, at), composer, ...others.slice(at)]
}

/** The first piece of each comment's words. */
function marksIn(text: Element): Map<string, Element> {
  const marks = new Map<string, Element>()
  for (const mark of text.querySelectorAll('.remark')) {
    for (const thread of threadsOf(mark)) if (!marks.has(thread)) marks.set(thread, mark)
  }
  return marks
}

function flow(column: HTMLElement): void {
  if (column.dataset['placed'] === undefined) return
  delete column.dataset['placed']
  column.style.height = ''
  for (const element of column.querySelectorAll<HTMLElement>(':scope > [data-card]')) {
    element.style.transform = ''
  }
}
