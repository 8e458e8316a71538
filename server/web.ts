import compression from 'compression'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response
} from 'express'
import { refuse } from '@acuerdo/domain'
import { publicFront } from './adopted/front.ts'
import { answering, answerRefusal } from './api/answer.ts'
import { healthz, metricsPage } from './api/health.ts'
import { apiRoutes, type ApiParts } from './api/routes.ts'
import { bodyErrors, signIn, signOut } from './api/sign-in.ts'
import { safeRedirect } from './accounts/safe-redirect.ts'
import type { AppContext } from './context.ts'
import { describeError } from './log.ts'
import { loggedPath } from './logged-path.ts'
import type { Metrics } from './metrics.ts'
import type { Pages } from './pages.ts'
import { guards } from './web-guards.ts'
import { securityHeaders } from './web-headers.ts'

export interface WebParts extends ApiParts {
  metrics: Metrics
  pages: Pages
  /** Whether the database answers. */
  reachable(): Promise<boolean>
}

/** Everything that this server answers over HTTP, in the order in which a request meets it. */
export function createWeb(parts: WebParts): Express {
  const { env, served, accounts, pages } = parts
  const development = env.mode === 'development'
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  // Only a proxy on this machine may say for whom it asks, and only where people come through one.
  if (env.publicUrl) app.set('trust proxy', 'loopback')
  app.use(parts.metrics.observe)
  app.use(securityHeaders({ served, development }))
  app.use(guards({ served, testing: env.mode === 'test' }))
  app.get('/healthz', healthz(parts.reachable))
  app.get('/metrics', metricsPage(parts.metrics, env.metricsPublic))
  app.use(
    publicFront({
      adopted: parts.adopted,
      render: path => pages.render(new URL(path, served().url), contextOf(parts, NOBODY))
    })
  )
  app.use(compression({ filter: worthPacking }))
  app.use(pages.files)
  app.use(rotateSession(accounts))
  const page = (req: Request, res: Response, more: Partial<ShownPage> = {}): Promise<void> =>
    pages.handle({
      req,
      res,
      origin: served().url,
      ...more,
      context: contextOf(parts, askerOf(res), more.refused ?? null)
    })
  app.post(
    '/sign-in',
    signIn(accounts, ({ req, res, ...more }) => page(req, res, more))
  )
  app.post(
    '/sign-out',
    signOut(accounts, () => served().url)
  )
  app.use(apiRoutes(parts))
  app.use(answering((req, res) => page(req, res)))
  app.use(bodyErrors, unexpected(parts))
  return app
}

interface ShownPage {
  instead: string
  status: number
  refused: NonNullable<AppContext['signInRefusal']>
}

/** Where a page is asked for, and the nonce of its answer. */
type Asker = Pick<AppContext, 'nonce' | 'address'>

/** A page that everybody gets has no scripts of its own. */
const NOBODY: Asker = { nonce: '', address: '' }

const askerOf = (res: Response): Asker => ({
  nonce: String(res.locals['nonce']),
  address: res.req.ip ?? ''
})

function contextOf(parts: WebParts, asker: Asker, refused: AppContext['signInRefusal'] = null): AppContext {
  return {
    ...asker,
    development: parts.env.mode === 'development',
    now: () => parts.clock.now(),
    accounts: parts.accounts,
    reading: parts.reading,
    revisions: parts.revisions,
    negotiation: parts.negotiation,
    proposals: parts.proposals,
    summit: parts.summit,
    adopted: parts.adopted,
    remarks: parts.remarks,
    decisions: parts.decisions,
    outbox: parts.outbox,
    perform: parts.perform,
    ...parts.peopleContext,
    safeRedirect,
    signInRefusal: refused
  }
}

/** Whoever got another role goes on with a session of another id, before anything is answered under the new role. */
const rotateSession =
  (accounts: WebParts['accounts']): RequestHandler =>
  (req, res, next) => {
    accounts.rotated(req.headers.cookie).then(rotated => {
      if (rotated) {
        res.append('Set-Cookie', rotated.setCookie)
        req.headers.cookie = rotated.cookie
      }
      next()
    }, next)
  }

/** A stream of news must leave at once, not when a block is full. */
const worthPacking: compression.CompressionFilter = (req, res) =>
  !String(res.getHeader('Content-Type')).startsWith('text/event-stream') && compression.filter(req, res)

/** A bug: written down here, and to the outside one sentence without a stack. */
const unexpected =
  (parts: WebParts): ErrorRequestHandler =>
  (error, req, res, next) => {
    parts.log.error(
      { ...describeError(error), method: req.method, path: loggedPath(req.path) },
      'A request failed.'
    )
    if (res.headersSent) return next(error)
    const { refusal } = refuse('internal', 'Something went wrong on the server.', 'Try again in a moment.')
    answerRefusal(res, refusal, 500)
  }
