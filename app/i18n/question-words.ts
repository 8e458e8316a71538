import { areaWords } from './area-words.tsx'
import type { QuestionWords } from './questions/en.ts'

export type { QuestionWords } from './questions/en.ts'

/** The words of the head of a text. */
export const questionWords = areaWords<QuestionWords>('questions', {
  en: async () => (await import('./questions/en.ts')).en,
  es: async () => (await import('./questions/es.ts')).es,
  pt: async () => (await import('./questions/pt.ts')).pt,
  fr: async () => (await import('./questions/fr.ts')).fr
})
