/**
 * A piece of HTML as a value, so that the server's string, the editor's node view and a React component can be
 * made of the same description. Attributes that are null are not written.
 */
export interface Element {
  tag: string
  attributes: Record<string, string | null>
  children: (Element | string)[]
}

/** Class names of the text's own marks, in one place for styles, the server and the editor. */
export const CLASS = {
  paragraph: 'text-paragraph',
  bracket: 'bracket',
  edge: 'bracket-edge',
  base: 'bracket-base',
  alternative: 'alternative',
  words: 'alternative-words',
  delegations: 'alternative-delegations',
  star: 'alternative-star',
  divider: 'alternative-divider',
  number: 'paragraph-number'
} as const

/** An element as a value. Attributes that are null are not written. */
export function element(
  tag: string,
  attributes: Record<string, string | null>,
  ...children: (Element | string)[]
): Element {
  return { tag, attributes, children }
}

/** The element as HTML, everything escaped. */
export function htmlOf(node: Element | string): string {
  if (typeof node === 'string') return escapeHtml(node)
  const attributes = Object.entries(node.attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  const inside = node.children.map(htmlOf).join('')
  return node.tag === 'br' ? '<br>' : `<${node.tag}${attributes.join('')}>${inside}</${node.tag}>`
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

const escapeHtml = (words: string): string =>
  words.replace(/[&<>"']/g, character => ESCAPES[character] ?? character)
