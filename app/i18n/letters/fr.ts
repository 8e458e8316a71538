import { plural } from '../format.ts'
import type { LetterWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('fr', n, { one, many, other })

export const fr: LetterWords = {
  title: 'Lettres non remises',
  lead: 'L’approbation tacite engage aussi ceux qui ne sont pas en ligne\u00a0: chaque avis doit atteindre son lecteur. Ce qui n’est pas parti figure ici, avec la raison.',
  noServer: 'Aucun serveur de messagerie n’est configuré.',
  noServerNext:
    'Rien ne quitte ce serveur. Prévenez chaque personne autrement, ou demandez à l’exploitant de définir SMTP_URL et MAIL_FROM puis de redémarrer\u00a0: ce qui attend sera alors envoyé.',
  none: 'Toutes les lettres ont été remises au serveur de messagerie.',
  noneNext: 'Une lettre qui ne peut être remise figurera ici, avec la raison et un bouton pour réessayer.',
  sent: n => count(n, '# lettre remise', '# de lettres remises', '# lettres remises'),
  unsent: n => count(n, '# lettre non remise', '# de lettres non remises', '# lettres non remises'),
  kinds: {
    invite: 'Lettre d’invitation',
    reset: 'Nouveau mot de passe',
    silence_started: 'Approbation tacite lancée',
    silence_reminder: 'Rappel de l’approbation tacite',
    silence_broken: 'Approbation tacite rompue',
    silence_closed: 'Approbation tacite achevée',
    silence_extended: 'Approbation tacite prolongée'
  },
  states: { waiting: 'En attente', failed: 'Échec', sent: 'Remise', void: 'Annulée' },
  to: 'À',
  written: 'Écrite le',
  tries: n => count(n, 'Essayée une fois', 'Essayée # de fois', 'Essayée # fois'),
  untried: 'Pas encore essayée',
  nextTry: 'Prochain essai',
  why: code => `Raison\u00a0: ${code}`,
  reasons: {
    NO_MAIL: 'aucun serveur de messagerie n’est configuré',
    ADDRESS: 'cette adresse ne peut recevoir de courrier',
    ABORTED: 'le serveur a été arrêté pendant l’envoi'
  },
  read: 'Lire la lettre',
  secret: 'Elle porte un lien personnel, que personne d’autre ne lit.',
  secretNext: 'Créez-en un nouveau sur la page de la personne, et remettez-le vous-même.',
  toPerson: name => `Page de ${name}`,
  again: 'Réessayer',
  againTo: name => `Réessayer\u00a0: lettre à ${name}`,
  done: 'La lettre est en route\u00a0; si elle échoue encore, elle figurera ici avec la raison.',
  refusals: {
    unavailable: {
      why: 'La lettre n’a pas été envoyée\u00a0: aucun serveur de messagerie n’est configuré.',
      way: 'Prévenez la personne autrement, ou faites configurer un serveur de messagerie.'
    },
    not_found: { why: 'Cette lettre n’attend plus.', way: 'Rechargez la page.' }
  }
}
