// The shape of a text, the same for everybody: one Y.Text at root `default`, an embed {p: id} before each paragraph.
import * as Y from 'yjs'

/** The origin of what a client does itself; only that is sent. */
export const OWN = 'own'

export const root = (doc: Y.Doc) => doc.getText('default')

type Piece = { insert: string | Record<string, unknown>; attributes?: Record<string, unknown> }
const pieces = (doc: Y.Doc) => root(doc).toDelta() as Piece[]
const isMarker = (insert: Piece['insert']) => typeof insert === 'object' && 'p' in insert

/** The letters with a line feed for each marker and U+FFFC for other embeds: offsets are those of the Y.Text. */
export function plain(doc: Y.Doc): string {
  return pieces(doc)
    .map(({ insert }) => (typeof insert === 'string' ? insert : isMarker(insert) ? '\n' : '\ufffc'))
    .join('')
}

/** Equal for two documents if and only if they hold the same text with the same history. */
export function fingerprint(doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
  return JSON.stringify([pieces(doc), clocks])
}

export const isWhole = (doc: Y.Doc) => doc.store.pendingStructs === null && doc.store.pendingDs === null

/** The attributes of the first marker: what a split of its paragraph copies. */
export const markerAttributes = (doc: Y.Doc) =>
  pieces(doc).find(({ insert }) => isMarker(insert))?.attributes ?? {}

/** An offset between two letters of the paragraph number `turn` of those that have room (counted round). */
export function placeToType(doc: Y.Doc, turn = 0): number {
  const text = plain(doc)
  const places = [...text.matchAll(/\n[^\n]{5}[^\n]*?[a-zA-Z](?=[a-zA-Z][^\n]{3})/g)].map(
    found => found.index + found[0].length
  )
  const place = places[turn % places.length]
  if (place === undefined) throw new Error('The text has no paragraph to type into.')
  return place
}

/** The offset just behind the letter that `client` typed at `clock`; -1 where it is gone. */
export function behind(doc: Y.Doc, client: number, clock: number): number {
  const place = new Y.RelativePosition(null, 'default', new Y.ID(client, clock), -1)
  return Y.createAbsolutePositionFromRelativePosition(place, doc)?.index ?? -1
}

/** Twelve paragraphs of the size of a zero draft, written once: what every room of a peer begins with. */
export const SEED = seed()

function seed(): Uint8Array {
  const words =
    'We agree to work towards common rules for the sharing of data between administrations and to report on progress once a year to all delegations taking part in the dialogue'.split(
      ' '
    )
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.transact(() => {
    for (let paragraph = 0; paragraph < 12; paragraph++) {
      const shuffled = words.map((_, at) => words[(at * (paragraph + 3) + paragraph) % words.length])
      const part = paragraph < 4 ? 'pp' : 'op'
      root(doc).insertEmbed(root(doc).length, { p: `seed-${paragraph}` }, { part })
      root(doc).insert(root(doc).length, `${shuffled.join(' ')}.`, {})
    }
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
