import { plural } from '../format.ts'
import type { PublicWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('fr', n, { one, many, other })

export const fr: PublicWords = {
  open: 'Ouvert à toutes et à tous',
  places: 'Pages publiques',
  languages: 'Langue de cette page',
  signIn: 'Se connecter',

  texts: {
    title: 'Textes adoptés',
    lead: 'Ce que les groupes de travail ont adopté par consensus, à la lettre, et ce que porte chaque texte.',
    none: 'Aucun texte n’a encore été adopté.',
    noneNext:
      'Un texte paraît ici au coup de marteau des deux coprésidents\u00a0; jusque-là, seul son groupe le lit.',
    adopted: 'Adopté',
    transmitted: 'Transmis au Sommet',
    read: title => `Lire le texte adopté\u00a0: ${title}`,
    paragraphs: n => count(n, '# paragraphe', '# de paragraphes', '# paragraphes'),
    corrigenda: n => count(n, '# rectificatif', '# de rectificatifs', '# rectificatifs')
  },

  text: {
    adoptedAs: 'Texte adopté',
    facts: 'À propos de ce texte',
    symbol: 'Cote',
    hash: 'Empreinte (SHA-256)',
    verify: 'Qui exploite ce serveur recalcule l’empreinte à partir de ce qui est conservé\u00a0:',
    adopted: 'Adopté',
    transmitted: 'Transmis au Sommet',
    in: 'Langue du texte',
    original: language => `${language} (tel qu’adopté)`,
    certified: language => `${language} (certifié)`,
    translation: 'Certifié paragraphe par paragraphe au regard du texte adopté, seul à avoir été adopté.',
    paragraph: number => `Paragraphe ${number}`,
    heading: 'Intertitre',
    footnotes: 'Notes de bas de page',
    carried: 'Ce que ce texte porte au titre des désolidarisations',
    corrigenda: 'Rectificatifs',
    corrigendaLead: 'Chacun est un document à côté du texte adopté, qui reste tel qu’il a été adopté.',
    forWords: 'Au lieu de',
    readWords: 'lire',
    areas: 'Domaines prioritaires et actions pour le Sommet',
    areasLead: 'Transmis avec ce texte.',
    decisions: {
      accepted: 'À l’ordre du jour',
      merged: 'Fusionné dans un point de l’ordre du jour',
      deferred: 'Reporté',
      returned: 'Renvoyé au groupe'
    },
    unanswered: 'En attente de la réponse du Sommet',
    item: title => `Point de l’ordre du jour\u00a0: ${title}`,
    owner: who => `Par ${who}`,
    due: when => `Échéance\u00a0: ${when}`
  },

  agenda: {
    title: 'Ordre du jour du Sommet',
    lead: 'Ce qui vient des textes adoptés, jusqu’au paragraphe.',
    none: 'Rien n’est encore à l’ordre du jour.',
    noneNext: 'La coordination du Sommet place ici ce que transmettent les textes adoptés.',
    from: (theme, number) => `${theme}, paragraphe ${number}`,
    hash: 'Empreinte du paragraphe',
    state: 'Empreinte de cet ordre du jour',
    corrected:
      'Un paragraphe dont provient ce point a été corrigé\u00a0; le rectificatif figure avec son texte.',
    reopened: 'Le texte dont provient ce point est rouvert.'
  }
}
