import { plain, type Bracket, type Text } from '@acuerdo/domain'
import type { CommentWords } from '../../i18n/comment-words.ts'
import type { Catalogue } from '../../i18n/words.ts'
import { short, wordingName } from './comment-names.ts'

/** A place that a form offers instead of selected words. */
export interface PlaceChoice {
  /** As the act names it: a paragraph, a bracket, or one of its wordings. */
  value: string
  name: string
}

/** Every paragraph with its brackets and their wordings, in the order of the text. */
export function placeChoices(
  {
    text,
    numbers,
    brackets
  }: { text: Text; numbers: ReadonlyMap<string, string>; brackets: readonly Bracket[] },
  words: CommentWords,
  site: Catalogue
): PlaceChoice[] {
  const byId = new Map(brackets.map(bracket => [bracket.id, bracket]))
  return text.paragraphs.flatMap(({ id, runs }) => {
    const number = numbers.get(id) ?? ''
    const begins = short(plain(runs))
    const name = number === '' ? words.place.heading(begins) : `${words.place.paragraph(number)}: ${begins}`
    const inside = runs.flatMap(run => {
      const bracket = 'bracket' in run ? byId.get(run.bracket) : undefined
      return bracket ? ofBracket(bracket, number, words, site) : []
    })
    return [{ value: id, name }, ...inside]
  })
}

function ofBracket(bracket: Bracket, number: string, words: CommentWords, site: Catalogue): PlaceChoice[] {
  const wordings = bracket.alternatives.map(({ key, runs }) => ({
    value: `${bracket.id}/${key}`,
    name: `– ${words.place.wording(wordingName(key, words, site.brackets), number)}: ${short(plain(runs))}`
  }))
  return [{ value: bracket.id, name: `– ${words.place.bracket(number)}` }, ...wordings]
}
