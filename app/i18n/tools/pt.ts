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
    propose: 'Propor uma alteração das palavras selecionadas',
    openComment: 'Abrir o comentário sobre estas palavras',
    bracket: 'Pôr as palavras selecionadas entre parênteses retos',
    closeComment: 'Voltar de um comentário às suas palavras',
    leave: 'Sair do texto, para a barra de edição',
    ctrl: 'Ctrl',
    shift: 'Maiúsculas',
    alt: 'Alt'
  },

  toolbar: {
    label: 'Edição',
    bold: 'Negrito',
    italic: 'Itálico',
    underline: 'Sublinhado',
    link: 'Ligação',
    part: 'Tipo de parágrafo',
    undo: 'Anular a minha última alteração',
    redo: 'Refazer',
    up: 'Subir o parágrafo',
    down: 'Descer o parágrafo',
    shortcuts: 'Atalhos de teclado',
    moved: 'O parágrafo foi movido.',
    notMoved:
      'O parágrafo não foi movido: não foi possível contactar o servidor. Tente de novo quando tiver ligação.'
  },

  editorRefusals: {
    bracket: 'Os parênteses retos abrem-se e fecham-se por decisões registadas, não ao escrever.',
    agreed: 'Este parágrafo está acordado. Para o alterar, peça que seja reaberto.',
    footnote:
      'Este parágrafo tem uma nota de rodapé e não pode ser apagado ao escrever. Mova-o, ou proponha a sua supressão.',
    bracket_drag: 'Não é possível arrastar palavras que contêm um parêntese reto. Mova o parágrafo inteiro.',
    paste_too_long: 'É mais do que se pode colar de uma só vez. Cole por partes.',
    link: 'Este endereço não pode ser usado. Tem de começar por https://, http:// ou mailto:'
  },

  drafts: {
    title: 'As suas palavras não foram aceites: aqui estão',
    lead: 'Só a própria pessoa as vê. Copie o que precisar e depois dispense o rascunho.',
    why: (reason: string) => `Motivo: ${reason}.`,
    mine: 'As suas palavras',
    base: 'Antes de escrever',
    now: 'Como está agora o texto',
    gone: 'Este parágrafo já não está no texto.',
    show: 'Mostrar',
    copy: 'Copiar as minhas palavras',
    copied: 'Copiado.',
    notCopied: 'Não foi possível copiar as palavras. Selecione-as e copie-as à mão.',
    dismiss: 'Dispensar',
    reasons: {
      lineage: 'o texto foi substituído no servidor',
      malformed: 'o servidor não conseguiu ler esta alteração',
      out_of_step: 'o servidor não conseguiu determinar o lugar da alteração',
      gone: 'o texto ficou fora do seu alcance'
    }
  },

  closed: {
    signedOut: 'A sua sessão terminou. As palavras por enviar ficam conservadas neste dispositivo.',
    forbidden: 'Já não pode abrir este texto.',
    notFound: 'Este texto já não está disponível para si.',
    locked: 'O texto foi bloqueado enquanto escrevia.',
    clientTooOld:
      'Há uma nova versão desta página. Recarregue-a para continuar; as suas palavras ficam conservadas.',
    signInAgain: 'Iniciar sessão de novo',
    reload: 'Recarregar a página',
    back: 'Ir para todos os textos'
  },

  notices: {
    rightsTyping: 'Os seus direitos mudaram: já pode escrever.',
    rightsReading: (reason: string) => `Os seus direitos mudaram: agora só de leitura, porque ${reason}.`,
    nearly_full: 'Este texto está perto da extensão máxima.',
    full: 'Este texto está cheio: nada pode ser acrescentado, mas podem suprimir-se palavras.',
    storage_down: 'O servidor não consegue armazenar neste momento. A escrita pára; nada do que vê se perde.',
    storage_up: 'O armazenamento voltou a funcionar.',
    dismiss: 'Dispensar o aviso'
  },

  asked: {
    always: 'Guardado; as versões são conservadas automaticamente.',
    notYet: 'Ainda não chegou tudo ao servidor. O envio faz-se sozinho logo que possível.'
  }
}
