import express, { type Request, type RequestHandler, type Router } from 'express'
import { refuse } from '@acuerdo/domain'
import { z } from 'zod'
import type { ApiParts } from './routes.ts'
import { answering, answerJson, answerOutcome, answerRefusal, signedIn, withSession } from './answer.ts'

type PeopleParts = Pick<ApiParts, 'accounts' | 'peopleContext' | 'served'>

/** People, delegations and groups; and what somebody has of his own: links, sessions, keys, drafts, notes. */
export function peopleRoutes(parts: PeopleParts, json: RequestHandler[]): Router {
  const routes = express.Router()
  routes.use(circleRoutes(parts), sphereRoutes(parts, json), ownRoutes(parts, json), openRoutes(parts, json))
  return routes
}

/** Who takes part. */
function circleRoutes({ accounts, peopleContext }: PeopleParts): Router {
  const { people, links } = peopleContext
  const routes = express.Router()
  routes.get(
    '/api/v1/people',
    signedIn(accounts, async (_req, res, actor) => answerJson(res, { people: await people.list(actor) }))
  )
  routes.get(
    '/api/v1/delegations',
    signedIn(accounts, async (_req, res, actor) =>
      answerJson(res, { delegations: await people.delegations(actor) })
    )
  )
  routes.get(
    '/api/v1/delegations/:code',
    signedIn(accounts, async (req, res, actor) =>
      answerOutcome(res, await people.delegation(actor, param(req, 'code')))
    )
  )
  routes.get(
    '/api/v1/groups/:code',
    signedIn(accounts, async (req, res, actor) =>
      answerOutcome(res, await people.workingGroup(actor, param(req, 'code')))
    )
  )
  routes.post(
    '/api/v1/people/:id/link',
    withSession(accounts, async (req, res, actor) => {
      const outcome = await links.renew(actor, param(req, 'id'))
      answerOutcome(res, outcome.ok ? { ok: true, value: { link: outcome.value } } : outcome)
    })
  )
  return routes
}

/** What belongs to one person or one delegation. */
function sphereRoutes({ accounts, peopleContext }: PeopleParts, json: RequestHandler[]): Router {
  const { drafts, notes } = peopleContext
  const routes = express.Router()
  routes.get(
    '/api/v1/documents/:key/drafts',
    signedIn(accounts, async (req, res, actor) => {
      const outcome = await drafts.list(actor, param(req, 'key'))
      answerOutcome(res, outcome.ok ? { ok: true, value: { drafts: outcome.value } } : outcome)
    })
  )
  routes.post(
    '/api/v1/documents/:key/drafts',
    ...json,
    signedIn(accounts, async (req, res, actor) =>
      answerOutcome(res, await drafts.keep(actor, param(req, 'key'), req.body))
    )
  )
  routes.post(
    '/api/v1/drafts/:id/discard',
    signedIn(accounts, async (req, res, actor) =>
      answerOutcome(res, await drafts.discard(actor, param(req, 'id')))
    )
  )
  routes.get(
    '/api/v1/documents/:key/notes',
    signedIn(accounts, async (req, res, actor) => {
      const outcome = await notes.list(actor, param(req, 'key'))
      answerOutcome(res, outcome.ok ? { ok: true, value: { notes: outcome.value } } : outcome)
    })
  )
  routes.get(
    '/api/v1/documents/:key/notes/:id',
    signedIn(accounts, async (req, res, actor) => {
      const outcome = await notes.read(actor, param(req, 'key'), param(req, 'id'))
      answerOutcome(res, outcome.ok ? { ok: true, value: { note: outcome.value } } : outcome)
    })
  )
  return routes
}

const TokenBody = z.strictObject({ name: z.string() })

/** Sessions and keys of whoever is signed in at a browser. */
function ownRoutes({ accounts, peopleContext, served }: PeopleParts, json: RequestHandler[]): Router {
  const { sessions, tokens } = peopleContext
  const routes = express.Router()
  routes.get(
    '/api/v1/sessions',
    withSession(accounts, async (req, res, actor) =>
      answerJson(res, { sessions: await sessions.list(actor, asRequest(req, served().url)) })
    )
  )
  routes.post(
    '/api/v1/sessions/:id/end',
    withSession(accounts, async (req, res, actor) =>
      answerOutcome(res, await sessions.end(actor, param(req, 'id')))
    )
  )
  routes.post(
    '/api/v1/sessions/end-all',
    withSession(accounts, async (_req, res, actor) => {
      res.setHeader('Set-Cookie', (await sessions.endAll(actor)).setCookie)
      answerJson(res, { ok: true })
    })
  )
  routes.get(
    '/api/v1/tokens',
    withSession(accounts, async (_req, res, actor) => answerJson(res, { tokens: await tokens.list(actor) }))
  )
  routes.post(
    '/api/v1/tokens',
    ...json,
    withSession(accounts, async (req, res, actor) => {
      const body = TokenBody.safeParse(req.body)
      if (!body.success) return answerRefusal(res, malformed())
      answerOutcome(res, await tokens.create(actor, body.data.name))
    })
  )
  routes.post(
    '/api/v1/tokens/:id/revoke',
    withSession(accounts, async (req, res, actor) =>
      answerOutcome(res, await tokens.revoke(actor, param(req, 'id')))
    )
  )
  return routes
}

const LookBody = z.strictObject({ secret: z.string().max(200) })
const AcceptBody = z.strictObject({ secret: z.string().max(200), password: z.string().max(2_000) })
const SetUpBody = z.looseObject({ secret: z.string().max(200) })

/** For whoever holds a link: the secret is the right, so it never stands in an address here. */
function openRoutes({ peopleContext }: PeopleParts, json: RequestHandler[]): Router {
  const { links, setUp } = peopleContext
  const routes = express.Router()
  routes.post(
    '/api/v1/invitations/look',
    ...json,
    answering(async (req, res) => {
      const body = LookBody.safeParse(req.body)
      if (!body.success) return answerRefusal(res, malformed())
      answerOutcome(res, await links.look(body.data.secret, req.ip ?? ''))
    })
  )
  routes.post(
    '/api/v1/invitations/accept',
    ...json,
    answering(async (req, res) => {
      const body = AcceptBody.safeParse(req.body)
      if (!body.success) return answerRefusal(res, malformed())
      const outcome = await links.accept({ ...body.data, address: req.ip ?? '', cookie: req.headers.cookie })
      if (!outcome.ok) return answerRefusal(res, outcome.refusal)
      res.setHeader('Set-Cookie', outcome.value.setCookie)
      answerJson(res, { ok: true })
    })
  )
  routes.post(
    '/api/v1/set-up/look',
    ...json,
    answering(async (req, res) => {
      const body = LookBody.safeParse(req.body)
      if (!body.success) return answerRefusal(res, malformed())
      answerOutcome(res, await setUp.look(body.data.secret))
    })
  )
  routes.post(
    '/api/v1/set-up',
    ...json,
    answering(async (req, res) => {
      const body = SetUpBody.safeParse(req.body)
      if (!body.success) return answerRefusal(res, malformed())
      const { secret, ...form } = body.data
      const outcome = await setUp.setUp(secret, form, req.ip ?? '')
      if (!outcome.ok) return answerRefusal(res, outcome.refusal)
      res.setHeader('Set-Cookie', outcome.value.setCookie)
      answerJson(res, { ok: true, links: outcome.value.links })
    })
  )
  return routes
}

const param = (req: Request, name: string): string => req.params[name] ?? ''

const asRequest = (req: Request, url: string): globalThis.Request =>
  new Request(url, { headers: { cookie: req.headers.cookie ?? '' } })

const malformed = () =>
  refuse('malformed', 'The request has fields that are missing or not known.', 'See /api/v1/openapi.json.')
    .refusal
