import { plural } from '../format.ts'
import type { PublicWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('pt', n, { one, many, other })

export const pt: PublicWords = {
  open: 'Aberto a todas as pessoas',
  places: 'Páginas públicas',
  languages: 'Língua desta página',
  signIn: 'Iniciar sessão',

  texts: {
    title: 'Textos adotados',
    lead: 'O que os grupos de trabalho adotaram por consenso, à letra, e o que cada texto leva.',
    none: 'Ainda não foi adotado nenhum texto.',
    noneNext: 'Um texto aparece aqui com o martelo dos dois copresidentes; até lá só o lê o seu grupo.',
    adopted: 'Adotado',
    transmitted: 'Transmitido à Cimeira',
    read: title => `Ler o texto adotado: ${title}`,
    paragraphs: n => count(n, '# parágrafo', '# de parágrafos', '# parágrafos'),
    corrigenda: n => count(n, '# retificação', '# de retificações', '# retificações')
  },

  text: {
    adoptedAs: 'Texto adotado',
    facts: 'Sobre este texto',
    symbol: 'Cota',
    hash: 'Impressão digital (SHA-256)',
    verify: 'Quem opera este servidor recalcula a impressão digital a partir do que está armazenado:',
    adopted: 'Adotado',
    transmitted: 'Transmitido à Cimeira',
    in: 'Língua do texto',
    original: language => `${language} (tal como foi adotado)`,
    certified: language => `${language} (certificado)`,
    translation: 'Certificado parágrafo a parágrafo face ao texto adotado, o único que foi adotado.',
    paragraph: number => `Parágrafo ${number}`,
    heading: 'Título de secção',
    footnotes: 'Notas de rodapé',
    carried: 'O que este texto leva pelas dissociações',
    corrigenda: 'Retificações',
    corrigendaLead: 'Cada uma é um documento ao lado do texto adotado, que fica tal como foi adotado.',
    forWords: 'Onde se lê',
    readWords: 'deve ler-se',
    areas: 'Áreas prioritárias e ações para a Cimeira',
    areasLead: 'Entregues com este texto.',
    decisions: {
      accepted: 'Na agenda',
      merged: 'Integrada num ponto da agenda',
      deferred: 'Adiada',
      returned: 'Devolvida ao grupo'
    },
    unanswered: 'À espera da resposta da Cimeira',
    item: title => `Ponto da agenda: ${title}`,
    owner: who => `A cargo de ${who}`,
    due: when => `Prazo: ${when}`
  },

  agenda: {
    title: 'Agenda da Cimeira',
    lead: 'O que vem dos textos adotados, até ao parágrafo.',
    none: 'Ainda não há nada na agenda.',
    noneNext: 'A coordenação da Cimeira coloca aqui o que os textos adotados entregam.',
    from: (theme, number) => `${theme}, parágrafo ${number}`,
    hash: 'Impressão digital do parágrafo',
    state: 'Impressão digital desta agenda',
    corrected: 'Foi corrigido um parágrafo de que este ponto provém; a retificação está junto do seu texto.',
    reopened: 'O texto de que este ponto provém foi reaberto.'
  }
}
