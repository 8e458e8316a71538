import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { chance, copyOf, doing, openDesk, plain, submit, type Desk } from '../../tests/realtime/desk.ts'
import { readUpdate, type Reading } from './firewall-reading.ts'
import { byClient, type Range } from './item-index-ranges.ts'

const desk = (): Desk =>
  openDesk({ text: plain(['First words', 'Zweite Wörter, 第三 🦜']), editors: 2, seed: 5 })

/** Honest updates of many shapes, and states of some length. */
function honest(): Uint8Array[] {
  const { editors, log } = desk()
  const random = chance(3)
  const [ada, bob] = editors
  if (!ada || !bob) return []
  for (let i = 0; i < 200; i++) {
    const at = 1 + Math.floor(random() * (ada.text.length - 2))
    if (i % 5 === 0) doing.split(ada, at, `id-${i}`)
    else if (i % 7 === 0) doing.remove(ada, at, 1)
    else if (i % 11 === 0) doing.mark(ada, at, 1, { link: 'https://example.org/ä' })
    else doing.type(ada, at, 'é🦜x'.slice(0, 1 + (i % 4)), { bold: i % 2 ? true : null })
  }
  return [...log, ...ada.outbox, Y.mergeUpdates(ada.outbox), Y.encodeStateAsUpdate(ada.doc)]
}

/** What Yjs reads, in our words. */
function asYjs(update: Uint8Array): Pick<Reading, 'deletions'> & { structs: object[] } {
  const { structs, ds } = Y.decodeUpdate(update)
  return {
    structs: structs.map(struct => ({
      client: struct.id.client,
      clock: struct.id.clock,
      length: struct.length,
      origin:
        struct instanceof Y.Item && struct.origin ? [struct.origin.client, struct.origin.clock] : [-1, -1],
      right:
        struct instanceof Y.Item && struct.rightOrigin
          ? [struct.rightOrigin.client, struct.rightOrigin.clock]
          : [-1, -1]
    })),
    deletions: [...ds.clients].flatMap(([client, ranges]) =>
      ranges.filter(({ len }) => len > 0).map(({ clock, len }) => ({ client, clock, length: len }))
    )
  }
}

const asOurs = ({ structs, deletions }: Reading): ReturnType<typeof asYjs> => ({
  structs: structs.map(({ client, clock, length, ...rest }) => ({
    client,
    clock,
    length,
    origin: [rest.originClient, rest.originClock],
    right: [rest.rightClient, rest.rightClock]
  })),
  deletions
})

/** Yjs gathers the deletions of one client that stand in two places. */
const gathered = <T extends { deletions: Range[] }>(reading: T): T => ({
  ...reading,
  deletions: [...byClient(reading.deletions).values()].flat()
})

describe('the reader of updates', () => {
  const updates = honest()

  it('reads every honest update as Yjs does, and finds nothing wrong in it', () => {
    for (const update of updates) {
      const reading = readUpdate(update)
      expect(reading && asOurs(reading)).toEqual(asYjs(update))
      expect(reading?.structs.map(struct => struct.offence)).toEqual(reading?.structs.map(() => null))
    }
  })

  it('takes nothing that is cut, and nothing with more behind it', () => {
    for (const update of updates.slice(0, 60)) {
      for (let length = 0; length < update.length; length++) {
        expect(readUpdate(update.slice(0, length))).toBe(null)
      }
      expect(readUpdate(Uint8Array.from([...update, 0]))).toBe(null)
    }
  })

  it('never throws, and what it takes of mutated updates it reads as Yjs does', () => {
    const mutated = fc.tuple(
      fc.constantFrom(...updates),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 })
    )
    fc.assert(
      fc.property(mutated, ([update, changes]) => {
        const bytes = Uint8Array.from(update)
        for (const [place, value] of changes) bytes[place % bytes.length] = value
        const reading = readUpdate(bytes)
        if (reading) expect(gathered(asOurs(reading))).toEqual(asYjs(bytes))
      }),
      { numRuns: 5_000, seed: 1 }
    )
  })

  it('lets no mutated update leave anything pending, a bracket or a text without a first marker', () => {
    const random = chance(8)
    const room = desk()
    let taken = 0
    for (let i = 0; i < 1_500; i++) {
      const { doc, person } = room.editors[i % 2] ?? { doc: null, person: '' }
      if (doc === null) continue
      const copy = copyOf(room)
      copy.clientID = doc.clientID
      const updates: Uint8Array[] = []
      copy.on('update', update => updates.push(update))
      copy.getText('default').insert(1 + Math.floor(random() * 8), 'some', { bold: true })
      const bytes = Uint8Array.from(updates[0] ?? [])
      for (let n = Math.floor(random() * 3); n > 0; n--) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      }
      if (submit(room, bytes, { person }).kind === 'take') taken += 1
    }
    expect(taken).toBeGreaterThan(150)
    expect(room.master.store.pendingStructs ?? room.master.store.pendingDs).toBe(null)
    const delta = room.master.getText('default').toDelta() as { insert: unknown }[]
    expect(delta[0]?.insert).toHaveProperty('p')
    expect(JSON.stringify(delta)).not.toContain('{"b":')
    expect([...room.master.share.keys()]).toEqual(['default'])
  })
})
