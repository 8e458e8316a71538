import { LANGUAGES, type Language } from './actor.ts'

/** What somebody's browser says of the languages that its owner wants. */
export interface LanguageWish {
  /** Of the address, as in `?lang=es`. */
  address: string | null
  /** What was chosen on an earlier page. */
  chosen: string | null
  /** The person's own, where it is known who asks. */
  ofPerson: Language | null
  /** The header `Accept-Language`. */
  accepts: string
}

/** First the address, then what was chosen before, then the person's own, then the browser's, then English. */
export const wishedLanguage = ({ address, chosen, ofPerson, accepts }: LanguageWish): Language =>
  knownLanguage(address) ?? knownLanguage(chosen) ?? ofPerson ?? accepted(accepts) ?? 'en'

/** The language of the event that this code is; null for every other word. */
export const knownLanguage = (word: string | null): Language | null =>
  LANGUAGES.find(language => language === word) ?? null

/** The best of the browser's wishes that we speak: "pt-BR;q=0.9, en;q=0.8" → pt. */
function accepted(header: string): Language | null {
  const wishes = header.split(',').map(wish => {
    const [tag = '', ...parameters] = wish.trim().split(';')
    const quality = parameters.find(parameter => parameter.trim().startsWith('q='))
    return {
      language: knownLanguage(tag.slice(0, 2).toLowerCase()),
      quality: quality ? Number(quality.trim().slice(2)) : 1
    }
  })
  const spoken = wishes.filter(wish => wish.language !== null && wish.quality > 0)
  return spoken.sort((a, b) => b.quality - a.quality)[0]?.language ?? null
}
