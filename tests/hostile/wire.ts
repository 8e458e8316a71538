import { connect, type Socket } from 'node:net'
import type { Harness } from '../realtime/harness.ts'
import { ORIGIN } from '../realtime/harness.ts'

/** One WebSocket frame, byte by byte, with everything that may be wrong with it. */
export interface WireFrame {
  opcode: number
  payload?: Uint8Array
  fin?: boolean
  rsv?: number
  masked?: boolean
  /** Says another length than the payload has: as a number of 64 bits. */
  lengthSaid?: bigint
}

export function encodeFrame(frame: WireFrame): Buffer {
  const { opcode, payload = new Uint8Array(), fin = true, rsv = 0, masked = true, lengthSaid } = frame
  const head = [(fin ? 0x80 : 0) | (rsv << 4) | opcode]
  const mask = masked ? 0x80 : 0
  const length = BigInt(payload.length)
  if (lengthSaid !== undefined || length > 0xffffn) {
    head.push(mask | 127, ...bytesOf(lengthSaid ?? length, 8))
  } else if (length > 125n) head.push(mask | 126, ...bytesOf(length, 2))
  else head.push(mask | payload.length)
  if (masked) head.push(0, 0, 0, 0)
  return Buffer.concat([Buffer.from(head), payload])
}

const bytesOf = (value: bigint, count: number): number[] =>
  Array.from({ length: count }, (_, i) => Number((value >> BigInt(8 * (count - 1 - i))) & 0xffn))

/** A WebSocket without manners: sends what it is told, answers no ping and no close. */
export interface RawSocket {
  socket: Socket
  send(...frames: WireFrame[]): void
  /** The code of the close frame that came, or 0 when the connection ended without one. */
  closed(): Promise<number>
}

const DEADLINE_MS = 8_000

export function openRaw(harness: Harness, documentId: string, person = 'mallory'): Promise<RawSocket> {
  const socket = connect(harness.port, '127.0.0.1')
  let bytes = Buffer.alloc(0)
  let open = false
  let ended = false
  let wake = (): void => {}
  socket.on('error', () => {})
  socket.on('close', () => {
    ended = true
    wake()
  })
  const code = (): number | null => closeCodeIn(bytes) ?? (ended ? 0 : null)
  const closed = () =>
    new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The server did not close.')), DEADLINE_MS)
      wake = () => {
        const found = code()
        if (found === null) return
        clearTimeout(timer)
        resolve(found)
      }
      wake()
    })
  const send = (...frames: WireFrame[]) => void socket.write(Buffer.concat(frames.map(encodeFrame)))
  socket.write(upgradeRequest(harness, documentId, { cookie: `person=${person}` }))
  return new Promise((resolve, reject) => {
    socket.on('data', data => {
      bytes = Buffer.concat([bytes, data])
      if (!open) {
        const end = bytes.indexOf('\r\n\r\n')
        if (end < 0) return
        if (!bytes.subarray(0, end).toString('latin1').startsWith('HTTP/1.1 101')) {
          return reject(new Error(bytes.toString('latin1')))
        }
        open = true
        bytes = bytes.subarray(end + 4)
        resolve({ socket, send, closed })
      }
      wake()
    })
  })
}

export interface UpgradeParts {
  method?: string
  path?: string
  cookie?: string | null
  origin?: string | null
  key?: string | null
  version?: string
  more?: string[]
}

/** An upgrade request as text; parts that are null are left out. */
export function upgradeRequest(harness: Harness, documentId: string, parts: UpgradeParts = {}): string {
  const { method = 'GET', path = `/collab/${documentId}?schema=1`, version = '13', more = [] } = parts
  const { cookie = 'person=mallory', origin = ORIGIN, key = 'dGhlIHNhbXBsZSBub25jZQ==' } = parts
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${harness.port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Version: ${version}`
  ]
  if (key !== null) lines.push(`Sec-WebSocket-Key: ${key}`)
  if (cookie !== null) lines.push(`Cookie: ${cookie}`)
  if (origin !== null) lines.push(`Origin: ${origin}`)
  return `${[...lines, ...more].join('\r\n')}\r\n\r\n`
}

/** Looks through the server's frames, which are never masked, for the close frame. */
function closeCodeIn(bytes: Buffer): number | null {
  let at = 0
  while (at + 2 <= bytes.length) {
    const opcode = (bytes[at] ?? 0) & 0x0f
    const short = (bytes[at + 1] ?? 0) & 0x7f
    const size = short === 126 ? 2 : short === 127 ? 8 : 0
    if (at + 2 + size > bytes.length) return null
    const length = size === 0 ? short : size === 2 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6)
    at += 2 + size
    if (at + length > bytes.length) return null
    if (opcode === 8) return length >= 2 ? bytes.readUInt16BE(at) : 1005
    at += length
  }
  return null
}
