// `npm run verify-revision -- SYMBOL` recomputes the hash of an issued version from the database;
// `npm run verify-revision -- FILE [HASH]` from a file that was downloaded, and against HASH if one is named. A file may
// be the certificate of a decision as well: then its own hash and that of the text in it are recomputed.
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
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  if (kept.format === 'acuerdo-certificate/1') return verifyCertificate(file, kept, expected)
  const { symbol, hash, content } = kept
  const found = sha256(canonical(content))
  same(found, expected ?? hash, `${file}`)
  const stored = existsSync(databaseFile()) ? versionsNamed(symbol)[0] : undefined
  if (stored) same(found, stored.hash, `${file}, against the database`)
  console.log(`${file} is the text of ${symbol}: ${found}${stored ? ', as it was issued here' : ''}.`)
}

function verifyCertificate(file, { certificateHash, certificate }, expected) {
  const found = sha256(canonical(certificate))
  same(found, expected ?? certificateHash, `${file}`)
  const { symbol, hash } = certificate.version
  same(sha256(canonical(certificate.text)), hash, `the text of ${symbol} in ${file}`)
  const stored = existsSync(databaseFile()) ? certificateNamed(certificate.id) : undefined
  if (stored) same(found, stored.hash, `${file}, against the database`)
  console.log(
    `${file} is the certificate of ${symbol} (${certificate.kind}, ${certificate.at}): ${found}; ` +
      `its text has the hash ${hash}${stored ? ', as it was certified here' : ''}.`
  )
}

function certificateNamed(id) {
  const db = new Database(databaseFile(), { readonly: true, fileMustExist: true })
  try {
    return db.prepare('SELECT hash FROM Certificate WHERE id = ?').get(id)
  } finally {
    db.close()
  }
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
