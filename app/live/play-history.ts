import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { MomentView, WriterView } from '../components/history/history-view.ts'

/** A moment is shown at least so long, in milliseconds, before the next one; longer where motion is to be spared. */
const MOMENT_MS = 1_200
const MOMENT_CALM_MS = 3_000

/** What a moment or a question answers when it could not be asked. */
export type Unanswered = { failed: true }

/** The moment at an address, once it is here; until then the one before it stays. */
export function useMoment(address: string, sequence: number, read: MomentView) {
  const { load, data, state } = useFetcher<MomentView | Unanswered>()
  const asked = useRef('')
  const fetched = data && !('failed' in data) ? data : null
  const here = [read, fetched].find(moment => moment?.sequence === sequence) ?? null
  useEffect(() => {
    if (here || asked.current === address) return
    asked.current = address
    load(address)
  }, [here, address, load])
  const moment = here ?? fetched ?? read
  return {
    moment,
    loading: here === null && state !== 'idle',
    failed: here === null && state === 'idle' && data !== undefined && 'failed' in data
  }
}

/** Plays from moment to moment, and stops at the last; the next one waits until the one before it is here. */
export function usePlaying(
  index: number,
  last: number,
  { loading, goTo }: { loading: boolean; goTo(index: number): void }
) {
  const [wanted, setWanted] = useState(false)
  const playing = wanted && index < last
  useEffect(() => {
    if (!playing || loading) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const timer = setTimeout(goTo, calm ? MOMENT_CALM_MS : MOMENT_MS, index + 1)
    return () => clearTimeout(timer)
  }, [playing, loading, index, goTo])
  return {
    playing,
    // From the last moment it begins anew.
    play: () => {
      if (index >= last) goTo(0)
      setWanted(true)
    },
    pause: () => setWanted(false)
  }
}

/** A slider that was moved before the script ran stands elsewhere than the text: the text follows it. */
export function useEarlyMove(
  slider: RefObject<HTMLInputElement>,
  index: number,
  goTo: (index: number) => void
) {
  const first = useRef(true)
  useEffect(() => {
    const moved = Number(slider.current?.value ?? index)
    if (first.current && moved !== index) goTo(moved)
    first.current = false
  }, [slider, index, goTo])
}

/** Asks who wrote the word that is clicked; `address` says where to ask for a paragraph and an offset. */
export function useWordClicks(
  words: RefObject<HTMLElement>,
  address: (paragraph: string, offset: number) => string
): WriterView | 'none' | null {
  const { load, data } = useFetcher<{ writer: WriterView | null } | Unanswered>()
  useEffect(() => {
    const element = words.current
    const clicked = (event: MouseEvent) => {
      const place = placeOf(event)
      if (place) load(address(place.paragraph, place.offset))
    }
    element?.addEventListener('click', clicked)
    return () => element?.removeEventListener('click', clicked)
  })
  if (data === undefined) return null
  return 'failed' in data ? 'none' : (data.writer ?? 'none')
}

/** Paragraph and offset of the letter under the pointer, or of the first that is selected. */
function placeOf({ clientX, clientY }: MouseEvent): { paragraph: string; offset: number } | null {
  const selection = getSelection()
  const range =
    selection && !selection.isCollapsed && selection.rangeCount > 0
      ? selection.getRangeAt(0)
      : document.caretRangeFromPoint(clientX, clientY)
  const node = range?.startContainer
  const run = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-at]')
  const paragraph = run?.closest<HTMLElement>('[data-paragraph]')?.dataset['paragraph']
  if (!range || !run || paragraph === undefined) return null
  const before = document.createRange()
  before.setStart(run, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const within = Math.min(before.toString().length, Math.max((run.textContent ?? '').length - 1, 0))
  return { paragraph, offset: Number(run.dataset['at']) + within }
}
