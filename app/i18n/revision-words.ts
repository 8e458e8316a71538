import { areaWords } from './area-words.tsx'
import type { RevisionWords } from './revisions/en.ts'

export type { RevisionWords } from './revisions/en.ts'

/** The words of issued versions: their list, their pages, their tables. */
export const revisionWords = areaWords<RevisionWords>('revisions', {
  en: async () => (await import('./revisions/en.ts')).en,
  es: async () => (await import('./revisions/es.ts')).es,
  pt: async () => (await import('./revisions/pt.ts')).pt,
  fr: async () => (await import('./revisions/fr.ts')).fr
})

export const useRevisionWords = revisionWords.use
