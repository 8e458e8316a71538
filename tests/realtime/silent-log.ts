import type { Log } from '../../server/log.ts'

export interface SilentLog extends Log {
  /** What was written down, in order. */
  lines: { level: 'debug' | 'info' | 'warn' | 'error'; facts: object; sentence: string }[]
}

/** A log for tests: says nothing, remembers everything. */
export function silentLog(): SilentLog {
  const lines: SilentLog['lines'] = []
  const write = (level: SilentLog['lines'][number]['level']) => (facts: object, sentence: string) =>
    void lines.push({ level, facts, sentence })
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}
