import { plural } from '../format.ts'
import type { LetterWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('pt', n, { one, many, other })

export const pt: LetterWords = {
  title: 'Mensagens por entregar',
  lead: 'O silêncio obriga também quem não está em linha: cada aviso tem de chegar a quem o lê. O que não saiu está aqui, com o motivo.',
  noServer: 'Não há nenhum servidor de correio configurado.',
  noServerNext:
    'Nada sai deste servidor. Avise cada pessoa por outra via, ou peça a quem opera o servidor que defina SMTP_URL e MAIL_FROM e o reinicie: o que espera será então enviado.',
  none: 'Todas as cartas foram entregues ao servidor de correio.',
  noneNext: 'A carta que não puder ser entregue estará aqui, com o motivo e um botão para tentar de novo.',
  sent: n => count(n, '# mensagem entregue', '# de mensagens entregues', '# mensagens entregues'),
  unsent: n => count(n, '# mensagem por entregar', '# de mensagens por entregar', '# mensagens por entregar'),
  kinds: {
    invite: 'Convite',
    reset: 'Nova palavra-passe',
    silence_started: 'Silêncio iniciado',
    silence_reminder: 'Lembrete do silêncio',
    silence_broken: 'Silêncio rompido',
    silence_closed: 'Silêncio concluído',
    silence_extended: 'Silêncio prorrogado'
  },
  states: { waiting: 'À espera', failed: 'Falhada', sent: 'Entregue', void: 'Anulada' },
  to: 'A',
  written: 'Escrita em',
  tries: n => count(n, 'Tentada uma vez', 'Tentada # de vezes', 'Tentada # vezes'),
  untried: 'Ainda não foi tentada',
  nextTry: 'Próxima tentativa',
  why: code => `Motivo: ${code}`,
  reasons: {
    NO_MAIL: 'não há servidor de correio configurado',
    ADDRESS: 'não se pode enviar correio a esse endereço',
    ABORTED: 'o servidor parou durante o envio'
  },
  read: 'Ler a mensagem',
  secret: 'Leva uma ligação pessoal, que mais ninguém lê.',
  secretNext: 'Crie uma nova na página da pessoa e entregue-a pessoalmente.',
  toPerson: name => `Página de ${name}`,
  again: 'Tentar de novo',
  againTo: name => `Tentar de novo: carta a ${name}`,
  done: 'A mensagem está a caminho; se falhar outra vez, estará aqui com o motivo.',
  refusals: {
    unavailable: {
      why: 'A mensagem não foi enviada: não há servidor de correio configurado.',
      way: 'Avise a pessoa por outra via, ou peça que se configure um servidor de correio.'
    },
    not_found: { why: 'Esta mensagem já não espera.', way: 'Carregue a página de novo.' }
  }
}
