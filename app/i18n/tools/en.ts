/** The words of what comes with the editor. The other languages must satisfy this type. */
export const en = {
  link: {
    title: 'Link',
    address: 'Address',
    hint: 'Begins with https://, http:// or mailto:',
    set: 'Set the link',
    remove: 'Remove the link'
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    caption: 'Keys and what they do',
    keys: 'Keys',
    does: 'What they do',
    show: 'This list (when not typing)',
    save: 'Says how it stands: everything is saved by itself',
    moveUp: 'Move the paragraph up',
    moveDown: 'Move the paragraph down',
    comment: 'Comment on the selected words',
    propose: 'Propose a change to the selected words',
    openComment: 'Open the comment on these words',
    bracket: 'Put the selected words in brackets',
    closeComment: 'Back from a comment to its words',
    leave: 'Leave the text, to the toolbar',
    ctrl: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt'
  },

  toolbar: {
    label: 'Editing',
    bold: 'Bold',
    italic: 'Italics',
    underline: 'Underline',
    link: 'Link',
    part: 'Kind of paragraph',
    undo: 'Undo my last change',
    redo: 'Redo',
    up: 'Move the paragraph up',
    down: 'Move the paragraph down',
    shortcuts: 'Keyboard shortcuts',
    moved: 'The paragraph was moved.',
    notMoved:
      'The paragraph was not moved: the server could not be reached. Try again when you are connected.'
  },

  /** Why the editor did not do what was tried. */
  editorRefusals: {
    bracket: 'Brackets are opened and closed by decisions on the record, not by typing.',
    agreed: 'This paragraph is agreed. To change it, ask to reopen it.',
    footnote:
      'This paragraph has a footnote and cannot be typed away. Move it instead, or propose to delete it.',
    bracket_drag: 'Words with a bracket among them cannot be dragged. Move the whole paragraph instead.',
    paste_too_long: 'This is more than can be pasted at once. Paste it in parts.',
    link: 'This address cannot be used. It must begin with https://, http:// or mailto:'
  },

  drafts: {
    title: 'Your words were not taken: here they are',
    lead: 'Only you can see them. Copy what you need, then dismiss the draft.',
    why: (reason: string) => `Why: ${reason}.`,
    mine: 'Your words',
    base: 'Before you typed',
    now: 'As the text stands now',
    gone: 'This paragraph is no longer in the text.',
    show: 'Show',
    copy: 'Copy my words',
    copied: 'Copied.',
    notCopied: 'The words could not be copied. Select them and copy them by hand.',
    dismiss: 'Dismiss',
    reasons: {
      lineage: 'the text was replaced on the server',
      malformed: 'the server could not read this change',
      out_of_step: 'the server could not tell where the change belongs',
      gone: 'the text is out of your reach'
    }
  },

  closed: {
    signedOut: 'You are signed out. Your unsent words are kept on this device.',
    forbidden: 'You may no longer open this text.',
    notFound: 'This text is no longer here for you.',
    locked: 'The text was locked while you were typing.',
    clientTooOld: 'There is a new version of this page. Reload it to go on; your words are kept.',
    signInAgain: 'Sign in again',
    reload: 'Reload the page',
    back: 'To all texts'
  },

  notices: {
    rightsTyping: 'Your rights changed: you may type now.',
    rightsReading: (reason: string) => `Your rights changed: now read-only, because ${reason}.`,
    nearly_full: 'This text is nearly as long as it may be.',
    full: 'This text is full: nothing can be added, but words can be deleted.',
    storage_down: 'The server cannot store at the moment. Typing pauses; nothing you see is lost.',
    storage_up: 'Storing works again.',
    dismiss: 'Dismiss'
  },

  asked: {
    always: 'Saved, and versions are kept automatically.',
    notYet: 'Not everything has reached the server yet. It is sent by itself as soon as possible.'
  }
}

export type ToolWords = typeof en
