import {
  LANGUAGES,
  PROPOSAL_KINDS,
  PROPOSAL_STATES,
  REACTIONS,
  REMARK_OUTCOMES,
  REMARK_TYPES,
  REMARK_VISIBILITIES,
  ROLES,
  SCRIBE_ENTRIES,
  SCRIBE_STATES,
  STAGES,
  STANCES,
  SUGGESTION_STATES,
  type Language,
  type Role,
  type Stage
} from '@acuerdo/domain'

/**
 * Reads what a column holds as the domain's word for it. The tables have no enumerations, because both databases
 * share one set of models; a word that the domain doesn't know is a bug, and throws.
 */
export const reader =
  <T extends string>(words: readonly T[], what: string) =>
  (value: string): T => {
    const word = words.find(candidate => candidate === value)
    if (word === undefined) throw new Error(`columns: ${JSON.stringify(value)} is no ${what}`)
    return word
  }

export const stageOf: (value: string) => Stage = reader(STAGES, 'stage')
export const languageOf: (value: string) => Language = reader(LANGUAGES, 'language')
export const roleOf: (value: string) => Role = reader(ROLES, 'role')
export const bracketKindOf = reader(
  ['alternatives', 'insertion', 'deletion', 'placeholder'] as const,
  'kind of bracket'
)
export const bracketStateOf = reader(['open', 'held', 'proposed', 'resolved'] as const, 'state of a bracket')
export const closingOutcomeOf = reader(
  ['alternative', 'merged', 'new_wording', 'deleted', 'base_text', 'footnote'] as const,
  'outcome of a bracket'
)
export const delegationKindOf = reader(['state', 'group', 'observer'] as const, 'kind of delegation')
export const draftOriginOf = reader(['refused', 'offline', 'form', 'comment'] as const, 'origin of a draft')
export const remarkTypeOf = reader(REMARK_TYPES, 'type of a remark')
export const visibilityOf = reader(REMARK_VISIBILITIES, 'visibility of a remark')
export const remarkOutcomeOf = reader(REMARK_OUTCOMES, 'outcome of a thread')
export const reactionOf = reader(REACTIONS, 'reaction')
export const stanceOf = reader(STANCES, 'stance')
export const partOf = reader(['pp', 'op', 'heading', 'sub'] as const, 'part of a text')
export const proposalKindOf = reader(PROPOSAL_KINDS, 'kind of proposal')
export const proposalStateOf = reader(PROPOSAL_STATES, 'state of a proposal')
export const attentionOf = reader(
  ['words', 'paragraph_gone', 'bracket_gone', 'place_gone'] as const,
  'reason why a proposal needs attention'
)
export const suggestionStateOf = reader(SUGGESTION_STATES, 'state of a suggestion')
export const scribeStateOf = reader(SCRIBE_STATES, 'state of an entry of the scribe')
export const scribeEntryOf = reader(SCRIBE_ENTRIES, 'entry of the scribe')
