import { list, number, plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The words of issued versions. The other languages must satisfy this type. */
export const en = {
  services: 'Conference services',
  fingerprint: 'Fingerprint (SHA-256)',
  sequence: 'After change',
  heading: 'Heading',
  paragraph: (number: string) => `Paragraph ${number}`,

  list: {
    title: 'Versions',
    lead: 'Each version stays, to the letter, as it was issued.',
    toText: 'Back to the text',
    none: 'No version has been issued yet.',
    noneNext: 'A co-chair or a co-facilitator issues the first one, Z0, once the text has its paragraphs.',
    working: 'Working text',
    workingChanged: (name: string) => `Changed since ${name}`,
    workingSame: (name: string) => `The same as ${name}`,
    words: (added: number, removed: number) =>
      `${count(added, '# word added', '# words added')}, ${count(removed, '# word removed', '# words removed')}`,
    first: 'First version',
    opened: (n: number, of: number) => `Opened by ${n} of ${count(of, '# delegation', '# delegations')}`,
    read: 'Read',
    readNamed: (name: string) => `Read ${name}`,
    compare: 'Compare',
    compareNamed: (name: string, former: string) => `Compare ${name} with ${former}`,
    copy: 'Copy link',
    copyNamed: (name: string) => `Copy link to ${name}`,
    copied: 'Copied',
    print: 'Print',
    printNamed: (name: string) => `Print ${name}`,
    verify: 'Verify',
    verifyNamed: (name: string) => `Verify ${name}`,
    choose: (name: string) => `Choose ${name} for comparing`,
    compareChosen: 'Compare the two that are ticked',
    chooseTwo: 'Tick two texts, no more and no less, then compare them.',
    correspondence: 'Table of correspondence',
    history: 'History'
  },

  issue: {
    title: (name: string) => `Issue ${name}`,
    what: (name: string) =>
      `The text as it stands becomes ${name}, with its brackets, wordings and delegations, and never changes again. Nobody who is typing is interrupted; what is typed after this moment is not part of it.`,
    whatFirst: 'With it the outline becomes the zero draft.',
    note: 'Note, for whoever reads the version (optional)',
    noteHint: 'For example: after the second reading.',
    hash: 'Fingerprint of the text now',
    unchanged: (name: string) => `So far it is the same as ${name}.`,
    instruction: 'On the instruction of',
    submit: (name: string) => `Issue ${name}`,
    done: (name: string) => `${name} is issued.`,
    problem: 'No version was issued',
    notNow: 'Not possible for you now',
    toEmpty: 'Go to the empty paragraph'
  },

  page: {
    footnotes: 'Footnotes',
    places: 'Other pages of this text',
    toText: 'Working text',
    former: (name: string) => `Former version: ${name}`,
    next: (name: string) => `Next version: ${name}`,
    neighbours: 'Former and next version',
    view: 'How the text is shown',
    views: { compilation: 'Compilation', clean: 'Clean' },
    compilationLead: 'With every bracket, its wordings and the delegations behind them.',
    cleanLead:
      'Without the competing wordings: in square brackets stand the words of the text on which there is no agreement, and […] where there are none.',
    actions: 'What you can do with this version',
    compareFormer: (name: string) => `What changed since ${name}`,
    compareNow: 'What has changed since',
    correspondence: 'Table of correspondence',
    print: 'Print',
    verify: 'Verify',
    download: 'Download the file',
    facts: 'About this version',
    status: 'Status of the document',
    record: 'Place in the record',
    recordEntry: (n: string) => `Entry ${n}`,
    recordNone: 'The demonstration began with it',
    opened: 'Opened by',
    openedBy: (n: number, of: number) => `${n} of ${count(of, '# delegation', '# delegations')}`,
    openedWho: 'Which delegations have opened this very text',
    openedYes: 'Have opened it',
    openedNo: 'Have not opened it yet',
    openedChairs: 'Only the co-chairs see the names.',
    openedNobody: 'None so far',
    openedAll: 'None: every delegation has opened it',
    text: 'The text',
    menu: (what: string) => `More about ${what}`,
    address: 'Lasting address of this paragraph',
    nowNumber: (numbers: string[]) => `now ¶ ${list('en', numbers)}`,
    nowHere: 'Where it stands in the working text',
    gone: 'no longer in the text',
    newSince: 'In the working text now, and not in this version',
    newParagraph: (number: string) => `¶ ${number}`,
    latest: 'This is the latest version.'
  },

  restore: {
    one: 'Restore this paragraph',
    all: (name: string) => `Restore the whole of ${name}`,
    allTitle: 'Go back to this version',
    allLead: 'The working text has changed since. It can be given the words of this version again.',
    allSame: 'The working text says the same as this version: there is nothing to restore.',
    sameWords: {
      why: 'The words of the text are those of this version; what changed since are wordings of brackets, who proposed them, or footnotes.',
      way: 'Those are not restored: see what has changed since.'
    },
    titleOne: (what: string, name: string) => `Restore: ${what}, as it stood in ${name}`,
    now: 'Stands there now',
    nowGone: 'This paragraph is no longer in the text; it comes back behind the one that stood before it.',
    what: 'The working text gets these words again, as a new change in your name, with your reason on the record. It can be taken back. Comments keep their places. As little as possible is written, so what others type meanwhile stays.',
    whatAll:
      'The working text gets the words of this version again, as a new change in your name, with your reason on the record; what was written since goes out of the text, but stays in the history. It can be taken back. Comments keep their places.',
    brackets:
      'Brackets that stood there then stand again, open, with every wording and position; what was said inside brackets is not undone.',
    reopens: (n: number) => count(n, '# bracket will be open again.', '# brackets will be open again.'),
    closes: (n: number) =>
      count(
        n,
        '# bracket that was opened since will be closed; the words it was put around stand.',
        '# brackets that were opened since will be closed; the words they were put around stand.'
      ),
    reason: 'Reason',
    reasonHint: 'It stands on the record.',
    most: (n: number) => `At most ${number('en', n)} characters.`,
    submit: 'Restore',
    cancel: 'Leave it as it is',
    problem: 'Nothing was restored',
    done: 'Restored: the working text has these words again.',
    undoWhat: 'You can take it back while nobody has changed these words again.',
    undo: 'Take it back',
    undoReason: (from: string) => `Taking back what was restored from ${from}`,
    undone: 'Taken back: the working text is as it was before.',
    moved: 'The words have been changed again since, so this cannot be taken back in one step.',
    seeChange: 'See what restoring changed',
    readNow: 'Read the working text'
  },

  print: {
    now: 'Print this page',
    hint: 'Use the print command of your browser.',
    back: 'Back to the version',
    compilation: 'Compilation text',
    clean: 'Clean text'
  },

  verify: {
    title: (name: string) => `Verify ${name}`,
    lead: 'Is this still, to the letter, the text that was issued? The fingerprint is computed afresh and set beside the one that was issued.',
    stored: 'From what is stored',
    issued: 'As issued',
    recomputed: 'Computed now',
    same: 'The same: the stored text is the text that was issued.',
    differs: 'They differ: this is not the text that was issued. Tell the secretariat.',
    file: 'From a file of yours',
    fileLead: 'Choose a file that was downloaded from this page or sent to you. Nothing of it is kept.',
    fileField: 'File of the version (.json)',
    fileSize: (megabytes: number) => `At most ${megabytes} MB.`,
    submit: 'Verify the file',
    fileOf: (name: string) => `Computed from ${name}`,
    fileSame: 'The same: the file holds the text that was issued.',
    fileDiffers: 'Refused: the file holds another text than the one that was issued.',
    problem: 'The file was not verified',
    fileMissing: { why: 'No file was chosen.', way: 'Choose one, then verify it.' },
    fileUnread: {
      why: 'This is not the file of a version.',
      way: 'Choose a file that was downloaded from a page like this one.'
    },
    fileLong: { why: 'The file is too long for a version.', way: 'Choose a file that was downloaded here.' },
    elsewhere: 'Without this site',
    elsewhereLead:
      'The rules are public: anybody can recompute the fingerprint from the file, and this command does it on the machine of the conference:'
  },

  correspondence: {
    title: 'Table of correspondence',
    heading: (from: string, to: string) => `Correspondence of paragraphs: ${from} → ${to}`,
    lead: 'Under which number each paragraph of the former text stands in the later one. Each number leads to its paragraph, by an address that survives renumbering.',
    chooser: 'Which two texts',
    from: 'Former text',
    to: 'Later text',
    show: 'Show the table',
    number: (name: string) => `${name}: number`,
    what: 'What happened',
    beginning: 'Begins',
    working: 'Working text',
    moment: (n: number) => `Working text after change ${n}`,
    seen: 'As you last saw it',
    seenDelegation: 'As your delegation last saw it',
    relations: {
      same: 'Unchanged',
      changed: 'Changed',
      added: 'New',
      removed: 'No longer in the text',
      split: 'Split',
      joined: 'Joined'
    },
    moved: 'moved',
    renumbered: 'new number',
    none: 'There is nothing to set side by side: both texts are without paragraphs.',
    noneNext: 'Choose two other texts.',
    first: 'A table needs two texts, and no version has been issued yet.',
    firstNext: 'It will stand here once a co-chair or a co-facilitator has issued Z0.'
  },

  refusals: {
    RV2: {
      why: 'Meanwhile somebody else has issued the version of this name.',
      way: 'Look at the list again: the next name stands there.'
    },
    RV3: {
      why: 'Nothing has changed since the latest version.',
      way: 'Issue the next one when something has.'
    },
    RV4: {
      why: 'The text has no paragraph, or one that is empty.',
      way: 'Write something in it, or take it out.'
    },
    RS6: {
      why: 'It would close a bracket that was opened since, and you may not close brackets at this stage.',
      way: 'Restore other paragraphs, or ask a co-chair to close that bracket once the first reading is open.'
    },
    RS7: {
      why: 'A bracket of the former words stands elsewhere by now.',
      way: 'Restore the whole version, or close that bracket first.'
    },
    BR8: {
      why: 'It would close a bracket with a wording that one of its movers has refused.',
      way: 'Table another wording, or consult those who brought the wordings in.'
    },
    RS4: { why: 'These words stand there already.', way: 'Nothing needs to be done.' },
    PA2: {
      why: 'A paragraph that it would change is agreed ad referendum.',
      way: 'Ask to reopen that paragraph first, with a reason.'
    },
    conflict: {
      why: 'The words were changed after you had read them here.',
      way: 'Read them again below, then decide.'
    },
    not_found: { why: 'What this was about is not there any more.', way: 'Load the page again.' }
  } as Record<string, { why: string; way: string }>,
  locked: {
    why: (stage: string) => `The text is locked. Its stage: ${stage}.`,
    way: 'Ask a co-chair to unlock it.'
  },
  atStage: {
    why: (stage: string) => `At this stage words do not change in this way. The stage: ${stage}.`,
    way: 'Ask a co-chair what can be done.'
  }
}

export type RevisionWords = typeof en
