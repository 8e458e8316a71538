import type { Language } from './actor.ts'
import type { DelegationKind } from './changes.ts'
import { refuse, type Refusal } from './outcome.ts'
import type { SessionHours } from './session-hours.ts'

/** What an event is set up with, as its rules see it. */
export interface SetUpFacts {
  secretariatEmail: string
  timeZone: string
  dates: { from: string; until: string }
  languages: { original: Language; all: readonly Language[]; requiredForTransmission: readonly Language[] }
  sessions: readonly SessionHours[]
  delegations: readonly { code: string; kind: DelegationKind; group: string }[]
  themes: readonly { code: string; coChairs: readonly { email: string; delegation: string }[] }[]
}

/** Why an event can't be set up like this; null where it can (SU1 to SU3). */
export function whyNotSetUp(facts: SetUpFacts): Refusal | null {
  return whyNotDated(facts) ?? whyNotNamed(facts) ?? whyNotChaired(facts)
}

function whyNotDated({ timeZone, dates, languages, sessions }: SetUpFacts): Refusal | null {
  if (!isTimeZone(timeZone))
    return wrong('SU1', `${timeZone} is no time zone`, 'Name one like America/Bogota.')
  if (dates.until < dates.from)
    return wrong('SU1', 'the event would end before it begins', 'Give a later last day.')
  const outside = sessions.find(({ date, from, to }) => date < dates.from || date > dates.until || to <= from)
  if (outside)
    return wrong('SU1', `the session of ${outside.date} lies outside the event`, 'Move the session.')
  const spoken = [languages.original, ...languages.requiredForTransmission]
  if (spoken.every(language => languages.all.includes(language))) return null
  return wrong(
    'SU1',
    'a language is named that the event does not have',
    'Add it to the languages of the event.'
  )
}

function whyNotNamed({ delegations, themes }: SetUpFacts): Refusal | null {
  const twice = firstTwice(delegations.map(({ code }) => code)) ?? firstTwice(themes.map(({ code }) => code))
  return twice === null ? null : wrong('SU2', `${twice} is named twice`, 'Give each its own code.')
}

/** Two co-chairs of two regions, or nobody yet; nobody chairs and is the secretariat. */
function whyNotChaired({ secretariatEmail, delegations, themes }: SetUpFacts): Refusal | null {
  const regionOf = (code: string): string | null => {
    const delegation = delegations.find(found => found.code === code)
    return delegation === undefined || delegation.kind === 'observer' ? null : delegation.group
  }
  const wrongly = themes.find(({ coChairs }) => {
    if (coChairs.length === 0) return false
    const regions = coChairs.map(({ delegation }) => regionOf(delegation))
    return coChairs.length !== 2 || regions.includes(null) || regions[0] === regions[1]
  })
  if (wrongly)
    return wrong(
      'SU3',
      `the co-chairs of ${wrongly.code} are not two people of two regions`,
      'Name one of each.'
    )
  const emails = themes.flatMap(({ coChairs }) => coChairs.map(({ email }) => email.trim().toLowerCase()))
  const twice = firstTwice([secretariatEmail.trim().toLowerCase(), ...emails])
  return twice === null
    ? null
    : wrong(
        'SU3',
        `${twice} would hold two offices`,
        'Give each co-chair and the secretariat an own address.'
      )
}

function firstTwice(words: readonly string[]): string | null {
  return words.find((word, index) => words.indexOf(word) !== index) ?? null
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const wrong = (code: string, what: string, hint: string): Refusal =>
  refuse(code, `The event was not set up: ${what}.`, hint).refusal
