import { parseArgs } from 'node:util'

export const SCENARIOS = ['A', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'] as const
export type ScenarioName = (typeof SCENARIOS)[number]

/** Who is measured where: the relays know no documents, and no peer compares or looks back. */
export const TARGETS_OF: Record<ScenarioName, readonly TargetName[]> = {
  A: ['product', 'raw', 'hocuspocus-sqlite', 'ywebsocket-leveldb'],
  C: ['product', 'rawblob', 'hocuspocus-sqlite', 'ywebsocket-leveldb'],
  D: ['product', 'hocuspocus-sqlite', 'ywebsocket-leveldb'],
  E: ['product', 'raw', 'hocuspocus-sqlite', 'ywebsocket-leveldb'],
  F: ['product', 'hocuspocus-sqlite', 'ywebsocket-leveldb'],
  G: ['product', 'raw', 'hocuspocus-sqlite', 'ywebsocket-leveldb'],
  H: ['product'],
  I: ['product'],
  J: ['product'],
  K: ['product']
}
export const TARGETS = ['product', 'raw', 'rawblob', 'hocuspocus-sqlite', 'ywebsocket-leveldb'] as const
export type TargetName = (typeof TARGETS)[number]

/** How much is measured. */
export interface Sizes {
  /** A: clients in the room, typists among them, seconds of typing. */
  rooms: number[]
  typists: number
  typingSeconds: number
  /** C: clients that join at once. */
  joins: number
  /** D: restarts. */
  restarts: number
  /** E: idle connections, open documents. */
  connections: number
  documents: number
  /** F: seconds until each kill. */
  kills: number[]
  /** G: seconds for which one client does not read. */
  stallSeconds: number
  /** H: comparisons of each pair of texts. */
  comparisons: number
  /** J: public pages that are asked for. */
  pages: number
  /** C, D, E: keystrokes of the recorded history that make the long document. */
  keys: number
}

const FULL: Sizes = {
  rooms: [10, 50, 100, 250],
  typists: 10,
  typingSeconds: 4,
  joins: 100,
  restarts: 3,
  connections: 500,
  documents: 10,
  kills: [3, 7, 11],
  stallSeconds: 20,
  comparisons: 9,
  pages: 20_000,
  keys: 259_778
}
const QUICK: Sizes = {
  ...FULL,
  rooms: [10, 50, 250],
  typingSeconds: 2,
  joins: 50,
  restarts: 1,
  connections: 200,
  documents: 3,
  kills: [3],
  stallSeconds: 8,
  comparisons: 3,
  pages: 5_000,
  keys: 65_000
}

export interface Options {
  scenarios: ScenarioName[]
  targets: TargetName[]
  reps: number
  sizes: Sizes
}

/** Reads the command line; throws a sentence where it cannot be understood. */
export function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      scenario: { type: 'string', default: SCENARIOS.join(',') },
      targets: { type: 'string', default: TARGETS.join(',') },
      reps: { type: 'string' },
      quick: { type: 'boolean', default: false }
    }
  })
  const reps = Number(values.reps ?? (values.quick ? 1 : 3))
  if (!Number.isInteger(reps) || reps < 1) throw new Error('--reps takes a whole number above 0.')
  return {
    scenarios: listed('--scenario', values.scenario, SCENARIOS),
    targets: listed('--targets', values.targets, TARGETS),
    reps,
    sizes: values.quick ? QUICK : FULL
  }
}

function listed<T extends string>(option: string, given: string, known: readonly T[]): T[] {
  return given.split(',').map(name => {
    const found = known.find(candidate => candidate === name)
    if (!found) throw new Error(`${option} knows ${known.join(', ')}; not "${name}".`)
    return found
  })
}
