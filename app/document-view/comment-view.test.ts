import type { AnchorPlace } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import {
  besideParagraphs,
  composerHighlights,
  highlightsOf,
  inTextOrder,
  shownThreads
} from './comment-view.ts'
import type { ThreadLine } from './thread-line.ts'

const thread = (id: string, places: AnchorPlace[]): ThreadLine => ({
  id,
  type: 'substantive',
  visibility: 'group',
  state: 'open',
  voice: 'BRA',
  voiceName: 'Brazil',
  anchor: {
    on: 'words',
    madeOn: 'a',
    quote: 'word',
    state: places.length > 0 ? 'in_place' : 'gone',
    places,
    paragraphId: places[0]?.paragraphId ?? null,
    gone: null
  },
  excerpt: 'Why?',
  replies: 0,
  others: 0,
  outcome: null,
  unread: false,
  waits: false
})

const at = (paragraphId: string, start: number): AnchorPlace => ({ paragraphId, start, end: start + 4 })
const ids = (shown: { thread: { id: string } }[]) => shown.map(one => one.thread.id)

describe('comments beside the text', () => {
  const threads = [thread('late', [at('b', 9)]), thread('first', [at('a', 3)]), thread('early', [at('b', 2)])]

  it('stand in the order of the text, those without a place first', () => {
    const shown = shownThreads([...threads, thread('gone', [])], null)
    expect(ids(inTextOrder(shown, ['a', 'b']))).toEqual(['gone', 'first', 'early', 'late'])
  })

  it('say at once that their words are gone when these are deleted on this screen', () => {
    const [shown] = shownThreads([thread('t', [at('a', 3)])], () => [])
    expect(shown?.thread.anchor.state).toBe('gone')
    expect(shown?.beside).toBe('a')
  })

  it('are all shown while they are few; of a crowd each paragraph shows two, and the one that is unfolded', () => {
    const few = shownThreads(threads, null)
    expect(besideParagraphs(few, null).every(({ more }) => more === 0)).toBe(true)
    const crowd = shownThreads(
      Array.from({ length: 90 }, (_, n) => thread(`t${n}`, [at(n < 45 ? 'a' : 'b', n)])),
      null
    )
    const [a, b] = besideParagraphs(crowd, 't44')
    expect([ids(a?.shown ?? []), a?.more]).toEqual([['t0', 't1', 't44'], 42])
    expect([ids(b?.shown ?? []), b?.more]).toEqual([['t45', 't46'], 43])
  })

  it('are drawn at their words, in brackets at the bracket, and counted at their paragraphs', () => {
    const inBracket = { paragraphId: 'a', bracketId: 'x', alternative: 'Alt 1', start: 1, end: 3 }
    const drawn = highlightsOf(shownThreads([thread('t', [at('a', 3)]), thread('u', [inBracket])], null), 'u')
    expect(drawn).toEqual([
      { className: 'remark remark-of-t', paragraph: 'a', on: { start: 3, end: 7 } },
      { className: 'remark remark-of-u remark-unfolded', paragraph: 'a', on: { bracket: 'x' } },
      {
        className: 'text-paragraph-discussed',
        paragraph: 'a',
        on: 'paragraph',
        attributes: { 'data-comments': '2' }
      }
    ])
    expect(composerHighlights(null)).toEqual([])
  })
})
