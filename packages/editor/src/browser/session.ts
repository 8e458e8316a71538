import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { News, PresenceState, Rights } from '../protocol.ts'
import { Holding } from './holding.ts'
import { Line } from './line.ts'
import { peopleOf, samePeople, type Present } from './presence.ts'
import { sameState, saveState, type SessionState } from './session-state.ts'
import type { Cancel, Surroundings } from './surroundings.ts'

export interface SessionOptions {
  /** Of the socket, `/collab/<documentId>?schema=<n>` included. */
  url: string
  documentId: string
  /** Of the history that the page was rendered from. */
  lineage: string
  personId: string
  /** As the page was told; the server's greeting replaces them. */
  rights: Rights
  surroundings: Surroundings
}

/** The live text of one document in one page. Everything that changes is in the snapshot. */
export interface Session {
  /** Of the present generation; after `generation` grew these are other objects. */
  readonly doc: Y.Doc
  readonly text: Y.Text
  readonly awareness: Awareness
  subscribe(listener: () => void): Cancel
  getSnapshot(): SessionState
  /** Something beside the text changed and the page has to be read again. */
  onNews(listener: (news: News) => void): Cancel
  /** Where the own caret is; null without one. */
  setCursor(cursor: PresenceState['cursor']): void
  /** Deletes a draft for good, from the device too. */
  dismissDraft(id: string): void
  /** Whether leaving the page now could lose words: some are unsent, or a draft is in this tab only. */
  leaveGuard(): boolean
  /** Tries to connect at once instead of waiting. */
  retryNow(): void
  /** Resolves when everything so far is on the device, or was given up there. */
  idle(): Promise<void>
  /** Ends the session: presence removed, socket closed, unsent edits left on the device. */
  destroy(): Promise<void>
}

/** Milliseconds without a key after which somebody is present but no longer editing. */
const EDITING_LASTS = 30_000

/** Starts the live session of a document. It connects by itself and stays until `destroy`. */
export function createSession(options: SessionOptions): Session {
  return new LiveSession(options)
}

class LiveSession implements Session {
  private readonly around: Surroundings
  private readonly holding: Holding
  private readonly line: Line
  private readonly listeners = new Set<() => void>()
  private readonly newsListeners = new Set<(news: News) => void>()
  private readonly stopSignals: Cancel
  private notEditingLater: Cancel = () => {}
  private people: Present[] = []
  private snapshot: SessionState
  private destroyed = false

  constructor({ surroundings, personId, documentId, lineage, url, rights }: SessionOptions) {
    this.around = surroundings
    const changed = () => this.changed()
    this.holding = new Holding({
      surroundings,
      place: { person: personId, document: documentId, lineage },
      unsent: own => this.unsent(own),
      presence: () => this.line.sendPresence(),
      peopleChanged: () => this.peopleChanged(),
      changed
    })
    const news = (about: News) => this.newsListeners.forEach(listener => listener(about))
    this.line = new Line({ url, surroundings, holding: this.holding, rights, news, changed })
    this.snapshot = this.takeSnapshot()
    this.stopSignals = surroundings.signals(signal => this.line.signalled(signal))
    void this.holding.load().then(() => this.line.connect())
  }

  get doc() {
    return this.holding.replica.doc
  }

  get text() {
    return this.holding.replica.text
  }

  get awareness() {
    return this.holding.replica.awareness
  }

  subscribe(listener: () => void) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  getSnapshot() {
    return this.snapshot
  }

  onNews(listener: (news: News) => void) {
    this.newsListeners.add(listener)
    return () => void this.newsListeners.delete(listener)
  }

  setCursor(cursor: PresenceState['cursor']) {
    this.awareness.setLocalStateField('cursor', cursor)
  }

  dismissDraft(id: string) {
    this.holding.dismiss(id)
    this.changed()
  }

  leaveGuard() {
    const { replica, drafts, kept } = this.holding
    return replica.outbox.size > 0 || (drafts.length > 0 && kept !== 'device')
  }

  retryNow() {
    if (this.line.connection.status === 'waiting') this.line.connect()
  }

  idle() {
    return this.holding.idle()
  }

  async destroy() {
    if (this.destroyed) return
    this.destroyed = true
    this.stopSignals()
    this.notEditingLater()
    // The server notices who leaves; being told is quicker.
    this.awareness.setLocalState(null)
    this.line.end()
    await this.holding.end()
  }

  private unsent(own: boolean) {
    if (own) this.edited()
    this.line.flush()
    this.changed()
  }

  private edited() {
    const { awareness } = this
    this.notEditingLater()
    this.notEditingLater = this.around.clock.after(EDITING_LASTS, () => {
      awareness.setLocalStateField('editing', false)
    })
    if (awareness.getLocalState()?.['editing'] === false) awareness.setLocalStateField('editing', true)
  }

  private peopleChanged() {
    const people = peopleOf(this.awareness)
    if (samePeople(people, this.people)) return
    this.people = people
    this.changed()
  }

  private changed() {
    if (this.destroyed) return
    const snapshot = this.takeSnapshot()
    if (sameState(snapshot, this.snapshot)) return
    this.snapshot = snapshot
    for (const listener of [...this.listeners]) listener()
  }

  private takeSnapshot(): SessionState {
    const { replica, generation, drafts, kept } = this.holding
    const { connection, rights, synced, lost, me, notices } = this.line
    const unsent = replica.outbox.size
    const ready = synced || !replica.confirmed.isEmpty
    return {
      generation,
      save: saveState({ rights, connection, synced, unsent, lost }),
      kept,
      readOnly: rights.reason,
      editable: ready && rights.mayType && connection.status !== 'stopped',
      ready,
      synced,
      connection,
      unsentFrames: unsent,
      me,
      people: this.people,
      drafts,
      notices
    }
  }
}
