import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads'

/*
 * The line to a thread that does one thing at a time. A question is written into memory that both threads share,
 * and the thread, which sleeps on a word of it, is woken: that takes a fifth of the time of a message, which passes
 * two event loops, and a letter that somebody types asks one question.
 */

/** How many questions were asked; the thread sleeps on this word. */
const ASKED = 0
/** How many bytes the question has, or `BY_MESSAGE`. */
const LENGTH = 1
const HEADER_BYTES = 8
const BY_MESSAGE = -1
/** Longer questions go by message; one letter takes about 200 bytes. */
const QUESTION_BYTES_MAX = 64 * 1024

export type Line = SharedArrayBuffer

export const createLine = (): Line => new SharedArrayBuffer(HEADER_BYTES + QUESTION_BYTES_MAX)

/** Asks, and wakes the thread. The bytes may not be used afterwards: long ones are handed over. */
export function putQuestion(
  line: Line,
  bytes: Uint8Array<ArrayBuffer>,
  to: { postMessage(value: unknown, transfer: ArrayBuffer[]): void }
): void {
  const header = new Int32Array(line, 0, 2)
  if (bytes.length <= QUESTION_BYTES_MAX) {
    new Uint8Array(line).set(bytes, HEADER_BYTES)
    header[LENGTH] = bytes.length
  } else {
    to.postMessage(bytes, [bytes.buffer])
    header[LENGTH] = BY_MESSAGE
  }
  Atomics.add(header, ASKED, 1)
  Atomics.notify(header, ASKED)
}

/**
 * The life of the thread: sleeps until it is asked, answers by `port`, one message per question and in order. Never
 * returns: the thread is ended from outside.
 */
export function answerQuestions(
  line: Line,
  port: MessagePort,
  answer: (bytes: Uint8Array) => { reply: unknown; transfer?: ArrayBuffer[] }
): never {
  const header = new Int32Array(line, 0, 2)
  for (let answered = 0; ; answered++) {
    Atomics.wait(header, ASKED, answered)
    const length = header[LENGTH] ?? 0
    const bytes =
      length === BY_MESSAGE
        ? (receiveMessageOnPort(port)?.message as Uint8Array)
        : new Uint8Array(line, HEADER_BYTES, length).slice()
    const { reply, transfer } = answer(bytes)
    port.postMessage(reply, transfer ?? [])
  }
}
