import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { describeError } from '../log.ts'
import { Connection } from './connection.ts'
import { pongFrame } from './frames.ts'
import { createGate, refuseUpgrade, type Entrance, type GateOptions } from './gate.ts'
import { CLOSE } from './messages.ts'
import { receive } from './receive.ts'
import { catchUp } from './room-door.ts'
import type { LiveRooms } from './rooms.ts'

/**
 * Serves `/collab/<documentId>` on the server. What is not ours is refused, or left to another listener where
 * `others` says so (the development server's own socket).
 */
export function attach(server: Server, rooms: LiveRooms, options: GateOptions): void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: rooms.limits.FRAME_BYTES_MAX,
    perMessageDeflate: false,
    clientTracking: false,
    autoPong: false
  })
  const gate = createGate(rooms, options)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!gate.isOurs(request)) {
      if (options.others === 'refuse') refuse(socket, 404)
      return
    }
    // From here on nobody else listens: an error without a listener would end the process.
    socket.on('error', ignore)
    gate.admit(request).then(
      entrance => {
        if ('status' in entrance) refuseUpgrade(socket, entrance)
        else open(entrance, { request, socket, head })
      },
      error => {
        rooms.log.error(describeError(error), 'An upgrade request failed.')
        refuseUpgrade(socket, { status: 503, retryAfterS: 1 })
      }
    )
  })

  function open(
    entrance: Entrance,
    upgrade: { request: IncomingMessage; socket: Duplex; head: Buffer }
  ): void {
    const { request, socket, head } = upgrade
    let opened = false
    sockets.handleUpgrade(request, socket, head, ws => {
      opened = true
      begin(ws, socket, entrance, rooms)
    })
    entrance.leave()
    // The other side went away while we were asking.
    if (!opened) rooms.release(entrance.person)
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.on('error', ignore)
  refuseUpgrade(socket, { status })
}

const CONNECTION = Symbol('connection')
const ROOMS = Symbol('rooms')
interface Tags {
  [CONNECTION]?: Connection
  [ROOMS]?: LiveRooms
}

function begin(ws: WebSocket, socket: Duplex, entrance: Entrance, rooms: LiveRooms): void {
  const { room, person, admitted, closeWith } = entrance
  const connection = new Connection({ ws, socket, room, person, admitted, house: rooms })
  // Listeners are shared by all sockets and find theirs by these tags: an idle connection holds no closures.
  for (const one of [ws, socket] as Tags[]) {
    one[CONNECTION] = connection
    one[ROOMS] = rooms
  }
  ws.on('message', onMessage)
  ws.on('ping', onPing)
  ws.on('pong', onPong)
  ws.on('error', onError)
  ws.on('close', onClose)
  socket.on('drain', onDrain)
  if (closeWith === null) guard(connection, rooms, () => rooms.join(connection))
  else {
    rooms.watch(connection)
    connection.close(closeWith)
  }
}

function onMessage(this: WebSocket & Tags, message: RawData, isBinary: boolean): void {
  const connection = this[CONNECTION]
  const rooms = this[ROOMS]
  if (!connection || !rooms) return
  if (!isBinary) return connection.close(CLOSE.textFrame)
  guard(connection, rooms, () => receive(connection, message as Buffer, rooms))
}

/** A fault of ours must not become a fault of everybody's: this one connection starts anew. */
function guard(connection: Connection, rooms: LiveRooms, work: () => void): void {
  try {
    work()
  } catch (error) {
    const { documentId } = connection
    rooms.log.error({ documentId, ...describeError(error) }, 'A connection could not be served.')
    connection.close(CLOSE.restarting)
  }
}

/** Pings are answered here instead of by `ws`, so that a flood of them is policed. */
function onPing(this: WebSocket & Tags, payload: Buffer): void {
  const connection = this[CONNECTION]
  if (!connection?.isOpen) return
  if (connection.mayPing()) connection.write(pongFrame(payload))
  else connection.close(CLOSE.policy)
}

function onPong(this: WebSocket & Tags): void {
  const rooms = this[ROOMS]
  if (this[CONNECTION] && rooms) this[CONNECTION].lastSeen = rooms.clock.monotonic()
}

/** `ws` has begun to close with the code that fits (1002, 1007, 1009); the room goes on without it. */
function onError(this: WebSocket & Tags): void {
  const connection = this[CONNECTION]
  if (!connection) return
  connection.closingSince ??= this[ROOMS]?.clock.monotonic() ?? 0
  connection.room.leave(connection)
}

function onClose(this: WebSocket & Tags): void {
  if (this[CONNECTION]) this[ROOMS]?.gone(this[CONNECTION])
}

function onDrain(this: Duplex & Tags): void {
  const connection = this[CONNECTION]
  const rooms = this[ROOMS]
  if (!connection?.isLagging || !connection.isOpen || !rooms) return
  guard(connection, rooms, () => catchUp(connection.room, connection, rooms))
}

function ignore(): void {}
