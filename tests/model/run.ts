import { faultOf } from '../../server/verify-audit.mjs'
import { chance } from '../realtime/desk.ts'
import { changedIn, FORBIDDEN, pictureOf } from './forbidden.ts'
import type { House } from './house.ts'
import { broken } from './invariants.ts'
import { look, newMemory, type Memory } from './look.ts'
import { Broken, wayOut, type Scene } from './scene.ts'
import { DECISION_STEPS } from './steps-decisions.ts'
import { PEOPLE_STEPS } from './steps-people.ts'
import { SILENCE_STEPS } from './steps-silence.ts'
import { TEXT_STEPS, type Step } from './steps-text.ts'
import type { World } from './world.ts'

const STEPS = [...TEXT_STEPS, ...DECISION_STEPS, ...SILENCE_STEPS, ...PEOPLE_STEPS]
/** In so many of a hundred steps something is tried that is forbidden. */
const FORBIDDEN_OF_HUNDRED = 30

/** A command is chance: what it does is chosen among what is possible, or forbidden, when its turn comes. */
export interface Command {
  seed: number
  /** From 0 to 99. */
  kind: number
}

/** A server, the model beside it, and what was seen so far. */
export interface Play {
  house: House
  world: World
  memory: Memory
  /** What was done, for the counterexample. */
  told: string[]
  tried: { allowed: number; forbidden: number; names: Map<string, number> }
  /** Steps that are chosen so many times as often, so that a planted fault is met within few commands. */
  often: Record<string, number>
}

export const newPlay = (house: House, world: World, often: Play['often'] = {}): Play => ({
  ...{ house, world, memory: newMemory(), told: [], often },
  tried: { allowed: 0, forbidden: 0, names: new Map() }
})

/** Does one command, then looks at everything. Throws Broken where a promise does not hold. */
export async function command(play: Play, { seed, kind }: Command): Promise<void> {
  const random = chance(seed)
  const roll = (below: number): number => Math.floor(random() * below)
  const { house, world, memory } = play
  const text = world.texts[roll(3) === 0 ? 1 : 0]
  if (text === undefined) throw new Error('command: no text')
  const scene: Scene = { house, world, text, roll, told: [] }
  const forbidden = kind < FORBIDDEN_OF_HUNDRED
  const step = chosen(scene, forbidden ? FORBIDDEN : STEPS, play.often)
  const { tried } = play
  tried[forbidden ? 'forbidden' : 'allowed']++
  tried.names.set(step.name, (tried.names.get(step.name) ?? 0) + 1)
  const say = (): void => void play.told.push(`${text.code} ${step.name}: ${scene.told.join(', ')}`)
  try {
    const before = forbidden ? pictureOf(scene) : null
    await step.does(scene)
    const changed = before === null ? [] : changedIn(before, pictureOf(scene))
    if (changed.length > 0) throw new Broken(`24: refused, and something changed in ${changed.join(', ')}`)
    const others = ['let time pass', 'object', 'kill -9'].includes(step.name) || roll(4) === 0
    const seen = await look(house, { world, memory, texts: others ? world.texts : [text] })
    const wrong = broken(seen)
    if (wrong !== null) throw new Broken(wrong)
  } finally {
    say()
  }
}

function chosen(scene: Scene, steps: readonly Step[], often: Play['often']): Step {
  const possible = steps
    .filter(({ when }) => when(scene))
    .map(step => ({ ...step, weight: step.weight * (often[step.name] ?? 1) }))
  let at = (scene.roll(10_000) / 10_000) * possible.reduce((sum, { weight }) => sum + weight, 0)
  const found = possible.find(({ weight }) => (at -= weight) < 0) ?? possible.at(-1)
  if (found === undefined) throw new Error('chosen: nothing is possible')
  return found
}

/** At the end: the whole record verifies, and so does every version, by the server's own recomputation. */
export async function verify({ house, world }: Play): Promise<void> {
  let last = { seq: 0, hash: '0'.repeat(64) }
  const [secretariat = ''] = world.people.secretariat
  const lines = await house.lines('/api/v1/audit/export', secretariat)
  for (const line of lines) {
    const fault = faultOf(line, last)
    if (fault !== null) throw new Broken(`23: ${fault}`)
    const { seq, hash } = JSON.parse(line) as { seq: number; hash: string }
    last = { seq, hash }
  }
  for (const { code, chairs } of world.texts) {
    const { body } = await house.get(`/api/v1/documents/${code}/revisions`, chairs[0])
    for (const { name, hash } of body.revisions as { name: string; hash: string }[]) {
      const path = `/api/v1/documents/${code}/revisions/${name}/verify`
      const verified = await house.get(path, chairs[0])
      wayOut(verified)
      if (verified.body.recomputed !== hash) throw new Broken(`1: ${name} is recomputed as another text`)
    }
  }
}
