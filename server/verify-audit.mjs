// `npm run verify-audit -- FILE [HASH]`: whether a record exported as JSON Lines is whole and unchanged. Needs no server.
// HASH is what the last entry should end with, as somebody noted it earlier: a record cut short is found by it alone.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const CONTENT =
  'at actorId actorName delegation action target documentId themeId outcome refusalCode hashBefore hashAfter ' +
  'payloadJson sphere nonce'
const CONTENT_NAMES = CONTENT.split(' ')
const CHAIN = ['seq', 'contentHash', 'previousHash', 'hash']

const sha256 = text => createHash('sha256').update(text, 'utf8').digest('hex')
const sorted = names => [...names].sort().join()
/** JSON with its members sorted (RFC 8785); the record holds only strings, whole numbers and null. */
const canonical = object => JSON.stringify(object, Object.keys(object).sort())

/** Why a line is not the entry that comes behind `last`; null where it is. */
export function faultOf(line, last) {
  let entry
  try {
    entry = JSON.parse(line)
  } catch {
    return 'is no JSON'
  }
  const names = sorted(Object.keys(entry ?? {}))
  const hidden = names === sorted(CHAIN)
  if (!hidden && names !== sorted([...CHAIN, ...CONTENT_NAMES])) return 'has other fields than an entry has'
  if (JSON.stringify(entry) !== line) return 'is not written as it was exported'
  if (entry.seq !== last.seq + 1) return `is numbered ${entry.seq}, after ${last.seq}`
  if (entry.previousHash !== last.hash) return 'does not name the entry before it'
  const content = Object.fromEntries(CONTENT_NAMES.map(name => [name, entry[name]]))
  if (!hidden && sha256(canonical(content)) !== entry.contentHash)
    return 'has another content than was hashed'
  const link = { content: entry.contentHash, previous: last.hash, seq: entry.seq }
  return sha256(canonical(link)) === entry.hash ? null : 'has another hash than follows from it'
}

function main([file, expected]) {
  if (file === undefined) return stop('Name a file: npm run verify-audit -- FILE [HASH]')
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
  let last = { seq: 0, hash: '0'.repeat(64) }
  for (const [index, line] of lines.entries()) {
    const fault = faultOf(line, last)
    if (fault !== null) return stop(`Entry ${last.seq + 1} (line ${index + 1}) ${fault}.`)
    last = JSON.parse(line)
  }
  if (expected !== undefined && last.hash !== expected)
    return stop(`The record does not end with ${expected}.`)
  console.log(`${lines.length} entries, each behind the one before it. The last hash is ${last.hash}.`)
}

function stop(sentence) {
  console.log(sentence)
  process.exitCode = 1
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2))
