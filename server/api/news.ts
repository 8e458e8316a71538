import type { Response } from 'express'
import { refuse, type Actor, type DocumentId, type PersonId } from '@acuerdo/domain'
import type { News } from '@acuerdo/editor'
import { NEWS_HEARTBEAT_MS, NEWS_STREAMS_PER_PERSON_MAX } from '../limits.ts'
import { answering, answerRefusal } from './answer.ts'
import type { ServerAccounts } from '../accounts/accounts.ts'
import type { RequestHandler } from 'express'

/** Tells open pages that something changed, never what: each re-reads through its own loader and rights. */
export interface NewsDesk {
  /** With `only` nobody but these people hears of it, and of those who may read the text. */
  tell(documentId: DocumentId, news: News, only?: ReadonlySet<PersonId>): void
  /** Rights may have changed: every stream is asked again what it may hear of, and whoever lost or got a text is told. */
  rightsChanged(): Promise<void>
  /** How many streams are open. */
  open(): number
  streams: NewsStreams
  close(): void
}

interface Stream {
  res: Response
  actor: Actor
  sessionId: string
  reads: ReadonlySet<DocumentId>
}

/** What the holder of a session may read now; null when nobody holds it any more. */
export type ReadsOf = (sessionId: string) => Promise<ReadonlySet<DocumentId> | null>

/** The open streams of pages, by person. */
interface NewsStreams {
  add(stream: Stream): boolean
  /** Ends the streams of a session that ended. */
  endSession(sessionId: string): void
}

export function createNewsDesk(readsNow: () => Promise<ReadsOf>): NewsDesk {
  const open = new Set<Stream>()
  const send = (text: string, to: (stream: Stream) => boolean): void => {
    for (const stream of open) if (to(stream)) stream.res.write(text)
  }
  const heartbeat = setInterval(() => send(': still here\n\n', () => true), NEWS_HEARTBEAT_MS)
  heartbeat.unref()
  const end = (stream: Stream): void => {
    open.delete(stream)
    stream.res.end()
  }
  return {
    tell: (documentId, news, only) => {
      // Stage and figures are for everyone accredited; who writes and what is said for those who may read the text.
      const forAll = news.topics.some(topic => topic !== 'people' && topic !== 'threads')
      const hears = ({ reads, actor }: Stream): boolean =>
        only === undefined
          ? forAll || reads.has(documentId)
          : reads.has(documentId) && only.has(actor.personId)
      send(lineOf(documentId, news), hears)
    },
    rightsChanged: async () => {
      if (open.size === 0) return
      const readsOf = await readsNow()
      for (const stream of [...open]) {
        const reads = await readsOf(stream.sessionId)
        if (reads === null) end(stream)
        else hearAgain(stream, reads)
      }
    },
    open: () => open.size,
    streams: {
      add: stream => {
        const own = [...open].filter(({ actor }) => actor.personId === stream.actor.personId)
        if (own.length >= NEWS_STREAMS_PER_PERSON_MAX) return false
        open.add(stream)
        stream.res.on('close', () => open.delete(stream))
        return true
      },
      endSession: sessionId => {
        for (const stream of [...open]) if (stream.sessionId === sessionId) end(stream)
      }
    },
    close: () => {
      clearInterval(heartbeat)
      for (const stream of [...open]) end(stream)
    }
  }
}

/** The page of a text that was lost or opened reads itself afresh, and finds out. */
function hearAgain(stream: Stream, reads: ReadonlySet<DocumentId>): void {
  const changed = [...new Set([...stream.reads, ...reads])].filter(
    id => stream.reads.has(id) !== reads.has(id)
  )
  stream.reads = reads
  for (const documentId of changed) stream.res.write(lineOf(documentId, { topics: ['people'] }))
}

const lineOf = (documentId: DocumentId, { topics }: News): string =>
  `event: changed\ndata: ${JSON.stringify({ documentId, topics })}\n\n`

/** `GET /news`: server-sent events for somebody who is signed in. */
export const newsStream = (parts: {
  accounts: ServerAccounts
  news: NewsDesk
  readableDocuments(actor: Actor): Promise<DocumentId[]>
}): RequestHandler =>
  answering(async (req, res) => {
    const session = await parts.accounts.sessionOf(req.headers.cookie)
    if (!session) {
      const refused = refuse('signed_out', 'You are not signed in.', 'Sign in, then open the page again.')
      return answerRefusal(res, refused.refusal)
    }
    const { actor, id: sessionId } = session
    const reads = new Set(await parts.readableDocuments(actor))
    if (!parts.news.streams.add({ res, actor, sessionId, reads })) {
      const refused = refuse('too_many', 'You have too many pages open.', 'Close some of them.')
      return answerRefusal(res, refused.refusal)
    }
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    res.write('retry: 5000\n\n')
  })
