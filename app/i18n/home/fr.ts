import { list, plural } from '../format.ts'
import type { HomeWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('fr', n, { one, many, other })

export const fr: HomeWords = {
  title: 'Les textes des groupes de travail',
  lead: 'Un texte par thème. Chacun va de l’avant-projet à l’adoption par consensus, puis au Sommet.',
  paragraphs: n => count(n, '# paragraphe', '# de paragraphes', '# paragraphes'),
  agreed: (n, of) => `${n} paragraphes sur ${of} convenus`,
  brackets: n => count(n, '# crochet ouvert', '# de crochets ouverts', '# crochets ouverts'),
  noBrackets: 'Aucun crochet ouvert',
  writing: names => `En train d’écrire\u00a0: ${list('fr', names)}`,
  nobody: 'Personne n’écrit en ce moment',
  open: 'Ouvrir le texte',
  openTheme: theme => `Ouvrir le texte «\u00a0${theme}\u00a0»`,
  group: 'Groupe de travail',
  groupOf: theme => `Groupe de travail sur ${theme}`,
  decisions: 'Décisions',
  decisionsOf: theme => `Décisions sur ${theme}`,
  adopted: 'Texte adopté',
  adoptedOf: theme => `Texte adopté «\u00a0${theme}\u00a0»`,
  figuresOnly:
    'Vous ne faites pas partie de ces groupes de travail\u00a0: vous en voyez les chiffres, pas les mots.',
  noDocument: 'Ce texte n’a pas encore été commencé.',
  noDocumentNext: 'Le secrétariat l’ouvre une fois les deux coprésidents désignés.',
  empty: 'Il n’y a pas encore de thème.',
  emptyNext: 'Le secrétariat définit les thèmes de l’événement\u00a0; ils apparaîtront alors ici.',
  yours: 'Vos groupes de travail',
  others: 'Autres groupes de travail',

  way: {
    title: theme => `Le parcours du texte «\u00a0${theme}\u00a0»`,
    agenda: 'À l’ordre du jour',
    passed: 'franchie',
    now: 'étape actuelle',
    noText: 'Pas commencé',
    closed: 'Le parcours de ce texte s’est terminé sans accord.'
  },

  deadline: {
    silence: version => `La procédure d’approbation tacite sur ${version} prend fin`,
    left: time => `Il reste ${time}`,
    over: 'Le délai est écoulé\u00a0; le résultat apparaît dans un instant.',
    none: 'Aucun délai ne court.',
    next: 'Prochain délai'
  },

  waiting: {
    title: 'Ce qui vous attend',
    none: 'Rien ne vous attend.',
    noneNext:
      'Ce qui a besoin de vous figurera ici\u00a0: un aval donné par l’autre coprésident, une approbation tacite en cours, un texte à confirmer.',
    until: 'jusqu’au',
    second_half: action => `L’autre coprésident a donné le premier aval\u00a0: ${action}`,
    prepared: action => `Le secrétariat a préparé, pour les deux coprésidents\u00a0: ${action}`,
    void_half: action => `Votre aval est caduc, car le texte a changé\u00a0: ${action}`,
    approve: 'Le texte est convenu\u00a0: approuvez-le',
    adopt: 'Les deux approbations sont là\u00a0: adoptez le texte',
    read_before_deadline: 'Personne de votre délégation n’a encore ouvert cette version',
    silence:
      'Une approbation tacite est en cours\u00a0: faites objection avant le terme, ou laissez-la passer',
    confirm_capital: 'Votre capitale n’a pas confirmé cette version',
    reservation: 'Votre réserve est maintenue\u00a0: levez-la, ou transformez-la en déclaration',
    answer_bridging:
      'La coprésidence a présenté un libellé de compromis pour vos crochets\u00a0: prenez position ou refusez-le',
    reopening: 'Une délégation demande la réouverture d’un paragraphe convenu\u00a0: décidez-en',
    attention:
      'L’une de vos propositions requiert votre attention\u00a0: les mots qu’elle modifie ont changé',
    confirm_entry: 'Une saisie a été faite en salle en votre nom\u00a0: confirmez-la ou rejetez-la',
    broken:
      'La procédure d’approbation tacite a été rompue\u00a0: réglez ce qui fait l’objet de l’objection, puis publiez la version suivante',
    transmit: 'Le texte est adopté\u00a0: transmettez-le à la préparation du Sommet',
    language:
      'Pour que le texte puisse être transmis, cette version linguistique doit être traduite ou certifiée',
    agenda: 'Des domaines prioritaires sont parvenus au Sommet\u00a0: répondez-y',
    no_head: 'Cette délégation n’a pas de chef joignable'
  },

  actions: {
    issue_chairs_text: 'publier le texte de la coprésidence',
    declare_agreed: 'déclarer le texte convenu',
    start_silence: 'lancer la procédure d’approbation tacite',
    extend_silence: 'prolonger la procédure',
    close_without_agreement: 'clore sans accord',
    record_waiver: 'consigner une dispense',
    approve_version: 'approuver la version',
    adopt: 'adopter le texte',
    reopen_text: 'rouvrir le texte',
    issue_corrigendum: 'publier un rectificatif',
    transmit: 'transmettre le texte au Sommet',
    amend_commitment: 'modifier un engagement'
  }
}
