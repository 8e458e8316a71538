import { ID_PATTERN } from '@acuerdo/domain'
import { ROOT, allowedLink } from '@acuerdo/editor'
import type { Range } from './item-index-ranges.ts'

/*
 * Reads a Yjs update (encoding version 1) without building Yjs' own objects: a frame may be hostile, so every
 * count is bounded while it is read, and bytes behind the update are noticed. A test holds this reader against
 * `Y.decodeUpdate`: what both accept, both read alike.
 */

export type StructKind = 'words' | 'deleted' | 'format' | 'marker' | 'bracket' | 'gap' | 'collected' | 'other'

export interface ReadStruct {
  client: number
  clock: number
  length: number
  kind: StructKind
  /** -1 where there is none. */
  originClient: number
  originClock: number
  rightClient: number
  rightClock: number
  /** Of a marker or bracket. */
  id: string | null
  /** Why no client may write this, or null. */
  offence: string | null
}

/** A Yjs update as the firewall reads it. Structs of one client follow one another, with rising clocks. */
export interface Reading {
  structs: ReadStruct[]
  deletions: Range[]
  /** Where the delete set begins in the update. */
  deletionsAt: number
}

/** Structs, and ranges of the delete set, in one update. A full step 2 of a long history stays below. */
const STRUCTS_MAX = 200_000
const DELETIONS_MAX = 200_000
/** Client ids whose items one update may hold; a full step 2 holds all that ever wrote. */
const CLIENTS_MAX = 50_000
/** The value of a format, or an embed; the longest is a link. */
const VALUE_BYTES_MAX = 16 * 1024

/** The update as read, or null when it is malformed, too long in counts, or followed by other bytes. */
export function readUpdate(bytes: Uint8Array): Reading | null {
  const input: Input = { bytes, at: 0 }
  try {
    const structs = readStructs(input)
    const deletionsAt = input.at
    const deletions = readDeletions(input)
    return input.at === bytes.length ? { structs, deletions, deletionsAt } : null
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}

interface Input {
  bytes: Uint8Array
  at: number
}

class Malformed extends Error {}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const FORMAT_KEYS = {
  bold: isMark,
  italic: isMark,
  underline: isMark,
  link: isLink,
  part: isPart,
  level: isLevel
}

// Bits of the byte that begins a struct; the five lower ones name its content.
const HAS_ORIGIN = 0x80
const HAS_RIGHT = 0x40
const HAS_PARENT_KEY = 0x20
const CONTENT = 0x1f
const CONTENT_SKIP = 10

function readStructs(input: Input): ReadStruct[] {
  const structs: ReadStruct[] = []
  const seen = new Set<number>()
  for (let clients = readNumber(input); clients > 0; clients--) {
    let count = readNumber(input)
    const client = readNumber(input)
    let clock = readNumber(input)
    // Yjs keeps only the last block of a client; a frame that reads differently for us and for it is refused.
    if (seen.has(client) || seen.size >= CLIENTS_MAX || structs.length + count > STRUCTS_MAX) {
      throw new Malformed()
    }
    seen.add(client)
    for (; count > 0; count--) {
      const struct = readStruct(input, client, clock)
      structs.push(struct)
      clock += struct.length
      if (clock > Number.MAX_SAFE_INTEGER) throw new Malformed()
    }
  }
  return structs
}

function readStruct(input: Input, client: number, clock: number): ReadStruct {
  const info = readByte(input)
  const struct: ReadStruct = {
    client,
    clock,
    length: 1,
    kind: 'other',
    originClient: -1,
    originClock: -1,
    rightClient: -1,
    rightClock: -1,
    id: null,
    offence: null
  }
  if (info === CONTENT_SKIP || (info & CONTENT) === 0) {
    struct.kind = info === CONTENT_SKIP ? 'gap' : 'collected'
    struct.length = readLength(input)
    return struct
  }
  if (info & HAS_ORIGIN) {
    struct.originClient = readNumber(input)
    struct.originClock = readNumber(input)
  }
  if (info & HAS_RIGHT) {
    struct.rightClient = readNumber(input)
    struct.rightClock = readNumber(input)
  }
  if (!(info & (HAS_ORIGIN | HAS_RIGHT))) readParent(input, info, struct)
  readContent(input, info & CONTENT, struct)
  return struct
}

function readParent(input: Input, info: number, struct: ReadStruct): void {
  if (readNumber(input) === 1) {
    if (decodeText(readBytes(input)) !== ROOT) struct.offence = 'another root'
  } else {
    readNumber(input)
    readNumber(input)
    struct.offence = 'a nested type'
  }
  if (info & HAS_PARENT_KEY) {
    decodeText(readBytes(input))
    struct.offence = 'a map entry'
  }
}

function readContent(input: Input, content: number, struct: ReadStruct): void {
  if (content === 4) return readWords(input, struct)
  if (content === 6) return readFormat(input, struct)
  if (content === 5) return readEmbed(input, struct)
  // Lists of values, binaries, types and documents are never in a text: there is no honest reading to go on with.
  if (content !== 1) throw new Malformed()
  struct.kind = 'deleted'
  struct.length = readLength(input)
}

function readWords(input: Input, struct: ReadStruct): void {
  const bytes = readBytes(input)
  struct.kind = 'words'
  struct.length = bytes.length
  let plain = true
  for (const byte of bytes) {
    if (byte >= 0x80) plain = false
    else if (byte === 0) struct.offence = 'a NUL'
  }
  if (!plain) {
    const words = decodeText(bytes)
    struct.length = words.length
    if (words.includes('\uFFFC')) struct.offence = 'a bracket character'
  }
  if (struct.length === 0) throw new Malformed()
}

function readFormat(input: Input, struct: ReadStruct): void {
  const key = decodeText(readBytes(input))
  const value = readBytes(input)
  struct.kind = 'format'
  // Yjs reads what we refuse as well: what it could not read must not pass for known.
  const parsed = parseValue(value)
  const allowed = Object.hasOwn(FORMAT_KEYS, key) ? FORMAT_KEYS[key as keyof typeof FORMAT_KEYS] : null
  if (allowed === null) struct.offence = 'an unknown format'
  else if (parsed !== null && !allowed(parsed)) struct.offence = `a value of ${key}`
}

function readEmbed(input: Input, struct: ReadStruct): void {
  const bytes = readBytes(input)
  struct.offence = 'an embed'
  const embed: unknown = parseValue(bytes)
  if (typeof embed !== 'object' || embed === null) return
  const entries = Object.entries(embed)
  const [key, id] = entries[0] ?? []
  if (entries.length !== 1 || typeof id !== 'string' || !ID_PATTERN.test(id)) return
  if (key !== 'p' && key !== 'b') return
  struct.kind = key === 'p' ? 'marker' : 'bracket'
  struct.id = id
  if (key === 'p') struct.offence = null
  else struct.offence = 'a bracket'
}

function readDeletions(input: Input): Range[] {
  const deletions: Range[] = []
  for (let clients = readNumber(input); clients > 0; clients--) {
    const client = readNumber(input)
    let count = readNumber(input)
    if (deletions.length + count > DELETIONS_MAX) throw new Malformed()
    for (; count > 0; count--) {
      const clock = readNumber(input)
      const length = readNumber(input)
      if (clock + length > Number.MAX_SAFE_INTEGER) throw new Malformed()
      if (length > 0) deletions.push({ client, clock, length })
    }
  }
  return deletions
}

function readByte(input: Input): number {
  const byte = input.bytes[input.at]
  if (byte === undefined) throw new Malformed()
  input.at += 1
  return byte
}

/** A varuint: seven bits a byte, the lowest first. */
function readNumber(input: Input): number {
  let number = 0
  let unit = 1
  for (;;) {
    const byte = readByte(input)
    number += (byte & 0x7f) * unit
    if (number > Number.MAX_SAFE_INTEGER) throw new Malformed()
    if (byte < 0x80) return number
    unit *= 128
    // Zeros without end would be a number that costs more than it says.
    if (unit > 2 ** 56) throw new Malformed()
  }
}

function readLength(input: Input): number {
  const length = readNumber(input)
  if (length === 0) throw new Malformed()
  return length
}

function readBytes(input: Input): Uint8Array {
  const length = readNumber(input)
  const end = input.at + length
  if (end > input.bytes.length) throw new Malformed()
  const bytes = input.bytes.subarray(input.at, end)
  input.at = end
  return bytes
}

function decodeText(bytes: Uint8Array): string {
  try {
    return DECODER.decode(bytes)
  } catch {
    throw new Malformed()
  }
}

function parseValue(bytes: Uint8Array): unknown {
  if (bytes.length > VALUE_BYTES_MAX) throw new Malformed()
  const json = decodeText(bytes)
  try {
    return JSON.parse(json)
  } catch {
    throw new Malformed()
  }
}

function isMark(value: unknown): boolean {
  return value === true
}

function isLink(value: unknown): boolean {
  return allowedLink(value) !== null
}

function isPart(value: unknown): boolean {
  return value === 'pp' || value === 'op' || value === 'heading' || value === 'sub'
}

function isLevel(value: unknown): boolean {
  return value === 1 || value === 2
}
