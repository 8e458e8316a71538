import { fieldKey, fieldsOf, followPlace, mapFields } from '@acuerdo/domain'
import type { AnchorPlace, Bracket, Field, ParagraphId, Text } from '@acuerdo/domain'

/** The words in which the server found the places of comments, by paragraph; of those paragraphs that have any. */
export type BaseWords = Readonly<Record<ParagraphId, string>>

/** A text as it was when the places were read: what the server says of it, and for the rest what this screen shows. */
export function baseOf(said: BaseWords, shown: Text, brackets: readonly Bracket[]): Field[] {
  return fieldsOf({ text: shown, brackets }).map(field => {
    const text = field.bracketId === undefined ? said[field.paragraphId] : undefined
    return text === undefined || text === field.text ? field : { ...field, text, runs: null }
  })
}

/**
 * Follows places from the text that they were read in to the text that stands on the screen: through what is typed,
 * split, joined and moved meanwhile. Only what differs is compared, so most of the time it costs nothing.
 */
export function carrier(
  base: readonly Field[],
  shown: Text,
  brackets: readonly Bracket[]
): (place: AnchorPlace) => AnchorPlace[] {
  const after = fieldsOf({ text: shown, brackets })
  const before = new Map(base.map(field => [field.key, field]))
  const same = new Set(after.filter(({ key, text }) => before.get(key)?.text === text).map(({ key }) => key))
  const differs = ({ key }: Field): boolean => !same.has(key)
  const map = mapFields(base.filter(differs), after.filter(differs))
  const now = new Map(after.map(field => [field.key, field]))
  return place => {
    const key = fieldKey(place)
    if (place.bracketId !== undefined && place.alternative === undefined) return ofBracket(place, after)
    const field = now.get(key)
    return same.has(key) && field ? [{ ...place, paragraphId: field.paragraphId }] : followPlace(place, map)
  }
}

/** A whole bracket is where its wordings are read. */
function ofBracket(place: AnchorPlace, after: readonly Field[]): AnchorPlace[] {
  const wording = after.find(({ bracketId }) => bracketId === place.bracketId)
  return wording ? [{ ...place, paragraphId: wording.paragraphId }] : []
}
