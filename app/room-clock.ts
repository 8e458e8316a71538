import { createContext, useContext } from 'react'
import { dateTime, dayIn, time, zoneName } from './i18n/format.ts'
import type { Catalogue } from './i18n/words.ts'

/** The zones in which moments are told: the event's, and the viewer's once the browser has said which it is. */
export interface RoomClock {
  zone: string
  /** The event's place in short: "Cartagena". */
  place: string
  viewerZone: string | null
}

export const Clock = createContext<RoomClock>({ zone: 'UTC', place: 'UTC', viewerZone: null })

export const useRoomClock = (): RoomClock => useContext(Clock)

/** "12 May 2026, 18:00 (Cartagena)", and behind it the viewer's own time where it differs. */
export function momentWords(words: Catalogue, { zone, place, viewerZone }: RoomClock, at: Date): string {
  const there = dateTime(words.language, at, zone)
  const said = `${there} (${place})`
  if (viewerZone === null || dateTime(words.language, at, viewerZone) === there) return said
  const sameDay = dayIn(at, zone) === dayIn(at, viewerZone)
  const here = (sameDay ? time : dateTime)(words.language, at, viewerZone)
  return `${said} · ${words.clock.yours(here, zoneName(viewerZone))}`
}
