import type { RevisionCard } from '../../../server/context.ts'
import { useRevisionWords } from '../../i18n/revision-words.ts'

/** Who issued a version: the delegation first, then the person. */
export function Who({ by }: { by: RevisionCard['issuedBy'] }) {
  const words = useRevisionWords()
  return (
    <span>
      <span className={by.delegation ? 'code' : 'muted'}>{by.delegation ?? words.services}</span> {by.name}
    </span>
  )
}

/** Words added and removed, as signs and figures for the eye and as a sentence for the ear. */
export function WordCounts({ words: counts }: { words: RevisionCard['words'] }) {
  const { list } = useRevisionWords()
  if (counts === null) return <span className="muted">{list.first}</span>
  return (
    <span className="word-counts">
      <span aria-hidden="true">
        <span className="words-added">+{counts.added}</span>{' '}
        <span className="words-removed">−{counts.removed}</span>
      </span>
      <span className="hidden-visually">{list.words(counts.added, counts.removed)}</span>
    </span>
  )
}
