import type { Language } from './actor.ts'
import type { DisassociationForm, PositionStatement } from './approval.ts'
import type { DelegationCode } from './ids.ts'

/**
 * What an adopted text carries for disassociations, in its own language (AP8): a named footnote for each, one closing
 * sentence that names nobody, or nothing. It stands beside the text, which stays as it was agreed.
 */
export function disassociationWords(
  form: DisassociationForm,
  language: Language,
  { statements, nameOf }: { statements: readonly PositionStatement[]; nameOf(code: DelegationCode): string }
): string[] {
  const out = statements.filter(({ kind }) => kind === 'disassociation')
  if (out.length === 0 || form === 'none') return []
  const words = WORDS[language]
  const names = [...new Set(out.map(({ delegation }) => delegation))]
  if (form === 'sentence') return [names.length === 1 ? words.one : words.some]
  return out.map(({ delegation, words: own }) => `${words.footnote(nameOf(delegation))} ${own}`)
}

const WORDS: Record<Language, { one: string; some: string; footnote(name: string): string }> = {
  en: {
    one: 'This text was endorsed by all participants with one exception.',
    some: 'This text was endorsed by all participants with some exceptions.',
    footnote: name => `${name} disassociates itself:`
  },
  es: {
    one: 'Este texto fue respaldado por todos los participantes, con una excepción.',
    some: 'Este texto fue respaldado por todos los participantes, con algunas excepciones.',
    footnote: name => `${name} se desvincula:`
  },
  pt: {
    one: 'Este texto foi apoiado por todos os participantes, com uma exceção.',
    some: 'Este texto foi apoiado por todos os participantes, com algumas exceções.',
    footnote: name => `${name} dissocia-se:`
  },
  fr: {
    one: 'Le présent texte a été approuvé par tous les participants, à une exception près.',
    some: 'Le présent texte a été approuvé par tous les participants, à quelques exceptions près.',
    footnote: name => `${name} se dissocie :`
  }
}
