import type { ParagraphId } from '@acuerdo/domain'
import { DOMSerializer, Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describeBracket, type BracketContext } from '../bracket-view.ts'
import { domOf } from './dom.ts'
import { paragraphsIn } from './keys.ts'
import { quietHtml } from './pasted-html.ts'
import { bracketsOf, type EditorRefusal } from './refusals.ts'

export interface PasteOptions {
  context(): BracketContext
  onRefusal(why: EditorRefusal): void
  /** Called before the clipboard or a drop changes the text, so that it is one step of undo. */
  onEdit(): void
}

/** The most UTF-16 code units that one paste may bring in; a frame of the socket holds four times as many bytes. */
const PASTE_LENGTH_MAX = 200_000

/**
 * Copy, cut and paste. A paragraph that was cut whole takes its id along to where it is pasted first; every other
 * pasted id is dropped. Whole paragraphs are pasted as paragraphs. Brackets are copied as their visible words.
 */
export function clipboard(options: PasteOptions): Plugin {
  const cut = new Set<ParagraphId>()
  return new Plugin({
    props: {
      transformCopied: (slice, view) => onlyWholeIds(slice, view),
      transformPasted: (slice, view) => cleaned(slice, view, { cut, context: options.context() }),
      transformPastedHTML: quietHtml,
      clipboardTextSerializer: slice => plainWords(slice.content, options.context()),
      handleDOMEvents: {
        copy: () => void cut.clear(),
        cut: (view, event) => cutWhole(view, event, { cut, options })
      },
      handlePaste: (view, _event, slice) => {
        options.onEdit()
        if (slice.size > PASTE_LENGTH_MAX) {
          options.onRefusal('paste_too_long')
          return true
        }
        return pasteWhole(view, slice)
      }
    }
  })
}

/** A serializer for the clipboard: brackets as the words that a reader sees. */
export function clipboardSerializer(schema: Node['type']['schema'], context: () => BracketContext) {
  const { nodes, marks } = DOMSerializer.fromSchema(schema)
  const bracket = (node: Node) => {
    const dom = document.createElement('span')
    dom.textContent = visibleWords(node, context())
    return dom
  }
  return new DOMSerializer({ ...nodes, bracket }, marks)
}

/** Brackets as words; empty paragraphs of foreign documents go, ids that were not cut here go. */
function cleaned(
  slice: Slice,
  view: EditorView,
  { cut, context }: { cut: Set<ParagraphId>; context: BracketContext }
): Slice {
  const living = new Set(view.state.doc.children.map(paragraph => paragraph.attrs.id as unknown))
  const mayKeep = (id: unknown) => typeof id === 'string' && cut.has(id) && !living.has(id)
  const isText = (node: Node) => node.isInline || node.textContent.trim() !== '' || mayKeep(node.attrs.id)
  const several = slice.content.childCount > 1
  const kept = slice.content.content.filter(node => !several || isText(node))
  const content = kept.map(node => {
    if (node.isInline) return asWords(node, context)
    const attrs = { ...node.attrs, id: mayKeep(node.attrs.id) ? node.attrs.id : null }
    return node.type.create(
      attrs,
      node.children.map(inner => asWords(inner, context))
    )
  })
  if (content.length === slice.content.childCount) {
    return new Slice(Fragment.from(content), slice.openStart, slice.openEnd)
  }
  return Slice.maxOpen(Fragment.from(content))
}

function asWords(node: Node, context: BracketContext): Node {
  if (node.type.name !== 'bracket') return node
  return node.type.schema.text(visibleWords(node, context), node.marks)
}

const visibleWords = (node: Node, context: BracketContext): string =>
  domOf(describeBracket(String(node.attrs.id), context)).textContent ?? '[…]'

function plainWords(content: Fragment, context: BracketContext): string {
  const words = (node: Node): string =>
    node.isText ? (node.text ?? '') : node.isInline ? visibleWords(node, context) : ''
  const blocks = content.content.map(node =>
    node.isInline ? words(node) : node.children.map(words).join('')
  )
  return blocks.join(content.firstChild?.isInline ? '' : '\n\n')
}

/** Copied paragraphs that are not copied whole go without their id. */
function onlyWholeIds(slice: Slice, view: EditorView): Slice {
  const { from, to } = view.state.selection
  const whole = new Set(wholeParagraphs(view.state.doc, from, to).map(({ paragraph }) => paragraph.attrs.id))
  const content = slice.content.content.map(node =>
    node.isInline || whole.has(node.attrs.id)
      ? node
      : node.type.create({ ...node.attrs, id: null }, node.content)
  )
  return new Slice(Fragment.from(content), slice.openStart, slice.openEnd)
}

/** The paragraphs whose words lie in a range from the first to the last. */
export function wholeParagraphs(doc: Node, from: number, to: number): { pos: number; paragraph: Node }[] {
  return paragraphsIn(doc, from, to).filter(
    ({ pos, paragraph }) =>
      paragraph.content.size > 0 && from <= pos + 1 && to >= pos + paragraph.nodeSize - 1
  )
}

/**
 * Cutting whole paragraphs takes their markers along, so that no empty ones stay behind; ProseMirror has filled
 * the clipboard then. The paragraph at the top only loses its words.
 */
function cutWhole(
  view: EditorView,
  event: ClipboardEvent,
  { cut, options }: { cut: Set<ParagraphId>; options: PasteOptions }
): boolean {
  cut.clear()
  options.onEdit()
  const { doc, selection } = view.state
  const touched = paragraphsIn(doc, selection.from, selection.to)
  const whole = wholeParagraphs(doc, selection.from, selection.to).filter(({ pos }) => pos > 0)
  const { from, to } = selection
  if (!view.editable || !event.clipboardData || whole.length === 0 || whole.length < touched.length)
    return false
  if (bracketsOf(selection.content().content).length > 0) return false
  const { dom, text } = view.serializeForClipboard(selection.content())
  event.preventDefault()
  event.clipboardData.setData('text/html', dom.innerHTML)
  event.clipboardData.setData('text/plain', text)
  whole.forEach(({ paragraph }) => cut.add(String(paragraph.attrs.id)))
  const first = doc.resolve(from).before(1)
  view.dispatch(view.state.tr.delete(first, doc.resolve(to).after(1)).scrollIntoView())
  return true
}

/**
 * Paragraphs that keep their ids are put between paragraphs instead of being poured into the one at the caret,
 * whose id would win. In the middle of words one paragraph goes in as its words.
 */
function pasteWhole(view: EditorView, slice: Slice): boolean {
  const blocks = slice.content.content
  const kept = blocks.filter(node => typeof node.attrs.id === 'string')
  if (kept.length === 0 || kept.length < blocks.length) return false
  const tr = view.state.tr.deleteSelection()
  const { $from } = tr.selection
  const { parent } = $from
  const inside = $from.parentOffset > 0 && $from.parentOffset < parent.content.size
  if ($from.depth !== 1 || (inside && blocks.length === 1)) return false
  const end = insertBlocks(tr, blocks)
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView())
  return true
}

/** Inserts paragraphs at the caret, which is not in the middle unless it may be split; answers their end. */
function insertBlocks(tr: Transaction, blocks: readonly Node[]): number {
  const { $from } = tr.selection
  const size = blocks.reduce((sum, node) => sum + node.nodeSize, 0)
  const empty = $from.parent.content.size === 0
  if (empty && $from.index(0) > 0) {
    tr.replaceWith($from.before(1), $from.after(1), blocks)
    return $from.before(1) + size
  }
  let at = $from.parentOffset === 0 && !empty ? $from.before(1) : $from.after(1)
  if ($from.parentOffset > 0 && $from.parentOffset < $from.parent.content.size) {
    tr.split($from.pos, 1, [{ type: $from.parent.type, attrs: { ...$from.parent.attrs, id: null } }])
    at = $from.pos + 1
  }
  tr.insert(at, blocks)
  return at + size
}
