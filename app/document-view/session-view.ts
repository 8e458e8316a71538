import { CLOSE } from '@acuerdo/editor/protocol'
import type { DraftView, Ended, PersonHere, SaveView } from './live-view.ts'
import type { SessionState } from '@acuerdo/editor/browser'

const SECOND_MS = 1_000

/** What the page shows of a session. */
export interface SessionViews {
  save: SaveView
  people: PersonHere[]
  drafts: DraftView[]
  /** Why there will be no further attempt; null while there will. */
  ended: Ended | null
}

/**
 * The views of a session. What is the same as before is the same object, so that a key changes what is said about saving
 * and nothing else.
 */
export function sessionViews(
  before: (SessionViews & { session: SessionState }) | null,
  session: SessionState,
  { now, me }: { now: number; me: string }
): SessionViews {
  const save = saveView(session, now)
  const sameSave = before !== null && JSON.stringify(before.save) === JSON.stringify(save)
  return {
    save: sameSave ? before.save : save,
    people: before?.session.people === session.people ? before.people : peopleView(session, me),
    drafts: before?.session.drafts === session.drafts ? before.drafts : draftViews(session),
    ended: endedView(session)
  }
}

/** What the page says about saving; `now` in milliseconds, by the clock of `retryAt`. */
export function saveView(state: SessionState, now: number): SaveView {
  const { connection, unsentFrames: unsent } = state
  switch (state.save) {
    case 'saved':
      return { kind: 'saved' }
    case 'saving':
      return unsent === 0 ? { kind: 'connecting' } : { kind: 'saving', unsent }
    case 'read_only':
      return { kind: 'read_only', reason: state.readOnly }
    case 'offline': {
      const waits = connection.status === 'waiting' ? connection.retryAt - now : 0
      const retryIn = connection.status === 'stopped' ? null : Math.max(0, Math.ceil(waits / SECOND_MS))
      return { kind: 'offline', unsent, kept: unsent === 0 || state.kept !== 'tab', retryIn }
    }
  }
}

const ENDS: Record<number, Ended> = {
  [CLOSE.signedOut]: 'signedOut',
  [CLOSE.forbidden]: 'forbidden',
  [CLOSE.notFound]: 'notFound',
  [CLOSE.locked]: 'locked',
  [CLOSE.clientTooOld]: 'clientTooOld'
}

/** Why there will be no further attempt; null while there will. A reload is the way out of what has no name. */
export const endedView = ({ connection }: SessionState): Ended | null =>
  connection.status === 'stopped' ? (ENDS[connection.code] ?? 'clientTooOld') : null

export const peopleView = ({ people }: SessionState, me: string): PersonHere[] =>
  people
    .map(({ id, name, delegation, editing }) => ({ id, name, delegation, editing, me: id === me }))
    .sort((a, b) => Number(b.editing) - Number(a.editing) || (a.name < b.name ? -1 : 1))

const draftViews = ({ drafts }: SessionState): DraftView[] =>
  drafts.map(({ id, at, reason, paragraphs }) => ({ id, at: new Date(at), reason, paragraphs }))
