import type { RequestHandler } from 'express'
import { wishedLanguage, type Language } from '@acuerdo/domain'
import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { AdoptedReading, Published } from '../context.ts'
import { PUBLIC_PAGES_KEPT_MAX } from '../limits.ts'

export interface FrontParts {
  adopted: AdoptedReading
  /** Renders a page for nobody in particular; null where pages are not rendered ahead, as under development. */
  render(path: string): Promise<{ status: number; html: string } | null>
}

/**
 * Answers for the pages of adopted texts and of the agenda ahead of everything that knows who asks: each is rendered
 * once for a state of what is public and a language, and then sent from memory, packed, until that state changes.
 */
export function publicFront({ adopted, render }: FrontParts): RequestHandler {
  const pages = new Map<string, Promise<KeptPage | null>>()
  const pageOf = (path: string, published: Published): Promise<KeptPage | null> => {
    const key = `${published.hash} ${path}`
    const kept = pages.get(key) ?? keptPage(render, path)
    // The one that was asked for last is forgotten last.
    pages.delete(key)
    pages.set(key, kept)
    if (pages.size > PUBLIC_PAGES_KEPT_MAX) pages.delete(pages.keys().next().value ?? key)
    kept.then(
      page => page === null && pages.delete(key),
      () => pages.delete(key)
    )
    return kept
  }
  return (req, res, next) => {
    const asked = req.method === 'GET' || req.method === 'HEAD' ? placeOf(req.path) : null
    if (asked === null) return next()
    answer().catch(next)

    async function answer(): Promise<void> {
      const published = await adopted.published()
      if (asked === null || !stands(asked, published)) return next()
      const language = languageOf(req.query['lang'], req.headers)
      const page = await pageOf(`${req.path}?lang=${language}`, published)
      if (page === null) return next()
      res.setHeader('ETag', page.etag)
      res.setHeader('Cache-Control', 'public, no-cache')
      res.setHeader('Vary', 'Accept-Encoding, Accept-Language, Cookie')
      res.setHeader('Content-Language', language)
      if (holds(req.headers['if-none-match'], page.etag)) return void res.status(304).end()
      res.setHeader('Content-Type', 'text/html; charset=utf-8')
      const { encoding, body } = packedFor(req.headers['accept-encoding'], page)
      if (encoding !== null) res.setHeader('Content-Encoding', encoding)
      res.setHeader('Content-Length', body.length)
      res.end(req.method === 'HEAD' ? undefined : body)
    }
  }
}

/** What an address names: the list, the agenda, or a text, in its own language or in another one. */
export type PublicPlace =
  { page: 'texts' | 'agenda' } | { page: 'text'; code: string; language: string | null }

/** Null for every address that is not one of these pages. */
export function placeOf(path: string): PublicPlace | null {
  const [, first, code, language, more] = path.split('/')
  if (first !== 'adopted' || more !== undefined) return null
  if (code === undefined) return { page: 'texts' }
  if (code === 'agenda') return language === undefined ? { page: 'agenda' } : null
  return /^[\w.-]+$/.test(code) ? { page: 'text', code, language: language ?? null } : null
}

/** Whether there is such a page now; where not, it is answered like every address that leads nowhere. */
function stands(place: PublicPlace, { texts }: Published): boolean {
  if (place.page !== 'text') return true
  const text = texts.find(({ code }) => code === place.code)
  if (text === undefined || place.language === null) return text !== undefined
  return text.renderings.some(({ language }) => language === place.language)
}

interface KeptPage {
  etag: string
  plain: Buffer
  gzip: Buffer
  brotli: Buffer
}

async function keptPage(render: FrontParts['render'], path: string): Promise<KeptPage | null> {
  const page = await render(path)
  if (page === null || page.status !== 200) return null
  const plain = Buffer.from(page.html)
  const etag = `"${createHash('sha256').update(plain).digest('base64url')}"`
  return { etag, plain, gzip: gzipSync(plain, { level: 9 }), brotli: brotliCompressSync(plain) }
}

function packedFor(
  accepts: string | string[] | undefined,
  { plain, gzip, brotli }: KeptPage
): { encoding: 'br' | 'gzip' | null; body: Buffer } {
  const wishes = String(accepts ?? '')
  // A refusal by `;q=0` is honoured by sending the page as it is.
  if (/;\s*q=0(\.0*)?\s*(,|$)/.test(wishes)) return { encoding: null, body: plain }
  if (/\bbr\b/.test(wishes)) return { encoding: 'br', body: brotli }
  if (/\bgzip\b/.test(wishes)) return { encoding: 'gzip', body: gzip }
  return { encoding: null, body: plain }
}

const holds = (header: string | undefined, etag: string): boolean =>
  header === '*' || (header?.split(',').some(one => one.trim().replace(/^W\//, '') === etag) ?? false)

function languageOf(asked: unknown, headers: IncomingHttpHeaders): Language {
  const chosen = /(?:^|;\s*)language=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? null
  const address = typeof asked === 'string' ? asked : null
  return wishedLanguage({ address, chosen, ofPerson: null, accepts: headers['accept-language'] ?? '' })
}
