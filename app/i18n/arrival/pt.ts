import type { ArrivalWords } from './en.ts'

export const pt: ArrivalWords = {
  signIn: {
    title: 'Iniciar sessão',
    lead: 'Use o endereço eletrónico com que a sua delegação ou organização foi acreditada.',
    email: 'Endereço eletrónico',
    password: 'Palavra-passe',
    submit: 'Entrar',
    problem: 'A sessão não foi iniciada',
    credentials: 'O endereço e a palavra-passe não correspondem. Verifique ambos e tente de novo.',
    tooMany: 'Demasiadas tentativas a partir daqui. Aguarde quinze minutos e tente de novo.',
    other: 'Não foi possível iniciar a sessão. Tente de novo; se se repetir, contacte o secretariado.',
    openAs: 'Abrir a demonstração como…',
    openAsLead: 'Sem palavra-passe: escolha a função com que quer explorá-la.'
  },

  demo: {
    title: 'Abrir a demonstração como…',
    lead: 'Escolha uma pessoa. Um clique inicia a sessão; pode voltar aqui e mudar quando quiser.',
    openAs: 'Entrar como',
    allGroups: 'Todos os grupos de trabalho',
    empty: 'Não é possível escolher ninguém: a demonstração ainda não tem pessoas.'
  }
}
