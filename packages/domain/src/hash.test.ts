import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Bracket } from './bracket.ts'
import { toCanonicalJson } from './canonical.ts'
import { canonical, paragraphHash, textHash } from './hash.ts'
import type { Text } from './text.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const insertion: Bracket = {
  id: 'b1',
  paragraph: 'p2',
  kind: 'insertion',
  state: 'open',
  base: null,
  alternatives: [
    {
      key: 'add',
      runs: [{ text: 'agree' }],
      proposedBy: ['BRA', 'URY'],
      supportedBy: ['MEX'],
      opposedBy: [],
      originatedBy: 'OBS-CSO'
    }
  ]
}
const vector: Text = {
  paragraphs: [
    {
      id: 'p1',
      part: 'pp',
      runs: [
        { text: 'Recalling ' },
        { text: 'the ' },
        { text: '' },
        { text: 'De', marks: { link: 'https://example.org/a', bold: true } },
        { text: '\u0301claration', marks: { bold: true, link: 'https://example.org/a' } },
        { text: ',' }
      ]
    },
    { id: 'p2', part: 'sub', runs: [{ text: 'we ' }, { bracket: 'b1' }] }
  ]
}
const hashOf = (text: Text, brackets: Bracket[] = [insertion]) =>
  textHash({ text, brackets, language: 'en' }, sha256)

describe('the canonical form', () => {
  it('[HA1] [HA4] [HA5] [HA6] [HA7] is the test vector of the rules', () => {
    const rules = readFileSync(path.join(import.meta.dirname, '../RULES.md'), 'utf8')
    const form = /```json\n(.+)\n```/.exec(rules)?.[1] ?? ''
    expect(canonical(vector, [insertion], 'en')).toBe(form)
    expect(hashOf(vector)).toBe(/Its SHA-256 is `([0-9a-f]{64})`/.exec(rules)?.[1])
    expect(hashOf(vector)).toBe(createHash('sha256').update(Buffer.from(form, 'utf8')).digest('hex'))
  })

  it('[HA2] sorts members, and leaves out what does not apply', () => {
    expect(
      toCanonicalJson({ b: 1, a: [true, null, 'x'], '\u20ac': 2, '\ufb33': 3, '\u{1f600}': 4, c: undefined })
    ).toBe('{"a":[true,null,"x"],"b":1,"\u20ac":2,"\u{1f600}":4,"\ufb33":3}')
    expect(toCanonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"')
  })

  it('[HA3] writes strings in NFC, and a lone surrogate as U+FFFD', () => {
    expect(toCanonicalJson('e\u0301 \ud83d\ude00 \ud83d')).toBe('"é 😀 \ufffd"')
  })

  it('[HA7] holds one level of brackets inside wordings, and no more', () => {
    const nested = (id: string, inside: string): Bracket => ({
      ...insertion,
      id,
      alternatives: [
        {
          ...insertion.alternatives[0],
          key: 'add',
          runs: [{ bracket: inside }]
        } as Bracket['alternatives'][0]
      ]
    })
    const text: Text = { paragraphs: [{ id: 'p', part: 'op', runs: [{ bracket: 'outer' }] }] }
    expect(canonical(text, [nested('outer', 'b1'), insertion], 'en').split('"bracket"')).toHaveLength(3)
    expect(() => canonical(text, [nested('outer', 'inner'), nested('inner', 'b1'), insertion], 'en')).toThrow(
      /too deep/
    )
    expect(() => canonical(text, [nested('outer', 'outer')], 'en')).toThrow(/too deep/)
  })

  it('[HA7] needs every bracket that the text names', () => {
    expect(() => canonical(vector, [], 'en')).toThrow(/bracket b1, which was not given/)
  })

  it('[HA8] is the same before and after a proposed wording becomes the text', () => {
    const proposed: Bracket = { ...insertion, state: 'proposed', proposed: [{ text: 'decide' }] }
    const adopted: Text = {
      paragraphs: [
        vector.paragraphs[0] ?? { id: '', part: 'op', runs: [] },
        { id: 'p2', part: 'sub', runs: [{ text: 'we decide' }] }
      ]
    }
    expect(canonical(vector, [proposed], 'en')).toBe(canonical(adopted, [], 'en'))
  })

  it('[HA9] does not see positions, states, notes, ids of brackets or keys', () => {
    const other: Bracket = {
      ...insertion,
      id: 'b9',
      state: 'held',
      note: 'A note.',
      alternatives: insertion.alternatives.map(wording => ({
        ...wording,
        key: 'Alt 2',
        supportedBy: [],
        opposedBy: ['EU']
      }))
    }
    const text: Text = JSON.parse(JSON.stringify(vector).replace('"b1"', '"b9"')) as Text
    expect(hashOf(text, [other])).toBe(hashOf(vector))
  })

  it('sees every change of words, marks, order, part, language and attribution', () => {
    const changes: [Text, Bracket, 'en' | 'es'][] = [
      [{ paragraphs: [...vector.paragraphs].reverse() }, insertion, 'en'],
      [JSON.parse(JSON.stringify(vector).replace('we ', 'We ')) as Text, insertion, 'en'],
      [JSON.parse(JSON.stringify(vector).replaceAll('"bold"', '"italic"')) as Text, insertion, 'en'],
      [JSON.parse(JSON.stringify(vector).replace('"pp"', '"op"')) as Text, insertion, 'en'],
      [JSON.parse(JSON.stringify(vector).replace('"p1"', '"p3"')) as Text, insertion, 'en'],
      [vector, { ...insertion, kind: 'deletion' }, 'en'],
      [vector, { ...insertion, base: [] }, 'en'],
      [vector, JSON.parse(JSON.stringify(insertion).replace('URY', 'ARG')) as Bracket, 'en'],
      [vector, JSON.parse(JSON.stringify(insertion).replace('OBS-CSO', 'OBS-BIZ')) as Bracket, 'en'],
      [vector, insertion, 'es']
    ]
    const hashes = changes.map(([text, bracket, language]) =>
      textHash({ text, brackets: [bracket], language }, sha256)
    )
    expect(new Set([...hashes, hashOf(vector)]).size).toBe(changes.length + 1)
  })

  it('[HA10] gives each paragraph a hash of its own', () => {
    const [first, second] = vector.paragraphs
    if (first === undefined || second === undefined) throw new Error('the vector has two paragraphs')
    expect(paragraphHash(second, [insertion], sha256)).toBe(
      sha256(
        JSON.stringify(
          (JSON.parse(canonical(vector, [insertion], 'en')) as { paragraphs: unknown[] }).paragraphs[1]
        )
      )
    )
    expect(paragraphHash(first, [], sha256)).not.toBe(paragraphHash(second, [insertion], sha256))
  })
})
