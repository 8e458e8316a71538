import type { PanelWords } from './en.ts'

export const pt: PanelWords = {
  title: 'Ao lado do texto',
  tabs: 'Painéis ao lado do texto',
  names: {
    brackets: 'Parênteses',
    comments: 'Comentários',
    proposals: 'Propostas',
    versions: 'Versões',
    decisions: 'Decisões'
  },
  comment: 'Comentar',
  propose: 'Propor',
  bracket: 'Parênteses retos',
  agreed: 'acordado',
  suggest: 'Sugerir'
}
