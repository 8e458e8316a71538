import type { AdjustableClock } from '../../server/clock.ts'
import { readEnv } from '../../server/env.ts'
import { createLog } from '../../server/log.ts'
import { start } from '../../server/start.ts'

/*
 * The real server in a process of its own, so that it can be killed, on a rules' clock that stands still: the test says
 * at which millisecond something is received. `node served.ts <database file>` says its address on its first line.
 */

/** What the machine's clock shows all the time; the rules' clock is ahead of it by what is stored with the event. */
const MACHINE_MS = Date.UTC(2026, 0, 1)
/** A minute of the limiters goes by between a few dozen requests. */
const HURRY_MS = 150
const HOUR_MS = 3_600_000

function standingClock(): AdjustableClock {
  let offset = 0
  let asked = 0
  return {
    now: () => new Date(MACHINE_MS + offset),
    machine: () => MACHINE_MS,
    monotonic: () => performance.now() + HURRY_MS * asked++,
    offsetMs: () => offset,
    setOffset: ms => {
      offset = ms
    }
  }
}

const [, , file = ''] = process.argv
const env = readEnv({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: `file:${file}` })
if (!env.ok) throw new Error(env.refusal.message)
const { local } = await start({
  env: env.value,
  pages: false,
  log: createLog('error'),
  clock: standingClock(),
  limits: { UPGRADES_PER_SECOND_MAX: 5_000, SWEEP_MS: HOUR_MS, PING_MS: HOUR_MS, MESSAGES_MAX: 1_000_000 }
})
process.stdout.write(`ready at ${local}\n`)
