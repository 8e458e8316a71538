import { list, plural } from './format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** Every word that a page shows. This catalogue is the type: the other languages must satisfy it. */
export const en = {
  language: 'en' as 'en' | 'es' | 'pt' | 'fr',
  direction: 'ltr' as 'ltr' | 'rtl',

  site: {
    tagline: 'The workspace of the conference',
    skip: 'Skip to the content',
    home: 'All texts',
    menu: 'Settings and account',
    language: 'Language',
    theme: 'Appearance',
    themeAuto: 'As the device',
    themeLight: 'Light',
    themeDark: 'Dark',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: (name: string) => `Signed in as ${name}`,
    close: 'Close',
    cancel: 'Cancel',
    loading: 'Loading the page'
  },

  demonstration: {
    title: 'Demonstration',
    words: 'Texts, people and positions are invented.',
    more: 'About this demonstration',
    switch: 'Open as somebody else'
  },

  clock: {
    rules: (time: string, place: string) => `The rules’ clock stands at ${time} (${place})`,
    yours: (time: string, zone: string) => `${time} in your zone (${zone})`
  },

  roles: {
    co_chair: 'Co-chair',
    co_facilitator: 'Co-facilitator',
    rapporteur: 'Rapporteur',
    secretariat: 'Secretariat',
    head_of_delegation: 'Head of delegation',
    delegate: 'Delegate',
    observer: 'Observer',
    language_reviewer: 'Language reviewer',
    summit_coordinator: 'Summit coordinator',
    public: 'Public',
    system_admin: 'System administrator'
  },

  stages: {
    outline: 'Outline',
    zero_draft: 'Zero draft',
    negotiation: 'Negotiation',
    chairs_text: 'Chairs’ text',
    silence: 'Under silence',
    agreed_ad_ref: 'Agreed ad referendum',
    adopted: 'Adopted',
    transmitted: 'Transmitted',
    closed_without_agreement: 'Closed without agreement'
  },

  home: {
    agreed: (n: number, of: number) => `${n} of ${of} paragraphs agreed`
  },

  document: {
    breadcrumb: 'Where you are',
    symbol: 'Symbol',
    notIssued: 'No version issued yet',
    changedSince: (symbol: string) => `Changed since ${symbol}`,
    asIssued: 'As issued',
    text: 'The text',
    textOf: (title: string) => `Text: ${title}`,
    paragraph: (n: string) => `Paragraph ${n}`,
    empty: 'This text has no words yet.',
    emptyNext: 'Whoever may type here can begin; co-chairs can name the drafting list.',
    fingerprint: 'Fingerprint of the text (SHA-256)',
    overview: 'State of the text',
    mayType: 'You may type in this text.',
    mayTypeFor: (delegation: string) => `You may type in this text for ${delegation}.`,
    mayRead: 'You can read this text.',
    editorFailed: 'The editor could not be loaded. You can read the text; reload the page to type.',
    noScripts: 'Scripts are switched off: you can read the text, but not type in it.',
    drag: 'Drag to move the paragraph',
    notices: 'Notices'
  },

  save: {
    label: 'Save state',
    connecting: 'Connecting…',
    saved: 'Saved',
    saving: 'Saving…',
    offline: 'Offline: kept on this device',
    reconnecting: (seconds: number) =>
      count(seconds, 'Reconnecting, retry in # second', 'Reconnecting, retry in # seconds'),
    reconnectingNow: 'Reconnecting…',
    retry: 'Retry now',
    readOnly: 'Read-only',
    failed: 'Not stored: copy your words',
    unsent: (n: number) => count(n, '# change not sent yet', '# changes not sent yet'),
    leave: 'Some of your words have not reached the server yet.'
  },

  readOnly: {
    role: 'your role reads this text; typing is for the drafting list and the co-chairs',
    stage: 'at this stage the words change only by decisions on the record',
    locked: 'the text is locked',
    observer: 'observers read and comment',
    agreed: 'the paragraph is agreed',
    footnote: 'the paragraph has a footnote, which would go with it',
    quarantined: 'a part of this text’s history cannot be read; the secretariat has been told',
    storage: 'the server cannot store at the moment; typing comes back by itself'
  },

  people: {
    title: 'Who is here',
    count: (n: number) => count(n, '# person here', '# people here'),
    more: (n: number) => `+${n}`,
    list: 'Everybody who has this text open',
    editing: 'editing',
    reading: 'reading',
    you: 'you',
    noDelegation: 'Conference services',
    nobody: 'Nobody else has this text open.',
    carets: 'Show the others’ carets',
    editingIn: (n: number, paragraphs: string[]) =>
      paragraphs.length === 0
        ? count(n, '# other editing', '# others editing')
        : `${count(n, '# other editing', '# others editing')} ${list(
            'en',
            paragraphs.map(p => `¶${p}`)
          )}`
  },

  outline: {
    title: 'Outline',
    show: 'Show the outline',
    brackets: (n: number) => count(n, '# bracket', '# brackets'),
    empty: 'No paragraph yet.'
  },

  brackets: {
    count: (n: number) => count(n, '# open', '# open'),
    none: 'No bracket is open in this text.',
    noneNext: 'A bracket marks words on which there is no agreement.',
    inParagraph: (n: string) => `Paragraph ${n}`,
    goTo: (n: string) => `Go to the bracket in paragraph ${n}`,
    kinds: {
      alternatives: 'Alternatives',
      insertion: 'Addition',
      deletion: 'Deletion',
      placeholder: 'Placeholder'
    },
    states: { open: 'Open', held: 'Held in a package', proposed: 'Outcome proposed', resolved: 'Settled' },
    alternative: (n: number) => `Alternative ${n}`,
    base: 'Words of the text',
    proposedBy: (codes: string) => `Proposed by ${codes}`,
    supportedBy: (codes: string) => `Supported by ${codes}`,
    opposedBy: (codes: string) => `Opposed by ${codes}`,
    originatedBy: (code: string) => `First suggested by ${code}`,
    unopposed: 'Nobody opposes',
    toBeFilled: 'text still to come',
    note: 'Note'
  },

  /** How brackets are spoken in the text; the braces are filled in by the editor. */
  bracketLabels: {
    kinds: {
      alternatives: 'Bracket with alternatives',
      insertion: 'Bracket: addition',
      deletion: 'Bracket: deletion',
      placeholder: 'Bracket: placeholder'
    },
    alternative: '{key}: {words}. {delegations}. {unopposed}',
    unopposed: 'Nobody opposes this wording.',
    placeholder: 'text still to come',
    unknown: 'Bracket whose wordings are being loaded'
  },

  parts: {
    heading: 'Heading',
    pp: 'Preambular paragraph',
    op: 'Operative paragraph',
    sub1: 'Sub-paragraph (a)',
    sub2: 'Sub-paragraph (i)'
  },

  errors: {
    notFoundTitle: 'This page does not exist, or is not open to you',
    notFoundWords: 'The address may be mistyped, or the text belongs to a working group you are not part of.',
    title: 'Something went wrong on our side',
    words: 'The page could not be shown. Nothing that you had saved is lost.',
    offline: 'The server could not be reached. Check your connection.',
    wayOut: 'What you can do',
    reload: 'Load the page again',
    home: 'Go to all texts',
    tell: 'If it happens again, tell the secretariat what you were doing.'
  }
}

export type Catalogue = typeof en
