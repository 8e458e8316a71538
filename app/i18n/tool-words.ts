import { areaWords } from './area-words.tsx'
import type { ToolWords } from './tools/en.ts'

export type { ToolWords } from './tools/en.ts'

/** The words of what comes with the editor. */
export const toolWords = areaWords<ToolWords>('tools', {
  en: async () => (await import('./tools/en.ts')).en,
  es: async () => (await import('./tools/es.ts')).es,
  pt: async () => (await import('./tools/pt.ts')).pt,
  fr: async () => (await import('./tools/fr.ts')).fr
})

export const useToolWords = toolWords.use
