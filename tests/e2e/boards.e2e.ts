import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from './browser.ts'
import { eventually, startProduct, type Product } from './product.ts'
import { violations, visits } from './visits.ts'
import { settings } from '../settings.ts'

/** What the room is promised: so many keystrokes beside the words themselves. */
const KEYSTROKES = 4

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await launch()
  const chair = await someone('p-cr-01')
  await act(chair, 'EG', { action: 'open_reading', target: 'EG/Z0' })
  await chair.context.close()
})

afterAll(async () => {
  await browser?.close()
  await product?.remove()
})

const { someone, act, address } = visits(
  () => browser,
  () => product.url
)

describe('the scribe', () => {
  it('enters for a delegation in four keystrokes and the words, and the delegation confirms it elsewhere', async () => {
    const [scribe, mexico] = [await someone('p-cf-eg'), await someone('p-mx-hod')]
    await mexico.page.goto(address('EG/scribe'))
    await mexico.page.getByText('Nothing waits to be confirmed.').waitFor()
    await scribe.page.goto(address('EG/scribe'))
    await ready(scribe.page)
    let strokes = 0
    const stroke = async (key: string): Promise<void> => {
      strokes += 1
      await scribe.page.keyboard.press(key)
    }
    await stroke('a')
    await stroke('m')
    await stroke('e')
    expect(await focused(scribe.page)).toBe('enter-words')
    expect(await scribe.page.inputValue('#enter-delegation')).toBe('MEX')
    await scribe.page.keyboard.type('with due regard to rural areas')
    await stroke('Control+Enter')
    const sent = performance.now()
    expect(strokes).toBe(KEYSTROKES)
    const entry = mexico.page.locator('.scribe-entry', { hasText: 'with due regard to rural areas' })
    await entry.waitFor()
    expect(performance.now() - sent).toBeLessThan(settings.seenMs)
    await scribe.page.getByText('Sent: it is in effect, and waits to be confirmed.').waitFor()
    expect(await scribe.page.locator('#enter-form').count(), 'the desk is free for the next one').toBe(0)
    expect(await mexico.page.getByRole('heading', { name: 'For MEX to confirm' }).count()).toBe(1)
    await entry.getByRole('textbox').fill('That is what we said.')
    await entry.getByRole('button', { name: 'Confirm' }).click()
    await mexico.page.getByText('Confirmed.', { exact: true }).waitFor()
    await scribe.page.locator('.scribe-entry', { hasText: 'That is what we said.' }).waitFor()
    expect(scribe.complaints.concat(mexico.complaints)).toEqual([])
    for (const { context } of [scribe, mexico]) await context.close()
  })

  it('works on words that are selected, moves by keyboard, and loses nothing that was typed', async () => {
    const scribe = await someone('p-cf-eg')
    const { page } = scribe
    await page.goto(address('EG/scribe'))
    await ready(page)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.locator('[data-at-hand] .scribe-number').innerText()).toBe('3')
    await select(page, 'EG-p10', 'twinning visits')
    await page.keyboard.press('b')
    expect(await page.inputValue('#enter-concerned')).toBe('twinning visits')
    await page.keyboard.type('ba')
    expect(await page.inputValue('#enter-delegation'), 'two letters where two begin alike').toBe('BRA')
    expect(await focused(page)).toBe('enter-words')
    await page.keyboard.type('exchanges of staff')
    await page.keyboard.press('Escape')
    await page.getByText('Kept on the server.').waitFor()
    await page.keyboard.press('e')
    await eventually('the kept words are at hand', async () => (await focused(page)) === 'enter-words')
    expect(
      await page
        .locator('#enter-form')
        .evaluate(form => Object.fromEntries(new FormData(form as HTMLFormElement)))
    ).toMatchObject({ kind: 'bracket', delegation: 'BRA', concerned: 'twinning visits' })
    expect(await page.inputValue('#enter-words')).toBe('exchanges of staff')
    await page.keyboard.press('End')
    await page.keyboard.type(' of both regions')
    await page.keyboard.press('Control+s')
    await eventually('one entry is kept, with the words of now', async () => {
      const all = await page.locator('.scribe-entry', { hasText: 'Send it now' }).allInnerTexts()
      return all.length === 1 && all[0]?.includes('exchanges of staff of both regions') === true
    })
    const kept = page.locator('.scribe-entry', { hasText: 'exchanges of staff of both regions' })
    await kept.getByRole('button', { name: 'Send it now' }).click()
    await page.getByText('Sent: it is in effect').waitFor()
    await page.locator('.scribe-bracket', { hasText: 'exchanges of staff' }).waitFor()
    await page.keyboard.press('a')
    await page.keyboard.press('Escape')
    expect(await page.locator('#enter-form').count(), 'nothing was typed, so it closes').toBe(0)
    expect(scribe.complaints).toEqual([])
    await scribe.context.close()
  })

  it('says what is wrong beside what was typed', async () => {
    const scribe = await someone('p-cf-eg')
    const { page } = scribe
    await page.goto(address('EG/scribe'))
    await ready(page)
    await page.keyboard.press('r')
    await page.keyboard.type('per')
    await page.fill('#enter-concerned', 'words that are nowhere')
    await page.fill('#enter-words', 'others')
    await page.keyboard.press('Control+Enter')
    await page.locator('[role=alert]', { hasText: 'does not have these words' }).waitFor()
    expect(await page.inputValue('#enter-words')).toBe('others')
    await scribe.context.close()
  })
})

describe('the desk of the scribe', () => {
  it.each(['light', 'dark'] as const)('is clean for axe, %s', async colorScheme => {
    for (const width of [360, 1280]) {
      const guest = await someone('p-cr-01', { colorScheme, viewport: { width, height: 900 } })
      await guest.page.goto(address('EG/scribe?paragraph=EG-p05&entry=position'))
      expect(await violations(guest.page), String(width)).toEqual([])
      const wider = await guest.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      )
      expect(wider, String(width)).toBeLessThanOrEqual(1)
      await guest.context.close()
    }
  })
})

describe('the list of what is open', () => {
  it('is narrowed by keyboard, and its address can be shared', async () => {
    const [reader, other] = [await someone('p-mx-hod'), await someone('p-eu-hod')]
    const { page } = reader
    await page.goto(address('EG/open'))
    const all = await page.locator('.board-card').count()
    await tabTo(page, '#open-paragraph')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, '.filter button')
    await page.keyboard.press('Enter')
    await page.waitForURL(/paragraph=EG/)
    const shown = await page.locator('.board-card').count()
    expect(shown).toBeLessThan(all)
    await other.page.goto(page.url())
    expect(await other.page.locator('.board-card').count()).toBe(shown)
    expect(reader.complaints.concat(other.complaints)).toEqual([])
    for (const { context } of [reader, other]) await context.close()
  })
})

describe('who stands where', () => {
  it('keeps its first column and its head while it moves, and is moved by keyboard', async () => {
    const chair = await someone('p-cr-01', { viewport: { width: 360, height: 740 } })
    const { page } = chair
    await page.goto(address('EG/grid'))
    const grid = page.locator('.grid-scroll')
    await grid.focus()
    for (let pressed = 0; pressed < 8; pressed++) await page.keyboard.press('ArrowRight')
    await eventually('the table moved', () => grid.evaluate(element => element.scrollLeft > 0))
    const [first, edge] = await Promise.all([
      page.locator('tbody th[scope=row]').first().boundingBox(),
      grid.boundingBox()
    ])
    expect(Math.abs((first?.x ?? 0) - (edge?.x ?? 99))).toBeLessThanOrEqual(2)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(361)
    await chair.context.close()
  })

  it('shows a delegation its own row only', async () => {
    const head = await someone('p-mx-hod')
    await head.page.goto(address('EG/grid'))
    expect(await head.page.locator('tbody th[scope=row]').allInnerTexts()).toEqual(['MEX'])
    expect(await head.page.locator('main').innerText()).not.toContain('BRA')
    await head.context.close()
  })
})

describe('the measures', () => {
  it('are drawn so that they can be read at 360 pixels and on paper', async () => {
    const reader = await someone('p-mx-hod', { viewport: { width: 360, height: 740 } })
    const { page } = reader
    await page.goto(address('EG/measures'))
    for (const drawn of await page.locator('svg.chart').all()) {
      const inside = await drawn.evaluate(svg => {
        const edge = svg.getBoundingClientRect()
        return [...svg.querySelectorAll('text')].map(text => {
          const { left, right } = text.getBoundingClientRect()
          return [
            text.textContent,
            left >= edge.left - 1 && right <= edge.right + 1,
            getComputedStyle(text).fontSize
          ]
        })
      })
      expect(inside.filter(([, within]) => within !== true)).toEqual([])
      expect(new Set(inside.map(([, , size]) => size))).toEqual(new Set(['13px']))
    }
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(wider).toBeLessThanOrEqual(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('svg.chart').first().isVisible()).toBe(true)
    expect(await page.locator('.board-nav').isVisible()).toBe(false)
    expect(reader.complaints).toEqual([])
    await reader.context.close()
  })
})

/** Keys work once the scripts have taken over the page. */
async function ready(page: Page): Promise<void> {
  await eventually('the desk listens', async () => {
    await page.keyboard.press('a')
    return (await page.locator('#enter-form').count()) === 1
  })
  await page.keyboard.press('Escape')
  await eventually('the desk is free', async () => (await page.locator('#enter-form').count()) === 0)
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '')

/** Selects words of a paragraph as a pointer would. */
async function select(page: Page, paragraph: string, words: string): Promise<void> {
  await page.evaluate(
    ([id, wanted]) => {
      const element = document.querySelector(`[data-scribe="${id}"]`)
      const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted ?? '') ?? -1
        if (at < 0) continue
        getSelection()?.setBaseAndExtent(node, at, node, at + (wanted ?? '').length)
        return
      }
      throw new Error(`${id} does not say "${wanted}".`)
    },
    [paragraph, words] as const
  )
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await page.evaluate(where => document.activeElement?.matches(where) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${selector}.`)
}
