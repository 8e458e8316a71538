import { list, plural } from '../format.ts'
import type { QuestionWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('fr', n, { one, many, other })

export const fr: QuestionWords = {
  agreed: 'Qu’est-ce qui est convenu\u00a0?',
  agreedAnswer: (n: number, of: number) =>
    n === 0
      ? `Rien encore\u00a0: 0 paragraphe sur ${of}`
      : `${count(n, '# paragraphe', '# de paragraphes', '# paragraphes')} sur ${of}`,
  agreedAll: (of: number) => `Tout\u00a0: les ${of} paragraphes`,
  speak: 'Qui peut s’exprimer\u00a0?',
  speakAnswers: {
    outline: 'La coprésidence et la liste de rédaction',
    zero_draft: 'Toutes les délégations du groupe\u00a0; les observateurs tant qu’ils sont admis',
    negotiation: 'Toutes les délégations du groupe\u00a0; les observateurs tant qu’ils sont admis',
    chairs_text: 'Toutes les délégations du groupe, sur le texte de la coprésidence',
    silence: 'Chefs de délégation et délégués mandatés\u00a0: seulement pour faire objection',
    agreed_ad_ref: 'Les chefs de délégation, après consultation de leur capitale',
    adopted: 'Plus personne\u00a0: le texte est adopté',
    transmitted: 'La préparation du Sommet',
    closed_without_agreement: 'Plus personne\u00a0: la négociation est close'
  },
  chairs: (names: string[]) => `Coprésidence\u00a0: ${list('fr', names)}`,
  changes: 'Quand peut-on proposer des changements\u00a0?',
  changesAnswers: {
    outline: 'Maintenant\u00a0: la liste de rédaction prépare l’avant-projet',
    zero_draft: 'Maintenant, et dans la négociation qui suit',
    negotiation: 'Maintenant, jusqu’au texte de la coprésidence',
    chairs_text: 'Pas dans les mots\u00a0: seulement pour lever des crochets',
    silence: 'Pas maintenant\u00a0: le texte est verrouillé',
    agreed_ad_ref: 'Pas maintenant\u00a0: seulement si la coprésidence rouvre le texte',
    adopted: 'Plus du tout\u00a0: le texte est définitif',
    transmitted: 'Plus du tout\u00a0: le texte est définitif',
    closed_without_agreement: 'Plus du tout'
  },
  typeAnswers: {
    outline: 'Écrivent dans le texte\u00a0: coprésidence, cofacilitation, liste de rédaction',
    zero_draft: 'Écrivent dans le texte\u00a0: coprésidence, cofacilitation, liste de rédaction',
    negotiation:
      'Écrivent dans le texte\u00a0: coprésidence et cofacilitation\u00a0; la liste de rédaction si l’événement le permet\u00a0; le rapporteur quand il tient la plume',
    chairs_text: 'Personne n’écrit\u00a0: les mots changent par des décisions consignées',
    silence: 'Personne n’écrit\u00a0: le texte est verrouillé',
    agreed_ad_ref: 'Personne n’écrit\u00a0: le texte est verrouillé',
    adopted: 'Personne n’écrit\u00a0: le texte est définitif',
    transmitted: 'Personne n’écrit\u00a0: le texte est définitif',
    closed_without_agreement: 'Personne n’écrit\u00a0: la négociation est close'
  },
  undecided: 'Que reste-t-il à décider\u00a0?',
  undecidedNone: 'Rien\u00a0: aucun crochet n’est ouvert',
  undecidedAnswer: (brackets: number, paragraphs: number) =>
    `${count(brackets, '# crochet ouvert', '# de crochets ouverts', '# crochets ouverts')} dans ${count(paragraphs, '# paragraphe', '# de paragraphes', '# paragraphes')}`,
  unopposed: (n: number) =>
    count(
      n,
      '# a un libellé auquel personne ne s’oppose',
      '# ont un libellé auquel personne ne s’oppose',
      '# ont un libellé auquel personne ne s’oppose'
    )
}
