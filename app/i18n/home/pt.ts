import { list, plural } from '../format.ts'
import type { HomeWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('pt', n, { one, many, other })

export const pt: HomeWords = {
  title: 'Os textos dos grupos de trabalho',
  lead: 'Um texto por tema. Cada um vai do projeto zero à adoção por consenso, e daí à Cimeira.',
  paragraphs: n => count(n, '# parágrafo', '# de parágrafos', '# parágrafos'),
  agreed: (n, of) => `${n} de ${of} parágrafos acordados`,
  brackets: n =>
    count(n, '# parêntese reto aberto', '# de parênteses retos abertos', '# parênteses retos abertos'),
  noBrackets: 'Nenhum parêntese reto aberto',
  writing: names => `A escrever agora: ${list('pt', names)}`,
  nobody: 'Ninguém está a escrever neste momento',
  open: 'Abrir o texto',
  openTheme: theme => `Abrir o texto sobre ${theme}`,
  group: 'Grupo de trabalho',
  groupOf: theme => `Grupo de trabalho sobre ${theme}`,
  decisions: 'Decisões',
  decisionsOf: theme => `Decisões sobre ${theme}`,
  adopted: 'Texto adotado',
  adoptedOf: theme => `Texto adotado sobre ${theme}`,
  figuresOnly: 'Não faz parte destes grupos de trabalho: vê os números, não as palavras.',
  noDocument: 'Este texto ainda não foi iniciado.',
  noDocumentNext: 'O secretariado inicia-o quando forem designados os dois copresidentes.',
  empty: 'Ainda não há temas.',
  emptyNext: 'O secretariado define os temas do evento; aparecerão então aqui.',
  yours: 'Os seus grupos de trabalho',
  others: 'Outros grupos de trabalho',

  way: {
    title: theme => `O caminho do texto sobre ${theme}`,
    agenda: 'Na agenda',
    passed: 'concluída',
    now: 'fase atual',
    noText: 'Não iniciado',
    closed: 'O caminho deste texto terminou sem acordo.'
  },

  deadline: {
    silence: version => `O procedimento de silêncio sobre ${version} termina`,
    left: time => `Tempo restante: ${time}`,
    over: 'O prazo terminou; o resultado aparece dentro de momentos.',
    none: 'Não corre nenhum prazo.',
    next: 'Próximo prazo'
  },

  waiting: {
    title: 'O que espera por si',
    none: 'Nada espera por si.',
    noneNext:
      'Aqui estará o que precisa de si: um aval dado pelo outro copresidente, um silêncio em curso, um texto a confirmar.',
    until: 'até',
    second_half: action => `O outro copresidente deu o primeiro aval: ${action}`,
    prepared: action => `O secretariado preparou, para as duas copresidências: ${action}`,
    void_half: action => `O seu aval ficou sem efeito porque o texto mudou: ${action}`,
    approve: 'O texto está acordado: aprove-o',
    adopt: 'As duas aprovações existem: adote o texto',
    read_before_deadline: 'Ninguém da sua delegação abriu ainda esta versão',
    silence: 'Corre o silêncio: apresente objeção antes do prazo ou deixe-o passar',
    confirm_capital: 'A sua capital não confirmou esta versão',
    reservation: 'A sua reserva mantém-se: levante-a ou converta-a em declaração',
    answer_bridging:
      'A copresidência apresentou uma redação de compromisso para os seus parênteses retos: tome posição ou recuse-a',
    reopening: 'Uma delegação pede a reabertura de um parágrafo acordado: decida sobre isso',
    attention: 'Uma proposta sua requer atenção: as palavras que altera mudaram',
    confirm_entry: 'Foi registado algo em sala em seu nome: confirme-o ou rejeite-o',
    broken: 'O silêncio foi rompido: resolva o que foi objetado e publique depois a versão seguinte',
    transmit: 'O texto está adotado: transmita-o à preparação da Cimeira',
    language:
      'Para que o texto possa ser transmitido, é preciso traduzir ou certificar esta versão linguística',
    agenda: 'Chegaram áreas prioritárias à Cimeira: responda-lhes',
    no_head: 'Esta delegação não tem chefe contactável'
  },

  actions: {
    issue_chairs_text: 'publicar o texto da copresidência',
    declare_agreed: 'declarar o texto acordado',
    start_silence: 'iniciar o procedimento de silêncio',
    extend_silence: 'prorrogar o silêncio',
    close_without_agreement: 'encerrar sem acordo',
    record_waiver: 'registar uma dispensa',
    approve_version: 'aprovar a versão',
    adopt: 'adotar o texto',
    reopen_text: 'reabrir o texto',
    issue_corrigendum: 'publicar uma retificação',
    transmit: 'transmitir o texto à Cimeira',
    amend_commitment: 'alterar um compromisso'
  }
}
