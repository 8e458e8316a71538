import type { Anchor } from './anchor.ts'
import type { RemarkChange } from './comment-changes.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import {
  audienceOf,
  noVoice,
  tooManyRemarks,
  type RemarkLimits,
  type RemarkRoom,
  type ThreadFacts
} from './thread-acts.ts'
import { maySee, voiceOf, type Audience, type RemarkOutcome } from './thread.ts'

/** Resolves a thread with an outcome and a reason, or opens it again (TH7). */
export function decideResolution(
  room: Pick<RemarkRoom, 'document' | 'speaker'>,
  {
    thread,
    act
  }: {
    thread: ThreadFacts
    act: { outcome: RemarkOutcome; reopen?: boolean | undefined; reason: string | null }
  }
): Outcome<RemarkChange[]> {
  const voice = voiceOf(room.speaker, room.document.theme)
  if (voice === null) return noVoice()
  const audience = audienceOf(thread, room.document.theme)
  if (act.reopen === true) {
    if (!thread.resolved)
      return refuse('TH7', 'The thread was not opened again: it is open.', 'Answer in it.')
    return grant([{ change: 'thread_reopened', audience, thread: thread.id, ordinal: thread.resolutions }])
  }
  if (thread.resolved)
    return refuse('TH7', 'The thread was not resolved: it is resolved already.', 'Open it again first.')
  const { outcome, reason } = act
  const ordinal = thread.resolutions + 1
  return grant([{ change: 'thread_resolved', audience, thread: thread.id, ordinal, outcome, reason, voice }])
}

/** The head makes a delegation's own remark the delegation's word to all (TH9). */
export function decideSending(
  room: Pick<RemarkRoom, 'document' | 'speaker' | 'sequence'>,
  {
    thread,
    anchor,
    standing,
    limits
  }: { thread: ThreadFacts; anchor: Anchor | null; standing: number; limits: RemarkLimits }
): Outcome<RemarkChange[]> {
  const [first] = thread.remarks
  const { document, speaker, sequence } = room
  if (
    first === undefined ||
    thread.visibility !== 'delegation' ||
    !maySee(speaker, audienceOf(thread, document.theme))
  )
    return refuse('not_found', 'There is no such draft of your delegation.', 'Read the list again.')
  if (thread.resolved)
    return refuse('TH9', 'The comment was not sent: its thread is resolved.', 'Open it again, then send it.')
  if (standing >= limits.threads)
    return tooManyRemarks(`this text has ${limits.threads} comments already`, 'Answer in one of them.')
  const audience: Audience = { to: 'group', theme: document.theme }
  const ordinal = thread.anchors + 1
  return grant([
    { change: 'thread_sent', audience, thread: thread.id, remark: first.id, anchor, ordinal, sequence }
  ])
}
