import { CO_CHAIRS, isOpen, type Bracket } from './bracket.ts'
import { inReadingOrder } from './bracket-places.ts'
import { paragraphHash, type Sha256 } from './hash.ts'
import type { BracketId, DelegationCode, ParagraphId, PersonId } from './ids.ts'
import type { NegotiationChange } from './negotiation-changes.ts'
import { refuse, type Outcome, type Refusal } from './outcome.ts'
import type { ParagraphStates } from './paragraph-state.ts'
import type { Paragraph, Text } from './text.ts'
import type { TextEdit } from './text-edits.ts'
import { plain } from './words.ts'

/** What stands when somebody acts on brackets or paragraphs. */
export interface NegotiationState {
  text: Text
  brackets: readonly Bracket[]
  paragraphs: ParagraphStates
}

/** Who acts, for whom, and when. */
export interface Negotiator {
  person: PersonId
  /** The delegation that he speaks for here; `CO-CHAIRS` for who leads the group. */
  voice: DelegationCode
  /** The rules' clock, ISO 8601 in UTC. */
  now: string
}

/** What an act on brackets or paragraphs does. */
export interface Negotiated {
  changes: NegotiationChange[]
  edits: TextEdit[]
  /** What whoever acted is told. */
  answer: Record<string, unknown>
}

/** The state with each bracket in the paragraph where it stands now. */
export const placedState = (state: NegotiationState): NegotiationState => ({
  ...state,
  brackets: inReadingOrder(state.text, state.brackets)
})

/** `b1/Alt 3` in two; null where it is no alternative's name. */
export function alternativeNamed(target: string): { bracket: BracketId; key: string } | null {
  const slash = target.indexOf('/')
  return slash < 0 ? null : { bracket: target.slice(0, slash), key: target.slice(slash + 1) }
}

/** The bracket of this id, resolved or not; refusal `not_found`. */
export function bracketOf(state: NegotiationState, id: BracketId): Outcome<Bracket> {
  const bracket = state.brackets.find(one => one.id === id)
  if (bracket !== undefined) return { ok: true, value: bracket }
  return refuse('not_found', `There is no bracket ${id} in this text.`, 'Read the text again.')
}

/** A bracket that waits for its closing, whether held or not; else why nothing can be done with it (BR1). */
export function openBracketOf(state: NegotiationState, id: BracketId): Outcome<Bracket> {
  const found = bracketOf(state, id)
  if (!found.ok || isOpen(found.value)) return found
  return refuse(
    'BR1',
    found.value.state === 'proposed'
      ? `Nothing was done: the chair's text proposes a wording for ${id}.`
      : `Nothing was done: the bracket ${id} is closed.`,
    found.value.state === 'proposed' ? 'Take a position, or object to its paragraph.' : 'Read the text again.'
  )
}

/** Whoever acts on a paragraph has seen the words that stand there (ruling 16); null where he has, or does not say. */
export function wordsChangedSince(
  state: NegotiationState,
  { paragraph: id, seen }: { paragraph: ParagraphId; seen: string | undefined },
  sha256: Sha256
): Refusal | null {
  if (seen === undefined) return null
  const paragraph = state.text.paragraphs.find(one => one.id === id)
  if (paragraph === undefined)
    return refuse('not_found', `There is no paragraph ${id} in this text.`, 'Read the text again.').refusal
  const hash = paragraphHash(paragraph, state.brackets, sha256)
  return hash === seen ? null : staleParagraph(paragraph, hash)
}

/** Shown of a paragraph whose words changed, in UTF-16 code units. */
const SHOWN_LETTERS_MAX = 400

/** The refusal `conflict` of an act whose author saw other words: it shows those that stand now, with their hash. */
export function staleParagraph(paragraph: Paragraph, hash: string): Refusal {
  const words = plain(paragraph.runs)
  const shown = words.length > SHOWN_LETTERS_MAX ? `${words.slice(0, SHOWN_LETTERS_MAX)}…` : words
  return refuse(
    'conflict',
    `Nothing was done: the words of paragraph ${paragraph.id} changed since you saw them.`,
    `Read them again, then repeat the act. They read now: “${shown}” (hash ${hash}).`
  ).refusal
}

/** Why nothing is done with an agreed paragraph (PA2); null where it is open. */
export function agreedRefusal({ paragraphs }: NegotiationState, id: ParagraphId): Refusal | null {
  if (!paragraphs.agreed.some(({ paragraph }) => paragraph === id)) return null
  return refuse(
    'PA2',
    `Nothing was done: paragraph ${id} is agreed ad referendum.`,
    'Ask to reopen it first (request_reopen); comments are welcome.'
  ).refusal
}

/** Whether somebody acts for the co-chairs and not for a delegation (BR16). */
export const isChairs = (voice: DelegationCode): boolean => voice === CO_CHAIRS
