import { Link } from '@remix-run/react'
import { useArrivalWords } from '../i18n/arrival-words.ts'
import { takeFocus } from './take-focus.ts'

interface SignInFormProps {
  redirectTo: string
  /** What was typed before, when the attempt was refused. */
  email: string
  /** Code of the refusal, or null on the first visit. */
  problem: string | null
  demonstration: boolean
}

/** A plain form: it reaches the server before, and without, any script. */
export function SignInForm({ redirectTo, email, problem, demonstration }: SignInFormProps) {
  const { signIn } = useArrivalWords()
  return (
    <main className="site-main" id="content" tabIndex={-1}>
      <div className="narrow">
        <div>
          <h1 className="page-title">{signIn.title}</h1>
          <p className="page-lead">{signIn.lead}</p>
        </div>
        {problem && <Problem code={problem} />}
        <form method="post" action="/sign-in">
          <input type="hidden" name="redirectTo" value={redirectTo} />
          <Field name="email" type="email" label={signIn.email} value={email} wrong={problem !== null} />
          <Field name="password" type="password" label={signIn.password} value="" wrong={problem !== null} />
          <button className="button button-primary">{signIn.submit}</button>
        </form>
        {demonstration && (
          <p>
            <Link reloadDocument to="/demo">
              {signIn.openAs}
            </Link>
            <br />
            <span className="muted">{signIn.openAsLead}</span>
          </p>
        )}
      </div>
    </main>
  )
}

function Problem({ code }: { code: string }) {
  const { signIn } = useArrivalWords()
  const sentences: Record<string, string> = { credentials: signIn.credentials, too_many: signIn.tooMany }
  return (
    <div className="problem" role="alert" id="problem" tabIndex={-1} ref={takeFocus}>
      <h2>{signIn.problem}</h2>
      <p>
        <a href="#email">{sentences[code] ?? signIn.other}</a>
      </p>
    </div>
  )
}

function Field({
  name,
  type,
  label,
  value,
  wrong
}: {
  name: 'email' | 'password'
  type: string
  label: string
  value: string
  wrong: boolean
}) {
  return (
    <div className={wrong ? 'field field-wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        required
        autoComplete={name === 'email' ? 'username' : 'current-password'}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'problem' : undefined}
      />
    </div>
  )
}
