import { refuse, type Actor, type Outcome } from '@acuerdo/domain'
import { ACTS } from '@acuerdo/domain/acts'
import express, { type Request, type Router } from 'express'
import { z } from 'zod'
import type { ClosingPreview, NegotiationReading } from '../context.ts'
import { answered, DOCUMENT } from './answer.ts'
import type { ApiParts } from './routes.ts'

/** What is open, one bracket with its previews, who stands where, and the measures of convergence. */
export function negotiationRoutes({
  accounts,
  negotiation
}: Pick<ApiParts, 'accounts' | 'negotiation'>): Router {
  const routes = express.Router()
  const get = (path: string, read: Parameters<typeof answered>[1]) =>
    routes.get(DOCUMENT + path, answered(accounts, read))
  get('/brackets', (actor, req) => openList(negotiation, actor, req))
  get('/brackets/:bracket', (actor, req) =>
    negotiation.bracketPage(actor, part(req, 'key'), part(req, 'bracket'))
  )
  get('/brackets/:bracket/preview', (actor, req) => preview(negotiation, actor, req))
  get('/grid', (actor, req) => negotiation.grid(actor, part(req, 'key')))
  get('/measures', (actor, req) => negotiation.measures(actor, part(req, 'key')))
  get('/paragraphs/:paragraph', (actor, req) =>
    negotiation.paragraphHistory(actor, part(req, 'key'), part(req, 'paragraph'))
  )
  return routes
}

const Filters = z.strictObject({
  delegation: z.string().max(64).optional(),
  paragraph: z.string().max(64).optional(),
  package: z.string().max(64).optional(),
  ageHours: z.coerce.number().min(0).optional()
})

async function openList(
  negotiation: NegotiationReading,
  actor: Actor,
  req: Request
): Promise<Outcome<object>> {
  const filters = Filters.safeParse(req.query)
  if (!filters.success) return malformed('The filters are delegation, paragraph, package and ageHours.')
  const given = Object.entries(filters.data).filter(([, value]) => value !== undefined && value !== '')
  return negotiation.openList(actor, part(req, 'key'), Object.fromEntries(given))
}

/** How to close it, as the act says it; words as plain text, `from` as keys with commas between them. */
const Wish = z.strictObject({
  outcome: ACTS.resolve_bracket.shape.outcome,
  alternative: ACTS.resolve_bracket.shape.alternative,
  wording: ACTS.resolve_bracket.shape.wording,
  from: z
    .string()
    .max(2_000)
    .transform(keys => keys.split(',').map(key => key.trim()))
    .optional()
})

/** The sentence that would stand; refused as the closing itself would be. */
async function preview(
  negotiation: NegotiationReading,
  actor: Actor,
  req: Request
): Promise<Outcome<ClosingPreview>> {
  const wish = Wish.safeParse(req.query)
  if (!wish.success) return malformed('Say outcome, and alternative or wording where it needs one.')
  const outcome = await negotiation.preview(actor, part(req, 'key'), part(req, 'bracket'), wish.data)
  return outcome.ok && outcome.value.refusal !== null
    ? { ok: false, refusal: outcome.value.refusal }
    : outcome
}

const malformed = (hint: string) => refuse('malformed', 'The question was not understood.', hint)

const part = (req: Request, name: string): string => req.params[name] ?? ''
