import type { Device } from './device.ts'

export type Cancel = () => void

/** Time, handed in. `now` is in milliseconds since the epoch; `after` runs once, unless cancelled. */
export interface Clock {
  now(): number
  after(milliseconds: number, run: () => void): Cancel
}

/** A socket as the session sees it. After `end` nothing is reported any more. */
export interface Socket {
  send(frame: Uint8Array): void
  /** Closes without waiting for the other side, which may be gone. */
  end(): void
}

export interface SocketEvents {
  opened(): void
  frame(bytes: Uint8Array): void
  /** With the close code; 1006 when there was none. */
  closed(code: number): void
}

export type Signal = 'online' | 'offline' | 'visible'

/** Which tabs live. A tab that ended without a word leaves its unsent edits to another one. */
export interface Tabs {
  /** Marks the tab as living until the returned function is called or its page is gone. */
  hold(tab: string): Cancel
  /** Runs `then` once the tab does not live any more, at once if so, in at most one page at a time. */
  whenGone(tab: string, then: () => Promise<void>): Cancel
}

/** Everything outside that a session needs, so that tests can hand in their own. */
export interface Surroundings {
  open(url: string, events: SocketEvents): Socket
  clock: Clock
  /** At least 0, less than 1. */
  random(): number
  signals(listener: (signal: Signal) => void): Cancel
  tabs: Tabs
  device: Device
  /**
   * Asked when the socket cannot even be opened, since a browser does not tell why: a close code that fits
   * (4401, 4404), or null when the server could not be reached or sees no obstacle.
   */
  knock(): Promise<number | null>
}
