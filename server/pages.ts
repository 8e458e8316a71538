import { createRequestHandler, writeReadableStreamToWritable, type ServerBuild } from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import express from 'express'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { refuse } from '@acuerdo/domain'
import { answerRefusal } from './api/answer.ts'
import type { AppContext } from './context.ts'
import { loadReactForProduction, type Env } from './env.ts'
import { FILE_FORM_BYTES_MAX, FORM_BYTES_MAX } from './limits.ts'

/** The pages of Remix, as the web server uses them. */
export interface Pages {
  /** Files that browsers load beside the pages. */
  files: RequestHandler
  handle: PageHandler
  /** A page as whoever is not signed in gets it, whole; null where pages are never rendered ahead. */
  render(address: URL, context: AppContext): Promise<{ status: number; html: string } | null>
  close(): Promise<void>
}

/** Answers with a page; `status` stands in for the page's own, for an answer to a form that was refused. */
export type PageHandler = (page: {
  req: ExpressRequest
  res: ExpressResponse
  context: AppContext
  origin: string
  /** Another address than the request's, asked for with GET. */
  instead?: string
  status?: number
}) => Promise<void>

export async function openPages(options: { env: Env; root: string; http: Server }): Promise<Pages> {
  if (options.env.mode === 'development') return pagesUnderDevelopment(options.root, options.http)
  const file = path.join(options.root, 'build/server/index.js')
  if (!existsSync(file)) return noPages()
  loadReactForProduction()
  const build = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as ServerBuild
  const handler = createRequestHandler(build, 'production')
  return {
    files: builtFiles(path.join(options.root, 'build/client')),
    handle: pageHandler(handler),
    render: async (address, context) => {
      // Whole, not in pieces: what is kept is complete.
      const request = new Request(address, { headers: { 'user-agent': 'bot' } })
      const answer = await handler(request, context as never)
      return { status: answer.status, html: await answer.text() }
    },
    close: async () => undefined
  }
}

function builtFiles(client: string): RequestHandler {
  const files = express.Router()
  const always = { index: false, redirect: false } as const
  // Names under /assets carry the hash of their content, so they never change; a missing one is missing.
  const assets = { ...always, immutable: true, maxAge: '1y', fallthrough: false }
  files.use('/assets', express.static(path.join(client, 'assets'), assets))
  files.use(express.static(client, { ...always, maxAge: '1h', dotfiles: 'ignore' }))
  return files
}

/** The server without pages: the interfaces for programs work, and every page says why it is missing. */
export function noPages(): Pages {
  const { refusal } = refuse(
    'unavailable',
    'The pages are not built.',
    'Run npm run build, then start again.'
  )
  return {
    files: (_req, _res, next) => next(),
    handle: async ({ res, status }) => answerRefusal(res, refusal, status ?? 503),
    render: async () => null,
    close: async () => undefined
  }
}

async function pagesUnderDevelopment(root: string, http: Server): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ root, server: { middlewareMode: true, hmr: { server: http } } })
  const build = async (): Promise<ServerBuild> =>
    (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
  return {
    files: vite.middlewares,
    handle: pageHandler(createRequestHandler(build, 'development')),
    render: async () => null,
    close: () => vite.close()
  }
}

type RemixHandler = ReturnType<typeof createRequestHandler>

/**
 * Between Express and Remix. Our own rather than Remix's adapter, because the address comes from the names that we
 * are served under and never from a header, and because a body is counted while it arrives.
 */
const pageHandler =
  (handler: RemixHandler): PageHandler =>
  async ({ req, res, context, origin, instead, status }) => {
    const abort = new AbortController()
    res.on('close', () => abort.abort())
    const reading = instead !== undefined || req.method === 'GET' || req.method === 'HEAD'
    const body = reading ? null : await bodyOf(req)
    if (body === 'too_large' && !bringsFile(req)) return tooLarge(res)
    // Whoever chose too long a file sees the form again, which says so.
    const again = body === 'too_large' ? `${req.path}?problem=too_large` : instead
    const request = new Request(new URL(again ?? req.originalUrl, origin), {
      method: again === undefined ? req.method : 'GET',
      headers: headersOf(req),
      signal: abort.signal,
      body: body === 'too_large' ? null : body
    })
    const answer = await handler(request, context as never)
    res.status(status ?? (body === 'too_large' && answer.ok ? 413 : answer.status))
    for (const [name, value] of answer.headers) res.append(name, value)
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'private, no-cache')
    if (answer.body) await writeReadableStreamToWritable(answer.body, res)
    else res.end()
  }

function headersOf(req: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one)
  }
  return headers
}

/** Reads on when it is too long, without keeping it: only who has sent everything reads an answer. */
async function bodyOf(req: ExpressRequest): Promise<Uint8Array<ArrayBuffer> | 'too_large'> {
  const bytesMax = bringsFile(req) ? FILE_FORM_BYTES_MAX : FORM_BYTES_MAX
  let pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of req as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > bytesMax) pieces = []
    else pieces.push(piece)
  }
  return bytes > bytesMax ? 'too_large' : new Uint8Array(Buffer.concat(pieces))
}

/** The one kind of page that takes a file: it verifies one that was downloaded from it. */
const bringsFile = (req: ExpressRequest): boolean =>
  req.path.endsWith('/verify') && req.is('multipart/form-data') !== false

function tooLarge(res: ExpressResponse): void {
  const { refusal } = refuse('too_large', 'The form is too long.', 'Send at most 64 KB.')
  answerRefusal(res, refusal)
}
