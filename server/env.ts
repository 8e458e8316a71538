import { refuse, type Outcome } from '@acuerdo/domain'
import { z } from 'zod'
import { HISTORY_OLD_AFTER_DAYS, HISTORY_OLD_POINT_SECONDS, HISTORY_POINT_SECONDS } from './limits.ts'
import { mailboxOf, smtpOf, type Mailbox, type Smtp } from './mail/settings.ts'

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

/** Written in decimal digits alone. */
const wholeNumber = (min: number, max: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .refine(digits => Number(digits) >= min && Number(digits) <= max)
    .default(String(otherwise))

/**
 * All variables that the server knows, with what each may be. This file alone reads the environment; `.env.example`
 * explains each one. The description of a field is the way out when its value is wrong.
 */
const Variables = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('production')
    .describe('Use production, development or test, or leave it out for production.'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1')
    .describe('Give the address to listen on, such as 127.0.0.1 or 0.0.0.0, without http:// and port.'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .refine(port => Number(port) <= 65_535)
    .default('3000')
    .describe('Give a whole number from 0 to 65535, such as PORT=3000.'),
  DATABASE_URL: z
    .string()
    .default('file:./data/acuerdo.sqlite')
    .describe('Give a SQLite file such as DATABASE_URL=file:./data/acuerdo.sqlite.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(url => URL.canParse(url) && new URL(url).origin === url.replace(/\/$/, '').toLowerCase())
    .optional()
    .describe('Give the address that people type, without a path, such as https://acuerdo.example.'),
  DEMO: z
    .enum(['0', '1'])
    .default('0')
    .describe('Use 1 to load the demonstration event into an empty database, or 0.'),
  DEMO_PASSWORD: z
    .string()
    .min(1)
    .max(1_024)
    .default('demo')
    .describe('Give the password of the demonstration people, or leave it out for "demo".'),
  SMTP_URL: z
    .string()
    .refine(url => smtpOf(url) !== null)
    .optional()
    .describe(
      'Give the mail server as smtp://USER:PASSWORD@mail.example:587 or smtps://mail.example:465 (in user and ' +
        'password write %40 for @, %3A for :, %2F for /), or leave it out.'
    ),
  MAIL_FROM: z
    .string()
    .refine(from => mailboxOf(from) !== null)
    .optional()
    .describe('Give one sender, such as MAIL_FROM=Secretariat <secretariat@acuerdo.example>.'),
  HISTORY_POINT_SECONDS: wholeNumber(1, 86_400, HISTORY_POINT_SECONDS).describe(
    'Give the seconds between two points of the history, from 1 to 86400, such as 60.'
  ),
  HISTORY_OLD_AFTER_DAYS: wholeNumber(0, 36_500, HISTORY_OLD_AFTER_DAYS).describe(
    'Give the days after which history counts as old, from 0 to 36500, such as 90.'
  ),
  HISTORY_OLD_POINT_SECONDS: wholeNumber(1, 604_800, HISTORY_OLD_POINT_SECONDS).describe(
    'Give the seconds between two points of old history, from 1 to 604800, such as 3600.'
  ),
  METRICS_PUBLIC: z
    .enum(['0', '1'])
    .default('0')
    .describe('Use 1 to answer /metrics to every address, or 0 for this machine only.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('info')
    .describe(`Use one of ${LOG_LEVELS.join(', ')}.`),
  FAULT_AT: z
    .string()
    .regex(/^[a-z-]+:[a-z0-9-]+$/)
    .optional()
    .describe('Name a fault point such as writer:after-commit, with NODE_ENV=test only.')
})

export interface Env {
  mode: 'production' | 'development' | 'test'
  host: string
  port: number
  databaseUrl: string
  /** The address that people type, where it differs from the one that the server listens on. */
  publicUrl: string | null
  demo: boolean
  demoPassword: string
  /** Null where invitations are handed over by people only. */
  mail: { smtp: Smtp; from: Mailbox } | null
  /** How finely the history of a text is listed, in milliseconds: the log itself keeps every entry. */
  history: HistoryGrain
  metricsPublic: boolean
  logLevel: (typeof LOG_LEVELS)[number]
  faultAt: string | null
}

/** At least one point in each span, and of times older than `oldAfterMs` in each longer one. */
export interface HistoryGrain {
  pointMs: number
  oldAfterMs: number
  oldPointMs: number
}

/** The configuration, or a refusal that names the variable and the way out. Empty values count as left out. */
export function readEnv(source: Record<string, string | undefined> = process.env): Outcome<Env> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Variables.safeParse(given)
  if (!parsed.success) return wrongValue(String(parsed.error.issues[0]?.path[0]), given)
  const value = parsed.data
  const conflict = conflictOf(value)
  if (conflict) return conflict
  return {
    ok: true,
    value: {
      mode: value.NODE_ENV,
      host: value.HOST,
      port: Number(value.PORT),
      databaseUrl: value.DATABASE_URL,
      publicUrl: value.PUBLIC_URL ? new URL(value.PUBLIC_URL).origin : null,
      demo: value.DEMO === '1',
      demoPassword: value.DEMO_PASSWORD,
      mail: mailOf(value),
      history: {
        pointMs: Number(value.HISTORY_POINT_SECONDS) * 1_000,
        oldAfterMs: Number(value.HISTORY_OLD_AFTER_DAYS) * 24 * 3_600_000,
        oldPointMs: Number(value.HISTORY_OLD_POINT_SECONDS) * 1_000
      },
      metricsPublic: value.METRICS_PUBLIC === '1',
      logLevel: value.LOG_LEVEL,
      faultAt: value.FAULT_AT ?? null
    }
  }
}

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/**
 * React decides by this variable at its first import whether to load its slow development build. Tests run the
 * built pages, so they load them as production does.
 */
export function loadReactForProduction(): void {
  process.env['NODE_ENV'] = 'production'
}

function mailOf({ SMTP_URL, MAIL_FROM }: z.infer<typeof Variables>): Env['mail'] {
  const smtp = SMTP_URL === undefined ? null : smtpOf(SMTP_URL)
  const from = MAIL_FROM === undefined ? null : mailboxOf(MAIL_FROM)
  return smtp && from && { smtp, from }
}

function conflictOf(value: z.infer<typeof Variables>): ReturnType<typeof refuse> | null {
  if (value.FAULT_AT && value.NODE_ENV !== 'test') {
    return refuse('environment', 'FAULT_AT works only with NODE_ENV=test.', 'Leave FAULT_AT out.')
  }
  if (value.SMTP_URL && !value.MAIL_FROM) {
    return refuse(
      'environment',
      'MAIL_FROM is missing, and SMTP_URL has invitations sent by e-mail.',
      'Set MAIL_FROM to their sender, such as MAIL_FROM=Secretariat <secretariat@acuerdo.example>.'
    )
  }
  if (!value.PUBLIC_URL && !isLoopback(value.HOST)) {
    return refuse(
      'environment',
      `PUBLIC_URL is missing, and HOST=${value.HOST} is reached from other machines.`,
      'Set PUBLIC_URL to the address that people type, such as https://acuerdo.example.'
    )
  }
  return null
}

/** Passwords and addresses of databases and mail servers are not repeated: the sentence may end up in a log. */
function wrongValue(name: string, given: Record<string, string | undefined>): ReturnType<typeof refuse> {
  const secret = ['DATABASE_URL', 'SMTP_URL'].includes(name) || name.endsWith('PASSWORD')
  const field: z.ZodType | undefined = Variables.shape[name as keyof typeof Variables.shape]
  return refuse(
    'environment',
    secret ? `${name} is not usable.` : `${name} is ${JSON.stringify(given[name])}, which is not usable.`,
    field?.description ?? 'See .env.example.'
  )
}
