import { BRACKET_CHARACTER } from '@acuerdo/domain'
import type { ChosenWords } from '../document-view/chosen-words.ts'

/** What stands in the text without being part of it: carets, and what the editor needs for itself. */
const NOT_TEXT = '.caret, .ProseMirror-widget, .ProseMirror-separator, br'
/** What words can be chosen in: the words of one wording, or a paragraph. */
const WORDING = '.alternative-words, .bracket-base, .wording-words[data-wording]'
const PARAGRAPH = '.text-paragraph[data-paragraph]'

/** The words that are selected in the text or in the panel; `several` where they lie in more than one paragraph. */
export function chosenWords(selection: Selection | null): ChosenWords | 'none' | 'several' {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return 'none'
  const range = selection.getRangeAt(0)
  const [from, to] = [placeOf(range.startContainer), placeOf(range.endContainer)]
  if (!from || !to) return 'none'
  if (from.wording && from.wording === to.wording) return wordsIn(from.wording, range) ?? 'none'
  if (!from.paragraph || !to.paragraph) return 'none'
  // Up to the very beginning of the next paragraph is up to the end of this one.
  if (from.paragraph !== to.paragraph && !endsBefore(range, to.paragraph)) return 'several'
  return wordsIn(from.paragraph, range) ?? 'none'
}

function placeOf(node: Node): { wording: HTMLElement | null; paragraph: HTMLElement | null } | null {
  const element = node instanceof Element ? node : node.parentElement
  const wording = element?.closest<HTMLElement>(WORDING) ?? null
  const paragraph = element?.closest<HTMLElement>(PARAGRAPH) ?? null
  return wording || paragraph ? { wording, paragraph } : null
}

function endsBefore(range: Range, paragraph: HTMLElement): boolean {
  const inside = document.createRange()
  inside.setStart(paragraph, 0)
  inside.setEnd(range.endContainer, range.endOffset)
  return inside.toString() === ''
}

/** Letters of an element, in their order: a bracket is one. */
interface Piece {
  node: Node
  text: string
}

function wordsIn(element: HTMLElement, range: Range): ChosenWords | null {
  const name = nameOf(element)
  let text = ''
  let start = -1
  let end = -1
  for (const { node, text: letters } of piecesOf(element)) {
    if (range.intersectsNode(node)) {
      const whole = !(node instanceof Text)
      const from = !whole && node === range.startContainer ? range.startOffset : 0
      const to = !whole && node === range.endContainer ? range.endOffset : letters.length
      if (to > from) {
        if (start < 0) start = text.length + from
        end = text.length + to
      }
    }
    text += letters
  }
  if (!name || start < 0) return null
  const chosen = text.slice(start, end)
  const blank = chosen.length - chosen.trimStart().length
  const quote = chosen.trim()
  if (quote === '') return null
  return { ...name, start: start + blank, end: start + blank + quote.length, quote, text }
}

function piecesOf(element: Node): Piece[] {
  return [...element.childNodes].flatMap((node): Piece[] => {
    if (node instanceof Text) return [{ node, text: node.data }]
    if (!(node instanceof HTMLElement) || node.matches(NOT_TEXT)) return []
    return node.dataset['bracket'] === undefined ? piecesOf(node) : [{ node, text: BRACKET_CHARACTER }]
  })
}

function nameOf(element: HTMLElement): Pick<ChosenWords, 'paragraphId' | 'bracketId' | 'alternative'> | null {
  if (element.matches(PARAGRAPH)) return { paragraphId: element.dataset['paragraph'] ?? '' }
  const inPanel = element.closest<HTMLElement>('[data-wording]')
  if (inPanel) {
    const { of: paragraphId = '', ofBracket: bracketId = '', wording: alternative = '' } = inPanel.dataset
    return { paragraphId, bracketId, alternative }
  }
  const paragraphId = element.closest<HTMLElement>(PARAGRAPH)?.dataset['paragraph']
  const bracketId = element.closest<HTMLElement>('[data-bracket]')?.dataset['bracket']
  const alternative = element.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? 'base'
  return paragraphId && bracketId ? { paragraphId, bracketId, alternative } : null
}
