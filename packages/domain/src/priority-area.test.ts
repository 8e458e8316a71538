import { describe, expect, it } from 'vitest'
import { CO_CHAIRS } from './bracket.ts'
import { decidePriority, decideStance, priorityState, type PriorityArea } from './priority-area.ts'
import type { Text } from './text.ts'

const text: Text = {
  paragraphs: [
    { id: 'h', part: 'heading', runs: [{ text: 'Title' }] },
    { id: 'p1', part: 'op', runs: [{ text: 'We identify interoperability.' }] },
    { id: 'p2', part: 'op', runs: [{ text: 'We identify capacity.' }] }
  ]
}
const area = (rest: Partial<PriorityArea> = {}): PriorityArea => ({
  id: 'a1',
  kind: 'priority',
  document: 'd',
  paragraph: 'p1',
  title: 'Interoperability',
  owner: null,
  due: null,
  proposedBy: 'CHL',
  stances: [],
  transmitted: false,
  answer: null,
  ...rest
})
const wish = (rest: object = {}) => ({
  kind: 'priority' as const,
  target: 'p1',
  title: 'Interoperability',
  owner: null,
  due: null,
  ...rest
})
const regions: Record<string, string> = { EU: 'EU', CHL: 'LAC', PER: 'LAC' }
const circle = (rest: object = {}) => ({
  stage: 'negotiation' as const,
  paragraphStands: true,
  regionOf: (code: string) => regions[code] ?? null,
  ...rest
})

describe('a priority area', () => {
  it('[PY1] is of a paragraph that stands in the text, and no heading', () => {
    const state = { text, standing: [], freshId: 'n' }
    expect(decidePriority(state, wish({ target: 'h' }), 'CHL')).toMatchObject({ refusal: { code: 'PY1' } })
    expect(decidePriority(state, wish({ target: 'p9' }), 'CHL')).toMatchObject({
      refusal: { code: 'not_found' }
    })
    expect(decidePriority(state, wish(), CO_CHAIRS)).toMatchObject({
      value: [{ change: 'priority_proposed', area: { id: 'n', paragraph: 'p1', proposedBy: CO_CHAIRS } }]
    })
  })

  it('[PY2] has a title that no other one of its paragraph has', () => {
    const state = { text, standing: [area()], freshId: 'n' }
    expect(decidePriority(state, wish({ title: ' INTEROPERABILITY ' }), 'PER')).toMatchObject({
      refusal: { code: 'PY2' }
    })
    expect(decidePriority(state, wish({ title: ' ' }), 'PER')).toMatchObject({ refusal: { code: 'PY2' } })
    expect(decidePriority(state, wish({ kind: 'action' }), 'PER').ok).toBe(true)
  })

  it('[PY3] has one stance of each delegation, until it is transmitted', () => {
    const stood = area({ stances: [{ delegation: 'CHL', stance: 'endorse' }] })
    expect(decideStance(stood, { delegation: 'CHL', stance: 'oppose' })).toMatchObject({
      value: [{ change: 'priority_stance', delegation: 'CHL', stance: 'oppose' }]
    })
    expect(decideStance(stood, { delegation: 'CHL', stance: 'endorse' })).toMatchObject({
      refusal: { code: 'PY3' }
    })
    expect(decideStance(area({ transmitted: true }), { delegation: 'PER', stance: 'endorse' })).toMatchObject(
      {
        refusal: { code: 'PY3' }
      }
    )
  })

  it('[PY4] is supported by both regions, endorsed with its text, then transmitted and answered', () => {
    const endorsed = (...codes: string[]) =>
      area({ stances: codes.map(delegation => ({ delegation, stance: 'endorse' as const })) })
    expect(priorityState(endorsed('CHL', 'PER'), circle())).toBe('proposed')
    expect(priorityState(endorsed('CHL', 'EU'), circle())).toBe('supported')
    expect(priorityState(area(), circle({ stage: 'adopted' }))).toBe('endorsed')
    expect(priorityState(area({ transmitted: true }), circle({ stage: 'transmitted' }))).toBe('transmitted')
    const answer = { decision: 'deferred', item: null, remark: null, by: 'x', at: '' } as const
    expect(priorityState(area({ transmitted: true, answer }), circle({ stage: 'transmitted' }))).toBe(
      'deferred'
    )
    expect(priorityState(area(), circle({ stage: 'closed_without_agreement' }))).toBe('proposed')
  })

  it('[PY5] goes with its paragraph, and is moved by proposing it for another one', () => {
    const gone = area({ paragraph: 'struck' })
    expect(priorityState(gone, circle({ paragraphStands: false }))).toBe('gone')
    expect(
      decidePriority({ text, standing: [gone], freshId: 'n' }, wish({ target: 'p2' }), 'CHL')
    ).toMatchObject({ value: [{ change: 'priority_moved', area: 'a1', paragraph: 'p2' }] })
  })
})
