import { list, plural } from '../format.ts'
import type { CompareWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('pt', n, { one, other })

export const pt: CompareWords = {
  sides: {
    working: 'Texto de trabalho',
    seen: 'Como o viu pela última vez',
    seenDelegation: 'Como a sua delegação o viu pela última vez',
    at: change => `Texto de trabalho após a alteração ${change}`,
    now: 'tal como está agora',
    issued: when => `publicado em ${when}`,
    seenOn: when => `visto em ${when}`,
    asOf: change => `após a alteração ${change}`
  },

  compare: {
    title: 'Comparação',
    heading: (from, to) => `${from} face a ${to}`,
    before: 'Texto anterior',
    after: 'Texto posterior',
    chooser: 'Que dois textos',
    submit: 'Comparar os textos',
    swap: 'Trocar os dois',
    views: 'Como se mostra',
    view: { inline: 'Em linha', side: 'Lado a lado', clean: 'Limpo' },
    hideMarks: 'Ocultar as marcas',
    showMarks: 'Realçar as alterações',
    fold: 'Recolher o que não mudou',
    unfold: 'Mostrar o que não mudou',
    unchanged: (n, numbers) =>
      `${count(n, '# parágrafo inalterado', '# parágrafos inalterados')}${numbers === '' ? '' : ` (§ ${numbers})`}`,
    places: 'Outras páginas deste texto',
    toText: 'O texto',
    toVersions: 'Versões',
    toHistory: 'Histórico',
    same: 'Os dois textos são iguais, letra por letra.',
    sameNext: 'Escolha acima outro texto para ver o que mudou.',
    coarse:
      'Estes textos são demasiado longos ou demasiado diferentes para serem comparados palavra a palavra até ao fim. Onde se lê «em bloco», as marcas são mais grosseiras do que a alteração.',
    unattributed:
      'Ainda não se mostra quem fez cada alteração: o histórico deste texto é longo e ainda está a ser lido. Recarregue a página dentro de momentos.',
    coarseRow: 'comparado em bloco',
    hiddenMarks: 'As marcas estão ocultas: este é apenas o texto posterior.',
    cleanLead:
      'Este é o texto posterior. Uma barra na margem assinala cada alteração e abre o texto com as marcas.',
    removedHere: 'Suprimido aqui',
    showChange: (what, n) => `Alteração ${n}, ${what}: ver com as marcas`,
    emptyBefore: 'Não está no texto anterior',
    emptyAfter: 'Não está no texto posterior'
  },

  counts: {
    title: 'O que mudou, em números',
    wordsAdded: n => count(n, '# palavra acrescentada', '# palavras acrescentadas'),
    wordsRemoved: n => count(n, '# palavra suprimida', '# palavras suprimidas'),
    paragraphsChanged: n => count(n, '# parágrafo alterado', '# parágrafos alterados'),
    paragraphsAdded: n => count(n, '# parágrafo novo', '# parágrafos novos'),
    paragraphsRemoved: n => count(n, '# parágrafo suprimido', '# parágrafos suprimidos'),
    paragraphsMoved: n => count(n, '# parágrafo deslocado', '# parágrafos deslocados'),
    paragraphsSplit: n => count(n, '# parágrafo dividido', '# parágrafos divididos'),
    paragraphsJoined: n => count(n, '# parágrafo unido', '# parágrafos unidos'),
    paragraphsFormatted: n =>
      count(n, '# parágrafo só com outra formatação', '# parágrafos só com outra formatação'),
    bracketsOpened: n => count(n, '# parêntese reto aberto', '# parênteses retos abertos'),
    bracketsClosed: n => count(n, '# parêntese reto fechado', '# parênteses retos fechados'),
    bracketsChanged: n => count(n, '# parêntese reto alterado', '# parênteses retos alterados'),
    footnotesAdded: n => count(n, '# nota de rodapé acrescentada', '# notas de rodapé acrescentadas'),
    footnotesRemoved: n => count(n, '# nota de rodapé suprimida', '# notas de rodapé suprimidas')
  },

  changes: {
    title: 'De alteração em alteração',
    position: (n, of) => `${n} de ${of}`,
    total: n => count(n, '# alteração', '# alterações'),
    next: 'Alteração seguinte',
    previous: 'Alteração anterior',
    keys: 'n ou Alt+↓: alteração seguinte. Shift+n ou Alt+↑: alteração anterior.',
    keysBare: 'Alt+↓: alteração seguinte. Alt+↑: alteração anterior.',
    lettersOff: 'Desligar as teclas de uma letra',
    lettersOn: 'Ligar as teclas de uma letra',
    first: 'Ir para a primeira alteração',
    what: {
      insertion: 'inserção',
      deletion: 'supressão',
      replacement: 'substituição',
      move: 'parágrafo deslocado',
      split: 'parágrafo dividido',
      join: 'parágrafos unidos',
      part: 'tipo de parágrafo alterado',
      opened: 'parêntese reto aberto',
      closed: 'parêntese reto fechado',
      bracket: 'alteração dentro de um parêntese reto',
      footnote: 'nota de rodapé'
    },
    by: who => `Por ${who}`,
    byAct: (act, record) => `pelo ato «${act}», entrada ${record} do registo`,
    letters: (added, removed) => `+${added} −${removed} ${added + removed === 1 ? 'caráter' : 'carateres'}`,
    signs: {
      space: 'espaço',
      hardSpace: 'espaço inseparável',
      tab: 'tabulação',
      line: 'quebra de linha',
      invisible: 'caráter invisível'
    }
  },

  rows: {
    footnote: 'Nota de rodapé',
    added: 'Parágrafo novo',
    removed: 'Parágrafo suprimido',
    movedFrom: number => `Deslocado para aqui a partir do § ${number}`,
    movedAway: 'Deslocado daqui para o seu novo lugar',
    movedHeading: 'Título deslocado',
    split: (before, after) => `O § ${before} foi dividido nos § ${list('pt', after)}`,
    joined: (before, after) => `Os § ${list('pt', before)} foram unidos no § ${after}`,
    regrouped: 'Os parágrafos foram divididos e unidos de novo',
    splitHere: 'dividido aqui',
    joinedHere: 'unido aqui',
    renumbered: before => `era o § ${before}`,
    part: (before, after) => `Tipo de parágrafo: antes ${before}, agora ${after}`,
    formatted: 'A formatação mudou'
  },

  brackets: {
    title: 'Parênteses retos',
    opened: kind => `Parêntese reto aberto (${kind})`,
    openedAround: kind => `Parêntese reto aberto (${kind}) em torno de`,
    closed: kind => `Parêntese reto fechado (${kind})`,
    closedWith: (kind, key) => `Parêntese reto fechado (${kind}) com ${key}`,
    closedBase: kind => `Parêntese reto fechado (${kind}): mantêm-se as palavras do texto`,
    moved: 'Parêntese reto deslocado para este parágrafo',
    kind: (from, to) => `Parêntese reto: de ${from} para ${to}`,
    state: (from, to) => `Parêntese reto: de ${from} para ${to}`,
    proposed: 'Resultado proposto',
    base: 'Palavras do texto no parêntese reto, alteradas',
    added: key => `${key} é nova`,
    removed: key => `${key} já não está`,
    reworded: key => `${key}, nova redação`,
    proposedBy: (key, who) => `${key}: agora também proposta por ${list('pt', who)}`,
    leftBy: (key, who) => `${key}: já não é proposta por ${list('pt', who)}`,
    origin: (key, who) => `${key}: sugerida primeiro por ${who}`,
    noOrigin: key => `${key}: já não se diz que venha de outra parte`,
    placeholder: 'texto a completar'
  },

  remarks: {
    count: n => count(n, '# comentário', '# comentários'),
    by: who => list('pt', who),
    counts: (open, resolved) =>
      `${count(open, '# comentário aberto', '# comentários abertos')} sobre estes textos${resolved > 0 ? `, ${resolved} resolvidos` : ''}.`,
    keys: 'c: comentário seguinte. Shift+c: comentário anterior.',
    show: {
      open: 'Mostrar só os abertos',
      all: 'Mostrar também os resolvidos',
      off: 'Ocultar os comentários'
    },
    elsewhere: n =>
      count(
        n,
        'Mais # refere-se a palavras que não estão em nenhum dos dois textos',
        'Mais # referem-se a palavras que não estão em nenhum dos dois textos'
      ),
    whole: 'Sobre o texto inteiro',
    open: 'Abrir o comentário',
    openReplies: n => `Abrir o comentário e ${count(n, '# resposta', '# respostas')}`,
    toWords: 'As suas palavras',
    sign: who => `Comentário de ${who}`
  },

  since: {
    looked: ago => `Desde a sua última leitura (${ago})`,
    words: (words, paragraphs) =>
      `${count(words, '# palavra', '# palavras')} em ${count(paragraphs, '# parágrafo', '# parágrafos')}`,
    other: 'nenhuma palavra mudou, mas sim a ordem, a formatação ou os parênteses retos',
    by: (what, who) => `${what}, por ${list('pt', who)}`,
    issued: name => `foi publicada a ${name}`,
    see: 'Ver as alterações',
    seeDelegation: 'O que a minha delegação não viu',
    mark: 'Marcar como visto',
    neverTitle: 'Ainda não marcou este texto como visto',
    never: 'A partir do momento em que o marcar, esta página mostra o que mudou desde a sua última leitura.',
    neverDelegation: 'Ninguém da sua delegação marcou ainda este texto como visto.',
    neverOr: 'Ou compare a última versão com o texto de trabalho'
  },

  history: {
    title: 'Histórico',
    lead: 'Como se formou o texto de trabalho. Escolha um momento: o texto aparece como estava, com a alteração face ao momento anterior.',
    player: 'Leitor',
    slider: 'Momento do histórico',
    moment: (n, of) => `Momento ${n} de ${of}`,
    first: 'Primeiro momento',
    last: 'Último momento',
    previous: 'Momento anterior',
    next: 'Momento seguinte',
    play: 'Reproduzir',
    pause: 'Pausa',
    kinds: { typing: 'Escrita', act: 'Decisão registada', repair: 'Posto em ordem pelo servidor' },
    entries: n => count(n, '# alteração', '# alterações'),
    moments: n => count(n, '# momento', '# momentos'),
    points: 'Todos os momentos',
    begins: 'Aqui começa o histórico: este é o texto tal como foi introduzido.',
    unchanged: 'Nada de visível mudou face ao momento anterior.',
    bracketsOf: name => `Os parênteses retos mostram-se com as redações da ${name}.`,
    bracketsNow: 'Os parênteses retos mostram-se com as redações atuais.',
    withNow: 'Comparar este momento com o texto atual',
    filter: 'Que momentos',
    paragraph: 'Parágrafo',
    everyParagraph: 'Todos os parágrafos',
    sitting: 'Tempo de redação',
    everySitting: 'Todos os tempos',
    show: 'Mostrar',
    sittings: 'Tempos de redação',
    revisions: 'Versões',
    loading: 'A carregar o momento…',
    failed: 'Não foi possível carregar este momento. Verifique a ligação e escolha-o de novo.',
    empty: 'Nenhum momento do histórico corresponde a esta escolha.',
    emptyNext: 'Escolha todos os parágrafos e todos os tempos.',
    heading: words => `Título: ${words}`
  },

  who: {
    title: 'Quem escreveu esta palavra?',
    lead: 'Clique numa palavra do texto ou escreva-a aqui.',
    leadForm: 'Escreva uma palavra do texto tal como está neste momento.',
    word: 'Palavra',
    ask: 'Mostrar quem a escreveu',
    of: word => `«${word}»`,
    writtenBy: 'Escrita por',
    delegation: 'Pela delegação',
    when: 'Quando',
    came: 'Surgiu em',
    notYet: 'Ainda em nenhuma versão',
    how: 'Como',
    typed: 'Escrita à mão',
    repaired: 'Posta em ordem pelo servidor',
    act: action => `Pelo ato: ${action}`,
    actPlain: 'Por um ato',
    record: n => `Entrada ${n} do registo`,
    unknown: 'Ninguém que o registo possa nomear',
    none: 'Neste momento não há tal palavra neste parágrafo.',
    noneNext: 'As palavras dentro de um parêntese reto são das suas delegações; o parêntese reto nomeia-as.',
    services: 'Serviços da conferência'
  }
}
