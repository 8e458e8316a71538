import type { ProposalKind, ProposalState, Stance, SuggestionState } from '@acuerdo/domain'
import { list, plural } from '../format.ts'
import type { ProposalWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('es', n, { one, other })
const names = (all: readonly string[]): string => list('es', all)

const kinds: Record<ProposalKind, string> = {
  replace: 'Modificación',
  insert: 'Párrafo nuevo',
  delete: 'Supresión',
  move: 'Traslado'
}
const states: Record<ProposalState, string> = {
  draft: 'Borrador',
  tabled: 'Pendiente',
  needs_attention: 'Requiere atención',
  accepted: 'Aceptada',
  reflected: 'Entre corchetes',
  superseded: 'Superada',
  withdrawn: 'Retirada'
}
const suggestionStates: Record<SuggestionState, string> = {
  made: 'Sugerencia',
  sponsored: 'Patrocinada',
  noted: 'Se tomó nota',
  withdrawn: 'Retirada'
}
const stances: Record<Stance, string> = {
  support: 'Con el apoyo de',
  can_accept: 'Aceptable para',
  reserve: 'Con reserva de',
  oppose: 'Con la oposición de'
}
const takes: Record<Stance | 'none', string> = {
  support: 'La apoya, como copatrocinadora',
  can_accept: 'Puede aceptarla',
  reserve: 'Reserva su posición',
  oppose: 'Se opone',
  none: 'No toma posición'
}

export const es: ProposalWords = {
  kinds,
  states,
  suggestionStates,
  stances,
  takes,

  panel: {
    list: 'Propuestas',
    which: 'Qué propuestas',
    shows: {
      pending: 'Pendientes',
      attention: 'Requieren atención',
      own: 'Nuestras',
      decided: 'Decididas',
      all: 'Todas'
    },
    propose: 'Nueva propuesta',
    suggest: 'Nueva sugerencia',
    counterText: 'Pegar un contratexto entero',
    mayNot: 'Ahora no puede proponer:',
    filter: 'Filtrar',
    delegation: 'Delegación',
    everybody: 'Todas las delegaciones',
    paragraph: 'Párrafo',
    everywhere: 'Todo el texto',
    apply: 'Mostrar',
    clear: 'Mostrar todo',
    back: 'Todas las propuestas'
  },

  empty: {
    pending: 'Ninguna propuesta espera una decisión.',
    attention: 'Ninguna propuesta requiere atención.',
    own: 'Su delegación no ha propuesto nada aquí.',
    decided: 'Todavía no se ha decidido nada.',
    all: 'Nadie ha propuesto nada todavía.',
    filtered: 'Ninguna propuesta corresponde a estos filtros.',
    next: 'Seleccione palabras del texto y pulse Ctrl+Mayús+E, o pulse «Proponer».',
    nextSuggest: 'Seleccione palabras del texto y pulse «Sugerir»: una delegación puede hacerlas suyas.',
    nextRead:
      'Las delegaciones proponen a partir del borrador cero; lo que envían aparece aquí de inmediato.',
    nextFiltered: 'Quite un filtro o muestre todo.'
  },

  card: {
    at: (number: string) => `Párrafo ${number}`,
    nowhere: 'Un párrafo que ya no está',
    heading: 'Un título',
    behind: (number: string) => `Después del párrafo ${number}`,
    movesBehind: (number: string) => `Quedaría después del párrafo ${number}`,
    movesTop: 'Quedaría al principio',
    group: (n: number) =>
      count(n, '# redacción para las mismas palabras', '# alternativas para las mismas palabras'),
    textNow: 'El texto ahora',
    draft: 'Solo su delegación ve este borrador.',
    passed: 'Su autor se fue; el borrador pasó a la jefatura de la delegación.',
    origin: (observer: string) => `Palabras de ${observer}`,
    scribe: (name: string) => `Anotada por ${name}`,
    amends: 'Enmienda otra propuesta',
    takenOver: (delegation: string) => `Asumida después de que la retirara ${delegation}`,
    reason: 'Motivo:',
    openOf: (who: string, where: string) => `${who}, ${where}: abrir la propuesta`,
    show: 'Mostrar en el texto',
    hide: 'Ocultar en el texto',
    differs: (written: string, id: string) => `«${written}» difiere de lo que consta como ${id}.`,
    inserted: 'añadido',
    struck: 'suprimido'
  },

  attention: {
    words: 'las palabras que modifica han cambiado.',
    paragraph_gone: 'Su párrafo ya no está.',
    bracket_gone: 'Sus corchetes están cerrados.',
    place_gone: 'El lugar que indica ya no está.',
    former: 'Como se propuso, sobre las palabras anteriores',
    now: 'Las palabras que figuran ahora',
    ways: 'La delegación puede revisarla según las palabras que figuran ahora, o retirarla. Hasta entonces se conserva.'
  },

  write: {
    title: 'Nueva propuesta',
    titleAmend: 'Enmienda',
    titleRevise: 'Revisar la propuesta',
    titleTakeOver: 'Asumir la propuesta',
    titleAgain: 'Volver a proponerla',
    titleDraft: 'Borrador de una propuesta',
    titleKept: 'Proponer las palabras conservadas',
    titleSuggest: 'Nueva sugerencia',
    kind: 'Qué se propone',
    kinds: {
      replace: 'Modificar las palabras de un párrafo',
      insert: 'Añadir un párrafo después de él',
      delete: 'Suprimir un párrafo',
      move: 'Trasladar un párrafo'
    },
    paragraph: 'Párrafo',
    choose: 'Mostrar este párrafo',
    several:
      'Se seleccionaron palabras de varios párrafos: una propuesta modifica uno solo. Este es el primero.',
    words: 'Las palabras como usted las propone',
    newWords: 'Palabras del párrafo nuevo',
    brackets:
      '[…] son unos corchetes del texto. Déjelos donde están; sus redacciones tienen un formulario propio.',
    bold: 'Negrita',
    italic: 'Cursiva',
    part: 'Clase de párrafo',
    parts: { pp: 'Párrafo del preámbulo', op: 'Párrafo dispositivo', heading: 'Título', sub: 'Apartado' },
    after: 'Quedaría',
    change: 'El cambio',
    nothing: 'Todavía no cambia nada.',
    deletes: 'Se quitaría el párrafo entero.',
    reason: 'Motivo (opcional)',
    send: 'Enviar la propuesta',
    sendAmend: 'Enviar la enmienda',
    keep: 'Guardar como borrador',
    keepAgain: 'Guardar el borrador',
    cancel: 'Cancelar',
    as: (delegation: string) => `Usted propone en nombre de ${delegation}. Todos la ven en cuanto se envía.`,
    headSends:
      'Usted puede guardar borradores. Los envía la jefatura de su delegación o un integrante con mandato.',
    private: 'Los borradores son privados de su delegación.',
    onDevice: 'Se conserva en este dispositivo hasta que se envíe.',
    moved: 'El párrafo cambió mientras usted escribía.',
    carried: 'Su cambio se traslada a las palabras nuevas; esto es lo que se enviará.',
    collides:
      'Su cambio y las palabras nuevas se tocan. Compare ambas redacciones y siga a partir de las palabras nuevas.',
    mine: 'Sus palabras',
    now: 'Las palabras que figuran ahora',
    goOn: 'Las he comparado: seguir con mis palabras',
    startAgain: 'Empezar de nuevo con las palabras nuevas',
    gone: 'El párrafo ya no está en el texto. Elija otro; sus palabras se quedan aquí.',
    offline:
      'No se pudo llegar al servidor. Sus palabras se conservan en este dispositivo; vuelva a enviarlas dentro de un momento.',
    noParagraph: 'El texto no tiene párrafos todavía. Se podrá proponer cuando haya un borrador cero.',
    wording: 'Palabras que usted sugiere',
    forWords: 'En lugar de',
    forParagraph: 'Para el párrafo entero, o para añadirlas al final.',
    sendSuggestion: 'Enviar la sugerencia',
    suggestAs: (observer: string) =>
      `Usted sugiere en nombre de ${observer}. Figura al lado del texto; solo se decide sobre ella si una delegación la patrocina.`,
    keptFrom: 'Estas palabras se conservaron cuando el texto no pudo recibirlas.',
    amending: (delegation: string) =>
      `Usted enmienda la propuesta de ${delegation}. Esta sigue en pie hasta que se decida una de las dos.`,
    revising: 'La redacción nueva sustituye de inmediato a la anterior; ambas se pueden leer después.',
    takingOver: (delegation: string) =>
      `${delegation} retiró esta propuesta, que usted apoyaba. Una vez enviada, es de su delegación.`,
    proposingAgain: 'Su delegación retiró esta propuesta. Una vez enviada, vuelve a esperar una decisión.'
  },

  page: {
    proposal: 'Propuesta',
    redline: 'El cambio',
    written: 'Como se escribió primero',
    writtenNote: 'El texto ha avanzado desde entonces; el cambio se trasladó.',
    stands: 'Como quedará si se acepta',
    history: 'Qué fue de ella',
    sequence: (n: number) => `texto ${n}`,
    positions: 'Posiciones',
    noPositions: 'Ninguna delegación ha tomado posición.',
    take: 'Posición de su delegación',
    positionWords: 'En palabras (opcional)',
    takeIt: 'Registrar la posición',
    amend: 'Enmendarla',
    revise: 'Revisarla',
    takeOver: 'Hacerla suya',
    again: 'Volver a proponerla',
    takesOver: 'Asume la retirada por',
    takenOverBy: 'Asumida por',
    amendedBy: 'Enmendada por',
    amends: 'Enmienda a',
    others: 'Para las mismas palabras',
    withdraw: 'Retirar',
    withdrawNote: 'Queda en el registro como retirada. Quien la apoyaba puede hacerla suya.',
    withdrawIt: 'Retirar la propuesta',
    send: 'Enviar en nombre de la delegación',
    discard: 'Borrar el borrador',
    edit: 'Modificar el borrador',
    decide: 'Decisión de la copresidencia',
    accept: 'Aceptar en el texto',
    acceptNote: 'En cuanto usted acepte, el párrafo queda exactamente como se muestra arriba.',
    acceptDelete: 'En cuanto usted acepte, el párrafo se quita del texto.',
    acceptMove: 'En cuanto usted acepte, el párrafo se traslada.',
    overtakes: (codes: string[]) => `Entonces requerirán atención las de: ${names(codes)}.`,
    same: (codes: string[]) => `Con ella quedan resueltas las mismas palabras de ${names(codes)}.`,
    reflect: 'Reflejar entre corchetes',
    reflectAs: {
      insertion: 'Las palabras añadidas figuran en el texto entre corchetes: adición.',
      deletion: 'Las palabras figuran en el texto entre corchetes: supresión.',
      alternatives:
        'Las palabras que figuran y las propuestas pasan a ser alternativas de unos mismos corchetes.',
      wording: 'Pasa a ser una redacción más de los corchetes.'
    },
    reflectGroup: (n: number) =>
      count(
        n,
        'Entra la # propuesta para estas palabras.',
        'Las # propuestas para estas palabras entran en los mismos corchetes.'
      ),
    noReject:
      'Una propuesta no se rechaza: espera, se acepta, entra en unos corchetes o la retira su delegación.',
    reason: 'Motivo (opcional)',
    notNow: 'Ahora no es posible:',
    entryWaits: (name: string, delegation: string) =>
      `${name} lo anotó en sala en nombre de ${delegation}. La delegación lo confirma o lo rechaza.`,
    entryConfirmed: (name: string) => `Anotada en sala por ${name} y confirmada por la delegación.`,
    entryRejected: (name: string) => `Anotada en sala por ${name} y rechazada por la delegación.`,
    confirm: 'Confirmar',
    reject: 'Rechazar',
    entryWords: 'Unas palabras al respecto (opcional)',
    outcome: 'Resultado',
    toBracket: 'A los corchetes',
    toParagraph: 'Al párrafo',
    toProposal: 'A la propuesta que la sustituyó',
    turns: {
      tabled: 'Enviada',
      carried: 'Trasladada a palabras nuevas',
      needs_attention: 'Requiere atención',
      accepted: 'Aceptada en el texto',
      reflected: 'Reflejada entre corchetes',
      superseded: 'Superada',
      withdrawn: 'Retirada',
      position: 'Posición tomada'
    }
  },

  suggestion: {
    of: (observer: string) => `Sugerencia de ${observer}`,
    sponsoredBy: (delegation: string) => `Patrocinada por ${delegation}`,
    sponsor: 'Patrocinarla',
    sponsorNote: 'Pasa a ser una propuesta de su delegación; sigue constando de quién son las palabras.',
    note: 'Tomar nota',
    withdraw: 'Retirar la sugerencia',
    toProposal: 'A la propuesta'
  },

  counter: {
    title: 'Contratexto',
    lead: 'Pegue su texto entero. Cada párrafo que difiere pasa a ser una propuesta; lo demás no se toca.',
    text: 'Su texto entero',
    how: 'Un párrafo por línea o bloque. Los números delante de los párrafos no cuentan. Unos corchetes del texto figuran con sus palabras entre corchetes.',
    preview: 'Comparar con el texto',
    again: 'Cambiar el texto',
    found: (n: number, same: number) =>
      `${count(n, '# propuesta', '# propuestas')}; ${count(same, '# párrafo queda', '# párrafos quedan')} palabra por palabra.`,
    same: 'Su texto es igual, palabra por palabra, al que figura.',
    sameNext: 'Cambie algo en él o vuelva atrás.',
    chosen: 'Cambios elegidos',
    cannot: 'No se puede proponer',
    keep: 'Guardar los elegidos como borradores',
    send: 'Enviar los elegidos',
    none: 'Elija al menos un cambio.',
    failed: (n: number) =>
      count(n, '# no se admitió; está señalado abajo.', '# no se admitieron; están señalados abajo.'),
    notTaken: 'No admitido',
    back: 'Volver al texto'
  },

  done: {
    proposed: 'Su propuesta se ha enviado.',
    kept: 'El borrador se ha guardado. Solo lo ve su delegación.',
    keptAll: 'Los borradores se han guardado. Solo los ve su delegación.',
    suggested: 'Su sugerencia figura al lado del texto.',
    sent: 'El borrador se ha enviado en nombre de su delegación.',
    sentAll: 'Las propuestas se han enviado.',
    discarded: 'El borrador se ha borrado.',
    withdrawn: 'Se ha retirado.',
    position: 'La posición de su delegación consta.',
    accepted: 'La propuesta se ha aceptado en el texto.',
    reflected: 'La propuesta figura en el texto entre corchetes.',
    confirmed: 'La anotación del redactor queda confirmada.',
    rejected: 'La anotación del redactor queda rechazada.',
    sponsored: 'Su delegación la patrocina: ya es una propuesta.',
    noted: 'Se ha tomado nota de la sugerencia.'
  },

  problem: 'No se hizo',
  privately: 'Sus palabras se conservan como su borrador privado.',

  refusals: {
    PR1: { why: 'Proponen las delegaciones.', way: 'Pida a una delegación que lo proponga.' },
    PR2: { why: 'Ya se decidió.', way: 'Lea qué fue de ello.' },
    PR4: {
      why: 'No hay palabras, o estas ya figuran ahí.',
      way: 'Cambie algo primero; para quitar un párrafo, proponga su supresión.'
    },
    PR5: {
      why: 'El párrafo cambió desde que usted lo vio, en las mismas palabras.',
      way: 'Compare abajo ambas redacciones y vuelva a enviarla.'
    },
    PR6: {
      why: 'Los corchetes del párrafo no están donde estaban.',
      way: 'Deje cada […] en su lugar; los corchetes se cambian por actos propios.'
    },
    PR9: {
      why: 'No se puede aceptar como está: sus palabras ya figuran, o es una redacción para unos corchetes abiertos.',
      way: 'Lea de nuevo el texto, o refléjela en los corchetes.'
    },
    PR10: {
      why: 'La propuesta requiere atención: las palabras que modifica han cambiado.',
      way: 'Pida a la delegación que la revise.'
    },
    PR11: {
      why: 'No se puede poner entre corchetes: es un traslado, o abarca unos corchetes.',
      way: 'Acéptela, o déjela.'
    },
    PR12: {
      why: 'Lo que enmienda ya se decidió, o trata de otro párrafo.',
      way: 'Propóngalo por separado.'
    },
    PR13: { why: 'Es de otra delegación.', way: 'Consulte a esa delegación.' },
    PR15: {
      why: 'Es su propia propuesta, o ya se decidió.',
      way: 'Enmiende o retire la suya; sobre unos corchetes, tome posición allí.'
    },
    PA2: {
      why: 'El párrafo está acordado ad referéndum.',
      way: 'Pida primero que se reabra, con un motivo.'
    },
    SG1: { why: 'No contiene palabras.', way: 'Escriba las palabras que sugiere.' },
    SG2: { why: 'La sugerencia ya se resolvió.', way: 'Lea qué fue de ella.' },
    SG3: {
      why: 'Su lugar en el texto ya no está, o sus palabras ya figuran ahí.',
      way: 'Propóngala usted donde quepa ahora.'
    },
    CT3: {
      why: 'No se distinguen estas palabras de las de los corchetes del párrafo.',
      way: 'Deje los corchetes como están, o añádales una redacción.'
    },
    SC2: { why: 'La anotación ya se resolvió.', way: 'Lea de nuevo la lista.' },
    too_many: {
      why: 'Ya espera demasiado ahí.',
      way: 'Enmiende o apoye lo que hay, o borre antes algún borrador.'
    },
    malformed: {
      why: 'Algo falta en el formulario o no está en orden.',
      way: 'Revíselo y envíelo de nuevo.'
    },
    not_found: { why: 'Ya no está, o usted no tiene acceso.', way: 'Lea de nuevo la lista.' },
    conflict: {
      why: 'El párrafo cambió desde que usted lo vio.',
      way: 'Compare sus palabras con las que figuran ahora y vuelva a enviarlas.'
    }
  }
}
