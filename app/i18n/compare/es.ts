import { list, plural } from '../format.ts'
import type { CompareWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('es', n, { one, other })

export const es: CompareWords = {
  sides: {
    working: 'Texto de trabajo',
    seen: 'Como usted lo vio por última vez',
    seenDelegation: 'Como su delegación lo vio por última vez',
    at: change => `Texto de trabajo tras el cambio ${change}`,
    now: 'tal como está ahora',
    issued: when => `publicado el ${when}`,
    seenOn: when => `visto el ${when}`,
    asOf: change => `tras el cambio ${change}`
  },

  compare: {
    title: 'Comparar',
    heading: (from, to) => `${from} frente a ${to}`,
    before: 'Texto anterior',
    after: 'Texto posterior',
    chooser: 'Qué dos textos',
    submit: 'Comparar',
    swap: 'Intercambiar los dos',
    views: 'Cómo se muestra',
    view: { inline: 'En línea', side: 'Lado a lado', clean: 'En limpio' },
    hideMarks: 'Ocultar las marcas',
    showMarks: 'Resaltar los cambios',
    fold: 'Plegar lo que no cambió',
    unfold: 'Mostrar lo que no cambió',
    unchanged: (n, numbers) =>
      `${count(n, '# párrafo sin cambios', '# párrafos sin cambios')}${numbers === '' ? '' : ` (párr. ${numbers})`}`,
    places: 'Otras páginas de este texto',
    toText: 'El texto',
    toVersions: 'Versiones',
    toHistory: 'Historial',
    same: 'Los dos textos son iguales, letra por letra.',
    sameNext: 'Elija arriba otro texto para ver qué cambió.',
    coarse:
      'Estos textos son demasiado largos o demasiado distintos para compararlos palabra por palabra hasta el final. Donde dice «en bloque», las marcas son más gruesas que el cambio.',
    unattributed:
      'Todavía no se muestra quién hizo cada cambio: el historial de este texto es largo y aún se está leyendo. Vuelva a cargar la página en un momento.',
    coarseRow: 'comparado en bloque',
    hiddenMarks: 'Las marcas están ocultas: este es solo el texto posterior.',
    cleanLead:
      'Este es el texto posterior. Una barra en el margen señala cada cambio y abre el texto con las marcas.',
    removedHere: 'Suprimido aquí',
    showChange: (what, n) => `Cambio ${n}, ${what}: verlo con las marcas`,
    emptyBefore: 'No está en el texto anterior',
    emptyAfter: 'No está en el texto posterior'
  },

  counts: {
    title: 'Lo que cambió, en cifras',
    wordsAdded: n => count(n, '# palabra añadida', '# palabras añadidas'),
    wordsRemoved: n => count(n, '# palabra suprimida', '# palabras suprimidas'),
    paragraphsChanged: n => count(n, '# párrafo modificado', '# párrafos modificados'),
    paragraphsAdded: n => count(n, '# párrafo nuevo', '# párrafos nuevos'),
    paragraphsRemoved: n => count(n, '# párrafo suprimido', '# párrafos suprimidos'),
    paragraphsMoved: n => count(n, '# párrafo trasladado', '# párrafos trasladados'),
    paragraphsSplit: n => count(n, '# párrafo dividido', '# párrafos divididos'),
    paragraphsJoined: n => count(n, '# párrafo unido', '# párrafos unidos'),
    paragraphsFormatted: n => count(n, '# párrafo solo con otro formato', '# párrafos solo con otro formato'),
    bracketsOpened: n => count(n, '# corchete abierto', '# corchetes abiertos'),
    bracketsClosed: n => count(n, '# corchete cerrado', '# corchetes cerrados'),
    bracketsChanged: n => count(n, '# corchete modificado', '# corchetes modificados'),
    footnotesAdded: n => count(n, '# nota al pie añadida', '# notas al pie añadidas'),
    footnotesRemoved: n => count(n, '# nota al pie suprimida', '# notas al pie suprimidas')
  },

  changes: {
    title: 'De cambio en cambio',
    position: (n, of) => `${n} de ${of}`,
    total: n => count(n, '# cambio', '# cambios'),
    next: 'Cambio siguiente',
    previous: 'Cambio anterior',
    keys: 'n o Alt+↓: cambio siguiente. Mayús+n o Alt+↑: cambio anterior.',
    keysBare: 'Alt+↓: cambio siguiente. Alt+↑: cambio anterior.',
    lettersOff: 'Desactivar las teclas de una letra',
    lettersOn: 'Activar las teclas de una letra',
    first: 'Ir al primer cambio',
    what: {
      insertion: 'inserción',
      deletion: 'supresión',
      replacement: 'sustitución',
      move: 'párrafo trasladado',
      split: 'párrafo dividido',
      join: 'párrafos unidos',
      part: 'tipo de párrafo modificado',
      opened: 'corchete abierto',
      closed: 'corchete cerrado',
      bracket: 'cambio dentro de un corchete',
      footnote: 'nota al pie'
    },
    by: who => `Por ${who}`,
    byAct: (act, record) => `mediante el acto «${act}», asiento ${record} del registro`,
    letters: (added, removed) => `+${added} −${removed} ${added + removed === 1 ? 'carácter' : 'caracteres'}`,
    signs: {
      space: 'espacio',
      hardSpace: 'espacio de no separación',
      tab: 'tabulación',
      line: 'salto de línea',
      invisible: 'carácter invisible'
    }
  },

  rows: {
    footnote: 'Nota al pie',
    added: 'Párrafo nuevo',
    removed: 'Párrafo suprimido',
    movedFrom: number => `Trasladado aquí desde el párr. ${number}`,
    movedAway: 'Trasladado de aquí a su nuevo lugar',
    movedHeading: 'Título trasladado',
    split: (before, after) => `El párr. ${before} se dividió en los párrs. ${list('es', after)}`,
    joined: (before, after) => `Los párrs. ${list('es', before)} se unieron en el párr. ${after}`,
    regrouped: 'Los párrafos se dividieron y unieron de nuevo',
    splitHere: 'dividido aquí',
    joinedHere: 'unido aquí',
    renumbered: before => `era el párr. ${before}`,
    part: (before, after) => `Tipo de párrafo: antes ${before}, ahora ${after}`,
    formatted: 'Cambió el formato'
  },

  brackets: {
    title: 'Corchetes',
    opened: kind => `Corchete abierto (${kind})`,
    openedAround: kind => `Corchete abierto (${kind}) en torno a`,
    closed: kind => `Corchete cerrado (${kind})`,
    closedWith: (kind, key) => `Corchete cerrado (${kind}) con ${key}`,
    closedBase: kind => `Corchete cerrado (${kind}): se mantienen las palabras del texto`,
    moved: 'Corchete trasladado a este párrafo',
    kind: (from, to) => `Corchete: de ${from} a ${to}`,
    state: (from, to) => `Corchete: de ${from} a ${to}`,
    proposed: 'Resultado propuesto',
    base: 'Palabras del texto en el corchete, modificadas',
    added: key => `${key} es nueva`,
    removed: key => `${key} ya no está`,
    reworded: key => `${key}, nueva redacción`,
    proposedBy: (key, who) => `${key}: ahora la propone también ${list('es', who)}`,
    leftBy: (key, who) => `${key}: ya no la propone ${list('es', who)}`,
    origin: (key, who) => `${key}: la sugirió primero ${who}`,
    noOrigin: key => `${key}: ya no se dice que venga de otra parte`,
    placeholder: 'texto por completar'
  },

  remarks: {
    count: n => count(n, '# comentario', '# comentarios'),
    by: who => list('es', who),
    counts: (open, resolved) =>
      `${count(open, '# comentario abierto', '# comentarios abiertos')} sobre estos textos${resolved > 0 ? `, ${resolved} resueltos` : ''}.`,
    keys: 'c: comentario siguiente. Mayús+c: comentario anterior.',
    show: {
      open: 'Mostrar solo los abiertos',
      all: 'Mostrar también los resueltos',
      off: 'Ocultar los comentarios'
    },
    elsewhere: n =>
      count(
        n,
        '# más se refiere a palabras que no están en ninguno de los dos textos',
        '# más se refieren a palabras que no están en ninguno de los dos textos'
      ),
    whole: 'Sobre el texto entero',
    open: 'Abrir el comentario',
    openReplies: n => `Abrir el comentario y ${count(n, '# respuesta', '# respuestas')}`,
    toWords: 'Sus palabras',
    sign: who => `Comentario de ${who}`
  },

  since: {
    looked: ago => `Desde su última lectura (${ago})`,
    words: (words, paragraphs) =>
      `${count(words, '# palabra', '# palabras')} en ${count(paragraphs, '# párrafo', '# párrafos')}`,
    other: 'no cambió ninguna palabra, pero sí el orden, el formato o los corchetes',
    by: (what, who) => `${what}, por ${list('es', who)}`,
    issued: name => `se publicó ${name}`,
    see: 'Ver los cambios',
    seeDelegation: 'Lo que mi delegación no ha visto',
    mark: 'Marcar como visto',
    neverTitle: 'Todavía no ha marcado este texto como visto',
    never: 'Desde que lo marque, esta página mostrará lo que cambió desde su última lectura.',
    neverDelegation: 'Nadie de su delegación ha marcado todavía este texto como visto.',
    neverOr: 'O compare la última versión con el texto de trabajo'
  },

  history: {
    title: 'Historial',
    lead: 'Cómo se formó el texto de trabajo. Elija un momento: el texto aparece como estaba, con su cambio respecto del momento anterior.',
    player: 'Reproductor',
    slider: 'Momento del historial',
    moment: (n, of) => `Momento ${n} de ${of}`,
    first: 'Primer momento',
    last: 'Último momento',
    previous: 'Momento anterior',
    next: 'Momento siguiente',
    play: 'Reproducir',
    pause: 'Pausa',
    kinds: { typing: 'Escritura', act: 'Decisión registrada', repair: 'Ordenado por el servidor' },
    entries: n => count(n, '# cambio', '# cambios'),
    moments: n => count(n, '# momento', '# momentos'),
    points: 'Todos los momentos',
    begins: 'Aquí empieza el historial: este es el texto tal como se introdujo.',
    unchanged: 'No cambió nada visible respecto del momento anterior.',
    bracketsOf: name => `Los corchetes se muestran con las redacciones de ${name}.`,
    bracketsNow: 'Los corchetes se muestran con sus redacciones actuales.',
    withNow: 'Comparar este momento con el texto actual',
    filter: 'Qué momentos',
    paragraph: 'Párrafo',
    everyParagraph: 'Todos los párrafos',
    sitting: 'Tiempo de redacción',
    everySitting: 'Todos los tiempos',
    show: 'Mostrar',
    sittings: 'Tiempos de redacción',
    revisions: 'Versiones',
    loading: 'Cargando el momento…',
    failed: 'No se pudo cargar este momento. Compruebe la conexión y elíjalo de nuevo.',
    empty: 'Ningún momento del historial corresponde a esta elección.',
    emptyNext: 'Elija todos los párrafos y todos los tiempos.',
    heading: words => `Título: ${words}`
  },

  who: {
    title: '¿Quién escribió esta palabra?',
    lead: 'Haga clic en una palabra del texto o escríbala aquí.',
    leadForm: 'Escriba una palabra del texto tal como está en este momento.',
    word: 'Palabra',
    ask: 'Mostrar quién la escribió',
    of: word => `«${word}»`,
    writtenBy: 'La escribió',
    delegation: 'Por',
    when: 'Cuándo',
    came: 'Apareció en',
    notYet: 'Todavía en ninguna versión',
    how: 'Cómo',
    typed: 'Escrita a mano',
    repaired: 'Ordenada por el servidor',
    act: action => `Por el acto: ${action}`,
    actPlain: 'Por un acto',
    record: n => `Asiento ${n} del registro`,
    unknown: 'Nadie a quien el registro pueda nombrar',
    none: 'En este momento no hay tal palabra en este párrafo.',
    noneNext: 'Las palabras dentro de un corchete son de sus delegaciones; el corchete las nombra.',
    services: 'Servicios de la conferencia'
  }
}
