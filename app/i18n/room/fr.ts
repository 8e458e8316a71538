import { list, number, plural } from '../format.ts'
import type { RoomWords } from './en.ts'

const count = (n: number, one: string, many: string, other: string): string =>
  plural('fr', n, { one, many, other })

export const fr = {
  form: {
    problem: 'Cela n’a pas été fait',
    search: 'Chercher',
    save: 'Enregistrer les modifications',
    cancel: 'Annuler, rien ne change',
    optional: 'facultatif',
    most: (n: number) => `Au plus ${number('fr', n)} caractères.`,
    choose: 'Choisissez…',
    what: 'Ce qui se passe',
    notForYou: 'Impossible pour vous en ce moment',
    stages: (names: string[]) => `Possible aux étapes suivantes\u00a0: ${list('fr', names)}.`,
    copyOnce: 'Copiez-le maintenant\u00a0: il ne s’affiche que cette fois.',
    places: 'Où aller'
  },

  done: {
    saved: 'Les modifications sont enregistrées.',
    accredited: 'L’accréditation est faite.',
    suspended:
      'La suspension est faite\u00a0: toutes les sessions sont fermées, plus rien ne peut être lu ni écrit.',
    restored: 'Rétabli\u00a0: tout redevient possible comme avant.',
    invited: 'L’invitation est faite.',
    mandated: 'Le mandat est donné.',
    mandateEnded: 'Le mandat a pris fin.',
    removed: 'La personne ne fait plus partie de la délégation.',
    handedOver: 'La délégation a un nouveau chef ou une nouvelle cheffe.',
    observersIn: 'L’étape est ouverte aux observateurs.',
    observersOut: 'L’étape est fermée aux observateurs.',
    draftingList: 'La liste de rédaction est fixée.',
    pen: 'La plume est remise.',
    penBack: 'La plume est revenue à la coprésidence.',
    instructed: 'L’instruction est consignée.',
    instructionEnded: 'L’instruction a pris fin.',
    locked: 'Le texte est verrouillé.',
    unlocked: 'Le texte est déverrouillé.',
    opened: 'La première lecture est ouverte.',
    chairReplaced: 'La coprésidence a changé.',
    created: 'Le document est créé.',
    sessionEnded: 'Cette session a pris fin.',
    tokenRevoked: 'La clé est révoquée.',
    noted: 'La note est conservée pour votre délégation.'
  },

  refusals: {
    PM1: { why: 'Votre rôle n’a pas ce droit.', way: 'Demandez au secrétariat qui peut le faire.' },
    PM2: {
      why: 'L’étape actuelle ne le permet pas.',
      way: 'Demandez à la coprésidence quand ce sera possible.'
    },
    PM3: {
      why: 'Vous ne faites pas partie de ce groupe de travail.',
      way: 'Demandez au secrétariat de vous y affecter.'
    },
    PM4: {
      why: 'Vous n’avez pas de mandat en cours.',
      way: 'Demandez un mandat à votre chef de délégation.'
    },
    PM5: {
      why: 'Aucun coprésident n’en a donné l’instruction au secrétariat.',
      way: 'Demandez à un coprésident de consigner l’instruction.'
    },
    PM6: { why: 'Cela appartient à une autre délégation.', way: 'Adressez-vous à cette délégation.' },
    PM7: {
      why: 'Cette étape n’est pas ouverte aux observateurs.',
      way: 'Demandez à un coprésident de l’ouvrir aux observateurs.'
    },
    PM8: {
      why: 'Les deux coprésidents doivent agir sur le même texte.',
      way: 'Demandez à l’autre coprésident de faire de même.'
    },
    PM9: {
      why: 'Qui a traduit un texte ne le certifie jamais.',
      way: 'Demandez à une autre personne de la révision.'
    },
    PM10: {
      why: 'Vous ne tenez pas la plume dans une séance.',
      way: 'Demandez à un coprésident de vous la remettre.'
    },
    PM11: {
      why: 'Seules des modifications de forme sont admises ici.',
      way: 'Demandez à une délégation de la proposer.'
    },
    PM12: {
      why: 'Vous pouvez lire qui, quoi et quand, mais pas les mots.',
      way: 'S’il vous faut plus, demandez au secrétariat.'
    },
    PM13: {
      why: 'Vous n’êtes pas sur la liste de rédaction du groupe.',
      way: 'Demandez à un coprésident de vous y inscrire.'
    },
    PM14: {
      why: 'En négociation, seule la coprésidence écrit dans cet événement.',
      way: 'Demandez à un coprésident d’entrer la modification.'
    },
    PE1: { why: 'On ne sait pas de qui il s’agit.', way: 'Indiquez une personne ou une délégation.' },
    PE2: {
      why: 'Ce rôle ne convient pas à cette délégation ou organisation.',
      way: 'Délégués, chefs et coprésidents siègent dans une délégation, les observateurs dans une organisation.'
    },
    PE3: {
      why: 'Un groupe de travail est coprésidé par deux personnes de deux régions.',
      way: 'Remplacez un coprésident sur la page du groupe, ou choisissez quelqu’un de l’autre région.'
    },
    PE4: {
      why: 'Une autre personne est accréditée avec cette adresse.',
      way: 'Indiquez une autre adresse électronique.'
    },
    PE5: {
      why: 'Au secrétariat, nul ne met fin à sa propre accréditation.',
      way: 'Demandez à un autre membre du secrétariat.'
    },
    PE6: {
      why: 'Le chef de délégation ne donne ni ne retire cette fonction.',
      way: 'Transmettez d’abord la direction, ou adressez-vous au secrétariat.'
    },
    PE7: { why: 'Ce n’est pas possible pour cette personne.', way: 'Adressez-vous au secrétariat.' },
    PE8: {
      why: 'Le mandat prendrait fin avant de commencer, ou avant maintenant.',
      way: 'Indiquez une fin plus tardive.'
    },
    PE9: {
      why: 'Une personne suspendue ne peut pas diriger une délégation.',
      way: 'Levez d’abord la suspension.'
    },
    DO1: { why: 'Il s’agit d’un autre texte.', way: 'Ouvrez la page de ce groupe de travail.' },
    DO2: {
      why: 'La première lecture s’ouvre sur la dernière version publiée.',
      way: 'Rechargez cette page\u00a0; si rien n’est publié, publiez d’abord l’avant-projet.'
    },
    DO3: {
      why: 'La plume va au rapporteur ou à un cofacilitateur, pendant une séance.',
      way: 'Remettez-la en séance, à quelqu’un qui a cette fonction.'
    },
    DO4: {
      why: 'Quelqu’un sur cette liste n’est ni rapporteur, ni chef, ni délégué du groupe.',
      way: 'Indiquez des personnes du groupe dans l’un de ces rôles.'
    },
    DO5: {
      why: 'Le secrétariat n’a pas besoin d’instruction pour cela.',
      way: 'Choisissez dans la liste.'
    },
    DO6: {
      why: 'Les deux coprésidents ne sont pas deux personnes de deux régions.',
      way: 'Indiquez une personne de chaque région\u00a0; aucune ne peut diriger une délégation.'
    },
    DO7: {
      why: 'Cette personne ne peut pas reprendre la coprésidence.',
      way: 'Indiquez quelqu’un de la même région qui ne dirige pas de délégation.'
    },
    ST1: {
      why: 'Ce réglage est arrêté depuis l’ouverture de l’événement.',
      way: 'Modifiez un autre réglage.'
    },
    SU1: {
      why: 'Les dates, les séances, le fuseau ou les langues ne concordent pas.',
      way: 'Les séances tombent dans l’événement, et chaque langue nommée en est une de l’événement.'
    },
    SU2: {
      why: 'Un sigle est nommé deux fois.',
      way: 'Donnez à chaque délégation et à chaque thème son propre sigle.'
    },
    SU3: {
      why: 'La coprésidence d’un thème n’est pas de deux personnes de deux régions ayant chacune son adresse.',
      way: 'Indiquez une personne de chaque région, ou personne pour l’instant.'
    },
    password: {
      why: 'Le mot de passe est trop court ou trop long.',
      way: 'Choisissez-en un d’au moins 10 caractères.'
    },
    malformed: {
      why: 'Il manque quelque chose dans le formulaire, ou c’est mal écrit.',
      way: 'Vérifiez le champ.'
    },
    not_found: { why: 'Cela n’existe pas, ou vous n’y avez pas accès.', way: 'Rechargez la page.' },
    conflict: {
      why: 'Cela a changé depuis que vous l’avez vu.',
      way: 'Rechargez la page, puis décidez.'
    },
    too_many: {
      why: 'Trop de tentatives depuis cet endroit.',
      way: 'Attendez un quart d’heure, puis réessayez.'
    },
    too_large: { why: 'C’est plus que ce qui peut être envoyé en une fois.', way: 'Raccourcissez.' },
    unavailable: {
      why: 'Le serveur est trop occupé en ce moment.',
      way: 'Réessayez dans quelques secondes.'
    }
  },

  actions: {
    edit_text_direct: 'Écrire dans le texte',
    edit_text_direct_negotiation: 'Écrire dans le texte pendant la négociation',
    move_paragraph: 'Déplacer des paragraphes',
    internal_note: 'Écrire des notes pour votre délégation',
    create_document: 'Commencer le document',
    open_reading: 'Ouvrir la première lecture',
    admit_observers: 'Ouvrir ou fermer l’étape aux observateurs',
    hand_pen: 'Remettre la plume',
    set_drafting_list: 'Fixer la liste de rédaction',
    instruct: 'Donner une instruction au secrétariat',
    lock_text: 'Verrouiller ou déverrouiller le texte',
    replace_co_chair: 'Remplacer un coprésident',
    accredit: 'Accréditer ou suspendre',
    nominate_delegate: 'Administrer les membres de la délégation',
    change_settings: 'Modifier les réglages de l’événement',
    issue_revision: 'Publier une révision',
    enter_for_delegation: 'Entrer un libellé pour une délégation',
    record_commitment: 'Consigner un engagement',
    amend_commitment: 'Modifier un engagement',
    event_set_up: 'Préparer l’événement',
    invitation_accepted: 'Accepter une invitation',
    password_chosen: 'Choisir un nouveau mot de passe',
    sessions_ended: 'Mettre fin à des sessions',
    signed_in: 'Se connecter',
    signed_out: 'Se déconnecter',
    key_made: 'Créer une clé pour un programme',
    key_revoked: 'Révoquer une clé',
    read_audit: 'Lire le registre',
    open_bracket: 'Ouvrir un crochet',
    add_alternative: 'Ajouter un libellé à un crochet',
    table_bridging: 'Présenter un libellé de compromis',
    take_position: 'Prendre position',
    refuse_wording: 'Refuser un libellé',
    resolve_bracket: 'Lever un crochet',
    undo_resolution: 'Rétablir un crochet levé',
    hold_package: 'Lier des crochets en un paquet',
    mark_para_agreed: 'Marquer un paragraphe comme convenu',
    request_reopen: 'Demander la réouverture d’un paragraphe',
    reopen_para: 'Rouvrir un paragraphe',
    propose_change: 'Présenter une proposition',
    accept_proposal: 'Accepter une proposition',
    reflect_proposal: 'Reprendre une proposition dans un crochet',
    withdraw_proposal: 'Retirer une proposition',
    confirm_entry: 'Confirmer ce qui a été saisi en salle',
    restore_text: 'Rétablir un texte antérieur',
    comment: 'Commenter',
    resolve_thread: 'Régler un commentaire',
    send_as_delegation: 'Envoyer des commentaires au nom de la délégation',
    issue_chairs_text: 'Publier un texte de la coprésidence',
    start_silence: 'Ouvrir une procédure d’approbation tacite',
    object: 'Faire objection',
    declare_agreed: 'Déclarer le texte convenu',
    reopen_text: 'Rouvrir le texte',
    approve_version: 'Approuver une version',
    adopt: 'Adopter le texte',
    extend_silence: 'Prolonger le délai d’une procédure d’approbation tacite',
    withdraw_objection: 'Retirer une objection',
    close_silence: 'L’approbation tacite prend fin à l’expiration du délai',
    place_reservation: 'Formuler une réserve',
    lift_reservation: 'Lever une réserve',
    confirm_capital: 'Confirmer pour la capitale',
    refuse_confirmation: 'Refuser pour la capitale',
    disassociate: 'Se désolidariser ou expliquer une position',
    close_without_agreement: 'Clore sans accord',
    record_waiver: 'Consigner une dispense',
    issue_corrigendum: 'Publier un rectificatif',
    transmit: 'Transmettre au Sommet',
    translate: 'Traduire des paragraphes',
    certify_concordance: 'Certifier la concordance d’une traduction',
    challenge_concordance: 'Contester une traduction',
    suggest_as_observer: 'Suggérer un libellé en tant qu’organisation observatrice',
    sponsor_suggestion: 'Parrainer la suggestion d’une organisation observatrice',
    note_suggestion: 'Prendre note de la suggestion d’une organisation observatrice',
    propose_priority: 'Proposer un domaine prioritaire',
    propose_action: 'Proposer une action',
    endorse_priority: 'Se prononcer sur un domaine prioritaire',
    decide_agenda: 'Répondre à un domaine prioritaire pour l’ordre du jour',
    order_agenda: 'Ordonner l’ordre du jour du Sommet',
    project: 'Montrer un paragraphe sur l’écran de la salle'
  },

  link: {
    title: (name: string) => `Le lien personnel de ${name}`,
    invite: 'Il permet à cette personne de choisir un mot de passe et d’entrer. Ne l’envoyez qu’à elle.',
    reset: 'Il permet à cette personne de choisir un nouveau mot de passe. Ne l’envoyez qu’à elle.',
    address: 'Lien à copier',
    until: 'Il sert une fois, jusqu’au',
    mailed: (email: string) => `Il est aussi envoyé par courriel, à ${email}.`,
    copy: 'Copier le lien',
    copied: 'Copié'
  },

  person: {
    name: 'Nom',
    email: 'Adresse électronique',
    language: 'Langue de la personne',
    delegation: 'Délégation ou organisation',
    noDelegation: 'Aucune (services de la conférence)',
    role: 'Rôle',
    group: 'Groupe de travail',
    allGroups: 'Tous les groupes de travail',
    roles: 'Rôles',
    roleIn: (role: string, group: string) => `${role} dans ${group}`,
    roleInAll: (role: string) => `${role}, tous les groupes de travail`,
    noRole: 'Aucun rôle pour l’instant',
    mandate: 'Mandat',
    mandateUntil: 'Mandat jusqu’au',
    noEnd: 'sans date de fin',
    noMandate: 'Aucun mandat en cours',
    zone: (place: string) => `Heure de ${place}`,
    endHint: 'Laissez vide pour un mandat sans date de fin.',
    state: 'État',
    states: { active: 'En activité', invited: 'Invitée, pas encore entrée', suspended: 'Suspendue' },
    linkUntil: 'Le lien ouvert sert jusqu’au',
    administer: 'Administrer',
    administerOf: (name: string) => `Administrer ${name}`,
    change: 'Modifier les données de cette personne',
    changeRole:
      'Un nouveau rôle remplace tous les rôles actuels. Les pages ouvertes suivent en deux secondes.',
    changeOwn: 'Le nom, l’adresse et le groupe de travail changent aussitôt.',
    suspend: 'Suspendre',
    suspendWhat:
      'Toutes les sessions de cette personne sont fermées aussitôt. Les mots non envoyés restent sur son appareil.',
    restore: 'Rétablir',
    restoreWhat: 'Cette personne peut de nouveau se connecter, avec les mêmes rôles qu’avant.',
    newLink: 'Créer un nouveau lien',
    newLinkWhat:
      'Un lien pour choisir un nouveau mot de passe. Les précédents ne servent plus\u00a0; le mot de passe vaut jusque-là.',
    give: 'Donner le mandat',
    giveWhat: 'Avec un mandat, la personne propose et prend position au nom de la délégation.',
    end: 'Mettre fin au mandat',
    endWhat: 'La personne lit et commente encore, mais n’agit plus au nom de la délégation.',
    remove: 'Retirer de la délégation…',
    removeConfirm: (name: string) => `Retirer ${name}\u00a0?`,
    removeWhat:
      'L’accès prend fin aussitôt et les sessions sont fermées. Les brouillons privés passent au chef de délégation.',
    removeDo: 'Retirer cette personne',
    handOver: 'Transmettre la direction…',
    handOverConfirm: (name: string) => `Confier à ${name} la direction de la délégation\u00a0?`,
    handOverWhat:
      'Vous perdez la direction au même instant et restez délégué sans mandat. Seul le nouveau chef, ou le secrétariat, peut vous la rendre.',
    handOverDo: 'Transmettre la direction',
    back: 'Toutes les personnes',
    notYours: 'Vous voyez qui c’est. Le reste revient à qui a accrédité cette personne.',
    you: 'C’est vous. Vos sessions, vos clés et votre langue sont sur la page de votre compte.'
  },

  people: {
    title: 'Personnes',
    lead: 'Tous les participants, par délégation.',
    search: 'Nom, délégation ou organisation',
    all: 'Montrer tout le monde',
    found: (n: number) => count(n, '# personne', '# de personnes', '# personnes'),
    none: 'Personne n’est trouvé sous ce nom.',
    noneNext: 'Vérifiez la graphie, ou montrez tout le monde.',
    empty: 'Personne ne participe encore.',
    emptyNext: 'Accréditez la première personne, ou une délégation dont le chef invite ensuite les siens.',
    services: 'Services de la conférence',
    accredit: 'Accréditer une personne',
    accreditLead:
      'La personne reçoit son rôle aussitôt et un lien personnel, que vous voyez une seule fois et lui envoyez.',
    accreditDo: 'Accréditer et créer le lien'
  },

  delegations: {
    title: 'Délégations',
    lead: 'États, groupes d’États et organisations observatrices.',
    empty: 'Aucune délégation n’est encore accréditée.',
    emptyNext: 'Le secrétariat accrédite la première.',
    accredit: 'Accréditer une délégation',
    accreditLead: 'Elle peut dès lors avoir des membres\u00a0: accréditez son chef, qui invite les autres.',
    code: 'Sigle',
    codeHint: 'En capitales, comme sur le chevalet\u00a0: BRA, EU, OBS-CSO.',
    name: 'Nom',
    kind: 'Nature',
    kinds: { state: 'État', group: 'Groupe d’États', observer: 'Organisation observatrice' },
    group: 'Région',
    groupHint: 'Pour une organisation\u00a0: sa nature.',
    regions: { EU: 'Union européenne', LAC: 'Amérique latine et Caraïbes' },
    observers: 'Organisations observatrices',
    heads: (names: string[]) => `Chef de délégation\u00a0: ${list('fr', names)}`,
    noHead: 'Sans chef\u00a0: elle lit et commente, mais ne peut pas s’engager',
    people: (n: number) => count(n, '# personne', '# de personnes', '# personnes'),
    binds: (n: number) =>
      count(n, 'Parle au nom de # État', 'Parle au nom de # d’États', 'Parle au nom de # États'),
    bound: 'États que sa position engage',
    suspended: 'Suspendue',
    back: 'Toutes les délégations',
    members: 'Membres de cette délégation',
    noMembers: 'Personne n’en fait encore partie.',
    noMembersNext: 'Le secrétariat accrédite son chef, qui invite ensuite les autres.',
    invite: 'Inviter quelqu’un',
    inviteWhat:
      'La personne devient déléguée aussitôt et reçoit un lien personnel, que vous voyez une seule fois et lui envoyez.',
    inviteDo: 'Inviter et créer le lien',
    withMandate: 'Donner aussi un mandat',
    change: 'Modifier cette délégation',
    changeWhat: 'Le nouveau nom et la nouvelle région figurent aussitôt sur toutes les pages.',
    suspend: 'Suspendre la délégation',
    suspendWhat: 'Plus aucun de ses membres ne peut agir ni lire, et toutes leurs sessions sont fermées.',
    restore: 'Rétablir la délégation',
    restoreWhat: 'Ses membres peuvent de nouveau se connecter, avec les mêmes rôles qu’avant.'
  },

  group: {
    title: (theme: string) => `Groupe de travail\u00a0: ${theme}`,
    text: 'Ouvrir le texte',
    stage: 'Étape',
    noDocument: 'Pas encore de document',
    noDocumentNext: 'Le secrétariat le commence et nomme deux coprésidents de deux régions.',
    chairs: 'Coprésidence',
    noChairs: 'Personne ne préside encore ce groupe.',
    members: 'Membres',
    noMembers: 'Personne n’est encore affecté à ce groupe.',
    membersNext: 'Le secrétariat y affecte les personnes en les accréditant.',
    drafting: 'sur la liste de rédaction',
    penHolder: 'tient la plume',
    open: 'Ouverte aux observateurs',
    closed: 'Fermée aux observateurs',
    locked: 'Verrouillé\u00a0: personne n’écrit',
    unlocked: 'Non verrouillé',
    acts: 'Ce que vous pouvez faire ici, et pourquoi non',
    actsLead: 'Chaque acte prend effet aussitôt, pour tous ceux qui ont le texte ouvert.',
    elsewhere: 'Pas pour vous en ce moment',
    region: (code: string, region: string) => `${code} · ${region}`,
    observersOpen: 'Ouvrir l’étape aux observateurs',
    observersOpenWhat: 'Les observateurs accrédités du groupe peuvent lire le texte et le commenter.',
    observersClose: 'Fermer l’étape aux observateurs',
    observersCloseWhat: 'Les observateurs qui ont le texte ouvert le perdent en deux secondes.',
    draftingWhat:
      'Les personnes cochées écrivent dans le texte avec la coprésidence\u00a0; la liste remplace la précédente.',
    draftingNobody: 'Personne dans le groupe ne peut figurer sur la liste.',
    draftingDo: 'Fixer la liste de rédaction',
    penTo: 'Remettre la plume à',
    penNobody: 'Personne (la reprendre)',
    penWhat: 'En séance, qui la tient écrit pour le groupe. Elle peut être reprise à tout moment.',
    penDo: 'Remettre la plume',
    instruction: 'Le secrétariat peut',
    instructUntil: 'Jusqu’au',
    instructHint: 'Laissez vide pour une instruction sans date de fin.',
    instructWhat: 'L’instruction est consignée sous votre nom.',
    instructDo: 'Consigner l’instruction',
    instructions: 'Instructions en vigueur',
    noInstructions: 'Le secrétariat n’a aucune instruction dans ce groupe.',
    givenBy: (name: string) => `donnée par ${name}`,
    givenUntil: 'jusqu’au',
    endInstruction: 'Y mettre fin maintenant',
    lock: 'Verrouiller le texte',
    lockWhat:
      'Personne n’écrit jusqu’au déverrouillage. Les mots en cours de saisie restent à leurs auteurs, comme brouillons.',
    unlock: 'Déverrouiller le texte',
    unlockWhat: 'Qui pouvait écrire auparavant le peut de nouveau.',
    reason: 'Motif',
    readingWhat: (version: string) =>
      `L’avant-projet ${version} devient le texte en négociation\u00a0: les délégations proposent des modifications et prennent position.`,
    noVersion:
      'Aucune version n’est encore publiée\u00a0: l’avant-projet doit l’être avant la première lecture.',
    readingDo: 'Ouvrir la première lecture',
    chairFrom: 'Coprésident qui part',
    chairTo: 'Nouveau coprésident',
    chairWhat:
      'Le nouveau coprésident vient de la même région. Ce qu’un seul coprésident a commencé devient nul.',
    chairDo: 'Remplacer le coprésident',
    titleOfText: 'Titre du document',
    chairOf: (n: number) => `Coprésident ${n}`,
    languageOfText: 'Langue du texte',
    createWhat: 'Un plan vide s’ouvre pour la coprésidence et la liste de rédaction.',
    createDo: 'Commencer le document',
    none: 'Aucun groupe de travail n’a ce sigle.'
  },

  account: {
    title: 'Votre compte',
    role: 'Ce que vous pouvez faire',
    speaks: (delegation: string) => `Vous parlez au nom de ${delegation}.`,
    leads: (delegation: string) =>
      `Vous dirigez ${delegation}\u00a0: vous agissez en son nom et administrez ses membres.`,
    mandateUntil: (delegation: string, until: string) =>
      `Vous pouvez commenter et proposer au nom de ${delegation} jusqu’au ${until}.`,
    mandateOpen: (delegation: string) => `Vous pouvez commenter et proposer au nom de ${delegation}.`,
    noMandate: (delegation: string) =>
      `Vous pouvez lire et commenter au nom de ${delegation}. Pour proposer, il vous faut un mandat\u00a0: demandez-le à votre chef de délégation.`,
    reads: (delegation: string) =>
      `Vous lisez au nom de ${delegation}, et commentez là où l’étape vous est ouverte.`,
    office: (delegation: string) =>
      `Vous exercez une fonction du groupe et venez de ${delegation}\u00a0; vous n’y agissez pour aucune délégation.`,
    services: 'Vous ne faites partie d’aucune délégation.',
    delegation: 'Votre délégation',
    sessions: 'Où vous êtes connecté',
    sessionsLead: 'Une entrée par navigateur. Mettez fin à ce que vous ne reconnaissez pas.',
    since: 'Depuis le',
    ends: 'prend fin de soi-même le',
    here: 'Ce navigateur',
    end: 'Mettre fin',
    endOf: (since: string) => `Mettre fin à la session ouverte le ${since}`,
    endAll: 'Se déconnecter partout',
    endAllWhat:
      'Toutes vos sessions prennent fin, celle-ci aussi. Les mots non envoyés restent sur leurs appareils.',
    keys: 'Clés pour programmes',
    keysLead: 'Un programme muni de votre clé lit et fait ce que vous pouvez lire et faire, rien de plus.',
    noKeys: 'Vous n’avez aucune clé.',
    noKeysNext: 'Créez-en une quand un programme doit travailler en votre nom.',
    keyName: 'Nom de la clé',
    keyHint: 'À quoi elle sert, par exemple le nom du programme.',
    create: 'Créer une clé',
    created: 'Créée le',
    lastUsed: 'dernier usage le',
    neverUsed: 'jamais utilisée',
    revoke: 'Révoquer',
    revokeOf: (name: string) => `Révoquer la clé ${name}`,
    key: 'Votre nouvelle clé',
    language: 'Langue des pages',
    languageLead: 'Ce que vous choisissez ici est retenu dans ce navigateur.'
  },

  record: {
    title: 'Le registre',
    lead: 'Chaque acte, chaque refus et chaque changement d’accès, du plus récent au plus ancien. Rien ne peut y être changé.',
    filter: 'Ne montrer que',
    text: 'Texte',
    person: 'Personne',
    delegation: 'Délégation',
    action: 'Acte',
    any: 'Tout',
    show: 'Montrer',
    clear: 'Tout montrer',
    empty: 'Rien n’est consigné pour ce choix.',
    emptyNext: 'Réduisez le choix, ou montrez tout.',
    emptyYet: 'Rien n’est encore consigné.',
    emptyYetNext: 'Tout ce qui se fait à partir de maintenant figurera ici.',
    entry: (n: string) => `Inscription ${n}`,
    hidden: 'Vous n’avez pas à la lire\u00a0: seule sa place dans la chaîne est montrée.',
    outcomes: { done: 'Fait', pending: 'En attente de l’autre coprésident', refused: 'Refusé' },
    refused: (why: string) => `Refusé\u00a0: ${why}`,
    clock: 'L’horloge',
    target: 'Au sujet de',
    details: 'Détails',
    hash: 'Empreinte de l’inscription',
    before: 'Texte avant',
    after: 'Texte après',
    carried: 'Ce que l’acte portait',
    metadata: 'Vous pouvez voir que cela a eu lieu, non ce que cela portait.',
    older: 'Inscriptions plus anciennes',
    newest: 'Aux plus récentes',
    export: 'Télécharger en JSON Lines',
    verify: 'Comment vérifier',
    verifyLead:
      'Chaque inscription porte l’empreinte de la précédente\u00a0: un changement, où que ce soit, rompt la chaîne. Téléchargez le registre et vérifiez-le sur une machine à vous, sans ce serveur\u00a0:',
    columns: 'Inscriptions'
  },

  invitation: {
    welcome: (name: string) => `Bienvenue, ${name}`,
    welcomeLead:
      'Choisissez un mot de passe. Avec lui et votre adresse électronique, vous vous connecterez désormais.',
    reset: (name: string) => `Un nouveau mot de passe pour ${name}`,
    resetLead: 'Il remplace le précédent, et vos autres sessions prennent fin.',
    password: 'Mot de passe',
    hint: 'Au moins 10 caractères. Plusieurs mots se retiennent mieux que des symboles.',
    accept: 'Fixer le mot de passe et entrer',
    short: 'Le mot de passe a moins de 10 caractères.',
    gone: 'Ce lien ne peut pas être utilisé',
    goneWhy: 'Il a servi, il a expiré, ou un lien plus récent l’a remplacé.',
    goneWay:
      'Demandez-en un nouveau à qui vous l’a envoyé\u00a0: votre chef de délégation, ou le secrétariat.',
    signIn: 'J’ai un mot de passe\u00a0: me connecter'
  },

  setUp: {
    title: 'Préparer votre réunion',
    lead: 'Vous devenez le secrétariat. Tout peut être complété plus tard, sauf la cote.',
    gone: 'Ce lien de préparation ne peut pas être utilisé',
    goneWhy: 'L’événement est déjà préparé, ou le serveur a affiché un lien plus récent.',
    goneWay: 'Regardez la console où le serveur a été démarré, ou connectez-vous.',
    template: 'Remplir avec l’événement d’exemple',
    templateWhat: 'Cinq thèmes et leurs délégations, à modifier à votre gré. Rien n’est encore enregistré.',
    you: 'Vous, le secrétariat',
    password: 'Votre mot de passe',
    event: 'L’événement',
    names: 'Nom de l’événement',
    namesHint: 'Dans une langue au moins\u00a0; les autres le reprennent jusqu’à ce que vous traduisiez.',
    nameIn: (language: string) => `Nom en ${language}`,
    symbol: 'Cote',
    symbolHint: 'Elle commence la cote de chaque texte, par exemple DAYS/2026.',
    place: 'Lieu',
    from: 'Premier jour',
    until: 'Dernier jour',
    zone: 'Fuseau horaire',
    zoneHint: 'Celui du lieu, par exemple America/Bogota. Tous les délais y sont exprimés.',
    languages: 'Langues',
    original: 'Langue de négociation',
    spoken: 'Langues des textes',
    required: 'Nécessaires avant qu’un texte soit transmis',
    sessions: 'Heures de séance',
    sessionDay: 'Jour',
    sessionFrom: 'De',
    sessionTo: 'À',
    bodies: 'Organes qui décident',
    body: 'Organe',
    decides: 'Comment il décide',
    themes: 'Thèmes, chacun avec un groupe de travail',
    theme: (n: number) => `Thème ${n}`,
    themeCode: 'Sigle',
    chairs: 'Deux coprésidents de deux régions, ou personne pour l’instant',
    delegations: 'Délégations et organisations',
    delegation: (n: number) => `Délégation ${n}`,
    row: (n: number) => `Ligne ${n}`,
    add: 'Ajouter une ligne',
    addTheme: 'Ajouter un thème',
    remove: 'Enlever',
    removeRow: (n: number) => `Enlever la ligne ${n}`,
    submit: 'Préparer l’événement',
    submitWhat:
      'L’événement est créé, vous êtes connecté et les coprésidents reçoivent des liens personnels.',
    ready: 'L’événement est préparé',
    readyLead: 'Vous êtes connecté comme secrétariat.',
    links: 'Liens pour les coprésidents',
    linksLead:
      'Chacun ne s’affiche que cette fois. Envoyez-le à cette personne\u00a0; vous pourrez en créer d’autres.',
    next: 'La suite',
    nextPeople: 'Accréditer les chefs de délégation',
    nextGroups: 'Ouvrir les textes'
  },

  standing: {
    title: 'Ce que vous pouvez faire ici, et pourquoi non',
    may: 'Vous pouvez',
    mayNot: 'Vous ne pouvez pas',
    why: (action: string, why: string) => `${action}. ${why}`,
    group: 'Le groupe de travail'
  },

  sphere: {
    title: 'Pour votre délégation seule',
    lead: 'Personne d’autre ne le lit\u00a0: ni coprésidence, ni secrétariat, ni exportation.',
    notes: 'Remarques',
    noNotes: 'Aucune note pour l’instant.',
    write: 'Note pour votre délégation',
    keep: 'Conserver la note',
    drafts: 'Brouillons privés',
    from: (name: string) => `Mots de ${name}`,
    origins: {
      refused: 'conservé quand le texte ne l’a pas repris',
      offline: 'écrit pendant que la connexion manquait',
      form: 'conservé d’un formulaire',
      comment: 'conservé d’un commentaire'
    },
    before: 'Avant',
    discard: 'Écarter'
  }
} satisfies RoomWords
