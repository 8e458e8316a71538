import Database from 'better-sqlite3'
import type { Along, Entry, Relocated } from '../realtime/ports.ts'
import { openRecorder, type Recorder } from './recorder.ts'
import { REFUSED, type WriterRequest } from './writer-message.ts'

export interface Writer {
  /** Writes the request in one transaction, or throws and has written nothing. */
  write(request: WriterRequest): number[]
}

/** Where a document's log stands inside the transaction of a group. */
interface Head {
  fence: number
  seq: number
  refused: number | null
}

const HEAD = `
  SELECT fence, MAX(
    COALESCE((SELECT MAX(seq) FROM UpdateEntry WHERE documentId = Document.id), 0),
    COALESCE((SELECT MAX(seq) FROM Checkpoint WHERE documentId = Document.id), 0)
  ) AS seq FROM Document WHERE id = ?`

/** One checkpoint in so many entries stays, so that looking back begins near any moment of a long history. */
const CHECKPOINT_SPAN_ENTRIES = 10_000

// The first checkpoint is the text that everything began with; the second newest replaces a spoilt newest one.
const FORGET_CHECKPOINTS = `
  DELETE FROM Checkpoint WHERE documentId = @documentId
    AND seq > (SELECT MIN(seq) FROM Checkpoint WHERE documentId = @documentId)
    AND seq NOT IN (SELECT seq FROM Checkpoint WHERE documentId = @documentId ORDER BY seq DESC LIMIT 2)
    AND seq NOT IN (SELECT MIN(seq) FROM Checkpoint WHERE documentId = @documentId
                    GROUP BY seq / ${CHECKPOINT_SPAN_ENTRIES})`

/** `faultAt`: where a test ends the process, `adopt:3` before the third row of an adoption. */
export function openWriter(db: Database.Database, faultAt: string | null = null): Writer {
  const begin = db.prepare('BEGIN IMMEDIATE')
  const commit = db.prepare('COMMIT')
  const head = db.prepare<[string], { fence: number; seq: number }>(HEAD)
  const fault = rowFaults(faultAt)
  const recorder = openRecorder(db, fault.row)
  const append = appender(db, recorder)
  const addCheckpoint = db.prepare(
    'INSERT OR IGNORE INTO Checkpoint (documentId, seq, at, state) VALUES (@documentId, @seq, @at, @state)'
  )
  const forget = db.prepare(FORGET_CHECKPOINTS)

  function appendGroup(group: Entry[]): number[] {
    const heads = new Map<string, Head>()
    return group.map(entry => {
      let at = heads.get(entry.documentId)
      if (at === undefined) heads.set(entry.documentId, (at = headOf(head.get(entry.documentId))))
      return append(entry, at)
    })
  }

  function written(along: Along): number {
    recorder.begin(along)
    return recorder.record(along)
  }

  function statements(request: WriterRequest): number[] {
    if (request.kind === 'append') return appendGroup(request.group)
    if (request.kind === 'act') return [written(request.along)]
    addCheckpoint.run(request)
    forget.run(request)
    return []
  }

  return {
    write(request) {
      begin.run()
      try {
        const outcomes = statements(request)
        fault.transaction('commit')
        commit.run()
        fault.transaction('committed')
        return outcomes
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK')
        throw error
      }
    }
  }
}

const headOf = (row: { fence: number; seq: number } | undefined): Head =>
  row === undefined ? { fence: 0, seq: 0, refused: REFUSED.gone } : { ...row, refused: null }

function appender(db: Database.Database, recorder: Recorder): (entry: Entry, head: Head) => number {
  const insert = db.prepare(
    'INSERT INTO UpdateEntry (documentId, seq, kind, personId, at, "update") VALUES (?, ?, ?, ?, ?, ?)'
  )
  const owner = db
    .prepare<[string, number], string>(
      'SELECT personId FROM ClientOwner WHERE documentId = ? AND clientId = ?'
    )
    .pluck()
  const claim = db.prepare(
    'INSERT OR IGNORE INTO ClientOwner (documentId, clientId, personId) VALUES (?, ?, ?)'
  )
  const behind = db.prepare('INSERT INTO ActEntry (documentId, seq, auditSeq) VALUES (?, ?, ?)')
  const relocate = db.prepare(
    `INSERT INTO Relocation (documentId, seq, ordinal, fromClient, fromClock, length, toClient, toClock,
       collapsed, sealClient, sealClock) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )

  const refusal = (entry: Entry, head: Head): number | null => {
    if (entry.fence < head.fence) return REFUSED.stale
    const foreign = entry.claims.some(
      id => (owner.get(entry.documentId, id) ?? entry.personId) !== entry.personId
    )
    return foreign ? REFUSED.stale : null
  }

  function store(entry: Entry, seq: number): void {
    const { documentId, kind, personId } = entry
    insert.run(documentId, seq, kind, personId, entry.at, entry.update)
    if (personId !== null) for (const id of entry.claims) claim.run(documentId, id, personId)
    entry.relocated?.forEach((move, ordinal) => relocate.run(documentId, seq, ordinal, ...columnsOf(move)))
  }

  /** An entry with its rows is one unit inside the group: what can't be written takes nothing else down. */
  function storeWith(along: Along, entry: Entry, seq: number): void {
    db.exec('SAVEPOINT act')
    try {
      recorder.begin(along)
      store(entry, seq)
      const auditSeq = recorder.record(along)
      if (auditSeq > 0) behind.run(entry.documentId, seq, auditSeq)
    } catch (error) {
      db.exec('ROLLBACK TO act')
      throw error
    } finally {
      if (db.inTransaction) db.exec('RELEASE act')
    }
  }

  return (entry, head) => {
    head.refused ??= refusal(entry, head)
    if (head.refused !== null) return head.refused
    try {
      if (entry.along) storeWith(entry.along, entry, head.seq + 1)
      else store(entry, head.seq + 1)
      return ++head.seq
    } catch (error) {
      if (isClosed(error)) return (head.refused = REFUSED.closed)
      if (entry.along && isImpossible(error)) return (head.refused = REFUSED.broken)
      throw error
    }
  }
}

function columnsOf({ from, to, length, collapsed, seal }: Relocated): (number | null)[] {
  const ends = [from.client, from.clock, length, to.client, to.clock]
  return [...ends, collapsed ? 1 : 0, seal?.client ?? null, seal?.clock ?? null]
}

/** The database itself refuses typing on a closed text, by a trigger; the statement is undone, not the group. */
const isClosed = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  error.code === 'SQLITE_CONSTRAINT_TRIGGER' &&
  error.message.startsWith('L3')

/** A constraint refuses the rows, whatever the disk does: trying again would change nothing. */
const isImpossible = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')

/** Named points inside the transaction of an act that is done, by its action and the row that comes next. */
function rowFaults(faultAt: string | null) {
  const [action, point] = faultAt?.split(':') ?? []
  let begun = false
  const die = (): void => void process.kill(process.pid, 'SIGKILL')
  return {
    row: ({ record }: Along, row: number | 'entry'): void => {
      if (record?.outcome !== 'done' || record.action.replaceAll('_', '-') !== action) return
      begun = true
      if (String(row) === point) die()
    },
    transaction: (at: 'commit' | 'committed'): void => {
      if (begun && at === point) die()
    }
  }
}
