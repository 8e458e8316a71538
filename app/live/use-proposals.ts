import type { Bracket, BracketId } from '@acuerdo/domain'
import { describeBracket, type Element as Described } from '@acuerdo/editor'
import { useMemo, useRef, useState, type FocusEvent, type PointerEvent, type RefObject } from 'react'
import type { DocumentView } from '../../server/context.ts'
import type { BesideText } from '../document-view/beside-text.ts'
import type { CardView, ListedProposals } from '../document-view/proposal-query.ts'
import {
  entriesOf,
  isPreviewed,
  proposedHighlights,
  type ProposalEntry,
  type TextPreview
} from '../document-view/proposal-view.ts'
import { useWords } from '../i18n/words.ts'
import { withSameParts } from '../same-parts.ts'
import { useBesideWords } from './beside-words.ts'
import { SHEETS } from './panel-ways.ts'
import { useTextMarks } from './text-marks.ts'
import { goToText, usePreviewWays, type PreviewWays } from './text-preview.tsx'

export interface ProposalsOnScreen {
  entries: ProposalEntry[]
  column: RefObject<HTMLDivElement>
  ways: PreviewWays
  /** The card whose words the text shows as they would stand. */
  previewed: CardView | null
  /** Makes an element show a proposal in the text while one points at it, or has the focus in it. */
  around(card: CardView): Around
  /** Goes to the words of a card in the text, and shows it there where that can be. */
  show(card: CardView): void
}

export interface Around {
  onPointerEnter(event: PointerEvent): void
  onPointerLeave(): void
  onFocus(event: FocusEvent): void
  onBlur(event: FocusEvent): void
}

/**
 * The proposals as they stand beside the text of this screen, their words marked: all of them at the height of their
 * paragraphs, a few of them one after the other, so that nobody has to look for them.
 */
export function useProposals(
  listed: ListedProposals,
  beside: Pick<BesideText, 'text' | 'live'>,
  whole: boolean
): ProposalsOnScreen {
  const { text, live } = beside
  const column = useRef<HTMLDivElement>(null)
  const entries = useSameParts(useMemo(() => entriesOf(listed, text), [listed, text]))
  const marks = useMemo(() => proposedHighlights(listed.cards), [listed.cards])
  const ways = usePreviewWays()
  useTextMarks(live, 'proposals', marks)
  const previewed = listed.cards.find(({ id }) => id === ways.shown) ?? null
  const focused = entries.find(entry => holds(entry, ways.held))?.id ?? null
  useBesideWords(column, { focused, wanted: whole })
  return { entries, column, ways, previewed, ...useMemo(() => waysOf(ways), [ways]) }
}

function waysOf(ways: PreviewWays): Pick<ProposalsOnScreen, 'around' | 'show'> {
  return {
    around: card => ({
      // A finger that scrolls points at everything; there is a button for it.
      onPointerEnter: ({ pointerType }) => {
        if (pointerType !== 'touch' && isPreviewed(card)) ways.point(card.id)
      },
      onPointerLeave: () => ways.point(null),
      // Whoever presses a button would see it move away, so that only keys show a card by the focus.
      onFocus: ({ target }) => {
        if (!(target instanceof Element) || !target.matches(':focus-visible') || ways.held === card.id) return
        ways.hold(card.id, { asked: false })
        goToText(placeOf(card))
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        const within = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
        if (!within && !ways.asked && ways.held === card.id) ways.hide()
      }
    }),
    show: card => {
      if (ways.held === card.id && ways.asked) return ways.hide()
      ways.hold(card.id, { asked: true })
      // Where the panel is a sheet over the text, the address of the place closes it.
      if (matchMedia(SHEETS).matches) location.hash = `#${placeOf(card)}`
      else goToText(placeOf(card))
    }
  }
}

/** A card is drawn anew only where it, and not another one, says something else. */
function useSameParts<T>(value: T): T {
  const [kept, keep] = useState(value)
  const same = useMemo(() => withSameParts(kept, value), [kept, value])
  if (same !== kept) keep(same)
  return same
}

type Places = Pick<BesideText, 'text' | 'numbers'>

/** All that cards say of the text is where they stand in it, so it stays the same as long as each paragraph keeps its number. */
export function usePlaces({ text, numbers }: Places): Places {
  const [kept, keep] = useState({ text, numbers })
  const same = kept.text === text || numbered(kept) === numbered({ text, numbers })
  if (!same) keep({ text, numbers })
  return kept
}

const numbered = ({ text, numbers }: Places): string =>
  text.paragraphs.map(({ id }) => `${id} ${numbers.get(id) ?? ''}`).join()

const placeOf = ({ bracket, paragraph, outcome }: CardView): string =>
  bracket === null ? `p-${outcome?.paragraph ?? paragraph}` : `b-${bracket}`

const holds = (entry: ProposalEntry, id: string | null): boolean =>
  entry.id === id || (entry.entry === 'group' && entry.cards.some(card => card.id === id))

export const previewOf = (card: CardView | null, label: string): TextPreview | null =>
  card === null || !isPreviewed(card)
    ? null
    : {
        id: card.id,
        kind: card.kind,
        paragraph: card.paragraph,
        part: card.part,
        redline: card.redline,
        label
      }

/** Brackets among proposed words, as the text draws them; they are nowhere to go to. */
export function useBracketsDrawn({
  view
}: {
  view: Pick<DocumentView, 'brackets' | 'delegations'>
}): (id: BracketId) => Described {
  const { bracketLabels: labels } = useWords()
  const { brackets, delegations } = view
  return useMemo(() => {
    const byId = new Map<BracketId, Bracket>(brackets.map(bracket => [bracket.id, bracket]))
    return (id: BracketId) => {
      const { attributes, ...element } = describeBracket(id, { brackets: byId, delegations, labels })
      return { ...element, attributes: { ...attributes, id: null } }
    }
  }, [brackets, delegations, labels])
}
