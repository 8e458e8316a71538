import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { quantile, type Figures } from '../figures.ts'

/** What the browser's script says of one page, in milliseconds. */
interface Page {
  frames: { apart: number[]; thread: number[] }
  keys: number[]
}

const SCRIPT = path.join(import.meta.dirname, '../brackets-scroll.mjs')
const ANSWER_BYTES_MAX = 16 * 1024 * 1024

/** K: 300 brackets and 600 proposals in a real browser: the scripting of a key, and the frames while scrolling. */
export async function negotiated(): Promise<Figures> {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [SCRIPT, '--json'], { maxBuffer: ANSWER_BYTES_MAX })
  const found = JSON.parse(stdout) as Record<'bare' | 'brackets' | 'proposals', Page>
  const keys = ({ keys: times }: Page) => quantile(times, 0.95)
  const thread = ({ frames }: Page) => quantile(frames.thread, 0.95)
  return {
    figures: {
      'K.bare': keys(found.bare),
      'K.brackets': keys(found.brackets),
      'K.proposals': keys(found.proposals),
      'K.frame': Math.max(thread(found.brackets), thread(found.proposals))
    },
    converged: null,
    notes: { ...found }
  }
}
