import type { PanelWords } from './en.ts'

export const fr: PanelWords = {
  title: 'À côté du texte',
  tabs: 'Volets à côté du texte',
  names: {
    brackets: 'Crochets',
    comments: 'Commentaires',
    proposals: 'Propositions',
    versions: 'Versions',
    decisions: 'Décisions'
  },
  comment: 'Commenter',
  propose: 'Proposer',
  bracket: 'Crochets',
  agreed: 'convenu',
  suggest: 'Suggérer'
}
