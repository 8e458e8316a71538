import type { Actor, Refusal } from '@acuerdo/domain'
import type { AppLoadContext } from '@remix-run/node'
import type { ProposalList } from '../server/context.ts'
import { saidOf, type AskedOfProposals } from './form/proposal-acts.server.ts'
import { proposalWords } from './i18n/proposal-words.ts'
import { roomViewerOf } from './room-reading.server.ts'

/** Who asks for a page about proposals, with the words of these pages. */
export async function proposalViewerOf(request: Request, context: AppLoadContext) {
  const viewer = await roomViewerOf(request, context)
  return { ...viewer, words: await proposalWords.load(viewer.language) }
}

type Speech = Pick<AskedOfProposals, 'words' | 'room'>

/** Each refusal in words; null where it is allowed. */
export const sentencesOf = <K extends string>(
  may: Record<K, Refusal | null>,
  speech: Speech
): Record<K, string | null> =>
  Object.fromEntries(
    Object.entries<Refusal | null>(may).map(([name, refusal]) => [name, refusal && saidOf(refusal, speech)])
  ) as Record<K, string | null>

/** What somebody can do here with words of his own: send them, keep drafts for the delegation, suggest, or read. */
export function speaksOf(
  actor: Actor,
  may: Pick<ProposalList['may'], 'propose' | 'suggest' | 'draft'>
): 'proposes' | 'drafts' | 'suggests' | 'reads' {
  if (may.propose === null) return 'proposes'
  if (may.suggest === null) return 'suggests'
  // Who only lacks a mandate prepares what the head sends; at a stage without proposals nothing is prepared.
  const prepares = may.propose.code === 'PM4' && may.draft === null && actor.delegation !== null
  return prepares ? 'drafts' : 'reads'
}

/** Why somebody who proposes or suggests otherwise may not do so now; null for roles that never do. */
export function mayNotOf(actor: Actor, may: ProposalList['may'], speech: Speech): string | null {
  const refusal = actor.delegation !== null && may.suggest?.code !== 'PM1' ? may.suggest : may.propose
  return refusal === null || refusal.code === 'PM1' ? null : saidOf(refusal, speech)
}
