import Sqlite from 'better-sqlite3'
import type { AdjustableClock } from '../../server/clock.ts'
import type { StartOptions } from '../../server/start.ts'
import { running, type Json, type Running } from './running.ts'
import { asScripted, renamed, type Names } from './timeline-player.ts'

/** A rules' clock that stands still, so that a test says at which millisecond the server receives something. */
export interface StandingClock extends AdjustableClock {
  set(iso: string): void
}

export function standingClock(iso: string, hurryMs = 0): StandingClock {
  let at = Date.parse(iso)
  let asked = 0
  return {
    now: () => new Date(at),
    machine: () => Date.now(),
    monotonic: () => performance.now() + hurryMs * asked++,
    offsetMs: () => at - Date.now(),
    // The server sets it to what is stored; here the test alone says what time it is.
    setOffset: () => undefined,
    set: to => {
      at = Date.parse(to)
    }
  }
}

/** People of data governance in the demonstration: chairs of two regions, heads, a delegate, others. */
export const WHO = {
  chair: 'p-uy-01',
  other: 'p-es-01',
  mexico: 'p-mx-hod',
  brazil: 'p-br-hod',
  eu: 'p-eu-hod',
  typist: 'p-cf-dg',
  secretariat: 'p-sec-01',
  observer: 'p-obs-cso'
}

export interface Room extends Running {
  clock: StandingClock
  /** What a name of the demonstration is called here. */
  names: Names
  read(): Promise<Json>
  head(): Promise<string>
  /** Both co-chairs do the same; the answer of the second. */
  both(act: object): Promise<{ status: number; body: Json }>
  by(person: string, act: object): Promise<{ status: number; body: Json }>
  decisions(person?: string): Promise<Json>
  /** From the demonstration's zero draft to a chair's text. */
  chairsText(): Promise<void>
  /** Puts the latest version under silence until then. */
  silence(deadline: string, more?: object): Promise<void>
  type(words: string): Promise<{ sequence: number }>
  /** Has the clock look at what is due, in its turn among the acts. */
  settle(): Promise<void>
  /** Executes a statement beside the server; answers what the database says against it, or nothing. */
  sql(statement: string): string
  rows(query: string): unknown[]
}

export const START = '2023-11-28T14:00:00.000Z'

export interface RoomOptions {
  at?: string
  file?: string
  variables?: Record<string, string>
  mail?: NonNullable<StartOptions['mail']>
  /** Of an event with other ids; people, texts and paragraphs are named as in the demonstration all the same. */
  names?: Names
  /** Another text than that of data governance, with its co-chairs. */
  text?: { code: string; chairs: readonly [string, string] }
  /** So many milliseconds go by for the limiters whenever they look: people who act without rest. */
  hurryMs?: number
  /** With the pages as they were built last. */
  pages?: boolean
}

export async function decisionRoom(options: RoomOptions = {}): Promise<Room> {
  const { at = START, names = asScripted, hurryMs = 0, text = DATA_GOVERNANCE, ...rest } = options
  const clock = standingClock(at, hurryMs)
  const server = await running({ clock, ...rest })
  const { settle } = server.deadlines
  return { ...server, clock, names, ...scene(server, { names, ...text }), ...beside(server.file), settle }
}

const DATA_GOVERNANCE = { code: 'DG', chairs: [WHO.chair, WHO.other] } as const

/** What people do in the room. */
function scene(
  server: Running,
  { names, code, chairs }: { names: Names; code: string; chairs: readonly [string, string] }
): Pick<Room, 'read' | 'head' | 'by' | 'both' | 'decisions' | 'chairsText' | 'silence' | 'type'> {
  const key = names(code)
  const read = async (): Promise<Json> =>
    (await server.json(`/api/v1/documents/${key}`, { person: names(chairs[0]) })).body
  const head = async (): Promise<string> => (await read()).headHash
  const by = (person: string, act: object) =>
    server.act(key, renamed(act as Record<string, unknown>, names), names(person))
  const both = async (act: object) => {
    const first = await by(chairs[0], act)
    return first.status === 200 ? by(chairs[1], act) : first
  }
  const must = async (done: Promise<{ status: number; body: Json }>): Promise<void> => {
    const { status, body } = await done
    if (status !== 200) throw new Error(JSON.stringify(body))
  }
  return {
    ...{ read, head, by, both },
    decisions: async (person = chairs[0]) =>
      (await server.json(`/api/v1/documents/${key}/decisions`, { person: names(person) })).body,
    chairsText: async () => {
      await must(by(chairs[0], { action: 'open_reading', target: `${code}/Z0` }))
      const { brackets, headHash } = await read()
      const proposes = Object.fromEntries(
        brackets.map(({ id }: Json, index: number) => [id, `chosen words ${index}`])
      )
      await must(both({ action: 'issue_chairs_text', target: `${code}/CT`, hash: headHash, proposes }))
    },
    silence: async (deadline, more = {}) => {
      const hash = await head()
      await must(both({ action: 'start_silence', target: `${code}/CT`, hash, deadline, ...more }))
    },
    type: async words =>
      server.rooms.edit({
        documentId: (await read()).id,
        personId: names(WHO.typist),
        change: text => text.insert(1, words)
      })
  }
}

/** What somebody does to the database beside the server. */
const beside = (file: string): Pick<Room, 'rows' | 'sql'> => ({
  rows: query => {
    const db = new Sqlite(file, { readonly: true })
    const rows = db.prepare(query).all()
    db.close()
    return rows
  },
  sql: statement => {
    const db = new Sqlite(file)
    try {
      db.prepare(statement).run()
      return ''
    } catch (error) {
      return String(error)
    } finally {
      db.close()
    }
  }
})
