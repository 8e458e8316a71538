import { CLOSE } from '@acuerdo/editor/protocol'
import type { SessionState } from '@acuerdo/editor/browser'
import { describe, expect, it } from 'vitest'
import { endedView, peopleView, saveView } from './session-view.ts'

const STATE: SessionState = {
  generation: 1,
  save: 'saved',
  kept: 'device',
  readOnly: null,
  editable: true,
  ready: true,
  synced: true,
  connection: { status: 'open' },
  unsentFrames: 0,
  me: null,
  people: [],
  drafts: [],
  notices: []
}
const NOW = 1_000_000

describe('what the page says about saving', () => {
  it('is "saved" only when the session says so', () => {
    expect(saveView(STATE, NOW)).toEqual({ kind: 'saved' })
    expect(saveView({ ...STATE, save: 'saving', unsentFrames: 2 }, NOW)).toEqual({
      kind: 'saving',
      unsent: 2
    })
    expect(saveView({ ...STATE, save: 'saving' }, NOW)).toEqual({ kind: 'connecting' })
  })

  it('counts the seconds until the next attempt', () => {
    const waiting = { ...STATE, save: 'offline' as const, unsentFrames: 3 }
    const soon = { status: 'waiting' as const, retryAt: NOW + 3_200 }
    expect(saveView({ ...waiting, connection: soon }, NOW)).toMatchObject({
      retryIn: 4,
      unsent: 3,
      kept: true
    })
    expect(saveView({ ...waiting, connection: soon }, NOW + 9_000)).toMatchObject({ retryIn: 0 })
    expect(saveView({ ...waiting, connection: { status: 'connecting' } }, NOW)).toMatchObject({ retryIn: 0 })
    const over = { status: 'stopped' as const, code: CLOSE.signedOut }
    expect(saveView({ ...waiting, connection: over }, NOW)).toMatchObject({ retryIn: null })
  })

  it('never says that words are kept on the device when only the tab has them', () => {
    const state = { ...STATE, save: 'offline' as const, kept: 'tab' as const, unsentFrames: 1 }
    expect(saveView(state, NOW)).toMatchObject({ kept: false })
  })

  it('says why nothing may be typed', () => {
    expect(saveView({ ...STATE, save: 'read_only', readOnly: 'locked' }, NOW)).toEqual({
      kind: 'read_only',
      reason: 'locked'
    })
  })
})

describe('the end of a session', () => {
  it('has a name for each close code after which no attempt is made', () => {
    const ends = [CLOSE.signedOut, CLOSE.forbidden, CLOSE.notFound, CLOSE.locked, CLOSE.clientTooOld]
    const named = ends.map(code => endedView({ ...STATE, connection: { status: 'stopped', code } }))
    expect(named).toEqual(['signedOut', 'forbidden', 'notFound', 'locked', 'clientTooOld'])
    expect(endedView(STATE)).toBeNull()
  })
})

describe('the people', () => {
  it('are those who type first, then by name, and the viewer is marked', () => {
    const person = (id: string, editing: boolean) => ({
      id,
      name: id,
      delegation: null,
      role: 'delegate',
      editing
    })
    const people = peopleView(
      { ...STATE, people: [person('c', false), person('b', true), person('a', false)] },
      'c'
    )
    expect(people.map(({ id, me }) => [id, me])).toEqual([
      ['b', false],
      ['a', false],
      ['c', true]
    ])
  })
})
