import type { BracketLabels } from '../bracket-view.ts'

/** The words of the editor itself, localised; hand them in whole. */
export interface EditorLabels {
  /** What a screen reader calls the text, for example "Conclusions on data governance, text". */
  text: string
  /** Tool tip of the handle that moves a paragraph. */
  move: string
  /** Said of a paragraph that was agreed. */
  agreed: string
  /** The words around brackets. */
  brackets: BracketLabels
}
