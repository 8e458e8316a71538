import type { Json } from '../http/running.ts'
import type { Answer, House } from './house.ts'
import type { TextModel, World } from './world.ts'

/** What three roles read of one text after a step. */
export interface Look {
  text: TextModel
  chair: Reading
  head: Reading
  observer: Reading
}

export interface Reading {
  document: Answer
  decisions: Answer
  proposals: Answer
}

/** What is known of the steps before, to compare with. */
export interface Memory {
  revisions: Map<string, { name: string; hash: string; content: string; documentId: string }>
  audit: { seq: number; hash: string }
  /** Highest place in the log when the text was locked, by document. */
  locked: Map<string, { seq: number; hash: string }>
  silences: Map<string, { state: string; deadline: number }>
  /** Ids of what never goes, by table. */
  kept: Map<string, Set<string>>
  stages: Map<string, string>
  paragraphs: Map<string, { now: Set<string>; gone: Set<string> }>
  adopted: Map<string, string>
  commitments: number
  supports: number
  /** The last readings of each text. */
  looks: Map<string, Look>
}

export const newMemory = (): Memory => ({
  ...{
    revisions: new Map(),
    audit: { seq: 0, hash: '0'.repeat(64) },
    locked: new Map(),
    silences: new Map()
  },
  ...{
    kept: new Map(),
    stages: new Map(),
    paragraphs: new Map(),
    adopted: new Map(),
    commitments: 0,
    supports: 0
  },
  looks: new Map()
})

export interface Seen {
  house: House
  world: World
  memory: Memory
  looks: Look[]
  /** Entries of the record since the last look. */
  entries: Json[]
  agenda: Json
}

const reading = async (house: House, code: string, person: string): Promise<Reading> => {
  const [document, decisions, proposals] = await Promise.all(
    ['', '/decisions', '/proposals'].map(path => house.get(`/api/v1/documents/${code}${path}`, person))
  )
  if (!document || !decisions || !proposals) throw new Error('reading: no answer')
  return { document, decisions, proposals }
}

/**
 * Reads as a co-chair, a head and an observer, and as the public what is public. A text that no step was about is read
 * again now and then.
 */
export async function look(
  house: House,
  { world, memory, texts }: { world: World; memory: Memory; texts: TextModel[] }
): Promise<Seen> {
  const head = world.people.heads.find(id => !world.suspended.has(id)) ?? ''
  const looks = await Promise.all(
    world.texts.map(async text => {
      const known = memory.looks.get(text.id)
      if (known !== undefined && !texts.includes(text)) return known
      const [chair, delegation, observer] = await Promise.all(
        [text.chairs[0], head, world.people.observer].map(person => reading(house, text.code, person))
      )
      if (!chair || !delegation || !observer) throw new Error('look: nobody reads')
      const now = { text, chair, head: delegation, observer }
      memory.looks.set(text.id, now)
      return now
    })
  )
  const entries = house.rows(
    `SELECT *, payloadJson LIKE '%"withdraw":true%' AS withdrawn FROM AuditEntry WHERE seq > ? ORDER BY seq`,
    memory.audit.seq
  )
  const agenda = (await house.get('/api/v1/agenda', null)).body
  return { house, world, memory, looks, entries, agenda }
}
