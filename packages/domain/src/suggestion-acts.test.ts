import { describe, expect, it } from 'vitest'
import { words, P2, room, agreed, codeOf, by } from '../../../tests/fixtures/proposal-room.ts'
import { decideWithdrawal } from './proposal-withdraw.ts'
import { decideNoting, decideSponsoring, decideSuggestion } from './suggestion-acts.ts'
import { type Suggestion } from './suggestion.ts'
import { plain } from './words.ts'

describe('suggestions of observers', () => {
  const suggest = (wording: string, more: object = {}, where = room()) =>
    decideSuggestion(
      where,
      { target: 'p2', wording: words(wording), ...more },
      { id: 's', delegation: 'OBS' }
    )

  const sponsored = (wording: string, more: object = {}): string => {
    const made = suggest(wording, more)
    const [change] = made.ok ? made.value : []
    if (change?.change !== 'suggestion_made') throw new Error('nothing was suggested')
    const outcome = decideSponsoring(room({ suggestions: [change.suggestion] }), 's', {
      id: 'n',
      delegation: 'CHL'
    })
    return outcome.ok ? plain(outcome.value.proposal.runs) : outcome.refusal.code
  }

  it('[SG1] stand outside the text, on a paragraph or a bracket that is open', () => {
    expect(codeOf(suggest('and masts'))).toBe('ok')
    expect(suggest('seldom', { target: 'b1' })).toMatchObject({
      value: [{ suggestion: { paragraph: 'p3', bracket: 'b1' } }]
    })
    expect(codeOf(suggest('  '))).toBe('SG1')
    expect(codeOf(suggest('x', { target: 'p9' }))).toBe('not_found')
    expect(codeOf(suggest('x', {}, room(agreed('p2'))))).toBe('PA2')
    expect(codeOf(suggest('x', { start: 5, end: 900 }))).toBe('malformed')
    expect(codeOf(suggest('x', { seen: 'another hash' }))).toBe('conflict')
  })

  it('[SG3] become a proposal of the sponsor: for the selected words, for the paragraph, or at its end', () => {
    const at = P2.indexOf('rights of way')
    expect(sponsored('access', { start: at, end: at + 'rights of way'.length })).toBe(
      P2.replace('rights of way', 'access')
    )
    expect(sponsored(P2.replace('spectrum', 'masts'))).toBe(P2.replace('spectrum', 'masts'))
    expect(sponsored('and their independence')).toBe(P2.replace('.', ' and their independence.'))
    expect(sponsored(', and roaming')).toBe(P2.replace('.', ', and roaming.'))
  })

  it('[SG3] are carried to the words that stand now, or not sponsored', () => {
    const made = suggest('access', { start: 35, end: 48 })
    const [change] = made.ok ? made.value : []
    if (change?.change !== 'suggestion_made') throw new Error('nothing was suggested')
    const other = room({
      text: { paragraphs: [{ id: 'p2', part: 'op', runs: words('Other words.') }] },
      suggestions: [change.suggestion]
    })
    expect(codeOf(decideSponsoring(other, 's', { id: 'n', delegation: 'CHL' }))).toBe('SG3')
    expect(codeOf(decideSponsoring(room(), 's', { id: 'n', delegation: 'CHL' }))).toBe('not_found')
  })

  it('[SG4] are noted with a reason', () => {
    const where = room({ suggestions: [{ ...EXAMPLE }] })
    expect(decideNoting(where, 's', 'thank you')).toMatchObject({
      value: [{ to: 'noted', reason: 'thank you' }]
    })
  })

  it('[SG5] are withdrawn by their own organisation', () => {
    const where = room({ suggestions: [{ ...EXAMPLE }] })
    const withdraw = (voice: string) => decideWithdrawal(where, { target: 's', reason: null }, by(voice))
    expect(withdraw('OBS')).toMatchObject({ value: { changes: [{ to: 'withdrawn' }] } })
    expect(codeOf(withdraw('OTHER'))).toBe('not_found')
  })

  const EXAMPLE: Suggestion = {
    ...{
      id: 's',
      state: 'made',
      paragraph: 'p2',
      bracket: null,
      observer: 'OBS',
      place: null,
      proposal: null
    },
    ...{ wording: words('and masts'), base: words(P2) }
  }
})
