import { markersOf } from '@acuerdo/editor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCHEMA } from '../../server/realtime/messages.ts'
import { connectClient, type TestClient } from '../realtime/client.ts'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-ee-01'

describe('a paragraph to which a closing left a footnote', () => {
  let server: Running
  let documentId = ''
  const clients: TestClient[] = []
  beforeAll(async () => {
    server = await running()
    documentId = (await read()).id
    await act({ action: 'open_reading', target: 'EG/Z0' })
  })
  afterAll(async () => {
    for (const client of clients) client.end()
    await server.remove()
  })

  const read = async (): Promise<Json> => (await server.json('/api/v1/documents/EG', { person: CHAIR })).body
  const act = async (body: object): Promise<void> => {
    const { status, body: answer } = await server.act('EG', body, CHAIR)
    expect(status, JSON.stringify(answer)).toBe(200)
  }
  const enter = async (): Promise<TestClient> => {
    const client = connectClient({
      ...{ url: server.url.replace('http', 'ws'), documentId, origin: server.url, schema: SCHEMA },
      cookie: await server.signIn(CHAIR)
    })
    clients.push(client)
    await client.until(() => client.synced, 'the text')
    return client
  }
  /** Takes its marker away, as Backspace before the first letter does. */
  const joinBefore = (client: TestClient, id: string): void => {
    const marker = markersOf(client.text).find(one => one.id === id)
    if (!marker?.index) throw new Error(`${id} is the first paragraph, or gone`)
    client.text.delete(marker.index, 1)
  }

  it('[RT30] [HA11] does not go by typing, for whoever is there and whoever comes, until it is undone', async () => {
    const { brackets, paragraphs } = await read()
    const bracket = brackets.find(
      ({ kind, paragraph }: Json) => kind === 'insertion' && paragraph !== paragraphs[0].id
    )
    const typist = await enter()
    await act({
      action: 'resolve_bracket',
      ...{ target: bracket.id, outcome: 'footnote', alternative: bracket.alternatives[0].key }
    })
    const { headHash } = await read()
    joinBefore(typist, bracket.paragraph)
    await typist.until(() => typist.refused.length === 1, 'the refusal')
    expect(typist.refused[0]?.reason).toBe('footnote')
    const latecomer = await enter()
    joinBefore(latecomer, bracket.paragraph)
    await latecomer.until(() => latecomer.refused.length === 1, 'the refusal')
    expect((await read()).headHash).toBe(headHash)
    const other = await enter()
    await act({ action: 'undo_resolution', target: bracket.id })
    joinBefore(other, bracket.paragraph)
    await other.until(() => other.isSaved, 'the join')
    expect(other.refused).toEqual([])
    expect((await read()).paragraphs).toHaveLength(paragraphs.length - 1)
  })
})
