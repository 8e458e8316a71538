import { grant, refuse, type Actor, type Outcome, type PersonId } from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { Accounts } from '../context.ts'
import {
  EMAIL_LETTERS_MAX,
  PASSWORD_LETTERS_MAX,
  SESSION_HOURS,
  SIGN_IN_TRIES_MAX,
  SIGN_IN_TRIES_PER_ADDRESS_MAX,
  SIGN_IN_WINDOW_MS
} from '../limits.ts'
import { createLimiter, type Limiter } from './limiter.ts'
import type { SessionRecord } from '../persistence/sessions.ts'
import type { Store } from '../persistence/store.ts'
import { demonstrationPeople } from './demonstration.ts'
import type { PasswordCheck } from './password.ts'
import { clearedCookie, cookieOf, newToken, sessionIdIn, sessionIdOf } from './session-cookie.ts'

/** A session that is alive now, and who holds it. Rights are read with it, never remembered. */
export interface LiveSession {
  id: string
  /** Milliseconds since the epoch, by the machine's clock. */
  endsAt: number
  actor: Actor
}

export interface AccountParts {
  store: Pick<Store, 'people' | 'sessions'>
  clock: Clock
  passwords: PasswordCheck
  secure: boolean
  demonstration: boolean
  /** Told of every session that ends before its time, so that its sockets are closed. */
  sessionEnded(sessionId: string, personId: PersonId): Promise<void>
  /** Whose key for programs an `Authorization` header carries. */
  keyHolder(authorization: string | undefined): Promise<Actor | null>
}

export interface ServerAccounts extends Accounts {
  /** The session that a `Cookie` header names, if it is alive. */
  sessionOf(cookie: string | undefined | null): Promise<LiveSession | null>
  /** The same, of a socket or stream that was opened under the id, whatever its id is now. */
  sessionById(id: string): Promise<LiveSession | null>
  /** Who sends a request to the interface for programs: by a key, which then counts alone, or by a session. */
  asks(headers: { authorization?: string | undefined; cookie?: string | undefined }): Promise<Actor | null>
  /** Begins a session of somebody whose identity was proved otherwise; answers its `Set-Cookie` header. */
  open(personId: PersonId, cookie: string | undefined | null): Promise<string>
  /** Another id for the session of somebody whose role changed: what the browser is told, and what it sends from now on. */
  rotated(cookie: string | undefined): Promise<{ setCookie: string; cookie: string } | null>
}

/** Sessions and signing in. Sessions follow the machine's clock, limits a monotonic one (ruling 20). */
export function createAccounts(parts: AccountParts): ServerAccounts {
  const { store, clock, secure } = parts
  const machine = (): Date => new Date(clock.machine())
  const sessionById = async (id: string): Promise<LiveSession | null> =>
    liveSession(parts, await store.sessions.follow(id, machine()))
  const sessionOf = async (cookie: string | undefined | null): Promise<LiveSession | null> => {
    const id = sessionIdIn(cookie, secure)
    return id === null ? null : liveSession(parts, await store.sessions.find(id, machine()))
  }
  const end = async (cookie: string | undefined | null): Promise<void> => {
    const session = await sessionOf(cookie)
    if (!session) return
    await store.sessions.end(session.id, machine())
    await parts.sessionEnded(session.id, session.actor.personId)
  }
  const open = async (personId: PersonId, cookie: string | undefined | null): Promise<string> => {
    await end(cookie)
    const token = newToken()
    const now = clock.machine()
    const expiresAt = new Date(now + SESSION_HOURS * 3_600_000)
    await store.sessions.create({ id: sessionIdOf(token), personId, createdAt: new Date(now), expiresAt })
    return cookieOf(token, secure)
  }
  const check = createCredentialCheck(parts)
  return {
    sessionOf,
    sessionById,
    open,
    asks: async ({ authorization, cookie }) =>
      authorization === undefined
        ? ((await sessionOf(cookie))?.actor ?? null)
        : parts.keyHolder(authorization),
    rotated: cookie => rotate(parts, cookie),
    actorOf: async request => (await sessionOf(request.headers.get('cookie')))?.actor ?? null,
    signIn: async attempt => {
      const checked = await check(attempt)
      return checked.ok ? grant({ setCookie: await open(checked.value, attempt.cookie) }) : checked
    },
    signOut: async request => {
      await end(request.headers.get('cookie'))
      return { setCookie: clearedCookie(secure) }
    },
    demonstration: async () => (parts.demonstration ? demonstrationPeople(await store.people.list()) : null),
    signInAs: async (personId, request) => {
      const person = parts.demonstration ? await store.people.find(personId) : null
      if (!person || person.suspended) return notADemonstration()
      return grant({ setCookie: await open(personId, request.headers.get('cookie')) })
    }
  }
}

async function liveSession(
  { store, clock }: AccountParts,
  row: SessionRecord | null
): Promise<LiveSession | null> {
  if (!row) return null
  const actor = await store.people.actor(row.personId, clock.now())
  return actor && { id: row.id, endsAt: row.expiresAt.getTime(), actor }
}

/** The token of a session changes when the rights behind it do, so that one seen before opens nothing after. */
async function rotate(
  { store, clock, secure }: AccountParts,
  cookie: string | undefined
): ReturnType<ServerAccounts['rotated']> {
  const id = sessionIdIn(cookie, secure)
  if (id === null) return null
  const now = new Date(clock.machine())
  const row = await store.sessions.find(id, now)
  if (row === null || !row.rotate) return null
  const token = newToken()
  if (!(await store.sessions.rotate(row.id, sessionIdOf(token), now))) return null
  const setCookie = cookieOf(token, secure)
  return { setCookie, cookie: setCookie.split(';')[0] ?? '' }
}

type Attempt = Parameters<Accounts['signIn']>[0]

function createCredentialCheck(parts: AccountParts): (attempt: Attempt) => Promise<Outcome<PersonId>> {
  const window = { windowMs: SIGN_IN_WINDOW_MS, monotonic: () => parts.clock.monotonic() }
  const byAccount = createLimiter({ max: SIGN_IN_TRIES_MAX, ...window })
  const byAddress = createLimiter({ max: SIGN_IN_TRIES_PER_ADDRESS_MAX, ...window })
  return async attempt => {
    const email = attempt.email.trim().toLowerCase().slice(0, EMAIL_LETTERS_MAX)
    const limits: [Limiter, string][] = [
      [byAccount, `${attempt.address} ${email}`],
      [byAddress, attempt.address]
    ]
    const answer = await parts.passwords.turn(async matches => {
      // A try counts before its password is looked at, so that many at once are no more than many in a row.
      if (!takeAll(limits)) return tooMany()
      const found = await parts.store.people.findByEmail(email)
      const right = await matches(
        found?.passwordHash ?? null,
        attempt.password.slice(0, PASSWORD_LETTERS_MAX)
      )
      if (!found || found.suspended || !right) return wrong()
      for (const [limiter, key] of limits) limiter.giveBack(key)
      return grant(found.id)
    })
    return answer === 'busy' ? busy() : answer
  }
}

function takeAll(limits: [Limiter, string][]): boolean {
  for (const [index, [limiter, key]] of limits.entries()) {
    if (limiter.take(key)) continue
    for (const [taken, takenKey] of limits.slice(0, index)) taken.giveBack(takenKey)
    return false
  }
  return true
}

// One sentence for an unknown address and for a wrong password: the answer must not tell who is accredited.
const wrong = (): Outcome<never> =>
  refuse('credentials', 'This address and password do not belong together.', 'Check both and try again.')

const tooMany = (): Outcome<never> =>
  refuse(
    'too_many',
    'There were too many failed tries to sign in.',
    'Wait a quarter of an hour, then try again.'
  )

const busy = (): Outcome<never> =>
  refuse('unavailable', 'Too many people are signing in at this moment.', 'Try again in a few seconds.')

const notADemonstration = (): Outcome<never> =>
  refuse(
    'not_found',
    'There is nobody of this name to sign in as.',
    'Sign in with an address and a password.'
  )
