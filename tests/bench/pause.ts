import { setTimeout as after } from 'node:timers/promises'

/** Load is paced by the clock; only the bench may wait like this. Milliseconds. */
export const pause = (ms: number) => after(ms)

/** Asks until the answer is true; throws after `limit` milliseconds. */
export async function until(
  asked: () => boolean | Promise<boolean>,
  limit: number,
  what: string
): Promise<void> {
  const end = performance.now() + limit
  while (!(await asked())) {
    if (performance.now() > end) throw new Error(`Waited ${limit} ms in vain: ${what}.`)
    await pause(20)
  }
}

/** The promise's value, or an error after `limit` milliseconds. */
export async function within<T>(promise: Promise<T>, limit: number, what: string): Promise<T> {
  const stop = new AbortController()
  const late = after(limit, undefined, { signal: stop.signal }).then(() => {
    throw new Error(`Waited ${limit} ms in vain: ${what}.`)
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([promise, late])
  } finally {
    stop.abort()
  }
}
