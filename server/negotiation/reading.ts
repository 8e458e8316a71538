import { refuse } from '@acuerdo/domain'
import type { NegotiationReading } from '../context.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../persistence/store.ts'
import type { Rooms } from '../realtime/ports.ts'
import type { ServerReading } from '../reading.ts'

export interface NegotiationParts {
  store: Store
  rooms: Pick<Rooms, 'read'>
  clock: Clock
  find: ServerReading['find']
}

/** What is open, between whom, and how far the text is from agreement. */
export function createNegotiationReading(_parts: NegotiationParts): NegotiationReading {
  const nothing = async () => refuse('not_found', 'There is nothing to read yet.', 'Come back later.')
  return {
    openList: nothing,
    bracketPage: nothing,
    preview: nothing,
    grid: nothing,
    measures: nothing,
    paragraphHistory: nothing
  }
}
