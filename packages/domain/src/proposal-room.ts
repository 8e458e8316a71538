import { paragraphHash, type Sha256 } from './hash.ts'
import type { DelegationCode, ParagraphId } from './ids.ts'
import { agreedRefusal, staleParagraph, type NegotiationState } from './negotiation.ts'
import { refuse, type Outcome } from './outcome.ts'
import type { Proposal } from './proposal.ts'
import type { Suggestion } from './suggestion.ts'
import type { TextEdit } from './text-edits.ts'
import type { Paragraph, Run } from './text.ts'

/** What acts on proposals are decided on. */
export interface ProposalRoom extends NegotiationState {
  /** Of the text; what is written is written against it. */
  sequence: number
  /**
   * The oldest first, of those of the document at least whatever the act names, what is for the same paragraph and what
   * went into the same bracket. Drafts of every delegation are among them: what is not the actor's is never named to him.
   */
  proposals: readonly Proposal[]
  suggestions: readonly Suggestion[]
  sha256: Sha256
}

/** Who acts, as far as proposals ask. */
export interface Proposer {
  delegation: DelegationCode
}

/** What an act on a proposal does to the text; executed by whoever holds it. */
export type ParagraphEdit =
  | TextEdit
  /** The paragraph with other words, those that stay left as they are. */
  | { edit: 'words'; paragraph: ParagraphId; runs: Run[] }
  | { edit: 'move'; paragraph: ParagraphId; after: ParagraphId | null }

/** One answer for what does not exist and for what is somebody else's draft (invariant 18). */
export const unknownProposal = (id: string): Outcome<never> =>
  refuse('not_found', `There is no proposal ${id} for you.`, 'Read the list of proposals again.')

/** The refusal `not_found` of a paragraph that does not stand in the text. */
export const unknownParagraph = (id: ParagraphId): Outcome<never> =>
  refuse('not_found', `There is no paragraph ${id} in this text.`, 'Read the text again.')

/** The paragraph that an act is about: it is there, not agreed (ruling 4), and reads as its author saw it (ruling 16). */
export function openParagraph(
  room: ProposalRoom,
  { id, seen, beside }: { id: ParagraphId; seen: string | undefined; beside?: boolean }
): Outcome<Paragraph> {
  const paragraph = room.text.paragraphs.find(one => one.id === id)
  if (paragraph === undefined) return unknownParagraph(id)
  // Beside an agreed paragraph something new may stand; it does not change itself.
  const agreed = beside === true ? null : agreedRefusal(room, id)
  if (agreed !== null) return { ok: false, refusal: agreed }
  if (seen !== undefined && seen !== hashOf(room, paragraph)) return staleWords(room, paragraph)
  return { ok: true, value: paragraph }
}

const hashOf = ({ brackets, sha256 }: ProposalRoom, paragraph: Paragraph): string =>
  paragraphHash(paragraph, brackets, sha256)

/** The refusal `conflict` where the author saw other words of the paragraph; it shows those that stand now. */
export const staleWords = (room: ProposalRoom, paragraph: Paragraph): Outcome<never> => ({
  ok: false,
  refusal: staleParagraph(paragraph, hashOf(room, paragraph))
})
