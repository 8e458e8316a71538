import { areaWords } from './area-words.tsx'
import type { NegotiationWords } from './negotiation/en.ts'

export type { NegotiationWords } from './negotiation/en.ts'

/** The words of brackets, positions, closing and paragraphs beside the text. */
export const negotiationWords = areaWords<NegotiationWords>('negotiation', {
  en: async () => (await import('./negotiation/en.ts')).en,
  es: async () => (await import('./negotiation/es.ts')).es,
  pt: async () => (await import('./negotiation/pt.ts')).pt,
  fr: async () => (await import('./negotiation/fr.ts')).fr
})

export const useNegotiationWords = negotiationWords.use
