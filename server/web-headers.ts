import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Served } from './web-origin.ts'

/** Gives every answer its nonce (`res.locals.nonce`) and the headers that keep a page to itself. */
export function securityHeaders(options: { served(): Served; development: boolean }): RequestHandler[] {
  const withNonce: RequestHandler = (_req, res, next) => {
    res.locals['nonce'] = randomBytes(16).toString('base64')
    next()
  }
  const policy: RequestHandler = (req, res, next) => {
    const nonce = String(res.locals['nonce'])
    res.setHeader('Content-Security-Policy', contentPolicy(nonce, req.headers.host ?? '', options))
    next()
  }
  const rest = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: options.served().secure && { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    xPoweredBy: false
  })
  return [withNonce, policy, rest]
}

function contentPolicy(
  nonce: string,
  host: string,
  options: { served(): Served; development: boolean }
): string {
  const { served, development } = options
  const socket = served().hosts.has(host) ? `${served().secure ? 'wss' : 'ws'}://${host}` : ''
  const own = `'nonce-${nonce}'`
  const rules = [
    "default-src 'none'",
    `script-src ${own} 'strict-dynamic'`,
    // Vite puts the styles of a page under development into the page itself.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' ${own}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`.trim(),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'"
  ]
  if (!development) rules.push("require-trusted-types-for 'script'")
  return rules.join('; ')
}
