import { expect, it } from 'vitest'
import { bothSets, roomOf, shown, type Room } from '../../../tests/fixtures/negotiation-room.ts'
import {
  agreedIds,
  decideAgreed,
  decideAlternative,
  decideAlternativeWithdrawn,
  decideClosing,
  decideOpening,
  decidePackage,
  decideReopening,
  decideUndo,
  plain,
  previewClosing,
  type BracketKind,
  type BracketState,
  type ClosingUndo,
  type ClosingWish,
  type Negotiated,
  type Outcome,
  type Run
} from './index.ts'

const SEEDS = 150
const STEPS = 50
const VOICES = ['BRA', 'MEX', 'EU', 'CHL']
const KINDS: BracketKind[] = ['alternatives', 'alternatives', 'insertion', 'deletion', 'placeholder']
const OUTCOMES: ClosingWish['outcome'][] = [
  'alternative',
  'merged',
  'new_wording',
  'deleted',
  'base_text',
  'footnote'
]
/** What each state of a bracket may become by the acts tried here. */
const NEXT: Record<BracketState, BracketState[]> = {
  open: ['held', 'resolved'],
  held: ['open', 'resolved'],
  proposed: ['resolved'],
  resolved: ['open', 'held']
}

type Chance = (below: number) => number

/** The same numbers for the same seed. */
function chanceOf(seed: number): Chance {
  let state = seed * 2_654_435_761 + 1
  return below => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0
    return Math.floor((((state ^ (state >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

interface Play {
  room: Room
  chance: Chance
  word: number
  undo: { bracket: string; undo: ClosingUndo | null } | null
}

const words = (play: Play): Run[] => [{ text: `w${++play.word}` }]
const someone = ({ room, chance }: Play) => room.voice(VOICES[chance(VOICES.length)] ?? '')
const someBracket = ({ room, chance }: Play): string => {
  const { brackets } = room.state
  return brackets[chance(brackets.length)]?.id ?? 'none'
}
const someParagraph = ({ room, chance }: Play): string => {
  const { paragraphs } = room.state.text
  return paragraphs[chance(paragraphs.length)]?.id ?? 'none'
}

const ACTS: ((play: Play) => Outcome<Negotiated>)[] = [
  play => opening(play, someParagraph(play)),
  play => opening(play, someParagraph(play)),
  play => {
    const bracket = play.room.state.brackets.find(({ id }) => id === someBracket(play))
    const keys = bracket?.alternatives.map(({ key }) => key) ?? []
    return opening(play, `${bracket?.id ?? 'none'}/${keys[play.chance(keys.length)] ?? 'none'}`)
  },
  play =>
    decideAlternative(play.room.state, { bracket: someBracket(play), wording: words(play) }, someone(play)),
  play => {
    const bracket = play.room.state.brackets.find(({ id }) => id === someBracket(play))
    const [first] = bracket?.alternatives ?? []
    const by = play.room.voice(first?.proposedBy[0] ?? 'BRA')
    return decideAlternativeWithdrawn(
      play.room.state,
      { bracket: bracket?.id ?? '', key: first?.key ?? '' },
      by
    )
  },
  play => closing(play),
  play => closing(play),
  play => {
    const { undo } = play
    const act = { bracket: undo?.bracket ?? 'none', undo: undo?.undo ?? null, revisedAt: null }
    return decideUndo(play.room.state, act, play.room.voice('CO-CHAIRS'))
  },
  play => {
    const act = { target: someBracket(play), with: [someBracket(play)], hold: play.chance(3) > 0 }
    return decidePackage(play.room.state, act, `pk${play.chance(3)}`)
  },
  play => decideAgreed(play.room.state, someParagraph(play), play.room.voice('CO-CHAIRS')),
  play => decideReopening(play.room.state, { paragraph: someParagraph(play), reason: 'why' })
]

function opening(play: Play, target: string): Outcome<Negotiated> {
  const { room, chance } = play
  const [id, key] = target.split('/')
  const runs =
    key === undefined
      ? (room.state.text.paragraphs.find(one => one.id === id)?.runs ?? [])
      : (room.state.brackets.find(one => one.id === id)?.alternatives.find(one => one.key === key)?.runs ??
        [])
  const text = plain(runs)
  const kind = KINDS[chance(KINDS.length)] ?? 'alternatives'
  const start = chance(text.length + 1)
  const end = kind === 'insertion' ? start : Math.min(text.length, start + chance(8))
  const wordings = kind === 'deletion' ? [] : [words(play)]
  return decideOpening(
    room.state,
    { target, kind, start, end, baseText: text.slice(start, end), wordings },
    someone(play)
  )
}

function closing(play: Play): Outcome<Negotiated> {
  const { room, chance } = play
  const bracket = someBracket(play)
  const wish: ClosingWish = { outcome: OUTCOMES[chance(6)] ?? 'deleted', wording: words(play) }
  const preview = previewClosing(room.state, bracket, wish)
  const by = room.voice('CO-CHAIRS')
  const decided = decideClosing(room.state, { bracket, wish }, by)
  expect(decided.ok).toBe(preview.ok)
  if (decided.ok && preview.ok) expect(decided.value.answer['sentence']).toEqual(preview.value.sentence)
  return decided
}

function step(play: Play): void {
  const { room, chance } = play
  const before = room.state
  const decided = (ACTS[chance(ACTS.length)] ?? ACTS[0])?.(play)
  if (decided === undefined || !decided.ok) return
  room.done(decided)
  for (const change of decided.value.changes)
    if (change.change === 'bracket_resolved' && change.undo !== null)
      play.undo = { bracket: change.bracket, undo: change.undo }
  check(play, before)
}

function check({ room }: Play, before: Room['state']): void {
  const { places, records } = bothSets(room.state)
  expect(places).toEqual(records)
  const former = new Map(before.brackets.map(one => [one.id, one]))
  for (const { id, state } of room.state.brackets) {
    const then = former.get(id)?.state
    if (then !== undefined && then !== state)
      expect([id, NEXT[then]]).toEqual([id, expect.arrayContaining([state])])
  }
  expect(room.state.brackets.length).toBeGreaterThanOrEqual(before.brackets.length)
  const agreed = agreedIds(room.state.paragraphs)
  for (const { id, runs } of before.text.paragraphs) {
    const now = room.state.text.paragraphs.find(one => one.id === id)
    if (agreed.has(id) && agreedIds(before.paragraphs).has(id))
      expect(now && shown(now.runs)).toBe(shown(runs))
  }
}

it('[BR14] [PA2] brackets and paragraphs go from state to state as the tables say, whatever is tried', () => {
  let done = 0
  for (let seed = 1; seed <= SEEDS; seed++) {
    const chance = chanceOf(seed)
    const room = roomOf({ p1: 'abcdef ghijkl', p2: 'mnopqr stuvwx', p3: 'yz012 345678' })
    const play: Play = { room, chance, word: 0, undo: null }
    try {
      for (let n = 0; n < STEPS; n++) step(play)
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`)
    }
    done += room.state.brackets.length
  }
  expect(done).toBeGreaterThan(SEEDS)
})
