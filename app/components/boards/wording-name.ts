import type { Catalogue } from '../../i18n/words.ts'

/** "Alt 2" and its like are names of the room; they are said in the language of the page. */
export function wordingName(key: string, { brackets }: Catalogue): string {
  const nth = /^Alt (\d+)$/.exec(key)?.[1]
  if (nth) return brackets.alternative(Number(nth))
  const names: Record<string, string> = {
    base: brackets.base,
    add: brackets.kinds.insertion,
    del: brackets.kinds.deletion,
    tbd: brackets.kinds.placeholder
  }
  return names[key] ?? key
}

/** The same as a column of a table has it: the number alone of a numbered one. */
export const wordingSign = (key: string, words: Catalogue): string =>
  /^Alt (\d+)$/.exec(key)?.[1] ?? wordingName(key, words)
