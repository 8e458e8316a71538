import { list, plural } from '../format.ts'
import type { BoardWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('es', n, { one, other })

export const es: BoardWords = {
  nav: {
    label: 'Páginas sobre esta negociación',
    open: 'Lo que está abierto',
    measures: 'Indicadores',
    grid: 'Posición de cada cual',
    scribe: 'Redacción en sala',
    phrases: 'Fórmulas',
    text: 'Volver al texto'
  },
  paragraph: number => (number === '' ? 'Título' : `Párrafo ${number}`),
  held: numbers => `Unido a ${list('es', numbers)}`,
  chairs: 'Copresidencia',
  regions: { EU: 'Unión Europea', LAC: 'América Latina y el Caribe' },

  open: {
    title: 'Lo que está abierto',
    lead: 'Todos los corchetes sobre los que aún no hay acuerdo; primero los que menos difieren.',
    filter: 'Acotar la lista',
    delegation: 'Delegación',
    paragraph: 'Párrafo',
    age: 'Abierto desde hace',
    package: 'Paquete',
    all: 'Todo',
    atLeast: time => `al menos ${time}`,
    together: numbers => `Párrafos ${list('es', numbers)}`,
    apply: 'Mostrar',
    clear: 'Mostrar todo',
    shown: (n, of) =>
      n === of ? count(n, '# corchete abierto', '# corchetes abiertos') : `${n} de ${of} corchetes abiertos`,
    none: 'No hay ningún corchete abierto en este texto.',
    noneNext:
      'Donde no hay acuerdo, una delegación o la copresidencia pone palabras entre corchetes desde la página del texto.',
    noMatch: 'Ningún corchete abierto responde a estos filtros.',
    noMatchNext: 'Elija menos filtros o muestre todo.',
    differ: n =>
      n === 0
        ? 'solo difieren en marcas o espacios'
        : count(n, 'las redacciones difieren en # palabra', 'las redacciones difieren en # palabras'),
    alone: 'una sola redacción',
    openFor: time => `abierto desde hace ${time}`,
    nested: 'dentro de la redacción de otro corchete',
    sentence: 'En la frase',
    settle: 'Posiciones y cierre',
    inText: 'Verlo en el texto'
  },

  measures: {
    title: 'Cuánto falta para el acuerdo',
    lead: 'Contado a partir del texto y de su registro en este momento. Aquí no se clasifica a nadie: las cifras hablan de palabras, no de delegaciones.',
    now: 'En este momento',
    openBrackets: 'Corchetes abiertos',
    inParagraphs: (n, of) => `en ${n} de ${of} párrafos`,
    places: n =>
      count(
        n,
        '# lugar del texto (un corchete partido en dos cuenta una vez)',
        '# lugares del texto (un corchete partido en dos cuenta una vez)'
      ),
    agreed: 'Acordado',
    agreedParagraphs: (n, of) => `${n} de ${of} párrafos`,
    agreedWords: share => `${share} de las palabras`,
    density: 'Entre corchetes',
    densityOf: (bracketed, base) => `${bracketed} palabras, junto a ${base} fuera de corchetes`,
    unopposed: 'Nadie se opone',
    unopposedOf: (n, of) => `${n} de ${of} redacciones`,
    unopposedBrackets: n =>
      count(n, '# corchete tiene una redacción así', '# corchetes tienen una redacción así'),
    threads: 'Comentarios de fondo',
    threadsOpen: n => count(n, '# espera respuesta', '# esperan respuesta'),
    threadsOldest: time => `el más antiguo desde hace ${time}`,
    age: 'Antigüedad de lo abierto',
    ageOf: 'la mitad de los corchetes abiertos tiene al menos esa antigüedad',
    noAge: 'no hay nada abierto',
    relapse: 'Acordado y reabierto',
    relapseOf: (agreed, reopened) =>
      `${count(agreed, 'se acordó # párrafo', 'se acordaron # párrafos')}, ${count(reopened, 'se reabrió #', 'se reabrieron #')}`,

    cells: 'Párrafo por párrafo',
    cellsLead: 'En el orden del texto. Cada casilla lleva a su párrafo.',
    cellStates: { agreed: 'acordado', open: 'limpio', bracketed: 'con corchetes', reserved: 'con reserva' },
    noCells: 'El texto no tiene todavía ningún párrafo.',

    overTime: 'En el tiempo',
    steps: 'Corchetes abiertos',
    stepsLead:
      'Un escalón por cada corchete que se abrió o se cerró; las líneas verticales marcan las versiones publicadas.',
    stepsSaid: (from, to) =>
      `Una línea escalonada de los corchetes abiertos. Empieza en ${from} y está en ${to}.`,
    shares: 'Parte entre corchetes, parte acordada',
    sharesLead: 'Por cada versión publicada y por el texto tal como está.',
    sharesSaid:
      'Dos líneas: la parte de las palabras que está entre corchetes y la parte de los párrafos que está acordada.',
    changed: 'Palabras cambiadas desde la versión anterior',
    changedLead: 'Barras cada vez más cortas indican que el texto se asienta.',
    changedSaid: 'Una barra por cada versión posterior a la primera.',
    noSeries:
      'Todavía no hay ninguna versión con la que comparar. Las líneas aparecen cuando se publica el borrador cero.',
    working: 'ahora',
    table: 'Lo mismo en una tabla',
    version: 'Versión',
    at: 'Cuándo',
    bracketShare: 'Entre corchetes',
    agreedShare: 'Acordado',
    wordsChanged: 'Palabras cambiadas',
    nothing: '—',

    closest: 'Lo más cercano al acuerdo',
    closestLead: n =>
      count(
        n,
        '# corchete abierto tiene una redacción a la que nadie se opone.',
        '# corchetes abiertos tienen una redacción a la que nadie se opone.'
      ),
    closestOrder: 'Primero las que tienen más apoyo en ambas regiones.',
    noClosest: 'Ningún corchete abierto tiene una redacción a la que nadie se oponga.',
    noClosestNext: 'La copresidencia puede presentar una redacción puente desde la página de un corchete.',
    bracket: 'Corchete',
    wording: 'Redacción',
    support: 'Apoyo en ambas regiones',
    supportIn: region => `Apoyo: ${region}`,

    quick: 'Probables avances rápidos',
    quickLead: 'Pares de redacciones que difieren en pocas palabras.',
    noQuick: 'Ningún corchete abierto tiene dos redacciones que comparar.',
    pair: (one, other) => `${one} y ${other}`,
    differ: n => count(n, '# palabra', '# palabras'),
    common: share => `${share} en común`,

    reading: 'Quién lo ha leído',
    readingOf: version => `de las delegaciones que deciden han abierto ${version}`,
    readingCount: (n, of) => `${n} de ${of}`,
    opened: 'Lo han abierto',
    notOpened: 'Aún no lo han abierto',
    nobody: 'Ninguna',
    namesForChairs: 'Cuáles son lo ve solo la copresidencia.',
    noReading: 'Todavía no se ha publicado ninguna versión.',
    languages: 'Idiomas',
    languagesLead: version => `Párrafos cuya concordancia con ${version} está certificada.`,
    original: 'idioma del texto',

    projection: 'Hasta el final del evento',
    projectionOf: (low, high) =>
      low === high
        ? count(
            low,
            'puede quedar abierto alrededor de # corchete',
            'pueden quedar abiertos unos # corchetes'
          )
        : `pueden quedar abiertos entre ${low} y ${high} corchetes`,
    projectionFrom: steps =>
      count(
        steps,
        'Deducido de # paso entre versiones, del más rápido al más lento.',
        'Deducido de # pasos entre versiones, del más rápido al más lento.'
      ),
    caution:
      'Es aritmética y no un pronóstico: basta con cerrar un paquete o reabrir un párrafo para que cambie.',
    noProjection:
      'No se proyecta nada antes de que se publiquen tres versiones, ni una vez terminado el evento.'
  },

  grid: {
    title: 'Posición de cada cual',
    lead: 'Cada delegación y cada redacción entre corchetes. Solo para la copresidencia de este texto.',
    leadOwn:
      'Dónde está su delegación respecto de cada redacción entre corchetes. Las demás filas son solo para la copresidencia.',
    caption: 'Delegaciones por región, redacciones por corchete',
    region: 'La tabla; las flechas la mueven cuando tiene el foco',
    delegation: 'Delegación',
    stances: {
      proposes: 'propone',
      support: 'apoya',
      can_accept: 'puede aceptar',
      reserve: 'se reserva',
      oppose: 'se opone',
      silent: 'en silencio'
    },
    legend: 'Signos',
    none: 'No hay corchetes abiertos, de modo que no hay posiciones.',
    noneNext: 'Las posiciones se toman sobre las redacciones de los corchetes abiertos.',
    notForYou: 'El cuadro no es para usted',
    notForYouWhy: 'Quién está dónde en todo lo ve la copresidencia; cada delegación ve su propia fila.',
    notForYouWay:
      'Abra un corchete en la lista de lo que está abierto: su página dice quién apoya cada redacción y quién se opone.',
    toOpen: 'A la lista de lo que está abierto'
  },

  scribe: {
    title: 'Redacción en sala',
    lead: 'Anote lo que dice la delegación que tiene la palabra. Surte efecto de inmediato, pertenece a esa delegación y queda marcado como anotado en sala hasta que ella lo confirme.',
    leadReader: 'Lo que se anotó en sala en nombre de las delegaciones y qué fue de ello.',
    notForYou: 'Usted no anota en nombre de delegaciones',
    text: 'El texto',
    textEmpty: 'Este texto no tiene todavía ningún párrafo.',
    atHand: 'Párrafo en curso',
    keys: 'Teclas',
    keysLead:
      'Cuatro pulsaciones además de las palabras: la letra de la anotación, dos letras del código de la delegación y Ctrl + Intro. La tercera letra solo hace falta cuando dos no bastan.',
    keysOn: 'Las letras abren anotaciones mientras no se escribe',
    keyMove: 'párrafo siguiente, anterior',
    keyTake: 'las palabras seleccionadas en el texto pasan a ser las palabras en cuestión',
    keyCode: 'dos letras del código de la delegación',
    keySend: 'enviar',
    keyKeep: 'guardar en el servidor para enviar más tarde',
    keyChange: 'retomar lo último que se guardó',
    keyClose: 'cerrar el formulario',
    entries: {
      add: 'añade palabras',
      replace: 'sustituye palabras',
      strike: 'suprime palabras',
      paragraph: 'añade un párrafo',
      bracket: 'pone entre corchetes',
      wording: 'añade una redacción',
      position: 'toma posición'
    },
    choose: number => `Trabajar en el párrafo ${number}`,
    floor: 'Delegación que tiene la palabra',
    floorHint: 'Su código, o dos letras de él.',
    concerned: {
      add: 'Detrás de qué palabras',
      replace: 'Palabras que se sustituyen',
      strike: 'Palabras que se suprimen',
      bracket: 'Palabras que van entre corchetes'
    },
    wordsOf: {
      add: 'Palabras que se añaden',
      replace: 'Palabras nuevas',
      paragraph: 'El párrafo nuevo',
      bracket: 'Redacción que propone la delegación',
      wording: 'La redacción',
      position: 'Palabras que la acompañan (opcional)'
    },
    concernedHint: {
      add: 'Tal como están en el texto. Vacío: al final del párrafo.',
      replace: 'Tal como están en el texto. Vacío: todo el párrafo.',
      strike: 'Tal como están en el texto. Vacío: todo el párrafo.',
      bracket: 'Tal como están en el texto. Vacío: todo el párrafo.'
    },
    bracket: 'Corchete',
    noBracket: 'En este párrafo no hay ningún corchete abierto.',
    wording: 'Redacción',
    position: 'Posición',
    positions: {
      support: 'apoya',
      can_accept: 'puede aceptar',
      reserve: 'se reserva',
      oppose: 'se opone',
      none: 'retira su posición'
    },
    send: 'Enviar',
    sendWhat: shortcut => `Surte efecto de inmediato (${shortcut}).`,
    keep: 'Guardar para más tarde',
    close: 'Cerrar',

    kept: 'Guardado y no enviado',
    keptLead:
      'Está en el servidor; solo lo ven quien lo guardó y quienes dirigen la sala. No se puede publicar ninguna versión antes de enviarlo o desecharlo.',
    keptNone: 'No hay nada guardado. Lo que guarde para más tarde estará aquí hasta que lo envíe.',
    sendKept: 'Enviarlo ahora',
    change: 'Modificarlo',
    drop: 'Desecharlo',
    waiting: 'A la espera de la delegación',
    waitingNone:
      'Nada espera confirmación. Lo anotado en sala estará aquí hasta que la delegación lo confirme.',
    yours: code => `Para que ${code} lo confirme`,
    yoursLead:
      'Anotado en su nombre mientras su delegación tenía la palabra. Ya surte efecto; lo que rechace se deshace en la medida en que no se haya decidido nada sobre ello.',
    settled: 'Confirmado o rechazado',
    said: 'Palabras de la delegación (opcional)',
    confirm: 'Confirmar',
    reject: 'Rechazar',
    byScribe: name => `Anotado en sala por ${name}`,
    entrySays: {
      propose: 'propone un cambio',
      bracket: 'pone palabras entre corchetes',
      alternative: 'añade una redacción',
      position: 'toma posición'
    },
    entryStates: {
      draft: 'no enviado',
      waiting: 'por confirmar',
      confirmed: 'confirmado',
      rejected: 'rechazado'
    },
    see: 'Ver el resultado',
    done: {
      sent: 'Enviado: surte efecto y espera confirmación.',
      kept: 'Guardado en el servidor. Envíelo, modifíquelo o deséchelo más abajo.',
      dropped: 'Desechado.',
      confirmed: 'Confirmado.',
      rejected: 'Rechazado, y deshecho en la medida en que no se había decidido nada sobre ello.'
    },
    problems: {
      nobody: {
        why: 'Ninguna delegación que decida tiene este código.',
        way: 'Escriba su código, o tantas letras que solo corresponda una.'
      },
      not_there: {
        why: 'El párrafo no tiene estas palabras.',
        way: 'Cópielas tal como están en el texto, o deje el campo vacío.'
      },
      twice: {
        why: 'El párrafo tiene estas palabras más de una vez.',
        way: 'Dé algunas palabras más, de modo que se entienda un solo lugar.'
      },
      no_words: { why: 'No hay palabras que anotar.', way: 'Escriba lo que dice la delegación.' },
      no_paragraph: { why: 'Este párrafo ya no está en el texto.', way: 'Elija otro.' },
      no_bracket: {
        why: 'No se ha elegido ningún corchete abierto.',
        way: 'Elija un corchete del párrafo.'
      }
    }
  },

  phrases: {
    title: 'Fuerza de las palabras',
    lead: 'El verbo con que habla cada párrafo dispositivo y las cláusulas que le restan fuerza. Son avisos, no faltas: lo que se quiere decir lo decide el grupo.',
    inText: 'En este texto',
    strength: (n, of) => `fuerza ${n} de ${of}`,
    strongest: '1 es la mayor',
    escape: 'resta fuerza',
    inWording: name => `En ${name}`,
    flags: (verbs, clauses) =>
      `${count(verbs, '# párrafo con un verbo del repertorio', '# párrafos con un verbo del repertorio')}, ${count(clauses, '# cláusula de este tipo', '# cláusulas de este tipo')}`,
    none: 'Ningún párrafo tiene un verbo o una cláusula del repertorio.',
    noneNext: 'El repertorio, más abajo, dice qué se busca.',
    noText: 'Este texto no tiene todavía ningún párrafo.',
    noTextNext: 'Quien pueda escribir en él puede empezar, desde la página del texto.',
    bank: 'Repertorio de fórmulas',
    bankLead: 'Comienzos, verbos según su fuerza y cláusulas, en los idiomas del evento.',
    openings: 'Comienzos del preámbulo',
    verbs: 'Verbos según su fuerza',
    clauses: 'Cláusulas que restan fuerza',
    rank: 'Fuerza'
  },

  refusals: {
    SC1: {
      why: 'No es una delegación que decida aquí.',
      way: 'Nombre por su código a la delegación que tiene la palabra.'
    },
    SC2: {
      why: 'La anotación ya se confirmó o se rechazó.',
      way: 'Retire lo que produjo, o pida que se anote de nuevo.'
    },
    SC4: {
      why: 'Hay una anotación de sala guardada y no enviada.',
      way: 'Envíela o deséchela primero.'
    },
    PA2: { why: 'El párrafo está acordado ad referéndum.', way: 'Pida primero que se reabra.' },
    BR1: { why: 'El corchete está cerrado.', way: 'Lea de nuevo el texto.' },
    BR2: {
      why: 'Estas palabras no pueden ponerse entre corchetes.',
      way: 'Nombre palabras del párrafo.'
    },
    BR3: {
      why: 'La redacción está vacía o ya figura allí.',
      way: 'Diga qué debe figurar en su lugar, o apoye la redacción que está.'
    },
    BR4: {
      why: 'Los corchetes se anidan una vez, no más.',
      way: 'Añada una redacción al corchete que está.'
    },
    BR6: {
      why: 'El corchete tiene todas las redacciones que admite.',
      way: 'Apoye una de las que están.'
    },
    PO2: {
      why: 'El corchete está cerrado o la redacción se retiró.',
      way: 'Lea de nuevo el texto.'
    },
    PO4: { why: 'La propia delegación propone esta redacción.', way: 'Retire primero la redacción.' },
    PR4: { why: 'No hay palabras, o ya figuran allí.', way: 'Cambie algo primero.' },
    PR6: {
      why: 'Las palabras contienen otros corchetes que el párrafo.',
      way: 'Deje cada […] donde está, o nombre las palabras en cuestión.'
    },
    too_many: {
      why: 'Ya hay demasiadas anotaciones pendientes.',
      way: 'Haga que se decida sobre algunas y anote después esta.'
    },
    conflict: {
      why: 'El texto ha cambiado desde que usted lo vio.',
      way: 'Mire de nuevo el párrafo y repita la anotación.'
    },
    malformed: {
      why: 'Falta algo en el formulario o es demasiado largo.',
      way: 'Rellene los campos marcados.'
    },
    not_found: { why: 'Ya no está.', way: 'Cargue de nuevo la página.' }
  }
}
