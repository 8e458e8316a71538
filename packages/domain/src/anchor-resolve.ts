import type { Anchor, AnchorPlace, AnchorState, ResolvedAnchor, WordsAnchor } from './anchor.ts'
import { fieldKey, fieldsOf, lettersIn, type AnchoredText, type Field } from './anchor-fields.ts'
import { mapFields, type AnchorMap, type Segment } from './anchor-map.ts'
import type { Bracket } from './bracket.ts'
import type { Text } from './text.ts'

/**
 * Where what a remark is about stands in a text, known from the anchor alone (AN1 to AN6): its own paragraph or wording
 * first, else its words together with those around them. Where the text is known that the anchor was made on,
 * `followAnchor` finds more.
 */
export function resolveAnchor(anchor: Anchor, text: Text, brackets: readonly Bracket[]): ResolvedAnchor {
  const after = fieldsOf({ text, brackets })
  const own = ownField(anchor)
  if (own === null) return followAnchor(anchor, mapFields([], after))
  const same = after.filter(({ key }) => key === own.key)
  const there = followAnchor(anchor, mapFields([own], same))
  if (there.state !== 'gone') return there
  const elsewhere = after.filter(field => field.key !== own.key && mayHold(field, anchor))
  if (elsewhere.length === 0) return there
  const found = followAnchor(anchor, mapFields([own], [...same, ...elsewhere]))
  return found.state === 'gone' || hasContext(anchor, own, { found, after }) ? found : GONE
}

/** Where it stands in the later of two texts, known from where every letter of the former one went. */
export function followAnchor(anchor: Anchor, map: AnchorMap): ResolvedAnchor {
  const { state, places } = follow(anchor, map)
  return { state, places }
}

/** With what of the places are letters of the anchor itself, and not what was put between them. */
export interface Followed extends ResolvedAnchor {
  own: AnchorPlace[]
}

/** Where it stands in the newer text of the map, with what of the places are letters of the anchor itself. */
export function follow(anchor: Anchor, map: AnchorMap): Followed {
  switch (anchor.on) {
    case 'document':
      return standing('in_place', [])
    case 'bracket':
      return followBracket(anchor, map)
    case 'paragraph':
    case 'alternative':
      return followWhole(anchor, map)
    case 'words':
      return followWords({ key: fieldKey(anchor), start: anchor.start, end: anchor.end }, map)
  }
}

export const GONE: ResolvedAnchor = { state: 'gone', places: [] }

const standing = (state: AnchorState, places: AnchorPlace[], own = places): Followed => ({
  state,
  places,
  own
})

/** The words that an anchor names, as far as it keeps them. */
export function ownField(anchor: Anchor): Field | null {
  if (anchor.on === 'document' || anchor.on === 'bracket') return null
  return { ...nameOf(anchor), key: fieldKey(anchor), text: anchor.text, runs: null }
}

type WithWords = Exclude<Anchor, { on: 'document' } | { on: 'bracket' }>

const nameOf = (anchor: WithWords | Field) => ({
  paragraphId: anchor.paragraphId,
  ...('bracketId' in anchor && anchor.bracketId !== undefined ? { bracketId: anchor.bracketId } : {}),
  ...('alternative' in anchor && anchor.alternative !== undefined ? { alternative: anchor.alternative } : {})
})

const placeIn = (field: Field, start: number, end: number): AnchorPlace => ({ ...nameOf(field), start, end })

/** Where the letters of a place stand later. */
export function followPlace(place: AnchorPlace, map: AnchorMap): AnchorPlace[] {
  return map
    .segments(fieldKey(place))
    .flatMap(segment => inside(segment, place))
    .map(ownPlace)
}

/** Few places, from the first to the last letter of each. */
export const hullOf = (own: readonly AnchorPlace[], map: AnchorMap): AnchorPlace[] => {
  const places: AnchorPlace[] = []
  for (const { start, end, ...name } of own) {
    const field = map.after.get(fieldKey(name))
    if (field !== undefined) join(places, { field, at: start, length: end - start })
  }
  return places
}

/** A whole paragraph or wording: its name is enough, and its words where that is gone. */
function followWhole(anchor: Exclude<WithWords, WordsAnchor>, map: AnchorMap): Followed {
  const key = fieldKey(anchor)
  const same = map.after.get(key)
  const former = map.before.get(key)?.text ?? anchor.text
  if (same === undefined) return followWords({ key, start: 0, end: former.length }, map)
  const kept = map.segments(key).filter(({ field }) => field === same)
  const letters = kept.reduce((sum, { at, length }) => sum + lettersIn(same.text.slice(at, at + length)), 0)
  const places = [placeIn(same, 0, same.text.length)]
  return standing(letters * 2 >= lettersIn(former) ? 'in_place' : 'changed', places)
}

/** A bracket is where it stands; one that was closed is where its words are now. */
function followBracket(anchor: Extract<Anchor, { on: 'bracket' }>, map: AnchorMap): Followed {
  const { bracketId, paragraphId } = anchor
  const wording = [...map.after.values()].find(field => field.bracketId === bracketId)
  if (wording !== undefined) {
    const state: AnchorState = wording.paragraphId === paragraphId ? 'in_place' : 'moved'
    return standing(state, [{ paragraphId: wording.paragraphId, bracketId, start: 0, end: 0 }])
  }
  const closed = map.closed(bracketId)
  if (closed !== null) return standing('changed', [placeIn(closed.field, closed.from, closed.to)])
  return standing('gone', [])
}

interface Stretch {
  key: string
  start: number
  end: number
}

function followWords(words: Stretch, map: AnchorMap): Followed {
  const former = map.before.get(words.key)
  if (former === undefined) return standing('gone', [])
  const quote = former.text.slice(words.start, words.end)
  const segments = map.segments(words.key).flatMap(segment => inside(segment, words))
  const whole = wholeQuote(quote, segments, words)
  if (whole !== null) {
    const state: AnchorState = whole.field.key === words.key ? 'in_place' : 'moved'
    return standing(state, [placeIn(whole.field, whole.at, whole.at + quote.length)])
  }
  const all = lettersIn(quote)
  const pieces = piecesOf(segments)
  const most = Math.max(0, ...pieces.map(piece => lettersOf(piece, former)))
  if (all === 0 || most * 2 < all) return standing('gone', [], segments.map(ownPlace))
  return spread(pieces, { former, all, key: words.key })
}

/** The part of a segment that lies in the quote. */
function inside(segment: Segment, { start, end }: Pick<Stretch, 'start' | 'end'>): Segment[] {
  const from = Math.max(segment.from, start)
  const to = Math.min(segment.from + segment.length, end)
  return to > from ? [{ ...segment, from, at: segment.at + from - segment.from, length: to - from }] : []
}

/**
 * The quote in one piece. Where the same letters stand at the edge of a change, nobody can tell which of them went: then
 * the quote counts as whole if it can (AN3).
 */
function wholeQuote(
  quote: string,
  segments: readonly Segment[],
  { start }: Stretch
): { field: Field; at: number } | null {
  const enough = lettersIn(quote) / 4
  const byLength = [...segments].sort((one, other) => other.length - one.length)
  for (const { field, from, at, length } of byLength) {
    if (lettersIn(quote.slice(from - start, from - start + length)) < enough) continue
    const begins = at - (from - start)
    if (begins >= 0 && field.text.startsWith(quote, begins)) return { field, at: begins }
  }
  return null
}

/** Segments of the quote with nothing of it lost in between. */
type Piece = readonly Segment[]

function piecesOf(segments: readonly Segment[]): Piece[] {
  const pieces: Segment[][] = []
  for (const segment of segments) {
    const last = pieces.at(-1)?.at(-1)
    if (last !== undefined && last.from + last.length >= segment.from) pieces.at(-1)?.push(segment)
    else pieces.push([segment])
  }
  return pieces
}

const lettersOf = (piece: Piece, { text }: Field): number =>
  piece.reduce((sum, { from, length }) => sum + lettersIn(text.slice(from, from + length)), 0)

/** More than this between two pieces is not a change inside of the quote. */
const BETWEEN_MAX = 400

/** From the first to the last letter that stands, in each of the fields where some do. */
function spread(
  pieces: readonly Piece[],
  { former, all, key }: { former: Field; all: number; key: string }
): Followed {
  const segments = pieces.flat()
  const places: AnchorPlace[] = []
  for (const segment of segments) join(places, segment)
  const single = pieces.length === 1 ? pieces[0] : undefined
  const intact = single !== undefined && lettersOf(single, former) === all && unbroken(single)
  const state: AnchorState = !intact
    ? 'changed'
    : places.every(place => fieldKey(place) === key)
      ? 'in_place'
      : 'moved'
  return standing(state, places, segments.map(ownPlace))
}

const ownPlace = ({ field, at, length }: Segment): AnchorPlace => placeIn(field, at, at + length)

/** Adds a stretch to the place before it where both are near, else as a place of its own. */
function join(places: AnchorPlace[], { field, at, length }: Pick<Segment, 'field' | 'at' | 'length'>): void {
  const known = places.find(place => {
    const near = at - place.end <= BETWEEN_MAX && at >= place.end
    return fieldKey(place) === field.key && near
  })
  if (known !== undefined) known.end = at + length
  else places.push(placeIn(field, at, at + length))
}

/** Nothing was put between, but the boundary of a paragraph. */
const unbroken = (piece: Piece): boolean =>
  piece.every((segment, index) => {
    const next = piece[index + 1]
    if (next === undefined || next.field !== segment.field) return true
    return next.at === segment.at + segment.length
  })

const mayHold = ({ text }: Field, anchor: Anchor): boolean => {
  const words = anchor.on === 'words' ? anchor.quote : 'text' in anchor ? anchor.text : ''
  const half = Math.ceil(words.length / 2)
  return words !== '' && [words.slice(0, half), words.slice(-half)].some(part => text.includes(part))
}

/** So many letters around the quote tell its words from the same words elsewhere. */
const CONTEXT_LETTERS = 12

/** Whether words that were found in another place stand there with what stood around them (AN6). */
export function hasContext(
  anchor: Anchor,
  own: Field,
  { found, after }: { found: ResolvedAnchor; after: readonly Field[] }
): boolean {
  if (anchor.on !== 'words') return true
  return found.places.some(place => {
    const text = after.find(({ key }) => key === fieldKey(place))?.text ?? ''
    if (text.trim() === anchor.quote.trim()) return true
    const left = sameBackwards(own.text.slice(0, anchor.start), text.slice(0, place.start))
    const right = sameForwards(own.text.slice(anchor.end), text.slice(place.end))
    return left + right >= CONTEXT_LETTERS
  })
}

function sameForwards(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return length
}

function sameBackwards(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length++
  return length
}

export type { AnchoredText }
