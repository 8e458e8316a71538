import type { ReactNode } from 'react'
import type { FormProblem, Why } from '../../form/problem.ts'
import { typed } from '../../form/problem.ts'
import { useRoomWords, type RoomWords } from '../../i18n/room-words.ts'
import { useWords } from '../../i18n/words.ts'
import { momentWords, useRoomClock } from '../../room-clock.ts'
import { Icon } from '../icons.tsx'
import { takeFocus } from '../take-focus.ts'

/** A page of this part of the site: its title, its sentence, and what stands beside them; it says which words it needs. */
export function RoomMain({
  title,
  lead,
  aside,
  narrow = false,
  children
}: {
  title: string
  lead?: string
  aside?: ReactNode
  narrow?: boolean
  children: ReactNode
}) {
  return (
    <main className={`site-main room ${narrow ? 'room-narrow' : ''}`} id="content" tabIndex={-1}>
      <div className="room-head">
        <div>
          <h1 className="page-title">{title}</h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {aside}
      </div>
      {children}
    </main>
  )
}

/** A moment in the event's zone and in the viewer's. */
export function Moment({ at }: { at: string }) {
  const words = useWords()
  const clock = useRoomClock()
  return (
    <time dateTime={at} suppressHydrationWarning>
      {momentWords(words, clock, new Date(at))}
    </time>
  )
}

/** What came of the last act on this page. */
export function DoneNote({ done }: { done: string | null }) {
  const words = useRoomWords()
  const sentence = done === null ? undefined : words.done[done]
  if (sentence === undefined) return null
  return (
    <div className="notice notice-good room-done" role="status" tabIndex={-1} ref={takeFocus}>
      <Icon name="check" />
      <p>{sentence}</p>
    </div>
  )
}

/** The sentences of a refusal in the reader's language; the server's own ones where the code is not known. */
export const refusalWords = (words: RoomWords, refusal: { code: string; message: string; hint: string }) =>
  words.refusals[refusal.code] ?? { why: refusal.message, way: refusal.hint }

/** Why a form was refused, before its fields. */
export function ProblemNote({ problem, form }: { problem: FormProblem | null; form: string }) {
  const words = useRoomWords()
  if (problem?.form !== form) return null
  const { why, way } = refusalWords(words, problem.refusal)
  const sentence = `${why} ${way}`
  return (
    <div className="problem" role="alert" id={`${form}-problem`} tabIndex={-1} ref={takeFocus}>
      <p>
        <strong>{words.form.problem}.</strong>{' '}
        {problem.field === null ? sentence : <a href={`#${fieldId(form, problem.field)}`}>{sentence}</a>}
      </p>
    </div>
  )
}

const fieldId = (form: string, name: string): string => `${form}-${name.replaceAll('.', '-')}`

interface FieldProps {
  form: string
  name: string
  label: string
  problem: FormProblem | null
  value?: string
  hint?: string
  required?: boolean
}

/** What every field has: its name, its hint, and the mark that it is wrong. */
function Field({ form, name, label, problem, hint, children }: FieldProps & { children: ReactNode }) {
  const wrong = isWrong(problem, form, name)
  return (
    <div className={wrong ? 'field field-wrong' : 'field'}>
      <label htmlFor={fieldId(form, name)}>{label}</label>
      {children}
      {hint && (
        <p className="field-hint" id={`${fieldId(form, name)}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

const isWrong = (problem: FormProblem | null, form: string, name: string): boolean =>
  problem?.form === form &&
  problem.field !== null &&
  (problem.field === name || problem.field.startsWith(`${name}.`))

function described({ form, name, problem, hint }: FieldProps): Record<string, string | boolean | undefined> {
  const wrong = isWrong(problem, form, name)
  const by = [wrong && `${form}-problem`, hint && `${fieldId(form, name)}-hint`].filter(Boolean).join(' ')
  return { 'aria-describedby': by === '' ? undefined : by, 'aria-invalid': wrong || undefined }
}

export function TextField(
  props: FieldProps & {
    type?: string
    autoComplete?: string
    maxLength?: number
    minLength?: number
    pattern?: string
    /** Id of a list of suggestions. */
    list?: string
  }
) {
  const { form, name, problem, value, required = false, type = 'text' } = props
  const { autoComplete = 'off', maxLength, minLength, pattern, list } = props
  return (
    <Field {...props}>
      <input
        id={fieldId(form, name)}
        name={name}
        type={type}
        defaultValue={type === 'password' ? '' : typed(problem, form, name, value)}
        {...{ required, autoComplete, maxLength, minLength, pattern, list }}
        {...described(props)}
      />
    </Field>
  )
}

/**
 * A field for words. The most that it may hold is said, and the server refuses more with the words still in the field: a
 * browser that is told the number itself would cut off what somebody pastes, and say nothing.
 */
export function WordsField({ maxLength, ...given }: FieldProps & { maxLength?: number }) {
  const words = useRoomWords()
  const hint = [given.hint, maxLength && words.form.most(maxLength)].filter(Boolean).join(' ')
  const props = { ...given, ...(hint === '' ? {} : { hint }) }
  const { form, name, problem, value, required = false } = props
  return (
    <Field {...props}>
      <textarea
        id={fieldId(form, name)}
        name={name}
        rows={3}
        defaultValue={typed(problem, form, name, value)}
        required={required}
        {...described(props)}
      />
    </Field>
  )
}

export type Choice = readonly [value: string, label: string]

export function SelectField(props: FieldProps & { choices: readonly Choice[]; emptyLabel?: string }) {
  const { form, name, problem, value, required = false, choices, emptyLabel } = props
  return (
    <Field {...props}>
      <select
        id={fieldId(form, name)}
        name={name}
        required={required}
        defaultValue={typed(problem, form, name, value)}
        {...described(props)}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {choices.map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface ActFormProps {
  form: string
  title: string
  /** What will happen, said beside the button. */
  what: string
  button: string
  problem: FormProblem | null
  why?: Why | null
  /** The one action for which people come to this page. */
  primary?: boolean
  hidden?: Record<string, string>
  /** Of its heading: below that of the page, or below that of a section. */
  level?: 'h2' | 'h3'
  /** The page is this form: its title is that of the page, and not said twice. */
  alone?: boolean
  children?: ReactNode
}

/** A form of one act: what it is called, what will happen, its fields, and its button or why it has none. */
export function ActForm(props: ActFormProps) {
  const { form, title, what, button, why = null, level: Heading = 'h3' } = props
  if (why) return <NotPossible form={form} title={title} button={button} why={why} />
  return (
    <section className="act" aria-labelledby={`${form}-title`} id={form}>
      <Heading id={`${form}-title`} {...(props.alone && { className: 'hidden-visually' })}>
        {title}
      </Heading>
      <form method="post" className="act-form">
        <input type="hidden" name="form" value={form} />
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ProblemNote problem={props.problem} form={form} />
        {props.children}
        <p className="act-what" id={`${form}-what`}>
          {what}
        </p>
        <button
          className={props.primary ? 'button button-primary' : 'button'}
          aria-describedby={`${form}-what`}
        >
          {button}
        </button>
      </form>
    </section>
  )
}

/** A form of one act without fields: its button is its name. */
export function SimpleAct(props: { form: string; title: string; what: string; problem: FormProblem | null }) {
  return <ActForm {...props} button={props.title} />
}

/** An action that is not offered says so in words, beside the button that does nothing. */
function NotPossible({
  form,
  title,
  button,
  why
}: {
  form: string
  title: string
  button: string
  why: Why
}) {
  return (
    <section className="act act-not" aria-labelledby={`${form}-title`} id={form}>
      <h3 id={`${form}-title`}>{title}</h3>
      <WhyNot why={why} id={`${form}-why`} />
      <button className="button" type="button" disabled aria-describedby={`${form}-why`}>
        {button}
      </button>
    </section>
  )
}

export function WhyNot({ why, id }: { why: Why; id?: string }) {
  const words = useRoomWords()
  const { stages } = useWords()
  const said = refusalWords(words, why)
  return (
    <p className="why-not" id={id}>
      <Icon name="lock" />
      <span>
        <strong>{words.form.notForYou}.</strong> {said.why} {said.way}
        {why.stages.length > 0 && ` ${words.form.stages(why.stages.map(stage => stages[stage]))}`}
      </span>
    </p>
  )
}

export function Empty({ says, next }: { says: string; next: string }) {
  return (
    <p className="empty">
      <strong>{says}</strong>
      <br />
      {next}
    </p>
  )
}
