import {
  decideProposal,
  grant,
  refuse,
  why,
  type Actor,
  type DelegationCode,
  type Outcome,
  type Proposal
} from '@acuerdo/domain'
import { ACTS, DRAFT_PROPOSALS_MAX } from '@acuerdo/domain/acts'
import type { ProposalReading } from '../context.ts'
import { proposalRow } from '../persistence/proposal-rows.ts'
import { insert, remove } from '../persistence/row-changes.ts'
import { groundOf, type ProposalGround, type ProposalParts } from './ground.ts'
import { rightsOf } from './rights.ts'

type Kept = Pick<ProposalReading, 'keepDraft' | 'discardDraft' | 'keepEntry' | 'discardEntry'>

/** Drafts of a delegation and of the scribe: on no record, and told to nobody. */
export const draftProposals = (parts: ProposalParts): Kept => ({
  keepDraft: (actor, key, body) => keepDraft(parts, { actor, key, body }),
  discardDraft: async (actor, key, id) => {
    const ground = await groundOf(parts, actor, key)
    if (!ground.ok) return ground
    const draft = ground.value.proposals.find(one => one.id === id && one.state === 'draft')
    const { leads } = await rightsOf(parts, ground.value)
    if (draft === undefined || (draft.author.id !== actor.personId && !leads)) return unknown()
    await parts.store.proposals.write([remove('Proposal', { id, state: 'draft' })])
    return grant(null)
  },
  keepEntry: (actor, key, body) => keepEntry(parts, { actor, key, body }),
  discardEntry: async (actor, key, id) => {
    const ground = await groundOf(parts, actor, key)
    if (!ground.ok) return ground
    const entry = ground.value.entries.find(one => one.id === id && one.state === 'draft')
    if (entry === undefined) return unknown()
    await parts.store.proposals.write([remove('ScribeEntry', { id, state: 'draft' })])
    return grant(null)
  }
})

interface Sent {
  actor: Actor
  key: string
  body: unknown
}

async function keepDraft(parts: ProposalParts, { actor, key, body }: Sent): Promise<Outcome<{ id: string }>> {
  const wish = ACTS.propose_change.safeParse(withAction(body, 'propose_change'))
  if (!wish.success) return malformed(wish.error.issues[0]?.path.join('.') ?? '')
  const ground = await groundOf(parts, actor, key)
  if (!ground.ok) return ground
  const allowed = mayDraft(ground.value)
  if (!allowed.ok) return allowed
  const { draft, reason = null } = wish.data
  const former = ground.value.proposals.find(one => one.id === draft && one.state === 'draft')
  if (draft !== undefined && former === undefined) return unknown()
  const id = draft ?? parts.newId()
  const decided = decideProposal(ground.value.room, wish.data, {
    ...{ id, delegation: allowed.value, state: 'draft' }
  })
  if (!decided.ok) return decided
  const written = await writeDrafts(parts, ground.value, [{ proposal: decided.value.proposal, reason }])
  return written.ok ? grant({ id }) : written
}

const withAction = (body: unknown, action: string): unknown =>
  typeof body === 'object' && body !== null ? { ...body, action } : body

/** Whoever may write for the own delegation alone may keep drafts for it. */
export function mayDraft({ actor, found }: ProposalGround): Outcome<DelegationCode> {
  const { delegation } = actor
  const refusal = why(actor, 'internal_note', { ...found.subject, owner: delegation, author: actor.personId })
  if (refusal !== null) return { ok: false, refusal }
  return delegation === null
    ? refuse('PR1', 'No draft was kept: you sit in no delegation.', 'Ask a delegation to propose it.')
    : grant(delegation)
}

/** Each draft takes the place of the one of the same id. */
export async function writeDrafts(
  { store, clock }: ProposalParts,
  { actor, row, proposals }: ProposalGround,
  drafts: readonly { proposal: Proposal; reason: string | null }[]
): Promise<Outcome<{ ids: string[] }>> {
  const ids = drafts.map(({ proposal }) => proposal.id)
  const others = proposals.filter(({ id, state }) => state === 'draft' && !ids.includes(id))
  if (others.length + drafts.length > DRAFT_PROPOSALS_MAX)
    return refuse('too_many', 'No draft was kept: your delegation has too many.', 'Delete some first.')
  const context = { documentId: row.id, actorId: actor.personId, now: clock.now() }
  await store.proposals.write(
    drafts.flatMap(({ proposal, reason }) => [
      remove('Proposal', { id: proposal.id, state: 'draft' }),
      proposalRow(proposal, { reason, context })
    ])
  )
  return grant({ ids })
}

async function keepEntry(parts: ProposalParts, { actor, key, body }: Sent): Promise<Outcome<{ id: string }>> {
  const wish = ACTS.enter_for_delegation.safeParse(withAction(body, 'enter_for_delegation'))
  if (!wish.success) return malformed(wish.error.issues[0]?.path.join('.') ?? '')
  const ground = await groundOf(parts, actor, key)
  if (!ground.ok) return ground
  const refusal = (await rightsOf(parts, ground.value)).of('enter_for_delegation')
  if (refusal !== null) return { ok: false, refusal }
  const { action: _action, target, delegation, entry, draft, idempotencyKey: _key, ...fields } = wish.data
  if (draft !== undefined && !ground.value.entries.some(one => one.id === draft && one.state === 'draft'))
    return unknown()
  const id = draft ?? parts.newId()
  await parts.store.proposals.write([
    remove('ScribeEntry', { id, state: 'draft' }),
    insert('ScribeEntry', {
      ...{ id, documentId: ground.value.row.id, state: 'draft', delegationCode: delegation, entry, target },
      ...{ fieldsJson: JSON.stringify(fields), personId: actor.personId, at: parts.clock.now() }
    })
  ])
  return grant({ id })
}

const malformed = (field: string): Outcome<never> =>
  refuse('malformed', `The draft was not understood: field ${field}.`, 'Send the fields of the act only.')

const unknown = (): Outcome<never> => refuse('not_found', 'You have no such draft.', 'Read the list again.')
