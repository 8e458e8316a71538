import {
  decideHalf,
  grant,
  HALF_ACTIONS,
  isVoidNow,
  payloadHashOf,
  refuse,
  shortDifference,
  type Action,
  type Change,
  type Decided,
  type DecidedText,
  type Outcome,
  type PendingHalf,
  type Refusal,
  type Text
} from '@acuerdo/domain'
import type { ActName, ActOf } from '@acuerdo/domain/acts'
import { readText, resolveBracket } from '@acuerdo/editor'
import * as Y from 'yjs'
import { decidedText, factsOf, type DecisionFacts } from '../deciding/facts.ts'
import { issuedRow } from '../persistence/revisions.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Statement } from '../realtime/ports.ts'
import type { Leaving, Performer, Situation, TextChanged } from './act.ts'

/** What a decision is taken on, and by whom. */
export interface Question<A extends ActName> {
  situation: Situation<A>
  act: ActOf<A>
  facts: DecisionFacts
  state: DecidedText
  /** Whoever acts: the one person, or both co-chairs, the one who gave the first half first. */
  by: { person: string; region: string; at: string }[]
  /** By the rules' clock, ISO 8601 in UTC. */
  at: string
  /** Whoever prepared it, where it was not a co-chair. */
  preparedBy: string | null
}

/** Decides; a refusal may leave something. */
export type Decide<A extends ActName> = (question: Question<A>) => Outcome<Decided> | Leaving

/** What goes with a decision that was taken: certificates, letters, what else the answer says. */
export interface Beside {
  changes?: Change[]
  rows?: Statement[]
  answer?: Record<string, unknown>
}

export interface More<A extends ActName> extends Pick<
  Performer<A>,
  'about' | 'why' | 'whyExactly' | 'whole'
> {
  /** Reads, before the text is held, what `beside` needs of it. */
  prepare?(situation: Situation<A>, facts: DecisionFacts): Promise<Prepared>
  beside?(question: Question<A>, decided: Decided, prepared: Prepared): Beside
}

/** The canonical form of the latest version, which a certificate repeats. */
export interface Prepared {
  canonical: string | null
}

/** An act of one person on a text, decided on the very text that stands when it is written. */
export function alone<A extends ActName>(decide: Decide<A>, more: More<A> = {}): Performer<A> {
  const { prepare, beside, ...asked } = more
  return {
    ...asked,
    change: async situation => {
      const facts = await factsHere(situation)
      const prepared = (await prepare?.(situation, facts)) ?? { canonical: null }
      return (text, sequence) => {
        const state = decidedText(facts, readText(text), sequence)
        const question = questionOf(situation, { facts, state })
        const decided = decide(question)
        if (!decided.ok) return decided
        return grant(
          changed({ question, text, decided: decided.value }, beside?.(question, decided.value, prepared))
        )
      }
    }
  }
}

/** An act of both co-chairs: the first half waits, the second one decides (HV1 to HV8). */
export function together<A extends ActName>(decide: Decide<A>, more: More<A> = {}): Performer<A> {
  const { prepare, beside, ...asked } = more
  return {
    whyExactly: doneAlready,
    ...asked,
    change: async situation => {
      const facts = await factsHere(situation)
      const prepared = (await prepare?.(situation, facts)) ?? { canonical: null }
      const standing = facts.halves
      const former = await formerText(situation, standing)
      return (text, sequence) => {
        const state = decidedText(facts, readText(text), sequence)
        const question = questionOf(situation, { facts, state })
        const half = halfOf(question, standing)
        const taken = half.ok ? takeHalf({ question, half: half.value, decide }) : half
        if (!taken.ok) return withVoid(explained(taken, { question, former }), half)
        const { value } = taken
        if (value.pending) return grant(value.pending)
        const besides = beside?.(value.question, value.decided, prepared)
        const done = changed({ question: value.question, text, decided: value.decided }, besides)
        return grant({ ...done, changes: [...value.halves, ...(done.changes ?? [])] })
      }
    }
  }
}

async function factsHere({ parts, document, now }: Situation): Promise<DecisionFacts> {
  if (document === null) throw new Error('deciding: the act concerns no document')
  return factsOf(parts.store, document, now)
}

function questionOf<A extends ActName>(
  situation: Situation<A>,
  { facts, state }: Pick<Question<A>, 'facts' | 'state'>
): Question<A> {
  const { actor, now, act } = situation
  const at = now.toISOString()
  const region = facts.chairs.find(({ id }) => id === actor.personId)?.region ?? ''
  return {
    ...{ situation, act, facts, state, at, preparedBy: null },
    by: [{ person: actor.personId, region, at }]
  }
}

interface Half {
  decision: ReturnType<typeof decideHalf>
  /** Halves that the text has outrun. */
  stale: PendingHalf[]
  payload: Record<string, unknown>
}

/** What of an act both halves have to repeat. */
export function payloadOf(act: Record<string, unknown>): Record<string, unknown> {
  const { action: _a, target: _t, hash: _h, withdraw: _w, idempotencyKey: _k, ...payload } = act
  const given = Object.entries(payload).filter(([, value]) => value !== undefined)
  return Object.fromEntries(
    // The same instant may be written in several ways.
    given.map(([key, value]) => [key, key === 'deadline' ? new Date(String(value)).toISOString() : value])
  )
}

function halfOf<A extends ActName>(
  { act: sent, facts, state, situation }: Question<A>,
  standing: readonly PendingHalf[]
): Outcome<Half> {
  const act = sent as unknown as Record<string, unknown> & { action: Action; target: string }
  const text = { sequence: state.sequence, hash: state.hash }
  const stale = standing.filter(half => isVoidNow(half, text))
  const payload = payloadOf(act)
  const chair = facts.chairs.find(({ id }) => id === situation.actor.personId)
  const decision = decideHalf(
    standing.filter(half => !stale.includes(half)),
    {
      ...{ action: act.action, target: act.target, payload },
      hash: typeof act['hash'] === 'string' ? act['hash'] : null,
      withdraw: act['withdraw'] === true
    },
    { person: situation.actor.personId, region: chair?.region ?? null },
    sha256
  )
  return grant({ decision, stale, payload })
}

interface Taken<A extends ActName> {
  question: Question<A>
  halves: Change[]
  decided: Decided
  pending: TextChanged | null
}

/** A first half is decided on like the second one, so that nothing waits that would be refused. */
function takeHalf<A extends ActName>(taking: Taking<A>): Outcome<Taken<A>> | Leaving {
  const { question, half } = taking
  const { decision, stale } = half
  if (!decision.ok) return decision
  const outrun = voiding(
    stale.map(({ id }) => id),
    TEXT_CHANGED
  )
  const { value } = decision
  if (value.half === 'withdrawn') {
    const changes = [...outrun, ...voiding(value.voids, 'it was withdrawn')]
    const pending = { changes, answer: { withdrawn: true } }
    return grant({ question, halves: [], decided: NOTHING, pending })
  }
  const replaced = [...outrun, ...voiding(value.voids, 'another half took its place')]
  return value.half === 'first'
    ? firstHalf(taking, replaced, value.payloadHash)
    : secondHalf(taking, replaced, value)
}

interface Taking<A extends ActName> {
  question: Question<A>
  half: Half
  decide: Decide<A>
}

const NOTHING: Decided = { changes: [], closings: [], version: null }

const voiding = (ids: readonly string[], reason: string): Change[] =>
  ids.map(half => ({ change: 'half_voided', half, reason }))

function firstHalf<A extends ActName>(
  { question, half: { payload }, decide }: Taking<A>,
  replaced: Change[],
  payloadHash: string
): Outcome<Taken<A>> | Leaving {
  const { facts, state, at, situation } = question
  const { actor, act } = situation
  const other = facts.chairs.find(({ id }) => id !== actor.personId)
  const second = { person: other?.id ?? '', region: other?.region ?? '', at }
  const decided = decide({ ...question, by: [...question.by, second] })
  if (!decided.ok) return decided
  const given = {
    ...{ action: act.action as Action, target: act.target, payload, payloadHash, at },
    hash: 'hash' in act && typeof act.hash === 'string' ? act.hash : null,
    by: actor.personId,
    region: facts.chairs.find(({ id }) => id === actor.personId)?.region ?? null,
    ...{ sequence: state.sequence, headHash: state.hash }
  }
  const changes: Change[] = [...replaced, { change: 'half_given', half: given }]
  const pending = { changes, answer: { pending: true }, pending: true as const }
  return grant({ question, halves: [], decided: NOTHING, pending })
}

function secondHalf<A extends ActName>(
  { question, decide }: Taking<A>,
  replaced: Change[],
  { first, prepared }: { first: PendingHalf; prepared: PendingHalf[] }
): Outcome<Taken<A>> | Leaving {
  const both = {
    ...question,
    by: [{ person: first.by, region: first.region ?? '', at: first.at }, ...question.by],
    preparedBy: prepared[0]?.by ?? null
  }
  const decided = decide(both)
  if (!decided.ok) return decided
  const { personId: by } = question.situation.actor
  const completed: Change[] = [first, ...prepared].map(({ id: half }) => ({
    change: 'half_completed',
    half,
    by
  }))
  return grant({ question: both, halves: [...replaced, ...completed], decided: decided.value, pending: null })
}

const TEXT_CHANGED = 'the text changed'

/** Halves that the text has outrun are void, also where the act is refused: whoever gave one is told (S4). */
function withVoid(refused: Leaving | { ok: false; refusal: Refusal }, half: Outcome<Half>): Leaving {
  const stale = half.ok ? half.value.stale : []
  const leaves = 'leaves' in refused ? refused.leaves : []
  return {
    ...refused,
    leaves: [
      ...leaves,
      ...stale.map(({ id }) => ({ change: 'half_voided' as const, half: id, reason: TEXT_CHANGED }))
    ]
  }
}

/** Where somebody decides on a text that changed meanwhile, the refusal shows what changed. */
function explained<A extends ActName>(
  refused: { ok: false; refusal: Refusal },
  { question, former }: { question: Question<A>; former: FormerText[] }
): { ok: false; refusal: Refusal } {
  const { act, state, facts } = question
  const seen = 'hash' in act ? act.hash : undefined
  if (refused.refusal.code !== 'AP1' || seen === state.hash) return refused
  const then = former.find(({ hash }) => hash === seen)
  const difference = then === undefined ? '' : shortDifference(then.text, state.text)
  const latest = facts.versions.at(-1)
  if (difference === '' || latest === undefined) return refused
  const { code, message, hint } = refused.refusal
  return { ...refused, refusal: { code, message: `${message} What changed: ${difference}.`, hint } }
}

interface FormerText {
  hash: string
  text: Text
}

/** The texts that standing halves were given on. */
async function formerText(
  { parts, document }: Situation,
  standing: readonly PendingHalf[]
): Promise<FormerText[]> {
  if (document === null) return []
  const [half] = standing
  if (half === undefined || half.sequence === 0) return []
  const text = await parts.archive.textAt({ documentId: document.id, seq: half.sequence })
  return [{ hash: half.headHash, text }]
}

/** What was decided, done to the text and written beside it. */
function changed<A extends ActName>(
  { question, text, decided }: { question: Question<A>; text: Y.Text; decided: Decided },
  beside: Beside = {}
): TextChanged {
  const { situation, facts } = question
  const { parts, actor, now, event } = situation
  const { version, changes } = decided
  const rows: Statement[] = []
  const answer: Record<string, unknown> = { ...beside.answer }
  if (version !== null) {
    const symbol = `${event.symbol}/${facts.document.theme.code}/${version.name}`
    if (text.doc === null) throw new Error('deciding: the text stands in no document')
    rows.push(
      issuedRow({
        ...version,
        ...{ id: parts.chance.id(), documentId: facts.document.id, symbol },
        ...{ state: Y.encodeStateAsUpdate(text.doc), issuedAt: now, issuedBy: actor.personId }
      })
    )
    Object.assign(answer, { revision: version.name, symbol, hash: version.hash })
  }
  for (const { bracket, words } of decided.closings) resolveBracket(text, bracket, words)
  return {
    changes: [...changes, ...(beside.changes ?? [])],
    // A version is there before whatever names it.
    rows: [...rows, ...(beside.rows ?? [])],
    answer
  }
}

/** Whoever comes second with the very same act hears that it is done, not that it is not allowed any more (HV9). */
async function doneAlready({ parts, document, act }: Situation, refusal: Refusal): Promise<Refusal> {
  const { action, target } = act
  if (refusal.code !== 'PM2' || !HALF_ACTIONS.includes(action)) return refusal
  const hash = 'hash' in act && typeof act.hash === 'string' ? act.hash : null
  const payloadHash = payloadHashOf({ action, target, hash, payload: payloadOf(act) }, sha256)
  const at = await parts.store.halves.completed(document?.id ?? null, payloadHash)
  if (at === null) return refusal
  return refuse(
    'HV9',
    `${action} was not done again: both co-chairs did it at ${at.toISOString()}.`,
    'Read the document again.'
  ).refusal
}
