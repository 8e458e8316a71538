import { dateTime } from '../../i18n/format.ts'
import { useWords } from '../../i18n/words.ts'
import { momentWords, useRoomClock } from '../../room-clock.ts'

/** A moment in short, in the event's zone; the whole of it, with the viewer's own time, when one points at it. */
export function When({ at }: { at: string }) {
  const words = useWords()
  const clock = useRoomClock()
  const moment = new Date(at)
  return (
    <time dateTime={at} title={momentWords(words, clock, moment)} suppressHydrationWarning>
      {dateTime(words.language, moment, clock.zone)}
    </time>
  )
}
