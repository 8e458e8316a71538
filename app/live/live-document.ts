import { footnotesOf, type AgreedParagraph, type Bracket, type ParagraphId, type Text } from '@acuerdo/domain'
import { readText, SCHEMA, type Rights } from '@acuerdo/editor'
import {
  createEditor,
  createSession,
  webSurroundings,
  type AcuerdoEditor,
  type EditorLabels,
  type EditorRefusal,
  type Session,
  type SessionState
} from '@acuerdo/editor/browser'
import { keptParagraphs } from '../document-view/kept-paragraphs.ts'
import type { NoticeView, OthersEditing, TypingCommands, TypingState } from '../document-view/live-view.ts'
import { moveParagraph } from '../document-view/move-paragraph.ts'
import { sessionViews, type SessionViews } from '../document-view/session-view.ts'
import { typingCommands, typingState } from '../document-view/typing-view.ts'
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
  /** What came of a paragraph that was to be moved. */
  onMoved(notice: NoticeView): void
  onLink(): void
}

/** Everything that changes by itself; a new object for every change, of which what is the same stays the same. */
export interface LiveState extends SessionViews {
  session: SessionState
  /** Null until there is a text to put an editor on. */
  typing: TypingState | null
  /** Whether there is an editor, and it takes keys. */
  editable: boolean
  /** The text as it stands now, read at most every half second; null until there is one. */
  text: Text | null
  others: OthersEditing
  /** Set when the server changed what this person may do; `nth` tells one change from the next. */
  rights: (Rights & { nth: number }) | null
}

/** One document that is alive in this page: its session, and the editor on the session's present text. */
export interface LiveDocument {
  subscribe(listener: () => void): () => void
  getSnapshot(): LiveState
  readonly session: Session
  /** What the tools do, on whichever editor is the present one. */
  readonly commands: TypingCommands
  /** The present editor; another one after the text was replaced. */
  editor(): AcuerdoEditor | null
  /** The text to the last letter; `text` of the state follows it within half a second. */
  readNow(): Text
  /** The records of the brackets, the closed ones too: their footnotes keep paragraphs from being typed away. */
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
    ...sessionViews(null, session.getSnapshot(), { now: Date.now(), me: options.personId }),
    typing: null,
    editable: false,
    text: null,
    others: { count: 0, paragraphs: [] },
    rights: null
  }
  return run(createStore(state), session, { ...options })
}

type Store = ReturnType<typeof createStore>

/** What the editors are made with: changed while they live, and by what the page reads anew. */
type Settings = LiveOptions & { onMove(id: ParagraphId, after: ParagraphId | null): void }

function run(store: Store, session: Session, options: LiveOptions): LiveDocument {
  const settings: Settings = {
    ...options,
    onMove: (id, after) => void moveParagraph(options.documentId, { id, after }).then(options.onMoved)
  }
  const mounted = mountEditors(store, session, settings)
  const stop = followSession(store, session, { options, then: mounted.follow })
  return {
    subscribe: store.subscribe,
    getSnapshot: store.get,
    session,
    commands: typingCommands(mounted.editor, settings.onMove),
    editor: mounted.editor,
    readNow: () => readText(session.text),
    setBrackets(brackets) {
      settings.brackets = brackets
      mounted.editor()?.setBrackets(brackets)
      mounted.editor()?.setNoted(notedIn(brackets))
    },
    setAgreed(agreed) {
      settings.agreed = agreed
      mounted.editor()?.setAgreed(agreed.map(({ paragraph }) => paragraph))
    },
    setShowCarets(shown) {
      settings.showCarets = shown
      mounted.editor()?.setShowCarets(shown)
    },
    destroy() {
      stop()
      mounted.close()
      void session.destroy()
    }
  }
}

/** Hands on what the session says, in the page's terms. */
function followSession(
  store: Store,
  session: Session,
  { options, then }: { options: LiveOptions; then(): void }
): () => void {
  let known = options.rights.reason
  const show = () => {
    const present = session.getSnapshot()
    const views = sessionViews(store.get(), present, { now: Date.now(), me: options.personId })
    store.set({ session: present, ...views })
    if (!present.me || present.readOnly === known) return
    known = present.readOnly
    const nth = (store.get().rights?.nth ?? 0) + 1
    store.set({ rights: { mayType: known === null, reason: known, nth } })
  }
  const follow = () => {
    show()
    then()
  }
  const unsubscribe = session.subscribe(follow)
  const seconds = setInterval(() => {
    if (session.getSnapshot().connection.status === 'waiting') show()
  }, SECOND)
  const telling = setInterval(() => {
    const others = othersEditing(session)
    if (JSON.stringify(others) !== JSON.stringify(store.get().others)) store.set({ others })
  }, TELL_EVERY)
  follow()
  return () => {
    unsubscribe()
    clearInterval(seconds)
    clearInterval(telling)
  }
}

/** Keeps an editor on the session's present text: a new one whenever the text was replaced. */
function mountEditors(store: Store, session: Session, settings: Settings) {
  let editor: AcuerdoEditor | null = null
  let generation = 0
  let ended = false
  let awaited: Session['text'] | null = null
  let reading: ReturnType<typeof setTimeout> | null = null
  let stop = () => {}
  const read = () => {
    reading = null
    store.set({ text: keptParagraphs(store.get().text, readText(session.text)) })
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
    const fresh = createEditor(editorOptions(session, settings))
    const typing = () => {
      const { editable, ...state } = fresh.state()
      store.set({ typing: typingState(state), editable })
    }
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
    if (editor && present === generation) {
      if (editor.state().editable !== editable) editor.setEditable(editable)
      return
    }
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

const notedIn = (brackets: readonly Bracket[]) => footnotesOf(brackets).map(({ paragraph }) => paragraph)

function editorOptions(session: Session, options: Settings): Parameters<typeof createEditor>[0] {
  return {
    element: options.element,
    text: session.text,
    awareness: session.awareness,
    brackets: options.brackets,
    delegations: options.delegations,
    editable: session.getSnapshot().editable,
    agreed: options.agreed.map(({ paragraph }) => paragraph),
    noted: notedIn(options.brackets),
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
