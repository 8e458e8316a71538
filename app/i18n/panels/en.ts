/** The words around the panels beside the text; they reach the page through its loader. */
export const en = {
  title: 'Beside the text',
  tabs: 'Panels beside the text',
  names: {
    brackets: 'Brackets',
    comments: 'Comments',
    proposals: 'Proposals',
    versions: 'Versions',
    decisions: 'Decisions'
  },
  comment: 'Comment',
  propose: 'Propose',
  bracket: 'Bracket',
  agreed: 'agreed',
  suggest: 'Suggest'
}

export type PanelWords = typeof en
export type PanelName = keyof PanelWords['names']
