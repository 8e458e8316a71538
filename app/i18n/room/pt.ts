import { list, number, plural } from '../format.ts'
import type { RoomWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('pt', n, { one, many, other })

export const pt = {
  form: {
    problem: 'Isto não foi feito',
    search: 'Procurar',
    save: 'Guardar as alterações',
    cancel: 'Cancelar, nada muda',
    optional: 'facultativo',
    most: (n: number) => `No máximo, ${number('pt', n)} carateres.`,
    choose: 'Escolha…',
    what: 'O que acontece',
    notForYou: 'De momento não lhe é possível',
    stages: (names: string[]) => `Possível em: ${list('pt', names)}.`,
    copyOnce: 'Copie agora: só é mostrado esta vez.',
    places: 'Para onde ir'
  },

  done: {
    saved: 'As alterações estão guardadas.',
    accredited: 'Acreditação feita.',
    suspended: 'Suspensão feita: todas as sessões estão fechadas; já nada se pode ler nem escrever.',
    restored: 'Restabelecido: tudo volta a ser possível como antes.',
    invited: 'Convite feito.',
    mandated: 'O mandato está conferido.',
    mandateEnded: 'O mandato terminou.',
    removed: 'A pessoa já não pertence à delegação.',
    handedOver: 'A delegação tem nova chefia.',
    observersIn: 'A fase está aberta às entidades observadoras.',
    observersOut: 'A fase está fechada às entidades observadoras.',
    draftingList: 'A lista de redação está fixada.',
    pen: 'A caneta foi entregue.',
    penBack: 'A caneta voltou à copresidência.',
    instructed: 'A instrução consta do registo.',
    instructionEnded: 'A instrução terminou.',
    locked: 'O texto está bloqueado.',
    unlocked: 'O texto está desbloqueado.',
    opened: 'A primeira leitura está aberta.',
    chairReplaced: 'A copresidência mudou.',
    created: 'O documento está criado.',
    sessionEnded: 'Essa sessão terminou.',
    tokenRevoked: 'A chave está revogada.',
    noted: 'A nota fica guardada para a sua delegação.'
  },

  refusals: {
    PM1: { why: 'A sua função não tem esse direito.', way: 'Pergunte ao secretariado quem o pode fazer.' },
    PM2: { why: 'A fase atual não o permite.', way: 'Pergunte à copresidência quando será possível.' },
    PM3: {
      why: 'Não está neste grupo de trabalho.',
      way: 'Peça ao secretariado que o atribua ao grupo.'
    },
    PM4: { why: 'Não tem um mandato em vigor.', way: 'Peça um mandato à chefia da sua delegação.' },
    PM5: {
      why: 'Nenhum copresidente deu a instrução ao secretariado.',
      way: 'Peça à copresidência que registe a instrução.'
    },
    PM6: { why: 'Pertence a outra delegação.', way: 'Dirija-se a essa delegação.' },
    PM7: {
      why: 'Esta fase não está aberta às entidades observadoras.',
      way: 'Peça à copresidência que a abra.'
    },
    PM8: {
      why: 'Os dois copresidentes têm de agir sobre o mesmo texto.',
      way: 'Peça ao outro copresidente que faça o mesmo.'
    },
    PM9: { why: 'Quem traduziu um texto nunca o certifica.', way: 'Peça a outra pessoa da revisão.' },
    PM10: { why: 'Não tem a caneta numa sessão.', way: 'Peça à copresidência que lha entregue.' },
    PM11: {
      why: 'Aqui só se admitem alterações de forma.',
      way: 'Peça a uma delegação que a proponha.'
    },
    PM12: {
      why: 'Pode ler quem, o quê e quando, mas não as palavras.',
      way: 'Se precisar de mais, peça ao secretariado.'
    },
    PM13: {
      why: 'Não está na lista de redação do grupo.',
      way: 'Peça à copresidência que o inclua na lista.'
    },
    PM14: {
      why: 'Na negociação deste evento só a copresidência escreve.',
      way: 'Peça à copresidência que introduza a alteração.'
    },
    PE1: { why: 'Não é claro de quem se trata.', way: 'Indique uma pessoa ou uma delegação.' },
    PE2: {
      why: 'Esta função não cabe a esta delegação ou organização.',
      way: 'Membros, chefias e copresidentes pertencem a uma delegação; observadores, a uma organização.'
    },
    PE3: {
      why: 'Um grupo de trabalho tem dois copresidentes de duas regiões.',
      way: 'Substitua um copresidente na página do grupo ou escolha alguém da outra região.'
    },
    PE4: {
      why: 'Outra pessoa está acreditada com este endereço.',
      way: 'Indique outro endereço eletrónico.'
    },
    PE5: {
      why: 'Ninguém do secretariado põe fim à própria acreditação.',
      way: 'Peça a outra pessoa do secretariado.'
    },
    PE6: {
      why: 'A chefia da delegação não confere nem retira este cargo.',
      way: 'Ceda antes a chefia ou dirija-se ao secretariado.'
    },
    PE7: { why: 'Não é possível para esta pessoa.', way: 'Dirija-se ao secretariado.' },
    PE8: {
      why: 'O mandato terminaria antes de começar, ou antes de agora.',
      way: 'Indique um fim posterior.'
    },
    PE9: {
      why: 'Quem está suspenso não pode chefiar uma delegação.',
      way: 'Levante primeiro a suspensão.'
    },
    DO1: { why: 'Diz respeito a outro texto.', way: 'Abra a página desse grupo de trabalho.' },
    DO2: {
      why: 'A primeira leitura abre-se sobre a última versão publicada.',
      way: 'Recarregue esta página; se ainda não houver nenhuma, publique primeiro o projeto zero.'
    },
    DO3: {
      why: 'A caneta vai para a relatoria ou para a cofacilitação, durante uma sessão.',
      way: 'Entregue-a em sessão, a alguém com esse cargo.'
    },
    DO4: {
      why: 'Na lista há alguém que não é relator, chefe nem membro de uma delegação do grupo.',
      way: 'Indique pessoas do grupo com uma dessas funções.'
    },
    DO5: { why: 'O secretariado não precisa de instrução para isto.', way: 'Escolha algo da lista.' },
    DO6: {
      why: 'A copresidência não é de duas pessoas de duas regiões.',
      way: 'Indique uma pessoa de cada região; nenhuma pode chefiar uma delegação.'
    },
    DO7: {
      why: 'Esta pessoa não pode assumir a copresidência.',
      way: 'Indique alguém da mesma região que não chefie uma delegação.'
    },
    ST1: { why: 'Esta definição é firme desde a abertura do evento.', way: 'Altere outra definição.' },
    SU1: {
      why: 'As datas, as sessões, o fuso horário ou as línguas não condizem.',
      way: 'As sessões ficam dentro do evento e cada língua indicada é uma do evento.'
    },
    SU2: {
      why: 'Um código aparece duas vezes.',
      way: 'Dê a cada delegação e a cada tema um código próprio.'
    },
    SU3: {
      why: 'A copresidência de um tema não é de duas pessoas de duas regiões com endereços próprios.',
      way: 'Indique uma pessoa de cada região ou, por agora, ninguém.'
    },
    password: {
      why: 'A palavra-passe é demasiado curta ou demasiado longa.',
      way: 'Escolha uma de pelo menos 10 carateres.'
    },
    malformed: { why: 'No formulário falta algo ou algo está mal escrito.', way: 'Verifique o campo.' },
    not_found: { why: 'Não existe ou não tem acesso.', way: 'Recarregue a página.' },
    conflict: { why: 'Mudou desde que o viu.', way: 'Recarregue a página e decida depois.' },
    too_many: {
      why: 'Demasiadas tentativas a partir daqui.',
      way: 'Aguarde um quarto de hora e tente de novo.'
    },
    too_large: { why: 'É mais do que se pode enviar de uma vez.', way: 'Encurte-o.' },
    unavailable: {
      why: 'O servidor está demasiado ocupado neste momento.',
      way: 'Tente de novo dentro de alguns segundos.'
    }
  },

  actions: {
    edit_text_direct: 'Escrever no texto',
    edit_text_direct_negotiation: 'Escrever no texto durante a negociação',
    move_paragraph: 'Mover parágrafos',
    internal_note: 'Escrever notas para a sua delegação',
    create_document: 'Iniciar o documento',
    open_reading: 'Abrir a primeira leitura',
    admit_observers: 'Abrir ou fechar a fase às entidades observadoras',
    hand_pen: 'Entregar a caneta',
    set_drafting_list: 'Fixar a lista de redação',
    instruct: 'Dar instruções ao secretariado',
    lock_text: 'Bloquear ou desbloquear o texto',
    replace_co_chair: 'Substituir um copresidente',
    accredit: 'Acreditar ou suspender',
    nominate_delegate: 'Administrar os membros da delegação',
    change_settings: 'Alterar as definições do evento',
    issue_revision: 'Publicar uma revisão',
    enter_for_delegation: 'Anotar uma redação por uma delegação',
    record_commitment: 'Registar um compromisso',
    amend_commitment: 'Alterar um compromisso',
    event_set_up: 'Preparar o evento',
    invitation_accepted: 'Aceitar um convite',
    password_chosen: 'Escolher uma nova palavra-passe',
    sessions_ended: 'Terminar sessões',
    signed_in: 'Iniciar sessão',
    signed_out: 'Terminar sessão',
    key_made: 'Criar uma chave para um programa',
    key_revoked: 'Revogar uma chave',
    read_audit: 'Ler o registo',
    open_bracket: 'Abrir um parêntese reto',
    add_alternative: 'Acrescentar uma redação a um parêntese reto',
    table_bridging: 'Apresentar uma redação de compromisso',
    take_position: 'Tomar posição',
    refuse_wording: 'Recusar uma redação',
    resolve_bracket: 'Fechar um parêntese reto',
    undo_resolution: 'Anular o fecho de um parêntese reto',
    hold_package: 'Ligar parênteses retos num pacote',
    mark_para_agreed: 'Marcar um parágrafo como acordado',
    request_reopen: 'Pedir a reabertura de um parágrafo',
    reopen_para: 'Reabrir um parágrafo',
    propose_change: 'Apresentar uma proposta',
    accept_proposal: 'Aceitar uma proposta',
    reflect_proposal: 'Refletir uma proposta num parêntese reto',
    withdraw_proposal: 'Retirar uma proposta',
    confirm_entry: 'Confirmar o que foi registado em sala',
    restore_text: 'Repor um texto anterior',
    comment: 'Comentar o texto',
    resolve_thread: 'Resolver um comentário',
    send_as_delegation: 'Enviar comentários como delegação',
    issue_chairs_text: 'Publicar um texto da copresidência',
    start_silence: 'Iniciar um procedimento de silêncio',
    object: 'Formular uma objeção',
    declare_agreed: 'Declarar o texto acordado',
    reopen_text: 'Reabrir o texto',
    approve_version: 'Aprovar uma versão',
    adopt: 'Adotar o texto',
    extend_silence: 'Prorrogar o prazo de um silêncio',
    withdraw_objection: 'Retirar uma objeção',
    close_silence: 'O silêncio termina com o fim do prazo',
    place_reservation: 'Formular uma reserva',
    lift_reservation: 'Levantar uma reserva',
    confirm_capital: 'Confirmar pela capital',
    refuse_confirmation: 'Recusar pela capital',
    disassociate: 'Dissociar-se ou explicar uma posição',
    close_without_agreement: 'Encerrar sem acordo',
    record_waiver: 'Registar uma dispensa',
    issue_corrigendum: 'Publicar uma retificação',
    transmit: 'Transmitir à Cimeira',
    translate: 'Traduzir parágrafos',
    certify_concordance: 'Certificar a concordância de uma tradução',
    challenge_concordance: 'Contestar uma tradução',
    suggest_as_observer: 'Sugerir uma redação como entidade observadora',
    sponsor_suggestion: 'Patrocinar a sugestão de uma entidade observadora',
    note_suggestion: 'Tomar nota da sugestão de uma entidade observadora',
    propose_priority: 'Propor uma área prioritária',
    propose_action: 'Propor uma ação',
    endorse_priority: 'Pronunciar-se sobre uma área prioritária',
    decide_agenda: 'Responder a uma área prioritária para a agenda',
    order_agenda: 'Ordenar a agenda da Cimeira',
    project: 'Mostrar um parágrafo no ecrã da sala'
  },

  link: {
    title: (name: string) => `A ligação pessoal de ${name}`,
    invite: 'Com ela esta pessoa escolhe uma palavra-passe e entra. Envie-a apenas a esta pessoa.',
    reset: 'Com ela esta pessoa escolhe uma nova palavra-passe. Envie-a apenas a esta pessoa.',
    address: 'Ligação a copiar',
    until: 'Serve uma vez, até',
    mailed: (email: string) => `Também lhe é enviada por correio eletrónico, para ${email}.`,
    copy: 'Copiar a ligação',
    copied: 'Copiada'
  },

  person: {
    name: 'Nome',
    email: 'Endereço eletrónico',
    language: 'Língua da pessoa',
    delegation: 'Delegação ou organização',
    noDelegation: 'Nenhuma (serviços da conferência)',
    role: 'Função',
    group: 'Grupo de trabalho',
    allGroups: 'Todos os grupos de trabalho',
    roles: 'Funções',
    roleIn: (role: string, group: string) => `${role} em ${group}`,
    roleInAll: (role: string) => `${role} em todos os grupos de trabalho`,
    noRole: 'Sem função de momento',
    mandate: 'Mandato',
    mandateUntil: 'Mandato até',
    noEnd: 'sem data de termo',
    noMandate: 'Sem mandato em vigor',
    zone: (place: string) => `Hora de ${place}`,
    endHint: 'Deixe vazio para um mandato sem data de termo.',
    state: 'Situação',
    states: { active: 'Ativa', invited: 'Convidada, ainda não entrou', suspended: 'Suspensa' },
    linkUntil: 'A ligação aberta serve até',
    administer: 'Administrar',
    administerOf: (name: string) => `Administrar ${name}`,
    change: 'Alterar os dados desta pessoa',
    changeRole: 'Uma nova função substitui todas as atuais. As páginas abertas adaptam-se em dois segundos.',
    changeOwn: 'O nome, o endereço e o grupo de trabalho mudam de imediato.',
    suspend: 'Suspender',
    suspendWhat:
      'Todas as sessões desta pessoa fecham de imediato. As palavras por enviar ficam no seu dispositivo.',
    restore: 'Restabelecer',
    restoreWhat: 'Esta pessoa pode voltar a iniciar sessão, com as mesmas funções de antes.',
    newLink: 'Criar uma nova ligação',
    newLinkWhat:
      'Uma ligação para escolher uma nova palavra-passe. As anteriores deixam de servir; a palavra-passe vale até lá.',
    give: 'Conferir o mandato',
    giveWhat: 'Com um mandato a pessoa propõe e toma posição em nome da delegação.',
    end: 'Pôr fim ao mandato',
    endWhat: 'A pessoa continua a ler e a comentar, mas já não age em nome da delegação.',
    remove: 'Retirar da delegação…',
    removeConfirm: (name: string) => `Retirar ${name}?`,
    removeWhat:
      'O acesso termina de imediato e as sessões fecham. Os rascunhos privados passam para a chefia da delegação.',
    removeDo: 'Retirar esta pessoa',
    handOver: 'Ceder a chefia…',
    handOverConfirm: (name: string) => `Ceder a ${name} a chefia da delegação?`,
    handOverWhat:
      'Perde a chefia nesse mesmo momento e fica na delegação sem mandato. Só a nova chefia, ou o secretariado, lha pode devolver.',
    handOverDo: 'Ceder a chefia',
    back: 'Todas as pessoas',
    notYours: 'Vê quem é. Do resto ocupa-se quem acreditou esta pessoa.',
    you: 'Trata-se de si. As suas sessões, chaves e língua estão na página da sua conta.'
  },

  people: {
    title: 'Pessoas',
    lead: 'Quem participa, por delegação.',
    search: 'Nome, delegação ou organização',
    all: 'Mostrar todas',
    found: (n: number) => count(n, '# pessoa', '# de pessoas', '# pessoas'),
    none: 'Não se encontra ninguém com este nome.',
    noneNext: 'Verifique a grafia ou mostre todas as pessoas.',
    empty: 'Ainda ninguém participa.',
    emptyNext: 'Acredite a primeira pessoa, ou uma delegação cuja chefia convida depois os seus.',
    services: 'Serviços da conferência',
    accredit: 'Acreditar uma pessoa',
    accreditLead:
      'A pessoa recebe a função de imediato e uma ligação pessoal, que só verá uma vez e que lhe envia.',
    accreditDo: 'Acreditar e criar a ligação'
  },

  delegations: {
    title: 'Delegações',
    lead: 'Estados, grupos de Estados e organizações observadoras.',
    empty: 'Ainda não há delegações acreditadas.',
    emptyNext: 'O secretariado acredita a primeira.',
    accredit: 'Acreditar uma delegação',
    accreditLead: 'A partir daí pode ter membros: acredite a sua chefia, que convida os restantes.',
    code: 'Código',
    codeHint: 'Em maiúsculas, como na placa: BRA, EU, OBS-CSO.',
    name: 'Nome',
    kind: 'Tipo',
    kinds: { state: 'Estado', group: 'Grupo de Estados', observer: 'Organização observadora' },
    group: 'Região',
    groupHint: 'Numa organização: o seu tipo.',
    regions: { EU: 'União Europeia', LAC: 'América Latina e Caraíbas' },
    observers: 'Organizações observadoras',
    heads: (names: string[]) => `Chefia: ${list('pt', names)}`,
    noHead: 'Sem chefia: lê e comenta, mas não se pode vincular',
    people: (n: number) => count(n, '# pessoa', '# de pessoas', '# pessoas'),
    binds: (n: number) =>
      count(n, 'Fala em nome de # Estado', 'Fala em nome de # de Estados', 'Fala em nome de # Estados'),
    bound: 'Estados que a sua posição vincula',
    suspended: 'Suspensa',
    back: 'Todas as delegações',
    members: 'Membros desta delegação',
    noMembers: 'Ainda ninguém lhe pertence.',
    noMembersNext: 'O secretariado acredita a sua chefia, que depois convida as restantes pessoas.',
    invite: 'Convidar alguém',
    inviteWhat:
      'A pessoa entra de imediato na delegação e recebe uma ligação pessoal, que só verá uma vez e que lhe envia.',
    inviteDo: 'Convidar e criar a ligação',
    withMandate: 'Conferir também um mandato',
    change: 'Alterar esta delegação',
    changeWhat: 'O novo nome e a nova região figuram de imediato em todas as páginas.',
    suspend: 'Suspender a delegação',
    suspendWhat: 'Nenhum dos seus membros pode já agir nem ler, e fecham todas as suas sessões.',
    restore: 'Restabelecer a delegação',
    restoreWhat: 'Os seus membros podem voltar a iniciar sessão, com as mesmas funções de antes.'
  },

  group: {
    title: (theme: string) => `Grupo de trabalho: ${theme}`,
    text: 'Abrir o texto',
    stage: 'Fase',
    noDocument: 'Ainda sem documento',
    noDocumentNext: 'O secretariado inicia-o e designa dois copresidentes de duas regiões.',
    chairs: 'Copresidência',
    noChairs: 'Ainda ninguém preside a este grupo.',
    members: 'Membros',
    noMembers: 'Ainda ninguém está atribuído a este grupo.',
    membersNext: 'O secretariado atribui as pessoas ao acreditá-las.',
    drafting: 'na lista de redação',
    penHolder: 'tem a caneta',
    open: 'Aberta às entidades observadoras',
    closed: 'Fechada às entidades observadoras',
    locked: 'Bloqueado: ninguém escreve',
    unlocked: 'Sem bloqueio',
    acts: 'O que pode fazer aqui, e o que não pode e porquê',
    actsLead: 'Cada ato produz efeito de imediato, para todas as pessoas que têm o texto aberto.',
    elsewhere: 'De momento não é para si',
    region: (code: string, region: string) => `${code} · ${region}`,
    observersOpen: 'Abrir a fase às entidades observadoras',
    observersOpenWhat: 'As entidades acreditadas no grupo podem ler o texto e comentá-lo.',
    observersClose: 'Fechar a fase às entidades observadoras',
    observersCloseWhat: 'As entidades que têm o texto aberto perdem-no em dois segundos.',
    draftingWhat: 'Quem está assinalado escreve no texto com a copresidência; a lista substitui a anterior.',
    draftingNobody: 'No grupo não há ninguém que possa figurar na lista.',
    draftingDo: 'Fixar a lista de redação',
    penTo: 'Entregar a caneta a',
    penNobody: 'Ninguém (recuperá-la)',
    penWhat: 'Em sessão, quem a tem escreve pelo grupo. Pode ser recuperada em qualquer momento.',
    penDo: 'Entregar a caneta',
    instruction: 'O secretariado pode',
    instructUntil: 'Até',
    instructHint: 'Deixe vazio para uma instrução sem data de termo.',
    instructWhat: 'A instrução fica registada em seu nome.',
    instructDo: 'Registar a instrução',
    instructions: 'Instruções em vigor',
    noInstructions: 'O secretariado não tem nenhuma instrução neste grupo.',
    givenBy: (name: string) => `dada por ${name}`,
    givenUntil: 'até',
    endInstruction: 'Pôr-lhe fim agora',
    lock: 'Bloquear o texto',
    lockWhat:
      'Ninguém escreve até ser desbloqueado. O que estiver a ser escrito fica com o autor como rascunho.',
    unlock: 'Desbloquear o texto',
    unlockWhat: 'Quem podia escrever antes volta a poder.',
    reason: 'Motivo',
    readingWhat: (version: string) =>
      `O projeto zero ${version} passa a texto em negociação: as delegações propõem alterações e tomam posição.`,
    noVersion:
      'Ainda não foi publicada nenhuma versão: o projeto zero tem de ser publicado antes da primeira leitura.',
    readingDo: 'Abrir a primeira leitura',
    chairFrom: 'Copresidente que sai',
    chairTo: 'Novo copresidente',
    chairWhat:
      'O novo copresidente é da mesma região. O que um só copresidente tenha iniciado fica sem efeito.',
    chairDo: 'Substituir o copresidente',
    titleOfText: 'Título do documento',
    chairOf: (n: number) => `Copresidente ${n}`,
    languageOfText: 'Língua do texto',
    createWhat: 'Abre-se um esboço vazio para a copresidência e a lista de redação.',
    createDo: 'Iniciar o documento',
    none: 'Nenhum grupo de trabalho tem este código.'
  },

  account: {
    title: 'A sua conta',
    role: 'O que pode fazer',
    speaks: (delegation: string) => `Fala em nome de ${delegation}.`,
    leads: (delegation: string) => `Chefia ${delegation}: age em seu nome e administra os seus membros.`,
    mandateUntil: (delegation: string, until: string) =>
      `Pode comentar e propor em nome de ${delegation} até ${until}.`,
    mandateOpen: (delegation: string) => `Pode comentar e propor em nome de ${delegation}.`,
    noMandate: (delegation: string) =>
      `Pode ler e comentar em nome de ${delegation}. Para propor precisa de um mandato: peça-o à chefia da sua delegação.`,
    reads: (delegation: string) =>
      `Lê em nome de ${delegation} e comenta quando a fase está aberta à sua organização.`,
    office: (delegation: string) =>
      `Exerce um cargo do grupo e vem de ${delegation}; nele não age por nenhuma delegação.`,
    services: 'Não pertence a nenhuma delegação.',
    delegation: 'A sua delegação',
    sessions: 'Onde tem sessão iniciada',
    sessionsLead: 'Uma entrada por navegador. Termine o que não reconhecer.',
    since: 'Desde',
    ends: 'termina por si',
    here: 'Este navegador',
    end: 'Terminar',
    endOf: (since: string) => `Terminar a sessão iniciada em ${since}`,
    endAll: 'Terminar sessão em todo o lado',
    endAllWhat: 'Terminam todas as suas sessões, esta também. As palavras por enviar ficam nos dispositivos.',
    keys: 'Chaves para programas',
    keysLead: 'Um programa com a sua chave lê e faz o que pode ler e fazer, e nada mais.',
    noKeys: 'Não tem nenhuma chave.',
    noKeysNext: 'Crie uma quando um programa tiver de trabalhar em seu nome.',
    keyName: 'Nome da chave',
    keyHint: 'Para que serve, por exemplo o nome do programa.',
    create: 'Criar uma chave',
    created: 'Criada',
    lastUsed: 'última utilização',
    neverUsed: 'nunca utilizada',
    revoke: 'Revogar',
    revokeOf: (name: string) => `Revogar a chave ${name}`,
    key: 'A sua nova chave',
    language: 'Língua das páginas',
    languageLead: 'O que escolher aqui fica guardado neste navegador.'
  },

  record: {
    title: 'O registo',
    lead: 'Cada ato, cada recusa e cada mudança de acesso, do mais recente ao mais antigo. Nada nele pode ser alterado.',
    filter: 'Mostrar apenas',
    text: 'Texto',
    person: 'Pessoa',
    delegation: 'Delegação',
    action: 'Ato',
    any: 'Tudo',
    show: 'Mostrar',
    clear: 'Mostrar tudo',
    empty: 'Nada consta para esta escolha.',
    emptyNext: 'Reduza a escolha ou mostre tudo.',
    emptyYet: 'Ainda nada consta.',
    emptyYetNext: 'Tudo o que se fizer a partir de agora figurará aqui.',
    entry: (n: string) => `Entrada ${n}`,
    hidden: 'Não lhe cabe ler: só se mostra o seu lugar na cadeia.',
    outcomes: { done: 'Feito', pending: 'À espera do outro copresidente', refused: 'Recusado' },
    refused: (why: string) => `Recusado: ${why}`,
    clock: 'O relógio',
    target: 'Sobre',
    details: 'Pormenores',
    hash: 'Impressão digital da entrada',
    before: 'Texto antes',
    after: 'Texto depois',
    carried: 'O que o ato continha',
    metadata: 'Pode ver que aconteceu, não o que continha.',
    older: 'Entradas anteriores',
    newest: 'Ao mais recente',
    export: 'Descarregar como JSON Lines',
    verify: 'Como verificar',
    verifyLead:
      'Cada entrada traz a impressão digital da anterior; por isso, uma alteração em qualquer lugar quebra a cadeia. Descarregue o registo e verifique-o numa máquina sua, sem este servidor:',
    columns: 'Entradas'
  },

  invitation: {
    welcome: (name: string) => `Damos-lhe as boas-vindas, ${name}`,
    welcomeLead: 'Escolha uma palavra-passe. Com ela e o seu endereço eletrónico passa a iniciar sessão.',
    reset: (name: string) => `Uma nova palavra-passe para ${name}`,
    resetLead: 'Substitui a anterior e põe fim às suas outras sessões.',
    password: 'Palavra-passe',
    hint: 'Pelo menos 10 carateres. Várias palavras lembram-se melhor do que símbolos.',
    accept: 'Definir a palavra-passe e entrar',
    short: 'A palavra-passe tem menos de 10 carateres.',
    gone: 'Esta ligação não pode ser usada',
    goneWhy: 'Já foi usada, caducou ou foi substituída por uma mais recente.',
    goneWay: 'Peça uma nova a quem lha enviou: a chefia da sua delegação ou o secretariado.',
    signIn: 'Tenho palavra-passe: iniciar sessão'
  },

  setUp: {
    title: 'Preparar a sua reunião',
    lead: 'Passa a ser o secretariado. Tudo pode ser completado mais tarde, exceto a cota.',
    gone: 'Esta ligação de preparação não pode ser usada',
    goneWhy: 'O evento já está preparado ou o servidor mostrou uma ligação mais recente.',
    goneWay: 'Veja a consola em que o servidor foi iniciado ou inicie sessão.',
    template: 'Preencher com o evento de exemplo',
    templateWhat: 'Cinco temas e as suas delegações, a alterar à vontade. Ainda nada é guardado.',
    you: 'O secretariado',
    password: 'A sua palavra-passe',
    event: 'O evento',
    names: 'Nome do evento',
    namesHint: 'Pelo menos numa língua; as outras usam-no até que o traduza.',
    nameIn: (language: string) => `Nome em ${language}`,
    symbol: 'Cota',
    symbolHint: 'Com ela começa a cota de cada texto, por exemplo DAYS/2026.',
    place: 'Lugar',
    from: 'Primeiro dia',
    until: 'Último dia',
    zone: 'Fuso horário',
    zoneHint: 'O do lugar, por exemplo America/Bogota. Todos os prazos são dados nele.',
    languages: 'Línguas',
    original: 'Língua da negociação',
    spoken: 'Línguas dos textos',
    required: 'Necessárias antes de transmitir um texto',
    sessions: 'Horas de sessão',
    sessionDay: 'Dia',
    sessionFrom: 'Das',
    sessionTo: 'Às',
    bodies: 'Órgãos que decidem',
    body: 'Órgão',
    decides: 'Como decide',
    themes: 'Temas, cada um com um grupo de trabalho',
    theme: (n: number) => `Tema ${n}`,
    themeCode: 'Código',
    chairs: 'Dois copresidentes de duas regiões, ou ninguém por agora',
    delegations: 'Delegações e organizações',
    delegation: (n: number) => `Delegação ${n}`,
    row: (n: number) => `Linha ${n}`,
    add: 'Acrescentar uma linha',
    addTheme: 'Acrescentar um tema',
    remove: 'Retirar',
    removeRow: (n: number) => `Retirar a linha ${n}`,
    submit: 'Preparar o evento',
    submitWhat: 'O evento é criado, a sua sessão é iniciada e os copresidentes recebem ligações pessoais.',
    ready: 'O evento está preparado',
    readyLead: 'Tem sessão iniciada como secretariado.',
    links: 'Ligações para os copresidentes',
    linksLead: 'Cada uma só é mostrada esta vez. Envie-a a essa pessoa; mais tarde pode criar outras.',
    next: 'O que se segue',
    nextPeople: 'Acreditar as chefias de delegação',
    nextGroups: 'Abrir os textos'
  },

  standing: {
    title: 'O que pode fazer aqui, e o que não pode e porquê',
    may: 'Pode',
    mayNot: 'Não pode',
    why: (action: string, why: string) => `${action}. ${why}`,
    group: 'O grupo de trabalho'
  },

  sphere: {
    title: 'Só para a sua delegação',
    lead: 'Ninguém fora dela o lê: nem a copresidência, nem o secretariado, nem uma exportação.',
    notes: 'Notas',
    noNotes: 'Ainda não há notas.',
    write: 'Nota para a sua delegação',
    keep: 'Guardar a nota',
    drafts: 'Rascunhos privados',
    from: (name: string) => `Palavras de ${name}`,
    origins: {
      refused: 'guardado quando o texto não o acolheu',
      offline: 'escrito enquanto não havia ligação',
      form: 'guardado de um formulário',
      comment: 'guardado de um comentário'
    },
    before: 'Antes',
    discard: 'Eliminar'
  }
} satisfies RoomWords
