import { hash, verify } from '@node-rs/argon2'
import { HASHES_AT_ONCE, HASHES_WAITING_MAX } from '../limits.ts'

/** Argon2id at the strength that OWASP recommends: 19 MiB, two passes, one lane. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, STRENGTH)

/**
 * Whether a password belongs to a hash. Without a hash (unknown address) the same work is done and the answer is
 * false, so that the time tells nothing.
 */
export type Matches = (stored: string | null, password: string) => Promise<boolean>

export interface PasswordCheck {
  /** Runs `work` when it is its turn: few hashes at a time, each takes 19 MiB and a core. `busy` when too many wait. */
  turn<T>(work: (matches: Matches) => Promise<T>): Promise<T | 'busy'>
}

export async function createPasswordCheck(): Promise<PasswordCheck> {
  const nobody = await hashPassword('the password of nobody')
  const matches: Matches = async (stored, password) =>
    (await verify(stored ?? nobody, password)) && stored !== null
  const waiting: (() => void)[] = []
  let running = 0
  const enter = async (): Promise<void> => {
    if (running >= HASHES_AT_ONCE) return new Promise(resolve => waiting.push(resolve))
    running += 1
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return {
    turn: async work => {
      if (waiting.length >= HASHES_WAITING_MAX) return 'busy'
      await enter()
      try {
        return await work(matches)
      } finally {
        leave()
      }
    }
  }
}
