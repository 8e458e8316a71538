import { list, plural } from '../format.ts'
import type { BoardWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('fr', n, { one, other })

export const fr: BoardWords = {
  nav: {
    label: 'Pages consacrées à cette négociation',
    open: 'Ce qui reste ouvert',
    measures: 'Indicateurs',
    grid: 'Position de chacun',
    scribe: 'Saisie en salle',
    phrases: 'Formules',
    text: 'Retour au texte'
  },
  paragraph: number => (number === '' ? 'Titre' : `Paragraphe ${number}`),
  held: numbers => `Lié à ${list('fr', numbers)}`,
  chairs: 'Coprésidence',
  regions: { EU: 'Union européenne', LAC: 'Amérique latine et Caraïbes' },

  open: {
    title: 'Ce qui reste ouvert',
    lead: 'Tous les crochets sur lesquels il n’y a pas encore d’accord\u00a0; d’abord ceux qui diffèrent le moins.',
    filter: 'Restreindre la liste',
    delegation: 'Délégation',
    paragraph: 'Paragraphe concerné',
    age: 'Ouvert depuis',
    package: 'Lot',
    all: 'Tout',
    atLeast: time => `au moins ${time}`,
    together: numbers => `Paragraphes ${list('fr', numbers)}`,
    apply: 'Afficher',
    clear: 'Tout afficher',
    shown: (n, of) =>
      n === of ? count(n, '# crochet ouvert', '# crochets ouverts') : `${n} crochets ouverts sur ${of}`,
    none: 'Aucun crochet n’est ouvert dans ce texte.',
    noneNext:
      'Là où il n’y a pas d’accord, une délégation ou la coprésidence met des mots entre crochets depuis la page du texte.',
    noMatch: 'Aucun crochet ouvert ne répond à ces filtres.',
    noMatchNext: 'Choisissez moins de filtres, ou affichez tout.',
    differ: n =>
      n === 0
        ? 'ne diffèrent que par des marques ou des espaces'
        : count(n, 'les libellés diffèrent de # mot', 'les libellés diffèrent de # mots'),
    alone: 'un seul libellé',
    openFor: time => `ouvert depuis ${time}`,
    nested: 'à l’intérieur du libellé d’un autre crochet',
    sentence: 'Dans la phrase',
    settle: 'Positions et levée',
    inText: 'Le voir dans le texte'
  },

  measures: {
    title: 'Ce qui sépare le texte de l’accord',
    lead: 'Compté à partir du texte et de son registre à cet instant. Personne n’est classé ici\u00a0: les chiffres portent sur des mots, non sur des délégations.',
    now: 'À cet instant',
    openBrackets: 'Crochets ouverts',
    inParagraphs: (n, of) => `dans ${count(n, '# paragraphe', '# paragraphes')} sur ${of}`,
    places: n =>
      count(
        n,
        '# endroit du texte (un crochet scindé compte une fois)',
        '# endroits du texte (un crochet scindé compte une fois)'
      ),
    agreed: 'Convenu',
    agreedParagraphs: (n, of) => `${count(n, '# paragraphe', '# paragraphes')} sur ${of}`,
    agreedWords: share => `${share} des mots`,
    density: 'Entre crochets',
    densityOf: (bracketed, base) => `${bracketed} mots, à côté de ${base} hors crochets`,
    unopposed: 'Personne ne s’oppose',
    unopposedOf: (n, of) => `${count(n, '# libellé', '# libellés')} sur ${of}`,
    unopposedBrackets: n => count(n, '# crochet a un tel libellé', '# crochets ont un tel libellé'),
    threads: 'Commentaires de fond',
    threadsOpen: n => count(n, '# attend une réponse', '# attendent une réponse'),
    threadsOldest: time => `le plus ancien depuis ${time}`,
    age: 'Âge de ce qui reste ouvert',
    ageOf: 'la moitié des crochets ouverts ont au moins cet âge',
    noAge: 'rien n’est ouvert',
    relapse: 'Convenu et rouvert',
    relapseOf: (agreed, reopened) =>
      `${count(agreed, '# paragraphe a été convenu', '# paragraphes ont été convenus')}, ${count(reopened, '# a été rouvert', '# ont été rouverts')}`,

    cells: 'Paragraphe par paragraphe',
    cellsLead: 'Dans l’ordre du texte. Chaque case mène à son paragraphe.',
    cellStates: { agreed: 'convenu', open: 'net', bracketed: 'entre crochets', reserved: 'sous réserve' },
    noCells: 'Le texte n’a encore aucun paragraphe.',

    overTime: 'Au fil du temps',
    steps: 'Nombre de crochets ouverts',
    stepsLead:
      'Une marche pour chaque crochet ouvert ou levé\u00a0; les traits verticaux marquent les versions publiées.',
    stepsSaid: (from, to) =>
      `Une ligne en escalier des crochets ouverts. Elle commence à ${from} et se trouve à ${to}.`,
    shares: 'Part entre crochets, part convenue',
    sharesLead: 'Pour chaque version publiée, et pour le texte tel qu’il est.',
    sharesSaid: 'Deux lignes\u00a0: la part des mots entre crochets, et la part des paragraphes convenus.',
    changed: 'Mots modifiés depuis la version précédente',
    changedLead: 'Des barres de plus en plus courtes indiquent que le texte se stabilise.',
    changedSaid: 'Une barre pour chaque version après la première.',
    noSeries:
      'Il n’y a encore aucune version à laquelle comparer. Les lignes apparaissent quand l’avant-projet est publié.',
    working: 'à présent',
    table: 'La même chose en tableau',
    version: 'Texte',
    at: 'Quand',
    bracketShare: 'Entre crochets',
    agreedShare: 'Convenu',
    wordsChanged: 'Mots modifiés',
    nothing: '—',

    closest: 'Au plus près de l’accord',
    closestLead: n =>
      count(
        n,
        '# crochet ouvert a un libellé auquel personne ne s’oppose.',
        '# crochets ouverts ont un libellé auquel personne ne s’oppose.'
      ),
    closestOrder: 'D’abord ceux qui ont le plus de soutien dans les deux régions.',
    noClosest: 'Aucun crochet ouvert n’a de libellé auquel personne ne s’oppose.',
    noClosestNext: 'La coprésidence peut déposer un libellé de compromis depuis la page d’un crochet.',
    bracket: 'Crochet',
    wording: 'Libellé',
    support: 'Soutien dans les deux régions',
    supportIn: region => `Soutien\u00a0: ${region}`,

    quick: 'Avancées probables',
    quickLead: 'Paires de libellés qui diffèrent de peu de mots.',
    noQuick: 'Aucun crochet ouvert n’a deux libellés à comparer.',
    pair: (one, other) => `${one} et ${other}`,
    differ: n => count(n, '# mot', '# mots'),
    common: share => `${share} en commun`,

    reading: 'Qui l’a lu',
    readingOf: version => `des délégations qui décident ont ouvert ${version}`,
    readingCount: (n, of) => `${n} sur ${of}`,
    opened: 'L’ont ouvert',
    notOpened: 'Ne l’ont pas encore ouvert',
    nobody: 'Aucune',
    namesForChairs: 'Lesquelles, seule la coprésidence le voit.',
    noReading: 'Aucune version n’est encore publiée.',
    languages: 'Langues',
    languagesLead: version => `Paragraphes dont la concordance avec ${version} est certifiée.`,
    original: 'langue du texte',

    projection: 'Jusqu’à la fin de l’événement',
    projectionOf: (low, high) =>
      low === high
        ? count(
            low,
            'environ # crochet pourrait rester ouvert',
            'environ # crochets pourraient rester ouverts'
          )
        : `entre ${low} et ${high} crochets pourraient rester ouverts`,
    projectionFrom: steps =>
      count(
        steps,
        'Déduit de # pas entre deux versions, du plus rapide au plus lent.',
        'Déduit de # pas entre versions, du plus rapide au plus lent.'
      ),
    caution:
      'C’est de l’arithmétique et non une prévision\u00a0: un lot réglé ou un paragraphe rouvert y change tout.',
    noProjection:
      'Rien n’est projeté avant que trois versions soient publiées, ni une fois l’événement terminé.'
  },

  grid: {
    title: 'Position de chacun',
    lead: 'Chaque délégation et chaque libellé entre crochets. Réservé à la coprésidence de ce texte.',
    leadOwn:
      'Où se situe votre délégation sur chaque libellé entre crochets. Les autres lignes sont réservées à la coprésidence.',
    caption: 'Délégations par région, libellés par crochet',
    region: 'Le tableau\u00a0; les flèches le déplacent lorsqu’il est actif',
    delegation: 'Délégation',
    stances: {
      proposes: 'propose',
      support: 'soutient',
      can_accept: 'peut accepter',
      reserve: 'émet une réserve',
      oppose: 's’oppose',
      silent: 'en silence'
    },
    legend: 'Signes',
    none: 'Aucun crochet n’est ouvert, il n’y a donc pas de positions.',
    noneNext: 'Les positions se prennent sur les libellés des crochets ouverts.',
    notForYou: 'Ce tableau ne vous est pas destiné',
    notForYouWhy:
      'La position de chacun sur tout est réservée à la coprésidence\u00a0; chaque délégation voit sa propre ligne.',
    notForYouWay:
      'Ouvrez un crochet dans la liste de ce qui reste ouvert\u00a0: sa page dit qui soutient chaque libellé et qui s’y oppose.',
    toOpen: 'Vers la liste de ce qui reste ouvert'
  },

  scribe: {
    title: 'Saisie en salle',
    lead: 'Saisissez ce que dit la délégation qui a la parole. La saisie prend effet aussitôt, appartient à cette délégation et reste marquée comme faite en salle jusqu’à ce qu’elle la confirme.',
    leadReader: 'Ce qui a été saisi en salle au nom des délégations, et ce qu’il en est advenu.',
    notForYou: 'Vous ne saisissez pas pour les délégations',
    text: 'Le texte',
    textEmpty: 'Ce texte n’a encore aucun paragraphe.',
    atHand: 'Paragraphe en cours',
    keys: 'Touches',
    keysLead:
      'Quatre frappes en plus des mots\u00a0: la lettre de la saisie, deux lettres du code de la délégation, Ctrl + Entrée. La troisième lettre ne sert que si deux ne suffisent pas.',
    keysOn: 'Les lettres ouvrent des saisies tant que l’on n’écrit pas',
    keyMove: 'paragraphe suivant, précédent',
    keyTake: 'les mots sélectionnés dans le texte deviennent les mots concernés',
    keyCode: 'deux lettres du code de la délégation',
    keySend: 'envoyer',
    keyKeep: 'garder sur le serveur, à envoyer plus tard',
    keyChange: 'reprendre ce qui a été gardé en dernier',
    keyClose: 'fermer le formulaire',
    entries: {
      add: 'ajoute des mots',
      replace: 'remplace des mots',
      strike: 'supprime des mots',
      paragraph: 'ajoute un paragraphe',
      bracket: 'met entre crochets',
      wording: 'ajoute un libellé',
      position: 'prend position'
    },
    choose: number => `Travailler sur le paragraphe ${number}`,
    floor: 'Délégation qui a la parole',
    floorHint: 'Son code, ou deux lettres de celui-ci.',
    concerned: {
      add: 'Après quels mots',
      replace: 'Mots à remplacer',
      strike: 'Mots à supprimer',
      bracket: 'Mots à mettre entre crochets'
    },
    wordsOf: {
      add: 'Mots à ajouter',
      replace: 'Nouveaux mots',
      paragraph: 'Le nouveau paragraphe',
      bracket: 'Libellé proposé par la délégation',
      wording: 'Le libellé',
      position: 'Mots qui l’accompagnent (facultatifs)'
    },
    concernedHint: {
      add: 'Tels qu’ils figurent dans le texte. Vide\u00a0: à la fin du paragraphe.',
      replace: 'Tels qu’ils figurent dans le texte. Vide\u00a0: tout le paragraphe.',
      strike: 'Tels qu’ils figurent dans le texte. Vide\u00a0: tout le paragraphe.',
      bracket: 'Tels qu’ils figurent dans le texte. Vide\u00a0: tout le paragraphe.'
    },
    bracket: 'Crochet',
    noBracket: 'Aucun crochet n’est ouvert dans ce paragraphe.',
    wording: 'Libellé',
    position: 'Prise de position',
    positions: {
      support: 'soutient',
      can_accept: 'peut accepter',
      reserve: 'émet une réserve',
      oppose: 's’oppose',
      none: 'retire sa position'
    },
    send: 'Envoyer',
    sendWhat: shortcut => `La saisie prend effet aussitôt (${shortcut}).`,
    keep: 'Garder pour plus tard',
    close: 'Fermer',

    kept: 'Gardé et non envoyé',
    keptLead:
      'Sur le serveur, et visible seulement de qui l’a gardé et de ceux qui dirigent la salle. Aucune version ne peut être publiée avant l’envoi ou l’abandon.',
    keptNone: 'Rien n’est gardé. Ce que vous gardez pour plus tard figure ici jusqu’à l’envoi.',
    sendKept: 'Envoyer maintenant',
    change: 'Modifier',
    drop: 'Abandonner',
    waiting: 'En attente de la délégation',
    waitingNone:
      'Rien n’attend de confirmation. Ce qui est saisi en salle figure ici jusqu’à ce que la délégation le confirme.',
    yours: code => `À confirmer par ${code}`,
    yoursLead:
      'Saisi en votre nom pendant que votre délégation avait la parole. C’est déjà en vigueur\u00a0; ce que vous rejetez est défait dans la mesure où rien n’a été décidé à ce sujet.',
    settled: 'Confirmé ou rejeté',
    said: 'Mots de la délégation (facultatifs)',
    confirm: 'Confirmer',
    reject: 'Rejeter',
    byScribe: name => `Saisi en salle par ${name}`,
    entrySays: {
      propose: 'propose une modification',
      bracket: 'met des mots entre crochets',
      alternative: 'ajoute un libellé',
      position: 'prend position'
    },
    entryStates: { draft: 'non envoyé', waiting: 'à confirmer', confirmed: 'confirmé', rejected: 'rejeté' },
    see: 'Voir le résultat',
    done: {
      sent: 'Envoyé\u00a0: c’est en vigueur, et attend une confirmation.',
      kept: 'Gardé sur le serveur. Envoyez, modifiez ou abandonnez ci-dessous.',
      dropped: 'Abandonné.',
      confirmed: 'Confirmé.',
      rejected: 'Rejeté, et défait dans la mesure où rien n’avait été décidé à ce sujet.'
    },
    problems: {
      nobody: {
        why: 'Aucune délégation qui décide n’a ce code.',
        way: 'Tapez son code, ou assez de lettres pour n’en désigner qu’une.'
      },
      not_there: {
        why: 'Le paragraphe n’a pas ces mots.',
        way: 'Copiez-les tels qu’ils figurent dans le texte, ou laissez le champ vide.'
      },
      twice: {
        why: 'Le paragraphe a ces mots plus d’une fois.',
        way: 'Donnez quelques mots de plus, afin qu’un seul endroit soit visé.'
      },
      no_words: { why: 'Il n’y a pas de mots à saisir.', way: 'Tapez ce que dit la délégation.' },
      no_paragraph: { why: 'Ce paragraphe n’est plus dans le texte.', way: 'Choisissez-en un autre.' },
      no_bracket: {
        why: 'Aucun crochet ouvert n’est choisi.',
        way: 'Choisissez un crochet du paragraphe.'
      }
    }
  },

  phrases: {
    title: 'Force des mots',
    lead: 'Le verbe par lequel parle chaque paragraphe du dispositif, et les clauses qui lui ôtent de la force. Des repères, non des fautes\u00a0: c’est au groupe de décider ce qu’il veut dire.',
    inText: 'Dans ce texte',
    strength: (n, of) => `force ${n} sur ${of}`,
    strongest: '1 est la plus grande',
    escape: 'ôte de la force',
    inWording: name => `Dans ${name}`,
    flags: (verbs, clauses) =>
      `${count(verbs, '# paragraphe avec un verbe du répertoire', '# paragraphes avec un verbe du répertoire')}, ${count(clauses, '# clause de ce type', '# clauses de ce type')}`,
    none: 'Aucun paragraphe n’a de verbe ou de clause du répertoire.',
    noneNext: 'Le répertoire ci-dessous dit ce qui est recherché.',
    noText: 'Ce texte n’a encore aucun paragraphe.',
    noTextNext: 'Quiconque peut y écrire peut commencer, depuis la page du texte.',
    bank: 'Répertoire de formules',
    bankLead: 'Débuts, verbes selon leur force et clauses, dans les langues de l’événement.',
    openings: 'Débuts du préambule',
    verbs: 'Verbes selon leur force',
    clauses: 'Clauses qui ôtent de la force',
    rank: 'Force'
  },

  refusals: {
    SC1: {
      why: 'Ce n’est pas une délégation qui décide ici.',
      way: 'Désignez par son code la délégation qui a la parole.'
    },
    SC2: {
      why: 'La saisie a déjà été confirmée ou rejetée.',
      way: 'Retirez ce qu’elle a produit, ou faites-la refaire.'
    },
    SC4: {
      why: 'Une saisie de salle est gardée et non envoyée.',
      way: 'Envoyez-la ou abandonnez-la d’abord.'
    },
    PA2: { why: 'Le paragraphe est convenu ad referendum.', way: 'Demandez d’abord sa réouverture.' },
    BR1: { why: 'Le crochet est levé.', way: 'Relisez le texte.' },
    BR2: {
      why: 'Ces mots ne peuvent pas être mis entre crochets.',
      way: 'Désignez des mots du paragraphe.'
    },
    BR3: {
      why: 'Le libellé est vide, ou figure déjà.',
      way: 'Dites ce qui doit y figurer, ou soutenez le libellé qui y est.'
    },
    BR4: {
      why: 'Les crochets s’emboîtent une fois, pas davantage.',
      way: 'Ajoutez un libellé au crochet qui y est.'
    },
    BR6: {
      why: 'Le crochet contient autant de libellés qu’il le peut.',
      way: 'Soutenez l’un de ceux qui y sont.'
    },
    PO2: { why: 'Le crochet est levé, ou le libellé a été retiré.', way: 'Relisez le texte.' },
    PO4: { why: 'La délégation propose elle-même ce libellé.', way: 'Retirez d’abord le libellé.' },
    PR4: { why: 'Il n’y a pas de mots, ou ils figurent déjà.', way: 'Modifiez d’abord quelque chose.' },
    PR6: {
      why: 'Les mots contiennent d’autres crochets que le paragraphe.',
      way: 'Laissez chaque […] à sa place, ou désignez les mots concernés.'
    },
    too_many: {
      why: 'Trop de saisies sont déjà en attente.',
      way: 'Faites décider de certaines d’entre elles, puis saisissez celle-ci.'
    },
    conflict: {
      why: 'Le texte a changé depuis que vous l’avez vu.',
      way: 'Regardez de nouveau le paragraphe et refaites la saisie.'
    },
    malformed: {
      why: 'Il manque quelque chose dans le formulaire, ou c’est trop long.',
      way: 'Remplissez les champs signalés.'
    },
    not_found: { why: 'Cela n’est plus là.', way: 'Rechargez la page.' }
  }
}
