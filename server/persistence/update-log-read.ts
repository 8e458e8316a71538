import type { DocumentId, ParagraphId, PersonId } from '@acuerdo/domain'
import Database from 'better-sqlite3'
import type { History, Relocated, Standing } from '../realtime/ports.ts'
import { soundHistory } from './update-log-history.ts'

export interface LogReader {
  /** The history as it stands at one instant; null for a document that does not exist. */
  history(documentId: DocumentId): History | null
  /** The fence, and what was agreed or noted under it, at one instant. */
  standing(documentId: DocumentId): Standing | null
  since(documentId: DocumentId, seq: number): { seq: number; update: Uint8Array }[]
  close(): void
}

interface RelocationRow {
  fromClient: number
  fromClock: number
  length: number
  toClient: number
  toClock: number
  collapsed: number
  sealClient: number | null
  sealClock: number | null
}

/** Reads the log by a connection of its own that can't write, with prepared statements. */
export function openLogReader(file: string): LogReader {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  const document = db.prepare<[string], { lineage: string; fence: number }>(
    'SELECT lineage, fence FROM Document WHERE id = ?'
  )
  const checkpoints = db
    .prepare<[string], number>('SELECT seq FROM Checkpoint WHERE documentId = ? ORDER BY seq DESC')
    .pluck()
  const state = db
    .prepare<[string, number], Buffer>('SELECT state FROM Checkpoint WHERE documentId = ? AND seq = ?')
    .pluck()
  const entries = db.prepare<[string, number], { seq: number; update: Buffer }>(
    'SELECT seq, "update" FROM UpdateEntry WHERE documentId = ? AND seq > ? ORDER BY seq'
  )
  const owners = db
    .prepare<[string], [number, PersonId]>('SELECT clientId, personId FROM ClientOwner WHERE documentId = ?')
    .raw()
  const relocations = db.prepare<[string], RelocationRow>(
    'SELECT * FROM Relocation WHERE documentId = ? ORDER BY seq, ordinal'
  )
  const agreed = db
    .prepare<[string], ParagraphId>('SELECT paragraphId FROM ParagraphState WHERE documentId = ?')
    .pluck()
  const noted = db
    .prepare<[string], ParagraphId>('SELECT DISTINCT paragraphId FROM Footnote WHERE documentId = ?')
    .pluck()
  const standing = db.transaction((documentId: DocumentId): Standing | null => {
    const row = document.get(documentId)
    if (row === undefined) return null
    return { fence: row.fence, agreed: agreed.all(documentId), noted: noted.all(documentId) }
  })
  // One transaction: all statements see the same instant.
  const history = db.transaction((documentId: DocumentId): History | null => {
    const row = document.get(documentId)
    if (row === undefined) return null
    return soundHistory({
      ...row,
      checkpoints: checkpoints
        .all(documentId)
        .map(seq => ({ seq, state: () => state.get(documentId, seq) ?? new Uint8Array() })),
      entriesAfter: seq => entries.all(documentId, seq),
      owners: new Map(owners.all(documentId)),
      agreed: agreed.all(documentId),
      noted: noted.all(documentId),
      relocations: relocations.all(documentId).map(relocated)
    })
  })
  return {
    history: documentId => history(documentId),
    standing: documentId => standing(documentId),
    since: (documentId, seq) => entries.all(documentId, seq),
    close: () => void db.close()
  }
}

const relocated = (row: RelocationRow): Relocated => ({
  from: { client: row.fromClient, clock: row.fromClock },
  to: { client: row.toClient, clock: row.toClock },
  length: row.length,
  ...(row.collapsed ? { collapsed: true } : {}),
  ...(row.sealClient === null || row.sealClock === null
    ? {}
    : { seal: { client: row.sealClient, clock: row.sealClock } })
})
