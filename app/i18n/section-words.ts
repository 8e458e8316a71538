import { areaWords } from './area-words.tsx'
import type { SectionWords } from './sections/en.ts'

export type { SectionName, SectionWords } from './sections/en.ts'

/** The names of the parts of the site. */
export const sectionWords = areaWords<SectionWords>('sections', {
  en: async () => (await import('./sections/en.ts')).en,
  es: async () => (await import('./sections/es.ts')).es,
  pt: async () => (await import('./sections/pt.ts')).pt,
  fr: async () => (await import('./sections/fr.ts')).fr
})
