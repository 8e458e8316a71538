import { useHomeWords } from '../../i18n/home-words.ts'
import { remaining } from '../../i18n/remaining.ts'
import { useWords } from '../../i18n/words.ts'
import { momentWords, useRoomClock } from '../../room-clock.ts'

/** A deadline in the event's zone and in the viewer's, with what is left of it by the rules' clock. */
export function Deadline({ at, before, now }: { at: string; before: string; now: Date }) {
  const words = useWords()
  const clock = useRoomClock()
  const { deadline } = useHomeWords()
  const left = Date.parse(at) - now.getTime()
  return (
    <p className="deadline">
      <span>
        {before}{' '}
        <time dateTime={at} suppressHydrationWarning>
          {momentWords(words, clock, new Date(at))}
        </time>
      </span>
      <strong suppressHydrationWarning>
        {left < 0 ? deadline.over : deadline.left(remaining(words.language, left))}
      </strong>
    </p>
  )
}
