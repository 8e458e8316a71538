import { list, plural } from '../format.ts'
import type { NegotiationWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('fr', n, { one, other })

export const fr: NegotiationWords = {
  title: number => (number === '' ? 'Crochets dans un titre' : `Crochets au paragraphe ${number}`),
  paragraph: number => (number === '' ? 'Titre' : `Paragraphe ${number}`),
  back: 'Tous les crochets',
  show: 'Voir dans le texte',
  sentence: 'Dans la phrase',
  around: 'À l’intérieur du libellé d’autres crochets',
  inside: 'Crochets à l’intérieur de ses libellés',
  heldWith: numbers => `Lié au paragraphe ${list('fr', numbers)}`,
  openedBy: (who, at) => `Ouverts par ${who}, ${at}`,
  fromStart: 'Ils figurent dans le texte depuis sa première version.',
  chairs: 'la coprésidence',
  none: 'Aucun libellé pour l’instant',
  noneNext: 'Quiconque parle au nom d’une délégation peut en ajouter un ci-dessous.',

  list: {
    how: 'Sélectionnez des mots dans le texte et appuyez sur [ pour les mettre entre crochets.',
    differ: n =>
      n === 0
        ? 'ne diffèrent que par des marques ou des espaces'
        : count(n, 'les libellés diffèrent de # mot', 'les libellés diffèrent de # mots'),
    open: 'Positions et levée',
    links: 'Plus sur cette négociation',
    paragraphs: 'Paragraphes',
    agreed: 'convenu',
    bracketed: 'avec des crochets',
    free: 'ouvert'
  },

  wordings: {
    title: 'Libellés',
    proposed: 'Proposé par',
    stances: {
      support: 'Appuient',
      can_accept: 'Peuvent accepter',
      reserve: 'Réservent leur position',
      oppose: 'S’opposent',
      none: 'Sans position'
    },
    silent: 'Aucune autre délégation n’a encore pris position.',
    origin: code => `Suggéré d’abord par ${code}`,
    merged: keys => `Composé de ${list('fr', keys)}`,
    differs: n =>
      n === 0
        ? 'Ne diffère que par des marques ou des espaces'
        : count(n, '# mot diffère', '# mots diffèrent'),
    againstBase: 'par rapport aux mots du texte',
    againstOther: key => `par rapport à ${key}`,
    refusedBy: code => `${code} a refusé ce libellé\u00a0; personne ne lève les crochets avec lui.`,
    clauses: clauses =>
      `Ôte de la force\u00a0: ${list(
        'fr',
        clauses.map(one => `«\u00a0${one}\u00a0»`)
      )}`,
    withdrawn: 'Retiré\u00a0: il n’est plus en lice.',
    history: 'Comment les positions ont changé',
    by: name => `par ${name}`,
    said: 'Ce qu’elles ont dit'
  },

  position: {
    title: name => `Position de ${name}`,
    take: {
      support: 'Appuyer',
      can_accept: 'Peut accepter',
      reserve: 'Réserver sa position',
      oppose: 'S’opposer'
    },
    now: stance => `Actuellement\u00a0: ${stance}`,
    silent: 'Silencieuse jusqu’ici',
    words: 'Ajouter des mots à la position',
    wordsLabel: 'Mots (facultatif)',
    back: 'Retirer la position',
    own: 'Votre délégation propose ce libellé.',
    withdraw: 'Retirer ce libellé',
    withdrawWhat:
      'Il n’est plus en lice, sauf si une autre délégation l’a repris. Des crochets sans libellé reviennent aux mots du texte.',
    takeOver: 'Coparrainer ce libellé',
    takeOverWhat: 'Votre délégation le soutient aussi, de sorte qu’il demeure si son auteur le retire.',
    again: 'Le présenter de nouveau',
    refuse: 'Refuser ce libellé',
    refuseWhat:
      'Vous avez apporté un libellé dans ces crochets\u00a0: tant que votre refus tient, personne ne les lève avec celui-ci.',
    reason: 'Motif (facultatif)'
  },

  add: {
    title: 'Ajouter un libellé',
    label: 'Libellé à la place des crochets',
    what: name => `Il figure dans les crochets au nom de ${name}, pour que d’autres puissent l’appuyer.`,
    send: 'Ajouter le libellé'
  },

  suggest: {
    title: 'Suggérer un libellé',
    label: 'Mots que vous suggérez',
    what: 'Ils figurent à côté du texte et n’entrent dans les crochets que si une délégation les parraine.',
    send: 'Envoyer la suggestion'
  },

  build: {
    title: 'Compromis',
    lead: 'Cochez les libellés dont il se compose, réunissez-les et retouchez le résultat.',
    from: 'Composé de',
    compose: 'Réunir les libellés cochés',
    wording: 'Libellé',
    show: 'Voir la phrase',
    table: 'Présenter comme libellé de compromis',
    tableWhat: 'Les auteurs de libellés le lisent d’abord et peuvent le refuser.',
    clash:
      'Ces libellés diffèrent au même endroit. Ils figurent côte à côte avec une barre\u00a0: choisissez, ou dites-le autrement.'
  },

  close: {
    own: 'Avec un compromis ou d’autres mots',
    title: 'Lever les crochets',
    lead: 'Choisissez une manière\u00a0; vous verrez la phrase exactement telle qu’elle sera.',
    ways: 'Manières de les lever',
    alternative: key => `Avec ${key}`,
    deleted: 'Supprimer',
    base: 'Garder les mots du texte',
    footnote: 'Déplacer en note de bas de page',
    stands: 'Le paragraphe dira',
    gone: 'Il ne reste aucun mot\u00a0: le paragraphe disparaît avec les crochets. Annuler ramène les deux.',
    empty: 'Il ne reste aucun mot à leur place.',
    note: 'Note de bas de page',
    footnoteOf: 'Mots de la note de bas de page',
    do: {
      alternative: key => `Lever avec ${key}`,
      merged: 'Lever avec ce compromis',
      new_wording: 'Lever avec ces mots',
      deleted: 'Lever et supprimer',
      base_text: 'Lever et garder les mots du texte',
      footnote: 'Lever avec cette note de bas de page'
    },
    what: 'Cela prend effet aussitôt, pour tous. Vous pouvez l’annuler dans les dix secondes.',
    changed: 'Les mots ont été modifiés depuis que la phrase a été montrée. Voici ce qu’elle dit maintenant.',
    stale:
      'Le texte a changé depuis que vous l’avez lu. Voici la phrase telle qu’elle serait maintenant\u00a0; rien n’a été levé.',
    not: 'On ne peut pas les lever ainsi maintenant'
  },

  closed: {
    title: 'Comment ils ont été levés',
    outcomes: {
      alternative: key => `Avec ${key}`,
      merged: keys =>
        keys.length === 0 ? 'Avec un compromis' : `Avec un compromis composé de ${list('fr', keys)}`,
      new_wording: 'Avec d’autres mots',
      deleted: 'Supprimés',
      base_text: 'Les mots du texte demeurent',
      footnote: 'Déplacés en note de bas de page'
    },
    stands: 'À leur place figure',
    nothing: 'Aucun mot',
    undo: 'Annuler la levée',
    left: n => count(n, 'il reste # seconde', 'il reste # secondes'),
    within: 'dans les dix secondes',
    next: 'Crochets suivants'
  },

  hold: {
    title: 'Paquet',
    lead: 'Les crochets d’un paquet ne se règlent qu’ensemble.',
    with: 'Lier avec',
    hold: 'Lier ensemble',
    release: 'Sortir du paquet',
    members: 'Dans un même paquet avec'
  },

  open: {
    title: 'Ouvrir des crochets',
    lead: 'Ce qui est entre crochets n’est pas convenu.',
    as: who => `Ils sont ouverts au nom de ${who}.`,
    words: 'Mots',
    inWording: 'À l’intérieur d’un libellé d’autres crochets',
    place: 'Où',
    selected: 'Les mots sélectionnés',
    quoted: 'Ces mots du paragraphe',
    quote: 'Copiez-les exactement du paragraphe ci-dessus',
    quoteHint: 'Un ajout vient à leur suite. Laissez vide pour la fin du paragraphe.',
    whole: 'Le paragraphe entier',
    kind: 'Ce qui n’est pas convenu',
    kinds: {
      alternatives: 'D’autres mots à la place',
      held: 'Les mots sont en suspens, sans autres pour l’instant',
      deletion: 'Les mots devraient disparaître',
      insertion: 'Il manque des mots à leur suite',
      placeholder: 'Des mots restent à venir'
    },
    wording: n => `Libellé ${n}`,
    more: 'Autres libellés',
    send: 'Ouvrir les crochets',
    cancel: 'Annuler',
    lost: 'Les mots sélectionnés ne sont plus dans le texte. Sélectionnez-les de nouveau.',
    several:
      'La sélection couvre plusieurs paragraphes. Des crochets se tiennent dans un seul\u00a0: sélectionnez des mots d’un paragraphe.',
    inBase:
      'Ce sont les mots que des crochets ont remplacés\u00a0; ils en sont le texte de base. Ajoutez plutôt un libellé à ces crochets.',
    choose: 'Aucun mot n’est sélectionné. Sélectionnez-en dans le texte, ou choisissez un paragraphe.',
    chooseParagraph: 'Paragraphe',
    go: 'Continuer',
    absent:
      'Ces mots ne sont pas dans le paragraphe, ou y sont plus d’une fois. Copiez-en quelques-uns de plus.'
  },

  para: {
    title: number => (number === '' ? 'Titre' : `Paragraphe ${number}`),
    titleGone: 'Un paragraphe qui n’y est plus',
    back: 'Tous les crochets',
    states: {
      agreed: 'Convenu ad referendum',
      open: 'Ouvert',
      bracketed: 'Entre crochets',
      gone: 'N’est plus dans le texte'
    },
    openBrackets: n => count(n, '# paire de crochets y est ouverte', '# paires de crochets y sont ouvertes'),
    acts: 'Ce que vous pouvez faire',
    agree: 'Marquer comme convenu ad referendum',
    agreeWhat:
      'Plus personne n’y écrit, et ni crochets ni proposition ne le changent, jusqu’à ce que la coprésidence le rouvre.',
    request: 'Demander sa réouverture',
    requestWhat: 'La coprésidence lit votre motif et décide.',
    reopen: 'Le rouvrir',
    reopenWhat: 'Ses mots peuvent de nouveau changer. Les crochets levés le restent.',
    grant: 'Accepter et le rouvrir',
    reason: 'Motif',
    requests: 'Demandes de réouverture',
    requested: (code, at) => `${code}, le ${at}`,
    brackets: 'Crochets qui ont figuré ici',
    noBrackets: 'Il n’y a jamais eu de crochets ici.',
    proposals: 'Propositions faites à son sujet',
    noProposals: 'Aucune proposition n’a jamais été faite à son sujet.',
    noProposalsNext: 'Quiconque parle au nom d’une délégation peut proposer une modification.',
    turns: 'Comment il en est arrivé là',
    noTurns: 'Il n’a jamais été convenu.',
    turn: { agreed: 'Convenu ad referendum', reopened: 'Rouvert' },
    openBracket: 'Ouvrir des crochets',
    propose: 'Proposer une modification',
    comments: 'Commentaires à son sujet',
    link: 'Lien vers ce paragraphe'
  },

  proposalKinds: {
    replace: 'Modification de mots',
    insert: 'Nouveau paragraphe',
    delete: 'Suppression',
    move: 'Déplacement'
  },
  proposalStates: {
    draft: 'Brouillon',
    tabled: 'Présentée',
    needs_attention: 'À examiner',
    accepted: 'Acceptée',
    withdrawn: 'Retirée',
    reflected: 'Entre crochets dans le texte',
    superseded: 'Remplacée par une autre'
  },

  done: {
    opened: 'Les crochets sont ouverts.',
    position: 'La position est prise.',
    position_back: 'La position est retirée.',
    added: 'Le libellé figure dans les crochets.',
    suggested: 'Votre suggestion figure à côté du texte, parmi les propositions.',
    tabled: 'Le libellé de compromis est présenté.',
    withdrawn: 'Le libellé est retiré.',
    sponsored: 'Votre délégation soutient aussi le libellé.',
    refused: 'Votre refus est consigné.',
    closed: 'Les crochets sont levés.',
    undone: 'La levée est annulée.',
    held: 'Les crochets sont liés.',
    released: 'Les crochets sont sortis du paquet.',
    agreed: 'Le paragraphe est convenu ad referendum.',
    requested: 'La coprésidence a votre demande.',
    reopened: 'Le paragraphe est de nouveau ouvert.'
  },

  offline:
    'Le serveur est injoignable. Ce que vous avez écrit est gardé sur cet appareil\u00a0; envoyez-le de nouveau.',

  refusals: {
    SG1: { why: 'Elle ne contient pas de mots.', way: 'Écrivez les mots que vous suggérez.' },
    BR1: {
      why: 'Ces crochets sont levés, ou le texte de la coprésidence leur propose un libellé.',
      way: 'Lisez-les tels qu’ils sont maintenant.'
    },
    BR2: {
      why: 'Ces mots ne peuvent pas être mis ainsi entre crochets.',
      way: 'Sélectionnez des mots non convenus\u00a0; pour un ajout écrivez les mots, pour une suppression aucun.'
    },
    BR3: {
      why: 'Un libellé est vide, dit ce qui figure déjà là, ou figure deux fois dans les crochets.',
      way: 'Dites quels autres mots devraient figurer, ou appuyez le libellé qui est là.'
    },
    BR4: {
      why: 'Des crochets peuvent en contenir d’autres une seule fois.',
      way: 'Ajoutez un libellé aux crochets qui sont là, ou commencez par les lever.'
    },
    BR5: {
      why: 'Un libellé a été envoyé avec des crochets dedans.',
      way: 'Envoyez les mots seuls, puis ouvrez des crochets à l’intérieur du libellé.'
    },
    BR6: {
      why: 'Des crochets contiennent au plus 50 libellés.',
      way: 'Appuyez l’un d’eux, ou demandez à la coprésidence un libellé de compromis.'
    },
    BR7: {
      why: 'La sélection couvre deux paires de crochets.',
      way: 'Sélectionnez des mots d’un seul endroit.'
    },
    BR8: {
      why: 'Une délégation qui a apporté un libellé dans ces crochets a refusé celui-ci.',
      way: 'Présentez un autre libellé de compromis, ou parlez avec ceux qui l’ont refusé.'
    },
    BR9: {
      why: 'Seul qui appuie un libellé le reprend.',
      way: 'Appuyez-le d’abord, ou ajoutez un libellé à vous.'
    },
    BR10: {
      why: 'Seul qui propose un libellé le retire.',
      way: 'Opposez-vous, ou parlez avec cette délégation.'
    },
    BR12: {
      why: 'Les crochets ne peuvent pas être levés ainsi.',
      way: 'Choisissez l’un des libellés, écrivez des mots ou supprimez-les.'
    },
    BR15: {
      why: 'La levée ne peut pas être annulée\u00a0: dix secondes ont passé, quelqu’un d’autre les a levés, ou le paragraphe a encore changé.',
      way: 'Ouvrez de nouveau les crochets.'
    },
    PO2: {
      why: 'Ce libellé n’est plus en lice.',
      way: 'Prenez position sur un autre, ou présentez celui-ci de nouveau.'
    },
    PO4: { why: 'Votre délégation propose elle-même ce libellé.', way: 'Retirez d’abord le libellé.' },
    PO5: {
      why: 'La coprésidence ne prend pas position.',
      way: 'Présentez un libellé de compromis.'
    },
    PA1: {
      why: 'Le paragraphe est déjà convenu, est vide, ou des crochets y sont ouverts.',
      way: 'Commencez par lever ses crochets.'
    },
    PA2: {
      why: 'Le paragraphe est convenu ad referendum.',
      way: 'Demandez d’abord sa réouverture\u00a0; les commentaires sont bienvenus.'
    },
    PA3: {
      why: 'Le paragraphe est ouvert, ou votre délégation l’a déjà demandé.',
      way: 'Proposez une modification, ou attendez la coprésidence.'
    },
    PK1: {
      why: 'Un paquet exige deux paires de crochets ouvertes qui n’en soient pas déjà un.',
      way: 'Cochez-en d’autres à lier.'
    },
    PK2: { why: 'Ces crochets ne sont dans aucun paquet.', way: 'Lisez-les tels qu’ils sont maintenant.' },
    PK3: {
      why: 'Le paragraphe est lié à d’autres.',
      way: 'Réglez le paquet ensemble, ou sortez-en les crochets.'
    },
    conflict: {
      why: 'Les mots ont changé depuis que vous les avez lus\u00a0; rien n’a été fait.',
      way: 'Les voici tels qu’ils sont maintenant. Lisez-les, puis envoyez de nouveau.'
    },
    malformed: { why: 'Quelque chose manque, est vide ou est trop long.', way: 'Vérifiez les mots.' }
  }
}
