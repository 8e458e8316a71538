import { CO_CHAIRS, type Bracket } from '@acuerdo/domain'
import type { NegotiationWords } from '../../i18n/negotiation-words.ts'
import type { Catalogue } from '../../i18n/words.ts'

/** "Alt 2" is a name of the room; it is said in the language of the page. */
export function wordingName(key: string, { brackets }: Pick<Catalogue, 'brackets'>): string {
  if (key === 'base') return brackets.base
  const nth = /^Alt (\d+)$/.exec(key)?.[1]
  if (nth) return brackets.alternative(Number(nth))
  const kinds: Record<string, string> = {
    add: brackets.kinds.insertion,
    del: brackets.kinds.deletion,
    tbd: brackets.kinds.placeholder
  }
  return kinds[key] ?? key
}

/** Who brought something in, in a sentence: a delegation by its name, or the co-chairs. */
export const voiceName = (
  code: string,
  delegations: Readonly<Record<string, string>>,
  words: NegotiationWords
): string => (code === CO_CHAIRS ? words.chairs : (delegations[code] ?? code))

/** How a bracket was closed, in words; null while it is open. */
export function outcomeOf(bracket: Bracket, { closed }: NegotiationWords, site: Catalogue): string | null {
  const { resolution, alternatives } = bracket
  if (!resolution) return null
  const { outcome, from = [] } = resolution
  // Where it had only one wording, none needed to be named.
  const key = resolution.alternative ?? alternatives[0]?.key ?? ''
  if (outcome === 'alternative') return closed.outcomes.alternative(wordingName(key, site))
  if (outcome === 'merged') return closed.outcomes.merged(from.map(one => wordingName(one, site)))
  return closed.outcomes[outcome]
}
