import type { Archive } from '../persistence/archive-link.ts'
import type { LogSpan } from '../persistence/archive-questions.ts'

/** More than any log is long: it ends also where what was read is forgotten as fast as it is read. */
const QUESTIONS_MAX = 100

/**
 * Reads on in a long log until it can be told who made the changes between two of its texts, one bounded question
 * after the other, so that others are answered in between. Nobody waits for it: whoever asks again is told then, and
 * where it failed he sets it going again.
 */
export function readOn(archive: Pick<Archive, 'readOn'>, span: LogSpan): void {
  const on = async (): Promise<void> => {
    for (let asked = 0; asked < QUESTIONS_MAX; asked++) if (await archive.readOn(span)) return
  }
  on().catch(() => {})
}
