// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { chosenWords } from './selected-words.ts'

const TEXT = `
<div id="text">
  <p class="text-paragraph" data-paragraph="a">We stress <strong>that</strong> <span class="bracket" data-bracket="x"><span
    class="bracket-edge">[</span><span class="alternative" data-key="Alt 1"><span class="alternative-words">all channels</span>
    <span class="alternative-delegations">EU</span></span><span class="bracket-edge">]</span></span> remain<span
    class="caret ProseMirror-widget">Ana</span> open.</p>
  <p class="text-paragraph" data-paragraph="b">A second one.</p>
</div>
<p class="wording-words" data-wording="Alt 2" data-of="a" data-of-bracket="x">some <span data-bracket="y">[…]</span> means</p>`

/** Selects from the n-th letter of one piece of text to the m-th of another, as a pointer would. */
function select(from: [piece: string, at: number], to: [piece: string, at: number]) {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  const find = (piece: string) => nodes.find(({ data }) => data.includes(piece)) ?? document.body
  getSelection()?.setBaseAndExtent(find(from[0]), from[1], find(to[0]), to[1])
  return chosenWords(getSelection())
}

describe('selected words', () => {
  beforeEach(() => {
    document.body.innerHTML = TEXT
  })

  it('are named by offsets of their paragraph, a bracket being one, carets none', () => {
    expect(select(['We stress', 3], ['that', 4])).toEqual({
      paragraphId: 'a',
      start: 3,
      end: 14,
      quote: 'stress that',
      text: 'We stress that \uFFFC remain open.'
    })
    expect(select(['that', 0], ['open.', 5])).toMatchObject({
      start: 10,
      end: 28,
      quote: 'that \uFFFC remain open'
    })
  })

  it('within a wording are those of the wording, in the text and in the panel', () => {
    expect(select(['all channels', 4], ['all channels', 12])).toMatchObject({
      paragraphId: 'a',
      bracketId: 'x',
      alternative: 'Alt 1',
      start: 4,
      end: 12,
      quote: 'channels',
      text: 'all channels'
    })
    expect(select(['some', 0], [' means', 6])).toMatchObject({
      bracketId: 'x',
      alternative: 'Alt 2',
      quote: 'some \uFFFC means'
    })
  })

  it('that begin outside of a bracket and end in it take the whole of it', () => {
    expect(select(['that', 0], ['all channels', 3])).toMatchObject({
      start: 10,
      end: 16,
      quote: 'that \uFFFC'
    })
  })

  it('over several paragraphs, and none at all, are told apart', () => {
    expect(select(['that', 0], ['A second', 4])).toBe('several')
    expect(select(['that', 2], ['that', 2])).toBe('none')
  })
})
