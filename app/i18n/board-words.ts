import { areaWords } from './area-words.tsx'
import type { BoardWords } from './boards/en.ts'

export type { BoardWords } from './boards/en.ts'

/** The words of what is open, of measures, of who stands where, of the scribe and of phrases. */
export const boardWords = areaWords<BoardWords>('boards', {
  en: async () => (await import('./boards/en.ts')).en,
  es: async () => (await import('./boards/es.ts')).es,
  pt: async () => (await import('./boards/pt.ts')).pt,
  fr: async () => (await import('./boards/fr.ts')).fr
})

export const useBoardWords = boardWords.use
