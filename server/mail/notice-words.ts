import type { Language } from '@acuerdo/domain'
import type { NoticeKind } from '../context.ts'

/** What a notice says: which text, until when. `text` is the symbol of the version. */
export interface NoticeFacts {
  theme: string
  text: string
  /** The deadline, in the zone of the event and in UTC. */
  deadline: string
}

export interface NoticeWords {
  subject(facts: NoticeFacts): string
  /** Sentences, one paragraph each. */
  body(facts: NoticeFacts): string[]
}

/** The button under every notice. */
export const NOTICE_BUTTON: Record<Language, string> = {
  en: 'Read the text',
  es: 'Leer el texto',
  pt: 'Ler o texto',
  fr: 'Lire le texte'
}

export const NOTICE_WORDS: Record<Language, Record<NoticeKind, NoticeWords>> = {
  en: {
    silence_started: {
      subject: ({ text, deadline }) => `Under silence until ${deadline}: ${text}`,
      body: ({ theme, text, deadline }) => [
        `The co-chairs of “${theme}” have put ${text} under silence procedure.`,
        `If no entitled delegation objects by ${deadline}, the text is agreed ad referendum. An objection names paragraphs and gives a reason; it counts up to the very deadline, by the clock of the server.`
      ]
    },
    silence_reminder: {
      subject: ({ text, deadline }) => `Not opened yet, silence ends ${deadline}: ${text}`,
      body: ({ theme, text, deadline }) => [
        `Nobody of your delegation has opened ${text} (“${theme}”), which is under silence procedure.`,
        `Silence ends at ${deadline}. If you do nothing, it is recorded that your delegation has not objected.`
      ]
    },
    silence_broken: {
      subject: ({ text }) => `Silence broken: ${text}`,
      body: ({ theme, text }) => [
        `A delegation has objected to ${text} (“${theme}”), so silence is broken and the text is negotiated again.`,
        'The paragraphs that the objection names are open. A new silence would be a new procedure on a new text.'
      ]
    },
    silence_closed: {
      subject: ({ text }) => `Agreed ad referendum: ${text}`,
      body: ({ theme, text, deadline }) => [
        `Silence on ${text} (“${theme}”) ended at ${deadline} without an objection: the text is agreed ad referendum.`,
        'Heads of delegation now confirm it, or say that their capital refuses, until it is adopted.'
      ]
    },
    silence_extended: {
      subject: ({ text, deadline }) => `More time, silence now ends ${deadline}: ${text}`,
      body: ({ theme, text, deadline }) => [
        `The deadline of the silence procedure on ${text} (“${theme}”) was moved later.`,
        `An objection counts until ${deadline}.`
      ]
    }
  },
  es: {
    silence_started: {
      subject: ({ text, deadline }) => `En procedimiento de silencio hasta el ${deadline}: ${text}`,
      body: ({ theme, text, deadline }) => [
        `La copresidencia de «${theme}» ha sometido ${text} al procedimiento de silencio.`,
        `Si ninguna delegación con derecho a ello se opone antes del ${deadline}, el texto queda acordado ad referéndum. La objeción indica los párrafos y el motivo, y cuenta hasta el último instante del plazo, según el reloj del servidor.`
      ]
    },
    silence_reminder: {
      subject: ({ text, deadline }) => `Aún sin abrir, el silencio termina el ${deadline}: ${text}`,
      body: ({ theme, text, deadline }) => [
        `Nadie de su delegación ha abierto ${text} («${theme}»), que está en procedimiento de silencio.`,
        `El silencio termina el ${deadline}. Si no hace nada, constará que su delegación no ha presentado objeción.`
      ]
    },
    silence_broken: {
      subject: ({ text }) => `Silencio roto: ${text}`,
      body: ({ theme, text }) => [
        `Una delegación se ha opuesto a ${text} («${theme}»): se ha roto el silencio y el texto vuelve a negociarse.`,
        'Los párrafos objetados quedan abiertos. Un nuevo silencio sería otro procedimiento sobre otro texto.'
      ]
    },
    silence_closed: {
      subject: ({ text }) => `Acordado ad referéndum: ${text}`,
      body: ({ theme, text, deadline }) => [
        `El silencio sobre ${text} («${theme}») terminó el ${deadline} sin objeciones: el texto queda acordado ad referéndum.`,
        'Hasta su adopción, las jefaturas de delegación lo confirman o comunican que su capital lo rechaza.'
      ]
    },
    silence_extended: {
      subject: ({ text, deadline }) => `Más plazo, el silencio termina ahora el ${deadline}: ${text}`,
      body: ({ theme, text, deadline }) => [
        `Se ha aplazado el fin del procedimiento de silencio sobre ${text} («${theme}»).`,
        `Se admiten objeciones hasta el ${deadline}.`
      ]
    }
  },
  pt: {
    silence_started: {
      subject: ({ text, deadline }) => `Em procedimento de silêncio até ${deadline}: ${text}`,
      body: ({ theme, text, deadline }) => [
        `A copresidência de «${theme}» submeteu ${text} ao procedimento de silêncio.`,
        `Se nenhuma delegação com direito a isso se opuser até ${deadline}, o texto fica acordado ad referendum. A objeção indica os parágrafos e o motivo, e conta até ao último instante do prazo, pelo relógio do servidor.`
      ]
    },
    silence_reminder: {
      subject: ({ text, deadline }) => `Ainda por abrir, o silêncio termina em ${deadline}: ${text}`,
      body: ({ theme, text, deadline }) => [
        `Ninguém da sua delegação abriu ${text} («${theme}»), que está em procedimento de silêncio.`,
        `O silêncio termina em ${deadline}. Se nada fizer, ficará registado que a sua delegação não se opôs.`
      ]
    },
    silence_broken: {
      subject: ({ text }) => `Silêncio rompido: ${text}`,
      body: ({ theme, text }) => [
        `Uma delegação opôs-se a ${text} («${theme}»): o silêncio foi rompido e o texto volta a ser negociado.`,
        'Os parágrafos visados pela objeção estão abertos. Um novo silêncio seria outro procedimento sobre outro texto.'
      ]
    },
    silence_closed: {
      subject: ({ text }) => `Acordado ad referendum: ${text}`,
      body: ({ theme, text, deadline }) => [
        `O silêncio sobre ${text} («${theme}») terminou em ${deadline} sem objeções: o texto fica acordado ad referendum.`,
        'Até à adoção, as chefias de delegação confirmam-no ou comunicam que a sua capital o recusa.'
      ]
    },
    silence_extended: {
      subject: ({ text, deadline }) => `Mais prazo, o silêncio termina agora em ${deadline}: ${text}`,
      body: ({ theme, text, deadline }) => [
        `O fim do procedimento de silêncio sobre ${text} («${theme}») foi adiado.`,
        `As objeções contam até ${deadline}.`
      ]
    }
  },
  fr: {
    silence_started: {
      subject: ({ text, deadline }) => `Approbation tacite jusqu’au ${deadline} : ${text}`,
      body: ({ theme, text, deadline }) => [
        `Les coprésidents de « ${theme} » ont soumis ${text} à la procédure d’approbation tacite.`,
        `Si aucune délégation habilitée ne s’y oppose avant le ${deadline}, le texte est convenu ad referendum. Une objection indique les paragraphes et le motif ; elle compte jusqu’au dernier instant du délai, à l’horloge du serveur.`
      ]
    },
    silence_reminder: {
      subject: ({ text, deadline }) => `Pas encore ouvert, le délai expire le ${deadline} : ${text}`,
      body: ({ theme, text, deadline }) => [
        `Personne de votre délégation n’a ouvert ${text} (« ${theme} »), soumis à la procédure d’approbation tacite.`,
        `Le délai expire le ${deadline}. Sans réaction, il sera consigné que votre délégation n’a pas fait objection.`
      ]
    },
    silence_broken: {
      subject: ({ text }) => `Silence rompu : ${text}`,
      body: ({ theme, text }) => [
        `Une délégation s’est opposée à ${text} (« ${theme} ») : le silence est rompu et le texte est de nouveau négocié.`,
        'Les paragraphes visés par l’objection sont rouverts. Un nouveau délai serait une autre procédure sur un autre texte.'
      ]
    },
    silence_closed: {
      subject: ({ text }) => `Convenu ad referendum : ${text}`,
      body: ({ theme, text, deadline }) => [
        `Le délai d’approbation tacite de ${text} (« ${theme} ») a expiré le ${deadline} sans objection : le texte est convenu ad referendum.`,
        'Jusqu’à l’adoption, les chefs de délégation le confirment ou font savoir que leur capitale le refuse.'
      ]
    },
    silence_extended: {
      subject: ({ text, deadline }) => `Délai prolongé jusqu’au ${deadline} : ${text}`,
      body: ({ theme, text, deadline }) => [
        `Le délai d’approbation tacite de ${text} (« ${theme} ») a été prolongé.`,
        `Les objections comptent jusqu’au ${deadline}.`
      ]
    }
  }
}
