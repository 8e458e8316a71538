import type { ProposalKind, ProposalState, Stance, SuggestionState } from '@acuerdo/domain'
import { list, plural } from '../format.ts'
import type { ProposalWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('fr', n, { one, other })
const names = (all: readonly string[]): string => list('fr', all)

const kinds: Record<ProposalKind, string> = {
  replace: 'Modification',
  insert: 'Nouveau paragraphe',
  delete: 'Suppression',
  move: 'Déplacement'
}
const states: Record<ProposalState, string> = {
  draft: 'Brouillon',
  tabled: 'En attente',
  needs_attention: 'À revoir',
  accepted: 'Acceptée',
  reflected: 'Entre crochets',
  superseded: 'Dépassée',
  withdrawn: 'Retirée'
}
const suggestionStates: Record<SuggestionState, string> = {
  made: 'Suggestion formulée',
  sponsored: 'Parrainée',
  noted: 'Il en est pris note',
  withdrawn: 'Retirée'
}
const stances: Record<Stance, string> = {
  support: 'Avec l’appui de',
  can_accept: 'Acceptable pour',
  reserve: 'Sous réserve de',
  oppose: 'Avec l’opposition de'
}
const takes: Record<Stance | 'none', string> = {
  support: 'L’appuie, comme coauteur',
  can_accept: 'Peut l’accepter',
  reserve: 'Réserve sa position',
  oppose: 'S’y oppose',
  none: 'Ne prend pas position'
}

export const fr: ProposalWords = {
  kinds,
  states,
  suggestionStates,
  stances,
  takes,

  panel: {
    list: 'Propositions',
    which: 'Quelles propositions',
    shows: {
      pending: 'En attente',
      attention: 'À revoir',
      own: 'Les nôtres',
      decided: 'Tranchées',
      all: 'Toutes'
    },
    propose: 'Nouvelle proposition',
    suggest: 'Nouvelle suggestion',
    counterText: 'Coller un contre-texte entier',
    mayNot: 'Vous ne pouvez pas proposer pour l’instant\u00a0:',
    filter: 'Filtrer',
    delegation: 'Délégation',
    everybody: 'Toutes les délégations',
    paragraph: 'Paragraphe',
    everywhere: 'Tout le texte',
    apply: 'Afficher',
    clear: 'Tout afficher',
    back: 'Toutes les propositions'
  },

  empty: {
    pending: 'Aucune proposition n’attend de décision.',
    attention: 'Aucune proposition n’est à revoir.',
    own: 'Votre délégation n’a rien proposé ici.',
    decided: 'Rien n’a encore été tranché.',
    all: 'Personne n’a encore rien proposé.',
    filtered: 'Aucune proposition ne correspond à ces filtres.',
    next: 'Sélectionnez des mots du texte et appuyez sur Ctrl+Maj+E, ou sur «\u00a0Proposer\u00a0».',
    nextSuggest:
      'Sélectionnez des mots du texte et appuyez sur «\u00a0Suggérer\u00a0»\u00a0: une délégation peut les reprendre à son compte.',
    nextRead:
      'Les délégations proposent à partir de l’avant-projet\u00a0; ce qu’elles envoient figure ici aussitôt.',
    nextFiltered: 'Retirez un filtre ou affichez tout.'
  },

  card: {
    at: (number: string) => `Paragraphe ${number}`,
    nowhere: 'Un paragraphe qui n’y est plus',
    heading: 'Un titre',
    behind: (number: string) => `Après le paragraphe ${number}`,
    movesBehind: (number: string) => `Viendrait après le paragraphe ${number}`,
    movesTop: 'Viendrait au début',
    group: (n: number) => count(n, '# libellé pour les mêmes mots', '# variantes pour les mêmes mots'),
    textNow: 'Le texte actuel',
    draft: 'Seule votre délégation voit ce brouillon.',
    passed: 'Son auteur est parti\u00a0; le brouillon est passé au chef de la délégation.',
    origin: (observer: string) => `Mots de ${observer}`,
    scribe: (name: string) => `Saisie par ${name}`,
    amends: 'Amende une autre proposition',
    takenOver: (delegation: string) => `Reprise après son retrait par la délégation\u00a0: ${delegation}`,
    reason: 'Motif\u00a0:',
    openOf: (who: string, where: string) => `${who}, ${where}\u00a0: ouvrir la proposition`,
    show: 'Montrer dans le texte',
    hide: 'Masquer dans le texte',
    differs: (written: string, id: string) =>
      `«\u00a0${written}\u00a0» diffère de ce qui est consigné sous ${id}.`,
    inserted: 'ajouté',
    struck: 'supprimé'
  },

  attention: {
    words: 'Les mots qu’elle modifie ont changé.',
    paragraph_gone: 'Son paragraphe n’y est plus.',
    bracket_gone: 'Ses crochets sont levés.',
    place_gone: 'L’endroit qu’elle indique n’y est plus.',
    former: 'Telle que proposée, sur les mots antérieurs',
    now: 'Les mots qui figurent maintenant',
    ways: 'La délégation peut la revoir d’après les mots qui figurent maintenant, ou la retirer. D’ici là, elle est conservée.'
  },

  write: {
    title: 'Nouvelle proposition',
    titleAmend: 'Amendement',
    titleRevise: 'Revoir la proposition',
    titleTakeOver: 'Reprendre la proposition',
    titleAgain: 'La proposer de nouveau',
    titleDraft: 'Brouillon d’une proposition',
    titleKept: 'Proposer les mots conservés',
    titleSuggest: 'Nouvelle suggestion',
    kind: 'Ce qui est proposé',
    kinds: {
      replace: 'Modifier les mots d’un paragraphe',
      insert: 'Ajouter un paragraphe après lui',
      delete: 'Supprimer un paragraphe',
      move: 'Déplacer un paragraphe'
    },
    paragraph: 'Paragraphe',
    choose: 'Afficher ce paragraphe',
    several:
      'Des mots de plusieurs paragraphes étaient sélectionnés\u00a0: une proposition n’en modifie qu’un. Voici le premier.',
    words: 'Les mots tels que vous les proposez',
    newWords: 'Mots du nouveau paragraphe',
    brackets:
      '[…] est un crochet du texte. Laissez-le où il est\u00a0; ses libellés ont leur propre formulaire.',
    bold: 'Gras',
    italic: 'Italique',
    part: 'Type de paragraphe',
    parts: {
      pp: 'Alinéa du préambule',
      op: 'Paragraphe du dispositif',
      heading: 'Titre',
      sub: 'Sous-paragraphe'
    },
    after: 'Viendrait',
    change: 'La modification',
    nothing: 'Rien n’est encore modifié.',
    deletes: 'Tout le paragraphe serait retiré.',
    reason: 'Motif (facultatif)',
    send: 'Envoyer la proposition',
    sendAmend: 'Envoyer l’amendement',
    keep: 'Garder comme brouillon',
    keepAgain: 'Garder le brouillon',
    cancel: 'Annuler',
    as: (delegation: string) =>
      `Vous proposez au nom de la délégation\u00a0: ${delegation}. Tout le monde la voit dès son envoi.`,
    headSends:
      'Vous pouvez garder des brouillons. Le chef de votre délégation, ou un délégué mandaté, les envoie.',
    private: 'Les brouillons sont réservés à votre délégation.',
    onDevice: 'Conservée sur cet appareil jusqu’à son envoi.',
    moved: 'Le paragraphe a changé pendant que vous écriviez.',
    carried: 'Votre modification est reportée sur les nouveaux mots\u00a0; voici ce qui sera envoyé.',
    collides:
      'Votre modification et les nouveaux mots se touchent. Comparez les deux, puis repartez des nouveaux mots.',
    mine: 'Vos mots',
    now: 'Les mots qui figurent maintenant',
    goOn: 'Je les ai comparés\u00a0: continuer avec mes mots',
    startAgain: 'Recommencer avec les nouveaux mots',
    gone: 'Le paragraphe n’est plus dans le texte. Choisissez-en un autre\u00a0; vos mots restent ici.',
    offline:
      'Le serveur n’a pas pu être joint. Vos mots sont conservés sur cet appareil\u00a0; renvoyez-les dans un instant.',
    noParagraph:
      'Le texte n’a pas encore de paragraphe. On pourra proposer dès qu’il y aura un avant-projet.',
    wording: 'Mots que vous suggérez',
    forWords: 'À la place de',
    forParagraph: 'Pour le paragraphe entier, ou à ajouter à sa fin.',
    sendSuggestion: 'Envoyer la suggestion',
    suggestAs: (observer: string) =>
      `Vous suggérez au nom de\u00a0: ${observer}. La suggestion figure à côté du texte\u00a0; on n’en décide que si une délégation la parraine.`,
    keptFrom: 'Ces mots ont été conservés quand le texte n’a pas pu les recevoir.',
    amending: (delegation: string) =>
      `Vous amendez la proposition de la délégation\u00a0: ${delegation}. Elle demeure jusqu’à ce que l’une des deux soit tranchée.`,
    revising: 'Le nouveau libellé remplace aussitôt le précédent\u00a0; les deux restent lisibles.',
    takingOver: (delegation: string) =>
      `Vous appuyiez cette proposition, retirée par la délégation\u00a0: ${delegation}. Une fois envoyée, elle est à votre délégation.`,
    proposingAgain:
      'Votre délégation a retiré cette proposition. Une fois envoyée, elle attend de nouveau une décision.'
  },

  page: {
    proposal: 'Proposition',
    redline: 'La modification',
    written: 'Telle qu’écrite d’abord',
    writtenNote: 'Le texte a évolué depuis\u00a0; la modification a été reportée.',
    stands: 'Ce qui figurera si elle est acceptée',
    history: 'Ce qu’elle est devenue',
    sequence: (n: number) => `texte ${n}`,
    positions: 'Prises de position',
    noPositions: 'Aucune délégation n’a pris position.',
    take: 'Position de votre délégation',
    positionWords: 'En quelques mots (facultatif)',
    takeIt: 'Consigner la position',
    amend: 'L’amender',
    revise: 'La revoir',
    takeOver: 'La reprendre à votre compte',
    again: 'La proposer de nouveau',
    takesOver: 'Reprend celle que retirait',
    takenOverBy: 'Reprise par',
    amendedBy: 'Amendée par',
    amends: 'Amende',
    others: 'Pour les mêmes mots',
    withdraw: 'Retirer',
    withdrawNote: 'Elle reste consignée comme retirée. Qui l’appuyait peut la reprendre à son compte.',
    withdrawIt: 'Retirer la proposition',
    send: 'Envoyer au nom de la délégation',
    discard: 'Supprimer le brouillon',
    edit: 'Modifier le brouillon',
    decide: 'Décision de la coprésidence',
    accept: 'Accepter dans le texte',
    acceptNote: 'Dès que vous acceptez, le paragraphe figure exactement comme montré ci-dessus.',
    acceptDelete: 'Dès que vous acceptez, le paragraphe est retiré du texte.',
    acceptMove: 'Dès que vous acceptez, le paragraphe est déplacé.',
    overtakes: (codes: string[]) => `Seront alors à revoir celles de\u00a0: ${names(codes)}.`,
    same: (codes: string[]) => `Avec elle sont réglés les mêmes mots de\u00a0: ${names(codes)}.`,
    reflect: 'Mettre entre crochets',
    reflectAs: {
      insertion: 'Les mots ajoutés figurent dans le texte entre crochets\u00a0: ajout.',
      deletion: 'Les mots figurent dans le texte entre crochets\u00a0: suppression.',
      alternatives: 'Les mots actuels et les mots proposés deviennent des variantes du même crochet.',
      wording: 'Elle devient un libellé de plus du crochet.'
    },
    reflectGroup: (n: number) =>
      count(
        n,
        'La # proposition pour ces mots y entre.',
        'Les # propositions pour ces mots entrent dans le même crochet.'
      ),
    noReject:
      'Une proposition n’est pas rejetée\u00a0: elle attend, est acceptée, entre dans un crochet, ou sa délégation la retire.',
    reason: 'Motif (facultatif)',
    notNow: 'Impossible pour l’instant\u00a0:',
    entryWaits: (name: string, delegation: string) =>
      `${name} a saisi ceci en salle pour la délégation\u00a0: ${delegation}. Elle le confirme ou le rejette.`,
    entryConfirmed: (name: string) => `Saisie en salle par ${name}, confirmée par la délégation.`,
    entryRejected: (name: string) => `Saisie en salle par ${name}, rejetée par la délégation.`,
    confirm: 'Confirmer',
    reject: 'Rejeter',
    entryWords: 'Un mot à ce sujet (facultatif)',
    outcome: 'Issue',
    toBracket: 'Vers le crochet',
    toParagraph: 'Vers le paragraphe',
    toProposal: 'Vers la proposition qui l’a remplacée',
    turns: {
      tabled: 'Envoyée',
      carried: 'Reportée sur de nouveaux mots',
      needs_attention: 'À revoir',
      accepted: 'Acceptée dans le texte',
      reflected: 'Mise entre crochets',
      superseded: 'Dépassée',
      withdrawn: 'Retirée',
      position: 'Prise de position'
    }
  },

  suggestion: {
    of: (observer: string) => `Suggestion de\u00a0: ${observer}`,
    sponsoredBy: (delegation: string) => `Parrainée par\u00a0: ${delegation}`,
    sponsor: 'La parrainer',
    sponsorNote:
      'Elle devient une proposition de votre délégation\u00a0; on voit toujours de qui sont les mots.',
    note: 'En prendre note',
    withdraw: 'Retirer la suggestion',
    toProposal: 'Vers la proposition'
  },

  counter: {
    title: 'Contre-texte',
    lead: 'Collez votre texte entier. Chaque paragraphe qui diffère devient une proposition\u00a0; le reste n’est pas touché.',
    text: 'Votre texte entier',
    how: 'Un paragraphe par ligne ou par bloc. Les numéros devant les paragraphes ne comptent pas. Un crochet du texte figure avec ses mots entre crochets.',
    preview: 'Comparer au texte',
    again: 'Changer le texte',
    found: (n: number, same: number) =>
      `${count(n, '# proposition', '# propositions')}\u00a0; ${count(same, '# paragraphe reste', '# paragraphes restent')} mot pour mot.`,
    same: 'Votre texte est le même, mot pour mot, que celui qui figure.',
    sameNext: 'Modifiez-y quelque chose, ou revenez en arrière.',
    chosen: 'Modifications choisies',
    cannot: 'Ne peut être proposée',
    keep: 'Garder celles choisies comme brouillons',
    send: 'Envoyer celles choisies',
    none: 'Choisissez au moins une modification.',
    failed: (n: number) =>
      count(
        n,
        '# n’a pas été prise\u00a0; elle est signalée ci-dessous.',
        '# n’ont pas été prises\u00a0; elles sont signalées ci-dessous.'
      ),
    notTaken: 'Non prise',
    back: 'Retour au texte'
  },

  done: {
    proposed: 'Votre proposition est envoyée.',
    kept: 'Le brouillon est gardé. Seule votre délégation le voit.',
    keptAll: 'Les brouillons sont gardés. Seule votre délégation les voit.',
    suggested: 'Votre suggestion figure à côté du texte.',
    sent: 'Le brouillon est envoyé au nom de votre délégation.',
    sentAll: 'Les propositions sont envoyées.',
    discarded: 'Le brouillon est supprimé.',
    withdrawn: 'Elle est retirée.',
    position: 'La position de votre délégation est consignée.',
    accepted: 'La proposition est acceptée dans le texte.',
    reflected: 'La proposition figure dans le texte entre crochets.',
    confirmed: 'La saisie en salle est confirmée.',
    rejected: 'La saisie en salle est rejetée.',
    sponsored: 'Votre délégation la parraine\u00a0: c’est désormais une proposition.',
    noted: 'Il est pris note de la suggestion.'
  },

  problem: 'Rien n’a été fait',
  privately: 'Vos mots sont conservés comme votre brouillon privé.',

  refusals: {
    PR1: { why: 'Ce sont les délégations qui proposent.', way: 'Demandez à une délégation de le proposer.' },
    PR2: { why: 'C’est déjà tranché.', way: 'Lisez ce qu’il en est advenu.' },
    PR4: {
      why: 'Il n’y a pas de mots, ou ces mots y figurent déjà.',
      way: 'Modifiez d’abord quelque chose\u00a0; pour retirer un paragraphe, proposez sa suppression.'
    },
    PR5: {
      why: 'Le paragraphe a changé depuis que vous l’avez vu, aux mêmes mots.',
      way: 'Comparez ci-dessous les deux libellés, puis renvoyez-la.'
    },
    PR6: {
      why: 'Les crochets du paragraphe ne sont pas où ils étaient.',
      way: 'Laissez chaque […] à sa place\u00a0; les crochets se modifient par des actes qui leur sont propres.'
    },
    PR9: {
      why: 'Elle ne peut être acceptée ainsi\u00a0: ses mots figurent déjà, ou c’est un libellé pour un crochet ouvert.',
      way: 'Relisez le texte, ou mettez-la dans le crochet.'
    },
    PR10: {
      why: 'La proposition est à revoir\u00a0: les mots qu’elle modifie ont changé.',
      way: 'Demandez à la délégation de la revoir.'
    },
    PR11: {
      why: 'Elle ne peut être mise entre crochets\u00a0: c’est un déplacement, ou elle englobe un crochet.',
      way: 'Acceptez-la, ou laissez-la.'
    },
    PR12: {
      why: 'Ce qu’elle amende est tranché, ou concerne un autre paragraphe.',
      way: 'Proposez-le à part.'
    },
    PR13: { why: 'Elle est d’une autre délégation.', way: 'Adressez-vous à cette délégation.' },
    PR15: {
      why: 'C’est votre propre proposition, ou elle est tranchée.',
      way: 'Amendez ou retirez la vôtre\u00a0; sur un crochet, prenez position là.'
    },
    PA2: {
      why: 'Le paragraphe est convenu ad referendum.',
      way: 'Demandez d’abord sa réouverture, avec un motif.'
    },
    SG1: { why: 'Elle ne contient pas de mots.', way: 'Écrivez les mots que vous suggérez.' },
    SG2: { why: 'La suggestion est déjà réglée.', way: 'Lisez ce qu’elle est devenue.' },
    SG3: {
      why: 'Sa place dans le texte n’y est plus, ou ses mots y figurent déjà.',
      way: 'Proposez-la vous-même là où elle convient maintenant.'
    },
    CT3: {
      why: 'Ces mots ne se distinguent pas de ceux des crochets du paragraphe.',
      way: 'Laissez chaque crochet tel quel, ou ajoutez-y un libellé.'
    },
    SC2: { why: 'La saisie est déjà réglée.', way: 'Relisez la liste.' },
    too_many: {
      why: 'Il y en a déjà trop qui attendent là.',
      way: 'Amendez ou appuyez ce qui y est, ou supprimez d’abord des brouillons.'
    },
    malformed: {
      why: 'Quelque chose manque dans le formulaire ou n’y est pas en ordre.',
      way: 'Vérifiez-le et renvoyez-le.'
    },
    not_found: { why: 'Cela n’y est plus, ou vous n’y avez pas accès.', way: 'Relisez la liste.' },
    conflict: {
      why: 'Le paragraphe a changé depuis que vous l’avez vu.',
      way: 'Comparez vos mots à ceux qui figurent maintenant, puis renvoyez-les.'
    }
  }
}
