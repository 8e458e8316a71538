import type { Clock } from '../clock.ts'
import type { Connection } from './connection.ts'
import type { Refusal } from './firewall.ts'
import type { Limits } from './limits.ts'
import type { UpdateLog } from './ports.ts'
import type { Pressure } from './pressure.ts'
import type { Item, Room } from './room.ts'
import type { Turns } from './turns.ts'

/** Chance, handed in. */
export interface Chance {
  /** A fresh id for a paragraph, as `ID_PATTERN` allows. */
  id(): string
  /** A whole number from 0 to below `below`. */
  number(below: number): number
}

/** What a room needs of the house in which it stands. */
export interface House {
  readonly updateLog: UpdateLog
  readonly turns: Turns<Item>
  readonly clock: Clock
  readonly chance: Chance
  readonly limits: Limits
  readonly pressure: Pressure
  /** True from the order to stop: nothing new is taken. */
  readonly isStopping: boolean
  /** Adds to a counter of the metrics page. */
  count(name: string, n?: number): void
  /** True while the storage takes nothing. */
  isDown(): boolean
  /** Presence of the room goes out at the end of this turn. */
  presenceChanged(room: Room): void
  /** Something left the room; if it is empty now it is given up. */
  left(room: Room): void
  /** The room does not know where it stands: everybody leaves it, and the next one who comes reads the log. */
  abandon(room: Room, error: unknown): void
  /** Reads afresh what typing may not change in the room; a room for which that fails is abandoned. */
  refresh(room: Room): Promise<void>
  /** The firewall wants the connection closed. */
  refused(connection: Connection, refusal: Refusal): void
  /** These items are on the disk and were relayed. */
  committed(room: Room, items: Item[]): void
  /** Asks for the rights of the connection afresh and applies the answer. */
  askAgain(connection: Connection): Promise<void>
}
