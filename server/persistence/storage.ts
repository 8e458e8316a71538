import type { Outcome } from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { SetUpForm } from '../context.ts'
import type { Log } from '../log.ts'
import type { Compactor, Fault, UpdateLog } from '../realtime/ports.ts'
import { openArchive, type Archive } from './archive-link.ts'
import { openCompactor } from './compaction-link.ts'
import { openDatabase, type PrismaClient } from './db.ts'
import { formOf } from './demonstration-form.ts'
import { loadDemonstration, readDemonstration, type Demonstration } from './demonstration.ts'
import { openDoor, throughDoor } from './door.ts'
import { migrate } from './migrate.ts'
import { performedActsStore, type PerformedActs } from './performed-acts.ts'
import { sqliteFile } from './sqlite-file.ts'
import { createStore, type Store } from './store.ts'
import { openSqliteLog, type SqliteLog } from './update-log-sqlite.ts'
import { createWriteQueue, type WriteQueue } from './write-queue.ts'

/** Everything that is kept: the rows, the update log, and the one queue through which both are written. */
export interface Storage {
  store: Store
  updates: UpdateLog
  /** Writes what an act does beside the text, with its entry of the record, in one transaction. */
  record: SqliteLog['record']
  compactor: Compactor
  /** How texts stood and who wrote what, read off the main thread. */
  archive: Archive
  performed: PerformedActs
  /** Whether the database answers. */
  reachable(): Promise<boolean>
  /** Keeps how far the rules' clock runs ahead of the machine's, in milliseconds. */
  keepClockOffset(ms: number): Promise<void>
  /** Loads the event that the files of a folder describe into an empty database. */
  loadDemonstration(
    source: { folder: string } & Omit<Demonstration, 'prisma' | 'queue' | 'event'>
  ): Promise<Outcome<{ clockOffsetMs: number }>>
  /** The event that the files of a folder describe, as a form of the first start. */
  setUpTemplate(folder: string): SetUpForm
  close(): Promise<void>
}

export interface StorageOptions {
  url: string
  /** The folder of the migrations. */
  migrations: string
  clock: Clock
  log: Log
  fault?: Fault
  /** Where a test ends the process inside the transaction of an act. */
  faultAt?: string | null
}

/** Migrates and opens. Throws StartRefused with one sentence where the database can't be used. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { url, clock, log } = options
  const file = sqliteFile(url)
  const applied = await migrate(url, options.migrations)
  if (applied.length > 0) log.info({ migrations: applied }, 'The database was brought up to date.')
  const { prisma, close } = await openDatabase(url)
  const queue = createWriteQueue()
  const fault = options.fault === undefined ? {} : { fault: options.fault }
  const updates = openSqliteLog({ file, queue, clock, log, faultAt: options.faultAt ?? null, ...fault })
  const compactor = openCompactor(file)
  const archive = openArchive(file)
  const door = openDoor(file)
  return {
    store: throughDoor(createStore(prisma, queue), door),
    updates,
    record: updates.record,
    compactor,
    archive,
    performed: performedActsStore(prisma),
    reachable: () => answers(prisma),
    keepClockOffset: async ms => {
      await queue.run(() => prisma.event.updateMany({ data: { clockOffsetMs: Math.round(ms) } }))
    },
    loadDemonstration: ({ folder, ...rest }) =>
      loadDemonstration({ prisma, queue, event: readDemonstration(folder), ...rest }),
    setUpTemplate: folder => formOf(readDemonstration(folder)),
    close: async () => {
      await updates.close()
      await compactor.close()
      await archive.close()
      await drained(queue)
      door.close()
      await close()
    }
  }
}

/** A read of a page of the file: it fails when the file is gone or broken, and changes nothing. */
async function answers(prisma: PrismaClient): Promise<boolean> {
  try {
    await prisma.$queryRaw`SELECT count(*) FROM "Event"`
    return true
  } catch {
    return false
  }
}

/** Whatever was given to the queue before is written when this is. */
const drained = (queue: WriteQueue): Promise<void> => queue.run(async () => undefined)
