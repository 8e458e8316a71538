import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, signIn, visitor } from './browser.ts'
import { openDocument } from './document-desk.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { violations } from './visits.ts'

const LANGUAGES = ['en', 'es', 'pt', 'fr'] as const
const PUBLIC = [
  '/sign-in',
  '/demo',
  '/agenda',
  '/adopted',
  '/adopted/agenda',
  '/invitation/never-was',
  '/set-up/never-was'
]
const INSIDE = [
  '/',
  '/documents/EG',
  '/documents/EG/brackets/EG-b1',
  '/documents/EG/brackets/new?paragraph=EG-p03',
  '/documents/EG/paragraphs/EG-p03',
  '/documents/EG/proposals',
  '/documents/EG/proposals/new',
  '/documents/EG/counter-text',
  ...['open', 'measures', 'grid', 'scribe?paragraph=EG-p05&entry=position', 'phrases'].map(
    board => `/documents/EG/${board}`
  ),
  '/documents/EG/priorities',
  '/documents/EG/languages/es',
  '/commitments',
  '/agenda',
  '/groups/EG',
  '/people',
  '/people/new',
  '/people/p-ee-01',
  '/delegations',
  '/delegations/EU',
  '/delegations/new',
  '/account',
  '/audit',
  '/nowhere'
]

const ADMINISTERED = [
  '/outbox',
  '/commitments',
  '/groups/EG',
  '/people/new',
  '/people/p-ee-01',
  '/delegations/EU'
]

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

const widerThanTheScreen = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)

describe('every page', () => {
  it.each(['light', 'dark'] as const)('is clean for axe and fits 360 px, %s', async colorScheme => {
    for (const width of [360, 1280]) {
      const guest = await visitor(browser, { colorScheme, viewport: { width, height: 800 } })
      for (const path of PUBLIC) await inspect(guest.page, path)
      await signIn(guest, product.url, 'p-ee-01')
      for (const path of INSIDE) await inspect(guest.page, path)
      await guest.context.close()
      // With every form that there is.
      const secretariat = await visitor(browser, { colorScheme, viewport: { width, height: 800 } })
      await signIn(secretariat, product.url, 'p-sec-01')
      for (const path of ADMINISTERED) await inspect(secretariat.page, path)
      await secretariat.context.close()
    }
    async function inspect(page: Page, path: string): Promise<void> {
      await page.goto(product.url + path, { waitUntil: 'networkidle' })
      if (path === '/documents/EG') await page.waitForSelector('#editor [contenteditable]')
      expect(await violations(page), `${path} ${colorScheme}`).toEqual([])
      expect(await widerThanTheScreen(page), `${path} is wider than its screen`).toBe(false)
    }
  })

  it('speaks each of the four languages, and says on each that this is a demonstration', async () => {
    const said = new Set<string>()
    const guest = await visitor(browser)
    await signIn(guest, product.url, 'p-ee-01')
    for (const language of LANGUAGES) {
      for (const path of ['/', '/documents/EG']) {
        await guest.page.goto(`${product.url}${path}?lang=${language}`)
        expect(await guest.page.getAttribute('html', 'lang')).toBe(language)
        said.add(await guest.page.locator('h1, [data-save]').first().innerText())
        await guest.page.locator('.demonstration, [class*=demonstration]').first().waitFor()
      }
    }
    expect(said.size).toBeGreaterThanOrEqual(LANGUAGES.length)
    expect(guest.complaints).toEqual([])
    await guest.context.close()
  })

  it('can be read with scripts off', async () => {
    const guest = await visitor(browser, { javaScriptEnabled: false })
    await signIn(guest, product.url, 'p-ee-01')
    await guest.page.goto(`${product.url}/documents/EG`)
    const text = guest.page.locator('#text')
    expect(await text.innerText()).toContain('Recalling the Joint Declaration on a Digital Alliance')
    expect(await text.locator('[data-bracket]').count()).toBe(6)
    await guest.context.close()
  })

  it('can be used by keyboard alone, from the door to a saved word', async () => {
    const guest = await visitor(browser)
    const { page } = guest
    await page.goto(`${product.url}/sign-in`)
    await tabTo(page, '[name=email]')
    await page.keyboard.type('p-ee-01@demo.example')
    await tabTo(page, '[name=password]')
    await page.keyboard.type('demo')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${product.url}/`)
    await tabTo(page, 'a[href="/documents/EG"]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#editor [contenteditable]')
    await tabTo(page, '[contenteditable=true]')
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Typed without a mouse. ')
    await eventually('the word is saved', async () => (await page.$('[data-save=saved]')) !== null)
    await page.keyboard.press('Tab')
    const trapped = await page.evaluate(() => document.activeElement?.closest('#editor') !== null)
    const inside = await page.evaluate(() => document.activeElement?.matches('[data-bracket]') === true)
    expect(trapped && !inside, 'Tab leaves the text').toBe(false)
    await guest.context.close()
  })
})

describe('somebody who may not type', () => {
  it.each([
    ['p-obs-cso', 'an observer'],
    ['p-pe-hod', 'a head who is on no drafting list of this group']
  ])('%s, %s, reads live and sees why', async person => {
    const reader = await visitor(browser)
    const writer = await visitor(browser)
    await signIn(reader, product.url, person)
    await signIn(writer, product.url, 'p-cr-01')
    const reading = await openDocument(reader, product.url, 'EG')
    const writing = await openDocument(writer, product.url, 'EG')
    await reading.says('read_only')
    await reading.caret('EG-p03', 1)
    await reading.type('never')
    await writing.says('saved')
    await writing.caret('EG-p03', 0)
    await writing.type(`Seen by ${person}. `)
    await reading.reads(`Seen by ${person}. `)
    expect((await writing.stored()).some(line => line.words.includes('never'))).toBe(false)
    await reader.context.close()
    await writer.context.close()
  })

  it('finds nothing under the address of another group’s text', async () => {
    const guest = await visitor(browser)
    await signIn(guest, product.url, 'p-ee-01')
    const answer = await guest.page.goto(`${product.url}/documents/DG`)
    expect(answer?.status()).toBe(404)
    await guest.context.close()
  })
})

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await page.evaluate(where => document.activeElement?.matches(where) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} cannot be reached by Tab.`)
}
