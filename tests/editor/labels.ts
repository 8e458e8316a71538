import type { EditorLabels } from '@acuerdo/editor/browser'

export const LABELS: EditorLabels = {
  text: 'Text',
  move: 'Move',
  agreed: 'agreed',
  brackets: {
    kinds: { alternatives: 'Bracket', insertion: 'Insertion', deletion: 'Deletion', placeholder: 'To come' },
    alternative: '{key}: {words}. {delegations}. {unopposed}',
    unopposed: 'nobody opposes',
    placeholder: 'to be supplied',
    unknown: 'A bracket'
  }
}
