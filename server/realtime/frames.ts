import { FRAME } from './messages.ts'

/**
 * Frames as they go onto the wire, WebSocket header included: encoded once, the same bytes for everybody.
 * Servers do not mask, and compression is off, so a header depends on the length alone.
 */
export const stepOneFrame = (stateVector: Uint8Array): Buffer => frameOf([FRAME.sync, 0], stateVector)
/** One Yjs update, relayed. */
export const updateFrame = (update: Uint8Array): Buffer => frameOf([FRAME.sync, 2], update)
/** Presence of one or several people, as y-protocols encodes it. */
export const presenceFrame = (states: Uint8Array): Buffer => frameOf([FRAME.awareness], states)
/** A frame of our own, of one of the types whose content is JSON. */
export const jsonFrame = (type: number, value: object): Buffer =>
  frameOf([type], Buffer.from(JSON.stringify(value)))

/** A frame in two pieces, header and payload, so that a large state is sent without being copied. */
export function piecesOf(step: 'update' | 'step2', payload: Uint8Array): Uint8Array[] {
  return [headerOf([FRAME.sync, step === 'update' ? 2 : 1], payload.length, 0), payload]
}

/** All document frames up to the n-th of this connection are settled; the log stands at `seq`. */
export function savedFrame(n: number, seq: number): Buffer {
  const length = 1 + varuintBytes(n) + varuintBytes(seq)
  const frame = Buffer.allocUnsafe(2 + length)
  frame[0] = BINARY
  frame[1] = length
  frame[2] = FRAME.saved
  writeVaruint(frame, writeVaruint(frame, 3, n), seq)
  return frame
}

export const PING = Buffer.of(0x89, 0)

/** Ping and pong payloads are at most 125 bytes by the protocol. */
export const pongFrame = (payload: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(0x8a, payload.length), payload])

/** First byte of a final frame with binary content. */
const BINARY = 0x82

function frameOf(types: number[], payload: Uint8Array): Buffer {
  const frame = headerOf(types, payload.length, payload.length)
  frame.set(payload, frame.length - payload.length)
  return frame
}

/** The WebSocket header, the types (below 128) and the payload's length; behind them room for `room` bytes. */
function headerOf(types: number[], payloadLength: number, room: number): Buffer {
  const length = types.length + varuintBytes(payloadLength) + payloadLength
  const outer = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(outer + length - payloadLength + room)
  frame[0] = BINARY
  frame[1] = outer === 2 ? length : outer === 4 ? 126 : 127
  if (outer === 4) frame.writeUInt16BE(length, 2)
  if (outer === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  let at = outer
  for (const type of types) at = writeVaruint(frame, at, type)
  writeVaruint(frame, at, payloadLength)
  return frame
}

function varuintBytes(value: number): number {
  let bytes = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) bytes++
  return bytes
}

/** Writes seven bits a byte, the lowest first; answers where the next byte goes. */
function writeVaruint(frame: Buffer, start: number, value: number): number {
  let at = start
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) frame[at++] = (rest % 128) + 128
  frame[at++] = rest
  return at
}
