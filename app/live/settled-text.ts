import { useEffect, useMemo, useState } from 'react'
import type { Text } from '@acuerdo/domain'
import type { BesideText } from '../document-view/beside-text.ts'

/** Milliseconds without a change after which a text counts as settled. */
const SETTLED_MS = 1_200

/**
 * What a panel knows of the page, with the text as it was when nobody had typed for a moment. Words that are only typed
 * change no card, and the editor carries what is drawn in it by itself. Paragraphs that come, go or move are followed at
 * once, and what was read afresh stands beside the text of that moment.
 */
export function useSettledText(beside: BesideText, read: unknown): BesideText {
  const { text, numbers, view, me, live, page, tell } = beside
  const [settled, setSettled] = useState({ text, numbers, read, seen: text })
  if (settled.read !== read || settled.seen !== text) {
    const afresh = settled.read !== read || shapeOf(settled.seen) !== shapeOf(text)
    const kept = { text: settled.text, numbers: settled.numbers }
    const taken = afresh ? { text: live?.readNow() ?? text, numbers } : kept
    setSettled({ ...taken, read, seen: text })
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      const now = live?.readNow() ?? text
      setSettled(before => (same(before.text, now) ? before : { ...before, text: now }))
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text, live])
  return useMemo(
    () => ({ view, me, live, page, tell, text: settled.text, numbers: settled.numbers }),
    [view, me, live, page, tell, settled.text, settled.numbers]
  )
}

const shapeOf = ({ paragraphs }: Text): string => paragraphs.map(({ id }) => id).join(' ')
const same = (one: Text, other: Text): boolean => JSON.stringify(one) === JSON.stringify(other)
