import type { Outcome, Refusal } from '@acuerdo/domain'
import { ACTS, isActName } from '@acuerdo/domain/acts'
import { data, redirect } from '@remix-run/node'
import type { PersonalLink } from '../../server/context.ts'
import type { FormProblem } from './problem.ts'

/** What a page gets back when it does not go on: a form that was refused, or something that is shown once. */
export interface FormAnswer {
  problem: FormProblem | null
  link: PersonalLink | null
}

export interface SentForm {
  /** Which form of the page it is. */
  form: string
  /** Fields that hold words, by name; of several with one name, the last. */
  values: Record<string, string>
  /** All values of a field. */
  all(name: string): string[]
  /** Path of the page that sent it. */
  path: string
}

export async function sentForm(request: Request): Promise<SentForm> {
  const sent = await request.formData()
  const words = [...sent].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const values = Object.fromEntries(words.map(([name, word]) => [name, word.replaceAll('\r\n', '\n').trim()]))
  return {
    form: values['form'] ?? '',
    values,
    all: name => words.filter(([one]) => one === name).map(([, word]) => word),
    path: new URL(request.url).pathname.replace(/\.data$/, '')
  }
}

type Act = { action: string } & Record<string, unknown>

/** Where the browser goes after an act: a page that says what was done. */
export const doneAt = (path: string, done: string): Response =>
  redirect(`${path}?done=${done}`, { status: 303 })

/** The page again: nothing was done, and this is why. */
export function refused(sent: SentForm, refusal: Refusal, act?: Act) {
  const problem = problemOf(sent.form, refusal, sent.values)
  const field = act ? wrongField(act) : null
  return data<FormAnswer>(
    { problem: { ...problem, field: field ?? problem.field }, link: null },
    { status: statusOf(refusal) }
  )
}

/** What is wrong with a form, as far as the refusal says. */
export const problemOf = (
  form: string,
  refusal: Refusal,
  values: Record<string, string> = {}
): FormProblem => ({
  form,
  refusal,
  field: fieldIn(refusal),
  values: withoutSecrets(values)
})

/** The page again, with something that is shown only this once and kept by nobody on the way. */
export const shownOnce = (link: PersonalLink) =>
  data<FormAnswer>({ problem: null, link }, { headers: { 'Cache-Control': 'no-store' } })

/** What a page does with the outcome of an act. */
export function answered<T>(
  sent: SentForm,
  outcome: Outcome<T>,
  next: { act: Act; done: string; path?: string }
) {
  return outcome.ok ? doneAt(next.path ?? sent.path, next.done) : refused(sent, outcome.refusal, next.act)
}

/** The personal link in the answer to an act that invited somebody; null where it did not. */
export function linkIn(value: Record<string, unknown>): PersonalLink | null {
  const { link } = value
  return typeof link === 'object' && link !== null && 'url' in link ? (link as PersonalLink) : null
}

/** The act's first field that is not well formed, by its path: `person.email`. Null where the form is in order. */
export function wrongField(act: Act): string | null {
  if (!isActName(act.action)) return null
  const [issue] = ACTS[act.action].safeParse(act).error?.issues ?? []
  return issue ? issue.path.join('.') : null
}

/** The field that a rule is about. */
const FIELD_OF_RULE: Record<string, string> = {
  PE2: 'person.role',
  PE3: 'person.role',
  PE4: 'person.email',
  PE8: 'mandate.until',
  DO6: 'coChairs.0',
  DO7: 'to',
  password: 'password'
}

/** The field that a rule is about, or that the sentence of a refusal names, where no schema is at hand. */
const fieldIn = ({ code, message }: Refusal): string | null =>
  FIELD_OF_RULE[code] ?? (code === 'malformed' ? fieldNamed(message) : null)

const fieldNamed = (sentence: string): string | null =>
  /: (?:field )?([a-z]\w*(?:\.\w+)*)(?: is missing|\.)/.exec(sentence)?.[1] ?? null

/** What was typed goes back into the form; a password never does. */
const withoutSecrets = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.includes('password')))

const STATUS: Record<string, number> = {
  malformed: 400,
  password: 400,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503
}

export const statusOf = ({ code }: Refusal): number => (code.startsWith('PM') ? 403 : (STATUS[code] ?? 422))
