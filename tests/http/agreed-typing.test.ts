import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from '../realtime/client.ts'
import { markerAt, typingRoom, type TypingRoom } from './typing-room.ts'

const CHAIR = 'p-uy-01'

describe('a paragraph that was agreed by an act', () => {
  let room: TypingRoom
  beforeAll(async () => {
    room = await typingRoom('DG', CHAIR)
  })
  afterAll(() => room.close())

  const typeInto = (client: TestClient, id: string, words: string): void =>
    client.type(words, markerAt(client, id) + 3)

  it('[RT26] [RT27] takes no letter, of whoever is there and of whoever comes, until it is reopened', async () => {
    const { server, read, act, enter } = room
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
