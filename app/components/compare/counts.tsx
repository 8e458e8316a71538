import type { ComparisonCounts } from '@acuerdo/domain'
import { useCompareWords } from '../../i18n/compare-words.ts'

/** In this order; what did not happen is not said. */
const COUNTS = [
  'wordsAdded',
  'wordsRemoved',
  'paragraphsChanged',
  'paragraphsAdded',
  'paragraphsRemoved',
  'paragraphsMoved',
  'paragraphsSplit',
  'paragraphsJoined',
  'bracketsOpened',
  'bracketsClosed',
  'bracketsChanged',
  'footnotesAdded',
  'footnotesRemoved',
  'paragraphsFormatted'
] as const satisfies (keyof ComparisonCounts)[]

export function Counts({ counts }: { counts: ComparisonCounts }) {
  const words = useCompareWords()
  const shown = COUNTS.filter(name => counts[name] > 0)
  if (shown.length === 0) return null
  return (
    <ul role="list" className="counts" aria-label={words.counts.title}>
      {shown.map(name => (
        <li key={name} data-count={name}>
          {name === 'wordsAdded' && <span aria-hidden="true">+ </span>}
          {name === 'wordsRemoved' && <span aria-hidden="true">− </span>}
          {words.counts[name](counts[name])}
        </li>
      ))}
    </ul>
  )
}
