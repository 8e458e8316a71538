import { grant, refuse, type Outcome, type Voice } from '@acuerdo/domain'
import type { AnswersDue, OwnRemark, OwnRemarks, ThreadView } from '../context.ts'
import type { RevisionRecord } from '../persistence/revisions.ts'
import type { FoundDocument } from '../reading.ts'
import type { ReadThreads } from './reading.ts'
import { voiceName } from './views.ts'

const HOUR_MS = 3_600_000
const EXCERPT_LETTERS = 160

/** Open substantive threads by whoever opened them, the oldest first. */
export function dueAnswers(found: FoundDocument, { reader, threads }: ReadThreads, now: Date): AnswersDue {
  const due = threads
    .filter(({ type, state }) => type === 'substantive' && state === 'open')
    .sort((one, other) => (one.openedAt < other.openedAt ? -1 : 1))
  const voices = new Map<Voice, ThreadView[]>()
  for (const thread of due) voices.set(thread.voice, [...(voices.get(thread.voice) ?? []), thread])
  return {
    document: factsOf(found),
    voices: [...voices].map(([voice, own]) => ({
      voice,
      name: voiceName(reader, voice),
      threads: own.map(({ id, anchor, openedAt, comments }) => ({
        id,
        excerpt: excerptOf(comments[0]?.text ?? ''),
        quote: anchor.quote,
        paragraphId: anchor.paragraphId,
        openedAt,
        ageHours: Math.max(0, Math.floor((now.getTime() - Date.parse(openedAt)) / HOUR_MS)),
        answered: comments.some(comment => comment.voice !== voice)
      }))
    }))
  }
}

function excerptOf(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim()
  if (words.length <= EXCERPT_LETTERS) return words
  return `${words.slice(0, words.lastIndexOf(' ', EXCERPT_LETTERS) + 1 || EXCERPT_LETTERS).trim()} …`
}

/** What was done with each remark of one voice; with a revision, of those that were made before it was issued. */
export function ownRemarks(
  found: FoundDocument,
  { reader, threads }: ReadThreads,
  { revision, revisions }: { revision: string | null; revisions: readonly RevisionRecord[] }
): Outcome<OwnRemarks> {
  const { voice } = reader
  if (voice === null)
    return refuse('TH1', 'You speak for nobody in this group.', 'Read the comments of the group.')
  const named = revision === null ? null : (revisions.find(({ name }) => name === revision) ?? null)
  const own = threads.filter(thread => {
    const before = named === null || Date.parse(thread.openedAt) <= named.issuedAt.getTime()
    return thread.voice === voice && before
  })
  return grant({
    document: factsOf(found),
    voice,
    voiceName: voiceName(reader, voice),
    revision,
    remarks: own.map(thread => accountOf(thread, revisions))
  })
}

function accountOf(thread: ThreadView, revisions: readonly RevisionRecord[]): OwnRemark {
  const opened = Date.parse(thread.openedAt)
  const settled = thread.resolution === null ? null : Date.parse(thread.resolution.at)
  const before = revisions.filter(({ issuedAt }) => issuedAt.getTime() <= opened)
  const after = settled === null ? undefined : revisions.find(({ issuedAt }) => issuedAt.getTime() >= settled)
  return { thread, madeOn: before.at(-1)?.name ?? null, settledIn: after?.name ?? null }
}

const factsOf = ({ row }: FoundDocument) => ({ id: row.id, code: row.theme.code, title: row.title })
