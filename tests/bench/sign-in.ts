// `npx tsx tests/bench/sign-in.ts`: whether the time of a refused sign-in tells which addresses are known.
import { systemClock } from '../../server/clock.ts'
import { running } from '../http/running.ts'

const TRIES = 200
const APART_MS_MAX = 10

/** A limiter's quarter of an hour passes between any two tries. */
const system = systemClock()
let asked = 0
const clock = { ...system, monotonic: () => system.monotonic() + 1_000_000 * asked++ }
const server = await running({ clock })

async function tried(email: string): Promise<number> {
  const begun = performance.now()
  const body = new URLSearchParams({ email, password: 'not the password' })
  const answer = await server.ask('/sign-in', {
    method: 'POST',
    body,
    headers: { accept: 'application/json' }
  })
  await answer.text()
  if (answer.status !== 401) throw new Error(`sign-in answered ${answer.status}`)
  return performance.now() - begun
}

const median = (times: number[]): number =>
  [...times].sort((one, other) => one - other)[times.length >> 1] ?? 0

const known: number[] = []
const unknown: number[] = []
for (let n = 0; n < TRIES; n++) {
  // In turns, so that whatever else the machine does falls on both.
  known.push(await tried('p-uy-01@demo.example'))
  unknown.push(await tried(`nobody-${n}@demo.example`))
}
const apart = Math.abs(median(known) - median(unknown))
console.log(
  `${TRIES} tries each: known ${median(known).toFixed(1)} ms, unknown ${median(unknown).toFixed(1)} ms, ` +
    `${apart.toFixed(1)} ms apart (at most ${APART_MS_MAX})`
)
await server.remove()
process.exitCode = apart <= APART_MS_MAX ? 0 : 1
