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
    languageSave: 'Utiliser cette langue',
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
    agreed_ad_ref: 'Accord ad referendum',
    adopted: 'Adopté',
    transmitted: 'Transmis',
    closed_without_agreement: 'Clos sans accord'
  },

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
    openAs: 'Ouvrir la démonstration en tant que …',
    openAsLead: 'Sans mot de passe\u00a0: choisissez le rôle dans lequel vous voulez la parcourir.'
  },

  demo: {
    title: 'Ouvrir la démonstration en tant que …',
    lead: 'Choisissez une personne. Un clic vous connecte\u00a0; vous pouvez revenir ici et changer à tout moment.',
    openAs: 'Ouvrir en tant que',
    allGroups: 'Tous les groupes de travail',
    empty: 'Personne à choisir\u00a0: la démonstration n’a pas encore de participants.'
  },

  home: {
    agreed: (n: number, of: number) => `${n} paragraphes sur ${of} agréés`
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
    agreedTick: 'Agréé',
    mayType: 'Vous pouvez écrire dans ce texte.',
    mayTypeFor: (delegation: string) => `Vous pouvez écrire dans ce texte pour ${delegation}.`,
    mayRead: 'Vous pouvez lire ce texte.',
    editorFailed:
      'L’éditeur n’a pas pu être chargé. Vous pouvez lire le texte\u00a0; rechargez la page pour écrire.',
    noScripts: 'Les scripts sont désactivés\u00a0: vous pouvez lire le texte, mais pas y écrire.'
  },

  save: {
    label: 'État de l’enregistrement',
    connecting: 'Connexion …',
    saved: 'Enregistré',
    saving: 'Enregistrement …',
    offline: 'Hors ligne\u00a0: conservé sur cet appareil',
    reconnecting: (seconds: number) =>
      count(
        seconds,
        'Reconnexion, nouvel essai dans # seconde',
        'Reconnexion, nouvel essai dans # de secondes',
        'Reconnexion, nouvel essai dans # secondes'
      ),
    reconnectingNow: 'Reconnexion …',
    retry: 'Réessayer maintenant',
    readOnly: 'Lecture seule',
    failed: 'Non conservé\u00a0: copiez vos mots',
    unsent: (n: number) =>
      count(n, '# modification à envoyer', '# de modifications à envoyer', '# modifications à envoyer'),
    leave: 'Une partie de vos mots n’est pas encore arrivée au serveur.',
    always: 'Enregistré\u00a0; les versions sont conservées automatiquement.',
    notYet: 'Tout n’est pas encore arrivé au serveur. L’envoi se fait de lui-même dès que possible.'
  },

  readOnly: {
    role: 'votre rôle permet de lire ce texte\u00a0; la liste de rédaction et la coprésidence y écrivent',
    stage: 'à cette étape les mots ne changent que par des décisions consignées',
    locked: 'le texte est verrouillé',
    observer: 'les observateurs lisent et commentent',
    agreed: 'le paragraphe est agréé',
    quarantined: 'une partie de l’historique de ce texte est illisible\u00a0; le secrétariat en est averti',
    storage: 'le serveur ne peut rien enregistrer en ce moment\u00a0; l’écriture reprendra d’elle-même'
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
    title: 'Avis',
    rightsTyping: 'Vos droits ont changé\u00a0: vous pouvez maintenant écrire.',
    rightsReading: (reason: string) => `Vos droits ont changé\u00a0: lecture seule désormais, car ${reason}.`,
    nearly_full: 'Ce texte approche de la longueur maximale.',
    full: 'Ce texte est plein\u00a0: rien ne peut être ajouté, mais des mots peuvent être supprimés.',
    storage_down:
      'Le serveur ne peut rien enregistrer en ce moment. L’écriture est suspendue\u00a0; rien de ce que vous voyez n’est perdu.',
    storage_up: 'L’enregistrement fonctionne de nouveau.',
    outrun: 'Votre connexion était trop lente pour suivre\u00a0; le texte a été rechargé.',
    dismiss: 'Écarter l’avis'
  },

  people: {
    title: 'Qui est là',
    count: (n: number) =>
      count(n, '# personne présente', '# de personnes présentes', '# personnes présentes'),
    more: (n: number) => `et ${n} autres`,
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
    opposedBy: (codes: string) => `Rejetée par ${codes}`,
    originatedBy: (code: string) => `Suggérée à l’origine par ${code}`,
    unopposed: 'Personne ne s’y oppose',
    toBeFilled: 'texte à compléter',
    nobodyYet: 'Aucune délégation indiquée',
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

  toolbar: {
    label: 'Rédaction',
    bold: 'Gras',
    italic: 'Italique',
    underline: 'Souligné',
    link: 'Lien',
    part: 'Type de paragraphe',
    parts: {
      heading: 'Titre',
      pp: 'Alinéa du préambule',
      op: 'Paragraphe du dispositif',
      sub1: 'Sous-paragraphe (a)',
      sub2: 'Sous-paragraphe (i)'
    },
    undo: 'Annuler ma dernière modification',
    redo: 'Rétablir',
    up: 'Monter le paragraphe',
    down: 'Descendre le paragraphe',
    drag: 'Glisser pour déplacer le paragraphe',
    shortcuts: 'Raccourcis clavier',
    moved: 'Le paragraphe a été déplacé.',
    notMoved:
      'Le paragraphe n’a pas été déplacé\u00a0: le serveur est injoignable. Réessayez une fois la connexion rétablie.'
  },

  editorRefusals: {
    bracket: 'Les crochets s’ouvrent et se lèvent par des décisions consignées, pas à la frappe.',
    agreed: 'Ce paragraphe est agréé. Pour le modifier, demandez sa réouverture.',
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

  errors: {
    notFoundTitle: 'Cette page n’existe pas, ou pas pour vous',
    notFoundWords:
      'L’adresse est peut-être mal saisie, ou le texte appartient à un groupe de travail dont vous ne faites pas partie.',
    title: 'Un problème est survenu de notre côté',
    words: 'La page n’a pas pu être affichée. Rien de ce que vous aviez enregistré n’est perdu.',
    offline: 'Le serveur est injoignable. Vérifiez votre connexion.',
    wayOut: 'Ce que vous pouvez faire',
    reload: 'Recharger la page',
    home: 'Aller à tous les textes',
    tell: 'Si cela se reproduit, dites au secrétariat ce que vous faisiez.'
  }
} satisfies Catalogue
