import { anchorOf, type AnchorTexts, type AnchorWish } from './anchor-wish.ts'
import type { Anchor } from './anchor.ts'
import type { NewRemark, RemarkChange } from './comment-changes.ts'
import { namesDocument } from './document-acts.ts'
import type { DelegationCode, DocumentId, PersonId, ThemeId } from './ids.ts'
import { mentionsIn, type Nameable } from './mentions.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import {
  isOfChairs,
  isOffice,
  voiceOf,
  type Audience,
  type RemarkType,
  type RemarkVisibility,
  type Speaker,
  type Voice
} from './thread.ts'

/** What stands beside a text, as acts on it see it. */
export interface RemarkRoom {
  document: { id: DocumentId; theme: ThemeId; themeCode: string }
  speaker: Speaker
  /** The rules' clock, ISO 8601. */
  now: string
  texts: AnchorTexts
  /** Of the working text. */
  sequence: number
  nameable: Nameable
  /** Ids that nothing has yet: of a thread and of a remark. */
  fresh: { thread: string; remark: string }
}

/** A thread as it stands, with what its acts ask. */
export interface ThreadFacts {
  id: string
  type: RemarkType
  visibility: RemarkVisibility
  voice: Voice
  author: PersonId
  /** The delegation whose own it is until it is sent. */
  sphere: DelegationCode | null
  resolved: boolean
  anchors: number
  remarks: RemarkFacts[]
  resolutions: number
}

export interface RemarkFacts {
  id: string
  author: PersonId
  sphere: DelegationCode | null
  text: string
  ordinal: number
  former: number
}

/** Most that may stand beside one text. Letters are UTF-16 code units. */
export interface RemarkLimits {
  threads: number
  /** Of one delegation's own, not sent. */
  ownThreads: number
  remarks: number
  mentions: number
  rewordings: number
  attachments: number
}

export interface CommentWish {
  target: string
  anchor?: AnchorWish | undefined
  text?: string | undefined
  type: RemarkType
  visibility: RemarkVisibility
  writtenAt?: string | undefined
}

/** Who may hear of what is done in a thread. */
export const audienceOf = (
  { visibility, voice, author, sphere }: Pick<ThreadFacts, 'visibility' | 'voice' | 'author' | 'sphere'>,
  theme: ThemeId
): Audience =>
  visibility === 'delegation'
    ? { to: 'delegation', theme, delegation: sphere ?? voice }
    : visibility === 'chairs'
      ? { to: 'chairs', theme, voice, author }
      : { to: 'group', theme }

/** The visibilities that somebody can give to what he says in a group (TH3). */
export function visibilitiesOf(speaker: Speaker, theme: ThemeId): RemarkVisibility[] {
  const own = speaker.assignments.some(
    held =>
      (held.theme === null || held.theme === theme) &&
      (held.role === 'head_of_delegation' || held.role === 'delegate')
  )
  const voice = voiceOf(speaker, theme)
  if (voice === null) return []
  return own && !isOffice(voice) ? ['group', 'delegation', 'chairs'] : ['group', 'chairs']
}

/** Opens a thread with its first remark (TH1 to TH4). */
export function decideThread(
  room: RemarkRoom,
  {
    wish,
    standing,
    limits
  }: { wish: CommentWish; standing: { threads: number; own: number }; limits: RemarkLimits }
): Outcome<RemarkChange[]> {
  const { document, speaker, fresh } = room
  const voice = voiceOf(speaker, document.theme)
  if (voice === null) return noVoice()
  const { type, visibility } = wish
  if (!visibilitiesOf(speaker, document.theme).includes(visibility))
    return refuse(
      'TH3',
      'The comment was not made: whoever holds an office of this group speaks there for no delegation.',
      'Write to the group or to the chairs, or ask your delegation to write it.'
    )
  const isOwn = visibility === 'delegation'
  const most = isOwn ? limits.ownThreads : limits.threads
  if ((isOwn ? standing.own : standing.threads) >= most)
    return tooManyRemarks(`this text has ${most} comments already`, 'Answer in one of them.')
  const anchor = placeOf(room, wish)
  if (!anchor.ok) return anchor
  const sphere = isOwn ? voice : null
  const remark = remarkOf(room, { wish, voice, sphere, limits, ordinal: 1 })
  if (!remark.ok) return remark
  const named = { id: fresh.thread, type, visibility, voice, sphere }
  const thread = { ...named, anchor: anchor.value, sequence: room.sequence }
  const audience = audienceOf({ ...thread, author: speaker.personId }, document.theme)
  return grant([{ change: 'thread_opened', audience, thread, remark: remark.value }])
}

const placeOf = ({ document, texts }: RemarkRoom, { target, anchor }: CommentWish): Outcome<Anchor> =>
  namesDocument(document, target) ? grant({ on: 'document' }) : anchorOf(target, anchor, texts)

/** Answers in a thread; a thread that was resolved is opened again first (TH5). */
export function decideReply(
  room: RemarkRoom,
  { thread, wish, limits }: { thread: ThreadFacts; wish: CommentWish; limits: RemarkLimits }
): Outcome<RemarkChange[]> {
  const voice = voiceOf(room.speaker, room.document.theme)
  if (voice === null) return noVoice()
  if (wish.anchor !== undefined)
    return refuse(
      'malformed',
      'The answer was not made: it has no place of its own.',
      'Leave out the anchor.'
    )
  if (wish.visibility !== thread.visibility)
    return refuse(
      'TH5',
      'The answer was not made: it is seen by whoever sees the thread, and that is not what you chose.',
      'Read the thread again, then answer; or write a comment of your own.'
    )
  if (thread.resolved)
    return refuse('TH5', 'The answer was not made: the thread is resolved.', 'Open it again, then answer.')
  if (thread.remarks.length >= limits.remarks)
    return tooManyRemarks(`a thread holds ${limits.remarks} comments`, 'Open another thread.')
  const ordinal = Math.max(0, ...thread.remarks.map(remark => remark.ordinal)) + 1
  const sphere = thread.visibility === 'delegation' ? thread.sphere : null
  const remark = remarkOf(room, { wish, voice, sphere, limits, ordinal })
  if (!remark.ok) return remark
  const audience = audienceOf(thread, room.document.theme)
  return grant([{ change: 'remark_added', audience, thread: thread.id, remark: remark.value }])
}

/** Rewords one's own remark; what it said before is kept (TH6). */
export function decideRewording(
  room: RemarkRoom,
  {
    thread,
    remark,
    wish,
    limits
  }: { thread: ThreadFacts; remark: RemarkFacts; wish: CommentWish; limits: RemarkLimits }
): Outcome<RemarkChange[]> {
  if (wish.text === undefined || wish.text.trim() === '') return empty()
  if (wish.anchor !== undefined)
    return refuse(
      'malformed',
      'The comment was not changed: attach its thread, not itself.',
      'Name the thread.'
    )
  if (remark.text === wish.text)
    return refuse(
      'TH6',
      'The comment was not changed: it says that already.',
      'Change its words, or leave it.'
    )
  if (remark.former >= limits.rewordings)
    return tooManyRemarks(`a comment is changed ${limits.rewordings} times at most`, 'Write another one.')
  const mentions = mentionsIn(wish.text, room.nameable)
  if (mentions.length > limits.mentions) return tooManyNamed(limits)
  const audience =
    remark.sphere === null ? audienceOf(thread, room.document.theme) : inside(remark.sphere, room)
  const { text: former } = remark
  return grant([
    { change: 'remark_reworded', audience, remark: remark.id, former, text: wish.text, mentions }
  ])
}

/** Attaches a thread to other words by hand: its author, and co-chairs (AN9). */
export function decideAttachment(
  room: RemarkRoom,
  { thread, wish, limits }: { thread: ThreadFacts; wish: CommentWish; limits: RemarkLimits }
): Outcome<RemarkChange[]> {
  const refusal = whyNotAttach(room.speaker, thread, room.document.theme)
  if (refusal !== null) return refusal
  if (wish.anchor === undefined) return empty()
  if (thread.anchors >= limits.attachments)
    return tooManyRemarks(`a thread is attached ${limits.attachments} times at most`, 'Open another thread.')
  const { bracketId, alternative, paragraphId } = wish.anchor
  const target =
    bracketId === undefined
      ? paragraphId
      : alternative === undefined
        ? bracketId
        : `${bracketId}/${alternative}`
  const anchor = anchorOf(target, wish.anchor, room.texts)
  if (!anchor.ok) return anchor
  const audience = audienceOf(thread, room.document.theme)
  const attached = {
    thread: thread.id,
    ordinal: thread.anchors + 1,
    anchor: anchor.value,
    sequence: room.sequence
  }
  return grant([{ change: 'thread_attached', audience, ...attached }])
}

/** Why somebody may not attach a thread again. */
export function whyNotAttach(
  speaker: Speaker,
  thread: ThreadFacts,
  theme: ThemeId
): ReturnType<typeof refuse> | null {
  const chairs =
    thread.visibility !== 'delegation' &&
    isOfChairs(speaker, theme) &&
    voiceOf(speaker, theme) !== 'SECRETARIAT'
  if (thread.author === speaker.personId || chairs) return null
  return refuse(
    'AN9',
    'The comment was not attached: you neither opened this thread nor chair the group.',
    'Ask who opened it, or a co-chair.'
  )
}

interface Wording {
  wish: CommentWish
  voice: Voice
  sphere: DelegationCode | null
  limits: RemarkLimits
  ordinal: number
}

function remarkOf(room: RemarkRoom, { wish, voice, sphere, limits, ordinal }: Wording): Outcome<NewRemark> {
  const { text, writtenAt = null } = wish
  if (text === undefined || text.trim() === '') return empty()
  if (writtenAt !== null && Date.parse(writtenAt) > Date.parse(room.now))
    return refuse(
      'TH4',
      'The comment was not made: it says that it was written in the future.',
      'Set the clock of your device.'
    )
  const mentions = mentionsIn(text, room.nameable)
  if (mentions.length > limits.mentions) return tooManyNamed(limits)
  return grant({ id: room.fresh.remark, ordinal, voice, sphere, text, mentions, writtenAt })
}

const inside = (delegation: DelegationCode, room: RemarkRoom): Audience => ({
  to: 'delegation',
  theme: room.document.theme,
  delegation
})

const empty = (): Outcome<never> =>
  refuse('malformed', 'The comment was not made: it has no words.', 'Write something, then send it.')

/** The refusal TH1 of somebody who speaks for nobody in the group. */
export const noVoice = (): Outcome<never> =>
  refuse('TH1', 'The comment was not made: you speak for nobody in this group.', 'Ask the secretariat.')

/** The refusal TH10 where a limit is reached; `what` names it, as a half sentence. */
export const tooManyRemarks = (what: string, hint: string): Outcome<never> =>
  refuse('TH10', `The comment was not made: ${what}.`, hint)

const tooManyNamed = ({ mentions }: RemarkLimits): Outcome<never> =>
  tooManyRemarks(`it names more than ${mentions} people and delegations`, 'Name fewer of them.')
