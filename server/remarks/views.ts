import {
  audienceOf,
  isOffice,
  markedBlocks,
  maySee,
  refuse,
  voiceOf,
  why,
  whyNotAttach,
  type Actor,
  type Anchor,
  type DelegationCode,
  type Office,
  type Reaction,
  type Refusal,
  type ResolvedAnchor,
  type Voice
} from '@acuerdo/domain'
import { REACTIONS } from '@acuerdo/domain'
import type {
  AnchorView,
  CommentView,
  GoneView,
  ReactionCount,
  ResolutionView,
  ThreadView
} from '../context.ts'
import type { ReactionRecord, RemarkRecord, ResolutionRecord, ThreadRecord } from '../persistence/threads.ts'
import type { FoundDocument } from '../reading.ts'
import type { NamedPerson } from '../revisions/people-named.ts'
import { originalOf } from './anchors.ts'
import { threadFacts } from './room.ts'

/** Who reads, and what the views of everything that he reads need. */
export interface Reader {
  actor: Actor
  found: FoundDocument
  voice: Voice | null
  nameOf(id: string): NamedPerson
  delegations: ReadonlyMap<DelegationCode, string>
  reads: ReadonlyMap<string, number>
  reactions: ReadonlyMap<string, ReactionRecord[]>
  /** Null where it is allowed. */
  may: { comment: Refusal | null; send_as_delegation: Refusal | null }
}

export function readerOf(
  actor: Actor,
  { row, subject: asked }: FoundDocument,
  known: Pick<Reader, 'nameOf' | 'delegations' | 'reads'> & { reactions: readonly ReactionRecord[] }
): Reader {
  // Some of it is looked up when it is asked for, and that is not asked for every thread.
  const subject = { ...asked }
  const found = { row, subject }
  const byRemark = new Map<string, ReactionRecord[]>()
  for (const reaction of known.reactions)
    byRemark.set(reaction.remarkId, [...(byRemark.get(reaction.remarkId) ?? []), reaction])
  const own = { ...subject, owner: actor.delegation, author: actor.personId }
  return {
    ...known,
    actor,
    found,
    voice: voiceOf(actor, row.theme.id),
    reactions: byRemark,
    may: {
      comment: why(actor, 'comment', subject),
      send_as_delegation: why(actor, 'send_as_delegation', own)
    }
  }
}

/** The threads that somebody may see, and of each what of it: nothing of the rest leaves this function (TH2). */
export const seenBy = (actor: Actor, theme: string, threads: readonly ThreadRecord[]): ThreadRecord[] =>
  threads.flatMap(thread => {
    if (!maySee(actor, audienceOf(threadFacts(thread), theme))) return []
    const remarks = thread.remarks.filter(({ sphere }) => {
      return sphere === null || maySee(actor, { to: 'delegation', theme, delegation: sphere })
    })
    const inside =
      thread.sphere !== null && maySee(actor, { to: 'delegation', theme, delegation: thread.sphere })
    const since = inside ? null : thread.sentAt
    const resolutions = thread.resolutions.filter(({ at }) => since === null || at >= since)
    return [{ ...thread, remarks, resolutions }]
  })

export function threadView(reader: Reader, thread: ThreadRecord, anchor: AnchorView): ThreadView {
  const { actor, voice } = reader
  const comments = thread.remarks.map(remark => commentView(reader, thread, remark))
  const resolutions = thread.resolutions.map(resolution => resolutionView(reader, resolution))
  const last = resolutions.at(-1) ?? null
  const stands = last !== null && last.reopenedAt === null
  const openedAt = comments[0]?.at ?? thread.openedAt.toISOString()
  const times = [
    openedAt,
    ...comments.map(({ at }) => at),
    ...resolutions.flatMap(one => [one.at, one.reopenedAt ?? one.at])
  ]
  return {
    id: thread.id,
    type: thread.type,
    visibility: thread.visibility,
    state: thread.resolved ? 'resolved' : 'open',
    voice: thread.voice,
    voiceName: voiceName(reader, thread.voice),
    anchor,
    comments,
    resolution: stands ? last : null,
    former: stands ? resolutions.slice(0, -1) : resolutions,
    openedAt,
    lastAt: times.reduce((one, other) => (other > one ? other : one)),
    unread: comments.some(({ unread }) => unread),
    mine: thread.voice === voice || thread.remarks.some(({ personId }) => personId === actor.personId),
    sending: sendingOf(reader, thread),
    may: mayOf(reader, thread)
  }
}

function sendingOf({ nameOf }: Reader, thread: ThreadRecord): ThreadView['sending'] {
  if (thread.visibility === 'delegation') return { state: 'waiting' }
  if (thread.sentAt === null) return null
  return { state: 'sent', at: thread.sentAt.toISOString(), by: nameOf(thread.sentBy ?? '').name }
}

function mayOf({ actor, found, may }: Reader, thread: ThreadRecord): ThreadView['may'] {
  const { subject, row } = found
  const owner = isOffice(thread.voice) ? null : thread.voice
  const resolve = why(actor, 'resolve_thread', { ...subject, owner, author: thread.personId })
  const isResolved = refuse('TH7', 'The thread is resolved.', 'Open it again first.').refusal
  const isOpen = refuse('TH7', 'The thread is open.', 'Answer in it.').refusal
  const notWaiting = refuse('TH9', 'This is no draft of your delegation.', 'Choose one that waits.').refusal
  return {
    reply: may.comment ?? (thread.resolved ? isResolved : null),
    resolve: resolve ?? (thread.resolved ? isResolved : null),
    reopen: resolve ?? (thread.resolved ? null : isOpen),
    reattach: may.comment ?? whyNotAttach(actor, threadFacts(thread), row.theme.id)?.refusal ?? null,
    send: thread.visibility === 'delegation' ? may.send_as_delegation : notWaiting
  }
}

function commentView(reader: Reader, thread: ThreadRecord, remark: RemarkRecord): CommentView {
  const { actor, nameOf } = reader
  const { id, name } = nameOf(remark.personId)
  const read = reader.reads.get(thread.id) ?? 0
  const shown = remark.releasedAt ?? remark.at
  // How a delegation came to its words is its own affair.
  const former = remark.former.filter(({ until }) => remark.releasedAt === null || until > remark.releasedAt)
  return {
    id: remark.id,
    voice: remark.voice,
    voiceName: voiceName(reader, remark.voice),
    person: { id, name },
    text: remark.text,
    blocks: markedBlocks(remark.text, remark.mentions),
    mentions: remark.mentions,
    at: shown.toISOString(),
    writtenAt: remark.releasedAt === null ? (remark.writtenAt?.toISOString() ?? null) : null,
    internal: remark.sphere !== null,
    edits: former.map(({ text, until }) => ({ text, until: until.toISOString() })),
    reactions: countReactions(reader, remark.id),
    unread: remark.personId !== actor.personId && remark.ordinal > read,
    mayEdit: remark.personId === actor.personId && reader.may.comment === null
  }
}

export const countReactions = (
  { actor, reactions }: Pick<Reader, 'actor' | 'reactions'>,
  id: string
): ReactionCount[] =>
  REACTIONS.flatMap((reaction: Reaction) => {
    const given = (reactions.get(id) ?? []).filter(one => one.reaction === reaction)
    const own = given.some(({ personId }) => personId === actor.personId)
    return given.length === 0 ? [] : [{ reaction, count: given.length, own }]
  })

function resolutionView({ nameOf }: Reader, resolution: ResolutionRecord): ResolutionView {
  const { id, name } = nameOf(resolution.personId)
  return {
    outcome: resolution.outcome,
    reason: resolution.reason,
    voice: resolution.voice,
    person: { id, name },
    at: resolution.at.toISOString(),
    reopenedAt: resolution.reopenedAt?.toISOString() ?? null
  }
}

const OFFICE_NAMES: Record<Office, string> = {
  'CO-CHAIRS': 'Co-chairs',
  'CO-FACILITATORS': 'Co-facilitators',
  RAPPORTEUR: 'Rapporteur',
  SECRETARIAT: 'Secretariat',
  LANGUAGE: 'Language review'
}

export const voiceName = ({ delegations }: Pick<Reader, 'delegations'>, voice: Voice): string =>
  isOffice(voice) ? OFFICE_NAMES[voice] : (delegations.get(voice) ?? voice)

export function anchorView(
  thread: ThreadRecord,
  resolved: ResolvedAnchor,
  { paragraphs, gone }: { paragraphs: ReadonlySet<string>; gone: GoneView | null }
): AnchorView {
  const original = originalOf(thread)
  const first = resolved.places[0]?.paragraphId ?? lastKnown(original, paragraphs)
  return {
    original,
    quote: original.on === 'words' ? original.quote : null,
    state: resolved.state,
    places: resolved.places,
    paragraphId: first,
    gone: resolved.state === 'gone' ? (gone ?? { revision: null, by: null, at: null }) : null
  }
}

const lastKnown = (original: Anchor, paragraphs: ReadonlySet<string>): string | null =>
  original.on !== 'document' && paragraphs.has(original.paragraphId) ? original.paragraphId : null
