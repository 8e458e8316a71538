import { list, number, plural } from '../format.ts'
import type { RevisionWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('es', n, { one, other })

export const es: RevisionWords = {
  services: 'Servicios de la conferencia',
  fingerprint: 'Huella (SHA-256)',
  sequence: 'Tras el cambio',
  heading: 'Título',
  paragraph: number => `Párrafo ${number}`,

  list: {
    title: 'Versiones',
    lead: 'Cada versión permanece, letra por letra, tal como se publicó.',
    toText: 'Volver al texto',
    none: 'Todavía no se ha publicado ninguna versión.',
    noneNext:
      'Una copresidencia o una cofacilitación publica la primera, Z0, en cuanto el texto tiene sus párrafos.',
    working: 'Texto de trabajo',
    workingChanged: name => `Ha cambiado desde ${name}`,
    workingSame: name => `Igual que ${name}`,
    words: (added, removed) =>
      `${count(added, '# palabra añadida', '# palabras añadidas')}, ${count(removed, '# palabra suprimida', '# palabras suprimidas')}`,
    first: 'Primera versión',
    opened: (n, of) => `Abierta por ${n} de ${count(of, '# delegación', '# delegaciones')}`,
    read: 'Leer',
    readNamed: name => `Leer ${name}`,
    compare: 'Comparar',
    compareNamed: (name, former) => `Comparar ${name} con ${former}`,
    copy: 'Copiar el enlace',
    copyNamed: name => `Copiar el enlace a ${name}`,
    copied: 'Copiado',
    print: 'Imprimir',
    printNamed: name => `Imprimir ${name}`,
    verify: 'Verificar',
    verifyNamed: name => `Verificar ${name}`,
    choose: name => `Elegir ${name} para comparar`,
    compareChosen: 'Comparar los dos marcados',
    chooseTwo: 'Marque dos textos, ni más ni menos, y compárelos.',
    correspondence: 'Tabla de correspondencias',
    history: 'Historial'
  },

  issue: {
    title: name => `Publicar ${name}`,
    what: name =>
      `El texto tal como está pasa a ser ${name}, con sus corchetes, redacciones y delegaciones, y no cambia nunca más. A nadie que esté escribiendo se le interrumpe; lo que se escriba después de este momento no forma parte de ella.`,
    whatFirst: 'Con ella el esquema pasa a ser el borrador cero.',
    note: 'Nota para quienes lean la versión (opcional)',
    noteHint: 'Por ejemplo: tras la segunda lectura.',
    hash: 'Huella del texto ahora',
    unchanged: name => `Por ahora es igual que ${name}.`,
    instruction: 'Por instrucción de',
    submit: name => `Publicar ${name}`,
    done: name => `${name} está publicada.`,
    problem: 'No se publicó ninguna versión',
    notNow: 'Ahora no le es posible',
    toEmpty: 'Ir al párrafo vacío'
  },

  page: {
    footnotes: 'Notas al pie',
    places: 'Otras páginas de este texto',
    toText: 'Texto de trabajo',
    former: name => `Versión anterior: ${name}`,
    next: name => `Versión siguiente: ${name}`,
    neighbours: 'Versión anterior y siguiente',
    view: 'Cómo se muestra el texto',
    views: { compilation: 'Compilación', clean: 'En limpio' },
    compilationLead: 'Con todos los corchetes, sus redacciones y las delegaciones que las respaldan.',
    cleanLead:
      'Sin las redacciones en disputa: entre corchetes están las palabras del texto sobre las que no hay acuerdo, y […] donde no hay ninguna.',
    actions: 'Qué puede hacer con esta versión',
    compareFormer: name => `Qué cambió desde ${name}`,
    compareNow: 'Qué ha cambiado después',
    correspondence: 'Tabla de correspondencias',
    print: 'Imprimir',
    verify: 'Verificar',
    download: 'Descargar el archivo',
    facts: 'Acerca de esta versión',
    status: 'Estado del documento',
    record: 'Lugar en el registro',
    recordEntry: n => `Asiento ${n}`,
    recordNone: 'La demostración comenzó con ella',
    opened: 'Abierta por',
    openedBy: (n, of) => `${n} de ${count(of, '# delegación', '# delegaciones')}`,
    openedWho: 'Qué delegaciones han abierto exactamente este texto',
    openedYes: 'La han abierto',
    openedNo: 'Aún no la han abierto',
    openedChairs: 'Solo las copresidencias ven los nombres.',
    openedNobody: 'Ninguna por ahora',
    openedAll: 'Ninguna: todas las delegaciones la han abierto',
    text: 'El texto',
    menu: what => `Más sobre: ${what}`,
    address: 'Dirección permanente de este párrafo',
    nowNumber: numbers => `ahora párr. ${list('es', numbers)}`,
    nowHere: 'Dónde está en el texto de trabajo',
    gone: 'ya no está en el texto',
    newSince: 'Está ahora en el texto de trabajo y no en esta versión',
    newParagraph: number => `párr. ${number}`,
    latest: 'Esta es la última versión.'
  },

  restore: {
    one: 'Restaurar este párrafo',
    all: name => `Restaurar ${name} por completo`,
    allTitle: 'Volver a esta versión',
    allLead:
      'El texto de trabajo ha cambiado desde entonces. Puede recibir de nuevo las palabras de esta versión.',
    allSame: 'El texto de trabajo dice lo mismo que esta versión: no hay nada que restaurar.',
    sameWords: {
      why: 'Las palabras del texto son las de esta versión; lo que ha cambiado desde entonces son redacciones de corchetes, quién las propuso o notas al pie.',
      way: 'Eso no se restaura: vea lo que ha cambiado desde entonces.'
    },
    titleOne: (what, name) => `Restaurar: ${what}, tal como estaba en ${name}`,
    now: 'Lo que figura ahora',
    nowGone: 'Este párrafo ya no está en el texto; vuelve detrás del que lo precedía.',
    what: 'El texto de trabajo recibe de nuevo estas palabras, como un cambio nuevo a nombre de usted y con su motivo en el registro. Se puede deshacer. Los comentarios conservan su lugar. Se escribe lo menos posible, de modo que se mantiene lo que otras personas escriban entretanto.',
    whatAll:
      'El texto de trabajo recibe de nuevo las palabras de esta versión, como un cambio nuevo a nombre de usted y con su motivo en el registro; lo escrito después sale del texto, pero permanece en el historial. Se puede deshacer. Los comentarios conservan su lugar.',
    brackets:
      'Los corchetes que había entonces vuelven a estar abiertos, con todas sus variantes y posiciones; lo dicho dentro de los corchetes no se deshace.',
    reopens: n => count(n, 'Se volverá a abrir # corchete.', 'Se volverán a abrir # corchetes.'),
    closes: n =>
      count(
        n,
        'Se cerrará # corchete abierto después; quedan las palabras en torno a las que se puso.',
        'Se cerrarán # corchetes abiertos después; quedan las palabras en torno a las que se pusieron.'
      ),
    reason: 'Motivo',
    reasonHint: 'Consta en el registro.',
    most: n => `Como máximo, ${number('es', n)} caracteres.`,
    submit: 'Restaurar',
    cancel: 'Dejarlo como está',
    problem: 'No se restauró nada',
    done: 'Restaurado: el texto de trabajo tiene de nuevo estas palabras.',
    undoWhat: 'Puede deshacerlo mientras nadie haya cambiado de nuevo estas palabras.',
    undo: 'Deshacer',
    undoReason: from => `Se deshace lo restaurado a partir de ${from}`,
    undone: 'Deshecho: el texto de trabajo está como antes.',
    moved: 'Las palabras han vuelto a cambiar después, así que no se puede deshacer en un solo paso.',
    seeChange: 'Ver qué cambió al restaurar',
    readNow: 'Leer el texto de trabajo'
  },

  print: {
    now: 'Imprimir esta página',
    hint: 'Use la orden de imprimir de su navegador.',
    back: 'Volver a la versión',
    compilation: 'Texto de compilación',
    clean: 'Texto en limpio'
  },

  verify: {
    title: name => `Verificar ${name}`,
    lead: '¿Sigue siendo este, letra por letra, el texto que se publicó? La huella se calcula de nuevo y se pone junto a la que se publicó.',
    stored: 'A partir de lo guardado',
    issued: 'Como se publicó',
    recomputed: 'Calculada ahora',
    same: 'Son iguales: el texto guardado es el que se publicó.',
    differs: 'Son distintas: este no es el texto que se publicó. Avise a la secretaría.',
    file: 'A partir de un archivo suyo',
    fileLead: 'Elija un archivo descargado de esta página o que haya recibido. No se conserva nada de él.',
    fileField: 'Archivo de la versión (.json)',
    fileSize: megabytes => `Como máximo ${megabytes} MB.`,
    submit: 'Verificar el archivo',
    fileOf: name => `Calculada a partir de ${name}`,
    fileSame: 'Son iguales: el archivo contiene el texto que se publicó.',
    fileDiffers: 'Rechazado: el archivo contiene un texto distinto del que se publicó.',
    problem: 'El archivo no se verificó',
    fileMissing: { why: 'No se eligió ningún archivo.', way: 'Elija uno y verifíquelo.' },
    fileUnread: {
      why: 'No es el archivo de una versión.',
      way: 'Elija un archivo descargado de una página como esta.'
    },
    fileLong: {
      why: 'El archivo es demasiado grande para una versión.',
      way: 'Elija un archivo descargado aquí.'
    },
    elsewhere: 'Sin este sitio',
    elsewhereLead:
      'Las reglas son públicas: cualquiera puede volver a calcular la huella a partir del archivo, y esta orden lo hace en el equipo de la conferencia:'
  },

  correspondence: {
    title: 'Tabla de correspondencias',
    heading: (from, to) => `Correspondencia de párrafos: ${from} → ${to}`,
    lead: 'Con qué número figura en el texto posterior cada párrafo del anterior. Cada número lleva a su párrafo, por una dirección que sobrevive a los cambios de numeración.',
    chooser: 'Qué dos textos',
    from: 'Texto anterior',
    to: 'Texto posterior',
    show: 'Mostrar la tabla',
    number: name => `${name}: número`,
    what: 'Qué ocurrió',
    beginning: 'Comienza',
    working: 'Texto de trabajo',
    moment: n => `Texto de trabajo tras el cambio ${n}`,
    seen: 'Como usted lo vio por última vez',
    seenDelegation: 'Como su delegación lo vio por última vez',
    relations: {
      same: 'Sin cambios',
      changed: 'Modificado',
      added: 'Nuevo',
      removed: 'Ya no está en el texto',
      split: 'Dividido',
      joined: 'Unido'
    },
    moved: 'trasladado',
    renumbered: 'número nuevo',
    none: 'No hay nada que poner en paralelo: ninguno de los dos textos tiene párrafos.',
    noneNext: 'Elija otros dos textos.',
    first: 'Una tabla necesita dos textos, y todavía no se ha publicado ninguna versión.',
    firstNext: 'Estará aquí en cuanto una copresidencia o una cofacilitación publique Z0.'
  },

  refusals: {
    RV2: {
      why: 'Entretanto otra persona ha publicado la versión con ese nombre.',
      way: 'Mire de nuevo la lista: allí figura el nombre siguiente.'
    },
    RV3: {
      why: 'Nada ha cambiado desde la última versión.',
      way: 'Publique la siguiente cuando algo cambie.'
    },
    RV4: {
      why: 'El texto no tiene párrafos, o tiene uno vacío.',
      way: 'Escriba algo en él o suprímalo.'
    },
    RS6: {
      why: 'Se cerraría un corchete abierto después, y en esta etapa usted no puede cerrar corchetes.',
      way: 'Restaure otros párrafos, o pida a una copresidencia que cierre ese corchete una vez abierta la primera lectura.'
    },
    RS7: {
      why: 'Un corchete de las palabras anteriores está ahora en otro lugar.',
      way: 'Restaure la versión completa, o cierre antes ese corchete.'
    },
    BR8: {
      why: 'Se cerraría un corchete con una variante que rechazó una de las delegaciones que lo promovieron.',
      way: 'Presente otra variante, o consulte a quienes presentaron las variantes.'
    },
    RS4: { why: 'Esas palabras ya están ahí.', way: 'No hace falta hacer nada.' },
    PA2: {
      why: 'Un párrafo que cambiaría está acordado ad referéndum.',
      way: 'Pida antes que se reabra ese párrafo, con un motivo.'
    },
    conflict: {
      why: 'Las palabras cambiaron después de que usted las leyera aquí.',
      way: 'Léalas de nuevo más abajo y decida.'
    },
    not_found: { why: 'Aquello de lo que se trataba ya no está.', way: 'Cargue la página de nuevo.' }
  },
  locked: {
    why: stage => `El texto está bloqueado. Su etapa: ${stage}.`,
    way: 'Pida a una copresidencia que lo desbloquee.'
  },
  atStage: {
    why: stage => `En esta etapa las palabras no cambian así. La etapa: ${stage}.`,
    way: 'Pregunte a una copresidencia qué se puede hacer.'
  }
}
