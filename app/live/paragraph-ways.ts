import { useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { numberedAt } from './page-keys.ts'

/** A paragraph's number leads to everything about it, beside the text; the address names the paragraph, to be copied or sent. */
export function useParagraphWays(page: string): void {
  const navigate = useNavigate()
  const latest = useRef(navigate)
  useEffect(() => void (latest.current = navigate))
  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      const paragraph = numberedAt(event)
      const id = paragraph?.dataset['paragraph']
      if (!paragraph || id === undefined) return
      event.preventDefault()
      latest.current(`${page}/paragraphs/${encodeURIComponent(id)}#${paragraph.id}`, {
        preventScrollReset: true
      })
    }
    document.addEventListener('click', clicked)
    return () => document.removeEventListener('click', clicked)
  }, [page])
}
