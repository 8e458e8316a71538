import { useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { AreaWords } from '../i18n/area-words.tsx'
import { Clock } from '../room-clock.ts'
import { useViewerZone } from './viewer-clock.ts'

/** Around a page of one area: its words, and the zones in which times are said. */
export function AreaPage({ words, children }: { words: AreaWords<object>; children: ReactNode }) {
  const site = useRouteLoaderData('root') as { event: { timeZone: string; place: string } | null } | undefined
  const viewerZone = useViewerZone()
  const event = site?.event
  const place = event?.place.split(',')[0] ?? 'UTC'
  return (
    <Clock.Provider value={{ zone: event?.timeZone ?? 'UTC', place, viewerZone }}>
      <words.Provider>{children}</words.Provider>
    </Clock.Provider>
  )
}
