import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../server/realtime/messages.ts'
import type { FaultPoint } from '../../server/realtime/ports.ts'
import { startHarness, type Harness, type HarnessOptions } from './harness.ts'

let harness: Harness
afterEach(() => harness.close())

async function start(options: HarnessOptions = {}): Promise<Harness> {
  harness = await startHarness(options)
  harness.create('d1')
  return harness
}

const kinds = (client: { frames: { kind: string }[] }) => client.frames.map(frame => frame.kind)

describe('writing', () => {
  it('[RT6, RT7] tells the author saved and the others the words, only after the commit', async () => {
    const points: FaultPoint[] = []
    let seenAtCommit = ''
    let storedAtCommit = 0
    await start({
      storage: 'sqlite',
      fault: point => {
        points.push(point)
        seenAtCommit = bob.words
        storedAtCommit = harness.database?.all('SELECT seq FROM UpdateEntry').length ?? 0
      }
    })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    ada.type('Hi')
    await bob.until(() => bob.words.endsWith('Hi'), 'relay')
    await ada.until(() => ada.isSaved, 'saved')
    expect(points).toEqual(['append:before-commit', 'append:after-commit'])
    expect([seenAtCommit, storedAtCommit]).toEqual(['One.Two.', 1])
    expect(ada.saved).toEqual({ n: ada.sent, seq: 1 })
    const [row] =
      harness.database?.all<{ seq: number; personId: string }>('SELECT seq, personId FROM UpdateEntry') ?? []
    expect(row).toEqual({ seq: 1, personId: 'ada' })
  })

  it('[RT7, RT8] saved comes before the words of others of the same turn; who wrote alone hears no echo', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    await Promise.all([ada, bob].map(one => one.until(() => one.isSaved, 'greeting saved')))
    ada.type('A')
    await ada.until(() => ada.isSaved, 'saved')
    await bob.until(() => bob.words.endsWith('A'), 'relay')
    expect(kinds(ada)).not.toContain('update')
    const before = ada.frames.length
    harness.memory?.setDown(true)
    ada.type('a')
    await ada.until(() => ada.notices.length === 1, 'storage down')
    // Both lie in the group that gathers while the first commit waits.
    ada.type('b')
    bob.type('c', 1)
    await new Promise(resolve => setImmediate(resolve))
    harness.memory?.setDown(false)
    await ada.until(() => ada.words === bob.words && ada.isSaved && bob.isSaved, 'both')
    const seen = ada.frames.slice(before).map(frame => frame.kind)
    expect(seen.indexOf('saved')).toBeLessThan(seen.indexOf('update'))
  })

  it('[RT8] keeps the order of the log and merges a turn into one frame', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    for (const letter of 'abcdefghij') ada.type(letter)
    await bob.until(() => bob.words.endsWith('abcdefghij'), 'relay')
    await ada.until(() => ada.isSaved, 'saved')
    expect(bob.frames.filter(frame => frame.kind === 'update').length).toBeLessThan(10)
    const log = await harness.updateLog.load('d1')
    expect(log?.tail.map(entry => entry.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('[RT25] takes what somebody types while he is coming back, before he has read what is asked of him', async () => {
    await start()
    const bob = await harness.join('bob', 'd1')
    const away = await harness.join('ada', 'd1')
    away.type('A')
    await bob.until(() => bob.words.endsWith('A'), 'relay')
    away.end()
    away.type(' away')
    const ada = harness.connect('ada', 'd1', { doc: away.doc })
    ada.ws.once('open', () => [' and', ' back'].forEach(words => ada.type(words)))
    await bob.until(() => bob.words.endsWith('A away and back'), 'what was written before the step 2')
    await ada.until(() => ada.isSaved, 'saved')
    ada.type('.')
    await bob.until(() => bob.words.endsWith('back.'), 'what was written after it')
    expect([ada.closed, ada.words]).toEqual([null, bob.words])
  })

  it('[RT25] waits for the step 2 for a while only', async () => {
    await start({ limits: { STEP_TWO_MS_MAX: 50, SWEEP_MS: 20 } })
    const away = await harness.join('ada', 'd1')
    away.end()
    away.type(' away')
    const ada = harness.connect('ada', 'd1', { doc: away.doc })
    ada.ws.removeAllListeners('message')
    ada.ws.once('open', () => ada.type(' back'))
    expect(await ada.untilClosed()).toBe(CLOSE.outOfStep)
  })

  it('[RT9] counts what holds nothing new as saved, and neither stores nor relays it', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    ada.type('Hi')
    await bob.until(() => bob.words.endsWith('Hi'), 'relay')
    const frames = bob.frames.length
    for (let time = 0; time < 20; time++) ada.sendUpdate(Y.encodeStateAsUpdate(ada.doc), 1)
    await ada.until(() => ada.isSaved, 'saved')
    expect((await harness.updateLog.load('d1'))?.tail).toHaveLength(1)
    bob.type('!')
    await bob.until(() => bob.isSaved, 'saved')
    expect(bob.frames.slice(frames).map(frame => frame.kind)).toEqual(['saved'])
  })

  it('[RT10] refuses the frames of a reader one by one, keeps the socket, stores and relays nothing', async () => {
    await start()
    harness.people.person('olga').reason = 'observer'
    const olga = await harness.join('olga', 'd1')
    const ada = await harness.join('ada', 'd1')
    expect(olga.hello).toMatchObject({ mayType: false, reason: 'observer' })
    olga.type('x')
    olga.text.delete(1, 1)
    await olga.until(() => olga.refused.length === 2, 'refusals')
    expect(olga.refused).toEqual([2, 3].map(n => ({ n, reason: 'observer' })))
    ada.type('!')
    await olga.until(() => olga.words.includes('!'), 'relay to the reader')
    expect(olga.closed).toBeNull()
    expect((await harness.updateLog.load('d1'))?.tail).toHaveLength(1)
  })

  it('[RT11] closes who writes on after being told', async () => {
    await start()
    harness.people.person('olga').reason = 'role'
    harness.people.person('luis').reason = 'locked'
    const olga = await harness.join('olga', 'd1')
    const luis = await harness.join('luis', 'd1')
    for (const one of [olga, luis]) one.type('x')
    await Promise.all([olga, luis].map(one => one.until(() => one.refused.length === 1, 'refusal')))
    harness.clock.shift(5_001)
    for (const one of [olga, luis]) one.type('y')
    expect(await olga.untilClosed()).toBe(CLOSE.forbidden)
    expect(await luis.untilClosed()).toBe(CLOSE.locked)
  })

  it('[RT12] asks for the right again when the log refuses, and takes or refuses the frame accordingly', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    const document = harness.memory?.documents.get('d1')
    if (!document) throw new Error('no document')
    // Somebody else's right changed: Ada may go on, under the new fence.
    document.fence = 1
    harness.people.fences.set('d1', 1)
    ada.type('ab')
    ada.type('cd')
    await bob.until(() => bob.words.endsWith('abcd'), 'resubmitted')
    await ada.until(() => ada.isSaved, 'saved')
    expect(ada.refused).toEqual([])
    expect(harness.people.askedAgain).toBe(1)
    // The text was closed: the frame is refused, the right is told.
    document.closed = true
    harness.people.person('ada').reason = 'stage'
    ada.type('ef')
    await ada.until(() => ada.refused.length === 1, 'refusal')
    expect(ada.rights).toEqual({ mayType: false, reason: 'stage' })
    expect(bob.words.endsWith('abcd')).toBe(true)
  })

  it('[RT12] gives up after a few tries when log and rights disagree', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    Object.assign(harness.memory?.documents.get('d1') ?? {}, { closed: true })
    ada.type('x')
    await ada.until(() => ada.refused.length === 1, 'refusal')
    expect(ada.refused[0]?.reason).toBe('locked')
  })

  it('[RT14] tells nobody saved while the disk takes nothing, and goes on by itself', async () => {
    let full = false
    await start({
      storage: 'sqlite',
      fault: point => {
        if (full && point === 'append:before-commit') throw new Error('SQLITE_FULL')
      }
    })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    full = true
    ada.type('Hi')
    await bob.until(() => bob.notices.length === 1, 'notice')
    const carl = await harness.join('carl', 'd1')
    expect(carl.notices).toEqual([{ code: 'storage_down' }])
    ada.type('!')
    expect(ada.isSaved).toBe(false)
    expect(bob.words).toBe('One.Two.')
    full = false
    await bob.until(() => bob.words.endsWith('Hi!'), 'relay')
    await ada.until(() => ada.isSaved, 'saved')
    expect(bob.notices.map(notice => notice.code)).toEqual(['storage_down', 'storage_up'])
    expect(harness.log.lines.filter(line => line.level === 'error')).toHaveLength(1)
  })

  it('[RT14] does not read from senders while too much waits for the disk, and then goes on', async () => {
    await start({ limits: { PENDING_BYTES_MAX: 20_000 } })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    harness.memory?.setDown(true)
    for (let paste = 0; paste < 50; paste++) ada.type('word '.repeat(200))
    const [connection] = harness.rooms.connectionsOf('d1')
    await ada.until(() => connection?.isPaused === true, 'paused')
    harness.memory?.setDown(false)
    await bob.until(() => bob.text.length === ada.text.length, 'everything')
    await ada.until(() => ada.isSaved, 'saved')
    expect(connection?.isPaused).toBe(false)
  })

  it('[RT13] an act of the server is appended behind everything and relayed to everybody', async () => {
    await start({ storage: 'sqlite' })
    const ada = await harness.join('ada', 'd1')
    ada.type(' typed')
    await ada.until(() => ada.isSaved, 'saved')
    const done = await harness.rooms.edit({
      documentId: 'd1',
      personId: 'carla',
      change: text => text.insert(text.length, ' acted', {})
    })
    await ada.until(() => ada.words === 'One.Two. typed acted', 'relay')
    const rows = harness.database?.all('SELECT seq, kind, personId FROM UpdateEntry ORDER BY seq')
    expect(rows).toEqual([
      { seq: 1, kind: 'typing', personId: 'ada' },
      { seq: 2, kind: 'act', personId: 'carla' }
    ])
    expect(done).toEqual({ sequence: 2 })
    const read = await harness.rooms.read('d1')
    expect(read).toMatchObject({ sequence: 2, lineage: 'lineage-d1' })
    expect(read?.text.paragraphs[1]?.runs).toEqual([{ text: 'Two. typed acted' }])
    ada.type('!')
    await ada.until(() => ada.isSaved, 'saved')
    expect((await harness.rooms.read('d1'))?.sequence).toBe(3)
  })

  it('[RT13] an act works on a text that nobody has open, and one that changes nothing appends nothing', async () => {
    await start()
    const edit = { documentId: 'd1', personId: 'carla' }
    expect(await harness.rooms.edit({ ...edit, change: text => text.insert(1, 'A ', {}) })).toEqual({
      sequence: 1
    })
    expect(await harness.rooms.edit({ ...edit, change: () => {} })).toEqual({ sequence: 1 })
    await expect(harness.rooms.edit({ ...edit, documentId: 'none', change: () => {} })).rejects.toThrow(
      'none'
    )
    expect((await harness.rooms.read('d1'))?.text.paragraphs[0]?.runs).toEqual([{ text: 'A One.' }])
    expect(await harness.rooms.read('none')).toBeNull()
  })

  it('[RT13] an act that deletes beside the end of a mark leaves the words behind it plain', async () => {
    await start()
    harness.create('marked', ['plain bold plain'])
    const edit = { documentId: 'marked', personId: 'ada' }
    await harness.rooms.edit({ ...edit, change: text => text.format(7, 4, { bold: true }) })
    await harness.rooms.edit({ ...edit, change: text => text.delete(9, 2) })
    const read = await harness.rooms.read('marked')
    expect(read?.text.paragraphs[0]?.runs).toEqual([
      { text: 'plain ' },
      { text: 'bo', marks: { bold: true } },
      { text: ' plain' }
    ])
  })

  it('[RT24] a room that stumbles sends its people back to the door, and loses nothing', async () => {
    await start()
    harness.create('d2')
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd2')
    const visit = await harness.rooms.visit('d1')
    if (!visit) throw new Error('no room')
    visit.room.text.append = () => {
      throw new Error('a fault of ours')
    }
    ada.type('x')
    bob.type('y')
    await bob.until(() => bob.isSaved, 'the other room')
    expect(await ada.untilClosed()).toBe(CLOSE.restarting)
    visit.leave()
    const again = await harness.join('ada', 'd1', { doc: ada.doc })
    await again.until(() => again.isSaved, 'saved')
    expect((await harness.join('carl', 'd1')).words).toBe('One.Two.x')
  })

  it('knows who is here and who has typed in the last minute', async () => {
    await start()
    const ada = await harness.join('ada', 'd1')
    await harness.join('ada', 'd1')
    await harness.join('bob', 'd1')
    expect(harness.rooms.present('d1').map(user => user.id)).toEqual(['ada', 'bob'])
    expect(harness.rooms.writing('d1')).toEqual([])
    ada.type('x')
    await ada.until(() => ada.isSaved, 'saved')
    expect(harness.rooms.writing('d1').map(user => user.id)).toEqual(['ada'])
    harness.clock.shift(60_001)
    expect(harness.rooms.writing('d1')).toEqual([])
  })
})
