import type { SideFacts } from '../../../server/context.ts'
import type { CompareWords } from '../../i18n/compare-words.ts'

export type { SideFacts }

/** What a side is called: the name of a version, or in words what it is. */
export function sideName(name: string, { sides }: CompareWords): string {
  if (name === 'working') return sides.working
  if (name === 'seen') return sides.seen
  if (name === 'seen-delegation') return sides.seenDelegation
  const sequence = /^at\.(\d+)$/.exec(name)?.[1]
  return sequence ? sides.at(Number(sequence)) : name
}

/** When a side was issued or seen, or that it is how the text stands now. */
export function sideTime(side: SideFacts, words: CompareWords, when: (at: Date) => string): string {
  const { sides } = words
  if (side.name === 'working') return sides.now
  if (side.at === null) return sides.asOf(side.sequence)
  const moment = when(new Date(side.at))
  return side.symbol === null ? sides.seenOn(moment) : sides.issued(moment)
}

export const compareAddress = (code: string, query: Record<string, string>): string =>
  `/documents/${encodeURIComponent(code)}/compare?${new URLSearchParams(query).toString()}`
