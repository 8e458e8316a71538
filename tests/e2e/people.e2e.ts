import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, signIn as signInAs, visitor, type Visitor } from './browser.ts'
import { openDocument } from './document-desk.ts'
import { eventually, startProduct, type Product } from './product.ts'

/** From the link of the console to the first letter of somebody who was invited. */
const CLICKS_MAX = 20
const PASSWORD = 'four quiet words here'

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
})

describe('people of the demonstration', () => {
  let product: Product

  beforeAll(async () => {
    product = await startProduct()
  })

  afterAll(async () => {
    await product?.remove()
  })

  it('are accredited, invited by a link that is shown once, and type in a browser of their own', async () => {
    const secretariat = await visitor(browser)
    await signIn(secretariat, product.url, 'p-sec-01')
    const link = await accredit(secretariat, product.url, {
      name: 'Nora Nueva',
      email: 'nora@example.org',
      delegation: 'CHL',
      group: 'EG'
    })
    expect(link).toContain(`${product.url}/invitation/`)
    await secretariat.page.goto(`${product.url}/people?name=nora`)
    expect(await secretariat.page.locator('main').innerText()).not.toContain('/invitation/')
    await listForDrafting(secretariat, product.url, 'Nora Nueva')
    const nora = await visitor(browser)
    await acceptInvitation(nora, link)
    // Of one working group only, she lands in its text.
    await nora.page.waitForURL(`${product.url}/documents/EG`)
    const desk = await openDocument(nora, product.url, 'EG')
    await desk.says('saved')
    await desk.caret('EG-p03', 0)
    await desk.type('Nora was here. ')
    await desk.says('saved')
    expect((await desk.stored()).some(({ words }) => words.includes('Nora was here.'))).toBe(true)
    const again = await visitor(browser)
    const answer = await again.page.goto(link)
    expect(answer?.status()).toBe(404)
    expect(secretariat.complaints.concat(nora.complaints)).toEqual([])
    for (const { context } of [secretariat, nora, again]) await context.close()
  })

  it('lose the right to type at once: the page says so, and the words stay as a private draft', async () => {
    const chair = await visitor(browser)
    const writer = await visitor(browser)
    await signIn(chair, product.url, 'p-ee-01')
    const { name } = await someDrafter(chair, product.url)
    await signIn(writer, product.url, name.id)
    const desk = await openDocument(writer, product.url, 'EG')
    await desk.says('saved')
    await writer.context.setOffline(true)
    await desk.caret('EG-p03', 0)
    await desk.type('Words that came too late. ')
    await listForDrafting(chair, product.url, name.said, false)
    await writer.context.setOffline(false)
    await desk.says('read_only')
    const page = writer.page
    await eventually('the words are given back', async () =>
      (await page.locator('main').innerText()).includes('Words that came too late.')
    )
    expect((await desk.stored()).some(({ words }) => words.includes('too late'))).toBe(false)
    await page.reload()
    const kept = page.locator('.kept-draft')
    await kept.waitFor()
    expect(await kept.innerText()).toContain('Words that came too late.')
    await chair.page.goto(`${product.url}/documents/EG`)
    expect(await chair.page.locator('main').innerText()).not.toContain('too late')
    for (const { context } of [chair, writer]) await context.close()
  })

  it('see the page of their group change under their eyes, and why an action is not theirs', async () => {
    const head = await visitor(browser)
    await signIn(head, product.url, 'p-pe-hod')
    await head.page.goto(`${product.url}/groups/EG`)
    const lock = head.page.locator('#why-lock_text')
    expect(await lock.innerText()).toMatch(/Not possible for you now/)
    expect(await head.page.locator('button[aria-describedby=why-lock_text]').isDisabled()).toBe(true)
    await head.page.goto(`${product.url}/delegations/PER`)
    expect(await head.page.locator('form:has([name="person.email"])').count()).toBe(1)
    await head.page.goto(`${product.url}/people/new`)
    expect(await head.page.locator('main').innerText()).toContain('Your role has no such right.')
    await head.context.close()
  })

  it('work the forms without scripts: a delegate is invited, suspended and restored', async () => {
    const head = await visitor(browser, { javaScriptEnabled: false })
    const { page } = head
    await signIn(head, product.url, 'p-pe-hod')
    await page.goto(`${product.url}/delegations/PER`)
    await page.fill('[name="person.name"]', 'Without Scripts')
    await page.fill('[name="person.email"]', 'no-scripts@example.org')
    await page.click('form:has([name="person.email"]) button.button-primary')
    expect(await page.inputValue('.once input')).toContain('/invitation/')
    await page.goto(`${product.url}/people?name=without`)
    await page.click('text=Without Scripts')
    await page.click('#suspend button')
    expect(await page.locator('[role=status]').innerText()).toContain('Suspended')
    await page.click('#restore button')
    await page.locator('#suspend button').waitFor()
    await page.goto(`${product.url}/delegations/PER`)
    await page.fill('[name="person.name"]', 'Somebody Else')
    await page.fill('[name="person.email"]', 'p-ee-01@demo.example')
    await page.click('form:has([name="person.email"]) button.button-primary')
    expect(await page.locator('[role=alert]').innerText()).toContain('This was not done')
    expect(await page.inputValue('[name="person.name"]')).toBe('Somebody Else')
    await head.context.close()
  })
})

describe('an event of one’s own', () => {
  it('is set up from an empty database to the first invited delegate typing, in under 20 clicks', async () => {
    const product = await startProduct('start')
    try {
      await eventually('the console prints the link', () => /\/set-up\//.test(product.said()))
      const clicks = await setUpAndType(product)
      expect(clicks).toBeLessThan(CLICKS_MAX)
    } finally {
      await product.remove()
    }
  })
})

/** Counts what somebody clicks. */
interface Clicker {
  clicks: number
  click(page: Page, what: string): Promise<void>
}

function clicker(): Clicker {
  const counted: Clicker = {
    clicks: 0,
    click: async (page, what) => {
      counted.clicks += 1
      await page.click(what)
    }
  }
  return counted
}

/** The whole way, in two browsers; answers how often somebody clicked. */
async function setUpAndType(product: Product): Promise<number> {
  const counted = clicker()
  const secretariat = await visitor(browser)
  await secretariat.page.goto(/http\S+\/set-up\/\S+/.exec(product.said())?.[0] ?? '')
  await setUp(secretariat.page, counted)
  const { invitation, code } = await inviteDelegate(secretariat.page, product.url, counted)
  const delegate = await visitor(browser)
  await delegate.page.goto(invitation)
  await delegate.page.fill('[name=password]', PASSWORD)
  await counted.click(delegate.page, 'main button.button-primary')
  await delegate.page.waitForURL(`${product.url}/documents/${code}`)
  await delegate.page.waitForSelector('#editor [contenteditable=true]')
  await counted.click(delegate.page, '#editor [contenteditable=true]')
  await delegate.page.keyboard.type('The first words of the outline.')
  await eventually('the words are saved', async () => (await delegate.page.$('[data-save=saved]')) !== null)
  const stored = await delegate.page.request.get(`${product.url}/api/v1/documents/${code}`)
  expect(await stored.text()).toContain('The first words of the outline.')
  expect(secretariat.complaints.concat(delegate.complaints)).toEqual([])
  for (const { context } of [secretariat, delegate]) await context.close()
  return counted.clicks
}

/** Fills in the sample event, with the two co-chairs of its first theme. */
async function setUp(page: Page, { click }: Clicker): Promise<void> {
  await click(page, 'button[value=template]')
  await page.fill('[name="secretariat.name"]', 'Ada Secretary')
  await page.fill('[name="secretariat.email"]', 'ada@example.org')
  await page.fill('[name="secretariat.password"]', PASSWORD)
  await click(page, '.set-up-chairs summary')
  await page.locator('[name="delegations.20.kind"]').waitFor()
  for (const [at, code] of ['EU', 'CHL'].entries()) {
    await page.fill(`[name="themes.0.coChairs.${at}.name"]`, `Chair of ${code}`)
    await page.fill(`[name="themes.0.coChairs.${at}.email"]`, `chair-${code}@example.org`)
    await page.fill(`[name="themes.0.coChairs.${at}.delegation"]`, code)
  }
  await click(page, '.set-up > button.button-primary')
  await page.locator('.once input').nth(1).waitFor()
}

/** Accredits a delegate of the first theme and puts her on its drafting list. */
async function inviteDelegate(
  page: Page,
  url: string,
  { click }: Clicker
): Promise<{ invitation: string; code: string }> {
  await click(page, 'a[href="/people/new"]')
  await page.fill('[name="person.name"]', 'Delia Gate')
  await page.fill('[name="person.email"]', 'delia@example.org')
  await page.selectOption('[name="person.delegation"]', 'BRA')
  await page.selectOption('[name="person.workingGroup"]', { index: 1 })
  const code = await page.inputValue('[name="person.workingGroup"]')
  await click(page, '#accredit button.button-primary')
  const invitation = await page.inputValue('.once input')
  await page.goto(url)
  await click(page, `a[href="/groups/${code}"]`)
  await click(page, '#draftingList label:has-text("Delia Gate") input')
  await click(page, '#draftingList button')
  return { invitation, code }
}

/** Signs in, and reads the pages in English whatever the person's own language is. */
async function signIn(who: Visitor, url: string, person: string): Promise<void> {
  await signInAs(who, url, person)
  await who.page.goto(`${url}/?lang=en`)
}

/** Accredits somebody by the form, and answers the link that the page shows. */
async function accredit(
  { page }: Visitor,
  url: string,
  who: { name: string; email: string; delegation: string; group: string }
): Promise<string> {
  await page.goto(`${url}/people/new`)
  await page.fill('[name="person.name"]', who.name)
  await page.fill('[name="person.email"]', who.email)
  await page.selectOption('[name="person.delegation"]', who.delegation)
  await page.selectOption('[name="person.workingGroup"]', who.group)
  await page.click('#accredit button.button-primary')
  return page.inputValue('.once input')
}

async function acceptInvitation({ page }: Visitor, link: string): Promise<void> {
  await page.goto(link)
  await page.fill('[name=password]', PASSWORD)
  await page.press('[name=password]', 'Enter')
}

/** Puts somebody on the drafting list of the group, or takes him off, by the page of the group. */
async function listForDrafting({ page }: Visitor, url: string, name: string, listed = true): Promise<void> {
  await page.goto(`${url}/groups/EG`)
  await page.setChecked(`#draftingList label:has-text("${name}") input`, listed)
  await page.click('#draftingList button')
  await page.waitForURL(/done=draftingList/)
}

/** Somebody who stands on the drafting list, as the page of the group says. */
async function someDrafter({ page }: Visitor, url: string): Promise<{ name: { id: string; said: string } }> {
  await page.goto(`${url}/groups/EG`)
  const label = page.locator('#draftingList label:has(input:checked)').first()
  const id = (await label.locator('input').getAttribute('value')) ?? ''
  const said = ((await label.innerText()).split('\n')[0] ?? '').replace(/\s+[A-Z]{2,}$/, '').trim()
  return { name: { id, said } }
}
