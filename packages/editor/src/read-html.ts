import type { ParagraphId, Text } from '@acuerdo/domain'
import { allowedLink } from './links.ts'
import { partOf, type Unit } from './units.ts'
import { textOfUnits } from './text.ts'

const TOKEN = /<!--[\s\S]*?-->|<\/?([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi
const ATTRIBUTE = /([a-z][a-z0-9-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
const MARK_TAGS: Record<string, 'bold' | 'italic' | 'underline'> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline'
}
/** What stands in these is no text. */
const SILENT = ['script', 'style', 'template', 'title', 'noscript']
const VOID = ['br', 'img', 'hr', 'input', 'meta', 'link', 'wbr', 'col', 'source', 'area', 'embed', 'param']

interface OpenTag {
  tag: string
  /** What the words inside this tag gain. */
  attributes: Record<string, unknown>
  /** A bracket or a silent tag: nothing inside is read. */
  skip: boolean
}

/**
 * Reads the HTML that `renderText` writes back into a text, without a DOM. Unknown tags count as their words,
 * a bracket as its place only. Paragraphs without an id get one from `ids`; words outside of any `<p>` stand in
 * a paragraph of their own. Pasting in the browser goes through ProseMirror's parser instead.
 */
export function readHtml(html: string, ids: () => ParagraphId): Text {
  const reader = new HtmlReader(ids)
  let at = 0
  for (const token of html.matchAll(TOKEN)) {
    reader.words(unescapeHtml(html.slice(at, token.index)))
    at = token.index + token[0].length
    const tag = token[1]?.toLowerCase()
    if (!tag) continue
    if (token[0].startsWith('</')) reader.close(tag)
    else reader.open(tag, attributesOf(token[2] ?? ''))
  }
  reader.words(unescapeHtml(html.slice(at)))
  return textOfUnits(reader.units)
}

class HtmlReader {
  readonly units: Unit[] = []
  private readonly stack: OpenTag[] = []
  private inParagraph = false
  private readonly ids: () => ParagraphId

  constructor(ids: () => ParagraphId) {
    this.ids = ids
  }

  open(tag: string, attributes: Record<string, string>): void {
    const skipped = this.skipping()
    if (VOID.includes(tag)) return
    if (!skipped && tag === 'p') this.beginParagraph(attributes)
    const bracket = skipped ? undefined : attributes['data-bracket']
    if (bracket) {
      this.ensureParagraph()
      this.units.push({ kind: 'bracket', id: bracket, marks: {} })
    }
    const skip = bracket !== undefined || SILENT.includes(tag)
    this.stack.push({ tag, attributes: marksOfTag(tag, attributes), skip })
  }

  close(tag: string): void {
    const index = this.stack.map(open => open.tag).lastIndexOf(tag)
    if (index < 0) return
    this.stack.length = index
    if (tag === 'p') this.inParagraph = false
  }

  words(text: string): void {
    if (text === '' || this.skipping()) return
    if (!this.inParagraph && text.trim() === '') return
    this.ensureParagraph()
    const marks = Object.assign({}, ...this.stack.map(open => open.attributes))
    this.units.push({ kind: 'words', text, marks })
  }

  private skipping(): boolean {
    return this.stack.some(open => open.skip)
  }

  private ensureParagraph(): void {
    if (!this.inParagraph) this.beginParagraph({})
  }

  private beginParagraph(attributes: Record<string, string>): void {
    const level = Number(attributes['data-level'])
    const part = partOf({ part: attributes['data-part'], level })
    this.units.push({ kind: 'marker', id: attributes['data-paragraph'] || this.ids(), ...part })
    this.inParagraph = true
  }
}

function marksOfTag(tag: string, attributes: Record<string, string>): Record<string, unknown> {
  const mark = MARK_TAGS[tag]
  if (mark) return { [mark]: true }
  const link = tag === 'a' ? allowedLink(attributes.href) : null
  return link === null ? {} : { link }
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE)) {
    if (name) attributes[name.toLowerCase()] = unescapeHtml(double ?? single ?? '')
  }
  return attributes
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function unescapeHtml(source: string): string {
  return source.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[(name as string).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : parseInt(hex as string, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
