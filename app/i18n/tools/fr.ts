import type { ToolWords } from './en.ts'

export const fr: ToolWords = {
  link: {
    title: 'Lien',
    address: 'Adresse',
    hint: 'Commence par https://, http:// ou mailto:',
    set: 'Poser le lien',
    remove: 'Retirer le lien'
  },

  shortcuts: {
    title: 'Raccourcis clavier',
    caption: 'Touches et leur effet',
    keys: 'Touches',
    does: 'Effet',
    show: 'Cette liste (hors saisie)',
    save: 'Indique l’état\u00a0: tout s’enregistre de soi-même',
    moveUp: 'Monter le paragraphe',
    moveDown: 'Descendre le paragraphe',
    comment: 'Commenter les mots sélectionnés',
    propose: 'Proposer une modification des mots sélectionnés',
    openComment: 'Ouvrir le commentaire sur ces mots',
    bracket: 'Mettre les mots sélectionnés entre crochets',
    closeComment: 'Revenir d’un commentaire à ses mots',
    leave: 'Quitter le texte, vers la barre de rédaction',
    ctrl: 'Ctrl',
    shift: 'Maj',
    alt: 'Alt'
  },

  toolbar: {
    label: 'Rédaction',
    bold: 'Gras',
    italic: 'Italique',
    underline: 'Souligné',
    link: 'Lien',
    part: 'Type de paragraphe',
    undo: 'Annuler ma dernière modification',
    redo: 'Rétablir',
    up: 'Monter le paragraphe',
    down: 'Descendre le paragraphe',
    shortcuts: 'Raccourcis clavier',
    moved: 'Le paragraphe a été déplacé.',
    notMoved:
      'Le paragraphe n’a pas été déplacé\u00a0: le serveur est injoignable. Réessayez une fois la connexion rétablie.'
  },

  editorRefusals: {
    bracket: 'Les crochets s’ouvrent et se lèvent par des décisions consignées, pas à la frappe.',
    agreed: 'Ce paragraphe est convenu. Pour le modifier, demandez sa réouverture.',
    footnote:
      'Ce paragraphe porte une note de bas de page et ne peut pas être effacé à la saisie. Déplacez-le, ou proposez sa suppression.',
    bracket_drag:
      'Des mots qui contiennent un crochet ne peuvent pas être glissés. Déplacez le paragraphe entier.',
    paste_too_long: 'C’est plus que ce qui peut être collé en une fois. Collez par morceaux.',
    link: 'Cette adresse ne peut pas être utilisée. Elle doit commencer par https://, http:// ou mailto:'
  },

  drafts: {
    title: 'Vos mots n’ont pas été repris\u00a0: les voici',
    lead: 'Vous seul les voyez. Copiez ce dont vous avez besoin, puis écartez le brouillon.',
    why: (reason: string) => `Motif\u00a0: ${reason}.`,
    mine: 'Vos mots',
    base: 'Avant votre saisie',
    now: 'Le texte tel qu’il est maintenant',
    gone: 'Ce paragraphe n’est plus dans le texte.',
    show: 'Montrer',
    copy: 'Copier mes mots',
    copied: 'Copié.',
    notCopied: 'Les mots n’ont pas pu être copiés. Sélectionnez-les et copiez-les à la main.',
    dismiss: 'Écarter',
    reasons: {
      lineage: 'le texte a été remplacé sur le serveur',
      malformed: 'le serveur n’a pas pu lire cette modification',
      out_of_step: 'le serveur n’a pas pu situer cette modification',
      gone: 'le texte n’est plus à votre portée'
    }
  },

  closed: {
    signedOut: 'Vous êtes déconnecté. Vos mots non envoyés sont conservés sur cet appareil.',
    forbidden: 'Vous ne pouvez plus ouvrir ce texte.',
    notFound: 'Ce texte n’est plus disponible pour vous.',
    locked: 'Le texte a été verrouillé pendant que vous écriviez.',
    clientTooOld:
      'Il y a une nouvelle version de cette page. Rechargez-la pour continuer\u00a0; vos mots sont conservés.',
    signInAgain: 'Se reconnecter',
    reload: 'Recharger la page',
    back: 'Vers tous les textes'
  },

  notices: {
    rightsTyping: 'Vos droits ont changé\u00a0: vous pouvez maintenant écrire.',
    rightsReading: (reason: string) => `Vos droits ont changé\u00a0: lecture seule désormais, car ${reason}.`,
    nearly_full: 'Ce texte approche de la longueur maximale.',
    full: 'Ce texte est plein\u00a0: rien ne peut être ajouté, mais des mots peuvent être supprimés.',
    storage_down:
      'Le serveur ne peut rien enregistrer en ce moment. L’écriture est suspendue\u00a0; rien de ce que vous voyez n’est perdu.',
    storage_up: 'L’enregistrement fonctionne de nouveau.',
    dismiss: 'Écarter l’avis'
  },

  asked: {
    always: 'Enregistré\u00a0; les versions sont conservées automatiquement.',
    notYet: 'Tout n’est pas encore arrivé au serveur. L’envoi se fait de lui-même dès que possible.'
  }
}
