import { randomInt, randomUUID } from 'node:crypto'
import { createAccess } from './accounts/access.ts'
import { createAdoptedReading } from './adopted/reading.ts'
import { createAccounts } from './accounts/accounts.ts'
import { createDenyReading } from './accounts/denied-reading.ts'
import { createLinkMaker, createLinks, createOwnLink, type LinkMaker } from './accounts/links.ts'
import { createOwnSessions } from './accounts/own-sessions.ts'
import { createPasswordCheck } from './accounts/password.ts'
import { createSetUp } from './accounts/set-up.ts'
import { createTokens } from './accounts/tokens.ts'
import type { ActChance } from './acts/act.ts'
import { firstText } from './acts/birth.ts'
import { createMay } from './acts/may.ts'
import { createActLane } from './acts/lane.ts'
import { createPerform } from './acts/perform.ts'
import { createNewsDesk, type ReadsOf } from './api/news.ts'
import { createAuditReading } from './audit-reading.ts'
import type { AdjustableClock } from './clock.ts'
import type { PeopleContext, SetUpForm } from './context.ts'
import type { Env } from './env.ts'
import { ACT_MS_MAX } from './limits.ts'
import type { Log } from './log.ts'
import { createCourier, type CourierParts } from './mail/courier.ts'
import { createMetrics } from './metrics.ts'
import { createPeopleReading } from './people-reading.ts'
import type { Storage } from './persistence/storage.ts'
import { createDrafts, createNotes } from './private-sphere.ts'
import { createNegotiationReading } from './negotiation/reading.ts'
import { createProposalReading } from './proposals/reading.ts'
import { createReading } from './reading.ts'
import { createOutboxReading } from './deciding/outbox.ts'
import { createDecisionReading } from './deciding/reading.ts'
import { createRemarkReading } from './remarks/reading.ts'
import { createRevisionReading } from './revisions/reading.ts'
import type { Limits } from './realtime/limits.ts'
import type { Fault } from './realtime/ports.ts'
import { LiveRooms } from './realtime/rooms.ts'
import { watchDeadlines } from './schedule/deadlines.ts'
import { watchTurningPoints } from './schedule/turning-points.ts'
import { createSummitReading } from './summit/reading.ts'

export interface LiveParts {
  env: Env
  storage: Storage
  clock: AdjustableClock
  log: Log
  fault: Fault
  limits: Partial<Limits>
  secure: boolean
  /** The address to give to people. */
  url(): string
  template(): SetUpForm
  mail: Pick<CourierParts, 'mailer' | 'later'>
}

const chance: ActChance = { id: () => randomUUID(), number: below => randomInt(below) }

/** The services behind HTTP and the sockets, each given what it needs and nothing else. */
export async function buildLive(parts: LiveParts) {
  const core = await buildCore(parts)
  const acting = await buildActing(parts, core)
  const { storage, clock, url } = parts
  const { store, record } = storage
  const { perform, links, courier } = acting
  const audit = createAuditReading({ store, clock, deny: createDenyReading({ clock, record }) })
  const setUp = createSetUp({
    ...{ store, clock, links, record, url },
    newId: chance.id,
    firstText: () => firstText(chance),
    template: parts.template,
    signIn: core.accounts.open
  })
  const peopleContext: PeopleContext = {
    ...ownContext(parts, core, links),
    performOnEvent: (actor, act) => perform(actor, null, act),
    may: createMay({ store, clock }),
    people: createPeopleReading({ store, clock }),
    audit,
    setUp
  }
  const outbox = createOutboxReading({ store, clock, courier, notices: { store, url } })
  return { ...core, ...acting, setUp, outbox, peopleContext, auditExport: audit.export }
}

/** What is done: by people, in one lane; by the clock; and the letters that tell of it. */
async function buildActing({ storage, clock, log, url, mail }: LiveParts, core: Core) {
  const { rooms, news, metrics, adopted } = core
  const { store, record, performed, archive } = storage
  const turns = watchTurningPoints({ store, rooms, news, clock, log, record })
  const count = metrics.counter('acuerdo_letters_total', 'Letters, by what became of a try.')
  const ownLink = createOwnLink({ store, clock, url, record })
  const courier = createCourier({
    ...{ ...mail, store, clock, log, url, ownLink, count },
    tried: store.outbox.tried
  })
  metrics.gauge('acuerdo_letters_waiting', 'Letters that have not left yet.', courier.waiting)
  const links = createLinkMaker({ clock, url, courier })
  const turnsMoved = (): void => {
    turns.moved()
    courier.wake()
    adopted.moved()
  }
  const lane = createActLane(clock)
  const deadlines = await watchDeadlines({
    ...{ store, rooms, news, clock, chance, record, log, lane },
    lettersWritten: courier.wake
  })
  const { settleDue } = deadlines
  const perform = createPerform(
    { rooms, news, clock, chance, store, performed, links, record, archive, settleDue, turnsMoved },
    ACT_MS_MAX,
    lane
  )
  return { turns, turnsMoved, courier, links, lane, deadlines, perform }
}

type Core = Awaited<ReturnType<typeof buildCore>>

/** What somebody has of his own, and what he gets by a link. */
function ownContext({ storage, clock, secure, url }: LiveParts, core: Core, maker: LinkMaker) {
  const { store, record } = storage
  const { accounts, passwords, accessChanged, sessionEnded, tokens } = core
  const { open: signIn, sessionOf } = accounts
  return {
    links: createLinks({ store, clock, passwords, url, record, signIn, accessChanged }, maker),
    sessions: createOwnSessions({ store, clock, secure, record, sessionOf, sessionEnded }),
    tokens,
    drafts: createDrafts({ store, clock, newId: chance.id }),
    notes: createNotes({ store, clock, deny: createDenyReading({ clock, record }) })
  }
}

/** Who is who, the texts and the news: each of them asks the others, so they are made together. */
async function buildCore(parts: LiveParts) {
  const { env, storage, clock, log, secure, fault, limits } = parts
  const { store, record } = storage
  const passwords = await createPasswordCheck()
  const news = createNewsDesk(readsNow)
  const metrics = createMetrics()
  const tokens = createTokens({ store, clock, record })
  const accessChanged = async (personId: string): Promise<void> => {
    await rooms.accessChanged({ personId })
    await news.rightsChanged()
  }
  const sessionEnded = async (sessionId: string, personId: string): Promise<void> => {
    news.streams.endSession(sessionId)
    await accessChanged(personId)
  }
  const accounts = createAccounts({
    ...{ store, clock, passwords, secure, sessionEnded },
    demonstration: env.demo,
    keyHolder: tokens.actorOf
  })
  const access = createAccess({ accounts, clock, store })
  const rooms = new LiveRooms({
    ...{ access, clock, chance, log, fault, limits },
    updateLog: storage.updates,
    compactor: storage.compactor,
    measures: metrics
  })
  measure(metrics, { rooms, news })
  const reading = createReading({ store, rooms, clock })
  const services = {
    ...{ accounts, passwords, access, rooms, news, metrics, tokens, reading },
    ...readings(parts, rooms, reading)
  }
  return { ...services, accessChanged, sessionEnded }

  async function readsNow(): Promise<ReadsOf> {
    const readable = await reading.readers()
    return async sessionId => {
      const session = await accounts.sessionById(sessionId)
      return session && new Set(readable(session.actor).map(({ id }) => id))
    }
  }
}

/** What pages and programs may read of a text and beside it. */
function readings(
  { env, storage, clock, mail }: Pick<LiveParts, 'env' | 'storage' | 'clock' | 'mail'>,
  rooms: LiveRooms,
  reading: ReturnType<typeof createReading>
) {
  const { store, archive } = storage
  const revisions = createRevisionReading({
    ...{ store, rooms, clock, archive },
    find: reading.find,
    grain: env.history
  })
  const summit = createSummitReading({
    ...{ store, rooms, clock, archive },
    ...{ find: reading.find, readers: reading.readers }
  })
  const negotiation = createNegotiationReading({
    store,
    rooms,
    clock,
    archive,
    revisions,
    find: reading.find,
    reservations: async id => (await store.decisions.ofDocument(id)).reservations
  })
  const proposals = createProposalReading({
    ...{ store, rooms, clock },
    find: reading.find,
    newId: chance.id,
    drafts: createDrafts({ store, clock, newId: chance.id })
  })
  const remarks = createRemarkReading({ store, rooms, clock, archive, find: reading.find })
  const decisions = createDecisionReading({
    ...{ store, rooms, clock, archive, find: reading.find },
    lettersLeave: mail.mailer.delivers
  })
  const adopted = createAdoptedReading({ store, archive, clock })
  return { revisions, remarks, summit, adopted, negotiation, proposals, decisions }
}

function measure(
  metrics: ReturnType<typeof createMetrics>,
  { rooms, news }: { rooms: LiveRooms; news: ReturnType<typeof createNewsDesk> }
): void {
  metrics.gauge('acuerdo_news_streams', 'Pages that listen to news.', () => news.open())
  metrics.gauge('acuerdo_sockets', 'Open connections to texts.', () =>
    [...rooms.people.values()].reduce((sum, { sockets }) => sum + sockets, 0)
  )
}
