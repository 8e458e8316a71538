import type { ArrivalWords } from './en.ts'

export const fr: ArrivalWords = {
  signIn: {
    title: 'Se connecter',
    lead: 'Utilisez l’adresse électronique avec laquelle votre délégation ou organisation a été accréditée.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    submit: 'Entrer',
    problem: 'Vous n’êtes pas connecté',
    credentials: 'L’adresse et le mot de passe ne correspondent pas. Vérifiez les deux et réessayez.',
    tooMany: 'Trop d’essais depuis cet endroit. Attendez quinze minutes, puis réessayez.',
    other: 'La connexion a échoué. Réessayez\u00a0; si cela se reproduit, adressez-vous au secrétariat.',
    openAs: 'Ouvrir la démonstration en tant que…',
    openAsLead: 'Sans mot de passe\u00a0: choisissez le rôle dans lequel vous voulez la parcourir.'
  },

  demo: {
    title: 'Ouvrir la démonstration en tant que…',
    lead: 'Choisissez une personne. Un clic vous connecte\u00a0; vous pouvez revenir ici et changer à tout moment.',
    openAs: 'Ouvrir en tant que',
    allGroups: 'Tous les groupes de travail',
    empty: 'Personne à choisir\u00a0: la démonstration n’a pas encore de participants.'
  }
}
