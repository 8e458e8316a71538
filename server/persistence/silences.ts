import type { DocumentId, Objection, Outage, Silence } from '@acuerdo/domain'
import type { Statement } from '../realtime/ports.ts'
import { objectionKindOf, silenceStateOf } from './decision-columns.ts'
import type { PrismaClient } from './db.ts'
import { insert, raw, update } from './row-changes.ts'

export interface SilenceRecord extends Silence {
  objections: Objection[]
  remindedAt: Date | null
}

export interface Silences {
  /** Every silence of a text, the newest first. */
  ofDocument(id: DocumentId): Promise<SilenceRecord[]>
  /** Those that run, the earliest deadline first. */
  running(): Promise<SilenceRecord[]>
  objection(id: string): Promise<{ objection: Objection; documentId: DocumentId } | null>
  /** When the server was last known to work; null before the first beat. */
  lastBeat(): Promise<Date | null>
  /** Times in which the server did not work that ended after an instant. */
  outagesSince(since: Date): Promise<Outage[]>
}

const WHOLE = {
  extensions: { orderBy: { at: 'asc' as const } },
  objections: { orderBy: { at: 'asc' as const } }
}

export function silencesStore(prisma: PrismaClient): Silences {
  return {
    ofDocument: async documentId =>
      (
        await prisma.silence.findMany({
          where: { documentId },
          include: WHOLE,
          // The one that runs comes first, also where it began in the instant in which another one ended.
          orderBy: [{ startedAt: 'desc' }, { endedAt: { sort: 'desc', nulls: 'first' } }]
        })
      ).map(silenceOf),
    running: async () =>
      (
        await prisma.silence.findMany({
          where: { state: 'running' },
          include: WHOLE,
          orderBy: { deadline: 'asc' }
        })
      ).map(silenceOf),
    objection: async id => {
      const row = await prisma.objection.findUnique({ where: { id }, include: { silence: true } })
      return row === null
        ? null
        : { objection: objectionOf(row, row.silence), documentId: row.silence.documentId }
    },
    lastBeat: async () => (await prisma.heartbeat.findUnique({ where: { id: 1 } }))?.at ?? null,
    outagesSince: async since =>
      (await prisma.outage.findMany({ where: { until: { gt: since } }, orderBy: { from: 'asc' } })).map(
        ({ from, until }) => ({ from: from.toISOString(), until: until.toISOString() })
      )
  }
}

/** The server works at this moment, by the rules' clock. */
export const beatRow = (at: Date): Statement =>
  raw(
    'INSERT INTO "Heartbeat" ("id", "at") VALUES (1, ?) ON CONFLICT ("id") DO UPDATE SET "at" = excluded."at"',
    at
  )

export const outageRow = (id: string, { from, until }: { from: Date; until: Date }): Statement =>
  insert('Outage', { id, from, until })

export const remindedRow = (silence: string, at: Date): Statement =>
  update('Silence', { remindedAt: at }, { id: silence, remindedAt: null })

interface SilenceRow {
  id: string
  documentId: string
  version: string
  hash: string
  state: string
  startedAt: Date
  deadline: Date
  firstDeadline: Date
  inSession: boolean
  objectorNames: string
  entitledJson: string
  startedByJson: string
  endedAt: Date | null
  remindedAt: Date | null
  extensions: { from: Date; to: Date; why: string; at: Date; outageMs: number | null }[]
  objections: ObjectionRow[]
}

interface ObjectionRow {
  id: string
  silenceId: string
  delegationCode: string
  byPerson: string
  paragraphsJson: string
  whole: boolean
  reason: string
  at: Date
  kind: string
  withdrawnAt: Date | null
}

const silenceOf = (row: SilenceRow): SilenceRecord => ({
  id: row.id,
  document: row.documentId,
  version: row.version,
  hash: row.hash,
  state: silenceStateOf(row.state),
  startedAt: row.startedAt.toISOString(),
  deadline: row.deadline.toISOString(),
  firstDeadline: row.firstDeadline.toISOString(),
  inSession: row.inSession,
  objectorNames: row.objectorNames === 'shown' ? 'shown' : 'withheld',
  entitled: JSON.parse(row.entitledJson) as string[],
  startedBy: JSON.parse(row.startedByJson) as string[],
  endedAt: row.endedAt?.toISOString() ?? null,
  remindedAt: row.remindedAt,
  extensions: row.extensions.map(({ from, to, why, at, outageMs }) => ({
    from: from.toISOString(),
    to: to.toISOString(),
    why: why === 'outage' ? 'outage' : 'co_chairs',
    at: at.toISOString(),
    outageMs
  })),
  objections: row.objections.map(objection => objectionOf(objection, row))
})

const objectionOf = (row: ObjectionRow, silence: { version: string; hash: string }): Objection => ({
  id: row.id,
  silence: row.silenceId,
  version: silence.version,
  hash: silence.hash,
  delegation: row.delegationCode,
  by: row.byPerson,
  paragraphs: JSON.parse(row.paragraphsJson) as string[],
  whole: row.whole,
  reason: row.reason,
  at: row.at.toISOString(),
  kind: objectionKindOf(row.kind),
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null
})
