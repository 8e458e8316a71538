import { list, plural } from '../format.ts'
import type { DecisionWords } from './en.ts'

const count = (n: number, one: string, other: string, many = other): string =>
  plural('es', n, { one, other, many })
const at = (number: string | null): string => (number === null ? '' : ` en el párrafo ${number}`)

export const es: DecisionWords = {
  title: 'Decisiones',
  lead: 'Cada decisión se refiere a un texto exacto, identificado por su huella. Lo que figura aquí lo ve toda persona que puede leer el texto.',
  places: 'Otras páginas de este texto',
  toText: 'El texto',
  toVersions: 'Versiones',
  toPriorities: 'Áreas prioritarias',
  toLanguages: 'Idiomas',
  toAgenda: 'Agenda de la Cumbre',
  back: 'Todas las decisiones sobre este texto',
  coChairs: 'la copresidencia',

  stands: {
    title: 'En qué punto está el texto',
    stage: 'Etapa',
    version: 'Última versión',
    none: 'Aún no se ha publicado ninguna versión.',
    same: name => `El texto es ${name}, palabra por palabra.`,
    differs: name => `El texto ha cambiado desde ${name}.`,
    seeChanges: 'Ver qué cambió',
    fingerprint: 'Huella del texto (SHA-256)',
    early: 'En esta etapa no se decide nada.',
    earlyNext:
      'Primero la copresidencia publica versiones y las delegaciones resuelven los corchetes. Después la copresidencia somete una versión exacta al procedimiento de silencio o la declara acordada en sesión; siguen la aprobación, la adopción y la transmisión a la Cumbre.'
  },

  next: {
    title: 'Qué se le pide',
    step: 'El próximo paso',
    nothing: 'Ahora no se le pide nada.',
    second: action => `Dar el segundo visto bueno: ${action}`,
    secondWhat: name =>
      `${name} ha dado el primer visto bueno. Surte efecto cuando usted repite exactamente lo mismo.`,
    again: action => `Su visto bueno quedó sin efecto: ${action}`,
    againWhat: 'El texto cambió después de que usted lo diera. Lea qué cambió y decida de nuevo.',
    object: 'Objetar esta versión',
    objectWhat:
      'Una objeción que llega en el plazo o justo a su término rompe el silencio. Si no tiene ninguna, no hace falta hacer nada: el silencio consta como «sin objeción», no como apoyo.',
    confirm: 'Comunicar qué dice su capital',
    confirmWhat:
      'El texto está acordado ad referéndum. La confirmación de su capital, o su negativa, se refiere a esta versión exacta.',
    approve: 'Aprobar esta versión',
    approveWhat:
      'Ambas copresidencias aprueban la misma versión. Su visto bueno está a la vista de todos hasta que la otra copresidencia apruebe también.',
    adopt: 'Adoptar el texto',
    adoptWhat:
      'Constan ambas aprobaciones. Con el mazo de ambas copresidencias el texto queda adoptado y no cambia nunca más.',
    chairsText: 'Publicar el texto de la copresidencia',
    chairsTextWhat:
      'Usted propone una redacción para cada corchete que sigue abierto. El texto queda entonces fijado como texto de la copresidencia.',
    silence: 'Someter la versión al procedimiento de silencio',
    silenceWhat:
      'Hasta el vencimiento del plazo nadie puede cambiar el texto. Sin objeción queda acordado ad referéndum.',
    transmit: 'Transmitir el texto a la Cumbre',
    transmitWhat:
      'El texto adoptado viaja con sus áreas prioritarias y acciones a la preparación de la Cumbre.',
    waits: names => `Su visto bueno está dado. Se espera a ${list('es', names)}.`
  },

  halves: {
    title: 'A la espera de la otra copresidencia',
    given: name => `Primer visto bueno, de ${name}`,
    prepared: name => `Preparado por ${name}; aún deben actuar ambas copresidencias`,
    waitsFor: names => `Se espera a ${list('es', names)}.`,
    nothingMore: 'Nombra la versión y su huella; no dice nada más.',
    withdraw: 'Retirar su visto bueno',
    withdrawWhat: 'Queda sin efecto de inmediato, y todos lo ven.',
    voidTitle: 'Vistos buenos que quedaron sin efecto en el último día',
    isVoid: 'Sin efecto',
    repeat: 'Usted repite exactamente esto',
    give: action => `Dar el segundo visto bueno: ${action}`,
    giveWhat: 'Con su visto bueno surte efecto de inmediato, para todos.',
    firstWhat:
      'El suyo es el primer visto bueno: todos lo ven, y no ocurre nada hasta que la otra copresidencia lo repita. Queda sin efecto en cuanto cambia el texto.',
    other: 'Proponer otra cosa',
    otherWhat:
      'Los dos vistos buenos deben decir lo mismo. Retire el suyo o pida a la otra copresidencia que retire el de ella.'
  },

  voided: {
    'the text changed': 'el texto cambió',
    'it was withdrawn': 'se retiró',
    'another half took its place': 'otro ocupó su lugar',
    'a co-chair was replaced': 'se sustituyó una copresidencia',
    "a chair's text was issued": 'se publicó un texto de la copresidencia',
    'silence began': 'comenzó el silencio',
    'silence ended': 'terminó el silencio',
    'silence was broken': 'se rompió el silencio',
    'the deadline moved': 'se prorrogó el plazo',
    'the text was declared agreed': 'el texto se declaró acordado',
    'the text was adopted': 'el texto fue adoptado',
    'the text was reopened': 'el texto fue reabierto',
    'the negotiation was closed': 'la negociación fue cerrada'
  },

  payload: {
    deadline: 'Plazo',
    period: 'Período',
    objectorNames: 'Nombres de quienes objetan',
    disassociationAs: 'Desvinculaciones en el texto',
    requirement: 'Requisito',
    reason: 'Motivo',
    summary: 'Resumen de la copresidencia',
    language: 'Idioma',
    proposes: number => `Redacción propuesta${at(number)}`,
    correction: number => `Corrección${at(number)}`,
    nothing: 'no queda nada en ese lugar'
  },

  gate: {
    title: 'Qué lo impide',
    lead: 'La misma lista rige en esta página, para los programas y en los correos. Cada línea lleva a donde se resuelve.',
    steps: {
      zero_draft: 'Para publicar el borrador cero',
      revision: 'Para publicar la próxima versión',
      negotiation: 'Para abrir la primera lectura',
      chairs_text: 'Para publicar el texto de la copresidencia',
      silence: 'Para iniciar el procedimiento de silencio',
      declared: 'Para declarar el texto acordado en sesión',
      approval: 'Para aprobar la versión',
      adopted: 'Para adoptar el texto',
      transmitted: 'Para transmitir el texto a la Cumbre'
    },
    open: 'Nada lo impide',
    details: 'En detalle',
    blocked: n => count(n, '# impedimento', '# impedimentos', '# de impedimentos'),
    warned: n =>
      count(
        n,
        '# cosa que conviene saber antes',
        '# cosas que conviene saber antes',
        '# de cosas que conviene saber antes'
      ),
    none: 'Esta etapa no tiene un paso siguiente que el texto mismo pueda detener.',
    found: {
      open_bracket: n => `Un corchete${at(n)} está abierto.`,
      unproposed_bracket: n => `Un corchete${at(n)} aún no tiene redacción propuesta.`,
      empty_paragraph: n => (n === null ? 'Un título está vacío.' : `El párrafo ${n} está vacío.`),
      no_paragraph: () => 'El texto aún no tiene párrafos.',
      no_version: () => 'Aún no se ha publicado ninguna versión.',
      unchanged: version => `No ha cambiado nada desde ${version}.`,
      text_changed: version => `El texto difiere de ${version}.`,
      pending_proposal: (who, n) => `Una propuesta de ${who}${at(n)} espera decisión.`,
      open_thread: (who, n) => `Un comentario de fondo de ${who}${at(n)} está abierto.`,
      unsent_entry: (who, n) => `Una anotación en sala en nombre de ${who}${at(n)} no se ha enviado.`,
      reservationOf: (kind, who) => `${kind} de ${who}`,
      reservation: (whose, n) => `${whose}${n === null ? ' sobre todo el texto' : at(n)}.`,
      no_head: who => `${who} no tiene jefatura de delegación localizable.`,
      unread: who => `Nadie de ${who} ha abierto la versión.`,
      approval_missing: region => `Falta la aprobación de la copresidencia de una región: ${region}.`,
      unconfirmed: who => `La capital de ${who} no ha confirmado.`,
      language_missing: language => `Falta la versión en ${language}.`,
      language_stale: language => `La versión en ${language} está desactualizada o sin certificar.`
    },
    aRegion: 'una región',
    unconfirmedAll: (n, of) =>
      count(of - n, `Ha confirmado # de ${of} capitales.`, `Han confirmado # de ${of} capitales.`)
  },

  silence: {
    running: version => `${version} está en procedimiento de silencio`,
    locked: 'El texto está bloqueado: nadie puede cambiarlo.',
    leftOf: time => `Tiempo restante: ${time}`,
    over: 'El plazo ha vencido. El resultado aparece en un momento.',
    deadline: 'Plazo',
    until: 'hasta el',
    counts:
      'Una objeción cuenta si el servidor la recibe antes del término del plazo o en ese mismo instante.',
    then: 'Sin objeción, la versión queda acordada ad referéndum.',
    started: names => `Iniciado por ${list('es', names)}`,
    how: 'Cómo transcurrió',
    moved: 'Prorrogado:',
    outage: 'porque el servicio había fallado',
    inSession: 'En sesión, con el período más corto',
    names: {
      shown: 'Todos ven los nombres de quienes objetan.',
      withheld: 'Los nombres de quienes objetan no se muestran a las demás delegaciones.'
    },
    opened: (n, of) =>
      count(
        n,
        `# de ${of} delegaciones con derecho a objetar ha abierto esta versión.`,
        `# de ${of} delegaciones con derecho a objetar han abierto esta versión.`
      ),
    noLetters:
      'No hay servidor de correo configurado: ningún mensaje sale de este servidor. Avise a las delegaciones por otra vía; la secretaría puede leer cada carta pendiente.',
    notOpened: 'Aún no la han abierto',
    entitled: n => `Delegaciones con derecho a objetar (${n})`,
    states: {
      running: 'El silencio corre',
      broken: 'El silencio fue roto',
      closed: 'El silencio terminó sin objeción',
      abandoned: 'El silencio terminó con la negociación'
    },
    consequence: {
      broken:
        'El texto vuelve a la negociación y los párrafos nombrados están abiertos otra vez. Un silencio roto no se repara: se inicia otro sobre una versión nueva.',
      closed:
        'La versión está acordada ad referéndum. El silencio consta como «sin objeción», no como apoyo.',
      abandoned: 'La negociación se cerró mientras corría el silencio.'
    },
    former: 'Procedimientos de silencio anteriores',
    objections: 'Objeciones',
    objectionOf: who => `Objeción de ${who}`,
    withheld: 'Una delegación con derecho a objetar (nombre reservado)',
    kinds: {
      breaking: 'Rompió el silencio',
      further: 'También dentro del plazo',
      late: 'Tardía: no cambia nada'
    },
    on: numbers =>
      numbers.length === 1 ? `Al párrafo ${numbers[0] ?? ''}` : `A los párrafos ${list('es', numbers)}`,
    whole: 'A todo el texto',
    withdrawn: 'Retirada',
    withdraw: 'Retirar la objeción',
    withdrawWhat: 'Queda en el registro como retirada. El silencio sigue roto.'
  },

  reservations: {
    title: 'Reservas',
    none: 'No hay ninguna reserva vigente.',
    noneNext:
      'La jefatura de una delegación, o un integrante con mandato, la formula sobre un párrafo o sobre todo el texto.',
    kinds: {
      substantive: 'Reserva de fondo',
      scrutiny: 'Reserva de examen',
      linguistic: 'Reserva lingüística'
    },
    says: {
      substantive: 'sobre el fondo',
      scrutiny: 'la capital o el parlamento aún lo examina',
      linguistic: 'sobre la redacción en un idioma'
    },
    whole: 'Todo el texto',
    on: n => (n === null ? 'Título' : `Párrafo ${n}`),
    answered: 'Convertida en declaración: no impide la adopción',
    lift: 'Levantar',
    liftOf: what => `Levantar: ${what}`,
    lifted: n => count(n, '# reserva levantada', '# reservas levantadas', '# de reservas levantadas'),
    liftedAt: 'levantada',
    place: 'Formular una reserva'
  },

  approvals: {
    title: 'Aprobación y capitales',
    by: 'Aprobaciones de la copresidencia',
    none: 'Esta versión aún no está aprobada: hacen falta ambas copresidencias.',
    isVoid: 'nula desde que se reabrió el texto',
    capitals: 'Capitales',
    capitalsNone: 'Ninguna capital se ha pronunciado aún.',
    confirmed: 'confirma',
    refused: 'no confirma',
    statements: 'Desvinculaciones y explicaciones de posición',
    statementsNone: 'Nadie ha hecho una declaración.',
    kinds: { disassociation: 'Desvinculación', explanation: 'Explicación de posición' },
    carried: 'Qué llevaría el texto'
  },

  adoption: {
    done: symbol => `${symbol} está adoptado y no cambia nunca más.`,
    at: 'Adoptado',
    by: 'Con el mazo de',
    adopting: 'Adoptan',
    disassociating: 'Se desvinculan',
    explaining: 'Explican su posición',
    carries: 'Qué lleva el texto por las desvinculaciones',
    carriesNothing: 'Nada: el texto figura sin nota.',
    forms: {
      footnote: 'Una nota al pie con nombre',
      sentence: 'Una frase final sin nombres',
      none: 'Nada en el texto'
    },
    waivers: 'Requisitos dispensados',
    waiver: { head: who => `Sin jefatura de ${who}`, language: name => `Sin versión en ${name}` },
    corrigenda: 'Correcciones de errores',
    noCorrigenda: 'No se ha publicado ninguna corrección de errores.',
    wrong: 'Se adoptó',
    right: 'Debe decir',
    certificate: {
      silence: 'Certificado del procedimiento de silencio',
      in_session: 'Certificado de la declaración en sesión',
      adoption: 'Certificado de la adopción'
    },
    atSummit: 'En la preparación de la Cumbre',
    notTransmitted: 'El texto aún no se ha transmitido.',
    closed: 'Cerrado sin acuerdo',
    closedBy: names => `Cerrado por ${list('es', names)}`,
    noSummary: 'La copresidencia no dio ningún resumen.',
    record: 'En el registro de este texto'
  },

  others: {
    title: 'Todo lo que puede decidirse aquí',
    not: 'De momento no le corresponde'
  },

  look: {
    title: 'Qué cambió desde su última lectura',
    never: 'Usted aún no ha abierto este texto.',
    neverNext: 'Léalo antes de decidir.',
    read: 'Leer el texto',
    same: 'Nada ha cambiado desde su última lectura.',
    words: (added, removed) =>
      `${count(added, '# palabra añadida', '# palabras añadidas', '# de palabras añadidas')}, ${count(removed, '# palabra suprimida', '# palabras suprimidas', '# de palabras suprimidas')}.`,
    seenAt: 'Última lectura',
    whole: 'Todos los cambios marcados',
    since: 'Qué cambió desde que abrió esta página',
    sinceWhat:
      'No se hizo nada. Abajo figura qué cambió; léalo y decida de nuevo sobre el texto tal como está ahora.',
    moved: 'El texto, o su etapa, ha cambiado desde que abrió esta página. Lo que ha escrito sigue aquí.',
    reload: 'Cargar la página de nuevo',
    more: n => count(n, 'y # párrafo más', 'y # párrafos más', 'y # de párrafos más'),
    onlyBrackets: 'No cambió ninguna palabra; cambiaron corchetes.',
    inserted: 'añadido',
    struck: 'suprimido',
    paragraph: n => (n === null ? 'Título' : `Párrafo ${n}`)
  },

  form: {
    concerns: 'El texto de que se trata',
    whole: 'Todo el texto',
    paragraphs: 'Párrafos',
    paragraphsHint: 'Marque al menos uno, o todo el texto.',
    heading: words => `Título: ${words}`,
    place: 'Dónde',
    kind: 'Clase',
    reason: 'Motivo',
    reasonHint: 'Lo ve toda persona que puede leer el texto.',
    reasonWithheld: 'Lo leen la copresidencia, la secretaría y su delegación; los demás no lo ven.',
    words: 'Palabras para el registro',
    deadline: place => `Plazo, según los relojes de ${place}`,
    deadlineHint: earliest => `No antes del ${earliest}.`,
    minimum: (hours, session) => `Al menos ${hours} desde ahora; ${session} si se inicia en sesión.`,
    extendHint: now => `Posterior al ${now}. Un plazo nunca se adelanta.`,
    inSession: 'En sesión, con el mínimo más corto',
    inSessionNot: 'Ahora no hay sesión, así que rige el mínimo más largo.',
    skipped: 'Los relojes de allí saltan esta hora: vale el primer minuto después del salto.',
    twice: 'Los relojes de allí muestran esta hora dos veces: vale la segunda.',
    names: 'Nombres de quienes objetan',
    namesShown: 'Visibles para todos',
    namesWithheld: 'Reservados ante las demás delegaciones',
    proposes: n => `Corchete${at(n)}: la redacción que usted propone`,
    inText: 'Verlo en el texto',
    baseText: 'texto de base',
    unopposed: 'nadie se opone',
    nothing: 'No queda nada en ese lugar',
    own: 'Palabras de la copresidencia',
    moreCorrections: 'Corregir otros párrafos',
    paragraphOf: 'Párrafo',
    noBrackets: 'No hay corchetes abiertos: el texto de la copresidencia es el texto tal como está.',
    disassociationAs: 'Cómo lleva el texto las desvinculaciones',
    wouldRead: 'Diría:',
    nobody: 'Nadie se ha desvinculado.',
    requirement: 'Qué se dispensa',
    nothingLacks: 'No falta nada que pueda dispensarse.',
    nothingLacksWay:
      'Una dispensa es posible donde la lista de impedimentos nombra una jefatura de delegación o un idioma que falta.',
    summary: 'Resumen de la copresidencia',
    summaryHint: 'Queda en el registro, señalado como propio de la copresidencia.',
    from: 'Redacción adoptada',
    fromHint: 'Exactamente como figura en el párrafo.',
    to: 'Redacción que debería figurar',
    language: 'Idioma',
    preview: 'Mostrar qué dirá',
    previewTitle: 'La corrección de errores dirá',
    previewWhat: 'Aún no se ha publicado nada.',
    areas: 'Qué viaja con el texto',
    noAreas: 'Ninguna área prioritaria ni acción figura en un párrafo de este texto.',
    notReady: language => `${language}: no está listo`,
    paragraphsWaiting: numbers =>
      numbers.length === 1 ? `Párrafo ${numbers[0] ?? ''}` : `Párrafos ${list('es', numbers)}`,
    ready: language => `${language}: todos los párrafos son concordantes`,
    waivedLanguage: language => `${language}: dispensado por ambas copresidencias`,
    sure: 'No se puede deshacer.'
  },

  acts: {
    issue_chairs_text: {
      title: 'Publicar el texto de la copresidencia',
      what: 'Se propone una redacción para cada corchete abierto y el texto queda fijado como texto de la copresidencia. Desde entonces nadie escribe en él.',
      button: 'Publicar el texto de la copresidencia'
    },
    declare_agreed: {
      title: 'Declarar el texto acordado en sesión',
      what: 'Todo el texto que está en pantalla queda acordado ad referéndum de inmediato, y bloqueado. Un certificado nombra a quienes tenían derecho.',
      button: 'Declararlo acordado'
    },
    start_silence: {
      title: 'Iniciar el procedimiento de silencio',
      what: 'El texto queda bloqueado hasta el vencimiento del plazo y se avisa a toda delegación con derecho a objetar, también por correo. Sin objeción, la versión queda acordada ad referéndum.',
      button: 'Iniciar el silencio'
    },
    extend_silence: {
      title: 'Prorrogar el plazo',
      what: 'El plazo se mueve hacia más tarde, nunca hacia antes. Se avisa a toda delegación con derecho a objetar.',
      button: 'Prorrogar el plazo'
    },
    object: {
      title: 'Objetar',
      what: 'El silencio se rompe de inmediato, para todos, y no se repara. El texto vuelve a la negociación y los párrafos que usted nombra quedan abiertos otra vez.',
      button: 'Objetar'
    },
    place_reservation: {
      title: 'Formular una reserva',
      what: 'Queda en el registro hasta que la jefatura de su delegación la levante. No rompe el silencio, pero impide una declaración en sesión y, si no se convierte en declaración, la adopción.',
      button: 'Formular la reserva'
    },
    confirm_capital: {
      title: 'Confirmar por la capital',
      what: 'Queda constancia de que su capital confirma esta versión exacta.',
      button: 'Confirmar'
    },
    refuse_confirmation: {
      title: 'La capital no confirma',
      what: 'El texto vuelve de inmediato a la negociación, y sus aprobaciones y confirmaciones quedan nulas.',
      button: 'Denegar por la capital'
    },
    approve_version: {
      title: 'Aprobar la versión',
      what: 'Su aprobación se refiere a este texto exacto. Con ambas aprobaciones el texto puede adoptarse.',
      button: 'Aprobar'
    },
    adopt: {
      title: 'Adoptar el texto',
      what: 'El texto se adopta por consenso y queda para siempre de solo lectura. Un certificado enumera quién adopta, quién se desvincula y quién explica su posición.',
      button: 'Adoptar'
    },
    disassociate: {
      title: 'Desvincularse o explicar su posición',
      what: 'Queda en el registro de esta versión exacta con el nombre de su delegación. No cambia ninguna palabra del texto ni detiene a los demás.',
      button: 'Registrar la declaración'
    },
    reopen_text: {
      title: 'Reabrir el texto',
      what: 'El texto vuelve a la negociación; sus aprobaciones y confirmaciones quedan nulas.',
      button: 'Reabrir'
    },
    close_without_agreement: {
      title: 'Cerrar sin acuerdo',
      what: 'La negociación de este texto termina sin acuerdo, definitivamente. Con ella termina el silencio que corra.',
      button: 'Cerrar sin acuerdo'
    },
    record_waiver: {
      title: 'Registrar una dispensa',
      what: 'Queda constancia, con su motivo, de que este texto sigue adelante aunque no se cumpla el requisito.',
      button: 'Registrar la dispensa'
    },
    issue_corrigendum: {
      title: 'Publicar una corrección de errores',
      what: 'Un documento aparte corrige el error. La versión adoptada y su huella quedan como están.',
      button: 'Publicar la corrección'
    },
    transmit: {
      title: 'Transmitir a la Cumbre',
      what: 'El texto adoptado se entrega, por su huella, a la preparación de la Cumbre, junto con lo que figura aquí. La coordinación de la Cumbre responde a cada área prioritaria.',
      button: 'Transmitir'
    }
  },

  done: {
    first: 'Su visto bueno está dado. Surte efecto cuando la otra copresidencia lo repita.',
    withdrawn: 'Su visto bueno está retirado.',
    issue_chairs_text: 'El texto de la copresidencia está publicado.',
    declare_agreed: 'El texto está acordado ad referéndum.',
    start_silence: 'El procedimiento de silencio ha comenzado. El texto está bloqueado.',
    extend_silence: 'El plazo se ha prorrogado.',
    object: 'Su objeción consta: el silencio está roto.',
    further: 'Su objeción consta; el silencio ya se había roto antes.',
    place_reservation: 'La reserva queda en el registro.',
    lift_reservation: 'La reserva está levantada.',
    confirm_capital: 'Consta que su capital confirma.',
    refuse_confirmation: 'Consta que su capital no confirma. El texto se negocia de nuevo.',
    approve_version: 'Ambas copresidencias han aprobado la versión.',
    adopt: 'El texto está adoptado.',
    disassociate: 'Su declaración queda en el registro.',
    reopen_text: 'El texto está abierto de nuevo.',
    close_without_agreement: 'La negociación está cerrada sin acuerdo.',
    record_waiver: 'La dispensa queda en el registro.',
    issue_corrigendum: 'La corrección de errores está publicada.',
    transmit: 'El texto se ha transmitido a la preparación de la Cumbre.',
    withdraw_objection: 'La objeción está retirada. El silencio sigue roto.'
  },

  /** Said of a version in the list of all. */
  onVersion: {
    declared: 'Declarada acordada en sesión',
    approved: 'Aprobada por ambas copresidencias',
    adopted: 'Adoptada'
  },

  onText: {
    silence: version => `${version} está en procedimiento de silencio y bloqueado`,
    object: 'Objetar',
    see: 'Decisiones',
    chairsText: version => `${version} es el texto de la copresidencia: nadie escribe en él.`,
    agreed: version => `${version} está acordado ad referéndum y bloqueado.`,
    adopted: version => `${version} está adoptado y no cambia nunca más.`,
    transmitted: version => `${version} está adoptado y transmitido a la Cumbre.`,
    closed: 'La negociación de este texto se cerró sin acuerdo.',
    half: (action, name) => `${name} ha dado el primer visto bueno: ${action}.`
  },

  refusals: {
    GA1: { why: 'Algo impide este paso.', way: 'Vea abajo qué es y resuélvalo primero.' },
    HV2: {
      why: 'El visto bueno de la otra copresidencia dice otra cosa o se refiere a otro texto.',
      way: 'Repita exactamente lo que dice, o pida a la otra copresidencia que lo retire.'
    },
    HV3: {
      why: 'Su visto bueno ya está dado, y una misma persona no da los dos.',
      way: 'Surte efecto cuando la copresidencia de la otra región hace lo mismo.'
    },
    HV4: {
      why: 'Ambos vistos buenos vendrían de una misma región.',
      way: 'La copresidencia de la otra región da el segundo visto bueno.'
    },
    HV7: { why: 'No hay ningún visto bueno suyo a la espera.', way: 'Lea cómo están las cosas ahora.' },
    HV9: { why: 'Ambas copresidencias ya lo han hecho.', way: 'Lea cómo están las cosas ahora.' },
    SI1: {
      why: 'Esta versión no está en procedimiento de silencio, o su delegación no tenía derecho cuando comenzó.',
      way: 'Lea cómo están las cosas ahora, o formule una reserva.'
    },
    SI3: {
      why: 'El plazo es demasiado corto.',
      way: 'Indique uno al menos tan lejano como se dice junto al campo.'
    },
    SI4: {
      why: 'Debía ser en sesión, y no hay sesión.',
      way: 'No marque «en sesión» e indique un plazo posterior.'
    },
    SI5: {
      why: 'En este evento la copresidencia no decide si se nombran quienes objetan.',
      way: 'Deje la elección sin indicar.'
    },
    SI6: {
      why: 'Un plazo solo se mueve hacia más tarde, y solo mientras corre el silencio.',
      way: 'Indique una hora posterior al plazo actual.'
    },
    SI7: {
      why: 'La objeción llegó después del plazo y no cambia nada; consta como tardía.',
      way: 'Formule una reserva, o hable con la copresidencia, que la ve.'
    },
    SI8: {
      why: 'No nombra ni un párrafo ni todo el texto, o nombra ambas cosas.',
      way: 'Marque al menos un párrafo, o todo el texto.'
    },
    SI12: { why: 'La objeción ya estaba retirada.', way: 'No hace falta nada más.' },
    SI13: {
      why: 'Su delegación ya ha objetado en este procedimiento.',
      way: 'Retire primero esa objeción para nombrar otros párrafos.'
    },
    RE1: { why: 'Usted no pertenece a ninguna delegación.', way: 'Consulte a la jefatura de su delegación.' },
    RE2: {
      why: 'Su delegación ya tiene aquí una reserva de esta clase.',
      way: 'Levante primero esa, o formule una de otra clase.'
    },
    RE3: { why: 'Su delegación no tiene tal reserva.', way: 'Lea de nuevo las reservas.' },
    AP1: { why: 'El texto no es el que usted vio.', way: 'Lea qué cambió y decida de nuevo.' },
    AP2: { why: 'La versión ya está aprobada.', way: 'Pase a su adopción.' },
    AP4: { why: 'Su capital ya ha confirmado esta versión.', way: 'No hace falta nada más.' },
    AP7: {
      why: 'Su delegación ya se ha desvinculado de esto.',
      way: 'Explique su posición en lugar de ello.'
    },
    AP8: {
      why: 'No se dice cómo lleva el texto las desvinculaciones.',
      way: 'Elija una nota, una frase o nada.'
    },
    AP10: { why: 'El texto no está adoptado.', way: 'Adóptelo primero.' },
    AP11: {
      why: 'El párrafo no dice lo que usted cita, o la corrección no cambia nada.',
      way: 'Cite las palabras exactamente como se adoptaron y escriba qué debería figurar.'
    },
    AG1: {
      why: 'Esta no es la última versión del texto.',
      way: 'Lea cómo están las cosas ahora y decida de nuevo.'
    },
    CH1: {
      why: 'El próximo texto de la copresidencia lleva otro nombre.',
      way: 'Cargue la página de nuevo.'
    },
    CH2: { why: 'Un corchete nombrado no figura en el texto.', way: 'Cargue la página de nuevo.' },
    CH3: { why: 'Una redacción propuesta contiene un corchete.', way: 'Proponga palabras sin corchetes.' },
    TR1: { why: 'Esta no es la versión adoptada.', way: 'Cargue la página de nuevo.' },
    TR2: {
      why: 'Un idioma exigido no está listo.',
      way: 'Haga que dos personas lo traduzcan y certifiquen, o registre una dispensa de ambas copresidencias.'
    },
    WA2: { why: 'Al texto no le falta esto.', way: 'Dispense solo lo que se nombra como faltante.' },
    WA3: { why: 'Esto ya está dispensado.', way: 'Pase al paso siguiente.' },
    PM8: {
      why: 'Ambas copresidencias deben actuar sobre el mismo texto.',
      way: 'Pida a la otra copresidencia que haga lo mismo.'
    },
    gone: {
      why: 'Este visto bueno ya no está: se retiró, o el texto cambió.',
      way: 'Lea cómo están las cosas ahora y decida de nuevo.'
    }
  }
}
