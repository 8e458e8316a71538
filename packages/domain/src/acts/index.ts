import { z } from 'zod'
import type { Action } from '../permission-table.ts'
import { AGENDA_ACTS } from './agenda.ts'
import { DECISION_ACTS } from './decisions.ts'
import { PEOPLE_ACTS } from './people.ts'
import { PROPOSAL_ACTS } from './proposals.ts'
import { REMARK_ACTS } from './remarks.ts'
import { TEXT_ACTS } from './text.ts'

export * from '../limits.ts'

/**
 * What each act carries: one strict schema per act, from which the form, the description of the API and the type
 * come. Only the server and the forms' checks import this folder; the browser's bundle stays free of zod.
 */
export const ACTS = {
  ...TEXT_ACTS,
  ...PROPOSAL_ACTS,
  ...REMARK_ACTS,
  ...DECISION_ACTS,
  ...PEOPLE_ACTS,
  ...AGENDA_ACTS
} as const satisfies Partial<Record<Action, z.ZodType>>

/** The name of an act: its permission, its form, its call, its entry in the audit log. */
export type ActName = keyof typeof ACTS

/** What an act carries. */
export type ActOf<A extends ActName> = z.infer<(typeof ACTS)[A]>

/** Whether a word that somebody sent is the name of an act. */
export const isActName = (word: unknown): word is ActName =>
  typeof word === 'string' && Object.hasOwn(ACTS, word)

/** Acts that may be sent to the document that they come from, or to the event. */
export const ACTS_EITHER_WAY: readonly ActName[] = ['decide_agenda']

/** Acts that concern no document. */
export const ACTS_OF_EVENT: readonly ActName[] = [
  'create_document',
  'order_agenda',
  'record_commitment',
  'amend_commitment',
  'accredit',
  'nominate_delegate',
  'change_settings',
  'decide_agenda'
]

/** Rights of the table that are no acts: nobody sends them. */
export const RIGHTS_WITHOUT_ACT = [
  'read_working_text',
  'read_adopted_text',
  'edit_text_direct',
  'edit_text_direct_negotiation',
  'edit_others_comment',
  'export',
  'read_audit',
  'alter_audit',
  'delete_issued_version',
  'close_silence'
] as const satisfies readonly Action[]
