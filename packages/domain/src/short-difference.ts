import { numbering } from './numbering.ts'
import type { Text } from './text.ts'
import { plain } from './words.ts'

/** How two texts differ, in one line for a refusal: `paragraph 9: "shall" became "should"`; at most so many places. */
export function shortDifference(former: Text, now: Text, placesMax = 3): string {
  const then = new Map(former.paragraphs.map(({ id, runs }) => [id, plain(runs)]))
  const numbers = numbering(now.paragraphs)
  const places = now.paragraphs.flatMap(({ id, runs }, index) => {
    const [before, after] = [then.get(id), plain(runs)]
    then.delete(id)
    const where = numbers[index] === null ? 'a heading' : `paragraph ${numbers[index] ?? ''}`
    if (before === undefined) return [`${where} is new`]
    return before === after ? [] : [`${where}: ${wordsBetween(before, after)}`]
  })
  const gone =
    then.size === 0 ? [] : [`${then.size} ${then.size === 1 ? 'paragraph is' : 'paragraphs are'} gone`]
  const all = [...places, ...gone]
  const more = all.length > placesMax ? ` and ${all.length - placesMax} more places` : ''
  return all.slice(0, placesMax).join('; ') + more
}

const LETTERS_MAX = 120

/** What stands between the words that both have at their beginning and at their end. */
function wordsBetween(before: string, after: string): string {
  const [old, now] = [before, after].map(text => text.split(/(\s+)/u))
  if (old === undefined || now === undefined) throw new Error('wordsBetween: no words')
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++
  const cut = (words: string[]): string =>
    words
      .slice(start, words.length - end)
      .join('')
      .trim()
      .slice(0, LETTERS_MAX)
  const [gone, come] = [cut(old), cut(now)]
  if (gone === '' && come === '') return 'other spaces'
  if (gone === '') return `"${come}" was added`
  return come === '' ? `"${gone}" was taken out` : `"${gone}" became "${come}"`
}
