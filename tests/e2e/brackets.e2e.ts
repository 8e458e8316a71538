import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Visitor } from './browser.ts'
import { openDocument, select } from './document-desk.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { violations, visits } from './visits.ts'
import { settings } from '../settings.ts'

/** A phone on a line as slow as a crowded hall has it: 50 kB/s down, and 300 ms until an answer begins. */
const SLOW_LINE = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 20_000 }

const CHAIR = 'p-uy-01'
const MEXICO = 'p-mx-hod'
const BRAZIL = 'p-br-hod'
const GUATEMALA = 'p-gt-hod'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await launch()
  const chair = await someone(CHAIR)
  await act(chair, 'DG', { action: 'open_reading', target: 'DG/Z0' })
  await chair.context.close()
})

afterAll(async () => {
  await browser?.close()
  await product?.remove()
})

const { someone, act, address, stored } = visits(
  () => browser,
  () => product.url
)

describe('words that are selected', () => {
  it('[BR2] stand in brackets after [ and a form, also for whoever may not type, and on other screens within a second', async () => {
    const [mexico, chair] = [await someone(MEXICO), await someone(CHAIR)]
    await open(chair.page, 'DG')
    await open(mexico.page, 'DG')
    await select(mexico.page, 'DG-p04', 'small administrations')
    await mexico.page.keyboard.press('[')
    await mexico.page.waitForSelector('.opening-quote')
    expect(await mexico.page.locator('.opening-quote').innerText()).toBe('small administrations')
    expect(await violations(mexico.page)).toEqual([])
    await mexico.page.fill('[name=wording1]', 'administrations of any size')
    const sent = performance.now()
    await mexico.page.getByRole('button', { name: 'Open the bracket' }).click()
    await chair.page.locator('#text .bracket', { hasText: 'administrations of any size' }).waitFor()
    expect(performance.now() - sent).toBeLessThan(settings.seenMs)
    await chair.page.locator('.bracket-card', { hasText: 'administrations of any size' }).waitFor()
    await mexico.page.getByText('The bracket is open.').waitFor()
    expect(mexico.complaints.concat(chair.complaints)).toEqual([])
    for (const { context } of [mexico, chair]) await context.close()
  })

  it('are typed over by [ nowhere; without a selection it is a letter where one may type', async () => {
    const chair = await someone(CHAIR)
    const desk = await openDocument(chair, product.url, 'DG')
    await desk.says('saved')
    await desk.caret('DG-p12', 3)
    await desk.type('[')
    await desk.reads('[')
    await desk.press('Backspace')
    await desk.says('saved')
    await select(chair.page, 'DG-p12', 'priority areas')
    const before = await desk.lines()
    await chair.page.keyboard.press('[')
    await chair.page.waitForSelector('.opening-quote')
    expect(await desk.lines()).toEqual(before)
    expect(await chair.page.evaluate(() => document.activeElement?.matches('[name=kind]'))).toBe(true)
    expect(chair.complaints).toEqual([])
    await chair.context.close()
  })

  it('[PA2] are refused in an agreed paragraph, with the reason and what was typed', async () => {
    const chair = await someone(CHAIR)
    await act(chair, 'DG', { action: 'mark_para_agreed', target: 'DG-p07' })
    const { page } = await open(chair.page, 'DG')
    expect(await page.getAttribute('#editor [data-paragraph=DG-p07]', 'data-agreed')).toBe('agreed')
    await select(page, 'DG-p07', 'priority area')
    await page.keyboard.press('[')
    await page.fill('[name=wording1]', 'field of work')
    await page.getByRole('button', { name: 'Open the bracket' }).click()
    await page.getByText('The paragraph is agreed ad referendum. Ask to reopen it first').waitFor()
    expect(await page.inputValue('[name=wording1]')).toBe('field of work')
    await chair.context.close()
  })
})

describe('a position', () => {
  it('[PO1] [PO3] is taken by one click, and is on an open card elsewhere while somebody types there', async () => {
    const [brazil, chair] = [await someone(BRAZIL), await someone(CHAIR)]
    await open(chair.page, 'DG/brackets/DG-b3?way=compromise')
    const field = chair.page.locator('#build-words')
    await field.pressSequentially('common ')
    await open(brazil.page, 'DG/brackets/DG-b3')
    expect(await violations(brazil.page)).toEqual([])
    const card = chair.page.locator('#wording-Alt-1')
    await card.locator('.wording-star').waitFor()
    const sent = performance.now()
    await brazil.page.locator('#wording-Alt-1').getByRole('button', { name: 'Oppose' }).click()
    await card.locator('.stances [data-stance=oppose]', { hasText: 'BRA' }).waitFor()
    expect(performance.now() - sent).toBeLessThan(settings.seenMs)
    await field.pressSequentially('ground')
    expect(await field.inputValue()).toBe('common ground')
    expect(await card.locator('.wording-star').count()).toBe(0)
    const pressed = brazil.page.locator('#wording-Alt-1 [aria-pressed=true]')
    await eventually('it is marked as the own one', async () => (await pressed.innerText()) === 'Oppose')
    expect(brazil.complaints.concat(chair.complaints)).toEqual([])
    for (const { context } of [brazil, chair]) await context.close()
  })

  it('is taken on a phone, by touch, on a slow line', async () => {
    const guatemala = await someone(GUATEMALA, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true
    })
    const { page } = await open(guatemala.page, 'DG/brackets/DG-b1#panel')
    const line = await guatemala.context.newCDPSession(page)
    await line.send('Network.enable')
    await line.send('Network.emulateNetworkConditions', SLOW_LINE)
    const wording = page.locator('#wording-Alt-2')
    await wording.getByText('Add words to the position').tap()
    await wording.locator('textarea').fill('With a reference to rights.')
    await wording.getByRole('button', { name: 'Can accept' }).tap()
    await wording.locator('[aria-pressed=true]', { hasText: 'Can accept' }).waitFor()
    await wording.locator('.stances-said', { hasText: 'With a reference to rights.' }).waitFor()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
    ).toBe(true)
    expect(guatemala.complaints).toEqual([])
    await guatemala.context.close()
  })
})

describe('with scripts off', () => {
  it('brackets show their wordings, attribution and star, and a position is a plain form', async () => {
    const reader = await someone(MEXICO, { javaScriptEnabled: false })
    const { page } = reader
    await page.goto(address('DG'))
    const inText = page.locator('#text [data-bracket=DG-b1]')
    expect(await inText.innerText()).toMatch(/a resource for growth.*EU.*★.*a strategic asset/s)
    const card = page.locator('.bracket-card').first()
    expect(await card.innerText()).toMatch(
      /a resource for growth.*Nobody opposes|Nobody opposes.*a resource/s
    )
    await card.getByRole('link', { name: 'Positions and closing' }).click()
    const wording = page.locator('#wording-Alt-1')
    expect(await wording.innerText()).toMatch(/Proposed by\s+EU/)
    expect(await page.locator('.wording-clauses').count(), 'nothing to flag here').toBe(0)
    await wording.getByRole('button', { name: 'Reserve' }).click()
    await page.getByText('The position is taken.').waitFor()
    expect(await wording.locator('.stances [data-stance=reserve]').innerText()).toContain('MEX')
    expect(await page.locator('.text-paragraph[data-agreed]').count()).toBe(1)
    await page.goto(address('DG/brackets/DG-b2'))
    expect(await page.locator('.wording-clauses').innerText()).toContain(
      'Takes some force: “while aiming at”'
    )
    await reader.context.close()
  })
})

describe('a co-chair', () => {
  it('[BR11] [BR15] closes with a merged wording as it was shown, and takes it back within ten seconds', async () => {
    const chair = await someone(CHAIR)
    const { page } = await open(chair.page, 'DG/brackets/DG-b1')
    await page.getByRole('link', { name: 'Compromise' }).click()
    for (const key of ['Alternative 1', 'Alternative 2']) await page.getByLabel(key, { exact: true }).check()
    await page.getByRole('button', { name: 'Put the ticked wordings together' }).click()
    await eventually('the wordings stand in the field', async () =>
      (await page.inputValue('#build-words')).includes('strategic asset')
    )
    await page.fill('#build-words', 'a strategic resource for sustainable growth')
    await page.getByRole('button', { name: 'Show the sentence' }).click()
    const shown = await page.locator('[data-closing]').innerText()
    expect(shown).toContain('the view that data is a strategic resource for sustainable growth, and')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Close with this compromise' }).click()
    await page.getByText('The bracket is closed.').waitFor()
    const words = async (): Promise<string> =>
      (await stored(chair, 'DG')).paragraphs
        .find(({ id }) => id === 'DG-p02')
        ?.runs.map(run => ('text' in run ? run.text : '\uFFFC'))
        .join('') ?? ''
    expect(await words()).toBe(shown)
    await page.getByText(/\d seconds left/).waitFor()
    await page.getByRole('button', { name: 'Take the closing back' }).click()
    await page.getByText('The closing is taken back.').waitFor()
    expect(await words()).toContain('\uFFFC')
    await page.locator('#text [data-bracket=DG-b1]').waitFor()
    expect(chair.complaints).toEqual([])
    await chair.context.close()
  })

  it('[PA3] [PA4] finds what a paragraph went through behind its number, and reopens it', async () => {
    const [chair, guest] = [await someone(CHAIR), await someone(GUATEMALA)]
    await open(guest.page, 'DG/paragraphs/DG-p07')
    await guest.page.getByText('Ask to reopen it', { exact: true }).first().click()
    await guest.page.fill('#request-reason', 'Our capital asks for one more word.')
    await guest.page.getByRole('button', { name: 'Ask to reopen it' }).click()
    await guest.page.getByText('The co-chairs have your request.').waitFor()
    const { page } = await open(chair.page, 'DG')
    const paragraph = page.locator('#editor [data-paragraph=DG-p07]')
    await paragraph.scrollIntoViewIfNeeded()
    const number = await paragraph.boundingBox()
    await page.mouse.click((number?.x ?? 0) - 20, (number?.y ?? 0) + 12)
    await page.getByText('Our capital asks for one more word.').waitFor()
    expect(page.url()).toMatch(/paragraphs\/DG-p07#p-DG-p07$/)
    expect(await violations(page)).toEqual([])
    await page.fill('#reopen-reason', 'The group agrees to look at it again.')
    await page.getByRole('button', { name: 'Grant, and reopen it' }).click()
    await page.getByText('The paragraph is open again.').waitFor()
    await eventually(
      'the mark is gone from the text',
      async () => (await page.locator('#editor .text-paragraph[data-agreed]').count()) === 0
    )
    expect(chair.complaints.concat(guest.complaints)).toEqual([])
    for (const { context } of [chair, guest]) await context.close()
  })
})

describe('a form without scripts', () => {
  const SEEN = 'a'.repeat(64)
  /** Sends a form as a browser without scripts does; the page that comes back, as its words. */
  async function send(guest: Visitor, path: string, form: Record<string, string>) {
    const answer = await guest.page.request.post(address(path), {
      headers: { origin: product.url },
      form,
      maxRedirects: 0
    })
    return { status: answer.status(), html: await answer.text(), to: answer.headers()['location'] ?? '' }
  }

  it('[PO1] of a position goes to the page that says it is taken', async () => {
    const mexico = await someone(MEXICO, { javaScriptEnabled: false })
    const done = await send(mexico, 'DG/brackets/DG-b3', {
      form: 'position',
      key: 'Alt 3',
      position: 'support'
    })
    expect(done).toMatchObject({ status: 303, to: expect.stringMatching(/DG-b3\?done=position#panel$/) })
    await mexico.context.close()
  })

  it('[BR3] [BR6] [PO2] says what is wrong with wordings and positions, and keeps what was typed', async () => {
    const mexico = await someone(MEXICO, { javaScriptEnabled: false })
    const bracket = 'DG/brackets/DG-b5'
    const empty = await send(mexico, bracket, { form: 'add', text: ' ' })
    expect([empty.status, empty.html.includes('A wording is empty')]).toEqual([422, true])
    await send(mexico, bracket, { form: 'add', text: 'words that are withdrawn again' })
    const read = await mexico.page.request.get(`${product.url}/api/v1/documents/DG/brackets/DG-b5`)
    const { alternatives } = (await read.json()) as { alternatives: { key: string }[] }
    const key = alternatives.at(-1)?.key ?? ''
    await send(mexico, bracket, { form: 'withdraw', key })
    const position = { form: 'position', key, position: 'oppose', words: 'Not with us.' }
    const closed = await send(mexico, bracket, position)
    expect([closed.status, closed.html.includes('This wording is no longer in the running.')]).toEqual([
      422,
      true
    ])
    const all: number[] = []
    for (let nth = 1; nth <= 50; nth += 1) {
      const answer = await mexico.page.request.post(`${product.url}/api/v1/documents/DG/acts`, {
        headers: { origin: product.url },
        data: { action: 'add_alternative', target: 'DG-b5', wording: `wording number ${nth}` }
      })
      all.push(answer.status())
    }
    expect(new Set(all)).toEqual(new Set([200, 422]))
    const full = await send(mexico, bracket, { form: 'add', text: 'one more than there is room for' })
    expect(full.html).toContain('A bracket holds at most 50 wordings.')
    expect(full.html).toMatch(/<textarea[^>]*>one more than there is room for</)
    await mexico.context.close()
  })

  it('[SG1] [SG3] takes an observer’s wording for a bracket, which a sponsor and the chair bring into it', async () => {
    const off = { javaScriptEnabled: false }
    const [observer, chile, chair] = [
      await someone('p-obs-cso', off),
      await someone('p-cl-hod', off),
      await someone(CHAIR, off)
    ]
    const bracket = 'DG/brackets/DG-b3'
    const empty = await send(observer, bracket, { form: 'suggest', text: ' ' })
    expect([empty.status, empty.html.includes('There are no words in it.')]).toEqual([422, true])
    await observer.page.goto(address(bracket))
    await observer.page.getByText('Suggest a wording', { exact: true }).click()
    await observer.page.fill('#suggest-words', 'interoperable safeguards')
    await observer.page.getByRole('button', { name: 'Send the suggestion' }).click()
    await observer.page.getByText('stands beside the text, among the proposals').waitFor()
    await chile.page.goto(address('DG/proposals#panel'))
    const card = chile.page.locator('.proposal-suggestion', { hasText: 'interoperable safeguards' })
    await card.getByRole('button', { name: 'Sponsor it' }).click()
    await chile.page.getByRole('heading', { name: 'Chile' }).waitFor()
    await chair.page.goto(chile.page.url())
    await chair.page.getByRole('button', { name: 'Reflect as a bracket' }).click()
    await chair.page.goto(address(bracket))
    const wording = chair.page.locator('.wording', { hasText: 'interoperable safeguards' }).last()
    expect(await wording.innerText()).toMatch(/CHL[^]*First suggested by Civil society observer/)
    for (const { context } of [observer, chile, chair]) await context.close()
  })

  it('[BR2] [BR4] [BR13] refuses a stale paragraph, words that are not there and a third bracket in brackets', async () => {
    const mexico = await someone(MEXICO, { javaScriptEnabled: false })
    const opening = { form: 'open', paragraph: 'DG-p10', place: 'quoted', kind: 'alternatives' }
    const typed = { wording1: 'seminar of both regions' }
    const path = 'DG/brackets/new?paragraph=DG-p10'
    const stale = await send(mexico, path, { ...opening, ...typed, quote: 'workshop', seen: SEEN })
    expect([stale.status, stale.html.includes('The words changed since you read them')]).toEqual([409, true])
    expect(stale.html).toContain('seminar of both regions')
    const absent = await send(mexico, path, { ...opening, ...typed, quote: 'nowhere in it' })
    expect([absent.status, absent.html.includes('These words are not in the paragraph')]).toEqual([422, true])
    const opened = await send(mexico, path, { ...opening, ...typed, quote: 'workshop' })
    expect(opened.status).toBe(303)
    const outer = decodeURIComponent(/brackets\/([^?]+)/.exec(opened.to)?.[1] ?? '')
    const inside = { form: 'open', paragraph: 'DG-p10', place: 'selected', kind: 'alternatives' }
    const nest = async (target: string, quote: string, words: string) =>
      send(mexico, path, {
        ...inside,
        ...{ target: `${target}/Alt 1`, start: '0', end: String(quote.length), words: quote, wording1: words }
      })
    const nested = await nest(outer, 'seminar', 'meeting of experts')
    expect(nested.status).toBe(303)
    const inner = decodeURIComponent(/brackets\/([^?]+)/.exec(nested.to)?.[1] ?? '')
    const third = await nest(inner, 'meeting', 'gathering')
    expect([third.status, third.html.includes('Brackets stand in one another once, not deeper.')]).toEqual([
      422,
      true
    ])
    await mexico.context.close()
  })

  it('[BR1] [PA1] [PK1] refuses what makes no sense on the bracket or the paragraph as it stands', async () => {
    const chair = await someone(CHAIR, { javaScriptEnabled: false })
    const close = { form: 'close', outcome: 'deleted', seen: SEEN }
    const stale = await send(chair, 'DG/brackets/DG-b4?way=deleted', close)
    expect([stale.status, stale.html.includes('nothing was closed')]).toEqual([409, true])
    const unshown = { form: 'build', intent: 'close', text: 'words that nobody has seen in their sentence' }
    const shown = await send(chair, 'DG/brackets/DG-b4?way=compromise', unshown)
    expect([shown.status, shown.html.includes('data-closing')]).toEqual([200, true])
    const words = 'common frameworks'
    const late = { form: 'build', intent: 'close', text: words, shown: words, seen: SEEN }
    const anew = await send(chair, 'DG/brackets/DG-b4?way=compromise', late)
    expect([anew.status, anew.html.includes('data-closing'), anew.html.includes(words)]).toEqual([
      409,
      true,
      true
    ])
    const bracketed = await send(chair, 'DG/paragraphs/DG-p05', { form: 'agree' })
    expect([bracketed.status, bracketed.html.includes('a bracket is open in it')]).toEqual([422, true])
    const alone = await send(chair, 'DG/brackets/DG-b4', { form: 'hold' })
    expect([alone.status, alone.html.includes('A package needs two open brackets')]).toEqual([422, true])
    expect((await send(chair, 'DG/brackets/DG-b4', { form: 'nothing' })).status).toBe(400)
    await chair.context.close()
  })
})

async function open(page: Page, path: string): Promise<{ page: Page }> {
  await page.goto(address(path))
  await page.waitForSelector('#editor [contenteditable]')
  return { page }
}
