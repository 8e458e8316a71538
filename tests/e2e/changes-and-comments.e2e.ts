import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Visitor } from './browser.ts'
import { openDocument, select } from './document-desk.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { violations, visits } from './visits.ts'

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

const { someone, address, act, stored, type } = visits(
  () => browser,
  () => product.url
)

describe('who made each change', () => {
  it('is said by delegation, person and act, for each change of a paragraph', async () => {
    const [writer, chair] = [await someone('p-cf-co'), await someone('p-cl-01')]
    const desk = await openDocument(writer, product.url, 'CO')
    await desk.says('saved')
    const clean = (await desk.lines()).filter(({ words }) => words.length > 60 && !words.includes('\uFFFC'))
    const { id = '', words: was = '' } = clean.at(-1) ?? {}
    await desk.caret(id, 0)
    await desk.type('In all countries, ')
    await desk.says('saved')
    const other = await openDocument(chair, product.url, 'CO')
    await other.says('saved')
    await other.caret(id, 'In all countries, '.length + was.length - 1)
    for (let n = 0; n < 8; n++) await other.press('Backspace')
    await other.says('saved')
    await act(chair, 'CO', {
      action: 'open_bracket',
      ...{ target: id, kind: 'alternatives', start: 18, end: 24, baseText: was.slice(0, 6) },
      wording: 'Somebody'
    })
    const { page } = chair
    await page.goto(`${product.url}/documents/CO/compare?from=Z0&to=working`)
    await page.waitForSelector('#c1[data-current]')
    const makers = page.locator('.row', { hasText: 'In all countries' }).locator('.row-authors')
    const said = await makers.innerText()
    expect(said).toMatch(/insertion \d/)
    expect(said).toMatch(/Chile · [^:]+: .*(deletion|replacement) \d/)
    expect(said).toMatch(/by the act “[^”]*bracket[^”]*”, entry \d+ of the record/i)
    await makers
      .getByRole('link', { name: /insertion/ })
      .first()
      .click()
    await page.waitForURL(/#c\d+$/)
    expect(await page.locator('.change-pill .change-seats').innerText()).not.toBe('')
    expect(await violations(page)).toEqual([])
    for (const { context } of [writer, chair]) await context.close()
  })

  it('is said of a restoring that opens a bracket again, which the version announces', async () => {
    const chair = await someone('p-cl-01')
    await act(chair, 'CO', { action: 'open_reading', target: 'CO/Z0' })
    const { brackets } = (await (
      await chair.page.request.get(`${product.url}/api/v1/documents/CO`)
    ).json()) as {
      brackets: {
        id: string
        state: string
        paragraph: string
        kind: string
        alternatives: { key: string }[]
      }[]
    }
    const one = brackets.find(({ state, kind }) => state === 'open' && kind === 'alternatives')
    await act(chair, 'CO', {
      action: 'resolve_bracket',
      ...{ target: one?.id, outcome: 'alternative', alternative: one?.alternatives[0]?.key }
    })
    const { page } = chair
    await page.goto(`${product.url}/documents/CO/versions/Z0?restore=${one?.paragraph}#restore`)
    expect(await page.locator('[data-brackets="1 0"]').innerText()).toContain('1 bracket will be open again.')
    await page.fill('#restore-reason', 'It was closed too early.')
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await page.getByText('the working text has these words again').waitFor()
    const now = (await (await page.request.get(`${product.url}/api/v1/documents/CO`)).json()) as {
      brackets: { id: string; state: string }[]
    }
    expect(now.brackets.find(({ id }) => id === one?.id)?.state).toBe('open')
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('Taken back').waitFor()
    expect(chair.complaints).toEqual([])
    await chair.context.close()
  })
})

/** Opens the reading of CY and moves one of its brackets to a footnote: where it stood, and one that is still open. */
async function closeWithFootnote(chair: Visitor): Promise<{ paragraph: string; open: string }> {
  await act(chair, 'CY', { action: 'open_reading', target: 'CY/Z0' })
  const { brackets } = (await (
    await chair.page.request.get(`${product.url}/api/v1/documents/CY`)
  ).json()) as {
    brackets: { id: string; kind: string; paragraph: string; alternatives: { key: string }[] }[]
  }
  const {
    id = '',
    paragraph = '',
    alternatives = []
  } = brackets.find(({ kind }) => kind === 'insertion') ?? brackets[0] ?? {}
  const words = [{ text: 'As each party understands it.' }]
  await act(chair, 'CY', {
    action: 'resolve_bracket',
    ...{ target: id, outcome: 'footnote', alternative: alternatives[0]?.key, wording: words }
  })
  const other = brackets.find(({ id: one, kind }) => one !== id && kind === 'alternatives')
  return { paragraph, open: other?.id ?? '' }
}

/** A wording that came in since makes the text another one than the version, though its words stand as they did. */
async function wordingCameIn(chair: Visitor, bracket: string): Promise<void> {
  const { page } = chair
  const whole = page.locator('.version-whole')
  await page.goto(address('CY/versions/Rev.1'))
  expect(await whole.innerText()).toContain('says the same as this version')
  const bridge = { target: bracket, wording: [{ text: 'a new bridge' }] }
  await act(chair, 'CY', { action: 'table_bridging', ...bridge })
  await page.goto(address('CY/versions/Rev.1'))
  expect(await whole.innerText()).toContain('what changed since are wordings of brackets')
  expect(await whole.innerText()).not.toContain('says the same')
}

describe('words that were moved to a footnote', () => {
  it('are read below the text, the version and its sheet, and beside their paragraph in a comparison', async () => {
    const chair = await someone('p-do-01')
    const { paragraph, open } = await closeWithFootnote(chair)
    await act(chair, 'CY', { action: 'issue_revision', target: 'CY/Rev.1', revision: 'Rev.1' })
    const { page } = chair
    const note = page.locator('.footnotes li', { hasText: 'As each party understands it.' })
    await page.goto(address('CY'))
    await note.waitFor()
    await page.waitForSelector('#editor [contenteditable]')
    await note.getByRole('link', { name: '¶' }).click()
    await page.waitForURL(new RegExp(`#p-${paragraph}$`))
    for (const path of ['CY/versions/Rev.1', 'CY/versions/Rev.1?text=clean', 'CY/versions/Rev.1?print=on']) {
      await page.goto(address(path))
      await note.waitFor()
      expect(await page.locator(`#p-${paragraph} .footnote-sign`).innerText(), path).toBe('1')
      expect(await violations(page), path).toEqual([])
    }
    await page.emulateMedia({ media: 'print' })
    expect(await note.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    for (const view of ['inline', 'side', 'clean']) {
      await page.goto(address(`CY/compare?from=Z0&to=Rev.1&view=${view}`))
      await page.locator('.row-footnote', { hasText: 'As each party understands it.' }).waitFor()
      expect(await page.locator('[data-count=footnotesAdded]').innerText()).toBe('1 footnote added')
      expect(await violations(page), view).toEqual([])
    }
    await wordingCameIn(chair, open)
    expect(chair.complaints).toEqual([])
    await chair.context.close()
  })
})

describe('a comment on words of a version', () => {
  it('stands at them on the compare page, and says what became of them', async () => {
    const [guest, chair] = [await someone('p-mx-hod'), await someone('p-ee-01')]
    const { paragraphs } = await stored(chair, 'EG')
    const about = paragraphs.find(({ id }) => id === 'EG-p09')
    const text = (about?.runs ?? []).map(run => ('text' in run ? run.text : '\uFFFC')).join('')
    const quote = text.slice(0, 24)
    const anchor = { paragraphId: 'EG-p09', start: 0, end: quote.length, quote, text }
    const said = { type: 'substantive', visibility: 'group', text: 'Is this still needed?' }
    await act(guest, 'EG', { action: 'comment', target: 'EG-p09', anchor, ...said })
    await type(chair, 'EG', { paragraph: 'EG-p09', words: 'Xx ' })
    await act(chair, 'EG', { action: 'issue_revision', target: 'EG/Rev.1', revision: 'Rev.1' })
    await select(chair.page, 'EG-p09', quote)
    await chair.page.locator('#editor .text').focus()
    await chair.page.keyboard.press('Delete')
    await eventually('the words are gone', async () =>
      (await stored(chair, 'EG')).paragraphs.every(one => !JSON.stringify(one.runs).includes(quote))
    )

    const { page } = guest
    await page.goto(address('EG/compare?from=Rev.1&to=working'))
    await page.waitForSelector('#c1[data-current]')
    expect(await page.locator('.compare-remarks').innerText()).toMatch(/\d+ open comments about these texts/)
    expect(await page.locator('.redline del .remark').innerText()).toContain(quote.trim())
    const card = page.locator('.row-remark', { hasText: 'Is this still needed?' })
    await eventually('c leads to the comment', async () => {
      await page.keyboard.press('c')
      return card.evaluate(element => element.contains(document.activeElement))
    })
    expect(await card.innerText()).toMatch(/^Mexico[^]*The words went after the last version/)
    await card.getByRole('link', { name: 'Its words' }).click()
    await page.waitForURL(/#words-/)
    await page.getByRole('link', { name: 'Hide the comments' }).click()
    await page.waitForURL(/comments=off/)
    expect(await page.locator('.row-remarks').count()).toBe(0)
    expect(guest.complaints.concat(chair.complaints)).toEqual([])
    for (const { context } of [guest, chair]) await context.close()
  })

  it('stands under its paragraph on the version, and opens beside it', async () => {
    const guest = await someone('p-mx-hod')
    const { page } = guest
    await page.goto(address('EG/versions/Rev.1'))
    const folded = page.locator('.row-remarks', { hasText: 'Is this still needed?' })
    await folded.locator('summary').click()
    expect(await folded.innerText()).toMatch(/Mexico[^]*In place[^]*Is this still needed/)
    const card = folded.locator('.row-remark', { hasText: 'still needed' })
    const quote = (await card.locator('q').innerText()).trim()
    expect((await page.locator('.version-text .remark', { hasText: quote }).innerText()).trim()).toBe(quote)
    await card.getByRole('link', { name: 'Its words' }).click()
    await page.waitForURL(/#words-/)
    await page
      .getByRole('link', { name: /^Comment by Mexico/ })
      .first()
      .click()
    await page.waitForURL(/#remark-/)
    expect(await violations(page)).toEqual([])
    await folded
      .locator('.row-remark', { hasText: 'still needed' })
      .getByRole('link', { name: /Open the comment/ })
      .click()
    await page.waitForURL(/comments\?show=all&thread=.*version=Rev\.1/)
    await page.locator('.thread-open', { hasText: 'Is this still needed?' }).waitFor()
    expect(await page.locator('#panel').innerText()).toContain('Rev.1')
    expect(guest.complaints).toEqual([])
    await guest.context.close()
  })

  it('is read without scripts, on both pages', async () => {
    const { page, context } = await someone('p-cr-01', { javaScriptEnabled: false })
    await page.goto(address('EG/compare?from=Z0&to=Rev.1'))
    await page.locator('.row-remarks summary').first().click()
    const [first] = await page.locator('.row-remark').all()
    await first?.getByRole('link', { name: /Open the comment/ }).click()
    await page.locator('.thread-open').waitFor()
    await context.close()
  })
})

describe('comments beside the text', () => {
  it('are counted at their paragraphs while the panel is closed, and say that they came without a jump', async () => {
    const [reader, other] = [await someone('p-si-01'), await someone('p-br-01')]
    const { page } = reader
    await page.goto(address('AI/comments'))
    const discussed = page.locator('#editor .text-paragraph-discussed').first()
    await discussed.waitFor()
    const counted = () =>
      discussed.evaluate(paragraph => {
        const { content, display } = getComputedStyle(paragraph, '::after')
        return display === 'none' ? null : content
      })
    expect(await counted()).toBe(null)
    await page.locator('#panel > .panel-fold > summary').click()
    expect(await counted()).toMatch(/^"[1-9]"$/)
    await page.locator('#panel > .panel-fold > summary').click()

    const where = await page.evaluate(() => scrollY)
    const { paragraphs } = await stored(other, 'AI')
    const said = { type: 'question', visibility: 'group', text: 'Is that the last word?' }
    await act(other, 'AI', { action: 'comment', target: paragraphs.at(-1)?.id, ...said })
    const newer = page.getByRole('button', { name: '1 new comment ↓' })
    await newer.waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(where)
    await newer.click()
    const card = page.locator('.thread', { hasText: 'Is that the last word?' })
    await eventually('the comment is in sight', () =>
      card.evaluate(element => {
        const { top, bottom } = element.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
    )
    expect(await newer.count()).toBe(0)
    for (const { context } of [reader, other]) await context.close()
  })
})

describe('somebody whose right ends while he writes', () => {
  it('keeps his words: the form stays, says so, and sending it makes a private draft of them', async () => {
    const [guest, ...chairs] = [await someone('p-jm-hod'), await someone('p-do-01'), await someone('p-fr-01')]
    const { page } = guest
    await page.goto(address('CY/comments?new=1'))
    await page.waitForSelector('#editor [contenteditable]')
    await page.locator('#composer-text').pressSequentially('We were about to say this.')
    for (const chair of chairs) {
      const { headHash: hash } = await stored(chair, 'CY')
      await act(chair, 'CY', {
        action: 'close_without_agreement',
        target: 'CY',
        hash,
        reason: 'No time left.'
      })
    }
    await page.getByText('You may not comment now').waitFor()
    expect(await page.inputValue('#composer-text')).toBe('We were about to say this.')
    await page.locator('.composer .button-primary').click()
    await page.getByText('they are kept as your private draft').waitFor()
    expect(await page.inputValue('#composer-text')).toBe('We were about to say this.')
    const answer = await page.request.get(`${product.url}/api/v1/documents/CY/drafts`)
    expect(await answer.text()).toContain('We were about to say this.')
    const [chair] = chairs
    expect(
      await (await chair?.page.request.get(`${product.url}/api/v1/documents/CY/threads`))?.text()
    ).not.toContain('about to say this')
    for (const { context } of [guest, ...chairs]) await context.close()
  })
})
