import { grant, refuse, whyNotMove, type Actor, type Outcome } from '@acuerdo/domain'
import { Act } from '@acuerdo/domain/acts'
import { createHash } from 'node:crypto'
import type { FoundDocument } from '../reading.ts'
import { ACT_MS_MAX } from '../limits.ts'
import { WriteQueueBusy } from '../persistence/write-queue.ts'
import { TextClosed } from '../realtime/edit.ts'
import type { ActParts, Performed } from './act.ts'
import { performMove } from './move-paragraph.ts'

export type Perform = (actor: Actor, documentKey: string, act: unknown) => Promise<Performed>

/** The one way in for everything that people do on the record: parse, may they, decide and do, announce. */
export function createPerform(parts: ActParts, msMax = ACT_MS_MAX): Perform {
  const perform = performWhenever(parts)
  return async (actor, documentKey, body) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<Performed>(resolve => (timer = setTimeout(() => resolve(notYet()), msMax)))
    try {
      return await Promise.race([perform(actor, documentKey, body), late])
    } finally {
      clearTimeout(timer)
    }
  }
}

/** While the disk takes nothing, what was begun waits for it: it may still be done after the answer was given. */
const notYet = (): Performed =>
  refuse(
    'unavailable',
    'The act is not written down yet: the storage does not answer.',
    'Read the document again in a moment; repeat the act only if it was not done.'
  )

function performWhenever(parts: ActParts): Perform {
  const running = new Map<string, Promise<Performed>>()
  return async (actor, documentKey, body) => {
    const parsed = parseAct(body)
    if (!parsed.ok) return parsed
    const act = parsed.value
    const document = await parts.reading.find(actor, documentKey)
    if (!document.ok) return document
    const ask = { actor, document: document.value, act }
    if (act.idempotencyKey === undefined) return permitAndDo(parts, ask)
    // The second of two equal requests at once waits for the first, then finds what it did.
    const lane = `${actor.personId} ${act.idempotencyKey}`
    const before = running.get(lane) ?? Promise.resolve()
    const mine = before.catch(() => undefined).then(() => onlyOnce(parts, ask, act.idempotencyKey ?? ''))
    running.set(lane, mine)
    try {
      return await mine
    } finally {
      if (running.get(lane) === mine) running.delete(lane)
    }
  }
}

interface Ask {
  actor: Actor
  document: FoundDocument
  act: Act
}

function parseAct(body: unknown): Outcome<Act> {
  const parsed = Act.safeParse(body)
  if (parsed.success) return grant(parsed.data)
  const action = typeof body === 'object' && body !== null && 'action' in body ? body.action : undefined
  const [issue] = parsed.error.issues
  if (typeof action === 'string' && issue?.path[0] === 'action') {
    return refuse('not_found', 'This action is not offered here.', 'See which actions the interface names.')
  }
  const where = issue?.path.join('.') ?? ''
  const what =
    issue?.code === 'unrecognized_keys'
      ? `unknown field ${issue.keys.join(', ')}`
      : `field ${where || 'action'}`
  return refuse(
    'malformed',
    `The act was not understood: ${what.slice(0, 200)}.`,
    'Send the fields of this action only.'
  )
}

async function permitAndDo(parts: ActParts, ask: Ask): Promise<Performed> {
  const refusal = whyNotMove(ask.actor, ask.document.subject)
  if (refusal) return { ok: false, refusal }
  const outcome = await performMove(parts, ask).catch(notNow)
  if (outcome.ok) parts.news.tell(ask.document.row.id, { topics: ['text'] })
  return outcome
}

/** The text was closed, or the disk was busy, between the question of rights and the writing: nothing was done. */
function notNow(error: unknown): Performed {
  if (error instanceof TextClosed) {
    return refuse(
      'conflict',
      'The text takes no change at this moment.',
      'Read the document again to see why.'
    )
  }
  if (error instanceof WriteQueueBusy) {
    return refuse('unavailable', 'The server is too busy to write this down.', 'Try again in a few seconds.')
  }
  throw error
}

async function onlyOnce(parts: ActParts, ask: Ask, key: string): Promise<Performed> {
  const { personId } = ask.actor
  const fingerprint = createHash('sha256')
    .update(`${ask.document.row.id} ${JSON.stringify(ask.act)}`)
    .digest('hex')
  const done = await parts.performed.find(personId, key)
  if (done && done.fingerprint !== fingerprint) {
    return refuse(
      'conflict',
      'Another act was done under this idempotency key.',
      'Choose a new key for a new act.'
    )
  }
  if (done) return grant(JSON.parse(done.outcomeJson) as Record<string, unknown>)
  const outcome = await permitAndDo(parts, ask)
  if (outcome.ok) {
    const outcomeJson = JSON.stringify(outcome.value)
    await parts.performed.keep({ personId, key, fingerprint, outcomeJson, at: parts.clock.now() })
  }
  return outcome
}
