import { plural } from '../format.ts'
import type { SummitWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('pt', n, { one, other })

export const pt: SummitWords = {
  paragraph: number => (number === null ? 'Parágrafo' : `Parágrafo ${number}`),
  gone: 'O parágrafo já não existe',
  by: who => `Proposta de ${who}`,
  chairs: 'a copresidência',
  toText: 'Voltar ao texto',
  sources: n => count(n, '# proveniência', '# proveniências'),
  reason: 'Motivo',
  remark: 'Observação',

  priorities: {
    title: 'Áreas prioritárias e ações',
    lead: 'O que se propõe para a agenda da Cimeira. Cada uma pertence a um parágrafo e acompanha-o; só são transmitidas as de um texto adotado.',
    areas: 'Áreas prioritárias',
    actions: 'Ações de interesse comum',
    none: 'Ainda não foi proposta nenhuma área prioritária.',
    noneNext:
      'É proposta, para um parágrafo, pela copresidência, por uma chefia de delegação ou por quem tem mandato.',
    noActions: 'Ainda não foi proposta nenhuma ação.',
    owner: who => `A cargo de ${who}`,
    due: when => `Prazo: ${when}`,
    endorsed: 'Subscrevem-na',
    reserved: 'Reserva de',
    opposed: 'Opõem-se',
    silent: 'Nenhuma delegação se pronunciou ainda.',
    yours: code => `Posição de ${code}`,
    choose: { endorse: 'Subscrever', reserve: 'Formular reserva', oppose: 'Opor-se' },
    states: {
      proposed: 'Proposta',
      supported: 'Com apoio das duas regiões',
      endorsed: 'Adotada com o seu texto',
      transmitted: 'Transmitida',
      accepted: 'Na agenda',
      merged: 'Integrada num ponto da agenda',
      deferred: 'Adiada',
      returned: 'Devolvida',
      gone: 'Desaparecida com o seu parágrafo',
      withdrawn: 'Retirada'
    },
    answer: 'Resposta da Cimeira',
    item: title => `Ponto da agenda: ${title}`,
    propose: 'Propor uma área prioritária',
    proposeAction: 'Propor uma ação',
    where: 'Parágrafo em causa',
    name: 'Título',
    who: 'Quem se encarrega',
    until: 'Até quando',
    what: 'Todo o grupo a vê junto ao seu parágrafo; as delegações subscrevem, formulam reserva ou opõem-se.',
    whatAction: 'Todo o grupo a vê e é transmitida com o texto, com o seu responsável e a sua data.',
    submit: 'Propor',
    toAgenda: 'Agenda da Cimeira'
  },

  agenda: {
    title: 'Agenda da Cimeira',
    lead: 'O que os grupos adotaram e transmitiram, e o que a preparação da Cimeira faz disso. O que aqui se decide nunca altera um texto adotado.',
    none: 'Ainda não há nada na agenda.',
    noneNext:
      'As áreas prioritárias chegam quando o texto de um grupo é adotado e transmitido; a coordenação da Cimeira coloca-as então aqui.',
    from: (theme, number) => `${theme}, parágrafo ${number}`,
    hash: 'Impressão digital do parágrafo',
    attention: {
      reopened: 'O texto de que provém foi reaberto.',
      corrected: 'Foi corrigido um parágrafo de que provém.'
    },
    waiting: 'À espera de resposta',
    deferred: 'Adiadas',
    returned: 'Devolvidas à copresidência',
    nothingWaits: 'Nada espera resposta.',
    decide: title => `Responder: ${title}`,
    decision: 'Decisão',
    decisions: {
      accepted: 'Aceitar com um ponto próprio',
      merged: 'Integrar num ponto',
      deferred: 'Adiar',
      returned: 'Devolver com uma observação'
    },
    itemTitle: 'Título do ponto da agenda',
    itemHint: 'Para integrar, escolha o título de um ponto existente.',
    remarkHint: 'Necessária quando se devolve: a copresidência lê-a.',
    what: 'A copresidência do grupo vê a resposta de imediato. Pode ser dada de novo.',
    submit: 'Responder',
    up: title => `Subir «${title}»`,
    down: title => `Descer «${title}»`,
    upShort: 'Subir',
    downShort: 'Descer',
    edit: title => `Título e epígrafe de «${title}»`,
    editShort: 'Título e epígrafe',
    heading: 'Epígrafe',
    headingHint: 'Os pontos de uma mesma epígrafe ficam juntos.',
    save: 'Guardar',
    orderWhat: 'Todos veem a nova ordem de imediato.',
    drag: 'Arraste para outro lugar ou prima Alt com uma seta; os botões fazem o mesmo.'
  },

  commitments: {
    title: 'Compromissos',
    lead: 'Cada valor é registado uma só vez, com a sua fonte, e mostrado onde um parágrafo o cita.',
    none: 'Ainda não foi registado nenhum compromisso.',
    noneNext: 'É registado pelo secretariado, por instrução da copresidência.',
    noAmount: 'Sem montante',
    deliverable: 'O que se promete',
    owner: 'Quem promete',
    due: 'Prazo',
    source: 'Fonte',
    cited: 'Citado em',
    notCited: 'Nenhum parágrafo o cita.',
    states: {
      recorded: 'Registado',
      cited: 'Citado',
      amended: 'Alterado',
      fulfilled: 'Cumprido',
      lapsed: 'Caducado'
    },
    differs: (written, id) => `«${written}» difere do que está registado como ${id}.`,
    corrigendum: 'Adotado com o valor anterior: precisa de uma retificação?',
    versions: 'Como evoluiu',
    atStart: 'Com o evento',
    record: 'Registar um compromisso',
    id: 'Nome',
    idHint: 'Curto e sem espaços, por exemplo CM-3.',
    kind: 'Tipo',
    value: 'Montante em algarismos',
    valueHint: 'Completo: 145000000. Vazio se não houver montante.',
    currency: 'Moeda',
    citations: 'Parágrafos que o citam',
    what: 'Fica registado a partir de agora; o seu valor existe uma só vez e é confrontado com cada parágrafo que o cita.',
    submit: 'Registar',
    amend: id => `Alterar ${id}`,
    amendWhat: texts =>
      `Produz efeito quando todos os copresidentes de ${texts} tiverem dito o mesmo. Até lá vale em toda a parte o valor atual.`,
    amendSource: 'Nova fonte',
    amendSubmit: 'Alterar',
    amendBegun: 'Há uma alteração à espera',
    amendGiven: name => `Primeiro aval, de ${name}`,
    amendPrepared: name => `Preparada por ${name}`,
    amendWaits: names => `À espera de ${names}`,
    amendConfirm: 'Dar o meu aval',
    amendConfirmWhat: 'Repete exatamente o que aqui está.',
    amendWithdraw: 'Retirar o meu aval',
    proposedDiffers: (written, id) =>
      `Uma proposta diz «${written}», que difere do que está registado como ${id}.`
  },

  languages: {
    all: 'O texto noutras línguas',
    title: language => `Texto em ${language}`,
    lead: 'Cada parágrafo junto ao seu original. Só é concordante com as palavras exatas com que foi certificado.',
    required: 'necessário para a transmissão',
    ready: (n, of) => `${n} de ${of} concordantes`,
    states: {
      missing: 'Em falta',
      translated: 'Traduzido, não certificado',
      concordant: 'Concordante',
      contested: 'Contestado',
      stale: 'Desatualizado: o original mudou'
    },
    translator: name => `Tradução de ${name}`,
    certifiedBy: name => `Certificado por ${name}`,
    contestedBy: (code, reason) => `Contestado por ${code}: «${reason}»`,
    missing: 'Ainda não há palavras nesta língua.',
    words: 'Palavras nesta língua',
    translate: number => `Traduzir o parágrafo ${number}`,
    translateHeading: 'Traduzir o título',
    save: 'Guardar a tradução',
    translateWhat: 'Depois é outra pessoa que a certifica.',
    brackets: 'Escreva […] onde o original tem parênteses retos.',
    certify: 'Certificar a concordância',
    certifyAll: 'Certificar tudo o que está traduzido',
    certifyWhat: symbol =>
      `Declara que estes parágrafos dizem o que diz ${symbol}. Quem traduziu um parágrafo nunca o certifica.`,
    contest: number => `Contestar o parágrafo ${number}`,
    contestWhat: 'O certificado deste parágrafo fica suspenso até ser certificado de novo.',
    contestSubmit: 'Contestar'
  },

  done: {
    proposed: 'Está proposta.',
    stance: 'A posição da sua delegação está registada.',
    answered: 'A resposta está dada.',
    ordered: 'A agenda está ordenada.',
    recorded: 'O compromisso está registado.',
    amended: 'O compromisso está alterado, ou o seu aval está dado e espera pelo dos outros copresidentes.',
    withdrawn: 'O seu aval está retirado.',
    translated: 'A tradução está guardada.',
    certified: 'A concordância está certificada.',
    contested: 'Está contestado; o certificado fica suspenso.'
  },

  refusals: {
    PY1: { why: 'Um título não tem área prioritária.', way: 'Indique um parágrafo.' },
    PY2: {
      why: 'Este parágrafo já tem uma com este título, ou o título está vazio.',
      way: 'Subscreva a que existe, ou dê à sua outro título.'
    },
    PY3: {
      why: 'A sua delegação já tem esta posição, ou a área prioritária já foi transmitida.',
      way: 'Escolha outra posição, ou fale com a coordenação da Cimeira.'
    },
    SA1: { why: 'Não é uma área prioritária transmitida.', way: 'Carregue a página de novo.' },
    SA2: {
      why: 'O ponto não tem título, ou o seu título já existe.',
      way: 'Dê-lhe um título próprio, ou integre-a no ponto que existe.'
    },
    SA3: {
      why: 'Nenhuma outra área prioritária alimenta um ponto com este nome.',
      way: 'Escolha um ponto da agenda, ou aceite-a com um ponto próprio.'
    },
    SA4: {
      why: 'A copresidência não saberia porque volta.',
      way: 'Diga numa observação o que deve fazer.'
    },
    SA6: { why: 'A agenda mudou desde que a viu.', way: 'Carregue a página de novo.' },
    CM1: { why: 'Já existe um compromisso com este nome.', way: 'Altere-o, ou escolha outro nome.' },
    CM2: { why: 'Um parágrafo indicado não existe.', way: 'Escolha parágrafos da lista.' },
    HV2: {
      why: 'O aval de outro copresidente diz outra coisa.',
      way: 'Repita exatamente o que ele diz, ou peça ao outro copresidente que o retire.'
    },
    HV3: {
      why: 'O seu aval já está dado, e a mesma pessoa não dá os dois.',
      way: 'Produz efeito quando os outros copresidentes fizerem o mesmo.'
    },
    HV7: { why: 'Nenhum aval seu está à espera.', way: 'Carregue a página de novo.' },
    CM3: { why: 'A fonte é a anterior.', way: 'Indique a fonte nova.' },
    LV2: {
      why: 'Um parágrafo não tem palavras, não é desta versão ou tem parênteses retos que o seu original não tem.',
      way: 'Escreva as suas palavras; […] só onde o original tem parênteses retos.'
    },
    LV3: {
      why: 'Um parágrafo está em falta ou desatualizado nesta língua.',
      way: 'Faça-o traduzir primeiro a partir desta versão.'
    },
    LV4: {
      why: 'O texto está adotado e este parágrafo certificado.',
      way: 'Conteste a sua concordância, ou peça uma retificação.'
    },
    LV5: { why: 'Este parágrafo não existe nesta língua.', way: 'Escolha um que esteja traduzido.' }
  }
}
