import type { RequestHandler } from 'express'
import { isLoopback } from '../env.ts'
import type { Metrics } from '../metrics.ts'
import { answering, answerRefusal, nothingHere } from './answer.ts'

/** 200 while the database answers; whoever balances load asks this. */
export const healthz = (reachable: () => Promise<boolean>): RequestHandler =>
  answering(async (_req, res) => {
    const healthy = await reachable()
    res.status(healthy ? 200 : 503).setHeader('Cache-Control', 'no-store')
    res.type('text/plain').send(healthy ? 'ok\n' : 'The database can not be reached.\n')
  })

/** Figures for this machine only, unless configured: they tell how busy which hours are. */
export const metricsPage = (metrics: Metrics, open: boolean): RequestHandler =>
  answering(async (req, res) => {
    // A request that a proxy on this machine passed on comes from elsewhere, whatever the socket says.
    const passedOn = req.headers['x-forwarded-for'] ?? req.headers['forwarded']
    const local =
      isLoopback((req.socket.remoteAddress ?? '').replace(/^::ffff:/, '')) && passedOn === undefined
    if (!open && !local) return answerRefusal(res, nothingHere())
    const { type, body } = await metrics.text()
    res.setHeader('Cache-Control', 'no-store')
    res.type(type).send(body)
  })
