import { list, plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The words of comparing, of the history and of what somebody has not seen. The other languages must satisfy this type. */
export const en = {
  sides: {
    working: 'Working text',
    seen: 'As you last saw it',
    seenDelegation: 'As your delegation last saw it',
    at: (change: number) => `Working text after change ${change}`,
    now: 'as it stands now',
    issued: (when: string) => `issued on ${when}`,
    seenOn: (when: string) => `seen on ${when}`,
    asOf: (change: number) => `after change ${change}`
  },

  compare: {
    title: 'Compare',
    heading: (from: string, to: string) => `${from} → ${to}`,
    before: 'Earlier text',
    after: 'Later text',
    chooser: 'Which two texts',
    submit: 'Compare',
    swap: 'Swap the two',
    views: 'How it is shown',
    view: { inline: 'Inline', side: 'Side by side', clean: 'Clean' },
    hideMarks: 'Hide the marks',
    showMarks: 'Highlight the changes',
    fold: 'Fold what is unchanged',
    unfold: 'Show what is unchanged',
    unchanged: (n: number, numbers: string) =>
      `${count(n, '# unchanged paragraph', '# unchanged paragraphs')}${numbers === '' ? '' : ` (¶ ${numbers})`}`,
    places: 'Other pages of this text',
    toText: 'The text',
    toVersions: 'Versions',
    toHistory: 'History',
    same: 'The two texts are the same, to the letter.',
    sameNext: 'Choose another text above to see what changed.',
    coarse:
      'These texts are too long or too different to be compared word by word to the end. Where it says “as a whole”, the marks are coarser than the change.',
    unattributed:
      'Who made each change is not shown yet: the history of this text is long and is still being read. Load the page again in a moment.',
    coarseRow: 'compared as a whole',
    hiddenMarks: 'The marks are hidden: this is the later text alone.',
    cleanLead: 'This is the later text. A bar in the margin stands beside each change; it opens the redline.',
    removedHere: 'Removed here',
    showChange: (what: string, n: number) => `Change ${n}, ${what}: show it in the redline`,
    emptyBefore: 'Not in the earlier text',
    emptyAfter: 'Not in the later text'
  },

  counts: {
    title: 'What changed, in figures',
    wordsAdded: (n: number) => count(n, '# word added', '# words added'),
    wordsRemoved: (n: number) => count(n, '# word removed', '# words removed'),
    paragraphsChanged: (n: number) => count(n, '# paragraph changed', '# paragraphs changed'),
    paragraphsAdded: (n: number) => count(n, '# new paragraph', '# new paragraphs'),
    paragraphsRemoved: (n: number) => count(n, '# paragraph gone', '# paragraphs gone'),
    paragraphsMoved: (n: number) => count(n, '# paragraph moved', '# paragraphs moved'),
    paragraphsSplit: (n: number) => count(n, '# paragraph split', '# paragraphs split'),
    paragraphsJoined: (n: number) => count(n, '# paragraph joined', '# paragraphs joined'),
    paragraphsFormatted: (n: number) => count(n, '# paragraph only formatted', '# paragraphs only formatted'),
    bracketsOpened: (n: number) => count(n, '# bracket opened', '# brackets opened'),
    bracketsClosed: (n: number) => count(n, '# bracket closed', '# brackets closed'),
    bracketsChanged: (n: number) => count(n, '# bracket changed', '# brackets changed'),
    footnotesAdded: (n: number) => count(n, '# footnote added', '# footnotes added'),
    footnotesRemoved: (n: number) => count(n, '# footnote removed', '# footnotes removed')
  },

  changes: {
    title: 'From change to change',
    position: (n: number, of: number) => `${n} of ${of}`,
    total: (n: number) => count(n, '# change', '# changes'),
    next: 'Next change',
    previous: 'Previous change',
    keys: 'n or Alt+↓: next change. Shift+n or Alt+↑: previous change.',
    keysBare: 'Alt+↓: next change. Alt+↑: previous change.',
    lettersOff: 'Turn the letter keys off',
    lettersOn: 'Turn the letter keys on',
    first: 'Go to the first change',
    what: {
      insertion: 'insertion',
      deletion: 'deletion',
      replacement: 'replacement',
      move: 'paragraph moved',
      split: 'paragraph split',
      join: 'paragraphs joined',
      part: 'kind of paragraph changed',
      opened: 'bracket opened',
      closed: 'bracket closed',
      bracket: 'change inside a bracket',
      footnote: 'footnote'
    },
    by: (who: string) => `By ${who}`,
    byAct: (act: string, record: number) => `by the act “${act}”, entry ${record} of the record`,
    letters: (added: number, removed: number) =>
      `+${added} −${removed} ${added + removed === 1 ? 'character' : 'characters'}`,
    signs: {
      space: 'space',
      hardSpace: 'non-breaking space',
      tab: 'tab',
      line: 'line break',
      invisible: 'invisible character'
    }
  },

  rows: {
    footnote: 'Footnote',
    added: 'New paragraph',
    removed: 'Paragraph removed',
    movedFrom: (number: string) => `Moved here from ¶ ${number}`,
    movedAway: 'Moved from here to its new place',
    movedHeading: 'Heading moved',
    split: (before: string, after: string[]) => `¶ ${before} was split into ¶ ${list('en', after)}`,
    joined: (before: string[], after: string) => `¶ ${list('en', before)} were joined to ¶ ${after}`,
    regrouped: 'Paragraphs were split and joined anew',
    splitHere: 'split here',
    joinedHere: 'joined here',
    renumbered: (before: string) => `was ¶ ${before}`,
    part: (before: string, after: string) => `Kind of paragraph: ${before} → ${after}`,
    formatted: 'Formatting changed'
  },

  brackets: {
    title: 'Brackets',
    opened: (kind: string) => `Bracket opened (${kind})`,
    openedAround: (kind: string) => `Bracket opened (${kind}) around`,
    closed: (kind: string) => `Bracket closed (${kind})`,
    closedWith: (kind: string, key: string) => `Bracket closed (${kind}) with ${key}`,
    closedBase: (kind: string) => `Bracket closed (${kind}): the words of the text are kept`,
    moved: 'Bracket moved to this paragraph',
    kind: (from: string, to: string) => `Bracket: ${from} → ${to}`,
    state: (from: string, to: string) => `Bracket: ${from} → ${to}`,
    proposed: 'Proposed outcome',
    base: 'Words of the text in the bracket, changed',
    added: (key: string) => `${key} is new`,
    removed: (key: string) => `${key} is gone`,
    reworded: (key: string) => `${key}, new wording`,
    proposedBy: (key: string, who: string[]) => `${key} is now also proposed by ${list('en', who)}`,
    leftBy: (key: string, who: string[]) => `${key} is no longer proposed by ${list('en', who)}`,
    origin: (key: string, who: string) => `${key} was first suggested by ${who}`,
    noOrigin: (key: string) => `${key} is no longer said to come from somebody else`,
    placeholder: 'text still to come'
  },

  remarks: {
    count: (n: number) => count(n, '# comment', '# comments'),
    by: (who: string[]) => list('en', who),
    counts: (open: number, resolved: number) =>
      `${count(open, '# open comment', '# open comments')} about these texts${resolved > 0 ? `, ${resolved} resolved` : ''}.`,
    keys: 'c: next comment. Shift+c: previous comment.',
    show: { open: 'Show only open ones', all: 'Show the resolved ones too', off: 'Hide the comments' },
    elsewhere: (n: number) =>
      count(
        n,
        '# more is about words that stand in neither text',
        '# more are about words that stand in neither text'
      ),
    whole: 'About the whole text',
    open: 'Open the comment',
    openReplies: (n: number) => `Open the comment and ${count(n, '# reply', '# replies')}`,
    toWords: 'Its words',
    sign: (who: string) => `Comment by ${who}`
  },

  since: {
    looked: (ago: string) => `Since you last looked (${ago})`,
    words: (words: number, paragraphs: number) =>
      `${count(words, '# word', '# words')} in ${count(paragraphs, '# paragraph', '# paragraphs')}`,
    other: 'no word changed, but order, formatting or brackets did',
    by: (what: string, who: string[]) => `${what}, by ${list('en', who)}`,
    issued: (name: string) => `${name} was issued`,
    see: 'See the changes',
    seeDelegation: 'What my delegation has not seen',
    mark: 'Mark as seen',
    neverTitle: 'You have not marked this text as seen yet',
    never: 'From the moment you mark it, this page shows what changed since you last looked.',
    neverDelegation: 'Nobody of your delegation has marked this text as seen yet.',
    neverOr: 'Or compare the latest version with the working text'
  },

  history: {
    title: 'History',
    lead: 'How the working text came to be. Choose a moment: the text stands as it was, with its change against the moment before.',
    player: 'Player',
    slider: 'Moment of the history',
    moment: (n: number, of: number) => `Moment ${n} of ${of}`,
    first: 'First moment',
    last: 'Last moment',
    previous: 'Moment before',
    next: 'Moment after',
    play: 'Play',
    pause: 'Pause',
    kinds: { typing: 'Typing', act: 'Decision on the record', repair: 'Put in order by the server' },
    entries: (n: number) => count(n, '# change', '# changes'),
    moments: (n: number) => count(n, '# moment', '# moments'),
    points: 'All moments',
    begins: 'Here the history begins: this is the text as it was put in.',
    unchanged: 'Nothing that can be seen changed against the moment before.',
    bracketsOf: (name: string) => `Brackets are shown with their wordings as of ${name}.`,
    bracketsNow: 'Brackets are shown with their present wordings.',
    withNow: 'Compare this moment with the text now',
    filter: 'Which moments',
    paragraph: 'Paragraph',
    everyParagraph: 'All paragraphs',
    sitting: 'Time of writing',
    everySitting: 'All times',
    show: 'Show',
    sittings: 'Times of writing',
    revisions: 'Versions',
    loading: 'Loading the moment…',
    failed: 'This moment could not be loaded. Check your connection and choose it again.',
    empty: 'No moment of the history fits this choice.',
    emptyNext: 'Choose all paragraphs and all times.',
    heading: (words: string) => `Heading: ${words}`
  },

  who: {
    title: 'Who wrote this word?',
    lead: 'Click a word of the text, or name it here.',
    leadForm: 'Name a word of the text as it stands at this moment.',
    word: 'Word',
    ask: 'Show who wrote it',
    of: (word: string) => `“${word}”`,
    writtenBy: 'Written by',
    delegation: 'For',
    when: 'When',
    came: 'Came in',
    notYet: 'Not in a version yet',
    how: 'How',
    typed: 'Typed',
    repaired: 'Put in order by the server',
    act: (action: string) => `By the act: ${action}`,
    actPlain: 'By an act',
    record: (n: number) => `Entry ${n} of the record`,
    unknown: 'Nobody the record can name',
    none: 'There is no such word in this paragraph at this moment.',
    noneNext: 'Words inside a bracket belong to their delegations; the bracket names them.',
    services: 'Conference services'
  }
}

export type CompareWords = typeof en
