import { BASE_WORDING } from './anchor.ts'
import type { Bracket } from './bracket.ts'
import type { BracketId, ParagraphId } from './ids.ts'
import type { Run, Text } from './text.ts'
import { plain } from './words.ts'

/** A text with the records of the brackets that stand in it. */
export interface AnchoredText {
  text: Text
  brackets: readonly Bracket[]
}

/** A row of words that anchors can stand in: a paragraph, the base of a bracket, or one of its wordings. */
export interface Field {
  key: string
  /** Where it is read: a wording in the paragraph of its bracket. */
  paragraphId: ParagraphId
  bracketId?: BracketId
  alternative?: string
  text: string
  /** Unknown where only the letters were kept. */
  runs: readonly Run[] | null
}

export type FieldName = Pick<Field, 'paragraphId'> & { bracketId?: BracketId; alternative?: string }

/** The same paragraph has the same name wherever it stands, and so has the same wording. */
export const fieldKey = ({ paragraphId, bracketId, alternative }: FieldName): string =>
  bracketId === undefined ? `paragraph ${paragraphId}` : `${bracketId}/${alternative ?? BASE_WORDING}`

/** All fields in the order of the text, the wordings of a bracket behind the paragraph that it stands in. */
export function fieldsOf({ text, brackets }: AnchoredText): Field[] {
  const byId = new Map(brackets.map(bracket => [bracket.id, bracket]))
  return text.paragraphs.flatMap(({ id, runs }) => {
    const name = { paragraphId: id }
    return [{ ...name, key: fieldKey(name), text: plain(runs), runs }, ...wordingsIn(runs, id, byId)]
  })
}

/** At most one level of brackets stands inside a wording (ruling 5), so this ends. */
function wordingsIn(
  runs: readonly Run[],
  paragraphId: ParagraphId,
  byId: ReadonlyMap<BracketId, Bracket>,
  depth = 0
): Field[] {
  if (depth > 1) return []
  return runs.flatMap(run => {
    const bracket = 'bracket' in run ? byId.get(run.bracket) : undefined
    if (bracket === undefined) return []
    const base = bracket.base === null ? [] : [{ key: BASE_WORDING, runs: bracket.base }]
    return [...base, ...bracket.alternatives].flatMap(({ key: alternative, runs: words }) => {
      const name = { paragraphId, bracketId: bracket.id, alternative }
      return [
        { ...name, key: fieldKey(name), text: plain(words), runs: words },
        ...wordingsIn(words, paragraphId, byId, depth + 1)
      ]
    })
  })
}

/** Where brackets stand in a field, by offset. */
export function bracketPlaces({ runs }: Field): Map<number, BracketId> {
  const places = new Map<number, BracketId>()
  let at = 0
  for (const run of runs ?? []) {
    if ('bracket' in run) places.set(at, run.bracket)
    at += 'bracket' in run ? 1 : run.text.length
  }
  return places
}

/** Letters and digits: what of a quote says something. */
export const lettersIn = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
