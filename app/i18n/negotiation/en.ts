import { list, plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The words of brackets, positions, closing and paragraphs. The other languages must satisfy this type. */
export const en = {
  title: (number: string) => (number === '' ? 'Bracket in a heading' : `Bracket in paragraph ${number}`),
  paragraph: (number: string) => (number === '' ? 'Heading' : `Paragraph ${number}`),
  back: 'All brackets',
  show: 'Show in the text',
  sentence: 'In the sentence',
  around: 'Inside the wording of another bracket',
  inside: 'Brackets inside its wordings',
  heldWith: (numbers: string[]) => `Held with paragraph ${list('en', numbers)}`,
  openedBy: (who: string, at: string) => `Opened by ${who}, ${at}`,
  fromStart: 'It stood in the text from its first version.',
  chairs: 'the co-chairs',
  none: 'No wording yet',
  noneNext: 'Whoever speaks for a delegation can add one below.',

  list: {
    how: 'Select words in the text and press [ to put them in brackets.',
    differ: (n: number) =>
      n === 0
        ? 'differ in marks or spaces only'
        : count(n, 'wordings differ by # word', 'wordings differ by # words'),
    open: 'Positions and closing',
    links: 'More about this negotiation',
    paragraphs: 'Paragraphs',
    agreed: 'agreed',
    bracketed: 'with a bracket',
    free: 'open'
  },

  wordings: {
    title: 'Wordings',
    proposed: 'Proposed by',
    stances: {
      support: 'Support',
      can_accept: 'Can accept',
      reserve: 'Reserve',
      oppose: 'Oppose',
      none: 'No position'
    } as Record<string, string>,
    silent: 'No other delegation has taken a position yet.',
    origin: (code: string) => `First suggested by ${code}`,
    merged: (keys: string[]) => `Made of ${list('en', keys)}`,
    differs: (n: number) =>
      n === 0 ? 'Differs in marks or spaces only' : count(n, '# word differs', '# words differ'),
    againstBase: 'from the words of the text',
    againstOther: (key: string) => `from ${key}`,
    refusedBy: (code: string) => `${code} refused this wording; nobody closes with it.`,
    clauses: (clauses: string[]) =>
      `Takes some force: ${list(
        'en',
        clauses.map(one => `“${one}”`)
      )}`,
    withdrawn: 'Withdrawn: it is no longer in the running.',
    history: 'How positions changed',
    by: (name: string) => `by ${name}`,
    said: 'What they said'
  },

  position: {
    title: (name: string) => `Position of ${name}`,
    take: {
      support: 'Support',
      can_accept: 'Can accept',
      reserve: 'Reserve',
      oppose: 'Oppose'
    } as Record<string, string>,
    now: (stance: string) => `Now: ${stance}`,
    silent: 'Silent so far',
    words: 'Add words to the position',
    wordsLabel: 'Words (optional)',
    back: 'Take it back',
    own: 'Your delegation proposes this wording.',
    withdraw: 'Withdraw this wording',
    withdrawWhat:
      'It is no longer in the running, unless another delegation has taken it over. A bracket left without wordings goes back to the words of the text.',
    takeOver: 'Co-sponsor this wording',
    takeOverWhat: 'Your delegation stands behind it too, so that it stays if its proposer withdraws.',
    again: 'Bring it in again',
    refuse: 'Refuse this wording',
    refuseWhat:
      'You brought a wording into this bracket, so nobody closes it with this one while your refusal stands.',
    reason: 'Reason (optional)'
  },

  add: {
    title: 'Add a wording',
    label: 'Wording in place of the bracket',
    what: (name: string) => `It stands in the bracket for ${name}, in words that others can support.`,
    send: 'Add the wording'
  },

  suggest: {
    title: 'Suggest a wording',
    label: 'Words that you suggest',
    what: 'They stand beside the text, and enter the bracket only if a delegation sponsors them.',
    send: 'Send the suggestion'
  },

  build: {
    title: 'Compromise',
    lead: 'Tick the wordings that it is made of, put them together, and edit the result.',
    from: 'Made of',
    compose: 'Put the ticked wordings together',
    wording: 'Wording',
    show: 'Show the sentence',
    table: 'Table as a bridging wording',
    tableWhat: 'The movers read it first, and may refuse it.',
    clash:
      'These wordings differ in the same place. They stand side by side with a slash: choose, or say it anew.'
  },

  close: {
    own: 'With a compromise or other words',
    title: 'Close the bracket',
    lead: 'Choose a way; you see the sentence exactly as it will stand.',
    ways: 'Ways to close it',
    alternative: (key: string) => `With ${key}`,
    deleted: 'Strike it',
    base: 'Keep the words of the text',
    footnote: 'Move it to a footnote',
    stands: 'The paragraph will read',
    gone: 'No words are left: the paragraph goes with the bracket. Taking it back brings both again.',
    empty: 'No words are left in its place.',
    note: 'Footnote',
    footnoteOf: 'Words of the footnote',
    do: {
      alternative: (key: string) => `Close with ${key}`,
      merged: 'Close with this compromise',
      new_wording: 'Close with these words',
      deleted: 'Close and strike it',
      base_text: 'Close and keep the words of the text',
      footnote: 'Close with this footnote'
    },
    what: 'It takes effect at once, for everybody. You can take it back within ten seconds.',
    changed: 'The words were edited since the sentence was shown. This is how it reads now.',
    stale:
      'The text changed since you read it. This is the sentence as it would stand now; nothing was closed.',
    not: 'It cannot be closed in this way now'
  },

  closed: {
    title: 'How it was closed',
    outcomes: {
      alternative: (key: string) => `With ${key}`,
      merged: (keys: string[]) =>
        keys.length === 0 ? 'With a compromise' : `With a compromise of ${list('en', keys)}`,
      new_wording: 'With other words',
      deleted: 'Struck',
      base_text: 'The words of the text stay',
      footnote: 'Moved to a footnote'
    },
    stands: 'In its place stands',
    nothing: 'No words',
    undo: 'Take the closing back',
    left: (n: number) => count(n, '# second left', '# seconds left'),
    within: 'within ten seconds',
    next: 'Next bracket'
  },

  hold: {
    title: 'Package',
    lead: 'Brackets of a package are settled only together.',
    with: 'Hold it with',
    hold: 'Hold together',
    release: 'Release it from the package',
    members: 'Held in one package with'
  },

  open: {
    title: 'Open a bracket',
    lead: 'Words in brackets are not agreed.',
    as: (who: string) => `It is opened for ${who}.`,
    words: 'Words',
    inWording: 'Inside a wording of another bracket',
    place: 'Where',
    selected: 'The selected words',
    quoted: 'These words of the paragraph',
    quote: 'Copy them exactly from the paragraph above',
    quoteHint: 'An addition goes behind them. Leave it empty for the end of the paragraph.',
    whole: 'The whole paragraph',
    kind: 'What is not agreed',
    kinds: {
      alternatives: 'Other words instead',
      held: 'The words are held, without other words yet',
      deletion: 'The words should go',
      insertion: 'Words are missing behind them',
      placeholder: 'Words are still to come'
    },
    wording: (n: number) => `Wording ${n}`,
    more: 'More wordings',
    send: 'Open the bracket',
    cancel: 'Cancel',
    lost: 'The selected words are not in the text any more. Select them again.',
    several:
      'The selection goes over several paragraphs. A bracket stands in one: select words of one paragraph.',
    inBase:
      'These are the words that a bracket replaced; they stand as its base text. Add a wording to that bracket instead.',
    choose: 'No words are selected. Select words in the text, or choose a paragraph.',
    chooseParagraph: 'Paragraph',
    go: 'Go on',
    absent: 'These words are not in the paragraph, or more than once. Copy a few more of them.'
  },

  para: {
    title: (number: string) => (number === '' ? 'Heading' : `Paragraph ${number}`),
    titleGone: 'A paragraph that is gone',
    back: 'All brackets',
    states: {
      agreed: 'Agreed ad referendum',
      open: 'Open',
      bracketed: 'In brackets',
      gone: 'Not in the text any more'
    },
    openBrackets: (n: number) => count(n, '# bracket is open in it', '# brackets are open in it'),
    acts: 'What you can do',
    agree: 'Mark as agreed ad referendum',
    agreeWhat:
      'Nobody types in it any more, and no bracket or proposal changes it, until a co-chair reopens it.',
    request: 'Ask to reopen it',
    requestWhat: 'The co-chairs read your reason and decide.',
    reopen: 'Reopen it',
    reopenWhat: 'Its words can be changed again. Closed brackets stay closed.',
    grant: 'Grant, and reopen it',
    reason: 'Reason',
    requests: 'Requests to reopen',
    requested: (code: string, at: string) => `${code}, ${at}`,
    brackets: 'Brackets that stood here',
    noBrackets: 'No bracket has ever stood here.',
    proposals: 'Proposals made on it',
    noProposals: 'No proposal was ever made on it.',
    noProposalsNext: 'Whoever speaks for a delegation can propose a change.',
    turns: 'How it became what it is',
    noTurns: 'It was never agreed.',
    turn: { agreed: 'Agreed ad referendum', reopened: 'Reopened' },
    openBracket: 'Open a bracket',
    propose: 'Propose a change',
    comments: 'Comments on it',
    link: 'Link to this paragraph'
  },

  proposalKinds: {
    replace: 'Change of words',
    insert: 'New paragraph',
    delete: 'Deletion',
    move: 'Move'
  } as Record<string, string>,
  proposalStates: {
    draft: 'Draft',
    tabled: 'Tabled',
    needs_attention: 'Needs attention',
    accepted: 'Accepted',
    withdrawn: 'Withdrawn',
    reflected: 'In brackets in the text',
    superseded: 'Replaced by another'
  } as Record<string, string>,
  done: {
    opened: 'The bracket is open.',
    position: 'The position is taken.',
    position_back: 'The position is taken back.',
    added: 'The wording is in the bracket.',
    suggested: 'Your suggestion stands beside the text, among the proposals.',
    tabled: 'The bridging wording is tabled.',
    withdrawn: 'The wording is withdrawn.',
    sponsored: 'Your delegation stands behind the wording too.',
    refused: 'Your refusal is recorded.',
    closed: 'The bracket is closed.',
    undone: 'The closing is taken back.',
    held: 'The brackets are held together.',
    released: 'The bracket is released.',
    agreed: 'The paragraph is agreed ad referendum.',
    requested: 'The co-chairs have your request.',
    reopened: 'The paragraph is open again.'
  } as Record<string, string>,

  offline: 'The server cannot be reached. What you typed is kept on this device; send it again.',

  refusals: {
    SG1: { why: 'There are no words in it.', way: 'Write the words that you suggest.' },
    BR1: {
      why: 'This bracket is closed, or the chairs’ text proposes a wording for it.',
      way: 'Read it as it stands now.'
    },
    BR2: {
      why: 'These words cannot be put in brackets in this way.',
      way: 'Select words that are not agreed; for an addition give the words to add, for a deletion none.'
    },
    BR3: {
      why: 'A wording is empty, is what stands there already, or is in the bracket twice.',
      way: 'Say which other words should stand, or support the wording that is there.'
    },
    BR4: {
      why: 'Brackets stand in one another once, not deeper.',
      way: 'Add a wording to the bracket that is there, or close it first.'
    },
    BR5: {
      why: 'A wording was sent with a bracket in it.',
      way: 'Send the words alone, then open a bracket inside the wording.'
    },
    BR6: {
      why: 'A bracket holds at most 50 wordings.',
      way: 'Support one that is there, or ask the co-chairs for a bridging wording.'
    },
    BR7: { why: 'The selection goes over two brackets.', way: 'Select words of one place.' },
    BR8: {
      why: 'A delegation that brought a wording into this bracket refused this one.',
      way: 'Table another bridging wording, or speak with those who refused it.'
    },
    BR9: {
      why: 'Only a delegation that supports a wording can take it over.',
      way: 'Support it first, or add a wording of your own.'
    },
    BR10: {
      why: 'Only a delegation that proposes a wording can withdraw it.',
      way: 'Oppose it, or ask that delegation.'
    },
    BR12: {
      why: 'The bracket cannot be closed in this way.',
      way: 'Choose one of its wordings, give words, or strike it.'
    },
    BR15: {
      why: 'The closing cannot be taken back: ten seconds have passed, somebody else closed it, or the paragraph changed again.',
      way: 'Open the bracket anew.'
    },
    PO2: {
      why: 'This wording is no longer in the running.',
      way: 'Take a position on another wording, or bring this one in again.'
    },
    PO4: { why: 'Your delegation proposes this wording itself.', way: 'Withdraw the wording first.' },
    PO5: { why: 'The co-chairs take no positions.', way: 'Table a bridging wording.' },
    PA1: {
      why: 'The paragraph is agreed already, is empty, or a bracket is open in it.',
      way: 'Close its brackets first.'
    },
    PA2: {
      why: 'The paragraph is agreed ad referendum.',
      way: 'Ask to reopen it first; comments are welcome.'
    },
    PA3: {
      why: 'The paragraph is open, or your delegation has asked already.',
      way: 'Propose a change, or wait for the co-chairs.'
    },
    PK1: {
      why: 'A package needs two open brackets that are not one package already.',
      way: 'Tick others to hold it with.'
    },
    PK2: { why: 'The bracket is in no package.', way: 'Read it as it stands now.' },
    PK3: {
      why: 'The paragraph is held with others.',
      way: 'Settle the package together, or release the bracket.'
    },
    conflict: {
      why: 'The words changed since you read them; nothing was done.',
      way: 'They stand here as they are now. Read them, then send it again.'
    },
    malformed: { why: 'Something is missing, empty or too long.', way: 'Check the words.' }
  } as Record<string, { why: string; way: string }>
}

export type NegotiationWords = typeof en
