import { z } from 'zod'
import {
  act,
  half,
  id,
  ids,
  language,
  letters,
  paragraphOrVersion,
  reason,
  runs,
  seen,
  time,
  title,
  version
} from './fields.ts'
import { WORDING_LETTERS_MAX } from '../limits.ts'

/** What is done to a document and its working text as a whole, or to one paragraph of it. */
export const TEXT_ACTS = {
  create_document: act('create_document', id, { title, coChairs: z.tuple([id, id]), language }),
  open_reading: act('open_reading', version, {}),
  admit_observers: act('admit_observers', id, { open: z.boolean() }),
  hand_pen: act('hand_pen', id, { to: id.nullable() }),
  set_drafting_list: act('set_drafting_list', id, { people: ids }),
  /** `until` null: until it is given again with an end. */
  instruct: act('instruct', id, { instruction: letters(64), until: time.nullable() }),
  lock_text: act('lock_text', id, { locked: z.boolean() }),
  replace_co_chair: act('replace_co_chair', id, { from: id, to: id, reason }),
  move_paragraph: act('move_paragraph', id, { after: id.nullable(), seen }),
  restore_text: act('restore_text', paragraphOrVersion, { from: version, reason, seen }),
  mark_para_agreed: act('mark_para_agreed', id, { seen }),
  request_reopen: act('request_reopen', id, { reason, seen }),
  reopen_para: act('reopen_para', id, { reason, seen }),
  project: act('project', id, { paragraph: id.nullable(), view: letters(64) }),
  issue_revision: act('issue_revision', version, {
    revision: letters(32),
    note: z.string().max(WORDING_LETTERS_MAX).optional(),
    onInstructionOf: id.optional()
  }),
  issue_chairs_text: act('issue_chairs_text', version, { ...half, proposes: z.record(id, runs) })
}
