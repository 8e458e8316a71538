import type { Element as Markup } from '../markup.ts'

/** Makes the DOM of a described element. Only text nodes and attributes are set: no HTML is ever parsed. */
export function domOf(markup: Markup): HTMLElement {
  const dom = document.createElement(markup.tag)
  for (const [name, value] of Object.entries(markup.attributes)) {
    if (value !== null) dom.setAttribute(name, value)
  }
  dom.append(...markup.children.map(child => (typeof child === 'string' ? child : domOf(child))))
  return dom
}
