import { countdown } from '../i18n/countdown.ts'
import { useWords } from '../i18n/words.ts'
import { useRulesSecond } from './rules-second.ts'

interface CountdownProps {
  /** The deadline, and what the rules' clock showed when the server answered; ISO 8601. */
  at: string
  now: string
  /** What is said once the deadline has passed. */
  over: string
  left(time: string): string
}

/** What is left until a deadline, by the server's time, second by second. */
export function Countdown({ at, now, over, left }: CountdownProps) {
  const { language } = useWords()
  const rest = Date.parse(at) - useRulesSecond(now)
  return (
    <strong className="countdown" role="timer" suppressHydrationWarning>
      {rest < 0 ? over : left(countdown(language, rest))}
    </strong>
  )
}
