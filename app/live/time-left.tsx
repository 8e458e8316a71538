import type { SilenceLine } from '../components/decided-line.tsx'
import { remaining } from '../i18n/remaining.ts'
import { useWords } from '../i18n/words.ts'
import { useRulesNow } from './viewer-clock.ts'

/** What is left until the deadline of a silence, by the rules' clock; fetched by itself, since few texts need it. */
export default function TimeLeft({ deadline, now, offsetMs, left, over }: SilenceLine) {
  const { language } = useWords()
  const rest = Date.parse(deadline) - useRulesNow(new Date(now), offsetMs).getTime()
  return (
    <span className="decided-left" role="timer">
      {rest < 0 ? over : left.replace('{time}', remaining(language, rest))}
    </span>
  )
}
