import { ID_PATTERN, type DocumentId } from '@acuerdo/domain'
import { STATUS_CODES, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { HEADERS_MAX } from '../limits.ts'
import type { Admitted, Person } from './connection.ts'
import { CLOSE, SCHEMA } from './messages.ts'
import { Bucket } from './rate.ts'
import type { Room } from './room.ts'
import type { LiveRooms } from './rooms.ts'

export interface GateOptions {
  /** Whether pages of this origin (scheme, host and port, as browsers send it) may open sockets. */
  allowOrigin(origin: string): boolean
  /** Upgrades to other addresses: refused, or left alone for another listener of the same server. */
  others: 'refuse' | 'leave'
}

/** An upgrade that is not granted. */
export interface UpgradeRefusal {
  status: number
  retryAfterS?: number
}

/** An upgrade that is granted. `leave` gives the room back; to be called when the connection has joined it. */
export interface Entrance {
  room: Room
  person: Person
  admitted: Admitted
  /** The socket is opened only to be closed with a code that the client understands. */
  closeWith: number | null
  leave(): void
}

export interface Gate {
  isOurs(request: IncomingMessage): boolean
  admit(request: IncomingMessage): Promise<Entrance | UpgradeRefusal>
}

const PREFIX = '/collab/'
const KEY_PATTERN = /^[+/0-9A-Za-z]{22}==$/

/** Decides about upgrade requests, cheapest question first; before the session is known nothing is kept. */
export function createGate(rooms: LiveRooms, options: GateOptions): Gate {
  const { clock, limits } = rooms
  const { UPGRADES_PER_SECOND_MAX: perSecond, UPGRADES_SAVED_S: saved } = limits
  const rate = { capacity: perSecond * saved, windowMs: saved * 1_000 }
  const upgrades = new Bucket(rate, clock.monotonic())

  async function admit(request: IncomingMessage): Promise<Entrance | UpgradeRefusal> {
    const wanted = read(request)
    if ('status' in wanted) return wanted
    if (!isAllowedOrigin(request.headers.origin, options)) return { status: 403 }
    if (rooms.isStopping || !upgrades.take(clock.monotonic())) return { status: 503, retryAfterS: 1 }
    const { documentId } = wanted
    const { cookie } = request.headers
    const changes = rooms.accessChanges
    let admitted = await soon(rooms.access.admit({ cookie, documentId }), limits.ADMISSION_MS_MAX)
    const visit = admitted.ok ? await rooms.visit(documentId) : null
    try {
      // Who is between the door and the room hears no change of rights, so he is asked once more.
      if (changes !== rooms.accessChanges) {
        admitted = await soon(rooms.access.admit({ cookie, documentId }), limits.ADMISSION_MS_MAX)
      }
    } catch (error) {
      visit?.leave()
      throw error
    }
    if (admitted.ok && visit) return enter(admitted, visit, wanted)
    visit?.leave()
    return { status: !admitted.ok && admitted.why === 'signed_out' ? 401 : 404 }
  }

  function enter(
    admitted: Admitted,
    visit: { room: Room; leave(): void },
    wanted: Wanted
  ): Entrance | UpgradeRefusal {
    const person = rooms.reserve(admitted.user.id)
    if (person) return { ...visit, person, admitted, closeWith: mismatch(wanted, visit.room) }
    visit.leave()
    return { status: 429, retryAfterS: 5 }
  }

  return { isOurs: request => (request.url ?? '').startsWith(PREFIX), admit }
}

/** Answers an upgrade request in plain HTTP and lets the connection go. */
export function refuseUpgrade(socket: Duplex, { status, retryAfterS }: UpgradeRefusal): void {
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}`,
    'Connection: close',
    'Content-Length: 0'
  ]
  if (status === 426) lines.push('Sec-WebSocket-Version: 13')
  if (retryAfterS !== undefined) lines.push(`Retry-After: ${retryAfterS}`)
  socket.once('finish', () => socket.destroy())
  socket.end(`${lines.join('\r\n')}\r\n\r\n`)
}

interface Wanted {
  documentId: DocumentId
  schema: string | null
  lineage: string | null
}

function read(request: IncomingMessage): Wanted | UpgradeRefusal {
  const [path = '', search = ''] = (request.url ?? '').slice(PREFIX.length).split('?', 2)
  if (!ID_PATTERN.test(path)) return { status: 404 }
  if (request.rawHeaders.length > 2 * HEADERS_MAX) return { status: 431 }
  if (request.method !== 'GET') return { status: 405 }
  const { upgrade, 'sec-websocket-key': key, 'sec-websocket-version': version } = request.headers
  if (upgrade?.toLowerCase() !== 'websocket' || !KEY_PATTERN.test(key ?? '')) return { status: 400 }
  if (version !== '13') return { status: 426 }
  const query = new URLSearchParams(search)
  return { documentId: path, schema: query.get('schema'), lineage: query.get('lineage') }
}

function isAllowedOrigin(origin: string | undefined, options: GateOptions): boolean {
  return origin !== undefined && origin !== 'null' && options.allowOrigin(origin)
}

/** An old page would delete what it does not know; a page with another history would double the text. */
function mismatch({ schema, lineage }: Wanted, room: Room): number | null {
  if (schema !== String(SCHEMA)) return CLOSE.clientTooOld
  return lineage === null || lineage === room.lineage ? null : CLOSE.outOfStep
}

/** Rejects when the answer takes too long; the request is then refused with 503. */
async function soon<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
