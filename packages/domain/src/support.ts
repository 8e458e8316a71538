import { align, type Budget } from './align.ts'
import type { Alternative, Bracket } from './bracket.ts'
import { standing } from './closing.ts'
import { compareWords } from './compare-words.ts'
import type { WordingPiece } from './comparison.ts'
import type { DelegationCode } from './ids.ts'
import type { Run } from './text.ts'
import { createNumbering } from './word-tokens.ts'
import { plain } from './words.ts'

/** The delegations of one region that decide. The European Union is one delegation and a region (ruling 17). */
export interface Region {
  name: string
  delegations: DelegationCode[]
}

/** Whether nobody opposes a wording: it is starred. */
export const isUnopposed = ({ opposedBy }: Pick<Alternative, 'opposedBy'>): boolean => opposedBy.length === 0

/** Which share of each region supports a wording; who proposes it supports it (CV6). */
export function supportShares(alternative: Alternative, regions: readonly Region[]): Record<string, number> {
  const backers = new Set([...alternative.proposedBy, ...alternative.supportedBy])
  return Object.fromEntries(
    regions.map(({ name, delegations }) => {
      const share = delegations.filter(code => backers.has(code)).length / Math.max(delegations.length, 1)
      return [name, Math.round(share * 1000) / 1000]
    })
  )
}

/** Support in all regions: the lowest of the shares (CV6). */
export const supportInAll = (alternative: Alternative, regions: readonly Region[]): number =>
  regions.length === 0 ? 0 : Math.min(...Object.values(supportShares(alternative, regions)))

/** Wordings that nobody opposes, those with most support in all regions first; equal ones in their order (CV6). */
export function closestOf(
  { alternatives, kind }: Pick<Bracket, 'alternatives' | 'kind'>,
  regions: readonly Region[]
): Alternative[] {
  if (kind === 'placeholder') return []
  const weighed = alternatives.filter(isUnopposed).map(alternative => {
    const shares = Object.values(supportShares(alternative, regions))
    return { alternative, support: Math.min(...shares), sum: shares.reduce((all, share) => all + share, 0) }
  })
  return weighed
    .sort((one, other) => other.support - one.support || other.sum - one.sum)
    .map(({ alternative }) => alternative)
}

/** How far two wordings are apart. */
export interface WordDistance {
  /** Words by which they differ: a word in the place of another is one. */
  words: number
  /** Share of words in common, 0 to 1. */
  share: number
}

/** So many comparisons of two words for one distance; longer wordings are answered coarser. */
const DISTANCE_COMPARISONS_MAX = 1_000_000

/** "differ by 3 words": of two wordings, word by word (CV7). */
export function wordDistance(one: readonly Run[], other: readonly Run[]): WordDistance {
  const numbering = createNumbering()
  const [left, right] = [one, other].map(runs =>
    plain(runs)
      .split(/\s+/u)
      .filter(word => word !== '')
      .map(numbering)
  )
  const [a, b] = [left ?? [], right ?? []]
  const budget: Budget = { left: DISTANCE_COMPARISONS_MAX, exceeded: false }
  const common = align(a, b, budget).length
  const longer = Math.max(a.length, b.length)
  return {
    words: longer - common,
    share: longer === 0 ? 1 : Math.round((common / longer) * 1000) / 1000
  }
}

/** What may stand in a bracket's place, by key; `base` where no wording is taken. */
export function choicesOf(bracket: Bracket): { key: string; runs: Run[] }[] {
  const { kind, base, alternatives } = bracket
  const real = kind === 'placeholder' ? alternatives.filter(({ key }) => key !== 'tbd') : alternatives
  const hasBase = kind === 'insertion' || base !== null
  return [
    ...(hasBase ? [{ key: 'base', runs: base ?? [] }] : []),
    ...real.map(one => ({ key: one.key, runs: standing(bracket, one) }))
  ]
}

export interface ChoiceDistance extends WordDistance {
  one: string
  other: string
}

/** Every two things that may stand there, the nearest first (CV7). */
export function distancesIn(bracket: Bracket): ChoiceDistance[] {
  const choices = choicesOf(bracket)
  const pairs = choices.flatMap((one, index) =>
    choices.slice(index + 1).map(other => ({
      ...{ one: one.key, other: other.key },
      ...wordDistance(one.runs, other.runs)
    }))
  )
  return pairs.sort((one, other) => one.words - other.words || other.share - one.share)
}

/** Words by which the two nearest things that may stand there differ; null where there is one only. */
export const smallestDifference = (bracket: Bracket): number | null => distancesIn(bracket)[0]?.words ?? null

/** What turns one wording into another, to be marked. */
export function wordingPieces(from: readonly Run[], to: readonly Run[]): WordingPiece[] {
  const { pieces } = compareWords([from], [to], {
    numbering: createNumbering(),
    budget: { left: DISTANCE_COMPARISONS_MAX, exceeded: false },
    opened: new Map(),
    closed: new Map()
  })
  return pieces.filter((piece): piece is WordingPiece => piece.piece !== 'boundary')
}

const ORDINALS = ['', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']

/** What the wordings of a whole paragraph are called; the first has the number alone (ruling 6). */
export const ordinalOf = (index: number): string => ORDINALS[index] ?? `alt ${index + 1}`
