import { areaWords } from './area-words.tsx'
import type { PublicWords } from './public/en.ts'

export type { PublicWords } from './public/en.ts'

/** The words of the pages that are open to everybody. */
export const publicWords = areaWords<PublicWords>('public', {
  en: async () => (await import('./public/en.ts')).en,
  es: async () => (await import('./public/es.ts')).es,
  pt: async () => (await import('./public/pt.ts')).pt,
  fr: async () => (await import('./public/fr.ts')).fr
})

export const usePublicWords = publicWords.use
