import { createHash, randomBytes } from 'node:crypto'
import { SESSION_HOURS } from '../limits.ts'

/** The cookie holds a random token; the database holds only its hash, so a stolen copy of it opens no session. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const sessionIdOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** `__Host-` ties the cookie to this very host and to https; browsers refuse that name over plain http. */
const cookieName = (secure: boolean): string => (secure ? '__Host-acuerdo' : 'acuerdo')

/** The id of the session that a `Cookie` header names, or null. */
export function sessionIdIn(cookie: string | undefined | null, secure: boolean): string | null {
  const name = cookieName(secure)
  for (const pair of (cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() !== name) continue
    const token = pair.slice(at + 1).trim()
    return /^[A-Za-z0-9_-]{43}$/.test(token) ? sessionIdOf(token) : null
  }
  return null
}

export const cookieOf = (token: string, secure: boolean): string =>
  attributes(`${cookieName(secure)}=${token}`, SESSION_HOURS * 3600, secure)

export const clearedCookie = (secure: boolean): string => attributes(`${cookieName(secure)}=`, 0, secure)

const attributes = (pair: string, seconds: number, secure: boolean): string =>
  `${pair}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`
