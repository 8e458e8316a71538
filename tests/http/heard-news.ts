import type { Running } from './running.ts'

/** The news as an open page hears them. */
export interface HeardNews {
  /** Resolves when something was heard of this document since it was asked. */
  about(documentId: string): Promise<void>
  /** Resolves when the server ended the stream. */
  over: Promise<void>
  end(): void
}

const DEADLINE_MS = 8_000

export async function newsOf(server: Running, person: string): Promise<HeardNews> {
  const abort = new AbortController()
  const answer = await server.ask('/news', { person, signal: abort.signal })
  const listeners = new Set<(text: string) => void>()
  const over = read(answer, text => listeners.forEach(listener => listener(text)))
  return {
    over,
    end: () => abort.abort(),
    about: documentId =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no news of ${documentId}`)), DEADLINE_MS)
        const listener = (text: string): void => {
          if (!text.includes(documentId)) return
          clearTimeout(late)
          listeners.delete(listener)
          resolve()
        }
        listeners.add(listener)
      })
  }
}

async function read(answer: Response, heard: (text: string) => void): Promise<void> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (;;) {
      const piece = await reader?.read()
      if (!piece || piece.done) return
      heard(piece.value)
    }
  } catch {
    // The page was left.
  }
}
