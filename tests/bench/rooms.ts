import * as Y from 'yjs'
import { allReady, Client, type ClientOptions } from './client.ts'
import { pause, until } from './pause.ts'
import type { Address, MeasuredServer } from './servers.ts'
import { fingerprint, isWhole, plain, root, SEED } from './text.ts'
import { longText, typeTrace, type LongText } from './trace.ts'

/** Where people have limits, the long text is sent below them: frames at a time, then a pause. */
const FRAMES_AT_A_TIME = 15
const FRAMES_PAUSE_MS = 100
const CONNECTING_AT_A_TIME = 25

/** A room to measure in: one that exists where clients cannot make one, else a new name. */
export function roomOf(address: Address, at = 0): string {
  return address.rooms
    ? (address.rooms[at % address.rooms.length] ?? '')
    : `room-${Math.random().toString(36).slice(2)}`
}

/** Clients in a room; the first `live` of them follow it with a document and may type. */
export async function enter(
  address: Address,
  room: string,
  { count, live, ...options }: { count: number; live: number } & Omit<ClientOptions, 'live'>
): Promise<Client[]> {
  const seeder = await seeded(address, room)
  const clients: Client[] = []
  for (let at = 0; at < count; at++) {
    const client = new Client(address, room, { ...options, live: at < live, types: at < live })
    clients.push(client)
    if (at % CONNECTING_AT_A_TIME === CONNECTING_AT_A_TIME - 1) await client.ready
  }
  await allReady(clients)
  seeder?.close()
  return clients
}

/** A peer's room begins empty: an honest client writes what a document of the product begins with. */
async function seeded(address: Address, room: string): Promise<Client | null> {
  if (address.rooms || address.dialect === 'relay') return null
  const client = new Client(address, room, { keeps: false, present: false })
  await client.ready
  client.sendUpdate(SEED)
  await client.fence()
  return client
}

/** Whether all clients hold the same, whole text; those that received the same in the same order are asked once. */
export function converged(clients: Client[]): boolean {
  const first = clients.find(({ doc }) => doc) ?? clients[0]
  if (!first) return false
  const wanted = fingerprint(first.replayed())
  const known = new Map<number, boolean>()
  return clients.every(client => {
    const answer = (!client.doc && known.get(client.order)) || sameText(client, wanted)
    if (!client.doc) known.set(client.order, answer)
    return answer
  })
}

function sameText(client: Client, wanted: string): boolean {
  const doc = client.replayed()
  return isWhole(doc) && fingerprint(doc) === wanted
}

/** Fills a room with the long text through an honest client. Only the peers can be given it as it was typed before. */
export async function fill(server: MeasuredServer, room: string, keys: number): Promise<LongText> {
  const { address } = server
  if (address.rooms) return typeInto(address, room, keys)
  const long = longText(keys)
  const client = new Client(address, room, { keeps: false, present: false })
  await client.ready
  for (const [at, frame] of long.frames.entries()) {
    client.sendUpdate(frame)
    if (at % 50 === 49) await pause(0)
  }
  await client.fence()
  client.close()
  return long
}

async function typeInto(address: Address, room: string, keys: number): Promise<LongText> {
  const client = new Client(address, room, { live: true, keeps: false, present: false })
  await allReady([client])
  if (!client.doc) throw new Error('The client that fills a room follows it.')
  const send = client.sendUpdate.bind(client)
  client.sendUpdate = () => undefined // Typed first, which is slow, and sent then.
  const typed = typeTrace(client.doc, keys)
  client.sendUpdate = send
  for (const [at, frame] of typed.frames.entries()) {
    if (client.ended) throw new Error(`The long text was refused: ${client.socket.closeCode ?? 'no code'}.`)
    client.sendUpdate(frame)
    if (at % FRAMES_AT_A_TIME === FRAMES_AT_A_TIME - 1) await pause(FRAMES_PAUSE_MS)
  }
  await client.fence()
  client.close()
  return typed
}

/** What somebody finds who joins now; all of the long text where it is given. */
export async function joined(address: Address, room: string, long?: LongText): Promise<Y.Doc> {
  const client = new Client(address, room, { live: true, keeps: false, present: false, types: false })
  const doc = client.doc
  if (!doc) throw new Error('A client that follows a room has a document.')
  await client.ready
  if (long) await until(() => hasAll(doc, long), 30_000, 'the long text')
  // A server that lost everything has nothing to send.
  else await until(() => root(doc).length > 0, 3_000, 'any text').catch(() => undefined)
  await pause(300)
  client.close()
  return doc
}

export const hasAll = (doc: Y.Doc, long: LongText) => Y.getState(doc.store, long.client) >= long.clock
export const holds = (doc: Y.Doc, long: LongText) => isWhole(doc) && plain(doc) === long.text
