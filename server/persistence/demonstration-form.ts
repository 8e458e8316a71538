import type { SetUpForm } from '../context.ts'
import type { DemonstrationEvent } from './demonstration-files.ts'

/** The demonstration event as a form of the first start: everything but the people, whom nobody can invite. */
export function formOf({ event, bodies, themes, participants }: DemonstrationEvent): SetUpForm {
  const { name, symbol, place, timeZone, dates, languages, sessions } = event
  return {
    secretariat: { name: '', email: '', password: '', language: languages.original },
    event: {
      name,
      symbol,
      place,
      timeZone,
      dates: { from: dates.from, until: dates.to },
      languages,
      sessions
    },
    bodies: bodies.map(({ name: named, decides }) => ({ name: named, decides })),
    delegations: participants.delegations.map(({ code, name: named, kind, group }) => ({
      code,
      name: named,
      kind: kind === 'group' || kind === 'observer' ? kind : 'state',
      group
    })),
    themes: themes.map(({ code, name: named }) => ({ code, name: named, coChairs: [] }))
  }
}
