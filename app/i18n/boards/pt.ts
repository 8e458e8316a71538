import { list, plural } from '../format.ts'
import type { BoardWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('pt', n, { one, other })

export const pt: BoardWords = {
  nav: {
    label: 'Páginas sobre esta negociação',
    open: 'O que está aberto',
    measures: 'Indicadores',
    grid: 'Posição de cada um',
    scribe: 'Redação em sala',
    phrases: 'Fórmulas',
    text: 'Voltar ao texto'
  },
  paragraph: number => (number === '' ? 'Título' : `Parágrafo ${number}`),
  held: numbers => `Ligado a ${list('pt', numbers)}`,
  chairs: 'Copresidência',
  regions: { EU: 'União Europeia', LAC: 'América Latina e Caraíbas' },

  open: {
    title: 'O que está aberto',
    lead: 'Todos os parênteses retos sobre os quais ainda não há acordo; primeiro os que menos diferem.',
    filter: 'Restringir a lista',
    delegation: 'Delegação',
    paragraph: 'Parágrafo',
    age: 'Aberto há',
    package: 'Pacote',
    all: 'Tudo',
    atLeast: time => `pelo menos ${time}`,
    together: numbers => `Parágrafos ${list('pt', numbers)}`,
    apply: 'Mostrar',
    clear: 'Mostrar tudo',
    shown: (n, of) =>
      n === of
        ? count(n, '# parêntese reto aberto', '# parênteses retos abertos')
        : `${n} de ${of} parênteses retos abertos`,
    none: 'Não há parênteses retos abertos neste texto.',
    noneNext:
      'Onde não há acordo, uma delegação ou a copresidência põe palavras entre parênteses retos a partir da página do texto.',
    noMatch: 'Nenhum parêntese reto aberto corresponde a estes filtros.',
    noMatchNext: 'Escolha menos filtros ou mostre tudo.',
    differ: n =>
      n === 0
        ? 'só diferem em marcas ou espaços'
        : count(n, 'as redações diferem em # palavra', 'as redações diferem em # palavras'),
    alone: 'uma só redação',
    openFor: time => `aberto há ${time}`,
    nested: 'dentro da redação de outro parêntese reto',
    sentence: 'Na frase',
    settle: 'Posições e encerramento',
    inText: 'Ver no texto'
  },

  measures: {
    title: 'Quanto falta para o acordo',
    lead: 'Contado a partir do texto e do seu registo neste momento. Aqui ninguém é classificado: os números falam de palavras, não de delegações.',
    now: 'Neste momento',
    openBrackets: 'Parênteses retos abertos',
    inParagraphs: (n, of) => `em ${n} de ${of} parágrafos`,
    places: n =>
      count(
        n,
        '# lugar do texto (um parêntese dividido em dois conta uma vez)',
        '# lugares do texto (um parêntese dividido em dois conta uma vez)'
      ),
    agreed: 'Acordado',
    agreedParagraphs: (n, of) => `${n} de ${of} parágrafos`,
    agreedWords: share => `${share} das palavras`,
    density: 'Entre parênteses retos',
    densityOf: (bracketed, base) => `${bracketed} palavras, a par de ${base} fora de parênteses`,
    unopposed: 'Ninguém se opõe',
    unopposedOf: (n, of) => `${n} de ${of} redações`,
    unopposedBrackets: n =>
      count(n, '# parêntese reto tem uma redação assim', '# parênteses retos têm uma redação assim'),
    threads: 'Comentários de fundo',
    threadsOpen: n => count(n, '# aguarda resposta', '# aguardam resposta'),
    threadsOldest: time => `o mais antigo há ${time}`,
    age: 'Idade do que está aberto',
    ageOf: 'metade dos parênteses retos abertos tem pelo menos essa idade',
    noAge: 'nada está aberto',
    relapse: 'Acordado e reaberto',
    relapseOf: (agreed, reopened) =>
      `${count(agreed, '# parágrafo foi acordado', '# parágrafos foram acordados')}, ${count(reopened, '# foi reaberto', '# foram reabertos')}`,

    cells: 'Parágrafo a parágrafo',
    cellsLead: 'Pela ordem do texto. Cada casa leva ao seu parágrafo.',
    cellStates: {
      agreed: 'acordado',
      open: 'limpo',
      bracketed: 'com parênteses retos',
      reserved: 'com reserva'
    },
    noCells: 'O texto ainda não tem nenhum parágrafo.',

    overTime: 'Ao longo do tempo',
    steps: 'Parênteses retos abertos',
    stepsLead:
      'Um degrau por cada parêntese que foi aberto ou encerrado; as linhas verticais marcam as versões publicadas.',
    stepsSaid: (from, to) =>
      `Uma linha em degraus dos parênteses retos abertos. Começa em ${from} e está em ${to}.`,
    shares: 'Parte entre parênteses retos, parte acordada',
    sharesLead: 'Por cada versão publicada e pelo texto tal como está.',
    sharesSaid:
      'Duas linhas: a parte das palavras que está entre parênteses retos e a parte dos parágrafos que está acordada.',
    changed: 'Palavras alteradas desde a versão anterior',
    changedLead: 'Barras cada vez mais curtas indicam que o texto assenta.',
    changedSaid: 'Uma barra por cada versão depois da primeira.',
    noSeries:
      'Ainda não há nenhuma versão com que comparar. As linhas aparecem quando o projeto zero é publicado.',
    working: 'agora',
    table: 'O mesmo em tabela',
    version: 'Versão',
    at: 'Quando',
    bracketShare: 'Entre parênteses retos',
    agreedShare: 'Acordado',
    wordsChanged: 'Palavras alteradas',
    nothing: '—',

    closest: 'O mais próximo do acordo',
    closestLead: n =>
      count(
        n,
        '# parêntese reto aberto tem uma redação a que ninguém se opõe.',
        '# parênteses retos abertos têm uma redação a que ninguém se opõe.'
      ),
    closestOrder: 'Primeiro as que têm mais apoio em ambas as regiões.',
    noClosest: 'Nenhum parêntese reto aberto tem uma redação a que ninguém se oponha.',
    noClosestNext:
      'A copresidência pode apresentar uma redação de compromisso a partir da página de um parêntese reto.',
    bracket: 'Parêntese reto',
    wording: 'Redação',
    support: 'Apoio em ambas as regiões',
    supportIn: region => `Apoio: ${region}`,

    quick: 'Prováveis avanços rápidos',
    quickLead: 'Pares de redações que diferem em poucas palavras.',
    noQuick: 'Nenhum parêntese reto aberto tem duas redações para comparar.',
    pair: (one, other) => `${one} e ${other}`,
    differ: n => count(n, '# palavra', '# palavras'),
    common: share => `${share} em comum`,

    reading: 'Quem o leu',
    readingOf: version => `das delegações que decidem abriram ${version}`,
    readingCount: (n, of) => `${n} de ${of}`,
    opened: 'Abriram-no',
    notOpened: 'Ainda não o abriram',
    nobody: 'Nenhuma',
    namesForChairs: 'Quais são só a copresidência vê.',
    noReading: 'Ainda não foi publicada nenhuma versão.',
    languages: 'Línguas',
    languagesLead: version => `Parágrafos cuja concordância com ${version} está certificada.`,
    original: 'língua do texto',

    projection: 'Até ao fim do evento',
    projectionOf: (low, high) =>
      low === high
        ? count(
            low,
            'pode ficar aberto cerca de # parêntese reto',
            'podem ficar abertos cerca de # parênteses retos'
          )
        : `podem ficar abertos entre ${low} e ${high} parênteses retos`,
    projectionFrom: steps =>
      count(
        steps,
        'Deduzido de # passo entre versões, do mais rápido ao mais lento.',
        'Deduzido de # passos entre versões, do mais rápido ao mais lento.'
      ),
    caution: 'É aritmética e não uma previsão: um pacote encerrado ou um parágrafo reaberto muda tudo.',
    noProjection: 'Nada é projetado antes de serem publicadas três versões, nem depois de terminado o evento.'
  },

  grid: {
    title: 'Posição de cada um',
    lead: 'Cada delegação e cada redação entre parênteses retos. Só para a copresidência deste texto.',
    leadOwn:
      'Onde está a sua delegação quanto a cada redação entre parênteses retos. As outras linhas são só para a copresidência.',
    caption: 'Delegações por região, redações por parêntese reto',
    region: 'A tabela; as setas movem-na quando tem o foco',
    delegation: 'Delegação',
    stances: {
      proposes: 'propõe',
      support: 'apoia',
      can_accept: 'pode aceitar',
      reserve: 'reserva-se',
      oppose: 'opõe-se',
      silent: 'em silêncio'
    },
    legend: 'Sinais',
    none: 'Não há parênteses retos abertos, por isso não há posições.',
    noneNext: 'As posições tomam-se sobre as redações dos parênteses retos abertos.',
    notForYou: 'O quadro não é para si',
    notForYouWhy: 'Quem está onde em tudo é para a copresidência; cada delegação vê a sua própria linha.',
    notForYouWay:
      'Abra um parêntese reto na lista do que está aberto: a sua página diz quem apoia cada redação e quem se opõe.',
    toOpen: 'Para a lista do que está aberto'
  },

  scribe: {
    title: 'Redação em sala',
    lead: 'Registe o que diz a delegação que tem a palavra. Produz efeito de imediato, pertence a essa delegação e fica marcado como registado em sala até que ela o confirme.',
    leadReader: 'O que foi registado em sala em nome das delegações e o que resultou disso.',
    notForYou: 'Não regista em nome de delegações',
    text: 'O texto',
    textEmpty: 'Este texto ainda não tem nenhum parágrafo.',
    atHand: 'Parágrafo em curso',
    keys: 'Teclas',
    keysLead:
      'Quatro toques além das palavras: a letra do registo, duas letras do código da delegação e Ctrl + Enter. A terceira letra só é precisa quando duas não bastam.',
    keysOn: 'As letras abrem registos enquanto não se escreve',
    keyMove: 'parágrafo seguinte, anterior',
    keyTake: 'as palavras selecionadas no texto passam a ser as palavras em causa',
    keyCode: 'duas letras do código da delegação',
    keySend: 'enviar',
    keyKeep: 'guardar no servidor para enviar mais tarde',
    keyChange: 'retomar o que se guardou por último',
    keyClose: 'fechar o formulário',
    entries: {
      add: 'acrescenta palavras',
      replace: 'substitui palavras',
      strike: 'suprime palavras',
      paragraph: 'acrescenta um parágrafo',
      bracket: 'põe entre parênteses retos',
      wording: 'acrescenta uma redação',
      position: 'toma posição'
    },
    choose: number => `Trabalhar no parágrafo ${number}`,
    floor: 'Delegação que tem a palavra',
    floorHint: 'O seu código, ou duas letras dele.',
    concerned: {
      add: 'Depois de que palavras',
      replace: 'Palavras a substituir',
      strike: 'Palavras a suprimir',
      bracket: 'Palavras a pôr entre parênteses retos'
    },
    wordsOf: {
      add: 'Palavras a acrescentar',
      replace: 'Novas palavras',
      paragraph: 'O novo parágrafo',
      bracket: 'Redação que a delegação propõe',
      wording: 'A redação',
      position: 'Palavras que a acompanham (facultativo)'
    },
    concernedHint: {
      add: 'Tal como estão no texto. Vazio: no fim do parágrafo.',
      replace: 'Tal como estão no texto. Vazio: todo o parágrafo.',
      strike: 'Tal como estão no texto. Vazio: todo o parágrafo.',
      bracket: 'Tal como estão no texto. Vazio: todo o parágrafo.'
    },
    bracket: 'Parêntese reto',
    noBracket: 'Neste parágrafo não há nenhum parêntese reto aberto.',
    wording: 'Redação',
    position: 'Posição',
    positions: {
      support: 'apoia',
      can_accept: 'pode aceitar',
      reserve: 'reserva-se',
      oppose: 'opõe-se',
      none: 'retira a sua posição'
    },
    send: 'Enviar',
    sendWhat: shortcut => `Produz efeito de imediato (${shortcut}).`,
    keep: 'Guardar para mais tarde',
    close: 'Fechar',

    kept: 'Guardado e não enviado',
    keptLead:
      'Está no servidor; só o veem quem o guardou e quem dirige a sala. Nenhuma versão pode ser publicada antes de ser enviado ou descartado.',
    keptNone: 'Nada está guardado. O que guardar para mais tarde ficará aqui até o enviar.',
    sendKept: 'Enviar agora',
    change: 'Alterar',
    drop: 'Descartar',
    waiting: 'À espera da delegação',
    waitingNone:
      'Nada aguarda confirmação. O que for registado em sala ficará aqui até a delegação o confirmar.',
    yours: code => `Para ${code} confirmar`,
    yoursLead:
      'Registado em seu nome enquanto a sua delegação tinha a palavra. Já produz efeito; o que rejeitar é desfeito na medida em que nada tenha sido decidido sobre isso.',
    settled: 'Confirmado ou rejeitado',
    said: 'Palavras da delegação (facultativo)',
    confirm: 'Confirmar o registo',
    reject: 'Rejeitar',
    byScribe: name => `Registado em sala por ${name}`,
    entrySays: {
      propose: 'propõe uma alteração',
      bracket: 'põe palavras entre parênteses retos',
      alternative: 'acrescenta uma redação',
      position: 'toma posição'
    },
    entryStates: {
      draft: 'não enviado',
      waiting: 'por confirmar',
      confirmed: 'confirmado',
      rejected: 'rejeitado'
    },
    see: 'Ver o resultado',
    done: {
      sent: 'Enviado: produz efeito e aguarda confirmação.',
      kept: 'Guardado no servidor. Envie-o, altere-o ou descarte-o mais abaixo.',
      dropped: 'Descartado.',
      confirmed: 'Confirmado.',
      rejected: 'Rejeitado, e desfeito na medida em que nada tinha sido decidido sobre isso.'
    },
    problems: {
      nobody: {
        why: 'Nenhuma delegação que decida tem este código.',
        way: 'Escreva o seu código, ou tantas letras que só uma corresponda.'
      },
      not_there: {
        why: 'O parágrafo não tem estas palavras.',
        way: 'Copie-as tal como estão no texto, ou deixe o campo vazio.'
      },
      twice: {
        why: 'O parágrafo tem estas palavras mais de uma vez.',
        way: 'Dê mais algumas palavras, para que se entenda um só lugar.'
      },
      no_words: { why: 'Não há palavras para registar.', way: 'Escreva o que diz a delegação.' },
      no_paragraph: { why: 'Este parágrafo já não está no texto.', way: 'Escolha outro.' },
      no_bracket: {
        why: 'Não foi escolhido nenhum parêntese reto aberto.',
        way: 'Escolha um parêntese reto do parágrafo.'
      }
    }
  },

  phrases: {
    title: 'Força das palavras',
    lead: 'O verbo com que fala cada parágrafo operativo e as cláusulas que lhe retiram força. São avisos, não faltas: o que se quer dizer é o grupo que decide.',
    inText: 'Neste texto',
    strength: (n, of) => `força ${n} de ${of}`,
    strongest: '1 é a maior',
    escape: 'retira força',
    inWording: name => `Em ${name}`,
    flags: (verbs, clauses) =>
      `${count(verbs, '# parágrafo com um verbo do repertório', '# parágrafos com um verbo do repertório')}, ${count(clauses, '# cláusula deste tipo', '# cláusulas deste tipo')}`,
    none: 'Nenhum parágrafo tem um verbo ou uma cláusula do repertório.',
    noneNext: 'O repertório, mais abaixo, diz o que se procura.',
    noText: 'Este texto ainda não tem nenhum parágrafo.',
    noTextNext: 'Quem nele pode escrever pode começar, a partir da página do texto.',
    bank: 'Repertório de fórmulas',
    bankLead: 'Inícios, verbos por força e cláusulas, nas línguas do evento.',
    openings: 'Inícios do preâmbulo',
    verbs: 'Verbos por força',
    clauses: 'Cláusulas que retiram força',
    rank: 'Força'
  },

  refusals: {
    SC1: {
      why: 'Não é uma delegação que decida aqui.',
      way: 'Indique pelo código a delegação que tem a palavra.'
    },
    SC2: {
      why: 'O registo já foi confirmado ou rejeitado.',
      way: 'Retire o que dele resultou, ou peça que seja feito de novo.'
    },
    SC4: {
      why: 'Há um registo de sala guardado e não enviado.',
      way: 'Envie-o ou descarte-o primeiro.'
    },
    PA2: { why: 'O parágrafo está acordado ad referendum.', way: 'Peça primeiro que seja reaberto.' },
    BR1: { why: 'O parêntese reto está encerrado.', way: 'Leia de novo o texto.' },
    BR2: {
      why: 'Estas palavras não podem ser postas entre parênteses retos.',
      way: 'Indique palavras do parágrafo.'
    },
    BR3: {
      why: 'A redação está vazia ou já lá figura.',
      way: 'Diga o que deve figurar em seu lugar, ou apoie a redação que está.'
    },
    BR4: {
      why: 'Os parênteses retos encaixam-se uma vez, não mais.',
      way: 'Acrescente uma redação ao parêntese reto que está.'
    },
    BR6: {
      why: 'O parêntese reto tem todas as redações que admite.',
      way: 'Apoie uma das que estão.'
    },
    PO2: {
      why: 'O parêntese reto está encerrado ou a redação foi retirada.',
      way: 'Leia de novo o texto.'
    },
    PO4: { why: 'A própria delegação propõe esta redação.', way: 'Retire primeiro a redação.' },
    PR4: { why: 'Não há palavras, ou já lá figuram.', way: 'Altere algo primeiro.' },
    PR6: {
      why: 'As palavras contêm outros parênteses retos que o parágrafo.',
      way: 'Deixe cada […] onde está, ou indique as palavras em causa.'
    },
    too_many: {
      why: 'Já há demasiados registos pendentes.',
      way: 'Faça com que se decida sobre alguns e registe depois este.'
    },
    conflict: {
      why: 'O texto mudou desde que o viu.',
      way: 'Veja de novo o parágrafo e repita o registo.'
    },
    malformed: {
      why: 'Falta algo no formulário ou é demasiado longo.',
      way: 'Preencha os campos assinalados.'
    },
    not_found: { why: 'Já não está lá.', way: 'Carregue de novo a página.' }
  }
}
