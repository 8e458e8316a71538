/** The words of certificates. The other languages must satisfy this type. */
export const en = {
  title: (symbol: string) => `Certificate: ${symbol}`,
  lead: {
    silence: 'Certificate of a decision by silence',
    in_session: 'Certificate of a decision in session',
    adoption: 'Certificate of adoption'
  },
  says: {
    silence:
      'The period of silence ended and no entitled delegation had objected. The text is agreed ad referendum.',
    in_session: 'Both co-chairs declared in session that the text is agreed ad referendum.',
    adoption: 'The text was adopted by consensus, by the gavel of both co-chairs.'
  },
  places: 'Where you are',
  decisions: 'Decisions',
  decided: 'The decision',
  event: 'Event',
  text: 'Text',
  version: 'Version',
  language: 'Language of the text',
  hash: 'Fingerprint of the text (SHA-256)',
  at: 'Decided',
  actedBy: 'Acted',
  clock: 'Nobody: the clock of the server ended the silence',
  person: (name: string, region: string) => `${name} (${region})`,

  silence: 'The silence',
  started: 'Started',
  startedBy: 'Started by',
  deadline: 'Deadline',
  extended: 'Extended',
  extension: (from: string, to: string) => `from ${from} to ${to}`,
  inSession: 'In session, with the shorter period',

  adoption: 'The adoption',
  approvals: 'Approved by',
  form: 'Disassociations are carried as',
  forms: {
    footnote: 'a named footnote',
    sentence: 'an unnamed closing sentence',
    none: 'nothing in the text'
  },
  carried: 'Words that the text carries',

  entitled: (n: number) => `The entitled delegations (${n})`,
  delegation: 'Delegation',
  position: 'Position',
  positions: {
    no_objection: 'No objection',
    present: 'Present',
    adopts: 'Adopts',
    disassociates: 'Disassociates'
  },
  noSupport: 'No objection is recorded as what it is; it is not support.',
  binds: (n: number) => `Speaks for ${n} members`,
  statements: 'Statements',
  kinds: {
    disassociation: 'Disassociation',
    explanation: 'Explanation of position',
    substantive: 'Substantive reservation',
    scrutiny: 'Scrutiny reservation',
    linguistic: 'Linguistic reservation'
  } as Record<string, string>,
  whole: 'on the whole text',

  waivers: 'Waived requirements',
  verify: 'Verify this certificate',
  verifyLead:
    'The certificate has a fingerprint of its own. It was written with the decision and never changes: whoever has the file can recompute both fingerprints anywhere, without this server.',
  own: 'Fingerprint of the certificate (SHA-256)',
  download: 'Download the file',
  print: 'Print with the browser: the page is made for paper.',
  run: 'Then, in a copy of this program:',
  expected:
    'It answers that the file is this certificate, and names both fingerprints; an altered file is “Not verified”.',
  toText: 'Read this version'
}

export type CertificateWords = typeof en
