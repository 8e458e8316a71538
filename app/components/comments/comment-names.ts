import { beginningOf, plain, type Text } from '@acuerdo/domain'
import type { GoneView } from '../../../server/context.ts'
import type { ThreadLine } from '../../document-view/thread-line.ts'
import type { CommentWords } from '../../i18n/comment-words.ts'
import type { Catalogue } from '../../i18n/words.ts'

/** What names of places are made of. */
export interface Places {
  numbers: ReadonlyMap<string, string>
  text: Text
}

/** What a comment is about, as people say it: "Paragraph 4". */
export function placeName(
  { on, madeOn, paragraphId }: Pick<ThreadLine['anchor'], 'on' | 'madeOn' | 'paragraphId'>,
  { numbers, text }: Places,
  words: CommentWords
): string {
  const at = paragraphId ?? madeOn
  if (on === 'document' || at === null) return words.place.document
  const paragraph = text.paragraphs.find(({ id }) => id === at)
  if (!paragraph) return words.place.unknown
  const number = numbers.get(at)
  if (number === undefined) return words.place.heading(short(plain(paragraph.runs)))
  return on === 'bracket' ? words.place.bracket(number) : words.place.paragraph(number)
}

/** The name of an office in words; a delegation has its own. */
export const voiceName = (voice: string, name: string, words: CommentWords): string =>
  words.voices[voice] ?? name

/** "The words went in Rev.2, by Ana Souza (BRA)". */
export function goneWords(gone: GoneView | null, words: CommentWords): string {
  if (!gone) return words.anchor.gone
  const when = gone.revision === null ? words.anchor.goneSince : words.anchor.goneIn(gone.revision)
  if (!gone.by) return when
  const { name, delegation } = gone.by
  return `${when}, ${words.anchor.goneBy(delegation ? `${name} (${delegation})` : name)}`
}

/** The key of a wording, as the room says it. */
export function wordingName(key: string, words: CommentWords, brackets: Catalogue['brackets']): string {
  const nth = /^Alt (\d+)$/.exec(key)?.[1]
  if (nth) return brackets.alternative(Number(nth))
  const kinds: Record<string, string> = {
    base: words.place.base,
    add: brackets.kinds.insertion,
    del: brackets.kinds.deletion,
    tbd: brackets.kinds.placeholder
  }
  return kinds[key] ?? key
}

const SHORT = 48

/** The beginning of words, cut where a word ends. */
export const short = (words: string, most = SHORT): string => beginningOf(words, most)
