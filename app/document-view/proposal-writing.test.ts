import { plain, type Run, type Text } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import { changes, runsIn, standingOf, type Writing } from './proposal-writing.ts'

const words = (text: string): Run[] => [{ text }]
const textOf = (...all: Run[][]): Text => ({
  paragraphs: all.map((runs, index) => ({ id: `p${index + 1}`, part: 'op' as const, runs }))
})
const BASE = words('We compare rules on spectrum and rights of way every single year.')
const changed = (from: string, to: string): Run[] => words(plain(BASE).replace(from, to))
const writing = (more: Partial<Writing> = {}): Writing => ({
  ...{ kind: 'replace', paragraph: 'p1', base: BASE, mine: changed('way', 'ways') },
  ...more
})

describe('what somebody writes', () => {
  it('stands against the words that it was begun with', () => {
    const standing = standingOf(writing(), textOf(BASE))
    expect(standing).toMatchObject({ stands: 'same' })
    expect('redline' in standing && changes(standing.redline)).toBe(true)
    expect(standingOf(writing({ mine: BASE }), textOf(BASE))).toMatchObject({
      redline: [{ piece: 'kept' }]
    })
  })

  it('[PR5] is carried where others changed other words, and shown beside theirs where they changed the same', () => {
    const carried = standingOf(writing(), textOf(changed('We compare', 'They compare')))
    expect(carried).toMatchObject({ stands: 'carried' })
    const collides = standingOf(writing(), textOf(changed('rights of way', 'rights of passage')))
    expect(collides).toMatchObject({ stands: 'collides', now: changed('rights of way', 'rights of passage') })
  })

  it('stays where the paragraph is gone', () => {
    for (const kind of ['replace', 'insert', 'delete', 'move'] as const)
      expect(standingOf(writing({ kind, paragraph: 'p9' }), textOf(BASE)).stands, kind).toBe('gone')
  })

  it('[PR6] keeps the brackets where they stood', () => {
    const base: Run[] = [{ text: 'We shall be ' }, { bracket: 'x' }, { text: ' always.' }]
    const stands = (mine: Run[]) => standingOf(writing({ base, mine }), textOf(base)).stands
    expect(stands([{ text: 'We shall be \uFFFC for ever.' }])).toBe('same')
    expect(stands(words('We shall be for ever.'))).toBe('brackets')
    expect(standingOf(writing({ kind: 'insert', mine: words('\uFFFC') }), textOf(base)).stands).toBe(
      'brackets'
    )
  })

  it('strikes a paragraph that would go, and marks one that would come', () => {
    expect(standingOf(writing({ kind: 'delete' }), textOf(BASE))).toMatchObject({
      redline: [{ piece: 'removed' }]
    })
    expect(standingOf(writing({ kind: 'insert', mine: words('New.') }), textOf(BASE))).toMatchObject({
      redline: [{ piece: 'added' }]
    })
  })

  it('is read from the fields of a form, or not at all', () => {
    expect(runsIn(JSON.stringify(BASE))).toEqual(BASE)
    for (const wrong of [undefined, '', 'null', '{', '[1]', '[{"text":1}]']) expect(runsIn(wrong)).toBeNull()
  })
})
