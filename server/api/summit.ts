import express, { type Router } from 'express'
import { answerJson, answerOutcome, answering, signedIn } from './answer.ts'
import type { ApiParts } from './routes.ts'

/** Priority areas, the agenda, commitments and language versions, for programs. */
export function summitRoutes({ accounts, summit }: Pick<ApiParts, 'accounts' | 'summit'>): Router {
  const routes = express.Router()
  const param = (params: Record<string, unknown>, name: string): string => String(params[name] ?? '')
  // The agenda is public; remarks and what waits are for those who are signed in.
  routes.get(
    '/api/v1/agenda',
    answering(async (req, res) => {
      const page = await summit.agenda(
        await accounts.asks({ authorization: req.headers.authorization, cookie: req.headers.cookie })
      )
      answerJson(res, { ok: true, ...page })
    })
  )
  routes.get(
    '/api/v1/commitments',
    signedIn(accounts, async (_req, res, actor) =>
      answerJson(res, { ok: true, ...(await summit.commitments(actor)) })
    )
  )
  routes.get(
    '/api/v1/documents/:key/priorities',
    signedIn(accounts, async (req, res, actor) =>
      answerOutcome(res, await summit.priorities(actor, param(req.params, 'key')))
    )
  )
  routes.get(
    '/api/v1/documents/:key/languages/:language',
    signedIn(accounts, async (req, res, actor) => {
      const version = typeof req.query['version'] === 'string' ? req.query['version'] : null
      const which = { version, language: param(req.params, 'language') }
      answerOutcome(res, await summit.language(actor, param(req.params, 'key'), which))
    })
  )
  return routes
}
