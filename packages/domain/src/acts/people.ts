import { z } from 'zod'
import { ROLES } from '../permission-table.ts'
import { act, email, id, language, letters, name, time } from './fields.ts'
import { EMAIL_LETTERS_MAX, OUTAGE_MINUTES_MAX, SILENCE_HOURS_MAX } from '../limits.ts'

/** The code of a delegation or an organisation. */
const code = z.string().regex(/^[A-Z][A-Z0-9-]{0,31}$/)
const hours = z.int().min(1).max(SILENCE_HOURS_MAX)

/** Who takes part, in which role, and how the event is set. */
export const PEOPLE_ACTS = {
  /** Target: the code of a delegation, or the id or the e-mail address of a person. */
  accredit: act('accredit', letters(EMAIL_LETTERS_MAX), {
    delegation: z
      .strictObject({ code, name, kind: z.enum(['state', 'group', 'observer']), group: letters(64) })
      .optional(),
    person: z
      .strictObject({
        name,
        email,
        delegation: code.nullable(),
        role: z.enum(ROLES).exclude(['public']),
        workingGroup: id.nullable(),
        language
      })
      .optional(),
    suspended: z.boolean().optional()
  }),
  /** Target: the own delegation, or one of its people by id or e-mail address. What is left out stays as it is. */
  nominate_delegate: act('nominate_delegate', letters(EMAIL_LETTERS_MAX), {
    person: z.strictObject({ name, email, language, workingGroup: id.nullable() }).optional(),
    mandate: z.strictObject({ from: time, until: time.nullable() }).nullable().optional(),
    /** The person leaves the delegation. */
    end: z.boolean().optional(),
    suspended: z.boolean().optional(),
    /** The person becomes the head of the delegation, in place of whoever acts. */
    handOver: z.boolean().optional()
  }),
  change_settings: act('change_settings', id, {
    negotiation_drafting: z.enum(['drafting_group', 'chairs']).optional(),
    silenceMinimumHours: hours.optional(),
    silenceMinimumHoursInSession: hours.optional(),
    silenceExtendsAfterOutageMinutes: z.int().min(1).max(OUTAGE_MINUTES_MAX).optional(),
    objectorNames: z.enum(['co_chairs_decide', 'shown', 'withheld']).optional(),
    observersRead: z.enum(['when_open', 'never']).optional()
  })
}
