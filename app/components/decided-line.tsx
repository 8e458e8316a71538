import type { ReactNode } from 'react'
import { dateTime, zoneName } from '../i18n/format.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './icons.tsx'

/** What has been decided on a text, already in words. */
export interface DecidedLineView {
  /** Null where nothing has been decided yet. */
  said: string | null
  silence: SilenceLine | null
  ways: Way[]
  halves: HalfLine[]
}

/** One co-chair's half of a decision, which waits for the other one's. */
export interface HalfLine {
  id: string
  said: string
  waits: string
  way: Way
}

interface Way {
  words: string
  address: string
  primary: boolean
}

export interface SilenceLine {
  /** ISO 8601. */
  deadline: string
  /** The same moment as the event's clock shows it. */
  there: string
  /** What the rules' clock showed when the server answered, and how far it is from clocks outside. */
  now: string
  offsetMs: number
  /** A sentence with `{time}` in it, and the one that is said once the deadline has passed. */
  left: string
  over: string
}

interface DecidedLineProps {
  decided: DecidedLineView
  /** The viewer's, once the browser has said which it is. */
  zone: string | null
  /** What is left until the deadline; without scripts the deadline stands as times. */
  left: ReactNode
}

/** Above a text whose words are decided on: what was decided, until when, and the ways on. */
export function DecidedLine({ decided, ...shown }: DecidedLineProps) {
  return (
    <>
      {decided.said !== null && <Line decided={decided} {...shown} />}
      {decided.halves.map(({ id, said, waits, way }) => (
        <div key={id} className="decided-line decided-half">
          <p role="status">
            <Icon name="clock" />
            <span>
              <strong>{said}</strong> {waits}
            </span>
          </p>
          <Ways ways={[way]} />
        </div>
      ))}
    </>
  )
}

function Line({ decided, zone, left }: DecidedLineProps) {
  const { language, clock } = useWords()
  const { said, silence, ways } = decided
  return (
    <div className={silence ? 'decided-line decided-silence' : 'decided-line'}>
      <p role="status">
        <Icon name="lock" />
        <strong>{said}</strong>
      </p>
      {silence && (
        <p>
          {left}{' '}
          <time dateTime={silence.deadline}>
            {silence.there}
            {zone !== null &&
              ` · ${clock.yours(dateTime(language, new Date(silence.deadline), zone), zoneName(zone))}`}
          </time>
        </p>
      )}
      <Ways ways={ways} />
    </div>
  )
}

const Ways = ({ ways }: { ways: Way[] }) => (
  <p className="decided-ways screen-only">
    {ways.map(({ words, address, primary }) => (
      <a key={address} className={primary ? 'button button-primary' : 'button'} href={address}>
        {words}
      </a>
    ))}
  </p>
)
