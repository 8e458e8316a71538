import { areaWords } from './area-words.tsx'
import type { CertificateWords } from './certificates/en.ts'

export type { CertificateWords } from './certificates/en.ts'

/** The words of certificates. */
export const certificateWords = areaWords<CertificateWords>('certificates', {
  en: async () => (await import('./certificates/en.ts')).en,
  es: async () => (await import('./certificates/es.ts')).es,
  pt: async () => (await import('./certificates/pt.ts')).pt,
  fr: async () => (await import('./certificates/fr.ts')).fr
})

export const useCertificateWords = certificateWords.use
