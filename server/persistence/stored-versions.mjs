// What the commands for backups and versions share: where the database is, and whether its versions are whole.
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'

const DEFAULT_URL = 'file:./data/acuerdo.sqlite'
const BRACE = 0x7b

/** The path of the database that DATABASE_URL names, as the server understands it. */
export function databaseFile() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const url = process.env.DATABASE_URL ?? DEFAULT_URL
  const given = /^file:([^?#\0]+)/.exec(url)?.[1]
  if (given === undefined) throw new Error('DATABASE_URL is not the address of a file.')
  return path.resolve(given)
}

export const sha256 = bytes => createHash('sha256').update(bytes).digest('hex')

/** The canonical form as it is stored, deflated or not. */
export const contentOf = bytes => (bytes[0] === BRACE ? bytes : inflateSync(bytes)).toString('utf8')

/** JSON as RFC 8785 writes it, strings in NFC, a lone surrogate as U+FFFD (HA2, HA3). */
export function canonical(value) {
  if (typeof value === 'string')
    return JSON.stringify(value.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value).sort()
  return `{${members.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

/** Everything that is wrong with a database: its pages, its references, its versions, the chain of its record. */
export function faultsOf(file) {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const pages = db.pragma('integrity_check', { simple: true })
    if (pages !== 'ok') return { faults: [`The file is damaged: ${pages}`], versions: 0, entries: 0 }
    const references = db.pragma('foreign_key_check')
    const versions = db.prepare('SELECT symbol, hash, content FROM Revision').all()
    const entries = db.prepare('SELECT seq, hash, previousHash FROM AuditEntry ORDER BY seq').all()
    return {
      versions: versions.length,
      entries: entries.length,
      faults: [
        ...references.map(({ table }) => `A row of ${table} names one that is not there.`),
        ...versions.flatMap(version => wrongHash(version) ?? []),
        ...brokenChain(entries)
      ]
    }
  } finally {
    db.close()
  }
}

function wrongHash({ symbol, hash, content }) {
  const found = sha256(contentOf(content))
  return found === hash ? null : [`${symbol} has the hash ${found}, issued was ${hash}.`]
}

function brokenChain(entries) {
  let last = { seq: 0, hash: '0'.repeat(64) }
  for (const entry of entries) {
    if (entry.seq !== last.seq + 1 || entry.previousHash !== last.hash)
      return [`Entry ${entry.seq} of the record does not come behind the one before it.`]
    last = entry
  }
  return []
}

/** Runs a command; what stops it is said in one line. */
export function command(main) {
  try {
    main(process.argv.slice(2))
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
