import type { Letter, Mailer } from './mailer.ts'
import { isAddress, oneLine } from './settings.ts'

export interface Outbox extends Mailer {
  /** What would have left, the last ones. */
  letters: Letter[]
}

/** Stands where no server takes letters: with room for some it keeps the last of them in memory, else it delivers nothing. */
export function createOutbox(room: number): Outbox {
  const letters: Letter[] = []
  return {
    delivers: room > 0,
    letters,
    send: async (letter, signal) => {
      if (signal.aborted) return { sent: false, again: true, why: 'ABORTED' }
      if (room === 0) return { sent: false, again: false, why: 'NO_MAIL' }
      const { to, subject } = letter
      if (!isAddress(to.address)) return { sent: false, again: false, why: 'ADDRESS' }
      letters.push({ ...letter, to: { ...to, name: oneLine(to.name) }, subject: oneLine(subject) })
      if (letters.length > room) letters.shift()
      return { sent: true }
    }
  }
}
