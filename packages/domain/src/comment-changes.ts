import type { Anchor } from './anchor.ts'
import type { DelegationCode } from './ids.ts'
import type { Audience, Mention, RemarkOutcome, RemarkType, RemarkVisibility, Voice } from './thread.ts'

/** What acts change of what is said beside the text. Each change says who may hear of it. */
export type RemarkChange = { audience: Audience } & (
  | { change: 'thread_opened'; thread: NewThread; remark: NewRemark }
  | { change: 'remark_added'; thread: string; remark: NewRemark }
  | { change: 'remark_reworded'; remark: string; former: string; text: string; mentions: Mention[] }
  | { change: 'thread_attached'; thread: string; ordinal: number; anchor: Anchor; sequence: number }
  | {
      change: 'thread_resolved'
      thread: string
      ordinal: number
      outcome: RemarkOutcome
      reason: string | null
      voice: Voice
    }
  | { change: 'thread_reopened'; thread: string; ordinal: number }
  /** The remark becomes the delegation's word to all; what was answered to it inside stays inside. */
  | {
      change: 'thread_sent'
      thread: string
      remark: string
      /** Where its words stand when it is sent; null where that is what it was attached to. */
      anchor: Anchor | null
      ordinal: number
      sequence: number
    }
  /** A private draft became a thread. */
  | { change: 'draft_released'; draft: string }
)

export interface NewThread {
  id: string
  type: RemarkType
  visibility: RemarkVisibility
  voice: Voice
  anchor: Anchor
  /** Of the text that the anchor names a place in. */
  sequence: number
  /** A delegation's own until it is sent. */
  sphere: DelegationCode | null
}

export interface NewRemark {
  id: string
  ordinal: number
  voice: Voice
  /** The delegation inside which it was said; null for what is on the record of the group. */
  sphere: DelegationCode | null
  text: string
  mentions: Mention[]
  /** Where it was written without a connection; ISO 8601. */
  writtenAt: string | null
}
