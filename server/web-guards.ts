import type { RequestHandler } from 'express'
import { refuse } from '@acuerdo/domain'
import { bearerIn } from './accounts/tokens.ts'
import { answerRefusal, nothingHere } from './api/answer.ts'
import { ADDRESS_LETTERS_MAX, HEADERS_MAX } from './limits.ts'
import type { Served } from './web-origin.ts'

/** The one route that takes PUT, and only while `NODE_ENV=test`. */
export const TEST_CLOCK_PATH = '/api/v1/test/clock'

/** What every request passes first, in this order: few headers, a sound address, a method that we have, our own name. */
export function guards(options: { served(): Served; testing: boolean }): RequestHandler[] {
  return [
    fewHeaders,
    soundAddress,
    knownMethod(options.testing),
    ownHost(options.served),
    sameOrigin(options.served)
  ]
}

const fewHeaders: RequestHandler = (req, res, next) => {
  if (req.rawHeaders.length <= 2 * HEADERS_MAX) return next()
  const { refusal } = refuse('too_large', 'The request has too many headers.', 'Send fewer headers.')
  answerRefusal(res, refusal, 431)
}

const soundAddress: RequestHandler = (req, res, next) => {
  const status = addressStatus(req.url)
  if (status === null) return next()
  const malformed = refuse(
    'malformed',
    'The address of the request is not well-formed.',
    'Check the address.'
  )
  answerRefusal(res, status === 404 ? nothingHere() : malformed.refusal, status)
}

/** Null for an address that may be looked up; else the status of the refusal. */
function addressStatus(url: string): 400 | 404 | 414 | null {
  if (url.length > ADDRESS_LETTERS_MAX) return 414
  if (!url.startsWith('/')) return 400
  const path = url.split('?', 1)[0] ?? ''
  const once = decoded(path)
  if (once === null || decoded(url.slice(path.length)) === null || once.includes('\0')) return 400
  // Decoded twice: nothing of ours holds a percent sign, and `..%252f` aims at whoever decodes once more.
  const twice = decoded(once) ?? once
  // How pages of an older kind asked for what a route knows; ours never do.
  if (new URLSearchParams(url.slice(path.length)).has('_data')) return 404
  const outside = [once, twice].some(text => text.includes('\\') || /(^|\/)\.\.?(\/|$)/.test(text))
  return outside || path.startsWith('//') ? 404 : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

const knownMethod =
  (testing: boolean): RequestHandler =>
  (req, res, next) => {
    const put = testing && req.method === 'PUT' && req.path === TEST_CLOCK_PATH
    if (put || ['GET', 'HEAD', 'POST'].includes(req.method)) return next()
    res.setHeader('Allow', 'GET, HEAD, POST')
    const { refusal } = refuse('method', 'This method is not offered.', 'Use GET to read and POST to act.')
    answerRefusal(res, refusal, 405)
  }

/** An unknown name in `Host` is how rebinding of names and poisoning of caches begin. */
const ownHost =
  (served: () => Served): RequestHandler =>
  (req, res, next) => {
    const host = req.headers.host?.toLowerCase()
    if (host && served().hosts.has(host) && saysHostOnce(req.rawHeaders)) return next()
    const { refusal } = refuse(
      'host',
      'This server is not known under the name of the request.',
      `Go to ${served().url}.`
    )
    answerRefusal(res, refusal, 400)
  }

/** Node keeps the first of several; whoever stands before us may have looked at another. */
const saysHostOnce = (rawHeaders: readonly string[]): boolean =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length === 1

/** Cookies travel with requests that other sites make; so whatever changes something says where it comes from. */
const sameOrigin =
  (served: () => Served): RequestHandler =>
  (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    // No page of another site can add this header without asking first; with it the cookie counts for nothing.
    if (req.path.startsWith('/api/') && bearerIn(req.headers.authorization) !== null) return next()
    const site = req.headers['sec-fetch-site']
    const origin = req.headers.origin
    const own =
      origin === undefined
        ? site === 'same-origin' || site === 'none'
        : served().origins.has(origin) && (site === undefined || site === 'same-origin' || site === 'none')
    if (own) return next()
    const { refusal } = refuse(
      'origin',
      'The request does not come from a page of this site.',
      `Send the header Origin: ${served().url}.`
    )
    answerRefusal(res, refusal, 403)
  }
