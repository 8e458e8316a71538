import { list, plural } from '../format.ts'
import type { HomeWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('es', n, { one, many, other })

export const es: HomeWords = {
  title: 'Los textos de los grupos de trabajo',
  lead: 'Un texto por tema. Cada uno va del borrador cero a la adopción por consenso, y de ahí a la Cumbre.',
  paragraphs: n => count(n, '# párrafo', '# de párrafos', '# párrafos'),
  agreed: (n, of) => `${n} de ${of} párrafos acordados`,
  brackets: n => count(n, '# corchete abierto', '# de corchetes abiertos', '# corchetes abiertos'),
  noBrackets: 'Ningún corchete abierto',
  writing: names => `Escribiendo ahora: ${list('es', names)}`,
  nobody: 'Nadie está escribiendo en este momento',
  open: 'Abrir el texto',
  openTheme: theme => `Abrir el texto sobre ${theme}`,
  group: 'Grupo de trabajo',
  groupOf: theme => `Grupo de trabajo sobre ${theme}`,
  decisions: 'Decisiones',
  decisionsOf: theme => `Decisiones sobre ${theme}`,
  adopted: 'Texto adoptado',
  adoptedOf: theme => `Texto adoptado sobre ${theme}`,
  figuresOnly: 'Usted no forma parte de estos grupos de trabajo: ve sus cifras, no sus palabras.',
  noDocument: 'Este texto no se ha iniciado.',
  noDocumentNext: 'La secretaría lo inicia cuando se designan las dos personas de la copresidencia.',
  empty: 'Todavía no hay ningún tema.',
  emptyNext: 'La secretaría define los temas del evento; después aparecerán aquí.',
  yours: 'Sus grupos de trabajo',
  others: 'Otros grupos de trabajo',

  way: {
    title: theme => `El camino del texto sobre ${theme}`,
    agenda: 'En la agenda',
    passed: 'superada',
    now: 'etapa actual',
    noText: 'Sin iniciar',
    closed: 'El camino de este texto terminó sin acuerdo.'
  },

  deadline: {
    silence: version => `El procedimiento de silencio sobre ${version} termina`,
    left: time => `Tiempo restante: ${time}`,
    over: 'El plazo ha vencido; el resultado aparecerá en un momento.',
    none: 'No corre ningún plazo.',
    next: 'Próximo plazo'
  },

  waiting: {
    title: 'Lo que le espera',
    none: 'No le espera nada.',
    noneNext:
      'Aquí estará lo que necesita de usted: un visto bueno que dio la otra copresidencia, un silencio en curso, un texto por confirmar.',
    until: 'hasta el',
    second_half: action => `La otra copresidencia ha dado el primer visto bueno: ${action}`,
    prepared: action => `La secretaría ha preparado, para ambas copresidencias: ${action}`,
    void_half: action => `Su visto bueno quedó sin efecto porque el texto cambió: ${action}`,
    approve: 'El texto está acordado: apruébelo',
    adopt: 'Están las dos aprobaciones: adopte el texto',
    read_before_deadline: 'Nadie de su delegación ha abierto todavía esta versión',
    silence: 'Corre el silencio: objete antes del plazo o déjelo pasar',
    confirm_capital: 'Su capital no ha confirmado esta versión',
    reservation: 'Su reserva sigue en pie: levántela o conviértala en declaración',
    answer_bridging:
      'La copresidencia presentó una redacción puente para su corchete: tome posición o rechácela',
    reopening: 'Una delegación pide reabrir un párrafo acordado: decida sobre ello',
    attention: 'Una propuesta suya requiere atención: las palabras que modifica han cambiado',
    confirm_entry: 'Se anotó algo en sala en su nombre: confírmelo o rechácelo',
    broken: 'El silencio fue roto: resuelva lo objetado y publique después la versión siguiente',
    transmit: 'El texto está adoptado: transmítalo a la preparación de la Cumbre',
    language: 'Para poder transmitir el texto hay que traducir o certificar esta versión lingüística',
    agenda: 'Han llegado áreas prioritarias a la Cumbre: respóndalas',
    no_head: 'Esta delegación no tiene jefatura localizable'
  },

  actions: {
    issue_chairs_text: 'publicar el texto de la copresidencia',
    declare_agreed: 'declarar acordado el texto',
    start_silence: 'iniciar el procedimiento de silencio',
    extend_silence: 'prorrogar el silencio',
    close_without_agreement: 'cerrar sin acuerdo',
    record_waiver: 'registrar una dispensa',
    approve_version: 'aprobar la versión',
    adopt: 'adoptar el texto',
    reopen_text: 'reabrir el texto',
    issue_corrigendum: 'publicar una corrección',
    transmit: 'transmitir el texto a la Cumbre',
    amend_commitment: 'modificar un compromiso'
  }
}
