import {
  mergeWords,
  redlineBetween,
  sameWords,
  wordsSent,
  type ParagraphId,
  type Piece,
  type ProposalKind,
  type Run,
  type Text
} from '@acuerdo/domain'

/** What somebody is writing, against the words that stood there when he began. */
export interface Writing {
  kind: ProposalKind
  paragraph: ParagraphId
  base: readonly Run[]
  /** As they would be sent. */
  mine: readonly Run[]
}

/** How what is written stands against the text of this moment. */
export type Standing =
  | { stands: 'same'; redline: Piece[] }
  /** The text moved, and the change goes with it: the redline is against the words that stand now. */
  | { stands: 'carried'; redline: Piece[]; now: Run[] }
  /** Both changed the same words. */
  | { stands: 'collides'; redline: Piece[]; now: Run[] }
  | { stands: 'gone'; redline: Piece[] }
  /** The brackets are not where they stood. */
  | { stands: 'brackets' }

/** What the page says about a proposal while it is written; the server asks itself the same again (PR5, PR6). */
export function standingOf({ kind, paragraph, base, mine }: Writing, { paragraphs }: Text): Standing {
  const now = paragraphs.find(({ id }) => id === paragraph)?.runs
  if (kind === 'insert') {
    const sent = wordsSent([], mine)
    const redline = sent.ok ? redlineBetween([], sent.value) : []
    if (!sent.ok) return { stands: 'brackets' }
    return now === undefined ? { stands: 'gone', redline } : { stands: 'same', redline }
  }
  if (kind !== 'replace')
    return {
      stands: now === undefined ? 'gone' : 'same',
      redline: kind === 'delete' ? struck(now ?? base) : []
    }
  const sent = wordsSent(base, mine)
  if (!sent.ok) return { stands: 'brackets' }
  const redline = redlineBetween(base, sent.value)
  if (now === undefined) return { stands: 'gone', redline }
  if (sameWords(base, now)) return { stands: 'same', redline }
  const merged = mergeWords(base, sent.value, now)
  return merged.clean
    ? { stands: 'carried', redline: redlineBetween(now, merged.runs), now }
    : { stands: 'collides', redline, now }
}

const struck = (runs: readonly Run[]): Piece[] => redlineBetween(runs, [])

/** The words that a form names as those it was begun with; null where it names none. */
export function runsIn(written: string | undefined): Run[] | null {
  if (!written) return null
  try {
    const runs: unknown = JSON.parse(written)
    return Array.isArray(runs) && runs.every(isRun) ? runs : null
  } catch {
    return null
  }
}

const isRun = (run: unknown): run is Run =>
  typeof run === 'object' &&
  run !== null &&
  (('text' in run && typeof run.text === 'string') || ('bracket' in run && typeof run.bracket === 'string'))

/** Whether anything would change at all. */
export const changes = (redline: readonly Piece[]): boolean => redline.some(({ piece }) => piece !== 'kept')
