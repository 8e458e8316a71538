import Sqlite from 'better-sqlite3'
import type { AdjustableClock } from '../../server/clock.ts'
import type { StartOptions } from '../../server/start.ts'
import { running, type Json, type Running } from './running.ts'

/** A rules' clock that stands still, so that a test says at which millisecond the server receives something. */
export interface StandingClock extends AdjustableClock {
  set(iso: string): void
}

export function standingClock(iso: string): StandingClock {
  let at = Date.parse(iso)
  return {
    now: () => new Date(at),
    machine: () => Date.now(),
    monotonic: () => performance.now(),
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
}

export async function decisionRoom({ at = START, ...options }: RoomOptions = {}): Promise<Room> {
  const clock = standingClock(at)
  const server = await running({ clock, ...options })
  return { ...server, clock, ...scene(server), ...beside(server.file), settle: server.deadlines.settle }
}

/** What people do in the room. */
function scene(
  server: Running
): Pick<Room, 'read' | 'head' | 'by' | 'both' | 'decisions' | 'chairsText' | 'silence' | 'type'> {
  const read = async (): Promise<Json> =>
    (await server.json('/api/v1/documents/DG', { person: WHO.chair })).body
  const head = async (): Promise<string> => (await read()).headHash
  const by = (person: string, act: object) => server.act('DG', act, person)
  const both = async (act: object) => {
    const first = await by(WHO.chair, act)
    return first.status === 200 ? by(WHO.other, act) : first
  }
  const must = async (done: Promise<{ status: number; body: Json }>): Promise<void> => {
    const { status, body } = await done
    if (status !== 200) throw new Error(JSON.stringify(body))
  }
  return {
    ...{ read, head, by, both },
    decisions: async (person = WHO.chair) =>
      (await server.json('/api/v1/documents/DG/decisions', { person })).body,
    chairsText: async () => {
      await must(by(WHO.chair, { action: 'open_reading', target: 'DG/Z0' }))
      const { brackets, headHash } = await read()
      const proposes = Object.fromEntries(
        brackets.map(({ id }: Json, index: number) => [id, `chosen words ${index}`])
      )
      await must(both({ action: 'issue_chairs_text', target: 'DG/CT', hash: headHash, proposes }))
    },
    silence: async (deadline, more = {}) => {
      const hash = await head()
      await must(both({ action: 'start_silence', target: 'DG/CT', hash, deadline, ...more }))
    },
    type: async words =>
      server.rooms.edit({
        documentId: (await read()).id,
        personId: WHO.typist,
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
