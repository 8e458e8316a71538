import { maySee, type Audience, type Change, type DocumentId, type PersonId } from '@acuerdo/domain'
import type { News } from '@acuerdo/editor'
import { raiseFences } from '../persistence/changes.ts'
import type { AccessChange, Statement } from '../realtime/ports.ts'
import type { ActParts } from './act.ts'
import { DECISION_REACH } from './decision-reach.ts'
import { NEGOTIATION_REACH } from './negotiation-reach.ts'
import { PROPOSAL_REACH } from './proposal-reach.ts'
import { REMARK_REACH } from './remark-reach.ts'
import { SUMMIT_REACH } from './summit-reach.ts'

/** Whom an act reaches beside its author: whose rights are asked again, and which pages are read afresh. */
export interface Reach {
  /** Texts in which rights to type that were asked before are stale. */
  fences: 'all' | 'document' | null
  /** Open connections that are asked again. */
  access: AccessChange[]
  topics: News['topics']
  /** The change is seen on the pages of every document. */
  everywhere: boolean
  /** Who alone may hear of it; null where it is everybody whom the topics are for. */
  audience: Audience | null
}

type ReachOf = Pick<Reach, 'fences'> & Partial<Reach>

/** Each kind of change, and what it means for those who are here. A change that nobody looked at can't be added. */
const REACH: { [C in Change['change']]: ReachOf } = {
  ...NEGOTIATION_REACH,
  ...PROPOSAL_REACH,
  ...REMARK_REACH,
  ...SUMMIT_REACH,
  ...DECISION_REACH,
  delegation_added: { fences: null, everywhere: true },
  delegation_changed: { fences: null, everywhere: true },
  delegation_suspended: { fences: 'all', access: [{}], everywhere: true },
  person_added: { fences: null, everywhere: true },
  person_changed: { fences: 'all', everywhere: true },
  person_suspended: { fences: 'all', everywhere: true },
  person_left: { fences: 'all', everywhere: true },
  roles_set: { fences: 'all', everywhere: true },
  mandate_given: { fences: null, everywhere: true },
  mandate_ended: { fences: null, everywhere: true },
  person_invited: { fences: null },
  settings_changed: { fences: 'all', access: [{}], everywhere: true },
  document_created: { fences: null, everywhere: true },
  stage_changed: { fences: 'document', topics: ['stage'] },
  observers_admitted: { fences: 'document', topics: ['stage'] },
  pen_handed: { fences: 'document', topics: ['people'] },
  text_locked: { fences: 'document', topics: ['stage'] },
  drafting_list_set: { fences: 'document', topics: ['people'] },
  instructed: { fences: 'document', topics: ['people'] },
  revision_issued: { fences: null, topics: ['stage'] },
  halves_voided: { fences: null, topics: ['stage'] },
  note_written: { fences: null }
}

/** What all changes of one act reach together. */
export function reachOf(changes: readonly Change[], documentId: DocumentId | null): Reach {
  const reaches = changes.map(change => REACH[change.change])
  const levels = reaches.map(({ fences }) => fences)
  const people = changes.flatMap(change => ('person' in change ? [{ personId: change.person }] : []))
  const whole = levels.includes('document') && documentId !== null ? [{ documentId }] : []
  const access = [...reaches.flatMap(reach => reach.access ?? []), ...whole, ...people]
  return {
    fences: levels.includes('all') ? 'all' : levels.includes('document') ? 'document' : null,
    // Who asks everybody again need not ask anybody twice.
    access: access.some(one => Object.keys(one).length === 0) ? [{}] : access,
    topics: [...new Set(reaches.flatMap(reach => reach.topics ?? []))],
    everywhere: reaches.some(reach => reach.everywhere === true),
    audience: audienceIn(changes)
  }
}

/** Of what is said beside a text to a few only: an act that does anything else as well is heard by all. */
function audienceIn(changes: readonly Change[]): Audience | null {
  const audiences = changes.map(change => ('audience' in change ? change.audience : null))
  const [first = null] = audiences
  return audiences.every(audience => audience !== null && audience.to !== 'group') ? first : null
}

/** Fences rise in the transaction of the act: what is typed under a former right is not appended any more. */
export function fenceRows({ fences }: Reach, documentId: DocumentId | null): Statement[] {
  if (fences === 'all') return [raiseFences('all')]
  return fences === 'document' && documentId !== null ? [raiseFences(documentId)] : []
}

export interface Announcing extends Pick<ActParts, 'news' | 'store' | 'clock'> {
  rooms: Pick<ActParts['rooms'], 'accessChanged' | 'announce'>
}

/** Says to whom it concerns that something changed; each asks again for himself, with his own rights. */
export async function announce(
  { rooms, news, store, clock }: Announcing,
  reach: Reach,
  documentId: DocumentId | null
): Promise<void> {
  await Promise.all(reach.access.map(change => rooms.accessChanged(change)))
  if (reach.access.length > 0) await news.rightsChanged()
  const told = new Map<DocumentId, News['topics']>()
  // What stands beside all texts is for everyone accredited; who takes part, for those who may read one.
  const beside: News['topics'] = reach.topics.length > 0 ? reach.topics : ['people']
  if (reach.everywhere)
    for (const { document } of await store.documents.themes()) if (document) told.set(document.id, beside)
  if (documentId !== null && reach.topics.length > 0) told.set(documentId, reach.topics)
  const only = reach.audience === null ? undefined : await heardBy(reach.audience, store, clock.now())
  for (const [id, topics] of told) {
    rooms.announce(id, { topics }, only)
    news.tell(id, { topics }, only)
  }
}

async function heardBy(audience: Audience, store: ActParts['store'], now: Date): Promise<Set<PersonId>> {
  const { people } = await store.circle(now)
  const heard = people.filter(({ id, delegation, roles, suspended }) => {
    const speaker = { personId: id, delegation, assignments: roles }
    return !suspended && maySee(speaker, audience)
  })
  return new Set(heard.map(({ id }) => id))
}
