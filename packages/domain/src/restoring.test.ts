import { describe, expect, it } from 'vitest'
import { bothSets, roomOf, selection, type Room } from '../../../tests/fixtures/negotiation-room.ts'
import { chance } from '../../../tests/realtime/desk.ts'
import type { Actor } from './actor.ts'
import {
  bracketsAfter,
  decideAlternative,
  decideAlternativeWithdrawn,
  decideClosing,
  decideOpening,
  decideRestore,
  inReadingOrder,
  isOpen,
  plain,
  sourceOf,
  STAGES,
  whyNotRestore,
  type Bracket,
  type ClosingWish,
  type Outcome,
  type Paragraph,
  type Resolution,
  type RestoreGround,
  type Restoring,
  type Run,
  type Stage,
  type Text
} from './index.ts'

const para = (id: string, text: string): Paragraph => ({ id, part: 'op', runs: text ? [{ text }] : [] })
const text = (...paragraphs: Paragraph[]): Text => ({ paragraphs })
const words = (said: string): Run[] => [{ text: said }]
const document = { id: 'd1', themeCode: 'DG' }
const BY = { person: 'chair', now: '2023-11-27T20:30:00.000Z' }
const none = { brackets: [], former: {}, mayClose: true }
const code = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.code)

describe('restoring', () => {
  const then = text(para('p', 'One.'), para('q', 'Two.'), para('r', 'Three.'))
  const restore = (now: Text, target: string, from = 'DG/Z0', former = then) =>
    decideRestore(document, { ...none, now, then: former }, { target, from }, BY)

  it('[RS5] takes versions by name and the text at a sequence, of this document', () => {
    expect([
      sourceOf(document, 'DG/Rev.1'),
      sourceOf(document, 'd1/at.41'),
      sourceOf(document, 'EG/Rev.1')
    ]).toEqual([{ name: 'Rev.1' }, { sequence: 41 }, null])
  })

  it('[RS5] restores the whole where the target names the version or the document', () => {
    const now = text(para('p', 'Other.'))
    for (const target of ['DG/Z0', 'DG', 'd1'])
      expect(restore(now, target)).toMatchObject({ ok: true, value: { restore: 'text', text: then } })
  })

  it('[RS3] puts a paragraph that is gone behind the nearest before it that still stands', () => {
    expect(restore(text(para('p', 'One.'), para('x', 'New.')), 'r')).toMatchObject({ value: { after: 'p' } })
    expect(restore(text(para('x', 'New.')), 'q')).toMatchObject({ value: { after: null } })
    expect(restore(then, 'y')).toMatchObject({ refusal: { code: 'not_found' } })
  })

  it('[RS4] refuses what stands there already, and a text without paragraphs', () => {
    expect(restore(then, 'p')).toMatchObject({ refusal: { code: 'RS4' } })
    expect(restore(then, 'DG')).toMatchObject({ refusal: { code: 'RS4' } })
    expect(restore(then, 'DG', 'DG/Z0', text())).toMatchObject({ refusal: { code: 'RS4' } })
  })

  const chair: Actor = {
    ...{ personId: 'p', name: 'Chair', language: 'en', delegation: 'URY', draftingLists: [], mandate: null },
    assignments: [{ role: 'co_chair', theme: 't' }]
  }
  it('[RS1] is refused with the stage named, and where the text is locked', () => {
    const open: Stage[] = ['outline', 'zero_draft', 'negotiation']
    for (const stage of STAGES) {
      const refused = whyNotRestore(chair, { theme: 't', stage, now: '' })
      if (open.includes(stage)) expect(refused).toBeNull()
      else expect(refused?.message).toContain(stage.replaceAll('_', ' '))
    }
    expect(whyNotRestore(chair, { theme: 't', stage: 'negotiation', now: '', locked: true })).toMatchObject({
      code: 'RS1'
    })
  })
})

/** A room that remembers how brackets were closed before, and restores. */
function restoring(paragraphs: Record<string, string>) {
  const room = roomOf(paragraphs)
  const former: Record<string, Resolution[]> = {}
  const ask = (then: Text, target = 'DG', mayClose = true): Outcome<Restoring> => {
    const { text: now, brackets } = room.state
    const ground: RestoreGround = { now, then, brackets: inReadingOrder(now, brackets), former, mayClose }
    return decideRestore(document, ground, { target, from: 'DG/Z0' }, BY)
  }
  const put = (then: Text, target = 'DG'): Outcome<Restoring> => {
    const outcome = ask(then, target)
    if (!outcome.ok) return outcome
    const wish = outcome.value
    for (const change of wish.brackets.changes) {
      if (change.change !== 'bracket_reopened') continue
      const { resolution } = room.bracket(change.bracket)
      if (resolution) former[change.bracket] = [resolution, ...(former[change.bracket] ?? [])]
    }
    const now = wish.restore === 'text' ? wish.text : withParagraph(room.state.text, wish)
    const brackets = inReadingOrder(now, bracketsAfter(room.state.brackets, wish.brackets.changes))
    room.state = { ...room.state, text: now, brackets }
    return outcome
  }
  const open = (on: string, wordings: Run[][], by = 'BRA', target = 'p1') => {
    const runs = room.state.text.paragraphs.find(({ id }) => id === target)?.runs ?? []
    const kind = wordings.length === 0 ? 'deletion' : 'alternatives'
    return room.done(
      decideOpening(room.state, { target, kind, wordings, ...selection(runs, on) }, room.voice(by))
    )
  }
  const close = (bracket: string, wish: ClosingWish) =>
    room.done(decideClosing(room.state, { bracket, wish }, room.voice('CO-CHAIRS')))
  return { room, ask, put, open, close }
}

function withParagraph(now: Text, wish: Extract<Restoring, { restore: 'paragraph' }>): Text {
  const { paragraph, after } = wish
  if (now.paragraphs.some(({ id }) => id === paragraph.id))
    return text(...now.paragraphs.map(one => (one.id === paragraph.id ? paragraph : one)))
  const at = now.paragraphs.findIndex(({ id }) => id === after) + 1
  return text(...now.paragraphs.slice(0, at), paragraph, ...now.paragraphs.slice(at))
}

const inOneSet = (room: Room): void => {
  const { places, records } = bothSets(room.state)
  expect(places).toEqual(records)
}

describe('restoring brackets', () => {
  it('[RS2] opens again one that was closed since, with every wording and position that it has', () => {
    const { room, put, open, close } = restoring({ p1: 'one two three' })
    open('two', [words('deux')])
    const then = room.state.text
    room.done(decideAlternative(room.state, { bracket: 'b1', wording: words('zwei') }, room.voice('MEX')))
    const before = room.bracket('b1')
    close('b1', { outcome: 'alternative', alternative: 'Alt 2' })
    expect(room.read()).toBe('one zwei three')
    expect(put(then)).toMatchObject({ ok: true, value: { brackets: { reopened: ['b1'], closed: [] } } })
    expect(room.read()).toBe('one [b1] three')
    expect(room.bracket('b1')).toEqual(before)
    inOneSet(room)
  })

  it('[RS6] closes it again as it was closed, when that is taken back', () => {
    const { room, put, open, close } = restoring({ p1: 'one two three' })
    open('two', [words('deux')])
    const then = room.state.text
    close('b1', { outcome: 'merged', wording: words('deux or two'), from: ['Alt 1'] })
    const closed = room.state.text
    put(then)
    expect(put(closed)).toMatchObject({ ok: true, value: { brackets: { closed: ['b1'] } } })
    expect(room.state.text).toEqual(closed)
    expect(room.bracket('b1')).toMatchObject({
      state: 'resolved',
      resolution: { outcome: 'merged', from: ['Alt 1'], by: 'chair', at: BY.now }
    })
    inOneSet(room)
  })

  it('[RS6] closes one that was opened since with the words it was put around, by whoever may close', () => {
    const { room, ask, put, open } = restoring({ p1: 'one two three' })
    const then = room.state.text
    open('two', [words('deux')])
    expect(code(ask(then, 'DG', false))).toBe('RS6')
    expect(code(put(then))).toBe('ok')
    expect(room.read()).toBe('one two three')
    expect(room.bracket('b1')).toMatchObject({ state: 'resolved', resolution: { outcome: 'base_text' } })
    inOneSet(room)
  })

  it('[RS6] closes nothing with a wording that a mover has refused', () => {
    const { room, put, ask, open, close } = restoring({ p1: 'one two three' })
    open('two', [words('deux')])
    const then = room.state.text
    close('b1', { outcome: 'alternative', alternative: 'Alt 1' })
    const closed = room.state.text
    put(then)
    const refused = (one: Bracket): Bracket => ({
      ...one,
      alternatives: one.alternatives.map(wording => ({ ...wording, refusedBy: ['MEX'] }))
    })
    room.state = { ...room.state, brackets: room.state.brackets.map(refused) }
    expect(code(ask(closed))).toBe('BR8')
  })

  it('[RS2] gives back what was nested: out of the text, into the wording of the one that stands again', () => {
    const { room, put, open, close } = restoring({ p1: 'one two three four' })
    open('two', [words('deux')])
    const apart = room.state.text
    open('one \uFFFC three', [words('all of it')], 'MEX')
    const around = room.state.text
    expect(room.bracket('b1').parent).toEqual({ bracket: 'b2', key: null })
    close('b2', { outcome: 'base_text' })
    expect(room.read()).toBe('one [b1] three four')
    expect(put(around)).toMatchObject({ value: { brackets: { reopened: ['b2'], closed: [] } } })
    expect(room.bracket('b1')).toMatchObject({ state: 'open', parent: { bracket: 'b2', key: null } })
    inOneSet(room)
    expect(put(apart)).toMatchObject({ value: { brackets: { reopened: [], closed: ['b2'] } } })
    expect(room.read()).toBe('one [b1] three four')
    expect(room.bracket('b1').parent).toBeUndefined()
    inOneSet(room)
    put(around)
    close('b2', { outcome: 'deleted' })
    expect(room.bracket('b1').state).toBe('resolved')
    expect(put(around)).toMatchObject({ value: { brackets: { reopened: ['b2', 'b1'] } } })
    inOneSet(room)
  })

  it('[RS7] leaves closed what has no wording any more: its base text stands', () => {
    const { room, put, open } = restoring({ p1: 'one two three' })
    open('two', [words('deux')])
    const then = room.state.text
    room.done(decideAlternativeWithdrawn(room.state, { bracket: 'b1', key: 'Alt 1' }, room.voice('BRA')))
    expect(room.read()).toBe('one two three')
    expect(code(put(then))).toBe('RS4')
    room.state = { ...room.state, text: text(para('p1', 'Other words')) }
    expect(code(put(then))).toBe('ok')
    expect(room.read()).toBe('one two three')
    inOneSet(room)
  })

  it('[RS7] restores no single paragraph whose bracket stands in another one by now', () => {
    const { room, ask, put, open } = restoring({ p1: 'one two three', p2: 'four' })
    open('two', [words('deux')])
    const then = room.state.text
    const [first, second] = then.paragraphs as [Paragraph, Paragraph]
    room.state = {
      ...room.state,
      text: text(
        { ...first, runs: words('one ') },
        { ...second, runs: [{ bracket: 'b1' }, ...words(' three')] }
      )
    }
    expect(code(ask(then, 'p1'))).toBe('RS7')
    expect(code(ask(then, 'p2'))).toBe('RS7')
    expect(code(put(then))).toBe('ok')
    expect(room.state.text).toEqual(then)
    inOneSet(room)
  })

  it('[RS2] [RS5] keeps text and records one set at random, and every restoring can be taken back', () => {
    const counts = { restored: 0, refused: 0, undone: 0 }
    for (let seed = 1; seed <= SEEDS; seed++) negotiate(seed, counts)
    expect(counts.restored).toBeGreaterThan(SEEDS)
    expect(counts.refused).toBeLessThan(counts.restored / 4)
    expect(counts.undone).toBeGreaterThan(SEEDS / 2)
  })
})

const SEEDS = 300
const STEPS = 24

/** Opens, adds, withdraws, closes and restores; after each step the two sets are one. */
function negotiate(seed: number, counts: { restored: number; refused: number; undone: number }): void {
  const random = chance(seed)
  const below = (max: number): number => Math.floor(random() * max)
  const desk = restoring({ p1: 'one two three four five', p2: 'six seven eight', p3: 'nine ten' })
  const { room, put } = desk
  const texts = [room.state.text]
  for (let step = 0; step < STEPS; step++) {
    const before = room.state.text
    if (below(3) === 0) {
      const target = below(2) === 0 ? 'DG' : `p${1 + below(3)}`
      const outcome = put(texts[below(texts.length)] ?? before, target)
      if (outcome.ok) counts.restored++
      else if (outcome.refusal.code !== 'RS4') counts.refused++
      if (outcome.ok && below(2) === 0) {
        expect([seed, step, code(put(before))]).toEqual([seed, step, 'ok'])
        expect(room.state.text).toEqual(before)
        counts.undone++
      }
    } else actAtRandom(desk, below, step)
    texts.push(room.state.text)
    const { places, records } = bothSets(room.state)
    expect([seed, step, places]).toEqual([seed, step, records])
  }
}

function actAtRandom({ room }: ReturnType<typeof restoring>, below: (max: number) => number, step: number) {
  const { state } = room
  const standing = state.brackets.filter(isOpen)
  const bracket = standing[below(standing.length)]
  const by = room.voice(['BRA', 'MEX', 'CHL'][below(3)] ?? 'BRA')
  const said = words(`w${step}`)
  const paragraph = state.text.paragraphs[below(state.text.paragraphs.length)]
  const inWording = bracket?.alternatives[below(bracket.alternatives.length)]
  const nests = below(4) === 0 && bracket && inWording
  const runs = (nests ? inWording.runs : paragraph?.runs) ?? []
  const target = nests ? `${bracket.id}/${inWording.key}` : (paragraph?.id ?? '')
  const start = below(Math.max(plain(runs).length - 1, 1))
  const end = start + 1 + below(6)
  const place = { target, start, end, baseText: plain(runs).slice(start, end) }
  const close = (wish: ClosingWish) =>
    bracket && decideClosing(state, { bracket: bracket.id, wish }, room.voice('CO-CHAIRS'))
  const decided = [
    () => decideOpening(state, { ...place, kind: 'alternatives', wordings: [said] }, by),
    () => decideOpening(state, { ...place, kind: 'deletion', wordings: [] }, by),
    () => bracket && decideAlternative(state, { bracket: bracket.id, wording: said }, by),
    () => close({ outcome: 'alternative', ...(inWording ? { alternative: inWording.key } : {}) }),
    () => close({ outcome: 'new_wording', wording: said }),
    () => close({ outcome: (['deleted', 'base_text', 'footnote'] as const)[below(3)] ?? 'deleted' }),
    () =>
      bracket &&
      inWording &&
      decideAlternativeWithdrawn(state, { bracket: bracket.id, key: inWording.key }, by)
  ][below(7)]?.()
  if (decided?.ok) room.done(decided)
}
