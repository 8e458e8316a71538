import { CLOSE, ROOT } from '@acuerdo/editor/protocol'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { draftWords } from '../../packages/editor/src/browser/drafts.ts'
import type { Session } from '../../packages/editor/src/browser/session.ts'
import { readText, writeText } from '../../packages/editor/src/text.ts'
import { createWorld, FakeRoom, plain, seeded, type World } from './fake-room.ts'

/** What comes back when `Very Strongly ` was typed at the beginning of a locked text. */
const DRAFT = {
  documentId: 'd1',
  lineage: 'lineage-1',
  reason: 'locked',
  compared: true,
  paragraphs: [
    {
      id: 'p1',
      base: 'Recalling the Declaration',
      mine: 'Very Strongly Recalling the Declaration',
      now: 'Recalling the Declaration'
    }
  ]
}
const LOCKED = { mayType: false, reason: 'locked' } as const

describe('an edit that is refused', () => {
  it('comes back as a draft, and the text begins anew from the server', async () => {
    const { room, joined, device } = createWorld()
    const page = await joined()
    const old = page.doc
    room.rights = LOCKED
    page.text.insert(1, 'Strongly ')
    page.text.insert(1, 'Very ')
    await room.run()
    const state = page.getSnapshot()
    expect(state).toMatchObject({
      generation: 2,
      save: 'read_only',
      readOnly: 'locked',
      editable: false,
      kept: 'device'
    })
    expect(page.doc).not.toBe(old)
    expect(page.doc.clientID).not.toBe(old.clientID)
    expect(plain(page.text)).toBe(room.words())
    expect(state.drafts).toMatchObject([DRAFT])
    expect(state.drafts[0] && draftWords(state.drafts[0])).toBe('Very Strongly Recalling the Declaration')
    expect(page.leaveGuard()).toBe(false)
    await page.idle()
    const kept = await device.load({ person: 'me', document: 'd1', lineage: 'lineage-1', tab: 'any' })
    expect(kept.drafts).toEqual(state.drafts)
    expect(kept.left).toEqual([])
    await page.destroy()
  })

  it('does not keep the page from typing where it may', async () => {
    const { room, joined } = createWorld()
    const page = await joined()
    room.rights = LOCKED
    page.text.insert(1, 'refused ')
    room.later(() => (room.rights = { mayType: true, reason: null }))
    await room.run()
    expect(page.getSnapshot()).toMatchObject({ save: 'saved', editable: true, generation: 2 })
    page.text.insert(1, 'taken ')
    await room.run()
    expect(room.words()).toBe('taken Recalling the Declaration\nDecides to go on')
    expect(page.getSnapshot().save).toBe('saved')
    await page.destroy()
  })

  it('stays a draft over a reload until it is dismissed', async () => {
    const { room, joined, tabs } = createWorld()
    const page = await joined()
    room.rights = LOCKED
    page.text.insert(1, 'mine ')
    await room.run()
    await page.destroy()
    tabs.dieAll()
    const next = await joined()
    const [draft] = next.getSnapshot().drafts
    expect(draft?.paragraphs[0]?.mine).toBe('mine Recalling the Declaration')
    next.dismissDraft(draft?.id ?? '')
    expect(next.getSnapshot().drafts).toEqual([])
    await next.destroy()
    const last = await joined()
    expect(last.getSnapshot().drafts).toEqual([])
    await last.destroy()
  })

  it('tells of marks that were not taken, without doubling the words', async () => {
    const { room, joined } = createWorld()
    const page = await joined()
    room.rights = LOCKED
    page.text.format(1, 9, { bold: true })
    await room.run()
    expect(page.getSnapshot().drafts[0]?.paragraphs).toMatchObject([
      { id: 'p1', base: 'Recalling the Declaration', mine: 'Recalling the Declaration', onlyForm: true }
    ])
    await page.destroy()
  })
})

describe('edits made offline', () => {
  it('are not even sent into a text that is locked when the page comes back', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    room.closeAll(1006)
    page.text.insert(1, 'offline ')
    room.rights = LOCKED
    await clock.advance(1_000)
    await room.run()
    expect(room.connections.flatMap(it => it.documents).filter(it => !it.taken)).toEqual([])
    expect(page.getSnapshot().drafts[0]?.paragraphs[0]?.mine).toBe('offline Recalling the Declaration')
    expect(page.getSnapshot()).toMatchObject({ save: 'read_only', readOnly: 'locked' })
    await page.destroy()
  })

  it('make no draft when the server had them before the lock', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    room.holdSaved = true
    page.text.insert(1, 'stored ')
    page.text.delete(9, 4)
    await room.run()
    room.closeAll(1006)
    room.rights = LOCKED
    await clock.advance(1_000)
    await room.run()
    expect(page.getSnapshot()).toMatchObject({
      drafts: [],
      save: 'read_only',
      unsentFrames: 0,
      generation: 1
    })
    expect(plain(page.text)).toBe(room.words())
    await page.destroy()
  })
})

describe('another history', () => {
  it('is never merged with what the page has', async () => {
    const { room, clock, joined, device } = createWorld()
    const page = await joined()
    room.closeAll(1006)
    page.text.insert(1, 'unsent ')
    replaceHistory(room, 'lineage-2')
    await clock.advance(1_000)
    await room.run()
    const state = page.getSnapshot()
    expect(state).toMatchObject({ save: 'saved', generation: 2, unsentFrames: 0 })
    expect(plain(page.text)).toBe('Restored words')
    expect(room.words()).toBe('Restored words')
    expect(state.drafts).toMatchObject([
      {
        reason: 'lineage',
        lineage: 'lineage-1',
        paragraphs: [{ mine: 'unsent Recalling the Declaration', now: 'Restored words' }]
      }
    ])
    await page.idle()
    const old = await device.load({ person: 'me', document: 'd1', lineage: 'lineage-1', tab: 'any' })
    expect(old.confirmed).toEqual([])
    page.text.insert(1, 'new ')
    await room.run()
    expect(room.words()).toBe('new Restored words')
    await page.destroy()
  })

  it('makes drafts of what a closed page left under the old one', async () => {
    const { room, joined, tabs, session } = createWorld()
    const page = await joined()
    room.blackHole.up = true
    page.text.insert(1, 'unsent ')
    await page.destroy()
    await room.run()
    tabs.dieAll()
    room.blackHole.up = false
    replaceHistory(room, 'lineage-2')
    const next = session({ lineage: 'lineage-2' })
    await room.run()
    expect(plain(next.text)).toBe('Restored words')
    expect(next.getSnapshot().drafts).toMatchObject([
      {
        reason: 'lineage',
        paragraphs: [{ base: 'Recalling the Declaration', mine: 'unsent Recalling the Declaration' }]
      }
    ])
    await next.destroy()
    const last = await joined({ lineage: 'lineage-2' })
    expect(last.getSnapshot().drafts).toHaveLength(1)
    expect(room.words()).toBe('Restored words')
    await last.destroy()
  })
})

describe('closes that concern the words', () => {
  it.each([
    [CLOSE.forbidden, 'role'],
    [CLOSE.notFound, 'gone'],
    [CLOSE.locked, 'locked']
  ])('gives unsent words back on %i', async (code, reason) => {
    const { room, joined } = createWorld()
    const page = await joined()
    room.blackHole.up = true
    page.text.insert(1, 'unsent ')
    room.closeAll(code)
    expect(page.getSnapshot()).toMatchObject({ connection: { status: 'stopped', code }, unsentFrames: 0 })
    expect(page.getSnapshot().drafts).toMatchObject([
      { reason, paragraphs: [{ mine: 'unsent Recalling the Declaration' }] }
    ])
    await page.destroy()
  })

  it('leaves nothing to read on the device when the right to read ended', async () => {
    const { room, joined, device } = createWorld()
    const page = await joined()
    room.closeAll(CLOSE.notFound)
    expect(plain(page.text)).toBe('')
    await page.destroy()
    const kept = await device.load({ person: 'me', document: 'd1', lineage: 'lineage-1', tab: 'any' })
    expect(kept.confirmed).toEqual([])
  })

  it('begins anew on 4400 with another client id, and gives up when that repeats', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    room.blackHole.up = true
    page.text.insert(1, 'unsent ')
    await room.run()
    const { clientID } = page.doc
    room.closeAll(CLOSE.malformed)
    room.blackHole.up = false
    await room.run()
    expect(page.getSnapshot()).toMatchObject({ save: 'saved', generation: 2 })
    expect(page.getSnapshot().drafts[0]?.reason).toBe('malformed')
    expect(page.doc.clientID).not.toBe(clientID)
    for (let i = 0; i < 4; i++) {
      room.closeAll(CLOSE.malformed)
      await clock.advance(4_000)
      await room.run()
    }
    expect(page.getSnapshot().connection).toEqual({ status: 'stopped', code: CLOSE.malformed })
    await page.destroy()
  })

  it('sends all again, in order, when the server missed one edit', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    room.blackHole.up = true
    page.text.insert(1, 'missed ')
    await room.run()
    room.closeAll(CLOSE.outOfStep)
    room.blackHole.up = false
    await clock.advance(1_000)
    await room.run()
    expect(room.words()).toContain('missed Recalling')
    expect(page.getSnapshot()).toMatchObject({ save: 'saved', drafts: [], generation: 1 })
    await page.destroy()
  })

  it('begins anew when it is out of step twice, with the words as a draft', async () => {
    const { room, clock, joined } = createWorld()
    const page = await joined()
    room.blackHole.up = true
    page.text.insert(1, 'unsent ')
    await room.run()
    room.closeAll(CLOSE.outOfStep)
    await clock.advance(1_000)
    await room.run()
    room.closeAll(CLOSE.outOfStep)
    room.blackHole.up = false
    await room.run()
    expect(page.getSnapshot()).toMatchObject({ save: 'saved', generation: 2 })
    expect(page.getSnapshot().drafts[0]?.reason).toBe('out_of_step')
    await page.destroy()
  })
})

describe('rights', () => {
  it('stop and allow typing as the server says', async () => {
    const { room, joined } = createWorld()
    const page = await joined()
    room.changeRights({ mayType: false, reason: 'stage' })
    await room.run()
    expect(page.getSnapshot()).toMatchObject({ editable: false, save: 'read_only', readOnly: 'stage' })
    room.changeRights({ mayType: true, reason: null })
    await room.run()
    expect(page.getSnapshot()).toMatchObject({ editable: true, save: 'saved', readOnly: null })
    await page.destroy()
  })
})

/** How words can become unsendable in the middle of writing; null is a refusal on the living connection. */
const CUTS: (((world: World) => Promise<void>) | null)[] = [
  null,
  async ({ room, clock }) => {
    room.rights = LOCKED
    room.closeAll(1006)
    await clock.advance(1_000)
  },
  async ({ room }) => room.closeAll(CLOSE.forbidden),
  async ({ room }) => room.closeAll(CLOSE.malformed),
  async ({ room, clock }) => {
    replaceHistory(room, 'lineage-2')
    room.closeAll(CLOSE.restarting)
    await clock.advance(1_000)
  }
]

it('returns every unsent letter, and only where something was unsent (200 seeded runs)', async () => {
  const seen = { unsent: 0, quiet: 0 }
  for (let seed = 1; seed <= 200; seed++) {
    const world = createWorld(seed)
    const { room, joined } = world
    const page = await joined()
    const random = seeded(seed * 7919)
    const write = writer(random)
    for (let i = 0; i < 12; i++) write(page)
    room.edit(text => text.insert(1 + Math.floor(random() * 5), '·'))
    await room.run()
    const cut = CUTS[seed % CUTS.length]
    // What is written now never reaches the server, or is refused there.
    if (cut) room.blackHole.up = true
    else room.rights = LOCKED
    for (let left = seed % 7 === 0 ? 0 : 1 + Math.floor(random() * 12); left > 0; left--) write(page)
    const mine = paragraphs(page)
    const stored = plain(room.doc.getText(ROOT))
    const { unsentFrames } = page.getSnapshot()
    await room.run()
    room.blackHole.up = false
    await cut?.(world)
    await room.run()
    const { drafts } = page.getSnapshot()
    const returned = drafts.flatMap(it => it.paragraphs)
    const unsent =
      [...mine.values()]
        .join('')
        .match(/[\u4e00-\u9fff]/g)
        ?.filter(it => !stored.includes(it)) ?? []
    for (const letter of unsent) expect(drafts.map(draftWords).join(), `seed ${seed}`).toContain(letter)
    for (const it of returned) expect(it.mine, `seed ${seed}`).toBe(mine.get(it.id) ?? null)
    if (unsentFrames === 0) expect(drafts, `seed ${seed}`).toEqual([])
    expect(page.getSnapshot().unsentFrames).toBe(0)
    seen.unsent += unsent.length
    seen.quiet += unsentFrames === 0 ? 1 : 0
    await page.destroy()
  }
  expect(seen.unsent).toBeGreaterThan(500)
  expect(seen.quiet).toBeGreaterThan(25)
}, 60_000)

/** What the editor shows, by paragraph. */
function paragraphs({ text }: Session): Map<string, string> {
  const words = readText(text).paragraphs.map(({ id, runs }): [string, string] => [
    id,
    runs.map(run => ('text' in run ? run.text : '')).join('')
  ])
  return new Map(words)
}

/** Types letters that occur once, deletes, splits and joins, as the binding does it. */
function writer(random: () => number) {
  let letter = '一'.charCodeAt(0)
  let paragraph = 0
  return ({ doc, text }: Session) => {
    const at = 1 + Math.floor(random() * (text.length - 1))
    const kind = random()
    doc.transact(() => {
      if (kind < 0.6) text.insert(at, String.fromCharCode(letter++), {})
      else if (kind < 0.8) text.insertEmbed(at, { p: `new${++paragraph}` }, { part: 'op' })
      else if (at + 1 < text.length) text.delete(at, 1)
    }, 'binding')
  }
}

function replaceHistory(room: FakeRoom, lineage: string) {
  room.lineage = lineage
  room.doc = new Y.Doc()
  writeText(room.doc.getText(ROOT), {
    paragraphs: [{ id: 'p1', part: 'op', runs: [{ text: 'Restored words' }] }]
  })
}
