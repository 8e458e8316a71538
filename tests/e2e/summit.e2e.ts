import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor, type Visitor } from './browser.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { violations, visits } from './visits.ts'

let product: Product
let browser: Browser
const { someone, act, stored, hashOf } = visits(
  () => browser,
  () => product.url
)

let lac: Visitor
let eu: Visitor
let coordinator: Visitor
/** Assigned to all groups. */
let head: Visitor
let hash = ''

beforeAll(async () => {
  product = await startProduct()
  browser = await launch()
  const people = ['p-uy-01', 'p-es-01', 'p-sum-01', 'p-cl-hod'] as const
  const [first, second, third, fourth] = await Promise.all(people.map(person => someone(person)))
  if (!first || !second || !third || !fourth) throw new Error('somebody is missing')
  lac = first
  eu = second
  coordinator = third
  head = fourth
})

afterAll(async () => {
  await browser?.close()
  await product?.remove()
})

const both = async (body: object): Promise<void> => {
  await act(lac, 'DG', body)
  await act(eu, 'DG', body)
}
const onChairsText = (action: string): object => ({ action, target: 'DG/CT', hash })

/** The public pages as they are sent, for somebody whom nobody knows. */
async function publicPages(): Promise<string> {
  const paths = ['/adopted', '/adopted/DG', '/adopted/EG', '/adopted/DG/es', '/adopted/agenda']
  const pages = await Promise.all(
    paths.map(async path => (await fetch(`${product.url}${path}?lang=en`)).text())
  )
  return pages.join('\n')
}

/** Pieces of every text that was written, long enough to be its own. */
async function piecesOf(code: string, reader: Visitor): Promise<string[]> {
  const { paragraphs } = await stored(reader, code)
  return paragraphs
    .flatMap(({ runs }) => runs.map(run => ('text' in run ? run.text.trim() : '')))
    .filter(words => words.length > 24)
    .map(words => words.slice(0, 24))
}

describe('the way of a text to the Summit', () => {
  it('[PB1] is public with the gavel and not before', async () => {
    const written = await piecesOf('DG', lac)
    const silent = async (): Promise<void> => {
      const told = await publicPages()
      expect(written.filter(piece => told.includes(piece))).toEqual([])
    }
    await silent()
    await act(lac, 'DG', { action: 'open_reading', target: 'DG/Z0' })
    const answer = await lac.page.request.get(`${product.url}/api/v1/documents/DG`)
    const { brackets, headHash } = (await answer.json()) as { brackets: { id: string }[]; headHash: string }
    const proposes = Object.fromEntries(brackets.map(({ id }) => [id, 'the words that were chosen']))
    await both({ action: 'issue_chairs_text', target: 'DG/CT', hash: headHash, proposes })
    hash = await hashOf(lac, 'DG', 'CT')
    await silent()
    await act(lac, 'DG', onChairsText('declare_agreed'))
  })

  it('waits for the other co-chair at home, in words that lead to the act', async () => {
    const { page } = eu
    await page.goto(`${product.url}/?lang=en`)
    const waiting = page.getByRole('region', { name: 'What waits for you' })
    const link = waiting.getByRole('link', { name: /first half: declare the text agreed/ })
    expect(await link.getAttribute('href')).toBe('/documents/DG/decisions/declare')
    const way = page.getByRole('list', { name: 'The way of the text on Data governance' })
    expect(await way.locator('[aria-current=step]').innerText()).toMatch(/Chairs’ text\s+now here/)
    expect(await violations(page)).toEqual([])
    await act(eu, 'DG', onChairsText('declare_agreed'))
    // The page hears of it and reads itself afresh.
    await link.waitFor({ state: 'detached' })
    await waiting.getByRole('link', { name: /approve it/ }).waitFor()
    await both(onChairsText('approve_version'))
    const told = await publicPages()
    expect(told).not.toContain('the words that were chosen')
    await both(onChairsText('adopt'))
  })

  it('is certified on a page that can be printed and kept', async () => {
    const { page } = lac
    const decisions = await page.request.get(`${product.url}/api/v1/documents/DG/decisions`)
    const { certificates } = (await decisions.json()) as { certificates: { id: string; kind: string }[] }
    const adoption = certificates.find(({ kind }) => kind === 'adoption')
    await page.goto(`${product.url}/documents/DG/certificates/${adoption?.id}?lang=en`)
    await page.getByRole('heading', { name: 'EULAC-DAD/2023/DG/CT' }).waitFor()
    expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(20)
    expect(await violations(page)).toEqual([])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the file' }).click()
    ])
    expect(file.suggestedFilename()).toBe('EULAC-DAD-2023-DG-CT-adoption.json')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Download the file' }).isVisible()).toBe(false)
    expect(await page.getByText('npm run verify-revision').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })

  it('[PB1][PB3] is read by everybody, without scripts, at any width, and named by what it says', async () => {
    const guest = await visitor(browser, { viewport: { width: 360, height: 800 } })
    const { page } = guest
    await page.goto(`${product.url}/adopted?lang=en`)
    await page.getByRole('link', { name: /Data governance/ }).click()
    await page.getByText('the words that were chosen').first().waitFor()
    expect(await page.locator('script').count()).toBe(0)
    expect(await violations(page)).toEqual([])
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(wide).toBeLessThanOrEqual(1)
    for (const [language, title] of [
      ['es', 'Texto adoptado'],
      ['pt', 'Texto adotado'],
      ['fr', 'Texte adopté']
    ] as const) {
      await page.goto(`${product.url}/adopted/DG?lang=${language}`)
      await page.getByText(title).first().waitFor()
    }
    await guest.context.close()
    const told = await fetch(`${product.url}/adopted/DG`)
    const etag = told.headers.get('etag') ?? ''
    expect((await fetch(`${product.url}/adopted/DG`, { headers: { 'if-none-match': etag } })).status).toBe(
      304
    )
    const others = await Promise.all(['EG', 'CY', 'CO', 'AI'].map(code => piecesOf(code, head)))
    const own = new Set(await piecesOf('DG', lac))
    const pages = await publicPages()
    expect(others.flat().filter(piece => !own.has(piece) && pages.includes(piece))).toEqual([])
  })

  it('is ordered on the agenda by keys, each item on its way to the adopted paragraph', async () => {
    await both({
      ...onChairsText('record_waiver'),
      target: 'DG',
      requirement: 'language:es',
      reason: 'No time.'
    })
    await both(onChairsText('transmit'))
    const { page } = coordinator
    await answerArea(page, 'PA-DG-1', 'First item')
    await answerArea(page, 'PA-DG-2', 'Second item')
    const titlesOn = (shown: Page): Promise<string[]> => shown.locator('.agenda-item > h2').allInnerTexts()
    const titles = (): Promise<string[]> => titlesOn(page)
    expect(await titles()).toEqual(['First item', 'Second item'])
    await lac.page.goto(`${product.url}/agenda?lang=en`)
    expect(await titlesOn(lac.page)).toEqual(['First item', 'Second item'])
    await page.getByRole('button', { name: 'Move “Second item” up' }).press('Enter')
    await eventually('the order changed', async () => (await titles())[0] === 'Second item')
    expect(page.url()).toContain('#item-')
    await eventually('others see it', async () => (await titlesOn(lac.page))[0] === 'Second item')
    await page.getByRole('button', { name: 'Move “Second item” down' }).press('Alt+ArrowDown')
    await eventually('the order changed back', async () => (await titles())[0] === 'First item')
    expect(await violations(page)).toEqual([])
    const [first, second] = [page.locator('.agenda-item').first(), page.locator('.agenda-item').nth(1)]
    const corner = { x: 40, y: 20 }
    await second.dragTo(first, { sourcePosition: corner, targetPosition: corner })
    await eventually('it was dragged', async () => (await titles())[0] === 'Second item')
    await both({
      ...onChairsText('issue_corrigendum'),
      ...{ language: 'en', corrections: [{ paragraph: 'DG-p07', from: 'a first', to: 'the first' }] }
    })
    await page.getByText('A paragraph behind it was corrected.').waitFor()
    await page.getByRole('link', { name: 'Data governance, paragraph 7' }).click()
    await page.locator('p:target').waitFor()
    expect(page.url()).toContain('/adopted/DG#p-DG-p07')
  })

  /** Accepts a proposed area as an item of this title, by keys. */
  async function answerArea(page: Page, area: string, title: string): Promise<void> {
    await page.goto(`${product.url}/agenda?lang=en`)
    const card = page.locator('li.summit-card').filter({ has: page.locator(`#${area}`) })
    await card.locator('summary').press('Enter')
    await card.getByLabel('Title of the agenda item').fill(title)
    await card.getByRole('button', { name: 'Answer' }).press('Enter')
    await page.getByRole('status').waitFor()
  }
})
