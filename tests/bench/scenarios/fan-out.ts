import { converged, enter, roomOf } from '../rooms.ts'
import { quantile, type Figures } from '../figures.ts'
import type { Sizes } from '../options.ts'
import { pause, until } from '../pause.ts'
import type { MeasuredServer } from '../servers.ts'
import { EditLog, Typist } from '../typing.ts'

const EDITS_PER_SECOND = 5
const ARRIVAL_MS_MAX = 8_000

/** A: ten people type, a whole room reads. CPU of the server per edit and reader, and the time until it is there. */
export async function fanOut(server: MeasuredServer, sizes: Sizes): Promise<Figures> {
  const found: Figures = { figures: {}, converged: true, notes: {} }
  for (const count of sizes.rooms) {
    const room = await typingRoom(server, count, sizes)
    Object.assign(found.figures, room.figures)
    found.notes[`room ${count}`] = room.notes
    found.converged &&= room.converged
  }
  return found
}

async function typingRoom(server: MeasuredServer, count: number, sizes: Sizes): Promise<Figures> {
  const log = new EditLog()
  const live = Math.min(sizes.typists, count)
  const clients = await enter(server.address, roomOf(server.address), {
    count,
    live,
    received: (client, arrival) => log.received(client, arrival)
  })
  const typists = clients.slice(0, live).map((client, at) => new Typist(client, log, at))
  for (const typist of typists) typist.edit() // Finds its place outside the measured time.
  await until(() => log.missing(clients) === 0, ARRIVAL_MS_MAX, 'the first edits').catch(() => undefined)

  const window = await measure(server, async () => {
    log.measure(true)
    await Promise.all(typists.map(typist => typist.keepTyping(EDITS_PER_SECOND, sizes.typingSeconds)))
    await pause(100)
  })
  const { deliveries, latencies } = log
  log.measure(false)
  await until(() => log.missing(clients) === 0, ARRIVAL_MS_MAX, 'the last edits').catch(() => undefined)
  const missing = log.missing(clients)
  const same = converged(clients)
  clients.forEach(client => client.close())
  await pause(200)
  return {
    figures: {
      [`A.cpu.${count}`]: (window.cpu * 1000) / deliveries,
      [`A.p50.${count}`]: quantile(latencies, 0.5),
      [`A.p95.${count}`]: quantile(latencies, 0.95)
    },
    converged: same && missing === 0,
    notes: { ...window, deliveries, missing, p99: quantile(latencies, 0.99), rss: server.memory().now }
  }
}

/** What the server and the load used while something went on; shares of one core. */
async function measure(server: MeasuredServer, work: () => Promise<void>) {
  const before = server.cpu()
  const load = process.cpuUsage()
  const started = performance.now()
  await work()
  const wall = performance.now() - started
  const cpu = server.cpuSince(before)
  const { user, system } = process.cpuUsage(load)
  return {
    cpu,
    serverShare: cpu / wall,
    serverWaited: (server.cpu().waited - before.waited) / wall,
    loadShare: (user + system) / 1000 / wall
  }
}
