import type { SectionWords } from './en.ts'

export const pt: SectionWords = {
  title: 'Secções do sítio',
  names: {
    texts: 'Textos',
    people: 'Pessoas',
    delegations: 'Delegações',
    agenda: 'Cimeira',
    commitments: 'Compromissos',
    letters: 'Correio',
    record: 'Registo',
    account: 'Conta'
  }
}
