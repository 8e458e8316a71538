import type { Text } from '@acuerdo/domain'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settings } from '../settings.ts'
import { LOOSE, serveHarness } from './harness.ts'
import type { Side } from './harness-page.ts'

/*
 * The editor in a real browser, alone: two of them on two documents, joined in the page. Keys, compositions,
 * the clipboard and dragging are Chromium's own.
 */

const TEXT: Text = {
  paragraphs: [
    { id: 'one', part: 'pp', runs: [{ text: 'First words here' }] },
    { id: 'two', part: 'op', runs: [{ text: 'Data is ' }, { bracket: 'b1' }, { text: ' for all' }] },
    { id: 'three', part: 'op', runs: [{ text: 'Last words' }] }
  ]
}

let served: Awaited<ReturnType<typeof serveHarness>>
let browser: Browser
let page: Page
let cdp: CDPSession
const errors: string[] = []

beforeAll(async () => {
  served = await serveHarness()
  browser = await chromium.launch({
    executablePath: settings.chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking'
    ]
  })
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    // Pasted styles are reported by the page's policy although nobody applies them.
    if (message.type() === 'error' && !message.text().startsWith('Applying inline style'))
      errors.push(message.text())
  })
  cdp = await page.context().newCDPSession(page)
  await open('/')
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

beforeEach(async () => {
  errors.length = 0
  await start(TEXT)
  return () => expect(errors).toEqual([])
})

async function open(path: string): Promise<void> {
  await page.goto(new URL(path, served.url).href)
  await page.waitForFunction(() => window.harness?.ready)
}

const start = (text: Text, options: { editable?: boolean } = {}) =>
  page.evaluate(([text, options]) => window.harness.start(text, options), [text, options] as const)
const words = (side: Side = 'left') => page.evaluate(side => window.harness.words(side), side)
const shown = (side: Side = 'left') => page.evaluate(side => window.harness.shown(side), side)
const ids = () => page.evaluate(() => window.harness.ids('left'))
const log = () => page.evaluate(() => window.harness.log)
const selection = () => page.evaluate(() => window.harness.selection('left'))
const press = (...keys: string[]) =>
  keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve())
const caret = (paragraph: number, offset: number, until?: number) =>
  page.evaluate(place => window.harness.caret('left', place), {
    paragraph,
    offset,
    ...(until === undefined ? {} : { until })
  })
const insert = (paragraph: number, offset: number, words: string) =>
  page.evaluate(place => window.harness.insert('right', place), { paragraph, offset, words })
const compose = (text: string) =>
  cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
const commit = (text: string) => cdp.send('Input.insertText', { text })

/** Both editors show what both texts hold. */
async function settled(expected: string[]): Promise<void> {
  await page
    .waitForFunction(
      wanted =>
        (['left', 'right'] as const).every(
          side =>
            JSON.stringify(window.harness.words(side)) === wanted &&
            JSON.stringify(window.harness.shown(side)) === wanted
        ),
      JSON.stringify(expected),
      { timeout: 3_000 }
    )
    .catch(async () => {
      expect({ left: await words(), shown: await shown(), right: await words('right') }).toEqual({
        left: expected,
        shown: expected,
        right: expected
      })
    })
}

describe('typing', () => {
  it('takes keys, splits at the start, in the middle and at the end, and joins', async () => {
    await caret(2, 4)
    await page.keyboard.type(' new')
    await settled(['First words here', 'Data is [b1] for all', 'Last new words'])
    await press('Enter')
    await settled(['First words here', 'Data is [b1] for all', 'Last new', ' words'])
    expect((await ids()).slice(0, 3)).toEqual(['one', 'two', 'three'])
    await press('Backspace')
    await settled(['First words here', 'Data is [b1] for all', 'Last new words'])
    await press('Home', 'Enter')
    await settled(['First words here', 'Data is [b1] for all', '', 'Last new words'])
    expect((await ids())[3]).toBe('three')
    await press('End', 'Enter')
    await page.keyboard.type('end')
    await settled(['First words here', 'Data is [b1] for all', '', 'Last new words', 'end'])
    expect((await ids())[3]).toBe('three')
  })

  it('never lets the first paragraph’s marker go', async () => {
    await caret(0, 0)
    await press('Enter', 'Control+z', 'Backspace')
    await press('Control+a', 'Delete')
    expect(await log()).toContain('refused bracket')
    await caret(0, 0)
    await press('Shift+ArrowDown', 'Shift+Home', 'Delete')
    expect((await words())[0]).not.toBe(undefined)
    expect(new Set(await ids()).size).toBe((await ids()).length)
  })

  it('marks words, and undoes and redoes own edits only', async () => {
    await caret(0, 0, 5)
    await press('Control+b', 'Control+i', 'Control+u')
    const text = await page.evaluate(() => window.harness.text('right'))
    expect(text.paragraphs[0]?.runs[0]).toEqual({
      text: 'First',
      marks: { bold: true, italic: true, underline: true }
    })
    await caret(2, 10)
    await page.keyboard.type(' mine')
    await insert(2, 0, 'Their ')
    await settled(['First words here', 'Data is [b1] for all', 'Their Last words mine'])
    await press('Control+z')
    await settled(['First words here', 'Data is [b1] for all', 'Their Last words'])
    await press('Control+y')
    await settled(['First words here', 'Data is [b1] for all', 'Their Last words mine'])
    await press('Control+z', 'Control+Shift+z')
    await settled(['First words here', 'Data is [b1] for all', 'Their Last words mine'])
  })

  it('sets links of the allowed schemes only', async () => {
    await caret(0, 0, 5)
    await press('Control+k')
    expect(await log()).toContain('link')
    await page.evaluate(() => window.harness.editor('left').setLink('javascript:alert(1)'))
    expect(await log()).toContain('refused link')
    await page.evaluate(() => window.harness.editor('left').setLink('https://example.org/'))
    expect(await page.getAttribute('#right a', 'href')).toBe('https://example.org/')
    await page.evaluate(() => window.harness.editor('left').setLink(null))
    expect(await page.locator('#right a').count()).toBe(0)
  })

  it('changes the level of a sub-paragraph with Tab, and lets the focus leave elsewhere', async () => {
    await caret(2, 0)
    await page.evaluate(() => window.harness.editor('left').setPart('sub'))
    await press('Tab')
    expect((await page.evaluate(() => window.harness.text('right'))).paragraphs[2]).toMatchObject({
      part: 'sub',
      level: 2
    })
    expect(await page.getAttribute('#left p:nth-child(3)', 'data-number')).toBe('(i)')
    await press('Shift+Tab')
    expect(await page.getAttribute('#left p:nth-child(3)', 'data-number')).toBe('(a)')
    await press('Shift+Tab')
    expect(
      await page.evaluate(
        () =>
          document.activeElement?.closest('#left .text') !== null && document.activeElement?.matches('.text')
      )
    ).toBe(false)
  })

  it('asks the server to move a paragraph', async () => {
    await caret(1, 0)
    await press('Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown')
    expect(await log()).toEqual(['move two after null', 'move two after three'])
    await settled(['First words here', 'Data is [b1] for all', 'Last words'])
  })
})

describe('composition', () => {
  it('takes dead keys and accents', async () => {
    await caret(0, 5)
    for (const [dead, letter] of [
      ['´', 'é'],
      ['~', 'ã'],
      ['^', 'ê'],
      ['¨', 'ü']
    ] as const) {
      await compose(dead)
      await commit(letter)
    }
    await commit('ç')
    await page.keyboard.insertText('ñ')
    await settled(['Firstéãêüçñ words here', 'Data is [b1] for all', 'Last words'])
  })

  it('loses nothing when others type into the composing paragraph', async () => {
    await caret(0, 6)
    await compose('k')
    await insert(0, 0, 'A')
    await compose('か')
    await insert(0, 18, 'Z')
    await insert(0, 7, 'M')
    await compose('かん')
    expect(await page.evaluate(() => window.harness.editor('left').view.composing)).toBe(true)
    await compose('漢字')
    await commit('漢字')
    await settled(['AFirst 漢字Mwords hereZ', 'Data is [b1] for all', 'Last words'])
  })

  it('shows others’ words elsewhere while a composition goes on', async () => {
    await caret(0, 5)
    await compose('に')
    await insert(2, 0, 'Seen: ')
    expect((await shown())[2]).toBe('Seen: Last words')
    await compose('にほ')
    await page.evaluate(() => window.harness.resolve('b1', 'a resource'))
    expect((await shown())[1]).toBe('Data is a resource for all')
    await commit('日本')
    await settled(['First日本 words here', 'Data is a resource for all', 'Seen: Last words'])
  })

  it('survives that others delete, format, split and join around it', async () => {
    await caret(0, 6)
    await compose('か')
    await page.evaluate(() => {
      const { view } = window.harness.editor('right')
      view.dispatch(view.state.tr.delete(1, 4))
      const bold = view.state.schema.marks.bold
      if (bold) view.dispatch(view.state.tr.addMark(1, 6, bold.create()))
    })
    await page.evaluate(() => {
      window.harness.caret('right', { paragraph: 0, offset: 10 })
      window.harness.editor('right').split()
      window.harness.caret('left', { paragraph: 0, offset: 7 })
    })
    await commit('漢')
    await page.waitForFunction(
      () =>
        JSON.stringify(window.harness.shown('left')) === JSON.stringify(window.harness.shown('right')) &&
        JSON.stringify(window.harness.words('left')) === JSON.stringify(window.harness.shown('left'))
    )
    expect((await words()).join('|')).toMatch(/^st .*words.*here/)
    expect((await words()).join('')).toContain('漢')
  })

  it('composes while the other person does, in one place', async () => {
    await page.evaluate(() => window.harness.hold())
    await caret(2, 10)
    await compose('ほ')
    await insert(2, 10, '!')
    await commit('本')
    await page.evaluate(() => window.harness.release())
    const all = (await words()).at(-1) ?? ''
    expect([...all].sort().join('')).toBe([...'Last words本!'].sort().join(''))
    await settled([...(await words()).slice(0, 2), all])
  })
})

describe('replacements', () => {
  it('takes what a spell checker or autocorrection puts in the place of a word', async () => {
    await caret(0, 0)
    await insert(0, 5, 's')
    await page.evaluate(() => {
      const node = document.querySelector('#left p')?.firstChild
      if (!(node instanceof Text)) throw new Error('no words')
      const target = node.parentElement
      const data = new DataTransfer()
      data.setData('text/plain', 'Fresh')
      const event = {
        inputType: 'insertReplacementText',
        dataTransfer: data,
        bubbles: true,
        cancelable: true
      }
      target?.dispatchEvent(new InputEvent('beforeinput', event))
      node.replaceData(0, 6, 'Fresh')
      target?.dispatchEvent(new InputEvent('input', event))
    })
    await settled(['Fresh words here', 'Data is [b1] for all', 'Last words'])
    expect((await ids())[0]).toBe('one')
  })
})

describe('selection', () => {
  it('stays on its words under the edits of others', async () => {
    await caret(2, 5, 10)
    await insert(2, 0, 'Xx ')
    await insert(0, 3, 'yyy')
    await insert(2, 8, '>')
    expect(await selection()).toEqual({ paragraph: 2, from: 9, to: 14 })
    await insert(2, 14, '<')
    expect(await selection()).toEqual({ paragraph: 2, from: 9, to: 14 })
    expect(await page.evaluate(() => String(getSelection()))).toBe('words')
  })

  it('keeps a caret behind its letter when others type at the same place', async () => {
    await caret(0, 5)
    await insert(0, 5, '?!')
    await page.keyboard.type('ab')
    await settled(['Firstab?! words here', 'Data is [b1] for all', 'Last words'])
  })

  it('shows the carets of others with their name, and hides them at will', async () => {
    await caret(0, 3)
    const label = page.locator('#right .caret-label')
    await label.waitFor()
    expect(await label.textContent()).toBe('Ana left, Chile')
    expect(await page.locator('#left .caret').count()).toBe(0)
    await page.keyboard.type('xyz')
    await page.waitForFunction(() => {
      const caret = document.querySelector('#right .caret')
      return caret?.previousSibling?.textContent === 'Firxyz'
    })
    await caret(0, 0, 6)
    await page.waitForFunction(
      () => document.querySelector('#right .caret-selection')?.textContent === 'Firxyz'
    )
    await page.evaluate(() => window.harness.editor('right').setShowCarets(false))
    expect(await page.locator('#right .caret').count()).toBe(0)
    await page.evaluate(() => window.harness.editor('right').setShowCarets(true))
    expect(await page.locator('#right .caret').count()).toBe(1)
  })
})

describe('brackets', () => {
  it('are drawn with their alternatives, delegations and star, and said in a sentence', async () => {
    const bracket = page.locator('#left [data-bracket]')
    expect(await bracket.textContent()).toBe('[a resource EU, DOM / an asset BRA, MEX★]')
    expect(await bracket.getAttribute('aria-label')).toContain('an asset. Brazil, Mexico. nobody opposes')
    expect(await bracket.getAttribute('contenteditable')).toBe('false')
  })

  it('are not removed by Backspace, Delete, typing, cutting or pasting over them', async () => {
    await caret(1, 9)
    await press('Backspace')
    await caret(1, 8)
    await press('Delete')
    await caret(1, 5, 12)
    await press('x', 'Control+x', 'Backspace')
    await settled(['First words here', 'Data is [b1] for all', 'Last words'])
    expect((await log()).filter(one => one === 'refused bracket').length).toBeGreaterThanOrEqual(5)
    await press('Control+c')
    await caret(2, 4)
    await press('Control+v')
    await settled([
      'First words here',
      'Data is [b1] for all',
      'Lastis [a resource EU, DOM / an asset BRA, MEX★] fo words'
    ])
  })
})

describe('clipboard', () => {
  it('copies, cuts and pastes words', async () => {
    await caret(0, 0, 6)
    await press('Control+x')
    await caret(2, 10)
    await page.keyboard.type(' ')
    await press('Control+v')
    await settled(['words here', 'Data is [b1] for all', 'Last words First '])
    await press('Control+z')
    await settled(['words here', 'Data is [b1] for all', 'Last words '])
  })

  it('lets the id go along with a whole paragraph that is cut and pasted', async () => {
    await caret(2, 0, 10)
    await press('Control+x')
    await settled(['First words here', 'Data is [b1] for all'])
    await caret(0, 0)
    await press('Control+v')
    await settled(['Last words', 'First words here', 'Data is [b1] for all'])
    expect((await ids()).slice(0, 3)).toEqual(['three', 'one', 'two'])
    await press('Control+v')
    expect(new Set(await ids()).size).toBe((await ids()).length)
  })

  it('takes paragraphs and marks from a word processor, and nothing else', async () => {
    await copyFromElsewhere(WORD)
    await caret(2, 10)
    await press('Control+v')
    await settled([
      'First words here',
      'Data is [b1] for all',
      'Last wordsHeading',
      'Some bold text',
      'one',
      'cell a',
      'cell b'
    ])
    const text = await page.evaluate(() => window.harness.text('left'))
    expect(text.paragraphs[3]?.runs).toContainEqual({ text: 'bold', marks: { bold: true } })
  })

  it('runs no script and asks for nothing, whatever is pasted', async () => {
    await open(LOOSE)
    const before = served.requests.length
    for (const html of HOSTILE) {
      await start(TEXT)
      await copyFromElsewhere(html)
      await caret(2, 10)
      await press('Control+v')
      const parts = await page.evaluate(() => ({
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
    expect(served.requests.slice(before)).toEqual([])
    await open('/')
  })

  it('drags selected words, but none with a bracket among them', async () => {
    await dragSelection([0, 0, 6], [2, 10])
    await settled(['words here', 'Data is [b1] for all', 'Last wordsFirst '])
    await dragSelection([1, 5, 12], [2, 0])
    expect(await log()).toContain('refused bracket_drag')
    await settled(['words here', 'Data is [b1] for all', 'Last wordsFirst '])
    await dragSelection([2, 0, 16], [0, 0])
    expect((await log()).at(-1)).toBe('move three after null')
  })
})

describe('reading', () => {
  it('writes right-to-left paragraphs from the right', async () => {
    await start({
      paragraphs: [{ id: 'a', part: 'op', runs: [{ text: 'العربية من اليمين' }] }, ...TEXT.paragraphs]
    })
    const directions = await page.$$eval('#left .text > p', all =>
      all.map(one => getComputedStyle(one).direction)
    )
    expect(directions.slice(0, 2)).toEqual(['rtl', 'ltr'])
    await caret(0, 0)
    await page.keyboard.type('سلام ')
    expect((await words('right'))[0]).toBe('سلام العربية من اليمين')
  })

  it('is a labelled text box that says whether it can be written', async () => {
    await start(TEXT, { editable: false })
    const text = page.getByRole('textbox', { name: 'Text' }).first()
    expect(await text.getAttribute('aria-readonly')).toBe('true')
    expect(await text.getAttribute('aria-multiline')).toBe('true')
    await text.focus()
    await page.keyboard.type('nothing')
    await settled(['First words here', 'Data is [b1] for all', 'Last words'])
    await page.evaluate(() => window.harness.editor('left').setEditable(true))
    expect(await text.getAttribute('aria-readonly')).toBe('false')
  })
})

/** Puts HTML on the native clipboard as another application would, unfiltered. */
async function copyFromElsewhere(html: string): Promise<void> {
  await page.evaluate(html => {
    const area = document.querySelector('h1')
    if (area) getSelection()?.selectAllChildren(area)
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', html)
      event.clipboardData?.setData('text/plain', 'plain')
      event.preventDefault()
    }
    document.addEventListener('copy', fill, { once: true })
    document.execCommand('copy')
  }, html)
}

async function dragSelection(from: [number, number, number], to: [number, number]): Promise<void> {
  await caret(...from)
  const at = (paragraph: number, offset: number) =>
    page.evaluate(
      ([paragraph, offset]) => {
        const { view } = window.harness.editor('left')
        let start = 0
        for (let i = 0; i < paragraph; i++) start += view.state.doc.child(i).nodeSize
        const box = view.coordsAtPos(start + 1 + offset)
        return { x: box.left, y: (box.top + box.bottom) / 2 }
      },
      [paragraph, offset] as const
    )
  const [start, end] = [await at(from[0], from[1]), await at(...to)]
  await page.mouse.move(start.x + 6, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x - 1, end.y, { steps: 4 })
  await page.mouse.move(end.x, end.y)
  await page.mouse.up()
}

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
