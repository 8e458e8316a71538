import type { SectionWords } from './en.ts'

export const fr: SectionWords = {
  title: 'Rubriques du site',
  names: {
    texts: 'Textes',
    people: 'Personnes',
    delegations: 'Délégations',
    agenda: 'Sommet',
    commitments: 'Engagements',
    letters: 'Courrier',
    record: 'Registre',
    account: 'Compte'
  }
}
