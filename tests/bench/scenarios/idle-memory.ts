import { Client } from '../client.ts'
import type { Figures } from '../figures.ts'
import type { Sizes } from '../options.ts'
import { enter, fill, holds, joined, roomOf } from '../rooms.ts'
import type { MeasuredServer } from '../servers.ts'
import { longText } from '../trace.ts'

const WARM_CONNECTIONS = 20

/** E: memory per idle connection, and per open long document. */
export async function idleMemory(server: MeasuredServer, sizes: Sizes): Promise<Figures> {
  await warmUp(server)
  const before = await server.settledMemory()
  const clients = await enter(server.address, roomOf(server.address), {
    count: sizes.connections,
    live: 0,
    present: false,
    keeps: false
  })
  const connected = await server.settledMemory()
  clients.forEach(client => client.close())
  const perConnection = ((connected - before) * 1024) / clients.length
  const { perDocument, whole } = await openDocuments(server, sizes)
  return {
    figures: {
      'E.connection': perConnection,
      ...(perDocument === null ? {} : { 'E.document': perDocument })
    },
    converged: whole,
    notes: { base: before, connections: clients.length }
  }
}

/** Compiles what a connection needs, so that it is not charged to the first ones. */
async function warmUp(server: MeasuredServer): Promise<void> {
  const address = server.address
  const clients = await enter(address, roomOf(address, 1), {
    count: WARM_CONNECTIONS,
    live: 0,
    present: false
  })
  clients.forEach(client => client.close())
}

/** MB per open document: of several where clients can make rooms, else of one that is opened after a restart. */
async function openDocuments(server: MeasuredServer, sizes: Sizes) {
  if (server.address.dialect === 'relay') return { perDocument: null, whole: null }
  return server.address.rooms ? openExisting(server, sizes) : openNew(server, sizes)
}

async function openNew(server: MeasuredServer, { documents, keys }: Sizes) {
  const long = longText(keys)
  const before = await server.settledMemory()
  const holders: Client[] = []
  for (let at = 0; at < documents; at++) {
    const holder = new Client(server.address, roomOf(server.address), { keeps: false, present: false })
    holders.push(holder)
    await holder.ready
    holder.sendUpdate(long.state)
    await holder.fence()
  }
  const perDocument = ((await server.settledMemory()) - before) / documents
  const doc = await joined(server.address, holders[0]?.room ?? '', long)
  holders.forEach(holder => holder.close())
  return { perDocument, whole: holds(doc, long) }
}

async function openExisting(server: MeasuredServer, { keys }: Sizes) {
  const room = roomOf(server.address)
  const long = await fill(server, room, keys)
  await server.quiet()
  await server.stop()
  await server.start()
  await warmUp(server)
  const before = await server.settledMemory()
  const holder = new Client(server.address, room, { keeps: false, present: false, types: false })
  await holder.ready
  const perDocument = (await server.settledMemory()) - before
  const doc = await joined(server.address, room, long)
  holder.close()
  return { perDocument, whole: holds(doc, long) }
}
