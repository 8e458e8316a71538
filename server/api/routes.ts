import { SCHEMA } from '@acuerdo/editor'
import express, { type RequestHandler, type Router } from 'express'
import { refuse, type Actor, type DocumentId } from '@acuerdo/domain'
import { z } from 'zod'
import type { ActLane, Arrival } from '../acts/lane.ts'
import type { Perform } from '../acts/perform.ts'
import type { ServerAccounts } from '../accounts/accounts.ts'
import type { ServerAuditReading } from '../audit-reading.ts'
import type { AdjustableClock } from '../clock.ts'
import type {
  AdoptedReading,
  DecisionReading,
  NegotiationReading,
  ProposalReading,
  OutboxReading,
  PeopleContext,
  RemarkReading,
  RevisionReading,
  SummitReading
} from '../context.ts'
import type { Env } from '../env.ts'
import * as limits from '../limits.ts'
import type { Log } from '../log.ts'
import type { ServerReading } from '../reading.ts'
import type { Deadlines } from '../schedule/deadlines.ts'
import { TEST_CLOCK_PATH } from '../web-guards.ts'
import type { Served } from '../web-origin.ts'
import { adoptedRoutes } from './adopted.ts'
import { answering, answerJson, answerOutcome, answerRefusal, nothingHere, signedIn } from './answer.ts'
import { auditRoutes } from './audit.ts'
import { decisionRoutes } from './decisions.ts'
import { listDocuments, listRevisions, oneDocument, oneRevision } from './documents.ts'
import { negotiationRoutes } from './negotiation.ts'
import { proposalRoutes } from './proposals.ts'
import { openApi } from './open-api.ts'
import { peopleRoutes } from './people.ts'
import { revisionRoutes } from './revisions.ts'
import { threadRoutes } from './threads.ts'
import { newsStream, type NewsDesk } from './news.ts'
import { summitRoutes } from './summit.ts'

export interface ApiParts {
  env: Env
  served(): Served
  clock: AdjustableClock
  log: Log
  accounts: ServerAccounts
  reading: ServerReading
  revisions: RevisionReading
  negotiation: NegotiationReading
  proposals: ProposalReading
  summit: SummitReading
  adopted: AdoptedReading
  remarks: RemarkReading
  decisions: DecisionReading
  outbox: OutboxReading
  perform: Perform
  /** The lane of acts: what is received here has its place there from that moment on. */
  lane: Pick<ActLane, 'arrive'>
  deadlines: Pick<Deadlines, 'clockSet'>
  peopleContext: PeopleContext
  auditExport: ServerAuditReading['export']
  /** What the clock alone will change may have moved. */
  turnsMoved(): void
  news: NewsDesk
  version: string
  /** Keeps what the rules' clock was set to, so that it stays so after a restart. */
  keepOffset(ms: number): Promise<void>
}

/** The interface for programs, and the news for open pages. */
export function apiRoutes(parts: ApiParts): Router {
  const { accounts, reading } = parts
  const routes = express.Router()
  const readable = async (actor: Actor): Promise<DocumentId[]> =>
    (await reading.readable(actor)).map(({ id }) => id)
  routes.get('/news', newsStream({ accounts, news: parts.news, readableDocuments: readable }))
  routes.get('/api/v1/server', serverFacts(parts))
  routes.get('/api/v1/documents', listDocuments(parts))
  routes.get('/api/v1/documents/:key', oneDocument(parts))
  routes.get('/api/v1/documents/:key/revisions', listRevisions(parts))
  routes.get('/api/v1/documents/:key/revisions/:name', oneRevision(parts))
  routes.post('/api/v1/documents/:key/acts', ...json, received(parts.lane), act(accounts, parts.perform))
  routes.post('/api/v1/acts', ...json, received(parts.lane), act(accounts, parts.perform))
  routes.get('/api/v1/openapi.json', (_req, res) => answerJson(res, openApi(parts.version)))
  routes.use(negotiationRoutes(parts))
  routes.use(proposalRoutes(parts, json))
  routes.use(
    threadRoutes(parts, json),
    revisionRoutes(parts, json),
    summitRoutes(parts),
    adoptedRoutes(parts),
    decisionRoutes(parts),
    peopleRoutes(parts, json),
    auditRoutes(parts)
  )
  if (parts.env.mode === 'test') routes.put(TEST_CLOCK_PATH, ...json, setClock(parts))
  routes.use('/api', (_req, res) => answerRefusal(res, nothingHere()))
  return routes
}

const serverFacts =
  ({ clock, version }: ApiParts): RequestHandler =>
  (_req, res) => {
    answerJson(res, {
      schema: SCHEMA,
      serverTime: clock.now().toISOString(),
      machineTime: new Date(clock.machine()).toISOString(),
      version,
      limits
    })
  }

const readJson = express.json({ limit: limits.JSON_BYTES_MAX, inflate: false, strict: true })

/** Forms and plain text can be sent across sites without asking; JSON can't. */
const onlyJson: RequestHandler = (req, res, next) => {
  if (req.is('application/json')) return next()
  const { refusal } = refuse('content_type', 'The body is not JSON.', 'Send it as application/json.')
  answerRefusal(res, refusal)
}

const json: RequestHandler[] = [onlyJson, readJson]

/** An act counts from the moment at which all of it is here, before anything is looked up (SI7). */
const received =
  (lane: ApiParts['lane']): RequestHandler =>
  (_req, res, next) => {
    const arrival = lane.arrive()
    res.locals['arrival'] = arrival
    res.once('close', arrival.enter)
    next()
  }

const act = (accounts: ServerAccounts, perform: ApiParts['perform']): RequestHandler =>
  signedIn(accounts, async (req, res, actor) => {
    const arrival = res.locals['arrival'] as Arrival
    answerOutcome(res, await perform(actor, req.params['key'] ?? null, req.body, arrival))
  })

const ClockSetting = z.strictObject({ now: z.iso.datetime({ offset: true }) })

const setClock = ({ clock, keepOffset, turnsMoved, deadlines }: ApiParts): RequestHandler =>
  answering(async (req, res) => {
    const setting = ClockSetting.safeParse(req.body)
    if (!setting.success) {
      const { refusal } = refuse(
        'malformed',
        'The clock was not set: now is not a time.',
        'Send {"now":"2023-11-27T14:00:00Z"}.'
      )
      return answerRefusal(res, refusal)
    }
    const former = clock.offsetMs()
    clock.setOffset(Date.parse(setting.data.now) - clock.machine())
    await keepOffset(clock.offsetMs())
    await deadlines.clockSet(clock.offsetMs() - former)
    turnsMoved()
    answerJson(res, { ok: true, now: clock.now().toISOString() })
  })
