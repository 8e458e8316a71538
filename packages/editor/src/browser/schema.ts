import { Mark, Node, type Extensions } from '@tiptap/core'
import { allowedLink } from '../links.ts'
import { paragraphAttributes } from '../html.ts'
import { CLASS } from '../markup.ts'
import { partOf } from '../units.ts'

/*
 * The text as ProseMirror sees it: a flat list of paragraphs with marked words and brackets. Nothing nests, so
 * that every place in it is a place in the one shared Y.Text (`flat.ts`).
 */

const Document = Node.create({ name: 'doc', topNode: true, content: 'paragraph+' })

const Words = Node.create({ name: 'text', group: 'inline' })

/** Attributes of a pasted paragraph; its id survives only where `paste.ts` allows it. */
function attributesOfElement(dom: HTMLElement) {
  const { paragraph, part, level } = dom.dataset
  return { id: paragraph ?? null, ...partOf({ part, level: Number(level) }) }
}

const HOLDS_BLOCKS = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,table'

const Paragraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  addAttributes: () => ({
    id: { default: null, rendered: false },
    part: { default: 'op', rendered: false },
    level: { default: null, rendered: false }
  }),
  parseHTML: () => [
    { tag: 'p', getAttrs: attributesOfElement },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(tag => ({ tag, attrs: { part: 'heading' } })),
    ...['li', 'td', 'th'].map(tag => ({
      tag,
      getAttrs: (dom: HTMLElement) => (dom.querySelector(HOLDS_BLOCKS) ? (false as const) : {})
    }))
  ],
  renderHTML: ({ node }) => {
    const { id, part, level } = node.attrs
    const attributes = paragraphAttributes({ id: id ?? '', part, ...(level ? { level } : {}) }, null)
    return ['p', Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null)), 0]
  }
})

/** Where a bracket stands; what it holds is a record beside the text. Never made from pasted HTML. */
const Bracket = Node.create({
  name: 'bracket',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({ id: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['span', { class: CLASS.bracket, 'data-bracket': String(node.attrs.id) }, '[…]']
})

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: dom => (dom.style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight', getAttrs: value => (/^(bold(er)?|[5-9]\d{2,})$/.test(value) ? null : false) }
  ],
  renderHTML: () => ['strong', 0]
})

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: dom => (dom.style.fontStyle === 'normal' ? false : null) },
    { style: 'font-style=italic' }
  ],
  renderHTML: () => ['em', 0]
})

const Underline = Mark.create({
  name: 'underline',
  parseHTML: () => [
    { tag: 'u' },
    {
      style: 'text-decoration',
      consuming: false,
      getAttrs: value => (value.includes('underline') ? {} : false)
    }
  ],
  renderHTML: () => ['u', 0]
})

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: dom => {
        const href = allowedLink(dom.getAttribute('href'))
        return href === null ? false : { href }
      }
    }
  ],
  renderHTML: ({ mark }) => ['a', { href: allowedLink(mark.attrs.href) ?? '', rel: 'noopener noreferrer' }, 0]
})

export const schemaExtensions: Extensions = [
  Document,
  Words,
  Paragraph,
  Bracket,
  Link,
  Bold,
  Italic,
  Underline
]
