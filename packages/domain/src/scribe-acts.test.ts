import { describe, expect, it } from 'vitest'
import { by, codeOf, proposal, room, words } from '../../../tests/fixtures/proposal-room.ts'
import { actEntered, decideConfirmation, delegationNamed, madeBy } from './scribe-acts.ts'
import { SCRIBE_NEXT, SCRIBE_STATES, type ScribeEntry, type ScribeState } from './scribe.ts'

const entry = (state: ScribeState, more: Partial<ScribeEntry> = {}): ScribeEntry => ({
  ...{ id: 'e', state, delegation: 'BRA', entry: 'propose', target: 'p2', fields: {}, made: 'a' },
  ...more
})

const confirm = (entries: ScribeEntry[], confirmed: boolean, voice = 'BRA') =>
  decideConfirmation(
    room({ proposals: [proposal('a')] }),
    entries,
    { target: 'e', confirmed, words: null },
    by(voice)
  )

describe('entries of the scribe', () => {
  it('[SC1] are the act that the delegation would do itself', () => {
    const position = {
      delegation: 'BRA',
      entry: 'position',
      target: 'b1',
      alternative: 'Alt 2',
      position: 'support'
    } as const
    expect(actEntered(position)).toEqual({ action: 'take_position', target: 'b1/Alt 2', position: 'support' })
    expect(actEntered({ ...position, entry: 'alternative', wording: words('x') })).toEqual({
      ...{ action: 'add_alternative', target: 'b1', wording: words('x') }
    })
  })

  it('[SC1] are for delegations that decide', () => {
    const facts = { name: '', group: 'LAC' }
    const list = [
      { ...facts, code: 'BRA', kind: 'state', suspended: false },
      { ...facts, code: 'OBS', kind: 'observer', suspended: false },
      { ...facts, code: 'PER', kind: 'state', suspended: true }
    ] as const
    expect(['BRA', 'OBS', 'PER', 'ZZZ'].map(code => codeOf(delegationNamed(list, code)))).toEqual([
      'ok',
      'SC1',
      'SC1',
      'SC1'
    ])
  })

  it.each(SCRIBE_STATES)('[SC2] that are %s become what the table says, and nothing else', state => {
    const reached = [true, false].flatMap(confirmed => {
      const outcome = confirm([entry(state)], confirmed)
      const settled = outcome.ok
        ? outcome.value.changes.filter(({ change }) => change === 'entry_settled')
        : []
      return settled.length > 0 ? [confirmed ? 'confirmed' : 'rejected'] : []
    })
    expect(reached).toEqual(SCRIBE_NEXT[state].filter(to => to !== 'waiting'))
  })

  it('[SC3] are confirmed or rejected by their delegation alone, and taken back as far as nothing was decided', () => {
    expect(codeOf(confirm([entry('waiting')], true, 'MEX'))).toBe('not_found')
    const changesOf = (entries: ScribeEntry[]): string[] => {
      const outcome = confirm(entries, false)
      return outcome.ok ? outcome.value.changes.map(({ change }) => change) : [outcome.refusal.code]
    }
    expect(changesOf([entry('waiting')])).toEqual(['proposal_withdrawn', 'entry_settled'])
    expect(changesOf([entry('waiting', { made: 'accepted long ago' })])).toEqual(['entry_settled'])
    expect(changesOf([entry('waiting', { made: null })])).toEqual(['entry_settled'])
    expect(changesOf([entry('waiting', { entry: 'position', made: 'b1/Alt 1' })])).toEqual([
      'position_taken',
      'entry_settled'
    ])
    expect(changesOf([entry('waiting', { entry: 'position', made: 'a' })])).toEqual([
      'proposal_position',
      'entry_settled'
    ])
  })

  it('[SC1] say what they made', () => {
    expect(madeBy([{ change: 'proposal_tabled', proposal: proposal('n') } as { change: string }])).toBe('n')
    expect(madeBy([])).toBeNull()
  })
})
