import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Visitor } from './browser.ts'
import { openDocument, type Desk } from './document-desk.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { violations, visits } from './visits.ts'

/** Each sample text with the two people who write and issue it. */
const TEXTS: [string, string, string][] = [
  ['DG', 'p-uy-01', 'p-es-01'],
  ['EG', 'p-cr-01', 'p-ee-01'],
  ['CY', 'p-do-01', 'p-fr-01'],
  ['CO', 'p-cl-01', 'p-de-01'],
  ['AI', 'p-br-01', 'p-si-01']
]
const READER = 'p-cf-eg'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
  await product?.remove()
})

const { someone, act } = visits(
  () => browser,
  () => product.url
)

const issue = (chair: Visitor, code: string, revision: string) =>
  act(chair, code, { action: 'issue_revision', target: `${code}/${revision}`, revision })

interface Para {
  id: string
  runs: ({ text: string } | { bracket: string })[]
}
const wordsOf = ({ runs }: Para): string => runs.map(run => ('text' in run ? run.text : '\uFFFC')).join('')

/** The paragraphs of an issued version, as the interface for programs gives them. */
async function issued({ page }: Visitor, code: string, name: string): Promise<string[]> {
  const answer = await page.request.get(`${product.url}/api/v1/documents/${code}/revisions/${name}`)
  const { content } = (await answer.json()) as { content: { paragraphs: Para[] } }
  return content.paragraphs.map(wordsOf)
}

/** What one side of the page reads, each paragraph for itself, brackets as one character. */
const sideRead = (page: Page, side: 'before' | 'after'): Promise<string[]> =>
  page.evaluate(
    which =>
      [...document.querySelectorAll(`.side-${which} .text-paragraph`)].map(paragraph => {
        const copy = paragraph.cloneNode(true) as HTMLElement
        copy.querySelectorAll('.boundary, .remark-sign, noscript').forEach(node => node.remove())
        copy.querySelectorAll('[data-bracket]').forEach(node => node.replaceWith('\uFFFC'))
        return (copy.textContent ?? '').replaceAll('␣', ' ').trim()
      }),
    side
  )

const sorted = (words: string[]): string[] => words.map(one => one.trim()).sort()

async function caretAtEnd(desk: Desk, paragraph: string): Promise<void> {
  const line = (await desk.lines()).find(({ id }) => id === paragraph)
  await desk.caret(paragraph, Math.max((line?.words.replaceAll('\uFFFC', '').length ?? 1) - 1, 0))
}

describe('the five sample texts', () => {
  it.each(TEXTS)(
    '%s goes through three versions by two people, and any two are set side by side',
    async (code, one, other) => {
      const [left, right] = [await someone(one), await someone(other)]
      const desks = [
        await openDocument(left, product.url, code),
        await openDocument(right, product.url, code)
      ]
      const [a, b] = desks as [Desk, Desk]
      await Promise.all(desks.map(desk => desk.says('saved')))
      const clean = (await a.lines()).filter(({ words }) => !words.includes('\uFFFC')).map(({ id }) => id)
      const [first = '', second = ''] = clean
      for (const round of [1, 2, 3]) {
        await a.caret(first, 0)
        await a.type(`In round ${round}, `)
        await caretAtEnd(b, second)
        if (round === 1) for (let n = 0; n < 6; n++) await b.press('Backspace')
        if (round === 2) await b.press('Enter')
        if (round === 3) await b.press('Alt+Shift+ArrowUp')
        await b.type(` agreed ${round}`)
        await Promise.all(desks.map(desk => desk.says('saved')))
        await eventually(
          'both see the same',
          async () => JSON.stringify(await a.lines()) === JSON.stringify(await b.lines())
        )
        await issue(round === 2 ? right : left, code, `Rev.${round}`)
      }
      for (const [from, to] of [
        ['Z0', 'Rev.3'],
        ['Rev.1', 'Rev.2'],
        ['Rev.3', 'Rev.1']
      ] as const) {
        await left.page.goto(`${product.url}/documents/${code}/compare?from=${from}&to=${to}&view=side`)
        expect(sorted(await sideRead(left.page, 'before'))).toEqual(sorted(await issued(left, code, from)))
        expect(sorted(await sideRead(left.page, 'after'))).toEqual(sorted(await issued(left, code, to)))
      }
      await left.page.goto(`${product.url}/documents/${code}/compare?from=Z0&to=Rev.3`)
      expect(await left.page.locator('.row-authors li').count()).toBeGreaterThanOrEqual(2)
      expect(await left.page.locator('[data-count=wordsAdded]').innerText()).toMatch(/1\d words added/)
      expect(left.complaints.concat(right.complaints)).toEqual([])
      for (const { context } of [left, right]) await context.close()
    }
  )
})

/** By every key and by the button, from each to the other; the status says which it is. */
async function goesThroughTwoChanges(page: Page): Promise<void> {
  const status = page.locator('.change-pill [role=status]')
  await page.waitForSelector('#c1[data-current]')
  await page.keyboard.press('Alt+ArrowDown')
  await page.waitForSelector('#c2[data-current]')
  expect(await status.innerText()).toMatch(/^insertion, European Union.*, 2 of 2$/)
  await page.keyboard.press('j')
  await page.waitForSelector('#c1[data-current]')
  await page.keyboard.press('Alt+ArrowUp')
  await page.waitForSelector('#c2[data-current]')
  await page.keyboard.press('n')
  await page.waitForSelector('#c1[data-current]')
  await page.keyboard.press('Shift+N')
  await page.waitForSelector('#c2[data-current]')
  await page.getByRole('button', { name: 'Turn the letter keys off' }).click()
  await page.getByRole('button', { name: 'Turn the letter keys on' }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('Alt+ArrowUp')
  await page.waitForSelector('#c1[data-current]')
  await page.keyboard.press('Alt+ArrowDown')
  await page.waitForSelector('#c2[data-current]')
  await page.getByRole('button', { name: 'Next change' }).click()
  await page.waitForSelector('#c1[data-current]')
}

describe('somebody who returns', () => {
  it('reads what changed since, goes from change to change, marks it as seen, and the banner is gone', async () => {
    const reader = await someone(READER)
    await reader.page.goto(`${product.url}/documents/EG`)
    expect(await reader.page.locator('.since').count()).toBe(0)
    const writer = await someone('p-ee-01')
    const desk = await openDocument(writer, product.url, 'EG')
    await desk.says('saved')
    await desk.caret('EG-p03', 0)
    await desk.type('While you were away, ')
    await desk.says('saved')
    await caretAtEnd(desk, 'EG-p12')
    await desk.type(' and so on')
    await desk.says('saved')
    await issue(writer, 'EG', 'Rev.4')
    await reader.page.goto(`${product.url}/documents/EG`)
    const banner = reader.page.locator('.since')
    expect(await banner.innerText()).toMatch(/7 words in 2 paragraphs, by European Union.*Rev\.4 was issued/s)
    await banner.getByRole('link', { name: 'See the changes' }).click()
    await reader.page.waitForURL(/compare\?from=seen&to=working/)
    const { page } = reader
    await goesThroughTwoChanges(page)
    await page.goto(`${product.url}/documents/EG`)
    await banner.getByRole('button', { name: 'Mark as seen' }).click()
    await banner.waitFor({ state: 'detached' })
    await page.goto(`${product.url}/documents/EG`)
    expect(await banner.count()).toBe(0)
    expect(reader.complaints.concat(writer.complaints)).toEqual([])
    for (const { context } of [reader, writer]) await context.close()
  })

  it('does all of it without scripts', async () => {
    const writer = await someone('p-ee-01')
    const desk = await openDocument(writer, product.url, 'EG')
    await desk.says('saved')
    await desk.caret('EG-p03', 0)
    await desk.type('Once again ')
    await desk.says('saved')
    const { page, context } = await someone(READER, { javaScriptEnabled: false })
    await page.goto(`${product.url}/documents/EG`)
    await page.getByRole('link', { name: 'See the changes' }).click()
    await page.waitForURL(/from=seen/)
    expect(await page.locator('#c1').innerText()).toContain('Once again')
    await page.getByRole('link', { name: 'Go to the first change' }).click()
    await page.waitForURL(/#c1$/)
    await page.getByRole('link', { name: 'Side by side' }).click()
    await page.waitForURL(/view=side/)
    expect(await page.locator('.side-before').count()).toBeGreaterThan(10)
    await page.selectOption('[name=from]', 'Z0')
    await page.selectOption('[name=to]', 'Rev.1')
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.waitForURL(/from=Z0&to=Rev\.1&view=side/)
    await page.goto(`${product.url}/documents/EG/compare?from=Z0&to=working`)
    const steps = page.locator('#c1 .change-steps a')
    await steps.last().click()
    await page.waitForURL(/#c2$/)
    await page.goto(`${product.url}/documents/EG`)
    await page.getByRole('button', { name: 'Mark as seen' }).click()
    await page.locator('.since').waitFor({ state: 'detached' })
    await context.close()
    await writer.context.close()
  })
})

describe('the pages of comparing and of the history', () => {
  const PATHS = [
    '/documents/EG/compare?from=Z0&to=working',
    '/documents/EG/compare?from=Z0&to=working&fold=on',
    '/documents/EG/compare?from=Z0&to=working&view=side',
    '/documents/EG/compare?from=Z0&to=working&view=clean',
    '/documents/EG/compare?from=Z0&to=Z0',
    '/documents/EG/history',
    '/documents/EG/history?in=EG-p03&word=Once'
  ]

  it.each(['light', 'dark'] as const)('are clean for axe and fit 360 px, %s', async colorScheme => {
    for (const width of [360, 1280]) {
      const reader = await someone('p-cr-01', { colorScheme, viewport: { width, height: 800 } })
      for (const path of PATHS) {
        await reader.page.goto(product.url + path, { waitUntil: 'networkidle' })
        expect(await violations(reader.page), `${path} ${colorScheme} ${width}`).toEqual([])
        const wide = await reader.page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
        )
        expect(wide, `${path} is wider than ${width}`).toBe(false)
      }
      expect(reader.complaints).toEqual([])
      await reader.context.close()
    }
  })

  it('show each view, hide the marks, fold what is unchanged, and keep it in the address', async () => {
    const { page, context, complaints } = await someone('p-cr-01')
    await page.goto(`${product.url}/documents/EG/compare?from=Z0&to=Rev.3`)
    await page.getByRole('link', { name: 'Fold what is unchanged' }).click()
    await page.waitForSelector('.fold:not([open])')
    await page.getByRole('link', { name: 'Hide the marks' }).click()
    await page.waitForSelector('[data-marks=false]')
    expect(await page.locator('.redline del:not(.alternative-words)').first().isVisible()).toBe(false)
    await page.reload()
    expect(await page.locator('[data-marks=false]').count()).toBe(1)
    await page.getByRole('link', { name: 'Highlight the changes' }).click()
    await page.getByRole('link', { name: 'Clean', exact: true }).click()
    await page.waitForSelector('.clean-bar')
    await page.locator('.clean-bar').first().click()
    await page.waitForSelector('#c1[data-current]')
    expect(page.url()).toMatch(/from=Z0&to=Rev\.3.*#c1$/)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('are not there for sides that are not', async () => {
    const { page, context } = await someone('p-cr-01')
    for (const path of [
      'EG/compare?from=Rev.99&to=Z0',
      'DG/compare?from=Z0&to=Rev.1',
      'DG/history',
      'EG/history?paragraph=x&at=1'
    ]) {
      const answer = await page.goto(`${product.url}/documents/${path}`)
      expect([path, answer?.status()]).toEqual([path, path.includes('paragraph') ? 200 : 404])
    }
    expect(await page.locator('.empty').innerText()).toContain('No moment')
    await context.close()
    const newcomer = await someone('p-cf-ai')
    await newcomer.page.goto(`${product.url}/documents/AI/compare?from=seen&to=working`)
    await newcomer.page.getByRole('heading', { name: 'You have not marked this text as seen yet' }).waitFor()
    await newcomer.page.getByRole('button', { name: 'Mark as seen' }).click()
    await newcomer.page.waitForURL(`${product.url}/documents/AI`)
    await newcomer.page.goto(`${product.url}/documents/AI/compare?from=seen&to=working`)
    await newcomer.page.getByText('The two texts are the same').waitFor()
    await newcomer.context.close()
  })
})

describe('the history', () => {
  it('is played to a former moment by keyboard, and tells who wrote a word', async () => {
    const { page, context, complaints } = await someone('p-cr-01')
    await page.goto(`${product.url}/documents/EG/history`)
    const slider = page.getByRole('slider')
    const last = await page.locator('[data-moment]').getAttribute('data-moment')
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(
      was => document.querySelector('[data-moment]')?.getAttribute('data-moment') !== was,
      last
    )
    await page.waitForURL(/at=\d+/)
    await page.keyboard.press('Home')
    await page.waitForSelector('[data-moment="1"]')
    await page.getByText('Here the history begins').waitFor()
    expect(await page.locator('.redline').innerText()).not.toContain('In round 1')
    await page.getByRole('button', { name: 'Play' }).click()
    await page.waitForSelector('[data-moment]:not([data-moment="1"])')
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.goto(`${product.url}/documents/EG/history`)
    const box = await page.locator('.redline').getByText('In round 1', { exact: false }).first().boundingBox()
    if (!box) throw new Error('The words of the first round are nowhere.')
    await page.mouse.click(box.x + 20, box.y + 10)
    await page.locator('.who-live .who-answer').waitFor()
    expect(await page.locator('.who-live').innerText()).toMatch(/Written by\s+\S+/)
    await page.selectOption('#who-paragraph', 'EG-p03')
    await page.fill('#who-word', 'Once')
    await page.getByRole('button', { name: 'Show who wrote it' }).click()
    await page.locator('.who .who-answer').first().waitFor()
    expect(await page.locator('.who').innerText()).toMatch(/Kadri Tammsalu.*European Union.*Typed/s)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('follows a slider that was moved before the script ran', async () => {
    const { page, context, complaints } = await someone('p-cr-01')
    let goOn = () => {}
    const held = new Promise<void>(resolve => (goOn = resolve))
    await page.route('**/*.js', async route => {
      await held
      await route.continue()
    })
    await page.goto(`${product.url}/documents/EG/history`, { waitUntil: 'commit' })
    const slider = page.locator('input[type=range]')
    await slider.waitFor({ state: 'attached' })
    expect(await page.locator('[data-moment]').getAttribute('data-moment')).not.toBe('1')
    await slider.evaluate((element: HTMLInputElement) => (element.value = '0'))
    goOn()
    await page.waitForSelector('[data-moment="1"]')
    expect(await slider.inputValue()).toBe('0')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('is a list of links without scripts', async () => {
    const { page, context } = await someone('p-cr-01', { javaScriptEnabled: false })
    await page.goto(`${product.url}/documents/EG/history`)
    await page.locator('#history-points ~ ol a').first().click()
    await page.getByText('Here the history begins').waitFor()
    await page.selectOption('#history-paragraph', 'EG-p03')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(/paragraph=EG-p03/)
    expect(await page.locator('#history-points ~ ol li').count()).toBeGreaterThan(0)
    await context.close()
  })
})

describe('a long text', () => {
  it('is compared with what it was, and read from change to change', async () => {
    const writer = await someone('p-br-01')
    const desk = await openDocument(writer, product.url, 'AI')
    await desk.says('saved')
    const last = (await desk.lines()).at(-1)?.id ?? ''
    await caretAtEnd(desk, last)
    for (let n = 0; n < 12; n++) {
      await desk.press('Enter')
      const words = Array.from({ length: 500 }, (_, at) => `word${(n * 37 + at * 11) % 900}`)
      await writer.page.keyboard.insertText(`We note in part ${n} ${words.join(' ')}.`)
    }
    await desk.says('saved')
    await issue(writer, 'AI', 'Rev.4')
    await desk.type(' The end')
    await desk.says('saved')
    await writer.page.goto(`${product.url}/documents/AI/compare?from=Rev.3&to=working`)
    expect(await writer.page.locator('[data-count=paragraphsAdded]').innerText()).toMatch(
      /1[0-3] new paragraphs/
    )
    await writer.page.goto(`${product.url}/documents/AI/compare?from=Rev.4&to=working&fold=on`)
    await writer.page.waitForSelector('#c1[data-current]')
    expect(await writer.page.locator('#c1').innerText()).toContain('The end')
    expect(writer.complaints).toEqual([])
    await writer.context.close()
  })
})
