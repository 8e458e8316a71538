import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Appended, Entry, UpdateLog } from '../../../server/realtime/ports.ts'

/** One version of the log under test, with what the suite must be able to do to it from outside. */
export interface LogUnderTest {
  log: UpdateLog
  create(documentId: string, initial: { lineage: string; state: Uint8Array }): void
  setFence(documentId: string, fence: number): void
  /** What was agreed; raises no fence. */
  agree(documentId: string, paragraphs: string[]): void
  close(documentId: string): void
  spoilEntry(documentId: string, seq: number): void
  spoilCheckpoint(documentId: string, seq: number): void
  /** Makes the next write fail once, as a full disk does. */
  failOnce(): void
  /** How many entries are kept for ever. */
  entries(documentId: string): { seq: number; personId: string | null; kind: string; at: number }[]
  /** The same log opened anew, as after a restart. */
  reopen(): UpdateLog
  remove(): Promise<void>
}

/** The rules L1 to L9 of `UpdateLog` in ports.ts; every version passes them. */
export function updateLogContract(name: string, make: () => Promise<LogUnderTest>): void {
  describe(`update log, ${name}`, () => {
    let it_: LogUnderTest
    beforeEach(async () => {
      it_ = await make()
      it_.create('d1', { lineage: 'line-1', state: BASE })
      it_.create('d2', { lineage: 'line-2', state: BASE })
    })
    afterEach(() => it_.remove())
    reading(() => it_)
    appending(() => it_)
    failing(() => it_)
  })
}

function reading(under: () => LogUnderTest): void {
  it('[L4] gives null for an unknown document and the whole history of a known one', async () => {
    const { log } = under()
    expect(await log.load('nobody')).toBeNull()
    await log.append([typing('d1', letters('a')), typing('d1', letters('b'))])
    const history = await log.load('d1')
    expect(history).toMatchObject({ lineage: 'line-1', fence: 0, stateSeq: 0, corruptFrom: null })
    expect(history?.tail.map(entry => entry.seq)).toEqual([1, 2])
    expect(textOf(history?.state, history?.tail)).toBe('ab')
    expect((await log.since('d1', 1)).map(entry => entry.seq)).toEqual([2])
  })

  it('[L4] says the fence and what was agreed under it, with the history and alone', async () => {
    const { log } = under()
    under().setFence('d1', 4)
    under().agree('d1', ['p1', 'p3'])
    expect(await log.standing('d1')).toEqual({ fence: 4, agreed: ['p1', 'p3'], noted: [] })
    expect(await log.standing('d2')).toEqual({ fence: 0, agreed: [], noted: [] })
    expect(await log.standing('nobody')).toBeNull()
    expect(await log.load('d1')).toMatchObject({ fence: 4, agreed: ['p1', 'p3'] })
  })

  it('[L4] remembers owners and moved letters over a restart', async () => {
    const move = { from: { client: 4294967295, clock: 3 }, to: { client: 2 ** 41, clock: 0 }, length: 2 }
    const sealed = { ...move, collapsed: true as const, seal: { client: 2 ** 41, clock: 7 } }
    await under().log.append([
      { ...typing('d1', letters('a')), claims: [4294967295, 7] },
      { ...typing('d1', letters('b')), kind: 'act', relocated: [move, sealed] }
    ])
    const history = await under().reopen().load('d1')
    expect(history?.owners).toEqual(new Map([[4294967295, 'ada'], [7, 'ada']])) // prettier-ignore
    expect(history?.relocations).toEqual([move, sealed])
  })

  it('[L5] a checkpoint shortens the tail, and who wrote what and when stays', async () => {
    const { log } = under()
    await log.append([typing('d1', letters('a')), typing('d1', letters('b')), typing('d1', letters('c'))])
    const before = under().entries('d1')
    await log.checkpoint('d1', 2, letters('ab'))
    const history = await under().reopen().load('d1')
    expect(history?.stateSeq).toBe(2)
    expect(history?.tail.map(entry => entry.seq)).toEqual([3])
    expect(under().entries('d1')).toEqual(before)
    expect(before[0]).toEqual({ seq: 1, personId: 'ada', kind: 'typing', at: 1_700_000_000_000 })
  })

  it('[L4] opens before the first unreadable entry and names it; other documents are whole', async () => {
    const { log } = under()
    await log.append([typing('d1', letters('a')), typing('d1', letters('b')), typing('d2', letters('z'))])
    under().spoilEntry('d1', 2)
    const history = await log.load('d1')
    expect(history?.corruptFrom).toBe(2)
    expect(textOf(history?.state, history?.tail)).toBe('a')
    expect((await log.load('d2'))?.corruptFrom).toBeNull()
  })

  it('[L5] falls back to the checkpoint before an unreadable one', async () => {
    const { log } = under()
    await log.append([typing('d1', letters('a')), typing('d1', letters('b'))])
    await log.checkpoint('d1', 1, letters('a'))
    await log.checkpoint('d1', 2, letters('ab'))
    under().spoilCheckpoint('d1', 2)
    const history = await log.load('d1')
    expect(history).toMatchObject({ stateSeq: 1, corruptFrom: null })
    expect(history?.tail.map(entry => entry.seq)).toEqual([2])
  })
}

function appending(under: () => LogUnderTest): void {
  it('[L2] numbers the entries of each document by ones, in the order of the group', async () => {
    const { log } = under()
    const group = [typing('d1', letters('a')), typing('d2', letters('x')), typing('d1', letters('b'))]
    expect(await log.append(group)).toEqual([1, 1, 2].map(seq => ({ ok: true, seq })))
    expect(await log.append([typing('d1', letters('c'))])).toEqual([{ ok: true, seq: 3 }])
    expect((await log.load('d1'))?.tail.map(entry => entry.update)).toHaveLength(3)
  })

  it('[L3] answers an old fence with stale and typing on a closed text with closed, and writes neither', async () => {
    const { log } = under()
    under().setFence('d1', 3)
    const stale = { ok: false, why: 'stale' }
    expect(await log.append([{ ...typing('d1', letters('a')), fence: 2 }])).toEqual([stale])
    under().close('d1')
    const closed = { ok: false, why: 'closed' }
    expect(await log.append([{ ...typing('d1', letters('a')), fence: 3 }])).toEqual([closed])
    expect(await log.append([{ ...typing('nobody', letters('a')) }])).toEqual([{ ok: false, why: 'gone' }])
    expect(under().entries('d1')).toEqual([])
  })

  it('[L3] an act still writes into a text that is closed to typing', async () => {
    under().close('d1')
    const act = { ...typing('d1', letters('a')), kind: 'act' as const, fence: 9 }
    expect(await under().log.append([act])).toEqual([{ ok: true, seq: 1 }])
  })

  it('[L8] refuses what stands behind a refused entry of the same document, and nothing else', async () => {
    under().setFence('d1', 1)
    const outcomes = await under().log.append([
      typing('d1', letters('a')),
      { ...typing('d1', letters('b')), fence: 1 },
      typing('d2', letters('x'))
    ])
    expect(outcomes.map(outcome => outcome.ok)).toEqual([false, false, true])
  })

  it('[L9] a client id that belongs to somebody else makes the entry stale', async () => {
    const { log } = under()
    await log.append([{ ...typing('d1', letters('a')), claims: [5] }])
    const theft = { ...typing('d1', letters('b')), personId: 'eve', claims: [5] }
    expect(await log.append([theft])).toEqual([{ ok: false, why: 'stale' }])
    expect(await log.append([{ ...theft, documentId: 'd2' }])).toEqual([{ ok: true, seq: 1 }])
    expect((await log.load('d1'))?.owners).toEqual(new Map([[5, 'ada']]))
  })

  it('[L6] resolves groups in order, however they were given', async () => {
    const seen: number[] = []
    const groups = Array.from(
      { length: 20 },
      (_, index) =>
      under().log.append([typing('d1', letters('a'))]).then(() => seen.push(index)) // prettier-ignore
    )
    await Promise.all(groups)
    expect(seen).toEqual(groups.map((_, index) => index))
  })
}

function failing(under: () => LogUnderTest): void {
  it('[L1][L7] a write that fails is tried again by itself, whole and once, and whoever watches is told', async () => {
    const { log } = under()
    const told: boolean[] = []
    log.watch(down => told.push(down))
    under().failOnce()
    const outcomes = await log.append([typing('d1', letters('a')), typing('d2', letters('b'))])
    expect(outcomes).toEqual([1, 1].map(seq => ({ ok: true, seq })))
    expect(told).toEqual([true, false])
    expect(under().entries('d1')).toHaveLength(1)
  })

  it('[L6] writes at once where nothing is being written, before all that is given behind it', async () => {
    const { log } = under()
    if (!log.appendAtOnce) return
    const order: string[] = []
    const first = written(log, [typing('d1', letters('a'))], () => order.push('at once'))
    expect(log.appendAtOnce([typing('d1', letters('b'))], NOTHING)).toBe(false)
    const behind = log.append([typing('d1', letters('c'))]).then(outcomes => {
      order.push('behind')
      return outcomes
    })
    expect([await first, await behind]).toEqual([[{ ok: true, seq: 1 }], [{ ok: true, seq: 2 }]])
    expect(order).toEqual(['at once', 'behind'])
  })

  it('[L6] [L7] keeps its place when the first try fails, and is written once', async () => {
    const { log, failOnce, entries } = under()
    if (!log.appendAtOnce) return
    const told: boolean[] = []
    log.watch(down => told.push(down))
    failOnce()
    const first = written(log, [typing('d1', letters('a'))])
    const behind = log.append([typing('d1', letters('b'))])
    expect([await first, await behind]).toEqual([[{ ok: true, seq: 1 }], [{ ok: true, seq: 2 }]])
    expect(entries('d1')).toHaveLength(2)
    expect(told).toEqual([true, false])
  })

  it('[L1] what resolved is there after a restart', async () => {
    await under().log.append([typing('d1', letters('a'))])
    const history = await under().reopen().load('d1')
    expect(textOf(history?.state, history?.tail)).toBe('a')
  })
}

const BASE = Uint8Array.of(0, 0)

function typing(documentId: string, update: Uint8Array): Entry {
  return { documentId, kind: 'typing', personId: 'ada', update, fence: 0, claims: [], at: 1_700_000_000_000 }
}

/** An update that inserts these letters; each letter has its own client id, so that any two can meet. */
function letters(text: string): Uint8Array {
  const doc = new Y.Doc()
  for (const letter of text) {
    doc.clientID = letter.charCodeAt(0)
    doc.getText('default').insert(doc.getText('default').length, letter)
  }
  return Y.encodeStateAsUpdate(doc)
}

function textOf(state: Uint8Array | undefined, tail: { update: Uint8Array }[] | undefined): string {
  const doc = new Y.Doc()
  for (const update of [state ?? BASE, ...(tail ?? []).map(entry => entry.update)]) Y.applyUpdate(doc, update)
  return doc.getText('default').toString().split('').sort().join('')
}

const NOTHING = { done: () => {}, lost: () => {} }

const written = (log: UpdateLog, group: Entry[], told: () => void = () => {}): Promise<Appended[]> =>
  new Promise((resolve, lost) => {
    const done = (outcomes: Appended[]): void => {
      told()
      resolve(outcomes)
    }
    expect(log.appendAtOnce?.(group, { done, lost })).toBe(true)
  })
