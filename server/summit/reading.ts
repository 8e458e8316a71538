import type { SummitReading } from '../context.ts'
import type { Clock } from '../clock.ts'
import type { Archive } from '../persistence/archive-link.ts'
import type { Store } from '../persistence/store.ts'
import type { Rooms } from '../realtime/ports.ts'
import type { ServerReading } from '../reading.ts'
import { agendaPage } from './agenda.ts'
import { commitmentsPage } from './commitments.ts'
import { languagePage } from './language-page.ts'
import { prioritiesPage } from './priorities.ts'

export interface SummitParts {
  store: Store
  rooms: Pick<Rooms, 'read'>
  archive: Pick<Archive, 'issuedText'>
  clock: Clock
  find: ServerReading['find']
  readers: ServerReading['readers']
}

/** What leads from a paragraph to the agenda of the Summit, each answer cut to what the actor may read. */
export function createSummitReading(parts: SummitParts): SummitReading {
  return {
    agenda: actor => agendaPage(parts, actor),
    priorities: async (actor, key) => {
      const found = await parts.find(actor, key)
      return found.ok ? prioritiesPage(parts, actor, found.value) : found
    },
    commitments: actor => commitmentsPage(parts, actor),
    language: async (actor, key, which) => {
      const found = await parts.find(actor, key)
      return found.ok ? languagePage(parts, { actor, found: found.value, which }) : found
    }
  }
}
