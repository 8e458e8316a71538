/** The words of the dialogs that come with the editor. The other languages must satisfy this type. */
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
    openComment: 'Open the comment on these words',
    closeComment: 'Back from a comment to its words',
    leave: 'Leave the text, to the toolbar',
    ctrl: 'Ctrl',
    shift: 'Shift',
    alt: 'Alt'
  }
}

export type ToolWords = typeof en
