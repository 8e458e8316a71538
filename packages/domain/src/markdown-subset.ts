import { beginsWith } from './mentions.ts'
import type { Mention } from './thread.ts'
import { allowedLink, LINK_LENGTH_MAX } from './words.ts'

/** A remark as it is shown. Everything that is not one of these is shown as the letters that were typed. */
export type MarkedBlock =
  | { block: 'paragraph'; words: MarkedWords[] }
  | { block: 'list'; ordered: boolean; items: MarkedWords[][] }
  | { block: 'quote'; blocks: MarkedBlock[] }

export type MarkedWords =
  | { words: 'text'; text: string }
  | { words: 'break' }
  | { words: 'emphasis' | 'strong'; inside: MarkedWords[] }
  /** Http, https and mailto only. */
  | { words: 'link'; href: string; inside: MarkedWords[] }
  | { words: 'mention'; mention: Mention }

/** Quotes inside quotes are shown as such down to here. */
const QUOTE_DEPTH_MAX = 3

/**
 * Reads what somebody typed as a small part of Markdown (TH11): paragraphs, lists, quotes, emphasis, links with a safe
 * address. It is one pass over the letters, whatever they are, and never HTML.
 */
export const markedBlocks = (text: string, mentions: readonly Mention[] = []): MarkedBlock[] =>
  blocksOf(text.split(/\r\n|\r|\n/u), { mentions, depth: 0 })

interface Reading {
  mentions: readonly Mention[]
  depth: number
}

type LineKind = 'blank' | 'quote' | 'bullet' | 'number' | 'words'

function kindOf(line: string, depth: number): LineKind {
  if (line.trim() === '') return 'blank'
  if (line.startsWith('>') && depth < QUOTE_DEPTH_MAX) return 'quote'
  if (/^\s{0,3}[-*+] \S/u.test(line)) return 'bullet'
  return /^\s{0,3}\d{1,4}[.)] \S/u.test(line) ? 'number' : 'words'
}

function blocksOf(lines: readonly string[], reading: Reading): MarkedBlock[] {
  const blocks: MarkedBlock[] = []
  for (let at = 0; at < lines.length;) {
    const kind = kindOf(lines[at] ?? '', reading.depth)
    let end = at + 1
    while (end < lines.length && kindOf(lines[end] ?? '', reading.depth) === kind) end++
    const group = lines.slice(at, end)
    at = end
    if (kind !== 'blank') blocks.push(blockOf(kind, group, reading))
  }
  return blocks
}

function blockOf(kind: LineKind, lines: readonly string[], reading: Reading): MarkedBlock {
  const { mentions, depth } = reading
  if (kind === 'quote') {
    const inside = lines.map(line => line.replace(/^>[ ]?/u, ''))
    return { block: 'quote', blocks: blocksOf(inside, { mentions, depth: depth + 1 }) }
  }
  if (kind === 'words') return { block: 'paragraph', words: wordsOf(lines.join('\n'), mentions) }
  const items = lines.map(line => wordsOf(line.replace(/^\s{0,3}([-*+]|\d{1,4}[.)]) /u, ''), mentions))
  return { block: 'list', ordered: kind === 'number', items }
}

/** What was opened and not closed yet. Each sign is open once at a time, so that nothing grows deep. */
interface Open {
  sign: '' | '*' | '**' | '_' | '['
  words: MarkedWords[]
}

function wordsOf(text: string, mentions: readonly Mention[]): MarkedWords[] {
  const stack: Open[] = [{ sign: '', words: [] }]
  let plain = ''
  const top = (): Open => stack.at(-1) ?? { sign: '', words: [] }
  const flush = (): void => {
    if (plain !== '') top().words.push({ words: 'text', text: plain })
    plain = ''
  }
  const put = (words: MarkedWords): void => {
    flush()
    top().words.push(words)
  }
  /** A bracket that opened no link: letters. */
  const giveUp = (): void => {
    flush()
    const inside = closed(stack, '[')
    const { words } = top()
    words.push(letters('['))
    for (const word of inside) words.push(word)
  }
  for (let at = 0; at < text.length;) {
    const step = stepAt(text, at, { stack, mentions })
    if (step.do === 'letters') {
      plain += text.slice(at, at + step.length)
      if (text[at] === ']' && top().sign === '[') giveUp()
    } else if (step.do === 'put') put(step.words)
    else if (step.do === 'open') {
      flush()
      if (step.sign === '[' && top().sign === '[') giveUp()
      stack.push({ sign: step.sign, words: [] })
    } else {
      flush()
      const inside = closed(stack, step.sign)
      top().words.push(step.make(inside))
    }
    at += step.length
  }
  flush()
  return joined(stack.flatMap(({ sign, words }) => (sign === '' ? words : [letters(sign), ...words])))
}

/** Letters that stand side by side are one text. */
function joined(words: readonly MarkedWords[]): MarkedWords[] {
  const list: MarkedWords[] = []
  for (const word of words) {
    const last = list.at(-1)
    if (word.words === 'text' && last?.words === 'text') last.text += word.text
    else list.push(word.words === 'text' ? { ...word } : word)
  }
  return list
}

type Sign = Exclude<Open['sign'], ''>
type Step = { length: number } & (
  | { do: 'letters' }
  | { do: 'put'; words: MarkedWords }
  | { do: 'open'; sign: Sign }
  | { do: 'close'; sign: Sign; make(inside: MarkedWords[]): MarkedWords }
)

interface Standing {
  stack: readonly Open[]
  mentions: readonly Mention[]
}

const letters = (text: string): MarkedWords => ({ words: 'text', text })

/** Takes what is inside of the innermost such sign; what was opened in it and not closed is letters again. */
function closed(stack: Open[], sign: Sign): MarkedWords[] {
  const from = stack.map(open => open.sign).lastIndexOf(sign)
  const inner = stack.splice(from)
  return joined(
    inner.flatMap((open, index) => (index === 0 ? open.words : [letters(open.sign), ...open.words]))
  )
}

function stepAt(text: string, at: number, standing: Standing): Step {
  switch (text[at]) {
    case '\n':
      return { do: 'put', words: { words: 'break' }, length: 1 }
    case '*':
    case '_':
      return emphasisAt(text, at, standing)
    case '[':
      return canOpenLink(standing) ? { do: 'open', sign: '[', length: 1 } : one
    case ']':
      return linkAt(text, at, standing)
    case '@':
      return mentionAt(text, at, standing)
    case 'h':
      return addressAt(text, at, standing)
    default:
      return one
  }
}

const one: Step = { do: 'letters', length: 1 }

const isOpen = ({ stack }: Standing, sign: Sign): boolean => stack.some(open => open.sign === sign)

/** Links stand in no other; one that was begun is given up for the next. */
const canOpenLink = (standing: Standing): boolean =>
  !isOpen(standing, '[') || standing.stack.at(-1)?.sign === '['

function emphasisAt(text: string, at: number, standing: Standing): Step {
  const sign = text[at] === '_' ? '_' : text[at + 1] === '*' ? '**' : '*'
  const { length } = sign
  const before = text[at - 1] ?? ' '
  const after = text[at + length] ?? ' '
  // Inside of a word an underscore is a letter.
  const joined = sign === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
  if (joined) return { do: 'letters', length }
  if (isOpen(standing, sign) && !/\s/u.test(before)) {
    const words = sign === '**' ? 'strong' : 'emphasis'
    return { do: 'close', sign, length, make: inside => ({ words, inside }) }
  }
  if (isOpen(standing, sign) || /\s/u.test(after)) return { do: 'letters', length }
  return { do: 'open', sign, length }
}

const ADDRESS_IN_BRACKETS = new RegExp(`\\]\\(([^\\s()<>]{1,${LINK_LENGTH_MAX}})\\)`, 'yu')

function linkAt(text: string, at: number, standing: Standing): Step {
  if (!isOpen(standing, '[')) return one
  ADDRESS_IN_BRACKETS.lastIndex = at
  const [whole, href] = ADDRESS_IN_BRACKETS.exec(text) ?? []
  if (whole === undefined || href === undefined || !allowedLink(href)) return one
  return { do: 'close', sign: '[', length: whole.length, make: inside => ({ words: 'link', href, inside }) }
}

const ADDRESS = new RegExp(`https?://[^\\s()<>"\\[\\]*]{1,${LINK_LENGTH_MAX}}`, 'yu')

/** An address that stands by itself; a sign at its end belongs to the sentence. */
function addressAt(text: string, at: number, standing: Standing): Step {
  if (isOpen(standing, '[') || /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return one
  ADDRESS.lastIndex = at
  const href = ADDRESS.exec(text)?.[0].replace(/[.,;:!?'_]+$/u, '')
  if (href === undefined || !allowedLink(href)) return one
  return { do: 'put', words: { words: 'link', href, inside: [letters(href)] }, length: href.length }
}

function mentionAt(text: string, at: number, { mentions }: Standing): Step {
  if (mentions.length === 0 || /[\p{L}\p{N}._%+-]/u.test(text[at - 1] ?? ' ')) return one
  const after = text.slice(at + 1, at + 201)
  const [mention] = mentions
    .filter(({ label }) => beginsWith(after, label))
    .sort((left, right) => right.label.length - left.label.length)
  if (mention === undefined) return one
  return { do: 'put', words: { words: 'mention', mention }, length: 1 + mention.label.length }
}
