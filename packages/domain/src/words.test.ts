import { describe, expect, it } from 'vitest'
import { allowedLink, beginningOf, countWords, joinRuns, LINK_LENGTH_MAX, plain } from './words.ts'

describe('runs', () => {
  it('[TX7] are plain characters, a bracket as one', () => {
    expect(plain([{ text: 'We ' }, { bracket: 'b' }, { text: '.', marks: { bold: true } }])).toBe(
      'We \uFFFC.'
    )
  })

  it('[TX7] begin with whole words, brackets shown as […]; only a word longer than the line is cut', () => {
    expect(beginningOf('We \uFFFC  agree.', 20)).toBe('We […] agree.')
    expect(beginningOf('We agree to decide', 10)).toBe('We agree …')
    expect(beginningOf('Weltwirtschaftsordnung', 4)).toBe('Welt …')
  })

  it('[TX3] count words each on their own', () => {
    expect(countWords([{ text: ' We  agree\u00a0that\n' }, { bracket: 'b' }, { text: 'x' }])).toBe(4)
    expect(countWords([{ text: 'co' }, { text: 'operate' }])).toBe(2)
    expect(countWords([{ text: '' }, { text: '   ' }])).toBe(0)
  })

  it('[TX4] join with equal neighbours and lose empty ones, across nothing else', () => {
    expect(
      joinRuns([
        { text: 'a' },
        { text: '' },
        { text: 'b', marks: {} },
        { text: 'c', marks: { bold: true } },
        { text: 'd', marks: { bold: true } },
        { bracket: 'x' },
        { text: 'e', marks: { link: 'https://a.example' } },
        { text: 'f', marks: { link: 'https://b.example' } }
      ])
    ).toEqual([
      { text: 'ab' },
      { text: 'cd', marks: { bold: true } },
      { bracket: 'x' },
      { text: 'e', marks: { link: 'https://a.example' } },
      { text: 'f', marks: { link: 'https://b.example' } }
    ])
  })
})

describe('links', () => {
  it.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG',
    'https://ejemplo.org/gobernación',
    'mailto:somebody@example.org',
    'mailto:somebody@example.org?subject=DG'
  ])('[TX6] may be %s', href => expect(allowedLink(href)).toBe(true))

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'https\u200b://example.org',
    'https://example.org/\u202egro.live',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    '/relative',
    'example.org',
    'https:',
    'https://',
    'https:///example.org',
    'https:example.org',
    'https:\\\\example.org',
    ' https://example.org',
    'https://example.org ',
    'https://example.org/"onclick=',
    'https://example.org/<script>',
    'mailto:',
    'mailto:nobody',
    'mailto:a@b@c',
    `https://example.org/${'a'.repeat(LINK_LENGTH_MAX)}`
  ])('[TX6] may not be %j', href => expect(allowedLink(href)).toBe(false))
})
