/** Time as it is handed in everywhere; nothing else reads a clock (ruling 20). */
export interface Clock {
  /** The rules' clock: deadlines, mandates, everything on the record. Tests and demonstrations may set it. */
  now(): Date
  /** The machine's clock in milliseconds since the epoch: sessions. */
  machine(): number
  /** Monotonic milliseconds: limiters, heartbeats, measurements. */
  monotonic(): number
}
