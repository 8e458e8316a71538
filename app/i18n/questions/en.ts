import { list, plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The four questions that any secretariat must be able to answer; they reach the page through its loader. */
export const en = {
  agreed: 'What is agreed?',
  agreedAnswer: (n: number, of: number) =>
    n === 0 ? `Nothing yet: 0 of ${of} paragraphs` : `${n} of ${of} paragraphs`,
  agreedAll: (of: number) => `Everything: all ${of} paragraphs`,
  speak: 'Who may speak?',
  speakAnswers: {
    outline: 'Co-chairs and the drafting list',
    zero_draft: 'Every delegation of the group; observers while admitted',
    negotiation: 'Every delegation of the group; observers while admitted',
    chairs_text: 'Every delegation of the group, on the chairs’ text',
    silence: 'Heads and mandated delegates: only to object',
    agreed_ad_ref: 'Heads of delegation, after asking their capital',
    adopted: 'Nobody any more: the text is adopted',
    transmitted: 'The preparation of the Summit',
    closed_without_agreement: 'Nobody any more: the negotiation is closed'
  },
  chairs: (names: string[]) => `Co-chairs: ${list('en', names)}`,
  changes: 'When may changes be suggested?',
  changesAnswers: {
    outline: 'Now: the drafting list builds the zero draft',
    zero_draft: 'Now, and in the negotiation that follows',
    negotiation: 'Now, until the co-chairs issue their text',
    chairs_text: 'Not in the words: only to close brackets',
    silence: 'Not now: the text is locked',
    agreed_ad_ref: 'Not now: only if the co-chairs reopen the text',
    adopted: 'No more: the text is final',
    transmitted: 'No more: the text is final',
    closed_without_agreement: 'No more'
  },
  typeAnswers: {
    outline: 'In the text type: co-chairs, co-facilitator, drafting list',
    zero_draft: 'In the text type: co-chairs, co-facilitator, drafting list',
    negotiation:
      'In the text type: co-chairs and co-facilitator; the drafting list where the event allows it; the rapporteur with the pen',
    chairs_text: 'Nobody types: the words change by decisions on the record',
    silence: 'Nobody types: the text is locked',
    agreed_ad_ref: 'Nobody types: the text is locked',
    adopted: 'Nobody types: the text is final',
    transmitted: 'Nobody types: the text is final',
    closed_without_agreement: 'Nobody types: the negotiation is closed'
  },
  undecided: 'What is undecided?',
  undecidedNone: 'Nothing: no bracket is open',
  undecidedAnswer: (brackets: number, paragraphs: number) =>
    `${count(brackets, '# open bracket', '# open brackets')} in ${count(paragraphs, '# paragraph', '# paragraphs')}`,
  unopposed: (n: number) => count(n, '# has a wording nobody opposes', '# have a wording nobody opposes')
}

export type QuestionWords = typeof en
