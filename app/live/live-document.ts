import type { AgreedParagraph, Bracket, ParagraphId, Text } from '@acuerdo/domain'
import { readText, SCHEMA, type Rights } from '@acuerdo/editor'
import {
  createEditor,
  createSession,
  webSurroundings,
  type AcuerdoEditor,
  type EditorLabels,
  type EditorRefusal,
  type Session,
  type SessionState,
  type ToolbarState
} from '@acuerdo/editor/browser'
import type { OthersEditing } from '../document-view/live-view.ts'
import { othersEditing } from './others-editing.ts'

/** What the page tells the live document when it starts. */
export interface LiveOptions {
  documentId: string
  lineage: string
  personId: string
  language: string
  rights: Rights
  brackets: readonly Bracket[]
  agreed: readonly AgreedParagraph[]
  delegations: Record<string, string>
  labels: EditorLabels
  showCarets: boolean
  /** Where the editor is put. */
  element: HTMLElement
  onRefusal(why: EditorRefusal): void
  onMove(id: ParagraphId, after: ParagraphId | null): void
  onLink(): void
}

/** Everything that changes by itself; a new object for every change. */
export interface LiveState {
  session: SessionState
  /** Null until there is a text to put an editor on. */
  typing: ToolbarState | null
  /** The text as it stands now, read at most every half second; null until there is one. */
  text: Text | null
  others: OthersEditing
  /** Set when the server changed what this person may do; `nth` tells one change from the next. */
  rights: (Rights & { nth: number }) | null
  /** By the clock of `session.connection.retryAt`. */
  now: number
}

/** One document that is alive in this page: its session, and the editor on the session's present text. */
export interface LiveDocument {
  subscribe(listener: () => void): () => void
  getSnapshot(): LiveState
  readonly session: Session
  /** The present editor; another one after the text was replaced. */
  editor(): AcuerdoEditor | null
  /** The text to the last letter; `text` of the state follows it within half a second. */
  readNow(): Text
  /** Asks for the paragraph with the caret to stand one place higher or lower. */
  moveParagraph(direction: 'up' | 'down'): void
  setBrackets(brackets: readonly Bracket[]): void
  setAgreed(agreed: readonly AgreedParagraph[]): void
  setShowCarets(shown: boolean): void
  destroy(): void
}

/** Milliseconds. Outline and panel follow the keys with this delay, so that they never slow them down. */
const READ_EVERY = 500
/** Milliseconds between two sentences about who else edits where. */
const TELL_EVERY = 10_000
const SECOND = 1_000

export function startLiveDocument(options: LiveOptions): LiveDocument {
  const session = createSession({
    url: socketUrl(options.documentId),
    documentId: options.documentId,
    lineage: options.lineage,
    personId: options.personId,
    rights: options.rights,
    surroundings: webSurroundings(options.documentId)
  })
  const state: LiveState = {
    session: session.getSnapshot(),
    typing: null,
    text: null,
    others: { count: 0, paragraphs: [] },
    rights: null,
    now: Date.now()
  }
  return run(createStore(state), session, { ...options })
}

type Store = ReturnType<typeof createStore>

function run(store: Store, session: Session, options: LiveOptions): LiveDocument {
  const mounted = mountEditors(store, session, options)
  let known = options.rights.reason
  const follow = () => {
    const present = session.getSnapshot()
    store.set({ session: present, now: Date.now() })
    if (present.me && present.readOnly !== known) {
      known = present.readOnly
      const nth = (store.get().rights?.nth ?? 0) + 1
      store.set({ rights: { mayType: known === null, reason: known, nth } })
    }
    mounted.follow()
  }
  const unsubscribe = session.subscribe(follow)
  const seconds = setInterval(() => {
    if (session.getSnapshot().connection.status === 'waiting') store.set({ now: Date.now() })
  }, SECOND)
  const telling = setInterval(() => store.set({ others: othersEditing(session) }), TELL_EVERY)
  follow()
  return {
    subscribe: store.subscribe,
    getSnapshot: store.get,
    session,
    editor: mounted.editor,
    readNow: () => readText(session.text),
    moveParagraph(direction) {
      const editor = mounted.editor()
      if (editor) move(editor, direction, options.onMove)
    },
    setBrackets(brackets) {
      options.brackets = brackets
      mounted.editor()?.setBrackets(brackets)
    },
    setAgreed(agreed) {
      options.agreed = agreed
      mounted.editor()?.setAgreed(agreed.map(({ paragraph }) => paragraph))
    },
    setShowCarets(shown) {
      options.showCarets = shown
      mounted.editor()?.setShowCarets(shown)
    },
    destroy() {
      unsubscribe()
      clearInterval(seconds)
      clearInterval(telling)
      mounted.close()
      void session.destroy()
    }
  }
}

/** Keeps an editor on the session's present text: a new one whenever the text was replaced. */
function mountEditors(store: Store, session: Session, options: LiveOptions) {
  let editor: AcuerdoEditor | null = null
  let generation = 0
  let ended = false
  let awaited: Session['text'] | null = null
  let reading: ReturnType<typeof setTimeout> | null = null
  let stop = () => {}
  const read = () => {
    reading = null
    store.set({ text: readText(session.text) })
  }
  const later = () => void (reading ??= setTimeout(read, READ_EVERY))
  const end = () => {
    stop()
    editor?.destroy()
    editor = null
    if (reading) clearTimeout(reading)
    reading = null
  }
  const mount = () => {
    const { text } = session
    const fresh = createEditor(editorOptions(session, options))
    const typing = () => store.set({ typing: fresh.state() })
    const unsubscribe = fresh.subscribe(typing)
    text.observe(later)
    stop = () => {
      unsubscribe()
      text.unobserve(later)
    }
    editor = fresh
    typing()
    read()
  }
  // A text always begins with a paragraph, so an empty one has not arrived yet, whatever is said of it.
  const expect = (text: Session['text']) => {
    if (awaited === text) return
    awaited = text
    const arrived = () => {
      text.unobserve(arrived)
      queueMicrotask(follow)
    }
    text.observe(arrived)
  }
  const follow = () => {
    const { ready, editable, generation: present } = session.getSnapshot()
    if (editor && present === generation) return editor.setEditable(editable)
    if (!ready || ended) return
    end()
    if (session.text.length === 0) return expect(session.text)
    generation = present
    mount()
  }
  const close = () => {
    ended = true
    end()
  }
  return { editor: () => editor, follow, close }
}

function editorOptions(session: Session, options: LiveOptions): Parameters<typeof createEditor>[0] {
  return {
    element: options.element,
    text: session.text,
    awareness: session.awareness,
    brackets: options.brackets,
    delegations: options.delegations,
    editable: session.getSnapshot().editable,
    agreed: options.agreed.map(({ paragraph }) => paragraph),
    language: options.language,
    labels: options.labels,
    showCarets: options.showCarets,
    ids: newId,
    onRefusal: options.onRefusal,
    onMoveParagraph: options.onMove,
    onLink: options.onLink
  }
}

function createStore(initial: LiveState) {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change: Partial<LiveState>) {
      state = { ...state, ...change }
      listeners.forEach(listener => listener())
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
  }
}

function move(editor: AcuerdoEditor, direction: 'up' | 'down', onMove: LiveOptions['onMove']): void {
  const { doc, selection } = editor.view.state
  const index = selection.$head.index(0)
  const after = direction === 'down' ? index + 1 : index - 2
  const id: unknown = doc.maybeChild(index)?.attrs['id']
  if (typeof id !== 'string' || after < -1 || after >= doc.childCount) return
  onMove(id, after === -1 ? null : String(doc.child(after).attrs['id']))
}

function socketUrl(documentId: string): string {
  const url = new URL(`/collab/${encodeURIComponent(documentId)}?schema=${SCHEMA}`, location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

/** Of a paragraph made here: 128 bits of chance, also where a page without https has no `randomUUID`. */
function newId(): ParagraphId {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
