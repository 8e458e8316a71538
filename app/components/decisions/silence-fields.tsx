import { localTime } from '../../form/zoned-time.ts'
import { typed } from '../../form/problem.ts'
import { useDecisionWords } from '../../i18n/decision-words.ts'
import { duration } from '../../i18n/duration.ts'
import { useWords } from '../../i18n/words.ts'
import { momentWords, useRoomClock } from '../../room-clock.ts'
import { SelectField } from '../room/form-parts.tsx'
import type { FieldsProps } from './place-name.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Until when, whether in session, and whether objectors are named; the minimum is said before it is asked. */
// long: three fields, prop by prop
export function SilenceFields({ page, problem }: FieldsProps) {
  const { form, silence: said } = useDecisionWords()
  const { language } = useWords()
  const { limits, objectorNames } = page
  const { minimumHours, minimumHoursInSession, inSession } = limits
  const hours = (n: number): string => duration(language, n)
  // A minute is added, for the time that passes between reading and sending.
  const from = (n: number): number => Date.parse(limits.now) + n * HOUR_MS
  const earliest = Math.ceil((from(minimumHours) + MINUTE_MS) / (HOUR_MS / 4)) * (HOUR_MS / 4)
  const first = from(inSession ? minimumHoursInSession : minimumHours)
  return (
    <>
      <DeadlineField
        form="start_silence"
        problem={problem}
        first={first}
        value={earliest}
        zone={limits.timeZone}
      >
        {form.minimum(hours(minimumHours), hours(minimumHoursInSession))}
      </DeadlineField>
      {inSession ? (
        <label className="check">
          <input
            type="checkbox"
            name="inSession"
            id="start_silence-inSession"
            defaultChecked={typed(problem, 'start_silence', 'inSession') === 'on'}
          />{' '}
          {form.inSession}
        </label>
      ) : (
        <p className="muted">{form.inSessionNot}</p>
      )}
      {objectorNames === 'co_chairs_decide' ? (
        <SelectField
          form="start_silence"
          name="objectorNames"
          label={form.names}
          problem={problem}
          value="withheld"
          choices={[
            ['withheld', form.namesWithheld],
            ['shown', form.namesShown]
          ]}
          required
        />
      ) : (
        <p className="muted">{said.names[objectorNames]}</p>
      )}
    </>
  )
}

export function ExtendFields({ page, problem }: FieldsProps) {
  const { form } = useDecisionWords()
  const words = useWords()
  const clock = useRoomClock()
  const { silence, limits } = page
  if (silence === null) return null
  const now = Date.parse(silence.deadline)
  return (
    <DeadlineField
      form="extend_silence"
      problem={problem}
      first={now + MINUTE_MS}
      value={now + HOUR_MS}
      zone={limits.timeZone}
    >
      {form.extendHint(momentWords(words, clock, new Date(silence.deadline)))}
    </DeadlineField>
  )
}

interface DeadlineFieldProps {
  form: string
  problem: FieldsProps['problem']
  /** The first moment that is allowed, and the one that is proposed; in milliseconds. */
  first: number
  value: number
  zone: string
  children: string
}

/** A moment in the event's zone, which the server turns into the one instant that counts. */
function DeadlineField({ form, problem, first, value, zone, children }: DeadlineFieldProps) {
  const { form: said } = useDecisionWords()
  const words = useWords()
  const clock = useRoomClock()
  const wrong = problem?.form === form && problem.field === 'deadline'
  const local = (ms: number): string => localTime(new Date(ms).toISOString(), zone)
  const id = `${form}-deadline`
  return (
    <div className={wrong ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{said.deadline(clock.place)}</label>
      <input
        type="datetime-local"
        id={id}
        name="deadline"
        required
        min={local(first)}
        defaultValue={typed(problem, form, 'deadline', local(value))}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${form}-problem ${id}-hint` : `${id}-hint`}
      />
      <p className="field-hint" id={`${id}-hint`} suppressHydrationWarning>
        {children} {said.deadlineHint(momentWords(words, clock, new Date(first)))}
      </p>
    </div>
  )
}
