import { list, number, plural } from '../format.ts'
import type { RevisionWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('fr', n, { one, other })

export const fr: RevisionWords = {
  services: 'Services de la conférence',
  fingerprint: 'Empreinte (SHA-256)',
  sequence: 'Après la modification',
  heading: 'Titre',
  paragraph: number => `Paragraphe ${number}`,

  list: {
    title: 'Versions du texte',
    lead: 'Chaque version demeure, à la lettre près, telle qu’elle a été publiée.',
    toText: 'Retour au texte',
    none: 'Aucune version n’a encore été publiée.',
    noneNext:
      'Une coprésidence ou une cofacilitation publie la première, Z0, dès que le texte a ses paragraphes.',
    working: 'Texte de travail',
    workingChanged: name => `Modifié depuis ${name}`,
    workingSame: name => `Identique à ${name}`,
    words: (added, removed) =>
      `${count(added, '# mot ajouté', '# mots ajoutés')}, ${count(removed, '# mot supprimé', '# mots supprimés')}`,
    first: 'Première version',
    opened: (n, of) => `Ouverte par ${n} sur ${count(of, '# délégation', '# délégations')}`,
    read: 'Lire',
    readNamed: name => `Lire ${name}`,
    compare: 'Comparer',
    compareNamed: (name, former) => `Comparer ${name} avec ${former}`,
    copy: 'Copier le lien',
    copyNamed: name => `Copier le lien vers ${name}`,
    copied: 'Copié',
    print: 'Imprimer',
    printNamed: name => `Imprimer ${name}`,
    verify: 'Vérifier',
    verifyNamed: name => `Vérifier ${name}`,
    choose: name => `Choisir ${name} pour comparer`,
    compareChosen: 'Comparer les deux textes cochés',
    chooseTwo: 'Cochez deux textes, ni plus ni moins, puis comparez-les.',
    correspondence: 'Table de correspondance',
    history: 'Historique'
  },

  issue: {
    title: name => `Publier ${name}`,
    what: name =>
      `Le texte tel qu’il est devient ${name}, avec ses crochets, leurs libellés et leurs délégations, et ne change plus jamais. Personne n’est interrompu dans sa saisie\u00a0; ce qui est saisi après cet instant n’en fait pas partie.`,
    whatFirst: 'Avec elle, le canevas devient l’avant-projet.',
    note: 'Note à l’intention des lecteurs de la version (facultative)',
    noteHint: 'Par exemple\u00a0: après la deuxième lecture.',
    hash: 'Empreinte du texte actuel',
    unchanged: name => `Pour l’instant, il est identique à ${name}.`,
    instruction: 'Sur instruction de',
    submit: name => `Publier ${name}`,
    done: name => `${name} est publiée.`,
    problem: 'Aucune version n’a été publiée',
    notNow: 'Impossible pour vous en ce moment',
    toEmpty: 'Aller au paragraphe vide'
  },

  page: {
    footnotes: 'Notes de bas de page',
    places: 'Autres pages de ce texte',
    toText: 'Texte de travail',
    former: name => `Version précédente\u00a0: ${name}`,
    next: name => `Version suivante\u00a0: ${name}`,
    neighbours: 'Versions précédente et suivante',
    view: 'Présentation du texte',
    views: { compilation: 'Texte de compilation', clean: 'Texte net' },
    compilationLead: 'Avec tous les crochets, leurs libellés et les délégations qui les soutiennent.',
    cleanLead:
      'Sans les libellés concurrents\u00a0: entre crochets figurent les mots du texte sur lesquels il n’y a pas d’accord, et […] là où il n’y en a pas.',
    actions: 'Ce que vous pouvez faire de cette version',
    compareFormer: name => `Ce qui a changé depuis ${name}`,
    compareNow: 'Ce qui a changé ensuite',
    correspondence: 'Table de correspondance',
    print: 'Imprimer',
    verify: 'Vérifier',
    download: 'Télécharger le fichier',
    facts: 'À propos de cette version',
    status: 'État du document',
    record: 'Place dans le registre',
    recordEntry: n => `Inscription ${n}`,
    recordNone: 'La démonstration a commencé avec elle',
    opened: 'Ouverte par',
    openedBy: (n, of) => `${n} sur ${count(of, '# délégation', '# délégations')}`,
    openedWho: 'Quelles délégations ont ouvert exactement ce texte',
    openedYes: 'L’ont ouverte',
    openedNo: 'Ne l’ont pas encore ouverte',
    openedChairs: 'Seules les coprésidences voient les noms.',
    openedNobody: 'Aucune jusqu’ici',
    openedAll: 'Aucune\u00a0: toutes les délégations l’ont ouverte',
    text: 'Le texte',
    menu: what => `En savoir plus\u00a0: ${what}`,
    address: 'Adresse permanente de ce paragraphe',
    nowNumber: numbers => `maintenant § ${list('fr', numbers)}`,
    nowHere: 'Où il figure dans le texte de travail',
    gone: 'ne figure plus dans le texte',
    newSince: 'Figure maintenant dans le texte de travail, et non dans cette version',
    newParagraph: number => `§ ${number}`,
    latest: 'C’est la dernière version.'
  },

  restore: {
    one: 'Rétablir ce paragraphe',
    all: name => `Rétablir ${name} en entier`,
    allTitle: 'Revenir à cette version',
    allLead: 'Le texte de travail a changé depuis. Il peut reprendre les mots de cette version.',
    allSame: 'Le texte de travail dit la même chose que cette version\u00a0: il n’y a rien à rétablir.',
    sameWords: {
      why: 'Les mots du texte sont ceux de cette version\u00a0; ce qui a changé depuis, ce sont des libellés entre crochets, leurs auteurs ou des notes de bas de page.',
      way: 'Cela n’est pas rétabli\u00a0: voyez ce qui a changé depuis.'
    },
    titleOne: (what, name) => `Rétablir\u00a0: ${what}, tel qu’il figurait dans ${name}`,
    now: 'Ce qui figure maintenant',
    nowGone: 'Ce paragraphe ne figure plus dans le texte\u00a0; il revient après celui qui le précédait.',
    what: 'Le texte de travail reprend ces mots, comme une nouvelle modification à votre nom, avec votre motif au registre. Elle peut être annulée. Les commentaires gardent leur place. On écrit le moins possible, de sorte que ce que d’autres saisissent entre-temps demeure.',
    whatAll:
      'Le texte de travail reprend les mots de cette version, comme une nouvelle modification à votre nom, avec votre motif au registre\u00a0; ce qui a été écrit depuis sort du texte, mais reste dans l’historique. Elle peut être annulée. Les commentaires gardent leur place.',
    brackets:
      'Les crochets qui figuraient là sont de nouveau ouverts, avec toutes leurs variantes et positions\u00a0; ce qui a été dit dans les crochets n’est pas annulé.',
    reopens: n => count(n, '# crochet sera rouvert.', '# crochets seront rouverts.'),
    closes: n =>
      count(
        n,
        '# crochet ouvert depuis sera levé\u00a0; les mots qu’il entourait demeurent.',
        '# crochets ouverts depuis seront levés\u00a0; les mots qu’ils entouraient demeurent.'
      ),
    reason: 'Motif',
    reasonHint: 'Il figure au registre.',
    most: n => `Au plus ${number('fr', n)} caractères.`,
    submit: 'Rétablir',
    cancel: 'Laisser en l’état',
    problem: 'Rien n’a été rétabli',
    done: 'Rétabli\u00a0: le texte de travail a repris ces mots.',
    undoWhat: 'Vous pouvez annuler tant que personne n’a de nouveau modifié ces mots.',
    undo: 'Annuler',
    undoReason: from => `Annulation de ce qui a été rétabli à partir de ${from}`,
    undone: 'Annulé\u00a0: le texte de travail est comme avant.',
    moved: 'Les mots ont encore changé depuis\u00a0: l’annulation n’est plus possible en une seule fois.',
    seeChange: 'Voir ce que le rétablissement a changé',
    readNow: 'Lire le texte de travail'
  },

  print: {
    now: 'Imprimer cette page',
    hint: 'Utilisez la commande d’impression de votre navigateur.',
    back: 'Retour à la version',
    compilation: 'Texte de compilation',
    clean: 'Texte net'
  },

  verify: {
    title: name => `Vérifier ${name}`,
    lead: 'Est-ce toujours, à la lettre près, le texte qui a été publié\u00a0? L’empreinte est recalculée et placée à côté de celle qui a été publiée.',
    stored: 'D’après ce qui est conservé',
    issued: 'Telle que publiée',
    recomputed: 'Calculée à l’instant',
    same: 'Identiques\u00a0: le texte conservé est celui qui a été publié.',
    differs: 'Différentes\u00a0: ce n’est pas le texte qui a été publié. Prévenez le secrétariat.',
    file: 'D’après un fichier à vous',
    fileLead:
      'Choisissez un fichier téléchargé depuis cette page ou qui vous a été envoyé. Rien n’en est conservé.',
    fileField: 'Fichier de la version (.json)',
    fileSize: megabytes => `Au plus ${megabytes} Mo.`,
    submit: 'Vérifier le fichier',
    fileOf: name => `Calculée d’après ${name}`,
    fileSame: 'Identiques\u00a0: le fichier contient le texte qui a été publié.',
    fileDiffers: 'Refusé\u00a0: le fichier contient un autre texte que celui qui a été publié.',
    problem: 'Le fichier n’a pas été vérifié',
    fileMissing: { why: 'Aucun fichier n’a été choisi.', way: 'Choisissez-en un, puis vérifiez-le.' },
    fileUnread: {
      why: 'Ce n’est pas le fichier d’une version.',
      way: 'Choisissez un fichier téléchargé depuis une page comme celle-ci.'
    },
    fileLong: {
      why: 'Le fichier est trop long pour une version.',
      way: 'Choisissez un fichier téléchargé ici.'
    },
    elsewhere: 'Sans ce site',
    elsewhereLead:
      'Les règles sont publiques\u00a0: chacun peut recalculer l’empreinte d’après le fichier, et cette commande le fait sur la machine de la conférence\u00a0:'
  },

  correspondence: {
    title: 'Table de correspondance',
    heading: (from, to) => `Correspondance des paragraphes\u00a0: ${from} → ${to}`,
    lead: 'Sous quel numéro chaque paragraphe du texte antérieur figure dans le texte ultérieur. Chaque numéro mène à son paragraphe, par une adresse qui survit aux changements de numérotation.',
    chooser: 'Quels deux textes',
    from: 'Texte antérieur',
    to: 'Texte ultérieur',
    show: 'Afficher la table',
    number: name => `${name}\u00a0: numéro`,
    what: 'Ce qui s’est passé',
    beginning: 'Début',
    working: 'Texte de travail',
    moment: n => `Texte de travail après la modification ${n}`,
    seen: 'Tel que vous l’avez vu en dernier',
    seenDelegation: 'Tel que votre délégation l’a vu en dernier',
    relations: {
      same: 'Inchangé',
      changed: 'Modifié',
      added: 'Nouveau',
      removed: 'Ne figure plus dans le texte',
      split: 'Scindé',
      joined: 'Réuni'
    },
    moved: 'déplacé',
    renumbered: 'nouveau numéro',
    none: 'Il n’y a rien à mettre en regard\u00a0: aucun des deux textes n’a de paragraphe.',
    noneNext: 'Choisissez deux autres textes.',
    first: 'Une table demande deux textes, et aucune version n’a encore été publiée.',
    firstNext: 'Elle figurera ici dès qu’une coprésidence ou une cofacilitation aura publié Z0.'
  },

  refusals: {
    RV2: {
      why: 'Entre-temps, quelqu’un d’autre a publié la version de ce nom.',
      way: 'Regardez de nouveau la liste\u00a0: le nom suivant y figure.'
    },
    RV3: {
      why: 'Rien n’a changé depuis la dernière version.',
      way: 'Publiez la suivante quand quelque chose aura changé.'
    },
    RV4: {
      why: 'Le texte n’a pas de paragraphe, ou en a un qui est vide.',
      way: 'Écrivez-y quelque chose, ou retirez-le.'
    },
    RS6: {
      why: 'Cela lèverait un crochet ouvert depuis, et vous ne pouvez pas lever de crochets à ce stade.',
      way: 'Rétablissez d’autres paragraphes, ou demandez à une coprésidence de lever ce crochet une fois la première lecture ouverte.'
    },
    RS7: {
      why: 'Un crochet des mots d’alors figure maintenant ailleurs.',
      way: 'Rétablissez la version entière, ou levez d’abord ce crochet.'
    },
    BR8: {
      why: 'Cela lèverait un crochet par une variante que l’un de ses auteurs a refusée.',
      way: 'Présentez une autre variante, ou consultez les auteurs des variantes.'
    },
    RS4: { why: 'Ces mots y figurent déjà.', way: 'Il n’y a rien à faire.' },
    PA2: {
      why: 'Un paragraphe qui serait modifié est convenu ad referendum.',
      way: 'Demandez d’abord la réouverture de ce paragraphe, avec un motif.'
    },
    conflict: {
      why: 'Les mots ont été modifiés après que vous les avez lus ici.',
      way: 'Relisez-les ci-dessous, puis décidez.'
    },
    not_found: { why: 'Ce dont il s’agissait ne figure plus ici.', way: 'Rechargez la page.' }
  },
  locked: {
    why: stage => `Le texte est verrouillé. Son étape\u00a0: ${stage}.`,
    way: 'Demandez à une coprésidence de le déverrouiller.'
  },
  atStage: {
    why: stage => `À cette étape, les mots ne changent pas ainsi. L’étape\u00a0: ${stage}.`,
    way: 'Demandez à une coprésidence ce qui est possible.'
  }
}
