import type { ProposalKind, ProposalState, Stance, SuggestionState } from '@acuerdo/domain'
import { list, plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })
const names = (all: readonly string[]): string => list('en', all)

const kinds: Record<ProposalKind, string> = {
  replace: 'Change',
  insert: 'New paragraph',
  delete: 'Deletion',
  move: 'Move'
}
const states: Record<ProposalState, string> = {
  draft: 'Draft',
  tabled: 'Pending',
  needs_attention: 'Needs attention',
  accepted: 'Accepted',
  reflected: 'In a bracket',
  superseded: 'Overtaken',
  withdrawn: 'Withdrawn'
}
const suggestionStates: Record<SuggestionState, string> = {
  made: 'Suggestion',
  sponsored: 'Sponsored',
  noted: 'Noted',
  withdrawn: 'Withdrawn'
}
const stances: Record<Stance, string> = {
  support: 'Supported by',
  can_accept: 'Acceptable to',
  reserve: 'Reserved by',
  oppose: 'Opposed by'
}
const takes: Record<Stance | 'none', string> = {
  support: 'Support it, as co-sponsor',
  can_accept: 'Can accept it',
  reserve: 'Reserve our position',
  oppose: 'Oppose it',
  none: 'Take no position'
}

/** The words of proposals, suggestions and counter-texts. The other languages must satisfy this type. */
export const en = {
  kinds,
  states,
  suggestionStates,
  stances,
  takes,

  panel: {
    list: 'Proposals',
    which: 'Which proposals',
    shows: { pending: 'Pending', attention: 'Needs attention', own: 'Ours', decided: 'Decided', all: 'All' },
    propose: 'New proposal',
    suggest: 'New suggestion',
    counterText: 'Paste a whole counter-text',
    mayNot: 'You may not propose now:',
    filter: 'Filter',
    delegation: 'Delegation',
    everybody: 'Every delegation',
    paragraph: 'Paragraph',
    everywhere: 'The whole text',
    apply: 'Show',
    clear: 'Show all',
    back: 'All proposals'
  },

  empty: {
    pending: 'No proposal waits for a decision.',
    attention: 'No proposal needs attention.',
    own: 'Your delegation has proposed nothing here.',
    decided: 'Nothing has been decided yet.',
    all: 'Nobody has proposed anything yet.',
    filtered: 'No proposal fits these filters.',
    next: 'Select words in the text and press Ctrl+Shift+E, or press “Propose”.',
    nextSuggest: 'Select words in the text and press “Suggest”: a delegation may take up your words.',
    nextRead: 'Delegations propose from the zero draft on; whatever they send stands here at once.',
    nextFiltered: 'Take a filter away, or show all.'
  },

  card: {
    at: (number: string) => `Paragraph ${number}`,
    nowhere: 'A paragraph that is gone',
    heading: 'A heading',
    behind: (number: string) => `After paragraph ${number}`,
    movesBehind: (number: string) => `Would stand after paragraph ${number}`,
    movesTop: 'Would stand at the beginning',
    group: (n: number) => count(n, '# wording for the same words', '# alternatives for the same words'),
    textNow: 'The text now',
    draft: 'Only your delegation sees this draft.',
    passed: 'Its author left; the draft passed to the head of delegation.',
    origin: (observer: string) => `Words of ${observer}`,
    scribe: (name: string) => `Entered by ${name}`,
    amends: 'Amends another proposal',
    takenOver: (delegation: string) => `Taken over from ${delegation}, which withdrew it`,
    reason: 'Reason:',
    openOf: (who: string, where: string) => `${who}, ${where}: open the proposal`,
    show: 'Show in the text',
    hide: 'Hide in the text',
    differs: (written: string, id: string) => `“${written}” differs from what is recorded as ${id}.`,
    inserted: 'inserted',
    struck: 'deleted'
  },

  attention: {
    words: 'The words that it changes have changed.',
    paragraph_gone: 'Its paragraph is gone.',
    bracket_gone: 'Its bracket is closed.',
    place_gone: 'The place that it names is gone.',
    former: 'As proposed, against the former words',
    now: 'The words that stand now',
    ways: 'The delegation can revise it against the words that stand now, or withdraw it. Until then it is kept.'
  },

  write: {
    title: 'New proposal',
    titleAmend: 'Amendment',
    titleRevise: 'Revise the proposal',
    titleTakeOver: 'Take over the proposal',
    titleAgain: 'Propose it again',
    titleDraft: 'Draft of a proposal',
    titleKept: 'Propose the words that were kept',
    titleSuggest: 'New suggestion',
    kind: 'What to propose',
    kinds: {
      replace: 'Change the words of a paragraph',
      insert: 'Add a paragraph after it',
      delete: 'Delete a paragraph',
      move: 'Move a paragraph'
    },
    paragraph: 'Paragraph',
    choose: 'Show this paragraph',
    several:
      'Words of several paragraphs were selected: one proposal changes one paragraph. This is the first.',
    words: 'Words as you propose them',
    newWords: 'Words of the new paragraph',
    brackets:
      '[…] is a bracket of the text. Leave it where it stands; its wordings have a form of their own.',
    bold: 'Bold',
    italic: 'Italics',
    part: 'Kind of paragraph',
    parts: { pp: 'Preambular', op: 'Operative', heading: 'Heading', sub: 'Sub-paragraph' },
    after: 'Would stand',
    change: 'The change',
    nothing: 'Nothing is changed yet.',
    deletes: 'The whole paragraph would go.',
    reason: 'Reason (optional)',
    send: 'Send the proposal',
    sendAmend: 'Send the amendment',
    keep: 'Keep as a draft',
    keepAgain: 'Keep the draft',
    cancel: 'Cancel',
    as: (delegation: string) =>
      `You propose for ${delegation}. It is live for everybody as soon as it is sent.`,
    headSends: 'You may keep drafts. Your head of delegation, or a delegate with a mandate, sends them.',
    private: 'Drafts are private to your delegation.',
    onDevice: 'Kept on this device until it is sent.',
    moved: 'The paragraph changed while you were writing.',
    carried: 'Your change is carried over to the new words; this is what will be sent.',
    collides: 'Your change and the new words touch each other. Compare both, then go on from the new words.',
    mine: 'Your words',
    now: 'The words that stand now',
    goOn: 'I have compared them: go on with my words',
    startAgain: 'Begin again with the new words',
    gone: 'The paragraph is gone from the text. Choose another one; your words stay here.',
    offline:
      'The server could not be reached. Your words are kept on this device; send them again in a moment.',
    noParagraph: 'The text has no paragraph yet. Proposals become possible once there is a zero draft.',
    wording: 'Words that you suggest',
    forWords: 'In the place of',
    forParagraph: 'For the whole paragraph, or to be added at its end.',
    sendSuggestion: 'Send the suggestion',
    suggestAs: (observer: string) =>
      `You suggest for ${observer}. It stands beside the text; it enters a decision only if a delegation sponsors it.`,
    keptFrom: 'These words were kept when the text could not take them.',
    amending: (delegation: string) =>
      `You amend the proposal of ${delegation}. It stands until one of the two is decided.`,
    revising: 'The new wording takes the place of the former one at once; both can be read afterwards.',
    takingOver: (delegation: string) =>
      `${delegation} withdrew this proposal, which you supported. Once sent it is your delegation’s.`,
    proposingAgain: 'Your delegation withdrew this proposal. Once sent it waits for a decision again.'
  },

  page: {
    proposal: 'Proposal',
    redline: 'The change',
    written: 'As first written',
    writtenNote: 'The text has moved since; the change was carried over.',
    stands: 'As it will stand if it is accepted',
    history: 'What became of it',
    sequence: (n: number) => `text ${n}`,
    positions: 'Positions',
    noPositions: 'No delegation has taken a position.',
    take: 'Position of your delegation',
    positionWords: 'In words (optional)',
    takeIt: 'Record the position',
    amend: 'Amend it',
    revise: 'Revise it',
    takeOver: 'Take it over',
    again: 'Propose it again',
    takesOver: 'Takes over',
    takenOverBy: 'Taken over by',
    amendedBy: 'Amended by',
    amends: 'Amends',
    others: 'For the same words',
    withdraw: 'Withdraw',
    withdrawNote: 'It stays on the record as withdrawn. Whoever supported it may take it over.',
    withdrawIt: 'Withdraw the proposal',
    send: 'Send for the delegation',
    discard: 'Delete the draft',
    edit: 'Edit the draft',
    decide: 'Decision of the chairs',
    accept: 'Accept into the text',
    acceptNote: 'The paragraph stands exactly as shown above as soon as you accept.',
    acceptDelete: 'The paragraph is taken out of the text as soon as you accept.',
    acceptMove: 'The paragraph is moved as soon as you accept.',
    overtakes: (codes: string[]) => `Then these will need attention: ${names(codes)}.`,
    same: (codes: string[]) => `With it, the same words of ${names(codes)} are settled.`,
    reflect: 'Reflect as a bracket',
    reflectAs: {
      insertion: 'The added words stand in the text as a bracket: addition.',
      deletion: 'The words stand in the text as a bracket: deletion.',
      alternatives: 'The words that stand and the proposed ones become alternatives of one bracket.',
      wording: 'It becomes one more wording of the bracket.'
    },
    reflectGroup: (n: number) =>
      count(
        n,
        'The # proposal for these words goes in.',
        'All # proposals for these words go into the one bracket.'
      ),
    noReject:
      'A proposal is not rejected: it waits, is accepted, goes into a bracket, or its delegation withdraws it.',
    reason: 'Reason (optional)',
    notNow: 'Not possible now:',
    entryWaits: (name: string, delegation: string) =>
      `${name} entered this as scribe for ${delegation}. The delegation confirms or rejects it.`,
    entryConfirmed: (name: string) => `Entered by ${name} as scribe, confirmed by the delegation.`,
    entryRejected: (name: string) => `Entered by ${name} as scribe, rejected by the delegation.`,
    confirm: 'Confirm',
    reject: 'Reject',
    entryWords: 'A word on it (optional)',
    outcome: 'Outcome',
    toBracket: 'To the bracket',
    toParagraph: 'To the paragraph',
    toProposal: 'To the proposal that took its place',
    turns: {
      tabled: 'Sent',
      carried: 'Carried over to new words',
      needs_attention: 'Needs attention',
      accepted: 'Accepted into the text',
      reflected: 'Reflected as a bracket',
      superseded: 'Overtaken',
      withdrawn: 'Withdrawn',
      position: 'Position taken'
    } as Record<string, string>
  },

  suggestion: {
    of: (observer: string) => `Suggestion of ${observer}`,
    sponsoredBy: (delegation: string) => `Sponsored by ${delegation}`,
    sponsor: 'Sponsor it',
    sponsorNote: 'It becomes a proposal of your delegation; whose words they are stays visible.',
    note: 'Take note',
    withdraw: 'Withdraw the suggestion',
    toProposal: 'To the proposal'
  },

  counter: {
    title: 'Counter-text',
    lead: 'Paste your whole text. Each paragraph that differs becomes one proposal; the rest is left alone.',
    text: 'Your whole text',
    how: 'One paragraph per line or block. Numbers before paragraphs are ignored. A bracket of the text stands as its words in square brackets.',
    preview: 'Compare with the text',
    again: 'Change the text',
    found: (n: number, same: number) =>
      `${count(n, '# proposal', '# proposals')}; ${count(same, '# paragraph stays', '# paragraphs stay')} word for word.`,
    same: 'Your text is the same as the text that stands, word for word.',
    sameNext: 'Change something in it, or go back.',
    chosen: 'Chosen changes',
    cannot: 'Cannot be proposed',
    keep: 'Keep the chosen ones as drafts',
    send: 'Send the chosen ones',
    none: 'Choose at least one change.',
    failed: (n: number) =>
      count(n, '# was not taken; it is marked below.', '# were not taken; they are marked below.'),
    notTaken: 'Not taken',
    back: 'Back to the text'
  },

  done: {
    proposed: 'Your proposal is sent.',
    kept: 'The draft is kept. Only your delegation sees it.',
    keptAll: 'The drafts are kept. Only your delegation sees them.',
    suggested: 'Your suggestion stands beside the text.',
    sent: 'The draft is sent for your delegation.',
    sentAll: 'The proposals are sent.',
    discarded: 'The draft is deleted.',
    withdrawn: 'It is withdrawn.',
    position: 'The position of your delegation is recorded.',
    accepted: 'The proposal is accepted into the text.',
    reflected: 'The proposal stands in the text as a bracket.',
    confirmed: 'The entry of the scribe is confirmed.',
    rejected: 'The entry of the scribe is rejected.',
    sponsored: 'Your delegation sponsors it: it is a proposal now.',
    noted: 'The suggestion is noted.'
  } as Record<string, string>,

  problem: 'Not done',
  privately: 'Your words are kept as your private draft.',

  refusals: {
    PR1: { why: 'Proposals are made by delegations.', way: 'Ask a delegation to propose it.' },
    PR2: { why: 'This was decided already.', way: 'Read what became of it.' },
    PR4: {
      why: 'There are no words, or these words stand there already.',
      way: 'Change something first; to take a paragraph out, propose its deletion.'
    },
    PR5: {
      why: 'The paragraph changed since you saw it, at the same words.',
      way: 'Compare both wordings below, then send it again.'
    },
    PR6: {
      why: 'The brackets of the paragraph are not where they stood.',
      way: 'Leave each […] in its place; brackets are changed by acts of their own.'
    },
    PR9: {
      why: 'It cannot be accepted as it is: its words stand already, or it is a wording for an open bracket.',
      way: 'Read the text again, or reflect it in the bracket.'
    },
    PR10: {
      why: 'The proposal needs attention: the words that it changes have changed.',
      way: 'Ask the delegation to revise it.'
    },
    PR11: {
      why: 'It cannot be put in brackets: it is a move, or reaches around a bracket.',
      way: 'Accept it, or leave it.'
    },
    PR12: {
      why: 'What it amends was decided, or is about another paragraph.',
      way: 'Propose it by itself.'
    },
    PR13: { why: 'It belongs to another delegation.', way: 'Ask that delegation.' },
    PR15: {
      why: 'It is your own proposal, or it was decided.',
      way: 'Amend or withdraw your own; on a bracket take a position there.'
    },
    PA2: {
      why: 'The paragraph is agreed ad referendum.',
      way: 'Ask to reopen it first, with a reason.'
    },
    SG1: { why: 'There are no words in it.', way: 'Write the words that you suggest.' },
    SG2: { why: 'The suggestion was settled already.', way: 'Read what became of it.' },
    SG3: {
      why: 'Its place in the text is gone, or its words stand there already.',
      way: 'Propose it yourself where it fits now.'
    },
    CT3: {
      why: 'The words cannot be told from those of the brackets in the paragraph.',
      way: 'Leave each bracket as it stands, in square brackets, or add a wording to it.'
    },
    SC2: { why: 'The entry was settled already.', way: 'Read the list again.' },
    too_many: {
      why: 'Too much waits there already.',
      way: 'Amend or support what is there, or delete drafts first.'
    },
    malformed: {
      why: 'Something in the form is missing or not in order.',
      way: 'Check it and send it again.'
    },
    not_found: { why: 'It is no longer there, or not open to you.', way: 'Read the list again.' },
    conflict: {
      why: 'The paragraph changed since you saw it.',
      way: 'Compare your words with those that stand now, then send them again.'
    }
  } as Record<string, { why: string; way: string }>
}

export type ProposalWords = typeof en
