import type { Proposal, ProposalChange } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import type { ChangeContext } from './changes.ts'
import { insert, raw, remove, update } from './row-changes.ts'

type Of<C extends ProposalChange['change']> = Extract<ProposalChange, { change: C }>
type Rows = { [C in ProposalChange['change']]: (change: Of<C>, context: ChangeContext) => Statement[] }

/** The rows of what was decided about proposals, suggestions and entries of the scribe. */
export const PROPOSAL_ROWS: Rows = {
  proposal_tabled: ({ proposal, reason }, context) => [
    proposalRow(proposal, { reason, context }),
    turn('tabled', { proposal: proposal.id, sequence: proposal.sequence }, context)
  ],
  proposal_sent: ({ proposal: id, base, runs, sequence }, context) => [
    update(
      'Proposal',
      { state: 'tabled', tabledAt: context.now, sequence, ...written(base, runs), ...carried(base, runs) },
      { id, state: 'draft' }
    ),
    turn('tabled', { proposal: id, sequence }, context)
  ],
  proposal_carried: ({ proposal: id, base, runs, sequence }, context) => [
    update('Proposal', { state: 'tabled', attention: null, ...carried(base, runs) }, { id }),
    sequence === null ? atLastSequence(id) : update('Proposal', { sequence }, { id }),
    turn('carried', { proposal: id, sequence, moved: true }, context)
  ],
  proposal_stuck: ({ proposal: id, why }, context) => [
    update('Proposal', { state: 'needs_attention', attention: why }, { id }),
    turn('needs_attention', { proposal: id, detail: why, moved: true }, context)
  ],
  proposal_accepted: ({ proposal: id, paragraph }, context) => [
    update('Proposal', { ...decided('accepted', context), madeParagraphId: paragraph }, { id }),
    turn('accepted', { proposal: id, detail: paragraph }, context)
  ],
  proposal_reflected: ({ proposal: id, bracket, key }, context) => [
    update(
      'Proposal',
      { ...decided('reflected', context), reflectedBracketId: bracket, reflectedKey: key },
      { id }
    ),
    turn('reflected', { proposal: id, detail: `${bracket}/${key}` }, context)
  ],
  proposal_superseded: ({ proposal: id, by }, context) => [
    update('Proposal', { ...decided('superseded', context), supersededBy: by }, { id }),
    turn('superseded', { proposal: id, detail: by }, context)
  ],
  proposal_withdrawn: ({ proposal: id, reason }, context) => [
    update('Proposal', { ...decided('withdrawn', context), decidedReason: reason }, { id }),
    turn('withdrawn', { proposal: id, detail: reason }, context)
  ],
  proposal_position: (change, context) => positionRows(change, context),
  suggestion_made: ({ suggestion, reason }, context) => [suggestionRow(suggestion, { reason, context })],
  suggestion_turned: ({ suggestion: id, to, proposal, reason }, { actorId, now }) => [
    update(
      'Suggestion',
      { state: to, proposalId: proposal, turnedAt: now, turnedBy: actorId, turnReason: reason },
      { id }
    )
  ],
  entry_made: ({ entry }, context) => [
    remove('ScribeEntry', { id: entry.id, state: 'draft' }),
    insert('ScribeEntry', {
      id: entry.id,
      documentId: here(context),
      state: entry.state,
      delegationCode: entry.delegation,
      entry: entry.entry,
      target: entry.target,
      fieldsJson: JSON.stringify(entry.fields),
      personId: context.actorId,
      at: context.now,
      made: entry.made
    })
  ],
  entry_settled: ({ entry: id, confirmed, words }, { actorId, now }) => [
    update(
      'ScribeEntry',
      { state: confirmed ? 'confirmed' : 'rejected', words, settledAt: now, settledBy: actorId },
      { id }
    )
  ],
  draft_used: ({ draft: id }) => [remove('Proposal', { id, state: 'draft' }), remove('PrivateDraft', { id })]
}

/** A whole proposal, tabled or as a draft. */
export function proposalRow(
  proposal: Proposal,
  {
    reason,
    context
  }: { reason: string | null; context: Pick<ChangeContext, 'documentId' | 'actorId' | 'now'> }
): Statement {
  const { id, kind, state, paragraph, after, bracket, part, level, delegation, originatedBy } = proposal
  return insert('Proposal', {
    ...{ id, documentId: here(context), kind, state, paragraphId: paragraph, afterId: after },
    ...{
      bracketId: bracket,
      part,
      level,
      delegationCode: delegation,
      personId: context.actorId,
      originatedBy
    },
    ...carried(proposal.base, proposal.runs),
    ...written(proposal.base, proposal.runs),
    sequence: proposal.sequence,
    reason,
    amendsId: proposal.amends,
    suggestionId: proposal.suggestion,
    at: context.now,
    tabledAt: state === 'draft' ? null : context.now
  })
}

const carried = (base: unknown, runs: unknown) => ({
  baseJson: JSON.stringify(base),
  runsJson: JSON.stringify(runs)
})

const written = (base: unknown, runs: unknown) => ({
  writtenBaseJson: JSON.stringify(base),
  writtenRunsJson: JSON.stringify(runs)
})

const decided = (state: string, { actorId, now }: ChangeContext) => ({
  state,
  attention: null,
  decidedAt: now,
  decidedBy: actorId
})

/** The entry of the log that the act has just written, or the last one where it left the text alone. */
const atLastSequence = (id: string): Statement =>
  raw(
    `UPDATE "Proposal" SET "sequence" = (
       SELECT MAX("seq") FROM "UpdateEntry" WHERE "UpdateEntry"."documentId" = "Proposal"."documentId"
     ) WHERE "id" = ?`,
    id
  )

function turn(
  name: string,
  about: { proposal: string; sequence?: number | null; detail?: string | null; moved?: true },
  { newId, actorId, now }: ChangeContext
): Statement {
  return insert('ProposalTurn', {
    id: newId(),
    proposalId: about.proposal,
    turn: name,
    byPerson: about.moved ? null : actorId,
    at: now,
    sequence: about.sequence ?? null,
    detail: about.detail ?? null
  })
}

function positionRows(
  { proposal: proposalId, delegation: delegationCode, stance, words }: Of<'proposal_position'>,
  context: ChangeContext
): Statement[] {
  const { actorId: byPerson, now: at } = context
  const detail = `${delegationCode} ${stance ?? 'none'}`
  return [
    remove('ProposalPosition', { proposalId, delegationCode }),
    ...(stance === null
      ? []
      : [insert('ProposalPosition', { proposalId, delegationCode, stance, words, byPerson, at })]),
    turn('position', { proposal: proposalId, detail }, context)
  ]
}

function suggestionRow(
  suggestion: Of<'suggestion_made'>['suggestion'],
  { reason, context }: { reason: string | null; context: ChangeContext }
): Statement {
  const { id, state, paragraph, bracket, observer, wording, place, base } = suggestion
  return insert('Suggestion', {
    ...{ id, documentId: here(context), paragraphId: paragraph, bracketId: bracket, observerCode: observer },
    personId: context.actorId,
    state,
    wordingJson: JSON.stringify(wording),
    baseJson: JSON.stringify(base),
    placeStart: place?.start ?? null,
    placeEnd: place?.end ?? null,
    reason,
    at: context.now
  })
}

function here({ documentId }: Pick<ChangeContext, 'documentId'>): string {
  if (documentId === null) throw new Error('proposal rows: an act on proposals names no document')
  return documentId
}
