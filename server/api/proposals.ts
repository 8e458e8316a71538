import { grant, PROPOSAL_STATES } from '@acuerdo/domain'
import express, { type Request, type RequestHandler, type Router } from 'express'
import type { ProposalFilter, ProposalReading } from '../context.ts'
import { answered, DOCUMENT } from './answer.ts'
import type { ApiParts } from './routes.ts'

type ProposalApi = Pick<ApiParts, 'accounts'> & { proposals: ProposalReading }

/** Proposals of a text with everything beside them; drafts and entries that are not sent yet. */
export function proposalRoutes({ accounts, proposals }: ProposalApi, json: RequestHandler[]): Router {
  const routes = express.Router()
  type Answer = Parameters<typeof answered>[1]
  const get = (path: string, answer: Answer) => routes.get(DOCUMENT + path, answered(accounts, answer))
  const post = (path: string, answer: Answer) =>
    routes.post(DOCUMENT + path, ...json, answered(accounts, answer))
  const discard = (path: string, answer: Answer) => routes.post(DOCUMENT + path, answered(accounts, answer))
  get('/proposals', (actor, req) => proposals.list(actor, keyOf(req), filterOf(req)))
  get('/proposals/:id', (actor, req) => proposals.proposal(actor, keyOf(req), idOf(req)))
  get('/paragraphs/:id/proposals', (actor, req) => proposals.ofParagraph(actor, keyOf(req), idOf(req)))
  get('/drafts/carried', async (actor, req) => {
    const outcome = await proposals.privateDrafts(actor, keyOf(req))
    return outcome.ok ? grant({ drafts: outcome.value }) : outcome
  })
  post('/counter-text', (actor, req) => proposals.counterText(actor, keyOf(req), req.body))
  post('/counter-text/drafts', (actor, req) => proposals.keepCounterText(actor, keyOf(req), req.body))
  post('/proposals/drafts', (actor, req) => proposals.keepDraft(actor, keyOf(req), req.body))
  discard('/proposals/drafts/:id/discard', (actor, req) =>
    proposals.discardDraft(actor, keyOf(req), idOf(req))
  )
  post('/entries/drafts', (actor, req) => proposals.keepEntry(actor, keyOf(req), req.body))
  discard('/entries/drafts/:id/discard', (actor, req) => proposals.discardEntry(actor, keyOf(req), idOf(req)))
  return routes
}

function filterOf(req: Request): ProposalFilter {
  const [paragraph, delegation, asked] = ['paragraph', 'delegation', 'state'].map(name => {
    const value = req.query[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  })
  const state = asked === 'pending' ? asked : PROPOSAL_STATES.find(name => name === asked)
  return {
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(delegation === undefined ? {} : { delegation }),
    ...(state === undefined ? {} : { state })
  }
}

const keyOf = (req: Request): string => req.params['key'] ?? ''
const idOf = (req: Request): string => req.params['id'] ?? ''
