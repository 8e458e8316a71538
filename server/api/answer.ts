import type { Request, RequestHandler, Response } from 'express'
import { refuse, type Actor, type Outcome, type Refusal } from '@acuerdo/domain'
import type { ServerAccounts } from '../accounts/accounts.ts'
import { statusOf } from './status.ts'

/** A handler that waits for something; what it throws reaches the handler of errors. */
export const answering =
  (handler: (req: Request, res: Response) => Promise<void>): RequestHandler =>
  (req, res, next) => {
    handler(req, res).catch(next)
  }

/** The same for somebody who is signed in; everybody else is told so, with 401. */
export const signedIn = (
  accounts: ServerAccounts,
  handler: (req: Request, res: Response, actor: Actor) => Promise<void>
): RequestHandler =>
  answering(async (req, res) => {
    const { authorization, cookie } = req.headers
    const actor = await accounts.asks({ authorization, cookie })
    if (actor) return handler(req, res, actor)
    answerRefusal(res, signedOut())
  })

/** What is asked of a text is asked below this address. */
export const DOCUMENT = '/api/v1/documents/:key'

/** What somebody who is signed in is told, an outcome or a refusal. */
export const answered = (
  accounts: ServerAccounts,
  answer: (actor: Actor, req: Request) => Promise<Outcome<object | null>>
): RequestHandler =>
  signedIn(accounts, async (req, res, actor) => answerOutcome(res, await answer(actor, req)))

/** Like `signedIn`, for what only a person at a browser does: a key makes no keys, and ends no sessions. */
export const withSession = (
  accounts: ServerAccounts,
  handler: (req: Request, res: Response, actor: Actor) => Promise<void>
): RequestHandler =>
  answering(async (req, res) => {
    const session = req.headers.authorization ? null : await accounts.sessionOf(req.headers.cookie)
    if (session) return handler(req, res, session.actor)
    answerRefusal(res, signedOut())
  })

const signedOut = (): Refusal =>
  refuse('signed_out', 'You are not signed in.', 'Sign in, then send the request again.').refusal

/** Answers with what an outcome holds, or with its refusal. */
export function answerOutcome(res: Response, outcome: Outcome<object | null>): void {
  if (!outcome.ok) return answerRefusal(res, outcome.refusal)
  answerJson(res, { ok: true, ...outcome.value })
}

/** Nothing that an interface answers may be kept by a cache between us and the person. */
export function answerJson(res: Response, body: object): void {
  res.setHeader('Cache-Control', 'no-store')
  res.json(body)
}

/** Answers with a refusal: as JSON under /api and wherever JSON is asked for, else as one plain sentence. */
export function answerRefusal(res: Response, refusal: Refusal, status = statusOf(refusal)): void {
  res.status(status)
  if (wantsJson(res.req)) return answerJson(res, { ok: false, refusal })
  res.setHeader('Cache-Control', 'no-store')
  res.type('text/plain').send(`${refusal.message} ${refusal.hint}\n`)
}

export const wantsJson = (req: Request): boolean =>
  req.originalUrl.startsWith('/api') || req.accepts(['html', 'json']) === 'json'

export const nothingHere = (): Refusal =>
  refuse('not_found', 'There is nothing at this address.', 'Start from the home page.').refusal
