/** A token bucket: `capacity` at once, refilled evenly over `windowMs`. */
export class Bucket {
  #tokens: number
  #at: number
  readonly #capacity: number
  readonly #perMs: number

  constructor(limit: { capacity: number; windowMs: number }, now: number) {
    this.#capacity = limit.capacity
    this.#perMs = limit.capacity / limit.windowMs
    this.#tokens = limit.capacity
    this.#at = now
  }

  /** Takes one token; false when there is none. */
  take(now: number): boolean {
    this.#refill(now)
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  isFull(now: number): boolean {
    this.#refill(now)
    return this.#tokens >= this.#capacity
  }

  #refill(now: number): void {
    this.#tokens = Math.min(this.#capacity, this.#tokens + (now - this.#at) * this.#perMs)
    this.#at = now
  }
}
