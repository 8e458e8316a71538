import type { Run, Text } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  acceptWords,
  markersOf,
  moveParagraph,
  openBracket,
  readText,
  replaceMarkerId,
  resolveBracket,
  ROOT,
  writeText
} from './index.ts'

const text = (): Text => ({
  paragraphs: [
    {
      id: 'a',
      part: 'pp',
      runs: [{ text: 'one ' }, { text: 'bold', marks: { bold: true } }, { text: ' words' }]
    },
    { id: 'b', part: 'sub', level: 2, runs: [{ text: 'left ' }, { bracket: 'b1' }, { text: ' right' }] },
    { id: 'c', part: 'op', runs: [{ text: 'third' }] }
  ]
})

function pair(): { server: Y.Text; client: Y.Text; exchange(): void } {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  writeText(one.getText(ROOT), text())
  const exchange = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)))
  }
  exchange()
  return { server: one.getText(ROOT), client: other.getText(ROOT), exchange }
}

const ids = (source: Y.Text) => readText(source).paragraphs.map(one => one.id)
const runs = (source: Y.Text, id: string): Run[] =>
  readText(source).paragraphs.find(one => one.id === id)?.runs ?? []
const words = (source: Y.Text, id: string) =>
  runs(source, id)
    .map(run => ('text' in run ? run.text : `[${run.bracket}]`))
    .join('')

describe('moveParagraph', () => {
  it.each([
    ['b', null, 'b,a,c'],
    ['b', 'c', 'a,c,b'],
    ['a', 'c', 'b,c,a'],
    ['c', 'a', 'a,c,b'],
    ['c', null, 'c,a,b'],
    ['b', 'a', 'a,b,c'],
    ['b', 'b', 'a,b,c']
  ])('moves %s behind %s', (id, after, order) => {
    const { server } = pair()
    const before = readText(server).paragraphs
    const moved = moveParagraph(server, id, after)
    expect(ids(server).join()).toBe(order)
    expect([...readText(server).paragraphs].sort((x, y) => x.id.localeCompare(y.id))).toEqual(before)
    const length = moved.reduce((sum, range) => sum + range.length, 0)
    // Moving the first one behind the third moves the second and the third before it.
    expect([0, 1 + 'one bold words'.length, 13, 6, 13 + 6]).toContain(length)
  })

  it('says where each item stands now', () => {
    const { server } = pair()
    const char = (client: number, clock: number) => {
      for (let item = server._start; item; item = item.right) {
        if (item.id.client === client && item.id.clock <= clock && clock < item.id.clock + item.length) {
          return { deleted: item.deleted, item }
        }
      }
      return null
    }
    for (const { from, to, length } of moveParagraph(server, 'b', null)) {
      for (let i = 0; i < length; i++) {
        expect(char(from.client, from.clock + i)?.deleted).toBe(true)
        expect(char(to.client, to.clock + i)?.deleted).toBe(false)
      }
    }
  })
})

describe('brackets', () => {
  it('opens behind the words, and letters typed among them meanwhile stay before the bracket', () => {
    const { server, client, exchange } = pair()
    client.insert(3, 'XY', {})
    expect(openBracket(server, { paragraph: 'a', start: 0, end: 8 }, 'b2')).toEqual([
      { text: 'one ' },
      { text: 'bold', marks: { bold: true } }
    ])
    exchange()
    expect(words(server, 'a')).toBe('XY[b2] words')
    expect(readText(client)).toEqual(readText(server))
  })

  it('resolves with marks and a nested bracket, or with nothing', () => {
    const { server } = pair()
    resolveBracket(server, 'b1', [{ text: 'new', marks: { italic: true } }, { bracket: 'b9' }])
    expect(runs(server, 'b')).toEqual([
      { text: 'left ' },
      { text: 'new', marks: { italic: true } },
      { bracket: 'b9' },
      { text: ' right' }
    ])
    resolveBracket(server, 'b9', [])
    expect(words(server, 'b')).toBe('left new right')
    expect(() => resolveBracket(server, 'b9', [])).toThrow()
  })
})

describe('acceptWords', () => {
  it('keeps the items of words that stay, with what others write and mark there', () => {
    const { server, client, exchange } = pair()
    client.insert(client.toString().indexOf('words') + 1 + 2, 'Z', {})
    acceptWords(server, { paragraph: 'a', start: 0, end: 14 }, [
      { text: 'two bold', marks: { underline: true } },
      { text: ' new words' }
    ])
    exchange()
    expect(words(server, 'a')).toMatch(/two bold new w[oZ]*rds/)
    expect(words(server, 'a')).toContain('Z')
    expect(runs(client, 'a')).toEqual(runs(server, 'a'))
    expect(runs(server, 'a')[0]).toEqual({ text: 'two bold', marks: { underline: true } })
  })

  it('keeps a bracket that both wordings hold', () => {
    const { server } = pair()
    acceptWords(server, { paragraph: 'b', start: 0, end: 12 }, [
      { text: 'a ' },
      { bracket: 'b1' },
      { text: '!' }
    ])
    expect(words(server, 'b')).toBe('a [b1]!')
    expect(() => acceptWords(server, { paragraph: 'b', start: 0, end: 99 }, [])).toThrow()
  })
})

describe('replaceMarkerId', () => {
  it('keeps part and level, and the words in their place', () => {
    const { server, client, exchange } = pair()
    const marker = markersOf(server)[1]
    client.insert((marker?.index ?? 0) + 1, 'Q', {})
    replaceMarkerId(server, marker?.index ?? 0, 'n')
    exchange()
    expect(ids(client)).toEqual(['a', 'n', 'c'])
    expect(readText(client).paragraphs[1]).toMatchObject({ part: 'sub', level: 2 })
    expect(words(client, 'n')).toBe('Qleft [b1] right')
  })
})
