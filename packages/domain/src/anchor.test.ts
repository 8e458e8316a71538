import { describe, expect, it } from 'vitest'
import {
  baseAnchor,
  followAnchor,
  mapText,
  rebase,
  resolveAnchor,
  type Anchor,
  type AnchoredText,
  type Bracket,
  type Run,
  type WordsAnchor
} from './index.ts'

const text = (paragraphs: Record<string, string | Run[]>, brackets: Bracket[] = []): AnchoredText => ({
  text: {
    paragraphs: Object.entries(paragraphs).map(([id, runs]) => ({
      id,
      part: 'op',
      runs: typeof runs === 'string' ? [{ text: runs }] : runs
    }))
  },
  brackets
})

const bracket = (id: string, base: string | null, wordings: string[]): Bracket => ({
  id,
  paragraph: 'p1',
  kind: 'alternatives',
  state: 'open',
  base: base === null ? null : [{ text: base }],
  alternatives: wordings.map((words, index) => ({
    key: `Alt ${index + 1}`,
    runs: [{ text: words }],
    proposedBy: ['MEX'],
    supportedBy: [],
    opposedBy: []
  }))
})

function words(paragraphId: string, whole: string, quote: string): WordsAnchor {
  const start = whole.indexOf(quote)
  return { on: 'words', paragraphId, start, end: start + quote.length, quote, text: whole }
}

const CLEAN = 'We agree to work towards convergent frameworks for the protection of personal data.'

describe('what a remark is about', () => {
  it('[AN1] is in place, changed or gone within its paragraph', () => {
    const anchor = words('p1', CLEAN, 'convergent frameworks')
    const at = (now: string) => resolveAnchor(anchor, text({ p1: now }).text, [])
    expect(at(`Today ${CLEAN}`)).toEqual({
      state: 'in_place',
      places: [{ paragraphId: 'p1', start: 31, end: 52 }]
    })
    expect(at(CLEAN.replace('convergent frameworks', 'convergent national frameworks')).state).toBe('changed')
    expect(at(CLEAN.replace('convergent frameworks', 'something else')).state).toBe('gone')
    expect(resolveAnchor({ on: 'document' }, { paragraphs: [] }, [])).toEqual({
      state: 'in_place',
      places: []
    })
  })

  it('[AN2] is not taken for the same words elsewhere', () => {
    const before = text({ p1: CLEAN, p2: 'There are convergent frameworks elsewhere.' })
    const after = text({ p1: 'We agree.', p2: 'There are convergent frameworks elsewhere.' })
    const anchor = words('p1', CLEAN, 'convergent frameworks')
    expect(followAnchor(anchor, mapText(before, after)).state).toBe('gone')
    expect(resolveAnchor(anchor, after.text, []).state).toBe('gone')
  })

  it('[AN3] counts as whole where equal letters stand at the edge of a change', () => {
    const anchor = words('p1', 'Of the data the rule holds.', 'the rule')
    expect(resolveAnchor(anchor, text({ p1: 'Of the rule holds.' }).text, [])).toEqual({
      state: 'in_place',
      places: [{ paragraphId: 'p1', start: 3, end: 11 }]
    })
  })

  it('[AN4] goes with its words through split, join and cutting', () => {
    const anchor = words('p1', CLEAN, 'the protection of personal data')
    const whole = text({ p1: CLEAN })
    const split = text({
      p1: 'We agree to work towards convergent frameworks ',
      p9: 'for the protection of personal data.'
    })
    const moved = followAnchor(anchor, mapText(whole, split))
    expect(moved).toEqual({ state: 'moved', places: [{ paragraphId: 'p9', start: 4, end: 35 }] })
    const inside = text({
      p1: 'We agree to work towards convergent frameworks for the protection ',
      p9: 'of personal data.'
    })
    expect(followAnchor(anchor, mapText(whole, inside)).places).toHaveLength(2)
    const based = rebase(baseAnchor(anchor), mapText(whole, inside), anchor)
    expect(rebase(based, mapText(inside, whole), anchor).resolved).toEqual({
      state: 'in_place',
      places: [{ paragraphId: 'p1', start: anchor.start, end: anchor.end }]
    })
  })

  it('[AN5] goes into a bracket and out of it again', () => {
    const anchor = words('p1', 'We shall act.', 'shall')
    const clean = text({ p1: 'We shall act.' })
    const opened = text({ p1: [{ text: 'We ' }, { bracket: 'b1' }, { text: ' act.' }] }, [
      bracket('b1', 'shall', ['may'])
    ])
    const based = rebase(baseAnchor(anchor), mapText(clean, opened), anchor)
    expect(based.resolved).toEqual({
      state: 'moved',
      places: [{ paragraphId: 'p1', bracketId: 'b1', alternative: 'base', start: 0, end: 5 }]
    })
    const kept = rebase(based, mapText(opened, clean), anchor)
    expect(kept.resolved).toEqual({ state: 'in_place', places: [{ paragraphId: 'p1', start: 3, end: 8 }] })
    const struck = rebase(based, mapText(opened, text({ p1: 'We may act.' })), anchor)
    expect(struck.resolved.state).toBe('gone')
  })

  it('[AN5] is where a bracket stood that was closed', () => {
    const anchor: Anchor = { on: 'bracket', paragraphId: 'p1', bracketId: 'b1' }
    const opened = text({ p1: [{ text: 'We ' }, { bracket: 'b1' }, { text: ' act.' }] }, [
      bracket('b1', null, ['may', 'shall'])
    ])
    expect(followAnchor(anchor, mapText(opened, opened)).state).toBe('in_place')
    expect(followAnchor(anchor, mapText(opened, text({ p1: 'We shall act.' })))).toEqual({
      state: 'changed',
      places: [{ paragraphId: 'p1', start: 3, end: 8 }]
    })
    const wording: Anchor = {
      on: 'alternative',
      paragraphId: 'p1',
      bracketId: 'b1',
      alternative: 'Alt 2',
      text: 'shall'
    }
    expect(followAnchor(wording, mapText(opened, text({ p1: 'We shall act.' }))).state).toBe('moved')
    expect(followAnchor(wording, mapText(opened, text({ p1: 'We may act.' }))).state).toBe('gone')
  })

  it('[AN6] is found elsewhere by its own words together with those around them only', () => {
    const anchor = words('p1', CLEAN, 'convergent frameworks')
    const pasted = text({ p1: 'We agree.', p2: `Then ${CLEAN}` })
    expect(resolveAnchor(anchor, pasted.text, []).state).toBe('moved')
    expect(
      resolveAnchor(anchor, text({ p1: 'We agree.', p2: 'Any convergent frameworks do.' }).text, []).state
    ).toBe('gone')
  })

  it('[AN7] comes back where its words are put again', () => {
    const anchor = words('p1', CLEAN, 'convergent frameworks')
    const [whole, without] = [text({ p1: CLEAN }), text({ p1: CLEAN.replace(' convergent frameworks', '') })]
    const gone = rebase(baseAnchor(anchor), mapText(whole, without), anchor)
    expect(gone.resolved.state).toBe('gone')
    expect(rebase(gone, mapText(without, whole), anchor).resolved.state).toBe('in_place')
    const elsewhere = text({
      p1: CLEAN.replace(' convergent frameworks', ''),
      p2: 'Other convergent frameworks.'
    })
    expect(rebase(gone, mapText(without, elsewhere), anchor).resolved.state).toBe('gone')
  })

  it('[AN7] keeps a paragraph by its name, and by its words where the name is gone', () => {
    const anchor: Anchor = { on: 'paragraph', paragraphId: 'p1', text: CLEAN }
    const before = text({ p1: CLEAN, p2: 'Other.' })
    expect(followAnchor(anchor, mapText(before, text({ p2: 'Other.', p1: `${CLEAN} More.` }))).state).toBe(
      'in_place'
    )
    expect(followAnchor(anchor, mapText(before, text({ p2: 'Other.', p7: CLEAN }))).state).toBe('moved')
    expect(followAnchor(anchor, mapText(before, text({ p2: 'Other.' }))).state).toBe('gone')
  })
})
