import { LANGUAGES, type Language } from '@acuerdo/domain'
import type { Localised, SetUpForm } from '../../server/context.ts'

/** The lists of the form that have rows. */
const ROW_LISTS = ['sessions', 'bodies', 'themes', 'delegations'] as const

/** The form as somebody finds it who begins with nothing. */
export function emptySetUp(language: Language): SetUpForm {
  return {
    secretariat: { name: '', email: '', password: '', language },
    event: {
      name: localised(() => ''),
      symbol: '',
      place: '',
      timeZone: '',
      dates: { from: '', until: '' },
      languages: { original: language, all: [...LANGUAGES], requiredForTransmission: [] },
      sessions: [EMPTY_ROWS.sessions()]
    },
    bodies: [EMPTY_ROWS.bodies()],
    themes: [EMPTY_ROWS.themes()],
    delegations: [EMPTY_ROWS.delegations(), EMPTY_ROWS.delegations()]
  }
}

const EMPTY_ROWS = {
  sessions: () => ({ date: '', from: '', to: '' }),
  bodies: () => ({ name: '', decides: '' }),
  themes: (): SetUpForm['themes'][number] => ({ code: '', name: localised(() => ''), coChairs: [] }),
  delegations: (): SetUpForm['delegations'][number] => ({ code: '', name: '', kind: 'state', group: '' })
}

/** The form as it was sent, rows that are still empty among them. */
export function setUpOf(form: FormData): SetUpForm {
  const word = (name: string): string => String(form.get(name) ?? '').trim()
  const languages = (name: string): Language[] => LANGUAGES.filter(one => form.getAll(name).includes(one))
  const language = (name: string): Language => LANGUAGES.find(one => one === form.get(name)) ?? 'en'
  const rows = (list: string): number[] => rowsOf(form, list)
  return {
    secretariat: {
      name: word('secretariat.name'),
      email: word('secretariat.email'),
      password: String(form.get('secretariat.password') ?? ''),
      language: language('secretariat.language')
    },
    event: {
      name: localised(one => word(`event.name.${one}`)),
      symbol: word('event.symbol'),
      place: word('event.place'),
      timeZone: word('event.timeZone'),
      dates: { from: word('event.dates.from'), until: word('event.dates.until') },
      languages: {
        original: language('event.languages.original'),
        all: languages('event.languages.all'),
        requiredForTransmission: languages('event.languages.requiredForTransmission')
      },
      sessions: rows('sessions').map(n => ({
        date: word(`sessions.${n}.date`),
        from: word(`sessions.${n}.from`),
        to: word(`sessions.${n}.to`)
      }))
    },
    bodies: rows('bodies').map(n => ({
      name: word(`bodies.${n}.name`),
      decides: word(`bodies.${n}.decides`)
    })),
    themes: rows('themes').map(n => ({
      code: word(`themes.${n}.code`),
      name: localised(one => word(`themes.${n}.name.${one}`)),
      coChairs: rows(`themes.${n}.coChairs`).map(at => ({
        name: word(`themes.${n}.coChairs.${at}.name`),
        email: word(`themes.${n}.coChairs.${at}.email`),
        delegation: word(`themes.${n}.coChairs.${at}.delegation`),
        language: language(`themes.${n}.coChairs.${at}.language`)
      }))
    })),
    delegations: rows('delegations').map(n => ({
      code: word(`delegations.${n}.code`),
      name: word(`delegations.${n}.name`),
      kind: KINDS.find(kind => kind === form.get(`delegations.${n}.kind`)) ?? 'state',
      group: word(`delegations.${n}.group`)
    }))
  }
}

const KINDS = ['state', 'group', 'observer'] as const

/** The numbers of the rows of a list, in their order; at most so many as a form can hold. */
function rowsOf(form: FormData, list: string): number[] {
  const begins = `${list}.`
  const numbers = [...form.keys()]
    .filter(name => name.startsWith(begins))
    .map(name => Number(name.slice(begins.length).split('.')[0]))
    .filter(n => Number.isInteger(n) && n >= 0)
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** The form with a row more or less, as a button asked: `add themes`, `remove themes 2`. */
export function changed(form: SetUpForm, change: string): SetUpForm {
  const [what, name, at] = change.split(' ')
  const list = ROW_LISTS.find(one => one === name)
  if (list === undefined) return form
  const rows: readonly unknown[] = list === 'sessions' ? form.event.sessions : form[list]
  const after = what === 'add' ? [...rows, EMPTY_ROWS[list]()] : rows.filter((_row, n) => String(n) !== at)
  return list === 'sessions'
    ? { ...form, event: { ...form.event, sessions: after as SetUpForm['event']['sessions'] } }
    : { ...form, [list]: after }
}

/**
 * What is sent to the server: without empty rows, and with every name in all four languages, taken over from the
 * first that was given where one is missing.
 */
export function complete(form: SetUpForm): SetUpForm {
  return {
    ...form,
    event: {
      ...form.event,
      name: inEvery(form.event.name),
      sessions: form.event.sessions.filter(({ date, from, to }) => date || from || to)
    },
    bodies: form.bodies.filter(({ name }) => name),
    delegations: form.delegations.filter(({ code, name }) => code || name),
    themes: form.themes
      .filter(({ code, name }) => code || firstOf(name))
      .map(theme => ({
        ...theme,
        name: inEvery(theme.name),
        coChairs: theme.coChairs.filter(({ name, email }) => name || email)
      }))
  }
}

const inEvery = (name: Localised): Localised => localised(language => name[language] || firstOf(name))

const firstOf = (name: Localised): string => LANGUAGES.map(one => name[one]).find(Boolean) ?? ''

const localised = (word: (language: Language) => string): Localised => ({
  en: word('en'),
  es: word('es'),
  pt: word('pt'),
  fr: word('fr')
})
