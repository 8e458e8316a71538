import type { SectionWords } from './en.ts'

export const es: SectionWords = {
  title: 'Secciones del sitio',
  names: {
    texts: 'Textos',
    people: 'Personas',
    delegations: 'Delegaciones',
    agenda: 'Cumbre',
    commitments: 'Compromisos',
    letters: 'Correo',
    record: 'Registro',
    account: 'Cuenta'
  }
}
