import type * as Y from 'yjs'

/** The words of a text, a paragraph a line. */
export function plain(text: Y.Text): string {
  let out = ''
  for (const { insert } of text.toDelta() as { insert: unknown }[])
    out += typeof insert === 'string' ? insert : '\n'
  return out.slice(1)
}
