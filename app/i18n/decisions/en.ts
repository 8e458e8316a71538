import { list, plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })
const at = (number: string | null): string => (number === null ? '' : ` in paragraph ${number}`)

/** The words of decisions on a text: its gate, silence, reservations, approval, adoption. The other languages must satisfy this type. */
export const en = {
  title: 'Decisions',
  lead: 'Every decision is about one exact text, named by its fingerprint. What stands here is seen by everybody who may read the text.',
  places: 'Other pages of this text',
  toText: 'The text',
  toVersions: 'Versions',
  toPriorities: 'Priority areas',
  toLanguages: 'Languages',
  toAgenda: 'Agenda of the Summit',
  back: 'All decisions on this text',
  coChairs: 'the co-chairs',

  stands: {
    title: 'Where the text stands',
    stage: 'Stage',
    version: 'Latest version',
    none: 'No version has been issued yet.',
    same: (name: string) => `The text is ${name}, word for word.`,
    differs: (name: string) => `The text has changed since ${name}.`,
    seeChanges: 'See what changed',
    fingerprint: 'Fingerprint of the text (SHA-256)',
    early: 'Nothing is decided at this stage.',
    earlyNext:
      'First the co-chairs issue versions and the delegations settle the brackets. Then the co-chairs put one exact version under silence or declare it agreed in session; approval, adoption and transmission to the Summit follow.'
  },

  next: {
    title: 'What you are asked to do',
    step: 'The next step',
    nothing: 'Nothing is asked of you now.',
    second: (action: string) => `Give the second half: ${action}`,
    secondWhat: (name: string) =>
      `${name} has given the first half. It takes effect when you repeat exactly what it says.`,
    again: (action: string) => `Your half is void: ${action}`,
    againWhat: 'The text changed after you gave it. Read what changed, then decide anew.',
    object: 'Object to this version',
    objectWhat:
      'An objection that arrives at or before the deadline breaks the silence. If you have none, you need not do anything: silence is recorded as “no objection”, not as support.',
    confirm: 'Say what your capital says',
    confirmWhat:
      'The text is agreed ad referendum. Your confirmation, or the refusal of your capital, is bound to this exact version.',
    approve: 'Approve this version',
    approveWhat:
      'Both co-chairs approve the same version. Your half is visible to everybody until the other co-chair has approved as well.',
    adopt: 'Adopt the text',
    adoptWhat:
      'Both approvals are there. With the gavel of both co-chairs the text is adopted and never changes again.',
    chairsText: 'Issue the chairs’ text',
    chairsTextWhat:
      'You propose one wording for every bracket that is still open. The text is then frozen as the chairs’ text.',
    silence: 'Put the version under silence',
    silenceWhat:
      'Until the deadline nobody can change the text. Without an objection it is then agreed ad referendum.',
    transmit: 'Transmit the text to the Summit',
    transmitWhat:
      'The adopted text travels with its priority areas and actions to the preparation of the Summit.',
    waits: (names: string[]) => `Your half is given. It waits for ${list('en', names)}.`
  },

  halves: {
    title: 'Waiting for the other co-chair',
    given: (name: string) => `First half given by ${name}`,
    prepared: (name: string) => `Prepared by ${name}; both co-chairs still act`,
    waitsFor: (names: string[]) => `It waits for ${list('en', names)}.`,
    nothingMore: 'It names the version and its fingerprint; it says nothing more.',
    withdraw: 'Withdraw your half',
    withdrawWhat: 'It is void at once, and everybody sees that.',
    voidTitle: 'Void halves of the last day',
    isVoid: 'Void',
    repeat: 'You repeat exactly this',
    give: (action: string) => `Give the second half: ${action}`,
    giveWhat: 'With your half it takes effect at once, for everybody.',
    firstWhat:
      'Yours is the first half: everybody sees it, and nothing happens until the other co-chair repeats it. It is void as soon as the text changes.',
    other: 'Propose something else instead',
    otherWhat: 'The two halves have to say the same. Withdraw yours, or ask the other co-chair to withdraw.'
  },

  /** Why a half is void, by what the server says. */
  voided: {
    'the text changed': 'the text changed',
    'it was withdrawn': 'it was withdrawn',
    'another half took its place': 'another half took its place',
    'a co-chair was replaced': 'a co-chair was replaced',
    "a chair's text was issued": 'a chairs’ text was issued',
    'silence began': 'silence began',
    'silence ended': 'silence ended',
    'silence was broken': 'silence was broken',
    'the deadline moved': 'the deadline moved',
    'the text was declared agreed': 'the text was declared agreed',
    'the text was adopted': 'the text was adopted',
    'the text was reopened': 'the text was reopened',
    'the negotiation was closed': 'the negotiation was closed'
  } as Record<string, string>,

  payload: {
    deadline: 'Deadline',
    period: 'Period',
    objectorNames: 'Names of objectors',
    disassociationAs: 'Disassociations in the text',
    requirement: 'Requirement',
    reason: 'Reason',
    summary: 'Summary of the chairs',
    language: 'Language',
    proposes: (number: string | null) => `Wording proposed${at(number)}`,
    correction: (number: string | null) => `Correction${at(number)}`,
    nothing: 'nothing stands there'
  },

  gate: {
    title: 'What stands in the way',
    lead: 'The same list holds on this page, for programs and in e-mails. Each line leads to where it can be settled.',
    steps: {
      zero_draft: 'To issue the zero draft',
      revision: 'To issue the next version',
      negotiation: 'To open the first reading',
      chairs_text: 'To issue the chairs’ text',
      silence: 'To start silence',
      declared: 'To declare the text agreed in session',
      approval: 'To approve the version',
      adopted: 'To adopt the text',
      transmitted: 'To transmit the text to the Summit'
    },
    open: 'Nothing stands in the way',
    details: 'In detail',
    blocked: (n: number) => count(n, '# thing stands in the way', '# things stand in the way'),
    warned: (n: number) => count(n, '# thing to know before', '# things to know before'),
    none: 'This stage has no next step that the text itself could hold up.',
    found: {
      open_bracket: (n: string | null) => `A bracket${at(n)} is open.`,
      unproposed_bracket: (n: string | null) => `A bracket${at(n)} has no proposed wording yet.`,
      empty_paragraph: (n: string | null) =>
        n === null ? 'A heading is empty.' : `Paragraph ${n} is empty.`,
      no_paragraph: () => 'The text has no paragraph yet.',
      no_version: () => 'No version has been issued yet.',
      unchanged: (version: string) => `Nothing has changed since ${version}.`,
      text_changed: (version: string) => `The text differs from ${version}.`,
      pending_proposal: (who: string, n: string | null) =>
        `A proposal of ${who}${at(n)} waits for a decision.`,
      open_thread: (who: string, n: string | null) => `A substantive comment of ${who}${at(n)} is open.`,
      unsent_entry: (who: string, n: string | null) =>
        `An entry of the scribe for ${who}${at(n)} is not sent.`,
      reservationOf: (kind: string, who: string) => `${kind} of ${who}`,
      reservation: (whose: string, n: string | null) =>
        `${whose}${n === null ? ' on the whole text' : at(n)}.`,
      no_head: (who: string) => `${who} has no head of delegation who can be reached.`,
      unread: (who: string) => `Nobody of ${who} has opened the version.`,
      approval_missing: (region: string) => `The approval of one region’s co-chair is missing: ${region}.`,
      unconfirmed: (who: string) => `The capital of ${who} has not confirmed.`,
      language_missing: (language: string) => `The version in ${language} is missing.`,
      language_stale: (language: string) => `The version in ${language} is out of date or not certified.`
    },
    aRegion: 'one region',
    unconfirmedAll: (n: number, of: number) =>
      count(of - n, `# of ${of} capitals has confirmed.`, `# of ${of} capitals have confirmed.`)
  },

  silence: {
    running: (version: string) => `${version} is under silence`,
    locked: 'The text is locked: nobody can change it.',
    leftOf: (time: string) => `${time} left`,
    over: 'The deadline has passed. The result appears in a moment.',
    deadline: 'Deadline',
    until: 'until',
    counts: 'An objection counts if the server receives it at or before the deadline.',
    then: 'Without an objection the version is then agreed ad referendum.',
    started: (names: string[]) => `Started by ${list('en', names)}`,
    how: 'How it ran',
    moved: 'Moved later:',
    outage: 'because the service had failed',
    inSession: 'In session, with the shorter period',
    names: {
      shown: 'The names of objectors are shown to all.',
      withheld: 'The names of objectors are withheld from the other delegations.'
    },
    opened: (n: number, of: number) =>
      count(
        n,
        `# of ${of} entitled delegations has opened this version.`,
        `# of ${of} entitled delegations have opened this version.`
      ),
    noLetters:
      'No mail server is set up: no e-mail leaves this server. Tell the delegations in another way; the secretariat can read every letter that waits.',
    notOpened: 'Not opened yet',
    entitled: (n: number) => `Entitled delegations (${n})`,
    states: {
      running: 'Silence runs',
      broken: 'Silence was broken',
      closed: 'Silence ended without objection',
      abandoned: 'Silence ended with the negotiation'
    },
    consequence: {
      broken:
        'The text is back in negotiation and the paragraphs named are open again. Broken silence is never mended: a new one is started on a new version.',
      closed: 'The version is agreed ad referendum. Silence is recorded as “no objection”, not as support.',
      abandoned: 'The negotiation was closed while silence ran.'
    },
    former: 'Former silences',
    objections: 'Objections',
    objectionOf: (who: string) => `Objection of ${who}`,
    withheld: 'An entitled delegation (name withheld)',
    kinds: { breaking: 'Broke the silence', further: 'Also in time', late: 'Late: changes nothing' },
    on: (numbers: string[]) =>
      numbers.length === 1 ? `To paragraph ${numbers[0] ?? ''}` : `To paragraphs ${list('en', numbers)}`,
    whole: 'To the whole text',
    withdrawn: 'Withdrawn',
    withdraw: 'Withdraw the objection',
    withdrawWhat: 'It stays on record as withdrawn. The silence stays broken.'
  },

  reservations: {
    title: 'Reservations',
    none: 'No reservation stands.',
    noneNext:
      'A head of delegation, or a delegate with a mandate, places one on a paragraph or on the whole text.',
    kinds: {
      substantive: 'Substantive reservation',
      scrutiny: 'Scrutiny reservation',
      linguistic: 'Linguistic reservation'
    },
    says: {
      substantive: 'on the substance',
      scrutiny: 'the capital or the parliament still examines it',
      linguistic: 'on the wording in one language'
    },
    whole: 'Whole text',
    on: (n: string | null) => (n === null ? 'Heading' : `Paragraph ${n}`),
    answered: 'Turned into a statement: it does not stop the adoption',
    lift: 'Lift',
    liftOf: (what: string) => `Lift: ${what}`,
    lifted: (n: number) => count(n, '# lifted reservation', '# lifted reservations'),
    liftedAt: 'lifted',
    place: 'Place a reservation'
  },

  approvals: {
    title: 'Approval and capitals',
    by: 'Approvals of the co-chairs',
    none: 'This version is not approved yet: it takes both co-chairs.',
    isVoid: 'void since the text was reopened',
    capitals: 'Capitals',
    capitalsNone: 'No capital has spoken yet.',
    confirmed: 'confirms',
    refused: 'refuses',
    statements: 'Disassociations and explanations of position',
    statementsNone: 'Nobody has made a statement.',
    kinds: { disassociation: 'Disassociation', explanation: 'Explanation of position' },
    carried: 'What the text would carry'
  },

  adoption: {
    done: (symbol: string) => `${symbol} is adopted and never changes again.`,
    at: 'Adopted',
    by: 'By the gavel of',
    adopting: 'Adopting',
    disassociating: 'Disassociating',
    explaining: 'Explaining a position',
    carries: 'What the text carries for disassociations',
    carriesNothing: 'Nothing: the text stands without a note.',
    forms: {
      footnote: 'A named footnote',
      sentence: 'An unnamed closing sentence',
      none: 'Nothing in the text'
    },
    waivers: 'Waived requirements',
    waiver: {
      head: (who: string) => `No head of ${who}`,
      language: (name: string) => `No version in ${name}`
    },
    corrigenda: 'Corrigenda',
    noCorrigenda: 'No corrigendum has been issued.',
    wrong: 'Adopted as',
    right: 'Should read',
    certificate: {
      silence: 'Certificate of the silence',
      in_session: 'Certificate of the declaration in session',
      adoption: 'Certificate of the adoption'
    },
    atSummit: 'At the preparation of the Summit',
    notTransmitted: 'The text has not been transmitted yet.',
    closed: 'Closed without agreement',
    closedBy: (names: string[]) => `Closed by ${list('en', names)}`,
    noSummary: 'The chairs gave no summary.',
    record: 'On the record of this text'
  },

  others: {
    title: 'Everything that can be decided here',
    not: 'Not for you at the moment'
  },

  look: {
    title: 'What changed since you last looked',
    never: 'You have not opened this text yet.',
    neverNext: 'Read it before you decide.',
    read: 'Read the text',
    same: 'Nothing has changed since you last looked.',
    words: (added: number, removed: number) =>
      `${count(added, '# word added', '# words added')}, ${count(removed, '# word removed', '# words removed')}.`,
    seenAt: 'Last looked',
    whole: 'The whole redline',
    since: 'What changed since you opened this page',
    sinceWhat:
      'Nothing was done. Below is what changed; read it, then decide again on the text as it stands now.',
    moved:
      'The text, or its stage, has changed since you opened this page. What you have typed is still here.',
    reload: 'Load the page again',
    more: (n: number) => count(n, 'and # more paragraph', 'and # more paragraphs'),
    onlyBrackets: 'No word changed; brackets did.',
    inserted: 'inserted',
    struck: 'struck',
    paragraph: (n: string | null) => (n === null ? 'Heading' : `Paragraph ${n}`)
  },

  form: {
    concerns: 'The text that this is about',
    whole: 'The whole text',
    paragraphs: 'Paragraphs',
    paragraphsHint: 'Tick at least one, or the whole text.',
    heading: (words: string) => `Heading: ${words}`,
    place: 'Where',
    kind: 'Kind',
    reason: 'Reason',
    reasonHint: 'Everybody who may read the text sees it.',
    reasonWithheld: 'Read by the co-chairs, the secretariat and your delegation; withheld from the others.',
    words: 'Words for the record',
    deadline: (place: string) => `Deadline, as clocks in ${place} show it`,
    deadlineHint: (earliest: string) => `At the earliest ${earliest}.`,
    minimum: (hours: string, session: string) =>
      `At least ${hours} from now; ${session} where it is started in session.`,
    extendHint: (now: string) => `Later than ${now}. A deadline never moves earlier.`,
    inSession: 'In session, with the shorter minimum',
    inSessionNot: 'No session sits now, so the longer minimum holds.',
    skipped: 'The clocks there jump over this time: it stands for the first minute after the jump.',
    twice: 'The clocks there show this time twice: it stands for the later one.',
    names: 'Names of objectors',
    namesShown: 'Shown to all',
    namesWithheld: 'Withheld from the other delegations',
    proposes: (n: string | null) => `Bracket${at(n)}: the wording that you propose`,
    inText: 'See it in the text',
    baseText: 'base text',
    unopposed: 'nobody opposes it',
    nothing: 'Nothing stands there',
    own: 'Words of the co-chairs',
    moreCorrections: 'Correct further paragraphs',
    paragraphOf: 'Paragraph',
    noBrackets: 'No bracket is open: the chairs’ text is the text as it stands.',
    disassociationAs: 'How the text carries disassociations',
    wouldRead: 'It would read:',
    nobody: 'Nobody has disassociated.',
    requirement: 'What is waived',
    nothingLacks: 'Nothing is missing that could be waived.',
    nothingLacksWay:
      'A waiver is possible where the list of what stands in the way names a missing head or language.',
    summary: 'Summary of the chairs',
    summaryHint: 'It stands on the record, marked as the chairs’ own.',
    from: 'Wording that was adopted',
    fromHint: 'Exactly as it stands in the paragraph.',
    to: 'Wording that should stand there',
    language: 'Language',
    preview: 'Show what it will say',
    previewTitle: 'The corrigendum will say',
    previewWhat: 'Nothing has been issued yet.',
    areas: 'What travels with it',
    noAreas: 'No priority area or action stands on a paragraph of this text.',
    notReady: (language: string) => `${language}: not ready`,
    paragraphsWaiting: (numbers: string[]) =>
      numbers.length === 1 ? `Paragraph ${numbers[0] ?? ''}` : `Paragraphs ${list('en', numbers)}`,
    ready: (language: string) => `${language}: every paragraph is concordant`,
    waivedLanguage: (language: string) => `${language}: waived by both co-chairs`,
    sure: 'This cannot be undone.'
  },

  /** The acts, by their names: what each is called, what will happen, and its button. */
  acts: {
    issue_chairs_text: {
      title: 'Issue the chairs’ text',
      what: 'A wording is proposed for every open bracket, and the text is frozen as the chairs’ text. Nobody types in it from then on.',
      button: 'Issue the chairs’ text'
    },
    declare_agreed: {
      title: 'Declare the text agreed in session',
      what: 'The whole text on the screen is agreed ad referendum at once, and locked. A certificate names who was entitled.',
      button: 'Declare it agreed'
    },
    start_silence: {
      title: 'Start silence',
      what: 'The text is locked until the deadline and every entitled delegation is told, also by e-mail. Without an objection the version is then agreed ad referendum.',
      button: 'Start silence'
    },
    extend_silence: {
      title: 'Move the deadline',
      what: 'The deadline moves later, never earlier. Every entitled delegation is told.',
      button: 'Move the deadline'
    },
    object: {
      title: 'Object',
      what: 'The silence is broken at once, for everybody, and cannot be mended. The text returns to negotiation, and the paragraphs that you name are open again.',
      button: 'Object'
    },
    place_reservation: {
      title: 'Place a reservation',
      what: 'It stands on the record until your head of delegation lifts it. It does not break silence, but stops a declaration in session and, unless it is turned into a statement, the adoption.',
      button: 'Place the reservation'
    },
    confirm_capital: {
      title: 'Confirm for the capital',
      what: 'It is recorded that your capital confirms this exact version.',
      button: 'Confirm'
    },
    refuse_confirmation: {
      title: 'The capital refuses',
      what: 'The text returns to negotiation at once, and approvals and confirmations of it are void.',
      button: 'Refuse for the capital'
    },
    approve_version: {
      title: 'Approve the version',
      what: 'Your approval is bound to this exact text. With both approvals the text can be adopted.',
      button: 'Approve'
    },
    adopt: {
      title: 'Adopt the text',
      what: 'The text is adopted by consensus and read-only for good. A certificate lists who adopts, who disassociates and who explains a position.',
      button: 'Adopt'
    },
    disassociate: {
      title: 'Disassociate, or explain your position',
      what: 'It stands on the record of this exact version under your delegation’s name. It changes no word of the text and does not stop the others.',
      button: 'Record the statement'
    },
    reopen_text: {
      title: 'Reopen the text',
      what: 'The text returns to negotiation; approvals and confirmations of it are void.',
      button: 'Reopen'
    },
    close_without_agreement: {
      title: 'Close without agreement',
      what: 'The negotiation of this text ends without agreement, for good. A silence that runs ends with it.',
      button: 'Close without agreement'
    },
    record_waiver: {
      title: 'Record a waiver',
      what: 'It is recorded, with your reason, that this text goes on although the requirement is not met.',
      button: 'Record the waiver'
    },
    issue_corrigendum: {
      title: 'Issue a corrigendum',
      what: 'A separate document corrects the error. The adopted version and its fingerprint stay as they are.',
      button: 'Issue the corrigendum'
    },
    transmit: {
      title: 'Transmit to the Summit',
      what: 'The adopted text is handed over, by its fingerprint, to the preparation of the Summit, together with what is listed here. The coordinator of the Summit answers each priority area.',
      button: 'Transmit'
    }
  },

  done: {
    first: 'Your half is given. It takes effect when the other co-chair repeats it.',
    withdrawn: 'Your half is withdrawn.',
    issue_chairs_text: 'The chairs’ text is issued.',
    declare_agreed: 'The text is agreed ad referendum.',
    start_silence: 'Silence has started. The text is locked.',
    extend_silence: 'The deadline has moved.',
    object: 'Your objection is recorded: the silence is broken.',
    further: 'Your objection is recorded; the silence had been broken before.',
    place_reservation: 'The reservation stands on the record.',
    lift_reservation: 'The reservation is lifted.',
    confirm_capital: 'It is recorded that your capital confirms.',
    refuse_confirmation: 'It is recorded that your capital refuses. The text is negotiated again.',
    approve_version: 'The version is approved by both co-chairs.',
    adopt: 'The text is adopted.',
    disassociate: 'Your statement stands on the record.',
    reopen_text: 'The text is open again.',
    close_without_agreement: 'The negotiation is closed without agreement.',
    record_waiver: 'The waiver stands on the record.',
    issue_corrigendum: 'The corrigendum is issued.',
    transmit: 'The text is transmitted to the preparation of the Summit.',
    withdraw_objection: 'The objection is withdrawn. The silence stays broken.'
  } as Record<string, string>,

  /** On the page of the text itself. */
  /** Said of a version in the list of all. */
  onVersion: {
    declared: 'Declared agreed in session',
    approved: 'Approved by both co-chairs',
    adopted: 'Adopted'
  },

  onText: {
    silence: (version: string) => `${version} is under silence and locked`,
    object: 'Object',
    see: 'Decisions',
    chairsText: (version: string) => `${version} is the chairs’ text: nobody types in it.`,
    agreed: (version: string) => `${version} is agreed ad referendum and locked.`,
    adopted: (version: string) => `${version} is adopted and never changes again.`,
    transmitted: (version: string) => `${version} is adopted and transmitted to the Summit.`,
    closed: 'The negotiation of this text was closed without agreement.',
    half: (action: string, name: string) => `${name} has given the first half: ${action}.`
  },

  /** Why something was refused, and the way out, by the code of the refusal. */
  refusals: {
    GA1: {
      why: 'Something stands in the way of this step.',
      way: 'See below what it is, and settle it first.'
    },
    HV2: {
      why: 'The half of the other co-chair says something else, or is about another text.',
      way: 'Repeat exactly what it says, or ask the other co-chair to withdraw it.'
    },
    HV3: {
      why: 'Your half is there already, and one person is one half.',
      way: 'It takes effect when the co-chair of the other region does the same.'
    },
    HV4: {
      why: 'Both halves would come from one region.',
      way: 'The co-chair of the other region gives the second half.'
    },
    HV7: { why: 'No half of yours waits.', way: 'Read what stands now.' },
    HV9: { why: 'Both co-chairs have done this already.', way: 'Read what stands now.' },
    SI1: {
      why: 'This version is not under silence, or your delegation was not entitled when the silence began.',
      way: 'Read what stands now, or place a reservation.'
    },
    SI3: {
      why: 'The deadline is too near.',
      way: 'Give one that is at least as far away as said beside the field.'
    },
    SI4: {
      why: 'It was to be in session, and no session sits.',
      way: 'Leave “in session” out and give a later deadline.'
    },
    SI5: {
      why: 'In this event the co-chairs do not choose whether objectors are named.',
      way: 'Leave the choice out.'
    },
    SI6: {
      why: 'A deadline only ever moves later, and only while silence runs.',
      way: 'Give a time after the present deadline.'
    },
    SI7: {
      why: 'The objection came after the deadline and changes nothing; it is on record as late.',
      way: 'Place a reservation, or speak to the co-chairs, who see it.'
    },
    SI8: {
      why: 'It names neither a paragraph nor the whole text, or both.',
      way: 'Tick at least one paragraph, or the whole text.'
    },
    SI12: { why: 'The objection was withdrawn already.', way: 'Nothing more is needed.' },
    SI13: {
      why: 'Your delegation has objected to this silence already.',
      way: 'Withdraw that objection first, to name other paragraphs.'
    },
    RE1: { why: 'You sit in no delegation.', way: 'Ask your head of delegation.' },
    RE2: {
      why: 'Your delegation has a reservation of this kind here.',
      way: 'Lift that one first, or place one of another kind.'
    },
    RE3: { why: 'There is no such reservation of your delegation.', way: 'Read the reservations again.' },
    AP1: { why: 'The text is another one than you saw.', way: 'Read what changed, then decide again.' },
    AP2: { why: 'The version is approved already.', way: 'Go on to its adoption.' },
    AP4: { why: 'Your capital has confirmed this version already.', way: 'Nothing more is needed.' },
    AP7: {
      why: 'Your delegation has disassociated from this already.',
      way: 'Explain the position instead.'
    },
    AP8: {
      why: 'It is not said how the text carries the disassociations.',
      way: 'Choose a footnote, a sentence, or nothing.'
    },
    AP10: { why: 'The text is not adopted.', way: 'Adopt it first.' },
    AP11: {
      why: 'The paragraph does not say what you quote, or the correction changes nothing.',
      way: 'Quote the words exactly as they were adopted, and write what should stand there.'
    },
    AG1: {
      why: 'This is not the latest version of the text.',
      way: 'Read what stands now, then decide again.'
    },
    CH1: { why: 'The next chairs’ text has another name.', way: 'Load the page again.' },
    CH2: { why: 'A bracket that is named does not stand in the text.', way: 'Load the page again.' },
    CH3: { why: 'A proposed wording holds a bracket.', way: 'Propose words without brackets.' },
    TR1: { why: 'This is not the adopted version.', way: 'Load the page again.' },
    TR2: {
      why: 'A language that is required is not ready.',
      way: 'Have it translated and certified by two people, or record a waiver by both co-chairs.'
    },
    WA2: { why: 'The text does not lack this.', way: 'Waive only what is named as missing.' },
    WA3: { why: 'This is waived already.', way: 'Go on with the next step.' },
    PM8: {
      why: 'Both co-chairs have to act on the same text.',
      way: 'Ask the other co-chair to do the same.'
    },
    gone: {
      why: 'This half is no longer there: it was withdrawn, or the text changed.',
      way: 'Read what stands now, then decide anew.'
    }
  } as Record<string, { why: string; way: string }>
}

export type DecisionWords = typeof en
