import { list, plural } from '../format.ts'
import type { CompareWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('fr', n, { one, other })

export const fr: CompareWords = {
  sides: {
    working: 'Texte de travail',
    seen: 'Tel que vous l’avez vu en dernier',
    seenDelegation: 'Tel que votre délégation l’a vu en dernier',
    at: change => `Texte de travail après la modification ${change}`,
    now: 'dans son état actuel',
    issued: when => `publié le ${when}`,
    seenOn: when => `vu le ${when}`,
    asOf: change => `après la modification ${change}`
  },

  compare: {
    title: 'Comparer',
    heading: (from, to) => `${from} face à ${to}`,
    before: 'Texte antérieur',
    after: 'Texte postérieur',
    chooser: 'Quels deux textes',
    submit: 'Comparer les textes',
    swap: 'Intervertir les deux',
    views: 'Présentation',
    view: { inline: 'En ligne', side: 'Côte à côte', clean: 'Texte net' },
    hideMarks: 'Masquer les marques',
    showMarks: 'Surligner les modifications',
    fold: 'Replier ce qui n’a pas changé',
    unfold: 'Afficher ce qui n’a pas changé',
    unchanged: (n, numbers) =>
      `${count(n, '# paragraphe inchangé', '# paragraphes inchangés')}${numbers === '' ? '' : ` (par. ${numbers})`}`,
    places: 'Autres pages de ce texte',
    toText: 'Le texte',
    toVersions: 'Versions du texte',
    toHistory: 'Historique',
    same: 'Les deux textes sont identiques, à la lettre.',
    sameNext: 'Choisissez ci-dessus un autre texte pour voir ce qui a changé.',
    coarse:
      'Ces textes sont trop longs ou trop différents pour être comparés mot à mot jusqu’au bout. Là où il est écrit «\u00A0en bloc\u00A0», les marques sont plus larges que la modification.',
    unattributed:
      'L’auteur de chaque modification n’est pas encore indiqué\u00A0: l’historique de ce texte est long et sa lecture est en cours. Rechargez la page dans un instant.',
    coarseRow: 'comparé en bloc',
    hiddenMarks: 'Les marques sont masquées\u00A0: voici le texte postérieur seul.',
    cleanLead:
      'Voici le texte postérieur. Une barre dans la marge signale chaque modification et ouvre le texte avec les marques.',
    removedHere: 'Supprimé ici',
    showChange: (what, n) => `Modification ${n}, ${what}\u00A0: la voir avec les marques`,
    emptyBefore: 'Absent du texte antérieur',
    emptyAfter: 'Absent du texte postérieur'
  },

  counts: {
    title: 'Ce qui a changé, en chiffres',
    wordsAdded: n => count(n, '# mot ajouté', '# mots ajoutés'),
    wordsRemoved: n => count(n, '# mot supprimé', '# mots supprimés'),
    paragraphsChanged: n => count(n, '# paragraphe modifié', '# paragraphes modifiés'),
    paragraphsAdded: n => count(n, '# nouveau paragraphe', '# nouveaux paragraphes'),
    paragraphsRemoved: n => count(n, '# paragraphe supprimé', '# paragraphes supprimés'),
    paragraphsMoved: n => count(n, '# paragraphe déplacé', '# paragraphes déplacés'),
    paragraphsSplit: n => count(n, '# paragraphe scindé', '# paragraphes scindés'),
    paragraphsJoined: n => count(n, '# paragraphe réuni', '# paragraphes réunis'),
    paragraphsFormatted: n =>
      count(n, '# paragraphe seulement remis en forme', '# paragraphes seulement remis en forme'),
    bracketsOpened: n => count(n, '# crochet ouvert', '# crochets ouverts'),
    bracketsClosed: n => count(n, '# crochet levé', '# crochets levés'),
    bracketsChanged: n => count(n, '# crochet modifié', '# crochets modifiés'),
    footnotesAdded: n => count(n, '# note de bas de page ajoutée', '# notes de bas de page ajoutées'),
    footnotesRemoved: n => count(n, '# note de bas de page supprimée', '# notes de bas de page supprimées')
  },

  changes: {
    title: 'D’une modification à l’autre',
    position: (n, of) => `${n} sur ${of}`,
    total: n => count(n, '# modification', '# modifications'),
    next: 'Modification suivante',
    previous: 'Modification précédente',
    keys: 'n ou Alt+↓\u00A0: modification suivante. Maj+n ou Alt+↑\u00A0: modification précédente.',
    keysBare: 'Alt+↓\u00A0: modification suivante. Alt+↑\u00A0: modification précédente.',
    lettersOff: 'Désactiver les touches d’une lettre',
    lettersOn: 'Activer les touches d’une lettre',
    first: 'Aller à la première modification',
    what: {
      insertion: 'ajout',
      deletion: 'suppression',
      replacement: 'remplacement',
      move: 'paragraphe déplacé',
      split: 'paragraphe scindé',
      join: 'paragraphes réunis',
      part: 'type de paragraphe modifié',
      opened: 'crochet ouvert',
      closed: 'crochet levé',
      bracket: 'modification dans un crochet',
      footnote: 'note de bas de page'
    },
    by: who => `Par ${who}`,
    byAct: (act, record) => `par l’acte «\u00A0${act}\u00A0», inscription ${record} du registre`,
    letters: (added, removed) => `+${added} −${removed} ${added + removed <= 1 ? 'caractère' : 'caractères'}`,
    signs: {
      space: 'espace',
      hardSpace: 'espace insécable',
      tab: 'tabulation',
      line: 'saut de ligne',
      invisible: 'caractère invisible'
    }
  },

  rows: {
    footnote: 'Note de bas de page',
    added: 'Nouveau paragraphe',
    removed: 'Paragraphe supprimé',
    movedFrom: number => `Déplacé ici depuis le par. ${number}`,
    movedAway: 'Déplacé d’ici à son nouvel endroit',
    movedHeading: 'Titre déplacé',
    split: (before, after) => `Le par. ${before} a été scindé en par. ${list('fr', after)}`,
    joined: (before, after) => `Les par. ${list('fr', before)} ont été réunis au par. ${after}`,
    regrouped: 'Les paragraphes ont été scindés et réunis autrement',
    splitHere: 'scindé ici',
    joinedHere: 'réuni ici',
    renumbered: before => `était le par. ${before}`,
    part: (before, after) => `Type de paragraphe\u00A0: avant ${before}, maintenant ${after}`,
    formatted: 'La mise en forme a changé'
  },

  brackets: {
    title: 'Crochets',
    opened: kind => `Crochet ouvert (${kind})`,
    openedAround: kind => `Crochet ouvert (${kind}) autour de`,
    closed: kind => `Crochet levé (${kind})`,
    closedWith: (kind, key) => `Crochet levé (${kind}) avec ${key}`,
    closedBase: kind => `Crochet levé (${kind})\u00A0: les mots du texte sont maintenus`,
    moved: 'Crochet déplacé dans ce paragraphe',
    kind: (from, to) => `Crochet\u00A0: de ${from} à ${to}`,
    state: (from, to) => `Crochet\u00A0: de ${from} à ${to}`,
    proposed: 'Issue proposée',
    base: 'Mots du texte dans le crochet, modifiés',
    added: key => `${key} est nouvelle`,
    removed: key => `${key} n’y est plus`,
    reworded: key => `${key}, nouveau libellé`,
    proposedBy: (key, who) => `${key}\u00A0: désormais proposée aussi par ${list('fr', who)}`,
    leftBy: (key, who) => `${key}\u00A0: n’est plus proposée par ${list('fr', who)}`,
    origin: (key, who) => `${key}\u00A0: suggérée d’abord par ${who}`,
    noOrigin: key => `${key}\u00A0: n’est plus attribuée à une autre origine`,
    placeholder: 'texte à venir'
  },

  remarks: {
    count: n => count(n, '# commentaire', '# commentaires'),
    by: who => list('fr', who),
    counts: (open, resolved) =>
      `${count(open, '# commentaire ouvert', '# commentaires ouverts')} sur ces textes${resolved > 0 ? `, ${resolved} réglés` : ''}.`,
    keys: 'c\u00A0: commentaire suivant. Maj+c\u00A0: commentaire précédent.',
    show: {
      open: 'N’afficher que les ouverts',
      all: 'Afficher aussi les réglés',
      off: 'Masquer les commentaires'
    },
    elsewhere: n =>
      count(
        n,
        '# autre porte sur des mots qui ne figurent dans aucun des deux textes',
        '# autres portent sur des mots qui ne figurent dans aucun des deux textes'
      ),
    whole: 'Sur tout le texte',
    open: 'Ouvrir le commentaire',
    openReplies: n => `Ouvrir le commentaire et ${count(n, '# réponse', '# réponses')}`,
    toWords: 'Ses mots',
    sign: who => `Commentaire de ${who}`
  },

  since: {
    looked: ago => `Depuis votre dernière lecture (${ago})`,
    words: (words, paragraphs) =>
      `${count(words, '# mot', '# mots')} dans ${count(paragraphs, '# paragraphe', '# paragraphes')}`,
    other: 'aucun mot n’a changé, mais l’ordre, la mise en forme ou les crochets',
    by: (what, who) => `${what}, par ${list('fr', who)}`,
    issued: name => `${name} a été publiée`,
    see: 'Voir les modifications',
    seeDelegation: 'Ce que ma délégation n’a pas vu',
    mark: 'Marquer comme vu',
    neverTitle: 'Vous n’avez pas encore marqué ce texte comme vu',
    never: 'Dès que vous le marquez, cette page montre ce qui a changé depuis votre dernière lecture.',
    neverDelegation: 'Personne de votre délégation n’a encore marqué ce texte comme vu.',
    neverOr: 'Ou comparez la dernière version au texte de travail'
  },

  history: {
    title: 'Historique',
    lead: 'Comment le texte de travail s’est formé. Choisissez un moment\u00A0: le texte apparaît tel qu’il était, avec sa modification par rapport au moment précédent.',
    player: 'Lecteur',
    slider: 'Moment de l’historique',
    moment: (n, of) => `Moment ${n} sur ${of}`,
    first: 'Premier moment',
    last: 'Dernier moment',
    previous: 'Moment précédent',
    next: 'Moment suivant',
    play: 'Lecture',
    pause: 'Arrêt',
    kinds: { typing: 'Saisie', act: 'Décision au registre', repair: 'Mis en ordre par le serveur' },
    entries: n => count(n, '# modification', '# modifications'),
    moments: n => count(n, '# instant', '# instants'),
    points: 'Tous les moments',
    begins: 'L’historique commence ici\u00A0: voici le texte tel qu’il a été introduit.',
    unchanged: 'Rien de visible n’a changé par rapport au moment précédent.',
    bracketsOf: name => `Les crochets portent leurs libellés de ${name}.`,
    bracketsNow: 'Les crochets portent leurs libellés actuels.',
    withNow: 'Comparer ce moment au texte actuel',
    filter: 'Quels moments',
    paragraph: 'Paragraphe',
    everyParagraph: 'Tous les paragraphes',
    sitting: 'Période de rédaction',
    everySitting: 'Toutes les périodes',
    show: 'Afficher',
    sittings: 'Périodes de rédaction',
    revisions: 'Versions du texte',
    loading: 'Chargement du moment…',
    failed: 'Ce moment n’a pas pu être chargé. Vérifiez votre connexion et choisissez-le de nouveau.',
    empty: 'Aucun moment de l’historique ne répond à ce choix.',
    emptyNext: 'Choisissez tous les paragraphes et toutes les périodes.',
    heading: words => `Titre\u00A0: ${words}`
  },

  who: {
    title: 'Qui a écrit ce mot\u00A0?',
    lead: 'Cliquez sur un mot du texte, ou indiquez-le ici.',
    leadForm: 'Indiquez un mot du texte tel qu’il est à ce moment.',
    word: 'Mot',
    ask: 'Montrer qui l’a écrit',
    of: word => `«\u00A0${word}\u00A0»`,
    writtenBy: 'Écrit par',
    delegation: 'Pour',
    when: 'Quand',
    came: 'Apparu dans',
    notYet: 'Dans aucune version encore',
    how: 'Comment',
    typed: 'Saisi',
    repaired: 'Mis en ordre par le serveur',
    act: action => `Par l’acte\u00A0: ${action}`,
    actPlain: 'Par un acte',
    record: n => `Entrée ${n} du registre`,
    unknown: 'Personne que le registre puisse nommer',
    none: 'Ce mot n’est pas dans ce paragraphe à ce moment.',
    noneNext: 'Les mots dans un crochet sont ceux de leurs délégations\u00A0; le crochet les nomme.',
    services: 'Services de la conférence'
  }
}
