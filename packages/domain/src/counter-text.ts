import type { Bracket } from './bracket.ts'
import { groupParagraphs, type Group } from './compare-paragraphs.ts'
import { withBracketsOf } from './counter-brackets.ts'
import type { ParagraphId } from './ids.ts'
import { sameLetters } from './merge.ts'
import type { ProposalKind } from './proposal.ts'
import type { Paragraph, Part, Run, Text } from './text.ts'
import { createNumbering } from './word-tokens.ts'
import { plain } from './words.ts'

/** What a counter-draft would change in one paragraph; each becomes a proposal of its own. */
export interface CounterWish {
  kind: ProposalKind
  /** As for `propose_change`: the paragraph, or `after:` one. */
  target: string
  paragraph: ParagraphId
  runs: Run[]
  baseText: string
  base: Run[]
  /** Of a new paragraph. */
  part: Part | null
  /** Of a move. */
  after: ParagraphId | null
  /** Its words can't be told from those of the brackets that stand in the paragraph (CT3). */
  blocked: boolean
}

/** Comparisons that aligning one counter-draft may take. */
const COMPARISONS_MAX = 20_000_000

/**
 * What a whole counter-draft changes (CT1 to CT4): its paragraphs are aligned with those of the text by their words, and
 * each that differs is one wish, in the order of the draft; what it leaves out comes last.
 */
export function counterWishes(
  text: Text,
  brackets: readonly Bracket[],
  draft: string
): { wishes: CounterWish[]; unchanged: number } {
  const drafted = paragraphsOf(draft)
  const groups = groupParagraphs(text.paragraphs, drafted, {
    numbering: createNumbering(),
    budget: { left: COMPARISONS_MAX, exceeded: false }
  })
  const partners = partnersOf(groups, text, drafted)
  const wishes: CounterWish[] = []
  let [unchanged, before]: [number, Paragraph | null] = [0, null]
  for (const [index, { runs }] of drafted.entries()) {
    const partner = partners.get(index)
    if (partner === undefined) {
      if (before !== null) wishes.push(insertion(before, runs))
      continue
    }
    const made = changeOf(partner, { runs, brackets, before })
    if (made.length === 0) unchanged++
    wishes.push(...made)
    before = partner.paragraph
  }
  const kept = new Set([...partners.values()].map(({ paragraph }) => paragraph.id))
  const gone = text.paragraphs.filter(({ id }) => !kept.has(id))
  return { wishes: [...wishes, ...gone.map(deletion)], unchanged }
}

/** Paragraphs stand apart by empty lines, or where there are none, by lines; a number before one is no word of it. */
function paragraphsOf(draft: string): Paragraph[] {
  const apart = /\n[\t ]*\n/u.test(draft) ? /\n[\t ]*\n+/u : /\n/u
  return draft
    .replaceAll('\r\n', '\n')
    .split(apart)
    .map(words => words.replaceAll(/\s+/gu, ' ').trim().replace(NUMBER, ''))
    .filter(words => words !== '')
    .map((words, index) => ({ id: `draft ${index}`, part: 'op', runs: [{ text: words }] }))
}

const NUMBER = /^(?:[0-9]{1,3}[.)]|\([a-z]{1,4}\)) /iu

interface Partner {
  paragraph: Paragraph
  moved: boolean
}

/** Of a paragraph that was split the first part is the paragraph, of those that were joined the first one. */
function partnersOf(
  groups: readonly Group[],
  { paragraphs }: Text,
  drafted: readonly Paragraph[]
): Map<number, Partner> {
  const partners = new Map<number, Partner>()
  for (const { before, after, moved } of groups) {
    const [paragraph, index] = [paragraphs[before[0] ?? -1], after[0]]
    if (paragraph !== undefined && index !== undefined && index < drafted.length)
      partners.set(index, { paragraph, moved })
  }
  return partners
}

function changeOf(
  { paragraph, moved }: Partner,
  { runs, brackets, before }: { runs: Run[]; brackets: readonly Bracket[]; before: Paragraph | null }
): CounterWish[] {
  const wishes = moved ? [movement(paragraph, before)] : []
  const named = withBracketsOf(paragraph.runs, brackets, plain(runs))
  if (named !== null && sameSpaced(named, paragraph.runs)) return wishes
  return [...wishes, { ...wishFor(paragraph, 'replace'), runs: named ?? runs, blocked: named === null }]
}

/** Spaces at the ends and several in a row are nothing that anybody proposes. */
const sameSpaced = (one: Run[], other: Run[]): boolean => {
  const tidy = (runs: Run[]): string => plain(runs).replaceAll(/\s+/gu, ' ').trim()
  return sameLetters(one, other) || tidy(one) === tidy(other)
}

const wishFor = (paragraph: Paragraph, kind: ProposalKind): CounterWish => ({
  kind,
  target: paragraph.id,
  paragraph: paragraph.id,
  runs: [],
  baseText: plain(paragraph.runs),
  base: paragraph.runs,
  ...{ part: null, after: null, blocked: false }
})

const insertion = (anchor: Paragraph, runs: Run[]): CounterWish => ({
  ...wishFor(anchor, 'insert'),
  target: `after:${anchor.id}`,
  runs,
  base: [],
  part: anchor.part
})

const movement = (paragraph: Paragraph, before: Paragraph | null): CounterWish => ({
  ...wishFor(paragraph, 'move'),
  after: before?.id ?? null
})

const deletion = (paragraph: Paragraph): CounterWish => wishFor(paragraph, 'delete')
