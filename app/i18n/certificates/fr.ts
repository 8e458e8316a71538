import type { CertificateWords } from './en.ts'

export const fr: CertificateWords = {
  title: symbol => `Certificat\u00a0: ${symbol}`,
  lead: {
    silence: 'Certificat d’une décision par approbation tacite',
    in_session: 'Certificat d’une décision en séance',
    adoption: 'Certificat d’adoption'
  },
  says: {
    silence:
      'Le délai d’approbation tacite a pris fin sans objection d’une délégation habilitée. Le texte est convenu ad referendum.',
    in_session: 'Les deux coprésidents ont déclaré en séance que le texte est convenu ad referendum.',
    adoption: 'Le texte a été adopté par consensus, d’un coup de marteau des deux coprésidents.'
  },
  places: 'Où vous êtes',
  decisions: 'Décisions',
  decided: 'La décision',
  event: 'Événement',
  text: 'Texte',
  version: 'Version du texte',
  language: 'Langue du texte',
  hash: 'Empreinte du texte (SHA-256)',
  at: 'Date de la décision',
  actedBy: 'Ont agi',
  clock: 'Personne\u00a0: l’horloge du serveur a mis fin au délai',
  person: (name, region) => `${name}, région ${region}`,

  silence: 'La procédure d’approbation tacite',
  started: 'Début',
  startedBy: 'Lancée par',
  deadline: 'Terme',
  extended: 'Prolongation',
  extension: (from, to) => `du ${from} au ${to}`,
  inSession: 'En séance, avec le délai réduit',

  adoption: 'L’adoption',
  approvals: 'Approuvé par',
  form: 'Les désolidarisations figurent comme',
  forms: {
    footnote: 'note de bas de page nominative',
    sentence: 'phrase finale sans noms',
    none: 'rien dans le texte'
  },
  carried: 'Mots que porte le texte',

  entitled: n => `Les délégations habilitées (${n})`,
  delegation: 'Délégation',
  position: 'Prise de position',
  positions: {
    no_objection: 'Sans objection',
    present: 'Présente',
    adopts: 'Adopte',
    disassociates: 'Se désolidarise'
  },
  noSupport: 'L’absence d’objection est consignée comme telle\u00a0; ce n’est pas un soutien.',
  binds: n => `S’exprime au nom de ${n} membres`,
  statements: 'Déclarations',
  kinds: {
    disassociation: 'Désolidarisation',
    explanation: 'Explication de position',
    substantive: 'Réserve de fond',
    scrutiny: 'Réserve d’examen',
    linguistic: 'Réserve linguistique'
  },
  whole: 'sur l’ensemble du texte',

  waivers: 'Conditions levées',
  verify: 'Vérifier ce certificat',
  verifyLead:
    'Le certificat a sa propre empreinte. Il a été écrit avec la décision et ne change jamais\u00a0: quiconque a le fichier peut recalculer les deux empreintes n’importe où, sans ce serveur.',
  own: 'Empreinte du certificat (SHA-256)',
  download: 'Télécharger le fichier',
  print: 'Imprimez depuis le navigateur\u00a0: la page est faite pour le papier.',
  run: 'Ensuite, dans une copie de ce programme\u00a0:',
  expected:
    'La commande répond que le fichier est ce certificat et donne les deux empreintes\u00a0; un fichier altéré donne «\u00a0Not verified\u00a0».',
  toText: 'Lire cette version'
}
