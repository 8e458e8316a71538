import { areaWords } from './area-words.tsx'
import type { PanelWords } from './panels/en.ts'

export type { PanelName, PanelWords } from './panels/en.ts'

/** The names of the panels beside the text. */
export const panelWords = areaWords<PanelWords>('panels', {
  en: async () => (await import('./panels/en.ts')).en,
  es: async () => (await import('./panels/es.ts')).es,
  pt: async () => (await import('./panels/pt.ts')).pt,
  fr: async () => (await import('./panels/fr.ts')).fr
})
