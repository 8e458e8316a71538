import { list, plural } from '../format.ts'
import type { NegotiationWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('pt', n, { one, other })

export const pt: NegotiationWords = {
  title: number =>
    number === '' ? 'Parênteses retos num título' : `Parênteses retos no parágrafo ${number}`,
  paragraph: number => (number === '' ? 'Título' : `Parágrafo ${number}`),
  back: 'Todos os parênteses retos',
  show: 'Ver no texto',
  sentence: 'Na frase',
  around: 'Dentro da redação de outros parênteses retos',
  inside: 'Parênteses retos dentro das suas redações',
  heldWith: numbers => `Ligado ao parágrafo ${list('pt', numbers)}`,
  openedBy: (who, at) => `Abertos por ${who}, ${at}`,
  fromStart: 'Estão no texto desde a primeira versão.',
  chairs: 'a copresidência',
  none: 'Ainda não há nenhuma redação',
  noneNext: 'Quem fala por uma delegação pode acrescentar uma abaixo.',

  list: {
    how: 'Selecione palavras no texto e prima [ para as pôr entre parênteses retos.',
    differ: n =>
      n === 0
        ? 'diferem apenas em marcas ou espaços'
        : count(n, 'as redações diferem em # palavra', 'as redações diferem em # palavras'),
    open: 'Posições e fecho',
    links: 'Mais sobre esta negociação',
    paragraphs: 'Parágrafos',
    agreed: 'acordado',
    bracketed: 'com parênteses retos',
    free: 'aberto'
  },

  wordings: {
    title: 'Redações',
    proposed: 'Proposta por',
    stances: {
      support: 'Apoiam',
      can_accept: 'Podem aceitar',
      reserve: 'Reservam a sua posição',
      oppose: 'Opõem-se',
      none: 'Sem posição'
    },
    silent: 'Nenhuma outra delegação tomou ainda posição.',
    origin: code => `Sugerida inicialmente por ${code}`,
    merged: keys => `Composta de ${list('pt', keys)}`,
    differs: n =>
      n === 0 ? 'Difere apenas em marcas ou espaços' : count(n, 'Difere # palavra', 'Diferem # palavras'),
    againstBase: 'em relação às palavras do texto',
    againstOther: key => `em relação a ${key}`,
    refusedBy: code => `${code} recusou esta redação; ninguém fecha com ela.`,
    clauses: clauses =>
      `Retira força: ${list(
        'pt',
        clauses.map(one => `«${one}»`)
      )}`,
    withdrawn: 'Retirada: já não concorre.',
    history: 'Como mudaram as posições',
    by: name => `por ${name}`,
    said: 'O que disseram'
  },

  position: {
    title: name => `Posição de ${name}`,
    take: { support: 'Apoiar', can_accept: 'Pode aceitar', reserve: 'Reservar a posição', oppose: 'Opor-se' },
    now: stance => `Agora: ${stance}`,
    silent: 'Em silêncio até agora',
    words: 'Acrescentar palavras à posição',
    wordsLabel: 'Palavras (facultativo)',
    back: 'Retirar a posição',
    own: 'A sua delegação propõe esta redação.',
    withdraw: 'Retirar esta redação',
    withdrawWhat:
      'Deixa de concorrer, salvo se outra delegação a tiver feito sua. Parênteses retos sem redações voltam às palavras do texto.',
    takeOver: 'Copatrocinar esta redação',
    takeOverWhat: 'A sua delegação também a sustenta, pelo que permanece se quem a propôs a retirar.',
    again: 'Apresentá-la de novo',
    refuse: 'Recusar esta redação',
    refuseWhat:
      'Trouxe uma redação para estes parênteses retos; enquanto mantiver a recusa, ninguém os fecha com esta.',
    reason: 'Motivo (facultativo)'
  },

  add: {
    title: 'Acrescentar uma redação',
    label: 'Redação em lugar dos parênteses retos',
    what: name => `Fica nos parênteses retos em nome de ${name}, para que outros a possam apoiar.`,
    send: 'Acrescentar a redação'
  },

  suggest: {
    title: 'Sugerir uma redação',
    label: 'Palavras que sugere',
    what: 'Ficam ao lado do texto e só entram nos parênteses retos se uma delegação as apadrinhar.',
    send: 'Enviar a sugestão'
  },

  build: {
    title: 'Fórmula de compromisso',
    lead: 'Assinale as redações de que se compõe, junte-as e trabalhe o resultado.',
    from: 'Composta de',
    compose: 'Juntar as redações assinaladas',
    wording: 'Redação',
    show: 'Ver a frase',
    table: 'Apresentar como redação de compromisso',
    tableWhat: 'Quem trouxe redações lê-a antes e pode recusá-la.',
    clash:
      'Estas redações diferem no mesmo lugar. Ficam lado a lado com uma barra: escolha, ou diga-o de outra forma.'
  },

  close: {
    own: 'Com uma fórmula de compromisso ou outras palavras',
    title: 'Fechar os parênteses retos',
    lead: 'Escolha uma forma; verá a frase exatamente como ficará.',
    ways: 'Formas de os fechar',
    alternative: key => `Com ${key}`,
    deleted: 'Suprimir',
    base: 'Manter as palavras do texto',
    footnote: 'Passar para nota de rodapé',
    stands: 'O parágrafo dirá',
    gone: 'Não restam palavras: o parágrafo desaparece com os parênteses retos. Se anular, voltam ambos.',
    empty: 'Não resta nenhuma palavra no seu lugar.',
    note: 'Nota de rodapé',
    footnoteOf: 'Palavras da nota de rodapé',
    do: {
      alternative: key => `Fechar com ${key}`,
      merged: 'Fechar com esta fórmula de compromisso',
      new_wording: 'Fechar com estas palavras',
      deleted: 'Fechar e suprimir',
      base_text: 'Fechar e manter as palavras do texto',
      footnote: 'Fechar com esta nota de rodapé'
    },
    what: 'Produz efeito de imediato, para todos. Pode anulá-lo nos dez segundos seguintes.',
    changed: 'As palavras foram alteradas depois de a frase ser mostrada. Agora diz assim.',
    stale: 'O texto mudou desde que o leu. Esta é a frase como ficaria agora; nada foi fechado.',
    not: 'Agora não se pode fechar assim'
  },

  closed: {
    title: 'Como foram fechados',
    outcomes: {
      alternative: key => `Com ${key}`,
      merged: keys =>
        keys.length === 0
          ? 'Com uma fórmula de compromisso'
          : `Com uma fórmula de compromisso de ${list('pt', keys)}`,
      new_wording: 'Com outras palavras',
      deleted: 'Suprimidos',
      base_text: 'Mantêm-se as palavras do texto',
      footnote: 'Passados para nota de rodapé'
    },
    stands: 'No seu lugar está',
    nothing: 'Nenhuma palavra',
    undo: 'Anular o fecho',
    left: n => count(n, 'resta # segundo', 'restam # segundos'),
    within: 'nos dez segundos seguintes',
    next: 'Parênteses retos seguintes'
  },

  hold: {
    title: 'Pacote',
    lead: 'Os parênteses retos de um pacote só se resolvem em conjunto.',
    with: 'Ligar a',
    hold: 'Ligar',
    release: 'Retirar do pacote',
    members: 'Num mesmo pacote com'
  },

  open: {
    title: 'Abrir parênteses retos',
    lead: 'O que está entre parênteses retos não está acordado.',
    as: who => `São abertos em nome de ${who}.`,
    words: 'Palavras',
    inWording: 'Dentro de uma redação de outros parênteses retos',
    place: 'Onde',
    selected: 'As palavras selecionadas',
    quoted: 'Estas palavras do parágrafo',
    quote: 'Copie-as exatamente do parágrafo acima',
    quoteHint: 'Um aditamento fica a seguir a elas. Deixe vazio para o fim do parágrafo.',
    whole: 'O parágrafo inteiro',
    kind: 'O que não está acordado',
    kinds: {
      alternatives: 'Outras palavras em seu lugar',
      held: 'As palavras ficam em suspenso, por agora sem outras',
      deletion: 'As palavras deveriam ser suprimidas',
      insertion: 'Faltam palavras a seguir a elas',
      placeholder: 'Faltam palavras que virão mais tarde'
    },
    wording: n => `Redação ${n}`,
    more: 'Mais redações',
    send: 'Abrir os parênteses retos',
    cancel: 'Cancelar',
    lost: 'As palavras selecionadas já não estão no texto. Selecione-as de novo.',
    several:
      'A seleção abrange vários parágrafos. Os parênteses retos ficam num só: selecione palavras de um parágrafo.',
    inBase:
      'Estas são as palavras que uns parênteses retos substituíram; ficam como texto de base. Acrescente-lhes antes uma redação.',
    choose: 'Não há palavras selecionadas. Selecione-as no texto, ou escolha um parágrafo.',
    chooseParagraph: 'Parágrafo',
    go: 'Continuar',
    absent: 'Estas palavras não estão no parágrafo, ou estão mais de uma vez. Copie mais algumas.'
  },

  para: {
    title: number => (number === '' ? 'Título' : `Parágrafo ${number}`),
    titleGone: 'Um parágrafo que já não existe',
    back: 'Todos os parênteses retos',
    states: {
      agreed: 'Acordado ad referendum',
      open: 'Aberto',
      bracketed: 'Entre parênteses retos',
      gone: 'Já não está no texto'
    },
    openBrackets: n => count(n, 'tem # por fechar', 'tem # por fechar'),
    acts: 'O que pode fazer',
    agree: 'Marcar como acordado ad referendum',
    agreeWhat:
      'Ninguém escreve mais nele, e nenhuns parênteses retos nem propostas o alteram, até a copresidência o reabrir.',
    request: 'Pedir a reabertura',
    requestWhat: 'A copresidência lê o seu motivo e decide.',
    reopen: 'Reabri-lo',
    reopenWhat: 'As suas palavras podem mudar de novo. O que foi fechado continua fechado.',
    grant: 'Aceitar e reabri-lo',
    reason: 'Motivo',
    requests: 'Pedidos de reabertura',
    requested: (code, at) => `${code}, em ${at}`,
    brackets: 'Parênteses retos que aqui houve',
    noBrackets: 'Aqui nunca houve parênteses retos.',
    proposals: 'Propostas que lhe foram feitas',
    noProposals: 'Nunca lhe foi feita uma proposta.',
    noProposalsNext: 'Quem fala por uma delegação pode propor uma alteração.',
    turns: 'Como chegou a ser o que é',
    noTurns: 'Nunca esteve acordado.',
    turn: { agreed: 'Acordado ad referendum', reopened: 'Reaberto' },
    openBracket: 'Abrir parênteses retos',
    propose: 'Propor uma alteração',
    comments: 'Comentários sobre ele',
    link: 'Ligação a este parágrafo'
  },

  proposalKinds: {
    replace: 'Alteração de palavras',
    insert: 'Parágrafo novo',
    delete: 'Supressão',
    move: 'Deslocação'
  },
  proposalStates: {
    draft: 'Rascunho',
    tabled: 'Apresentada',
    needs_attention: 'Requer atenção',
    accepted: 'Aceite',
    withdrawn: 'Retirada',
    reflected: 'Entre parênteses retos no texto',
    superseded: 'Substituída por outra'
  },

  done: {
    opened: 'Os parênteses retos estão abertos.',
    position: 'A posição está tomada.',
    position_back: 'A posição foi retirada.',
    added: 'A redação está nos parênteses retos.',
    suggested: 'A sua sugestão está ao lado do texto, entre as propostas.',
    tabled: 'A redação de compromisso foi apresentada.',
    withdrawn: 'A redação foi retirada.',
    sponsored: 'A sua delegação também sustenta a redação.',
    refused: 'A sua recusa ficou registada.',
    closed: 'Os parênteses retos estão fechados.',
    undone: 'O fecho foi anulado.',
    held: 'Os parênteses retos estão ligados.',
    released: 'Os parênteses retos saíram do pacote.',
    agreed: 'O parágrafo está acordado ad referendum.',
    requested: 'A copresidência tem o seu pedido.',
    reopened: 'O parágrafo está de novo aberto.'
  },

  offline:
    'Não é possível chegar ao servidor. O que escreveu fica guardado neste dispositivo; envie-o de novo.',

  refusals: {
    SG1: { why: 'Não contém palavras.', way: 'Escreva as palavras que sugere.' },
    BR1: {
      why: 'Estes parênteses retos estão fechados, ou o texto da copresidência propõe-lhes uma redação.',
      way: 'Leia-os como estão agora.'
    },
    BR2: {
      why: 'Estas palavras não podem ser postas assim entre parênteses retos.',
      way: 'Selecione palavras não acordadas; para um aditamento escreva as palavras, para uma supressão nenhuma.'
    },
    BR3: {
      why: 'Uma redação está vazia, é o que já lá está, ou está duas vezes nos parênteses retos.',
      way: 'Diga que outras palavras deveriam constar, ou apoie a redação que já lá está.'
    },
    BR4: {
      why: 'Uns parênteses retos podem estar dentro de outros uma só vez.',
      way: 'Acrescente uma redação aos que lá estão, ou feche-os antes.'
    },
    BR5: {
      why: 'Foi enviada uma redação com parênteses retos dentro.',
      way: 'Envie só as palavras e abra depois parênteses retos dentro da redação.'
    },
    BR6: {
      why: 'Uns parênteses retos admitem no máximo 50 redações.',
      way: 'Apoie uma das existentes, ou peça à copresidência uma redação de compromisso.'
    },
    BR7: {
      why: 'A seleção abrange dois pares de parênteses retos.',
      way: 'Selecione palavras de um só lugar.'
    },
    BR8: {
      why: 'Uma delegação que trouxe uma redação para estes parênteses retos recusou esta.',
      way: 'Apresente outra redação de compromisso, ou fale com quem a recusou.'
    },
    BR9: {
      why: 'Só faz sua uma redação quem a apoia.',
      way: 'Apoie-a antes, ou acrescente uma redação própria.'
    },
    BR10: { why: 'Só retira uma redação quem a propõe.', way: 'Oponha-se, ou fale com essa delegação.' },
    BR12: {
      why: 'Os parênteses retos não podem ser fechados assim.',
      way: 'Escolha uma das redações, escreva palavras ou suprima-os.'
    },
    BR15: {
      why: 'O fecho não pode ser anulado: passaram dez segundos, outra pessoa fechou, ou o parágrafo voltou a mudar.',
      way: 'Abra os parênteses retos de novo.'
    },
    PO2: {
      why: 'Esta redação já não concorre.',
      way: 'Tome posição sobre outra redação, ou apresente esta de novo.'
    },
    PO4: { why: 'A sua própria delegação propõe esta redação.', way: 'Retire antes a redação.' },
    PO5: { why: 'A copresidência não toma posições.', way: 'Apresente uma redação de compromisso.' },
    PA1: {
      why: 'O parágrafo já está acordado, está vazio ou tem parênteses retos por fechar.',
      way: 'Feche-os antes.'
    },
    PA2: {
      why: 'O parágrafo está acordado ad referendum.',
      way: 'Peça antes a reabertura; os comentários são bem-vindos.'
    },
    PA3: {
      why: 'O parágrafo está aberto, ou a sua delegação já o pediu.',
      way: 'Proponha uma alteração, ou espere pela copresidência.'
    },
    PK1: {
      why: 'Um pacote precisa de dois pares abertos que não sejam já um só.',
      way: 'Assinale outros a que os ligar.'
    },
    PK2: { why: 'Estes parênteses retos não estão em nenhum pacote.', way: 'Leia-os como estão agora.' },
    PK3: {
      why: 'O parágrafo está ligado a outros.',
      way: 'Resolva o pacote em conjunto, ou retire dele os parênteses retos.'
    },
    conflict: {
      why: 'As palavras mudaram desde que as leu; nada foi feito.',
      way: 'Aqui estão como são agora. Leia-as e envie de novo.'
    },
    malformed: { why: 'Falta algo, está vazio ou é demasiado longo.', way: 'Verifique as palavras.' }
  }
}
