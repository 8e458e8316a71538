import { BASE_WORDING } from './anchor.ts'
import { bracketPlaces, fieldsOf, type AnchoredText, type Field } from './anchor-fields.ts'
import { movesBetween, type Loose } from './anchor-moves.ts'
import { gapsOf, keptWords, type Kept } from './anchor-words.ts'
import type { BracketId } from './ids.ts'

/** Letters of one field that stand in a field of the later text: `length` of them, from `at`. */
export interface Segment extends Kept {
  field: Field
}

/** Where the letters of a former text stand in a later one. Made once for two texts, and asked for every anchor. */
export interface AnchorMap {
  /** The fields of both texts, by key. */
  before: ReadonlyMap<string, Field>
  after: ReadonlyMap<string, Field>
  /** Of a former field: what of it stands anywhere, in its own order. */
  segments(key: string): readonly Segment[]
  /** Of a later field: what of it stood anywhere before. */
  into(key: string): readonly Segment[]
  /** Of a closed bracket: where it stood in a paragraph that is still there. */
  closed(id: BracketId): Loose | null
}

/** Follows every letter of one text into another: paragraphs and wordings by their names, the rest by what they say. */
export const mapText = (before: AnchoredText, after: AnchoredText): AnchorMap =>
  mapFields(fieldsOf(before), fieldsOf(after))

/** The same for fields that are known, be it one of them only. */
export function mapFields(before: readonly Field[], after: readonly Field[]): AnchorMap {
  const former = new Map(before.map(field => [field.key, field]))
  const later = new Map(after.map(field => [field.key, field]))
  const segments = new Map<string, Segment[]>()
  const put: Put = (field, kept, to) => {
    const list = segments.get(field.key)
    if (list === undefined) segments.set(field.key, [{ ...kept, field: to }])
    else list.push({ ...kept, field: to })
  }
  const loose: Rest = { removed: [], added: [], swapped: [] }
  for (const field of before) keepOwn(field, later.get(field.key), { loose, put })
  for (const field of after) if (!former.has(field.key)) loose.added.push(wholeOf(field))
  const closed = new Map<BracketId, Loose>()
  const rest = acrossBrackets(loose, { put, closed, known: { former, later } })
  for (const { before: one, after: other } of movesBetween(rest.removed, rest.added))
    put(one.field, { from: one.from, at: other.from, length: one.to - one.from }, other.field)
  for (const list of segments.values()) list.sort((one, other) => one.from - other.from)
  const into = new Map<string, Segment[]>()
  for (const segment of [...segments.values()].flat())
    into.set(segment.field.key, [...(into.get(segment.field.key) ?? []), segment])
  return {
    before: former,
    after: later,
    segments: key => segments.get(key) ?? [],
    into: key => into.get(key) ?? [],
    closed: id => closed.get(id) ?? null
  }
}

type Put = (field: Field, kept: Kept, to: Field) => void

interface Rest {
  removed: Loose[]
  added: Loose[]
  /** What came where something went. */
  swapped: { gone: Loose; came: Loose }[]
}

const wholeOf = (field: Field): Loose => ({ field, from: 0, to: field.text.length })

/** What stayed in its own field; the rest is loose. */
function keepOwn(field: Field, same: Field | undefined, { loose, put }: { loose: Rest; put: Put }): void {
  if (same === undefined) return void loose.removed.push(wholeOf(field))
  const kept = keptWords(field, same)
  for (const one of kept) put(field, one, same)
  for (const gap of gapsOf(kept, { before: field.text.length, after: same.text.length })) {
    const gone = { field, from: gap.from, to: gap.to }
    const came = { field: same, from: gap.at, to: gap.until }
    if (gone.to > gone.from) loose.removed.push(gone)
    if (came.to > came.from) loose.added.push(came)
    loose.swapped.push({ gone, came })
  }
}

interface Crossing {
  put: Put
  closed: Map<BracketId, Loose>
  known: { former: ReadonlyMap<string, Field>; later: ReadonlyMap<string, Field> }
}

/**
 * Words around which a bracket was put stand in its base, and a bracket that was closed left one of its wordings: these
 * are followed by the place of the bracket, however short they are (AN5).
 */
function acrossBrackets({ removed, added, swapped }: Rest, { put, closed, known }: Crossing): Rest {
  const done = new Set<Loose>()
  const join = (from: Loose, to: Loose): void => {
    for (const { from: start, at, length } of keptWords(cutOf(from), cutOf(to)))
      put(from.field, { from: start + from.from, at: at + to.from, length }, to.field)
    done.add(from).add(to)
  }
  for (const { gone, came } of swapped) {
    for (const id of bracketsIn(came)) {
      const base = added.find(({ field }) => field.key === `${id}/${BASE_WORDING}`)
      if (base !== undefined && !known.former.has(base.field.key) && gone.to > gone.from && !done.has(gone))
        join(gone, base)
    }
    for (const id of bracketsIn(gone)) {
      if ([...known.later.values()].some(({ bracketId }) => bracketId === id)) continue
      closed.set(id, came)
      const best = bestOf(
        removed.filter(({ field }) => field.bracketId === id),
        came
      )
      if (best !== null && !done.has(came)) join(best, came)
    }
  }
  const left = (list: Loose[]): Loose[] => list.filter(loose => !done.has(loose))
  return { removed: left(removed), added: left(added), swapped }
}

const bracketsIn = ({ field, from, to }: Loose): BracketId[] =>
  [...bracketPlaces(field)].flatMap(([at, id]) => (at >= from && at < to ? [id] : []))

/** The wording that is most of what came; null where none of them is in it. */
function bestOf(wordings: readonly Loose[], came: Loose): Loose | null {
  const marks = wordings.map(wording => ({ wording, mark: likeness(cutOf(wording), cutOf(came)) }))
  const [best] = marks.sort((one, other) => other.mark - one.mark)
  return best !== undefined && best.mark > 0 ? best.wording : null
}

/** How much of the words that came stands in a wording; all of them and nothing else is most. */
function likeness(wording: Field, came: Field): number {
  if (wording.text.trim() === came.text.trim()) return Number.MAX_SAFE_INTEGER
  return keptWords(wording, came).reduce((sum, { length }) => sum + length, 0)
}

const cutOf = ({ field, from, to }: Loose): Field => ({
  ...field,
  text: field.text.slice(from, to),
  runs: null
})
