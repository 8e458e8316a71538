import type { Fault } from '../realtime/ports.ts'
import type { StorageHealth } from './update-log-health.ts'
import type { WriteQueue } from './write-queue.ts'
import type { Answered, ThreadLink } from './writer-link.ts'
import { packRequest, type WriterReply, type WriterRequest } from './writer-message.ts'

/** What the update log asks of its writer, one request after the other, each until it is written (L6, L7). */
export interface LogWriting {
  inOrder(request: WriterRequest): Promise<number[]>
  /**
   * The same without promises, as far as neither an earlier request nor somebody else is writing; false, and nothing
   * was asked, where somebody is. A letter waits for each promise on its way longer than for what it says.
   */
  atOnce(request: WriterRequest, then: Written): boolean
  /** Resolves when what was given is written; from now on nothing that fails is tried again. */
  end(): Promise<void>
}

export interface Written {
  done(outcomes: number[]): void
  lost(error: unknown): void
}

export interface LogWritingParts {
  queue: WriteQueue
  writer: Pick<ThreadLink<WriterReply>, 'ask' | 'askThen'>
  health: StorageHealth
  fault: Fault
}

const RETRY_MS_FIRST = 100
const RETRY_MS_MAX = 5_000

export function createLogWriting(parts: LogWritingParts): LogWriting {
  const { queue, writer, health, fault } = parts
  const tries = createTries(parts)
  let last: Promise<unknown> = Promise.resolve()
  /** What was given and is not done. */
  let pending = 0

  /** Lets whatever is asked from now on wait until the answer is called. */
  function hold(): () => void {
    let over = () => {}
    pending++
    last = new Promise<void>(resolve => {
      over = () => {
        pending--
        resolve()
      }
    })
    return over
  }

  /** A first try that failed is followed by the others, in the same place of the order. */
  function first(request: WriterRequest, { done, lost }: Written, leave: () => void): Answered<WriterReply> {
    const over = hold()
    const none = (error: Error): void => {
      leave()
      health.failed(error)
      tries.write(request).finally(over).then(done, lost)
    }
    return {
      none,
      reply: reply => {
        if ('failed' in reply) return none(new Error(reply.failed))
        leave()
        health.worked()
        over()
        done(reply.outcomes)
      }
    }
  }

  return {
    inOrder: request => {
      pending++
      const done = last.then(() => tries.write(request)).finally(() => pending--)
      last = done.catch(() => {})
      return done
    },
    atOnce: (request, then) => {
      const leave = pending > 0 || tries.isEnding() ? null : queue.enter()
      if (leave === null) return false
      const answered = first(request, then, leave)
      try {
        if (request.kind === 'append') fault('append:before-commit')
        writer.askThen(packRequest(request), answered)
      } catch (error) {
        answered.none(error instanceof Error ? error : new Error(String(error)))
      }
      return true
    },
    end: async () => {
      tries.end()
      await last
    }
  }
}

/** Tries a request until it is written, or until the end. */
function createTries({ queue, writer, health, fault }: LogWritingParts) {
  let ending = false

  async function once(request: WriterRequest): Promise<number[]> {
    const reply = await queue.run(() => {
      if (request.kind === 'append') fault('append:before-commit')
      return writer.ask(packRequest(request))
    })
    if ('failed' in reply) throw new Error(reply.failed)
    return reply.outcomes
  }

  /** A group whose thread died is written again: Yjs takes an update twice unharmed. */
  async function write(request: WriterRequest): Promise<number[]> {
    for (let wait = RETRY_MS_FIRST; ; wait = Math.min(wait * 2, RETRY_MS_MAX)) {
      try {
        const outcomes = await once(request)
        health.worked()
        return outcomes
      } catch (error) {
        health.failed(error)
        if (ending) throw error
        await new Promise<void>(resolve => setTimeout(resolve, wait))
      }
    }
  }

  return { write, isEnding: () => ending, end: () => void (ending = true) }
}
