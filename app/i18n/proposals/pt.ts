import type { ProposalKind, ProposalState, Stance, SuggestionState } from '@acuerdo/domain'
import { list, plural } from '../format.ts'
import type { ProposalWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('pt', n, { one, other })
const names = (all: readonly string[]): string => list('pt', all)

const kinds: Record<ProposalKind, string> = {
  replace: 'Alteração',
  insert: 'Parágrafo novo',
  delete: 'Supressão',
  move: 'Deslocação'
}
const states: Record<ProposalState, string> = {
  draft: 'Rascunho',
  tabled: 'Pendente',
  needs_attention: 'Requer atenção',
  accepted: 'Aceite',
  reflected: 'Entre parênteses retos',
  superseded: 'Ultrapassada',
  withdrawn: 'Retirada'
}
const suggestionStates: Record<SuggestionState, string> = {
  made: 'Sugestão',
  sponsored: 'Patrocinada',
  noted: 'Registada',
  withdrawn: 'Retirada'
}
const stances: Record<Stance, string> = {
  support: 'Com o apoio de',
  can_accept: 'Aceitável para',
  reserve: 'Com reserva de',
  oppose: 'Com a oposição de'
}
const takes: Record<Stance | 'none', string> = {
  support: 'Apoia, como copatrocinadora',
  can_accept: 'Pode aceitar',
  reserve: 'Reserva a sua posição',
  oppose: 'Opõe-se',
  none: 'Não toma posição'
}

export const pt: ProposalWords = {
  kinds,
  states,
  suggestionStates,
  stances,
  takes,

  panel: {
    list: 'Propostas',
    which: 'Que propostas',
    shows: {
      pending: 'Pendentes',
      attention: 'Requerem atenção',
      own: 'Nossas',
      decided: 'Decididas',
      all: 'Todas'
    },
    propose: 'Nova proposta',
    suggest: 'Nova sugestão',
    counterText: 'Colar um contratexto inteiro',
    mayNot: 'Agora não pode propor:',
    filter: 'Filtrar',
    delegation: 'Delegação',
    everybody: 'Todas as delegações',
    paragraph: 'Parágrafo',
    everywhere: 'Todo o texto',
    apply: 'Mostrar',
    clear: 'Mostrar tudo',
    back: 'Todas as propostas'
  },

  empty: {
    pending: 'Nenhuma proposta espera uma decisão.',
    attention: 'Nenhuma proposta requer atenção.',
    own: 'A sua delegação não propôs nada aqui.',
    decided: 'Ainda nada foi decidido.',
    all: 'Ainda ninguém propôs nada.',
    filtered: 'Nenhuma proposta corresponde a estes filtros.',
    next: 'Selecione palavras do texto e prima Ctrl+Shift+E, ou prima «Propor».',
    nextSuggest: 'Selecione palavras do texto e prima «Sugerir»: uma delegação pode fazê-las suas.',
    nextRead: 'As delegações propõem a partir do projeto zero; o que enviam aparece aqui de imediato.',
    nextFiltered: 'Retire um filtro ou mostre tudo.'
  },

  card: {
    at: (number: string) => `Parágrafo ${number}`,
    nowhere: 'Um parágrafo que já não existe',
    heading: 'Um título',
    behind: (number: string) => `Depois do parágrafo ${number}`,
    movesBehind: (number: string) => `Ficaria depois do parágrafo ${number}`,
    movesTop: 'Ficaria no início',
    group: (n: number) =>
      count(n, '# redação para as mesmas palavras', '# alternativas para as mesmas palavras'),
    textNow: 'O texto agora',
    draft: 'Só a sua delegação vê este rascunho.',
    passed: 'O autor saiu; o rascunho passou para o chefe da delegação.',
    origin: (observer: string) => `Palavras de ${observer}`,
    scribe: (name: string) => `Registada por ${name}`,
    amends: 'Emenda outra proposta',
    takenOver: (delegation: string) => `Assumida depois de retirada por ${delegation}`,
    reason: 'Motivo:',
    openOf: (who: string, where: string) => `${who}, ${where}: abrir a proposta`,
    show: 'Mostrar no texto',
    hide: 'Ocultar no texto',
    differs: (written: string, id: string) => `«${written}» difere do que está registado como ${id}.`,
    inserted: 'acrescentado',
    struck: 'suprimido'
  },

  attention: {
    words: 'As palavras que altera são agora outras.',
    paragraph_gone: 'O seu parágrafo já não existe.',
    bracket_gone: 'Os seus parênteses retos estão fechados.',
    place_gone: 'O lugar que indica já não existe.',
    former: 'Como foi proposta, sobre as palavras anteriores',
    now: 'As palavras que constam agora',
    ways: 'A delegação pode revê-la segundo as palavras que constam agora, ou retirá-la. Até lá é conservada.'
  },

  write: {
    title: 'Nova proposta',
    titleAmend: 'Emenda',
    titleRevise: 'Rever a proposta',
    titleTakeOver: 'Assumir a proposta',
    titleAgain: 'Voltar a propô-la',
    titleDraft: 'Rascunho de uma proposta',
    titleKept: 'Propor as palavras conservadas',
    titleSuggest: 'Nova sugestão',
    kind: 'O que se propõe',
    kinds: {
      replace: 'Alterar as palavras de um parágrafo',
      insert: 'Acrescentar um parágrafo depois dele',
      delete: 'Suprimir um parágrafo',
      move: 'Deslocar um parágrafo'
    },
    paragraph: 'Parágrafo',
    choose: 'Mostrar este parágrafo',
    several:
      'Foram selecionadas palavras de vários parágrafos: uma proposta altera um só. Este é o primeiro.',
    words: 'As palavras como as propõe',
    newWords: 'Palavras do parágrafo novo',
    brackets:
      '[…] são parênteses retos do texto. Deixe-os onde estão; as suas redações têm um formulário próprio.',
    bold: 'Negrito',
    italic: 'Itálico',
    part: 'Tipo de parágrafo',
    parts: { pp: 'Parágrafo preambular', op: 'Parágrafo operativo', heading: 'Título', sub: 'Alínea' },
    after: 'Ficaria',
    change: 'A alteração',
    nothing: 'Ainda nada foi alterado.',
    deletes: 'Todo o parágrafo seria retirado.',
    reason: 'Motivo (facultativo)',
    send: 'Enviar a proposta',
    sendAmend: 'Enviar a emenda',
    keep: 'Guardar como rascunho',
    keepAgain: 'Guardar o rascunho',
    cancel: 'Cancelar',
    as: (delegation: string) => `Propõe em nome de ${delegation}. Todos a veem assim que é enviada.`,
    headSends:
      'Pode guardar rascunhos. São enviados pelo chefe da sua delegação ou por um delegado com mandato.',
    private: 'Os rascunhos são privados da sua delegação.',
    onDevice: 'Conservada neste dispositivo até ser enviada.',
    moved: 'O parágrafo mudou enquanto escrevia.',
    carried: 'A sua alteração é transportada para as palavras novas; é isto que será enviado.',
    collides:
      'A sua alteração e as palavras novas tocam-se. Compare as duas redações e continue a partir das palavras novas.',
    mine: 'As suas palavras',
    now: 'As palavras que constam agora',
    goOn: 'Comparei-as: continuar com as minhas palavras',
    startAgain: 'Recomeçar com as palavras novas',
    gone: 'O parágrafo já não está no texto. Escolha outro; as suas palavras ficam aqui.',
    offline:
      'Não foi possível chegar ao servidor. As suas palavras estão conservadas neste dispositivo; volte a enviá-las dentro de momentos.',
    noParagraph: 'O texto ainda não tem parágrafos. Será possível propor quando houver um projeto zero.',
    wording: 'Palavras que sugere',
    forWords: 'Em vez de',
    forParagraph: 'Para o parágrafo inteiro, ou para acrescentar no fim.',
    sendSuggestion: 'Enviar a sugestão',
    suggestAs: (observer: string) =>
      `Sugere em nome de ${observer}. Fica ao lado do texto; só se decide sobre ela se uma delegação a patrocinar.`,
    keptFrom: 'Estas palavras foram conservadas quando o texto não as pôde receber.',
    amending: (delegation: string) =>
      `Emenda a proposta de ${delegation}. Esta mantém-se até que se decida uma das duas.`,
    revising: 'A redação nova substitui de imediato a anterior; ambas podem ser lidas depois.',
    takingOver: (delegation: string) =>
      `${delegation} retirou esta proposta, que a sua delegação apoiava. Uma vez enviada, passa a ser sua.`,
    proposingAgain: 'A sua delegação retirou esta proposta. Uma vez enviada, volta a aguardar uma decisão.'
  },

  page: {
    proposal: 'Proposta',
    redline: 'A alteração',
    written: 'Como foi escrita primeiro',
    writtenNote: 'O texto avançou desde então; a alteração foi transportada.',
    stands: 'Como ficará se for aceite',
    history: 'O que lhe aconteceu',
    sequence: (n: number) => `texto n.º ${n}`,
    positions: 'Posições',
    noPositions: 'Nenhuma delegação tomou posição.',
    take: 'Posição da sua delegação',
    positionWords: 'Em palavras (facultativo)',
    takeIt: 'Registar a posição',
    amend: 'Emendar',
    revise: 'Rever',
    takeOver: 'Fazê-la sua',
    again: 'Voltar a propô-la',
    takesOver: 'Assume a retirada por',
    takenOverBy: 'Assumida por',
    amendedBy: 'Emendada por',
    amends: 'Emenda a',
    others: 'Para as mesmas palavras',
    withdraw: 'Retirar',
    withdrawNote: 'Fica no registo como retirada. Quem a apoiava pode fazê-la sua.',
    withdrawIt: 'Retirar a proposta',
    send: 'Enviar em nome da delegação',
    discard: 'Apagar o rascunho',
    edit: 'Alterar o rascunho',
    decide: 'Decisão da copresidência',
    accept: 'Aceitar no texto',
    acceptNote: 'Assim que aceitar, o parágrafo fica exatamente como se mostra acima.',
    acceptDelete: 'Assim que aceitar, o parágrafo é retirado do texto.',
    acceptMove: 'Assim que aceitar, o parágrafo é deslocado.',
    overtakes: (codes: string[]) => `Passarão então a requerer atenção as de: ${names(codes)}.`,
    same: (codes: string[]) => `Com ela ficam resolvidas as mesmas palavras de ${names(codes)}.`,
    reflect: 'Refletir entre parênteses retos',
    reflectAs: {
      insertion: 'As palavras acrescentadas constam do texto entre parênteses retos: aditamento.',
      deletion: 'As palavras constam do texto entre parênteses retos: supressão.',
      alternatives:
        'As palavras que constam e as propostas passam a ser alternativas dos mesmos parênteses retos.',
      wording: 'Passa a ser mais uma redação dos parênteses retos.'
    },
    reflectGroup: (n: number) =>
      count(
        n,
        'Entra a # proposta para estas palavras.',
        'As # propostas para estas palavras entram nos mesmos parênteses retos.'
      ),
    noReject:
      'Uma proposta não é rejeitada: espera, é aceite, entra em parênteses retos ou é retirada pela sua delegação.',
    reason: 'Motivo (facultativo)',
    notNow: 'Agora não é possível:',
    entryWaits: (name: string, delegation: string) =>
      `${name} registou isto em sala em nome de ${delegation}. A delegação confirma ou rejeita.`,
    entryConfirmed: (name: string) => `Registada em sala por ${name} e confirmada pela delegação.`,
    entryRejected: (name: string) => `Registada em sala por ${name} e rejeitada pela delegação.`,
    confirm: 'Confirmar',
    reject: 'Rejeitar',
    entryWords: 'Umas palavras a esse respeito (facultativo)',
    outcome: 'Resultado',
    toBracket: 'Para os parênteses retos',
    toParagraph: 'Para o parágrafo',
    toProposal: 'Para a proposta que a substituiu',
    turns: {
      tabled: 'Enviada',
      carried: 'Transportada para palavras novas',
      needs_attention: 'Requer atenção',
      accepted: 'Aceite no texto',
      reflected: 'Refletida entre parênteses retos',
      superseded: 'Ultrapassada',
      withdrawn: 'Retirada',
      position: 'Posição tomada'
    }
  },

  suggestion: {
    of: (observer: string) => `Sugestão de ${observer}`,
    sponsoredBy: (delegation: string) => `Patrocinada por ${delegation}`,
    sponsor: 'Patrocinar',
    sponsorNote: 'Passa a ser uma proposta da sua delegação; continua à vista de quem são as palavras.',
    note: 'Registar',
    withdraw: 'Retirar a sugestão',
    toProposal: 'Para a proposta'
  },

  counter: {
    title: 'Contratexto',
    lead: 'Cole o seu texto inteiro. Cada parágrafo que difere passa a ser uma proposta; o resto não é tocado.',
    text: 'O seu texto inteiro',
    how: 'Um parágrafo por linha ou bloco. Os números antes dos parágrafos não contam. Os parênteses retos do texto figuram com as suas palavras entre parênteses retos.',
    preview: 'Comparar com o texto',
    again: 'Mudar o texto',
    found: (n: number, same: number) =>
      `${count(n, '# proposta', '# propostas')}; ${count(same, '# parágrafo fica', '# parágrafos ficam')} palavra por palavra.`,
    same: 'O seu texto é igual, palavra por palavra, ao que consta.',
    sameNext: 'Altere nele alguma coisa ou volte atrás.',
    chosen: 'Alterações escolhidas',
    cannot: 'Não pode ser proposta',
    keep: 'Guardar as escolhidas como rascunhos',
    send: 'Enviar as escolhidas',
    none: 'Escolha pelo menos uma alteração.',
    failed: (n: number) =>
      count(
        n,
        '# não foi admitida; está assinalada abaixo.',
        '# não foram admitidas; estão assinaladas abaixo.'
      ),
    notTaken: 'Não admitida',
    back: 'Voltar ao texto'
  },

  done: {
    proposed: 'A sua proposta foi enviada.',
    kept: 'O rascunho foi guardado. Só a sua delegação o vê.',
    keptAll: 'Os rascunhos foram guardados. Só a sua delegação os vê.',
    suggested: 'A sua sugestão está ao lado do texto.',
    sent: 'O rascunho foi enviado em nome da sua delegação.',
    sentAll: 'As propostas foram enviadas.',
    discarded: 'O rascunho foi apagado.',
    withdrawn: 'Foi retirada.',
    position: 'A posição da sua delegação ficou registada.',
    accepted: 'A proposta foi aceite no texto.',
    reflected: 'A proposta consta do texto entre parênteses retos.',
    confirmed: 'O registo em sala está confirmado.',
    rejected: 'O registo em sala está rejeitado.',
    sponsored: 'A sua delegação patrocina-a: já é uma proposta.',
    noted: 'A sugestão foi registada.'
  },

  problem: 'Não foi feito',
  privately: 'As suas palavras estão conservadas como seu rascunho privado.',

  refusals: {
    PR1: { why: 'Quem propõe são as delegações.', way: 'Peça a uma delegação que o proponha.' },
    PR2: { why: 'Isto já foi decidido.', way: 'Leia o que lhe aconteceu.' },
    PR4: {
      why: 'Não há palavras, ou estas já ali constam.',
      way: 'Altere primeiro alguma coisa; para retirar um parágrafo, proponha a sua supressão.'
    },
    PR5: {
      why: 'O parágrafo mudou desde que o viu, nas mesmas palavras.',
      way: 'Compare abaixo as duas redações e volte a enviá-la.'
    },
    PR6: {
      why: 'Os parênteses retos do parágrafo não estão onde estavam.',
      way: 'Deixe cada […] no seu lugar; os parênteses retos mudam-se por atos próprios.'
    },
    PR9: {
      why: 'Não pode ser aceite tal como está: as suas palavras já constam, ou é uma redação para parênteses retos abertos.',
      way: 'Leia de novo o texto, ou reflita-a nos parênteses retos.'
    },
    PR10: {
      why: 'A proposta requer atenção: as palavras que altera são agora outras.',
      way: 'Peça à delegação que a reveja.'
    },
    PR11: {
      why: 'Não pode ficar entre parênteses retos: é uma deslocação, ou abrange parênteses retos.',
      way: 'Aceite-a, ou deixe-a.'
    },
    PR12: {
      why: 'O que emenda já foi decidido, ou trata de outro parágrafo.',
      way: 'Proponha-o em separado.'
    },
    PR13: { why: 'É de outra delegação.', way: 'Consulte essa delegação.' },
    PR15: {
      why: 'É a sua própria proposta, ou já foi decidida.',
      way: 'Emende ou retire a sua; quanto a parênteses retos, tome posição ali.'
    },
    PA2: {
      why: 'O parágrafo está acordado ad referendum.',
      way: 'Peça primeiro que seja reaberto, com um motivo.'
    },
    SG1: { why: 'Não contém palavras.', way: 'Escreva as palavras que sugere.' },
    SG2: { why: 'A sugestão já foi resolvida.', way: 'Leia o que lhe aconteceu.' },
    SG3: {
      why: 'O seu lugar no texto já não existe, ou as suas palavras já ali constam.',
      way: 'Proponha-a onde agora couber.'
    },
    CT3: {
      why: 'Estas palavras não se distinguem das dos parênteses retos do parágrafo.',
      way: 'Deixe os parênteses retos como estão, ou acrescente-lhes uma redação.'
    },
    SC2: { why: 'A anotação já foi resolvida.', way: 'Leia de novo a lista.' },
    too_many: {
      why: 'Já há demasiado à espera ali.',
      way: 'Emende ou apoie o que existe, ou apague primeiro rascunhos.'
    },
    malformed: {
      why: 'Falta alguma coisa no formulário, ou não está em ordem.',
      way: 'Verifique-o e volte a enviá-lo.'
    },
    not_found: { why: 'Já não está aqui, ou não tem acesso.', way: 'Leia de novo a lista.' },
    conflict: {
      why: 'O parágrafo mudou desde que o viu.',
      way: 'Compare as suas palavras com as que constam agora e volte a enviá-las.'
    }
  }
}
