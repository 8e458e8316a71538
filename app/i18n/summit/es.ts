import { plural } from '../format.ts'
import type { SummitWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('es', n, { one, other })

export const es: SummitWords = {
  paragraph: number => (number === null ? 'Párrafo' : `Párrafo ${number}`),
  gone: 'El párrafo ya no existe',
  by: who => `Propuesta de ${who}`,
  chairs: 'la copresidencia',
  toText: 'Volver al texto',
  sources: n => count(n, '# procedencia', '# procedencias'),
  reason: 'Motivo',
  remark: 'Observación',

  priorities: {
    title: 'Áreas prioritarias y acciones',
    lead: 'Lo que se propone para la agenda de la Cumbre. Cada una pertenece a un párrafo y lo sigue; solo se transmiten las de un texto adoptado.',
    areas: 'Áreas prioritarias',
    actions: 'Acciones de interés común',
    none: 'Todavía no se ha propuesto ninguna área prioritaria.',
    noneNext:
      'La propone, para un párrafo, la copresidencia, una jefatura de delegación o un integrante con mandato.',
    noActions: 'Todavía no se ha propuesto ninguna acción.',
    owner: who => `A cargo de ${who}`,
    due: when => `Plazo: ${when}`,
    endorsed: 'La hacen suya',
    reserved: 'Reserva de',
    opposed: 'Se oponen',
    silent: 'Ninguna delegación se ha pronunciado todavía.',
    yours: code => `Postura de ${code}`,
    choose: { endorse: 'Hacer suya', reserve: 'Formular reserva', oppose: 'Oponerse' },
    states: {
      proposed: 'Propuesta',
      supported: 'Con apoyo de las dos regiones',
      endorsed: 'Adoptada con su texto',
      transmitted: 'Transmitida',
      accepted: 'En la agenda',
      merged: 'Integrada en un punto de la agenda',
      deferred: 'Aplazada',
      returned: 'Devuelta',
      gone: 'Desaparecida con su párrafo',
      withdrawn: 'Retirada'
    },
    answer: 'Respuesta de la Cumbre',
    item: title => `Punto de la agenda: ${title}`,
    propose: 'Proponer un área prioritaria',
    proposeAction: 'Proponer una acción',
    where: 'Párrafo en cuestión',
    name: 'Título',
    who: 'Quién se encarga',
    until: 'Hasta cuándo',
    what: 'La ve todo el grupo junto a su párrafo; las delegaciones la hacen suya, formulan reserva o se oponen.',
    whatAction: 'La ve todo el grupo y se transmite con el texto, con su responsable y su fecha.',
    submit: 'Proponer',
    toAgenda: 'Agenda de la Cumbre'
  },

  agenda: {
    title: 'Agenda de la Cumbre',
    lead: 'Lo que los grupos han adoptado y transmitido, y lo que hace con ello la preparación de la Cumbre. Lo que se decide aquí nunca cambia un texto adoptado.',
    none: 'Todavía no hay nada en la agenda.',
    noneNext:
      'Las áreas prioritarias llegan cuando el texto de un grupo se adopta y se transmite; entonces la coordinación de la Cumbre las sitúa aquí.',
    from: (theme, number) => `${theme}, párrafo ${number}`,
    hash: 'Huella del párrafo',
    attention: {
      reopened: 'El texto del que procede se ha reabierto.',
      corrected: 'Se ha corregido un párrafo del que procede.'
    },
    waiting: 'A la espera de respuesta',
    deferred: 'Aplazadas',
    returned: 'Devueltas a la copresidencia',
    nothingWaits: 'Nada espera respuesta.',
    decide: title => `Responder: ${title}`,
    decision: 'Decisión',
    decisions: {
      accepted: 'Aceptar con un punto propio',
      merged: 'Integrar en un punto',
      deferred: 'Aplazar',
      returned: 'Devolver con una observación'
    },
    itemTitle: 'Título del punto de la agenda',
    itemHint: 'Para integrar, elija el título de un punto existente.',
    remarkHint: 'Necesaria si se devuelve: la lee la copresidencia.',
    what: 'La copresidencia del grupo ve la respuesta al instante. Se puede cambiar.',
    submit: 'Responder',
    up: title => `Subir «${title}»`,
    down: title => `Bajar «${title}»`,
    upShort: 'Subir',
    downShort: 'Bajar',
    edit: title => `Título y epígrafe de «${title}»`,
    editShort: 'Título y epígrafe',
    heading: 'Epígrafe',
    headingHint: 'Los puntos de un mismo epígrafe van juntos.',
    save: 'Guardar',
    orderWhat: 'Todas las personas ven el nuevo orden al instante.',
    drag: 'Arrastre a otro lugar o pulse Alt con una flecha; los botones hacen lo mismo.'
  },

  commitments: {
    title: 'Compromisos',
    lead: 'Cada cifra se registra una sola vez, con su fuente, y se muestra allí donde la cita un párrafo.',
    none: 'Todavía no se ha registrado ningún compromiso.',
    noneNext: 'Lo registra la secretaría por instrucción de la copresidencia.',
    noAmount: 'Sin importe',
    deliverable: 'Qué se promete',
    owner: 'Quién lo promete',
    due: 'Plazo',
    source: 'Fuente',
    cited: 'Citado en',
    notCited: 'Ningún párrafo lo cita.',
    states: {
      recorded: 'Registrado',
      cited: 'Citado',
      amended: 'Modificado',
      fulfilled: 'Cumplido',
      lapsed: 'Caducado'
    },
    differs: (written, id) => `«${written}» difiere de lo registrado como ${id}.`,
    corrigendum: 'Adoptado con la cifra anterior: ¿necesita una corrección de errores?',
    versions: 'Cómo ha evolucionado',
    atStart: 'Con el evento',
    record: 'Registrar un compromiso',
    id: 'Nombre',
    idHint: 'Breve y sin espacios, por ejemplo CM-3.',
    kind: 'Clase',
    value: 'Importe en cifras',
    valueHint: 'Completo: 145000000. Vacío si no hay importe.',
    currency: 'Moneda',
    citations: 'Párrafos que lo citan',
    what: 'Queda registrado desde ahora; su cifra figura una sola vez y se coteja con cada párrafo que lo cita.',
    submit: 'Registrar',
    amend: id => `Modificar ${id}`,
    amendWhat: texts =>
      `Surte efecto cuando todas las copresidencias de ${texts} han dicho lo mismo. Hasta entonces rige en todas partes la cifra actual.`,
    amendSource: 'Nueva fuente',
    amendSubmit: 'Modificar',
    amendBegun: 'Hay una modificación en espera',
    amendGiven: name => `Primer visto bueno, de ${name}`,
    amendPrepared: name => `Preparada por ${name}`,
    amendWaits: names => `A la espera de ${names}`,
    amendConfirm: 'Dar mi visto bueno',
    amendConfirmWhat: 'Usted repite exactamente lo que figura aquí.',
    amendWithdraw: 'Retirar mi visto bueno',
    proposedDiffers: (written, id) =>
      `Una propuesta dice «${written}», que difiere de lo registrado como ${id}.`
  },

  languages: {
    all: 'El texto en otros idiomas',
    title: language => `Texto en ${language}`,
    lead: 'Cada párrafo junto a su original. Solo es concordante con las palabras exactas con las que se certificó.',
    required: 'necesario para la transmisión',
    ready: (n, of) => `${n} de ${of} concordantes`,
    states: {
      missing: 'Falta',
      translated: 'Traducido, sin certificar',
      concordant: 'Concordante',
      contested: 'Impugnado',
      stale: 'Desfasado: el original ha cambiado'
    },
    translator: name => `Traducción de ${name}`,
    certifiedBy: name => `Certificado por ${name}`,
    contestedBy: (code, reason) => `Impugnado por ${code}: «${reason}»`,
    missing: 'Todavía no hay palabras en este idioma.',
    words: 'Palabras en este idioma',
    translate: number => `Traducir el párrafo ${number}`,
    translateHeading: 'Traducir el título',
    save: 'Guardar la traducción',
    translateWhat: 'Después la certifica otra persona.',
    brackets: 'Escriba […] donde el original tiene corchetes.',
    certify: 'Certificar la concordancia',
    certifyAll: 'Certificar todo lo traducido',
    certifyWhat: symbol =>
      `Usted declara que estos párrafos dicen lo que dice ${symbol}. Quien tradujo un párrafo nunca lo certifica.`,
    contest: number => `Impugnar el párrafo ${number}`,
    contestWhat: 'El certificado de este párrafo queda en suspenso hasta que se certifique de nuevo.',
    contestSubmit: 'Impugnar'
  },

  done: {
    proposed: 'Queda propuesta.',
    stance: 'La postura de su delegación queda registrada.',
    answered: 'La respuesta está dada.',
    ordered: 'La agenda está ordenada.',
    recorded: 'El compromiso queda registrado.',
    amended:
      'El compromiso está modificado, o su visto bueno está dado y espera el de las demás copresidencias.',
    withdrawn: 'Su visto bueno está retirado.',
    translated: 'La traducción está guardada.',
    certified: 'La concordancia queda certificada.',
    contested: 'Queda impugnado; el certificado está en suspenso.'
  },

  refusals: {
    PY1: { why: 'Un título no lleva área prioritaria.', way: 'Indique un párrafo.' },
    PY2: {
      why: 'Este párrafo ya tiene una con este título, o el título está vacío.',
      way: 'Haga suya la que existe, o dé a la suya otro título.'
    },
    PY3: {
      why: 'Su delegación ya tiene esta postura, o el área prioritaria ya se ha transmitido.',
      way: 'Elija otra postura, o hable con la coordinación de la Cumbre.'
    },
    SA1: { why: 'No es un área prioritaria transmitida.', way: 'Vuelva a cargar la página.' },
    SA2: {
      why: 'El punto no tiene título, o su título ya existe.',
      way: 'Dele un título propio, o intégrelo en el punto que existe.'
    },
    SA3: {
      why: 'Ninguna otra área prioritaria alimenta un punto con este nombre.',
      way: 'Elija un punto de la agenda, o acéptela con un punto propio.'
    },
    SA4: {
      why: 'La copresidencia no sabría por qué vuelve.',
      way: 'Diga en una observación qué debería hacer.'
    },
    SA6: { why: 'La agenda ha cambiado desde que usted la vio.', way: 'Vuelva a cargar la página.' },
    CM1: { why: 'Ya existe un compromiso con este nombre.', way: 'Modifíquelo, o elija otro nombre.' },
    CM2: { why: 'Un párrafo indicado no existe.', way: 'Elija párrafos de la lista.' },
    HV2: {
      why: 'El visto bueno de otra copresidencia dice otra cosa.',
      way: 'Repita exactamente lo que dice, o pida a la otra copresidencia que lo retire.'
    },
    HV3: {
      why: 'Su visto bueno ya está dado, y una misma persona no da los dos.',
      way: 'Surte efecto cuando las demás copresidencias hacen lo mismo.'
    },
    HV7: { why: 'No hay ningún visto bueno suyo a la espera.', way: 'Vuelva a cargar la página.' },
    CM3: { why: 'La fuente es la anterior.', way: 'Indique la fuente nueva.' },
    LV2: {
      why: 'Un párrafo no tiene palabras, no es de esta versión o lleva corchetes que su original no tiene.',
      way: 'Escriba sus palabras; […] solo donde su original tiene corchetes.'
    },
    LV3: {
      why: 'Un párrafo falta o está desfasado en este idioma.',
      way: 'Haga que se traduzca primero a partir de esta versión.'
    },
    LV4: {
      why: 'El texto está adoptado y este párrafo certificado.',
      way: 'Impugne su concordancia, o pida una corrección de errores.'
    },
    LV5: { why: 'Este párrafo no está en este idioma.', way: 'Elija uno que esté traducido.' }
  }
}
