import { areaWords } from './area-words.tsx'
import type { RoomWords } from './room/en.ts'

export type { RoomWords } from './room/en.ts'

/** The words of the pages about people, rights and the record. */
export const roomWords = areaWords<RoomWords>('room', {
  en: async () => (await import('./room/en.ts')).en,
  es: async () => (await import('./room/es.ts')).es,
  pt: async () => (await import('./room/pt.ts')).pt,
  fr: async () => (await import('./room/fr.ts')).fr
})

export const loadRoomWords = roomWords.load
export const RoomWordsProvider = roomWords.Provider
export const useRoomWords = roomWords.use
