import { describe, expect, it } from 'vitest'
import {
  bothSets,
  roomOf,
  selection,
  sha256,
  shown,
  wordingsOf,
  type Room
} from '../../../tests/fixtures/negotiation-room.ts'
import { decideAlternative, decideOpening, paragraphHash, type OpeningWish, type Run } from './index.ts'

const WORDS = 'We will ease spectrum, rights of way and universal service.'
const words = (text: string): Run[] => [{ text }]

/** Opens a bracket on these words of the first paragraph, as somebody who sees it as it stands, or as it stood. */
function open(
  room: Room,
  by: string,
  wish: Partial<OpeningWish> & { on?: string; saw?: Room['state'] } = {}
): ReturnType<typeof decideOpening> {
  const { on, saw = room.state, ...rest } = wish
  const runs = saw.text.paragraphs[0]?.runs ?? []
  const place = on === undefined ? {} : selection(runs, on)
  return decideOpening(
    room.state,
    {
      ...{ target: 'p1', kind: 'alternatives', wordings: [], start: 0, end: 0, baseText: '' },
      ...place,
      ...rest
    },
    room.voice(by)
  )
}
const code = (outcome: ReturnType<typeof decideOpening>): string => (outcome.ok ? 'ok' : outcome.refusal.code)

describe('opening a bracket', () => {
  it('[TX9] takes line breaks for spaces, and refuses a letter that would pass for a bracket', () => {
    const room = roomOf({ p1: WORDS })
    const hidden = words('a \uFFFC b')
    room.done(open(room, 'BRA', { on: 'spectrum', wordings: [words('radio\r\nspectrum')] }))
    const add = (wording: Run[]) =>
      decideAlternative(room.state, { bracket: 'b1', wording }, room.voice('MEX'))
    expect(code(add(hidden))).toBe('BR5')
    expect(code(open(room, 'BRA', { on: 'rights', wordings: [hidden] }))).toBe('BR5')
    expect(code(add(words('radio spectrum'))), 'the same words').toBe('BR3')
    room.done(add(words('frequencies\nand spectrum')))
    expect(room.bracket('b1').alternatives.map(({ runs }) => runs)).toEqual([
      words('radio spectrum'),
      words('frequencies and spectrum')
    ])
  })

  it('[BR2] [BR16] puts words, a whole paragraph, an insertion, a deletion or a placeholder into brackets', () => {
    const room = roomOf({ p1: WORDS, p2: 'Another one.' })
    room.done(open(room, 'BRA', { on: 'rights of way', wordings: [words('access')] }))
    expect(room.read()).toBe('We will ease spectrum, [b1] and universal service.')
    expect(room.bracket('b1')).toMatchObject({
      kind: 'alternatives',
      base: words('rights of way'),
      openedBy: 'BRA',
      alternatives: [{ key: 'Alt 1', runs: words('access'), proposedBy: ['BRA'] }]
    })
    room.done(open(room, 'EU', { on: 'We will ', kind: 'deletion' }))
    expect(room.bracket('b2')).toMatchObject({ base: words('We will '), alternatives: [{ key: 'del' }] })
    room.done(open(room, 'MEX', { kind: 'insertion', start: 0, end: 0, wordings: [words('Today ')] }))
    expect(room.bracket('b3')).toMatchObject({ base: null, alternatives: [{ key: 'add' }] })
    room.done(open(room, 'CO-CHAIRS', { kind: 'placeholder', target: 'p2', start: 12, end: 12 }))
    expect(room.bracket('b4')).toMatchObject({
      openedBy: 'CO-CHAIRS',
      alternatives: [{ key: 'tbd', runs: [] }]
    })
    const whole = { target: 'p2', start: 0, end: 13, baseText: 'Another one.\uFFFC' }
    room.done(open(room, 'CHL', { ...whole, wordings: [words('A new one.')] }))
    expect(room.read('p2')).toBe('[b5]')
    expect(room.bracket('b4').parent).toEqual({ bracket: 'b5', key: null })
    expect(bothSets(room.state).places).toEqual(bothSets(room.state).records)
  })

  it.each([
    ['a selection that ends before it begins', { start: 4, end: 2 }, 'BR2'],
    ['alternatives to nothing', {}, 'BR2'],
    ['an insertion over words', { on: 'We', kind: 'insertion', wordings: [words('x')] }, 'BR2'],
    ['a deletion with a wording', { on: 'We', kind: 'deletion', wordings: [words('x')] }, 'BR2'],
    ['an insertion of nothing', { kind: 'insertion' }, 'BR2'],
    ['white space alone', { on: ' ', wordings: [words('x')] }, 'BR2'],
    ['an empty wording', { on: 'We', wordings: [words('  ')] }, 'BR3'],
    ['a wording that stands there', { on: 'We', wordings: [words('We')] }, 'BR3'],
    ['the same wording twice', { on: 'We', wordings: [words('x'), words('x')] }, 'BR3'],
    ['a wording with a bracket', { on: 'We', wordings: [[{ bracket: 'b1' }]] }, 'BR5'],
    ['words that stand elsewhere', { start: 0, end: 2, baseText: 'no' }, 'conflict'],
    ['more than there is', { start: 0, end: 999, baseText: WORDS }, 'conflict'],
    ['another hash', { on: 'We', wordings: [words('x')], seen: 'f'.repeat(64) }, 'conflict'],
    ['a paragraph that is not there', { target: 'p9', on: 'We' }, 'not_found']
  ] as [string, Parameters<typeof open>[2], string][])('[BR3] [BR5] refuses %s', (_, wish, refusal) => {
    const room = roomOf({ p1: WORDS })
    const refused = open(room, 'BRA', wish)
    expect(code(refused)).toBe(refusal)
    if (refusal === 'conflict' && !refused.ok) expect(refused.refusal.hint).toContain(WORDS)
  })

  it('[BR4] nests once inside a wording, and refuses deeper with the reason', () => {
    const room = roomOf({ p1: WORDS })
    room.done(open(room, 'BRA', { on: 'rights of way', wordings: [words('open access to ducts')] }))
    const inside = { target: 'b1/Alt 1', start: 5, end: 11, baseText: 'access' }
    room.done(open(room, 'MEX', { ...inside, wordings: [words('entry')] }))
    expect(wordingsOf(room.bracket('b1'))).toEqual({ 'Alt 1': 'open [b2] to ducts' })
    expect(room.bracket('b2').parent).toEqual({ bracket: 'b1', key: 'Alt 1' })
    expect(bothSets(room.state)).toEqual({ places: ['b1', 'b2'], records: ['b1', 'b2'] })
    const deeper = { target: 'b2/Alt 1', start: 0, end: 5, baseText: 'entry', wordings: [words('x')] }
    expect(code(open(room, 'CHL', deeper))).toBe('BR4')
    const around = { target: 'b1/Alt 1', start: 0, end: 6, baseText: 'open \uFFFC', wordings: [words('x')] }
    expect(code(open(room, 'CHL', around))).toBe('BR4')
    const outside = { on: 'spectrum, \uFFFC', wordings: [words('x')] }
    expect(code(open(room, 'CHL', outside))).toBe('BR4')
    expect(code(open(room, 'CHL', { target: 'b1/Alt 9' }))).toBe('BR2')
  })

  it('[BR6] takes fifty wordings and no more, and names them in order', () => {
    const room = roomOf({ p1: WORDS })
    room.done(open(room, 'BRA', { on: 'We', wordings: [words('w0')] }))
    const add = (n: number) =>
      decideAlternative(room.state, { bracket: 'b1', wording: words(`w${n}`) }, room.voice('MEX'))
    for (let n = 1; n < 50; n++) room.done(add(n))
    expect(room.bracket('b1').alternatives.at(-1)?.key).toBe('Alt 50')
    for (let n = 50; n < 200; n++) expect(code(add(n))).toBe('BR6')
  })
})

describe('two selections of the same phrase in the same moment', () => {
  const hashOf = (state: Room['state']): string => {
    const [paragraph] = state.text.paragraphs
    return paragraph === undefined ? '' : paragraphHash(paragraph, state.brackets, sha256)
  }

  it.each([true, false])(
    '[BR7] become one bracket with both wordings, in order of arrival (hash: %s)',
    named => {
      const room = roomOf({ p1: WORDS })
      const saw = room.state
      const seen = named ? hashOf(saw) : undefined
      room.done(
        open(room, 'BRA', { on: 'rights of way', wordings: [words('access to infrastructure')], seen })
      )
      room.wait(1)
      const met = room.done(
        open(room, 'MEX', { on: 'rights of way', wordings: [words('rights of way and permits')], saw, seen })
      )
      expect(met.answer).toMatchObject({ bracket: 'b1', joined: true })
      expect(room.read()).toBe('We will ease spectrum, [b1] and universal service.')
      expect(room.bracket('b1')).toMatchObject({
        base: words('rights of way'),
        alternatives: [
          { key: 'Alt 1', runs: words('access to infrastructure'), proposedBy: ['BRA'] },
          { key: 'Alt 2', runs: words('rights of way and permits'), proposedBy: ['MEX'] }
        ]
      })
    }
  )

  it('[BR7] that overlap become one over the union, each wording as the full phrase', () => {
    const room = roomOf({ p1: WORDS })
    const saw = room.state
    room.done(open(room, 'BRA', { on: 'spectrum, rights of way', wordings: [words('access')] }))
    room.done(
      open(room, 'MEX', { on: 'rights of way and universal service', wordings: [words('permits')], saw })
    )
    expect(room.read()).toBe('We will ease [b1].')
    expect(shown(room.bracket('b1').base ?? [])).toBe('spectrum, rights of way and universal service')
    expect(wordingsOf(room.bracket('b1'))).toEqual({
      'Alt 1': 'access and universal service',
      'Alt 2': 'spectrum, permits'
    })
  })

  it('[BR7] the same wording is one wording of both, the same deletion one deletion', () => {
    const room = roomOf({ p1: WORDS })
    const saw = room.state
    room.done(open(room, 'BRA', { on: 'rights of way', wordings: [words('access')] }))
    room.done(open(room, 'MEX', { on: 'rights of way', wordings: [words('access')], saw }))
    expect(room.bracket('b1').alternatives).toMatchObject([{ proposedBy: ['BRA', 'MEX'] }])
    room.done(open(room, 'EU', { on: 'We will', kind: 'deletion', saw }))
    room.done(open(room, 'CHL', { on: 'We will', kind: 'deletion', saw }))
    const struck = room.state.brackets.find(({ kind }) => kind === 'deletion')
    expect(struck?.alternatives).toMatchObject([{ key: 'del', proposedBy: ['EU', 'CHL'] }])
  })

  it('[BR7] an insertion, and a deletion inside of what another selected, are full phrases of it', () => {
    const room = roomOf({ p1: WORDS })
    const saw = room.state
    room.done(open(room, 'BRA', { kind: 'insertion', start: 29, end: 29, wordings: [words(' and passage')] }))
    room.done(open(room, 'MEX', { on: 'rights of way', wordings: [words('access')], saw }))
    room.done(open(room, 'EU', { on: ' of way', kind: 'deletion', saw }))
    expect(room.read()).toBe('We will ease spectrum, [b1] and universal service.')
    expect(room.bracket('b1').kind).toBe('alternatives')
    expect(wordingsOf(room.bracket('b1'))).toEqual({
      add: 'rights and passage of way',
      'Alt 2': 'access',
      'Alt 3': 'rights'
    })
  })

  it('[BR7] beside each other are two brackets; across two is refused; after ten seconds it is too late', () => {
    const room = roomOf({ p1: WORDS })
    const saw = room.state
    room.done(open(room, 'BRA', { on: 'spectrum', wordings: [words('bands')] }))
    room.done(open(room, 'MEX', { on: 'universal', wordings: [words('common')], saw }))
    expect(room.read()).toBe('We will ease [b1], rights of way and [b2] service.')
    const across = { on: 'spectrum, rights of way and universal', wordings: [words('x')], saw }
    expect(code(open(room, 'CHL', across))).toBe('conflict')
    room.done(open(room, 'CHL', { on: ', rights', wordings: [words(' rights')], saw }))
    room.wait(11)
    expect(code(open(room, 'EU', { on: 'spectrum', wordings: [words('waves')], saw }))).toBe('conflict')
  })
})
