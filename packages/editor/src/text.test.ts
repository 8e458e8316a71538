import type { Bracket, Text } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { allowedLink, readHtml, readText, renderText, ROOT, writeText, type RenderOptions } from './index.ts'

const text: Text = {
  paragraphs: [
    { id: 'h', part: 'heading', runs: [{ text: 'Conclusions' }] },
    {
      id: 'a',
      part: 'pp',
      runs: [
        { text: 'Recalling ' },
        { text: 'the <Declaration>', marks: { bold: true, italic: true } },
        { bracket: 'b1' },
        {
          text: ' & more',
          marks: { underline: true, link: 'https://example.org/?a=1&b="2"'.replace(/"/g, '%22') }
        }
      ]
    },
    { id: 'b', part: 'op', runs: [] },
    { id: 'c', part: 'sub', level: 2, runs: [{ text: 'العربية 🙂' }] }
  ]
}

const bracket: Bracket = {
  id: 'b1',
  paragraph: 'a',
  kind: 'alternatives',
  state: 'open',
  base: null,
  alternatives: [
    { key: 'Alt 1', runs: [{ text: 'a <good>' }], proposedBy: ['EU'], supportedBy: [], opposedBy: ['BRA'] },
    { key: 'Alt 2', runs: [{ text: 'an asset' }], proposedBy: ['BRA'], supportedBy: ['MEX'], opposedBy: [] }
  ]
}

const options: RenderOptions = {
  brackets: new Map([['b1', bracket]]),
  delegations: { EU: 'European Union', BRA: 'Brazil' },
  numbers: new Map([['a', '1']]),
  labels: {
    kinds: {
      alternatives: 'Alternatives',
      insertion: 'Insertion',
      deletion: 'Deletion',
      placeholder: 'To come'
    },
    alternative: '{key}: {words}, {delegations} {unopposed}',
    unopposed: 'nobody opposes',
    placeholder: 'text to be supplied',
    unknown: 'A bracket'
  }
}

function written(initial: Text): Y.Text {
  const source = new Y.Doc().getText(ROOT)
  writeText(source, initial)
  return source
}

const noIds = () => {
  throw new Error('no id was needed')
}

describe('text', () => {
  it('[TX1] reads back what was written, and writes only once', () => {
    const source = written(text)
    expect(readText(source)).toEqual(text)
    expect(() => writeText(source, text)).toThrow()
  })

  it('[TX6] leaves out links of other schemes and formats that the schema does not know', () => {
    const source = written({ paragraphs: [{ id: 'a', part: 'op', runs: [] }] })
    source.insert(1, 'words', { link: 'javascript:alert(1)', colour: 'red', bold: true })
    expect(readText(source).paragraphs[0]?.runs).toEqual([{ text: 'words', marks: { bold: true } }])
    for (const hostile of [
      'java\nscript:alert(1)',
      ' JaVaScRiPt:x',
      'data:text/html,x',
      '//x',
      'https://a b',
      7
    ]) {
      expect(allowedLink(hostile)).toBeNull()
    }
    expect(allowedLink(' mailto:chair@example.org ')).toBe('mailto:chair@example.org')
  })

  it('reads words before the first marker as part of the first paragraph', () => {
    const source = written({ paragraphs: [{ id: 'a', part: 'op', runs: [{ text: 'words' }] }] })
    source.insert(0, 'stray ', {})
    expect(readText(source).paragraphs).toEqual([{ id: 'a', part: 'op', runs: [{ text: 'stray words' }] }])
  })
})

describe('html', () => {
  it('comes back equal from HTML', () => {
    expect(readHtml(renderText(text, options), noIds)).toEqual(text)
  })

  it('escapes everything, and draws the alternatives with their delegations', () => {
    const html = renderText(text, options)
    expect(html).toContain('<strong><em>the &lt;Declaration&gt;</em></strong>')
    expect(html).toContain('a &lt;good&gt;')
    expect(html).toContain('BRA, MEX')
    expect(html.match(/★/g)).toHaveLength(1)
    expect(html).toContain(
      '<p id="p-a" class="text-paragraph" data-paragraph="a" data-part="pp" data-number="1"'
    )
    expect(html).toContain('Alt 2: an asset, Brazil, MEX nobody opposes')
  })

  it('counts unknown tags as their words, and nothing of what is silent', () => {
    const html =
      '<h1>One</h1><p data-paragraph="x"><x-y onclick="a>b">t<b>w</b>o</x-y><script>no</script> &#233;</p>'
    expect(readHtml(html, () => 'new')).toEqual({
      paragraphs: [
        { id: 'new', part: 'op', runs: [{ text: 'One' }] },
        { id: 'x', part: 'op', runs: [{ text: 't' }, { text: 'w', marks: { bold: true } }, { text: 'o é' }] }
      ]
    })
  })
})

describe('the state of a paragraph', () => {
  const whole: Bracket = {
    id: 'w',
    paragraph: 'p1',
    kind: 'alternatives',
    state: 'open',
    base: [{ text: 'One.' }],
    alternatives: ['Two.', 'Three.', 'Four.'].map((text, index) => ({
      key: `Alt ${index + 1}`,
      runs: [{ text }],
      proposedBy: ['BRA'],
      supportedBy: [],
      opposedBy: []
    }))
  }
  const draw = (runs: Text['paragraphs'][number]['runs'], agreed: string[] = []) =>
    renderText(
      { paragraphs: [{ id: 'p1', part: 'op', runs }] },
      {
        ...options,
        brackets: new Map([['w', whole]]),
        agreed: { paragraphs: new Set(agreed), says: 'agreed' }
      }
    )

  it('is written where it is agreed, in a word', () => {
    expect(draw([{ text: 'Words.' }], ['p1'])).toContain('data-agreed="agreed"')
    expect(draw([{ text: 'Words.' }])).not.toContain('data-agreed')
  })

  it('says where the whole paragraph is a bracket, whose further wordings are bis and ter', () => {
    const html = draw([{ bracket: 'w' }])
    expect(html).toContain('data-whole="true"')
    expect(html).toMatch(/Alt 2" data-ordinal="bis".*Alt 3" data-ordinal="ter"/)
    expect(html).not.toMatch(/Alt 1" data-ordinal/)
    expect(draw([{ text: 'Words ' }, { bracket: 'w' }])).not.toContain('data-whole')
  })
})
