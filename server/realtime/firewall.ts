import type { ParagraphId, PersonId } from '@acuerdo/domain'
import { CLOSE, ROOT, type Notice, type ReadOnlyReason } from '@acuerdo/editor'
import type * as Y from 'yjs'
import { mayTakeNoted, nearAgreed } from './agreed.ts'
import { clearsFormatsOnly, deletedBy, isComplete, newsOf, type News } from './firewall-news.ts'
import { readUpdate, type Reading } from './firewall-reading.ts'
import { mend, type Ailment } from './firewall-repair.ts'
import { trimmed } from './firewall-trim.ts'
import { readHead, type Head } from './item-index-head.ts'
import { holdersOf, placedIn } from './item-index-places.ts'
import { covers, type RangeSet } from './item-index-ranges.ts'
import { SERVER_CLIENT_ID_MIN, headOf, touchesHead, type ItemIndex } from './item-index.ts'
import type { Relocated } from './ports.ts'
import { lateOf } from './relocation-carry.ts'
import type { Stretches } from './stretches.ts'

/*
 * The update firewall: what a client sends is read and judged before any document is touched. Nothing here
 * builds a Y.Doc while people type. Only what may change the beginning of the text, a paragraph id that
 * somebody holds already, and letters for a paragraph that has just moved take the slow path over a copy.
 */

/** A document may grow to this many bytes; from `STATE_BYTES_NEARLY` on its writers are told. */
const STATE_BYTES_MAX = 20 * 1024 * 1024
const STATE_BYTES_NEARLY = STATE_BYTES_MAX * 0.8
/** Client ids that one update may claim for a person, and that a document may have in all. */
const CLAIMS_MAX = 16
const CLIENT_IDS_MAX = 50_000

/** A document frame at the door of the text. */
export interface Inspection {
  /** The Yjs update that the frame carries, of step 2 or an update, without the frame's own bytes. */
  update: Uint8Array
  personId: PersonId
  /** Null for somebody who may type, else why not. */
  readOnly: ReadOnlyReason | null
  /** Paragraphs that nobody types into, because they were agreed. */
  agreed: ReadonlySet<ParagraphId>
  /** Paragraphs that typing does not take away, because a footnote belongs to them. */
  noted: ReadonlySet<ParagraphId>
  /**
   * A copy of the text that holds exactly what the index has taken so far; the firewall changes it. Its
   * `clientID` is the one under which the server writes repairs, at least `SERVER_CLIENT_ID_MIN`. Called on
   * the slow path only.
   */
  copy: () => Y.Doc
  /** A fresh id for a paragraph that the server has to give one. */
  newId: () => string
}

/** What is to be done with a document frame. Every verdict but `refuse` answers the frame's number. */
export type Verdict =
  /** Everything in it is known already: it counts as saved, and nothing is stored or relayed. */
  | { kind: 'nothing' }
  | Take
  /** Something new that may not be written (now): answered with a `refused` frame, the socket stays open. */
  | { kind: 'read_only'; reason: ReadOnlyReason; notice: Notice['code'] | null }
  | Refusal

/** The connection is closed with this code, nothing is kept. `why` is for the log; it holds no words of the text. */
export interface Refusal {
  kind: 'refuse'
  code: number
  why: string
}

export interface Take {
  kind: 'take'
  /** What to store and relay: the frame's update without what was known already. */
  update: Uint8Array
  /** Client ids that belong to the person from now on. */
  claims: number[]
  /** The server's own update that has to be committed in the same group, right behind `update`. */
  repair: Repair | null
  /** Something that the author should be told. */
  notice: Notice['code'] | null
  reading: Reading
  /** The beginning of the text afterwards, where the slow path has read it. */
  head: Head | null
  /** In which paragraph each item stands afterwards, where the slow path has read it. */
  stretches: Stretches | null
}

export interface Repair {
  update: Uint8Array
  relocated: Relocated[]
}

/**
 * Decides about one document frame. A verdict `take` has to be given to `take()` of `item-index.ts` before the
 * next frame of the document is inspected; if its commit fails afterwards, the index is made afresh from the log.
 */
export function inspect(index: ItemIndex, inspection: Inspection): Verdict {
  const reading = readUpdate(inspection.update)
  if (reading === null) return refusal('malformed')
  const news = newsOf(index, reading)
  const late = lateOf(index.relocations, news.structs, reading.deletions)
  if (news.structs.length === 0 && news.deletions.length === 0 && late === null) return { kind: 'nothing' }
  if (inspection.readOnly !== null) {
    // A reader's own Yjs clears formats that have become needless, and tells us; nobody loses by not hearing it.
    if (clearsFormatsOnly(index, news)) return { kind: 'nothing' }
    return { kind: 'read_only', reason: inspection.readOnly, notice: null }
  }
  const claims: number[] = []
  const offence = offenceOf(index, news, claims, inspection.personId)
  if (offence) return offence
  if (news.gap || !isComplete(index, news)) return refusal('a missing predecessor', CLOSE.outOfStep)
  const bracket = news.deletions.find(range => placedIn(index.brackets, range).length > 0)
  if (bracket) return refusal('deletes a bracket')
  const full = quota(index, news, claims, inspection.update.length)
  if (full) return full
  const near = nearAgreed(index, news, { ...inspection, isLate: late !== null })
  if (near === 'inside') return { kind: 'read_only', reason: 'agreed', notice: null }
  const agreed = near === 'unknown' ? inspection.agreed : null
  const noted = mayTakeNoted(index, news, { ...inspection, isLate: late !== null }) ? inspection.noted : null
  const ailment: Ailment = { late, agreed, noted, ...ailmentsOf(index, news, inspection.copy) }
  return settle(index, { inspection, reading, news, claims, ailment })
}

interface Judged {
  inspection: Inspection
  reading: Reading
  news: News
  claims: number[]
  ailment: Ailment
}

function settle(index: ItemIndex, judged: Judged): Verdict {
  const { inspection, reading, news, claims, ailment } = judged
  const verdict: Take = {
    kind: 'take',
    update: news.whole ? inspection.update : trimmed(index, inspection.update, reading, news),
    claims,
    repair: null,
    notice: index.stateBytes > STATE_BYTES_NEARLY ? 'nearly_full' : null,
    reading,
    head: null,
    stretches: null
  }
  const { late, head, taken, agreed, noted } = ailment
  if (!late && !head && !agreed && !noted && taken.length === 0) return verdict
  const mended = mend(index, inspection, ailment)
  if ('protects' in mended) return { kind: 'read_only', reason: mended.protects, notice: null }
  if ('refused' in mended) return refusal(mended.refused)
  const empty = news.structs.length === 0 && news.deletions.length === 0
  if (empty && mended.repair === null) return { kind: 'nothing' }
  return { ...verdict, ...mended }
}

/** What no client may write, whoever holds it. Fills `claims` with the client ids that nobody owns yet. */
function offenceOf(index: ItemIndex, news: News, claims: number[], personId: PersonId): Refusal | null {
  for (const client of news.clocks.keys()) {
    const owner = index.owners.get(client)
    if (owner === personId) continue
    if (owner !== undefined || index.clocks.has(client)) return refusal('the client id of somebody else')
    if (client >= SERVER_CLIENT_ID_MIN) return refusal('a client id of the server')
    claims.push(client)
  }
  if (claims.length > CLAIMS_MAX) return refusal('too many client ids')
  for (const struct of news.structs) {
    if (struct.offence !== null) return refusal(struct.offence)
    if (struct.kind === 'collected') return refusal('items without content')
  }
  return null
}

/** At the quota nothing is added any more, but words can still be taken away. */
function quota(index: ItemIndex, news: News, claims: readonly number[], bytes: number): Verdict | null {
  const adds = news.structs.some(struct => struct.kind !== 'deleted')
  const full =
    index.stateBytes + bytes > STATE_BYTES_MAX || index.clocks.size + claims.length > CLIENT_IDS_MAX
  return adds && full ? { kind: 'read_only', reason: 'storage', notice: 'full' } : null
}

function ailmentsOf(index: ItemIndex, news: News, copy: () => Y.Doc): Pick<Ailment, 'head' | 'taken'> {
  const head = headTouched(index, news, copy)
  const markers = news.structs.filter(struct => struct.kind === 'marker')
  if (markers.length === 0) return { head, taken: [] }
  const dead = deletedBy(news)
  const ids = new Set<string>()
  const taken: Ailment['taken'] = []
  for (const { client, clock, id } of markers) {
    if (id === null || covers(dead, client, clock)) continue
    const held = holdersOf(index.markers, id).some(holder => !covers(dead, holder.client, holder.clock))
    if (held || ids.has(id)) taken.push({ client, clock })
    ids.add(id)
  }
  return { head, taken }
}

/** Whether the update may change what stands at the beginning of the text, and whether it deletes the first marker. */
function headTouched(index: ItemIndex, news: News, copy: () => Y.Doc): Ailment['head'] {
  const deletesMarker = news.deletions.some(range => placedIn(index.markers, range).length > 0)
  const suspect = news.structs.some(struct =>
    index.head === null ? mayTouchHead(index, struct) : touchesHead(index.head, struct)
  )
  if (!deletesMarker && !suspect) return null
  const { zone, first } = headOf(index, copy, doc => readHead(doc.getText(ROOT)))
  const deletesFirst = first !== null && news.deletions.some(range => inside(range, first))
  if (deletesFirst) return { deletesFirst }
  const touched = news.structs.some(
    struct =>
      struct.originClient < 0 || covers(zone, struct.originClient, struct.originClock) || first === null
  )
  return touched ? { deletesFirst } : null
}

/** While the head is unknown: what stands behind live words or a live marker is not before the first marker. */
function mayTouchHead(index: ItemIndex, { originClient, originClock }: News['structs'][number]): boolean {
  const hidden = (set: RangeSet) => covers(set, originClient, originClock)
  return originClient < 0 || hidden(index.deleted) || hidden(index.formats)
}

const inside = (
  range: { client: number; clock: number; length: number },
  id: { client: number; clock: number }
): boolean => range.client === id.client && range.clock <= id.clock && id.clock < range.clock + range.length

const refusal = (why: string, code: number = CLOSE.malformed): Refusal => ({ kind: 'refuse', code, why })
