import type { Element } from '@acuerdo/editor'
import { createElement, Fragment, type ReactNode } from 'react'

/**
 * A described piece of the text as React elements; the same markup as the server's HTML and the editor's. `inside`
 * stands instead of what is described within it.
 */
export function Markup({ node, inside }: { node: Element | string; inside?: ReactNode }): ReactNode {
  if (typeof node === 'string') return node
  const children = inside ?? node.children.map((child, index) => <Markup key={index} node={child} />)
  const { class: className, ...rest } = node.attributes
  const written = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  const properties = className ? { ...written, className } : written
  return node.tag === 'br' ? <br /> : createElement(node.tag, properties, <Fragment>{children}</Fragment>)
}
