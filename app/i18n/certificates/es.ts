import type { CertificateWords } from './en.ts'

export const es: CertificateWords = {
  title: symbol => `Certificado: ${symbol}`,
  lead: {
    silence: 'Certificado de una decisión por procedimiento de silencio',
    in_session: 'Certificado de una decisión en sesión',
    adoption: 'Certificado de adopción'
  },
  says: {
    silence:
      'El período de silencio terminó sin que objetara ninguna delegación con derecho a ello. El texto queda acordado ad referéndum.',
    in_session:
      'La copresidencia declaró en sesión, conjuntamente, que el texto queda acordado ad referéndum.',
    adoption: 'El texto fue adoptado por consenso, con el golpe de mazo de ambas copresidencias.'
  },
  places: 'Dónde está usted',
  decisions: 'Decisiones',
  decided: 'La decisión',
  event: 'Evento',
  text: 'Texto',
  version: 'Versión',
  language: 'Idioma del texto',
  hash: 'Huella del texto (SHA-256)',
  at: 'Fecha de la decisión',
  actedBy: 'Intervinieron',
  clock: 'Nadie: el reloj del servidor puso fin al silencio',
  person: (name, region) => `${name}, región ${region}`,

  silence: 'El procedimiento de silencio',
  started: 'Inicio',
  startedBy: 'Iniciado por',
  deadline: 'Plazo',
  extended: 'Prórroga',
  extension: (from, to) => `de ${from} a ${to}`,
  inSession: 'En sesión, con el período abreviado',

  adoption: 'La adopción',
  approvals: 'Aprobado por',
  form: 'Las desvinculaciones constan como',
  forms: {
    footnote: 'nota al pie con nombre',
    sentence: 'frase final sin nombres',
    none: 'nada en el texto'
  },
  carried: 'Palabras que lleva el texto',

  entitled: n => `Delegaciones con derecho a decidir (${n})`,
  delegation: 'Delegación',
  position: 'Posición',
  positions: {
    no_objection: 'Sin objeción',
    present: 'Estuvo presente',
    adopts: 'Adopta',
    disassociates: 'Se desvincula'
  },
  noSupport: 'La falta de objeción consta como tal; no es apoyo.',
  binds: n => `Habla por ${n} miembros`,
  statements: 'Declaraciones',
  kinds: {
    disassociation: 'Desvinculación',
    explanation: 'Explicación de posición',
    substantive: 'Reserva de fondo',
    scrutiny: 'Reserva de examen',
    linguistic: 'Reserva lingüística'
  },
  whole: 'sobre todo el texto',

  waivers: 'Requisitos dispensados',
  verify: 'Verificar este certificado',
  verifyLead:
    'El certificado tiene su propia huella. Se escribió con la decisión y nunca cambia: quien tenga el archivo puede recalcular ambas huellas en cualquier lugar, sin este servidor.',
  own: 'Huella del certificado (SHA-256)',
  download: 'Descargar el archivo',
  print: 'Imprima desde el navegador: la página está hecha para el papel.',
  run: 'Después, en una copia de este programa:',
  expected:
    'Responde que el archivo es este certificado y nombra ambas huellas; un archivo alterado da «Not verified».',
  toText: 'Leer esta versión'
}
