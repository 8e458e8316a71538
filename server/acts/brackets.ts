import {
  alternativeNamed,
  decideAgreed,
  decideAlternative,
  decideClosing,
  decideOpening,
  decidePackage,
  decideReopening,
  decideReopeningRequest,
  decideUndo,
  decideWordingRefused,
  grant,
  placedState,
  refuse,
  voiceInGroup,
  wordsChangedSince,
  type Closer,
  type Negotiated,
  type NegotiationState,
  type Outcome,
  type ParagraphId
} from '@acuerdo/domain'
import type { ActName } from '@acuerdo/domain/acts'
import { applyTextEdits, readText } from '@acuerdo/editor'
import { sha256 } from '../persistence/sha256.ts'
import type { Performer, Performers, Situation } from './act.ts'

/** What a decision on brackets stands on: the text and the records as they are, and for whom somebody acts. */
type Decide<A extends ActName> = (
  state: NegotiationState,
  act: Situation<A>['act'],
  by: Closer & { newId: string }
) => Outcome<Negotiated>

/** Decides on the text as it stands with its brackets, and does to both what was decided. */
export const negotiating = <A extends ActName>(decide: Decide<A>): Performer<A> => ({
  change: (situation, known) => text => {
    const state = placedState({ text: readText(text), ...known })
    const decided = decide(state, situation.act, negotiatorOf(situation))
    if (!decided.ok) return decided
    applyTextEdits(text, decided.value.edits)
    return grant({ changes: decided.value.changes, answer: decided.value.answer })
  }
})

export const negotiatorOf = ({ actor, subject, now, parts }: Situation): Closer & { newId: string } => ({
  person: actor.personId,
  voice: voiceInGroup(actor, subject),
  now: now.toISOString(),
  newId: parts.chance.id(),
  sha256
})

/** An act on a bracket names the words of the bracket's paragraph that its author saw (ruling 16). */
export function onBracket(
  state: NegotiationState,
  id: string,
  { seen }: { seen?: string | undefined }
): Outcome<null> {
  const bracket = state.brackets.find(one => one.id === id)
  return bracket === undefined || bracket.state === 'resolved'
    ? grant(null)
    : onParagraph(state, bracket.paragraph, { seen })
}

function onParagraph(
  state: NegotiationState,
  paragraph: ParagraphId,
  { seen }: { seen?: string | undefined }
): Outcome<null> {
  const refusal = wordsChangedSince(state, { paragraph, seen }, sha256)
  return refusal === null ? grant(null) : { ok: false, refusal }
}

const opening = negotiating<'open_bracket'>((state, act, by) =>
  decideOpening(
    state,
    { ...act, wordings: [...(act.wording ? [act.wording] : []), ...(act.wordings ?? [])] },
    by
  )
)

const adding = negotiating<'add_alternative'>((state, act, by) => {
  const seen = onBracket(state, act.target, act)
  return seen.ok ? decideAlternative(state, { ...act, bracket: act.target }, by) : seen
})

const bridging = negotiating<'table_bridging'>((state, act, by) => {
  const seen = onBracket(state, act.target, act)
  return seen.ok ? decideAlternative(state, { ...act, bracket: act.target }, by) : seen
})

const refusing = negotiating<'refuse_wording'>((state, act, by) => {
  const named = alternativeNamed(act.target)
  if (named === null) return noAlternative(act.target)
  const seen = onBracket(state, named.bracket, act)
  return seen.ok ? decideWordingRefused(state, { ...named, reason: act.reason ?? null }, by) : seen
})

export const noAlternative = (target: string): Outcome<never> =>
  refuse('not_found', `There is no wording ${target}.`, 'Name a bracket and a key: b1/Alt 2.')

const resolving = negotiating<'resolve_bracket'>((state, act, by) => {
  const seen = onBracket(state, act.target, act)
  return seen.ok ? decideClosing(state, { bracket: act.target, wish: act }, by) : seen
})

/** What taking a closing back needs is read beforehand: it never changes. */
const undoing: Performer<'undo_resolution'> = {
  change: async (situation, known) => {
    const { parts, act, document } = situation
    const [undo, latest] = await Promise.all([
      parts.store.brackets.undoOf(act.target),
      document === null ? null : parts.store.revisions.latest(document.id)
    ])
    const revisedAt = latest?.issuedAt.toISOString() ?? null
    const change = negotiating<'undo_resolution'>((state, { target, seen }, by) => {
      const bracket = state.brackets.find(one => one.id === target)
      const unchanged = bracket ? onParagraph(state, bracket.paragraph, { seen }) : grant(null)
      return unchanged.ok ? decideUndo(state, { bracket: target, undo, revisedAt }, by) : unchanged
    }).change
    if (change === undefined) throw new Error('undo_resolution: changes the text')
    return change(situation, known)
  }
}

const holding = negotiating<'hold_package'>((state, act, by) => {
  const seen = onBracket(state, act.target, act)
  return seen.ok ? decidePackage(state, act, by.newId) : seen
})

const agreeing = negotiating<'mark_para_agreed'>((state, act, by) => {
  const seen = onParagraph(state, act.target, act)
  return seen.ok ? decideAgreed(state, act.target, by) : seen
})

const asking = negotiating<'request_reopen'>((state, act, by) => {
  const seen = onParagraph(state, act.target, act)
  return seen.ok ? decideReopeningRequest(state, { paragraph: act.target, reason: act.reason }, by) : seen
})

const reopening = negotiating<'reopen_para'>((state, act) => {
  const seen = onParagraph(state, act.target, act)
  return seen.ok ? decideReopening(state, { paragraph: act.target, reason: act.reason }) : seen
})

export const BRACKET_PERFORMERS = {
  open_bracket: opening,
  add_alternative: adding,
  table_bridging: bridging,
  refuse_wording: refusing,
  resolve_bracket: resolving,
  undo_resolution: undoing,
  hold_package: holding,
  mark_para_agreed: agreeing,
  request_reopen: asking,
  reopen_para: reopening
} satisfies Performers
