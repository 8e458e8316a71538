import express, { type Router } from 'express'
import { refuse } from '@acuerdo/domain'
import { once } from 'node:events'
import { z } from 'zod'
import type { AuditFilter } from '../context.ts'
import type { ApiParts } from './routes.ts'
import { answerOutcome, answerRefusal, signedIn } from './answer.ts'

const word = z.string().min(1).max(200).optional()
const Query = z.strictObject({
  document: word,
  person: word,
  delegation: word,
  action: word,
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
})

/** The record: a page of it at a time, or all of it as JSON Lines. */
export function auditRoutes({ accounts, peopleContext, auditExport }: ApiParts): Router {
  const routes = express.Router()
  routes.get(
    '/api/v1/audit',
    signedIn(accounts, async (req, res, actor) => {
      const query = Query.safeParse(req.query)
      if (!query.success) {
        const { refusal } = refuse('malformed', 'The filter was not understood.', 'Filter by document, person, delegation, action.') // prettier-ignore
        return answerRefusal(res, refusal)
      }
      const { before, ...filter } = query.data
      const known = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
      const from = before === undefined ? null : Number(before)
      answerOutcome(res, await peopleContext.audit.page(actor, known as AuditFilter, from))
    })
  )
  routes.get(
    '/api/v1/audit/export',
    signedIn(accounts, async (_req, res, actor) => {
      const outcome = await auditExport(actor)
      if (!outcome.ok) return answerRefusal(res, outcome.refusal)
      res.setHeader('Cache-Control', 'no-store')
      res.setHeader('Content-Disposition', 'attachment; filename="audit.jsonl"')
      res.type('application/jsonl')
      for await (const line of outcome.value) if (!res.write(line)) await once(res, 'drain')
      res.end()
    })
  )
  return routes
}
