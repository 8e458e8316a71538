import { roomWords } from '../i18n/room-words.ts'
import type { ReactNode } from 'react'
import { AreaPage } from './area-page.tsx'

/** Around every page about people, groups, rights and the record. */
export const RoomPage = ({ children }: { children: ReactNode }) => (
  <AreaPage words={roomWords}>{children}</AreaPage>
)
