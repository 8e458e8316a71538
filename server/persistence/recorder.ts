import { AUDIT_BEGINS, chain, type AuditContent } from '@acuerdo/domain'
import type Database from 'better-sqlite3'
import type { Along } from '../realtime/ports.ts'
import { sha256 } from './sha256.ts'

const COLUMNS = [
  'seq',
  'at',
  'actorId',
  'actorName',
  'delegation',
  'action',
  'target',
  'documentId',
  'themeId',
  'outcome',
  'refusalCode',
  'hashBefore',
  'hashAfter',
  'payloadJson',
  'sphere',
  'nonce',
  'contentHash',
  'previousHash',
  'hash'
] as const

export interface Recorder {
  /** Writes what has to stand before the text of the act is written. */
  begin(along: Along): void
  /** Writes the rows of an act and its entry of the record; answers the entry's place, 0 without one. */
  record(along: Along): number
}

/** Called before each row of an act, and before its entry: a test may end the process there. */
export type RowFault = (along: Along, row: number | 'entry') => void

/**
 * Writes acts inside the transaction of whoever calls. The chain of the record is continued here, where nobody can
 * write in between.
 */
export function openRecorder(db: Database.Database, fault: RowFault): Recorder {
  const prepared = new Map<string, Database.Statement>()
  const last = db.prepare<[], { seq: number; hash: string }>(
    'SELECT seq, hash FROM AuditEntry ORDER BY seq DESC LIMIT 1'
  )
  const insert = db.prepare(
    `INSERT INTO AuditEntry (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(name => `@${name}`).join(', ')})`
  )

  function execute(sql: string, params: readonly unknown[]): void {
    let statement = prepared.get(sql)
    if (statement === undefined) prepared.set(sql, (statement = db.prepare(sql)))
    statement.run(...params)
  }

  function record(content: AuditContent): number {
    const entry = chain(content, last.get() ?? AUDIT_BEGINS, sha256)
    insert.run({ ...entry, at: Date.parse(entry.at) })
    return entry.seq
  }

  const begin = (along: Along): void =>
    (along.first ?? []).forEach(({ sql, params }, index) => {
      fault(along, index + 1)
      execute(sql, params)
    })

  return {
    begin,
    record: along => {
      const { first = [], statements, record: content } = along
      statements.forEach(({ sql, params }, index) => {
        fault(along, first.length + index + 1)
        execute(sql, params)
      })
      fault(along, 'entry')
      return content === null ? 0 : record(content)
    }
  }
}
