import { list, plural } from '../format.ts'
import type { QuestionWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('pt', n, { one, many, other })

export const pt: QuestionWords = {
  agreed: 'O que está acordado?',
  agreedAnswer: (n: number, of: number) =>
    n === 0 ? `Ainda nada: 0 de ${of} parágrafos` : `${n} de ${of} parágrafos`,
  agreedAll: (of: number) => `Tudo: os ${of} parágrafos`,
  speak: 'Quem pode pronunciar-se?',
  speakAnswers: {
    outline: 'A copresidência e a lista de redação',
    zero_draft: 'Todas as delegações do grupo; as entidades observadoras enquanto admitidas',
    negotiation: 'Todas as delegações do grupo; as entidades observadoras enquanto admitidas',
    chairs_text: 'Todas as delegações do grupo, sobre o texto da copresidência',
    silence: 'Chefias e delegados com mandato: apenas para objetar',
    agreed_ad_ref: 'As chefias de delegação, depois de consultarem a capital',
    adopted: 'Mais ninguém: o texto está adotado',
    transmitted: 'A preparação da Cimeira',
    closed_without_agreement: 'Mais ninguém: a negociação está encerrada'
  },
  chairs: (names: string[]) => `Copresidência: ${list('pt', names)}`,
  changes: 'Quando se podem sugerir alterações?',
  changesAnswers: {
    outline: 'Agora: a lista de redação prepara o projeto zero',
    zero_draft: 'Agora e na negociação que se segue',
    negotiation: 'Agora, até a copresidência publicar o seu texto',
    chairs_text: 'Nas palavras, não: apenas para fechar parênteses retos',
    silence: 'Agora não: o texto está bloqueado',
    agreed_ad_ref: 'Agora não: apenas se a copresidência reabrir o texto',
    adopted: 'Já não: o texto é definitivo',
    transmitted: 'Já não: o texto é definitivo',
    closed_without_agreement: 'Já não'
  },
  typeAnswers: {
    outline: 'Escrevem no texto: copresidência, cofacilitação, lista de redação',
    zero_draft: 'Escrevem no texto: copresidência, cofacilitação, lista de redação',
    negotiation:
      'Escrevem no texto: copresidência e cofacilitação; a lista de redação onde o evento o permite; a relatoria quando tem a caneta',
    chairs_text: 'Ninguém escreve: as palavras mudam por decisões registadas',
    silence: 'Ninguém escreve: o texto está bloqueado',
    agreed_ad_ref: 'Ninguém escreve: o texto está bloqueado',
    adopted: 'Ninguém escreve: o texto é definitivo',
    transmitted: 'Ninguém escreve: o texto é definitivo',
    closed_without_agreement: 'Ninguém escreve: a negociação está encerrada'
  },
  undecided: 'O que falta decidir?',
  undecidedNone: 'Nada: não há parênteses retos abertos',
  undecidedAnswer: (brackets: number, paragraphs: number) =>
    `${count(brackets, '# parêntese reto aberto', '# de parênteses retos abertos', '# parênteses retos abertos')} em ${count(paragraphs, '# parágrafo', '# de parágrafos', '# parágrafos')}`,
  unopposed: (n: number) =>
    count(
      n,
      '# tem uma redação a que ninguém se opõe',
      '# têm uma redação a que ninguém se opõe',
      '# têm uma redação a que ninguém se opõe'
    )
}
