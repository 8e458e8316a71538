import { Client } from '../client.ts'
import { median, type Figures } from '../figures.ts'
import type { Sizes } from '../options.ts'
import { pause, until } from '../pause.ts'
import { fill, hasAll, holds, roomOf } from '../rooms.ts'
import type { MeasuredServer } from '../servers.ts'
import { root } from '../text.ts'
import type { LongText } from '../trace.ts'

/** D: the first one who opens the long document after a restart. */
export async function coldLoad(server: MeasuredServer, sizes: Sizes): Promise<Figures> {
  const room = roomOf(server.address)
  const long = await fill(server, room, sizes.keys)
  await pause(1500) // Longer than the debounce of those who store late.
  await server.quiet()
  const loads = []
  for (let at = 0; at < sizes.restarts; at++) {
    await server.stop()
    await server.start()
    await server.quiet()
    loads.push(await firstOpening(server, room, long))
  }
  return {
    figures: { 'D.cpu': median(loads.map(({ cpu }) => cpu)), 'D.ms': median(loads.map(({ ms }) => ms)) },
    converged: loads.every(({ whole }) => whole),
    notes: { loads }
  }
}

async function firstOpening(server: MeasuredServer, room: string, long: LongText) {
  const before = server.cpu()
  const started = performance.now()
  const client = new Client(server.address, room, { live: true, keeps: false, present: false, types: false })
  const { doc } = client
  if (!doc) throw new Error('A client that follows a room has a document.')
  await client.ready
  // A server that says "this is all" before it has read its storage shows people an empty page for a while.
  const emptyFirst = root(doc).length === 0
  await until(() => hasAll(doc, long), 30_000, 'the long text after a restart')
  const ms = performance.now() - started
  await pause(300)
  const cpu = server.cpuSince(before)
  const whole = holds(doc, long)
  client.close()
  await server.quiet(10_000)
  return { cpu, ms, whole, emptyFirst }
}
