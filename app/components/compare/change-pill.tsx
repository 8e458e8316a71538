import { useCompareWords } from '../../i18n/compare-words.ts'
import { Icon } from '../icons.tsx'
import { labelOf, seatsOf, useRedline } from './redline-context.ts'
import type { Change } from './redline.ts'

export interface ChangeSteps {
  /** The change at which the reader is, from 1; 0 where there is none. */
  current: number
  step(by: 1 | -1): void
}

/** Where the reader is among the changes, and the way on; without scripts it leads to the first of them. */
export function ChangePill({ changes, steps }: { changes: readonly Change[]; steps: ChangeSteps }) {
  const words = useCompareWords()
  const source = useRedline()
  const change = changes[steps.current - 1] ?? null
  if (changes.length === 0) return null
  const { previous, next, position, keys, title, first, total } = words.changes
  return (
    <nav className="change-pill screen-only" aria-label={title}>
      <noscript>
        <a href="#c1">{first}</a>
      </noscript>
      <button
        type="button"
        className="tool script-only"
        title={keys}
        aria-label={previous}
        onClick={() => steps.step(-1)}
      >
        <Icon name="up" />
      </button>
      <span className="change-position" aria-hidden="true">
        {change ? position(change.number, changes.length) : total(changes.length)}
        {change && <span className="change-seats">{seatsOf(change, source).join(', ')}</span>}
      </span>
      <button
        type="button"
        className="tool script-only"
        title={keys}
        aria-label={next}
        onClick={() => steps.step(1)}
      >
        <Icon name="down" />
      </button>
      <span className="hidden-visually" role="status">
        {change && labelOf(change, source, words)}
      </span>
    </nav>
  )
}
