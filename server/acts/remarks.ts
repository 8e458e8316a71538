import {
  audienceOf,
  CHAIRS_SPHERE,
  decideAttachment,
  decideReply,
  decideResolution,
  decideRewording,
  decideSending,
  decideThread,
  grant,
  isOffice,
  maySee,
  namesDocument,
  refuse,
  voiceOf,
  why,
  type Change,
  type DelegationCode,
  type Outcome,
  type RemarkChange,
  type RemarkRoom,
  type ThreadFacts
} from '@acuerdo/domain'
import { DELIVERED_LATER_MS, DRAFTS_PER_PERSON_MAX, REMARK_LIMITS } from '../limits.ts'
import { raw } from '../persistence/row-changes.ts'
import { documentOf, remarkRoom, threadFacts } from '../remarks/room.ts'
import type { Issued, Performer, Performers, Situation } from './act.ts'
import type { KeptFor } from './kept-words.ts'
import { sendDrafts } from './proposals.ts'
import { roomReader } from '../proposals/room.ts'
import { readText } from '@acuerdo/editor'
import { staleParagraph } from './seen-paragraph.ts'

/** Opens a thread, answers in one, rewords one's own remark or attaches a thread again: its target says which. */
const commenting: Performer<'comment'> = {
  issue: async situation => {
    const found = await seenThread(situation, situation.act.target)
    const room = await remarkRoom(situation)
    const stale = await staleParagraph(
      {
        ...situation,
        act: { target: situation.act.anchor?.paragraphId ?? situation.act.target, seen: situation.act.seen }
      },
      room.texts.now.text
    )
    if (stale !== null) return stale
    const decided = found === null ? await opened(situation, room) : inThread(situation, room, found)
    return decided.ok ? grant(issued(decided.value)) : decided
  },
  sphereOf: async situation => {
    const { actor, act } = situation
    const found = await seenThread(situation, act.target)
    const inner = found?.remarks.find(({ id }) => id === act.target)?.sphere ?? null
    if (inner !== null) return inner
    if (found !== null) return sphereOf(found)
    if (act.visibility === 'chairs') return CHAIRS_SPHERE
    return act.visibility === 'delegation' ? actor.delegation : null
  },
  kept: keptRemark,
  // Neither the words nor what they are about: a remark is kept where it can be read, by those who may.
  recorded: ({ type, visibility, anchor, writtenAt }) => ({
    type,
    visibility,
    ...(writtenAt === undefined ? {} : { writtenAt }),
    ...(anchor === undefined ? {} : { at: placeOf(anchor) })
  })
}

const placeOf = (anchor: {
  paragraphId: string
  bracketId?: string | undefined
  alternative?: string | undefined
}) => ({
  paragraphId: anchor.paragraphId,
  bracketId: anchor.bracketId,
  alternative: anchor.alternative,
  ...('start' in anchor ? { start: anchor.start, end: 'end' in anchor ? anchor.end : undefined } : {})
})

/** Only as long ago as it makes a difference is the time of writing kept. */
function writtenAt({ act, now }: Situation<'comment'>): { writtenAt?: string } {
  if (act.writtenAt === undefined) return {}
  const ago = now.getTime() - Date.parse(act.writtenAt)
  return Math.abs(ago) < DELIVERED_LATER_MS ? {} : { writtenAt: act.writtenAt }
}

async function opened(situation: Situation<'comment'>, room: RemarkRoom): Promise<Outcome<RemarkChange[]>> {
  const { act, actor, parts } = situation
  const { id, theme } = documentOf(situation)
  const voice = voiceOf(actor, theme.id)
  const standing = await parts.store.threads.standing(id, voice === null || isOffice(voice) ? null : voice)
  const wish = { ...wishOf(act), ...writtenAt(situation) }
  return decideThread(room, { wish, standing, limits: REMARK_LIMITS })
}

const wishOf = ({ target, anchor, text, type, visibility }: Situation<'comment'>['act']) => ({
  target,
  anchor,
  text,
  type,
  visibility
})

function inThread(
  situation: Situation<'comment'>,
  room: RemarkRoom,
  thread: ThreadFacts
): Outcome<RemarkChange[]> {
  const { act, actor, subject } = situation
  const wish = { ...wishOf(act), ...writtenAt(situation) }
  const limits = REMARK_LIMITS
  const remark = thread.remarks.find(({ id }) => id === act.target)
  if (remark !== undefined) {
    const refusal = remark.author === actor.personId ? null : why(actor, 'edit_others_comment', subject)
    return refusal === null ? decideRewording(room, { thread, remark, wish, limits }) : { ok: false, refusal }
  }
  return act.text === undefined
    ? decideAttachment(room, { thread, wish, limits })
    : decideReply(room, { thread, wish, limits })
}

function issued(changes: RemarkChange[]): Issued {
  const made = changes.flatMap((change): Record<string, unknown>[] => {
    if (change.change === 'thread_opened') return [{ thread: change.thread.id, comment: change.remark.id }]
    return change.change === 'remark_added' ? [{ thread: change.thread, comment: change.remark.id }] : []
  })
  return { changes, rows: [], hash: null, answer: made[0] ?? {} }
}

const resolving: Performer<'resolve_thread'> = {
  about: async situation => {
    const thread = await seenThread(situation, situation.act.target)
    // What does not exist for somebody is his own: the decision says that there is no such thread.
    if (thread === null) return { owner: situation.actor.delegation, author: situation.actor.personId }
    return { owner: isOffice(thread.voice) ? null : thread.voice, author: thread.author }
  },
  decide: async situation => {
    const { act, actor } = situation
    const thread = await seenThread(situation, act.target)
    if (thread?.id !== act.target) return noThread()
    const { id, theme } = documentOf(situation)
    const room = { document: { id, theme: theme.id, themeCode: theme.code }, speaker: actor }
    const { outcome, reopen, reason = null } = act
    return decideResolution(room, { thread, act: { outcome, reopen, reason } })
  },
  sphereOf: async situation => {
    const thread = await seenThread(situation, situation.act.target)
    return thread === null ? null : sphereOf(thread)
  },
  recorded: ({ outcome, reopen }) => ({ outcome, ...(reopen === undefined ? {} : { reopen }) })
}

/** The head releases what the delegation kept to itself: remarks, and proposals that were drafts. */
const sending: Performer<'send_as_delegation'> = {
  whole: true,
  about: ({ actor }) => Promise.resolve({ owner: actor.delegation, author: actor.personId }),
  change: async (situation, known) => {
    const { act, actor, parts } = situation
    const { id, theme } = documentOf(situation)
    const [threads, roomOf, standing] = await Promise.all([
      Promise.all(act.drafts.map(draft => seenThread(situation, draft))),
      roomReader(situation as Situation, known),
      parts.store.threads.standing(id, null)
    ])
    return (text, sequence) => {
      const changes: Change[] = []
      const document = { id, theme: theme.id, themeCode: theme.code }
      const own = voiceOf(actor, theme.id) ?? ''
      for (const thread of threads) {
        if (thread === null) continue
        const room = { document, speaker: actor, sequence }
        const count = standing.threads + changes.length
        const sent = decideSending(room, { thread, anchor: null, standing: count, limits: REMARK_LIMITS })
        if (!sent.ok) return sent
        changes.push(...sent.value)
      }
      const proposals = sendDrafts(roomOf(readText(text), sequence), act.drafts, own)
      if (!proposals.ok) return proposals
      const known = [...threads.map(thread => thread?.id), ...proposals.value.sent]
      if (act.drafts.some(draft => !known.includes(draft)))
        return refuse('not_found', 'There is no such draft of your delegation.', 'Read the list again.')
      return grant({ changes: [...changes, ...proposals.value.changes], answer: { sent: act.drafts } })
    }
  },
  sphereOf: ({ actor }) => Promise.resolve(actor.delegation),
  revealed: true
}

export const REMARK_PERFORMERS = {
  comment: commenting,
  resolve_thread: resolving,
  send_as_delegation: sending
} satisfies Performers

/** The thread of this id, or of this remark, if the actor may see it. */
async function seenThread(
  { parts, document, actor }: Pick<Situation, 'parts' | 'document' | 'actor'>,
  id: string
): Promise<ThreadFacts | null> {
  if (document === null) return null
  const found = await parts.store.threads.find(document.id, id)
  const thread = found === null ? null : threadFacts(found)
  if (thread === null || !maySee(actor, audienceOf(thread, document.theme.id))) return null
  const remark = thread.remarks.find(one => one.id === id)
  if (remark === undefined || remark.sphere === null) return thread
  const inner = { to: 'delegation', theme: document.theme.id, delegation: remark.sphere } as const
  return maySee(actor, inner) ? thread : null
}

const sphereOf = (thread: ThreadFacts): DelegationCode | typeof CHAIRS_SPHERE | null =>
  thread.visibility === 'delegation' ? thread.sphere : thread.visibility === 'chairs' ? CHAIRS_SPHERE : null

const noThread = (): Outcome<never> =>
  refuse('not_found', 'There is no such thread beside this text.', 'Read the comments again.')

/** What somebody wrote when his right ended becomes his private draft, once (ruling 15). */
function keptRemark({ target, text = '', anchor }: Situation<'comment'>['act'], about: KeptFor) {
  if (text.trim() === '' || !about.code.startsWith('PM')) return []
  const { personId, delegation, documentId, at } = about
  const whole = namesDocument({ id: documentId, themeCode: about.themeCode }, target)
  const paragraph = anchor?.paragraphId ?? (whole || target.includes('/') ? null : target)
  const base = anchor !== undefined && 'quote' in anchor ? anchor.quote : ''
  return [
    raw(
      `INSERT INTO "PrivateDraft" ("id", "personId", "delegationCode", "documentId", "paragraphId", "base", "own", "origin", "at")
       SELECT ?, ?, ?, ?, ?, ?, ?, 'comment', ?
       WHERE (SELECT COUNT(*) FROM "PrivateDraft" WHERE "personId" = ?) < ?
         AND NOT EXISTS (SELECT 1 FROM "PrivateDraft" WHERE "personId" = ? AND "documentId" = ? AND "own" = ?)`,
      ...[about.newId(), personId, delegation, documentId, paragraph, base, text, at],
      ...[personId, DRAFTS_PER_PERSON_MAX],
      ...[personId, documentId, text]
    )
  ]
}
