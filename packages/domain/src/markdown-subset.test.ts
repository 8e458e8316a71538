import { describe, expect, it } from 'vitest'
import { markedBlocks, type MarkedBlock, type MarkedWords } from './index.ts'

const said = (words: readonly MarkedWords[]): string =>
  words
    .map(word => {
      if (word.words === 'text') return word.text
      if (word.words === 'break') return '\n'
      if (word.words === 'mention') return `@${word.mention.label}`
      const inside = said(word.inside)
      return word.words === 'link' ? `<${word.href} ${inside}>` : `${word.words}(${inside})`
    })
    .join('')

const told = (blocks: readonly MarkedBlock[]): string =>
  blocks
    .map(block => {
      if (block.block === 'paragraph') return said(block.words)
      if (block.block === 'quote') return `quote(${told(block.blocks)})`
      return `${block.ordered ? 'numbers' : 'list'}(${block.items.map(said).join('; ')})`
    })
    .join('\n\n')

describe('what a remark looks like', () => {
  it('[TH11] has paragraphs, lists, quotes, emphasis and links', () => {
    expect(told(markedBlocks('One *two* **three** _four_\nfive\n\nSix'))).toBe(
      'One emphasis(two) strong(three) emphasis(four)\nfive\n\nSix'
    )
    expect(told(markedBlocks('- one\n- *two*\n1. three\n> four\n> - five'))).toBe(
      'list(one; emphasis(two))\n\nnumbers(three)\n\nquote(four\n\nlist(five))'
    )
    expect(told(markedBlocks('See [the text](https://example.org/a?b=c) and https://example.org/x.'))).toBe(
      'See <https://example.org/a?b=c the text> and <https://example.org/x https://example.org/x>.'
    )
    expect(told(markedBlocks('a_b_c * d * 2*3'))).toBe('a_b_c * d * 2*3')
  })

  it('[TH11] shows everything else as the letters that were typed', () => {
    for (const text of [
      '<script>alert(1)</script>',
      '[a](javascript:alert(1))',
      '[a](data:text/html,x)',
      '[a] [b](no link',
      '**open',
      '![a](<b>)',
      '&lt;b&gt; `code`'
    ])
      expect(told(markedBlocks(text))).toBe(text)
  })

  it('[TH8] shows people and delegations that it names', () => {
    const mentions = [
      { kind: 'delegation', delegation: 'MEX', label: 'MEX' } as const,
      { kind: 'person', person: 'p1', label: 'Ana María Soto' } as const
    ]
    const [block] = markedBlocks('@MEX, @Ana María Soto: a@MEX @MEXICO', mentions)
    const words = block?.block === 'paragraph' ? block.words : []
    expect(words.map(word => word.words)).toEqual(['mention', 'text', 'mention', 'text'])
    expect(said(words)).toBe('@MEX, @Ana María Soto: a@MEX @MEXICO')
  })
})
