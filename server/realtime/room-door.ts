import type { Connection } from './connection.ts'
import { jsonFrame, piecesOf } from './frames.ts'
import type { House } from './house.ts'
import { CLOSE, FRAME, SCHEMA, type Hello } from './messages.ts'
import type { Room } from './room.ts'

const NOTHING_KNOWN = Uint8Array.of(0)

/**
 * Greets a new connection: who it is, where the log stands, what we would like to have of it, who is here.
 * Our step 1 goes out before any state: a fresh client answers it while it is empty, with two bytes.
 */
export function greet(room: Room, connection: Connection, house: House): void {
  const hello: Hello = {
    ...room.rightsOf(connection),
    lineage: room.lineage,
    schema: SCHEMA,
    seq: room.seq,
    user: connection.user
  }
  const present = room.presence.snapshot()
  connection.writeAll([jsonFrame(FRAME.hello, hello), room.stepOne(), ...(present ? [present] : [])])
  if (house.isDown()) connection.notify('storage_down')
}

/**
 * Answers the step 1 that a connection asked, if it is time: an answer costs, so there is one a second, and
 * none while the client has not read the last. The sweep comes back to those that wait.
 */
export function answer(room: Room, connection: Connection, house: House): void {
  const now = house.clock.monotonic()
  const { asked } = connection
  if (asked === null || connection.isLagging) return
  if (now - connection.answeredAt < house.limits.ANSWER_MS_MIN) return
  // What a fresh tab gets lies ready; every other answer is computed, whoever asks it with however many sockets.
  if (!isNothing(asked) && !connection.person.answers.take(now)) return
  connection.asked = null
  connection.answeredAt = now
  const frames = answerTo(room, asked)
  if (frames === null) return connection.close(CLOSE.malformed)
  connection.synced = true
  connection.writeState(frames)
}

/** A slow client has read everything: it gets what it missed, merged, and everybody's presence. */
export function catchUp(room: Room, connection: Connection, house: House): void {
  connection.laggingSince = null
  if (connection.synced && connection.position < room.seq) {
    const missed = room.text.since(connection.position)
    connection.writeState(missed ? piecesOf('update', missed) : room.text.answer(NOTHING_KNOWN))
  }
  const present = room.presence.snapshot()
  if (present) connection.relayPresence(present)
  answer(room, connection, house)
}

const isNothing = (stateVector: Uint8Array): boolean => stateVector.length === 1 && stateVector[0] === 0

function answerTo(room: Room, stateVector: Uint8Array): Uint8Array[] | null {
  try {
    return room.text.answer(stateVector)
  } catch {
    return null
  }
}
