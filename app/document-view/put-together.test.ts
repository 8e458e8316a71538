import { describe, expect, it } from 'vitest'
import { putTogether } from './put-together.ts'

const words = (text: string) => [{ text }]

describe('wordings that are put together', () => {
  it('keep what each changes of the words of the text', () => {
    const made = putTogether(words('the rights of way in cities'), [
      words('the existing rights of way in cities'),
      words('the rights of way in all cities and towns')
    ])
    expect(made).toEqual({ text: 'the existing rights of way in all cities and towns', clash: false })
  })

  it('stand side by side where they change the same words', () => {
    const made = putTogether(words('shall agree'), [words('shall commit'), words('shall endeavour')])
    expect(made.clash).toBe(true)
    expect(made.text).toContain(' / ')
    expect(made.text).toMatch(/commit.*endeavour/)
  })

  it('are the only one where one is ticked, and nothing where none is', () => {
    expect(putTogether([], [words('and towns')])).toEqual({ text: 'and towns', clash: false })
    expect(putTogether(words('x'), [])).toEqual({ text: '', clash: false })
  })

  it('leave brackets inside them out', () => {
    const made = putTogether([], [[{ text: 'one ' }, { bracket: 'b' }, { text: ' two' }]])
    expect(made.text).toBe('one two')
  })
})
