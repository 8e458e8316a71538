import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'

/** Where the panel is a sheet over the text, as the style sheet has it. */
export const SHEETS = '(max-width: 64rem)'

const inPanel = (target: unknown): boolean => target instanceof Element && target.closest('#panel') !== null

/** The ways into the panel beside the text and out of it: the sheet on narrow screens, and Escape. */
export function usePanelWays(): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    // Browsers open what the fragment names when they follow a link themselves, not when a script changes the address.
    const closed = hash === '#panel' && !document.querySelector('#panel:target')
    if (closed && matchMedia(SHEETS).matches) location.replace(location.href)
  }, [hash, key])
  useEffect(() => {
    let before: HTMLElement | null = null
    const focused = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !inPanel(target)) before = target
    }
    const escaped = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !inPanel(event.target)) return
      if (matchMedia(SHEETS).matches) location.hash = '#text'
      const back = before?.isConnected ? before : document.querySelector<HTMLElement>('#editor .text')
      back?.focus({ preventScroll: true })
    }
    addEventListener('focusin', focused)
    addEventListener('keydown', escaped)
    return () => {
      removeEventListener('focusin', focused)
      removeEventListener('keydown', escaped)
    }
  }, [])
}
