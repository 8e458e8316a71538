import { toCanonicalJson, type Canonical } from './canonical.ts'
import type { Sha256 } from './hash.ts'
import type { DelegationCode, DocumentId, PersonId, ThemeId } from './ids.ts'

/** What an entry of the record says. All of it is under its hash (AU2). */
export interface AuditContent {
  /** ISO 8601, UTC, by the rules' clock. */
  at: string
  /** Null for the clock, and for whoever sets the event up. */
  actorId: PersonId | null
  actorName: string
  delegation: DelegationCode | null
  action: string
  target: string | null
  documentId: DocumentId | null
  themeId: ThemeId | null
  outcome: 'done' | 'pending' | 'refused'
  refusalCode: string | null
  /** Of the whole text, where the act changed it. */
  hashBefore: string | null
  hashAfter: string | null
  /** What the act carried, as JSON, without secrets and without the words of a private sphere (AU6). */
  payloadJson: string
  /** The delegation to whose private sphere the act belongs; hidden from everybody else (AU5). */
  sphere: DelegationCode | null
  /** Random, so that nobody guesses the content of a hidden entry from its hash. */
  nonce: string
}

export interface AuditEntry extends AuditContent {
  seq: number
  contentHash: string
  previousHash: string
  hash: string
}

/** What stands before the first entry (AU4). */
export const AUDIT_BEGINS = { seq: 0, hash: '0'.repeat(64) } as const

/** The entry that comes behind `last`, with its place in the chain (AU1 to AU4). */
export function chain(
  content: AuditContent,
  last: { seq: number; hash: string },
  sha256: Sha256
): AuditEntry {
  const seq = last.seq + 1
  // What is stored is what was hashed: strings in NFC, lone surrogates replaced.
  const canonical = toCanonicalJson(content as unknown as Canonical)
  const contentHash = sha256(canonical)
  const hash = sha256(toCanonicalJson({ content: contentHash, previous: last.hash, seq }))
  return { ...(JSON.parse(canonical) as AuditContent), seq, contentHash, previousHash: last.hash, hash }
}
