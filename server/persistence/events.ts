import type { EventSettings } from '@acuerdo/domain'
import type { Localised } from '../context.ts'
import type { PrismaClient } from './db.ts'

export interface EventRecord {
  id: string
  symbol: string
  name: Localised
  place: string
  timeZone: string
  dates: { from: string; until: string }
  languages: { original: string; all: string[]; requiredForTransmission: string[] }
  /** Hours in which a session may sit, in the event's time zone. */
  sessions: { date: string; from: string; to: string }[]
  settings: EventSettings
  /** Set in a demonstration. */
  disclaimer: string | null
  /** Milliseconds that the rules' clock runs ahead of the machine's; negative for an event in the past. */
  clockOffsetMs: number
}

export interface Events {
  /** The event of this installation; null while none has been set up. */
  find(): Promise<EventRecord | null>
}

export function eventsStore(prisma: PrismaClient): Events {
  return {
    find: async () => {
      const row = await prisma.event.findFirst()
      return row === null ? null : eventOf(row)
    }
  }
}

export interface EventRow {
  id: string
  symbol: string
  nameJson: string
  place: string
  timeZone: string
  dateFrom: string
  dateUntil: string
  languagesJson: string
  sessionsJson: string
  settingsJson: string
  disclaimer: string | null
  clockOffsetMs: bigint | number
}

export const eventOf = (row: EventRow): EventRecord => ({
  id: row.id,
  symbol: row.symbol,
  name: JSON.parse(row.nameJson) as Localised,
  place: row.place,
  timeZone: row.timeZone,
  dates: { from: row.dateFrom, until: row.dateUntil },
  languages: JSON.parse(row.languagesJson) as EventRecord['languages'],
  sessions: JSON.parse(row.sessionsJson) as EventRecord['sessions'],
  settings: JSON.parse(row.settingsJson) as EventSettings,
  disclaimer: row.disclaimer,
  clockOffsetMs: Number(row.clockOffsetMs)
})
