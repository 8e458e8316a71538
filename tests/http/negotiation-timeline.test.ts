import { afterAll, beforeAll, expect, it } from 'vitest'
import { stageHand } from './cells.ts'
import { running, type Json, type Running } from './running.ts'

let server: Running
let hand: ReturnType<typeof stageHand>
beforeAll(async () => {
  server = await running()
  hand = stageHand(server.file)
})
afterAll(async () => {
  hand.close()
  await server.remove()
})

const read = async (code = 'DG'): Promise<Json> =>
  (await server.json(`/api/v1/documents/${code}`, { person: 'p-uy-01' })).body

/** The part of the scripted negotiation from the first reading to the second revision that concerns brackets. */
const SCRIPT: [string, object, [number, number]][] = [
  ['p-uy-01', { action: 'open_reading', target: 'DG/Z0' }, [7, 0]],
  ['p-uy-01', { action: 'mark_para_agreed', target: 'DG-p01' }, [7, 1]],
  ['p-uy-01', { action: 'mark_para_agreed', target: 'DG-p04' }, [7, 2]],
  ['p-uy-01', { action: 'mark_para_agreed', target: 'DG-p10' }, [7, 3]],
  ['p-uy-01', { action: 'mark_para_agreed', target: 'DG-p12' }, [7, 4]],
  [
    'p-uy-01',
    {
      action: 'table_bridging',
      target: 'DG-b2',
      wording: ', while aiming at a high level of protection of personal data, as appropriate'
    },
    [7, 4]
  ],
  ['p-mx-hod', { action: 'take_position', target: 'DG-b2/Alt 2', position: 'can_accept' }, [7, 4]],
  [
    'p-es-01',
    {
      action: 'resolve_bracket',
      target: 'DG-b2',
      outcome: 'new_wording',
      wording: ', while aiming at a high level of protection of personal data, as appropriate'
    },
    [6, 4]
  ],
  ['p-es-01', { action: 'mark_para_agreed', target: 'DG-p03' }, [6, 5]],
  [
    'p-es-01',
    {
      action: 'resolve_bracket',
      target: 'DG-b5',
      outcome: 'new_wording',
      wording: ' and their functional independence'
    },
    [5, 5]
  ],
  ['p-es-01', { action: 'mark_para_agreed', target: 'DG-p08' }, [5, 6]],
  ['p-uy-01', { action: 'mark_para_agreed', target: 'DG-p07' }, [5, 7]],
  ['p-uy-01', { action: 'issue_revision', target: 'DG/Rev.1', revision: 'Rev.1' }, [5, 7]],
  ['p-co-hod', { action: 'withdraw_proposal', target: 'DG-b1/Alt 3' }, [5, 7]],
  [
    'p-uy-01',
    {
      action: 'resolve_bracket',
      target: 'DG-b1',
      outcome: 'merged',
      wording: 'a resource for growth and a strategic asset for sustainable development'
    },
    [4, 7]
  ],
  ['p-uy-01', { action: 'mark_para_agreed', target: 'DG-p02' }, [4, 8]],
  [
    'p-es-01',
    { action: 'resolve_bracket', target: 'DG-b4', outcome: 'alternative', alternative: 'Alt 3' },
    [3, 8]
  ],
  ['p-es-01', { action: 'mark_para_agreed', target: 'DG-p06' }, [3, 9]],
  [
    'p-es-01',
    { action: 'table_bridging', target: 'DG-b3', wording: 'compatible and mutually reinforcing frameworks' },
    [3, 9]
  ],
  [
    'p-uy-01',
    {
      action: 'resolve_bracket',
      target: 'DG-b6',
      outcome: 'new_wording',
      wording: 'an institution to be designated by the participants before the end of 2024'
    },
    [2, 9]
  ],
  ['p-uy-01', { action: 'mark_para_agreed', target: 'DG-p09' }, [2, 10]],
  ['p-uy-01', { action: 'issue_revision', target: 'DG/Rev.2', revision: 'Rev.2' }, [2, 10]]
]

it('[BR11] [PA1] [CV5] replays the first two revisions as the named people, and counts after every act', async () => {
  for (const [person, act, [open, agreed]] of SCRIPT) {
    const { status, body } = await server.act('DG', act, person)
    expect([act, status, body]).toEqual([act, 200, body])
    const { metrics } = await read()
    expect([act, metrics.openBrackets, metrics.agreedParagraphs]).toEqual([act, open, agreed])
  }
  const view = await read()
  const second = view.paragraphs[1].runs.map((run: Json) => run.text).join('')
  expect(second).toContain(
    'data is a resource for growth and a strategic asset for sustainable development, and'
  )
  expect(view.brackets.find((one: Json) => one.id === 'DG-b1')).toMatchObject({
    state: 'resolved',
    resolution: { outcome: 'merged', by: 'p-uy-01' },
    closed: [{ key: 'Alt 3', closedBy: 'withdrawn' }]
  })
})
