import type { Language } from '@acuerdo/domain'
import type { Catalogue } from './en.ts'

export type { Catalogue } from './en.ts'

/** One chunk per language, so that a browser fetches only the words that it shows. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).en
    case 'es':
      return (await import('./es.ts')).es
    case 'pt':
      return (await import('./pt.ts')).pt
    case 'fr':
      return (await import('./fr.ts')).fr
  }
}
