import { grant, refuse, type Actor, type Outcome } from '@acuerdo/domain'
import express, { type Request, type RequestHandler, type Router } from 'express'
import { z } from 'zod'
import type { RevisionReading } from '../context.ts'
import { answerJson, answered, answerOutcome, DOCUMENT, answerRefusal, signedIn } from './answer.ts'
import type { ApiParts } from './routes.ts'

type RevisionApi = Pick<ApiParts, 'accounts' | 'revisions'>

/** Comparisons, history, what was seen, and versions as files. */
export function revisionRoutes({ accounts, revisions }: RevisionApi, json: RequestHandler[]): Router {
  const routes = express.Router()
  const get = (path: string, read: Parameters<typeof answered>[1]) =>
    routes.get(DOCUMENT + path, answered(accounts, read))
  get('/compare', (actor, req) => revisions.compare(actor, keyOf(req), query(req, 'from'), query(req, 'to')))
  get('/correspondence', (actor, req) =>
    revisions.correspondence(actor, keyOf(req), query(req, 'from'), query(req, 'to'))
  )
  get('/history', (actor, req) => revisions.history(actor, keyOf(req), query(req, 'paragraph') || undefined))
  get('/moment', (actor, req) => momentOf(revisions, actor, req))
  get('/who', (actor, req) => writerOf(revisions, actor, req))
  get('/seen', async (actor, req) => {
    const since = await revisions.sinceSeen(actor, keyOf(req))
    return since.ok ? grant({ since: since.value }) : since
  })
  get('/revisions/:name/verify', (actor, req) => revisions.verify(actor, keyOf(req), nameOf(req)))
  routes.post(
    `${DOCUMENT}/revisions/:name/verify`,
    ...json,
    signedIn(accounts, async (req, res, actor) =>
      answerOutcome(res, await revisions.verify(actor, keyOf(req), nameOf(req), req.body))
    )
  )
  routes.post(`${DOCUMENT}/seen`, ...json, markSeen({ accounts, revisions }))
  routes.get(`${DOCUMENT}/revisions/:name/export`, exported({ accounts, revisions }))
  return routes
}

/** The version as a file; a browser that opens the address keeps it. */
const exported = ({ accounts, revisions }: RevisionApi): RequestHandler =>
  signedIn(accounts, async (req, res, actor) => {
    const file = await revisions.file(actor, keyOf(req), nameOf(req))
    if (!file.ok) return answerRefusal(res, file.refusal)
    res.attachment(`${file.value.symbol.replaceAll('/', '-')}.json`)
    answerJson(res, file.value)
  })

const SeenBody = z.strictObject({ sequence: z.int().min(1).optional() })

const markSeen = ({ accounts, revisions }: RevisionApi): RequestHandler =>
  signedIn(accounts, async (req, res, actor) => {
    const body = SeenBody.safeParse(req.body)
    if (!body.success) return answerRefusal(res, malformed('sequence').refusal)
    answerOutcome(res, await revisions.markSeen(actor, keyOf(req), body.data.sequence))
  })

const Whole = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const Moment = z.union([
  z.strictObject({ sequence: Whole }),
  z.strictObject({ time: z.iso.datetime({ offset: true }) })
])
const Place = z.strictObject({
  paragraph: z.string().max(64),
  offset: Whole,
  sequence: Whole.optional()
})

async function momentOf(revisions: RevisionReading, actor: Actor, req: Request): Promise<Outcome<object>> {
  const at = Moment.safeParse(req.query)
  return at.success ? revisions.moment(actor, keyOf(req), at.data) : malformed('sequence or time')
}

async function writerOf(revisions: RevisionReading, actor: Actor, req: Request): Promise<Outcome<object>> {
  const place = Place.safeParse(req.query)
  if (!place.success) return malformed('paragraph, offset or sequence')
  const { paragraph: paragraphId, offset, sequence } = place.data
  return revisions.whoWrote(actor, keyOf(req), {
    paragraphId,
    offset,
    ...(sequence === undefined ? {} : { sequence })
  })
}

const malformed = (field: string) =>
  refuse('malformed', `The question was not understood: ${field}.`, 'Send it as the interface describes.')

const keyOf = (req: Request): string => req.params['key'] ?? ''
const nameOf = (req: Request): string => req.params['name'] ?? ''

function query(req: Request, name: string): string {
  const value = req.query[name]
  return typeof value === 'string' ? value : ''
}
