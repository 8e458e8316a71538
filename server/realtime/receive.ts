import * as decoding from 'lib0/decoding'
import type { Connection } from './connection.ts'
import type { House } from './house.ts'
import { presenceFrame } from './frames.ts'
import { CLOSE, FRAME } from './messages.ts'
import { answer } from './room-door.ts'

const EMPTY_PRESENCE = presenceFrame(Uint8Array.of(0))

const STEP_ONE = 0
const STEP_TWO = 1
const UPDATE = 2

/** Takes one binary message of a client apart and hands it to the room; closes with 4400 what can't be read. */
export function receive(connection: Connection, message: Uint8Array, house: House): void {
  if (!connection.isOpen) return
  if (!connection.mayMessage()) return connection.close(CLOSE.tooFast)
  try {
    if (!dispatch(connection, decoding.createDecoder(message), house)) connection.close(CLOSE.malformed)
  } catch (error) {
    // lib0 throws plain errors at the end of its input; anything else is a fault of ours and has to be seen.
    if (!isUnreadable(error)) throw error
    connection.close(CLOSE.malformed)
  }
}

/** False when the message is malformed. Types that we don't know are none of our business. */
function dispatch(connection: Connection, from: decoding.Decoder, house: House): boolean {
  switch (decoding.readVarUint(from)) {
    case FRAME.sync:
      return synchronise(connection, from, house)
    case FRAME.awareness:
      return present(connection, from, house)
    case FRAME.queryAwareness:
      return query(connection, from, house)
    default:
      return true
  }
}

function synchronise(connection: Connection, from: decoding.Decoder, house: House): boolean {
  const step = decoding.readVarUint(from)
  const payload = decoding.readVarUint8Array(from)
  if (decoding.hasContent(from)) return false
  // The bytes that came are a view of the socket's buffer; what is kept has to be small and our own.
  if (step === STEP_TWO) connection.answered()
  if (step === STEP_TWO || step === UPDATE) connection.room.receive(connection, new Uint8Array(payload))
  else if (step === STEP_ONE) return ask(connection, payload, house)
  else return false
  return true
}

function ask(connection: Connection, stateVector: Uint8Array, house: House): boolean {
  const entries = decoding.readVarUint(decoding.createDecoder(stateVector))
  // An honest client knows at most what the text knows, and some of its own.
  if (entries > connection.room.index.clocks.size + house.limits.STATE_VECTOR_ENTRIES_MAX) return false
  connection.asked = new Uint8Array(stateVector)
  answer(connection.room, connection, house)
  return true
}

function present(connection: Connection, from: decoding.Decoder, house: House): boolean {
  const update = decoding.readVarUint8Array(from)
  if (decoding.hasContent(from)) return false
  if (!connection.room.presence.receive(connection, update)) return false
  house.presenceChanged(connection.room)
  return true
}

function query(connection: Connection, from: decoding.Decoder, house: House): boolean {
  const now = house.clock.monotonic()
  if (decoding.hasContent(from)) return false
  if (now - connection.presenceAnsweredAt < house.limits.ANSWER_MS_MIN) return true
  connection.presenceAnsweredAt = now
  // Answered in an empty room as well: a page that hears nothing takes the connection for dead.
  connection.relayPresence(connection.room.presence.snapshot() ?? EMPTY_PRESENCE)
  return true
}

const UNREADABLE = ['Unexpected end of array', 'Integer out of Range']

function isUnreadable(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && UNREADABLE.includes(error.message))
}
