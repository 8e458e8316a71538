import type { ReactNode } from 'react'
import { summitWords } from '../i18n/summit-words.ts'
import { RoomPage } from './room-page.tsx'

/** Around every page about priority areas, the agenda, commitments and languages. */
export const SummitPage = ({ children }: { children: ReactNode }) => (
  <RoomPage>
    <summitWords.Provider>{children}</summitWords.Provider>
  </RoomPage>
)
