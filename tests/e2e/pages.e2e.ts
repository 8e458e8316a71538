import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boxesOf, overlapping } from './boxes.ts'
import { launch, signIn, visitor } from './browser.ts'
import { openDocument } from './document-desk.ts'
import { running, type Running } from '../http/running.ts'
import { play, SCRIPT } from '../http/timeline-player.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { COLOURS, violations } from './visits.ts'

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
  '/documents/EG/proposals/new?kind=replace&paragraph=EG-p03',
  '/documents/EG/counter-text',
  '/documents/EG/decisions',
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

const DESK_PX = 1280
const WIDTHS = [360, DESK_PX, 1920]

/** Looks at an open page as people have it: on a phone, on a desk and on a wall, by day and by night. */
async function isFine(page: Page, which: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width, height: 800 })
    expect(await widerThanTheScreen(page), `${which} is wider than ${width} px`).toBe(false)
    // On a wall it is the page of a desk with more room around it.
    if (width > DESK_PX) continue
    expect(await violations(page), `${which} ${width}`).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, COLOURS), `${which} ${width} dark`).toEqual([])
  }
}

describe('every page', () => {
  it.each([
    ['before the door', null, PUBLIC],
    ['of a co-chair', 'p-ee-01', INSIDE.slice(0, INSIDE.length / 2)],
    ['of a co-chair beside the text', 'p-ee-01', INSIDE.slice(INSIDE.length / 2)],
    // With every form that there is.
    ['of the secretariat', 'p-sec-01', ADMINISTERED]
  ] as const)('is clean for axe and no wider than its screen, %s', async (_which, person, paths) => {
    const guest = await visitor(browser)
    if (person !== null) await signIn(guest, product.url, person)
    for (const path of paths) {
      await guest.page.goto(product.url + path, { waitUntil: 'networkidle' })
      if (path === '/documents/EG') await guest.page.waitForSelector('#editor [contenteditable]')
      await isFine(guest.page, path)
    }
    await guest.context.close()
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

  it('has room beside the text and under the thumb for the words of each language', async () => {
    const guest = await visitor(browser)
    await signIn(guest, product.url, 'p-ee-01')
    for (const language of LANGUAGES) {
      const page = `${product.url}/documents/EG?lang=${language}`
      await guest.page.setViewportSize({ width: DESK_PX, height: 800 })
      await guest.page.goto(page)
      const tabs = await boxesOf(guest.page, '.panel-tabs a')
      expect(new Set(tabs.map(({ y }) => y)).size, `${language}: tabs in one line`).toBe(1)
      await guest.page.setViewportSize({ width: 360, height: 740 })
      await guest.page.goto(page)
      await guest.page.waitForSelector('.bottom-bar [data-save=saved]')
      const said = await boxesOf(
        guest.page,
        '.bottom-bar :is(.bottom-link span:not(.panel-count), .save-words)'
      )
      expect(overlapping(said), `${language}: ${JSON.stringify(said)}`).toBe(false)
    }
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

describe('every page of a text on its way to the Summit', () => {
  const objection = SCRIPT.findIndex(({ action }) => action === 'object')
  let server: Running

  beforeAll(async () => {
    server = await running({ pages: true })
    // The demonstration stands at its zero draft already.
    await play(server, SCRIPT.slice(1, objection))
  })
  afterAll(() => server?.remove())

  it('is clean for axe and fits 360 px while silence runs', () =>
    everyone([
      ['p-mx-hod', ['', '/decisions', '/decisions/object', '/decisions/reservation', '/brackets/DG-b3']],
      ['p-uy-01', ['/decisions', '/decisions/extend', '/decisions/silence', '/open', '/measures', '/grid']]
    ]))

  it('tells whoever acts what came of it, and puts the focus there', async () => {
    const guest = await visitor(browser)
    const { page } = guest
    await signIn(guest, server.local, 'p-mx-hod')
    await page.goto(`${server.local}/documents/DG/decisions/object?lang=en`)
    await page.getByRole('checkbox', { name: /^5\./ }).check()
    await page.fill('textarea[name=reason]', 'One more round on paragraph 5.')
    await page.getByRole('button', { name: 'Object', exact: true }).last().click()
    await page.locator('.room-done').waitFor()
    await eventually('the message has the focus', () =>
      page.evaluate(() => document.activeElement?.matches('.room-done') === true)
    )
    await guest.context.close()
  })

  it('is clean for axe and fits 360 px once it is adopted and transmitted', async () => {
    await play(server, SCRIPT.slice(objection + 1))
    const { body } = await server.json('/api/v1/documents/DG/decisions', { person: 'p-mx-hod' })
    const certificates = (body.certificates as { id: string }[]).map(({ id }) => `/certificates/${id}`)
    await everyone([
      ['p-mx-hod', ['', '/decisions', ...certificates, '/paragraphs/DG-p05', '/proposals']],
      ['p-uy-01', ['/decisions/corrigendum', '/decisions/transmit']]
    ])
    await each('p-sum-01', ['/agenda'])
    await each(null, ['/adopted', '/adopted/DG', '/adopted/DG/es', '/adopted/agenda'])
  })

  const everyone = async (visits: [person: string, pages: string[]][]): Promise<void> => {
    for (const [person, pages] of visits)
      await each(
        person,
        pages.map(page => `/documents/DG${page}`)
      )
  }

  async function each(person: string | null, paths: string[]): Promise<void> {
    const guest = await visitor(browser)
    if (person !== null) await signIn(guest, server.local, person)
    for (const path of paths) {
      await guest.page.goto(server.local + path, { waitUntil: 'load' })
      await isFine(guest.page, path)
    }
    await guest.context.close()
  }
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
