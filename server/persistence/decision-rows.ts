import type { DecisionChange } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import type { ChangeContext } from './changes.ts'
import { insert, raw, update } from './row-changes.ts'

type Of<C extends DecisionChange['change']> = Extract<DecisionChange, { change: C }>
type Rows = { [C in DecisionChange['change']]: (change: Of<C>, context: ChangeContext) => Statement[] }

/** The rows of what was decided on a text. */
export const DECISION_ROWS: Rows = {
  half_given: ({ half }, context) => {
    const { payload, by, at, ...rest } = half
    const row = { ...rest, payloadJson: JSON.stringify(payload), byPerson: by, at: new Date(at) }
    return [insert('PendingHalf', { id: context.newId(), documentId: context.documentId, ...row })]
  },
  half_completed: ({ half: id, by }, { now }) => [
    update('PendingHalf', { completedAt: now, completedBy: by }, { id })
  ],
  half_voided: ({ half: id, reason }, { now }) => [
    update('PendingHalf', { voidedAt: now, voidReason: reason }, { id, voidedAt: null })
  ],
  silence_started: ({ silence }, context) => {
    const { entitled, startedBy, startedAt, deadline, firstDeadline, ...rest } = silence
    return [
      insert('Silence', {
        ...{ id: context.newId(), documentId: here(context), state: 'running', ...rest },
        ...{ startedAt: new Date(startedAt), deadline: new Date(deadline) },
        firstDeadline: new Date(firstDeadline),
        entitledJson: JSON.stringify(entitled),
        startedByJson: JSON.stringify(startedBy)
      })
    ]
  },
  silence_extended: ({ silence: silenceId, extension }, { newId }) => {
    const { from, to, at, why, outageMs } = extension
    return [
      update('Silence', { deadline: new Date(to) }, { id: silenceId }),
      insert('SilenceExtension', {
        ...{ id: newId(), silenceId, why, outageMs },
        ...{ from: new Date(from), to: new Date(to), at: new Date(at) }
      })
    ]
  },
  silence_ended: ({ silence: id, state, at }) => [
    update('Silence', { state, endedAt: new Date(at) }, { id, state: 'running' })
  ],
  objection_recorded: ({ objection }, { newId }) => {
    const { silence: silenceId, delegation, by, paragraphs, whole, reason, at, kind } = objection
    return [
      insert('Objection', {
        ...{ id: newId(), silenceId, delegationCode: delegation, byPerson: by, whole, reason, kind },
        paragraphsJson: JSON.stringify(paragraphs),
        at: new Date(at)
      })
    ]
  },
  objection_withdrawn: ({ objection: id }, { now, actorId }) => [
    update('Objection', { withdrawnAt: now, withdrawnBy: actorId }, { id, withdrawnAt: null })
  ],
  reservation_placed: ({ reservation }, context) => {
    const { delegation: delegationCode, kind, paragraph: paragraphId, reason, by: byPerson, at } = reservation
    return [
      insert('Reservation', {
        ...{ id: context.newId(), documentId: here(context), delegationCode, kind, paragraphId },
        ...{ reason, byPerson, at: new Date(at) }
      })
    ]
  },
  reservation_lifted: ({ reservation: id }, { now, actorId }) => [
    update('Reservation', { liftedAt: now, liftedBy: actorId }, { id, liftedAt: null })
  ],
  approval_given: ({ approval }, context) => {
    const { by: byPerson, at, ...rest } = approval
    const row = { ...rest, byPerson, at: new Date(at) }
    return [insert('Approval', { id: context.newId(), documentId: here(context), ...row })]
  },
  approvals_voided: (_change, context) => {
    const where = { documentId: here(context), voidedAt: null }
    const set = { voidedAt: context.now }
    return [update('Approval', set, where), update('Confirmation', set, where)]
  },
  capital_heard: ({ confirmation }, context) => {
    const { by: byPerson, at, delegation: delegationCode, ...rest } = confirmation
    const row = { ...rest, delegationCode, byPerson, at: new Date(at) }
    return [insert('Confirmation', { id: context.newId(), documentId: here(context), ...row })]
  },
  statement_made: ({ statement }, context) => {
    const { by: byPerson, at, delegation: delegationCode, paragraph: paragraphId, ...rest } = statement
    const row = { ...rest, delegationCode, byPerson, paragraphId, at: new Date(at) }
    return [insert('PositionStatement', { id: context.newId(), documentId: here(context), ...row })]
  },
  waived: ({ waiver }, context) => {
    const { requirement, reason, by, at } = waiver
    const row = { requirement, reason, byJson: JSON.stringify(by), at: new Date(at) }
    return [insert('Waiver', { id: context.newId(), documentId: here(context), ...row })]
  },
  adopted: ({ adoption }, context) => {
    const { version, hash, at, by, disassociationAs, adopting, disassociating, explaining } = adoption
    return [
      insert('Adoption', {
        ...{ documentId: here(context), version, hash, disassociationAs, at: new Date(at) },
        ...{ byJson: JSON.stringify(by), adoptingJson: JSON.stringify(adopting) },
        disassociatingJson: JSON.stringify(disassociating),
        explainingJson: JSON.stringify(explaining)
      })
    ]
  },
  closed_without_agreement: ({ by, summary }, context) => [
    insert('Closure', { documentId: here(context), at: context.now, byJson: JSON.stringify(by), summary })
  ],
  corrigendum_issued: ({ corrigendum }, context) => {
    const { corrections, by, at, ...rest } = corrigendum
    return [
      insert('Corrigendum', {
        ...{ id: context.newId(), documentId: here(context), ...rest, at: new Date(at) },
        correctionsJson: JSON.stringify(corrections),
        byJson: JSON.stringify(by)
      })
    ]
  },
  certified: ({ certificate, canonical, hash }, context) => {
    const { id, kind, version, at } = certificate
    return [
      insert('Certificate', {
        ...{ id, documentId: here(context), kind, version: version.name, versionHash: version.hash },
        ...{ at: new Date(at), canonical, hash }
      })
    ]
  }
}

/** Every standing half of a document is void. */
export const voidHalves = (documentId: string, reason: string, now: Date): Statement =>
  raw(
    `UPDATE "PendingHalf" SET "voidedAt" = ?, "voidReason" = ?
       WHERE "documentId" = ? AND "voidedAt" IS NULL AND "completedAt" IS NULL`,
    now,
    reason,
    documentId
  )

function here({ documentId }: ChangeContext): string {
  if (documentId === null) throw new Error('decision rows: a decision on a text names no document')
  return documentId
}
