import { Form, useNavigation } from '@remix-run/react'
import { createContext, useContext, type ReactNode } from 'react'
import { useNegotiationWords } from '../../i18n/negotiation-words.ts'
import { Icon } from '../icons.tsx'
import type { Said } from '../revision/said.tsx'
import { problemAt, type ActProblem, type NegotiationAnswer } from './answer.ts'
import { takeFocus } from '../take-focus.ts'

/** What every form of one panel shares. */
export interface Acting {
  answer: NegotiationAnswer | undefined
  /** The hash of the paragraph as it stands on this page. */
  seen: string
  /** Where drafts are kept on this device. */
  drafts: string
}

export const ActingContext = createContext<Acting>({ answer: undefined, seen: '', drafts: '' })

export const useActing = (): Acting => useContext(ActingContext)

interface ActFormProps {
  form: string
  /** The wording or request that it is about, where several forms of this kind stand on the page. */
  at?: string
  /** Of the field that names it. */
  field?: string
  className?: string
  /** Of another text than the one on the page: what was shown. */
  seen?: string
  children: ReactNode
}

/** One act as a form: what it is about, what its author saw, why it was not done the last time. */
export function ActForm({ form, at = '', field = 'key', className, seen, children }: ActFormProps) {
  const acting = useActing()
  const problem = problemAt(acting.answer, form, at)
  const { state, formData } = useNavigation()
  const isBusy = state !== 'idle' && formData?.get('form') === form && (formData.get(field) ?? '') === at
  return (
    <Form method="post" preventScrollReset className={className ?? 'negotiation-form'} aria-busy={isBusy}>
      <input type="hidden" name="form" value={form} />
      {at !== '' && <input type="hidden" name={field} value={at} />}
      <input type="hidden" name="seen" value={seen ?? acting.seen} />
      <input type="hidden" name="draft" value={`${acting.drafts}.${form}.${at}`} />
      {problem && <ProblemNote problem={problem} />}
      {children}
    </Form>
  )
}

/** Why nothing was done, where the form stands. */
function ProblemNote({ problem }: { problem: ActProblem }) {
  const words = useNegotiationWords()
  const { said } = problem
  return (
    <p className="problem" role="alert" tabIndex={-1} ref={takeFocus}>
      {said === null ? words.offline : `${said.why} ${said.way}`}
    </p>
  )
}

/** A form behind its name, unfolded where it was refused. */
export function Fold({
  title,
  open = false,
  children
}: {
  title: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="negotiation-fold" open={open}>
      <summary>{title}</summary>
      <div className="negotiation-inside">{children}</div>
    </details>
  )
}

interface WordsFieldProps {
  id: string
  name: string
  label: string
  value?: string | undefined
  rows?: number
  required?: boolean
  hint?: string
  language?: string
}

export function WordsField({ id, name, label, value, rows = 3, required, hint, language }: WordsFieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={required}
        defaultValue={value ?? ''}
        lang={language}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
    </div>
  )
}

/** Why something is not offered now, where one would look for it. */
export function NotNow({ title, said }: { title: string; said: Said }) {
  return (
    <p className="negotiation-not">
      <Icon name="lock" />
      <span>
        <strong>{title}.</strong> {said.why} {said.way}
      </span>
    </p>
  )
}

/** What was done last, as the address says. */
export function DoneNote({ done }: { done: string | null }) {
  const words = useNegotiationWords()
  const sentence = done === null ? undefined : words.done[done]
  if (sentence === undefined) return null
  return (
    <p className="negotiation-done" role="status" tabIndex={-1} ref={takeFocus}>
      <Icon name="check" />
      <span>{sentence}</span>
    </p>
  )
}

/** Codes of delegations in small capitals, their names as tool tips. */
export function Codes({
  codes,
  delegations
}: {
  codes: readonly string[]
  delegations: Readonly<Record<string, string>>
}) {
  return codes.map((code, index) => (
    <span key={code}>
      {index > 0 && ', '}
      <abbr className="codes" title={delegations[code] ?? code}>
        {code}
      </abbr>
    </span>
  ))
}
