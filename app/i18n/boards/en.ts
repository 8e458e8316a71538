import { list, plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The words of the boards of a negotiation: what is open, measures, who stands where, the scribe, phrases. */
export const en = {
  nav: {
    label: 'Pages about this negotiation',
    open: 'What is open',
    measures: 'Measures',
    grid: 'Who stands where',
    scribe: 'Scribe',
    phrases: 'Phrases',
    text: 'Back to the text'
  },
  paragraph: (number: string) => (number === '' ? 'Heading' : `Paragraph ${number}`),
  held: (numbers: string[]) => `Held with ${list('en', numbers)}`,
  chairs: 'Co-chairs',
  regions: { EU: 'European Union', LAC: 'Latin America and the Caribbean' } as Record<string, string>,

  open: {
    title: 'What is open',
    lead: 'Every bracket on which there is no agreement yet, the smallest difference first.',
    filter: 'Narrow the list',
    delegation: 'Delegation',
    paragraph: 'Paragraph',
    age: 'Open for',
    package: 'Package',
    all: 'All',
    atLeast: (time: string) => `at least ${time}`,
    together: (numbers: string[]) => `Paragraphs ${list('en', numbers)}`,
    apply: 'Show',
    clear: 'Show everything',
    shown: (n: number, of: number) =>
      n === of ? count(n, '# open bracket', '# open brackets') : `${n} of ${of} open brackets`,
    none: 'No bracket is open in this text.',
    noneNext:
      'Where there is no agreement, a delegation or a co-chair puts words in brackets from the page of the text.',
    noMatch: 'No open bracket fits these filters.',
    noMatchNext: 'Choose fewer filters, or show everything.',
    differ: (n: number) =>
      n === 0
        ? 'differ in marks or spaces only'
        : count(n, 'wordings differ by # word', 'wordings differ by # words'),
    alone: 'one wording only',
    openFor: (time: string) => `open for ${time}`,
    nested: 'inside the wording of another bracket',
    sentence: 'In the sentence',
    settle: 'Positions and closing',
    inText: 'See it in the text'
  },

  measures: {
    title: 'How far the text is from agreement',
    lead: 'Counted from the text and its record at this moment. Nobody is ranked here: the figures are about words, not about delegations.',
    now: 'At this moment',
    openBrackets: 'Open brackets',
    inParagraphs: (n: number, of: number) => `in ${n} of ${of} paragraphs`,
    places: (n: number) =>
      count(
        n,
        '# place of the text (a bracket split in two counts once)',
        '# places of the text (a bracket split in two counts once)'
      ),
    agreed: 'Agreed',
    agreedParagraphs: (n: number, of: number) => `${n} of ${of} paragraphs`,
    agreedWords: (share: string) => `${share} of the words`,
    density: 'In brackets',
    densityOf: (bracketed: number, base: number) => `${bracketed} words, beside ${base} outside brackets`,
    unopposed: 'Nobody opposes',
    unopposedOf: (n: number, of: number) => `${n} of ${of} wordings`,
    unopposedBrackets: (n: number) =>
      count(n, '# bracket has such a wording', '# brackets have such a wording'),
    threads: 'Substantive comments',
    threadsOpen: (n: number) => count(n, '# waits for an answer', '# wait for an answer'),
    threadsOldest: (time: string) => `the oldest for ${time}`,
    age: 'Age of what is open',
    ageOf: 'half of the open brackets are at least that old',
    noAge: 'nothing is open',
    relapse: 'Agreed and reopened',
    relapseOf: (agreed: number, reopened: number) =>
      `${count(agreed, '# paragraph was agreed', '# paragraphs were agreed')}, ${count(reopened, '# was reopened', '# were reopened')}`,

    cells: 'Paragraph by paragraph',
    cellsLead: 'In reading order. Each cell leads to its paragraph.',
    cellStates: { agreed: 'agreed', open: 'clean', bracketed: 'in brackets', reserved: 'reserved' },
    noCells: 'The text has no paragraph yet.',

    overTime: 'Over time',
    steps: 'Open brackets',
    stepsLead: 'One step for each bracket that was opened or closed; upright lines mark issued versions.',
    stepsSaid: (from: number, to: number) =>
      `A step line of open brackets. It begins at ${from} and stands at ${to}.`,
    shares: 'Share in brackets, share agreed',
    sharesLead: 'For each issued version, and for the text as it stands.',
    sharesSaid: 'Two lines: the share of words in brackets, and the share of paragraphs that are agreed.',
    changed: 'Words changed since the version before',
    changedLead: 'Bars that get shorter mean that the text settles.',
    changedSaid: 'One bar for each version after the first.',
    noSeries: 'There is no version yet to compare with. Lines appear when the zero draft is issued.',
    working: 'now',
    table: 'The same as a table',
    version: 'Version',
    at: 'When',
    bracketShare: 'In brackets',
    agreedShare: 'Agreed',
    wordsChanged: 'Words changed',
    nothing: '–',

    closest: 'Closest to agreement',
    closestLead: (n: number) =>
      count(
        n,
        '# open bracket has a wording that nobody opposes.',
        '# open brackets have a wording that nobody opposes.'
      ),
    closestOrder: 'Those with most support in both regions come first.',
    noClosest: 'No open bracket has a wording that nobody opposes.',
    noClosestNext: 'The co-chairs can table a bridging wording from the page of a bracket.',
    bracket: 'Bracket',
    wording: 'Wording',
    support: 'Support in both regions',
    supportIn: (region: string) => `Support: ${region}`,

    quick: 'Likely quick wins',
    quickLead: 'Pairs of wordings that differ by few words.',
    noQuick: 'No open bracket has two wordings to compare.',
    pair: (one: string, other: string) => `${one} and ${other}`,
    differ: (n: number) => count(n, '# word', '# words'),
    common: (share: string) => `${share} in common`,

    reading: 'Who has read it',
    readingOf: (version: string) => `of the delegations that decide have opened ${version}`,
    readingCount: (n: number, of: number) => `${n} of ${of}`,
    opened: 'Have opened it',
    notOpened: 'Have not opened it yet',
    nobody: 'Nobody',
    namesForChairs: 'Which ones is shown to the co-chairs only.',
    noReading: 'No version is issued yet.',
    languages: 'Languages',
    languagesLead: (version: string) => `Paragraphs certified as saying the same as ${version}.`,
    original: 'language of the text',

    projection: 'Until the end of the event',
    projectionOf: (low: number, high: number) =>
      low === high
        ? count(low, 'about # bracket may still be open', 'about # brackets may still be open')
        : `between ${low} and ${high} brackets may still be open`,
    projectionFrom: (steps: number) =>
      count(
        steps,
        'Told from # step between versions, from the fastest to the slowest.',
        'Told from # steps between versions, from the fastest to the slowest.'
      ),
    caution: 'This is arithmetic and no forecast: one settled package or one reopened paragraph changes it.',
    noProjection: 'Nothing is projected before three versions are issued, or once the event is over.'
  },

  grid: {
    title: 'Who stands where',
    lead: 'Each delegation and each wording in brackets. For the co-chairs of this text only.',
    leadOwn:
      'Where your delegation stands on each wording in brackets. Other rows are for the co-chairs only.',
    caption: 'Delegations by region, wordings by bracket',
    region: 'The table; arrow keys move it when it has the focus',
    delegation: 'Delegation',
    stances: {
      proposes: 'proposes',
      support: 'supports',
      can_accept: 'can accept',
      reserve: 'reserves',
      oppose: 'opposes',
      silent: 'silent'
    },
    legend: 'Marks',
    none: 'No bracket is open, so nobody stands anywhere.',
    noneNext: 'Positions are taken on the wordings of open brackets.',
    notForYou: 'The grid is not for you',
    notForYouWhy: 'Who stands where on everything is for the co-chairs; each delegation sees its own row.',
    notForYouWay:
      'Open a bracket in the list of what is open: its page says who supports and who opposes which wording.',
    toOpen: 'To the list of what is open'
  },

  scribe: {
    title: 'Scribe',
    lead: 'Enter what the delegation that has the floor says. It is in effect at once, belongs to that delegation, and is marked as entered by the scribe until the delegation confirms it.',
    leadReader: 'What the scribe entered on behalf of delegations, and what became of it.',
    notForYou: 'You do not enter for delegations',
    text: 'The text',
    textEmpty: 'This text has no paragraph yet.',
    atHand: 'Paragraph at hand',
    keys: 'Keys',
    keysLead:
      'Four keystrokes beside the words: the letter of the entry, two letters of the delegation’s code, Ctrl + Enter. The third letter is needed only where two do not decide.',
    keysOn: 'Letters open entries while nobody types',
    keyMove: 'next, previous paragraph',
    keyTake: 'words that are selected in the text become the words concerned',
    keyCode: 'two letters of the code of the delegation',
    keySend: 'send',
    keyKeep: 'keep on the server, to be sent later',
    keyChange: 'take up what was kept last',
    keyClose: 'close the form',
    entries: {
      add: 'adds words',
      replace: 'replaces words',
      strike: 'strikes words',
      paragraph: 'adds a paragraph',
      bracket: 'puts in brackets',
      wording: 'adds a wording',
      position: 'takes a position'
    },
    choose: (number: string) => `Work on paragraph ${number}`,
    floor: 'Delegation that has the floor',
    floorHint: 'Its code, or two letters of it.',
    concerned: {
      add: 'Behind which words',
      replace: 'Words to replace',
      strike: 'Words to strike',
      bracket: 'Words to put in brackets'
    },
    wordsOf: {
      add: 'Words to add',
      replace: 'New words',
      paragraph: 'The new paragraph',
      bracket: 'Wording that the delegation proposes',
      wording: 'The wording',
      position: 'Words to go with it (optional)'
    },
    concernedHint: {
      add: 'As they stand in the text. Empty: at the end of the paragraph.',
      replace: 'As they stand in the text. Empty: the whole paragraph.',
      strike: 'As they stand in the text. Empty: the whole paragraph.',
      bracket: 'As they stand in the text. Empty: the whole paragraph.'
    },
    bracket: 'Bracket',
    noBracket: 'No bracket is open in this paragraph.',
    wording: 'Wording',
    position: 'Position',
    positions: {
      support: 'supports',
      can_accept: 'can accept',
      reserve: 'reserves',
      oppose: 'opposes',
      none: 'takes its position back'
    },
    send: 'Send',
    sendWhat: (shortcut: string) => `It is in effect at once (${shortcut}).`,
    keep: 'Keep for later',
    close: 'Close',

    kept: 'Kept and not sent',
    keptLead:
      'On the server, and shown to nobody but those who keep it and those who lead the room. No version can be issued before they are sent or dropped.',
    keptNone: 'Nothing is kept. An entry that you keep for later stands here until you send it.',
    sendKept: 'Send it now',
    change: 'Change it',
    drop: 'Drop it',
    waiting: 'Waiting for the delegation',
    waitingNone:
      'Nothing waits to be confirmed. What the scribe sends stands here until its delegation confirms it.',
    yours: (code: string) => `For ${code} to confirm`,
    yoursLead:
      'Entered on your behalf while your delegation had the floor. It is in effect already; what you reject is taken back as far as nothing was decided on it.',
    settled: 'Confirmed or rejected',
    said: 'Words of the delegation (optional)',
    confirm: 'Confirm',
    reject: 'Reject',
    byScribe: (name: string) => `Entered by ${name} as scribe`,
    entrySays: {
      propose: 'proposes a change',
      bracket: 'puts words in brackets',
      alternative: 'adds a wording',
      position: 'takes a position'
    },
    entryStates: {
      draft: 'not sent',
      waiting: 'to be confirmed',
      confirmed: 'confirmed',
      rejected: 'rejected'
    },
    see: 'See what it made',
    done: {
      sent: 'Sent: it is in effect, and waits to be confirmed.',
      kept: 'Kept on the server. Send it, change it or drop it below.',
      dropped: 'Dropped.',
      confirmed: 'Confirmed.',
      rejected: 'Rejected, and taken back as far as nothing was decided on it.'
    } as Record<string, string>,
    problems: {
      nobody: {
        why: 'No delegation that decides has this code.',
        way: 'Type its code, or so many letters of it that only one fits.'
      },
      not_there: {
        why: 'The paragraph does not have these words.',
        way: 'Copy them as they stand in the text, or leave the field empty.'
      },
      twice: {
        why: 'The paragraph has these words more than once.',
        way: 'Give a few words more, so that one place is meant.'
      },
      no_words: { why: 'There are no words to enter.', way: 'Type what the delegation says.' },
      no_paragraph: { why: 'This paragraph is not in the text any more.', way: 'Choose another one.' },
      no_bracket: { why: 'No open bracket is chosen.', way: 'Choose a bracket of the paragraph.' }
    }
  },

  phrases: {
    title: 'Force of words',
    lead: 'The verb with which each operative paragraph speaks, and clauses that take some of its force. Flags, not faults: what is meant is for the group to decide.',
    inText: 'In this text',
    strength: (n: number, of: number) => `strength ${n} of ${of}`,
    strongest: '1 is the strongest',
    escape: 'takes some force',
    inWording: (name: string) => `In ${name}`,
    flags: (verbs: number, clauses: number) =>
      `${count(verbs, '# paragraph with a verb of the bank', '# paragraphs with a verb of the bank')}, ${count(clauses, '# such clause', '# such clauses')}`,
    none: 'No paragraph has a verb or a clause of the bank.',
    noneNext: 'The bank below says what it looks for.',
    noText: 'This text has no paragraph yet.',
    noTextNext: 'Whoever may type in it can begin, from the page of the text.',
    bank: 'The phrase bank',
    bankLead: 'Openings, verbs by strength and clauses, in the languages of the event.',
    openings: 'Openings of the preamble',
    verbs: 'Verbs by strength',
    clauses: 'Clauses that take some force',
    rank: 'Strength'
  },

  /** Why something was refused, and the way out, by the code of the refusal. */
  refusals: {
    SC1: {
      why: 'This is no delegation that decides here.',
      way: 'Name the delegation that has the floor by its code.'
    },
    SC2: {
      why: 'The entry was confirmed or rejected already.',
      way: 'Withdraw what it made, or have it entered anew.'
    },
    SC4: {
      why: 'An entry of the scribe is kept and not sent.',
      way: 'Send it or drop it first.'
    },
    PA2: { why: 'The paragraph is agreed ad referendum.', way: 'Ask to reopen it first.' },
    BR1: { why: 'The bracket is closed.', way: 'Read the text again.' },
    BR2: { why: 'These words cannot be put in brackets.', way: 'Name words of the paragraph.' },
    BR3: {
      why: 'The wording is empty, or stands there already.',
      way: 'Say what should stand instead, or support the wording that is there.'
    },
    BR4: {
      why: 'Brackets stand in one another once, not deeper.',
      way: 'Add a wording to the bracket that is there.'
    },
    BR6: {
      why: 'The bracket holds as many wordings as it can.',
      way: 'Support one of those that are there.'
    },
    PO2: { why: 'The bracket is closed, or the wording was withdrawn.', way: 'Read the text again.' },
    PO4: { why: 'The delegation proposes this wording itself.', way: 'Withdraw the wording first.' },
    PR4: { why: 'There are no words, or they stand there already.', way: 'Change something first.' },
    PR6: {
      why: 'The words hold other brackets than the paragraph.',
      way: 'Leave each […] where it stands, or name the words concerned.'
    },
    too_many: {
      why: 'Too many entries wait already.',
      way: 'Have some of them decided, then enter this one.'
    },
    conflict: {
      why: 'The text has become another one since you saw it.',
      way: 'Look at the paragraph again and repeat the entry.'
    },
    malformed: {
      why: 'Something in the form is missing or too long.',
      way: 'Fill in the fields that are marked.'
    },
    not_found: { why: 'It is not there any more.', way: 'Load the page again.' }
  } as Record<string, { why: string; way: string }>
}

export type BoardWords = typeof en
