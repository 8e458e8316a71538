import { GATE_STEPS, grant, refuse, type Actor, type Outcome } from '@acuerdo/domain'
import express, { type Request, type RequestHandler, type Router } from 'express'
import { z } from 'zod'
import { answerJson, answered, answerOutcome, DOCUMENT, answerRefusal, signedIn } from './answer.ts'
import type { ApiParts } from './routes.ts'

type DecisionApi = Pick<ApiParts, 'accounts' | 'decisions' | 'outbox'>

/** Gates, halves, silence, approvals, certificates; what waits for whom; letters that have not left. */
export function decisionRoutes(parts: DecisionApi): Router {
  const { accounts, decisions, outbox } = parts
  const routes = express.Router()
  const get = (path: string, read: Parameters<typeof answered>[1]) =>
    routes.get(path, answered(accounts, read))
  get(`${DOCUMENT}/decisions`, (actor, req) => decisions.page(actor, keyOf(req)))
  get(`${DOCUMENT}/gate`, (actor, req) => gateOf(parts, actor, req))
  get(`${DOCUMENT}/certificates/:id`, (actor, req) =>
    decisions.certificate(actor, keyOf(req), req.params['id'] ?? '')
  )
  routes.get(`${DOCUMENT}/certificates/:id/export`, exported(parts))
  get('/api/v1/waiting', async actor => grant({ items: await decisions.waiting(actor) }))
  get('/api/v1/deadlines', async actor => grant({ themes: await decisions.deadlines(actor) }))
  get('/api/v1/outbox', actor => outbox.page(actor))
  routes.post(
    '/api/v1/outbox/:id/again',
    signedIn(accounts, async (req, res, actor) =>
      answerOutcome(res, await outbox.again(actor, req.params['id'] ?? ''))
    )
  )
  return routes
}

const Step = z.enum(GATE_STEPS).optional()

async function gateOf({ decisions }: DecisionApi, actor: Actor, req: Request): Promise<Outcome<object>> {
  const to = Step.safeParse(req.query['to'])
  if (!to.success)
    return refuse('malformed', 'There is no such step.', `Name one of: ${GATE_STEPS.join(', ')}.`)
  return decisions.gate(actor, keyOf(req), to.data)
}

/** The certificate as a file, which is verified anywhere by its own hash. */
const exported = ({ accounts, decisions }: DecisionApi): RequestHandler =>
  signedIn(accounts, async (req, res, actor) => {
    const page = await decisions.certificate(actor, keyOf(req), req.params['id'] ?? '')
    if (!page.ok) return answerRefusal(res, page.refusal)
    const { file } = page.value
    const name = `${file.certificate.version.symbol}/${file.certificate.kind}`.replaceAll('/', '-')
    res.attachment(`${name}.json`)
    answerJson(res, file)
  })

const keyOf = (req: Request): string => req.params['key'] ?? ''
