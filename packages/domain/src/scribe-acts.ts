import type { Actor } from './actor.ts'
import type { PersonId } from './ids.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import type { DelegationFacts } from './people.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import type { Negotiator } from './negotiation.ts'
import { can, type Subject } from './permissions.ts'
import type { ProposalChange } from './proposal-changes.ts'
import type { ProposalRoom } from './proposal-room.ts'
import { decideWithdrawal, type Withdrawal } from './proposal-withdraw.ts'
import type { ScribeEntry, ScribeEntryKind } from './scribe.ts'

/** What the scribe enters, with the fields of the act that the delegation would do itself. */
export interface ScribeWish {
  delegation: string
  entry: ScribeEntryKind
  target: string
  alternative?: string | undefined
  [field: string]: unknown
}

const INNER = {
  propose: ['propose_change', ['kind', 'runs', 'baseText', 'part', 'after', 'reason', 'seen']],
  bracket: ['open_bracket', ['kind', 'start', 'end', 'baseText', 'wording', 'wordings', 'seen']],
  alternative: ['add_alternative', ['wording', 'seen']],
  position: ['take_position', ['position', 'words', 'seen']]
} as const

/** The act that the delegation would do itself (SC1). */
export function actEntered(wish: ScribeWish): { action: string; target: string } & Record<string, unknown> {
  const [action, names] = INNER[wish.entry]
  const named = names.flatMap(name => (wish[name] === undefined ? [] : [[name, wish[name]] as const]))
  const target =
    wish.entry === 'position' && wish.alternative !== undefined
      ? `${wish.target}/${wish.alternative}`
      : wish.target
  return { ...Object.fromEntries(named), action, target }
}

/** Who keeps an entry, and those who lead the room: no version is issued and no silence begins before it is gone (SC5). */
export const tendsKept = (actor: Actor, subject: Subject, author: PersonId): boolean =>
  author === actor.personId || can(actor, 'lock_text', subject)

/** Whom the scribe may write for: a delegation that decides and takes part (SC1, invariant 13). */
export function delegationNamed(delegations: readonly DelegationFacts[], code: string): Outcome<string> {
  const delegation = delegations.find(one => one.code === code)
  if (delegation !== undefined && delegation.kind !== 'observer' && !delegation.suspended) return grant(code)
  return refuse(
    'SC1',
    `Nothing was entered: ${code} is no delegation that decides here.`,
    'Name the delegation that has the floor by its code.'
  )
}

/** What the act of an entry made: a proposal, a bracket, or an alternative as `id/key`. */
export function madeBy(changes: readonly { change: string }[]): string | null {
  for (const change of changes as readonly (ProposalChange | NegotiationChange)[]) {
    if (change.change === 'proposal_tabled') return change.proposal.id
    if (change.change === 'bracket_opened') return change.bracket.id
    if (change.change === 'alternative_added') return `${change.bracket}/${change.alternative.key}`
    if (change.change === 'alternative_taken_over') return `${change.bracket}/${change.key}`
    if (change.change === 'position_taken') return `${change.bracket}/${change.key}`
    if (change.change === 'proposal_position') return change.proposal
  }
  return null
}

/** The delegation confirms what was entered for it, or rejects it: then it is taken back, its words kept (SC3). */
export function decideConfirmation(
  room: ProposalRoom,
  entries: readonly ScribeEntry[],
  act: { target: string; confirmed: boolean; words: string | null },
  by: Negotiator
): Outcome<Withdrawal> {
  const entry = entries.find(({ id, state }) => id === act.target && state !== 'draft')
  if (entry === undefined || entry.delegation !== by.voice)
    return refuse(
      'not_found',
      `There is no entry ${act.target} for your delegation.`,
      'Read the list of entries again.'
    )
  if (entry.state !== 'waiting')
    return refuse(
      'SC2',
      `Nothing was done: the entry is ${entry.state} already.`,
      'Withdraw what it made, or enter it anew.'
    )
  const settled: ProposalChange = {
    change: 'entry_settled',
    entry: entry.id,
    confirmed: act.confirmed,
    words: act.words
  }
  if (act.confirmed) return grant({ changes: [settled], edits: [], answer: {} })
  const back = takenBack(room, entry, by)
  if (!back.ok) return back
  return grant({ ...back.value, changes: [...back.value.changes, settled] })
}

/** What was decided on in the meantime stays; the record says that the delegation rejected the entry. */
function takenBack(room: ProposalRoom, { entry, made }: ScribeEntry, by: Negotiator): Outcome<Withdrawal> {
  const nothing = grant<Withdrawal>({ changes: [], edits: [], answer: {} })
  if (made === null) return nothing
  if (entry === 'position') return grant({ changes: [positionTakenBack(made, by)], edits: [], answer: {} })
  const target = entry === 'bracket' ? ownWording(room, made, by) : made
  if (target === null) return nothing
  const back = decideWithdrawal(room, { target, reason: 'the delegation rejected the entry' }, by)
  return back.ok ? back : nothing
}

function ownWording({ brackets }: ProposalRoom, id: string, { voice }: Negotiator): string | null {
  const bracket = brackets.find(one => one.id === id)
  const own = bracket?.alternatives.find(({ proposedBy }) => proposedBy.includes(voice))
  return own === undefined ? null : `${id}/${own.key}`
}

function positionTakenBack(
  made: string,
  { voice: delegation }: Negotiator
): ProposalChange | NegotiationChange {
  const [bracket = '', key] = made.split('/')
  const none = { delegation, stance: null, words: null }
  return key === undefined
    ? { change: 'proposal_position', proposal: bracket, ...none }
    : { change: 'position_taken', bracket, key, ...none }
}
