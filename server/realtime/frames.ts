import * as encoding from 'lib0/encoding'
import { FRAME } from './messages.ts'

/**
 * Frames as they go onto the wire, WebSocket header included: encoded once, the same bytes for everybody.
 * Servers do not mask, and compression is off, so a header depends on the length alone.
 */
export const stepOneFrame = (stateVector: Uint8Array): Buffer => frameOf([FRAME.sync, 0], stateVector)
export const updateFrame = (update: Uint8Array): Buffer => frameOf([FRAME.sync, 2], update)
export const presenceFrame = (states: Uint8Array): Buffer => frameOf([FRAME.awareness], states)
export const jsonFrame = (type: number, value: object): Buffer =>
  frameOf([type], Buffer.from(JSON.stringify(value)))

/** A frame in two pieces, header and payload, so that a large state is sent without being copied. */
export function piecesOf(step: 'update' | 'step2', payload: Uint8Array): Uint8Array[] {
  const inner = innerHeader([FRAME.sync, step === 'update' ? 2 : 1], payload.length)
  return [Buffer.concat([outerHeader(inner.length + payload.length), inner]), payload]
}

/** All document frames up to the n-th of this connection are settled; the log stands at `seq`. */
export function savedFrame(n: number, seq: number): Buffer {
  const out = encoding.createEncoder()
  for (const value of [FRAME.saved, n, seq]) encoding.writeVarUint(out, value)
  const body = encoding.toUint8Array(out)
  return Buffer.concat([outerHeader(body.length), body])
}

export const PING = Buffer.of(0x89, 0)

/** Ping and pong payloads are at most 125 bytes by the protocol. */
export const pongFrame = (payload: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(0x8a, payload.length), payload])

function frameOf(types: number[], payload: Uint8Array): Buffer {
  const inner = innerHeader(types, payload.length)
  const length = inner.length + payload.length
  return Buffer.concat([outerHeader(length), inner, payload])
}

/** Types below 128 and the length, as varuints. */
function innerHeader(types: number[], length: number): Buffer {
  const bytes = [...types]
  let rest = length
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  bytes.push(rest)
  return Buffer.from(bytes)
}

/** A final binary frame. */
function outerHeader(length: number): Buffer {
  if (length < 126) return Buffer.of(0x82, length)
  if (length < 65_536) return Buffer.of(0x82, 126, length >> 8, length & 255)
  const header = Buffer.alloc(10)
  header[0] = 0x82
  header[1] = 127
  header.writeUIntBE(length, 4, 6)
  return header
}
