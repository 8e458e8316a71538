import { markedBlocks } from '@acuerdo/domain'
import { describe, expect, it } from 'vitest'

const PIECES = [
  '[',
  '](',
  '*',
  '**_',
  '> ',
  '@',
  '[a](',
  '- ',
  'http://',
  '_*[',
  '\n> ',
  'h',
  '[a](https://x.y)',
  '[a*b'
]

describe('remarks made to take long', () => {
  it.each(PIECES)('[TH11] are read in one pass: %j a hundred thousand letters long', piece => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const began = performance.now()
    markedBlocks(text, [{ kind: 'delegation', delegation: 'MEX', label: 'MEX' }])
    expect(performance.now() - began).toBeLessThan(1_500)
  })
})
