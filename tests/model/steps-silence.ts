import type { Json } from '../http/running.ts'
import {
  act,
  agreed,
  at,
  both,
  expected,
  HOUR_MS,
  latest,
  mayBeEmpty,
  named,
  negotiated,
  openBrackets,
  pick,
  someHead,
  standing,
  type Scene
} from './scene.ts'
import type { Step } from './steps-text.ts'

/** Every delegation that decides has a head who may act. */
const allHeads = ({ world }: Scene): boolean => world.people.heads.every(head => !world.suspended.has(head))

const silence: Step = {
  name: 'start silence',
  weight: 10,
  when: at('chairs_text', 'negotiation'),
  does: async scene => {
    const { text, world } = scene
    const [version, view] = [await latest(scene), await standing(scene)]
    const clear = openBrackets(scene) === 0 && version.same && allHeads(scene)
    const deadline = world.now + (12 + scene.roll(12)) * HOUR_MS
    const done = await both(scene, {
      ...{ action: 'start_silence', target: `${text.code}/${version.name}`, hash: view.headHash },
      ...{ deadline: new Date(deadline).toISOString(), objectorNames: pick(scene, ['shown', 'withheld']) }
    })
    const possible = clear && mayBeEmpty(view) ? null : clear
    if (!expected(done, possible, /^(GA1|AP1)$/)) return
    Object.assign(text, { stage: 'silence', hash: version.hash, version: version.name, deadline })
  }
}

const extension: Step = {
  name: 'extend silence',
  weight: 2,
  when: at('silence'),
  does: async scene => {
    const { text } = scene
    const deadline = (text.deadline ?? 0) + (1 + scene.roll(120)) * 60_000
    const done = await both(scene, {
      ...named(text, 'extend_silence'),
      deadline: new Date(deadline).toISOString()
    })
    expected(done, true, /^$/)
    text.deadline = deadline
  }
}

/** An objection at a moment around the deadline; at the very deadline it wins (5). */
const objection: Step = {
  name: 'object',
  weight: 6,
  when: at('silence'),
  does: async scene => {
    const { text, world } = scene
    const deadline = text.deadline ?? 0
    const moment = pick(scene, [world.now, deadline - 1, deadline, deadline, deadline + 1])
    if (moment < world.now) return
    const view = await standing(scene)
    const { id } = pick(scene, view.paragraphs as Json[])
    const head = someHead(scene)
    await setClock(scene, moment)
    const done = await act(scene, head, {
      ...named(text, 'object'),
      ...{ paragraphs: [id], reason: 'One more round.' }
    })
    scene.told.push(`at deadline${moment - deadline}`)
    if (moment > deadline) expected(done, false, /^SI7$/)
    else expected(done, true, /^$/)
    settleOthers(scene, moment)
    if (moment > deadline) agreed(text)
    else negotiated(text)
  }
}

/** The clock is one for all texts. */
function settleOthers({ world }: Scene, now: number): void {
  world.now = now
  for (const text of world.texts) if (text.deadline !== null && now > text.deadline) agreed(text)
}

async function setClock({ house }: Scene, now: number): Promise<void> {
  await house.clock(now)
}

/** Time goes by: nothing is closed at its deadline, everything is after it (7). */
const time: Step = {
  name: 'let time pass',
  weight: 5,
  when: () => true,
  does: async scene => {
    const { world, text } = scene
    const deadline = text.deadline ?? world.now + HOUR_MS
    const moment = pick(scene, [world.now + 60_000, deadline - 1, deadline, deadline + 1, deadline + HOUR_MS])
    if (moment < world.now) return
    await setClock(scene, moment)
    settleOthers(scene, moment)
    scene.told.push(`deadline${moment - deadline}`)
    // Reading asks nothing of the clock; what is due is settled by the next act, however it ends.
    await act(scene, someHead(scene), { action: 'lift_reservation', target: text.code, kind: 'linguistic' })
  }
}

export const SILENCE_STEPS: Step[] = [silence, extension, objection, time]
