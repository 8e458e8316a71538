import { grant, refuse, whyNotSetUp, type Outcome, type Refusal } from '@acuerdo/domain'
import type { Clock } from '../clock.ts'
import type { PersonalLink, SetUp, SetUpForm } from '../context.ts'
import { LINK_TRIES_PER_ADDRESS_MAX, LINK_WINDOW_MS } from '../limits.ts'
import { eventRows, setUpLinkRows } from '../persistence/event-setup.ts'
import type { Store } from '../persistence/store.ts'
import { createWriteQueue } from '../persistence/write-queue.ts'
import type { Along } from '../realtime/ports.ts'
import { accessEntry } from './access-entry.ts'
import { createLimiter } from './limiter.ts'
import type { LinkMaker } from './links.ts'
import { hashPassword } from './password.ts'
import { newToken, sessionIdOf } from './session-cookie.ts'
import { SetUpBody } from './set-up-form.ts'

export interface SetUpParts {
  store: Pick<Store, 'events' | 'setUpLinks'>
  clock: Clock
  links: LinkMaker
  url(): string
  newId(): string
  /** The state of a text of one empty paragraph. */
  firstText(): Uint8Array
  /** The demonstration event, as a form filled in. */
  template(): SetUpForm
  record(along: Along): Promise<number>
  signIn(personId: string, cookie: string | undefined): Promise<string>
}

export interface ServerSetUp extends SetUp {
  /** A new one-time link for the console; null where there is an event already. */
  newLink(): Promise<string | null>
}

/** The first start: one link on the console, used once, by whoever becomes the secretariat. */
export function createSetUp(parts: SetUpParts): ServerSetUp {
  const { store, clock } = parts
  const monotonic = (): number => clock.monotonic()
  const tries = createLimiter({ max: LINK_TRIES_PER_ADDRESS_MAX, windowMs: LINK_WINDOW_MS, monotonic })
  const lane = createWriteQueue()
  const isOpen = async (): Promise<boolean> => (await store.events.find()) === null
  const fits = async (secret: string): Promise<boolean> =>
    (await isOpen()) && (await store.setUpLinks.isOpen(sessionIdOf(secret)))
  return {
    isOpen,
    newLink: async () => {
      if (!(await isOpen())) return null
      const secret = newToken()
      const statements = setUpLinkRows(sessionIdOf(secret), new Date(clock.machine()))
      await parts.record({ statements, record: null })
      return `${parts.url()}/set-up/${secret}`
    },
    look: async secret => ((await fits(secret)) ? grant({ template: parts.template() }) : noLink()),
    setUp: async (secret, body, address) => {
      if (!tries.take(address)) return tooMany()
      const form = SetUpBody.safeParse(body)
      if (!form.success) return malformed(form.error.issues[0]?.path.join('.') ?? '')
      const made = await lane.run(async () =>
        (await fits(secret)) ? make(parts, secret, form.data) : noLink()
      )
      if (!made.ok) return made
      const { secretariat, links } = made.value
      return grant({ setCookie: await parts.signIn(secretariat, undefined), links })
    }
  }
}

async function make(
  parts: SetUpParts,
  secret: string,
  form: SetUpForm
): Promise<Outcome<{ secretariat: string; links: PersonalLink[] }>> {
  const refusal = whyNotSetUp({
    ...form.event,
    secretariatEmail: form.secretariat.email,
    delegations: form.delegations,
    themes: form.themes
  })
  if (refusal !== null) return { ok: false, refusal }
  const { clock, newId, firstText } = parts
  const now = clock.now()
  const passwordHash = await hashPassword(form.secretariat.password)
  const machine = new Date(clock.machine())
  const linkId = sessionIdOf(secret)
  const event = eventRows({ form, linkId, passwordHash, now, machine, newId, firstText })
  const links = event.invited.map(person => parts.links.make(person, event.secretariat))
  const actor = { personId: event.secretariat, name: form.secretariat.name, delegation: null }
  const what = { action: 'event_set_up', target: form.event.symbol, payload: { event: form.event } }
  await parts.record({
    statements: [...event.statements, ...links.flatMap(({ rows }) => rows)],
    record: accessEntry(actor, what, now)
  })
  for (const { post } of links) post()
  return grant({ secretariat: event.secretariat, links: links.map(({ link }) => link) })
}

const noLink = (): { ok: false; refusal: Refusal } =>
  refuse(
    'not_found',
    'This link can not be used (any more).',
    'Start the server with an empty database: it prints a new link.'
  )

const malformed = (field: string): Outcome<never> =>
  refuse('malformed', `The event was not set up: ${field} is missing or not usable.`, 'Correct this field.')

const tooMany = (): Outcome<never> =>
  refuse('too_many', 'There were too many tries.', 'Wait a quarter of an hour, then try again.')
