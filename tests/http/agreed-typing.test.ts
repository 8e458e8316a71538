import { markersOf } from '@acuerdo/editor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCHEMA } from '../../server/realtime/messages.ts'
import { connectClient, type TestClient } from '../realtime/client.ts'
import { running, type Json, type Running } from './running.ts'

const CHAIR = 'p-uy-01'

describe('a paragraph that was agreed by an act', () => {
  let server: Running
  let documentId = ''
  const clients: TestClient[] = []
  beforeAll(async () => {
    server = await running()
    documentId = (await read()).id
    await act({ action: 'open_reading', target: 'DG/Z0' })
  })
  afterAll(async () => {
    for (const client of clients) client.end()
    await server.remove()
  })

  const read = async (): Promise<Json> => (await server.json('/api/v1/documents/DG', { person: CHAIR })).body
  const act = async (body: object): Promise<Json> => {
    const answer = await server.act('DG', body, CHAIR)
    expect(answer).toMatchObject({ status: 200 })
    return answer.body
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
  const typeInto = (client: TestClient, id: string, words: string): void => {
    const marker = markersOf(client.text).find(one => one.id === id)
    client.type(words, (marker?.index ?? -1) + 3)
  }

  it('[RT26] [RT27] takes no letter, of whoever is there and of whoever comes, until it is reopened', async () => {
    const typist = await enter()
    await act({ action: 'mark_para_agreed', target: 'DG-p01' })
    typeInto(typist, 'DG-p01', '<refused>')
    await typist.until(() => typist.refused.length === 1, 'the refusal')
    expect(typist.refused[0]?.reason).toBe('agreed')
    const latecomer = await enter()
    typeInto(latecomer, 'DG-p01', '<refused-too>')
    await latecomer.until(() => latecomer.refused.length === 1, 'the refusal')
    const other = await enter()
    typeInto(other, 'DG-p02', 'yes')
    await other.until(() => other.isSaved, 'the words elsewhere')
    expect(other.refused).toEqual([])
    expect(
      await server.act('DG', { action: 'move_paragraph', target: 'DG-p01', after: 'DG-p02' }, CHAIR)
    ).toMatchObject({
      ...{ status: 422, body: { refusal: { code: 'TX8' } } }
    })
    await act({ action: 'reopen_para', target: 'DG-p01', reason: 'a figure is missing' })
    typeInto(other, 'DG-p01', '<again>')
    await other.until(() => other.isSaved, 'the words of the paragraph')
    expect(other.refused).toEqual([])
    const words = JSON.stringify((await read()).paragraphs[0].runs)
    expect(words).toContain('<again>')
    expect(words).not.toContain('<refused')
  })
})
