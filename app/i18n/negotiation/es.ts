import { list, plural } from '../format.ts'
import type { NegotiationWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('es', n, { one, other })

export const es: NegotiationWords = {
  title: number => (number === '' ? 'Corchete en un título' : `Corchete en el párrafo ${number}`),
  paragraph: number => (number === '' ? 'Título' : `Párrafo ${number}`),
  back: 'Todos los corchetes',
  show: 'Ver en el texto',
  sentence: 'En la frase',
  around: 'Dentro de la redacción de otro corchete',
  inside: 'Corchetes dentro de sus redacciones',
  heldWith: numbers => `Vinculado con el párrafo ${list('es', numbers)}`,
  openedBy: (who, at) => `Abierto por ${who}, ${at}`,
  fromStart: 'Está en el texto desde su primera versión.',
  chairs: 'la copresidencia',
  none: 'Todavía no hay ninguna redacción',
  noneNext: 'Quien hable por una delegación puede añadir una más abajo.',

  list: {
    how: 'Seleccione palabras en el texto y pulse [ para ponerlas entre corchetes.',
    differ: n =>
      n === 0
        ? 'solo difieren en marcas o espacios'
        : count(n, 'las redacciones difieren en # palabra', 'las redacciones difieren en # palabras'),
    open: 'Posiciones y cierre',
    links: 'Más sobre esta negociación',
    paragraphs: 'Párrafos',
    agreed: 'acordado',
    bracketed: 'con corchete',
    free: 'abierto'
  },

  wordings: {
    title: 'Redacciones',
    proposed: 'Propuesta por',
    stances: {
      support: 'Apoyan',
      can_accept: 'Pueden aceptar',
      reserve: 'Reservan su posición',
      oppose: 'Se oponen',
      none: 'Sin posición'
    },
    silent: 'Ninguna otra delegación ha tomado posición todavía.',
    origin: code => `Sugerida en un principio por ${code}`,
    merged: keys => `Compuesta de ${list('es', keys)}`,
    differs: n =>
      n === 0 ? 'Solo difiere en marcas o espacios' : count(n, 'Difiere # palabra', 'Difieren # palabras'),
    againstBase: 'respecto de las palabras del texto',
    againstOther: key => `respecto de ${key}`,
    refusedBy: code => `${code} rechazó esta redacción; nadie cierra con ella.`,
    clauses: clauses =>
      `Resta fuerza: ${list(
        'es',
        clauses.map(one => `«${one}»`)
      )}`,
    withdrawn: 'Retirada: ya no compite.',
    history: 'Cómo cambiaron las posiciones',
    by: name => `por ${name}`,
    said: 'Lo que dijeron'
  },

  position: {
    title: name => `Posición de ${name}`,
    take: {
      support: 'Apoyar',
      can_accept: 'Puede aceptar',
      reserve: 'Reservar la posición',
      oppose: 'Oponerse'
    },
    now: stance => `Ahora: ${stance}`,
    silent: 'En silencio hasta ahora',
    words: 'Añadir unas palabras a la posición',
    wordsLabel: 'Palabras (opcional)',
    back: 'Retirar la posición',
    own: 'Su delegación propone esta redacción.',
    withdraw: 'Retirar esta redacción',
    withdrawWhat:
      'Deja de competir, salvo que otra delegación la haya hecho suya. Un corchete sin redacciones vuelve a las palabras del texto.',
    takeOver: 'Copatrocinar esta redacción',
    takeOverWhat: 'Su delegación también la respalda, de modo que permanece si quien la propuso la retira.',
    again: 'Presentarla de nuevo',
    refuse: 'Rechazar esta redacción',
    refuseWhat:
      'Usted aportó una redacción a este corchete; mientras mantenga el rechazo, nadie lo cierra con esta.',
    reason: 'Motivo (opcional)'
  },

  add: {
    title: 'Añadir una redacción',
    label: 'Redacción en lugar del corchete',
    what: name => `Queda en el corchete a nombre de ${name}, para que otros puedan apoyarla.`,
    send: 'Añadir la redacción'
  },

  suggest: {
    title: 'Sugerir una redacción',
    label: 'Palabras que usted sugiere',
    what: 'Figuran al lado del texto y solo entran en el corchete si una delegación las patrocina.',
    send: 'Enviar la sugerencia'
  },

  build: {
    title: 'Fórmula de compromiso',
    lead: 'Marque las redacciones de las que se compone, únalas y retoque el resultado.',
    from: 'Compuesta de',
    compose: 'Unir las redacciones marcadas',
    wording: 'Redacción',
    show: 'Ver la frase',
    table: 'Presentar como redacción puente',
    tableWhat: 'Quienes aportaron redacciones la leen antes y pueden rechazarla.',
    clash:
      'Estas redacciones difieren en el mismo lugar. Quedan una junto a otra con una barra: elija, o dígalo de otro modo.'
  },

  close: {
    own: 'Con una fórmula de compromiso u otras palabras',
    title: 'Cerrar el corchete',
    lead: 'Elija una manera; verá la frase exactamente como quedará.',
    ways: 'Maneras de cerrarlo',
    alternative: key => `Con ${key}`,
    deleted: 'Suprimir',
    base: 'Mantener las palabras del texto',
    footnote: 'Pasarlo a una nota al pie',
    stands: 'El párrafo dirá',
    gone: 'No quedan palabras: el párrafo desaparece con el corchete. Si se deshace, vuelven los dos.',
    empty: 'No queda ninguna palabra en su lugar.',
    note: 'Nota al pie',
    footnoteOf: 'Palabras de la nota al pie',
    do: {
      alternative: key => `Cerrar con ${key}`,
      merged: 'Cerrar con esta fórmula de compromiso',
      new_wording: 'Cerrar con estas palabras',
      deleted: 'Cerrar y suprimir',
      base_text: 'Cerrar y mantener las palabras del texto',
      footnote: 'Cerrar con esta nota al pie'
    },
    what: 'Surte efecto de inmediato, para todos. Puede deshacerlo en los diez segundos siguientes.',
    changed: 'Las palabras se modificaron después de mostrarse la frase. Ahora dice así.',
    stale: 'El texto cambió desde que lo leyó. Esta es la frase como quedaría ahora; no se ha cerrado nada.',
    not: 'Ahora no se puede cerrar así'
  },

  closed: {
    title: 'Cómo se cerró',
    outcomes: {
      alternative: key => `Con ${key}`,
      merged: keys =>
        keys.length === 0
          ? 'Con una fórmula de compromiso'
          : `Con una fórmula de compromiso de ${list('es', keys)}`,
      new_wording: 'Con otras palabras',
      deleted: 'Suprimido',
      base_text: 'Se mantienen las palabras del texto',
      footnote: 'Pasado a una nota al pie'
    },
    stands: 'En su lugar dice',
    nothing: 'Ninguna palabra',
    undo: 'Deshacer el cierre',
    left: n => count(n, 'queda # segundo', 'quedan # segundos'),
    within: 'en los diez segundos siguientes',
    next: 'Siguiente corchete'
  },

  hold: {
    title: 'Paquete',
    lead: 'Los corchetes de un paquete solo se resuelven juntos.',
    with: 'Vincular con',
    hold: 'Vincular',
    release: 'Sacarlo del paquete',
    members: 'En un mismo paquete con'
  },

  open: {
    title: 'Abrir un corchete',
    lead: 'Lo que está entre corchetes no está acordado.',
    as: who => `Se abre a nombre de ${who}.`,
    words: 'Palabras',
    inWording: 'Dentro de una redacción de otro corchete',
    place: 'Dónde',
    selected: 'Las palabras seleccionadas',
    quoted: 'Estas palabras del párrafo',
    quote: 'Cópielas exactamente del párrafo de arriba',
    quoteHint: 'Una adición va detrás de ellas. Déjelo vacío para el final del párrafo.',
    whole: 'El párrafo entero',
    kind: 'Qué no está acordado',
    kinds: {
      alternatives: 'Otras palabras en su lugar',
      held: 'Las palabras quedan en suspenso, sin otras por ahora',
      deletion: 'Las palabras deberían suprimirse',
      insertion: 'Faltan palabras detrás de ellas',
      placeholder: 'Faltan palabras que llegarán más tarde'
    },
    wording: n => `Redacción ${n}`,
    more: 'Más redacciones',
    send: 'Abrir el corchete',
    cancel: 'Cancelar',
    lost: 'Las palabras seleccionadas ya no están en el texto. Selecciónelas de nuevo.',
    several:
      'La selección abarca varios párrafos. Un corchete está en uno solo: seleccione palabras de un párrafo.',
    inBase:
      'Estas son las palabras que sustituyó un corchete; quedan como su texto de base. Añada una redacción a ese corchete.',
    choose: 'No hay palabras seleccionadas. Selecciónelas en el texto, o elija un párrafo.',
    chooseParagraph: 'Párrafo',
    go: 'Continuar',
    absent: 'Estas palabras no están en el párrafo, o están más de una vez. Copie algunas más.'
  },

  para: {
    title: number => (number === '' ? 'Título' : `Párrafo ${number}`),
    titleGone: 'Un párrafo que ya no está',
    back: 'Todos los corchetes',
    states: {
      agreed: 'Acordado ad referéndum',
      open: 'Abierto',
      bracketed: 'Entre corchetes',
      gone: 'Ya no está en el texto'
    },
    openBrackets: n => count(n, 'tiene # corchete abierto', 'tiene # corchetes abiertos'),
    acts: 'Lo que usted puede hacer',
    agree: 'Marcar como acordado ad referéndum',
    agreeWhat:
      'Nadie escribe más en él, y ningún corchete ni propuesta lo cambia, hasta que la copresidencia lo reabra.',
    request: 'Pedir que se reabra',
    requestWhat: 'La copresidencia lee su motivo y decide.',
    reopen: 'Reabrirlo',
    reopenWhat: 'Sus palabras pueden cambiar de nuevo. Los corchetes cerrados siguen cerrados.',
    grant: 'Aceptar y reabrirlo',
    reason: 'Motivo',
    requests: 'Solicitudes de reapertura',
    requested: (code, at) => `${code}, el ${at}`,
    brackets: 'Corchetes que hubo aquí',
    noBrackets: 'Aquí nunca hubo un corchete.',
    proposals: 'Propuestas que se le hicieron',
    noProposals: 'Nunca se le hizo una propuesta.',
    noProposalsNext: 'Quien hable por una delegación puede proponer un cambio.',
    turns: 'Cómo llegó a ser lo que es',
    noTurns: 'Nunca estuvo acordado.',
    turn: { agreed: 'Acordado ad referéndum', reopened: 'Reabierto' },
    openBracket: 'Abrir un corchete',
    propose: 'Proponer un cambio',
    comments: 'Comentarios sobre él',
    link: 'Enlace a este párrafo'
  },

  proposalKinds: {
    replace: 'Cambio de palabras',
    insert: 'Párrafo nuevo',
    delete: 'Supresión',
    move: 'Traslado'
  },
  proposalStates: {
    draft: 'Borrador',
    tabled: 'Presentada',
    needs_attention: 'Requiere atención',
    accepted: 'Aceptada',
    withdrawn: 'Retirada',
    reflected: 'Entre corchetes en el texto',
    superseded: 'Sustituida por otra'
  },

  done: {
    opened: 'El corchete está abierto.',
    position: 'La posición queda tomada.',
    position_back: 'La posición queda retirada.',
    added: 'La redacción está en el corchete.',
    suggested: 'Su sugerencia figura al lado del texto, entre las propuestas.',
    tabled: 'La redacción puente queda presentada.',
    withdrawn: 'La redacción queda retirada.',
    sponsored: 'Su delegación también respalda la redacción.',
    refused: 'Su rechazo queda registrado.',
    closed: 'El corchete está cerrado.',
    undone: 'El cierre queda deshecho.',
    held: 'Los corchetes quedan vinculados.',
    released: 'El corchete queda fuera del paquete.',
    agreed: 'El párrafo está acordado ad referéndum.',
    requested: 'La copresidencia tiene su solicitud.',
    reopened: 'El párrafo está abierto de nuevo.'
  },

  offline:
    'No se puede llegar al servidor. Lo que escribió queda guardado en este dispositivo; envíelo de nuevo.',

  refusals: {
    SG1: { why: 'No contiene palabras.', way: 'Escriba las palabras que sugiere.' },
    BR1: {
      why: 'Este corchete está cerrado, o el texto de la copresidencia le propone una redacción.',
      way: 'Léalo como está ahora.'
    },
    BR2: {
      why: 'Estas palabras no se pueden poner así entre corchetes.',
      way: 'Seleccione palabras no acordadas; para una adición escriba las palabras, para una supresión ninguna.'
    },
    BR3: {
      why: 'Una redacción está vacía, es lo que ya está ahí, o está dos veces en el corchete.',
      way: 'Diga qué otras palabras deberían figurar, o apoye la redacción que ya está.'
    },
    BR4: {
      why: 'Un corchete puede estar dentro de otro una sola vez.',
      way: 'Añada una redacción al corchete que hay, o ciérrelo antes.'
    },
    BR5: {
      why: 'Se envió una redacción con un corchete dentro.',
      way: 'Envíe solo las palabras y abra después un corchete dentro de la redacción.'
    },
    BR6: {
      why: 'Un corchete admite como máximo 50 redacciones.',
      way: 'Apoye una de las que hay, o pida a la copresidencia una redacción puente.'
    },
    BR7: { why: 'La selección abarca dos corchetes.', way: 'Seleccione palabras de un solo lugar.' },
    BR8: {
      why: 'Una delegación que aportó una redacción a este corchete rechazó esta.',
      way: 'Presente otra redacción puente, o hable con quienes la rechazaron.'
    },
    BR9: {
      why: 'Solo hace suya una redacción quien la apoya.',
      way: 'Apóyela antes, o añada una redacción propia.'
    },
    BR10: {
      why: 'Solo retira una redacción quien la propone.',
      way: 'Opóngase, o hable con esa delegación.'
    },
    BR12: {
      why: 'El corchete no se puede cerrar así.',
      way: 'Elija una de sus redacciones, escriba palabras o suprímalo.'
    },
    BR15: {
      why: 'El cierre no se puede deshacer: pasaron diez segundos, lo cerró otra persona o el párrafo volvió a cambiar.',
      way: 'Abra el corchete de nuevo.'
    },
    PO2: {
      why: 'Esta redacción ya no compite.',
      way: 'Tome posición sobre otra redacción, o presente esta de nuevo.'
    },
    PO4: { why: 'Su propia delegación propone esta redacción.', way: 'Retire antes la redacción.' },
    PO5: { why: 'La copresidencia no toma posiciones.', way: 'Presente una redacción puente.' },
    PA1: {
      why: 'El párrafo ya está acordado, está vacío o tiene un corchete abierto.',
      way: 'Cierre antes sus corchetes.'
    },
    PA2: {
      why: 'El párrafo está acordado ad referéndum.',
      way: 'Pida antes que se reabra; los comentarios son bienvenidos.'
    },
    PA3: {
      why: 'El párrafo está abierto, o su delegación ya lo ha pedido.',
      way: 'Proponga un cambio, o espere a la copresidencia.'
    },
    PK1: {
      why: 'Un paquete necesita dos corchetes abiertos que no sean ya uno solo.',
      way: 'Marque otros con los que vincularlo.'
    },
    PK2: { why: 'El corchete no está en ningún paquete.', way: 'Léalo como está ahora.' },
    PK3: {
      why: 'El párrafo está vinculado con otros.',
      way: 'Resuelva el paquete en conjunto, o saque el corchete de él.'
    },
    conflict: {
      why: 'Las palabras cambiaron desde que las leyó; no se ha hecho nada.',
      way: 'Aquí están como son ahora. Léalas y envíelo de nuevo.'
    },
    malformed: { why: 'Falta algo, está vacío o es demasiado largo.', way: 'Revise las palabras.' }
  }
}
