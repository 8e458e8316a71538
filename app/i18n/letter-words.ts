import { areaWords } from './area-words.tsx'
import type { LetterWords } from './letters/en.ts'

export type { LetterWords } from './letters/en.ts'

/** The words of letters that have not reached anybody. */
export const letterWords = areaWords<LetterWords>('letters', {
  en: async () => (await import('./letters/en.ts')).en,
  es: async () => (await import('./letters/es.ts')).es,
  pt: async () => (await import('./letters/pt.ts')).pt,
  fr: async () => (await import('./letters/fr.ts')).fr
})

export const useLetterWords = letterWords.use
