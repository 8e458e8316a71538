import { describe, expect, it } from 'vitest'
import {
  agreedShare,
  closestOf,
  distancesIn,
  escapeClausesIn,
  ESCAPE_CLAUSES,
  LANGUAGES,
  median,
  OPENINGS,
  openOverTime,
  openPlaces,
  ordinalOf,
  paragraphCells,
  projection,
  smallestDifference,
  supportInAll,
  supportShares,
  verbIn,
  VERBS,
  wordDistance,
  type Alternative,
  type Bracket,
  type Resolution,
  type Run,
  type Text
} from './index.ts'

const words = (text: string): Run[] => [{ text }]
const alternative = (key: string, text: string, more: Partial<Alternative> = {}): Alternative => ({
  ...{ key, runs: words(text), proposedBy: [], supportedBy: [], opposedBy: [] },
  ...more
})
const bracket = (alternatives: Alternative[], more: Partial<Bracket> = {}): Bracket => ({
  ...{ id: 'b1', paragraph: 'p1', kind: 'alternatives', state: 'open', base: null, alternatives },
  ...more
})
const REGIONS = [
  { name: 'EU', delegations: ['EU'] },
  { name: 'LAC', delegations: ['BRA', 'CHL', 'MEX', 'URY'] }
]

describe('support and distance', () => {
  it('[CV6] is the lowest share of the regions; the European Union is a yes or a no', () => {
    const one = alternative('Alt 1', 'x', { proposedBy: ['BRA'], supportedBy: ['CHL'] })
    const other = alternative('Alt 2', 'y', { proposedBy: ['EU'], supportedBy: ['URY'] })
    const opposed = alternative('Alt 3', 'z', { proposedBy: ['EU', 'BRA', 'CHL'], opposedBy: ['MEX'] })
    expect(supportShares(one, REGIONS)).toEqual({ EU: 0, LAC: 0.5 })
    expect([supportInAll(one, REGIONS), supportInAll(other, REGIONS)]).toEqual([0, 0.25])
    expect(closestOf(bracket([one, other, opposed]), REGIONS).map(({ key }) => key)).toEqual([
      'Alt 2',
      'Alt 1'
    ])
    expect(closestOf(bracket([one], { kind: 'placeholder' }), REGIONS)).toEqual([])
    expect(supportInAll(one, [])).toBe(0)
  })

  it('[CV7] counts words that differ, one in the place of another as one', () => {
    expect(wordDistance(words('a risk-based regulation'), words('a risk-based governance'))).toEqual({
      words: 1,
      share: 0.667
    })
    expect(wordDistance(words('one two'), words('one and two and three')).words).toBe(3)
    expect(wordDistance([], [])).toEqual({ words: 0, share: 1 })
    const three = bracket(
      [alternative('Alt 1', 'a b c'), alternative('Alt 2', 'a b'), alternative('Alt 3', 'x')],
      {
        base: words('a b c d')
      }
    )
    expect(
      distancesIn(three)
        .map(({ one, other, words: n }) => [one, other, n])
        .slice(0, 2)
    ).toEqual([
      ['base', 'Alt 1', 1],
      ['Alt 1', 'Alt 2', 1]
    ])
    const deletion = bracket([alternative('del', 'two words')], {
      kind: 'deletion',
      base: words('two words')
    })
    const placeholder = bracket([alternative('tbd', 'tbc')], { kind: 'placeholder' })
    const insertion = bracket([alternative('add', 'just three words')], { kind: 'insertion' })
    expect([deletion, placeholder, insertion].map(smallestDifference)).toEqual([2, null, 3])
  })

  it('names the wordings of a whole paragraph', () => {
    expect([1, 2, 3, 12].map(ordinalOf)).toEqual(['bis', 'ter', 'quater', 'alt 13'])
  })
})

describe('measures of convergence', () => {
  const text: Text = {
    paragraphs: [
      { id: 'h', part: 'heading', runs: words('Title') },
      {
        id: 'p1',
        part: 'op',
        runs: [{ text: 'one ' }, { bracket: 'b1' }, { text: ' and ' }, { bracket: 'b2' }]
      },
      { id: 'p2', part: 'op', runs: words('five words are in here') },
      { id: 'p3', part: 'op', runs: words('reserved') }
    ]
  }
  const two = [bracket([alternative('Alt 1', 'x y')]), bracket([alternative('Alt 1', 'z')], { id: 'b2' })]

  it('[CV8] [CV9] weighs agreed paragraphs by words, shows each one’s state, and counts a split bracket once', () => {
    const agreed = new Set(['p2'])
    expect(agreedShare(text, two, agreed)).toEqual({ paragraphs: 0.333, words: 0.455 })
    expect(
      paragraphCells(text, two, { agreed, reserved: new Set(['p1', 'p3']) }).map(one => one.state)
    ).toEqual(['bracketed', 'agreed', 'reserved'])
    expect(openPlaces(text, two)).toBe(1)
    expect(agreedShare({ paragraphs: [] }, [], agreed)).toEqual({ paragraphs: 0, words: 0 })
  })

  it('[CV10] [CV11] tells openings and closings over time, and the median of ages', () => {
    const resolution: Resolution = { outcome: 'deleted', wording: [], by: 'p', at: '2023-11-28T01:00:00Z' }
    const steps = openOverTime(
      [{}, { openedAt: '2023-11-28T00:00:00Z', resolution }, { openedAt: '2023-11-28T00:00:00Z' }],
      '2023-11-27T00:00:00Z'
    )
    expect(steps.map(({ open }) => open)).toEqual([1, 3, 2])
    expect([median([]), median([3]), median([4, 1, 3]), median([1, 2])]).toEqual([null, 3, 3, 1.5])
  })

  it('[CV12] projects a range from three versions on, and nothing once the time is past', () => {
    const at = (hour: number) => `2023-11-27T${String(hour).padStart(2, '0')}:00:00Z`
    const versions = [
      { at: at(0), openBrackets: 12 },
      { at: at(2), openBrackets: 8 },
      { at: at(4), openBrackets: 7 }
    ]
    const now = { at: at(5), openBrackets: 7 }
    expect(projection(versions.slice(1), now, at(9))).toBeNull()
    expect(projection(versions, now, at(9))).toEqual({ at: at(9), low: 0, high: 5, steps: 2 })
    expect(projection(versions, now, at(5))).toBeNull()
  })
})

describe('the phrase bank', () => {
  it('has every phrase in four languages', () => {
    const all = [...OPENINGS, ...VERBS.map(one => one.words), ...ESCAPE_CLAUSES.map(one => one.words)]
    for (const phrases of all)
      for (const language of LANGUAGES) expect(phrases[language].length).toBeGreaterThan(0)
    expect(VERBS.map(({ strength }) => strength)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('[CV13] finds each escape clause where it stands, in its language only', () => {
    const text = 'We will act, As  Appropriate and in accordance with national legislation, inappropriately.'
    expect(escapeClausesIn(text, 'en').map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
      ['as_appropriate', 'As  Appropriate'],
      ['national_legislation', 'in accordance with national legislation']
    ])
    expect(escapeClausesIn(text, 'es')).toEqual([])
    for (const { id, words: clauses } of ESCAPE_CLAUSES)
      for (const language of LANGUAGES)
        for (const clause of clauses[language])
          expect(escapeClausesIn(`— ${clause}.`, language)).toMatchObject([{ id, start: 2 }])
  })

  it('weighs the first verb of a paragraph', () => {
    expect([
      verbIn('We decide to set up a register, and invite others.', 'en')?.strength,
      verbIn('Tomamos nota de la contribución.', 'es')?.strength,
      verbIn('A paragraph without any.', 'en')
    ]).toEqual([1, 8, null])
  })
})
