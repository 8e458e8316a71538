import {
  DISASSOCIATION_FORMS,
  HALF_ACTIONS,
  OBJECTION_KINDS,
  RESERVATION_KINDS,
  SILENCE_STATES
} from '@acuerdo/domain'
import { reader } from './columns.ts'

export const halfActionOf = reader(HALF_ACTIONS, 'act of both co-chairs')
export const silenceStateOf = reader(SILENCE_STATES, 'state of a silence')
export const objectionKindOf = reader(OBJECTION_KINDS, 'kind of objection')
export const reservationKindOf = reader(RESERVATION_KINDS, 'kind of reservation')
export const disassociationFormOf = reader(DISASSOCIATION_FORMS, 'form of a disassociation')
export const certificateKindOf = reader(['silence', 'in_session', 'adoption'] as const, 'kind of certificate')
