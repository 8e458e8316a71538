import { randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServerAccounts } from './accounts/accounts.ts'
import { hashPassword } from './accounts/password.ts'
import type { ActLane } from './acts/lane.ts'
import type { NewsDesk } from './api/news.ts'
import { watchWriting } from './api/writing-watch.ts'
import { systemClock, type AdjustableClock } from './clock.ts'
import type { Env } from './env.ts'
import { STOP_MS_MAX } from './limits.ts'
import { answerWith, createHttpServer, listen, stopListening, type Patience } from './listen.ts'
import { buildLive } from './live.ts'
import { createLog, type Log } from './log.ts'
import type { Later } from './mail/courier.ts'
import type { Mailer } from './mail/mailer.ts'
import { createOutbox } from './mail/outbox.ts'
import { createSmtpMailer } from './mail/smtp.ts'
import { noPages, openPages } from './pages.ts'
import { openStorage, type Storage } from './persistence/storage.ts'
import { attach } from './realtime/attach.ts'
import type { Limits } from './realtime/limits.ts'
import type { Access, Fault, Rooms } from './realtime/ports.ts'
import type { Deadlines } from './schedule/deadlines.ts'
import { createWeb } from './web.ts'
import { servedAt } from './web-origin.ts'

export interface StartOptions {
  env: Env
  /** False: no pages, for tests of the interfaces. */
  pages?: boolean
  clock?: AdjustableClock
  log?: Log
  patience?: Partial<Patience>
  limits?: Partial<Limits>
  /** What carries letters instead of the server that `env` names, and what ends the pauses between tries. */
  mail?: { mailer?: Mailer; later?: Later }
}

export interface Started {
  /** The address to give to people. */
  url: string
  /** The address that the process itself listens on. */
  local: string
  clock: AdjustableClock
  storage: Storage
  accounts: ServerAccounts
  access: Access
  rooms: Rooms
  news: NewsDesk
  /** The lane of acts, and what time alone brings about. */
  lane: ActLane
  deadlines: Deadlines
  /** The one-time link of the first start; null where there is an event. */
  setUpLink: string | null
  /** Stops gracefully, at most within the time of promises: answers, sockets, what is being written, database. */
  close(): Promise<void>
}

/** The folder of the program, whether it runs from its sources or from the bundle one folder below. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))

const DEMONSTRATION = path.join(ROOT, 'prisma/demo')

/** Builds everything by hand and begins to listen. Throws StartRefused with one sentence where it can't. */
export async function start(options: StartOptions): Promise<Started> {
  const { env } = options
  const clock = options.clock ?? systemClock()
  const log = options.log ?? createLog(env.logLevel)
  const storage = await openStorage({
    url: env.databaseUrl,
    migrations: path.join(ROOT, 'prisma/sqlite/migrations'),
    clock,
    log,
    fault: faultAt(env),
    faultAt: env.faultAt
  })
  const http = createHttpServer(options.patience)
  try {
    if (env.demo) await loadDemonstrationInto(storage, env, clock)
    clock.setOffset((await storage.store.events.find())?.clockOffsetMs ?? 0)
    return await serve({ options, http, storage, clock, log })
  } catch (error) {
    http.close()
    await storage.close()
    throw error
  }
}

interface Parts {
  options: StartOptions
  http: Server
  storage: Storage
  clock: AdjustableClock
  log: Log
}

async function serve(parts: Parts): Promise<Started> {
  const { options, http, storage, clock, log } = parts
  const { env } = options
  // The port is known when everything is ready: a request that came earlier would find nobody.
  let served = servedAt(env, env.port)
  const live = await buildLive({
    ...{ env, storage, clock, log },
    fault: faultAt(env),
    limits: options.limits ?? {},
    secure: served.secure,
    url: () => served.url,
    mail: mailFor(options),
    template: () => storage.setUpTemplate(DEMONSTRATION)
  })
  const { accounts, access, rooms, news, lane, deadlines } = live
  const pages = options.pages === false ? noPages() : await openPages({ env, root: ROOT, http })
  const web = createWeb({
    ...live,
    env,
    served: () => served,
    clock,
    log,
    pages,
    version: versionOf(ROOT),
    reachable: storage.reachable,
    keepOffset: storage.keepClockOffset
  })
  answerWith(http, web)
  attach(http, rooms, {
    allowOrigin: origin => served.origins.has(origin),
    others: env.mode === 'development' ? 'leave' : 'refuse'
  })
  const watch = watchWriting({ rooms, news, documents: () => storage.store.documents.themes() })
  served = servedAt(env, await listen(http, env))
  live.courier.begin()
  const close = async (): Promise<void> => {
    watch.stop()
    live.turns.stop()
    await live.deadlines.stop()
    await live.courier.stop()
    news.close()
    const quiet = stopListening(http, STOP_MS_MAX - 1_000)
    await rooms.close()
    await quiet
    await pages.close()
    await storage.close()
  }
  const { url, local } = served
  const setUpLink = await live.setUp.newLink()
  const services = { accounts, access, rooms, news, lane, deadlines }
  return { url, local, clock, storage, ...services, setUpLink, close: once(close) }
}

const mailFor = ({ env, mail }: StartOptions): { mailer: Mailer; later: Later } => ({
  mailer: mail?.mailer ?? (env.mail ? createSmtpMailer(env.mail) : createOutbox(0)),
  later: mail?.later ?? afterwards
})

/** The process does not stay alive for it. */
const afterwards: Later = (ms, work) => {
  const timer = setTimeout(work, ms).unref()
  return () => clearTimeout(timer)
}

async function loadDemonstrationInto(storage: Storage, env: Env, clock: AdjustableClock): Promise<void> {
  if ((await storage.store.events.find()) !== null) return
  await storage.loadDemonstration({
    folder: DEMONSTRATION,
    ids: { newId: randomUUID, newClientId: () => randomInt(2 ** 32) },
    machineMs: clock.machine(),
    password: env.demoPassword,
    hash: hashPassword
  })
}

/** Ends the process at a named point, as a power cut would; `readEnv` takes a name only in tests. */
const faultAt =
  (env: Env): Fault =>
  point => {
    if (point === env.faultAt) process.kill(process.pid, 'SIGKILL')
  }

function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= work())
}
