import { describe, expect, it } from 'vitest'
import { agendaAttention, decideAgenda, decideOrder, type AgendaItem, type AgendaState } from './agenda.ts'
import type { PriorityArea, SummitDecision } from './priority-area.ts'

const area = (id: string, item: string | null = null, rest: Partial<PriorityArea> = {}): PriorityArea => ({
  id,
  kind: 'priority',
  document: 'd',
  paragraph: 'p',
  title: id,
  owner: null,
  due: null,
  proposedBy: 'CHL',
  stances: [],
  transmitted: true,
  answer: item === null ? null : { decision: 'accepted', item, remark: null, by: 'c', at: '' },
  ...rest
})
const state = (areas: PriorityArea[], items: AgendaItem[] = []): AgendaState => ({
  items,
  areas,
  freshId: 'new'
})
const item = (id: string, title = id): AgendaItem => ({ id, title, group: null })
const wish = (decision: SummitDecision, agendaItem: string | null = null, remark: string | null = null) => ({
  target: 'a',
  decision,
  agendaItem,
  remark
})

describe('the agenda of the Summit', () => {
  it('[SA1] takes priority areas that were transmitted, and nothing else', () => {
    for (const areas of [
      [],
      [area('a', null, { transmitted: false })],
      [area('a', null, { kind: 'action' })]
    ])
      expect(decideAgenda(state(areas), wish('deferred'), 'c')).toMatchObject({ refusal: { code: 'SA1' } })
  })

  it('[SA2] gives what is accepted an item of its own', () => {
    expect(decideAgenda(state([area('a')]), wish('accepted', 'Digital'), 'c')).toMatchObject({
      value: [
        { change: 'agenda_item_added', item: { id: 'new', title: 'Digital' }, position: 0 },
        { change: 'agenda_answered', area: 'a', item: 'new' }
      ]
    })
    expect(decideAgenda(state([area('a')]), wish('accepted'), 'c')).toMatchObject({
      refusal: { code: 'SA2' }
    })
    const taken = state([area('a'), area('b', 'i')], [item('i', 'Digital')])
    expect(decideAgenda(taken, wish('accepted', 'digital'), 'c')).toMatchObject({ refusal: { code: 'SA2' } })
  })

  it('[SA3] merges many into one item, by its name', () => {
    const taken = state([area('a'), area('b', 'i')], [item('i', 'Digital')])
    expect(decideAgenda(taken, wish('merged', 'Digital'), 'c')).toMatchObject({
      value: [{ change: 'agenda_answered', decision: 'merged', item: 'i' }]
    })
    expect(decideAgenda(taken, wish('merged', 'Other'), 'c')).toMatchObject({ refusal: { code: 'SA3' } })
  })

  it('[SA4] returns nothing without a remark', () => {
    expect(decideAgenda(state([area('a')]), wish('returned'), 'c')).toMatchObject({
      refusal: { code: 'SA4' }
    })
    expect(decideAgenda(state([area('a')]), wish('returned', null, 'Say who pays.'), 'c').ok).toBe(true)
  })

  it('[SA5] loses an item that nothing feeds any more', () => {
    const alone = state([area('a', 'i')], [item('i')])
    expect(decideAgenda(alone, wish('deferred'), 'c')).toMatchObject({
      value: [{ change: 'agenda_answered' }, { change: 'agenda_item_removed', item: 'i' }]
    })
    const shared = state([area('a', 'i'), area('b', 'i')], [item('i')])
    expect(decideAgenda(shared, wish('deferred'), 'c')).toMatchObject({
      value: [{ change: 'agenda_answered', item: null }]
    })
  })

  it('[SA5] [SA6] closes up where an item leaves, so that the next one finds its place', () => {
    const three = state([area('a', 'x'), area('b', 'y'), area('c', 'z')], [item('x'), item('y'), item('z')])
    expect(decideAgenda(three, wish('deferred'), 'c')).toMatchObject({
      value: [
        { change: 'agenda_answered' },
        { change: 'agenda_item_removed', item: 'x' },
        { change: 'agenda_ordered', items: [{ id: 'y' }, { id: 'z' }] }
      ]
    })
    expect(decideAgenda(three, wish('accepted', 'Another'), 'c')).toMatchObject({
      value: [
        { change: 'agenda_item_added', item: { title: 'Another' } },
        { change: 'agenda_answered' },
        { change: 'agenda_item_removed', item: 'x' },
        { change: 'agenda_ordered', items: [{ id: 'y' }, { id: 'z' }, { title: 'Another' }] }
      ]
    })
  })

  it('[SA6] is ordered, grouped and titled step by step, each item once', () => {
    const items = [item('x'), item('y'), item('z')]
    const step = { id: 'z', after: null, title: 'Zed', group: 'Digital' }
    expect(decideOrder(items, [step, { id: 'x', after: 'y', title: 'x', group: null }])).toMatchObject({
      value: [{ items: [{ id: 'z', title: 'Zed', group: 'Digital' }, { id: 'y' }, { id: 'x' }] }]
    })
    for (const wrong of [
      { ...step, id: 'no' },
      { ...step, after: 'no' },
      { ...step, after: 'z' },
      { ...step, title: 'X' }
    ])
      expect(decideOrder(items, [wrong])).toMatchObject({ refusal: { code: 'SA6' } })
  })

  it('[SA7] turns amber when a text behind it is open again or was corrected', () => {
    const source = { transmitted: true, corrected: false }
    expect(agendaAttention([source])).toBeNull()
    expect(agendaAttention([source, { ...source, corrected: true }])).toBe('corrected')
    expect(agendaAttention([{ transmitted: false, corrected: true }])).toBe('reopened')
  })
})
