import { plain, type Bracket, type DelegationCode, type Run } from '@acuerdo/domain'

/** A wording that the chairs' text may propose for a bracket. */
export interface ProposalChoice {
  /** As the form sends it. */
  value: string
  /** Key of the alternative; null for the base text. */
  key: string | null
  words: string
  proposedBy: DelegationCode[]
  /** Nobody opposes it. */
  unopposed: boolean
}

/** The chairs' own words. */
export const OWN_WORDS = 'own'
/** Nothing stands in the bracket's place. */
export const NOTHING = 'nothing'
const BASE = 'base'
const ALTERNATIVE = 'alternative '

/** What stands in a bracket and can be proposed as it is: wordings without brackets inside, and the base text. */
export function proposalChoices({ base, alternatives, kind }: Bracket): ProposalChoice[] {
  const wordings = alternatives
    .filter(({ runs, key }) => isPlain(runs) && !(kind === 'deletion' && key === 'del') && key !== 'tbd')
    .map(({ key, runs, proposedBy, opposedBy, refusedBy = [] }) => ({
      value: `${ALTERNATIVE}${key}`,
      key,
      words: plain(runs),
      proposedBy,
      unopposed: opposedBy.length === 0 && refusedBy.length === 0
    }))
  const kept = base !== null && base.length > 0 && isPlain(base) ? [base] : []
  return [
    ...wordings,
    ...kept.map(runs => ({ value: BASE, key: null, words: plain(runs), proposedBy: [], unopposed: false }))
  ]
}

/** The one wording that nobody opposes, which the form offers first; '' where there are several or none. */
export function offeredFirst(choices: readonly ProposalChoice[]): string {
  const [only, ...others] = choices.filter(({ unopposed }) => unopposed)
  return others.length === 0 ? (only?.value ?? '') : ''
}

/** What a choice of the form means; null where the bracket has no such wording any more. */
export function chosenRuns(bracket: Bracket, choice: string): Run[] | null {
  if (choice === NOTHING) return []
  if (choice === BASE) return bracket.base
  const key = choice.startsWith(ALTERNATIVE) ? choice.slice(ALTERNATIVE.length) : null
  return bracket.alternatives.find(one => one.key === key)?.runs ?? null
}

const isPlain = (runs: readonly Run[]): boolean => runs.every(run => !('bracket' in run))
