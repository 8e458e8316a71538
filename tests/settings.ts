// The one place where tests read the environment. Everything has a default that a fresh machine can run.
import { existsSync } from 'node:fs'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FIREFOXES = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

export const settings = {
  /** Chromium or Chrome; `CHROMIUM` names another one. `npm test` has made sure that it is there. */
  chromium: process.env.CHROMIUM ?? BROWSERS.find(existsSync) ?? '/usr/bin/chromium',
  /** Firefox, or null where there is none. */
  firefox: process.env.FIREFOX ?? FIREFOXES.find(existsSync) ?? null,
  /** True in continuous integration. */
  ci: process.env.CI === 'true',
  /** How many seeds a randomised test tries: `SEEDS=100 npm test -- unit convergence`. */
  seeds: wholeNumber('SEEDS', 10),
  /** The first seed, to repeat a failure: `SEED=7 SEEDS=1`. */
  seed: wholeNumber('SEED', 1),
  /** Steps of each random editor. */
  steps: wholeNumber('STEPS', 200),
  /** How often the server is killed while people type. */
  killRounds: wholeNumber('KILL_ROUNDS', 5),
  /** Random interleavings of typing and decisions: `INTERLEAVINGS=1000 npm test -- unit interleaved`. */
  interleavings: wholeNumber('INTERLEAVINGS', 60),
  /** How often an objection is withdrawn and repeated: `OBJECTIONS=1000 npm test -- unit silence`. */
  objections: wholeNumber('OBJECTIONS', 25),
  /** Random commands of people of all roles: `COMMANDS=5000 npm test -- unit model`. */
  commands: wholeNumber('COMMANDS', 300),
  /** With SEED, what a failure of those commands printed as its path: repeats that one. */
  commandPath: process.env.COMMAND_PATH ?? null,
  /** What somebody does is on the screens of others within so many milliseconds: `SEEN_MS=1000` where nothing else runs. */
  seenMs: wholeNumber('SEEN_MS', 3_000),
  /** Kill at every row of a decision instead of at some: `EVERY_ROW=1 npm test -- unit faults`. */
  everyRow: wholeNumber('EVERY_ROW', 0) === 1
}

/** The environment of a process that a test starts: ours, with changes; null takes a variable away. */
export function environmentWith(changes: Record<string, string | null>): NodeJS.ProcessEnv {
  const changed = Object.entries({ ...process.env, ...changes })
  return Object.fromEntries(
    changed.filter(([, value]) => value !== null && value !== undefined)
  ) as NodeJS.ProcessEnv
}

function wholeNumber(name: string, otherwise: number): number {
  const value = process.env[name]
  if (value === undefined) return otherwise
  if (!/^\d+$/.test(value)) throw new Error(`${name} is "${value}": give a whole number, or leave it out.`)
  return Number(value)
}
