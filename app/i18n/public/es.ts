import { plural } from '../format.ts'
import type { PublicWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('es', n, { one, many, other })

export const es: PublicWords = {
  open: 'Abierto a todas las personas',
  places: 'Páginas públicas',
  languages: 'Idioma de esta página',
  signIn: 'Iniciar sesión',

  texts: {
    title: 'Textos adoptados',
    lead: 'Lo que los grupos de trabajo han adoptado por consenso, a la letra, y lo que lleva cada texto.',
    none: 'Todavía no se ha adoptado ningún texto.',
    noneNext:
      'Un texto aparece aquí con el golpe de mazo de la copresidencia; hasta entonces solo lo lee su grupo.',
    adopted: 'Adoptado',
    transmitted: 'Transmitido a la Cumbre',
    read: title => `Leer el texto adoptado: ${title}`,
    paragraphs: n => count(n, '# párrafo', '# de párrafos', '# párrafos'),
    corrigenda: n =>
      count(n, '# corrección de errores', '# de correcciones de errores', '# correcciones de errores')
  },

  text: {
    adoptedAs: 'Texto adoptado',
    facts: 'Sobre este texto',
    symbol: 'Signatura',
    hash: 'Huella (SHA-256)',
    verify: 'Quien opera este servidor recalcula la huella a partir de lo almacenado:',
    adopted: 'Adoptado',
    transmitted: 'Transmitido a la Cumbre',
    in: 'Idioma del texto',
    original: language => `${language} (tal como se adoptó)`,
    certified: language => `${language} (certificado)`,
    translation: 'Certificado párrafo por párrafo con respecto al texto adoptado, el único que se adoptó.',
    paragraph: number => `Párrafo ${number}`,
    heading: 'Título de sección',
    footnotes: 'Notas al pie',
    carried: 'Lo que este texto lleva por las desvinculaciones',
    corrigenda: 'Correcciones de errores',
    corrigendaLead: 'Cada una es un documento junto al texto adoptado, que queda tal como se adoptó.',
    forWords: 'Donde dice',
    readWords: 'debe decir',
    areas: 'Áreas prioritarias y acciones para la Cumbre',
    areasLead: 'Transmitidas con este texto.',
    decisions: {
      accepted: 'En la agenda',
      merged: 'Integrada en un punto de la agenda',
      deferred: 'Aplazada',
      returned: 'Devuelta al grupo'
    },
    unanswered: 'A la espera de la respuesta de la Cumbre',
    item: title => `Punto de la agenda: ${title}`,
    owner: who => `A cargo de ${who}`,
    due: when => `Plazo: ${when}`
  },

  agenda: {
    title: 'Agenda de la Cumbre',
    lead: 'Lo que procede de los textos adoptados, hasta el párrafo.',
    none: 'Todavía no hay nada en la agenda.',
    noneNext: 'La coordinación de la Cumbre sitúa aquí lo que transmiten los textos adoptados.',
    from: (theme, number) => `${theme}, párrafo ${number}`,
    hash: 'Huella del párrafo',
    state: 'Huella de esta agenda',
    corrected: 'Se corrigió un párrafo del que procede este punto; la corrección figura con su texto.',
    reopened: 'El texto del que procede este punto se ha reabierto.'
  }
}
