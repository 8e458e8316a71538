// table: the formulas of outcome texts in four languages
import type { Language } from './actor.ts'

type Phrases = Record<Language, string>

/** With what preambular paragraphs begin. */
export const OPENINGS: readonly Phrases[] = [
  { en: 'Recalling', es: 'Recordando', pt: 'Recordando', fr: 'Rappelant' },
  { en: 'Reaffirming', es: 'Reafirmando', pt: 'Reafirmando', fr: 'Réaffirmant' },
  { en: 'Recognising', es: 'Reconociendo', pt: 'Reconhecendo', fr: 'Reconnaissant' },
  { en: 'Noting', es: 'Observando', pt: 'Observando', fr: 'Notant' },
  { en: 'Mindful of', es: 'Conscientes de', pt: 'Conscientes de', fr: 'Conscients de' },
  {
    en: 'Welcoming',
    es: 'Acogiendo con satisfacción',
    pt: 'Acolhendo com satisfação',
    fr: 'Accueillant avec satisfaction'
  }
]

/** Verbs of operative paragraphs, the strongest first; 1 is the strongest. */
export interface Verb {
  strength: number
  words: Phrases
}

export const VERBS: readonly Verb[] = [
  { en: 'decide', es: 'decidimos', pt: 'decidimos', fr: 'décidons' },
  { en: 'agree', es: 'acordamos', pt: 'acordamos', fr: 'convenons' },
  { en: 'will', es: 'haremos', pt: 'faremos', fr: 'ferons' },
  { en: 'commit to', es: 'nos comprometemos a', pt: 'comprometemo-nos a', fr: 'nous engageons à' },
  { en: 'endeavour to', es: 'procuraremos', pt: 'procuraremos', fr: 'nous efforcerons de' },
  { en: 'invite', es: 'invitamos a', pt: 'convidamos', fr: 'invitons' },
  { en: 'encourage', es: 'alentamos a', pt: 'incentivamos', fr: 'encourageons' },
  { en: 'take note of', es: 'tomamos nota de', pt: 'tomamos nota de', fr: 'prenons note de' }
].map((words, index) => ({ strength: index + 1, words }))

/** Each of them removes force from a sentence. */
export const ESCAPE_CLAUSES: readonly { id: EscapeId; words: Record<Language, readonly string[]> }[] = [
  {
    id: 'as_appropriate',
    words: {
      en: ['as appropriate', 'where appropriate', 'if appropriate'],
      es: ['según proceda', 'cuando proceda', 'según corresponda', 'en su caso'],
      pt: ['conforme apropriado', 'quando apropriado', 'conforme o caso', 'se for caso disso'],
      fr: ['le cas échéant', "s'il y a lieu", 'selon qu’il convient', "selon qu'il convient"]
    }
  },
  {
    id: 'national_legislation',
    words: {
      en: [
        'in accordance with national legislation',
        'in accordance with national law',
        'subject to national law'
      ],
      es: ['de conformidad con la legislación nacional', 'de acuerdo con la legislación nacional'],
      pt: ['em conformidade com a legislação nacional', 'de acordo com a legislação nacional'],
      fr: ['conformément à la législation nationale', 'dans le respect de la législation nationale']
    }
  },
  {
    id: 'mutually_agreed',
    words: {
      en: ['on mutually agreed terms'],
      es: ['en condiciones mutuamente acordadas', 'en condiciones convenidas de mutuo acuerdo'],
      pt: ['em condições mutuamente acordadas', 'em termos mutuamente acordados'],
      fr: ['selon des modalités mutuellement convenues', 'à des conditions convenues d’un commun accord']
    }
  },
  {
    id: 'national_circumstances',
    words: {
      en: ['according to national circumstances', 'in light of national circumstances'],
      es: ['según las circunstancias nacionales', 'de acuerdo con las circunstancias nacionales'],
      pt: ['de acordo com as circunstâncias nacionais', 'segundo as circunstâncias nacionais'],
      fr: ['selon les circonstances nationales', 'compte tenu des circonstances nationales']
    }
  },
  {
    id: 'while_aiming',
    words: {
      en: ['while aiming at', 'with the aim of'],
      es: ['con miras a', 'procurando alcanzar'],
      pt: ['com vista a', 'visando alcançar'],
      fr: ['tout en visant', 'en vue de']
    }
  }
]

export type EscapeId =
  'as_appropriate' | 'national_legislation' | 'mutually_agreed' | 'national_circumstances' | 'while_aiming'

/** Where an escape clause stands: UTF-16 code units of the words given. */
export interface EscapeFound {
  id: EscapeId
  start: number
  end: number
}

/** The escape clauses in words of one language, in order, whatever their case; the longest where several begin (CV13). */
export function escapeClausesIn(words: string, language: Language): EscapeFound[] {
  const found = ESCAPE_CLAUSES.flatMap(({ id, words: clauses }) =>
    clauses[language].flatMap(clause => occurrences(words, clause).map(at => ({ id, ...at })))
  )
  found.sort((one, other) => one.start - other.start || other.end - one.end)
  return found.filter((one, index) => found.slice(0, index).every(before => before.end <= one.start))
}

function occurrences(words: string, clause: string): { start: number; end: number }[] {
  const source = escaped(clause).replace(/['’]/gu, "['’]").replace(/ /gu, '\\s+')
  return [...words.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu'))].map(
    ({ index, 0: match }) => ({ start: index, end: index + match.length })
  )
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** A verb of the bank and where it stands: UTF-16 code units of the words given. */
export interface VerbFound {
  strength: number
  start: number
  end: number
}

/** The verb with which an operative paragraph speaks first; null where it has none of the bank. */
export function verbIn(words: string, language: Language): VerbFound | null {
  const found = VERBS.flatMap(({ strength, words: verbs }) =>
    occurrences(words, verbs[language]).map(at => ({ strength, ...at }))
  )
  found.sort((one, other) => one.start - other.start || other.end - one.end)
  return found[0] ?? null
}
