import { number, plural } from '../format.ts'
import type { CommentWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('fr', n, { one, many, other })

/** A space that does not break stands before `?`, `:`, `;` and inside quotation marks, as French sets them. */
export const fr: CommentWords = {
  panel: {
    which: 'Quels commentaires',
    open: 'Ouverts',
    resolved: 'Réglés',
    mine: 'Les miens',
    all: 'Tous',
    list: 'Commentaires',
    write: 'Nouveau commentaire',
    more: (n, paragraph) =>
      count(
        n,
        `# de plus à côté du paragraphe ${paragraph}`,
        `# de plus à côté du paragraphe ${paragraph}`,
        `# de plus à côté du paragraphe ${paragraph}`
      ),
    newer: n =>
      count(n, '# nouveau commentaire ↓', '# de nouveaux commentaires ↓', '# nouveaux commentaires ↓'),
    arrived: n => count(n, '# nouveau commentaire', '# de nouveaux commentaires', '# nouveaux commentaires'),
    unread: n => count(n, '# non lu', '# de non lus', '# non lus'),
    markAll: 'Tout marquer comme lu',
    due: 'Réponses attendues',
    own: 'Nos observations',
    wait: n =>
      count(
        n,
        '# observation de votre délégation attend d’être envoyée.',
        '# d’observations de votre délégation attendent d’être envoyées.',
        '# observations de votre délégation attendent d’être envoyées.'
      ),
    version: name => `Où se trouvent les mots dans ${name}`,
    working: 'Dans le texte de travail',
    mayNot: 'Vous ne pouvez pas commenter maintenant'
  },

  empty: {
    open: 'Aucun commentaire ouvert.',
    resolved: 'Aucun commentaire réglé.',
    mine: 'Ni vous ni votre délégation n’avez commenté.',
    all: 'Personne n’a encore commenté.',
    filtered: 'Aucun commentaire ne correspond à ces filtres.',
    next: 'Sélectionnez des mots dans le texte et appuyez sur Ctrl+Alt+M, ou sur «\u00a0Nouveau commentaire\u00a0».',
    nextFiltered: 'Retirez un filtre, ou affichez tout.'
  },

  filter: {
    title: 'Filtrer et chercher',
    voice: 'Ouverts par',
    everybody: 'Tout le monde',
    paragraph: 'Paragraphe',
    everywhere: 'Tout le texte',
    substantive: 'De fond seulement',
    unsent: 'En attente d’envoi seulement',
    order: 'Ordre',
    byText: 'Comme dans le texte',
    byTime: 'Les plus récents d’abord',
    search: 'Mots des commentaires ou des citations',
    apply: 'Afficher',
    clear: 'Tout afficher',
    found: n =>
      count(n, '# commentaire correspond', '# de commentaires correspondent', '# commentaires correspondent')
  },

  types: { substantive: 'De fond', editorial: 'De rédaction', question: 'Question posée' },

  visibility: {
    group: {
      name: 'Tout le groupe',
      means: 'Quiconque peut lire ce texte le voit aussitôt, sous le nom de votre délégation.'
    },
    delegation: {
      name: 'Votre délégation seulement',
      means:
        'Personne hors de votre délégation ne le voit, dans aucune liste ni recherche, avant que votre chef de délégation ne l’envoie.'
    },
    chairs: {
      name: 'Coprésidence et secrétariat',
      means: 'La coprésidence, le secrétariat et votre propre délégation le voient\u00a0; personne d’autre.'
    }
  },

  voices: {
    'CO-CHAIRS': 'Coprésidence',
    'CO-FACILITATORS': 'Cofacilitation',
    RAPPORTEUR: 'Rapporteur du groupe',
    SECRETARIAT: 'Secrétariat',
    LANGUAGE: 'Révision linguistique'
  },

  place: {
    document: 'Tout le texte',
    paragraph: number => `Paragraphe ${number}`,
    heading: words => `Titre «\u00a0${words}\u00a0»`,
    bracket: number => `Crochet du paragraphe ${number}`,
    wording: (name, number) => `${name} du paragraphe ${number}`,
    base: 'Texte de base',
    unknown: 'Un paragraphe disparu',
    show: 'Montrer dans le texte'
  },

  anchor: {
    in_place: 'À sa place',
    moved: 'Déplacé avec ses mots',
    changed: 'Les mots ont changé',
    gone: 'Les mots ont disparu',
    goneIn: revision => `Les mots ont disparu dans ${revision}`,
    goneSince: 'Les mots ont disparu après la dernière version',
    goneBy: name => `par ${name}`,
    said: 'Au moment du commentaire\u00a0:'
  },

  thread: {
    notRead: 'Ce commentaire n’a pas pu être lu. Vérifiez votre connexion et rouvrez-le.',
    replies: n => count(n, '# réponse', '# de réponses', '# réponses'),
    close: 'Fermer ce commentaire',
    unread: 'Non lu',
    editedAt: 'Modifié',
    former: 'Rédactions antérieures',
    until: 'Jusqu’au',
    writtenAt: 'Écrit sans connexion\u00a0:',
    resolvedAs: (outcome, who) => `${outcome} (${who})`,
    reason: 'Motif\u00a0:',
    reopened: 'Rouvert',
    waiting: 'Attend que le chef de délégation l’envoie',
    sent: by => `Envoyé au nom de la délégation par ${by}`
  },

  outcomes: {
    reflected: 'Repris dans le texte',
    not_reflected: 'Non repris dans le texte',
    noted: 'Il en est pris note',
    answered: 'Répondu'
  },

  reactions: { agree: 'D’accord', thanks: 'Merci', look: 'Nous regardons' },
  reacted: (name, n) => `${name} (${n})`,

  write: {
    title: 'Nouveau commentaire',
    where: 'À propos de',
    chosen: 'Les mots sélectionnés',
    selectWords: 'Pour des mots exacts, sélectionnez-les d’abord dans le texte.',
    words: 'Votre commentaire',
    format: '*accent*, **fort**, - liste, > citation, [mots](https://…), @ nomme quelqu’un',
    most: n => `Au plus ${number('fr', n)} caractères.`,
    letters: (n, max) => `${number('fr', n)} caractères sur ${number('fr', max)}`,
    tooLong: (n, max) =>
      `Le commentaire n’a pas été fait\u00A0: il compte ${number('fr', n)} caractères, et un commentaire en admet ${number('fr', max)}. Raccourcissez-le ou dites le reste dans une réponse\u00A0; vos mots sont toujours dans le formulaire.`,
    type: 'Nature',
    sees: 'Qui le voit',
    as: voice => `Vous parlez au nom de ${voice}.`,
    send: 'Commenter',
    cancel: 'Annuler',
    reply: 'Votre réponse',
    sendReply: 'Répondre',
    edit: 'Modifier',
    editTitle: 'Modifiez vos mots',
    saveEdit: 'Enregistrer les nouveaux mots',
    editWhat: 'Vos mots antérieurs restent lisibles.',
    resolve: 'Régler',
    outcome: 'Ce qui en a été fait',
    why: 'Motif',
    resolveDo: 'Régler ce commentaire',
    reopen: 'Rouvrir',
    reopenWhy: 'Pourquoi il est rouvert',
    reattach: 'Rattacher à d’autres mots',
    reattachWhat:
      'Sélectionnez les mots dans le texte, puis appuyez sur le bouton\u00a0; ou choisissez un paragraphe.',
    reattachDo: 'Rattacher ici',
    reattachWords: 'Rattacher aux mots sélectionnés',
    sendAs: 'Envoyer comme délégation',
    mention: 'Personnes et délégations',
    severalParagraphs: 'La sélection couvre plusieurs paragraphes. Sélectionnez des mots d’un seul.'
  },

  kept: {
    draft: 'Gardé sur cet appareil',
    waiting: n =>
      count(
        n,
        '# commentaire est gardé sur cet appareil et part dès qu’il y a une connexion.',
        '# de commentaires sont gardés sur cet appareil et partent dès qu’il y a une connexion.',
        '# commentaires sont gardés sur cet appareil et partent dès qu’il y a une connexion.'
      ),
    now: 'Envoyer maintenant',
    refused: 'Ce commentaire de votre appareil n’a pas été accepté\u00a0:',
    discard: 'L’écarter',
    ended:
      'Ce que vous avez écrit est toujours dans le formulaire\u00A0: envoyez-le, et il est conservé comme votre brouillon privé, au-dessus du texte.',
    privately:
      'Vous ne pouvez plus commenter. Vos mots n’ont pas été envoyés\u00a0; ils sont gardés comme votre brouillon privé, au-dessus du texte.',
    privatelyNot: 'Vous ne pouvez plus commenter. Vos mots n’ont pas été envoyés\u00a0: copiez-les d’ici.'
  },

  problem: 'Cela n’a pas été fait',
  notNow: 'Pas possible maintenant',

  done: {
    said: 'Le commentaire est publié.',
    kept: 'Gardé\u00a0: il attend votre chef de délégation.',
    replied: 'La réponse est publiée.',
    edited: 'Vos mots sont modifiés\u00a0; les anciens restent lisibles.',
    resolved: 'Réglé.',
    reopened: 'De nouveau ouvert.',
    attached: 'Rattaché à sa nouvelle place.',
    sent: 'Envoyé au nom de votre délégation.',
    read: 'Tout est marqué comme lu.'
  },

  refusals: {
    TH1: {
      why: 'Vous ne parlez pour personne dans ce groupe.',
      way: 'Demandez au secrétariat de vous y affecter.'
    },
    TH3: {
      why: 'Qui exerce une fonction dans ce groupe n’y parle pour aucune délégation.',
      way: 'Écrivez au groupe ou à la coprésidence, ou demandez à votre délégation de l’écrire.'
    },
    TH4: {
      why: 'L’horloge de votre appareil avance.',
      way: 'Mettez-la à l’heure, puis renvoyez le commentaire.'
    },
    TH5: {
      why: 'Le commentaire est réglé, ou tous ceux à qui vous répondriez ne le voient pas.',
      way: 'Relisez-le\u00a0; rouvrez-le s’il est réglé.'
    },
    TH6: { why: 'Le commentaire dit déjà cela.', way: 'Changez ses mots, ou laissez-les.' },
    TH7: { why: 'Quelqu’un a été plus rapide\u00a0: il est déjà réglé ou ouvert.', way: 'Relisez-le.' },
    TH9: { why: 'Il n’attend plus d’être envoyé.', way: 'Choisissez-en un qui attend.' },
    TH10: {
      why: 'Il n’y a plus de place pour lui à côté de ce texte.',
      way: 'Répondez dans un commentaire existant.'
    },
    AN8: {
      why: 'Les mots ne sont pas ceux du texte.',
      way: 'Sélectionnez de nouveau les mots, puis envoyez.'
    },
    AN9: {
      why: 'Seule la personne qui l’a ouvert, ou la coprésidence, rattache un commentaire.',
      way: 'Demandez-le à l’un d’eux.'
    },
    bracket: { why: 'Ce crochet est levé.', way: 'Choisissez plutôt le paragraphe.' },
    too_many: {
      why: 'Vous avez beaucoup envoyé en peu de temps.',
      way: 'Attendez une minute, puis renvoyez.'
    },
    malformed: {
      why: 'Il manque quelque chose dans le formulaire, ou ce n’est pas correct.',
      way: 'Vérifiez et réessayez.'
    },
    not_found: { why: 'Ce n’est plus là, ou vous n’y avez pas accès.', way: 'Relisez la liste.' },
    conflict: {
      why: 'Le texte a changé depuis que vous avez ouvert le formulaire.',
      way: 'Regardez le texte tel qu’il est et réessayez.'
    }
  },

  due: {
    title: 'Réponses attendues',
    lead: 'Commentaires de fond ouverts, par délégation, les plus anciens d’abord.',
    none: 'Aucun commentaire de fond n’est ouvert.',
    noneNext: 'La procédure d’approbation tacite peut commencer sans avertissement sur les commentaires.',
    hours: n => (n === 0 ? 'moins d’une heure' : count(n, '# heure', '# d’heures', '# heures')),
    days: n => count(n, '# jour', '# de jours', '# jours'),
    age: 'Ouvert depuis',
    answered: 'Quelqu’un a répondu',
    notAnswered: 'Personne n’a répondu',
    notYou: 'Cette liste est destinée à la coprésidence et au secrétariat.',
    back: 'Retour au texte'
  },

  own: {
    title: voice => `Observations de ${voice}`,
    lead: 'Ce qui a été fait de chaque observation.',
    revision: 'Faites jusqu’à',
    whole: 'Maintenant',
    none: 'Pas encore d’observations.',
    noneNext: 'Ouvrez le texte, sélectionnez des mots et appuyez sur Ctrl+Alt+M.',
    madeOn: 'Faite sur',
    settledIn: 'Traitée dans',
    before: 'avant la première version',
    result: 'Résultat',
    stillOpen: 'Ouverte',
    print: 'Pour l’imprimer, utilisez l’impression de votre navigateur.',
    toSend: 'Envoyer comme délégation',
    toSendLead:
      'Choisissez ce que dit votre délégation. Ce qui est envoyé est vu par tout le groupe, signé du nom de la délégation.',
    sendChosen: 'Envoyer les choix comme délégation'
  }
}
