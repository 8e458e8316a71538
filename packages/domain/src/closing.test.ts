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
import {
  decideAgreed,
  decideAlternative,
  decideAlternativeWithdrawn,
  decideClosing,
  decideOpening,
  decidePackage,
  decidePosition,
  decideReopening,
  decideReopeningRequest,
  decideUndo,
  decideWordingRefused,
  heldWith,
  paragraphHash,
  previewClosing,
  type ClosingUndo,
  type ClosingWish,
  type Negotiated,
  type Outcome,
  type Run
} from './index.ts'

const words = (text: string): Run[] => [{ text }]
const code = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.code)

/** One paragraph with the bracket b1 around “two”: Alt 1 of Brazil, Alt 2 of Mexico. */
function bracketed(): Room {
  const room = roomOf({ p1: 'one two three', p2: 'four five' })
  open(room, 'BRA', 'two', [words('deux')])
  room.done(decideAlternative(room.state, { bracket: 'b1', wording: words('zwei drei') }, room.voice('MEX')))
  return room
}

function open(room: Room, by: string, on: string, wordings: Run[][]): Negotiated {
  const target = room.read('p1').includes(on) ? 'p1' : 'p2'
  const runs = room.state.text.paragraphs.find(({ id }) => id === target)?.runs ?? []
  const kind = wordings.length === 0 ? 'deletion' : 'alternatives'
  return room.done(
    decideOpening(room.state, { target, kind, wordings, ...selection(runs, on) }, room.voice(by))
  )
}
const close = (room: Room, wish: ClosingWish, bracket = 'b1', by = 'CO-CHAIRS') =>
  decideClosing(room.state, { bracket, wish }, room.voice(by))
const undoOf = ({ changes }: Negotiated, id: string): ClosingUndo | null =>
  changes.flatMap(one => (one.change === 'bracket_resolved' && one.bracket === id ? [one.undo] : []))[0] ??
  null

describe('closing a bracket', () => {
  it.each([
    [{ outcome: 'alternative', alternative: 'Alt 2' }, 'one zwei drei three'],
    [{ outcome: 'merged', wording: words('deux drei'), from: ['Alt 1', 'Alt 2'] }, 'one deux drei three'],
    [{ outcome: 'new_wording', wording: words('both') }, 'one both three'],
    [{ outcome: 'deleted' }, 'one  three'],
    [{ outcome: 'base_text' }, 'one two three'],
    [{ outcome: 'footnote', alternative: 'Alt 1' }, 'one  three']
  ] as [ClosingWish, string][])(
    '[BR11] [BR12] with %o leaves the sentence that was previewed',
    (wish, sentence) => {
      const room = bracketed()
      const preview = previewClosing(room.state, 'b1', wish)
      room.done(close(room, wish))
      expect(room.read()).toBe(sentence)
      expect(preview.ok && shown(preview.value.sentence)).toBe(sentence)
      expect(room.bracket('b1')).toMatchObject({ state: 'resolved', resolution: { outcome: wish.outcome } })
      expect(code(close(room, wish))).toBe('BR1')
    }
  )

  it.each([
    ['a wording that is not there', { outcome: 'alternative', alternative: 'Alt 7' }],
    ['no wording named', { outcome: 'alternative' }],
    ['a new wording without words', { outcome: 'new_wording', wording: words(' ') }],
    ['merged from a wording that is not there', { outcome: 'merged', wording: words('x'), from: ['Alt 7'] }],
    ['a bracket from elsewhere', { outcome: 'merged', wording: [{ bracket: 'b9' }] }]
  ] as [string, ClosingWish][])('[BR12] refuses %s', (_, wish) => {
    expect(code(close(bracketed(), wish))).toBe('BR12')
  })

  it('[TX9] [BR11] writes words of several lines as one, as it was shown, and no letter that passes for a bracket', () => {
    const room = bracketed()
    const wish = { outcome: 'new_wording', wording: words('both\r\nof them') } as const
    const preview = previewClosing(room.state, 'b1', wish)
    const hidden = words('a \uFFFC b')
    expect(code(close(room, { outcome: 'merged', wording: hidden }))).toBe('BR5')
    expect(code(close(room, { outcome: 'footnote', wording: hidden }))).toBe('BR12')
    room.done(close(room, wish))
    expect(room.read()).toBe('one both of them three')
    expect(preview.ok && shown(preview.value.sentence)).toBe(room.read())
  })

  it('[BR12] keeps or strikes the words of a deletion, and has no base where no words were replaced', () => {
    const room = bracketed()
    open(room, 'EU', 'four', [])
    const struck = previewClosing(room.state, 'b3', { outcome: 'alternative', alternative: 'del' })
    const kept = previewClosing(room.state, 'b3', { outcome: 'base_text' })
    expect([struck, kept].map(one => one.ok && shown(one.value.sentence))).toEqual([' five', 'four five'])
    const wish = { target: 'p2', kind: 'insertion', start: 0, end: 0, baseText: '' } as const
    room.done(decideOpening(room.state, { ...wish, wordings: [words('now ')] }, room.voice('EU')))
    expect(code(previewClosing(room.state, 'b4', { outcome: 'base_text' }))).toBe('BR12')
    const placeholder = { ...wish, kind: 'placeholder' } as const
    room.done(
      decideOpening(room.state, { ...placeholder, wordings: [words('tbc')] }, room.voice('CO-CHAIRS'))
    )
    expect(code(close(room, { outcome: 'alternative' }, 'b5'))).toBe('BR12')
  })

  it('[HA11] a footnote is part of the hash of its paragraph', () => {
    const room = bracketed()
    room.done(close(room, { outcome: 'footnote', wording: words('A note.') }))
    const [paragraph] = room.state.text.paragraphs
    const plain = { id: 'p1', part: 'op', runs: words('one  three') }
    const hash = paragraph && paragraphHash(paragraph, room.state.brackets, sha256)
    expect(hash).toBe(sha256(JSON.stringify({ footnotes: [[{ text: 'A note.' }]], ...plain })))
    expect(hash).not.toBe(paragraph && paragraphHash(paragraph, [], sha256))
  })

  it('[BR5] [BR14] nested brackets of the words that stand are in the text, those of other wordings close', () => {
    const room = bracketed()
    const inside = (key: string, on: string): unknown =>
      room.done(
        decideOpening(
          room.state,
          {
            ...{ target: `b1/${key}`, kind: 'alternatives', wordings: [words('X')] },
            ...selection(room.bracket('b1').alternatives.find(one => one.key === key)?.runs ?? [], on)
          },
          room.voice('CHL')
        )
      )
    inside('Alt 1', 'deux')
    inside('Alt 2', 'drei')
    const closed = room.done(close(room, { outcome: 'alternative', alternative: 'Alt 2' }))
    expect(room.read()).toBe('one zwei [b4] three')
    expect(room.bracket('b3')).toMatchObject({ state: 'resolved' })
    expect(room.bracket('b4').parent).toBeUndefined()
    expect(bothSets(room.state)).toEqual({ places: ['b4'], records: ['b4'] })
    room.done(
      decideUndo(
        room.state,
        { bracket: 'b1', undo: undoOf(closed, 'b1'), revisedAt: null },
        { ...room.voice('CO-CHAIRS') }
      )
    )
    expect(room.read()).toBe('one [b1] three')
    expect(bothSets(room.state)).toEqual({ places: ['b1', 'b3', 'b4'], records: ['b1', 'b3', 'b4'] })
    const nested = room.done(close(room, { outcome: 'alternative', alternative: 'Alt 1' }, 'b4'))
    expect(wordingsOf(room.bracket('b1'))).toEqual({ 'Alt 1': '[b3]', 'Alt 2': 'zwei X' })
    room.done(
      decideUndo(
        room.state,
        { bracket: 'b4', undo: undoOf(nested, 'b4'), revisedAt: null },
        room.voice('CO-CHAIRS')
      )
    )
    expect(wordingsOf(room.bracket('b1'))['Alt 2']).toBe('zwei [b4]')
    const both = [{ bracket: 'b3' }, { text: ' and ' }, { bracket: 'b4' }]
    room.done(close(room, { outcome: 'merged', wording: both, from: ['Alt 1', 'Alt 2'] }))
    expect(room.read()).toBe('one [b3] and [b4] three')
  })

  it('[BR17] takes a paragraph that is left without words away, and gives it back', () => {
    const room = bracketed()
    open(room, 'EU', 'four five', [])
    const preview = previewClosing(room.state, 'b3', { outcome: 'deleted' })
    expect(preview.ok && preview.value.removes).toBe(true)
    const undo = undoOf(room.done(close(room, { outcome: 'deleted' }, 'b3')), 'b3')
    expect(room.state.text.paragraphs.map(({ id }) => id)).toEqual(['p1'])
    room.done(decideUndo(room.state, { bracket: 'b3', undo, revisedAt: null }, room.voice('CO-CHAIRS')))
    expect([room.read('p2'), room.bracket('b3').state]).toEqual(['[b3]', 'open'])
    const first = roomOf({ p1: 'all' })
    open(first, 'EU', 'all', [])
    first.done(close(first, { outcome: 'deleted' }))
    expect(first.state.text.paragraphs).toHaveLength(1)
  })

  it('[BR15] is taken back within ten seconds by who closed it, while nothing was built on it', () => {
    const room = bracketed()
    const wish: ClosingWish = { outcome: 'new_wording', wording: words('both') }
    const undo = undoOf(room.done(close(room, wish)), 'b1')
    const back = (by = 'CO-CHAIRS', revisedAt: string | null = null) =>
      decideUndo(room.state, { bracket: 'b1', undo, revisedAt }, room.voice(by))
    expect(code(back('BRA'))).toBe('BR15')
    expect(code(back('CO-CHAIRS', room.voice('x').now))).toBe('BR15')
    room.wait(10)
    expect(code(back())).toBe('ok')
    room.wait(0.001)
    expect(code(back())).toBe('BR15')
    const other = bracketed()
    const again = undoOf(other.done(close(other, wish)), 'b1')
    open(other, 'EU', 'three', [words('3')])
    const built = decideUndo(
      other.state,
      { bracket: 'b1', undo: again, revisedAt: null },
      other.voice('CO-CHAIRS')
    )
    expect(code(built)).toBe('BR15')
  })
})

describe('wordings and positions', () => {
  it('[BR8] a mover refuses a bridging wording, which blocks closing with its words under any outcome', () => {
    const room = bracketed()
    const bridge = { bracket: 'b1', wording: words('both'), from: ['Alt 1', 'Alt 2'] }
    room.done(decideAlternative(room.state, bridge, room.voice('CO-CHAIRS')))
    expect(room.bracket('b1').alternatives.at(-1)).toMatchObject({
      key: 'Alt 3',
      mergedFrom: ['Alt 1', 'Alt 2']
    })
    const refuse = (by: string, key = 'Alt 3') =>
      decideWordingRefused(room.state, { bracket: 'b1', key, reason: null }, room.voice(by))
    expect([code(refuse('CHL')), code(refuse('BRA', 'Alt 2')), code(refuse('BRA', 'Alt 8'))]).toEqual([
      'BR8',
      'BR8',
      'not_found'
    ])
    room.done(refuse('BRA'))
    for (const wish of [
      { outcome: 'alternative', alternative: 'Alt 3' },
      { outcome: 'new_wording', wording: words('both') },
      { outcome: 'merged', wording: words('both') }
    ] as ClosingWish[])
      expect(code(close(room, wish))).toBe('BR8')
    room.done(close(room, { outcome: 'new_wording', wording: words('both of them') }))
  })

  it('[PO1] [PO2] [PO4] [PO5] [PO6] one current position a delegation, none on what competes no more', () => {
    const room = bracketed()
    const take = (
      by: string,
      stance: 'support' | 'can_accept' | 'reserve' | 'oppose' | null,
      key = 'Alt 1'
    ) => decidePosition(room.state, { bracket: 'b1', key, stance, words: null }, room.voice(by))
    room.done(take('CHL', 'support'))
    room.done(take('CHL', 'oppose'))
    expect(room.bracket('b1').alternatives[0]).toMatchObject({ supportedBy: [], opposedBy: ['CHL'] })
    room.done(take('CHL', 'reserve'))
    expect(room.bracket('b1').alternatives[0]).toMatchObject({ opposedBy: [], reservedBy: ['CHL'] })
    room.done(take('CHL', null))
    expect(room.bracket('b1').alternatives[0]?.reservedBy).toBeUndefined()
    expect([code(take('BRA', 'oppose')), code(take('CO-CHAIRS', 'support'))]).toEqual(['PO4', 'PO5'])
    room.done(decideAlternativeWithdrawn(room.state, { bracket: 'b1', key: 'Alt 1' }, room.voice('BRA')))
    expect([code(take('CHL', 'support')), code(take('CHL', 'support', 'Alt 9'))]).toEqual([
      'PO2',
      'not_found'
    ])
    room.done(close(room, { outcome: 'deleted' }))
    expect(code(take('CHL', 'support', 'Alt 2'))).toBe('PO2')
  })

  it('[BR9] [BR10] a withdrawn wording stays with who took it over, else closes; the last one leaves the base', () => {
    const room = bracketed()
    const withdraw = (by: string, key: string) =>
      decideAlternativeWithdrawn(room.state, { bracket: 'b1', key }, room.voice(by))
    const takeOver = (by: string, key: string, wording = '') =>
      decideAlternative(
        room.state,
        { bracket: 'b1', wording: wording === '' ? [] : words(wording), takesOver: key },
        room.voice(by)
      )
    expect([code(withdraw('CHL', 'Alt 1')), code(takeOver('CHL', 'Alt 1'))]).toEqual(['PM6', 'BR9'])
    room.done(
      decidePosition(
        room.state,
        { bracket: 'b1', key: 'Alt 1', stance: 'support', words: null },
        room.voice('CHL')
      )
    )
    expect(code(takeOver('CHL', 'Alt 1', 'other words'))).toBe('BR9')
    room.done(takeOver('CHL', 'Alt 1'))
    expect(room.done(withdraw('BRA', 'Alt 1')).answer).toMatchObject({ closed: false })
    expect(room.bracket('b1').alternatives[0]?.proposedBy).toEqual(['CHL'])
    expect(room.done(withdraw('CHL', 'Alt 1')).answer).toMatchObject({ closed: true, told: ['CHL'] })
    expect(room.bracket('b1').closed).toMatchObject([{ key: 'Alt 1', closedBy: 'withdrawn' }])
    room.done(takeOver('PER', 'Alt 1', 'deux'))
    expect(room.bracket('b1').alternatives.map(({ key }) => key)).toEqual(['Alt 2', 'Alt 3'])
    room.done(withdraw('PER', 'Alt 3'))
    room.done(withdraw('MEX', 'Alt 2'))
    expect(room.read()).toBe('one two three')
    expect(room.bracket('b1').resolution?.outcome).toBe('base_text')
    expect(bothSets(room.state)).toEqual({ places: [], records: [] })
  })
})

describe('packages and paragraphs', () => {
  it('[PA3] [PA4] [PK1] [PK2] [PK3] [PK4] a package is held together, agreed together, and shown on both paragraphs', () => {
    const room = bracketed()
    open(room, 'EU', 'five', [words('5')])
    const hold = (target: string, others: string[], holds = true) =>
      decidePackage(room.state, { target, with: others, hold: holds }, 'pk1')
    expect([code(hold('b1', [])), code(hold('b1', ['b3'], false)), code(hold('b1', ['b9']))]).toEqual([
      'PK1',
      'PK2',
      'not_found'
    ])
    room.done(hold('b1', ['b3']))
    expect(room.bracket('b1')).toMatchObject({ state: 'held', package: 'pk1' })
    expect(code(hold('b3', ['b1']))).toBe('PK1')
    room.done(close(room, { outcome: 'base_text' }, 'b3'))
    expect(code(decideAgreed(room.state, 'p2', room.voice('CO-CHAIRS')))).toBe('PK3')
    room.done(close(room, { outcome: 'base_text' }))
    room.done(decideAgreed(room.state, 'p2', room.voice('CO-CHAIRS')))
    expect(heldWith(room.state).get('p1')).toEqual(['p2'])
    room.done(decideAgreed(room.state, 'p1', room.voice('CO-CHAIRS')))
    expect(heldWith(room.state).size).toBe(0)
    const asked = { paragraph: 'p2', reason: 'a new fact' }
    room.done(decideReopeningRequest(room.state, asked, room.voice('GTM')))
    expect(code(decideReopeningRequest(room.state, asked, room.voice('GTM')))).toBe('PA3')
    room.done(decideReopening(room.state, asked))
    expect([heldWith(room.state).get('p1'), room.state.paragraphs.requests]).toEqual([['p2'], []])
    expect(code(decideReopening(room.state, asked))).toBe('PA3')
  })

  it('[PA1] [PA2] [BR1] agrees with the proposed wording, and lets nothing be done there then', () => {
    const room = bracketed()
    const agree = () => decideAgreed(room.state, 'p1', room.voice('CO-CHAIRS'))
    expect(code(agree())).toBe('PA1')
    room.state = {
      ...room.state,
      brackets: room.state.brackets.map(one => ({ ...one, state: 'proposed', proposed: words('both') }))
    }
    const [before] = room.state.text.paragraphs
    const hash = before && paragraphHash(before, room.state.brackets, sha256)
    expect(
      code(decideAlternative(room.state, { bracket: 'b1', wording: words('x') }, room.voice('MEX')))
    ).toBe('BR1')
    expect(room.done(agree()).answer).toMatchObject({ hash })
    expect(room.read()).toBe('one both three')
    expect(code(agree())).toBe('PA1')
    const wish = { target: 'p1', kind: 'deletion', start: 0, end: 3, baseText: 'one', wordings: [] } as const
    expect(code(decideOpening(room.state, { ...wish, wordings: [] }, room.voice('EU')))).toBe('PA2')
    const empty = roomOf({ p1: ' ' })
    expect(code(decideAgreed(empty.state, 'p1', empty.voice('x')))).toBe('PA1')
    expect(code(decideAgreed(empty.state, 'p7', empty.voice('x')))).toBe('not_found')
  })
})
