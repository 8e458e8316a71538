import type { PanelWords } from './en.ts'

export const es: PanelWords = {
  title: 'Junto al texto',
  tabs: 'Paneles junto al texto',
  names: {
    brackets: 'Corchetes',
    comments: 'Comentarios',
    proposals: 'Propuestas',
    versions: 'Versiones',
    decisions: 'Decisiones'
  },
  comment: 'Comentar',
  propose: 'Proponer',
  bracket: 'Corchete',
  agreed: 'acordado',
  suggest: 'Sugerir'
}
