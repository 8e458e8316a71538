import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { StartRefused } from './start-refused.ts'

const WAY_OUT = 'Set DATABASE_URL to a file, for example file:./data/acuerdo.sqlite.'

/**
 * The absolute path of the file that a `file:` address names; its folder exists afterwards. Relative paths
 * start at the working directory. Throws StartRefused with one sentence that names DATABASE_URL.
 */
export function sqliteFile(url: string): string {
  if (/^postgres(ql)?:/.test(url)) {
    throw new StartRefused(`DATABASE_URL names a PostgreSQL server, which this version can't use. ${WAY_OUT}`)
  }
  const given = /^file:([^?#\0]+)/.exec(url)?.[1]
  if (given === undefined) throw new StartRefused(`DATABASE_URL is not the address of a file. ${WAY_OUT}`)
  if (given.includes(':memory:')) {
    // The writer thread has a connection of its own, and would see another, empty database.
    throw new StartRefused(`DATABASE_URL names a database in memory, which can't be shared. ${WAY_OUT}`)
  }
  const file = path.resolve(given)
  makeFolder(path.dirname(file))
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new StartRefused(`DATABASE_URL names a folder, ${file}. ${WAY_OUT}`)
  }
  return file
}

function makeFolder(folder: string): void {
  try {
    makeMissing(folder)
  } catch (error) {
    throw new StartRefused(
      `The folder ${folder} of DATABASE_URL can't be made (${reason(error)}). Make it, or name a file elsewhere.`
    )
  }
}

/** One folder after the other: `recursive` never returns where the system answers ENOENT, as under /proc. */
function makeMissing(folder: string): void {
  if (existsSync(folder)) return
  makeMissing(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process that starts at the same moment may have made it.
    if (!existsSync(folder)) throw error
  }
}

/** The short code of a failure (`EACCES`, `SQLITE_NOTADB`), never its stack. */
export function reason(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message
  return String(error)
}
