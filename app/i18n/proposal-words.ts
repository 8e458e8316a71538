import { areaWords } from './area-words.tsx'
import type { ProposalWords } from './proposals/en.ts'

export type { ProposalWords } from './proposals/en.ts'

/** The words of proposals, suggestions and counter-texts. */
export const proposalWords = areaWords<ProposalWords>('proposals', {
  en: async () => (await import('./proposals/en.ts')).en,
  es: async () => (await import('./proposals/es.ts')).es,
  pt: async () => (await import('./proposals/pt.ts')).pt,
  fr: async () => (await import('./proposals/fr.ts')).fr
})

export const useProposalWords = proposalWords.use
