import type { ToolWords } from './en.ts'

export const es: ToolWords = {
  link: {
    title: 'Enlace',
    address: 'Dirección',
    hint: 'Empieza por https://, http:// o mailto:',
    set: 'Poner el enlace',
    remove: 'Quitar el enlace'
  },

  shortcuts: {
    title: 'Atajos de teclado',
    caption: 'Teclas y su función',
    keys: 'Teclas',
    does: 'Función',
    show: 'Esta lista (cuando no se escribe)',
    save: 'Indica el estado: todo se guarda solo',
    moveUp: 'Subir el párrafo',
    moveDown: 'Bajar el párrafo',
    comment: 'Comentar las palabras seleccionadas',
    propose: 'Proponer un cambio de las palabras seleccionadas',
    openComment: 'Abrir el comentario sobre estas palabras',
    bracket: 'Poner entre corchetes las palabras seleccionadas',
    closeComment: 'Volver de un comentario a sus palabras',
    leave: 'Salir del texto, a la barra de edición',
    ctrl: 'Control',
    shift: 'Mayús',
    alt: 'Alt'
  },

  toolbar: {
    label: 'Edición',
    bold: 'Negrita',
    italic: 'Cursiva',
    underline: 'Subrayado',
    link: 'Enlace',
    part: 'Tipo de párrafo',
    undo: 'Deshacer mi último cambio',
    redo: 'Rehacer',
    up: 'Subir el párrafo',
    down: 'Bajar el párrafo',
    shortcuts: 'Atajos de teclado',
    moved: 'Se movió el párrafo.',
    notMoved: 'No se movió el párrafo: no se pudo contactar con el servidor. Inténtelo cuando tenga conexión.'
  },

  editorRefusals: {
    bracket: 'Los corchetes se abren y se cierran mediante decisiones que constan en acta, no al escribir.',
    agreed: 'Este párrafo está acordado. Para cambiarlo, pida que se reabra.',
    footnote:
      'Este párrafo tiene una nota al pie y no puede eliminarse al escribir. Muévalo, o proponga suprimirlo.',
    bracket_drag: 'No se pueden arrastrar palabras que contienen un corchete. Mueva el párrafo entero.',
    paste_too_long: 'Es más de lo que se puede pegar de una vez. Péguelo por partes.',
    link: 'No se puede usar esta dirección. Debe empezar por https://, http:// o mailto:'
  },

  drafts: {
    title: 'Sus palabras no se incorporaron: aquí están',
    lead: 'Solo usted puede verlas. Copie lo que necesite y descarte después el borrador.',
    why: (reason: string) => `Motivo: ${reason}.`,
    mine: 'Sus palabras',
    base: 'Antes de que usted escribiera',
    now: 'Como está ahora el texto',
    gone: 'Este párrafo ya no está en el texto.',
    show: 'Mostrar',
    copy: 'Copiar mis palabras',
    copied: 'Copiado.',
    notCopied: 'No se pudieron copiar las palabras. Selecciónelas y cópielas a mano.',
    dismiss: 'Descartar',
    reasons: {
      lineage: 'el texto fue sustituido en el servidor',
      malformed: 'el servidor no pudo leer este cambio',
      out_of_step: 'el servidor no pudo determinar dónde va el cambio',
      gone: 'el texto ha quedado fuera de su alcance'
    }
  },

  closed: {
    signedOut: 'Se ha cerrado su sesión. Sus palabras sin enviar se conservan en este dispositivo.',
    forbidden: 'Usted ya no puede abrir este texto.',
    notFound: 'Este texto ya no está disponible para usted.',
    locked: 'El texto se bloqueó mientras usted escribía.',
    clientTooOld:
      'Hay una nueva versión de esta página. Recárguela para continuar; sus palabras se conservan.',
    signInAgain: 'Iniciar sesión de nuevo',
    reload: 'Recargar la página',
    back: 'Ir a todos los textos'
  },

  notices: {
    rightsTyping: 'Sus derechos han cambiado: ahora puede escribir.',
    rightsReading: (reason: string) => `Sus derechos han cambiado: ahora solo lectura, porque ${reason}.`,
    nearly_full: 'Este texto está cerca de la extensión máxima.',
    full: 'Este texto está lleno: no se puede añadir nada, pero sí suprimir palabras.',
    storage_down:
      'El servidor no puede almacenar en este momento. La escritura se detiene; no se pierde nada de lo que ve.',
    storage_up: 'El almacenamiento vuelve a funcionar.',
    dismiss: 'Descartar el aviso'
  },

  asked: {
    always: 'Guardado; las versiones se conservan automáticamente.',
    notYet: 'Aún no ha llegado todo al servidor. Se envía solo en cuanto sea posible.'
  }
}
