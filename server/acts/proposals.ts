import {
  alternativeNamed,
  decideAcceptance,
  decideClosing,
  decideProposal,
  decideProposalPosition,
  decideReflection,
  decideDraftSent,
  decideWithdrawal,
  grant,
  plain,
  refuse,
  type Change,
  type DelegationCode,
  type Outcome,
  type ParagraphEdit,
  type ProposalRoom,
  type Subject
} from '@acuerdo/domain'
import type { ActName } from '@acuerdo/domain/acts'
import { applyParagraphEdits, readText } from '@acuerdo/editor'
import { negotiatorOf } from './brackets.ts'
import type { Performer, Performers, Situation } from './act.ts'
import { byTarget, positionOnWording, wordingWithdrawn } from './positions.ts'
import { keptWords, usedDraft, withoutWords } from './kept-words.ts'
import { roomReader } from '../proposals/room.ts'

export interface DecidedOnProposals {
  changes: Change[]
  edits?: readonly ParagraphEdit[]
  answer?: Record<string, unknown>
}

type Decide<A extends ActName> = (
  room: ProposalRoom,
  act: Situation<A>['act'],
  by: { situation: Situation<A>; newId(): string }
) => Outcome<DecidedOnProposals>

/**
 * Decides on the text and the proposals as they stand, and does to the text what was decided. `also`: names of what the
 * act is about besides those that it carries.
 */
export const onProposals = <A extends ActName>(
  decide: Decide<A>,
  also: readonly string[] = []
): Performer<A> => ({
  change: async (situation, known) => {
    const roomOf = await roomReader(situation, known, also)
    return (text, sequence) => {
      const by = { situation, newId: () => situation.parts.chance.id() }
      const decided = decide(roomOf(readText(text), sequence), situation.act, by)
      if (!decided.ok) return decided
      const { changes, edits = [], answer = {} } = decided.value
      return grant({ relocated: applyParagraphEdits(text, edits), changes, answer })
    }
  }
})

const NOBODY = 'you sit in no delegation'

/** The delegation for which somebody proposes. */
export const delegationOfActor = ({ actor }: Situation): Outcome<DelegationCode> =>
  actor.delegation === null
    ? refuse('PR1', `Nothing was done: ${NOBODY}.`, 'Ask a delegation to do it.')
    : grant(actor.delegation)

const proposing: Performer<'propose_change'> = {
  change: async (situation, known) => {
    const own = delegationOfActor(situation)
    const used = await usedDraft(situation)
    const { change } = onProposals<'propose_change'>((room, act, { newId }) => {
      if (!own.ok) return own
      if (!used.ok) return used
      const decided = decideProposal(room, act, { id: newId(), delegation: own.value, state: 'tabled' })
      if (!decided.ok) return decided
      const { proposal, changes } = decided.value
      return grant({ changes: [...changes, ...used.value], answer: { proposal: proposal.id } })
    })
    if (change === undefined) throw new Error('propose_change: decides on the text')
    return change(situation, known)
  },
  kept: keptWords,
  refused: withoutWords
}

const accepting = onProposals<'accept_proposal'>((room, act, { newId }) => {
  const decided = decideAcceptance(room, act, newId)
  if (!decided.ok) return decided
  const { edit, changes } = decided.value
  return grant({ changes, edits: [edit] })
})

/** To accept a wording is to close its bracket with it, once closing has begun. */
const acceptingWording = onProposals<'accept_proposal'>((room, act, { situation }) => {
  const named = alternativeNamed(act.target)
  const bracket = room.brackets.find(({ id }) => id === named?.bracket)
  if (named === null || bracket === undefined)
    return refuse('not_found', `There is no wording ${act.target}.`, 'Read the text again.')
  const paragraph = room.text.paragraphs.find(({ id }) => id === bracket.paragraph)
  if (paragraph !== undefined && plain(paragraph.runs) !== act.baseText)
    return refuse(
      'conflict',
      'Nothing was accepted: the paragraph changed since you saw it.',
      'Read the paragraph again.'
    )
  if (situation.subject.stage === 'zero_draft')
    return refuse(
      'PM2',
      'Nothing was accepted: brackets are closed from the first reading on.',
      'Open the first reading.'
    )
  const wish = { outcome: 'alternative', alternative: named.key } as const
  return decideClosing(room, { bracket: named.bracket, wish }, negotiatorOf(situation as Situation))
})

const reflecting = onProposals<'reflect_proposal'>((room, act, { situation: { actor, now }, newId }) => {
  if (alternativeNamed(act.target) !== null)
    return refuse(
      'PR11',
      'Nothing was reflected: this wording stands in a bracket already.',
      'Close the bracket, or leave it.'
    )
  const decided = decideReflection(room, act, {
    person: actor.personId,
    now: now.toISOString(),
    newId
  })
  if (!decided.ok) return decided
  const { edits, changes, bracket } = decided.value
  return grant({ edits, changes, answer: { bracket } })
})

/** What is withdrawn belongs to a delegation, a suggestion to the observer's organisation. */
async function ownerOf({ parts, actor, act, document }: Situation): Promise<Partial<Subject>> {
  if (document === null) return {}
  const [proposals, suggestions] = await Promise.all([
    parts.store.proposals.beside(document.id, [act.target]),
    parts.store.proposals.suggestions(document.id)
  ])
  // Of another delegation's draft not even that it is there is said (invariant 18).
  const proposal = proposals.find(
    ({ id, state, delegation }) => id === act.target && (state !== 'draft' || delegation === actor.delegation)
  )
  const suggestion = suggestions.find(({ id }) => id === act.target)
  return { owner: proposal?.delegation ?? suggestion?.observer ?? null }
}

const withdrawing: Performer<'withdraw_proposal'> = {
  ...onProposals<'withdraw_proposal'>((room, act, { situation }) => {
    const own = delegationOfActor(situation as Situation)
    if (!own.ok) return own
    const by = { ...negotiatorOf(situation as Situation), voice: own.value }
    return decideWithdrawal(room, { target: act.target, reason: act.reason ?? null }, by)
  }),
  about: async situation => {
    const { actor, act } = situation
    if (alternativeNamed(act.target) !== null) return (await wordingWithdrawn.about?.(situation)) ?? {}
    const about = await ownerOf(situation as Situation)
    // What does not exist is nobody's: that is said by the decision.
    return about.owner === null ? { owner: actor.delegation } : about
  }
}

const positionOnProposal = onProposals<'take_position'>((room, act, { situation }) => {
  const own = delegationOfActor(situation as Situation)
  if (!own.ok) return own
  const stance = act.position === 'none' ? null : act.position
  const changes = decideProposalPosition(
    room,
    { target: act.target, stance, words: act.words ?? null },
    { delegation: own.value }
  )
  return changes.ok
    ? grant({ changes: changes.value, answer: { proposal: act.target, position: stance ?? 'none' } })
    : changes
})

/** Tables drafts of the own delegation; for whoever releases drafts of all kinds. Ids of other drafts are left to others. */
export function sendDrafts(
  room: ProposalRoom,
  ids: readonly string[],
  delegation: DelegationCode
): Outcome<{ changes: Change[]; sent: string[] }> {
  const drafts = ids.filter(id =>
    room.proposals.some(one => one.id === id && one.state === 'draft' && one.delegation === delegation)
  )
  const changes: Change[] = []
  for (const id of drafts) {
    const decided = decideDraftSent(room, id, { delegation })
    if (!decided.ok) return decided
    changes.push(...decided.value)
  }
  return grant({ changes, sent: drafts })
}

export const PROPOSAL_PERFORMERS = {
  propose_change: proposing,
  accept_proposal: byTarget(acceptingWording, accepting),
  reflect_proposal: reflecting,
  withdraw_proposal: withdrawing,
  take_position: byTarget(positionOnWording, positionOnProposal)
} satisfies Performers
