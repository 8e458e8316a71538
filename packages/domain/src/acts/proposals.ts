import { z } from 'zod'
import {
  act,
  alternative,
  alternativeKey,
  id,
  ids,
  letters,
  offset,
  paragraphOrVersion,
  part,
  place,
  runs,
  seen
} from './fields.ts'
import { WORDING_LETTERS_MAX } from '../limits.ts'

const baseText = z.string().max(WORDING_LETTERS_MAX)
const position = z.enum(['support', 'can_accept', 'reserve', 'oppose', 'none'])

const proposed = {
  kind: z.enum(['replace', 'insert', 'delete', 'move']),
  runs: runs.optional(),
  part: part.optional(),
  /** Of a move. */
  after: id.nullable().optional(),
  amends: id.optional(),
  /** The own draft that it was, which is used up with it. */
  draft: id.optional()
}
const bracketed = {
  start: offset,
  end: offset,
  wording: runs.optional(),
  wordings: z.array(runs).max(20).optional()
}
const bracketKind = z.enum(['alternatives', 'insertion', 'deletion', 'placeholder'])
const proposalOrAlternative = z.union([id, alternative])

/** Wordings that compete, who stands where, and how the place is settled. */
export const PROPOSAL_ACTS = {
  propose_change: act('propose_change', place, { ...proposed, baseText, seen }),
  /** `from`: the wordings that it was made of. */
  table_bridging: act('table_bridging', id, {
    wording: runs,
    from: z.array(alternativeKey).max(100).optional(),
    seen
  }),
  suggest_as_observer: act('suggest_as_observer', id, {
    wording: runs,
    /** The words that are selected; without them the wording stands for the paragraph, or at its end. */
    start: offset.optional(),
    end: offset.optional(),
    draft: id.optional(),
    seen
  }),
  sponsor_suggestion: act('sponsor_suggestion', id, { seen }),
  note_suggestion: act('note_suggestion', id, { seen }),
  accept_proposal: act('accept_proposal', proposalOrAlternative, { baseText, seen }),
  reflect_proposal: act('reflect_proposal', proposalOrAlternative, { baseText, seen }),
  withdraw_proposal: act('withdraw_proposal', proposalOrAlternative, { seen }),
  take_position: act('take_position', z.union([paragraphOrVersion, alternative]), {
    position,
    words: letters(WORDING_LETTERS_MAX).optional(),
    seen
  }),
  /** In a paragraph, or once inside the wording of another bracket. */
  open_bracket: act('open_bracket', proposalOrAlternative, {
    kind: bracketKind,
    baseText,
    ...bracketed,
    seen
  }),
  add_alternative: act('add_alternative', id, {
    wording: runs,
    takesOver: alternativeKey.optional(),
    seen
  }),
  resolve_bracket: act('resolve_bracket', id, {
    outcome: z.enum(['alternative', 'merged', 'new_wording', 'deleted', 'base_text', 'footnote']),
    alternative: alternativeKey.optional(),
    wording: runs.optional(),
    from: z.array(alternativeKey).max(100).optional(),
    seen
  }),
  refuse_wording: act('refuse_wording', alternative, { seen }),
  undo_resolution: act('undo_resolution', id, { seen }),
  hold_package: act('hold_package', id, { with: ids, hold: z.boolean(), seen }),
  /** The fields of the act that the delegation would do itself. */
  enter_for_delegation: act('enter_for_delegation', id, {
    delegation: letters(32),
    entry: z.enum(['propose', 'bracket', 'alternative', 'position']),
    kind: z.union([proposed.kind, bracketKind]).optional(),
    baseText: baseText.optional(),
    runs: proposed.runs,
    part: proposed.part,
    after: proposed.after,
    start: offset.optional(),
    end: offset.optional(),
    wording: bracketed.wording,
    wordings: bracketed.wordings,
    alternative: alternativeKey.optional(),
    position: position.optional(),
    words: letters(WORDING_LETTERS_MAX).optional(),
    /** What the scribe kept and sends now. */
    draft: id.optional(),
    seen
  }),
  confirm_entry: act('confirm_entry', id, {
    confirmed: z.boolean(),
    words: letters(WORDING_LETTERS_MAX).optional(),
    seen
  }),
  send_as_delegation: act('send_as_delegation', id, { drafts: ids.min(1) }),
  propose_priority: act('propose_priority', id, { title: letters(300), seen }),
  propose_action: act('propose_action', id, {
    title: letters(300),
    owner: letters(200),
    due: letters(100),
    seen
  }),
  endorse_priority: act('endorse_priority', id, { stance: z.enum(['endorse', 'reserve', 'oppose']) })
}
