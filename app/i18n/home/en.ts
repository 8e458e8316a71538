import { list, plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The words of the event's home. The other languages must satisfy this type. */
export const en = {
  title: 'The texts of the working groups',
  lead: 'One text for each theme. Each goes from the zero draft to adoption by consensus, and on to the Summit.',
  paragraphs: (n: number) => count(n, '# paragraph', '# paragraphs'),
  agreed: (n: number, of: number) => `${n} of ${of} paragraphs agreed`,
  brackets: (n: number) => count(n, '# open bracket', '# open brackets'),
  noBrackets: 'No open bracket',
  writing: (names: string[]) => `${list('en', names)} writing now`,
  nobody: 'Nobody is writing at the moment',
  open: 'Open the text',
  openTheme: (theme: string) => `Open the text on ${theme}`,
  group: 'Working group',
  groupOf: (theme: string) => `Working group on ${theme}`,
  decisions: 'Decisions',
  decisionsOf: (theme: string) => `Decisions on ${theme}`,
  adopted: 'Adopted text',
  adoptedOf: (theme: string) => `Adopted text on ${theme}`,
  figuresOnly: 'You are not in these working groups: you see their figures, not their words.',
  noDocument: 'This text has not been started.',
  noDocumentNext: 'The secretariat starts it once two co-chairs are named.',
  empty: 'There is no theme yet.',
  emptyNext: 'The secretariat sets up the themes of the event; they will then stand here.',
  yours: 'Your working groups',
  others: 'Other working groups',

  way: {
    title: (theme: string) => `The way of the text on ${theme}`,
    agenda: 'On the agenda',
    passed: 'done',
    now: 'now here',
    noText: 'Not started',
    closed: 'The way of this text has ended without agreement.'
  },

  deadline: {
    silence: (version: string) => `Silence on ${version} ends`,
    left: (time: string) => `${time} left`,
    over: 'The deadline has passed; the result appears in a moment.',
    none: 'No deadline runs.',
    next: 'Next deadline'
  },

  waiting: {
    title: 'What waits for you',
    none: 'Nothing waits for you.',
    noneNext:
      'What needs you will stand here: a half that the other co-chair has given, a silence that runs, a text to confirm.',
    until: 'until',
    second_half: (action: string) => `The other co-chair has given the first half: ${action}`,
    prepared: (action: string) => `The secretariat has prepared, for both co-chairs: ${action}`,
    void_half: (action: string) => `Your half is void, because the text changed: ${action}`,
    approve: 'The text is agreed: approve it',
    adopt: 'Both approvals are there: adopt the text',
    read_before_deadline: 'Nobody of your delegation has opened this version yet',
    silence: 'Silence runs: object before the deadline, or let it pass',
    confirm_capital: 'Your capital has not confirmed this version',
    reservation: 'Your reservation stands: lift it, or turn it into a statement',
    answer_bridging:
      'The co-chairs tabled a bridging wording for your bracket: take a position, or refuse it',
    reopening: 'A delegation asks to reopen an agreed paragraph: decide on it',
    attention: 'A proposal of yours needs attention: the words that it changes have changed',
    confirm_entry: 'The scribe entered something on your behalf: confirm it or reject it',
    broken: 'Silence was broken: settle what was objected to, then issue the next version',
    transmit: 'The text is adopted: transmit it to the preparation of the Summit',
    language: 'Before the text can be transmitted, this language version has to be translated or certified',
    agenda: 'Priority areas have come to the Summit: answer them',
    no_head: 'This delegation has no head who can be reached'
  },

  actions: {
    issue_chairs_text: 'issue the chairs’ text',
    declare_agreed: 'declare the text agreed',
    start_silence: 'start silence',
    extend_silence: 'extend silence',
    close_without_agreement: 'close without agreement',
    record_waiver: 'record a waiver',
    approve_version: 'approve the version',
    adopt: 'adopt the text',
    reopen_text: 'reopen the text',
    issue_corrigendum: 'issue a corrigendum',
    transmit: 'transmit the text to the Summit',
    amend_commitment: 'amend a commitment'
  } as Record<string, string>
}

export type HomeWords = typeof en
