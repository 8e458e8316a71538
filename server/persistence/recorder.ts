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

/**
 * Writes the rows of an act and its entry of the record, inside the transaction of whoever calls; answers the
 * entry's place, 0 without one. The chain is continued here, where nobody can write in between.
 */
export function openRecorder(db: Database.Database): (along: Along) => number {
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

  return ({ statements, record: content }) => {
    for (const { sql, params } of statements) execute(sql, params)
    return content === null ? 0 : record(content)
  }
}
