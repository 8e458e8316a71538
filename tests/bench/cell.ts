// One scenario against one target, once, in a process of its own: the load must not inherit the heap of the last.
import { rmSync } from 'node:fs'
import type { Figures } from './figures.ts'
import { pinLoad } from './machine.ts'
import type { ScenarioName, Sizes, TargetName } from './options.ts'
import { peerTarget } from './peers.ts'
import { product } from './product.ts'
import { coldLoad } from './scenarios/cold-load.ts'
import { comparing } from './scenarios/comparing.ts'
import { fanOut } from './scenarios/fan-out.ts'
import { idleMemory } from './scenarios/idle-memory.ts'
import { joinStorm } from './scenarios/join-storm.ts'
import { killed } from './scenarios/kill.ts'
import { lookingBack } from './scenarios/looking-back.ts'
import { negotiated } from './scenarios/negotiated.ts'
import { publicPages } from './scenarios/public-pages.ts'
import { stalledClient } from './scenarios/stalled-client.ts'
import { MeasuredServer } from './servers.ts'

export interface Cell {
  scenario: ScenarioName
  target: TargetName
  sizes: Sizes
  /** For the database and the log of the server; removed when the cell ends well. */
  folder: string
}

type ServerScenario = Exclude<ScenarioName, keyof typeof WITHOUT_SERVER>

/** Without a load of sockets: measured in this process, or by a browser that starts the product for itself. */
const WITHOUT_SERVER = { H: comparing, I: lookingBack, K: negotiated }

const SCENARIO: Record<ServerScenario, (server: MeasuredServer, sizes: Sizes) => Promise<Figures>> = {
  A: fanOut,
  C: joinStorm,
  D: coldLoad,
  E: idleMemory,
  F: killed,
  G: stalledClient,
  J: publicPages
}
const CELL_MS_MAX = 900_000

async function measure({ scenario, target, sizes, folder }: Cell): Promise<Figures> {
  if (scenario === 'H' || scenario === 'I' || scenario === 'K') return WITHOUT_SERVER[scenario](sizes)
  const chosen = target === 'product' ? product : peerTarget(target, sizes.keys)
  const server = await new MeasuredServer(chosen, folder).start()
  const figures = await SCENARIO[scenario](server, sizes)
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  return figures
}

/** Ends the process; the server, if any, ends with it. */
function end(answer: { figures: Figures } | { error: string }): void {
  process.send?.(answer, undefined, undefined, () => process.exit(0))
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
process.on('disconnect', () => process.exit(1))
setTimeout(() => end({ error: `It took longer than ${CELL_MS_MAX / 1000} s.` }), CELL_MS_MAX).unref()
pinLoad()
measure(JSON.parse(process.argv[2] ?? '{}') as Cell).then(
  figures => end({ figures }),
  (error: unknown) => end({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
)
