import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { openDocument } from './document-desk.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { violations, visits, type Stored } from './visits.ts'

/** More than a form with a file may bring. */
const TOO_LONG_BYTES = 3 * 1024 * 1024

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

const { someone, act, stored, hashOf, type, address } = visits(
  () => browser,
  () => product.url
)

describe('a co-facilitator', () => {
  it('issues Rev.1 while somebody else types, and reads it', async () => {
    const [facilitator, chair] = [await someone('p-cf-dg'), await someone('p-uy-01')]
    const desk = await openDocument(chair, product.url, 'DG')
    await desk.says('saved')
    await desk.caret('DG-p01', 0)
    await desk.type('Once more: ')
    await desk.says('saved')
    const { page } = facilitator
    await page.goto(address('DG/versions'))
    await page.waitForSelector('#editor [contenteditable]')
    await page.fill('[name=note]', 'After the first reading.')
    const typing = desk.type('and on and on and on and on, ')
    await page.getByRole('button', { name: 'Issue Rev.1' }).click()
    await page.getByText('Rev.1 is issued.').waitFor()
    await typing
    await desk.says('saved')
    expect((await desk.lines())[0]?.words).toMatch(/^Once more: and on and on and on and on, We/)
    const hash = await hashOf(facilitator, 'DG', 'Rev.1')

    await page.getByRole('link', { name: 'Read Rev.1', exact: true }).first().click()
    await page.waitForURL(/versions\/Rev\.1$/)
    const main = page.locator('main')
    expect(await main.innerText()).toContain('After the first reading.')
    expect(await main.innerText()).toMatch(/PRY\s+Camila/)
    await page.locator('.fingerprint summary').click()
    expect(await page.locator('.fingerprint .hash').innerText()).toBe(hash)
    expect(await page.locator('#p-DG-p02 .bracket').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'Clean', exact: true }).click()
    await page.waitForURL(/text=clean/)
    await eventually('the wordings are gone', async () => (await page.$('.version-text .bracket')) === null)

    expect(facilitator.complaints.concat(chair.complaints)).toEqual([])
    for (const { context } of [facilitator, chair]) await context.close()
  })

  it('restores a paragraph under the eyes of somebody who writes, and takes it back', async () => {
    const [facilitator, chair] = [await someone('p-cf-dg'), await someone('p-uy-01')]
    const desk = await openDocument(chair, product.url, 'DG')
    const { page } = facilitator
    await page.goto(address('DG/versions/Z0'))
    const former = await page.locator('#p-DG-p01').innerText()
    await page.locator('summary[aria-label="More about Paragraph 1"]').click()
    await page.getByRole('link', { name: 'Restore this paragraph' }).first().click()
    await page.waitForSelector('#restore')
    expect(await page.locator('.restore-words').innerText()).toContain('Once more')
    await page.fill('[name=reason]', 'It was agreed so in the room.')
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await page.getByText('Restored: the working text').waitFor()
    expect((await desk.stored())[0]?.words).toBe(former)
    await desk.reads(former.slice(0, 40))
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('Taken back: the working text').waitFor()
    expect((await desk.stored())[0]?.words).toMatch(/^Once more: and on/)
    expect(facilitator.complaints.concat(chair.complaints)).toEqual([])
    for (const { context } of [facilitator, chair]) await context.close()
  })

  it('restores a whole version; taking that back is no offer once others have written on', async () => {
    const chair = await someone('p-cl-01')
    await type(chair, 'CO', { paragraph: 'CO-p03', words: 'Twice so. ' })
    const { page } = chair
    await page.goto(address('CO/versions/Z0?restore=all#restore'))
    await page.fill('[name=reason]', 'Back to the start.')
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await page.getByText('Restored: the working text').waitFor()
    expect((await stored(chair, 'CO')).headHash).toBe(await hashOf(chair, 'CO', 'Z0'))
    const here = page.url()
    expect(await page.getByRole('button', { name: 'Take it back' }).count()).toBe(1)
    await type(chair, 'CO', { paragraph: 'CO-p04', words: 'Thrice. ' })
    await page.goto(here)
    expect(await page.getByRole('button', { name: 'Take it back' }).count()).toBe(0)
    expect(await page.locator('main').innerText()).toContain('cannot be taken back in one step')
    await chair.context.close()
  })

  it('sees in place why nothing is issued: nothing changed, or an empty paragraph with the way to it', async () => {
    const { page, context } = await someone('p-ee-01')
    await page.goto(address('EG/versions'))
    await page.waitForSelector('#editor [contenteditable]')
    await page.fill('[name=note]', 'Kept as it was typed.')
    await page.getByRole('button', { name: 'Issue Rev.1' }).click()
    await page.locator('#issue-problem').waitFor()
    expect(await page.locator('#issue-problem').innerText()).toContain('Nothing has changed')
    expect(await page.inputValue('[name=note]')).toBe('Kept as it was typed.')
    await page.locator('#editor [data-paragraph=EG-p03]').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-save=saved]')
    await eventually('the paragraph is kept', async () => {
      const answer = await page.request.get(`${product.url}/api/v1/documents/EG`)
      return ((await answer.json()) as Stored).paragraphs.length === 13
    })
    await page.getByRole('button', { name: 'Issue Rev.1' }).click()
    const way = page.locator('#issue-problem a')
    await way.waitFor()
    expect(await way.innerText()).toContain('Paragraph 13')
    expect(await way.getAttribute('href')).toMatch(/^\/documents\/EG#p-/)
    await context.close()
  })
})

describe('versions', () => {
  it('are compared by ticking two of them, and kept apart where one or three are ticked', async () => {
    const { page, context, complaints } = await someone('p-uy-01')
    await page.goto(address('DG/versions'))
    await page.getByRole('checkbox', { name: 'Choose Z0 for comparing' }).check()
    await page.getByRole('button', { name: 'Compare the two that are ticked' }).click()
    await page.locator('#choose-problem').waitFor()
    await page.getByRole('checkbox', { name: 'Choose Rev.1 for comparing' }).check()
    await page.getByRole('button', { name: 'Compare the two that are ticked' }).click()
    await page.waitForURL(/\/documents\/DG\/compare\?from=Z0&to=Rev\.1$/)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('are printed with symbol, status and hash at the foot of each sheet, and nothing around them', async () => {
    const chair = await someone('p-uy-01')
    const { page, context } = chair
    const hash = await hashOf(chair, 'DG', 'Z0')
    for (const path of ['DG/versions/Z0', 'DG/versions/Z0?print=on', 'DG/versions/Z0?print=on&text=clean']) {
      await page.goto(address(path))
      await page.emulateMedia({ media: 'print' })
      const foot = page.locator('[data-sheet-foot]')
      expect(await foot.innerText(), path).toContain(hash)
      expect(await foot.innerText()).toMatch(
        /EULAC-DAD\/2023\/DG\/Z0 · Zero draft · (Compilation|Clean) text/
      )
      expect(await foot.evaluate(element => getComputedStyle(element).position)).toBe('fixed')
      for (const around of ['.site-head', '.site-foot', '.version-beside', '.print-bar', '.version-ways'])
        expect(await page.locator(around).first().isVisible(), `${around} of ${path}`).toBe(false)
      expect(await page.locator('.version-number').first().isVisible()).toBe(true)
      expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')
      await page.emulateMedia({ media: 'screen' })
    }
    expect(await page.locator('.site-head').isVisible()).toBe(false)
    await context.close()
  })

  it('have an address for each paragraph, which leads to it under whatever number it stands', async () => {
    const { page, context } = await someone('p-uy-01')
    await page.goto(address('DG/versions/Z0/p/DG-p07'))
    expect(page.url()).toBe(address('DG/versions/Z0#p-DG-p07'))
    for (const path of ['DG/versions/Z0/p/nothing', 'DG/versions/Rev.77', 'DG/versions/Rev.77/p/DG-p07'])
      expect([path, (await page.goto(address(path)))?.status()]).toEqual([path, 404])
    for (const path of ['DG/versions/Rev.77/verify', 'DG/correspondence?from=Z0&to=Rev.77', 'XX/versions'])
      expect([path, (await page.goto(address(path)))?.status()]).toEqual([path, 404])
    await context.close()
    const stranger = await someone('p-cf-eg')
    for (const path of ['DG/versions', 'DG/versions/Z0', 'DG/versions/Z0/verify', 'DG/correspondence'])
      expect([path, (await stranger.page.goto(address(path)))?.status()]).toEqual([path, 404])
    await stranger.context.close()
  })

  it('are verified from the store, a downloaded file and an altered one, of which both hashes are shown', async () => {
    const { page, context } = await someone('p-uy-01')
    await page.goto(address('DG/versions/Z0/verify'))
    expect(await page.locator('.hash-pair[data-same=true]').count()).toBe(1)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the file' }).click()
    ])
    expect(download.suggestedFilename()).toBe('EULAC-DAD-2023-DG-Z0.json')
    const file = readFileSync(await download.path(), 'utf8')
    const send = async (words: string) => {
      const buffer = Buffer.from(words)
      await page.setInputFiles('#file', { name: 'Z0.json', mimeType: 'application/json', buffer })
      const [answer] = await Promise.all([
        page.waitForResponse(response => response.request().method() === 'POST'),
        page.getByRole('button', { name: 'Verify the file' }).click()
      ])
      await page.waitForLoadState('load')
      return answer.status()
    }
    expect(await send(file)).toBe(200)
    expect(await page.locator('.hash-pair[data-same=true]').count()).toBe(2)
    expect(await send(file.replace('representatives', 'representatives,'))).toBe(422)
    const refused = page.locator('.hash-pair[data-same=false]')
    expect(await refused.innerText()).toContain('Refused')
    const hashes = await refused.locator('.hash').allInnerTexts()
    expect(hashes.map(said => said.replace(/\s/g, '').length)).toEqual([64, 64])
    expect(new Set(hashes).size).toBe(2)
    expect(await send('no JSON')).toBe(422)
    expect(await page.locator('#file-problem').innerText()).toContain('not the file of a version')
    expect(await send(' '.repeat(TOO_LONG_BYTES))).toBe(413)
    expect(await page.locator('#file-problem').innerText()).toContain('too long')
    await context.close()
  })

  it('stand side by side in a table of correspondence, also under new numbers', async () => {
    const chair = await someone('p-br-01')
    const desk = await openDocument(chair, product.url, 'AI')
    await desk.says('saved')
    await desk.caret('AI-p04', 0)
    await desk.type('A paragraph between two others.')
    await desk.press('Enter')
    await desk.says('saved')
    await eventually('it is kept', async () => (await desk.stored()).length === 13)
    const { page } = chair
    await page.goto(address('AI/correspondence'))
    await page.waitForURL(/from=Z0&to=working/)
    const rows = await page.locator('.correspondence-table tbody tr').allInnerTexts()
    expect(rows).toHaveLength(13)
    expect(rows.some(row => /^–\s+4\s+New\s+A paragraph between/.test(row))).toBe(true)
    expect(rows.at(-1)).toMatch(/^12\s+13\s+Unchanged · new number/)
    await page.locator('.correspondence-table tbody tr').last().locator('a').first().click()
    await page.waitForURL(/versions\/Z0#p-AI-p12$/)
    await page.getByRole('link', { name: 'now ¶ 13' }).waitFor()
    expect(await page.locator('.version-since').innerText()).toContain('¶ 4')
    await page.getByRole('link', { name: 'now ¶ 13' }).click()
    await page.waitForURL(/documents\/AI#p-AI-p12$/)
    expect(chair.complaints).toEqual([])
    await chair.context.close()
  })

  it('are not restored onto a locked text: the page names the stage, and keeps what was typed', async () => {
    const chair = await someone('p-do-01')
    await type(chair, 'CY', { paragraph: 'CY-p01', words: 'So be it. ' })
    const plain = await someone('p-do-01', { javaScriptEnabled: false })
    for (const { page } of [chair, plain]) {
      await page.goto(address('CY/versions/Z0?restore=CY-p01#restore'))
      await page.fill('[name=reason]', 'Too late.')
    }
    await act(chair, 'CY', { action: 'open_reading', target: 'CY/Z0' })
    await act(chair, 'CY', { action: 'lock_text', target: 'CY', locked: true })
    const form = chair.page.locator('#restore')
    await form.getByText('The text is locked. Its stage: Negotiation.').waitFor()
    expect(await form.locator('button.button-primary').isDisabled()).toBe(true)
    expect(await form.locator('[name=reason]').inputValue()).toBe('Too late.')
    await plain.page.click('#restore button.button-primary')
    expect(await plain.page.locator('#restore-problem').innerText()).toContain('Its stage: Negotiation.')
    expect(await plain.page.inputValue('[name=reason]')).toBe('Too late.')
    // The end of the page may still be on its way when its beginning can be read.
    await plain.page.locator('.version-whole', { hasText: 'Its stage: Negotiation.' }).waitFor()
    for (const { context } of [chair, plain]) await context.close()
    const reader = await someone('p-eu-02')
    await reader.page.goto(address('CY/versions'))
    expect(await reader.page.locator('.versions .why-not').innerText()).toContain(
      'Your role has no such right.'
    )
    await reader.context.close()
  })
})

describe('the pages of versions', () => {
  it('work by keyboard alone', async () => {
    const { page, context, complaints } = await someone('p-uy-01')
    await page.goto(address('DG/versions'))
    await page.waitForSelector('#editor [contenteditable]')
    await page.locator('#panel').focus()
    await tabTo(page, 'Read Rev.1')
    await page.keyboard.press('Enter')
    await page.waitForURL(/versions\/Rev\.1$/)
    await page.goto(address('DG/versions/Z0'))
    await tabTo(page, 'More about Paragraph 1')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Restore this paragraph')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#restore')
    await tabTo(page, 'Reason')
    await page.keyboard.type('By keyboard.')
    await tabTo(page, 'Restore')
    await page.keyboard.press('Enter')
    await page.getByText('Restored: the working text').waitFor()
    await tabTo(page, 'Take it back')
    await page.keyboard.press('Enter')
    await page.getByText('Taken back: the working text').waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it('work without scripts: the list, a version, and issuing', async () => {
    const writer = await someone('p-br-01')
    await type(writer, 'AI', { paragraph: 'AI-p02', words: 'Without a script. ' })
    await writer.context.close()
    const { page, context } = await someone('p-br-01', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 }
    })
    await page.goto(address('AI/versions'))
    await page.fill('[name=note]', 'Issued by a plain form.')
    await page.click('.issue button.button-primary')
    expect(await page.locator('.version-done').innerText()).toContain('Rev.1 is issued.')
    await page.click('.issue button.button-primary')
    expect(await page.locator('#issue-problem').innerText()).toContain('Nothing has changed')
    await page.getByRole('link', { name: 'Read Rev.1', exact: true }).first().click()
    expect(await page.locator('main').innerText()).toContain('Issued by a plain form.')
    await page.goto(address('AI/versions?compare=Z0&compare=Rev.1'))
    expect(page.url()).toMatch(/compare\?from=Z0&to=Rev\.1$/)
    await page.goto(address('AI/versions/Z0?restore=AI-p02#restore'))
    await page.fill('[name=reason]', 'By a plain form.')
    await page.click('#restore button.button-primary')
    await page.getByRole('button', { name: 'Take it back' }).click()
    expect(await page.locator('.version-done').innerText()).toContain('Taken back')
    await context.close()
  })

  it.each(['light', 'dark'] as const)('are clean for axe and fit 360 px, %s', async colorScheme => {
    for (const width of [360, 1280]) {
      const reader = await someone('p-uy-01', { colorScheme, viewport: { width, height: 800 } })
      for (const path of PATHS) {
        await reader.page.goto(address(path), { waitUntil: 'networkidle' })
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

  const PATHS = [
    'DG/versions',
    'DG/versions/Z0',
    'DG/versions/Z0?text=clean',
    'DG/versions/Z0?restore=DG-p01',
    'DG/versions/Z0?restore=all',
    'DG/versions/Z0?print=on',
    'DG/versions/Z0/verify',
    'DG/correspondence?from=Z0&to=working'
  ]
})

/** Goes on with the tabulator until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await eventually(`the keyboard reaches "${name}"`, async () => {
    await page.keyboard.press('Tab')
    return page.evaluate(wanted => {
      const element = document.activeElement
      const label = element?.id ? document.querySelector(`label[for="${element.id}"]`) : null
      return [element?.getAttribute('aria-label'), element?.textContent, label?.textContent].some(
        said => said?.trim() === wanted
      )
    }, name)
  })
}
