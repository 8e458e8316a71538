import type { Mention } from './thread.ts'

/** A remark as it is shown. Everything that is not one of these is shown as the letters that were typed. */
export type MarkedBlock =
  | { block: 'paragraph'; words: MarkedWords[] }
  | { block: 'list'; ordered: boolean; items: MarkedWords[][] }
  | { block: 'quote'; blocks: MarkedBlock[] }

export type MarkedWords =
  | { words: 'text'; text: string }
  | { words: 'break' }
  | { words: 'emphasis' | 'strong'; inside: MarkedWords[] }
  /** Http, https and mailto only. */
  | { words: 'link'; href: string; inside: MarkedWords[] }
  | { words: 'mention'; mention: Mention }
