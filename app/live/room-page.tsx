import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { RoomWordsProvider } from '../i18n/room-words.tsx'
import { Clock } from '../room-clock.ts'
import { useViewerZone } from './viewer-clock.ts'

/** Around every page about people, groups, rights and the record: their words, and the zones of their times. */
export function RoomPage({ children }: { children: ReactNode }) {
  const site = useRouteLoaderData('root') as { event: { timeZone: string; place: string } | null } | undefined
  const viewerZone = useViewerZone()
  const event = site?.event
  const place = event?.place.split(',')[0] ?? 'UTC'
  return (
    <Clock.Provider value={{ zone: event?.timeZone ?? 'UTC', place, viewerZone }}>
      <RoomWordsProvider>{children}</RoomWordsProvider>
    </Clock.Provider>
  )
}
