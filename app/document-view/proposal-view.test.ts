import { plain, redlineBetween, type Run, type Text } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import type { ProposalView, SuggestionView } from '../../server/context.ts'
import { cardOf, isWhole, listedProposals, proposalQueryIn, type CardView } from './proposal-query.ts'
import {
  changedRanges,
  entriesOf,
  excerptOf,
  fieldWords,
  isPreviewed,
  overtakenBy,
  placeInText,
  proposedHighlights,
  proposedWords,
  reflectedAs
} from './proposal-view.ts'

const words = (text: string): Run[] => [{ text }]
const BASE = words('We compare rules on spectrum, rights of way and universal service every year.')

function proposal(id: string, more: Partial<ProposalView> = {}): ProposalView {
  const runs = words(plain(BASE).replace('rights of way', `rights of ${id}`))
  return {
    ...{ id, kind: 'replace', state: 'tabled', paragraph: 'p1', number: '1', after: null, bracket: null },
    ...{ part: null, delegation: 'BRA', author: { id: 'a', name: 'Ana' }, originatedBy: null, reason: null },
    ...{ at: '2023-11-27T14:00:00Z', tabledAt: null, base: BASE, runs, written: { base: BASE, runs } },
    redline: redlineBetween(BASE, runs),
    figures: [],
    ...{
      attention: null,
      preview: runs,
      amends: null,
      takenOverFrom: null,
      amendedBy: [],
      positions: [],
      outcome: null
    },
    ...{ entry: null, passed: false, may: {} as ProposalView['may'] },
    ...more
  }
}

const suggestion = (id: string, more: Partial<SuggestionView> = {}): SuggestionView => ({
  ...{ id, state: 'made', paragraph: 'p1', number: '1', bracket: null, wording: words('more'), runs: null },
  ...{ redline: [], reason: null, observer: 'OBS', author: { id: 'o', name: 'Olga' }, at: '' },
  ...{ proposal: null, sponsor: null, may: {} as SuggestionView['may'] },
  ...more
})

const group = {
  ...{ paragraph: 'p1', proposals: ['b', 'm'], start: 30, end: 43, base: words('rights of way') },
  wordings: [
    { proposals: ['b'], proposedBy: ['BRA'], runs: words('rights of b') },
    { proposals: ['m'], proposedBy: ['MEX'], runs: words('rights of m') }
  ]
}
const LIST = {
  proposals: [
    proposal('z', { paragraph: 'p0', state: 'withdrawn', delegation: 'CHL' }),
    proposal('b'),
    proposal('m', { delegation: 'MEX' }),
    proposal('d', { paragraph: 'p2', state: 'draft' }),
    proposal('n', { paragraph: 'p2', state: 'needs_attention', attention: { why: 'words', now: null } })
  ],
  groups: [group],
  suggestions: [suggestion('s'), suggestion('t', { state: 'sponsored' })]
}
const TEXT: Text = {
  paragraphs: ['p1', 'p2'].map(id => ({ id, part: 'op', runs: BASE }))
}
const idsOf = (search: string, own: string | null = 'BRA'): string[] =>
  listedProposals(LIST, proposalQueryIn(new URLSearchParams(search)), own).cards.map(({ id }) => id)

describe('the list of proposals', () => {
  it('shows what is pending, needs attention, is the own delegation’s, decided, or everything', () => {
    expect(idsOf('')).toEqual(['b', 'm', 'n'])
    expect(idsOf('show=attention')).toEqual(['n'])
    expect(idsOf('show=own')).toEqual(['b', 'm', 'd', 'n'])
    expect(idsOf('show=own', null)).toEqual([])
    expect(idsOf('show=decided')).toEqual(['z'])
    expect(idsOf('show=all')).toHaveLength(5)
    expect(idsOf('show=nonsense')).toEqual(['b', 'm', 'n'])
  })

  it('goes along the text as long as it is whole', () => {
    const whole = (search: string) => isWhole(proposalQueryIn(new URLSearchParams(search)))
    expect(['', 'show=all'].map(whole)).toEqual([true, true])
    expect(['show=own', 'show=attention', 'paragraph=p2'].map(whole)).toEqual([false, false, false])
  })

  it('keeps a group whole where one of its alternatives is asked for', () => {
    expect(idsOf('delegation=MEX')).toEqual(['b', 'm'])
    expect(idsOf('paragraph=p2')).toEqual(['n'])
  })

  it('counts each list, suggestions among them', () => {
    const { counts } = listedProposals(LIST, proposalQueryIn(new URLSearchParams()), 'BRA')
    expect(counts).toEqual({ pending: 4, attention: 1, own: 3, decided: 2, all: 7 })
  })

  it('stands in the order of the text, alternatives as one card, what has no place any more last', () => {
    const listed = listedProposals(LIST, proposalQueryIn(new URLSearchParams('show=all')), 'BRA')
    const entries = entriesOf(listed, TEXT)
    expect(entries.map(({ entry, id }) => `${entry} ${id}`)).toEqual([
      'group b',
      'suggestion s',
      'suggestion t',
      'proposal d',
      'proposal n',
      'proposal z'
    ])
    expect(entries[0]).toMatchObject({ cards: [{ id: 'b' }, { id: 'm' }] })
  })

  it('hands the cards nothing but what they show', () => {
    expect(cardOf(proposal('b'))).not.toHaveProperty('written')
  })
})

describe('a proposal in the text', () => {
  const card = (more: Partial<ProposalView> = {}): CardView => cardOf(proposal('b', more))

  it('marks the words that would go, where they stand', () => {
    const { redline } = card()
    expect(changedRanges(redline).map(({ start, end }) => plain(BASE).slice(start, end))).toEqual(['way'])
    expect(proposedHighlights([card()])).toMatchObject([{ paragraph: 'p1', on: { start: 40, end: 43 } }])
    expect(proposedHighlights([card({ kind: 'delete' })])).toMatchObject([{ on: 'paragraph' }])
    expect(proposedHighlights([card({ kind: 'insert' })])).toEqual([])
  })

  it('leads to what came of it, to its paragraph or its bracket, and nowhere once that is gone', () => {
    const at = (more: Partial<ProposalView>) =>
      placeInText(card(more), { paragraphs: TEXT.paragraphs.slice(0, 1) })
    const outcome = { ...{ at: '', by: null, bracket: null, by_proposal: null, reason: null } }
    expect(at({})).toBe('p-p1')
    expect(at({ bracket: 'b7', paragraph: 'p9' })).toBe('b-b7')
    expect(at({ paragraph: 'p9' })).toBeNull()
    expect(at({ paragraph: 'p9', outcome: { ...outcome, paragraph: 'p1' } })).toBe('p-p1')
    expect(at({ outcome: { ...outcome, paragraph: 'p9' } })).toBeNull()
  })

  it('is shown there unless it needs attention, is settled, or is a wording of a bracket', () => {
    expect(isPreviewed(card())).toBe(true)
    expect(isPreviewed(card({ state: 'draft' }))).toBe(true)
    for (const more of [
      { state: 'accepted' as const },
      { bracket: 'x' },
      { attention: { why: 'words' as const, now: null } }
    ])
      expect(isPreviewed(card(more))).toBe(false)
  })

  it('would stand in a bracket by what it does to the words', () => {
    const to = (runs: Run[], more: Partial<ProposalView> = {}) =>
      reflectedAs(card({ redline: redlineBetween(BASE, runs), ...more }))
    expect(to(words(plain(BASE).replace('way', 'ways and means')))).toBe('alternatives')
    expect(to(words(plain(BASE).replace('service', 'service and access')))).toBe('insertion')
    expect(to(words(plain(BASE).replace(', rights of way', '')))).toBe('deletion')
    expect(to([], { kind: 'delete' })).toBe('deletion')
    expect(to(BASE, { kind: 'move' })).toBeNull()
    expect(to(BASE, { bracket: 'x' })).toBe('wording')
  })

  it('names what it overtakes, and what is settled with it', () => {
    const all = [proposal('b'), proposal('m', { delegation: 'MEX' })].map(cardOf)
    expect(overtakenBy('b', group, all)).toEqual({ attention: ['MEX'], same: [] })
    const equal = { ...group, wordings: [{ proposals: ['b', 'm'], proposedBy: [], runs: [] }] }
    expect(overtakenBy('b', equal, all)).toEqual({ attention: [], same: ['MEX'] })
    expect(overtakenBy('b', null, all)).toEqual({ attention: [], same: [] })
    const amending = [proposal('b', { amends: 'm' }), proposal('m', { delegation: 'MEX' })].map(cardOf)
    expect(overtakenBy('b', group, amending)).toEqual({ attention: [], same: ['MEX'] })
  })
})

describe('the words of a card', () => {
  const said = (runs: Run[]) =>
    excerptOf(redlineBetween(BASE, runs)).map(piece =>
      piece.piece === 'kept' ? plain(piece.runs) : piece.piece
    )

  it('are the change with a few words around it', () => {
    expect(said(words(plain(BASE).replace('way', 'ways')))).toEqual([
      '… rules on spectrum, rights of ',
      'removed',
      'added',
      ' and universal service every year.'
    ])
  })

  it('are all of them where nothing changes', () => {
    expect(said(BASE)).toEqual([plain(BASE)])
  })

  it('show each bracket as a sign that stands for it when it is sent', () => {
    const runs: Run[] = [{ text: 'to be ' }, { bracket: 'x' }, { text: '.' }]
    expect(fieldWords(runs)).toBe('to be […].')
    expect(proposedWords(fieldWords(runs))).toBe(plain(runs))
  })
})
