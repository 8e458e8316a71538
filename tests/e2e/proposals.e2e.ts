import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Visitor } from './browser.ts'
import { openDocument } from './document-desk.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { violations, visits } from './visits.ts'
import { settings } from '../settings.ts'

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

const { someone, address, act, stored } = visits(
  () => browser,
  () => product.url
)

describe('two delegations that propose for the same phrase', () => {
  // long: one journey, told in its order
  it('are one card with two alternatives for both and for the co-chair, who accepts one', async () => {
    const phone = { viewport: { width: 390, height: 800 } }
    const [brazil, mexico, chair] = [
      await someone('p-br-hod'),
      await someone('p-mx-hod', phone),
      await someone('p-cl-01')
    ]
    await open(chair, 'CO/proposals')
    await begin(brazil, { code: 'CO', paragraph: 'CO-p10', words: 'rights of way' })
    await begin(mexico, { code: 'CO', paragraph: 'CO-p10', words: 'rights of way' })
    await brazil.page.keyboard.type('access to existing infrastructure')
    await mexico.page.keyboard.type('rights of way and local permits')
    expect(await brazil.page.locator('.proposal-live del').innerText()).toContain('rights of way')

    const told = (page: Page) => page.locator('.proposals-done', { hasText: 'is sent' }).waitFor()
    const alternatives = chair.page.locator('.proposal-group .proposal-alternatives > li')
    await Promise.all(
      [brazil, mexico].map(({ page }) => page.getByRole('button', { name: 'Send the proposal' }).click())
    )
    await Promise.all([brazil, mexico].map(({ page }) => told(page)))
    const sentAt = performance.now()
    await eventually('both alternatives are one card', async () => (await alternatives.count()) === 2)
    expect(performance.now() - sentAt, 'after both were told that it is sent').toBeLessThan(settings.seenMs)
    for (const { page } of [brazil, mexico]) {
      await page.goto(address('CO/proposals#panel'))
      await eventually(
        'the other sees it too',
        async () => (await page.locator('.proposal-alternatives > li').count()) === 2
      )
    }
    const texts = (await alternatives.allInnerTexts()).join('\n')
    expect(texts).toContain('access to existing infrastructure')
    expect(texts).toContain('local permits')

    await chair.page.locator('.proposal-alternatives h3 a', { hasText: 'Brazil' }).click()
    await chair.page.getByRole('button', { name: 'Accept into the text' }).waitFor()
    const will = 'rules on spectrum, access to existing infrastructure and universal service'
    expect(await chair.page.locator('.proposal-stands').first().innerText()).toContain(will)
    expect(await chair.page.locator('.proposal-decision').innerText()).toContain(
      'will need attention: Mexico'
    )
    expect(await violations(chair.page)).toEqual([])
    await chair.page.getByRole('button', { name: 'Accept into the text' }).click()
    await chair.page.locator('.proposals-done', { hasText: 'accepted' }).waitFor()
    await eventually('the text stands as it was previewed', async () =>
      (await wordsOf(chair, 'CO', 'CO-p10')).includes(will)
    )
    await eventually(
      'the other one needs attention, with both wordings',
      async () => (await mexico.page.locator('.proposal-needs_attention .proposal-sides > div').count()) === 2
    )
    for (const guest of [brazil, mexico, chair]) await leave(guest)
  })
})

describe('a proposal in the text', () => {
  it('is shown in place to whoever points at its card or reaches it by keyboard, and goes away again', async () => {
    const guest = await someone('p-pe-hod')
    await propose(guest, { code: 'CO', paragraph: 'CO-p12', from: 'consideration', to: 'approval' })
    const { page } = guest
    await open(guest, 'CO/proposals?paragraph=CO-p12')
    const before = await stored(guest, 'CO')
    const preview = page.locator('.text-preview')
    expect(await preview.count()).toBe(0)
    await page.locator('.proposal h3 a').hover()
    await preview.waitFor()
    expect(await preview.locator('ins').innerText()).toContain('approval')
    await page.mouse.move(5, 5)
    await preview.waitFor({ state: 'detached' })
    await page.locator('.proposal-filter summary').focus()
    while (!(await page.evaluate(() => document.activeElement?.matches('.proposal h3 a'))))
      await page.keyboard.press('Tab')
    await preview.waitFor()
    const over = await page.evaluate(OVERLAP)
    expect(over, 'it stands where its paragraph stands').toBe(true)
    await page.keyboard.press('Shift+Tab')
    await preview.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Show in the text' }).click()
    await preview.waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Hide in the text' }).click()
    await preview.waitFor({ state: 'detached' })
    expect((await stored(guest, 'CO')).headHash, 'the text itself is as it was').toBe(before.headHash)
    await leave(guest)
  })
})

describe('a draft', () => {
  it('is of the own delegation alone until its head sends it, and survives the page being loaded again', async () => {
    const [delegate, head, other] = [
      await someone('p-jm-02'),
      await someone('p-jm-hod'),
      await someone('p-br-hod')
    ]
    await open(other, 'CO/proposals?show=all')
    await begin(delegate, { code: 'CO', paragraph: 'CO-p01', words: null })
    await delegate.page.keyboard.press('Control+End')
    await delegate.page.keyboard.type(' The pelicans agree.')
    await delegate.page.reload()
    await delegate.page.waitForSelector('.rich-field')
    await delegate.page.locator('.rich-field', { hasText: 'pelicans' }).waitFor()
    await delegate.page.getByRole('button', { name: 'Keep as a draft' }).click()
    await delegate.page.locator('.proposals-done', { hasText: 'draft is kept' }).waitFor()

    await open(head, 'CO/proposals?show=own')
    await head.page.locator('.proposal-draft', { hasText: 'pelicans' }).waitFor()
    for (const path of ['CO/proposals?show=all', 'CO', 'CO/proposals?show=own'])
      expect(await (await other.page.request.get(address(path))).text(), path).not.toContain('pelicans')
    await head.page.getByRole('button', { name: 'Send for the delegation' }).click()
    await head.page.locator('.proposals-done').waitFor()
    await other.page.locator('.proposal', { hasText: 'pelicans' }).waitFor()
    for (const guest of [delegate, head, other]) await leave(guest)
  })
})

describe('a text that moves while somebody proposes', () => {
  it('carries what was written elsewhere in the paragraph, and shows both wordings where they touch', async () => {
    const [delegate, chair] = [await someone('p-pe-hod'), await someone('p-ee-01')]
    const desk = await openDocument(chair, product.url, 'EG')
    await desk.says('saved')
    const first = (await wordsOf(chair, 'EG', 'EG-p10')).split(' ')
    await begin(delegate, { code: 'EG', paragraph: 'EG-p10', words: first.at(-1)?.replace(/\W+$/, '') ?? '' })
    await delegate.page.keyboard.type('everybody')
    await desk.caret('EG-p10', 0)
    await desk.type('Together, ')
    await desk.says('saved')
    await delegate.page.locator('.proposal-notice-good').waitFor()
    expect(await delegate.page.locator('.proposal-live ins').innerText()).toContain('everybody')
    const words = await wordsOf(chair, 'EG', 'EG-p10')
    await desk.caret('EG-p10', words.length - 4)
    await desk.type('xyz')
    await delegate.page.locator('.proposal-live .proposal-sides').waitFor()
    await delegate.page.getByRole('button', { name: 'go on with my words' }).click()
    await delegate.page.getByRole('button', { name: 'Send the proposal' }).click()
    await delegate.page.locator('.proposals-done', { hasText: 'is sent' }).waitFor()
    for (const guest of [delegate, chair]) await leave(guest)
  })
})

describe('a counter-text', () => {
  it('gives one proposal for each paragraph that differs, of which those chosen are sent', async () => {
    const guest = await someone('p-co-hod')
    const { page } = guest
    await page.goto(address('EG/counter-text'))
    const standing = await page.inputValue('#counter-words')
    const changed = standing.replace(/^We/, 'All of us').replace(/\.$/, ', and soon.')
    await page.fill('#counter-words', `${changed}\n\nWe shall meet again next year.`)
    await page.getByRole('button', { name: 'Compare with the text' }).click()
    await page.locator('.counter-change').nth(2).waitFor()
    expect(await page.locator('.counter-change').count()).toBe(3)
    expect(await violations(page)).toEqual([])
    await page.locator('.counter-change input').nth(1).uncheck()
    await page.getByRole('button', { name: 'Send the chosen ones' }).click()
    await page.locator('.proposals-done', { hasText: 'are sent' }).waitFor()
    const own = await page.locator('.proposal').allInnerTexts()
    expect(own.filter(text => text.includes('All of us')).length).toBe(1)
    expect(own.filter(text => text.includes('meet again')).length).toBe(1)
    expect(own.filter(text => text.includes('and soon')).length).toBe(0)
    await leave(guest)
  })
})

describe('without scripts', () => {
  // long: one journey, told in its order
  it('proposals are written, refused with a way out, supported, suggested, sponsored and withdrawn', async () => {
    const plain = { javaScriptEnabled: false }
    const [mexico, observer, chile] = [
      await someone('p-mx-hod', plain),
      await someone('p-obs-cso', plain),
      await someone('p-cl-hod', plain)
    ]
    const { page } = mexico
    await page.goto(address('EG/proposals/new?kind=replace&paragraph=EG-p05#panel'))
    const words = await page.inputValue('#write-words')
    await page.getByRole('button', { name: 'Send the proposal' }).click()
    expect(await page.locator('.problem').innerText()).toContain('stand there already')
    await page.fill('#write-words', words.replace('[…]', ''))
    if (words.includes('[…]')) {
      await page.getByRole('button', { name: 'Send the proposal' }).click()
      expect(await page.locator('.problem').innerText()).toContain('brackets')
    }
    await page.fill('#write-words', `${words.replace(/\.$/, '')} without delay.`)
    await page.fill('#write-reason', 'Time is short.')
    await page.getByRole('button', { name: 'Send the proposal' }).click()
    expect(await page.locator('.proposals-done').innerText()).toContain('is sent')
    expect(await page.locator('.proposal-page').innerText()).toContain('Time is short.')

    await observer.page.goto(address('EG/proposals/new?paragraph=EG-p07#panel'))
    await observer.page.fill('#suggest-words', 'and of civil society')
    await observer.page.getByRole('button', { name: 'Send the suggestion' }).click()
    expect(await observer.page.locator('.proposal-suggestion').innerText()).toContain('and of civil society')
    await chile.page.goto(address('EG/proposals#panel'))
    await chile.page.getByRole('button', { name: 'Sponsor it' }).click()
    expect(await chile.page.locator('.proposal-page').innerText()).toContain('Words of Civil society')
    await chile.page.locator('summary', { hasText: 'Withdraw' }).click()
    await chile.page.getByRole('button', { name: 'Withdraw the proposal' }).click()
    expect(await chile.page.locator('.proposal-page').innerText()).toContain('Withdrawn')
    await observer.page.goto(address('EG/proposals?show=own#panel'))
    await observer.page.getByRole('button', { name: 'Withdraw the suggestion' }).click()
    expect(await observer.page.locator('.proposals-done').innerText()).toContain('withdrawn')
    for (const guest of [mexico, observer, chile]) await leave(guest)
  })

  it('[PR13] what was withdrawn is taken over by who supported it, with its words in the form', async () => {
    const plain = { javaScriptEnabled: false }
    const [chair, brazil, mexico] = [
      await someone('p-do-01'),
      await someone('p-br-hod'),
      await someone('p-mx-hod', plain)
    ]
    await act(chair, 'CY', { action: 'open_reading', target: 'CY/Z0' })
    await propose(brazil, { code: 'CY', paragraph: 'CY-p11', from: 'We', to: 'All of us' })
    const { page } = mexico
    await page.goto(address('CY/proposals#panel'))
    await page.getByRole('link', { name: /^Brazil.*open the proposal/ }).click()
    const place = new URL(page.url()).pathname
    await page.selectOption('#proposal-position', 'support')
    await page.getByRole('button', { name: 'Record the position' }).click()
    expect(await page.getByRole('link', { name: 'Take it over' }).count(), 'it still waits').toBe(0)
    await act(brazil, 'CY', { action: 'withdraw_proposal', target: place.split('/').at(-1) ?? '' })
    await page.goto(`${product.url}${place}`)
    await page.getByRole('link', { name: 'Take it over' }).click()
    expect(await page.inputValue('#write-words')).toMatch(/^All of us/)
    expect(await page.locator('.proposal-writing').innerText()).toContain('Brazil withdrew this proposal')
    await page.getByRole('button', { name: 'Send the proposal' }).click()
    await page.getByRole('heading', { name: 'Takes over' }).waitFor()
    await page.goto(address('CY/proposals#panel'))
    expect(await page.locator('.proposals').innerText()).toContain('Taken over from Brazil')
    for (const guest of [chair, brazil, mexico]) await leave(guest)
  })

  // long: three refusals, asked for one after the other by the same people
  it('nothing is proposed for an agreed paragraph, from another’s draft, or on words that moved', async () => {
    const plain = { javaScriptEnabled: false }
    const [chair, mexico, brazil] = [
      await someone('p-uy-01'),
      await someone('p-mx-hod', plain),
      await someone('p-br-hod')
    ]
    await act(chair, 'DG', { action: 'open_reading', target: 'DG/Z0' })
    await act(chair, 'DG', { action: 'mark_para_agreed', target: 'DG-p04' })
    await mexico.page.goto(address('DG/proposals/new?paragraph=DG-p04#panel'))
    await mexico.page.fill('#write-words', 'Ibises agree.')
    await mexico.page.getByRole('button', { name: 'Send the proposal' }).click()
    const said = await mexico.page.locator('.problem').innerText()
    expect(said).toContain('agreed ad referendum')
    expect(said).toContain('kept as your private draft')
    expect(await mexico.page.inputValue('#write-words'), 'what was typed stays').toBe('Ibises agree.')

    await mexico.page.goto(address('DG'))
    await mexico.page.getByRole('link', { name: 'Propose the words that were kept' }).click()
    expect(await mexico.page.inputValue('#write-words'), 'from the own draft').toBe('Ibises agree.')

    const kept = await post(mexico, 'DG/proposals/new', {
      form: 'propose',
      intent: 'keep',
      kind: 'replace',
      ...(await form(mexico, 'DG-p01')),
      text: 'Herons agree.'
    })
    const draft = new URL(kept.headers()['location'] ?? '', product.url).pathname
    expect((await brazil.page.request.get(`${product.url}${draft}`)).status()).toBe(404)
    for (const wish of ['withdraw', 'send', 'discard'])
      expect(
        (await post(brazil, 'DG/proposals', { form: wish, id: draft.split('/').at(-1) ?? '' })).status(),
        wish
      ).toBe(404)

    const stale = await post(mexico, 'DG/proposals/new', {
      ...{ form: 'propose', intent: 'send', kind: 'replace', paragraph: 'DG-p01', text: 'Storks agree.' },
      base: JSON.stringify([{ text: 'Nothing that ever stood there.' }])
    })
    expect(stale.status()).toBe(409)
    const html = await stale.text()
    expect(html).toContain('Storks agree.')
    expect(html).toContain('The words that stand now')
    for (const guest of [chair, mexico, brazil]) await leave(guest)
  })
})

/** Opens a page of the document with its editor. */
async function open({ page }: Visitor, path: string): Promise<void> {
  await page.goto(address(path))
  await page.waitForSelector('#editor [contenteditable]')
}

/** Selects words in the text, as one does by hand, and begins a proposal about them by the keys for it. */
async function begin(
  guest: Visitor,
  { code, paragraph, words }: { code: string; paragraph: string; words: string | null }
): Promise<void> {
  const { page } = guest
  await open(guest, code)
  if (words !== null) await page.evaluate(SELECT, { paragraph, words })
  if (words === null)
    await page.goto(address(`${code}/proposals/new?kind=replace&paragraph=${paragraph}#panel`))
  else await page.keyboard.press('Control+Shift+KeyE')
  await page.waitForSelector('.rich-field')
  if (words === null) await page.locator('.rich-field').focus()
  else await eventually('the words are selected in the field', () => page.evaluate(CHOSEN, words))
}

const wordsOf = async (guest: Visitor, code: string, id: string): Promise<string> => {
  const { paragraphs } = await stored(guest, code)
  const runs = paragraphs.find(paragraph => paragraph.id === id)?.runs ?? []
  return runs.map(run => ('text' in run ? run.text : '\uFFFC')).join('')
}

async function propose(
  guest: Visitor,
  { code, paragraph, from, to }: { code: string; paragraph: string; from: string; to: string }
): Promise<void> {
  const baseText = await wordsOf(guest, code, paragraph)
  const runs = baseText.replace(from, to)
  await act(guest, code, { action: 'propose_change', target: paragraph, kind: 'replace', baseText, runs })
}

/** The fields that the form of a paragraph has without being asked. */
const form = async (guest: Visitor, paragraph: string): Promise<Record<string, string>> => {
  const { paragraphs } = await stored(guest, 'DG')
  const runs = paragraphs.find(({ id }) => id === paragraph)?.runs ?? []
  return { paragraph, base: JSON.stringify(runs) }
}

const post = ({ page }: Visitor, path: string, fields: Record<string, string>) =>
  page.request.post(address(path), { form: fields, headers: { origin: product.url }, maxRedirects: 0 })

async function leave({ context, complaints }: Visitor): Promise<void> {
  // What a form is refused for is announced by the browser too.
  expect(complaints.filter(one => !/status of (4\d\d)/.test(one))).toEqual([])
  await context.close()
}

/** Runs in the page: selects words of a paragraph. */
const SELECT = ({ paragraph, words }: { paragraph: string; words: string }): void => {
  const element = document.querySelector(`#editor [data-paragraph="${paragraph}"]`)
  const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node.textContent ?? '').lastIndexOf(words)
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    element?.closest<HTMLElement>('[contenteditable]')?.focus()
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    return
  }
  throw new Error(`The paragraph does not hold "${words}".`)
}

/** Runs in the page: whether these words are selected in the light editor. */
const CHOSEN = (words: string): boolean =>
  document.activeElement?.matches('.rich-field') === true && getSelection()?.toString() === words

/** Runs in the page: whether what is shown covers its paragraph. */
const OVERLAP = (): boolean => {
  const shown = document.querySelector('.text-preview')?.getBoundingClientRect()
  const real = document.getElementById('p-CO-p12')?.getBoundingClientRect()
  return (
    !!shown &&
    !!real &&
    Math.abs(shown.top - real.top) < 3 &&
    shown.height >= real.height - 1 &&
    shown.top >= 0
  )
}
