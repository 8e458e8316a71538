import type { Catalogue } from './en.ts'
import { list, plural } from './format.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('pt', n, { one, many, other })

export const pt = {
  language: 'pt',
  direction: 'ltr',

  site: {
    tagline: 'O espaço de trabalho da conferência',
    skip: 'Ir para o conteúdo',
    home: 'Todos os textos',
    menu: 'Definições e conta',
    language: 'Língua',
    theme: 'Aspeto',
    themeAuto: 'Como o dispositivo',
    themeLight: 'Claro',
    themeDark: 'Escuro',
    signIn: 'Iniciar sessão',
    signOut: 'Terminar sessão',
    signedInAs: (name: string) => `Sessão de ${name}`,
    close: 'Fechar',
    cancel: 'Cancelar',
    loading: 'A carregar a página'
  },

  demonstration: {
    title: 'Demonstração',
    words: 'Os textos, as pessoas e as posições são inventados.',
    more: 'Acerca desta demonstração',
    switch: 'Entrar como outra pessoa'
  },

  clock: {
    rules: (time: string, place: string) => `O relógio das regras marca ${time} (${place})`,
    yours: (time: string, zone: string) => `${time} no seu fuso (${zone})`
  },

  roles: {
    co_chair: 'Copresidência',
    co_facilitator: 'Cofacilitação',
    rapporteur: 'Relatoria',
    secretariat: 'Secretariado',
    head_of_delegation: 'Chefia de delegação',
    delegate: 'Membro de delegação',
    observer: 'Entidade observadora',
    language_reviewer: 'Revisão linguística',
    summit_coordinator: 'Coordenação da Cimeira',
    public: 'Público',
    system_admin: 'Administração do sistema'
  },

  stages: {
    outline: 'Esboço',
    zero_draft: 'Projeto zero',
    negotiation: 'Negociação',
    chairs_text: 'Texto da copresidência',
    silence: 'Em procedimento de silêncio',
    agreed_ad_ref: 'Acordado ad referendum',
    adopted: 'Adotado',
    transmitted: 'Transmitido',
    closed_without_agreement: 'Encerrado sem acordo'
  },

  home: {
    agreed: (n: number, of: number) => `${n} de ${of} parágrafos acordados`
  },

  document: {
    breadcrumb: 'Onde se encontra',
    symbol: 'Cota',
    notIssued: 'Ainda não foi publicada nenhuma versão',
    changedSince: (symbol: string) => `Alterado desde ${symbol}`,
    asIssued: 'Tal como publicado',
    text: 'O texto',
    textOf: (title: string) => `Texto: ${title}`,
    paragraph: (n: string) => `Parágrafo ${n}`,
    empty: 'Este texto ainda não tem palavras.',
    emptyNext:
      'Pode começar quem tiver o direito de escrever; a copresidência pode fixar a lista de redação.',
    fingerprint: 'Impressão digital do texto (SHA-256)',
    overview: 'Estado do texto',
    mayType: 'Pode escrever neste texto.',
    mayTypeFor: (delegation: string) => `Pode escrever neste texto em nome de ${delegation}.`,
    mayRead: 'Pode ler este texto.',
    editorFailed: 'Não foi possível carregar o editor. Pode ler o texto; recarregue a página para escrever.',
    noScripts: 'Os scripts estão desativados: pode ler o texto, mas não escrever nele.',
    drag: 'Arrastar para mover o parágrafo',
    notices: 'Avisos'
  },

  save: {
    label: 'Estado da gravação',
    connecting: 'A ligar…',
    saved: 'Guardado',
    saving: 'A guardar…',
    offline: 'Sem ligação: conservado neste dispositivo',
    reconnecting: (seconds: number) =>
      count(
        seconds,
        'A religar, nova tentativa dentro de # segundo',
        'A religar, nova tentativa dentro de # de segundos',
        'A religar, nova tentativa dentro de # segundos'
      ),
    reconnectingNow: 'A religar…',
    retry: 'Tentar agora',
    readOnly: 'Só de leitura',
    failed: 'Não armazenado: copie as suas palavras',
    unsent: (n: number) =>
      count(n, '# alteração por enviar', '# de alterações por enviar', '# alterações por enviar'),
    leave: 'Algumas das suas palavras ainda não chegaram ao servidor.'
  },

  readOnly: {
    role: 'a sua função permite ler este texto; escrevem a lista de redação e a copresidência',
    stage: 'nesta fase as palavras só mudam por decisões registadas',
    locked: 'o texto está bloqueado',
    observer: 'as entidades observadoras leem e comentam',
    agreed: 'o parágrafo está acordado',
    footnote: 'o parágrafo tem uma nota de rodapé, que desapareceria com ele',
    quarantined: 'não é possível ler uma parte do histórico deste texto; o secretariado foi avisado',
    storage: 'o servidor não consegue armazenar neste momento; a escrita regressa por si'
  },

  people: {
    title: 'Quem está aqui',
    count: (n: number) => count(n, '# pessoa aqui', '# de pessoas aqui', '# pessoas aqui'),
    more: (n: number) => `+${n}`,
    list: 'Todas as pessoas que têm este texto aberto',
    editing: 'a escrever',
    reading: 'a ler',
    you: 'a própria pessoa',
    noDelegation: 'Serviços da conferência',
    nobody: 'Mais ninguém tem este texto aberto.',
    carets: 'Mostrar os cursores dos outros',
    editingIn: (n: number, paragraphs: string[]) => {
      const who = count(
        n,
        'Mais # pessoa a escrever',
        'Mais # de pessoas a escrever',
        'Mais # pessoas a escrever'
      )
      return paragraphs.length === 0
        ? who
        : `${who} em ${list(
            'pt',
            paragraphs.map(p => `¶${p}`)
          )}`
    }
  },

  outline: {
    title: 'Índice',
    show: 'Mostrar o índice',
    brackets: (n: number) => count(n, '# parêntese reto', '# de parênteses retos', '# parênteses retos'),
    empty: 'Ainda não há parágrafos.'
  },

  brackets: {
    count: (n: number) => count(n, '# aberto', '# de abertos', '# abertos'),
    none: 'Não há parênteses retos abertos neste texto.',
    noneNext: 'Um parêntese reto assinala palavras sobre as quais não há acordo.',
    inParagraph: (n: string) => `Parágrafo ${n}`,
    goTo: (n: string) => `Ir para o parêntese reto do parágrafo ${n}`,
    kinds: {
      alternatives: 'Alternativas',
      insertion: 'Aditamento',
      deletion: 'Supressão',
      placeholder: 'Texto pendente'
    },
    states: {
      open: 'Aberto',
      held: 'Retido num pacote',
      proposed: 'Resultado proposto',
      resolved: 'Resolvido'
    },
    alternative: (n: number) => `Alternativa ${n}`,
    base: 'Palavras do texto',
    proposedBy: (codes: string) => `Proposta de ${codes}`,
    supportedBy: (codes: string) => `Com o apoio de ${codes}`,
    opposedBy: (codes: string) => `Com a oposição de ${codes}`,
    originatedBy: (code: string) => `Sugerida inicialmente por ${code}`,
    unopposed: 'Ninguém se opõe',
    toBeFilled: 'texto por completar',
    note: 'Nota'
  },

  bracketLabels: {
    kinds: {
      alternatives: 'Parêntese reto com alternativas',
      insertion: 'Parêntese reto: aditamento',
      deletion: 'Parêntese reto: supressão',
      placeholder: 'Parêntese reto: texto pendente'
    },
    alternative: '{key}: {words}. {delegations}. {unopposed}',
    unopposed: 'Ninguém se opõe a esta redação.',
    placeholder: 'texto por completar',
    unknown: 'Parêntese reto cujas redações estão a ser carregadas'
  },

  parts: {
    heading: 'Título',
    pp: 'Parágrafo preambular',
    op: 'Parágrafo operativo',
    sub1: 'Alínea (a)',
    sub2: 'Subalínea (i)'
  },

  errors: {
    notFoundTitle: 'Esta página não existe ou não tem acesso a ela',
    notFoundWords:
      'O endereço pode estar mal escrito, ou o texto pertence a um grupo de trabalho de que não faz parte.',
    title: 'Ocorreu um erro do nosso lado',
    words: 'Não foi possível mostrar a página. Nada do que tinha guardado se perdeu.',
    offline: 'Não foi possível contactar o servidor. Verifique a sua ligação.',
    wayOut: 'O que pode fazer',
    reload: 'Carregar a página de novo',
    home: 'Ir para todos os textos',
    tell: 'Se se repetir, diga ao secretariado o que estava a fazer.'
  }
} satisfies Catalogue
