import { expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { peopleOf } from './presence.ts'

it('names each person once, editing when any of the tabs is, and nobody without a stamp', () => {
  const awareness = new Awareness(new Y.Doc())
  const user = (id: string) => ({ id, name: id, delegation: 'BRA', role: 'delegate' })
  awareness.states.set(1, { user: user('b'), cursor: null, editing: false })
  awareness.states.set(2, { user: user('a'), cursor: null, editing: false })
  awareness.states.set(3, { user: user('b'), cursor: null, editing: true })
  awareness.states.set(4, { user: { name: 'The Chair' }, cursor: null })
  expect(peopleOf(awareness)).toEqual([
    { ...user('a'), editing: false },
    { ...user('b'), editing: true }
  ])
  awareness.destroy()
})
