import { countdown } from '../i18n/countdown.ts'
import { useWords } from '../i18n/words.ts'
import type { LeftUntilProps } from '../left-until.ts'
import { useRulesSecond } from './rules-second.ts'

/** What is left until a deadline, by the server's time, second by second. */
export function Countdown({ at, now, over, left }: LeftUntilProps) {
  const { language } = useWords()
  const rest = Date.parse(at) - useRulesSecond(now)
  return (
    <strong className="countdown" role="timer" suppressHydrationWarning>
      {rest < 0 ? over : left(countdown(language, rest))}
    </strong>
  )
}
