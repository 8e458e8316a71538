import { describe, expect, it } from 'vitest'
import { decideTransmission, type TransmissionState } from './transmission.ts'
import type { PriorityArea } from './priority-area.ts'

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
const state = (rest: Partial<TransmissionState> = {}): TransmissionState => ({
  document: 'd',
  adopted: { name: 'Rev.3', symbol: 'S/Rev.3', hash: 'h' },
  readiness: [{ language: 'es', concordant: 1, of: 1, waiting: [] }],
  waived: [],
  areas: [area('a', 'p1'), area('gone', 'p9')],
  paragraphs: new Set(['p1']),
  ...rest
})
const act = { version: 'Rev.3', hash: 'h', by: ['one', 'other'] }

describe('a transmission', () => {
  it('[TR1] is of the adopted version, by its hash', () => {
    expect(decideTransmission(state(), { ...act, version: 'Rev.2' })).toMatchObject({
      refusal: { code: 'TR1' }
    })
    expect(decideTransmission(state({ adopted: null }), act)).toMatchObject({ refusal: { code: 'TR1' } })
    expect(decideTransmission(state(), { ...act, hash: 'x' })).toMatchObject({
      refusal: { code: 'conflict' }
    })
  })

  it('[TR2] waits for the required languages, and names what is not concordant', () => {
    const waiting = [{ paragraph: 'p5', number: '5', state: 'stale' as const }]
    const readiness = [{ language: 'es' as const, concordant: 0, of: 1, waiting }]
    expect(decideTransmission(state({ readiness }), act)).toMatchObject({
      refusal: { code: 'TR2', message: expect.stringContaining('5 (stale)') as string }
    })
    expect(decideTransmission(state({ readiness, waived: ['es'] }), act)).toMatchObject({
      value: [{ transmission: { languages: [{ language: 'es', waived: true }] } }]
    })
  })

  it('[TR3] carries the priority areas whose paragraphs stand in it', () => {
    expect(decideTransmission(state(), act)).toMatchObject({ value: [{ transmission: { areas: ['a'] } }] })
  })
})
