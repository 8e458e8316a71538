import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from '../realtime/client.ts'
import type { Json } from './running.ts'
import { markerAt, typingRoom, type TypingRoom } from './typing-room.ts'

describe('a paragraph to which a closing left a footnote', () => {
  let room: TypingRoom
  beforeAll(async () => {
    room = await typingRoom('EG', 'p-ee-01')
  })
  afterAll(() => room.close())

  /** Takes its marker away, as Backspace before the first letter does. */
  const joinBefore = (client: TestClient, id: string): void => client.text.delete(markerAt(client, id), 1)

  it('[RT30] [HA11] does not go by typing, for whoever is there and whoever comes, until it is undone', async () => {
    const { read, act, enter } = room
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
