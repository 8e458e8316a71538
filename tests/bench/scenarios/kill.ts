import type { Figures } from '../figures.ts'
import type { Sizes } from '../options.ts'
import { pause } from '../pause.ts'
import { enter, joined, roomOf } from '../rooms.ts'
import type { MeasuredServer } from '../servers.ts'
import { fingerprint, isWhole } from '../text.ts'
import { EditLog, Typist } from '../typing.ts'

const CLIENTS = 8
const TYPISTS = 5
const GAP_MS = { from: 60, until: 140 }

/** F: kill -9 while people type. Lost is what somebody else had already seen and nobody finds again. */
export async function killed(server: MeasuredServer, sizes: Sizes): Promise<Figures> {
  const rounds: Awaited<ReturnType<typeof round>>[] = []
  for (const seconds of sizes.kills) rounds.push(await round(server, seconds + Math.random() * 2))
  const sum = (key: 'seen' | 'lost') => rounds.reduce((total, found) => total + found[key], 0)
  return {
    figures: { 'F.lost': sum('lost'), 'F.seen': sum('seen') },
    converged: rounds.every(({ same }) => same),
    notes: { rounds }
  }
}

async function round(server: MeasuredServer, seconds: number) {
  const log = new EditLog()
  const room = roomOf(server.address)
  const clients = await enter(server.address, room, {
    count: CLIENTS,
    live: TYPISTS,
    received: (client, arrival) => log.received(client, arrival)
  })
  let alive = true
  const typing = clients.slice(0, TYPISTS).map(async (client, at) => {
    const typist = new Typist(client, log, at)
    while (alive) {
      typist.edit()
      await pause(GAP_MS.from + Math.random() * (GAP_MS.until - GAP_MS.from))
    }
  })
  await pause(seconds * 1000)
  const moment = performance.now()
  server.kill()
  alive = false
  await Promise.all(typing)
  clients.forEach(client => client.close())
  await server.restart()
  const doc = await joined(server.address, room)
  const again = await joined(server.address, room)
  const same = isWhole(doc) && fingerprint(doc) === fingerprint(again)
  return { seconds, same, ...log.lost(doc, moment) }
}
