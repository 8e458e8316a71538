import type { Carried, Overlap, Piece } from '@acuerdo/domain'
import { PROPOSALS_REMEMBERED_MAX } from '../limits.ts'

/** What was worked out for one reader is there for all the others, who ask when the same news reaches them. */
export interface ProposalMemory {
  proposal: Remember<{ carried: Carried | null; redline: Piece[] }>
  groups: Remember<Overlap[]>
}

/** The answer for these words; of each `id` the last one is kept. */
type Remember<T> = (id: string, words: unknown, make: () => T) => T

export const createMemory = (): ProposalMemory => ({ proposal: remember(), groups: remember() })

function remember<T>(): Remember<T> {
  const kept = new Map<string, { words: string; answer: T }>()
  return (id, words, make) => {
    const asked = JSON.stringify(words)
    const known = kept.get(id)
    if (known?.words === asked) return known.answer
    const answer = make()
    kept.delete(id)
    kept.set(id, { words: asked, answer })
    const [oldest] = kept.keys()
    if (kept.size > PROPOSALS_REMEMBERED_MAX && oldest !== undefined) kept.delete(oldest)
    return answer
  }
}
