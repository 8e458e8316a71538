import { grant, refuse, type Actor, type PersonId } from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { OwnSessions } from '../context.ts'
import type { Store } from '../persistence/store.ts'
import type { Along } from '../realtime/ports.ts'
import { accessEntry } from './access-entry.ts'
import { clearedCookie } from './session-cookie.ts'

export interface OwnSessionParts {
  store: Pick<Store, 'sessions'>
  clock: Clock
  secure: boolean
  record(along: Along): Promise<number>
  /** The id of the session that a request belongs to. */
  sessionOf(cookie: string | null): Promise<{ id: string } | null>
  sessionEnded(id: string, personId: PersonId): Promise<void>
}

/** What somebody sees and ends of the own sessions, on whichever device. */
export function createOwnSessions(parts: OwnSessionParts): OwnSessions {
  const { store, clock } = parts
  const machine = (): Date => new Date(clock.machine())
  const living = (actor: Actor) => store.sessions.ofPerson(actor.personId, machine())
  const entry = (actor: Actor, count: number): Along => ({
    statements: [],
    record: accessEntry(
      actor,
      { action: 'sessions_ended', target: actor.personId, payload: { count } },
      clock.now()
    )
  })
  return {
    list: async (actor, request) => {
      const current = await parts.sessionOf(request.headers.get('cookie'))
      return (await living(actor)).map(({ id, createdAt, expiresAt }) => ({
        id: shortOf(id),
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        current: id === current?.id
      }))
    },
    end: async (actor, short) => {
      const session = (await living(actor)).find(({ id }) => shortOf(id) === short)
      if (!session) return refuse('not_found', 'You have no such session.', 'See the list of your sessions.')
      await store.sessions.end(session.id, machine())
      await parts.sessionEnded(session.id, actor.personId)
      await parts.record(entry(actor, 1))
      return grant(null)
    },
    endAll: async actor => {
      const ended = await store.sessions.endAll(actor.personId, machine())
      await Promise.all(ended.map(id => parts.sessionEnded(id, actor.personId)))
      await parts.record(entry(actor, ended.length))
      return { setCookie: clearedCookie(parts.secure) }
    }
  }
}

/** Enough to tell one's own sessions apart, and nothing that opens one. */
const shortOf = (id: string): string => id.slice(0, 16)
