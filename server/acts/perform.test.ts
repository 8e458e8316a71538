import type { Actor } from '@acuerdo/domain'
import { expect, it } from 'vitest'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { EventRecord } from '../persistence/events.ts'
import type { Store } from '../persistence/store.ts'
import type { ActParts } from './act.ts'
import { createPerform } from './perform.ts'

const CHAIR: Actor = {
  personId: 'p1',
  name: 'Anna',
  language: 'en',
  delegation: null,
  assignments: [{ role: 'co_chair', theme: null }],
  draftingLists: [],
  mandate: null
}
const EVENT = { id: 'e1', sessions: [], timeZone: 'UTC', settings: {} } as unknown as EventRecord
const DOCUMENT = { id: 'd1', theme: { id: 't1', code: 'DG' }, stage: 'zero_draft' } as DocumentRecord

it('answers in time while the storage takes nothing, and says that the act may still be done', async () => {
  const store = {
    people: { actor: async () => CHAIR },
    events: { find: async () => EVENT },
    documents: { find: async () => DOCUMENT },
    instructions: { stands: async () => false },
    brackets: { ofDocument: async () => [] },
    paragraphStates: { ofDocument: async () => ({ agreed: [], requests: [] }) },
    proposals: { toCarry: async () => [] }
  } as unknown as Store
  const perform = createPerform(
    {
      rooms: { edit: () => new Promise(() => undefined) },
      clock: { now: () => new Date(0), machine: () => 0, monotonic: () => 0 },
      store,
      settleDue: async () => undefined
    } as unknown as ActParts,
    20
  )
  const outcome = await perform(CHAIR, 'DG', { action: 'move_paragraph', target: 'a', after: null })
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'unavailable' } })
})
