import type { Actor } from '@acuerdo/domain'
import { expect, it } from 'vitest'
import type { FoundDocument } from '../reading.ts'
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
const FOUND = {
  row: { id: 'd1' },
  subject: { theme: 't1', stage: 'zero_draft', now: '2023-11-27T14:00:00Z' }
} as FoundDocument

it('answers in time while the storage takes nothing, and says that the act may still be done', async () => {
  const perform = createPerform(
    {
      rooms: { edit: () => new Promise(() => undefined) },
      news: { tell: () => undefined },
      clock: { now: () => new Date(0), machine: () => 0, monotonic: () => 0 },
      reading: { find: async () => ({ ok: true, value: FOUND }) },
      brackets: async () => [],
      performed: { find: async () => null, keep: async () => undefined }
    },
    20
  )
  const outcome = await perform(CHAIR, 'DG', { action: 'move_paragraph', target: 'a', after: null })
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'unavailable' } })
})
