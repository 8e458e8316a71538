import { grant, refuse, type Actor, type Outcome } from '@acuerdo/domain'
import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { OwnTokens } from '../context.ts'
import { TOKEN_NAME_LETTERS_MAX, TOKEN_USE_MS, TOKENS_PER_PERSON_MAX } from '../limits.ts'
import type { Store } from '../persistence/store.ts'
import { tokenRevokedRows, tokenRows } from '../persistence/tokens.ts'
import type { Along } from '../realtime/ports.ts'
import { accessEntry } from './access-entry.ts'
import { newToken } from './session-cookie.ts'

export interface TokenParts {
  store: Pick<Store, 'tokens' | 'people'>
  clock: Clock
  record(along: Along): Promise<number>
}

export interface ServerTokens extends OwnTokens {
  /** Whose key an `Authorization` header carries; null where it is none that is alive. */
  actorOf(authorization: string | undefined): Promise<Actor | null>
}

/** What a key begins with, so that scanners of code and people know one when they see it. */
const PREFIX = 'acu_'

/** Keys for programs: each with the rights of its owner, shown once, revoked by its owner. */
export function createTokens(parts: TokenParts): ServerTokens {
  const { store, clock, record } = parts
  const machine = (): Date => new Date(clock.machine())
  return {
    actorOf: async authorization => {
      const secret = bearerIn(authorization)
      const token = secret === null ? null : await store.tokens.find(hashOf(secret))
      if (token === null) return null
      const used = token.lastUsedAt?.getTime() ?? 0
      if (clock.machine() - used > TOKEN_USE_MS) await store.tokens.used(token.id, machine())
      return store.people.actor(token.personId, clock.now())
    },
    list: async ({ personId }) =>
      (await store.tokens.ofPerson(personId)).map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null
      })),
    create: async (actor, name) => {
      const wanted = name.trim()
      if (wanted === '' || wanted.length > TOKEN_NAME_LETTERS_MAX)
        return refuse('malformed', 'The key was not made: it needs a name.', 'Name what uses it.')
      if ((await store.tokens.ofPerson(actor.personId)).length >= TOKENS_PER_PERSON_MAX)
        return refuse('too_many', 'The key was not made: you have too many.', 'Revoke one first.')
      const secret = PREFIX + newToken()
      const { personId } = actor
      const id = randomUUID()
      const what = { action: 'key_made', target: id, payload: { name: wanted } }
      await record({
        statements: tokenRows({ id, hash: hashOf(secret), personId, name: wanted, createdAt: machine() }),
        record: accessEntry(actor, what, clock.now())
      })
      return grant({ id, token: secret })
    },
    revoke: async (actor, id) => {
      const own = (await store.tokens.ofPerson(actor.personId)).some(token => token.id === id)
      if (!own) return noKey()
      await record({
        statements: tokenRevokedRows(id, machine()),
        record: accessEntry(actor, { action: 'key_revoked', target: id }, clock.now())
      })
      return grant(null)
    }
  }
}

/** The key in a header `Authorization: Bearer …`; null for any other. */
export function bearerIn(authorization: string | undefined): string | null {
  return /^Bearer (acu_[A-Za-z0-9_-]{43})$/i.exec(authorization ?? '')?.[1] ?? null
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const noKey = (): Outcome<never> => refuse('not_found', 'You have no such key.', 'See the list of your keys.')
