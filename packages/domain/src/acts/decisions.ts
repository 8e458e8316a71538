import { z } from 'zod'
import {
  act,
  half,
  hash,
  id,
  ids,
  language,
  languageVersion,
  letters,
  paragraphOrVersion,
  reason,
  runs,
  seen,
  time,
  version
} from './fields.ts'
import { NAMED_MAX, WORDING_LETTERS_MAX } from '../limits.ts'

const reservationKind = z.enum(['substantive', 'scrutiny', 'linguistic'])

/** What is decided on an exact text, by its hash, and what is said to such a decision. */
export const DECISION_ACTS = {
  close_without_agreement: act('close_without_agreement', id, half),
  record_waiver: act('record_waiver', id, {
    ...half,
    requirement: z.string().regex(/^(head:[A-Za-z0-9-]{1,32}|language:[a-z]{2})$/),
    reason
  }),
  declare_agreed: act('declare_agreed', version, half),
  approve_version: act('approve_version', version, half),
  adopt: act('adopt', version, {
    ...half,
    disassociationAs: z.enum(['footnote', 'sentence', 'none']).optional()
  }),
  transmit: act('transmit', version, half),
  start_silence: act('start_silence', version, {
    ...half,
    deadline: time,
    inSession: z.boolean().optional(),
    objectorNames: z.enum(['shown', 'withheld']).optional()
  }),
  extend_silence: act('extend_silence', version, { ...half, deadline: time }),
  /** Names paragraphs, or the whole. */
  object: act('object', version, { hash, paragraphs: ids.optional(), whole: z.boolean().optional(), reason }),
  withdraw_objection: act('withdraw_objection', id, {}),
  place_reservation: act('place_reservation', paragraphOrVersion, { kind: reservationKind, seen }),
  lift_reservation: act('lift_reservation', paragraphOrVersion, { kind: reservationKind.optional(), seen }),
  confirm_capital: act('confirm_capital', version, { hash }),
  refuse_confirmation: act('refuse_confirmation', version, { hash, reason }),
  disassociate: act('disassociate', paragraphOrVersion, {
    hash,
    kind: z.enum(['disassociation', 'explanation']),
    words: letters(WORDING_LETTERS_MAX)
  }),
  reopen_text: act('reopen_text', version, { ...half, reason }),
  issue_corrigendum: act('issue_corrigendum', version, {
    ...half,
    corrections: z
      .array(z.strictObject({ paragraph: id, from: letters(WORDING_LETTERS_MAX), to: runs }))
      .min(1)
      .max(NAMED_MAX),
    language
  }),
  translate: act('translate', languageVersion, { language, paragraphs: z.record(id, runs) }),
  certify_concordance: act('certify_concordance', languageVersion, {
    hash,
    language,
    paragraphs: ids.optional()
  }),
  challenge_concordance: act('challenge_concordance', languageVersion, { language, paragraphs: ids, reason })
}
