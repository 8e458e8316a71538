import {
  closestOf,
  grant,
  hoursBetween,
  plain,
  sliceRuns,
  lengthOf,
  offsetOf,
  smallestDifference,
  stancesOf,
  wordsOfParagraph,
  type Bracket,
  type DelegationCode,
  type Run
} from '@acuerdo/domain'
import type { NegotiationReading, OpenFilters, OpenItem, OpenList, PackageCard } from '../context.ts'
import { groundOf, type Ground, type NegotiationParts } from './ground.ts'

/** The list of what is open, the smallest difference first. */
export const openLists = (parts: NegotiationParts): Pick<NegotiationReading, 'openList'> => ({
  openList: async (actor, key, filters = {}) => {
    const ground = await groundOf(parts, actor, key)
    return ground.ok ? grant(openList(ground.value, filters)) : ground
  }
})

function openList(ground: Ground, filters: OpenFilters): OpenList {
  const items = ground.open.map(bracket => openItem(ground, bracket))
  const shown = items.filter(item => passes(item, filters))
  return {
    document: ground.document,
    items: shown.sort(bySmallestDifference),
    total: ground.open.length,
    filters,
    choices: {
      delegations: [...new Set(ground.open.flatMap(concerned))].sort(),
      paragraphs: [...new Set(ground.open.map(({ paragraph }) => paragraph))].map(ground.numbered),
      packages: packagesOf(ground)
    }
  }
}

/** What has one wording only, a placeholder, comes last. */
const bySmallestDifference = (one: OpenItem, other: OpenItem): number =>
  (one.difference ?? Infinity) === (other.difference ?? Infinity)
    ? 0
    : (one.difference ?? Infinity) - (other.difference ?? Infinity)

function passes({ bracket, ageHours }: OpenItem, filters: OpenFilters): boolean {
  if (filters.paragraph !== undefined && bracket.paragraph !== filters.paragraph) return false
  if (filters.package !== undefined && bracket.package !== filters.package) return false
  if (filters.ageHours !== undefined && (ageHours ?? 0) < filters.ageHours) return false
  return filters.delegation === undefined || concerned(bracket).includes(filters.delegation)
}

/** Delegations that opened it, or brought in or took a position on one of its wordings. */
export const concerned = ({ alternatives, openedBy }: Bracket): DelegationCode[] => [
  ...new Set([
    ...(openedBy === undefined ? [] : [openedBy]),
    ...alternatives.flatMap(one => [...one.proposedBy, ...stancesOf(one).keys()])
  ])
]

/** Letters of the sentence that are shown on either side of a bracket. */
const AROUND_LETTERS = 80

export function openItem(ground: Ground, bracket: Bracket): OpenItem {
  const runs = wordsAround(ground, bracket)
  const at = offsetOf(runs, bracket.id)
  const openedAt = ground.openedAt(bracket)
  return {
    bracket,
    paragraph: ground.numbered(bracket.paragraph),
    before: shownBefore(sliceRuns(runs, 0, Math.max(0, at))),
    after: shownBehind(sliceRuns(runs, at + 1, lengthOf(runs))),
    difference: smallestDifference(bracket),
    unopposed: closestOf(bracket, ground.regions).map(({ key }) => key),
    heldWith: ground.heldWith(bracket.paragraph),
    openedAt: bracket.openedAt ?? null,
    ageHours: openedAt === null ? null : hoursBetween(openedAt, ground.now),
    nested: bracket.parent !== undefined
  }
}

/** Other brackets beside it are told by an ellipsis; so is what is left out, and no word is cut. */
const shown = (runs: readonly Run[]): string => plain(runs).replaceAll('\uFFFC', '[…]')

function shownBefore(runs: readonly Run[]): string {
  const words = shown(runs)
  const cut = words.slice(-AROUND_LETTERS)
  return cut === words ? words : `…${/\s.*$/su.exec(cut)?.[0] ?? cut}`
}

function shownBehind(runs: readonly Run[]): string {
  const words = shown(runs)
  const cut = words.slice(0, AROUND_LETTERS)
  return cut === words ? words : `${/^.*\s/su.exec(cut)?.[0] ?? cut}…`
}

/** The words among which a bracket stands: of its paragraph, or of the wording around it. */
export function wordsAround({ state }: Ground, { parent, paragraph }: Bracket): Run[] {
  if (parent === undefined) return wordsOfParagraph(state.text, paragraph) ?? []
  const around = state.brackets.find(({ id }) => id === parent.bracket)
  return around?.alternatives.find(({ key }) => key === parent.key)?.runs ?? around?.base ?? []
}

function packagesOf({ open, numbered }: Ground): PackageCard[] {
  const names = [...new Set(open.flatMap(one => one.package ?? []))]
  return names.map(id => ({
    id,
    brackets: open
      .filter(one => one.package === id)
      .map(one => ({ bracket: one.id, paragraph: numbered(one.paragraph) }))
  }))
}
