import {
  can,
  why,
  type Actor,
  type Objection,
  type ParagraphId,
  type Reservation,
  type Subject
} from '@acuerdo/domain'
import type { ObjectionView, ReservationView, SilenceView } from '../context.ts'
import type { SilenceRecord } from '../persistence/silences.ts'
import type { NamedPerson } from '../revisions/people-named.ts'

/** Who looks, and how things are named for him. */
export interface Looking {
  actor: Actor
  subject: Subject
  symbolOf(version: string): string
  named(id: string): NamedPerson
  numberOf(paragraph: ParagraphId): string | null
}

export const silenceView = (looking: Looking, silence: SilenceRecord): SilenceView => {
  const { document: _document, remindedAt: _at, objections, startedBy, ...rest } = silence
  return {
    ...rest,
    symbol: looking.symbolOf(silence.version),
    startedBy: startedBy.map(id => looking.named(id).name),
    objections: objections
      .filter(objection => mayHear(looking, objection))
      .map(objection => objectionView(looking, silence, objection))
  }
}

/** One that came too late is for the co-chairs, the secretariat and whose it is. */
const mayHear = (looking: Looking, { kind, delegation }: Objection): boolean =>
  kind !== 'late' || seesNames(looking) || looking.actor.delegation === delegation

function objectionView(
  looking: Looking,
  { objectorNames }: SilenceRecord,
  objection: Objection
): ObjectionView {
  const { actor, subject, named, numberOf } = looking
  const own = actor.delegation === objection.delegation
  const shown = objectorNames === 'shown' || own || seesNames(looking)
  return {
    id: objection.id,
    delegation: shown ? objection.delegation : null,
    by: shown ? named(objection.by).name : null,
    paragraphs: objection.paragraphs.map(id => ({ id, number: numberOf(id) })),
    whole: objection.whole,
    reason: shown ? objection.reason : null,
    at: objection.at,
    kind: objection.kind,
    withdrawnAt: objection.withdrawnAt,
    may: {
      withdraw_objection: why(actor, 'withdraw_objection', { ...subject, owner: objection.delegation })
    }
  }
}

/** The co-chairs of the group and the secretariat, who have to speak with whoever objected. */
export const seesNames = ({ actor, subject }: Pick<Looking, 'actor' | 'subject'>): boolean =>
  can(actor, 'instruct', subject) || can(actor, 'replace_co_chair', subject)

export function reservationView(
  { actor, subject, named, numberOf }: Looking,
  reservation: Reservation,
  answered: boolean
): ReservationView {
  return {
    ...reservation,
    name: named(reservation.by).name,
    number: reservation.paragraph === null ? null : numberOf(reservation.paragraph),
    answered,
    may: { lift_reservation: why(actor, 'lift_reservation', { ...subject, owner: reservation.delegation }) }
  }
}
