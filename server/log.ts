import pino from 'pino'
import type { Env } from './env.ts'

/** What the server writes down about itself. Secrets and words of a text never reach it: hand it ids and counts. */
export interface Log {
  debug(facts: object, sentence: string): void
  info(facts: object, sentence: string): void
  warn(facts: object, sentence: string): void
  error(facts: object, sentence: string): void
}

export const createLog = (level: Env['logLevel']): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

/** What may be said of a thrown thing: where it was thrown, and never more of its text than the first line. */
export function describeError(error: unknown): { error: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  const [first = error.name, ...frames] = (error.stack ?? '').split('\n')
  return { error: first.slice(0, 300), at: frames.slice(0, 8).join('\n') }
}
