import {
  grant,
  namesDocument,
  refuse,
  textHash,
  why,
  type Actor,
  type Change,
  type Circle,
  type Outcome,
  type Refusal
} from '@acuerdo/domain'
import { mayRead, subjectOf } from '../accounts/access.ts'
import { createLimiter } from '../accounts/limiter.ts'
import { ACT_MS_MAX, ACT_PATIENCE_MS, ACTS_PER_PERSON_MAX, ACTS_WINDOW_MS } from '../limits.ts'
import { rowsOf } from '../persistence/changes.ts'
import { sha256 } from '../persistence/sha256.ts'
import { StorageFailed } from '../persistence/update-log-sqlite.ts'
import { WriteQueueBusy } from '../persistence/write-queue.ts'
import { TextClosed } from '../realtime/edit.ts'
import type { ActParts, Issued, Performed, Situation } from './act.ts'
import { createActLane, type Arrival } from './lane.ts'
import { birthOf } from './birth.ts'
import { changeText, rowContext } from './change-text.ts'
import { parseAct, type ParsedAct } from './offered.ts'
import { announce, fenceRows, reachOf } from './reach.ts'
import { fingerprintOf, keptAnswer, recordOf, refused, type Recorded } from './recording.ts'

/** `documentKey` null: the act concerns no document. */
export type Perform = (
  actor: Actor,
  documentKey: string | null,
  act: unknown,
  /** When it was received, where that was noted before this call. */
  arrival?: Arrival
) => Promise<Performed>

/**
 * The one way in for everything that people do on the record: parse, may they, decide, write, announce. Acts are
 * done one after the other, so that what was decided on still stands when it is written.
 */
export function createPerform(
  parts: ActParts,
  msMax = ACT_MS_MAX,
  lane = createActLane(parts.clock)
): Perform {
  const { clock } = parts
  const monotonic = (): number => clock.monotonic()
  const pace = createLimiter({ max: ACTS_PER_PERSON_MAX, windowMs: ACTS_WINDOW_MS, monotonic })
  return async (actor, documentKey, body, arrival = lane.arrive()) => {
    try {
      if (!pace.take(actor.personId)) return tooFast()
      const parsed = parseAct(body, documentKey !== null)
      if (!parsed.ok) return parsed
      const ask: Ask = { parts, parsed: parsed.value, actor, documentKey, receivedAt: arrival.at }
      const done = lane.run(arrival, () => oneAct(ask).catch(notNow), ACT_PATIENCE_MS).catch(notNow)
      return await within(msMax, done)
    } finally {
      arrival.enter()
    }
  }
}

interface Ask {
  parts: ActParts
  parsed: ParsedAct
  actor: Actor
  documentKey: string | null
  receivedAt: Date
}

/** Everything is read afresh when it is the act's turn: a right that ended while it waited has ended. */
async function oneAct({ parts, parsed, actor: asked, documentKey, receivedAt }: Ask): Promise<Performed> {
  const { store } = parts
  // What ran out before this was received has run out, however late the clock's own job is.
  await parts.settleDue(receivedAt)
  const now = parts.clock.now()
  const [actor, event, document] = await Promise.all([
    store.people.actor(asked.personId, now),
    store.events.find(),
    documentKey === null ? null : store.documents.find(documentKey)
  ])
  if (actor === null || event === null)
    return refuse('signed_out', 'You are not signed in any more.', 'Sign in again.')
  const recorded: Recorded = { parsed, actor, now, document }
  const done = await doneBefore(parts, recorded)
  if (done !== null) return done
  if (documentKey !== null && document === null) return refused(parts, recorded, unknownDocument())
  const { name, act, performer } = parsed
  const subject =
    document === null
      ? { theme: null, stage: null, now: now.toISOString() }
      : await subjectOf({ store, clock: parts.clock }, document, name)
  const situation: Situation = {
    parts,
    actor,
    act: act as Situation['act'],
    event,
    now,
    receivedAt,
    document,
    subject,
    circle: async (): Promise<Circle> => ({ ...(await store.circle(now)), freshId: parts.chance.id() })
  }
  const refusal = await whyNot(situation, recorded)
  if (refusal !== null) {
    // Whoever may not read a text hears the same of it as of one that does not exist.
    const readable = document === null || mayRead(actor, subject)
    return refused(parts, recorded, refusal, { told: readable ? refusal : unknownDocument() })
  }
  if (performer.whole && document !== null && !names(document, act.target))
    return refused(parts, recorded, otherTarget(document.theme.code))
  return performer.change ? changeText(situation, recorded) : changeRows(situation, recorded)
}

/** The question of rights, about what the act is on; whose sphere that belongs to is kept for the record. */
async function whyNot(situation: Situation, recorded: Recorded): Promise<Refusal | null> {
  const { actor, subject } = situation
  const { name, performer } = recorded.parsed
  recorded.sphere = (await performer.sphereOf?.(situation)) ?? null
  const asking = { ...subject, ...(await performer.about?.(situation)) }
  const first = performer.why ? performer.why(actor, asking) : why(actor, name, asking)
  return first === null ? null : ((await performer.whyExactly?.(situation, first)) ?? first)
}

async function doneBefore(parts: ActParts, recorded: Recorded): Promise<Performed | null> {
  const { parsed, actor, document } = recorded
  const key = parsed.act.idempotencyKey
  const done = key === undefined ? null : await parts.performed.find(actor.personId, key)
  if (done === null) return null
  if (done.fingerprint === fingerprintOf(parsed, document?.id ?? null))
    return grant(JSON.parse(done.outcomeJson) as Record<string, unknown>)
  return refuse(
    'conflict',
    'Another act was done under this idempotency key.',
    'Choose a new key for a new act.'
  )
}

/** Rows, fences and the entry of the record in one transaction. */
async function changeRows(situation: Situation, recorded: Recorded): Promise<Performed> {
  const { parts, document, actor } = situation
  const decided = await decision(situation, recorded)
  if (!decided.ok) return refused(parts, recorded, decided.refusal)
  const { changes, issued } = decided.value
  const birth = birthOf(changes, parts.chance)
  const reach = reachOf(changes, document?.id ?? null)
  const links = changes.flatMap(change =>
    change.change === 'person_invited' ? [parts.links.make(change, actor.personId)] : []
  )
  const answer: Record<string, unknown> = {
    ...madeIn(changes, birth),
    ...(links[0] ? { link: links[0].link } : {}),
    ...issued?.answer
  }
  await parts.record({
    statements: [
      ...rowsOf(changes, rowContext(situation, birth)),
      ...(issued?.rows ?? []),
      ...links.flatMap(({ rows }) => rows),
      ...fenceRows(reach, document?.id ?? null),
      ...keptAnswer(recorded, answer)
    ],
    record: recordOf({
      ...(await withHashes(situation, decided.value, recorded)),
      ...(issued?.pending ? { pending: true } : {})
    })
  })
  for (const { post } of links) post()
  await announce(parts, reach, document?.id ?? null)
  parts.turnsMoved()
  return grant(answer)
}

interface Decision {
  changes: Change[]
  issued: Issued | null
}

async function decision(
  situation: Situation,
  { parsed: { performer } }: Recorded
): Promise<Outcome<Decision>> {
  if (performer.issue) {
    const issued = await performer.issue(situation)
    return issued.ok ? grant({ changes: issued.value.changes, issued: issued.value }) : issued
  }
  const decided: Outcome<Change[]> = (await performer.decide?.(situation)) ?? grant([])
  return decided.ok ? grant({ changes: decided.value, issued: null }) : decided
}

const withHash = (recorded: Recorded, hash: string): Recorded => ({
  ...recorded,
  hashes: { before: hash, after: hash }
})

/** Where the stage changes, the entry names the text that it changed with. */
async function withHashes(
  situation: Situation,
  { changes, issued }: Decision,
  recorded: Recorded
): Promise<Recorded> {
  if (issued !== null) return issued.hash === null ? recorded : withHash(recorded, issued.hash)
  const { document, parts } = situation
  if (document === null || !changes.some(({ change }) => change === 'stage_changed')) return recorded
  const working = await parts.rooms.read(document.id)
  if (working === null) return recorded
  const brackets = await parts.store.brackets.ofDocument(document.id)
  const hash = textHash({ text: working.text, brackets, language: document.language }, sha256)
  return withHash(recorded, hash)
}

const names = (document: NonNullable<Recorded['document']>, target: string): boolean =>
  namesDocument({ id: document.id, themeCode: document.theme.code }, target)

/** Who and what did not exist before. */
function madeIn(
  changes: readonly Change[],
  birth: { documentId: string } | null
): { documentId?: string; personId?: string } {
  const added = changes.find(change => change.change === 'person_added')
  return {
    ...(birth ? { documentId: birth.documentId } : {}),
    ...(added ? { personId: added.person } : {})
  }
}

/** The text was closed, or the disk was busy, between the question of rights and the writing: nothing was done. */
function notNow(error: unknown): Performed {
  if (error instanceof TextClosed)
    return refuse(
      'conflict',
      'The text takes no change at this moment.',
      'Read the document again to see why.'
    )
  if (error instanceof WriteQueueBusy || error instanceof StorageFailed)
    return refuse('unavailable', 'The server is too busy to write this down.', 'Try again in a few seconds.')
  throw error
}

/** While the disk takes nothing, what was begun waits for it: it may still be done after the answer was given. */
async function within(ms: number, work: Promise<Performed>): Promise<Performed> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Performed>(resolve => (timer = setTimeout(() => resolve(notYet()), ms)))
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const notYet = (): Performed =>
  refuse(
    'unavailable',
    'The act is not written down yet: the storage does not answer.',
    'Read the document again in a moment; repeat the act only if it was not done.'
  )

const tooFast = (): Performed =>
  refuse('too_many', 'You have sent too many acts within a minute.', 'Wait a minute, then go on.')

const unknownDocument = (): Refusal =>
  refuse('not_found', 'There is no such document for you to act on.', 'Choose one from the event page.')
    .refusal

const otherTarget = (code: string): Refusal =>
  refuse(
    'not_found',
    'The act names another document than the one that it was sent to.',
    `Name ${code} as target.`
  ).refusal
