import { plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The words of priority areas, the agenda of the Summit, commitments and language versions. */
export const en = {
  paragraph: (number: string | null) => (number === null ? 'Paragraph' : `Paragraph ${number}`),
  gone: 'The paragraph has gone',
  by: (who: string) => `Proposed by ${who}`,
  chairs: 'the co-chairs',
  toText: 'Back to the text',
  sources: (n: number) => count(n, '# source', '# sources'),
  reason: 'Reason',
  remark: 'Remark',

  priorities: {
    title: 'Priority areas and actions',
    lead: 'What is proposed for the agenda of the Summit. Each one belongs to a paragraph and goes where it goes; only those of an adopted text are transmitted.',
    areas: 'Priority areas',
    actions: 'Actions of shared interest',
    none: 'No priority area has been proposed yet.',
    noneNext: 'A co-chair, a head of delegation or a delegate with a mandate proposes one for a paragraph.',
    noActions: 'No action has been proposed yet.',
    owner: (who: string) => `By ${who}`,
    due: (when: string) => `Until: ${when}`,
    endorsed: 'Endorsed by',
    reserved: 'Reservation of',
    opposed: 'Opposed by',
    silent: 'No delegation has spoken yet.',
    yours: (code: string) => `Where ${code} stands`,
    choose: { endorse: 'Endorse', reserve: 'Reserve', oppose: 'Oppose' },
    states: {
      proposed: 'Proposed',
      supported: 'Supported by both regions',
      endorsed: 'Adopted with its text',
      transmitted: 'Transmitted',
      accepted: 'On the agenda',
      merged: 'Merged into an agenda item',
      deferred: 'Deferred',
      returned: 'Returned',
      gone: 'Gone with its paragraph',
      withdrawn: 'Withdrawn'
    },
    answer: 'The Summit’s answer',
    item: (title: string) => `Agenda item: ${title}`,
    propose: 'Propose a priority area',
    proposeAction: 'Propose an action',
    where: 'Paragraph',
    name: 'Title',
    who: 'Who does it',
    until: 'Until when',
    what: 'It is shown to everybody in the group with its paragraph; delegations endorse it, reserve or oppose.',
    whatAction: 'It is shown to everybody in the group and travels with the text, with its owner and date.',
    submit: 'Propose',
    toAgenda: 'Agenda of the Summit'
  },

  agenda: {
    title: 'Agenda of the Summit',
    lead: 'What the groups have adopted and transmitted, and what the preparation of the Summit makes of it. What is decided here never changes an adopted text.',
    none: 'Nothing is on the agenda yet.',
    noneNext:
      'Priority areas arrive when a group’s text is adopted and transmitted; the coordinator of the Summit then places them here.',
    from: (theme: string, number: string) => `${theme}, paragraph ${number}`,
    hash: 'Fingerprint of the paragraph',
    attention: {
      reopened: 'The text behind it is open again.',
      corrected: 'A paragraph behind it was corrected.'
    },
    waiting: 'Waiting for an answer',
    deferred: 'Deferred',
    returned: 'Returned to the co-chairs',
    nothingWaits: 'Nothing waits for an answer.',
    decide: (title: string) => `Answer: ${title}`,
    decision: 'Decision',
    decisions: {
      accepted: 'Accept with an item of its own',
      merged: 'Merge into an item',
      deferred: 'Defer',
      returned: 'Return with a remark'
    },
    itemTitle: 'Title of the agenda item',
    itemHint: 'To merge, choose the title of an item that stands.',
    remarkHint: 'Needed where it is returned: the co-chairs read it.',
    what: 'The co-chairs of the group see the answer at once. It may be given anew.',
    submit: 'Answer',
    up: (title: string) => `Move “${title}” up`,
    down: (title: string) => `Move “${title}” down`,
    upShort: 'Up',
    downShort: 'Down',
    edit: (title: string) => `Title and heading of “${title}”`,
    editShort: 'Title and heading',
    heading: 'Heading',
    headingHint: 'Items under one heading stand together.',
    save: 'Save',
    orderWhat: 'Everybody sees the new order at once.',
    drag: 'Drag to another place, or press Alt with an arrow key; the buttons do the same.'
  },

  commitments: {
    title: 'Commitments',
    lead: 'Each figure is recorded once, with its source, and shown wherever a paragraph cites it.',
    none: 'No commitment has been recorded yet.',
    noneNext: 'The secretariat records one on the instruction of a co-chair.',
    noAmount: 'No amount',
    deliverable: 'What is promised',
    owner: 'Who promises',
    due: 'Until',
    source: 'Source',
    cited: 'Cited in',
    notCited: 'No paragraph cites it.',
    states: {
      recorded: 'Recorded',
      cited: 'Cited',
      amended: 'Amended',
      fulfilled: 'Fulfilled',
      lapsed: 'Lapsed'
    },
    differs: (written: string, id: string) => `“${written}” differs from what is recorded as ${id}.`,
    corrigendum: 'Adopted with the former figure: does it need a corrigendum?',
    versions: 'How it came to be',
    atStart: 'With the event',
    record: 'Record a commitment',
    id: 'Name',
    idHint: 'Short and without spaces, for example CM-3.',
    kind: 'Kind',
    value: 'Amount',
    valueHint: 'In full: 145000000. Empty for a promise without a sum.',
    currency: 'Currency',
    citations: 'Paragraphs that cite it',
    what: 'It is on record from now on; its figure stands once and is compared with every paragraph that cites it.',
    submit: 'Record',
    amend: (id: string) => `Amend ${id}`,
    amendWhat: (texts: string) =>
      `It takes effect when the co-chairs of ${texts} have all said the same. Until then the present figure stands everywhere.`,
    amendSource: 'New source',
    amendSubmit: 'Amend',
    amendBegun: 'An amendment waits',
    amendGiven: (name: string) => `First half by ${name}`,
    amendPrepared: (name: string) => `Prepared by ${name}`,
    amendWaits: (names: string) => `Waits for ${names}`,
    amendConfirm: 'Give my half',
    amendConfirmWhat: 'You repeat exactly what stands here.',
    amendWithdraw: 'Withdraw my half',
    proposedDiffers: (written: string, id: string) =>
      `A proposal names “${written}”, which differs from what is recorded as ${id}.`
  },

  languages: {
    all: 'The text in other languages',
    title: (language: string) => `Text in ${language}`,
    lead: 'Each paragraph beside its original. It is concordant only with the very words that it was certified against.',
    required: 'needed for transmission',
    ready: (n: number, of: number) => `${n} of ${of} concordant`,
    states: {
      missing: 'Missing',
      translated: 'Translated, not certified',
      concordant: 'Concordant',
      contested: 'Contested',
      stale: 'Stale: the original has changed'
    },
    translator: (name: string) => `Translated by ${name}`,
    certifiedBy: (name: string) => `Certified by ${name}`,
    contestedBy: (code: string, reason: string) => `Contested by ${code}: “${reason}”`,
    missing: 'There are no words in this language yet.',
    words: 'Words in this language',
    translate: (number: string) => `Translate paragraph ${number}`,
    translateHeading: 'Translate the heading',
    save: 'Save the translation',
    translateWhat: 'Somebody else certifies it afterwards.',
    brackets: 'Write […] where a bracket of the original stands.',
    certify: 'Certify concordance',
    certifyAll: 'Certify all that is translated',
    certifyWhat: (symbol: string) =>
      `You declare that these paragraphs say what ${symbol} says. Whoever translated a paragraph never certifies it.`,
    contest: (number: string) => `Contest paragraph ${number}`,
    contestWhat: 'The certificate of this paragraph is suspended until it is certified anew.',
    contestSubmit: 'Contest'
  },

  done: {
    proposed: 'It is proposed.',
    stance: 'The stance of your delegation is recorded.',
    answered: 'The answer is given.',
    ordered: 'The agenda is ordered.',
    recorded: 'The commitment is recorded.',
    amended: 'The commitment is amended, or your half is given: it then waits for the other co-chairs.',
    withdrawn: 'Your half is withdrawn.',
    translated: 'The translation is saved.',
    certified: 'The concordance is certified.',
    contested: 'It is contested; the certificate is suspended.'
  } as Record<string, string>,

  /** Why something was refused, and the way out, by the code of the refusal. */
  refusals: {
    PY1: { why: 'A heading carries no priority area.', way: 'Name a paragraph.' },
    PY2: {
      why: 'This paragraph has one of this title already, or the title is empty.',
      way: 'Endorse the one that stands, or give yours a title of its own.'
    },
    PY3: {
      why: 'Your delegation holds this stance already, or the priority area has been transmitted.',
      way: 'Choose another stance, or speak to the coordinator of the Summit.'
    },
    SA1: { why: 'This is not a priority area that was transmitted.', way: 'Load the page again.' },
    SA2: {
      why: 'The item has no title, or its title exists already.',
      way: 'Give it a title of its own, or merge into the item that stands.'
    },
    SA3: {
      why: 'No other priority area feeds an item of this name.',
      way: 'Choose an item of the agenda, or accept it with an item of its own.'
    },
    SA4: {
      why: 'The co-chairs would not know why it comes back.',
      way: 'Say in a remark what they should do.'
    },
    SA6: { why: 'The agenda has changed since you saw it.', way: 'Load the page again.' },
    CM1: { why: 'A commitment of this name exists already.', way: 'Amend it, or choose another name.' },
    CM2: { why: 'A paragraph that is named does not exist.', way: 'Choose paragraphs from the list.' },
    HV2: {
      why: 'The half of another co-chair says something else.',
      way: 'Repeat exactly what it says, or ask the other co-chair to withdraw it.'
    },
    HV3: {
      why: 'Your half is there already, and one person is one half.',
      way: 'It takes effect when the other co-chairs do the same.'
    },
    HV7: { why: 'No half of yours waits.', way: 'Load the page again.' },
    CM3: { why: 'The source is the former one.', way: 'Name the new source.' },
    LV2: {
      why: 'A paragraph has no words, is not of this version, or holds a bracket that its original does not.',
      way: 'Write words for it; […] only where its original has a bracket.'
    },
    LV3: {
      why: 'A paragraph is missing or stale in this language.',
      way: 'Have it translated from this version first.'
    },
    LV4: {
      why: 'The text is adopted and this paragraph certified.',
      way: 'Contest its concordance, or ask for a corrigendum.'
    },
    LV5: { why: 'This paragraph is not there in this language.', way: 'Choose one that is translated.' }
  } as Record<string, { why: string; way: string }>
}

export type SummitWords = typeof en
