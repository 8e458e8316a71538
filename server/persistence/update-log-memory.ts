import type { DocumentId, ParagraphId, PersonId } from '@acuerdo/domain'
import type { Appended, Compactor, Entry, Fault, Relocated, UpdateLog } from '../realtime/ports.ts'
import { soundHistory, stateOf, type StoredHistory } from './update-log-history.ts'

/** A document as the memory log keeps it; tests may reach in to close a text or to spoil an entry. */
export interface MemoryDocument {
  lineage: string
  fence: number
  /** True while typing is refused, as by a stage or a lock. */
  closed: boolean
  /** Paragraphs that were agreed; a test that changes them raises the fence. */
  agreed: ParagraphId[]
  /** Paragraphs with a footnote. */
  noted: ParagraphId[]
  checkpoints: { seq: number; state: Uint8Array }[]
  entries: (Entry & { seq: number })[]
  owners: Map<number, PersonId>
  relocations: Relocated[]
}

export interface MemoryLog extends UpdateLog {
  documents: Map<DocumentId, MemoryDocument>
  create(documentId: DocumentId, initial: { lineage: string; state: Uint8Array }): MemoryDocument
  /** While true the log takes nothing, like a full disk. */
  setDown(down: boolean): void
}

/** The update log without a disk, for tests: same rules, same suite. */
export function createMemoryLog(fault: Fault = () => {}): MemoryLog {
  const documents = new Map<DocumentId, MemoryDocument>()
  const watchers: ((down: boolean) => void)[] = []
  const disk = new Disk(down => watchers.forEach(watcher => watcher(down)))
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => T): Promise<T> => {
    const done = last.then(() => disk.write(work))
    last = done
    return done
  }
  return {
    documents,
    create: (documentId, { lineage, state }) => {
      const checkpoints = [{ seq: 0, state }]
      const made = {
        lineage,
        fence: 0,
        closed: false,
        agreed: [],
        noted: [],
        checkpoints,
        entries: [],
        owners: new Map(),
        relocations: []
      }
      documents.set(documentId, made)
      return made
    },
    setDown: down => disk.set(down),
    append: group =>
      inOrder(() => {
        fault('append:before-commit')
        return appendGroup(documents, group)
      }),
    load: documentId => Promise.resolve(mapDocument(documents, documentId, it => soundHistory(storedOf(it)))),
    standing: documentId =>
      Promise.resolve(
        mapDocument(documents, documentId, ({ fence, agreed, noted }) => ({
          fence,
          agreed: [...agreed],
          noted: [...noted]
        }))
      ),
    since: (documentId, seq) =>
      Promise.resolve(mapDocument(documents, documentId, it => it.entries.filter(e => e.seq > seq)) ?? []),
    checkpoint: (documentId, seq, state) =>
      inOrder(() => {
        documents.get(documentId)?.checkpoints.unshift({ seq, state })
      }),
    watch: listener => void watchers.push(listener),
    close: async () => void (await last)
  }
}

/** Makes checkpoints of a memory log in the same thread. */
export function createInlineCompactor(log: UpdateLog): Compactor {
  return {
    async compact(documentId) {
      const history = await log.load(documentId)
      if (history === null || history.corruptFrom !== null) return null
      return { seq: history.tail.at(-1)?.seq ?? history.stateSeq, state: stateOf(history) }
    },
    close: () => Promise.resolve()
  }
}

class Disk {
  #waiting: (() => void)[] = []
  #down = false
  readonly #tell: (down: boolean) => void

  constructor(tell: (down: boolean) => void) {
    this.#tell = tell
  }

  set(down: boolean): void {
    this.#down = down
    if (down) return
    const waiting = this.#waiting.splice(0)
    if (waiting.length > 0) this.#tell(false)
    waiting.forEach(go => go())
  }

  async write<T>(work: () => T): Promise<T> {
    if (this.#down) {
      this.#tell(true)
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
    return work()
  }
}

function mapDocument<T>(
  documents: Map<DocumentId, MemoryDocument>,
  documentId: DocumentId,
  map: (document: MemoryDocument) => T
): T | null {
  const document = documents.get(documentId)
  return document === undefined ? null : map(document)
}

function storedOf(document: MemoryDocument): StoredHistory {
  return {
    lineage: document.lineage,
    fence: document.fence,
    checkpoints: document.checkpoints.map(({ seq, state }) => ({ seq, state: () => state })),
    entriesAfter: seq => document.entries.filter(entry => entry.seq > seq),
    owners: new Map(document.owners),
    agreed: [...document.agreed],
    noted: [...document.noted],
    relocations: [...document.relocations]
  }
}

function appendGroup(documents: Map<DocumentId, MemoryDocument>, group: Entry[]): Appended[] {
  const refused = new Map<DocumentId, Appended>()
  return group.map(entry => {
    const earlier = refused.get(entry.documentId)
    if (earlier !== undefined) return earlier
    const appended = appendEntry(documents.get(entry.documentId), entry)
    if (!appended.ok) refused.set(entry.documentId, appended)
    return appended
  })
}

function appendEntry(document: MemoryDocument | undefined, entry: Entry): Appended {
  if (document === undefined) return { ok: false, why: 'gone' }
  if (entry.fence < document.fence) return { ok: false, why: 'stale' }
  if (entry.kind === 'typing' && document.closed) return { ok: false, why: 'closed' }
  if (entry.claims.some(id => ownedByAnother(document, id, entry.personId)))
    return { ok: false, why: 'stale' }
  const seq = Math.max(document.entries.at(-1)?.seq ?? 0, document.checkpoints[0]?.seq ?? 0) + 1
  document.entries.push({ ...entry, seq })
  if (entry.personId !== null) for (const id of entry.claims) document.owners.set(id, entry.personId)
  document.relocations.push(...(entry.relocated ?? []))
  return { ok: true, seq }
}

function ownedByAnother(document: MemoryDocument, clientId: number, personId: PersonId | null): boolean {
  const owner = document.owners.get(clientId)
  return owner !== undefined && owner !== personId
}
