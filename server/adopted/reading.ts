import type { Clock } from '../clock.ts'
import type { AdoptedReading, Published } from '../context.ts'
import { PUBLISHED_FRESH_MS } from '../limits.ts'
import type { AgendaParts } from '../summit/agenda.ts'
import { published } from './published.ts'

export interface ServerAdoptedReading extends AdoptedReading {
  /** Something was done: what is public is read anew when it is asked for next. */
  moved(): void
}

/**
 * Reads what is public once, and again when an act was done here, or after a moment, for what another process did.
 * Readers that come meanwhile wait for the same reading; the object stays the same where nothing changed.
 */
export function createAdoptedReading(
  parts: AgendaParts & { clock: Pick<Clock, 'now' | 'monotonic'> },
  read: (parts: AgendaParts) => Promise<Published> = published
): ServerAdoptedReading {
  let acts = 0
  let known: { at: number; acts: number; all: Published } | null = null
  let reading: { acts: number; all: Promise<Published> } | null = null
  const fresh = (): Published | null =>
    known !== null && known.acts === acts && parts.clock.monotonic() - known.at < PUBLISHED_FRESH_MS
      ? known.all
      : null
  const again = async (asked: number): Promise<Published> => {
    const at = parts.clock.monotonic()
    const found = await read(parts)
    const all = known?.all.hash === found.hash ? known.all : found
    known = { at, acts: asked, all }
    return all
  }
  return {
    moved: () => void (acts += 1),
    published: async () => {
      const all = fresh()
      if (all !== null) return all
      if (reading?.acts !== acts) {
        const mine = { acts, all: again(acts) }
        reading = mine
        const ended = (): void => void (reading = reading === mine ? null : reading)
        mine.all.then(ended, ended)
      }
      return reading.all
    }
  }
}
