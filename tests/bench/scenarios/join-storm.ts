import type { Arrival } from '../arrivals.ts'
import { Client } from '../client.ts'
import { quantile, type Figures } from '../figures.ts'
import type { Sizes } from '../options.ts'
import { pause, until } from '../pause.ts'
import { fill, holds, roomOf } from '../rooms.ts'
import type { Address, MeasuredServer } from '../servers.ts'
import type { LongText } from '../trace.ts'

const STORM_MS_MAX = 60_000

/** C: everybody opens the long document in the same moment, as after a break. */
export async function joinStorm(server: MeasuredServer, sizes: Sizes): Promise<Figures> {
  const { address } = server
  const room = roomOf(address)
  const holder = new Client(address, room, { keeps: false }) // Keeps the document loaded.
  await holder.ready
  const long = await fill(server, room, sizes.keys)
  await server.quiet()
  server.resetPeak()

  const before = server.cpu()
  const rssBefore = server.memory().now
  const { clients, times } = await storm(address, room, { count: sizes.joins, long })
  const cpu = server.cpuSince(before)
  const whole = allHold(clients, long)
  const retries = clients.reduce((total, client) => total + client.retries, 0)
  for (const client of [...clients, holder]) client.close()
  return {
    figures: { 'C.cpu': cpu / sizes.joins, 'C.p95': quantile(times.values(), 0.95) },
    converged: whole && times.size === clients.length,
    notes: {
      retries,
      letters: long.text.length,
      rssBefore,
      rssPeak: server.memory().peak,
      p50: quantile(times.values(), 0.5)
    }
  }
}

/** Everybody connects at once; when each of them had the whole text, in milliseconds. */
async function storm(address: Address, room: string, { count, long }: { count: number; long: LongText }) {
  const started = performance.now()
  const times = new Map<Client, number>()
  const received = (client: Client, { clocks }: Arrival) => {
    const whole = clocks.some(([id, clock]) => id === long.client && clock >= long.clock)
    if (whole && !times.has(client)) times.set(client, performance.now() - started)
  }
  const clients = Array.from({ length: count }, () => new Client(address, room, { types: false, received }))
  await until(() => times.size === count, STORM_MS_MAX, 'everybody to have the text').catch(() => undefined)
  await pause(500)
  return { clients, times }
}

/** Clients that received the same in the same order are asked once. */
function allHold(clients: Client[], long: LongText): boolean {
  const known = new Map<number, boolean>()
  return clients.every(client => {
    const answer = known.get(client.order) ?? holds(client.replayed(), long)
    known.set(client.order, answer)
    return answer
  })
}
