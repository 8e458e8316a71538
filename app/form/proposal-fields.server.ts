import { plain } from '@acuerdo/domain'
import { proposedWords } from '../document-view/proposal-view.ts'
import { runsIn } from '../document-view/proposal-writing.ts'
import type { SentForm } from './form-answer.server.ts'

/** The fields of `propose_change` as the light editor sends them: plain words, or words with marks from its rich field. */
export function proposeFields(sent: SentForm): Record<string, unknown> {
  const { kind = 'replace', paragraph = '', part, after, amends, of, key, reason } = sent.values
  const written = kind === 'replace' || kind === 'insert'
  return {
    target: kind === 'insert' ? `after:${paragraph}` : paragraph,
    kind,
    baseText: plain(runsIn(sent.values['base']) ?? []),
    ...(written ? { runs: wordsIn(sent) } : {}),
    ...(kind === 'insert' && part ? { part } : {}),
    ...(kind === 'move' ? { after: after || null } : {}),
    ...(amends ? { amends } : {}),
    ...(of ? { draft: of } : {}),
    ...(reason ? { reason } : {}),
    ...(key ? { idempotencyKey: key } : {})
  }
}

const wordsIn = ({ values: { text = '', runs } }: SentForm) => runsIn(runs) ?? proposedWords(text)

/** The fields of `suggest_as_observer`, with the words that were selected, where some were. */
export function suggestFields({ values }: SentForm): Record<string, unknown> {
  const { paragraph = '', bracket, text = '', start, end, of, key, reason } = values
  return {
    target: bracket || paragraph,
    wording: text,
    ...(start && end && !bracket ? { start: Number(start), end: Number(end) } : {}),
    ...(of ? { draft: of } : {}),
    ...(reason ? { reason } : {}),
    ...(key ? { idempotencyKey: key } : {})
  }
}

/** JSON keeps the spaces at the ends of words that a form would lose. */
export function wordsShown(written: string | undefined): string {
  try {
    const words: unknown = JSON.parse(written ?? '""')
    return typeof words === 'string' ? words : ''
  } catch {
    return ''
  }
}
