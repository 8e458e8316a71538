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
    openComment: 'Abrir el comentario sobre estas palabras',
    closeComment: 'Volver de un comentario a sus palabras',
    leave: 'Salir del texto, a la barra de edición',
    ctrl: 'Control',
    shift: 'Mayús',
    alt: 'Alt'
  }
}
