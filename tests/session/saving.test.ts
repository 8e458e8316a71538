import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createWorld, plain, update } from './fake-room.ts'

it('shows the text of the server, and says saved only then', async () => {
  const { room, session } = createWorld()
  const page = session()
  expect(page.getSnapshot()).toMatchObject({ save: 'saving', ready: false, editable: false, generation: 1 })
  await room.run()
  expect(plain(page.text)).toBe(room.words())
  expect(page.getSnapshot()).toMatchObject({ save: 'saved', synced: true, editable: true, unsentFrames: 0 })
  expect(page.getSnapshot().me?.delegation).toBe('BRA')
  // The server's question is answered with an empty step 2, which counts.
  expect(room.connections[0]?.documents).toHaveLength(1)
  await page.destroy()
})

it('says saving until the number comes, for deletions as well', async () => {
  const { room, joined } = createWorld()
  const page = await joined()
  room.holdSaved = true
  page.text.delete(2, 5)
  page.text.insert(2, 'x')
  expect(page.getSnapshot()).toMatchObject({ save: 'saving', unsentFrames: 2 })
  expect(page.leaveGuard()).toBe(true)
  await room.run()
  expect(page.getSnapshot()).toMatchObject({ save: 'saving', unsentFrames: 2 })
  room.connections[0]?.saved()
  await room.run()
  expect(page.getSnapshot()).toMatchObject({ save: 'saved', unsentFrames: 0 })
  expect(page.leaveGuard()).toBe(false)
  expect(plain(page.text)).toBe(room.words())
  await page.destroy()
})

it('counts frames anew after a reconnect and sends everything again', async () => {
  const { room, clock, joined } = createWorld()
  const page = await joined()
  page.text.insert(1, 'A')
  await room.run()
  room.blackHole.up = true
  page.text.insert(2, 'B')
  page.text.delete(5, 2)
  await room.run()
  room.closeAll(1012)
  room.blackHole.up = false
  expect(page.getSnapshot()).toMatchObject({ save: 'offline', unsentFrames: 2 })
  await clock.advance(1_000)
  await room.run()
  expect(room.connections[0]?.documents).toHaveLength(2)
  expect(page.getSnapshot()).toMatchObject({ save: 'saved', unsentFrames: 0 })
  expect(plain(page.text)).toBe(room.words())
  await page.destroy()
})

it('does not send again what the server stored without our hearing of it, deletions included', async () => {
  const { room, clock, joined } = createWorld()
  const page = await joined()
  room.holdSaved = true
  page.text.insert(1, 'stored ')
  page.text.delete(10, 3)
  await room.run()
  room.blackHole.up = true
  page.text.delete(12, 2)
  await room.run()
  room.blackHole.up = false
  room.holdSaved = false
  room.closeAll(1006)
  await clock.advance(1_000)
  await room.run()
  // Only the last deletion travels; a state vector could not have told it from the stored ones.
  expect(room.connections[0]?.documents).toHaveLength(1)
  expect(page.getSnapshot()).toMatchObject({ save: 'saved', unsentFrames: 0 })
  expect(plain(page.text)).toBe(room.words())
  await page.destroy()
})

it('joins the edits of a long time offline into few frames', async () => {
  const { room, clock, joined } = createWorld()
  const page = await joined()
  room.unreachable = true
  room.closeAll(1006)
  for (let i = 0; i < 1_000; i++) page.text.insert(1 + i, 'k')
  expect(page.getSnapshot().unsentFrames).toBe(1_000)
  room.unreachable = false
  await clock.advance(1_000)
  await room.run()
  expect(room.connections[0]?.documents.length).toBe(10)
  expect(page.getSnapshot()).toMatchObject({ save: 'saved', unsentFrames: 0 })
  expect(room.words()).toContain('k'.repeat(1_000))
  await page.destroy()
})

it('sends nothing in return for what others do to marks, so that readers stay silent', async () => {
  const { room, joined } = createWorld()
  room.edit(text => text.format(1, 9, { bold: true }))
  const page = await joined()
  const [line] = room.connections
  const before = line?.documents.length
  // Two people delete the halves of the bold words at once: nobody's own deletion tidies up both marks.
  const state = Y.encodeStateAsUpdate(room.doc)
  for (const [from, length] of [
    [1, 5],
    [6, 4]
  ] as const) {
    const author = new Y.Doc()
    const text = author.getText('default')
    Y.applyUpdate(author, state)
    author.on('update', bytes => line?.tell(update(bytes)))
    text.delete(from, length)
  }
  await room.run()
  expect(line?.documents.length).toBe(before)
  expect(page.getSnapshot()).toMatchObject({ save: 'saved', unsentFrames: 0 })
  await page.destroy()
})

it('asks for an update that got lost on the way down', async () => {
  const { room, clock, joined } = createWorld()
  const page = await joined()
  room.blackHole.down = true
  room.edit(text => text.insert(1, 'lost '))
  await room.run()
  room.blackHole.down = false
  await clock.advance(3_000)
  room.edit(text => text.insert(6, 'and found '))
  await room.run()
  expect(plain(page.text)).toBe(room.words())
  await page.destroy()
})
