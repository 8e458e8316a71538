import { list, number, plural } from '../format.ts'
import type { RoomWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('es', n, { one, many, other })

export const es = {
  form: {
    problem: 'Esto no se hizo',
    search: 'Buscar',
    save: 'Guardar los cambios',
    cancel: 'Cancelar, no cambia nada',
    optional: 'opcional',
    most: (n: number) => `Como máximo, ${number('es', n)} caracteres.`,
    choose: 'Elija…',
    what: 'Qué ocurre',
    notForYou: 'No es posible para usted ahora',
    stages: (names: string[]) => `Posible en: ${list('es', names)}.`,
    copyOnce: 'Cópielo ahora: solo se muestra esta vez.',
    places: 'Adónde ir'
  },

  done: {
    saved: 'Los cambios están guardados.',
    accredited: 'Acreditación hecha.',
    suspended: 'Suspensión hecha: todas las sesiones están cerradas; ya no se puede leer ni escribir nada.',
    restored: 'Restablecido: todo vuelve a ser posible como antes.',
    invited: 'Invitación hecha.',
    mandated: 'El mandato está otorgado.',
    mandateEnded: 'El mandato ha terminado.',
    removed: 'La persona ya no pertenece a la delegación.',
    handedOver: 'La delegación tiene nueva jefatura.',
    observersIn: 'La etapa está abierta a las entidades observadoras.',
    observersOut: 'La etapa está cerrada a las entidades observadoras.',
    draftingList: 'La lista de redacción está fijada.',
    pen: 'Se ha entregado la pluma.',
    penBack: 'La pluma vuelve a la copresidencia.',
    instructed: 'La instrucción consta en acta.',
    instructionEnded: 'La instrucción ha terminado.',
    locked: 'El texto está bloqueado.',
    unlocked: 'El texto está desbloqueado.',
    opened: 'La primera lectura está abierta.',
    chairReplaced: 'La copresidencia ha cambiado.',
    created: 'El documento está creado.',
    sessionEnded: 'Esa sesión ha terminado.',
    tokenRevoked: 'La clave está revocada.',
    noted: 'La nota se conserva para su delegación.'
  },

  refusals: {
    PM1: { why: 'Su función no tiene ese derecho.', way: 'Pregunte a la secretaría quién puede hacerlo.' },
    PM2: {
      why: 'La etapa actual no lo permite.',
      way: 'Pregunte a la copresidencia cuándo será posible.'
    },
    PM3: {
      why: 'Usted no está en este grupo de trabajo.',
      way: 'Pida a la secretaría que le asigne al grupo.'
    },
    PM4: {
      why: 'Usted no tiene un mandato vigente.',
      way: 'Pida un mandato a la jefatura de su delegación.'
    },
    PM5: {
      why: 'Ninguna copresidencia ha dado la instrucción a la secretaría.',
      way: 'Pida a la copresidencia que deje constancia de la instrucción.'
    },
    PM6: { why: 'Pertenece a otra delegación.', way: 'Diríjase a esa delegación.' },
    PM7: {
      why: 'Esta etapa no está abierta a las entidades observadoras.',
      way: 'Pida a la copresidencia que la abra.'
    },
    PM8: {
      why: 'Ambas copresidencias tienen que actuar sobre el mismo texto.',
      way: 'Pida a la otra copresidencia que haga lo mismo.'
    },
    PM9: { why: 'Quien tradujo un texto nunca lo certifica.', way: 'Pídalo a otra persona revisora.' },
    PM10: {
      why: 'Usted no tiene la pluma en una sesión.',
      way: 'Pida a la copresidencia que se la entregue.'
    },
    PM11: {
      why: 'Aquí solo se admiten cambios de redacción menores.',
      way: 'Pida a una delegación que lo proponga.'
    },
    PM12: {
      why: 'Usted puede leer quién, qué y cuándo, pero no las palabras.',
      way: 'Si necesita más, pídalo a la secretaría.'
    },
    PM13: {
      why: 'Usted no está en la lista de redacción del grupo.',
      way: 'Pida a la copresidencia que le incluya en la lista.'
    },
    PM14: {
      why: 'En la negociación de este evento solo escribe la copresidencia.',
      way: 'Pida a la copresidencia que introduzca el cambio.'
    },
    PE1: { why: 'No queda claro a quién se refiere.', way: 'Indique una persona o una delegación.' },
    PE2: {
      why: 'Esta función no corresponde a esta delegación u organización.',
      way: 'Integrantes, jefaturas y copresidencias pertenecen a una delegación; observadores, a una organización.'
    },
    PE3: {
      why: 'Un grupo de trabajo lo copresiden dos personas de dos regiones.',
      way: 'Sustituya a una copresidencia en la página del grupo o elija a alguien de la otra región.'
    },
    PE4: { why: 'Otra persona está acreditada con esta dirección.', way: 'Indique otro correo electrónico.' },
    PE5: {
      why: 'Nadie de la secretaría pone fin a su propia acreditación.',
      way: 'Pídalo a otra persona de la secretaría.'
    },
    PE6: {
      why: 'La jefatura de delegación no otorga ni retira este cargo.',
      way: 'Ceda antes la jefatura o diríjase a la secretaría.'
    },
    PE7: { why: 'No es posible para esta persona.', way: 'Diríjase a la secretaría.' },
    PE8: {
      why: 'El mandato terminaría antes de empezar o antes de ahora.',
      way: 'Indique un final posterior.'
    },
    PE9: {
      why: 'Una persona suspendida no puede dirigir una delegación.',
      way: 'Levante antes la suspensión.'
    },
    DO1: { why: 'Se refiere a otro texto.', way: 'Abra la página de ese grupo de trabajo.' },
    DO2: {
      why: 'La primera lectura se abre sobre la última versión publicada.',
      way: 'Recargue esta página; si aún no hay ninguna, publique antes el borrador cero.'
    },
    DO3: {
      why: 'La pluma se entrega a la relatoría o a una cofacilitación mientras hay sesión.',
      way: 'Entréguela en sesión a alguien con ese cargo.'
    },
    DO4: {
      why: 'En la lista hay alguien sin relatoría, jefatura ni pertenencia a una delegación del grupo.',
      way: 'Indique personas del grupo con una de esas funciones.'
    },
    DO5: { why: 'La secretaría no necesita instrucción para esto.', way: 'Elija algo de la lista.' },
    DO6: {
      why: 'La copresidencia no la forman dos personas de dos regiones.',
      way: 'Indique una persona de cada región; ninguna puede dirigir una delegación.'
    },
    DO7: {
      why: 'Esta persona no puede asumir la copresidencia.',
      way: 'Indique a alguien de la misma región que no dirija una delegación.'
    },
    ST1: { why: 'Este ajuste es firme desde que se abrió el evento.', way: 'Cambie otro ajuste.' },
    SU1: {
      why: 'Las fechas, las sesiones, la zona horaria o los idiomas no concuerdan.',
      way: 'Las sesiones caen dentro del evento y cada idioma indicado es uno del evento.'
    },
    SU2: {
      why: 'Un código aparece dos veces.',
      way: 'Dé a cada delegación y a cada tema un código propio.'
    },
    SU3: {
      why: 'La copresidencia de un tema no la forman dos personas de dos regiones con direcciones propias.',
      way: 'Indique una persona de cada región o, por ahora, a nadie.'
    },
    password: {
      why: 'La contraseña es demasiado corta o demasiado larga.',
      way: 'Elija una de al menos 10 caracteres.'
    },
    malformed: {
      why: 'En el formulario falta algo o hay algo mal escrito.',
      way: 'Compruebe el campo.'
    },
    not_found: { why: 'No existe o usted no tiene acceso.', way: 'Recargue la página.' },
    conflict: { why: 'Ha cambiado desde que usted lo vio.', way: 'Recargue la página y decida después.' },
    too_many: {
      why: 'Demasiados intentos desde aquí.',
      way: 'Espere un cuarto de hora e inténtelo de nuevo.'
    },
    too_large: { why: 'Es más de lo que se puede enviar de una vez.', way: 'Abrévielo.' },
    unavailable: {
      why: 'El servidor está demasiado ocupado en este momento.',
      way: 'Inténtelo de nuevo en unos segundos.'
    }
  },

  actions: {
    edit_text_direct: 'Escribir en el texto',
    edit_text_direct_negotiation: 'Escribir en el texto durante la negociación',
    move_paragraph: 'Mover párrafos',
    internal_note: 'Escribir notas para su delegación',
    create_document: 'Iniciar el documento',
    open_reading: 'Abrir la primera lectura',
    admit_observers: 'Abrir o cerrar la etapa a las entidades observadoras',
    hand_pen: 'Entregar la pluma',
    set_drafting_list: 'Fijar la lista de redacción',
    instruct: 'Dar instrucciones a la secretaría',
    lock_text: 'Bloquear o desbloquear el texto',
    replace_co_chair: 'Sustituir una copresidencia',
    accredit: 'Acreditar o suspender',
    nominate_delegate: 'Administrar a los integrantes de la delegación',
    change_settings: 'Cambiar los ajustes del evento',
    issue_revision: 'Publicar una revisión',
    enter_for_delegation: 'Anotar una redacción por una delegación',
    record_commitment: 'Registrar un compromiso',
    amend_commitment: 'Cambiar un compromiso',
    event_set_up: 'Preparar el evento',
    invitation_accepted: 'Aceptar una invitación',
    password_chosen: 'Elegir una contraseña nueva',
    sessions_ended: 'Terminar sesiones',
    signed_in: 'Iniciar sesión',
    signed_out: 'Cerrar sesión',
    key_made: 'Crear una clave para un programa',
    key_revoked: 'Revocar una clave',
    read_audit: 'Leer el registro',
    open_bracket: 'Abrir un corchete',
    add_alternative: 'Añadir una redacción a un corchete',
    table_bridging: 'Presentar una redacción puente',
    take_position: 'Tomar posición',
    refuse_wording: 'Rechazar una redacción',
    resolve_bracket: 'Cerrar un corchete',
    undo_resolution: 'Deshacer el cierre de un corchete',
    hold_package: 'Vincular corchetes en un paquete',
    mark_para_agreed: 'Marcar un párrafo como acordado',
    request_reopen: 'Pedir que se reabra un párrafo',
    reopen_para: 'Reabrir un párrafo',
    propose_change: 'Presentar una propuesta',
    accept_proposal: 'Aceptar una propuesta',
    reflect_proposal: 'Reflejar una propuesta en un corchete',
    withdraw_proposal: 'Retirar una propuesta',
    confirm_entry: 'Confirmar lo anotado en sala',
    restore_text: 'Restaurar un texto anterior',
    comment: 'Comentar',
    resolve_thread: 'Resolver un comentario',
    send_as_delegation: 'Enviar comentarios como delegación',
    issue_chairs_text: 'Publicar un texto de la copresidencia',
    start_silence: 'Iniciar un procedimiento de silencio',
    object: 'Objetar',
    declare_agreed: 'Declarar acordado el texto',
    reopen_text: 'Reabrir el texto',
    approve_version: 'Aprobar una versión',
    adopt: 'Adoptar el texto',
    extend_silence: 'Prorrogar el plazo de un silencio',
    withdraw_objection: 'Retirar una objeción',
    close_silence: 'El silencio termina al vencer el plazo',
    place_reservation: 'Formular una reserva',
    lift_reservation: 'Levantar una reserva',
    confirm_capital: 'Confirmar por la capital',
    refuse_confirmation: 'Denegar la confirmación por la capital',
    disassociate: 'Desvincularse o explicar una posición',
    close_without_agreement: 'Cerrar sin acuerdo',
    record_waiver: 'Registrar una dispensa',
    issue_corrigendum: 'Publicar una corrección de errores',
    transmit: 'Transmitir a la Cumbre',
    translate: 'Traducir párrafos',
    certify_concordance: 'Certificar la concordancia de una traducción',
    challenge_concordance: 'Impugnar una traducción',
    suggest_as_observer: 'Sugerir una redacción como entidad observadora',
    sponsor_suggestion: 'Patrocinar la sugerencia de una entidad observadora',
    note_suggestion: 'Tomar nota de la sugerencia de una entidad observadora',
    propose_priority: 'Proponer un área prioritaria',
    propose_action: 'Proponer una acción',
    endorse_priority: 'Pronunciarse sobre un área prioritaria',
    decide_agenda: 'Responder a un área prioritaria para la agenda',
    order_agenda: 'Ordenar la agenda de la Cumbre',
    project: 'Mostrar un párrafo en la pantalla de la sala'
  },

  link: {
    title: (name: string) => `El enlace personal de ${name}`,
    invite: 'Con él esta persona elige una contraseña y entra. Envíelo solo a esta persona.',
    reset: 'Con él esta persona elige una contraseña nueva. Envíelo solo a esta persona.',
    address: 'Enlace para copiar',
    until: 'Sirve una vez, hasta',
    mailed: (email: string) => `También se le envía por correo electrónico, a ${email}.`,
    copy: 'Copiar el enlace',
    copied: 'Copiado'
  },

  person: {
    name: 'Nombre',
    email: 'Correo electrónico',
    language: 'Idioma de la persona',
    delegation: 'Delegación u organización',
    noDelegation: 'Ninguna (servicios de la conferencia)',
    role: 'Función',
    group: 'Grupo de trabajo',
    allGroups: 'Todos los grupos de trabajo',
    roles: 'Funciones',
    roleIn: (role: string, group: string) => `${role} en ${group}`,
    roleInAll: (role: string) => `${role} en todos los grupos de trabajo`,
    noRole: 'Sin función por ahora',
    mandate: 'Mandato',
    mandateUntil: 'Mandato hasta',
    noEnd: 'sin fecha de término',
    noMandate: 'Sin mandato vigente',
    zone: (place: string) => `Hora de ${place}`,
    endHint: 'Déjelo vacío para un mandato sin fecha de término.',
    state: 'Estado',
    states: { active: 'Activa', invited: 'Invitada, aún no ha entrado', suspended: 'Suspendida' },
    linkUntil: 'El enlace abierto sirve hasta',
    administer: 'Administrar',
    administerOf: (name: string) => `Administrar a ${name}`,
    change: 'Cambiar los datos de esta persona',
    changeRole:
      'Una función nueva sustituye a todas las actuales. Las páginas abiertas se adaptan en dos segundos.',
    changeOwn: 'El nombre, la dirección y el grupo de trabajo cambian en el acto.',
    suspend: 'Suspender',
    suspendWhat:
      'Todas las sesiones de esta persona se cierran en el acto. Las palabras sin enviar quedan en su dispositivo.',
    restore: 'Restablecer',
    restoreWhat: 'Esta persona puede volver a iniciar sesión, con las mismas funciones que antes.',
    newLink: 'Crear un enlace nuevo',
    newLinkWhat:
      'Un enlace para elegir una contraseña nueva. Los anteriores dejan de servir; la contraseña sigue valiendo hasta entonces.',
    give: 'Otorgar el mandato',
    giveWhat: 'Con un mandato la persona propone y toma posición en nombre de la delegación.',
    end: 'Poner fin al mandato',
    endWhat: 'La persona sigue leyendo y comentando, pero ya no actúa en nombre de la delegación.',
    remove: 'Retirar de la delegación…',
    removeConfirm: (name: string) => `¿Retirar a ${name}?`,
    removeWhat:
      'El acceso termina en el acto y se cierran las sesiones. Los borradores privados pasan a la jefatura de la delegación.',
    removeDo: 'Retirar a esta persona',
    handOver: 'Ceder la jefatura…',
    handOverConfirm: (name: string) => `¿Ceder a ${name} la jefatura de la delegación?`,
    handOverWhat:
      'Usted pierde la jefatura en ese mismo momento y queda en la delegación sin mandato. Solo la nueva jefatura, o la secretaría, puede devolvérsela.',
    handOverDo: 'Ceder la jefatura',
    back: 'Todas las personas',
    notYours: 'Usted ve quién es. Del resto se ocupa quien acreditó a esta persona.',
    you: 'Es usted. Sus sesiones, claves e idioma están en la página de su cuenta.'
  },

  people: {
    title: 'Personas',
    lead: 'Quienes participan, por delegación.',
    search: 'Nombre, delegación u organización',
    all: 'Mostrar a todas',
    found: (n: number) => count(n, '# persona', '# de personas', '# personas'),
    none: 'No se encuentra a nadie con este nombre.',
    noneNext: 'Compruebe la grafía o muestre a todas las personas.',
    empty: 'Todavía no participa nadie.',
    emptyNext:
      'Acredite a la primera persona, o a una delegación cuya jefatura invitará después a los suyos.',
    services: 'Servicios de la conferencia',
    accredit: 'Acreditar a una persona',
    accreditLead:
      'La persona recibe su función en el acto y un enlace personal, que usted ve una sola vez y le envía.',
    accreditDo: 'Acreditar y crear el enlace'
  },

  delegations: {
    title: 'Delegaciones',
    lead: 'Estados, grupos de Estados y organizaciones observadoras.',
    empty: 'Todavía no hay ninguna delegación acreditada.',
    emptyNext: 'La secretaría acredita la primera.',
    accredit: 'Acreditar una delegación',
    accreditLead: 'Desde entonces puede tener integrantes: acredite a su jefatura, que invita a los demás.',
    code: 'Código',
    codeHint: 'En mayúsculas, como en la placa: BRA, EU, OBS-CSO.',
    name: 'Nombre',
    kind: 'Tipo',
    kinds: { state: 'Estado', group: 'Grupo de Estados', observer: 'Organización observadora' },
    group: 'Región',
    groupHint: 'En una organización: su tipo.',
    regions: { EU: 'Unión Europea', LAC: 'América Latina y el Caribe' },
    observers: 'Organizaciones observadoras',
    heads: (names: string[]) => `Jefatura: ${list('es', names)}`,
    noHead: 'Sin jefatura: lee y comenta, pero no puede comprometerse',
    people: (n: number) => count(n, '# persona', '# de personas', '# personas'),
    binds: (n: number) =>
      count(
        n,
        'Habla en nombre de # Estado',
        'Habla en nombre de # de Estados',
        'Habla en nombre de # Estados'
      ),
    bound: 'Estados a los que obliga su posición',
    suspended: 'Suspendida',
    back: 'Todas las delegaciones',
    members: 'Integrantes de esta delegación',
    noMembers: 'Todavía no pertenece nadie a ella.',
    noMembersNext: 'La secretaría acredita a su jefatura, que después invita a las demás personas.',
    invite: 'Invitar a alguien',
    inviteWhat:
      'La persona entra en la delegación en el acto y recibe un enlace personal, que usted ve una sola vez y le envía.',
    inviteDo: 'Invitar y crear el enlace',
    withMandate: 'Otorgar además un mandato',
    change: 'Cambiar esta delegación',
    changeWhat: 'El nombre y la región nuevos figuran en el acto en todas las páginas.',
    suspend: 'Suspender la delegación',
    suspendWhat: 'Ninguno de sus integrantes puede ya actuar ni leer, y se cierran todas sus sesiones.',
    restore: 'Restablecer la delegación',
    restoreWhat: 'Sus integrantes pueden volver a iniciar sesión, con las mismas funciones que antes.'
  },

  group: {
    title: (theme: string) => `Grupo de trabajo: ${theme}`,
    text: 'Abrir el texto',
    stage: 'Etapa',
    noDocument: 'Todavía sin documento',
    noDocumentNext: 'La secretaría lo inicia y designa una copresidencia de dos regiones.',
    chairs: 'Copresidencia',
    noChairs: 'Nadie preside todavía este grupo.',
    members: 'Integrantes',
    noMembers: 'Nadie está asignado todavía a este grupo.',
    membersNext: 'La secretaría asigna a las personas al acreditarlas.',
    drafting: 'en la lista de redacción',
    penHolder: 'tiene la pluma',
    open: 'Abierta a las entidades observadoras',
    closed: 'Cerrada a las entidades observadoras',
    locked: 'Bloqueado: no escribe nadie',
    unlocked: 'Sin bloqueo',
    acts: 'Qué puede hacer usted aquí, y qué no y por qué',
    actsLead: 'Cada acto surte efecto en el momento, para todas las personas que tienen abierto el texto.',
    elsewhere: 'No es para usted por ahora',
    region: (code: string, region: string) => `${code} · ${region}`,
    observersOpen: 'Abrir la etapa a las entidades observadoras',
    observersOpenWhat: 'Las entidades acreditadas en el grupo pueden leer el texto y comentarlo.',
    observersClose: 'Cerrar la etapa a las entidades observadoras',
    observersCloseWhat: 'Las entidades que tienen abierto el texto lo pierden en dos segundos.',
    draftingWhat:
      'Quienes están marcados escriben en el texto junto con la copresidencia; la lista sustituye a la anterior.',
    draftingNobody: 'En el grupo no hay nadie que pueda figurar en la lista.',
    draftingDo: 'Fijar la lista de redacción',
    penTo: 'Entregar la pluma a',
    penNobody: 'Nadie (recuperarla)',
    penWhat: 'En sesión, quien la tiene escribe por el grupo. Puede recuperarse en todo momento.',
    penDo: 'Entregar la pluma',
    instruction: 'La secretaría puede',
    instructUntil: 'Hasta',
    instructHint: 'Déjelo vacío para una instrucción sin fecha de término.',
    instructWhat: 'La instrucción consta en acta con el nombre de usted.',
    instructDo: 'Dejar constancia de la instrucción',
    instructions: 'Instrucciones vigentes',
    noInstructions: 'La secretaría no tiene ninguna instrucción en este grupo.',
    givenBy: (name: string) => `dada por ${name}`,
    givenUntil: 'hasta',
    endInstruction: 'Ponerle fin ahora',
    lock: 'Bloquear el texto',
    lockWhat:
      'No escribe nadie hasta que se desbloquee. Lo que se esté escribiendo queda con su autor como borrador.',
    unlock: 'Desbloquear el texto',
    unlockWhat: 'Quien podía escribir antes puede volver a hacerlo.',
    reason: 'Motivo',
    readingWhat: (version: string) =>
      `El borrador cero ${version} pasa a ser el texto en negociación: las delegaciones proponen cambios y toman posición.`,
    noVersion:
      'Aún no se ha publicado ninguna versión: antes de la primera lectura debe publicarse el borrador cero.',
    readingDo: 'Abrir la primera lectura',
    chairFrom: 'Copresidencia que sale',
    chairTo: 'Nueva copresidencia',
    chairWhat:
      'La nueva copresidencia es de la misma región. Lo que una sola copresidencia haya iniciado queda sin efecto.',
    chairDo: 'Sustituir a la copresidencia',
    titleOfText: 'Título del documento',
    chairOf: (n: number) => `Copresidencia ${n}`,
    languageOfText: 'Idioma del texto',
    createWhat: 'Se abre un esquema vacío para la copresidencia y la lista de redacción.',
    createDo: 'Iniciar el documento',
    none: 'Ningún grupo de trabajo tiene este código.'
  },

  account: {
    title: 'Su cuenta',
    role: 'Qué puede hacer usted',
    speaks: (delegation: string) => `Usted habla en nombre de ${delegation}.`,
    leads: (delegation: string) =>
      `Usted dirige ${delegation}: actúa en su nombre y administra a sus integrantes.`,
    mandateUntil: (delegation: string, until: string) =>
      `Usted puede comentar y proponer en nombre de ${delegation} hasta el ${until}.`,
    mandateOpen: (delegation: string) => `Usted puede comentar y proponer en nombre de ${delegation}.`,
    noMandate: (delegation: string) =>
      `Usted puede leer y comentar en nombre de ${delegation}. Para proponer necesita un mandato: pídalo a la jefatura de su delegación.`,
    reads: (delegation: string) =>
      `Usted lee en nombre de ${delegation} y comenta cuando la etapa está abierta para su organización.`,
    office: (delegation: string) =>
      `Usted ejerce un cargo del grupo y procede de ${delegation}; en él no actúa por ninguna delegación.`,
    services: 'Usted no pertenece a ninguna delegación.',
    delegation: 'Su delegación',
    sessions: 'Dónde tiene la sesión iniciada',
    sessionsLead: 'Una entrada por navegador. Ponga fin a lo que no reconozca.',
    since: 'Desde',
    ends: 'termina sola',
    here: 'Este navegador',
    end: 'Terminar',
    endOf: (since: string) => `Terminar la sesión iniciada el ${since}`,
    endAll: 'Cerrar sesión en todas partes',
    endAllWhat:
      'Terminan todas sus sesiones, también esta. Las palabras sin enviar quedan en sus dispositivos.',
    keys: 'Claves para programas',
    keysLead: 'Un programa con su clave lee y hace lo que usted puede leer y hacer, y nada más.',
    noKeys: 'Usted no tiene ninguna clave.',
    noKeysNext: 'Cree una cuando un programa deba trabajar en su nombre.',
    keyName: 'Nombre de la clave',
    keyHint: 'Para qué sirve, por ejemplo el nombre del programa.',
    create: 'Crear una clave',
    created: 'Creada',
    lastUsed: 'último uso',
    neverUsed: 'sin usar',
    revoke: 'Revocar',
    revokeOf: (name: string) => `Revocar la clave ${name}`,
    key: 'Su clave nueva',
    language: 'Idioma de las páginas',
    languageLead: 'Lo que elija aquí se conserva en este navegador.'
  },

  record: {
    title: 'El registro',
    lead: 'Cada acto, cada denegación y cada cambio de acceso, lo más reciente primero. Nada de él puede cambiarse.',
    filter: 'Mostrar solo',
    text: 'Texto',
    person: 'Persona',
    delegation: 'Delegación',
    action: 'Acto',
    any: 'Todo',
    show: 'Mostrar',
    clear: 'Mostrarlo todo',
    empty: 'No consta nada con esta selección.',
    emptyNext: 'Reduzca la selección o muéstrelo todo.',
    emptyYet: 'Todavía no consta nada.',
    emptyYetNext: 'Todo lo que se haga desde ahora figurará aquí.',
    entry: (n: string) => `Asiento ${n}`,
    hidden: 'No le corresponde leerlo: solo se muestra su lugar en la cadena.',
    outcomes: { done: 'Hecho', pending: 'A la espera de la otra copresidencia', refused: 'Denegado' },
    refused: (why: string) => `Denegado: ${why}`,
    clock: 'El reloj',
    target: 'Sobre',
    details: 'Detalles',
    hash: 'Huella del asiento',
    before: 'Texto anterior',
    after: 'Texto posterior',
    carried: 'Qué contenía el acto',
    metadata: 'Usted puede ver que ocurrió, no lo que contenía.',
    older: 'Asientos anteriores',
    newest: 'A lo más reciente',
    export: 'Descargar como JSON Lines',
    verify: 'Cómo comprobarlo',
    verifyLead:
      'Cada asiento lleva la huella del anterior; por eso un cambio en cualquier lugar rompe la cadena. Descargue el registro y compruébelo en un equipo propio, sin este servidor:',
    columns: 'Asientos'
  },

  invitation: {
    welcome: (name: string) => `Le damos la bienvenida, ${name}`,
    welcomeLead: 'Elija una contraseña. Con ella y su correo electrónico iniciará sesión desde ahora.',
    reset: (name: string) => `Una contraseña nueva para ${name}`,
    resetLead: 'Sustituye a la anterior y pone fin a sus demás sesiones.',
    password: 'Contraseña',
    hint: 'Al menos 10 caracteres. Varias palabras se recuerdan mejor que los símbolos.',
    accept: 'Fijar la contraseña y entrar',
    short: 'La contraseña tiene menos de 10 caracteres.',
    gone: 'Este enlace no puede usarse',
    goneWhy: 'Ya se usó, ha caducado o lo ha sustituido uno más reciente.',
    goneWay: 'Pida uno nuevo a quien se lo envió: la jefatura de su delegación o la secretaría.',
    signIn: 'Tengo contraseña: iniciar sesión'
  },

  setUp: {
    title: 'Preparar su reunión',
    lead: 'Usted pasa a ser la secretaría. Todo puede completarse después, salvo la signatura.',
    gone: 'Este enlace de preparación no puede usarse',
    goneWhy: 'El evento ya está preparado o el servidor ha mostrado un enlace más reciente.',
    goneWay: 'Mire la consola en la que se inició el servidor o inicie sesión.',
    template: 'Rellenar con el evento de ejemplo',
    templateWhat: 'Cinco temas y sus delegaciones, que puede cambiar a su gusto. Todavía no se guarda nada.',
    you: 'Usted, la secretaría',
    password: 'Su contraseña',
    event: 'El evento',
    names: 'Nombre del evento',
    namesHint: 'Al menos en un idioma; los demás lo toman de él hasta que lo traduzca.',
    nameIn: (language: string) => `Nombre en ${language}`,
    symbol: 'Signatura',
    symbolHint: 'Con ella empieza la signatura de cada texto, por ejemplo DAYS/2026.',
    place: 'Lugar',
    from: 'Primer día',
    until: 'Último día',
    zone: 'Zona horaria',
    zoneHint: 'La del lugar, por ejemplo America/Bogota. En ella se dan todos los plazos.',
    languages: 'Idiomas',
    original: 'Idioma de la negociación',
    spoken: 'Idiomas de los textos',
    required: 'Necesarios antes de transmitir un texto',
    sessions: 'Horas de sesión',
    sessionDay: 'Día',
    sessionFrom: 'De',
    sessionTo: 'A',
    bodies: 'Órganos que deciden',
    body: 'Órgano',
    decides: 'Cómo decide',
    themes: 'Temas, cada uno con un grupo de trabajo',
    theme: (n: number) => `Tema ${n}`,
    themeCode: 'Código',
    chairs: 'Dos personas de dos regiones en la copresidencia, o nadie por ahora',
    delegations: 'Delegaciones y organizaciones',
    delegation: (n: number) => `Delegación ${n}`,
    row: (n: number) => `Fila ${n}`,
    add: 'Añadir una fila',
    addTheme: 'Añadir un tema',
    remove: 'Quitar',
    removeRow: (n: number) => `Quitar la fila ${n}`,
    submit: 'Preparar el evento',
    submitWhat: 'Se crea el evento, se inicia su sesión y la copresidencia recibe enlaces personales.',
    ready: 'El evento está preparado',
    readyLead: 'Ha iniciado sesión como secretaría.',
    links: 'Enlaces para la copresidencia',
    linksLead: 'Cada uno se muestra solo esta vez. Envíelo a esa persona; después podrá crear otros.',
    next: 'Qué sigue',
    nextPeople: 'Acreditar a las jefaturas de delegación',
    nextGroups: 'Abrir los textos'
  },

  standing: {
    title: 'Qué puede hacer usted aquí, y qué no y por qué',
    may: 'Usted puede',
    mayNot: 'Usted no puede',
    why: (action: string, why: string) => `${action}. ${why}`,
    group: 'El grupo de trabajo'
  },

  sphere: {
    title: 'Solo para su delegación',
    lead: 'Nadie fuera de ella lo lee: ni la copresidencia, ni la secretaría, ni una exportación.',
    notes: 'Notas',
    noNotes: 'Todavía no hay notas.',
    write: 'Nota para su delegación',
    keep: 'Conservar la nota',
    drafts: 'Borradores privados',
    from: (name: string) => `Palabras de ${name}`,
    origins: {
      refused: 'conservado cuando el texto no lo incorporó',
      offline: 'escrito mientras no había conexión',
      form: 'conservado de un formulario',
      comment: 'conservado de un comentario'
    },
    before: 'Antes',
    discard: 'Descartar'
  }
} satisfies RoomWords
