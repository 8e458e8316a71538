import type { ReactNode } from 'react'
import { boardWords } from '../i18n/board-words.ts'
import { RoomPage } from './room-page.tsx'

/** Around every page about what is open, measures, who stands where, the scribe and phrases. */
export const BoardPage = ({ children }: { children: ReactNode }) => (
  <RoomPage>
    <boardWords.Provider>{children}</boardWords.Provider>
  </RoomPage>
)
