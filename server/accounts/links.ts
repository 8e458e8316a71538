import {
  can,
  grant,
  refuse,
  whyNotAdminister,
  type Action,
  type Actor,
  type Outcome,
  type PersonId,
  type Refusal
} from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { Links, PersonalLink } from '../context.ts'
import {
  LINK_HOURS,
  LINK_TRIES_PER_ADDRESS_MAX,
  LINK_WINDOW_MS,
  LINKS_PER_PERSON_MAX,
  PASSWORD_LETTERS_MAX,
  PASSWORD_LETTERS_MIN
} from '../limits.ts'
import type { Courier, LetterLink } from '../mail/courier.ts'
import { linkRows, linkUsedRows, twinRow } from '../persistence/links.ts'
import { letterRow } from '../persistence/outbox.ts'
import type { Store } from '../persistence/store.ts'
import { createWriteQueue } from '../persistence/write-queue.ts'
import type { Along, Statement } from '../realtime/ports.ts'
import { accessEntry } from './access-entry.ts'
import { createLimiter } from './limiter.ts'
import { hashPassword, type PasswordCheck } from './password.ts'
import { newToken, sessionIdOf } from './session-cookie.ts'

export interface LinkParts {
  store: Pick<Store, 'links' | 'people' | 'circle'>
  clock: Clock
  passwords: PasswordCheck
  /** The address to give to people. */
  url(): string
  record(along: Along): Promise<number>
  /** Begins a session; answers its `Set-Cookie` header. */
  signIn(personId: PersonId, cookie: string | undefined): Promise<string>
  /** Told of everybody whose sessions ended, so that the sockets are closed. */
  accessChanged(personId: PersonId): Promise<void>
}

/**
 * Makes links inside acts: the rows are written with the act, the secret is in its answer and in the letter that
 * `post` sends. Call `post` once the rows are committed; it neither waits nor fails.
 */
export interface LinkMaker {
  make(
    whom: { person: PersonId; name: string; email: string },
    by: PersonId,
    purpose?: PersonalLink['purpose']
  ): { rows: Statement[]; link: PersonalLink; post(): void }
}

export function createLinkMaker({
  clock,
  url,
  courier
}: Pick<LinkParts, 'clock' | 'url'> & { courier: Pick<Courier, 'delivers' | 'post'> }): LinkMaker {
  return {
    make: ({ person: personId, name, email }, createdBy, purpose = 'invite') => {
      const secret = newToken()
      const now = new Date(clock.machine())
      const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000)
      const id = sessionIdOf(secret)
      const link: PersonalLink = {
        ...{ url: `${url()}/invitation/${secret}`, personId, name, email, purpose },
        expiresAt: expiresAt.toISOString(),
        mailed: courier.delivers
      }
      return {
        rows: [
          ...linkRows({ id, personId, purpose, expiresAt, createdBy }, now),
          letterRow({ ...{ id, personId, kind: purpose, documentId: null }, facts: {}, linkId: id, at: now })
        ],
        link,
        post: () => courier.post(id, link)
      }
    }
  }
}

/** A link of its own for a letter that leaves after its process has ended: secrets are stored nowhere (0004). */
export const createOwnLink =
  ({ store, clock, url, record }: Pick<LinkParts, 'store' | 'clock' | 'url' | 'record'>) =>
  async (linkId: string): Promise<LetterLink | null> => {
    const now = new Date(clock.machine())
    const open = await store.links.find(linkId, now)
    if (open === null) return null
    const secret = newToken()
    await record({ statements: [twinRow(sessionIdOf(secret), linkId, now)], record: null })
    const { purpose, expiresAt } = open
    return { url: `${url()}/invitation/${secret}`, purpose, expiresAt: expiresAt.toISOString() }
  }

/** Links with which people choose their passwords: used once, for some days, made by whoever may invite them. */
export function createLinks(parts: LinkParts, maker: LinkMaker): Links {
  const { store, clock } = parts
  const monotonic = (): number => clock.monotonic()
  const byAddress = createLimiter({ max: LINK_TRIES_PER_ADDRESS_MAX, windowMs: LINK_WINDOW_MS, monotonic })
  const byPerson = createLimiter({ max: LINKS_PER_PERSON_MAX, windowMs: LINK_WINDOW_MS, monotonic })
  // Two who use one link at the same moment are one after the other, and the second finds it used.
  const lane = createWriteQueue()
  const find = (secret: string) => store.links.find(sessionIdOf(secret), new Date(clock.machine()))
  return {
    look: async (secret, address) => {
      if (!byAddress.take(address)) return tooMany()
      const link = await find(secret)
      return link === null ? noLink() : grant({ name: link.name, purpose: link.purpose })
    },
    accept: async attempt => {
      if (!byAddress.take(attempt.address)) return tooMany()
      const weak = weakness(attempt.password)
      if (weak !== null) return { ok: false, refusal: weak }
      const used = await lane.run(() => useLink(parts, attempt))
      if (!used.ok) return used
      await parts.accessChanged(used.value)
      return grant({ setCookie: await parts.signIn(used.value, attempt.cookie) })
    },
    renew: async (actor, personId) => {
      if (!byPerson.take(actor.personId)) return tooMany()
      return renewLink(parts, maker, { actor, personId })
    }
  }
}

async function useLink(
  { store, clock, passwords, record }: LinkParts,
  { secret, password }: { secret: string; password: string }
): Promise<Outcome<PersonId>> {
  const machine = (): Date => new Date(clock.machine())
  // The hash is computed whether there is such a link or not, so that the time tells nothing.
  const hash = await passwords.turn(() => hashPassword(password))
  if (hash === 'busy') return refuse('unavailable', 'The server is busy.', 'Try again in a few seconds.')
  const link = await store.links.find(sessionIdOf(secret), machine())
  const actor = link && (await store.people.find(link.personId))
  if (!link || !actor) return noLink()
  await record({
    statements: linkUsedRows(link, hash, machine()),
    record: accessEntry(
      { personId: actor.id, name: actor.name, delegation: actor.delegation },
      { action: link.purpose === 'invite' ? 'invitation_accepted' : 'password_chosen', target: actor.id },
      clock.now()
    )
  })
  return grant(actor.id)
}

async function renewLink(
  { store, clock, record }: LinkParts,
  maker: LinkMaker,
  { actor, personId }: { actor: Actor; personId: PersonId }
): Promise<Outcome<PersonalLink>> {
  const now = clock.now()
  const [circle, person] = await Promise.all([store.circle(now), store.people.find(personId)])
  const facts = circle.people.find(({ id }) => id === personId)
  if (!person || !facts) return refuse('not_found', 'There is no such person.', 'See who is accredited.')
  const subject = { theme: null, stage: null, now: now.toISOString(), owner: facts.delegation ?? 'nobody' }
  const right: Action = can(actor, 'accredit', subject) ? 'accredit' : 'nominate_delegate'
  const refusal = whyNotRenew(actor, right, { subject, facts, suspended: person.suspended })
  const entry = { action: right, target: personId, payload: { link: true }, refusal }
  if (refusal !== null) {
    await record({ statements: [], record: accessEntry(actor, entry, now) })
    return { ok: false, refusal }
  }
  const purpose = person.passwordHash === null ? 'invite' : 'reset'
  const whom = { person: personId, name: person.name, email: person.email }
  const { rows, link, post } = maker.make(whom, actor.personId, purpose)
  await record({ statements: rows, record: accessEntry(actor, entry, now) })
  post()
  return grant(link)
}

function whyNotRenew(
  actor: Actor,
  right: Action,
  about: {
    subject: Parameters<typeof can>[2]
    facts: Parameters<typeof whyNotAdminister>[0]
    suspended: boolean
  }
): Refusal | null {
  if (!can(actor, right, about.subject))
    return refuse(
      'PM6',
      'The link was not made: you administer no such person.',
      'Ask the secretariat or the head of the delegation.'
    ).refusal
  if (about.suspended)
    return refuse('PE9', 'The link was not made: the person is suspended.', 'Lift the suspension first.')
      .refusal
  return right === 'accredit' ? null : whyNotAdminister(about.facts, actor.personId)
}

/** Why a password is none; null for a good one. */
function weakness(password: string): Refusal | null {
  if (password.length >= PASSWORD_LETTERS_MIN && password.length <= PASSWORD_LETTERS_MAX) return null
  return refuse(
    'password',
    `The password is too ${password.length < PASSWORD_LETTERS_MIN ? 'short' : 'long'}.`,
    `Choose one of at least ${PASSWORD_LETTERS_MIN} characters.`
  ).refusal
}

// One sentence for a link that never was, was used, is void or has expired.
const noLink = (): { ok: false; refusal: Refusal } =>
  refuse('not_found', 'This link can not be used (any more).', 'Ask whoever invited you for a new one.')

const tooMany = (): { ok: false; refusal: Refusal } =>
  refuse('too_many', 'There were too many tries.', 'Wait a quarter of an hour, then try again.')
