import type { AnchorPlace, ParagraphId } from '@acuerdo/domain'
import type { Highlight } from '@acuerdo/editor/browser'
import type { ChosenWords } from './chosen-words.ts'
import type { ThreadLine } from './thread-line.ts'

/** A comment as this screen shows it: where its words are now. */
export interface ShownThread {
  thread: ThreadLine
  places: AnchorPlace[]
  /** The paragraph that it stands beside; null for one about the whole text, or about words that are gone. */
  beside: ParagraphId | null
}

/** The form of a new comment among the cards. */
export const COMPOSER = 'composer'

/** Names the place of a comment in the text, for finding it again. */
export const placeClass = (thread: string): string => `remark-of-${thread}`

const PLACE_CLASS = /^remark-of-(.+)$/

/** The comments whose words an element of the text belongs to. */
export const threadsOf = (element: Element): string[] =>
  [...element.classList].flatMap(name => PLACE_CLASS.exec(name)?.slice(1) ?? [])

/** The comments with their places of now; what the server found is carried to the text on the screen. */
export function shownThreads(
  threads: readonly ThreadLine[],
  carry: ((place: AnchorPlace) => AnchorPlace[]) | null
): ShownThread[] {
  return threads.map(thread => {
    const { anchor } = thread
    const places = carry ? anchor.places.flatMap(carry) : anchor.places
    const lost = anchor.places.length > 0 && places.length === 0
    const shown = lost ? { ...thread, anchor: { ...anchor, state: 'gone' as const, places } } : thread
    return { thread: shown, places, beside: places[0]?.paragraphId ?? anchor.paragraphId }
  })
}

/** In the order of the text: by paragraph, then by where their words begin; comments on the whole text first. */
export function inTextOrder(shown: readonly ShownThread[], order: readonly ParagraphId[]): ShownThread[] {
  const index = new Map(order.map((id, at) => [id, at]))
  const place = ({ beside, places }: ShownThread): [number, number] => [
    beside === null ? -1 : (index.get(beside) ?? -1),
    places[0]?.start ?? 0
  ]
  return shown
    .map(one => ({ one, at: place(one) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(({ one }) => one)
}

/** From so many comments on, a paragraph shows only so many of its own; the others are behind a link. */
const CROWDS = [
  { from: 240, shown: 1 },
  { from: 60, shown: 2 }
] as const

export interface BesideParagraph {
  paragraph: ParagraphId | null
  shown: ShownThread[]
  /** How many more stand there. */
  more: number
}

/** The comments by paragraph; of a crowd each paragraph shows the first, and whichever is unfolded. */
export function besideParagraphs(
  ordered: readonly ShownThread[],
  unfolded: string | null
): BesideParagraph[] {
  const groups: BesideParagraph[] = []
  const most = CROWDS.find(({ from }) => ordered.length > from)?.shown ?? Infinity
  for (const one of ordered) {
    const last = groups.at(-1)
    const group = last?.paragraph === one.beside ? last : { paragraph: one.beside, shown: [], more: 0 }
    if (group !== last) groups.push(group)
    if (group.shown.length < most || one.thread.id === unfolded) group.shown.push(one)
    else group.more += 1
  }
  return groups
}

/** What is drawn in the text: the words of each comment, and how many stand beside each paragraph. */
export function highlightsOf(shown: readonly ShownThread[], unfolded: string | null): Highlight[] {
  const counts = new Map<ParagraphId, number>()
  const drawn = shown.flatMap(({ thread, places, beside }): Highlight[] => {
    if (beside !== null) counts.set(beside, (counts.get(beside) ?? 0) + 1)
    const classes = ['remark', placeClass(thread.id), thread.id === unfolded ? 'remark-unfolded' : '']
    const className = classes.filter(Boolean).join(' ')
    return places.flatMap(place => highlightOf(place, thread, className))
  })
  const counted = [...counts].map(([paragraph, count]): Highlight => ({
    className: 'text-paragraph-discussed',
    paragraph,
    on: 'paragraph',
    attributes: { 'data-comments': String(count) }
  }))
  return [...drawn, ...counted]
}

/** The words that a comment is being written about. */
export function composerHighlights(chosen: ChosenWords | null): Highlight[] {
  if (!chosen) return []
  const className = `remark ${placeClass(COMPOSER)} remark-unfolded`
  return highlightOf(chosen, { anchor: { on: 'words' } }, className)
}

function highlightOf(
  place: AnchorPlace,
  { anchor }: { anchor: { on: string } },
  className: string
): Highlight[] {
  const { paragraphId: paragraph, bracketId, start, end } = place
  if (bracketId !== undefined) return [{ className, paragraph, on: { bracket: bracketId } }]
  if (anchor.on === 'paragraph') return []
  return end > start ? [{ className, paragraph, on: { start, end } }] : []
}
