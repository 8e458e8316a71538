import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { accessSync, constants, existsSync } from 'node:fs'
import { PrismaClient } from '../../prisma/generated/sqlite/client.ts'
import { reason, sqliteFile } from './sqlite-file.ts'
import { StartRefused } from './start-refused.ts'

export type { PrismaClient }

/** How long a statement waits for another writer before it fails. */
const BUSY_MS_MAX = 5_000

export interface OpenDatabase {
  prisma: PrismaClient
  close(): Promise<void>
}

/**
 * Opens the database of a `file:` address with write-ahead log, `synchronous=FULL`, foreign keys on.
 * Times are stored as whole milliseconds since the epoch, so that the writer thread's plain statements and
 * Prisma's agree. Throws StartRefused with one sentence that names DATABASE_URL where the file can't be used.
 */
export async function openDatabase(url: string): Promise<OpenDatabase> {
  const file = sqliteFile(url)
  refuseReadOnly(file)
  const adapter = new PrismaBetterSqlite3(
    { url: `file:${file}`, timeout: BUSY_MS_MAX },
    { timestampFormat: 'unixepoch-ms' }
  )
  const prisma = new PrismaClient({ adapter })
  try {
    await prisma.$queryRawUnsafe('PRAGMA journal_mode = WAL')
    await prisma.$executeRawUnsafe('PRAGMA synchronous = FULL')
    await prisma.$executeRawUnsafe('PRAGMA foreign_keys = ON')
    await prisma.$queryRawUnsafe(`PRAGMA busy_timeout = ${BUSY_MS_MAX}`)
  } catch (error) {
    await prisma.$disconnect()
    throw unusable(file, error)
  }
  return { prisma, close: () => prisma.$disconnect() }
}

/** SQLite opens a file that it may not write, and fails only at the first letter somebody types. */
function refuseReadOnly(file: string): void {
  if (!existsSync(file)) return
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw unusable(file, error)
  }
}

export function unusable(file: string, error: unknown): StartRefused {
  return new StartRefused(
    `The file ${file} of DATABASE_URL can't be used as a database (${reason(error)}). ` +
      'Name another file, or restore this one from a backup.'
  )
}
