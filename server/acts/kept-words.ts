import { can, grant, plain, unknownProposal, type Change, type Outcome, type Run } from '@acuerdo/domain'
import { DRAFTS_PER_PERSON_MAX } from '../limits.ts'
import { raw } from '../persistence/row-changes.ts'
import type { Statement } from '../realtime/ports.ts'
import type { Situation } from './act.ts'

/** Of a refused act: who sent it, to which text, and when. */
export interface KeptFor {
  personId: string
  delegation: string | null
  documentId: string
  at: Date
  themeCode: string
  /** Why it is refused. */
  code: string
  newId(): string
}

interface WithWords {
  target: string
  baseText?: string | undefined
  runs?: Run[] | undefined
  wording?: Run[] | undefined
  draft?: string | undefined
}

/**
 * What somebody wrote in an act that is refused becomes his private draft (ruling 15), once, however often it is sent; of
 * what was a draft already nothing is made.
 */
export function keptWords(act: WithWords, about: KeptFor): Statement[] {
  const own = plain(act.runs ?? act.wording ?? [])
  if (own.trim() === '' || act.draft !== undefined || about.delegation === null) return []
  const paragraph = act.target.replace(/^after:/, '')
  const { personId, delegation, documentId, at } = about
  return [
    raw(
      `INSERT INTO "PrivateDraft" ("id", "personId", "delegationCode", "documentId", "paragraphId", "base", "own", "origin", "at")
       SELECT ?, ?, ?, ?, ?, ?, ?, 'form', ?
       WHERE (SELECT COUNT(*) FROM "PrivateDraft" WHERE "personId" = ?) < ?
         AND NOT EXISTS (
           SELECT 1 FROM "PrivateDraft"
           WHERE "personId" = ? AND "documentId" = ? AND "paragraphId" = ? AND "own" = ?
         )`,
      ...[about.newId(), personId, delegation, documentId, paragraph, act.baseText ?? '', own, at],
      ...[personId, DRAFTS_PER_PERSON_MAX],
      ...[personId, documentId, paragraph, own]
    )
  ]
}

/** The record says that there was a refused act, and not what somebody has as a draft now (AU6, invariant 18). */
export const withoutWords = ({
  target: _target,
  ...fields
}: object & { target: string }): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => ['kind', 'part', 'after', 'amends', 'seen'].includes(name))
  )

/** The own draft that an act names is used up by it; another one's is unknown. */
export async function usedDraft({
  parts,
  actor,
  act,
  document,
  subject
}: Situation & { act: { draft?: string | undefined } }): Promise<Outcome<Change[]>> {
  const { draft } = act
  if (draft === undefined || document === null) return grant([])
  const proposals = await parts.store.proposals.beside(document.id, [draft])
  const isProposal = proposals.some(
    ({ id, state, delegation }) => id === draft && state === 'draft' && delegation === actor.delegation
  )
  const ofOwn = { ...subject, owner: actor.delegation }
  const leads = actor.delegation !== null && can(actor, 'nominate_delegate', ofOwn)
  const reader = { personId: actor.personId, headOf: leads ? actor.delegation : null }
  const own =
    isProposal || (await parts.store.drafts.readable(document.id, reader)).some(({ id }) => id === draft)
  return own ? grant([{ change: 'draft_used', draft }]) : unknownProposal(draft)
}
