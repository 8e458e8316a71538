import { z } from 'zod'
import { act, date, half, id, letters, title, words } from './fields.ts'
import { NAMED_MAX } from '../limits.ts'

const commitment = {
  kind: letters(64),
  amount: z
    .strictObject({ value: z.number().min(0), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable()
    .optional(),
  deliverable: words.optional(),
  owner: letters(200),
  due: date.nullable().optional(),
  source: words,
  citedBy: z.array(id).max(NAMED_MAX).optional()
}

/** What becomes of priority areas and commitments. */
export const AGENDA_ACTS = {
  decide_agenda: act('decide_agenda', id, {
    decision: z.enum(['accepted', 'merged', 'deferred', 'returned']),
    agendaItem: title.optional(),
    remark: words.optional()
  }),
  order_agenda: act('order_agenda', id, {
    items: z
      .array(z.strictObject({ id, after: id.nullable(), title, group: title.nullable() }))
      .min(1)
      .max(NAMED_MAX)
  }),
  record_commitment: act('record_commitment', id, commitment),
  amend_commitment: act('amend_commitment', id, { ...commitment, withdraw: half.withdraw })
}
