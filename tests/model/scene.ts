import { plain } from '@acuerdo/domain'
import type { Json } from '../http/running.ts'
import type { Answer, House } from './house.ts'
import type { TextModel, World } from './world.ts'

/** What one step needs: the house, the abstract state, the text that it is about, and chance. */
export interface Scene {
  house: House
  world: World
  text: TextModel
  /** A whole number from 0 to below. */
  roll(below: number): number
  /** What the step says that it did, for the counterexample. */
  told: string[]
}

export class Broken extends Error {
  override name = 'Broken'
}

export const pick = <T>({ roll }: Pick<Scene, 'roll'>, list: readonly T[]): T => {
  const found = list[roll(list.length)]
  if (found === undefined) throw new Error('pick: nothing to choose from')
  return found
}

/** Heads who are not suspended. */
export const headsHere = ({ world }: Scene): string[] =>
  world.people.heads.filter(id => !world.suspended.has(id))
export const someHead = (scene: Scene): string => pick(scene, headsHere(scene))
export const someChair = (scene: Scene): string => pick(scene, scene.text.chairs)

/** Words that nobody has written before. */
export const freshWords = ({ world }: Scene): string => ` word${++world.words} `

/** The document as a co-chair reads it. */
export async function standing({ house, text }: Scene, person = text.chairs[0]): Promise<Json> {
  const { status, body } = await house.get(`/api/v1/documents/${text.code}`, person)
  if (status !== 200) throw new Broken(`the co-chair does not read ${text.code}: ${status}`)
  return body
}

export async function decisions({ house, text }: Scene, person = text.chairs[0]): Promise<Json> {
  return (await house.get(`/api/v1/documents/${text.code}/decisions`, person)).body
}

/** Sends an act; now and then it is sent again under its key, and then it is done once (I11). */
export async function act(scene: Scene, person: string, body: Json): Promise<Answer> {
  const { house, text, world, told } = scene
  const again = scene.roll(6) === 0
  const key = `key-${++world.words}`
  const sent = again ? { ...body, idempotencyKey: key } : body
  const answer = await house.act(text.code, sent, person)
  told.push(`${String(body.action)}=${answer.status}${answer.body?.refusal?.code ?? ''}`)
  wayOut(answer)
  if (answer.status === 200) recorded(scene, person, body)
  if (!again || answer.status !== 200) return answer
  const count = `SELECT count(*) AS n FROM AuditEntry WHERE outcome <> 'refused'`
  const before = house.rows<{ n: number }>(count)[0]?.n
  const repeated = await house.act(text.code, sent, person)
  const { link: _, ...lasting } = answer.body
  if (repeated.status !== 200 || JSON.stringify(repeated.body) !== JSON.stringify(lasting))
    throw new Broken(
      `I11: the same act under one key was answered differently: ${JSON.stringify(repeated.body)}`
    )
  if (house.rows<{ n: number }>(count)[0]?.n !== before)
    throw new Broken('I11: one act under one key was done twice')
  return answer
}

/** Whatever was done has its entry (8). */
function recorded({ house }: Scene, person: string, { action, withdraw }: Json): void {
  const [last] = house.rows(
    `SELECT outcome FROM AuditEntry WHERE actorId = ? AND action = ? ORDER BY seq DESC LIMIT 1`,
    ...[person, action]
  )
  if (withdraw !== true && !['done', 'pending'].includes(last?.outcome))
    throw new Broken(`I8: ${String(action)} was done and is not on the record`)
}

/** What is refused says why, by a code, and what to do instead (24). */
export function wayOut({ status, body }: Answer): void {
  if (status === 200) return
  const { code, message, hint } = body?.refusal ?? {}
  if (status >= 500 || ![code, message, hint].every(said => typeof said === 'string' && said !== ''))
    throw new Broken(`24: a refusal without code, reason and way out: ${status} ${JSON.stringify(body)}`)
}

/** An act that the model says is possible. */
export async function must(scene: Scene, person: string, body: object): Promise<Json> {
  const answer = await act(scene, person, body)
  if (answer.status !== 200)
    throw new Broken(
      `allowed, and refused: ${JSON.stringify(body)} by ${person}: ${answer.status} ${JSON.stringify(answer.body)}`
    )
  return answer.body
}

/** An act that the model says is impossible. */
export async function never(scene: Scene, person: string, body: object, codes: RegExp): Promise<void> {
  const answer = await act(scene, person, body)
  if (answer.status === 200 || !codes.test(answer.body.refusal.code))
    throw new Broken(
      `forbidden, and not refused as ${String(codes)}: ${JSON.stringify(body)} by ${person}: ` +
        `${answer.status} ${JSON.stringify(answer.body)}`
    )
}

/** Takes back what waits for the second half, so that nothing is in the way of the next. */
export async function clearHalves(scene: Scene): Promise<void> {
  for (const half of (await decisions(scene)).halves as Json[]) {
    const { action, target, hash, payload } = half
    const given = { action, target, ...(hash === null ? {} : { hash }), ...payload, withdraw: true }
    await must(scene, half.by.id, given)
  }
}

/** Both co-chairs in either order; the second one's answer. `possible` false: the second one hears why not. */
export async function both(scene: Scene, body: object): Promise<Answer> {
  await clearHalves(scene)
  const order = scene.roll(2) === 0 ? scene.text.chairs : [...scene.text.chairs].reverse()
  const first = await act(scene, order[0] ?? '', body)
  if (first.status !== 200) return first
  if (first.body.pending !== true) throw new Broken(`9: one co-chair alone did ${JSON.stringify(body)}`)
  return act(scene, order[1] ?? '', body)
}

/** The latest version, by name and hash. */
export async function latest(scene: Scene): Promise<{ name: string; hash: string; same: boolean }> {
  return (await decisions(scene)).latest
}

/** Open and held brackets of the text, from the rows. */
export const openBrackets = ({ house, text }: Scene): number =>
  house.rows<{ n: number }>(
    `SELECT count(*) AS n FROM Bracket WHERE documentId = ? AND state IN ('open', 'held')`,
    text.id
  )[0]?.n ?? 0

export const standingReservations = ({ house, text }: Scene): Json[] =>
  house.rows('SELECT * FROM Reservation WHERE documentId = ? AND liftedAt IS NULL', text.id)

/** Reservations of delegations that neither disassociated themselves nor explained their position there. */
export const unanswered = (scene: Scene): Json[] => {
  const { house, text } = scene
  const said = house.rows(
    'SELECT * FROM PositionStatement WHERE documentId = ? AND hash = ?',
    text.id,
    text.hash
  )
  return standingReservations(scene).filter(
    ({ delegationCode, paragraphId }) =>
      !said.some(
        one =>
          one.delegationCode === delegationCode &&
          (one.paragraphId === null || one.paragraphId === paragraphId)
      )
  )
}

/** A paragraph whose words may all be in brackets: whether it is empty is the gate's to say. */
export const mayBeEmpty = (view: Json): boolean =>
  view.paragraphs.some(({ runs }: Json) => plain(runs).replaceAll('\uFFFC', '').trim() === '')

/** Some words of a paragraph that is neither agreed nor a heading. */
export function somePlace(scene: Scene, view: Json, length = 12): Json | null {
  const open = view.paragraphs.filter(
    ({ state, runs, part }: Json) => state !== 'agreed_ad_ref' && part === 'op' && plain(runs).length > 20
  )
  if (open.length === 0) return null
  const { id, runs, hash } = pick(scene, open as Json[])
  const words = plain(runs)
  const start = scene.roll(words.length - length)
  return { target: id, start, end: start + length, baseText: words.slice(start, start + length), seen: hash }
}

export const HOUR_MS = 3_600_000
/** Whether the text stands in one of these stages. */
export const at =
  (...stages: string[]) =>
  ({ text }: Scene): boolean =>
    stages.includes(text.stage)

/** Whether it was done is what the model says; `null` where the model can't say. */
export function expected({ status, body }: Answer, possible: boolean | null, codes: RegExp): boolean {
  const done = status === 200
  if (possible !== null && done !== possible)
    throw new Broken(`the model says ${possible}, the answer is ${status} ${JSON.stringify(body)}`)
  if (!done && !codes.test(body.refusal.code))
    throw new Broken(`refused as ${body.refusal.code}, not as ${String(codes)}`)
  return done
}

/** An act on the version that is decided on. */
export const named = ({ code, version, hash }: Scene['text'], action: string) => ({
  ...{ action, target: `${code}/${version ?? ''}` },
  hash: hash ?? ''
})

/** How a text stands when silence ends, or is broken. */
export const agreed = (text: Scene['text']): void => {
  Object.assign(text, { stage: 'agreed_ad_ref', deadline: null })
}
export const negotiated = (text: Scene['text']): void => {
  Object.assign(text, { stage: 'negotiation', deadline: null, hash: null, version: null })
}
