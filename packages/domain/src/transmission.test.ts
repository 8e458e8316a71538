import { describe, expect, it } from 'vitest'
import type { PriorityArea } from './priority-area.ts'
import { decideTransmitted, type TransmissionFacts } from './transmission.ts'

const area = (id: string, paragraph: string): PriorityArea => ({
  id,
  kind: 'priority',
  document: 'd',
  paragraph,
  title: id,
  owner: null,
  due: null,
  proposedBy: 'CHL',
  stances: [],
  transmitted: false,
  answer: null
})
const state = {
  document: { id: 'd', themeCode: 'DG', stage: 'adopted' as const },
  text: { paragraphs: [{ id: 'p1', part: 'op' as const, runs: [{ text: 'We agree.' }] }] }
}
const facts = (rest: Partial<TransmissionFacts> = {}): TransmissionFacts => ({
  adopted: { name: 'Rev.3', symbol: 'S/Rev.3', hash: 'h' },
  readiness: [{ language: 'es', concordant: 1, of: 1, waiting: [] }],
  waived: [],
  areas: [area('a', 'p1'), area('gone', 'p9')],
  ...rest
})
const act = { target: 'DG/Rev.3', hash: 'h', by: ['one', 'other'] }

describe('a transmission', () => {
  it('[TR1] is of the adopted version, by its hash', () => {
    const refusal = { refusal: { code: 'TR1' } }
    expect(decideTransmitted(state, facts(), { ...act, target: 'DG/Rev.2' })).toMatchObject(refusal)
    expect(decideTransmitted(state, facts(), { ...act, target: 'EG/Rev.3' })).toMatchObject(refusal)
    expect(decideTransmitted(state, facts({ adopted: null }), act)).toMatchObject(refusal)
    expect(decideTransmitted(state, facts(), { ...act, hash: 'x' })).toMatchObject(refusal)
  })

  it('[TR2] waits for the required languages, and names what is not concordant', () => {
    const waiting = [{ paragraph: 'p5', number: '5', state: 'stale' as const }]
    const readiness = [{ language: 'es' as const, concordant: 0, of: 1, waiting }]
    expect(decideTransmitted(state, facts({ readiness }), act)).toMatchObject({
      refusal: { code: 'TR2', message: expect.stringContaining('5 (stale)') as string }
    })
    expect(decideTransmitted(state, facts({ readiness, waived: ['es'] }), act)).toMatchObject({
      value: { changes: [{ transmission: { languages: [{ language: 'es', waived: true }] } }, {}] }
    })
  })

  it('[TR3] carries the priority areas whose paragraphs stand in it, and ends the way of the text', () => {
    expect(decideTransmitted(state, facts(), act)).toMatchObject({
      value: {
        changes: [
          { change: 'text_transmitted', transmission: { areas: ['a'], by: ['one', 'other'] } },
          { change: 'stage_changed', to: 'transmitted' }
        ]
      }
    })
  })
})
