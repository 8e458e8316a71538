import { list, plural } from '../format.ts'
import type { DecisionWords } from './en.ts'

const count = (n: number, one: string, other: string, many = other): string =>
  plural('fr', n, { one, other, many })
const at = (number: string | null): string => (number === null ? '' : ` au paragraphe ${number}`)

export const fr: DecisionWords = {
  title: 'Décisions',
  lead: 'Chaque décision porte sur un texte exact, désigné par son empreinte. Ce qui figure ici est vu par toute personne qui peut lire le texte.',
  places: 'Autres pages de ce texte',
  toText: 'Le texte',
  toVersions: 'Versions du texte',
  toPriorities: 'Domaines prioritaires',
  toLanguages: 'Langues',
  toAgenda: 'Ordre du jour du Sommet',
  back: 'Toutes les décisions sur ce texte',
  coChairs: 'la coprésidence',

  stands: {
    title: 'Où en est le texte',
    stage: 'Étape',
    version: 'Dernière version',
    none: 'Aucune version n’a encore été publiée.',
    same: name => `Le texte est ${name}, mot pour mot.`,
    differs: name => `Le texte a changé depuis ${name}.`,
    seeChanges: 'Voir ce qui a changé',
    fingerprint: 'Empreinte du texte (SHA-256)',
    early: 'À cette étape, rien ne se décide.',
    earlyNext:
      'D’abord la coprésidence publie des versions et les délégations lèvent les crochets. Ensuite la coprésidence soumet une version exacte à la procédure d’approbation tacite ou la déclare convenue en séance\u00a0; suivent l’approbation, l’adoption et la transmission au Sommet.'
  },

  next: {
    title: 'Ce qui vous est demandé',
    step: 'La prochaine étape',
    nothing: 'Rien ne vous est demandé pour l’instant.',
    second: action => `Donner le second aval\u00a0: ${action}`,
    secondWhat: name =>
      `${name} a donné le premier aval. La décision prend effet lorsque vous le répétez à l’identique.`,
    again: action => `Votre aval est caduc\u00a0: ${action}`,
    againWhat:
      'Le texte a changé après que vous l’avez donné. Lisez ce qui a changé, puis décidez à nouveau.',
    object: 'Faire objection à cette version',
    objectWhat:
      'Une objection reçue avant l’expiration du délai, ou à cet instant même, rompt la procédure. Si vous n’en avez pas, vous n’avez rien à faire\u00a0: le silence est consigné comme «\u00a0sans objection\u00a0», non comme un soutien.',
    confirm: 'Dire ce que dit votre capitale',
    confirmWhat:
      'Le texte est convenu ad referendum. La confirmation de votre capitale, ou son refus, porte sur cette version exacte.',
    approve: 'Approuver cette version',
    approveWhat:
      'Les deux coprésidents approuvent la même version. Votre aval est visible de tous jusqu’à ce que l’autre coprésident ait approuvé à son tour.',
    adopt: 'Adopter le texte',
    adoptWhat:
      'Les deux approbations sont données. Par le marteau des deux coprésidents le texte est adopté et ne change plus jamais.',
    chairsText: 'Publier le texte de la coprésidence',
    chairsTextWhat:
      'Vous proposez un libellé pour chaque crochet encore ouvert. Le texte est alors figé comme texte de la coprésidence.',
    silence: 'Soumettre la version à l’approbation tacite',
    silenceWhat:
      'Jusqu’à l’expiration du délai personne ne peut changer le texte. Sans objection il est alors convenu ad referendum.',
    transmit: 'Transmettre le texte au Sommet',
    transmitWhat:
      'Le texte adopté part avec ses domaines prioritaires et ses actions vers la préparation du Sommet.',
    waits: names => `Votre aval est donné. On attend ${list('fr', names)}.`
  },

  halves: {
    title: 'En attente de l’autre coprésident',
    given: name => `Premier aval, de ${name}`,
    prepared: name => `Préparé par ${name}\u00a0; les deux coprésidents doivent encore agir`,
    waitsFor: names => `On attend ${list('fr', names)}.`,
    nothingMore: 'Il désigne la version et son empreinte\u00a0; il ne dit rien de plus.',
    withdraw: 'Retirer votre aval',
    withdrawWhat: 'Il est caduc aussitôt, et tout le monde le voit.',
    voidTitle: 'Avals devenus caducs depuis un jour',
    isVoid: 'Caduc',
    repeat: 'Vous répétez exactement ceci',
    give: action => `Donner le second aval\u00a0: ${action}`,
    giveWhat: 'Avec votre aval la décision prend effet aussitôt, pour tous.',
    firstWhat:
      'Le vôtre est le premier aval\u00a0: tout le monde le voit, et rien ne se passe avant que l’autre coprésident le répète. Il est caduc dès que le texte change.',
    other: 'Proposer autre chose',
    otherWhat:
      'Les deux avals doivent dire la même chose. Retirez le vôtre, ou demandez à l’autre coprésident de retirer le sien.'
  },

  voided: {
    'the text changed': 'le texte a changé',
    'it was withdrawn': 'il a été retiré',
    'another half took its place': 'un autre a pris sa place',
    'a co-chair was replaced': 'un coprésident a été remplacé',
    "a chair's text was issued": 'un texte de la coprésidence a été publié',
    'silence began': 'la procédure d’approbation tacite a commencé',
    'silence ended': 'la procédure d’approbation tacite a pris fin',
    'silence was broken': 'la procédure d’approbation tacite a été rompue',
    'the deadline moved': 'le délai a été prolongé',
    'the text was declared agreed': 'le texte a été déclaré convenu',
    'the text was adopted': 'le texte a été adopté',
    'the text was reopened': 'le texte a été rouvert',
    'the negotiation was closed': 'la négociation a été close'
  },

  payload: {
    deadline: 'Délai',
    period: 'Durée',
    objectorNames: 'Noms des délégations qui font objection',
    disassociationAs: 'Désolidarisations dans le texte',
    requirement: 'Exigence',
    reason: 'Motif',
    summary: 'Résumé de la coprésidence',
    language: 'Langue',
    proposes: number => `Libellé proposé${at(number)}`,
    correction: number => `Rectification${at(number)}`,
    nothing: 'rien ne figure à cet endroit'
  },

  gate: {
    title: 'Ce qui y fait obstacle',
    lead: 'La même liste vaut sur cette page, pour les programmes et dans les courriels. Chaque ligne mène à l’endroit où cela se règle.',
    steps: {
      zero_draft: 'Pour publier l’avant-projet',
      revision: 'Pour publier la prochaine version',
      negotiation: 'Pour ouvrir la première lecture',
      chairs_text: 'Pour publier le texte de la coprésidence',
      silence: 'Pour lancer la procédure d’approbation tacite',
      declared: 'Pour déclarer le texte convenu en séance',
      approval: 'Pour approuver la version',
      adopted: 'Pour adopter le texte',
      transmitted: 'Pour transmettre le texte au Sommet'
    },
    open: 'Rien n’y fait obstacle',
    details: 'Le détail',
    blocked: n => count(n, '#\u00a0obstacle', '#\u00a0obstacles', '#\u00a0d’obstacles'),
    warned: n =>
      count(
        n,
        '#\u00a0chose à savoir avant',
        '#\u00a0choses à savoir avant',
        '#\u00a0de choses à savoir avant'
      ),
    none: 'Cette étape n’a pas de suite que le texte lui-même puisse retenir.',
    found: {
      open_bracket: n => `Un crochet${at(n)} est ouvert.`,
      unproposed_bracket: n => `Un crochet${at(n)} n’a pas encore de libellé proposé.`,
      empty_paragraph: n => (n === null ? 'Un intertitre est vide.' : `Le paragraphe ${n} est vide.`),
      no_paragraph: () => 'Le texte n’a pas encore de paragraphe.',
      no_version: () => 'Aucune version n’a encore été publiée.',
      unchanged: version => `Rien n’a changé depuis ${version}.`,
      text_changed: version => `Le texte diffère de ${version}.`,
      pending_proposal: (who, n) => `Une proposition de ${who}${at(n)} attend une décision.`,
      open_thread: (who, n) => `Un commentaire de fond de ${who}${at(n)} est ouvert.`,
      unsent_entry: (who, n) => `Une saisie en salle au nom de ${who}${at(n)} n’est pas envoyée.`,
      reservationOf: (kind, who) => `${kind} de ${who}`,
      reservation: (whose, n) => `${whose}${n === null ? ' sur l’ensemble du texte' : at(n)}.`,
      no_head: who => `${who} n’a pas de chef de délégation joignable.`,
      unread: who => `Personne de ${who} n’a ouvert la version.`,
      approval_missing: region => `L’approbation de la coprésidence d’une région manque\u00a0: ${region}.`,
      unconfirmed: who => `La capitale de ${who} n’a pas confirmé.`,
      language_missing: language => `La version en ${language} manque.`,
      language_stale: language => `La version en ${language} n’est pas à jour ou pas certifiée.`
    },
    aRegion: 'une région',
    unconfirmedAll: (n, of) =>
      count(of - n, `# capitale sur ${of} a confirmé.`, `# capitales sur ${of} ont confirmé.`)
  },

  silence: {
    running: version => `${version} est en procédure d’approbation tacite`,
    locked: 'Le texte est verrouillé\u00a0: personne ne peut le changer.',
    leftOf: time => `Il reste ${time}`,
    over: 'Le délai est expiré. Le résultat apparaît dans un instant.',
    deadline: 'Délai',
    until: 'jusqu’au',
    counts:
      'Une objection compte si le serveur la reçoit avant l’expiration du délai, ou à cet instant même.',
    then: 'Sans objection, la version est alors convenue ad referendum.',
    started: names => `Lancée par ${list('fr', names)}`,
    how: 'Son déroulement',
    moved: 'Prolongée\u00a0:',
    outage: 'parce que le service était tombé en panne',
    inSession: 'En séance, avec la durée plus courte',
    names: {
      shown: 'Les noms des délégations qui font objection sont montrés à tous.',
      withheld: 'Les noms des délégations qui font objection ne sont pas montrés aux autres.'
    },
    opened: (n, of) =>
      count(
        n,
        `# délégation habilitée sur ${of} a ouvert cette version.`,
        `# délégations habilitées sur ${of} ont ouvert cette version.`
      ),
    noLetters:
      'Aucun serveur de messagerie n’est configuré\u00a0: aucun courriel ne quitte ce serveur. Prévenez les délégations autrement\u00a0; le secrétariat peut lire chaque lettre en attente.',
    notOpened: 'Pas encore ouverte par',
    entitled: n => `Délégations habilitées (${n})`,
    states: {
      running: 'La procédure est en cours',
      broken: 'La procédure a été rompue',
      closed: 'La procédure a pris fin sans objection',
      abandoned: 'La procédure a pris fin avec la négociation'
    },
    consequence: {
      broken:
        'Le texte est revenu en négociation et les paragraphes cités sont de nouveau ouverts. Une procédure rompue ne se répare pas\u00a0: une autre est lancée sur une nouvelle version.',
      closed:
        'La version est convenue ad referendum. Le silence est consigné comme «\u00a0sans objection\u00a0», non comme un soutien.',
      abandoned: 'La négociation a été close pendant la procédure.'
    },
    former: 'Procédures d’approbation tacite antérieures',
    objections: 'Objections reçues',
    objectionOf: who => `Objection de ${who}`,
    withheld: 'Une délégation habilitée (nom non communiqué)',
    kinds: {
      breaking: 'A rompu la procédure',
      further: 'Reçue aussi à temps',
      late: 'Tardive\u00a0: ne change rien'
    },
    on: numbers =>
      numbers.length === 1 ? `Au paragraphe ${numbers[0] ?? ''}` : `Aux paragraphes ${list('fr', numbers)}`,
    whole: 'À l’ensemble du texte',
    withdrawn: 'Retirée',
    withdraw: 'Retirer l’objection',
    withdrawWhat: 'Elle reste consignée comme retirée. La procédure reste rompue.'
  },

  reservations: {
    title: 'Réserves',
    none: 'Il n’y a aucune réserve en vigueur.',
    noneNext:
      'Un chef de délégation, ou un délégué muni d’un mandat, la formule sur un paragraphe ou sur l’ensemble du texte.',
    kinds: {
      substantive: 'Réserve de fond',
      scrutiny: 'Réserve d’examen',
      linguistic: 'Réserve linguistique'
    },
    says: {
      substantive: 'sur le fond',
      scrutiny: 'la capitale ou le parlement l’examine encore',
      linguistic: 'sur la formulation dans une langue'
    },
    whole: 'Ensemble du texte',
    on: n => (n === null ? 'Intertitre' : `Paragraphe ${n}`),
    answered: 'Transformée en déclaration\u00a0: elle n’empêche pas l’adoption',
    lift: 'Lever',
    liftOf: what => `Lever\u00a0: ${what}`,
    lifted: n => count(n, '#\u00a0réserve levée', '#\u00a0réserves levées', '#\u00a0de réserves levées'),
    liftedAt: 'levée',
    place: 'Formuler une réserve'
  },

  approvals: {
    title: 'Approbation et capitales',
    by: 'Approbations de la coprésidence',
    none: 'Cette version n’est pas encore approuvée\u00a0: il y faut les deux coprésidents.',
    isVoid: 'nulle depuis la réouverture du texte',
    capitals: 'Capitales',
    capitalsNone: 'Aucune capitale ne s’est encore prononcée.',
    confirmed: 'confirme',
    refused: 'refuse',
    statements: 'Désolidarisations et explications de position',
    statementsNone: 'Personne n’a fait de déclaration.',
    kinds: { disassociation: 'Désolidarisation', explanation: 'Explication de position' },
    carried: 'Ce que le texte porterait'
  },

  adoption: {
    done: symbol => `${symbol} est adopté et ne change plus jamais.`,
    at: 'Adopté',
    by: 'Par le marteau de',
    adopting: 'Adoptent',
    disassociating: 'Se désolidarisent',
    explaining: 'Expliquent leur position',
    carries: 'Ce que le texte porte pour les désolidarisations',
    carriesNothing: 'Rien\u00a0: le texte figure sans note.',
    forms: {
      footnote: 'Une note de bas de page nominative',
      sentence: 'Une phrase finale sans nom',
      none: 'Rien dans le texte'
    },
    waivers: 'Exigences levées',
    waiver: { head: who => `Pas de chef pour ${who}`, language: name => `Pas de version en ${name}` },
    corrigenda: 'Rectificatifs',
    noCorrigenda: 'Aucun rectificatif n’a été publié.',
    wrong: 'Adopté sous la forme',
    right: 'Lire',
    certificate: {
      silence: 'Certificat de la procédure d’approbation tacite',
      in_session: 'Certificat de la déclaration en séance',
      adoption: 'Certificat de l’adoption'
    },
    atSummit: 'À la préparation du Sommet',
    notTransmitted: 'Le texte n’a pas encore été transmis.',
    closed: 'Clos sans accord',
    closedBy: names => `Clos par ${list('fr', names)}`,
    noSummary: 'La coprésidence n’a pas donné de résumé.',
    record: 'Au registre de ce texte'
  },

  others: {
    title: 'Tout ce qui peut se décider ici',
    not: 'Pas pour vous à ce stade'
  },

  look: {
    title: 'Ce qui a changé depuis votre dernier passage',
    never: 'Vous n’avez pas encore ouvert ce texte.',
    neverNext: 'Lisez-le avant de décider.',
    read: 'Lire le texte',
    same: 'Rien n’a changé depuis votre dernier passage.',
    words: (added, removed) =>
      `${count(added, '#\u00a0mot ajouté', '#\u00a0mots ajoutés', '#\u00a0de mots ajoutés')}, ${count(removed, '#\u00a0mot supprimé', '#\u00a0mots supprimés', '#\u00a0de mots supprimés')}.`,
    seenAt: 'Dernier passage',
    whole: 'Toutes les modifications marquées',
    since: 'Ce qui a changé depuis que vous avez ouvert cette page',
    sinceWhat:
      'Rien n’a été fait. Ce qui a changé figure ci-dessous\u00a0; lisez-le, puis décidez à nouveau sur le texte tel qu’il est maintenant.',
    moved:
      'Le texte, ou son étape, a changé depuis que vous avez ouvert cette page. Ce que vous avez écrit est toujours là.',
    reload: 'Recharger la page',
    more: n =>
      count(
        n,
        'et #\u00a0autre paragraphe',
        'et #\u00a0autres paragraphes',
        'et #\u00a0d’autres paragraphes'
      ),
    onlyBrackets: 'Aucun mot n’a changé\u00a0; des crochets ont changé.',
    inserted: 'ajouté',
    struck: 'supprimé',
    paragraph: n => (n === null ? 'Intertitre' : `Paragraphe ${n}`)
  },

  form: {
    concerns: 'Le texte dont il s’agit',
    whole: 'L’ensemble du texte',
    paragraphs: 'Paragraphes',
    paragraphsHint: 'Cochez-en au moins un, ou l’ensemble du texte.',
    heading: words => `Intertitre\u00a0: ${words}`,
    place: 'Où',
    kind: 'Nature',
    reason: 'Motif',
    reasonHint: 'Toute personne qui peut lire le texte le voit.',
    reasonWithheld:
      'Lu par la coprésidence, le secrétariat et votre délégation\u00a0; les autres ne le voient pas.',
    words: 'Mots pour le registre',
    deadline: place => `Délai, à l’heure de ${place}`,
    deadlineHint: earliest => `Au plus tôt le ${earliest}.`,
    minimum: (hours, session) =>
      `Au moins ${hours} à partir de maintenant\u00a0; ${session} si elle est lancée en séance.`,
    extendHint: now => `Après le ${now}. Un délai n’est jamais avancé.`,
    inSession: 'En séance, avec le minimum plus court',
    inSessionNot: 'Aucune séance ne se tient maintenant\u00a0: le minimum plus long s’applique.',
    skipped:
      'Là-bas les horloges sautent cette heure\u00a0: c’est la première minute après le saut qui vaut.',
    twice: 'Là-bas les horloges montrent deux fois cette heure\u00a0: c’est la seconde qui vaut.',
    names: 'Noms des délégations qui font objection',
    namesShown: 'Montrés à tous',
    namesWithheld: 'Non communiqués aux autres délégations',
    proposes: n => `Crochet${at(n)}\u00a0: le libellé que vous proposez`,
    inText: 'Voir dans le texte',
    baseText: 'texte de base',
    unopposed: 'personne ne s’y oppose',
    nothing: 'Rien ne figure à cet endroit',
    own: 'Mots de la coprésidence',
    moreCorrections: 'Rectifier d’autres paragraphes',
    paragraphOf: 'Paragraphe',
    noBrackets: 'Aucun crochet n’est ouvert\u00a0: le texte de la coprésidence est le texte tel qu’il est.',
    disassociationAs: 'Comment le texte porte les désolidarisations',
    wouldRead: 'On y lirait\u00a0:',
    nobody: 'Personne ne s’est désolidarisé.',
    requirement: 'Ce qui est levé',
    nothingLacks: 'Il ne manque rien qui puisse être levé.',
    nothingLacksWay:
      'Une dispense est possible là où la liste des obstacles nomme un chef de délégation ou une langue qui manque.',
    summary: 'Résumé de la coprésidence',
    summaryHint: 'Il est consigné au registre, comme propre à la coprésidence.',
    from: 'Libellé adopté',
    fromHint: 'Exactement tel qu’il figure dans le paragraphe.',
    to: 'Libellé qui devrait y figurer',
    language: 'Langue',
    preview: 'Montrer ce qu’il dira',
    previewTitle: 'Le rectificatif dira',
    previewWhat: 'Rien n’a encore été publié.',
    areas: 'Ce qui part avec le texte',
    noAreas: 'Aucun domaine prioritaire ni action ne figure sur un paragraphe de ce texte.',
    notReady: language => `${language}\u00a0: pas prêt`,
    paragraphsWaiting: numbers =>
      numbers.length === 1 ? `Paragraphe ${numbers[0] ?? ''}` : `Paragraphes ${list('fr', numbers)}`,
    ready: language => `${language}\u00a0: tous les paragraphes sont concordants`,
    waivedLanguage: language => `${language}\u00a0: levé par les deux coprésidents`,
    sure: 'Cela ne peut pas être annulé.'
  },

  acts: {
    issue_chairs_text: {
      title: 'Publier le texte de la coprésidence',
      what: 'Un libellé est proposé pour chaque crochet ouvert, et le texte est figé comme texte de la coprésidence. Dès lors personne n’y écrit plus.',
      button: 'Publier le texte de la coprésidence'
    },
    declare_agreed: {
      title: 'Déclarer le texte convenu en séance',
      what: 'Tout le texte à l’écran est aussitôt convenu ad referendum, et verrouillé. Un certificat nomme les délégations habilitées.',
      button: 'Le déclarer convenu'
    },
    start_silence: {
      title: 'Lancer la procédure d’approbation tacite',
      what: 'Le texte est verrouillé jusqu’à l’expiration du délai et toutes les délégations habilitées sont prévenues, aussi par courriel. Sans objection, la version est alors convenue ad referendum.',
      button: 'Lancer la procédure'
    },
    extend_silence: {
      title: 'Prolonger le délai',
      what: 'Le délai est repoussé, jamais avancé. Toutes les délégations habilitées sont prévenues.',
      button: 'Prolonger le délai'
    },
    object: {
      title: 'Faire objection',
      what: 'La procédure est rompue aussitôt, pour tous, et ne se répare pas. Le texte revient en négociation, et les paragraphes que vous citez sont de nouveau ouverts.',
      button: 'Faire objection'
    },
    place_reservation: {
      title: 'Formuler une réserve',
      what: 'Elle reste consignée jusqu’à ce que votre chef de délégation la lève. Elle ne rompt pas la procédure d’approbation tacite, mais empêche une déclaration en séance et, sauf si elle devient une déclaration, l’adoption.',
      button: 'Formuler la réserve'
    },
    confirm_capital: {
      title: 'Confirmer pour la capitale',
      what: 'Il est consigné que votre capitale confirme cette version exacte.',
      button: 'Confirmer'
    },
    refuse_confirmation: {
      title: 'La capitale refuse',
      what: 'Le texte revient aussitôt en négociation, et ses approbations et confirmations sont nulles.',
      button: 'Refuser pour la capitale'
    },
    approve_version: {
      title: 'Approuver la version',
      what: 'Votre approbation est liée à ce texte exact. Avec les deux approbations le texte peut être adopté.',
      button: 'Approuver'
    },
    adopt: {
      title: 'Adopter le texte',
      what: 'Le texte est adopté par consensus et reste à jamais en lecture seule. Un certificat énumère qui adopte, qui se désolidarise et qui explique sa position.',
      button: 'Adopter'
    },
    disassociate: {
      title: 'Se désolidariser ou expliquer sa position',
      what: 'C’est consigné sur cette version exacte au nom de votre délégation. Cela ne change aucun mot du texte et n’arrête pas les autres.',
      button: 'Consigner la déclaration'
    },
    reopen_text: {
      title: 'Rouvrir le texte',
      what: 'Le texte revient en négociation\u00a0; ses approbations et confirmations sont nulles.',
      button: 'Rouvrir'
    },
    close_without_agreement: {
      title: 'Clore sans accord',
      what: 'La négociation de ce texte prend fin sans accord, définitivement. Une procédure d’approbation tacite en cours prend fin avec elle.',
      button: 'Clore sans accord'
    },
    record_waiver: {
      title: 'Consigner une dispense',
      what: 'Il est consigné, avec votre motif, que ce texte poursuit son chemin bien que l’exigence ne soit pas remplie.',
      button: 'Consigner la dispense'
    },
    issue_corrigendum: {
      title: 'Publier un rectificatif',
      what: 'Un document distinct rectifie l’erreur. La version adoptée et son empreinte restent telles quelles.',
      button: 'Publier le rectificatif'
    },
    transmit: {
      title: 'Transmettre au Sommet',
      what: 'Le texte adopté est remis, par son empreinte, à la préparation du Sommet, avec ce qui figure ici. Le coordinateur du Sommet répond à chaque domaine prioritaire.',
      button: 'Transmettre'
    }
  },

  done: {
    first: 'Votre aval est donné. La décision prend effet lorsque l’autre coprésident le répète.',
    withdrawn: 'Votre aval est retiré.',
    issue_chairs_text: 'Le texte de la coprésidence est publié.',
    declare_agreed: 'Le texte est convenu ad referendum.',
    start_silence: 'La procédure d’approbation tacite a commencé. Le texte est verrouillé.',
    extend_silence: 'Le délai est prolongé.',
    object: 'Votre objection est consignée\u00a0: la procédure est rompue.',
    further: 'Votre objection est consignée\u00a0; la procédure avait été rompue auparavant.',
    place_reservation: 'La réserve est consignée.',
    lift_reservation: 'La réserve est levée.',
    confirm_capital: 'Il est consigné que votre capitale confirme.',
    refuse_confirmation: 'Il est consigné que votre capitale refuse. Le texte est de nouveau négocié.',
    approve_version: 'La version est approuvée par les deux coprésidents.',
    adopt: 'Le texte est adopté.',
    disassociate: 'Votre déclaration est consignée.',
    reopen_text: 'Le texte est de nouveau ouvert.',
    close_without_agreement: 'La négociation est close sans accord.',
    record_waiver: 'La dispense est consignée.',
    issue_corrigendum: 'Le rectificatif est publié.',
    transmit: 'Le texte est transmis à la préparation du Sommet.',
    withdraw_objection: 'L’objection est retirée. La procédure reste rompue.'
  },

  /** Said of a version in the list of all. */
  onVersion: {
    declared: 'Déclarée convenue en séance',
    approved: 'Approuvée par les deux coprésidents',
    adopted: 'Adoptée'
  },

  onText: {
    silence: version => `${version} est en procédure d’approbation tacite et verrouillé`,
    object: 'Faire objection',
    see: 'Décisions',
    chairsText: version => `${version} est le texte de la coprésidence\u00a0: personne n’y écrit.`,
    agreed: version => `${version} est convenu ad referendum et verrouillé.`,
    adopted: version => `${version} est adopté et ne change plus jamais.`,
    transmitted: version => `${version} est adopté et transmis au Sommet.`,
    closed: 'La négociation de ce texte a été close sans accord.',
    half: (action, name) => `${name} a donné le premier aval\u00a0: ${action}.`
  },

  refusals: {
    GA1: {
      why: 'Quelque chose fait obstacle à cette étape.',
      way: 'Voyez ci-dessous ce que c’est, et réglez-le d’abord.'
    },
    HV2: {
      why: 'L’aval de l’autre coprésident dit autre chose, ou porte sur un autre texte.',
      way: 'Répétez exactement ce qu’il dit, ou demandez à l’autre coprésident de le retirer.'
    },
    HV3: {
      why: 'Votre aval est déjà donné, et la même personne ne donne pas les deux.',
      way: 'La décision prend effet lorsque le coprésident de l’autre région fait de même.'
    },
    HV4: {
      why: 'Les deux avals viendraient d’une même région.',
      way: 'Le coprésident de l’autre région donne le second aval.'
    },
    HV7: { why: 'Aucun aval de votre part n’est en attente.', way: 'Lisez où en sont les choses.' },
    HV9: { why: 'Les deux coprésidents l’ont déjà fait.', way: 'Lisez où en sont les choses.' },
    SI1: {
      why: 'Cette version n’est pas en procédure d’approbation tacite, ou votre délégation n’était pas habilitée à son début.',
      way: 'Lisez où en sont les choses, ou formulez une réserve.'
    },
    SI3: {
      why: 'Le délai est trop proche.',
      way: 'Donnez-en un au moins aussi éloigné qu’il est dit à côté du champ.'
    },
    SI4: {
      why: 'Cela devait se faire en séance, et aucune séance ne se tient.',
      way: 'Ne cochez pas «\u00a0en séance\u00a0» et donnez un délai plus tardif.'
    },
    SI5: {
      why: 'Dans cet événement, la coprésidence ne choisit pas si les délégations qui font objection sont nommées.',
      way: 'Laissez ce choix de côté.'
    },
    SI6: {
      why: 'Un délai ne peut qu’être repoussé, et seulement pendant la procédure.',
      way: 'Donnez une heure postérieure au délai actuel.'
    },
    SI7: {
      why: 'L’objection est arrivée après le délai et ne change rien\u00a0; elle est consignée comme tardive.',
      way: 'Formulez une réserve, ou parlez à la coprésidence, qui la voit.'
    },
    SI8: {
      why: 'Elle ne cite ni paragraphe ni l’ensemble du texte, ou les deux.',
      way: 'Cochez au moins un paragraphe, ou l’ensemble du texte.'
    },
    SI12: { why: 'L’objection était déjà retirée.', way: 'Rien de plus n’est nécessaire.' },
    SI13: {
      why: 'Votre délégation a déjà fait objection dans cette procédure.',
      way: 'Retirez d’abord cette objection pour citer d’autres paragraphes.'
    },
    RE1: { why: 'Vous n’appartenez à aucune délégation.', way: 'Adressez-vous à votre chef de délégation.' },
    RE2: {
      why: 'Votre délégation a déjà ici une réserve de cette nature.',
      way: 'Levez d’abord celle-ci, ou formulez-en une d’une autre nature.'
    },
    RE3: { why: 'Votre délégation n’a pas de telle réserve.', way: 'Relisez les réserves.' },
    AP1: {
      why: 'Le texte n’est pas celui que vous avez vu.',
      way: 'Lisez ce qui a changé, puis décidez à nouveau.'
    },
    AP2: { why: 'La version est déjà approuvée.', way: 'Passez à son adoption.' },
    AP4: { why: 'Votre capitale a déjà confirmé cette version.', way: 'Rien de plus n’est nécessaire.' },
    AP7: {
      why: 'Votre délégation s’en est déjà désolidarisée.',
      way: 'Expliquez plutôt votre position.'
    },
    AP8: {
      why: 'Il n’est pas dit comment le texte porte les désolidarisations.',
      way: 'Choisissez une note, une phrase ou rien.'
    },
    AP10: { why: 'Le texte n’est pas adopté.', way: 'Adoptez-le d’abord.' },
    AP11: {
      why: 'Le paragraphe ne dit pas ce que vous citez, ou la rectification ne change rien.',
      way: 'Citez les mots exactement tels qu’ils ont été adoptés, et écrivez ce qui devrait y figurer.'
    },
    AG1: {
      why: 'Ce n’est pas la dernière version du texte.',
      way: 'Lisez où en sont les choses, puis décidez à nouveau.'
    },
    CH1: { why: 'Le prochain texte de la coprésidence porte un autre nom.', way: 'Rechargez la page.' },
    CH2: { why: 'Un crochet cité ne figure pas dans le texte.', way: 'Rechargez la page.' },
    CH3: { why: 'Un libellé proposé contient un crochet.', way: 'Proposez des mots sans crochets.' },
    TR1: { why: 'Ce n’est pas la version adoptée.', way: 'Rechargez la page.' },
    TR2: {
      why: 'Une langue exigée n’est pas prête.',
      way: 'Faites-la traduire et certifier par deux personnes, ou consignez une dispense des deux coprésidents.'
    },
    WA2: { why: 'Cela ne manque pas au texte.', way: 'Ne levez que ce qui est désigné comme manquant.' },
    WA3: { why: 'C’est déjà levé.', way: 'Passez à l’étape suivante.' },
    PM8: {
      why: 'Les deux coprésidents doivent agir sur le même texte.',
      way: 'Demandez à l’autre coprésident de faire de même.'
    },
    gone: {
      why: 'Cet aval n’est plus là\u00a0: il a été retiré, ou le texte a changé.',
      way: 'Lisez où en sont les choses, puis décidez à nouveau.'
    }
  }
}
