/** A card beside the text: where it would like to stand, and how much room it takes, in pixels. */
export interface Card {
  id: string
  /** The height of its words; null where it has none, which stands where the one before it ends. */
  wanted: number | null
  height: number
}

/** Pixels between two cards. */
const GAP = 8

/**
 * Where each card stands, by id, and where the last one ends. Cards are in the order of the text and never overlap.
 * The one in focus stands exactly at its words, the others yield: those before it upwards, if need be beyond the top.
 */
export function placeCards(
  cards: readonly Card[],
  focused: string | null
): { tops: Map<string, number>; end: number } {
  const tops = downwards(cards, 0)
  const at = cards.findIndex(({ id }) => id === focused)
  const card = cards[at]
  const own = card && card.wanted
  if (card && typeof own === 'number') {
    tops.splice(at, tops.length - at, ...downwards(cards.slice(at), own))
    let limit = own
    for (let index = at - 1; index >= 0; index -= 1) {
      limit = Math.min(tops[index] ?? 0, limit - GAP - (cards[index]?.height ?? 0))
      tops[index] = limit
    }
  }
  const end = cards.reduce((last, { height }, index) => Math.max(last, (tops[index] ?? 0) + height), 0)
  return { tops: new Map(cards.map(({ id }, index) => [id, tops[index] ?? 0])), end }
}

function downwards(cards: readonly Card[], from: number): number[] {
  let free = from
  return cards.map(({ wanted, height }) => {
    const top = Math.max(wanted ?? free, free)
    free = top + height + GAP
    return top
  })
}
