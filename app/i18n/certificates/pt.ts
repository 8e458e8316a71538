import type { CertificateWords } from './en.ts'

export const pt: CertificateWords = {
  title: symbol => `Certificado do texto ${symbol}`,
  lead: {
    silence: 'Certificado de uma decisão por procedimento de silêncio',
    in_session: 'Certificado de uma decisão em sessão',
    adoption: 'Certificado de adoção'
  },
  says: {
    silence:
      'O período de silêncio terminou sem objeção de qualquer delegação com direito a decidir. O texto fica acordado ad referendum.',
    in_session: 'Os dois copresidentes declararam em sessão que o texto fica acordado ad referendum.',
    adoption: 'O texto foi adotado por consenso, pelo martelo dos dois copresidentes.'
  },
  places: 'Onde se encontra',
  decisions: 'Decisões',
  decided: 'A decisão',
  event: 'Evento',
  text: 'Texto',
  version: 'Versão',
  language: 'Língua do texto',
  hash: 'Impressão digital do texto (SHA-256)',
  at: 'Data da decisão',
  actedBy: 'Intervieram',
  clock: 'Ninguém: o relógio do servidor pôs termo ao silêncio',
  person: (name, region) => `${name}, região ${region}`,

  silence: 'O procedimento de silêncio',
  started: 'Início',
  startedBy: 'Iniciado por',
  deadline: 'Prazo',
  extended: 'Prorrogação',
  extension: (from, to) => `de ${from} para ${to}`,
  inSession: 'Em sessão, com o período mais curto',

  adoption: 'A adoção',
  approvals: 'Aprovado por',
  form: 'As dissociações constam como',
  forms: { footnote: 'nota de rodapé nominal', sentence: 'frase final sem nomes', none: 'nada no texto' },
  carried: 'Palavras que o texto leva',

  entitled: n => `Delegações com direito a decidir (${n})`,
  delegation: 'Delegação',
  position: 'Posição',
  positions: {
    no_objection: 'Sem objeção',
    present: 'Esteve presente',
    adopts: 'Adota',
    disassociates: 'Dissocia-se'
  },
  noSupport: 'A ausência de objeção consta como tal; não é apoio.',
  binds: n => `Fala em nome de ${n} membros`,
  statements: 'Declarações',
  kinds: {
    disassociation: 'Dissociação',
    explanation: 'Explicação de posição',
    substantive: 'Reserva de fundo',
    scrutiny: 'Reserva de análise',
    linguistic: 'Reserva linguística'
  },
  whole: 'sobre todo o texto',

  waivers: 'Requisitos dispensados',
  verify: 'Verificar este certificado',
  verifyLead:
    'O certificado tem impressão digital própria. Foi escrito com a decisão e nunca muda: quem tiver o ficheiro pode recalcular ambas em qualquer lugar, sem este servidor.',
  own: 'Impressão digital do certificado (SHA-256)',
  download: 'Descarregar o ficheiro',
  print: 'Imprima a partir do navegador: a página é feita para papel.',
  run: 'Depois, numa cópia deste programa:',
  expected:
    'Responde que o ficheiro é este certificado e indica as duas impressões digitais; um ficheiro alterado dá «Not verified».',
  toText: 'Ler esta versão'
}
