import { describe, expect, it } from 'vitest'
import { TEXT, useChromium } from './chromium-page.ts'
import { LOOSE } from './harness.ts'

const on = useChromium()

const ALLOWED = ['p', 'span', 'strong', 'em', 'u', 'a', 'br']

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head><body>
<!--StartFragment--><h1>Heading</h1><p class=MsoNormal style='mso-margin-top-alt:auto'><i style='font-style:normal'>Some</i> <span style='color:red;font-weight:700'>bold</span><o:p></o:p> text</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><ul><li><p>one</p></li></ul><table><tr><td><p>cell a</p></td><td>cell b</td></tr></table><!--EndFragment--></body></html>`

const HOSTILE = [
  '<img src="/asked" onerror="window.pwned=1">',
  '<p>a<script>window.pwned=1</script><svg onload="window.pwned=1"><image href="/asked"/></svg></p>',
  '<a href="javascript:window.pwned=1">x</a><a href="data:text/html,x">y</a><a href="https://example.org/">z</a>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe><object data="/asked"></object><embed src="/asked">',
  '<style>@import "/asked";</style><link rel="stylesheet" href="/asked"><p style="background:url(/asked)">s</p>',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.pwned=1"></style></mglyph></table></mtext></math>',
  '<form action="/asked"><button autofocus onfocus="window.pwned=1">b</button></form><video src="/asked" autoplay>',
  '<span data-bracket="b1" contenteditable="false">[stolen]</span><p data-paragraph="one">id</p>',
  `<p data-paragraph="one" data-pm-slice="0 0 []"><span class="bracket" data-bracket="b1">x</span></p>`
]

describe('brackets', () => {
  it('are drawn with their alternatives, delegations and star, and said in a sentence', async () => {
    const bracket = on().page.locator('#left [data-bracket]')
    expect(await bracket.textContent()).toBe('[a resource EU, DOM / an asset BRA, MEX★]')
    expect(await bracket.getAttribute('aria-label')).toContain('an asset. Brazil, Mexico. nobody opposes')
    expect(await bracket.getAttribute('contenteditable')).toBe('false')
  })

  it('are not removed by Backspace, Delete, typing, cutting or pasting over them', async () => {
    await on().caret(1, 9)
    await on().press('Backspace')
    await on().caret(1, 8)
    await on().press('Delete')
    await on().caret(1, 5, 12)
    await on().press('x', 'Control+x', 'Backspace')
    await on().settled(['First words here', 'Data is [b1] for all', 'Last words'])
    expect((await on().log()).filter(one => one === 'refused bracket').length).toBeGreaterThanOrEqual(5)
    await on().press('Control+c')
    await on().caret(2, 4)
    await on().press('Control+v')
    await on().settled([
      'First words here',
      'Data is [b1] for all',
      'Lastis [a resource EU, DOM / an asset BRA, MEX★] fo words'
    ])
  })
})

describe('clipboard', () => {
  it('copies, cuts and pastes words', async () => {
    await on().caret(0, 0, 6)
    await on().press('Control+x')
    await on().caret(2, 10)
    await on().type(' ')
    await on().press('Control+v')
    await on().settled(['words here', 'Data is [b1] for all', 'Last words First '])
    await on().press('Control+z')
    await on().settled(['words here', 'Data is [b1] for all', 'Last words '])
  })

  it('lets the id go along with a whole paragraph that is cut and pasted', async () => {
    await on().caret(2, 0, 10)
    await on().press('Control+x')
    await on().settled(['First words here', 'Data is [b1] for all'])
    await on().caret(0, 0)
    await on().press('Control+v')
    await on().settled(['Last words', 'First words here', 'Data is [b1] for all'])
    expect((await on().ids()).slice(0, 3)).toEqual(['three', 'one', 'two'])
    await on().press('Control+v')
    expect(new Set(await on().ids()).size).toBe((await on().ids()).length)
  })

  it('takes paragraphs and marks from a word processor, and nothing else', async () => {
    await on().copyFromElsewhere(WORD)
    await on().caret(2, 10)
    await on().press('Control+v')
    await on().settled([
      'First words here',
      'Data is [b1] for all',
      'Last wordsHeading',
      'Some bold text',
      'one',
      'cell a',
      'cell b'
    ])
    const text = await on().page.evaluate(() => window.harness.text('left'))
    expect(text.paragraphs[3]?.runs).toContainEqual({ text: 'bold', marks: { bold: true } })
  })

  it('runs no script and asks for nothing, whatever is pasted', async () => {
    await on().open(LOOSE)
    const before = on().requests.length
    for (const html of HOSTILE) {
      await on().start(TEXT)
      await on().copyFromElsewhere(html)
      await on().caret(2, 10)
      await on().press('Control+v')
      const parts = await on().page.evaluate(() => ({
        pwned: window.pwned,
        elements: [...document.querySelectorAll('#left .text *:not(img.ProseMirror-separator)')].map(
          one => one.localName
        ),
        handlers: [...document.querySelectorAll('#left .text *')].flatMap(one =>
          [...one.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)
        ),
        links: [...document.querySelectorAll<HTMLAnchorElement>('#right a')].map(one => one.href)
      }))
      expect(parts.pwned).toBeUndefined()
      expect(parts.handlers).toEqual([])
      expect(parts.elements.filter(one => !ALLOWED.includes(one))).toEqual([])
      expect(parts.links.filter(one => !/^(https?|mailto):/.test(one))).toEqual([])
    }
    expect(on().requests.slice(before)).toEqual([])
    await on().open('/')
  })

  it('drags selected words, but none with a bracket among them', async () => {
    await on().drag({ paragraph: 0, offset: 0, until: 6 }, { paragraph: 2, offset: 10 })
    await on().settled(['words here', 'Data is [b1] for all', 'Last wordsFirst '])
    await on().drag({ paragraph: 1, offset: 5, until: 12 }, { paragraph: 2, offset: 0 })
    expect(await on().log()).toContain('refused bracket_drag')
    await on().settled(['words here', 'Data is [b1] for all', 'Last wordsFirst '])
    await on().drag({ paragraph: 2, offset: 0, until: 16 }, { paragraph: 0, offset: 0 })
    expect((await on().log()).at(-1)).toBe('move three after null')
  })
})
