import type { Bracket } from '@acuerdo/domain'
import type { Highlight } from '@acuerdo/editor/browser'
import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect, useMemo, useRef } from 'react'
import type { BesideText } from '../document-view/beside-text.ts'
import { useTextMarks } from './text-marks.ts'

/** The bracket that a panel is about, marked in the text and brought into sight once; and the ways to and fro. */
export function useBracketInText(
  { live, page }: Pick<BesideText, 'live' | 'page'>,
  { id, paragraph, parent }: Pick<Bracket, 'id' | 'paragraph' | 'parent'>
): void {
  const around = parent?.bracket ?? id
  const marks = useMemo<Highlight[]>(
    () => [{ className: 'bracket-chosen', paragraph, on: { bracket: around } }],
    [paragraph, around]
  )
  useTextMarks(live, 'bracket', marks)
  useBracketWays(page)
  const ready = live !== null
  const { hash } = useLocation()
  const asked = useRef(hash)
  useEffect(() => {
    // Whoever came with an address of his own is where it says.
    if (asked.current === '' || asked.current === '#panel') inSight(around)
  }, [around, ready])
}

/** Clicks and Enter on a bracket of the text open its page beside it; "show in the text" brings it into sight. */
export function useBracketWays(page: string): void {
  const navigate = useNavigate()
  const latest = useRef(navigate)
  useEffect(() => void (latest.current = navigate))
  useEffect(() => {
    const open = (id: string) =>
      latest.current(`${page}/brackets/${encodeURIComponent(id)}#panel`, { preventScrollReset: true })
    const clicked = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return
      const way = event.target.closest<HTMLElement>('[data-show-bracket]')
      if (way) {
        event.preventDefault()
        return show(way.dataset['showBracket'] ?? '')
      }
      const id = bracketAt(event.target)
      // Whoever selects words does not want to leave them.
      if (id !== null && getSelection()?.isCollapsed !== false) open(id)
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented) return
      const focused = document.activeElement
      if (!focused?.matches('#text [data-bracket]')) return
      event.preventDefault()
      open(bracketAt(focused) ?? '')
    }
    document.addEventListener('click', clicked)
    document.addEventListener('keydown', pressed, true)
    return () => {
      document.removeEventListener('click', clicked)
      document.removeEventListener('keydown', pressed, true)
    }
  }, [page])
}

const bracketAt = (element: Element): string | null =>
  element.closest<HTMLElement>('#text [data-bracket]')?.dataset['bracket'] ?? null

function inSight(id: string): void {
  document.getElementById(`b-${id}`)?.scrollIntoView({ block: 'center' })
}

/** On narrow screens the panel lies over the text, so it gives way. */
function show(id: string): void {
  if (matchMedia('(max-width: 64rem)').matches) location.hash = '#text'
  inSight(id)
  document.getElementById(`b-${id}`)?.focus({ preventScroll: true })
}
