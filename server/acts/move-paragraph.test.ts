import { describe, expect, it } from 'vitest'
import { plain } from '../../tests/realtime/desk.ts'
import { decideMove } from './move-paragraph.ts'

const text = plain(['One.', 'Two.', 'Three.'])

describe('moving a paragraph', () => {
  const move = (target: string, after: string | null, agreed: string[] = []) =>
    decideMove(text, { brackets: [], agreed: new Set(agreed) }, { target, after })

  it('[TX8] refuses to move one that was agreed, with the way out; others pass it by', () => {
    expect(move('p2', null, ['p2'])).toMatchObject({
      ok: false,
      refusal: { code: 'TX8', hint: expect.stringContaining('request_reopen') }
    })
    expect(move('p3', null, ['p2']).ok).toBe(true)
    expect(move('p1', 'p2', ['p2']).ok).toBe(true)
    expect(move('p2', null).ok).toBe(true)
  })
})
