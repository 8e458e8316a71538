import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import { refuse, type Refusal } from '@acuerdo/domain'
import { z } from 'zod'
import { safeRedirect } from '../accounts/safe-redirect.ts'
import type { Accounts, AppContext } from '../context.ts'
import { EMAIL_LETTERS_MAX, FORM_BYTES_MAX, PASSWORD_LETTERS_MAX } from '../limits.ts'
import { answering, answerRefusal, nothingHere, wantsJson } from './answer.ts'
import { statusOf } from './status.ts'

const SignInForm = z.strictObject({
  email: z.string().max(EMAIL_LETTERS_MAX),
  password: z.string().max(PASSWORD_LETTERS_MAX),
  redirectTo: z.string().optional()
})

/** Shows the page of sign-in again, with why it was refused. */
export type ShowSignInAgain = (page: {
  req: Request
  res: Response
  status: number
  instead: string
  refused: NonNullable<AppContext['signInRefusal']>
}) => Promise<void>

const readForm = express.urlencoded({
  extended: false,
  limit: FORM_BYTES_MAX,
  parameterLimit: 20,
  inflate: false
})

/** `POST /sign-in`: the same for the page's form and for scripts. */
export function signIn(accounts: Accounts, showAgain: ShowSignInAgain): RequestHandler[] {
  const answer = answering(async (req, res) => {
    const form = SignInForm.safeParse(req.body)
    if (!form.success) return answerRefusal(res, malformedForm())
    const { email, password, redirectTo } = form.data
    const outcome = await accounts.signIn({
      email,
      password,
      address: req.ip ?? '',
      cookie: req.headers.cookie
    })
    if (outcome.ok) {
      res.setHeader('Set-Cookie', outcome.value.setCookie)
      return goTo(res, safeRedirect(redirectTo))
    }
    const { refusal } = outcome
    if (wantsJson(req)) return answerRefusal(res, refusal)
    const target = safeRedirect(redirectTo)
    const instead = target === '/' ? '/sign-in' : `/sign-in?redirectTo=${encodeURIComponent(target)}`
    await showAgain({ req, res, instead, status: statusOf(refusal), refused: { refusal, email } })
  })
  return [onlyForms, readForm, answer]
}

/** `POST /sign-out`. */
export const signOut = (accounts: Accounts, origin: () => string): RequestHandler =>
  answering(async (req, res) => {
    const request = new Request(new URL('/sign-out', origin()), {
      headers: { cookie: req.headers.cookie ?? '' }
    })
    const { setCookie } = await accounts.signOut(request)
    res.setHeader('Set-Cookie', setCookie)
    goTo(res, '/')
  })

const onlyForms: RequestHandler = (req, res, next) => {
  if (req.is('application/x-www-form-urlencoded')) return next()
  const { refusal } = refuse(
    'content_type',
    'The body is not a form.',
    'Send application/x-www-form-urlencoded.'
  )
  answerRefusal(res, refusal)
}

function goTo(res: Response, path: string): void {
  res.setHeader('Cache-Control', 'no-store')
  res.redirect(303, path)
}

const malformedForm = (): Refusal =>
  refuse(
    'malformed',
    'The form has fields that are missing or not known.',
    'Send email, password and, if wanted, redirectTo.'
  ).refusal

/** Errors of the readers of bodies, as refusals: too long, not JSON, an encoding that we don't take. */
export const bodyErrors: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0
  if (res.headersSent || status < 400 || status > 499) return next(error)
  answerRefusal(res, unreadable(status), status)
}

function unreadable(status: number): Refusal {
  switch (status) {
    case 404:
      return nothingHere()
    case 413:
      return refuse('too_large', 'The body of the request is too long.', 'Send less at once.').refusal
    case 415:
      return refuse('content_type', 'This kind of body is not read here.', 'Send JSON or a form as UTF-8.')
        .refusal
    default:
      return refuse('malformed', 'The body of the request can not be read.', 'Check what is sent.').refusal
  }
}
