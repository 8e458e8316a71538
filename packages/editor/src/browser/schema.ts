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

/** What a pasted element says of its paragraph; the id survives only where `paste.ts` allows it. */
const pasted = {
  id: (dom: HTMLElement) => dom.dataset.paragraph ?? null,
  part: (dom: HTMLElement) => (/^H[1-6]$/.test(dom.tagName) ? 'heading' : partOfElement(dom).part),
  level: (dom: HTMLElement) => partOfElement(dom).level
}

const partOfElement = ({ dataset }: HTMLElement) =>
  partOf({ part: dataset.part, level: Number(dataset.level) })

/** Read from the attribute, because the page's own policy keeps inline styles from being applied. */
const styled = (pattern: RegExp) => (dom: HTMLElement) =>
  pattern.test(dom.getAttribute('style') ?? '') ? {} : (false as const)

const HOLDS_BLOCKS = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,table'

const Paragraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  addAttributes: () => ({
    id: { default: null, rendered: false, parseHTML: pasted.id },
    part: { default: 'op', rendered: false, parseHTML: pasted.part },
    level: { default: null, rendered: false, parseHTML: pasted.level }
  }),
  parseHTML: () => [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(tag => ({ tag })),
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
    { tag: 'b', getAttrs: dom => (styled(/font-weight:\s*(normal|400)/i)(dom) ? false : {}) },
    { tag: '[style]', consuming: false, getAttrs: styled(/(^|[\s;])font-weight:\s*(bold|[6-9]00)/i) }
  ],
  renderHTML: () => ['strong', 0]
})

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: dom => (styled(/font-style:\s*normal/i)(dom) ? false : {}) },
    { tag: '[style]', consuming: false, getAttrs: styled(/(^|[\s;])font-style:\s*italic/i) }
  ],
  renderHTML: () => ['em', 0]
})

const Underline = Mark.create({
  name: 'underline',
  parseHTML: () => [
    { tag: 'u' },
    { tag: '[style]', consuming: false, getAttrs: styled(/(^|[\s;])text-decoration(-line)?:[^;]*underline/i) }
  ],
  renderHTML: () => ['u', 0]
})

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    href: { default: null, rendered: false, parseHTML: dom => allowedLink(dom.getAttribute('href')) }
  }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: dom => (allowedLink(dom.getAttribute('href')) === null ? false : {}) }
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
