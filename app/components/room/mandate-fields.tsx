import type { PersonCard } from '../../../server/context.ts'
import type { FormProblem } from '../../form/problem.ts'
import { localTime } from '../../form/zoned-time.ts'
import { useRoomWords } from '../../i18n/room-words.ts'
import { useRoomClock } from '../../room-clock.ts'
import { TextField } from './form-parts.tsx'

/** From when and until when, in the time of the event. */
export function MandateFields({
  form,
  problem,
  mandate
}: {
  form: string
  problem: FormProblem | null
  mandate: PersonCard['mandate']
}) {
  const words = useRoomWords().person
  const { zone, place } = useRoomClock()
  const until = mandate?.until ? localTime(mandate.until, zone) : ''
  return (
    <TextField
      form={form}
      problem={problem}
      name="mandate.until"
      type="datetime-local"
      label={`${words.mandateUntil} (${words.zone(place)})`}
      hint={words.endHint}
      value={until}
    />
  )
}
