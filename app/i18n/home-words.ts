import { areaWords } from './area-words.tsx'
import type { HomeWords } from './home/en.ts'

export type { HomeWords } from './home/en.ts'

/** The words of the event's home. */
export const homeWords = areaWords<HomeWords>('home', {
  en: async () => (await import('./home/en.ts')).en,
  es: async () => (await import('./home/es.ts')).es,
  pt: async () => (await import('./home/pt.ts')).pt,
  fr: async () => (await import('./home/fr.ts')).fr
})

export const useHomeWords = homeWords.use
