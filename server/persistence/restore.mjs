// `npm run restore -- FILE`: puts a backup in the place of the database. The server has to be stopped.
import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { command, databaseFile, faultsOf } from './stored-versions.mjs'

function main([given]) {
  if (given === undefined) throw new Error('Name a backup: npm run restore -- FILE')
  const backup = path.resolve(given)
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`)
  const target = databaseFile()
  const { faults, versions } = faultsOf(backup)
  if (faults.length > 0) throw new Error(`The backup is not whole. ${faults.join(' ')}`)
  mkdirSync(path.dirname(target), { recursive: true })
  const part = `${target}.part`
  rmSync(part, { force: true })
  copyFileSync(backup, part)
  begin(part)
  const aside = putAside(target)
  renameSync(part, target)
  console.log(`${target} holds the backup, with ${versions} versions. Everybody signs in again.${aside}`)
}

/**
 * A new life of each text: what open pages hold of the former one may never be merged into it, so they are told to
 * reload. Whoever was signed in, invited or held a key at the time of the backup may have lost that right since.
 */
function begin(file) {
  const db = new Database(file)
  db.transaction(() => {
    const lineage = db.prepare('UPDATE Document SET lineage = ?, fence = fence + 1 WHERE id = ?')
    for (const { id } of db.prepare('SELECT id FROM Document').all()) lineage.run(randomUUID(), id)
    const now = Date.now()
    db.prepare('UPDATE Session SET endedAt = ? WHERE endedAt IS NULL').run(now)
    db.prepare('UPDATE PersonalLink SET voidedAt = ? WHERE usedAt IS NULL AND voidedAt IS NULL').run(now)
    db.prepare('UPDATE BearerToken SET revokedAt = ? WHERE revokedAt IS NULL').run(now)
  })()
  db.close()
}

/** The database that was there is kept beside the new one. */
function putAside(target) {
  if (!existsSync(target)) return ''
  closeForGood(target)
  const aside = `${target}.before-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  renameSync(target, aside)
  return ` The former database is ${aside}.`
}

/** Takes the write-ahead log in; refuses while another process has the database open. */
function closeForGood(target) {
  const db = new Database(target, { timeout: 0 })
  try {
    db.pragma('journal_mode = DELETE')
  } catch {
    throw new Error(`${target} is in use. Stop the server first.`)
  } finally {
    db.close()
  }
}

command(main)
