import type { NegotiationReading } from '../context.ts'
import { bracketPages } from './bracket-page.ts'
import { supportGrid } from './grid.ts'
import type { NegotiationParts } from './ground.ts'
import { convergence } from './measures.ts'
import { openLists } from './open-list.ts'
import { paragraphHistories } from './paragraph-history.ts'

/** What is open, between whom, and how far the text is from agreement. */
export const createNegotiationReading = (parts: NegotiationParts): NegotiationReading => ({
  ...openLists(parts),
  ...bracketPages(parts),
  ...supportGrid(parts),
  ...convergence(parts),
  ...paragraphHistories(parts)
})
