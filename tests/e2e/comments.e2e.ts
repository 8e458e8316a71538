import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { launch, signIn, visitor, type Visitor } from './browser.ts'
import { openDocument, select } from './document-desk.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { violations, visits } from './visits.ts'
import { settings } from '../settings.ts'

/** Frames of the text's protocol: a sync update, and the answer to one that is not taken. */
const UPDATE = [0, 2]
const REFUSED = 102
const ANSWER_MS_MAX = 10_000

/** Wherever words that were said may be read, or what was done with them. */
const PAGES = [
  ...['/', '/audit', '/groups/EG', '/agenda', '/commitments', '/documents/EG', '/outbox', '/people'],
  ...['/delegations', '/delegations/PER', '/adopted', '/adopted/agenda', '/account', '/metrics'],
  ...['comments?show=all', 'comments?order=time', 'answers-due', 'remarks', 'proposals', 'counter-text'],
  ...['versions', 'versions/Z0', 'versions/Z0?print=on', 'versions/Z0/file', 'versions/Z0/verify'],
  ...['compare?from=Z0&to=working', 'compare?from=at.1&to=working', 'correspondence', 'history'],
  ...['history/moment?sequence=1', 'priorities', 'languages/es', 'scribe', 'phrases', 'brackets/EG-b1'],
  ...['open', 'measures', 'grid', 'decisions', 'paragraphs/EG-p04']
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

const { someone, address } = visits(
  () => browser,
  () => product.url
)

describe('a delegate who may not type', () => {
  it('points at exact words while somebody types in them, and is answered', async () => {
    const [delegate, chair] = [await someone('p-jm-hod'), await someone('p-ee-01')]
    const desk = await openDocument(chair, product.url, 'EG')
    await desk.says('saved')
    await chair.page.goto(address('EG/comments'))
    await chair.page.waitForSelector('#editor [contenteditable]')
    await open(delegate, 'EG/comments')
    expect(await refusedFrames(delegate.page, product.url)).toBeGreaterThan(0)

    await desk.caret('EG-p03', 'We value the experience'.length)
    const typing = desk.type(' and the patience')
    await select(delegate.page, 'EG-p03', 'the experience')
    await delegate.page.keyboard.press('Control+Alt+KeyM')
    await delegate.page.fill('#composer-text', 'Whose *experience* is meant?')
    await typing
    const sent = performance.now()
    await delegate.page.getByRole('button', { name: 'Comment', exact: true }).last().click()
    await chair.page.locator('.thread', { hasText: 'Whose *experience*' }).waitFor()
    expect(performance.now() - sent).toBeLessThan(settings.seenMs)
    await desk.reads('the experience and the patience')
    const [marked] = await chair.page.locator('#text .remark', { hasText: /^the experience$/ }).all()
    expect(marked, 'its words are marked on the other screen').toBeDefined()

    const thread = chair.page.locator('.thread', { hasText: 'Whose *experience*' })
    await thread.locator('a').click()
    await chair.page.fill('.thread-acts textarea[name=text]', 'That of both regions.')
    await chair.page.getByRole('button', { name: 'Reply' }).click()
    await delegate.page.getByText('That of both regions.').waitFor()
    await resolve(chair.page, 'answered', 'Said in the room.')
    await eventually(
      'the thread is resolved on the other screen',
      async () => (await delegate.page.locator('.thread-resolved').count()) > 0
    )
    expect(delegate.complaints.concat(chair.complaints)).toEqual([])
    for (const { context } of [delegate, chair]) await context.close()
  })

  it('opens it again, and changes his own words so that the former ones stay', async () => {
    const delegate = await someone('p-jm-hod')
    const { page } = delegate
    await open(delegate, 'EG/comments?show=mine')
    await page.locator('.thread', { hasText: 'Whose *experience*' }).locator('a').first().click()
    await page.locator('.thread-open summary', { hasText: 'Open again' }).click()
    await page.fill('.thread-open [name=reason]', 'It was not answered.')
    await page.getByRole('button', { name: 'Open again' }).click()
    await page.getByText('Open again.').waitFor()
    await page.locator('.comment summary', { hasText: 'Edit' }).first().click()
    await page.fill('.comment textarea[name=text]', 'Whose experience, please?')
    await page.getByRole('button', { name: 'Save the new words' }).click()
    await page.locator('.comment-words', { hasText: 'Whose experience, please?' }).waitFor()
    await page.locator('.comment summary', { hasText: 'Edited' }).click()
    expect(await page.locator('.comment-edits').innerText()).toContain('Whose *experience* is meant?')
    expect(delegate.complaints).toEqual([])
    await delegate.context.close()
  })
})

describe('more words than a comment holds', () => {
  it('are counted while they are pasted, refused with the limit, and kept to the last letter', async () => {
    const writer = await someone('p-py-hod')
    const { page } = writer
    await open(writer, 'EG/comments?new=1')
    await page.locator('#composer-text').focus()
    await page.keyboard.insertText(`${'A long statement. '.repeat(600)}The end.`)
    await page.locator('.letters-left', { hasText: '10,808 of 8,000 letters' }).waitFor()
    await page.locator('.composer .button-primary').click()
    await page.locator('.composer .problem', { hasText: 'a comment holds 8,000' }).waitFor()
    expect(await page.inputValue('#composer-text')).toMatch(/The end\.$/)
    expect(await violations(page)).toEqual([])
    await page.reload()
    await page.waitForSelector('#editor [contenteditable]')
    expect(await page.inputValue('#composer-text')).toHaveLength(10_808)
    await page.fill('#composer-text', 'A short statement.')
    await page.locator('.composer .button-primary').click()
    await page.locator('.thread-unfolded', { hasText: 'A short statement.' }).waitFor()
    expect(writer.complaints.filter(said => !said.includes('400'))).toEqual([])
    await writer.context.close()
  })
})

describe('words without a connection', () => {
  it('survive the page being loaded again, and are sent later with the time at which they were written', async () => {
    const [writer, reader] = [await someone('p-bb-hod'), await someone('p-ee-01')]
    const { page } = writer
    await open(writer, 'EG/comments')
    await select(page, 'EG-p10', 'twinning visits')
    await page.keyboard.press('Control+Alt+KeyM')
    await page.locator('#composer-text').pressSequentially('Who pays for them?')
    await page.reload()
    await page.waitForSelector('#editor [contenteditable]')
    expect(await page.inputValue('#composer-text')).toBe('Who pays for them?')
    expect(await page.locator('.composer-quote').innerText()).toBe('twinning visits')

    await writer.context.setOffline(true)
    await page.getByRole('button', { name: 'Comment', exact: true }).last().click()
    await page.locator('.comments-kept', { hasText: 'kept on this device' }).waitFor()
    await open(reader, 'EG/comments')
    expect(await reader.page.locator('.thread', { hasText: 'Who pays' }).count()).toBe(0)
    await setClockForward(reader.page)
    await writer.context.setOffline(false)
    await page.locator('.comments-kept').waitFor({ state: 'detached' })
    const thread = reader.page.locator('.thread', { hasText: 'Who pays for them?' })
    await thread.waitFor()
    await thread.locator('a').click()
    await reader.page.getByText('Written without a connection:').waitFor()
    for (const { context } of [writer, reader]) await context.close()
  })
})

describe('the panel of comments', () => {
  it('can be used by keyboard alone: from a word to its comment and back, and to a comment of one’s own', async () => {
    const guest = await someone('p-tt-hod')
    const { page } = guest
    await open(guest, 'EG/comments')
    await select(page, 'EG-p07', 'verified by another')
    await page.locator('#editor .text').focus()
    await page.keyboard.press('Enter')
    await eventually('the comment has the focus', () =>
      page.evaluate(() => document.activeElement?.matches('.thread-unfolded') === true)
    )
    await page.keyboard.press('Escape')
    await eventually('the text has the focus again', () =>
      page.evaluate(() => document.activeElement?.closest('#editor') !== null)
    )
    expect(await page.evaluate(() => String(getSelection()))).toBe('verified by another without paper')
    await page.keyboard.press('Control+Alt+KeyM')
    await eventually('the form has the focus', () =>
      page.evaluate(() => document.activeElement?.id === 'composer-text')
    )
    await page.keyboard.type('Also by @kad')
    await page.keyboard.press('Enter')
    expect(await page.inputValue('#composer-text')).toMatch(/^Also by @Kadri Tammsalu $/)
    await page.keyboard.type('too?')
    await tabTo(page, 'button.button-primary')
    await page.keyboard.press('Enter')
    await page.locator('.thread-unfolded .mention', { hasText: '@Kadri Tammsalu' }).waitFor()
    expect(guest.complaints).toEqual([])
    await guest.context.close()
  })

  it('is a sheet on a phone, with the way to a comment at the thumb', async () => {
    const guest = await someone('p-bs-hod', { viewport: { width: 360, height: 740 }, hasTouch: true })
    const { page } = guest
    await open(guest, 'EG')
    await page.locator('.bottom-bar a', { hasText: 'Comments' }).click()
    await page.waitForURL(/comments/)
    await page.locator('#panel .thread').first().waitFor({ state: 'visible' })
    await page.locator('#panel .panel-close').click()
    await page.locator('#panel .thread').first().waitFor({ state: 'hidden' })
    await select(page, 'EG-p12', 'these priority areas')
    await page.locator('.comment-thumb', { hasText: 'Comment' }).click()
    await page.locator('.composer-quote', { hasText: 'these priority areas' }).waitFor({ state: 'visible' })
    await page.fill('#composer-text', 'From a phone.')
    await page.locator('.composer .button-primary').click()
    await page.locator('.thread-unfolded', { hasText: 'From a phone.' }).waitFor({ state: 'visible' })
    await page.locator('#panel .panel-close').click()
    await page.locator('#text .remark', { hasText: 'verified by another' }).click()
    await page
      .locator('.thread-unfolded', { hasText: 'trust-service providers' })
      .waitFor({ state: 'visible' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(361)
    expect(guest.complaints).toEqual([])
    await guest.context.close()
  })

  it('works with scripts off: read, comment on a paragraph, answer', async () => {
    const guest = await visitor(browser, { javaScriptEnabled: false })
    const { page } = guest
    await signIn(guest, product.url, 'p-gt-hod')
    await page.goto(`${product.url}/documents/EG?lang=en`)
    await page.locator('.panel-tabs a', { hasText: 'Comments' }).click()
    expect(await page.locator('#text').innerText()).toContain('Recalling the Joint Declaration')
    await page.getByRole('link', { name: 'New comment' }).click()
    await page.selectOption('#composer-where', 'EG-p11')
    await page.fill('#composer-text', 'Written without any script.')
    await page.locator('.composer .button-primary').click()
    await page.getByText('The comment is posted.').waitFor()
    expect(await page.locator('.thread-open').innerText()).toContain('Paragraph 11')
    await page.fill('.thread-acts textarea[name=text]', 'And answered.')
    await page.getByRole('button', { name: 'Reply' }).click()
    await page.locator('.comment', { hasText: 'And answered.' }).waitFor()
    await guest.context.close()
  })

  it('keeps what only the delegation may read from everybody else, until its head sends it', async () => {
    const [member, head, chair] = [
      await someone('p-pe-02'),
      await someone('p-pe-hod'),
      await someone('p-ee-01')
    ]
    await open(member, 'EG/comments?new=1')
    await member.page.fill('#composer-text', 'Our red line, for us alone.')
    await member.page.getByRole('radio', { name: 'Own delegation only' }).check()
    await member.page.locator('.composer .button-primary').click()
    await member.page.getByText('Kept: it waits for your head of delegation.').waitFor()
    await open(chair, 'EG/comments?show=all&q=red+line%2C+for+us')
    expect(await chair.page.locator('main').innerText()).not.toContain('for us alone')
    const own = ['comments?show=all', 'remarks', 'versions/Z0', 'compare?from=Z0&to=working']
    expect(await pagesWith(member, 'for us alone')).toEqual(
      expect.arrayContaining(own.map(path => `/documents/EG/${path}`))
    )
    for (const person of ['p-ee-01', 'p-sec-01', 'p-adm-01', 'p-mx-hod', 'p-obs-cso'])
      expect(await pagesWith(await someone(person), 'for us alone'), person).toEqual([])
    await head.page.goto(address('EG/remarks?lang=en'))
    await head.page.getByRole('button', { name: 'Send the chosen ones as delegation' }).click()
    await head.page.getByText('Sent in the name of your delegation.').waitFor()
    await open(chair, 'EG/comments?show=all')
    await chair.page.locator('.thread', { hasText: 'Our red line, for us alone.' }).waitFor()
    for (const { context } of [member, head, chair]) await context.close()
  })

  it.each(['light', 'dark'] as const)('is clean for axe, %s', async colorScheme => {
    for (const width of [360, 1280]) {
      const guest = await someone('p-ee-01', { colorScheme, viewport: { width, height: 900 } })
      const { page } = guest
      await open(guest, 'EG/comments#panel')
      expect(await violations(page), 'folded').toEqual([])
      await page.locator('.thread-fold').nth(1).click()
      await page.locator('.thread-open').waitFor()
      for (const summary of await page.locator('.thread-open summary').all()) await summary.click()
      expect(await violations(page), 'unfolded').toEqual([])
      await open(guest, 'EG/comments?new=1#panel')
      expect(await violations(page), 'the form').toEqual([])
      for (const path of ['EG/answers-due', 'EG/remarks']) {
        await page.goto(address(path))
        expect(await violations(page), path).toEqual([])
      }
      await guest.context.close()
    }
  })
})

async function open({ page }: Visitor, path: string): Promise<void> {
  await page.goto(`${address(path)}`)
  await page.waitForSelector('#editor [contenteditable]')
}

/** Half an hour passes by the rules' clock. */
async function setClockForward({ request }: Page): Promise<void> {
  const { serverTime } = (await (await request.get(`${product.url}/api/v1/server`)).json()) as {
    serverTime: string
  }
  const now = new Date(Date.parse(serverTime) + 30 * 60_000).toISOString()
  const headers = { origin: product.url }
  const answer = await request.put(`${product.url}/api/v1/test/clock`, { headers, data: { now } })
  expect(answer.status()).toBe(200)
}

async function resolve(page: Page, outcome: string, reason: string): Promise<void> {
  await page.locator('.thread-open summary', { hasText: 'Resolve' }).click()
  await page.selectOption('.thread-open [name=outcome]', outcome)
  await page.fill('.thread-open [name=reason]', reason)
  await page.getByRole('button', { name: 'Resolve this comment' }).click()
  await page.getByText('Resolved.').waitFor()
}

/** Sends frames of typing past the page, as somebody would who tries, and counts how many are refused. */
async function refusedFrames(page: Page, url: string): Promise<number> {
  const answer = await page.request.get(`${url}/api/v1/documents/EG`)
  const { id } = (await answer.json()) as { id: string }
  return page.evaluate(
    ({ document: name, frame, refused, within }) =>
      new Promise<number>((done, failed) => {
        setTimeout(failed, within, new Error('The frame was not answered.'))
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/collab/${name}?schema=1`)
        socket.binaryType = 'arraybuffer'
        socket.onerror = () => failed(new Error('The socket did not open.'))
        socket.onclose = () => done(0)
        socket.onopen = () => socket.send(new Uint8Array(frame))
        socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
          if (new Uint8Array(data)[0] !== refused) return
          socket.onclose = null
          socket.close()
          done(1)
        }
      }),
    { document: id, frame: typingFrame(), refused: REFUSED, within: ANSWER_MS_MAX }
  )
}

/** The pages in whose source, and in whose answers to the router, words stand. */
async function pagesWith({ page }: Visitor, words: string): Promise<string[]> {
  const searched = await Promise.all(
    PAGES.map(path => (path.startsWith('/') ? path : `/documents/EG/${path}`)).map(async path => {
      const [place = '', query = ''] = path.split('?')
      const data = `${place === '/' ? '/_root' : place}.data?${query}`
      const answers = await Promise.all([path, data].map(to => page.request.get(product.url + to)))
      const texts = await Promise.all(answers.map(answer => answer.text()))
      return texts.some(text => text.includes(words)) ? [path] : []
    })
  )
  return searched.flat()
}

/** A letter, as a client of the text sends it. */
function typingFrame(): number[] {
  const doc = new Y.Doc()
  doc.getText('default').insert(0, 'x')
  const update = Y.encodeStateAsUpdate(doc)
  return [...UPDATE, update.length, ...update]
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await page.evaluate(where => document.activeElement?.matches(where) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} cannot be reached by Tab.`)
}
