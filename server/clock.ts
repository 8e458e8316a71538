/** Time as it is handed in everywhere; nothing else reads a clock (ruling 20). */
export interface Clock {
  /** The rules' clock: deadlines, mandates, everything on the record. Tests and demonstrations may set it. */
  now(): Date
  /** The machine's clock in milliseconds since the epoch: sessions. */
  machine(): number
  /** Monotonic milliseconds: limiters, heartbeats, measurements. */
  monotonic(): number
}

/** The clock of a running server; the rules' clock runs at the machine's pace, ahead or behind by an offset. */
export interface AdjustableClock extends Clock {
  /** Milliseconds that the rules' clock runs ahead of the machine's. */
  offsetMs(): number
  setOffset(ms: number): void
}

export function systemClock(): AdjustableClock {
  let offset = 0
  return {
    now: () => new Date(Date.now() + offset),
    machine: () => Date.now(),
    monotonic: () => performance.now(),
    offsetMs: () => offset,
    setOffset: ms => {
      offset = ms
    }
  }
}
