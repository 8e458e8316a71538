import type { Catalogue } from './en.ts'
import { list, plural } from './format.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('es', n, { one, many, other })

export const es = {
  language: 'es',
  direction: 'ltr',

  site: {
    tagline: 'El espacio de trabajo de la conferencia',
    skip: 'Ir al contenido',
    home: 'Todos los textos',
    menu: 'Ajustes y cuenta',
    language: 'Idioma',
    theme: 'Apariencia',
    themeAuto: 'Como el dispositivo',
    themeLight: 'Clara',
    themeDark: 'Oscura',
    signIn: 'Iniciar sesión',
    signOut: 'Cerrar sesión',
    signedInAs: (name: string) => `Sesión de ${name}`,
    close: 'Cerrar',
    cancel: 'Cancelar',
    loading: 'Cargando la página'
  },

  demonstration: {
    title: 'Demostración',
    words: 'Los textos, las personas y las posiciones son inventados.',
    more: 'Acerca de esta demostración',
    switch: 'Entrar como otra persona'
  },

  clock: {
    rules: (time: string, place: string) => `El reloj de las reglas marca ${time} (${place})`,
    yours: (time: string, zone: string) => `${time} en su zona (${zone})`
  },

  roles: {
    co_chair: 'Copresidencia',
    co_facilitator: 'Cofacilitación',
    rapporteur: 'Relatoría',
    secretariat: 'Secretaría',
    head_of_delegation: 'Jefatura de delegación',
    delegate: 'Integrante de delegación',
    observer: 'Entidad observadora',
    language_reviewer: 'Revisión lingüística',
    summit_coordinator: 'Coordinación de la Cumbre',
    public: 'Público',
    system_admin: 'Administración del sistema'
  },

  stages: {
    outline: 'Esquema',
    zero_draft: 'Borrador cero',
    negotiation: 'Negociación',
    chairs_text: 'Texto de la copresidencia',
    silence: 'En procedimiento de silencio',
    agreed_ad_ref: 'Acordado ad referéndum',
    adopted: 'Adoptado',
    transmitted: 'Transmitido',
    closed_without_agreement: 'Cerrado sin acuerdo'
  },

  home: {
    agreed: (n: number, of: number) => `${n} de ${of} párrafos acordados`
  },

  document: {
    breadcrumb: 'Dónde se encuentra',
    symbol: 'Signatura',
    notIssued: 'Aún no se ha publicado ninguna versión',
    changedSince: (symbol: string) => `Modificado desde ${symbol}`,
    asIssued: 'Tal como se publicó',
    text: 'El texto',
    textOf: (title: string) => `Texto: ${title}`,
    paragraph: (n: string) => `Párrafo ${n}`,
    empty: 'Este texto aún no tiene palabras.',
    emptyNext:
      'Puede empezar quien tenga derecho a escribir; la copresidencia puede fijar la lista de redacción.',
    fingerprint: 'Huella del texto (SHA-256)',
    overview: 'Estado del texto',
    mayType: 'Usted puede escribir en este texto.',
    mayTypeFor: (delegation: string) => `Usted puede escribir en este texto en nombre de ${delegation}.`,
    mayRead: 'Usted puede leer este texto.',
    editorFailed: 'No se pudo cargar el editor. Puede leer el texto; recargue la página para escribir.',
    noScripts: 'Los scripts están desactivados: puede leer el texto, pero no escribir en él.',
    drag: 'Arrastrar para mover el párrafo',
    notices: 'Avisos'
  },

  save: {
    label: 'Estado de guardado',
    connecting: 'Conectando…',
    saved: 'Guardado',
    saving: 'Guardando…',
    offline: 'Sin conexión: se conserva en este dispositivo',
    reconnecting: (seconds: number) =>
      count(
        seconds,
        'Reconectando, nuevo intento en # segundo',
        'Reconectando, nuevo intento en # de segundos',
        'Reconectando, nuevo intento en # segundos'
      ),
    reconnectingNow: 'Reconectando…',
    retry: 'Intentarlo ahora',
    readOnly: 'Solo lectura',
    failed: 'Sin almacenar: copie sus palabras',
    unsent: (n: number) => count(n, '# cambio sin enviar', '# de cambios sin enviar', '# cambios sin enviar'),
    leave: 'Algunas de sus palabras aún no han llegado al servidor.'
  },

  readOnly: {
    role: 'su función permite leer este texto; escriben la lista de redacción y la copresidencia',
    stage: 'en esta etapa las palabras solo cambian por decisiones que constan en acta',
    locked: 'el texto está bloqueado',
    observer: 'las entidades observadoras leen y comentan',
    agreed: 'el párrafo está acordado',
    footnote: 'el párrafo tiene una nota al pie, que desaparecería con él',
    quarantined: 'no puede leerse una parte del historial de este texto; se ha avisado a la secretaría',
    storage:
      'el servidor no puede almacenar en este momento; podrá volver a escribir en cuanto se restablezca'
  },

  people: {
    title: 'Quién está aquí',
    count: (n: number) => count(n, '# persona aquí', '# de personas aquí', '# personas aquí'),
    more: (n: number) => `+${n}`,
    list: 'Todas las personas que tienen abierto este texto',
    editing: 'escribiendo',
    reading: 'leyendo',
    you: 'usted',
    noDelegation: 'Servicios de la conferencia',
    nobody: 'Nadie más tiene abierto este texto.',
    carets: 'Mostrar los cursores de los demás',
    editingIn: (n: number, paragraphs: string[]) => {
      const who = count(n, '# persona más escribe', '# de personas más escriben', '# personas más escriben')
      return paragraphs.length === 0
        ? who
        : `${who} en ${list(
            'es',
            paragraphs.map(p => `¶${p}`)
          )}`
    }
  },

  outline: {
    title: 'Índice',
    show: 'Mostrar el índice',
    brackets: (n: number) => count(n, '# corchete', '# de corchetes', '# corchetes'),
    empty: 'Todavía no hay párrafos.'
  },

  brackets: {
    count: (n: number) => count(n, '# abierto', '# de abiertos', '# abiertos'),
    none: 'En este texto no hay corchetes abiertos.',
    noneNext: 'Un corchete señala palabras sobre las que no hay acuerdo.',
    inParagraph: (n: string) => `Párrafo ${n}`,
    goTo: (n: string) => `Ir al corchete del párrafo ${n}`,
    kinds: {
      alternatives: 'Alternativas',
      insertion: 'Adición',
      deletion: 'Supresión',
      placeholder: 'Texto pendiente'
    },
    states: {
      open: 'Abierto',
      held: 'Retenido en un paquete',
      proposed: 'Resultado propuesto',
      resolved: 'Resuelto'
    },
    alternative: (n: number) => `Alternativa ${n}`,
    base: 'Palabras del texto',
    proposedBy: (codes: string) => `Propuesta de ${codes}`,
    supportedBy: (codes: string) => `Con el apoyo de ${codes}`,
    opposedBy: (codes: string) => `Con la oposición de ${codes}`,
    originatedBy: (code: string) => `Sugerida inicialmente por ${code}`,
    unopposed: 'Nadie se opone',
    toBeFilled: 'texto por completar',
    note: 'Nota'
  },

  bracketLabels: {
    kinds: {
      alternatives: 'Corchete con alternativas',
      insertion: 'Corchete: adición',
      deletion: 'Corchete: supresión',
      placeholder: 'Corchete: texto pendiente'
    },
    alternative: '{key}: {words}. {delegations}. {unopposed}',
    unopposed: 'Nadie se opone a esta redacción.',
    placeholder: 'texto por completar',
    unknown: 'Corchete cuyas redacciones se están cargando'
  },

  parts: {
    heading: 'Título',
    pp: 'Párrafo del preámbulo',
    op: 'Párrafo dispositivo',
    sub1: 'Apartado (a)',
    sub2: 'Apartado (i)'
  },

  errors: {
    notFoundTitle: 'Esta página no existe o usted no tiene acceso a ella',
    notFoundWords:
      'Puede que la dirección esté mal escrita o que el texto sea de un grupo de trabajo del que usted no forma parte.',
    title: 'Se produjo un error de nuestro lado',
    words: 'No se pudo mostrar la página. No se pierde nada de lo que había guardado.',
    offline: 'No se pudo contactar con el servidor. Compruebe su conexión.',
    wayOut: 'Qué puede hacer',
    reload: 'Cargar la página de nuevo',
    home: 'Ir a todos los textos',
    tell: 'Si se repite, cuente a la secretaría qué estaba haciendo.'
  }
} satisfies Catalogue
