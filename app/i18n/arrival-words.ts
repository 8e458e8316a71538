import { areaWords } from './area-words.tsx'
import type { ArrivalWords } from './arrival/en.ts'

export type { ArrivalWords } from './arrival/en.ts'

/** The words of the pages through which somebody comes in. */
export const arrivalWords = areaWords<ArrivalWords>('arrival', {
  en: async () => (await import('./arrival/en.ts')).en,
  es: async () => (await import('./arrival/es.ts')).es,
  pt: async () => (await import('./arrival/pt.ts')).pt,
  fr: async () => (await import('./arrival/fr.ts')).fr
})

export const useArrivalWords = arrivalWords.use
