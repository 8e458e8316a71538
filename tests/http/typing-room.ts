import { markersOf } from '@acuerdo/editor'
import { expect } from 'vitest'
import { SCHEMA } from '../../server/realtime/messages.ts'
import { connectClient, type TestClient } from '../realtime/client.ts'
import { running, type Json, type Running } from './running.ts'

/** A text in negotiation, into which a co-chair types over sockets and about which the same co-chair acts. */
export interface TypingRoom {
  server: Running
  read(): Promise<Json>
  act(body: object): Promise<void>
  /** One more socket, with the text. */
  enter(): Promise<TestClient>
  close(): Promise<void>
}

export async function typingRoom(code: string, chair: string): Promise<TypingRoom> {
  const server = await running()
  const clients: TestClient[] = []
  const read = async (): Promise<Json> =>
    (await server.json(`/api/v1/documents/${code}`, { person: chair })).body
  const act = async (body: object): Promise<void> => {
    const { status, body: answer } = await server.act(code, body, chair)
    expect(status, JSON.stringify(answer)).toBe(200)
  }
  const documentId = (await read()).id as string
  await act({ action: 'open_reading', target: `${code}/Z0` })
  return {
    server,
    read,
    act,
    enter: async () => {
      const client = connectClient({
        ...{ url: server.url.replace('http', 'ws'), documentId, origin: server.url, schema: SCHEMA },
        cookie: await server.signIn(chair)
      })
      clients.push(client)
      await client.until(() => client.synced, 'the text')
      return client
    },
    close: async () => {
      for (const client of clients) client.end()
      await server.remove()
    }
  }
}

/** Where the marker of a paragraph stands, in units of the shared text; −1 where it is gone. */
export const markerAt = ({ text }: TestClient, id: string): number =>
  markersOf(text).find(one => one.id === id)?.index ?? -1
