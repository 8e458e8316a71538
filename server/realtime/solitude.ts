/** Gives something to one holder after the other; whoever asks whether it is held lets the others wait. */
export class Solitude {
  #holders = 0
  #last: Promise<void> = Promise.resolve()

  get isHeld(): boolean {
    return this.#holders > 0
  }

  /** Does `work` when all who asked before have finished. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.#holders++
    const before = this.#last
    let release = (): void => {}
    this.#last = new Promise(resolve => (release = resolve))
    await before
    try {
      return await work()
    } finally {
      this.#holders--
      release()
    }
  }
}
