import * as Y from 'yjs'
import { Client } from '../client.ts'
import type { Figures } from '../figures.ts'
import type { Sizes } from '../options.ts'
import { pause, until } from '../pause.ts'
import { enter, roomOf } from '../rooms.ts'
import type { MeasuredServer } from '../servers.ts'
import { behind, fingerprint, OWN, placeToType, root } from '../text.ts'

const CLIENTS = 10
const TYPISTS = 5
const PASTE = 'x'.repeat(16 * 1024)
const GAP_MS = 12
const WARM_MS = 4_000

/** G: one client stops reading while others paste. MB that the server grows by per MB that the client did not take. */
export async function stalledClient(server: MeasuredServer, sizes: Sizes): Promise<Figures> {
  const { address } = server
  const room = roomOf(address)
  const clients = await enter(address, room, { count: CLIENTS, live: TYPISTS, keeps: false, present: false })
  const stalled = new Client(address, room, { keeps: false, present: false, types: false })
  await stalled.ready
  const typists = clients.slice(0, TYPISTS)
  const sent = { bytes: 0, on: true }
  const pasting = typists.map((client, at) => pasteAndRemove(client, at, sent))
  await pause(WARM_MS)

  const before = await server.collectedMemory()
  const already = sent.bytes
  stalled.socket.pause()
  await pause(sizes.stallSeconds * 1000)
  const megabytes = (sent.bytes - already) / 2 ** 20
  const stalledEnded = stalled.ended
  sent.on = false
  await Promise.all(pasting)
  // The garbage of the traffic itself is no growth: it is collected before the second reading.
  const grown = (await server.settledMemory()) - before
  stalled.close()
  const same = () => new Set(typists.map(({ doc }) => (doc ? fingerprint(doc) : ''))).size === 1
  await until(same, 10_000, 'equal texts').catch(() => undefined)
  const closed = typists.filter(({ ended }) => ended).map(({ socket }) => socket.closeCode)
  clients.forEach(client => client.close())
  return {
    figures: { 'G.ratio': Math.max(0, grown) / megabytes },
    converged: same() && closed.length === 0,
    notes: { megabytes, grown, stalledEnded, closed }
  }
}

/** Pastes 16 KB behind a letter of its own and removes it again: traffic that leaves no text behind. */
async function pasteAndRemove(
  client: Client,
  paragraph: number,
  sent: { bytes: number; on: boolean }
): Promise<void> {
  const { doc } = client
  if (!doc) throw new Error('A typist needs a document.')
  const letter = Y.getState(doc.store, doc.clientID)
  doc.transact(() => root(doc).insert(placeToType(doc, paragraph), 'g', {}), OWN)
  const at = () => behind(doc, doc.clientID, letter)
  while (sent.on && !client.ended) {
    doc.transact(() => root(doc).insert(at(), PASTE, {}), OWN)
    sent.bytes += PASTE.length
    await pause(GAP_MS)
    doc.transact(() => root(doc).delete(at(), PASTE.length), OWN)
    await pause(GAP_MS)
  }
}
