import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { hashPassword } from '../../server/accounts/password.ts'
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { randomEvent } from '../fixtures/random-event.ts'
import { namesIn, type Names } from './timeline-player.ts'

/** The demonstration under random ids, in a database that is copied for each test. */
export interface RenamedEvent {
  names: Names
  copy(): { file: string; names: Names }
  close(): Promise<void>
}

/** The demonstration, and the same negotiation on an event whose ids no seed contains: for `describe.each`. */
export const onBoth = (
  other: () => Promise<RenamedEvent>
): [where: string, options: () => Promise<{ file?: string; names?: Names }>][] => [
  ['in the demonstration', () => Promise.resolve({})],
  ['on random ids', async () => (await other()).copy()]
]

export async function renamedEvent(): Promise<RenamedEvent> {
  const original = demonstrationEvent()
  const event = randomEvent(original, { newId: () => `x${randomUUID()}`, extraThemes: 1 })
  const names = namesIn(original, event)
  const database = await freshDatabase()
  // Everybody has the same password, so it is hashed once.
  const password = await hashPassword('demo')
  await database.load({ event, hash: () => Promise.resolve(password) })
  await database.prisma.$disconnect()
  const db = new Sqlite(database.file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  let copies = 0
  const copy = (): { file: string; names: Names } => {
    const file = `${database.file}.${++copies}`
    copyFileSync(database.file, file)
    return { file, names }
  }
  return { names, copy, close: database.close }
}
