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
    openComment: 'Ouvrir le commentaire sur ces mots',
    closeComment: 'Revenir d’un commentaire à ses mots',
    leave: 'Quitter le texte, vers la barre de rédaction',
    ctrl: 'Ctrl',
    shift: 'Maj',
    alt: 'Alt'
  }
}
