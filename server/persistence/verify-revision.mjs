// `npm run verify-revision -- SYMBOL` recomputes the hash of an issued version from the database;
// `npm run verify-revision -- FILE [HASH]` from a file that was downloaded, and against HASH if one is named.
import Database from 'better-sqlite3'
import { existsSync, readFileSync } from 'node:fs'
import { canonical, command, contentOf, databaseFile, sha256 } from './stored-versions.mjs'

function main([named, expected]) {
  if (named === undefined) throw new Error('Name a version, or a file: npm run verify-revision -- DG/Rev.1')
  if (existsSync(named)) return verifyFile(named, expected)
  const { symbol, hash, content } = storedVersion(named)
  const text = contentOf(content)
  same(sha256(canonical(JSON.parse(text))), hash, `${symbol}, as it is stored`)
  same(sha256(text), hash, `${symbol}, as it is stored`)
  if (expected !== undefined) same(expected, hash, `the hash that you name for ${symbol}`)
  console.log(`${symbol} is the text that was issued: ${hash}.`)
}

function verifyFile(file, expected) {
  const { symbol, hash, content } = JSON.parse(readFileSync(file, 'utf8'))
  const found = sha256(canonical(content))
  same(found, expected ?? hash, `${file}`)
  const stored = existsSync(databaseFile()) ? versionsNamed(symbol)[0] : undefined
  if (stored) same(found, stored.hash, `${file}, against the database`)
  console.log(`${file} is the text of ${symbol}: ${found}${stored ? ', as it was issued here' : ''}.`)
}

function same(found, issued, what) {
  if (found !== issued)
    throw new Error(`Not verified: ${what}: the hash is ${found}, it should be ${issued}.`)
}

function storedVersion(named) {
  const found = versionsNamed(named)
  if (found.length === 0) throw new Error(`There is no version ${named} in ${databaseFile()}.`)
  return found[0]
}

/** By the whole symbol, or by its end: `DG/Rev.1`. */
function versionsNamed(named) {
  const db = new Database(databaseFile(), { readonly: true, fileMustExist: true })
  try {
    const query =
      'SELECT symbol, hash, content FROM Revision WHERE symbol = ? OR substr(symbol, -length(?)) = ?'
    return db.prepare(query).all(named, `/${named}`, `/${named}`)
  } finally {
    db.close()
  }
}

command(main)
