import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Highlight } from '@acuerdo/editor/browser'
import type { TextPreview } from '../document-view/proposal-view.ts'
import { ProposalRedline } from '../components/proposals/redline-words.tsx'
import type { LiveDocument } from './live-document.ts'
import { useTextMarks } from './text-marks.ts'

/** Milliseconds for which a pointer rests on a card before the text shows it. */
const REST_MS = 120

export interface PreviewWays {
  /** What the text shows now; null where it shows itself. */
  shown: string | null
  /** What it goes on showing when the pointer leaves. */
  held: string | null
  /** Whether somebody asked for it, and did not only come by with the focus. */
  asked: boolean
  /** Shows it after the pointer has rested on it; scrolls nowhere, so that nothing moves away under the pointer. */
  point(id: string | null): void
  hold(id: string, how: { asked: boolean }): void
  hide(): void
}

/** Which proposal is shown in the text. It is drawn over the text and never in it. */
export function usePreviewWays(begin: string | null = null): PreviewWays {
  const [held, setHeld] = useState({ id: begin, asked: begin !== null })
  const [pointed, point] = useState<string | null>(null)
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(pointed), pointed === null ? 0 : REST_MS)
    return () => clearTimeout(timer)
  }, [pointed])
  return useMemo(
    () => ({
      shown: rested ?? held.id,
      held: held.id,
      asked: held.asked,
      point,
      hold: (id: string, { asked }: { asked: boolean }) => setHeld({ id, asked }),
      hide: () => {
        setRested(null)
        setHeld({ id: null, asked: false })
      }
    }),
    [rested, held]
  )
}

/** Pixels around a paragraph that would come. */
const GAP = 24

interface Box {
  top: number
  left: number
  width: number
  height: number
}

interface PreviewProps {
  preview: TextPreview | null
  live: LiveDocument | null
  language: string
  /** Of whoever asked for it: how it is called to hide it again, and what hides it. */
  hide: { label: string; act(): void } | null
}

/**
 * The paragraph as it would stand, drawn over the real one, which stays as it is with its carets. For a new paragraph
 * the text makes room.
 */
export function PreviewInText({ preview, live, language, hide }: PreviewProps) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const place = usePlace(preview?.paragraph ?? null)
  const room = useHeight(element)
  const opens = preview !== null && preview.kind === 'insert'
  useTextMarks(live, 'proposal-gap', useGap(opens ? preview.paragraph : null, room))
  if (preview === null || place === null) return null
  const { top, left, width, height } = place.box
  const style = opens ? { top: top + height + GAP / 2, left, width } : { top, left, width, minHeight: height }
  return createPortal(
    <div
      className="text-preview"
      ref={setElement}
      style={style}
      data-preview={preview.id}
      data-kind={preview.kind}
    >
      <p className="text-preview-label" aria-hidden="true">
        {preview.label}
      </p>
      {hide && (
        <button type="button" className="text-preview-hide" onClick={hide.act}>
          {hide.label}
        </button>
      )}
      <p
        className="text-paragraph"
        aria-hidden="true"
        lang={language}
        dir="auto"
        data-part={preview.part ?? place.part}
        data-level={place.level}
      >
        <ProposalRedline pieces={preview.redline} />
      </p>
    </div>,
    place.text
  )
}

/** Room behind a paragraph for one that would come there. */
function useGap(paragraph: string | null, room: number): Highlight[] {
  return useMemo(() => {
    if (paragraph === null || room === 0) return []
    const attributes = { style: `margin-bottom: ${room + GAP}px` }
    return [{ className: 'text-paragraph-gap', paragraph, on: 'paragraph', attributes }]
  }, [paragraph, room])
}

interface Place {
  paragraph: string
  text: HTMLElement
  box: Box
  part: string | undefined
  level: string | undefined
}

/** Where a paragraph stands on the page, followed as the page is laid out anew. */
function usePlace(paragraph: string | null): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    const text = document.getElementById('text')
    if (paragraph === null || !text) return
    const measure = () => setPlace(before => placeIn(text, paragraph, before))
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(text)
    return () => sizes.disconnect()
  }, [paragraph])
  return place?.paragraph === paragraph ? place : null
}

function placeIn(text: HTMLElement, paragraph: string, before: Place | null): Place | null {
  const element = document.getElementById(`p-${paragraph}`)
  if (!element) return null
  const [inner, outer] = [element.getBoundingClientRect(), text.getBoundingClientRect()]
  const box = {
    top: Math.round(inner.top - outer.top),
    left: Math.round(inner.left - outer.left),
    width: Math.round(inner.width),
    height: Math.round(inner.height)
  }
  const { part, level } = element.dataset
  const same =
    before?.paragraph === paragraph &&
    before.part === part &&
    JSON.stringify(before.box) === JSON.stringify(box)
  return same ? before : { paragraph, text, box, part, level }
}

function useHeight(element: HTMLElement | null): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    if (!element) return
    const sizes = new ResizeObserver(() => setHeight(element.offsetHeight))
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [element])
  return element ? height : 0
}

/** Pixels at the edges of the window that bars cover. */
const EDGE = 80

/** Goes to the place of something in the text, unless it can be seen already. */
export function goToText(target: string): void {
  const element = document.getElementById(target)
  if (!element) return
  const { top, bottom } = element.getBoundingClientRect()
  if (top < EDGE || bottom > innerHeight - EDGE) element.scrollIntoView({ block: 'center' })
}

/** Brings the place into sight once, when a page about it begins. */
export function useScrolledTo(target: string): void {
  useEffect(() => goToText(target), [target])
}
