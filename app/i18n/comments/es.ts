import { number, plural } from '../format.ts'
import type { CommentWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('es', n, { one, many, other })

export const es: CommentWords = {
  panel: {
    which: 'Qué comentarios',
    open: 'Abiertos',
    resolved: 'Resueltos',
    mine: 'Míos',
    all: 'Todos',
    list: 'Comentarios',
    write: 'Nuevo comentario',
    more: (n, paragraph) =>
      count(
        n,
        `# más junto al párrafo ${paragraph}`,
        `# de más junto al párrafo ${paragraph}`,
        `# más junto al párrafo ${paragraph}`
      ),
    newer: n => count(n, '# comentario nuevo ↓', '# de comentarios nuevos ↓', '# comentarios nuevos ↓'),
    arrived: n => count(n, '# comentario nuevo', '# de comentarios nuevos', '# comentarios nuevos'),
    unread: n => count(n, '# sin leer', '# sin leer', '# sin leer'),
    markAll: 'Marcar todo como leído',
    due: 'Respuestas pendientes',
    own: 'Nuestras observaciones',
    wait: n =>
      count(
        n,
        '# observación de su delegación espera a ser enviada.',
        '# de observaciones de su delegación esperan a ser enviadas.',
        '# observaciones de su delegación esperan a ser enviadas.'
      ),
    version: name => `Dónde están las palabras en ${name}`,
    working: 'En el texto de trabajo',
    mayNot: 'Ahora no puede comentar'
  },

  empty: {
    open: 'No hay comentarios abiertos.',
    resolved: 'No hay comentarios resueltos.',
    mine: 'Ni usted ni su delegación han comentado.',
    all: 'Nadie ha comentado todavía.',
    filtered: 'Ningún comentario corresponde a estos filtros.',
    next: 'Seleccione palabras en el texto y pulse Ctrl+Alt+M, o pulse «Nuevo comentario».',
    nextFiltered: 'Quite un filtro o muestre todos.'
  },

  filter: {
    title: 'Filtrar y buscar',
    voice: 'Abiertos por',
    everybody: 'Todos',
    paragraph: 'Párrafo',
    everywhere: 'Todo el texto',
    substantive: 'Solo de fondo',
    unsent: 'Solo los que esperan envío',
    order: 'Orden',
    byText: 'Como en el texto',
    byTime: 'Los más recientes primero',
    search: 'Palabras de comentarios o citas',
    apply: 'Mostrar',
    clear: 'Mostrar todos',
    found: n =>
      count(n, '# comentario corresponde', '# de comentarios corresponden', '# comentarios corresponden')
  },

  types: { substantive: 'De fondo', editorial: 'De redacción', question: 'Pregunta' },

  visibility: {
    group: {
      name: 'Todo el grupo',
      means: 'Quien puede leer este texto lo ve enseguida, con el nombre de su delegación.'
    },
    delegation: {
      name: 'Solo la propia delegación',
      means:
        'Nadie fuera de su delegación lo ve, en ninguna lista ni búsqueda, hasta que la jefatura de su delegación lo envíe.'
    },
    chairs: {
      name: 'Copresidencia y secretaría',
      means: 'Lo ven la copresidencia, la secretaría y su propia delegación; nadie más.'
    }
  },

  voices: {
    'CO-CHAIRS': 'Copresidencia',
    'CO-FACILITATORS': 'Cofacilitación',
    RAPPORTEUR: 'Relatoría',
    SECRETARIAT: 'Secretaría',
    LANGUAGE: 'Revisión lingüística'
  },

  place: {
    document: 'Todo el texto',
    paragraph: number => `Párrafo ${number}`,
    heading: words => `Título «${words}»`,
    bracket: number => `Corchete del párrafo ${number}`,
    wording: (name, number) => `${name} del párrafo ${number}`,
    base: 'Texto de base',
    unknown: 'Un párrafo que ya no está',
    show: 'Mostrar en el texto'
  },

  anchor: {
    in_place: 'En su sitio',
    moved: 'Trasladado con sus palabras',
    changed: 'Las palabras han cambiado',
    gone: 'Las palabras ya no están',
    goneIn: revision => `Las palabras desaparecieron en ${revision}`,
    goneSince: 'Las palabras desaparecieron después de la última versión',
    goneBy: name => `por ${name}`,
    said: 'Cuando se comentó:'
  },

  thread: {
    notRead: 'No se pudo leer este comentario. Compruebe la conexión y vuelva a abrirlo.',
    replies: n => count(n, '# respuesta', '# de respuestas', '# respuestas'),
    close: 'Cerrar este comentario',
    unread: 'Sin leer',
    editedAt: 'Modificado',
    former: 'Redacciones anteriores',
    until: 'Hasta',
    writtenAt: 'Escrito sin conexión:',
    resolvedAs: (outcome, who) => `${outcome} (${who})`,
    reason: 'Motivo:',
    reopened: 'Reabierto',
    waiting: 'Espera a que la jefatura de la delegación lo envíe',
    sent: by => `Enviado en nombre de la delegación por ${by}`
  },

  outcomes: {
    reflected: 'Recogido en el texto',
    not_reflected: 'No recogido en el texto',
    noted: 'Se tomó nota',
    answered: 'Respondido'
  },

  reactions: { agree: 'De acuerdo', thanks: 'Gracias', look: 'Lo estamos viendo' },
  reacted: (name, n) => `${name} (${n})`,

  write: {
    title: 'Nuevo comentario',
    where: 'Sobre',
    chosen: 'Las palabras seleccionadas',
    selectWords: 'Para palabras exactas, selecciónelas antes en el texto.',
    words: 'Su comentario',
    format: '*énfasis*, **fuerte**, - lista, > cita, [palabras](https://…), @ nombra a alguien',
    most: n => `Como máximo, ${number('es', n)} caracteres.`,
    letters: (n, max) => `${number('es', n)} de ${number('es', max)} caracteres`,
    tooLong: (n, max) =>
      `El comentario no se hizo: tiene ${number('es', n)} caracteres, y un comentario admite ${number('es', max)}. Acórtelo o diga el resto en una respuesta; sus palabras siguen en el formulario.`,
    type: 'Tipo',
    sees: 'Quién lo ve',
    as: voice => `Usted habla en nombre de ${voice}.`,
    send: 'Comentar',
    cancel: 'Cancelar',
    reply: 'Su respuesta',
    sendReply: 'Responder',
    edit: 'Modificar',
    editTitle: 'Modifique sus palabras',
    saveEdit: 'Guardar las nuevas palabras',
    editWhat: 'Sus palabras anteriores siguen siendo legibles.',
    resolve: 'Resolver',
    outcome: 'Qué se hizo con él',
    why: 'Motivo',
    resolveDo: 'Resolver este comentario',
    reopen: 'Reabrir',
    reopenWhy: 'Por qué se reabre',
    reattach: 'Vincular a otras palabras',
    reattachWhat: 'Seleccione las palabras en el texto y pulse el botón; o elija un párrafo.',
    reattachDo: 'Vincular aquí',
    reattachWords: 'Vincular a las palabras seleccionadas',
    sendAs: 'Enviar como delegación',
    mention: 'Personas y delegaciones',
    severalParagraphs: 'La selección abarca varios párrafos. Seleccione palabras de uno solo.'
  },

  kept: {
    draft: 'Guardado en este dispositivo',
    waiting: n =>
      count(
        n,
        '# comentario está guardado en este dispositivo y se envía en cuanto haya conexión.',
        '# de comentarios están guardados en este dispositivo y se envían en cuanto haya conexión.',
        '# comentarios están guardados en este dispositivo y se envían en cuanto haya conexión.'
      ),
    now: 'Enviar ahora',
    refused: 'Este comentario de su dispositivo no fue aceptado:',
    discard: 'Descartarlo',
    ended:
      'Lo que escribió sigue en el formulario: envíelo y se conservará como su borrador privado, encima del texto.',
    privately:
      'Ya no puede comentar. Sus palabras no se enviaron; quedan como su borrador privado, encima del texto.',
    privatelyNot: 'Ya no puede comentar. Sus palabras no se enviaron: cópielas de aquí.'
  },

  problem: 'No se ha hecho',
  notNow: 'No es posible ahora',

  done: {
    said: 'El comentario está publicado.',
    kept: 'Guardado: espera a la jefatura de su delegación.',
    replied: 'La respuesta está publicada.',
    edited: 'Sus palabras están modificadas; las anteriores siguen siendo legibles.',
    resolved: 'Resuelto.',
    reopened: 'Abierto de nuevo.',
    attached: 'Vinculado a su nuevo lugar.',
    sent: 'Enviado en nombre de su delegación.',
    read: 'Todo está marcado como leído.'
  },

  refusals: {
    TH1: { why: 'Usted no habla por nadie en este grupo.', way: 'Pida a la secretaría que le asigne a él.' },
    TH3: {
      why: 'Quien ejerce un cargo en este grupo no habla en él por ninguna delegación.',
      way: 'Escriba al grupo o a la copresidencia, o pida a su delegación que lo escriba.'
    },
    TH4: {
      why: 'El reloj de su dispositivo va adelantado.',
      way: 'Póngalo en hora y envíe el comentario de nuevo.'
    },
    TH5: {
      why: 'El comentario está resuelto, o no lo ven todos aquellos a quienes respondería.',
      way: 'Vuelva a leerlo; reábralo si está resuelto.'
    },
    TH6: { why: 'El comentario ya dice eso.', way: 'Cambie sus palabras o déjelas.' },
    TH7: { why: 'Alguien fue más rápido: ya está resuelto o abierto.', way: 'Vuelva a leerlo.' },
    TH9: { why: 'Ya no espera a ser enviado.', way: 'Elija uno que espere.' },
    TH10: {
      why: 'Ya no hay sitio para él junto a este texto.',
      way: 'Responda en un comentario que ya esté.'
    },
    AN8: { why: 'Las palabras no son las del texto.', way: 'Seleccione las palabras de nuevo y envíelo.' },
    AN9: {
      why: 'Solo quien lo abrió, o la copresidencia, vincula de nuevo un comentario.',
      way: 'Pídaselo a uno de ellos.'
    },
    bracket: { why: 'Ese corchete está cerrado.', way: 'Elija en su lugar el párrafo.' },
    too_many: { why: 'Ha enviado mucho en poco tiempo.', way: 'Espere un minuto y envíelo de nuevo.' },
    malformed: {
      why: 'Falta algo en el formulario o no es correcto.',
      way: 'Revíselo e inténtelo de nuevo.'
    },
    not_found: { why: 'Ya no está, o usted no tiene acceso.', way: 'Vuelva a leer la lista.' },
    conflict: {
      why: 'El texto ha cambiado desde que abrió el formulario.',
      way: 'Mire el texto como está ahora e inténtelo de nuevo.'
    }
  },

  due: {
    title: 'Respuestas pendientes',
    lead: 'Comentarios de fondo abiertos, por delegación, los más antiguos primero.',
    none: 'No hay ningún comentario de fondo abierto.',
    noneNext: 'El procedimiento de silencio puede empezar sin advertencia sobre comentarios.',
    hours: n => (n === 0 ? 'menos de una hora' : count(n, '# hora', '# de horas', '# horas')),
    days: n => count(n, '# día', '# de días', '# días'),
    age: 'Abierto desde hace',
    answered: 'Alguien ha respondido',
    notAnswered: 'Nadie ha respondido',
    notYou: 'Esta lista es para la copresidencia y la secretaría.',
    back: 'Volver al texto'
  },

  own: {
    title: voice => `Observaciones de ${voice}`,
    lead: 'Qué se hizo con cada observación.',
    revision: 'Hechas hasta',
    whole: 'Ahora',
    none: 'Todavía no hay observaciones.',
    noneNext: 'Abra el texto, seleccione palabras y pulse Ctrl+Alt+M.',
    madeOn: 'Hecha sobre',
    settledIn: 'Atendida en',
    before: 'antes de la primera versión',
    result: 'Resultado',
    stillOpen: 'Abierta',
    print: 'Para imprimirla, use la impresión de su navegador.',
    toSend: 'Enviar como delegación',
    toSendLead:
      'Elija lo que dice su delegación. Lo que se envía lo ve todo el grupo, firmado con el nombre de la delegación.',
    sendChosen: 'Enviar lo elegido como delegación'
  }
}
