import { toCanonicalJson, type Canonical } from './canonical.ts'
import type { Sha256 } from './hash.ts'
import type { PersonId } from './ids.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { PERMISSIONS, type Action } from './permission-table.ts'

/** The first half of an act of both co-chairs, waiting for the other one (ruling 11). */
export interface PendingHalf {
  id: string
  action: Action
  target: string
  /** Everything that was sent beside action, target and hash. */
  payload: Record<string, unknown>
  /** SHA-256 of the canonical form of action, target, payload and hash. */
  payloadHash: string
  /** Of the text that the person saw. */
  hash: string | null
  by: PersonId
  /** The region of the co-chair; null for what the secretariat prepared, which is no half (HV8). */
  region: string | null
  /** ISO 8601, UTC, by the rules' clock. */
  at: string
  /** The working text when it was given: its sequence and its hash. */
  sequence: number
  headHash: string
  voidedAt: string | null
  voidReason: string | null
  /** When the second half completed it. */
  completedAt: string | null
}

/** Acts that take effect when both co-chairs have done them. */
export const HALF_ACTIONS: readonly Action[] = (Object.keys(PERMISSIONS) as Action[]).filter(action =>
  PERMISSIONS[action].cells.co_chair?.includes('f')
)

/** What an act of both co-chairs says, apart from who says it. */
export interface HalfAsked {
  action: Action
  target: string
  hash: string | null
  payload: Record<string, unknown>
  withdraw: boolean
}

/** Who gives it: a co-chair with a region, or (`region: null`) somebody who prepares it. */
export interface HalfGiver {
  person: PersonId
  region: string | null
}

export type HalfDecision =
  | { half: 'first'; payloadHash: string; voids: string[] }
  | { half: 'second'; payloadHash: string; first: PendingHalf; prepared: PendingHalf[]; voids: string[] }
  | { half: 'withdrawn'; voids: string[] }

/** What both halves have to agree in, as one hash. */
export const payloadHashOf = (
  { action, target, hash, payload }: Omit<HalfAsked, 'withdraw'>,
  sha256: Sha256
): string => sha256(toCanonicalJson({ action, target, hash, payload } as Canonical))

/**
 * Whether an act of both co-chairs is now the first half, completes one, or takes one back (HV1 to HV8). `standing`
 * are the halves of this document that wait and are not void.
 */
export function decideHalf(
  standing: readonly PendingHalf[],
  asked: HalfAsked,
  giver: HalfGiver,
  sha256: Sha256
): Outcome<HalfDecision> {
  const alike = standing.filter(half => isAlike(half, asked))
  const own = alike.filter(half => half.by === giver.person)
  if (asked.withdraw) return withdrawn(own)
  const payloadHash = payloadHashOf(asked, sha256)
  const repeated = own.find(half => half.payloadHash === payloadHash)
  if (repeated !== undefined) return twice(asked.action)
  const voids = own.map(({ id }) => id)
  const other = alike.find(half => half.by !== giver.person && half.region !== null)
  if (giver.region === null || other === undefined) return grant({ half: 'first', payloadHash, voids })
  if (other.region === giver.region)
    return refuse(
      'HV4',
      `${asked.action} was not done: both halves would come from one region.`,
      'The co-chair of the other region gives the second half.'
    )
  if (other.payloadHash !== payloadHash) return differs(asked, other)
  const prepared = alike.filter(half => half.region === null && half.payloadHash === payloadHash)
  return grant({ half: 'second', payloadHash, first: other, prepared, voids })
}

/** Halves of one act compete; waivers of different requirements are different acts. */
export const isAlike = (
  half: PendingHalf,
  { action, target, payload }: Pick<HalfAsked, 'action' | 'target' | 'payload'>
): boolean =>
  half.action === action && half.target === target && half.payload['requirement'] === payload['requirement']

/** A half is void as soon as the text is another one than it was given on (HV5). */
export const isVoidNow = (
  half: Pick<PendingHalf, 'sequence' | 'headHash'>,
  text: { sequence: number; hash: string }
): boolean => half.sequence !== text.sequence || half.headHash !== text.hash

function withdrawn(own: readonly PendingHalf[]): Outcome<HalfDecision> {
  if (own.length > 0) return grant({ half: 'withdrawn', voids: own.map(({ id }) => id) })
  return refuse('HV7', 'Nothing was withdrawn: no half of yours waits.', 'Read the decisions page again.')
}

const twice = (action: Action): Outcome<never> =>
  refuse(
    'HV3',
    `${action} was not done a second time: your half is there already, and one person is one half.`,
    'It takes effect when the co-chair of the other region does the same.'
  )

function differs(asked: HalfAsked, other: PendingHalf): Outcome<never> {
  const what = other.hash !== asked.hash ? 'another text' : 'something else'
  return refuse(
    'HV2',
    `${asked.action} was not done: the half of the other co-chair says ${what}.`,
    'Repeat exactly what it says, or ask the other co-chair to withdraw it.'
  )
}
