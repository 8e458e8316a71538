import { number, plural } from '../format.ts'

const count = (n: number, one: string, other: string): string => plural('en', n, { one, other })

/** The words of the comments beside the text. The other languages must satisfy this type. */
export const en = {
  panel: {
    which: 'Which comments',
    open: 'Open',
    resolved: 'Resolved',
    mine: 'Mine',
    all: 'All',
    list: 'Comments',
    write: 'New comment',
    more: (n: number, paragraph: string) =>
      count(n, `# more beside paragraph ${paragraph}`, `# more beside paragraph ${paragraph}`),
    newer: (n: number) => count(n, '# new comment ↓', '# new comments ↓'),
    arrived: (n: number) => count(n, '# new comment', '# new comments'),
    unread: (n: number) => count(n, '# unread', '# unread'),
    markAll: 'Mark all as read',
    due: 'Answers due',
    own: 'Our remarks',
    wait: (n: number) =>
      count(
        n,
        '# remark of your delegation waits to be sent.',
        '# remarks of your delegation wait to be sent.'
      ),
    version: (name: string) => `Where the words stand in ${name}`,
    working: 'In the working text',
    mayNot: 'You may not comment now'
  },

  empty: {
    open: 'No open comments.',
    resolved: 'No resolved comments.',
    mine: 'Neither you nor your delegation has commented.',
    all: 'Nobody has commented yet.',
    filtered: 'No comment fits these filters.',
    next: 'Select words in the text and press Ctrl+Alt+M, or press “New comment”.',
    nextFiltered: 'Take a filter away, or show all.'
  },

  filter: {
    title: 'Filter and search',
    voice: 'Opened by',
    everybody: 'Everybody',
    paragraph: 'Paragraph',
    everywhere: 'The whole text',
    substantive: 'Substantive only',
    unsent: 'Waiting to be sent only',
    order: 'Order',
    byText: 'As in the text',
    byTime: 'Newest first',
    search: 'Words in comments or quotes',
    apply: 'Show',
    clear: 'Show all',
    found: (n: number) => count(n, '# comment fits', '# comments fit')
  },

  types: { substantive: 'Substantive', editorial: 'Editorial', question: 'Question' },

  visibility: {
    group: {
      name: 'Everyone in the group',
      means: 'Whoever may read this text sees it at once, under your delegation’s name.'
    },
    delegation: {
      name: 'Own delegation only',
      means:
        'Nobody outside your delegation sees it, in no list and in no search, until your head of delegation sends it.'
    },
    chairs: {
      name: 'Chairs and secretariat',
      means: 'The chairs, the secretariat and your own delegation see it; nobody else.'
    }
  },

  voices: {
    'CO-CHAIRS': 'Co-chairs',
    'CO-FACILITATORS': 'Co-facilitators',
    RAPPORTEUR: 'Rapporteur',
    SECRETARIAT: 'Secretariat',
    LANGUAGE: 'Language review'
  } as Record<string, string>,

  place: {
    document: 'The whole text',
    paragraph: (number: string) => `Paragraph ${number}`,
    heading: (words: string) => `Heading “${words}”`,
    bracket: (number: string) => `Bracket in paragraph ${number}`,
    wording: (name: string, number: string) => `${name} in paragraph ${number}`,
    base: 'Base text',
    unknown: 'A paragraph that is gone',
    show: 'Show in the text'
  },

  anchor: {
    in_place: 'In place',
    moved: 'Moved with its words',
    changed: 'The words have changed',
    gone: 'The words are gone',
    goneIn: (revision: string) => `The words went in ${revision}`,
    goneSince: 'The words went after the last version',
    goneBy: (name: string) => `by ${name}`,
    said: 'At the time of the comment:'
  },

  thread: {
    notRead: 'This comment could not be read. Check your connection and open it again.',
    replies: (n: number) => count(n, '# reply', '# replies'),
    close: 'Close this comment',
    unread: 'Unread',
    editedAt: 'Edited',
    former: 'Former wordings',
    until: 'Until',
    writtenAt: 'Written without a connection:',
    resolvedAs: (outcome: string, who: string) => `${outcome}, ${who}`,
    reason: 'Reason:',
    reopened: 'Opened again',
    waiting: 'Waits for the head of delegation to send it',
    sent: (by: string) => `Sent as the delegation by ${by}`
  },

  outcomes: {
    reflected: 'Reflected in the text',
    not_reflected: 'Not reflected in the text',
    noted: 'Noted',
    answered: 'Answered'
  },

  reactions: { agree: 'Agree', thanks: 'Thanks', look: 'Looking at it' },
  reacted: (name: string, n: number) => `${name}: ${n}`,

  write: {
    title: 'New comment',
    where: 'About',
    chosen: 'The selected words',
    selectWords: 'For exact words, select them in the text first.',
    words: 'Your comment',
    format: '*emphasis*, **strong**, - list, > quote, [words](https://…), @ names somebody',
    most: (n: number) => `At most ${number('en', n)} characters.`,
    letters: (n: number, max: number) => `${number('en', n)} of ${number('en', max)} letters`,
    tooLong: (n: number, max: number) =>
      `The comment was not made: it has ${number('en', n)} letters, and a comment holds ${number('en', max)}. Shorten it, or say the rest in an answer; your words are still in the form.`,
    type: 'Kind',
    sees: 'Who sees it',
    as: (voice: string) => `You speak for ${voice}.`,
    send: 'Comment',
    cancel: 'Cancel',
    reply: 'Your reply',
    sendReply: 'Reply',
    edit: 'Edit',
    editTitle: 'Edit your words',
    saveEdit: 'Save the new words',
    editWhat: 'Your former words stay readable.',
    resolve: 'Resolve',
    outcome: 'What was done with it',
    why: 'Reason',
    resolveDo: 'Resolve this comment',
    reopen: 'Open again',
    reopenWhy: 'Why it is opened again',
    reattach: 'Attach to other words',
    reattachWhat: 'Select the words in the text, then press the button; or choose a paragraph.',
    reattachDo: 'Attach here',
    reattachWords: 'Attach to the selected words',
    sendAs: 'Send as delegation',
    mention: 'People and delegations',
    severalParagraphs: 'The selection goes over several paragraphs. Select words in one of them.'
  },

  kept: {
    draft: 'Kept on this device',
    waiting: (n: number) =>
      count(
        n,
        '# comment is kept on this device and is sent as soon as there is a connection.',
        '# comments are kept on this device and are sent as soon as there is a connection.'
      ),
    now: 'Send now',
    refused: 'This comment from your device was not taken:',
    discard: 'Discard it',
    ended:
      'What you wrote is still in the form: send it, and it is kept as your private draft, above the text.',
    privately:
      'You may not comment any more. Your words were not sent; they are kept as your private draft, above the text.',
    privatelyNot: 'You may not comment any more. Your words were not sent: copy them from here.'
  },

  problem: 'This was not done',
  notNow: 'Not possible now',

  done: {
    said: 'The comment is posted.',
    kept: 'Kept: it waits for your head of delegation.',
    replied: 'The reply is posted.',
    edited: 'Your words are changed; the former ones stay readable.',
    resolved: 'Resolved.',
    reopened: 'Open again.',
    attached: 'Attached to its new place.',
    sent: 'Sent in the name of your delegation.',
    read: 'Everything is marked as read.'
  } as Record<string, string>,

  /** Why something was refused and the way out, by the code of the refusal. */
  refusals: {
    TH1: { why: 'You speak for nobody in this group.', way: 'Ask the secretariat to assign you to it.' },
    TH3: {
      why: 'Whoever holds an office of this group speaks there for no delegation.',
      way: 'Write to the group or to the chairs, or ask your delegation to write it.'
    },
    TH4: { why: 'The clock of your device runs ahead.', way: 'Set it right, then send the comment again.' },
    TH5: {
      why: 'The comment is resolved, or not everybody whom you would answer can see it.',
      way: 'Read it again; open it again where it is resolved.'
    },
    TH6: { why: 'The comment says that already.', way: 'Change its words, or leave them.' },
    TH7: { why: 'Somebody was faster: it is resolved or open already.', way: 'Read it again.' },
    TH9: { why: 'It no longer waits to be sent.', way: 'Choose one that waits.' },
    TH10: {
      why: 'There is no more room for it beside this text.',
      way: 'Answer in a comment that is there.'
    },
    AN8: { why: 'The words are not those of the text.', way: 'Select the words again, then send it.' },
    AN9: {
      why: 'Only whoever opened it, or a co-chair, can attach a comment again.',
      way: 'Ask one of them.'
    },
    bracket: { why: 'That bracket is closed.', way: 'Choose the paragraph instead.' },
    too_many: {
      why: 'You have sent a great deal in a short time.',
      way: 'Wait a minute, then send it again.'
    },
    malformed: { why: 'Something in the form is missing or not in order.', way: 'Check it and try again.' },
    not_found: { why: 'It is no longer there, or not open to you.', way: 'Read the list again.' },
    conflict: {
      why: 'The text has changed since you opened the form.',
      way: 'Look at the text as it stands and try again.'
    }
  } as Record<string, { why: string; way: string }>,

  due: {
    title: 'Answers due',
    lead: 'Open substantive comments, by delegation, the oldest first.',
    none: 'No substantive comment is open.',
    noneNext: 'Silence can start without a warning about comments.',
    hours: (n: number) => (n === 0 ? 'less than an hour' : count(n, '# hour', '# hours')),
    days: (n: number) => count(n, '# day', '# days'),
    age: 'Open for',
    answered: 'Somebody has answered',
    notAnswered: 'Nobody has answered',
    notYou: 'This list is for the chairs and the secretariat.',
    back: 'Back to the text'
  },

  own: {
    title: (voice: string) => `Remarks of ${voice}`,
    lead: 'What was done with each remark.',
    revision: 'Made up to',
    whole: 'Now',
    none: 'No remarks yet.',
    noneNext: 'Open the text, select words and press Ctrl+Alt+M.',
    madeOn: 'Made on',
    settledIn: 'Settled in',
    before: 'before the first version',
    result: 'Result',
    stillOpen: 'Open',
    print: 'To print it, use the print command of your browser.',
    toSend: 'Send as delegation',
    toSendLead:
      'Choose what your delegation says. What is sent is visible to everyone in the group, signed with the delegation’s name.',
    sendChosen: 'Send the chosen ones as delegation'
  }
}

export type CommentWords = typeof en
