import type { Anchor, AnchorPlace, ResolvedAnchor } from './anchor.ts'
import { fieldKey, fieldsOf, lettersIn, type AnchoredText, type Field } from './anchor-fields.ts'
import { mapFields, type AnchorMap } from './anchor-map.ts'
import { follow, followPlace, GONE, hasContext, hullOf, ownField, type Followed } from './anchor-resolve.ts'

/** An anchor that is taken along as the text changes, so that each step is small (AN7). */
export interface BasedAnchor {
  /** As it was when its words last stood whole. */
  whole: Anchor
  /** Where it is in the text that it was taken along to; `moved` is told from where it was first. */
  resolved: ResolvedAnchor
  /** What is left of its words, be it too little to show. */
  left: AnchorPlace[]
}

/** An anchor in the very text that it was made on. */
export const baseAnchor = (anchor: Anchor): BasedAnchor => ({
  whole: anchor,
  resolved: { state: 'in_place', places: placesOf(anchor) },
  left: placesOf(anchor)
})

/** Takes an anchor from one text to the next. What was gone comes back where its words are put again. */
export function rebase(
  { whole, resolved, left }: BasedAnchor,
  map: AnchorMap,
  original: Anchor
): BasedAnchor {
  const stands = resolved.state === 'in_place' || resolved.state === 'moved'
  if (stands && resolved.places.length <= 1) return settle(whole, follow(whole, map), { map, original })
  const followed = left.flatMap(place => followPlace(place, map))
  // What is restored may be older than when the words last stood whole.
  for (const anchor of [whole, original]) {
    const again = follow(anchor, ownMap(anchor, { map, followed }))
    const back =
      isWhole(again) && again.places.some(place => isNew(place, map)) && isKnown(anchor, again, map)
    const kept = anchor === whole || isWhole(again)
    if (back || (kept && again.own.some(place => isOwn(place, followed))))
      return settle(anchor, again, { map, original })
  }
  const letters = followed.reduce((sum, place) => sum + lettersIn(wordsAt(place, map.after)), 0)
  const enough = letters > 0 && letters * 2 >= lettersIn(quoteOf(whole))
  const places = enough ? hullOf(followed, map) : []
  return { whole, resolved: enough ? { state: 'changed', places } : GONE, left: followed }
}

/** Where the words stand whole, the anchor is made anew; whether they moved is asked of where they were first. */
function settle(
  whole: Anchor,
  { state, places, own }: Followed,
  { map, original }: { map: AnchorMap; original: Anchor }
): BasedAnchor {
  if (state === 'gone' || state === 'changed') return { whole, resolved: { state, places }, left: own }
  const home = 'paragraphId' in original ? homeOf(original) : null
  const stayed = places.every(place => homeOf(place) === home)
  const made = isWhole({ state, places }) ? anchorAt(whole, places[0], map.after) : null
  return { whole: made ?? whole, resolved: { state: stayed ? 'in_place' : 'moved', places }, left: own }
}

/** The fields of a text by key. */
export const fieldIndex = (text: AnchoredText): Map<string, Field> =>
  new Map(fieldsOf(text).map(field => [field.key, field]))

const isWhole = ({ state, places }: ResolvedAnchor): boolean =>
  (state === 'in_place' || state === 'moved') && places.length === 1

const homeOf = (place: { paragraphId: string; bracketId?: string; alternative?: string }): string =>
  place.bracketId !== undefined && place.alternative === undefined
    ? `bracket ${place.bracketId}`
    : fieldKey(place)

function placesOf(anchor: Anchor): AnchorPlace[] {
  switch (anchor.on) {
    case 'document':
      return []
    case 'bracket':
      return [{ paragraphId: anchor.paragraphId, bracketId: anchor.bracketId, start: 0, end: 0 }]
    case 'words':
      return [{ ...nameOf(anchor), start: anchor.start, end: anchor.end }]
    default:
      return [{ ...nameOf(anchor), start: 0, end: anchor.text.length }]
  }
}

const nameOf = (name: { paragraphId: string; bracketId?: string; alternative?: string }) => ({
  paragraphId: name.paragraphId,
  ...(name.bracketId === undefined ? {} : { bracketId: name.bracketId }),
  ...(name.alternative === undefined ? {} : { alternative: name.alternative })
})

/** The same anchor, of the same kind where it can be, to where its words stand now. */
export function anchorAt(
  anchor: Anchor,
  place: AnchorPlace | undefined,
  fields: ReadonlyMap<string, Field>
): Anchor | null {
  if (place === undefined || anchor.on === 'document') return null
  if (anchor.on === 'bracket') return { ...anchor, paragraphId: place.paragraphId }
  const text = fields.get(fieldKey(place))?.text
  if (text === undefined) return null
  const { paragraphId, bracketId, alternative } = place
  if (anchor.on !== 'words' && place.start === 0 && place.end === text.length) {
    return bracketId === undefined || alternative === undefined
      ? { on: 'paragraph', paragraphId, text }
      : { on: 'alternative', paragraphId, bracketId, alternative, text }
  }
  const { start, end } = place
  return { on: 'words', ...nameOf(place), start, end, quote: text.slice(start, end), text }
}

const quoteOf = (anchor: Anchor): string =>
  anchor.on === 'words' ? anchor.quote : 'text' in anchor ? anchor.text : ''

const wordsAt = (place: AnchorPlace, fields: ReadonlyMap<string, Field>): string =>
  (fields.get(fieldKey(place))?.text ?? '').slice(place.start, place.end)

/** From the words that were kept when they last stood whole, to where some of them stand or something was put. */
function ownMap(
  whole: Anchor,
  { map, followed }: { map: AnchorMap; followed: readonly AnchorPlace[] }
): AnchorMap {
  const own = ownField(whole)
  const known = new Set([...followed.map(fieldKey), own?.key])
  const after = [...map.after.values()].filter(field => known.has(field.key) || hasNew(field, map))
  return mapFields(own === null ? [] : [own], after)
}

const hasNew = ({ key, text }: Field, map: AnchorMap): boolean =>
  map.into(key).reduce((sum, { length }) => sum + length, 0) < text.length

const isOwn = (place: AnchorPlace, followed: readonly AnchorPlace[]): boolean =>
  followed.some(
    other => fieldKey(other) === fieldKey(place) && other.start < place.end && place.start < other.end
  )

/** So many letters are not written twice by chance. */
const LONG_QUOTE_LETTERS = 24

/** What is put anew is the former words if it is long, or stands with what stood around them. */
function isKnown(whole: Anchor, found: ResolvedAnchor, { after }: AnchorMap): boolean {
  const own = ownField(whole)
  if (own === null || lettersIn(quoteOf(whole)) >= LONG_QUOTE_LETTERS) return true
  return hasContext(whole, own, { found, after: [...after.values()] })
}

/** Most of its letters were not in the former text. */
function isNew(place: AnchorPlace, map: AnchorMap): boolean {
  const key = fieldKey(place)
  const old = map
    .into(key)
    .reduce(
      (sum, { at, length }) =>
        sum + Math.max(0, Math.min(at + length, place.end) - Math.max(at, place.start)),
      0
    )
  return place.end > place.start && old * 2 < place.end - place.start
}
