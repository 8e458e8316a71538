import {
  agreedIds,
  grant,
  heldWith,
  inReadingOrder,
  measure,
  numbering,
  refuse,
  textHash,
  typing,
  type Actor,
  type Bracket,
  type NegotiationState,
  type Outcome,
  type ParagraphId,
  type ParagraphStates,
  type Refusal,
  type Subject
} from '@acuerdo/domain'
import { mayRead, subjectOf } from './accounts/access.ts'
import type { Clock } from './clock.ts'
import type { DocumentView, EventView, Reading, ThemeCard } from './context.ts'
import type { DocumentRecord, ThemeRecord } from './persistence/documents.ts'
import type { EventRecord } from './persistence/events.ts'
import type { RevisionRecord } from './persistence/revisions.ts'
import { sha256 } from './persistence/sha256.ts'
import type { Store } from './persistence/store.ts'
import type { Rooms, WorkingText } from './realtime/ports.ts'

export interface ServerReading extends Reading {
  revisions(actor: Actor, key: string): Promise<Outcome<RevisionRecord[]>>
  revision(actor: Actor, key: string, name: string): Promise<Outcome<RevisionContent>>
  /** The documents whose words this person may read. */
  readable(actor: Actor): Promise<DocumentRecord[]>
  /** The same for many people at one moment: documents are read once. */
  readers(): Promise<(actor: Actor) => DocumentRecord[]>
  /** The one way to a document by id or code; unknown and forbidden are the same refusal. */
  find(actor: Actor, key: string): Promise<Outcome<FoundDocument>>
}

/** An issued version with the structure that its hash stands on. */
export interface RevisionContent extends RevisionRecord {
  content: unknown
  brackets: Bracket[]
}

export interface FoundDocument {
  row: DocumentRecord
  subject: Subject
}

export interface ReadingParts {
  store: Store
  rooms: Pick<Rooms, 'read' | 'writing'>
  clock: Clock
}

/** The reading side: every answer is cut to what the actor may see, by the one question `can()`. */
export function createReading(parts: ReadingParts): ServerReading {
  const { store } = parts
  const find: ServerReading['find'] = async (actor, key) => {
    const row = await store.documents.find(key)
    if (!row) return unknown()
    const subject = await subjectOf(parts, row)
    return mayRead(actor, subject) ? grant({ row, subject }) : unknown()
  }
  return {
    find,
    event: async () => eventView(await store.events.find()),
    home: async actor => {
      const themes = await store.documents.themes()
      return { themes: await Promise.all(themes.map(entry => themeCard(parts, actor, entry))) }
    },
    readable: async actor => (await readers(parts))(actor),
    readers: () => readers(parts),
    document: async (actor, key) => {
      const found = await find(actor, key)
      return found.ok ? documentView(parts, actor, found.value) : found
    },
    revisions: async (actor, key) => {
      const found = await find(actor, key)
      return found.ok ? grant(await store.revisions.list(found.value.row.id)) : found
    },
    revision: async (actor, key, name) => {
      const found = await find(actor, key)
      if (!found.ok) return found
      const revision = await store.revisions.byName(found.value.row.id, name)
      if (!revision) return unknown()
      const { canonical, state: _bytes, ...rest } = revision
      return grant({ ...rest, content: JSON.parse(canonical) as unknown })
    }
  }
}

async function readers(parts: ReadingParts): Promise<(actor: Actor) => DocumentRecord[]> {
  const rows = (await parts.store.documents.themes()).flatMap(({ document }) => document ?? [])
  const subjects = await Promise.all(rows.map(row => subjectOf(parts, row)))
  return actor =>
    rows.filter((_, index) => {
      const subject = subjects[index]
      return subject !== undefined && mayRead(actor, subject)
    })
}

function eventView(event: EventRecord | null): EventView | null {
  if (!event) return null
  const { symbol, name, place, timeZone, dates, disclaimer, clockOffsetMs } = event
  return { symbol, name, place, timeZone, dates, disclaimer, clockOffsetMs }
}

/** One answer for a document that doesn't exist and for one that this person may not read. */
const unknown = (): { ok: false; refusal: Refusal } =>
  refuse('not_found', 'There is no such document for you to read.', 'Choose one from the event page.')

/** The text as it stands now with its brackets and the figures that follow from both. */
async function standing(parts: ReadingParts, row: DocumentRecord): Promise<Standing | null> {
  const working = await parts.rooms.read(row.id)
  if (!working) return null
  const [rows, paragraphs] = await Promise.all([
    parts.store.brackets.ofDocument(row.id),
    parts.store.paragraphStates.ofDocument(row.id)
  ])
  const brackets = inReadingOrder(working.text, rows)
  return {
    working,
    brackets,
    paragraphs,
    headHash: textHash({ text: working.text, brackets, language: row.language }, sha256)
  }
}

interface Standing {
  working: WorkingText
  brackets: Bracket[]
  paragraphs: ParagraphStates
  headHash: string
}

async function documentView(
  parts: ReadingParts,
  actor: Actor,
  { row, subject }: FoundDocument
): Promise<Outcome<DocumentView>> {
  const { store } = parts
  const [now, latest, threads, coChairs, delegations] = await Promise.all([
    standing(parts, row),
    store.revisions.latest(row.id),
    store.threads.count(row.id),
    store.people.inRole('co_chair', row.theme.id),
    store.delegations.list()
  ])
  if (!now) return unknown()
  const { working, brackets, paragraphs, headHash } = now
  const { mayType, reason } = typing(actor, subject)
  return grant({
    id: row.id,
    theme: { id: row.theme.id, code: row.theme.code, name: row.theme.name },
    title: row.title,
    language: row.language,
    stage: row.stage,
    symbol: latest?.symbol ?? null,
    changedSince: latest !== null && latest.hash !== headHash,
    text: working.text,
    brackets,
    paragraphStates: paragraphs,
    heldWith: heldWithNumbers({ text: working.text, brackets, paragraphs }),
    sequence: working.sequence,
    headHash,
    lineage: working.lineage,
    rights: { mayType, reason },
    coChairs: coChairs.map(({ id, name, delegation }) => ({ id, name, delegation, role: 'co_chair' })),
    delegations: Object.fromEntries(delegations.map(({ code, name }) => [code, name])),
    metrics: { ...measure(working.text, brackets, agreedIds(paragraphs)), ...threads }
  })
}

function heldWithNumbers(state: NegotiationState): Record<ParagraphId, string[]> {
  const { paragraphs } = state.text
  const numbers = new Map(numbering(paragraphs).map((number, index) => [paragraphs[index]?.id, number]))
  return Object.fromEntries(
    [...heldWith(state)].map(([id, others]) => [id, others.map(other => numbers.get(other) ?? other)])
  )
}

/** Stage and figures are for everyone accredited, words and who writes them are not (ruling 1). */
async function themeCard(
  parts: ReadingParts,
  actor: Actor,
  { theme, document }: { theme: ThemeRecord; document: DocumentRecord | null }
): Promise<ThemeCard> {
  const known = { id: theme.id, code: theme.code, name: theme.name }
  if (!document) {
    const subject = { theme: theme.id, stage: null, now: parts.clock.now().toISOString() }
    return { ...known, ...NO_DOCUMENT, readable: mayRead(actor, subject) }
  }
  const [now, latest, subject] = await Promise.all([
    standing(parts, document),
    parts.store.revisions.latest(document.id),
    subjectOf(parts, document)
  ])
  const figures = now && measure(now.working.text, now.brackets, agreedIds(now.paragraphs))
  const readable = mayRead(actor, subject)
  return {
    ...known,
    documentId: document.id,
    stage: document.stage,
    symbol: latest?.symbol ?? null,
    paragraphs: figures?.paragraphs ?? 0,
    agreedParagraphs: figures?.agreedParagraphs ?? 0,
    openBrackets: figures?.openBrackets ?? 0,
    readable,
    writing: readable ? parts.rooms.writing(document.id) : []
  }
}

const NO_DOCUMENT = {
  documentId: null,
  stage: null,
  symbol: null,
  paragraphs: 0,
  agreedParagraphs: 0,
  openBrackets: 0,
  writing: []
}
