import type { Language } from '@acuerdo/domain'

/** Everything that a letter says, in one language. */
export interface MailWords {
  greeting(name: string): string
  invite: { subject(event: string): string; opening(event: string): string; button: string }
  reset: { subject(event: string): string; opening(event: string): string; button: string }
  /** Before the link in full, for whoever can't follow the button. */
  orCopy: string
  /** `when` is a date with its hour and zone. */
  until(when: string): string
  alone: string
  expired: string
  unexpected: string
}

export const MAIL_WORDS: Record<Language, MailWords> = {
  en: {
    greeting: name => `Dear ${name},`,
    invite: {
      subject: event => `Your invitation: ${event}`,
      opening: event =>
        `You have been invited to Acuerdo, where the texts of “${event}” are negotiated. Choose a password with your personal link, and you are in.`,
      button: 'Choose a password'
    },
    reset: {
      subject: event => `Choose a new password: ${event}`,
      opening: event =>
        `With this personal link you choose a new password for Acuerdo (“${event}”). Until you use it, your present password stays valid.`,
      button: 'Choose a new password'
    },
    orCopy: 'Or copy this address into your browser:',
    until: when => `The link works once, until ${when}.`,
    alone: 'It is meant for you alone: please do not forward this message.',
    expired: 'If it no longer works, ask the head of your delegation or the secretariat for a new one.',
    unexpected: 'If you did not expect this message, you need not do anything.'
  },
  es: {
    greeting: name => `Hola, ${name}:`,
    invite: {
      subject: event => `Su invitación: ${event}`,
      opening: event =>
        `Ha recibido una invitación a Acuerdo, donde se negocian los textos de «${event}». Elija una contraseña con su enlace personal y podrá entrar.`,
      button: 'Elegir una contraseña'
    },
    reset: {
      subject: event => `Elija una contraseña nueva: ${event}`,
      opening: event =>
        `Con este enlace personal puede elegir una contraseña nueva para Acuerdo («${event}»). Mientras no lo use, su contraseña actual sigue siendo válida.`,
      button: 'Elegir una contraseña nueva'
    },
    orCopy: 'O copie esta dirección en su navegador:',
    until: when => `El enlace sirve una sola vez, hasta el ${when}.`,
    alone: 'Es solo para usted: le rogamos que no reenvíe este mensaje.',
    expired: 'Si ya no funciona, pida uno nuevo a la jefatura de su delegación o a la secretaría.',
    unexpected: 'Si no esperaba este mensaje, no tiene que hacer nada.'
  },
  pt: {
    greeting: name => `Olá, ${name},`,
    invite: {
      subject: event => `O seu convite: ${event}`,
      opening: event =>
        `Recebeu um convite para o Acuerdo, onde se negoceiam os textos de «${event}». Escolha uma palavra-passe com a sua ligação pessoal e poderá entrar.`,
      button: 'Escolher uma palavra-passe'
    },
    reset: {
      subject: event => `Escolha uma nova palavra-passe: ${event}`,
      opening: event =>
        `Com esta ligação pessoal pode escolher uma nova palavra-passe para o Acuerdo («${event}»). Enquanto não a usar, a sua palavra-passe atual continua válida.`,
      button: 'Escolher uma nova palavra-passe'
    },
    orCopy: 'Ou copie este endereço para o seu navegador:',
    until: when => `A ligação serve uma única vez, até ${when}.`,
    alone: 'Destina-se apenas a si: pedimos-lhe que não reencaminhe esta mensagem.',
    expired: 'Se já não funcionar, peça uma nova à chefia da sua delegação ou ao secretariado.',
    unexpected: 'Se não esperava esta mensagem, não precisa de fazer nada.'
  },
  fr: {
    greeting: name => `Bonjour ${name},`,
    invite: {
      subject: event => `Votre invitation : ${event}`,
      opening: event =>
        `Vous avez reçu une invitation à Acuerdo, où se négocient les textes de « ${event} ». Choisissez un mot de passe avec votre lien personnel, et vous pourrez entrer.`,
      button: 'Choisir un mot de passe'
    },
    reset: {
      subject: event => `Choisissez un nouveau mot de passe : ${event}`,
      opening: event =>
        `Ce lien personnel vous permet de choisir un nouveau mot de passe pour Acuerdo (« ${event} »). Tant que vous ne l’utilisez pas, votre mot de passe actuel reste valable.`,
      button: 'Choisir un nouveau mot de passe'
    },
    orCopy: 'Ou copiez cette adresse dans votre navigateur :',
    until: when => `Le lien ne sert qu’une fois, jusqu’au ${when}.`,
    alone: 'Il n’est destiné qu’à vous : merci de ne pas transférer ce message.',
    expired: 'S’il ne fonctionne plus, demandez-en un nouveau à votre chef de délégation ou au secrétariat.',
    unexpected: 'Si vous n’attendiez pas ce message, vous n’avez rien à faire.'
  }
}

const LOCALES: Record<Language, string> = { en: 'en-GB', es: 'es-ES', pt: 'pt-PT', fr: 'fr-FR' }

/** "4 December 2023 at 12:00 GMT-5", as the language writes it, in the zone of the event. */
export const moment = (language: Language, at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, timeZoneName: 'shortOffset' }
  }).format(at)
