import { describe, expect, it } from 'vitest'
import { mergeWords } from './merge.ts'
import { overlapsOf } from './overlap.ts'
import type { Run } from './text.ts'
import { plain } from './words.ts'

const words = (text: string): Run[] => [{ text }]
const merged = (base: string, mine: string, theirs: string): string | null => {
  const outcome = mergeWords(words(base), words(mine), words(theirs))
  return outcome.clean ? plain(outcome.runs) : null
}

describe('merging two changes of the same words', () => {
  const base = 'We will set up a group of regulators to compare rules on spectrum and report once a year.'

  it('[MG1] brings changes of different words together, whichever side they are on', () => {
    const mine = base.replace('a group', 'an informal group')
    const theirs = base.replace('once a year', 'every two years')
    const both = mine.replace('once a year', 'every two years')
    expect(merged(base, mine, theirs)).toBe(both)
    expect(merged(base, theirs, mine)).toBe(both)
    expect(merged(base, mine, base)).toBe(mine)
    expect(merged(base, base, theirs)).toBe(theirs)
  })

  it('[MG2] takes equal changes once', () => {
    const mine = base.replace('regulators', 'authorities')
    expect(merged(base, mine, mine)).toBe(mine)
    expect(merged(base, mine.replace('once a year', 'yearly'), mine)).toBe(
      mine.replace('once a year', 'yearly')
    )
  })

  it('[MG3] carries nothing where two changes touch, or where one kept word may be a chance', () => {
    expect(merged('rights of way', 'access of way', 'rights to way')).toBeNull()
    expect(merged('rights of way', 'access of way', 'rights of way and permits')).toBe(
      'access of way and permits'
    )
    expect(merged('a b c', 'a b', 'a c')).toBeNull()
    expect(merged('the the', 'the', 'the new the')).toBeNull()
    expect(
      merged(base, base.replace('regulators', ''), base.replace('regulators', 'regulators only'))
    ).toBeNull()
    expect(merged(base, '', base.replace('spectrum', 'roaming'))).toBeNull()
  })

  it('[MG4] says which words both changed, and brings the rest together', () => {
    const outcome = mergeWords(
      words(base),
      words(base.replace('regulators', 'authorities')),
      words(base.replace('regulators', 'ministries').replace('once a year', 'yearly'))
    )
    expect(outcome).toMatchObject({ clean: false })
    if (outcome.clean) return
    const conflicts = outcome.regions.filter(({ region }) => region === 'conflict')
    expect(conflicts).toEqual([
      {
        region: 'conflict',
        base: words(' regulators '),
        mine: words(' authorities '),
        theirs: words(' ministries ')
      }
    ])
    expect(outcome.regions.at(-1)).toMatchObject({ region: 'merged' })
  })

  it('[MG5] merges marks letter by letter, and sees when one marked what the other replaced', () => {
    const plainBase: Run[] = [{ text: 'to promote open data for all' }]
    const bold: Run[] = [
      { text: 'to ' },
      { text: 'promote', marks: { bold: true } },
      { text: ' open data for all' }
    ]
    const italic: Run[] = [{ text: 'to promote open data ' }, { text: 'for all', marks: { italic: true } }]
    expect(mergeWords(plainBase, bold, italic)).toEqual({
      clean: true,
      runs: [
        { text: 'to ' },
        { text: 'promote', marks: { bold: true } },
        { text: ' open data ' },
        { text: 'for all', marks: { italic: true } }
      ]
    })
    expect(mergeWords(plainBase, bold, words('to encourage open data for all')).clean).toBe(false)
    expect(mergeWords(plainBase, words('to promote open data for women'), bold).clean).toBe(true)
    const link = (href: string): Run[] => [{ text: 'to promote open data for all', marks: { link: href } }]
    expect(mergeWords(plainBase, link('https://a.example'), link('https://b.example')).clean).toBe(false)
    expect(mergeWords(bold, plainBase, bold)).toEqual({ clean: true, runs: plainBase })
  })

  it('[MG6] keeps brackets as words of their own', () => {
    const bracketed: Run[] = [{ text: 'We ' }, { bracket: 'b1' }, { text: ' open data for all people' }]
    const mine: Run[] = [{ text: 'We ' }, { bracket: 'b1' }, { text: ' open data for all citizens' }]
    const theirs: Run[] = [{ text: 'We commit to open data for all people' }]
    expect(mergeWords(bracketed, mine, theirs)).toEqual({
      clean: true,
      runs: [{ text: 'We commit to open data for all citizens' }]
    })
    expect(mergeWords(bracketed, [{ text: 'We open data for all people' }], theirs).clean).toBe(false)
  })
})

describe('finding wishes that overlap', () => {
  const base = words(
    'We will set up a group of regulators to compare rules on spectrum, rights of way and universal service, reporting to the participants once a year.'
  )
  const wish = (id: string, from: string, to: string) => ({ id, runs: words(plain(base).replace(from, to)) })

  it('[PR7] [PR8] makes one group of two wordings for the same phrase, each as the full phrase', () => {
    const [group, ...others] = overlapsOf(base, [
      wish('BRA', 'rights of way', 'access to existing infrastructure'),
      wish('MEX', 'rights of way', 'rights of way and local permits')
    ])
    expect(others).toEqual([])
    expect(group).toMatchObject({
      base: words('rights of way'),
      wordings: [
        { wishes: ['BRA'], runs: words('access to existing infrastructure') },
        { wishes: ['MEX'], runs: words('rights of way and local permits') }
      ]
    })
  })

  it('[PR7] [PR8] covers the union where two phrases only overlap', () => {
    const [group] = overlapsOf(base, [
      wish('BRA', 'spectrum, rights of way', 'frequencies and passage'),
      wish('MEX', 'rights of way and universal service', 'permits and access for all')
    ])
    expect(group).toMatchObject({
      base: words('spectrum, rights of way and universal service'),
      wordings: [
        { runs: words('frequencies and passage and universal service') },
        { runs: words('spectrum, permits and access for all') }
      ]
    })
  })

  it('[PR7] leaves apart what can be merged, and joins groups that a third one touches', () => {
    const far = wish('PER', 'once a year', 'twice a year')
    const near = wish('BRA', 'rights of way', 'access')
    expect(overlapsOf(base, [near, far]).map(({ wishes }) => wishes)).toEqual([['BRA'], ['PER']])
    const all = { id: 'URY', runs: words('We will do nothing.') }
    expect(overlapsOf(base, [near, far, all]).map(({ wishes }) => wishes)).toEqual([['BRA', 'PER', 'URY']])
    expect(overlapsOf(base, [{ id: 'CHL', runs: base }])).toEqual([])
  })

  it('[PR8] has equal wordings once', () => {
    const [group] = overlapsOf(base, [wish('BRA', 'spectrum', 'bands'), wish('PER', 'spectrum', 'bands')])
    expect(group?.wordings).toEqual([{ wishes: ['BRA', 'PER'], runs: words('bands') }])
  })

  it('[PR8] covers words that only have other marks', () => {
    const bold: Run[] = [{ text: 'open ' }, { text: 'data', marks: { bold: true } }, { text: ' now' }]
    const [group] = overlapsOf(words('open data now'), [{ id: 'BRA', runs: bold }])
    expect(group?.base).toEqual(words('data'))
  })
})
