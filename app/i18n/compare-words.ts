import { areaWords } from './area-words.tsx'
import type { CompareWords } from './compare/en.ts'

export type { CompareWords } from './compare/en.ts'

/** The words of comparing, of the history and of what somebody has not seen yet. */
export const compareWords = areaWords<CompareWords>('compare', {
  en: async () => (await import('./compare/en.ts')).en,
  es: async () => (await import('./compare/es.ts')).es,
  pt: async () => (await import('./compare/pt.ts')).pt,
  fr: async () => (await import('./compare/fr.ts')).fr
})

export const useCompareWords = compareWords.use
