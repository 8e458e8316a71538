import { list, number, plural } from '../format.ts'
import type { RevisionWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('pt', n, { one, other })

export const pt: RevisionWords = {
  services: 'Serviços da conferência',
  fingerprint: 'Impressão digital (SHA-256)',
  sequence: 'Após a alteração',
  heading: 'Título',
  paragraph: number => `Parágrafo ${number}`,

  list: {
    title: 'Versões',
    lead: 'Cada versão permanece, letra por letra, tal como foi publicada.',
    toText: 'Voltar ao texto',
    none: 'Ainda não foi publicada nenhuma versão.',
    noneNext:
      'Um copresidente ou um cofacilitador publica a primeira, Z0, assim que o texto tiver os seus parágrafos.',
    working: 'Texto de trabalho',
    workingChanged: name => `Alterado desde ${name}`,
    workingSame: name => `Igual a ${name}`,
    words: (added, removed) =>
      `${count(added, '# palavra acrescentada', '# palavras acrescentadas')}, ${count(removed, '# palavra suprimida', '# palavras suprimidas')}`,
    first: 'Primeira versão',
    opened: (n, of) => `Aberta por ${n} de ${count(of, '# delegação', '# delegações')}`,
    read: 'Ler',
    readNamed: name => `Ler ${name}`,
    compare: 'Comparar',
    compareNamed: (name, former) => `Comparar ${name} com ${former}`,
    copy: 'Copiar a ligação',
    copyNamed: name => `Copiar a ligação para ${name}`,
    copied: 'Copiada',
    print: 'Imprimir',
    printNamed: name => `Imprimir ${name}`,
    verify: 'Verificar',
    verifyNamed: name => `Verificar ${name}`,
    choose: name => `Escolher ${name} para comparar`,
    compareChosen: 'Comparar os dois assinalados',
    chooseTwo: 'Assinale dois textos, nem mais nem menos, e compare-os.',
    correspondence: 'Tabela de correspondência',
    history: 'Histórico'
  },

  issue: {
    title: name => `Publicar ${name}`,
    what: name =>
      `O texto tal como está passa a ser ${name}, com os seus parênteses retos, redações e delegações, e nunca mais muda. Ninguém que esteja a escrever é interrompido; o que for escrito depois deste momento não faz parte dela.`,
    whatFirst: 'Com ela o esboço passa a ser o projeto zero.',
    note: 'Nota para quem ler a versão (facultativa)',
    noteHint: 'Por exemplo: após a segunda leitura.',
    hash: 'Impressão digital do texto agora',
    unchanged: name => `Por enquanto é igual a ${name}.`,
    instruction: 'Por instrução de',
    submit: name => `Publicar ${name}`,
    done: name => `${name} está publicada.`,
    problem: 'Nenhuma versão foi publicada',
    notNow: 'Agora não lhe é possível',
    toEmpty: 'Ir para o parágrafo vazio'
  },

  page: {
    footnotes: 'Notas de rodapé',
    places: 'Outras páginas deste texto',
    toText: 'Texto de trabalho',
    former: name => `Versão anterior: ${name}`,
    next: name => `Versão seguinte: ${name}`,
    neighbours: 'Versão anterior e seguinte',
    view: 'Como o texto é mostrado',
    views: { compilation: 'Compilação', clean: 'Texto limpo' },
    compilationLead: 'Com todos os parênteses retos, as suas redações e as delegações que as apoiam.',
    cleanLead:
      'Sem as redações em disputa: entre parênteses retos estão as palavras do texto sobre as quais não há acordo, e […] onde não há nenhuma.',
    actions: 'O que pode fazer com esta versão',
    compareFormer: name => `O que mudou desde ${name}`,
    compareNow: 'O que mudou depois',
    correspondence: 'Tabela de correspondência',
    print: 'Imprimir',
    verify: 'Verificar',
    download: 'Descarregar o ficheiro',
    facts: 'Sobre esta versão',
    status: 'Estado do documento',
    record: 'Lugar no registo',
    recordEntry: n => `Entrada ${n}`,
    recordNone: 'A demonstração começou com ela',
    opened: 'Aberta por',
    openedBy: (n, of) => `${n} de ${count(of, '# delegação', '# delegações')}`,
    openedWho: 'Que delegações abriram exatamente este texto',
    openedYes: 'Abriram-na',
    openedNo: 'Ainda não a abriram',
    openedChairs: 'Só os copresidentes veem os nomes.',
    openedNobody: 'Nenhuma até agora',
    openedAll: 'Nenhuma: todas as delegações a abriram',
    text: 'O texto',
    menu: what => `Mais sobre: ${what}`,
    address: 'Endereço permanente deste parágrafo',
    nowNumber: numbers => `agora ¶ ${list('pt', numbers)}`,
    nowHere: 'Onde está no texto de trabalho',
    gone: 'já não está no texto',
    newSince: 'Está agora no texto de trabalho e não nesta versão',
    newParagraph: number => `n.º ${number}`,
    latest: 'Esta é a versão mais recente.'
  },

  restore: {
    one: 'Repor este parágrafo',
    all: name => `Repor ${name} por inteiro`,
    allTitle: 'Voltar a esta versão',
    allLead: 'O texto de trabalho mudou desde então. Pode receber de novo as palavras desta versão.',
    allSame: 'O texto de trabalho diz o mesmo que esta versão: não há nada a repor.',
    sameWords: {
      why: 'As palavras do texto são as desta versão; o que mudou desde então são redações de parênteses retos, quem as propôs ou notas de rodapé.',
      way: 'Isso não se repõe: veja o que mudou desde então.'
    },
    titleOne: (what, name) => `Repor: ${what}, tal como estava em ${name}`,
    now: 'O que lá está agora',
    nowGone: 'Este parágrafo já não está no texto; volta para depois daquele que o precedia.',
    what: 'O texto de trabalho recebe de novo estas palavras, como uma alteração nova em seu nome e com o seu motivo no registo. Pode ser anulada. Os comentários mantêm o seu lugar. Escreve-se o menos possível, para que fique o que outras pessoas escrevam entretanto.',
    whatAll:
      'O texto de trabalho recebe de novo as palavras desta versão, como uma alteração nova em seu nome e com o seu motivo no registo; o que foi escrito depois sai do texto, mas fica no histórico. Pode ser anulada. Os comentários mantêm o seu lugar.',
    brackets:
      'Os parênteses retos que lá estavam voltam a estar abertos, com todas as suas variantes e posições; o que se disse dentro deles não é anulado.',
    reopens: n => count(n, 'Volta a abrir-se # parêntese reto.', 'Voltam a abrir-se # parênteses retos.'),
    closes: n =>
      count(
        n,
        'Fecha-se # parêntese reto aberto depois; ficam as palavras em torno das quais foi posto.',
        'Fecham-se # parênteses retos abertos depois; ficam as palavras em torno das quais foram postos.'
      ),
    reason: 'Motivo',
    reasonHint: 'Fica no registo.',
    most: n => `No máximo, ${number('pt', n)} carateres.`,
    submit: 'Repor',
    cancel: 'Deixar como está',
    problem: 'Nada foi reposto',
    done: 'Reposto: o texto de trabalho tem de novo estas palavras.',
    undoWhat: 'Pode anular enquanto ninguém voltar a alterar estas palavras.',
    undo: 'Anular',
    undoReason: from => `Anula-se o que foi reposto a partir de ${from}`,
    undone: 'Anulado: o texto de trabalho está como antes.',
    moved: 'As palavras voltaram a mudar depois, por isso não se pode anular num só passo.',
    seeChange: 'Ver o que mudou com a reposição',
    readNow: 'Ler o texto de trabalho'
  },

  print: {
    now: 'Imprimir esta página',
    hint: 'Use o comando de impressão do seu navegador.',
    back: 'Voltar à versão',
    compilation: 'Texto de compilação',
    clean: 'Texto limpo'
  },

  verify: {
    title: name => `Verificar ${name}`,
    lead: 'Este ainda é, letra por letra, o texto que foi publicado? A impressão digital é calculada de novo e posta ao lado da que foi publicada.',
    stored: 'A partir do que está guardado',
    issued: 'Como publicada',
    recomputed: 'Calculada agora',
    same: 'São iguais: o texto guardado é o que foi publicado.',
    differs: 'São diferentes: este não é o texto que foi publicado. Avise o secretariado.',
    file: 'A partir de um ficheiro seu',
    fileLead: 'Escolha um ficheiro descarregado desta página ou que tenha recebido. Nada dele é guardado.',
    fileField: 'Ficheiro da versão (.json)',
    fileSize: megabytes => `No máximo ${megabytes} MB.`,
    submit: 'Verificar o ficheiro',
    fileOf: name => `Calculada a partir de ${name}`,
    fileSame: 'São iguais: o ficheiro contém o texto que foi publicado.',
    fileDiffers: 'Recusado: o ficheiro contém um texto diferente do que foi publicado.',
    problem: 'O ficheiro não foi verificado',
    fileMissing: { why: 'Nenhum ficheiro foi escolhido.', way: 'Escolha um e verifique-o.' },
    fileUnread: {
      why: 'Não é o ficheiro de uma versão.',
      way: 'Escolha um ficheiro descarregado de uma página como esta.'
    },
    fileLong: {
      why: 'O ficheiro é demasiado grande para uma versão.',
      way: 'Escolha um ficheiro descarregado aqui.'
    },
    elsewhere: 'Sem este sítio',
    elsewhereLead:
      'As regras são públicas: qualquer pessoa pode recalcular a impressão digital a partir do ficheiro, e este comando fá-lo na máquina da conferência:'
  },

  correspondence: {
    title: 'Tabela de correspondência',
    heading: (from, to) => `Correspondência de parágrafos: ${from} → ${to}`,
    lead: 'Com que número figura no texto posterior cada parágrafo do anterior. Cada número leva ao seu parágrafo, por um endereço que sobrevive às mudanças de numeração.',
    chooser: 'Que dois textos',
    from: 'Texto anterior',
    to: 'Texto posterior',
    show: 'Mostrar a tabela',
    number: name => `${name}: número`,
    what: 'O que aconteceu',
    beginning: 'Começa por',
    working: 'Texto de trabalho',
    moment: n => `Texto de trabalho após a alteração ${n}`,
    seen: 'Como o viu pela última vez',
    seenDelegation: 'Como a sua delegação o viu pela última vez',
    relations: {
      same: 'Sem alterações',
      changed: 'Alterado',
      added: 'Novo',
      removed: 'Já não está no texto',
      split: 'Dividido',
      joined: 'Unido'
    },
    moved: 'deslocado',
    renumbered: 'número novo',
    none: 'Não há nada a pôr lado a lado: nenhum dos dois textos tem parágrafos.',
    noneNext: 'Escolha outros dois textos.',
    first: 'Uma tabela precisa de dois textos, e ainda não foi publicada nenhuma versão.',
    firstNext: 'Estará aqui assim que um copresidente ou um cofacilitador publicar Z0.'
  },

  refusals: {
    RV2: {
      why: 'Entretanto outra pessoa publicou a versão com esse nome.',
      way: 'Veja de novo a lista: o nome seguinte está lá.'
    },
    RV3: {
      why: 'Nada mudou desde a última versão.',
      way: 'Publique a seguinte quando algo mudar.'
    },
    RV4: {
      why: 'O texto não tem parágrafos, ou tem um vazio.',
      way: 'Escreva algo nele ou suprima-o.'
    },
    RS6: {
      why: 'Fecharia um parêntese reto aberto depois, e nesta fase não pode fechar parênteses retos.',
      way: 'Reponha outros parágrafos, ou peça a um copresidente que feche esse parêntese reto quando a primeira leitura estiver aberta.'
    },
    RS7: {
      why: 'Um parêntese reto das palavras anteriores está agora noutro lugar.',
      way: 'Reponha a versão inteira, ou feche antes esse parêntese reto.'
    },
    BR8: {
      why: 'Fecharia um parêntese reto com uma variante que um dos seus proponentes recusou.',
      way: 'Apresente outra variante, ou consulte quem apresentou as variantes.'
    },
    RS4: { why: 'Essas palavras já lá estão.', way: 'Não é preciso fazer nada.' },
    PA2: {
      why: 'Um parágrafo que seria alterado está acordado ad referendum.',
      way: 'Peça antes que esse parágrafo seja reaberto, com um motivo.'
    },
    conflict: {
      why: 'As palavras mudaram depois de as ter lido aqui.',
      way: 'Leia-as de novo abaixo e decida.'
    },
    not_found: { why: 'Aquilo de que se tratava já não está lá.', way: 'Carregue a página de novo.' }
  },
  locked: {
    why: stage => `O texto está bloqueado. A sua fase: ${stage}.`,
    way: 'Peça a um copresidente que o desbloqueie.'
  },
  atStage: {
    why: stage => `Nesta fase as palavras não mudam assim. A fase: ${stage}.`,
    way: 'Pergunte a um copresidente o que pode ser feito.'
  }
}
