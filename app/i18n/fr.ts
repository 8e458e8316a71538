import type { Catalogue } from './en.ts'
import { list, plural } from './format.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('fr', n, { one, many, other })

/** A space that does not break stands before `?`, `:`, `;` and inside quotation marks, as French sets them. */
export const fr = {
  language: 'fr',
  direction: 'ltr',

  site: {
    tagline: 'L’espace de travail de la conférence',
    skip: 'Aller au contenu',
    home: 'Tous les textes',
    menu: 'Réglages et compte',
    language: 'Langue',
    theme: 'Apparence',
    themeAuto: 'Comme l’appareil',
    themeLight: 'Claire',
    themeDark: 'Sombre',
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    signedInAs: (name: string) => `Session de ${name}`,
    close: 'Fermer',
    cancel: 'Annuler',
    loading: 'Chargement de la page'
  },

  demonstration: {
    title: 'Démonstration',
    words: 'Les textes, les personnes et les positions sont inventés.',
    more: 'À propos de cette démonstration',
    switch: 'Ouvrir en tant que quelqu’un d’autre'
  },

  clock: {
    rules: (time: string, place: string) => `L’horloge des règles indique ${time} (${place})`,
    yours: (time: string, zone: string) => `${time} dans votre fuseau (${zone})`
  },

  roles: {
    co_chair: 'Coprésidence',
    co_facilitator: 'Cofacilitation',
    rapporteur: 'Rapporteur ou rapporteuse',
    secretariat: 'Secrétariat',
    head_of_delegation: 'Chef ou cheffe de délégation',
    delegate: 'Membre de délégation',
    observer: 'Organisation observatrice',
    language_reviewer: 'Révision linguistique',
    summit_coordinator: 'Coordination du Sommet',
    public: 'Grand public',
    system_admin: 'Administration du système'
  },

  stages: {
    outline: 'Canevas',
    zero_draft: 'Avant-projet',
    negotiation: 'Négociation',
    chairs_text: 'Texte de la coprésidence',
    silence: 'En procédure d’approbation tacite',
    agreed_ad_ref: 'Convenu ad referendum',
    adopted: 'Adopté',
    transmitted: 'Transmis',
    closed_without_agreement: 'Clos sans accord'
  },

  home: {
    agreed: (n: number, of: number) =>
      count(
        n,
        `# paragraphe sur ${of} convenu`,
        `# de paragraphes sur ${of} convenus`,
        `# paragraphes sur ${of} convenus`
      )
  },

  document: {
    breadcrumb: 'Où vous êtes',
    symbol: 'Cote',
    notIssued: 'Aucune version publiée pour l’instant',
    changedSince: (symbol: string) => `Modifié depuis ${symbol}`,
    asIssued: 'Tel que publié',
    text: 'Le texte',
    textOf: (title: string) => `Texte\u00a0: ${title}`,
    paragraph: (n: string) => `Paragraphe ${n}`,
    empty: 'Ce texte n’a pas encore de mots.',
    emptyNext:
      'Qui a le droit d’écrire peut commencer\u00a0; la coprésidence peut fixer la liste de rédaction.',
    fingerprint: 'Empreinte du texte (SHA-256)',
    overview: 'État du texte',
    mayType: 'Vous pouvez écrire dans ce texte.',
    mayTypeFor: (delegation: string) => `Vous pouvez écrire dans ce texte au nom de ${delegation}.`,
    mayRead: 'Vous pouvez lire ce texte.',
    editorFailed:
      'L’éditeur n’a pas pu être chargé. Vous pouvez lire le texte\u00a0; rechargez la page pour écrire.',
    noScripts: 'Les scripts sont désactivés\u00a0: vous pouvez lire le texte, mais pas y écrire.',
    drag: 'Glisser pour déplacer le paragraphe',
    notices: 'Avis'
  },

  save: {
    label: 'État de l’enregistrement',
    connecting: 'Connexion…',
    saved: 'Enregistré',
    saving: 'Enregistrement…',
    offline: 'Hors ligne\u00a0: conservé sur cet appareil',
    reconnecting: (seconds: number) =>
      count(
        seconds,
        'Reconnexion, nouvel essai dans # seconde',
        'Reconnexion, nouvel essai dans # de secondes',
        'Reconnexion, nouvel essai dans # secondes'
      ),
    reconnectingNow: 'Reconnexion…',
    retry: 'Réessayer maintenant',
    readOnly: 'Lecture seule',
    failed: 'Non conservé\u00a0: copiez vos mots',
    unsent: (n: number) =>
      count(n, '# modification à envoyer', '# de modifications à envoyer', '# modifications à envoyer'),
    leave: 'Une partie de vos mots n’est pas encore arrivée au serveur.'
  },

  readOnly: {
    role: 'votre rôle permet de lire ce texte\u00a0; la liste de rédaction et la coprésidence y écrivent',
    stage: 'à cette étape les mots ne changent que par des décisions consignées',
    locked: 'le texte est verrouillé',
    observer: 'les observateurs lisent et commentent',
    agreed: 'le paragraphe est convenu',
    footnote: 'le paragraphe porte une note de bas de page, qui disparaîtrait avec lui',
    quarantined: 'une partie de l’historique de ce texte est illisible\u00a0; le secrétariat en est averti',
    storage: 'le serveur ne peut rien enregistrer en ce moment\u00a0; l’écriture reprendra d’elle-même'
  },

  people: {
    title: 'Qui est là',
    count: (n: number) =>
      count(n, '# personne présente', '# de personnes présentes', '# personnes présentes'),
    more: (n: number) => `+${n}`,
    list: 'Toutes les personnes qui ont ouvert ce texte',
    editing: 'écrit',
    reading: 'lit',
    you: 'vous',
    noDelegation: 'Services de la conférence',
    nobody: 'Personne d’autre n’a ouvert ce texte.',
    carets: 'Montrer les curseurs des autres',
    editingIn: (n: number, paragraphs: string[]) => {
      const who = count(
        n,
        '# autre personne écrit',
        '# d’autres personnes écrivent',
        '# autres personnes écrivent'
      )
      return paragraphs.length === 0
        ? who
        : `${who} dans ${list(
            'fr',
            paragraphs.map(p => `¶${p}`)
          )}`
    }
  },

  outline: {
    title: 'Plan du texte',
    show: 'Montrer le plan du texte',
    brackets: (n: number) => count(n, '# crochet', '# de crochets', '# crochets'),
    empty: 'Aucun paragraphe pour l’instant.'
  },

  brackets: {
    count: (n: number) => count(n, '# ouvert', '# d’ouverts', '# ouverts'),
    none: 'Aucun crochet n’est ouvert dans ce texte.',
    noneNext: 'Un crochet signale des mots sur lesquels il n’y a pas d’accord.',
    inParagraph: (n: string) => `Paragraphe ${n}`,
    goTo: (n: string) => `Aller au crochet du paragraphe ${n}`,
    kinds: {
      alternatives: 'Variantes',
      insertion: 'Ajout',
      deletion: 'Suppression',
      placeholder: 'Texte à venir'
    },
    states: { open: 'Ouvert', held: 'Lié à un paquet', proposed: 'Issue proposée', resolved: 'Levé' },
    alternative: (n: number) => `Variante ${n}`,
    base: 'Mots du texte',
    proposedBy: (codes: string) => `Proposée par ${codes}`,
    supportedBy: (codes: string) => `Soutenue par ${codes}`,
    opposedBy: (codes: string) => `Opposition de ${codes}`,
    originatedBy: (code: string) => `Suggérée à l’origine par ${code}`,
    unopposed: 'Personne ne s’y oppose',
    toBeFilled: 'texte à compléter',
    note: 'Remarque'
  },

  bracketLabels: {
    kinds: {
      alternatives: 'Crochet avec variantes',
      insertion: 'Crochet\u00a0: ajout',
      deletion: 'Crochet\u00a0: suppression',
      placeholder: 'Crochet\u00a0: texte à venir'
    },
    alternative: '{key}\u00a0: {words}. {delegations}. {unopposed}',
    unopposed: 'Personne ne s’oppose à ce libellé.',
    placeholder: 'texte à compléter',
    unknown: 'Crochet dont les libellés sont en cours de chargement'
  },

  parts: {
    heading: 'Titre',
    pp: 'Alinéa du préambule',
    op: 'Paragraphe du dispositif',
    sub1: 'Sous-paragraphe (a)',
    sub2: 'Sous-paragraphe (i)'
  },

  errors: {
    notFoundTitle: 'Cette page n’existe pas, ou vous n’y avez pas accès',
    notFoundWords:
      'L’adresse est peut-être mal saisie, ou le texte appartient à un groupe de travail dont vous ne faites pas partie.',
    title: 'Un problème est survenu de notre côté',
    words: 'La page n’a pas pu être affichée. Rien de ce que vous aviez enregistré n’est perdu.',
    offline: 'Le serveur est injoignable. Vérifiez votre connexion.',
    wayOut: 'Ce que vous pouvez faire',
    reload: 'Recharger la page',
    home: 'Voir tous les textes',
    tell: 'Si cela se reproduit, dites au secrétariat ce que vous faisiez.'
  }
} satisfies Catalogue
