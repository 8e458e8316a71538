import { voiceOf, type Actor, type AuditContent, type Refusal } from '@acuerdo/domain'
import { createHash } from 'node:crypto'
import { newNonce } from '../accounts/access-entry.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import { performedRow } from '../persistence/performed-acts.ts'
import type { Statement } from '../realtime/ports.ts'
import type { ActParts, Performed } from './act.ts'
import type { ParsedAct } from './offered.ts'

/** What is known of an act when its entry of the record is written. */
export interface Recorded {
  parsed: ParsedAct
  actor: Actor
  now: Date
  document: DocumentRecord | null
  refusal?: Refusal
  hashes?: { before: string; after: string }
  /** A first half: it takes no effect yet. */
  pending?: true
  /** Whose sphere what it is about belongs to, where that had to be looked up. */
  sphere?: string | null
}

/** The entry of the record: who did what to what, when, and with which outcome. */
export function recordOf(entry: Recorded): AuditContent {
  const { parsed, actor, now, document, refusal, hashes, pending, sphere } = entry
  const { name, act, performer } = parsed
  const { action: _action, target, idempotencyKey: _key, ...fields } = act
  const recorded = refusal && performer.refused ? performer.refused : performer.recorded
  const payload = recorded ? recorded(act as never) : fields
  return {
    at: now.toISOString(),
    actorId: actor.personId,
    actorName: actor.name,
    delegation: actor.delegation,
    action: name,
    target,
    documentId: document?.id ?? null,
    themeId: document?.theme.id ?? null,
    outcome: refusal ? 'refused' : pending ? 'pending' : 'done',
    refusalCode: refusal?.code ?? null,
    hashBefore: hashes?.before ?? null,
    hashAfter: hashes?.after ?? null,
    payloadJson: JSON.stringify(payload),
    sphere: performer.revealed && !refusal ? null : (sphere ?? performer.sphere?.(actor) ?? null),
    nonce: newNonce()
  }
}

/** Tells a repetition from another act under the same key. */
export const fingerprintOf = ({ act }: ParsedAct, documentId: string | null): string =>
  createHash('sha256')
    .update(`${documentId ?? ''} ${JSON.stringify(act)}`)
    .digest('hex')

/** So that the same request is answered and not done again: kept in the act's own transaction. */
export function keptAnswer(
  { parsed, actor, now, document }: Recorded,
  answer: Record<string, unknown>
): Statement[] {
  const key = parsed.act.idempotencyKey
  if (key === undefined) return []
  // A link is shown once, and its secret is stored nowhere.
  const { link: _link, ...lasting } = answer
  return [
    performedRow({
      personId: actor.personId,
      key,
      fingerprint: fingerprintOf(parsed, document?.id ?? null),
      outcomeJson: JSON.stringify(lasting),
      at: now
    })
  ]
}

/**
 * A refusal leaves its line in the record, with the reason that stands, whatever the person is told; with it is written
 * what stays nevertheless.
 */
export async function refused(
  parts: Pick<ActParts, 'record' | 'chance'>,
  recorded: Recorded,
  refusal: Refusal,
  { told = refusal, statements = [] }: { told?: Refusal; statements?: Statement[] } = {}
): Promise<Performed> {
  // Words for a text that he never could read are nobody's draft; a stage may have been closed while he wrote.
  const kept = told === refusal || isOfGroup(recorded) ? keptOf(parts, recorded, refusal) : []
  await parts.record({
    statements: [...statements, ...kept],
    record: recordOf({ ...recorded, refusal })
  })
  if (kept.length === 0) return { ok: false, refusal: told }
  return { ok: false, refusal: { ...told, hint: `${told.hint} ${WORDS_KEPT}` } }
}

const WORDS_KEPT = 'Your words are kept as your private draft.'

function keptOf(
  { chance }: Pick<ActParts, 'chance'>,
  { parsed: { performer, act }, actor, document, now }: Recorded,
  { code }: Refusal
): Statement[] {
  if (performer.kept === undefined || document === null) return []
  const { personId, delegation } = actor
  const newId = (): string => chance.id()
  const about = {
    personId,
    delegation,
    documentId: document.id,
    themeCode: document.theme.code,
    at: now,
    code
  }
  return performer.kept(act as never, { ...about, newId })
}

const isOfGroup = ({ actor, document }: Recorded): boolean =>
  document !== null && voiceOf(actor, document.theme.id) !== null
