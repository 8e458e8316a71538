import { REACTIONS, refuse, type Actor, type Outcome } from '@acuerdo/domain'
import express, { type Request, type RequestHandler, type Router } from 'express'
import { z } from 'zod'
import type { ReactionWish, RemarkQuery, RemarkReading } from '../context.ts'
import { SEARCH_LETTERS_MAX } from '../limits.ts'
import { answerJson, answered, answerOutcome, DOCUMENT, answerRefusal, signedIn } from './answer.ts'
import type { ApiParts } from './routes.ts'

type ThreadApi = Pick<ApiParts, 'accounts' | 'remarks'>

/** What is said beside a text. On the record it is said by acts; reactions and unread marks are on none. */
export function threadRoutes({ accounts, remarks }: ThreadApi, json: RequestHandler[]): Router {
  const routes = express.Router()
  const get = (path: string, read: Parameters<typeof answered>[1]) =>
    routes.get(DOCUMENT + path, answered(accounts, read))
  get('/threads', (actor, req) => listed(remarks, actor, req))
  get('/answers-due', (actor, req) => remarks.answersDue(actor, param(req, 'key')))
  get('/own-remarks', (actor, req) => {
    const revision = req.query['revision']
    return remarks.ownRemarks(
      actor,
      param(req, 'key'),
      typeof revision === 'string' && revision ? revision : undefined
    )
  })
  get('/mentionable', (actor, req) => remarks.mentionable(actor, param(req, 'key')))
  routes.get(
    `${DOCUMENT}/threads/:thread`,
    signedIn(accounts, async (req, res, actor) => {
      const thread = await remarks.thread(actor, param(req, 'key'), param(req, 'thread'))
      if (!thread.ok) return answerRefusal(res, thread.refusal)
      answerJson(res, { ok: true, thread: thread.value })
    })
  )
  routes.post(`${DOCUMENT}/threads/read`, ...json, markRead({ accounts, remarks }))
  routes.post(`${DOCUMENT}/threads/:thread/reactions`, ...json, reacting({ accounts, remarks }))
  return routes
}

const word = z.string().min(1).max(64)
const yes = z.enum(['true', 'false', '1', '0']).transform(value => value === 'true' || value === '1')
const Query = z.strictObject({
  filter: z.enum(['open', 'resolved', 'mine']).optional(),
  delegation: word.optional(),
  paragraph: word.optional(),
  substantive: yes.optional(),
  unsent: yes.optional(),
  order: z.enum(['text', 'time']).optional(),
  search: z.string().max(SEARCH_LETTERS_MAX).optional(),
  version: word.optional()
})

async function listed(remarks: RemarkReading, actor: Actor, req: Request): Promise<Outcome<object>> {
  const query = Query.safeParse(req.query)
  if (!query.success) return malformed(query.error.issues[0]?.path.join('.') ?? '')
  const given = Object.entries(query.data).filter(([, value]) => value !== undefined)
  return remarks.list(actor, param(req, 'key'), Object.fromEntries(given) as RemarkQuery)
}

const ReadBody = z.strictObject({ threads: z.array(word).max(1_000).optional() })

const markRead = ({ accounts, remarks }: ThreadApi): RequestHandler =>
  signedIn(accounts, async (req, res, actor) => {
    const body = ReadBody.safeParse(req.body)
    if (!body.success) return answerRefusal(res, malformed('threads').refusal)
    answerOutcome(res, await remarks.markRead(actor, param(req, 'key'), body.data.threads))
  })

const ReactionBody = z.strictObject({ comment: word, reaction: z.enum(REACTIONS), on: z.boolean() })

const reacting = ({ accounts, remarks }: ThreadApi): RequestHandler =>
  signedIn(accounts, async (req, res, actor) => {
    const body = ReactionBody.safeParse(req.body)
    if (!body.success) return answerRefusal(res, malformed('reaction').refusal)
    const wish: ReactionWish = { ...body.data, thread: param(req, 'thread') }
    answerOutcome(res, await remarks.react(actor, param(req, 'key'), wish))
  })

const malformed = (field: string) =>
  refuse('malformed', `The question was not understood: ${field}.`, 'Send it as the interface describes.')

const param = (req: Request, name: string): string => req.params[name] ?? ''
