import { describe, expect, it } from 'vitest'
import { isNarrowed, queryIn, readingQuery, sameList, withChanges } from './comment-query.ts'

const search = (written: string) => new URLSearchParams(written)

describe('the address of the comments', () => {
  it('asks for the open ones in the order of the text where it says nothing', () => {
    expect(readingQuery(queryIn(search('')))).toEqual({ filter: 'open', order: 'text' })
    expect(isNarrowed(queryIn(search('show=all&order=time')))).toBe(false)
  })

  it('names every filter, and none that it does not know', () => {
    const asked =
      'show=mine&voice=BRA&paragraph=p1&substantive=1&unsent=1&order=time&q=red+line&version=Rev.2'
    expect(readingQuery(queryIn(search(asked)))).toEqual({
      filter: 'mine',
      delegation: 'BRA',
      paragraph: 'p1',
      substantive: true,
      unsent: true,
      order: 'time',
      search: 'red line',
      version: 'Rev.2'
    })
    expect(queryIn(search('show=%3Cscript%3E&order=loud'))).toMatchObject({ show: 'open', order: 'text' })
  })

  it('changes in parts, and lists the same whatever is unfolded', () => {
    expect(withChanges(search('show=all&thread=t'), { thread: null, q: 'a b' })).toBe('?show=all&q=a+b')
    expect(withChanges(search('thread=t'), { thread: null })).toBe('?')
    expect(sameList(search('show=all&thread=t'), search('new=1&show=all&done=said'))).toBe(true)
    expect(sameList(search('show=all'), search('show=mine'))).toBe(false)
  })
})
