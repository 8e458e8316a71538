import { areaWords } from './area-words.tsx'
import type { DecisionWords } from './decisions/en.ts'

export type { DecisionWords } from './decisions/en.ts'

/** The words of decisions on a text. */
export const decisionWords = areaWords<DecisionWords>('decisions', {
  en: async () => (await import('./decisions/en.ts')).en,
  es: async () => (await import('./decisions/es.ts')).es,
  pt: async () => (await import('./decisions/pt.ts')).pt,
  fr: async () => (await import('./decisions/fr.ts')).fr
})

export const useDecisionWords = decisionWords.use
