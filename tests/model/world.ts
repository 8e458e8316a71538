import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { hashPassword } from '../../server/accounts/password.ts'
import type { DemonstrationEvent } from '../../server/persistence/demonstration-files.ts'
import { demonstrationEvent, freshDatabase } from '../fixtures/database.ts'
import { randomEvent } from '../fixtures/random-event.ts'
import type { StageName } from '../http/cells.ts'
import { namesIn } from '../http/timeline-player.ts'
import { settings } from '../settings.ts'

/** What the model knows of one text: where it stands and who is who. The words are read from the server. */
export interface TextModel {
  code: string
  id: string
  /** Of two regions, the one of the LAC delegations first. */
  chairs: [string, string]
  facilitator: string
  stage: StageName
  /** Hash of the text that is locked, agreed or adopted; null while it is negotiated. */
  hash: string | null
  version: string | null
  /** Of the silence that runs, in milliseconds. */
  deadline: number | null
  open: boolean
}

/** The abstract state: what every step has to leave behind. */
export interface World {
  now: number
  texts: TextModel[]
  people: Cast
  suspended: Set<string>
  /** Words that never leave the delegation that wrote them, by that delegation's head. */
  secrets: { words: string; head: string }[]
  /** Counts words, so that none is written twice. */
  words: number
}

/** Who takes part beside the officers of the texts. */
export interface Cast {
  heads: string[]
  /** May become co-chairs of the LAC side. */
  spare: string[]
  /** Delegates without a right to the record. */
  delegates: string[]
  /** A delegate with a mandate, and the head who gave it. */
  mandated: string
  mandator: string
  observer: string
  secretariat: string[]
  coordinator: string
  translator: string
  rapporteur: string
  admin: string
  /** Chairs another text. */
  stranger: string
}

/** The event of one run: a database to copy, and the world as it stands in it. */
export interface Template {
  file: string
  world(): World
  close(): Promise<void>
}

const START = '2023-11-27T14:00:00.000Z'

/** An event whose ids no seed contains, with six themes; two of its texts are negotiated. */
export async function template(): Promise<Template> {
  const original = demonstrationEvent()
  // Other ids with every seed, and the same ones where a failure is repeated.
  let made = 0
  const newId = (): string =>
    `x${createHash('sha256').update(`${settings.seed} ${made++}`).digest('hex').slice(0, 32)}`
  const event = randomEvent(original, { newId, extraThemes: 1 })
  const names = namesIn(original, event)
  const database = await freshDatabase()
  const password = await hashPassword('demo')
  // Everybody has the same password, so it is hashed once.
  await database.load({ event, hash: () => Promise.resolve(password) })
  await database.prisma.$disconnect()
  const file = `${database.file}.template`
  const db = new Sqlite(database.file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const ids = new Map(
    db
      .prepare<[], { code: string; id: string }>(
        'SELECT code, Document.id FROM Document JOIN Theme ON Theme.id = themeId'
      )
      .all()
      .map(({ code, id }) => [code, id])
  )
  db.close()
  copyFileSync(database.file, file)
  return { file, world: () => worldOf(event, { names, ids }), close: database.close }
}

interface Named {
  names(name: string): string
  ids: Map<string, string>
}

function worldOf({ texts }: DemonstrationEvent, { names, ids }: Named): World {
  const text = (code: string, chairs: [string, string], facilitator: string): TextModel => ({
    ...{ code: names(code), id: ids.get(names(code)) ?? '', stage: 'zero_draft' },
    chairs: [names(chairs[0]), names(chairs[1])],
    facilitator: names(facilitator),
    ...{ hash: null, version: null, deadline: null, open: true }
  })
  const all = (...people: string[]): string[] => people.map(names)
  if (texts.length < 6) throw new Error('worldOf: six themes are expected')
  return {
    now: Date.parse(START),
    texts: [text('DG', ['p-uy-01', 'p-es-01'], 'p-cf-dg'), text('CO', ['p-cl-01', 'p-de-01'], 'p-cf-co')],
    people: {
      heads: all('p-mx-hod', 'p-br-hod', 'p-eu-hod', 'p-co-hod', 'p-pe-hod'),
      spare: all('p-mx-02', 'p-cl-02', 'p-sr-02'),
      delegates: all('p-eu-02', 'p-mx-02'),
      ...{ mandated: names('p-br-02'), mandator: names('p-br-hod') },
      observer: names('p-obs-cso'),
      secretariat: all('p-sec-01', 'p-sec-02'),
      coordinator: names('p-sum-01'),
      translator: names('p-lang-es'),
      rapporteur: names('p-rap-01'),
      admin: names('p-adm-01'),
      stranger: names('p-br-01')
    },
    suspended: new Set(),
    secrets: [],
    words: 0
  }
}
