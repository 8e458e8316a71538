import { list, plural } from '../format.ts'
import type { DecisionWords } from './en.ts'

const count = (n: number, one: string, other: string, many = other): string =>
  plural('pt', n, { one, other, many })
const at = (number: string | null): string => (number === null ? '' : ` no parágrafo ${number}`)

export const pt: DecisionWords = {
  title: 'Decisões',
  lead: 'Cada decisão diz respeito a um texto exato, identificado pela sua impressão digital. O que aqui consta é visto por todos os que podem ler o texto.',
  places: 'Outras páginas deste texto',
  toText: 'O texto',
  toVersions: 'Versões',
  toPriorities: 'Áreas prioritárias',
  toLanguages: 'Línguas',
  toAgenda: 'Agenda da Cimeira',
  back: 'Todas as decisões sobre este texto',
  coChairs: 'a copresidência',

  stands: {
    title: 'Em que ponto está o texto',
    stage: 'Fase',
    version: 'Última versão',
    none: 'Ainda não foi publicada nenhuma versão.',
    same: name => `O texto é ${name}, palavra por palavra.`,
    differs: name => `O texto mudou desde ${name}.`,
    seeChanges: 'Ver o que mudou',
    fingerprint: 'Impressão digital do texto (SHA-256)',
    early: 'Nesta fase nada se decide.',
    earlyNext:
      'Primeiro a copresidência publica versões e as delegações resolvem os parênteses retos. Depois a copresidência submete uma versão exata ao procedimento de silêncio ou declara-a acordada em sessão; seguem-se a aprovação, a adoção e a transmissão à Cimeira.'
  },

  next: {
    title: 'O que lhe é pedido',
    step: 'O próximo passo',
    nothing: 'Neste momento nada lhe é pedido.',
    second: action => `Dar o segundo aval: ${action}`,
    secondWhat: name => `${name} deu o primeiro aval. Produz efeito quando repetir exatamente o mesmo.`,
    again: action => `O seu aval ficou sem efeito: ${action}`,
    againWhat: 'O texto mudou depois de o ter dado. Leia o que mudou e decida de novo.',
    object: 'Apresentar objeção a esta versão',
    objectWhat:
      'Uma objeção que chegue dentro do prazo ou no seu último instante rompe o silêncio. Se não tiver nenhuma, nada precisa de fazer: o silêncio fica registado como «sem objeção», não como apoio.',
    confirm: 'Comunicar o que diz a sua capital',
    confirmWhat:
      'O texto está acordado ad referendum. A confirmação da sua capital, ou a recusa, refere-se a esta versão exata.',
    approve: 'Aprovar esta versão',
    approveWhat:
      'Ambos os copresidentes aprovam a mesma versão. O seu aval fica visível para todos até o outro copresidente também aprovar.',
    adopt: 'Adotar o texto',
    adoptWhat:
      'As duas aprovações estão dadas. Com o martelo de ambos os copresidentes o texto fica adotado e nunca mais muda.',
    chairsText: 'Publicar o texto da copresidência',
    chairsTextWhat:
      'Propõe uma redação para cada par de parênteses retos ainda aberto. O texto fica então fixado como texto da copresidência.',
    silence: 'Submeter a versão ao procedimento de silêncio',
    silenceWhat: 'Até ao fim do prazo ninguém pode mudar o texto. Sem objeção, fica acordado ad referendum.',
    transmit: 'Transmitir o texto à Cimeira',
    transmitWhat:
      'O texto adotado segue com as suas áreas prioritárias e ações para a preparação da Cimeira.',
    waits: names => `O seu aval está dado. Falta ${list('pt', names)}.`
  },

  halves: {
    title: 'À espera do outro copresidente',
    given: name => `Primeiro aval, de ${name}`,
    prepared: name => `Preparado por ${name}; ambos os copresidentes têm ainda de agir`,
    waitsFor: names => `Falta ${list('pt', names)}.`,
    nothingMore: 'Nomeia a versão e a sua impressão digital; nada mais diz.',
    withdraw: 'Retirar o seu aval',
    withdrawWhat: 'Fica sem efeito de imediato, e todos o veem.',
    voidTitle: 'Avales que ficaram sem efeito no último dia',
    isVoid: 'Sem efeito',
    repeat: 'Repete exatamente isto',
    give: action => `Dar o segundo aval: ${action}`,
    giveWhat: 'Com o seu aval produz efeito de imediato, para todos.',
    firstWhat:
      'O seu é o primeiro aval: todos o veem, e nada acontece até o outro copresidente o repetir. Fica sem efeito assim que o texto mudar.',
    other: 'Propor outra coisa',
    otherWhat:
      'Os dois avales têm de dizer o mesmo. Retire o seu ou peça ao outro copresidente que retire o dele.'
  },

  voided: {
    'the text changed': 'o texto mudou',
    'it was withdrawn': 'foi retirado',
    'another half took its place': 'outro tomou o seu lugar',
    'a co-chair was replaced': 'um copresidente foi substituído',
    "a chair's text was issued": 'foi publicado um texto da copresidência',
    'silence began': 'o silêncio começou',
    'silence ended': 'o silêncio terminou',
    'silence was broken': 'o silêncio foi rompido',
    'the deadline moved': 'o prazo foi prorrogado',
    'the text was declared agreed': 'o texto foi declarado acordado',
    'the text was adopted': 'o texto foi adotado',
    'the text was reopened': 'o texto foi reaberto',
    'the negotiation was closed': 'a negociação foi encerrada'
  },

  payload: {
    deadline: 'Prazo',
    period: 'Período',
    objectorNames: 'Nomes de quem objeta',
    disassociationAs: 'Dissociações no texto',
    requirement: 'Requisito',
    reason: 'Motivo',
    summary: 'Resumo da copresidência',
    language: 'Língua',
    proposes: number => `Redação proposta${at(number)}`,
    correction: number => `Correção${at(number)}`,
    nothing: 'nada fica nesse lugar'
  },

  gate: {
    title: 'O que o impede',
    lead: 'A mesma lista vale nesta página, para os programas e nas mensagens. Cada linha leva ao lugar onde se resolve.',
    steps: {
      zero_draft: 'Para publicar o projeto zero',
      revision: 'Para publicar a próxima versão',
      negotiation: 'Para abrir a primeira leitura',
      chairs_text: 'Para publicar o texto da copresidência',
      silence: 'Para iniciar o procedimento de silêncio',
      declared: 'Para declarar o texto acordado em sessão',
      approval: 'Para aprovar a versão',
      adopted: 'Para adotar o texto',
      transmitted: 'Para transmitir o texto à Cimeira'
    },
    open: 'Nada o impede',
    details: 'Em pormenor',
    blocked: n => count(n, '# impedimento', '# impedimentos', '# de impedimentos'),
    warned: n => count(n, '# coisa a saber antes', '# coisas a saber antes', '# de coisas a saber antes'),
    none: 'Esta fase não tem um passo seguinte que o próprio texto possa deter.',
    found: {
      open_bracket: n => `Há parênteses retos abertos${at(n)}.`,
      unproposed_bracket: n => `Há parênteses retos${at(n)} ainda sem redação proposta.`,
      empty_paragraph: n => (n === null ? 'Um título está vazio.' : `O parágrafo ${n} está vazio.`),
      no_paragraph: () => 'O texto ainda não tem parágrafos.',
      no_version: () => 'Ainda não foi publicada nenhuma versão.',
      unchanged: version => `Nada mudou desde ${version}.`,
      text_changed: version => `O texto difere de ${version}.`,
      pending_proposal: (who, n) => `Uma proposta de ${who}${at(n)} aguarda decisão.`,
      open_thread: (who, n) => `Um comentário de fundo de ${who}${at(n)} está aberto.`,
      unsent_entry: (who, n) => `Um registo em sala em nome de ${who}${at(n)} não foi enviado.`,
      reservationOf: (kind, who) => `${kind} de ${who}`,
      reservation: (whose, n) => `${whose}${n === null ? ' sobre todo o texto' : at(n)}.`,
      no_head: who => `${who} não tem chefe de delegação contactável.`,
      unread: who => `Ninguém de ${who} abriu a versão.`,
      approval_missing: region => `Falta a aprovação da copresidência de uma região: ${region}.`,
      unconfirmed: who => `A capital de ${who} não confirmou.`,
      language_missing: language => `Falta a versão em ${language}.`,
      language_stale: language => `A versão em ${language} está desatualizada ou por certificar.`
    },
    aRegion: 'uma região',
    unconfirmedAll: (n, of) =>
      count(of - n, `Confirmou # de ${of} capitais.`, `Confirmaram # de ${of} capitais.`)
  },

  silence: {
    running: version => `${version} está em procedimento de silêncio`,
    locked: 'O texto está bloqueado: ninguém o pode mudar.',
    leftOf: time => `Tempo restante: ${time}`,
    over: 'O prazo terminou. O resultado aparece dentro de momentos.',
    deadline: 'Prazo',
    until: 'até',
    counts: 'Uma objeção conta se o servidor a receber antes do fim do prazo ou nesse mesmo instante.',
    then: 'Sem objeção, a versão fica então acordada ad referendum.',
    started: names => `Iniciado por ${list('pt', names)}`,
    how: 'Como decorreu',
    moved: 'Prorrogado:',
    outage: 'porque o serviço tinha falhado',
    inSession: 'Em sessão, com o período mais curto',
    names: {
      shown: 'Os nomes de quem objeta são mostrados a todos.',
      withheld: 'Os nomes de quem objeta não são mostrados às outras delegações.'
    },
    opened: (n, of) =>
      count(
        n,
        `# de ${of} delegações com direito a objetar abriu esta versão.`,
        `# de ${of} delegações com direito a objetar abriram esta versão.`
      ),
    noLetters:
      'Não há servidor de correio configurado: nenhuma mensagem sai deste servidor. Avise as delegações por outra via; o secretariado pode ler cada carta pendente.',
    notOpened: 'Ainda não a abriram',
    entitled: n => `Delegações com direito a objetar (${n})`,
    states: {
      running: 'O silêncio corre',
      broken: 'O silêncio foi rompido',
      closed: 'O silêncio terminou sem objeção',
      abandoned: 'O silêncio terminou com a negociação'
    },
    consequence: {
      broken:
        'O texto voltou à negociação e os parágrafos nomeados estão de novo abertos. Um silêncio rompido não se repara: inicia-se outro sobre uma nova versão.',
      closed:
        'A versão está acordada ad referendum. O silêncio fica registado como «sem objeção», não como apoio.',
      abandoned: 'A negociação foi encerrada enquanto o silêncio corria.'
    },
    former: 'Procedimentos de silêncio anteriores',
    objections: 'Objeções',
    objectionOf: who => `Objeção de ${who}`,
    withheld: 'Uma delegação com direito a objetar (nome reservado)',
    kinds: {
      breaking: 'Rompeu o silêncio',
      further: 'Também dentro do prazo',
      late: 'Tardia: nada muda'
    },
    on: numbers =>
      numbers.length === 1 ? `Ao parágrafo ${numbers[0] ?? ''}` : `Aos parágrafos ${list('pt', numbers)}`,
    whole: 'A todo o texto',
    withdrawn: 'Retirada',
    withdraw: 'Retirar a objeção',
    withdrawWhat: 'Fica no registo como retirada. O silêncio continua rompido.'
  },

  reservations: {
    title: 'Reservas',
    none: 'Não há nenhuma reserva em vigor.',
    noneNext:
      'O chefe de uma delegação, ou um delegado com mandato, formula-a sobre um parágrafo ou sobre todo o texto.',
    kinds: {
      substantive: 'Reserva de fundo',
      scrutiny: 'Reserva de análise',
      linguistic: 'Reserva linguística'
    },
    says: {
      substantive: 'sobre o fundo',
      scrutiny: 'a capital ou o parlamento ainda o analisa',
      linguistic: 'sobre a redação numa língua'
    },
    whole: 'Todo o texto',
    on: n => (n === null ? 'Título' : `Parágrafo ${n}`),
    answered: 'Convertida em declaração: não impede a adoção',
    lift: 'Levantar',
    liftOf: what => `Levantar: ${what}`,
    lifted: n => count(n, '# reserva levantada', '# reservas levantadas', '# de reservas levantadas'),
    liftedAt: 'levantada',
    place: 'Formular uma reserva'
  },

  approvals: {
    title: 'Aprovação e capitais',
    by: 'Aprovações da copresidência',
    none: 'Esta versão ainda não está aprovada: são precisos ambos os copresidentes.',
    isVoid: 'nula desde que o texto foi reaberto',
    capitals: 'Capitais',
    capitalsNone: 'Nenhuma capital se pronunciou ainda.',
    confirmed: 'confirma',
    refused: 'recusa',
    statements: 'Dissociações e explicações de posição',
    statementsNone: 'Ninguém fez uma declaração.',
    kinds: { disassociation: 'Dissociação', explanation: 'Explicação de posição' },
    carried: 'O que o texto levaria'
  },

  adoption: {
    done: symbol => `${symbol} está adotado e nunca mais muda.`,
    at: 'Adotado',
    by: 'Com o martelo de',
    adopting: 'Adotam',
    disassociating: 'Dissociam-se',
    explaining: 'Explicam a sua posição',
    carries: 'O que o texto leva pelas dissociações',
    carriesNothing: 'Nada: o texto fica sem nota.',
    forms: {
      footnote: 'Uma nota de rodapé com nome',
      sentence: 'Uma frase final sem nomes',
      none: 'Nada no texto'
    },
    waivers: 'Requisitos dispensados',
    waiver: { head: who => `Sem chefe de ${who}`, language: name => `Sem versão em ${name}` },
    corrigenda: 'Retificações',
    noCorrigenda: 'Não foi publicada nenhuma retificação.',
    wrong: 'Foi adotado',
    right: 'Deve ler-se',
    certificate: {
      silence: 'Certificado do procedimento de silêncio',
      in_session: 'Certificado da declaração em sessão',
      adoption: 'Certificado da adoção'
    },
    atSummit: 'Na preparação da Cimeira',
    notTransmitted: 'O texto ainda não foi transmitido.',
    closed: 'Encerrado sem acordo',
    closedBy: names => `Encerrado por ${list('pt', names)}`,
    noSummary: 'A copresidência não deu nenhum resumo.',
    record: 'No registo deste texto'
  },

  others: {
    title: 'Tudo o que aqui se pode decidir',
    not: 'De momento não lhe cabe'
  },

  look: {
    title: 'O que mudou desde a sua última leitura',
    never: 'Ainda não abriu este texto.',
    neverNext: 'Leia-o antes de decidir.',
    read: 'Ler o texto',
    same: 'Nada mudou desde a sua última leitura.',
    words: (added, removed) =>
      `${count(added, '# palavra acrescentada', '# palavras acrescentadas', '# de palavras acrescentadas')}, ${count(removed, '# palavra suprimida', '# palavras suprimidas', '# de palavras suprimidas')}.`,
    seenAt: 'Última leitura',
    whole: 'Todas as alterações marcadas',
    since: 'O que mudou desde que abriu esta página',
    sinceWhat:
      'Nada foi feito. Abaixo está o que mudou; leia-o e decida de novo sobre o texto tal como está agora.',
    moved: 'O texto, ou a sua fase, mudou desde que abriu esta página. O que escreveu continua aqui.',
    reload: 'Carregar a página de novo',
    more: n => count(n, 'e mais # parágrafo', 'e mais # parágrafos', 'e mais # de parágrafos'),
    onlyBrackets: 'Nenhuma palavra mudou; mudaram parênteses retos.',
    inserted: 'acrescentado',
    struck: 'suprimido',
    paragraph: n => (n === null ? 'Título' : `Parágrafo ${n}`)
  },

  form: {
    concerns: 'O texto em causa',
    whole: 'Todo o texto',
    paragraphs: 'Parágrafos',
    paragraphsHint: 'Assinale pelo menos um, ou todo o texto.',
    heading: words => `Título: ${words}`,
    place: 'Onde',
    kind: 'Tipo',
    reason: 'Motivo',
    reasonHint: 'É visto por todos os que podem ler o texto.',
    reasonWithheld:
      'É lido pela copresidência, pelo secretariado e pela sua delegação; os outros não o veem.',
    words: 'Palavras para o registo',
    deadline: place => `Prazo, segundo os relógios de ${place}`,
    deadlineHint: earliest => `Não antes de ${earliest}.`,
    minimum: (hours, session) =>
      `Pelo menos ${hours} a partir de agora; ${session} se for iniciado em sessão.`,
    extendHint: now => `Depois de ${now}. Um prazo nunca se antecipa.`,
    inSession: 'Em sessão, com o mínimo mais curto',
    inSessionNot: 'Neste momento não há sessão, pelo que vale o mínimo mais longo.',
    skipped: 'Os relógios de lá saltam esta hora: vale o primeiro minuto depois do salto.',
    twice: 'Os relógios de lá mostram esta hora duas vezes: vale a segunda.',
    names: 'Nomes de quem objeta',
    namesShown: 'Mostrados a todos',
    namesWithheld: 'Reservados perante as outras delegações',
    proposes: n => `Parênteses retos${at(n)}: a redação que propõe`,
    inText: 'Ver no texto',
    baseText: 'texto de base',
    unopposed: 'ninguém se opõe',
    nothing: 'Nada fica nesse lugar',
    own: 'Palavras da copresidência',
    moreCorrections: 'Corrigir outros parágrafos',
    paragraphOf: 'Parágrafo',
    noBrackets: 'Não há parênteses retos abertos: o texto da copresidência é o texto tal como está.',
    disassociationAs: 'Como leva o texto as dissociações',
    wouldRead: 'Ficaria assim:',
    nobody: 'Ninguém se dissociou.',
    requirement: 'O que se dispensa',
    nothingLacks: 'Nada falta que possa ser dispensado.',
    nothingLacksWay:
      'Uma dispensa é possível quando a lista de impedimentos nomeia um chefe de delegação ou uma língua em falta.',
    summary: 'Resumo da copresidência',
    summaryHint: 'Fica no registo, assinalado como próprio da copresidência.',
    from: 'Redação adotada',
    fromHint: 'Exatamente como está no parágrafo.',
    to: 'Redação que deveria constar',
    language: 'Língua',
    preview: 'Mostrar o que vai dizer',
    previewTitle: 'A retificação dirá',
    previewWhat: 'Ainda nada foi publicado.',
    areas: 'O que segue com o texto',
    noAreas: 'Nenhuma área prioritária nem ação consta de um parágrafo deste texto.',
    notReady: language => `${language}: não está pronto`,
    paragraphsWaiting: numbers =>
      numbers.length === 1 ? `Parágrafo ${numbers[0] ?? ''}` : `Parágrafos ${list('pt', numbers)}`,
    ready: language => `${language}: todos os parágrafos são concordantes`,
    waivedLanguage: language => `${language}: dispensado por ambos os copresidentes`,
    sure: 'Não pode ser desfeito.'
  },

  acts: {
    issue_chairs_text: {
      title: 'Publicar o texto da copresidência',
      what: 'É proposta uma redação para todos os parênteses retos abertos e o texto fica fixado como texto da copresidência. A partir daí ninguém escreve nele.',
      button: 'Publicar o texto da copresidência'
    },
    declare_agreed: {
      title: 'Declarar o texto acordado em sessão',
      what: 'Todo o texto no ecrã fica acordado ad referendum de imediato, e bloqueado. Um certificado nomeia quem tinha direito.',
      button: 'Declará-lo acordado'
    },
    start_silence: {
      title: 'Iniciar o procedimento de silêncio',
      what: 'O texto fica bloqueado até ao fim do prazo e todas as delegações com direito a objetar são avisadas, também por correio eletrónico. Sem objeção, a versão fica acordada ad referendum.',
      button: 'Iniciar o silêncio'
    },
    extend_silence: {
      title: 'Prorrogar o prazo',
      what: 'O prazo passa para mais tarde, nunca para mais cedo. Todas as delegações com direito a objetar são avisadas.',
      button: 'Prorrogar o prazo'
    },
    object: {
      title: 'Apresentar objeção',
      what: 'O silêncio é rompido de imediato, para todos, e não se repara. O texto volta à negociação e os parágrafos que nomear ficam de novo abertos.',
      button: 'Apresentar a objeção'
    },
    place_reservation: {
      title: 'Formular uma reserva',
      what: 'Fica no registo até o seu chefe de delegação a levantar. Não rompe o silêncio, mas impede uma declaração em sessão e, se não for convertida em declaração, a adoção.',
      button: 'Formular a reserva'
    },
    confirm_capital: {
      title: 'Confirmar pela capital',
      what: 'Fica registado que a sua capital confirma esta versão exata.',
      button: 'Confirmar'
    },
    refuse_confirmation: {
      title: 'A capital recusa',
      what: 'O texto volta de imediato à negociação, e as suas aprovações e confirmações ficam nulas.',
      button: 'Recusar pela capital'
    },
    approve_version: {
      title: 'Aprovar a versão',
      what: 'A sua aprovação refere-se a este texto exato. Com as duas aprovações o texto pode ser adotado.',
      button: 'Aprovar'
    },
    adopt: {
      title: 'Adotar o texto',
      what: 'O texto é adotado por consenso e fica para sempre só de leitura. Um certificado enumera quem adota, quem se dissocia e quem explica a sua posição.',
      button: 'Adotar'
    },
    disassociate: {
      title: 'Dissociar-se ou explicar a sua posição',
      what: 'Fica no registo desta versão exata com o nome da sua delegação. Não muda nenhuma palavra do texto nem detém os outros.',
      button: 'Registar a declaração'
    },
    reopen_text: {
      title: 'Reabrir o texto',
      what: 'O texto volta à negociação; as suas aprovações e confirmações ficam nulas.',
      button: 'Reabrir'
    },
    close_without_agreement: {
      title: 'Encerrar sem acordo',
      what: 'A negociação deste texto termina sem acordo, definitivamente. Um silêncio que corra termina com ela.',
      button: 'Encerrar sem acordo'
    },
    record_waiver: {
      title: 'Registar uma dispensa',
      what: 'Fica registado, com o seu motivo, que este texto prossegue embora o requisito não esteja cumprido.',
      button: 'Registar a dispensa'
    },
    issue_corrigendum: {
      title: 'Publicar uma retificação',
      what: 'Um documento separado corrige o erro. A versão adotada e a sua impressão digital ficam como estão.',
      button: 'Publicar a retificação'
    },
    transmit: {
      title: 'Transmitir à Cimeira',
      what: 'O texto adotado é entregue, pela sua impressão digital, à preparação da Cimeira, com o que aqui está listado. O coordenador da Cimeira responde a cada área prioritária.',
      button: 'Transmitir'
    }
  },

  done: {
    first: 'O seu aval está dado. Produz efeito quando o outro copresidente o repetir.',
    withdrawn: 'O seu aval foi retirado.',
    issue_chairs_text: 'O texto da copresidência foi publicado.',
    declare_agreed: 'O texto está acordado ad referendum.',
    start_silence: 'O procedimento de silêncio começou. O texto está bloqueado.',
    extend_silence: 'O prazo foi prorrogado.',
    object: 'A sua objeção está registada: o silêncio foi rompido.',
    further: 'A sua objeção está registada; o silêncio já tinha sido rompido.',
    place_reservation: 'A reserva consta do registo.',
    lift_reservation: 'A reserva foi levantada.',
    confirm_capital: 'Está registado que a sua capital confirma.',
    refuse_confirmation: 'Está registado que a sua capital recusa. O texto é de novo negociado.',
    approve_version: 'Ambos os copresidentes aprovaram a versão.',
    adopt: 'O texto foi adotado.',
    disassociate: 'A sua declaração consta do registo.',
    reopen_text: 'O texto está de novo aberto.',
    close_without_agreement: 'A negociação foi encerrada sem acordo.',
    record_waiver: 'A dispensa consta do registo.',
    issue_corrigendum: 'A retificação foi publicada.',
    transmit: 'O texto foi transmitido à preparação da Cimeira.',
    withdraw_objection: 'A objeção foi retirada. O silêncio continua rompido.'
  },

  /** Said of a version in the list of all. */
  onVersion: {
    declared: 'Declarada acordada em sessão',
    approved: 'Aprovada por ambos os copresidentes',
    adopted: 'Adotada'
  },

  onText: {
    silence: version => `${version} está em procedimento de silêncio e bloqueado`,
    object: 'Apresentar objeção',
    see: 'Decisões',
    chairsText: version => `${version} é o texto da copresidência: ninguém escreve nele.`,
    agreed: version => `${version} está acordado ad referendum e bloqueado.`,
    adopted: version => `${version} está adotado e nunca mais muda.`,
    transmitted: version => `${version} está adotado e transmitido à Cimeira.`,
    closed: 'A negociação deste texto foi encerrada sem acordo.',
    half: (action, name) => `${name} deu o primeiro aval: ${action}.`
  },

  refusals: {
    GA1: { why: 'Algo impede este passo.', way: 'Veja abaixo o que é e resolva-o primeiro.' },
    HV2: {
      why: 'O aval do outro copresidente diz outra coisa ou refere-se a outro texto.',
      way: 'Repita exatamente o que ele diz, ou peça ao outro copresidente que o retire.'
    },
    HV3: {
      why: 'O seu aval já está dado, e a mesma pessoa não dá os dois.',
      way: 'Produz efeito quando o copresidente da outra região fizer o mesmo.'
    },
    HV4: {
      why: 'Os dois avales viriam da mesma região.',
      way: 'O copresidente da outra região dá o segundo aval.'
    },
    HV7: { why: 'Nenhum aval seu está à espera.', way: 'Leia como as coisas estão agora.' },
    HV9: { why: 'Ambos os copresidentes já o fizeram.', way: 'Leia como as coisas estão agora.' },
    SI1: {
      why: 'Esta versão não está em procedimento de silêncio, ou a sua delegação não tinha direito quando começou.',
      way: 'Leia como as coisas estão agora, ou formule uma reserva.'
    },
    SI3: {
      why: 'O prazo é demasiado curto.',
      way: 'Indique um pelo menos tão distante como se diz junto ao campo.'
    },
    SI4: {
      why: 'Devia ser em sessão, e não há sessão.',
      way: 'Não assinale «em sessão» e indique um prazo posterior.'
    },
    SI5: {
      why: 'Neste evento a copresidência não escolhe se quem objeta é nomeado.',
      way: 'Deixe a escolha por indicar.'
    },
    SI6: {
      why: 'Um prazo só passa para mais tarde, e só enquanto o silêncio corre.',
      way: 'Indique uma hora posterior ao prazo atual.'
    },
    SI7: {
      why: 'A objeção chegou depois do prazo e nada muda; fica registada como tardia.',
      way: 'Formule uma reserva, ou fale com a copresidência, que a vê.'
    },
    SI8: {
      why: 'Não nomeia nem um parágrafo nem todo o texto, ou nomeia ambos.',
      way: 'Assinale pelo menos um parágrafo, ou todo o texto.'
    },
    SI12: { why: 'A objeção já estava retirada.', way: 'Nada mais é preciso.' },
    SI13: {
      why: 'A sua delegação já objetou neste procedimento.',
      way: 'Retire primeiro essa objeção para nomear outros parágrafos.'
    },
    RE1: { why: 'Não pertence a nenhuma delegação.', way: 'Consulte o seu chefe de delegação.' },
    RE2: {
      why: 'A sua delegação já tem aqui uma reserva deste tipo.',
      way: 'Levante primeiro essa, ou formule uma de outro tipo.'
    },
    RE3: { why: 'A sua delegação não tem tal reserva.', way: 'Leia de novo as reservas.' },
    AP1: { why: 'O texto não é aquele que viu.', way: 'Leia o que mudou e decida de novo.' },
    AP2: { why: 'A versão já está aprovada.', way: 'Passe à sua adoção.' },
    AP4: { why: 'A sua capital já confirmou esta versão.', way: 'Nada mais é preciso.' },
    AP7: {
      why: 'A sua delegação já se dissociou disto.',
      way: 'Em vez disso, explique a sua posição.'
    },
    AP8: {
      why: 'Não se diz como o texto leva as dissociações.',
      way: 'Escolha uma nota, uma frase ou nada.'
    },
    AP10: { why: 'O texto não está adotado.', way: 'Adote-o primeiro.' },
    AP11: {
      why: 'O parágrafo não diz o que cita, ou a correção nada muda.',
      way: 'Cite as palavras exatamente como foram adotadas e escreva o que deveria constar.'
    },
    AG1: {
      why: 'Esta não é a última versão do texto.',
      way: 'Leia como as coisas estão agora e decida de novo.'
    },
    CH1: { why: 'O próximo texto da copresidência tem outro nome.', way: 'Carregue a página de novo.' },
    CH2: {
      why: 'Os parênteses retos nomeados não constam do texto.',
      way: 'Carregue a página de novo.'
    },
    CH3: {
      why: 'Uma redação proposta contém parênteses retos.',
      way: 'Proponha palavras sem parênteses retos.'
    },
    TR1: { why: 'Esta não é a versão adotada.', way: 'Carregue a página de novo.' },
    TR2: {
      why: 'Uma língua exigida não está pronta.',
      way: 'Mande traduzi-la e certificá-la por duas pessoas, ou registe uma dispensa de ambos os copresidentes.'
    },
    WA2: { why: 'Ao texto não falta isto.', way: 'Dispense só o que é nomeado como em falta.' },
    WA3: { why: 'Isto já está dispensado.', way: 'Passe ao passo seguinte.' },
    PM8: {
      why: 'Ambos os copresidentes têm de agir sobre o mesmo texto.',
      way: 'Peça ao outro copresidente que faça o mesmo.'
    },
    gone: {
      why: 'Este aval já não está lá: foi retirado, ou o texto mudou.',
      way: 'Leia como as coisas estão agora e decida de novo.'
    }
  }
}
