import { areaWords } from './area-words.tsx'
import type { SummitWords } from './summit/en.ts'

export type { SummitWords } from './summit/en.ts'

/** The words of priority areas, the agenda of the Summit, commitments and language versions. */
export const summitWords = areaWords<SummitWords>('summit', {
  en: async () => (await import('./summit/en.ts')).en,
  es: async () => (await import('./summit/es.ts')).es,
  pt: async () => (await import('./summit/pt.ts')).pt,
  fr: async () => (await import('./summit/fr.ts')).fr
})

export const useSummitWords = summitWords.use
