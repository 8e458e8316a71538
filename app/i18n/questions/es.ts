import { list, plural } from '../format.ts'
import type { QuestionWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('es', n, { one, many, other })

export const es: QuestionWords = {
  agreed: '¿Qué está acordado?',
  agreedAnswer: (n: number, of: number) =>
    n === 0 ? `Nada todavía: 0 de ${of} párrafos` : `${n} de ${of} párrafos`,
  agreedAll: (of: number) => `Todo: los ${of} párrafos`,
  speak: '¿Quién puede opinar?',
  speakAnswers: {
    outline: 'La copresidencia y la lista de redacción',
    zero_draft: 'Todas las delegaciones del grupo; las entidades observadoras mientras estén admitidas',
    negotiation: 'Todas las delegaciones del grupo; las entidades observadoras mientras estén admitidas',
    chairs_text: 'Todas las delegaciones del grupo, sobre el texto de la copresidencia',
    silence: 'Jefaturas e integrantes con mandato: solo para objetar',
    agreed_ad_ref: 'Las jefaturas de delegación, tras consultar a su capital',
    adopted: 'Ya nadie: el texto está adoptado',
    transmitted: 'La preparación de la Cumbre',
    closed_without_agreement: 'Ya nadie: la negociación está cerrada'
  },
  chairs: (names: string[]) => `Copresidencia: ${list('es', names)}`,
  changes: '¿Cuándo pueden sugerirse cambios?',
  changesAnswers: {
    outline: 'Ahora: la lista de redacción prepara el borrador cero',
    zero_draft: 'Ahora y en la negociación que sigue',
    negotiation: 'Ahora, hasta que la copresidencia presente su texto',
    chairs_text: 'En las palabras, no: solo para cerrar corchetes',
    silence: 'Ahora no: el texto está bloqueado',
    agreed_ad_ref: 'Ahora no: solo si la copresidencia reabre el texto',
    adopted: 'Ya no: el texto es definitivo',
    transmitted: 'Ya no: el texto es definitivo',
    closed_without_agreement: 'Ya no'
  },
  typeAnswers: {
    outline: 'Escriben en el texto: copresidencia, cofacilitación, lista de redacción',
    zero_draft: 'Escriben en el texto: copresidencia, cofacilitación, lista de redacción',
    negotiation:
      'Escriben en el texto: copresidencia y cofacilitación; la lista de redacción donde el evento lo permite; la relatoría cuando tiene la pluma',
    chairs_text: 'Nadie escribe: las palabras cambian por decisiones que constan',
    silence: 'Nadie escribe: el texto está bloqueado',
    agreed_ad_ref: 'Nadie escribe: el texto está bloqueado',
    adopted: 'Nadie escribe: el texto es definitivo',
    transmitted: 'Nadie escribe: el texto es definitivo',
    closed_without_agreement: 'Nadie escribe: la negociación está cerrada'
  },
  undecided: '¿Qué queda por decidir?',
  undecidedNone: 'Nada: no hay corchetes abiertos',
  undecidedAnswer: (brackets: number, paragraphs: number) =>
    `${count(brackets, '# corchete abierto', '# de corchetes abiertos', '# corchetes abiertos')} en ${count(paragraphs, '# párrafo', '# de párrafos', '# párrafos')}`,
  unopposed: (n: number) =>
    count(
      n,
      '# tiene una redacción a la que nadie se opone',
      '# tienen una redacción a la que nadie se opone',
      '# tienen una redacción a la que nadie se opone'
    )
}
