import { plural } from '../format.ts'
import type { SummitWords } from './en.ts'

const count = (n: number, one: string, other: string): string => plural('fr', n, { one, other })

export const fr: SummitWords = {
  paragraph: number => (number === null ? 'Paragraphe' : `Paragraphe ${number}`),
  gone: 'Le paragraphe n’existe plus',
  by: who => `Proposition de ${who}`,
  chairs: 'la coprésidence',
  toText: 'Retour au texte',
  sources: n => count(n, '# provenance', '# provenances'),
  reason: 'Motif',
  remark: 'Remarque',

  priorities: {
    title: 'Domaines prioritaires et actions',
    lead: 'Ce qui est proposé pour l’ordre du jour du Sommet. Chacun appartient à un paragraphe et le suit\u00a0; seuls ceux d’un texte adopté sont transmis.',
    areas: 'Domaines prioritaires',
    actions: 'Actions d’intérêt commun',
    none: 'Aucun domaine prioritaire n’a encore été proposé.',
    noneNext:
      'La coprésidence, un chef de délégation ou un délégué muni d’un mandat en propose un pour un paragraphe.',
    noActions: 'Aucune action n’a encore été proposée.',
    owner: who => `À la charge de ${who}`,
    due: when => `Échéance\u00a0: ${when}`,
    endorsed: 'Le font leur',
    reserved: 'Réserve de',
    opposed: 'S’opposent',
    silent: 'Aucune délégation ne s’est encore prononcée.',
    yours: code => `Position de ${code}`,
    choose: { endorse: 'Faire sien', reserve: 'Émettre une réserve', oppose: 'S’opposer' },
    states: {
      proposed: 'Proposé',
      supported: 'Soutenu par les deux régions',
      endorsed: 'Adopté avec son texte',
      transmitted: 'Transmis',
      accepted: 'À l’ordre du jour',
      merged: 'Fusionné dans un point de l’ordre du jour',
      deferred: 'Reporté',
      returned: 'Renvoyé',
      gone: 'Disparu avec son paragraphe',
      withdrawn: 'Retiré'
    },
    answer: 'Réponse du Sommet',
    item: title => `Point de l’ordre du jour\u00a0: ${title}`,
    propose: 'Proposer un domaine prioritaire',
    proposeAction: 'Proposer une action',
    where: 'Paragraphe concerné',
    name: 'Intitulé',
    who: 'Qui s’en charge',
    until: 'Jusqu’à quand',
    what: 'Tout le groupe le voit à côté de son paragraphe\u00a0; les délégations le font leur, émettent une réserve ou s’opposent.',
    whatAction:
      'Tout le groupe la voit\u00a0; elle est transmise avec le texte, avec son responsable et sa date.',
    submit: 'Proposer',
    toAgenda: 'Ordre du jour du Sommet'
  },

  agenda: {
    title: 'Ordre du jour du Sommet',
    lead: 'Ce que les groupes ont adopté et transmis, et ce qu’en fait la préparation du Sommet. Ce qui est décidé ici ne change jamais un texte adopté.',
    none: 'Rien n’est encore à l’ordre du jour.',
    noneNext:
      'Les domaines prioritaires arrivent quand le texte d’un groupe est adopté et transmis\u00a0; la coordination du Sommet les place alors ici.',
    from: (theme, number) => `${theme}, paragraphe ${number}`,
    hash: 'Empreinte du paragraphe',
    attention: {
      reopened: 'Le texte dont il provient est de nouveau ouvert.',
      corrected: 'Un paragraphe dont il provient a été corrigé.'
    },
    waiting: 'En attente d’une réponse',
    deferred: 'Reportés',
    returned: 'Renvoyés à la coprésidence',
    nothingWaits: 'Rien n’attend de réponse.',
    decide: title => `Répondre\u00a0: ${title}`,
    decision: 'Décision',
    decisions: {
      accepted: 'Accepter avec un point propre',
      merged: 'Fusionner avec un point',
      deferred: 'Reporter',
      returned: 'Renvoyer avec une remarque'
    },
    itemTitle: 'Intitulé du point de l’ordre du jour',
    itemHint: 'Pour fusionner, choisissez l’intitulé d’un point existant.',
    remarkHint: 'Nécessaire en cas de renvoi\u00a0: la coprésidence la lit.',
    what: 'La coprésidence du groupe voit la réponse aussitôt. Elle peut être donnée à nouveau.',
    submit: 'Répondre',
    up: title => `Monter «\u00a0${title}\u00a0»`,
    down: title => `Descendre «\u00a0${title}\u00a0»`,
    upShort: 'Monter',
    downShort: 'Descendre',
    edit: title => `Intitulé et rubrique de «\u00a0${title}\u00a0»`,
    editShort: 'Intitulé et rubrique',
    heading: 'Rubrique',
    headingHint: 'Les points d’une même rubrique vont ensemble.',
    save: 'Enregistrer',
    orderWhat: 'Tout le monde voit le nouvel ordre aussitôt.',
    drag: 'Faites glisser, ou pressez Alt avec une flèche\u00a0; les boutons font de même.'
  },

  commitments: {
    title: 'Engagements',
    lead: 'Chaque chiffre est enregistré une seule fois, avec sa source, et montré partout où un paragraphe le cite.',
    none: 'Aucun engagement n’a encore été enregistré.',
    noneNext: 'Le secrétariat en enregistre un sur instruction de la coprésidence.',
    noAmount: 'Sans montant',
    deliverable: 'Ce qui est promis',
    owner: 'Qui promet',
    due: 'Échéance',
    source: 'Référence',
    cited: 'Cité dans',
    notCited: 'Aucun paragraphe ne le cite.',
    states: {
      recorded: 'Enregistré',
      cited: 'Cité',
      amended: 'Modifié',
      fulfilled: 'Tenu',
      lapsed: 'Caduc'
    },
    differs: (written, id) => `«\u00a0${written}\u00a0» diffère de ce qui est enregistré sous ${id}.`,
    corrigendum: 'Adopté avec l’ancien chiffre\u00a0: faut-il un rectificatif\u00a0?',
    versions: 'Son évolution',
    atStart: 'Avec l’événement',
    record: 'Enregistrer un engagement',
    id: 'Nom',
    idHint: 'Court et sans espaces, par exemple CM-3.',
    kind: 'Nature',
    value: 'Montant en chiffres',
    valueHint: 'En entier\u00a0: 145000000. Vide pour une promesse sans montant.',
    currency: 'Monnaie',
    citations: 'Paragraphes qui le citent',
    what: 'Il est enregistré dès maintenant\u00a0; son chiffre figure une seule fois et il est comparé à chaque paragraphe qui le cite.',
    submit: 'Consigner',
    amend: id => `Modifier ${id}`,
    amendWhat: texts =>
      `Prend effet quand tous les coprésidents de ${texts} ont dit la même chose. Jusque-là, le chiffre actuel vaut partout.`,
    amendSource: 'Nouvelle source',
    amendSubmit: 'Modifier',
    amendBegun: 'Une modification est en attente',
    amendGiven: name => `Premier aval, de ${name}`,
    amendPrepared: name => `Préparée par ${name}`,
    amendWaits: names => `En attente de ${names}`,
    amendConfirm: 'Donner mon aval',
    amendConfirmWhat: 'Vous répétez exactement ce qui figure ici.',
    amendWithdraw: 'Retirer mon aval',
    proposedDiffers: (written, id) =>
      `Une proposition dit «\u00a0${written}\u00a0», ce qui diffère de ce qui est consigné sous ${id}.`
  },

  languages: {
    all: 'Le texte dans d’autres langues',
    title: language => `Texte en ${language}`,
    lead: 'Chaque paragraphe à côté de son original. Il n’est concordant qu’avec les mots exacts avec lesquels il a été certifié.',
    required: 'nécessaire à la transmission',
    ready: (n, of) => `${n} sur ${of} concordants`,
    states: {
      missing: 'Manquant',
      translated: 'Traduit, non certifié',
      concordant: 'Concordant, certifié',
      contested: 'Contesté',
      stale: 'Périmé\u00a0: l’original a changé'
    },
    translator: name => `Traduction de ${name}`,
    certifiedBy: name => `Certifié par ${name}`,
    contestedBy: (code, reason) => `Contesté par ${code}\u00a0: «\u00a0${reason}\u00a0»`,
    missing: 'Il n’y a pas encore de mots dans cette langue.',
    words: 'Mots dans cette langue',
    translate: number => `Traduire le paragraphe ${number}`,
    translateHeading: 'Traduire le titre',
    save: 'Enregistrer la traduction',
    translateWhat: 'Une autre personne la certifie ensuite.',
    brackets: 'Écrivez […] là où l’original porte des crochets.',
    certify: 'Certifier la concordance',
    certifyAll: 'Certifier tout ce qui est traduit',
    certifyWhat: symbol =>
      `Vous déclarez que ces paragraphes disent ce que dit ${symbol}. Qui a traduit un paragraphe ne le certifie jamais.`,
    contest: number => `Contester le paragraphe ${number}`,
    contestWhat: 'Le certificat de ce paragraphe est suspendu jusqu’à une nouvelle certification.',
    contestSubmit: 'Contester'
  },

  done: {
    proposed: 'C’est proposé.',
    stance: 'La position de votre délégation est enregistrée.',
    answered: 'La réponse est donnée.',
    ordered: 'L’ordre du jour est ordonné.',
    recorded: 'L’engagement est enregistré.',
    amended: 'L’engagement est modifié, ou votre aval est donné et attend celui des autres coprésidents.',
    withdrawn: 'Votre aval est retiré.',
    translated: 'La traduction est enregistrée.',
    certified: 'La concordance est certifiée.',
    contested: 'C’est contesté\u00a0; le certificat est suspendu.'
  },

  refusals: {
    PY1: { why: 'Un titre ne porte pas de domaine prioritaire.', way: 'Indiquez un paragraphe.' },
    PY2: {
      why: 'Ce paragraphe en a déjà un de cet intitulé, ou l’intitulé est vide.',
      way: 'Faites vôtre celui qui existe, ou donnez au vôtre un autre intitulé.'
    },
    PY3: {
      why: 'Votre délégation a déjà cette position, ou le domaine prioritaire a été transmis.',
      way: 'Choisissez une autre position, ou parlez à la coordination du Sommet.'
    },
    SA1: { why: 'Ce n’est pas un domaine prioritaire transmis.', way: 'Rechargez la page.' },
    SA2: {
      why: 'Le point n’a pas d’intitulé, ou son intitulé existe déjà.',
      way: 'Donnez-lui un intitulé propre, ou fusionnez-le avec le point qui existe.'
    },
    SA3: {
      why: 'Aucun autre domaine prioritaire n’alimente un point de ce nom.',
      way: 'Choisissez un point de l’ordre du jour, ou acceptez-le avec un point propre.'
    },
    SA4: {
      why: 'La coprésidence ne saurait pas pourquoi il revient.',
      way: 'Dites dans une remarque ce qu’elle doit faire.'
    },
    SA6: { why: 'L’ordre du jour a changé depuis que vous l’avez vu.', way: 'Rechargez la page.' },
    CM1: { why: 'Un engagement de ce nom existe déjà.', way: 'Modifiez-le, ou choisissez un autre nom.' },
    CM2: { why: 'Un paragraphe indiqué n’existe pas.', way: 'Choisissez des paragraphes de la liste.' },
    HV2: {
      why: 'L’aval d’un autre coprésident dit autre chose.',
      way: 'Répétez exactement ce qu’il dit, ou demandez à l’autre coprésident de le retirer.'
    },
    HV3: {
      why: 'Votre aval est déjà là, et la même personne ne donne pas les deux.',
      way: 'La décision prend effet quand les autres coprésidents font de même.'
    },
    HV7: { why: 'Aucun aval de votre part n’est en attente.', way: 'Rechargez la page.' },
    CM3: { why: 'La source est la précédente.', way: 'Indiquez la nouvelle source.' },
    LV2: {
      why: 'Un paragraphe n’a pas de mots, n’est pas de cette version ou porte des crochets que son original n’a pas.',
      way: 'Écrivez ses mots\u00a0; […] seulement là où son original porte des crochets.'
    },
    LV3: {
      why: 'Un paragraphe est manquant ou périmé dans cette langue.',
      way: 'Faites-le d’abord traduire à partir de cette version.'
    },
    LV4: {
      why: 'Le texte est adopté et ce paragraphe certifié.',
      way: 'Contestez sa concordance, ou demandez un rectificatif.'
    },
    LV5: { why: 'Ce paragraphe n’est pas là dans cette langue.', way: 'Choisissez-en un qui soit traduit.' }
  }
}
