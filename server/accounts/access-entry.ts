import type { AuditContent, DelegationCode, PersonId, Refusal } from '@acuerdo/domain'
import { randomBytes } from 'node:crypto'

/** An entry of the record about a change of access that is no act: a link, a session, a key. */
export const accessEntry = (
  actor: { personId: PersonId | null; name: string; delegation: DelegationCode | null },
  what: {
    action: string
    target: string | null
    payload?: Record<string, unknown>
    refusal?: Refusal | null
  },
  now: Date
): AuditContent => ({
  at: now.toISOString(),
  actorId: actor.personId,
  actorName: actor.name,
  delegation: actor.delegation,
  action: what.action,
  target: what.target,
  documentId: null,
  themeId: null,
  outcome: what.refusal ? 'refused' : 'done',
  refusalCode: what.refusal?.code ?? null,
  hashBefore: null,
  hashAfter: null,
  payloadJson: JSON.stringify(what.payload ?? {}),
  sphere: null,
  nonce: newNonce()
})

/** So that nobody finds out by trying what a hidden entry says. */
export const newNonce = (): string => randomBytes(16).toString('hex')
