import { number, plural } from '../format.ts'
import type { CommentWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('pt', n, { one, many, other })

export const pt: CommentWords = {
  panel: {
    which: 'Que comentários',
    open: 'Abertos',
    resolved: 'Resolvidos',
    mine: 'Meus',
    all: 'Todos',
    list: 'Comentários',
    write: 'Novo comentário',
    more: (n, paragraph) =>
      count(
        n,
        `mais # junto ao parágrafo ${paragraph}`,
        `mais # junto ao parágrafo ${paragraph}`,
        `mais # junto ao parágrafo ${paragraph}`
      ),
    newer: n => count(n, '# comentário novo ↓', '# de comentários novos ↓', '# comentários novos ↓'),
    arrived: n => count(n, '# comentário novo', '# de comentários novos', '# comentários novos'),
    unread: n => count(n, '# por ler', '# por ler', '# por ler'),
    markAll: 'Marcar tudo como lido',
    due: 'Respostas em falta',
    own: 'As nossas observações',
    wait: n =>
      count(
        n,
        '# observação da sua delegação espera ser enviada.',
        '# de observações da sua delegação esperam ser enviadas.',
        '# observações da sua delegação esperam ser enviadas.'
      ),
    version: name => `Onde estão as palavras em ${name}`,
    working: 'No texto de trabalho',
    mayNot: 'Agora não pode comentar'
  },

  empty: {
    open: 'Não há comentários abertos.',
    resolved: 'Não há comentários resolvidos.',
    mine: 'Ainda não há comentários seus nem da sua delegação.',
    all: 'Ainda ninguém comentou.',
    filtered: 'Nenhum comentário corresponde a estes filtros.',
    next: 'Selecione palavras no texto e prima Ctrl+Alt+M, ou prima «Novo comentário».',
    nextFiltered: 'Retire um filtro ou mostre todos.'
  },

  filter: {
    title: 'Filtrar e procurar',
    voice: 'Abertos por',
    everybody: 'Todos',
    paragraph: 'Parágrafo',
    everywhere: 'Todo o texto',
    substantive: 'Só de fundo',
    unsent: 'Só os que esperam envio',
    order: 'Ordem',
    byText: 'Como no texto',
    byTime: 'Os mais recentes primeiro',
    search: 'Palavras de comentários ou citações',
    apply: 'Mostrar',
    clear: 'Mostrar todos',
    found: n =>
      count(n, '# comentário corresponde', '# de comentários correspondem', '# comentários correspondem')
  },

  types: { substantive: 'De fundo', editorial: 'De redação', question: 'Pergunta' },

  visibility: {
    group: {
      name: 'Todo o grupo',
      means: 'Quem pode ler este texto vê-o logo, com o nome da sua delegação.'
    },
    delegation: {
      name: 'Só a própria delegação',
      means:
        'Ninguém fora da sua delegação o vê, em nenhuma lista nem pesquisa, até o seu chefe de delegação o enviar.'
    },
    chairs: {
      name: 'Copresidência e secretariado',
      means: 'Veem-no a copresidência, o secretariado e a sua própria delegação; mais ninguém.'
    }
  },

  voices: {
    'CO-CHAIRS': 'Copresidência',
    'CO-FACILITATORS': 'Cofacilitação',
    RAPPORTEUR: 'Relatoria',
    SECRETARIAT: 'Secretariado',
    LANGUAGE: 'Revisão linguística'
  },

  place: {
    document: 'Todo o texto',
    paragraph: number => `Parágrafo ${number}`,
    heading: words => `Título «${words}»`,
    bracket: number => `Parêntese reto do parágrafo ${number}`,
    wording: (name, number) => `${name} do parágrafo ${number}`,
    base: 'Texto de base',
    unknown: 'Um parágrafo que já não existe',
    show: 'Mostrar no texto'
  },

  anchor: {
    in_place: 'No seu lugar',
    moved: 'Deslocado com as suas palavras',
    changed: 'As palavras mudaram',
    gone: 'As palavras já não existem',
    goneIn: revision => `As palavras desapareceram em ${revision}`,
    goneSince: 'As palavras desapareceram depois da última versão',
    goneBy: name => `por ${name}`,
    said: 'Na altura do comentário:'
  },

  thread: {
    notRead: 'Não foi possível ler este comentário. Verifique a ligação e abra-o de novo.',
    replies: n => count(n, '# resposta', '# de respostas', '# respostas'),
    close: 'Fechar este comentário',
    unread: 'Por ler',
    editedAt: 'Alterado',
    former: 'Redações anteriores',
    until: 'Até',
    writtenAt: 'Escrito sem ligação:',
    resolvedAs: (outcome, who) => `${outcome} (${who})`,
    reason: 'Motivo:',
    reopened: 'Reaberto',
    waiting: 'Espera que o chefe de delegação o envie',
    sent: by => `Enviado em nome da delegação por ${by}`
  },

  outcomes: {
    reflected: 'Refletido no texto',
    not_reflected: 'Não refletido no texto',
    noted: 'Tomou-se nota',
    answered: 'Respondido'
  },

  reactions: { agree: 'De acordo', thanks: 'Agradecemos', look: 'Estamos a ver' },
  reacted: (name, n) => `${name} (${n})`,

  write: {
    title: 'Novo comentário',
    where: 'Sobre',
    chosen: 'As palavras selecionadas',
    selectWords: 'Para palavras exatas, selecione-as antes no texto.',
    words: 'O seu comentário',
    format: '*ênfase*, **forte**, - lista, > citação, [palavras](https://…), @ nomeia alguém',
    most: n => `No máximo, ${number('pt', n)} carateres.`,
    letters: (n, max) => `${number('pt', n)} de ${number('pt', max)} carateres`,
    tooLong: (n, max) =>
      `O comentário não foi feito: tem ${number('pt', n)} carateres, e um comentário admite ${number('pt', max)}. Encurte-o ou diga o resto numa resposta; as suas palavras continuam no formulário.`,
    type: 'Tipo',
    sees: 'Quem o vê',
    as: voice => `Fala em nome de ${voice}.`,
    send: 'Comentar',
    cancel: 'Cancelar',
    reply: 'A sua resposta',
    sendReply: 'Responder',
    edit: 'Alterar',
    editTitle: 'Altere as suas palavras',
    saveEdit: 'Guardar as novas palavras',
    editWhat: 'As suas palavras anteriores continuam legíveis.',
    resolve: 'Resolver',
    outcome: 'O que se fez com ele',
    why: 'Motivo',
    resolveDo: 'Resolver este comentário',
    reopen: 'Reabrir',
    reopenWhy: 'Porque é reaberto',
    reattach: 'Ligar a outras palavras',
    reattachWhat: 'Selecione as palavras no texto e prima o botão; ou escolha um parágrafo.',
    reattachDo: 'Ligar aqui',
    reattachWords: 'Ligar às palavras selecionadas',
    sendAs: 'Enviar como delegação',
    mention: 'Pessoas e delegações',
    severalParagraphs: 'A seleção abrange vários parágrafos. Selecione palavras de um só.'
  },

  kept: {
    draft: 'Guardado neste dispositivo',
    waiting: n =>
      count(
        n,
        '# comentário está guardado neste dispositivo e é enviado logo que haja ligação.',
        '# de comentários estão guardados neste dispositivo e são enviados logo que haja ligação.',
        '# comentários estão guardados neste dispositivo e são enviados logo que haja ligação.'
      ),
    now: 'Enviar agora',
    refused: 'Este comentário do seu dispositivo não foi aceite:',
    discard: 'Descartar',
    ended:
      'O que escreveu continua no formulário: envie-o, e fica guardado como seu rascunho privado, acima do texto.',
    privately:
      'Já não pode comentar. As suas palavras não foram enviadas; ficam como seu rascunho privado, acima do texto.',
    privatelyNot: 'Já não pode comentar. As suas palavras não foram enviadas: copie-as daqui.'
  },

  problem: 'Não foi feito',
  notNow: 'Não é possível agora',

  done: {
    said: 'O comentário está publicado.',
    kept: 'Guardado: espera pelo seu chefe de delegação.',
    replied: 'A resposta está publicada.',
    edited: 'As suas palavras foram alteradas; as anteriores continuam legíveis.',
    resolved: 'Resolvido.',
    reopened: 'Aberto de novo.',
    attached: 'Ligado ao seu novo lugar.',
    sent: 'Enviado em nome da sua delegação.',
    read: 'Tudo está marcado como lido.'
  },

  refusals: {
    TH1: { why: 'Não fala por ninguém neste grupo.', way: 'Peça ao secretariado que o atribua ao grupo.' },
    TH3: {
      why: 'Quem exerce um cargo neste grupo não fala nele por nenhuma delegação.',
      way: 'Escreva ao grupo ou à copresidência, ou peça à sua delegação que o escreva.'
    },
    TH4: {
      why: 'O relógio do seu dispositivo está adiantado.',
      way: 'Acerte-o e envie o comentário de novo.'
    },
    TH5: {
      why: 'O comentário está resolvido, ou nem todos a quem responderia o veem.',
      way: 'Leia-o de novo; reabra-o se estiver resolvido.'
    },
    TH6: { why: 'O comentário já diz isso.', way: 'Altere as suas palavras ou deixe-as.' },
    TH7: { why: 'Alguém foi mais rápido: já está resolvido ou aberto.', way: 'Leia-o de novo.' },
    TH9: { why: 'Já não espera ser enviado.', way: 'Escolha um que espere.' },
    TH10: {
      why: 'Já não há lugar para ele ao lado deste texto.',
      way: 'Responda num comentário que já exista.'
    },
    AN8: { why: 'As palavras não são as do texto.', way: 'Selecione de novo as palavras e envie-o.' },
    AN9: { why: 'Só quem o abriu, ou a copresidência, liga de novo um comentário.', way: 'Peça a um deles.' },
    bracket: { why: 'Esse parêntese reto está fechado.', way: 'Escolha antes o parágrafo.' },
    too_many: { why: 'Enviou muito em pouco tempo.', way: 'Espere um minuto e envie de novo.' },
    malformed: { why: 'Falta algo no formulário ou não está correto.', way: 'Verifique e tente de novo.' },
    not_found: { why: 'Já não existe, ou não tem acesso.', way: 'Leia de novo a lista.' },
    conflict: {
      why: 'O texto mudou desde que abriu o formulário.',
      way: 'Veja o texto como está agora e tente de novo.'
    }
  },

  due: {
    title: 'Respostas em falta',
    lead: 'Comentários de fundo abertos, por delegação, os mais antigos primeiro.',
    none: 'Nenhum comentário de fundo está aberto.',
    noneNext: 'O procedimento de silêncio pode começar sem aviso sobre comentários.',
    hours: n => (n === 0 ? 'menos de uma hora' : count(n, '# hora', '# de horas', '# horas')),
    days: n => count(n, '# dia', '# de dias', '# dias'),
    age: 'Aberto há',
    answered: 'Alguém respondeu',
    notAnswered: 'Ninguém respondeu',
    notYou: 'Esta lista é para a copresidência e o secretariado.',
    back: 'Voltar ao texto'
  },

  own: {
    title: voice => `Observações de ${voice}`,
    lead: 'O que se fez com cada observação.',
    revision: 'Feitas até',
    whole: 'Agora',
    none: 'Ainda não há observações.',
    noneNext: 'Abra o texto, selecione palavras e prima Ctrl+Alt+M.',
    madeOn: 'Feita sobre',
    settledIn: 'Tratada em',
    before: 'antes da primeira versão',
    result: 'Resultado',
    stillOpen: 'Aberta',
    print: 'Para imprimir, use a impressão do seu navegador.',
    toSend: 'Enviar como delegação',
    toSendLead:
      'Escolha o que a sua delegação diz. O que é enviado é visto por todo o grupo, assinado com o nome da delegação.',
    sendChosen: 'Enviar o escolhido como delegação'
  }
}
