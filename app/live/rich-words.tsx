import { BRACKET_CHARACTER, joinRuns, type Marks, type Run } from '@acuerdo/domain'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { BRACKET_SIGN } from '../document-view/proposal-view.ts'

interface RichProps {
  id: string
  labelledBy: string
  describedBy: string
  language: string
  /** What it begins with; another beginning is another field. */
  begin: readonly Run[]
  /** Words to select at once: UTF-16 code units, a bracket counting one. */
  select: { start: number; end: number } | null
  labels: { bold: string; italic: string }
  /** The fields of the form that hold the words: as runs, and as plain words. */
  into: (runs: Run[]) => void
}

/** A light field for the words of one paragraph: bold and italics, and brackets that stay what they are. */
export function RichWords(props: RichProps) {
  const { begin, select, into } = props
  const field = useRef<HTMLDivElement>(null)
  const latest = useRef({ into, select })
  useEffect(() => void (latest.current = { into, select }))
  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    element.replaceChildren(...begin.map(nodeOf))
    const wanted = latest.current.select
    if (wanted) selectIn(element, wanted)
    // Before the form is kept on the device, which happens further out.
    const typed = () => latest.current.into(runsOf(element))
    element.addEventListener('input', typed)
    return () => element.removeEventListener('input', typed)
  }, [begin])
  const mark = (command: 'bold' | 'italic') => {
    field.current?.focus()
    document.execCommand('styleWithCSS', false, 'false')
    document.execCommand(command)
  }
  return (
    <div className="rich-words">
      <div className="rich-tools">
        {(['bold', 'italic'] as const).map(command => (
          <button
            key={command}
            type="button"
            className="tool"
            aria-label={props.labels[command]}
            title={props.labels[command]}
            onMouseDown={event => event.preventDefault()}
            onClick={() => mark(command)}
          >
            {command === 'bold' ? <strong>B</strong> : <em>I</em>}
          </button>
        ))}
      </div>
      <div
        ref={field}
        id={props.id}
        className="rich-field"
        role="textbox"
        aria-multiline="true"
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        lang={props.language}
        dir="auto"
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        // One paragraph is one line, however long; what is pasted comes as plain words.
        onKeyDown={event => {
          if (event.key === 'Enter') event.preventDefault()
        }}
        onPaste={event => {
          event.preventDefault()
          const words = event.clipboardData.getData('text/plain').replaceAll(/\s*\n\s*/g, ' ')
          document.execCommand('insertText', false, words)
        }}
        onDrop={event => event.preventDefault()}
      />
    </div>
  )
}

const ELEMENTS = [
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong']
] as const

function nodeOf(run: Run): Node {
  if ('bracket' in run) {
    const chip = document.createElement('span')
    chip.className = 'rich-bracket'
    chip.dataset['bracket'] = run.bracket
    chip.contentEditable = 'false'
    chip.textContent = BRACKET_SIGN
    return chip
  }
  let node: Node = document.createTextNode(run.text)
  const around = (tag: string): HTMLElement => {
    const element = document.createElement(tag)
    element.append(node)
    return element
  }
  for (const [name, tag] of ELEMENTS) if (run.marks?.[name]) node = around(tag)
  if (run.marks?.link !== undefined) {
    const link = around('span')
    link.dataset['link'] = run.marks.link
    link.className = 'rich-link'
    node = link
  }
  return node
}

/** The words of the field with their marks. */
export function runsOf(element: Node, marks: Marks = {}): Run[] {
  return joinRuns(
    [...element.childNodes].flatMap((node): Run[] => {
      if (node instanceof Text) {
        // Browsers keep a space at an edge as one that does not break.
        const text = node.data.replaceAll('\u00A0', ' ')
        return text === '' ? [] : [{ text, ...(Object.keys(marks).length > 0 ? { marks } : {}) }]
      }
      if (!(node instanceof HTMLElement)) return []
      const { bracket } = node.dataset
      if (bracket !== undefined) return [{ bracket }]
      if (node.tagName === 'BR') return []
      return runsOf(node, { ...marks, ...marksOf(node) })
    })
  )
}

function marksOf(element: HTMLElement): Marks {
  const { tagName, dataset } = element
  return {
    ...(tagName === 'B' || tagName === 'STRONG' ? { bold: true as const } : {}),
    ...(tagName === 'I' || tagName === 'EM' ? { italic: true as const } : {}),
    ...(tagName === 'U' ? { underline: true as const } : {}),
    ...(dataset['link'] === undefined ? {} : { link: dataset['link'] })
  }
}

/** Selects words in the field and puts the focus there, so that the next letter takes their place. */
function selectIn(element: HTMLElement, { start, end }: { start: number; end: number }): void {
  const range = document.createRange()
  const [from, to] = [pointAt(element, start), pointAt(element, end)]
  if (!from || !to) return
  range.setStart(...from)
  range.setEnd(...to)
  element.focus({ preventScroll: true })
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function pointAt(element: HTMLElement, offset: number): [Node, number] | null {
  let left = offset
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const chip = node.parentElement?.closest('[data-bracket]')
    const length = chip ? BRACKET_CHARACTER.length : (node.textContent?.length ?? 0)
    if (left <= length) {
      if (!chip) return [node, left]
      const parent = chip.parentNode
      return parent ? [parent, [...parent.childNodes].indexOf(chip as ChildNode) + left] : null
    }
    left -= length
  }
  return null
}
