import type { ToolWords } from './en.ts'

export const pt: ToolWords = {
  link: {
    title: 'Ligação',
    address: 'Endereço',
    hint: 'Começa por https://, http:// ou mailto:',
    set: 'Pôr a ligação',
    remove: 'Retirar a ligação'
  },

  shortcuts: {
    title: 'Atalhos de teclado',
    caption: 'Teclas e o que fazem',
    keys: 'Teclas',
    does: 'O que fazem',
    show: 'Esta lista (quando não se escreve)',
    save: 'Diz o estado: tudo é guardado automaticamente',
    moveUp: 'Subir o parágrafo',
    moveDown: 'Descer o parágrafo',
    comment: 'Comentar as palavras selecionadas',
    openComment: 'Abrir o comentário sobre estas palavras',
    closeComment: 'Voltar de um comentário às suas palavras',
    leave: 'Sair do texto, para a barra de edição',
    ctrl: 'Ctrl',
    shift: 'Maiúsculas',
    alt: 'Alt'
  }
}
