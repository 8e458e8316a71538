import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PresentUser } from '@acuerdo/editor'
import type { DocumentRecord } from '../persistence/documents.ts'
import { watchWriting } from './writing-watch.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('tells when other people write than before, and looks only while somebody listens', async () => {
  const told: string[] = []
  let writing: string[] = []
  let open = 1
  const watch = watchWriting({
    rooms: { writing: () => writing.map(id => ({ id }) as PresentUser) },
    news: { tell: documentId => told.push(documentId), open: () => open },
    documents: async () => [{ document: { id: 'd1' } as DocumentRecord }, { document: null }],
    everyMs: 10
  })
  const look = (): Promise<unknown> => vi.advanceTimersByTimeAsync(10)
  await look()
  expect(told).toEqual([])
  writing = ['anna']
  await look()
  await look()
  expect(told).toEqual(['d1'])
  writing = ['anna', 'bo']
  await look()
  writing = ['bo', 'anna']
  await look()
  expect(told).toEqual(['d1', 'd1'])
  open = 0
  writing = []
  await look()
  expect(told).toHaveLength(2)
  watch.stop()
  open = 1
  await look()
  expect(told).toHaveLength(2)
})
