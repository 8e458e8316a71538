// `npm run backup [-- FILE]`: a whole copy of the database while the server runs, verified before it gets its name.
import Database from 'better-sqlite3'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync
} from 'node:fs'
import path from 'node:path'
import { command, databaseFile, faultsOf, sha256 } from './stored-versions.mjs'

/** How long the copy waits for a writer to finish. */
const BUSY_MS = 30_000

function main([given]) {
  const source = databaseFile()
  if (!existsSync(source)) throw new Error(`There is no database at ${source}. Set DATABASE_URL.`)
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const target = path.resolve(given ?? path.join(path.dirname(source), `backups/${stamp}.sqlite`))
  if (existsSync(target)) throw new Error(`${target} is there already. Name another file.`)
  mkdirSync(path.dirname(target), { recursive: true })
  const part = `${target}.part`
  rmSync(part, { force: true })
  try {
    copy(source, part)
    const { faults, versions, entries } = faultsOf(part)
    if (faults.length > 0) throw new Error(`The copy is not whole. ${faults.join(' ')}`)
    renameSync(part, target)
    const whole = `${versions} versions and ${entries} entries of the record are whole`
    console.log(`${target}: ${whole}. SHA-256 ${sha256(readFileSync(target))}.`)
  } finally {
    rmSync(part, { force: true })
  }
}

/** One moment of the database, whoever writes meanwhile; on the disk when it returns. */
function copy(source, target) {
  const db = new Database(source, { readonly: true, timeout: BUSY_MS })
  try {
    db.prepare('VACUUM INTO ?').run(target)
  } finally {
    db.close()
  }
  const file = openSync(target, 'r+')
  fsyncSync(file)
  closeSync(file)
}

command(main)
