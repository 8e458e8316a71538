import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room } from '../http/decision-room.ts'
import { readyVersion } from '../http/ready-version.ts'
import { launch, type Visitor } from './browser.ts'
import { decisionForms, decisions, isRefused } from './decision-forms.ts'
import { openDocument } from './document-desk.ts'
import { eventually } from './product.ts'
import { violations, visits } from './visits.ts'
import { settings } from '../settings.ts'

let room: Room
let browser: Browser

const { post, hidden } = decisionForms(() => room)

const SENTENCE = 'This text was endorsed by all participants with one exception.'

describe('decisions in real browsers', () => {
  beforeAll(async () => {
    room = await decisionRoom({ pages: true })
    await room.chairsText()
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await room?.remove()
  })

  const { someone } = visits(
    () => browser,
    () => room.local
  )
  const open = ({ page }: Visitor, path: string) => page.goto(room.local + path)
  /** Opens a page, and waits until it listens to the news. */
  const watch = ({ page }: Visitor, path: string) =>
    Promise.all([page.waitForRequest(/\/news$/), page.goto(room.local + path)])
  const isFine = async (page: Page): Promise<void> => {
    expect(await violations(page), page.url()).toEqual([])
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth: all, clientWidth: seen } = document.documentElement
      return { scrollWidth: all, clientWidth: seen }
    })
    expect(scrollWidth, page.url()).toBeLessThanOrEqual(clientWidth + 1)
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last()

  it('a refusal, and what was typed, stay while the page reads itself afresh', async () => {
    const chair = await someone(WHO.chair)
    const { page, context } = chair
    await watch(chair, decisions('/silence'))
    await page.fill('[name=deadline]', '2023-11-28T15:00')
    await Promise.all([page.waitForRequest(/\/news$/), button(page, 'Start silence').click()])
    const problem = page.locator('#start_silence-problem')
    await problem.waitFor()
    const reservation = { action: 'place_reservation', target: 'DG-p06', kind: 'scrutiny', reason: 'r' }
    expect((await room.by(WHO.brazil, reservation)).status).toBe(200)
    await page.locator('.gate-lines', { hasText: 'BRA' }).waitFor()
    expect(await problem.innerText()).toContain('This was not done')
    expect(await page.inputValue('[name=deadline]')).toBe('2023-11-28T15:00')
    const [own] = (await room.decisions()).reservations
    expect((await room.by(WHO.brazil, { action: 'lift_reservation', target: own.id })).status).toBe(200)
    await context.close()
  })

  // long: one story of five people, step by step
  it('two co-chairs start silence, an editor’s open page locks, a delegation objects from a phone', async () => {
    await readyVersion(room)
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true }
    const [chair, other, typist] = [
      await someone(WHO.chair),
      await someone(WHO.other),
      await someone(WHO.typist)
    ]
    const [mexico, brazil] = [await someone(WHO.mexico, phone), await someone(WHO.brazil)]
    const desk = await openDocument(typist, room.local, 'DG')
    await desk.says('saved')
    await watch(other, decisions())
    await watch(brazil, decisions())

    await open(chair, decisions('/silence'))
    await isFine(chair.page)
    await chair.page.fill('[name=deadline]', '2023-11-29T12:00')
    await button(chair.page, 'Start silence').click()
    await chair.page.getByText('Your half is given').first().waitFor()
    const given = performance.now()
    await other.page.getByRole('link', { name: 'Give the second half: Start silence' }).first().waitFor()
    await brazil.page.getByText('It waits for Marta Olivares.').waitFor()
    await typist.page.getByText('Lucía Ferrand has given the first half: Start silence.').waitFor()
    await typist.page.getByText('It waits for Marta Olivares.').waitFor()
    expect(performance.now() - given).toBeLessThan(settings.seenMs)

    await other.page.getByRole('link', { name: 'Give the second half: Start silence' }).first().click()
    await button(other.page, 'Start silence').waitFor()
    await isFine(other.page)
    await button(other.page, 'Start silence').click()
    await other.page.getByText('Silence has started. The text is locked.').waitFor()
    const started = performance.now()
    await brazil.page.getByText('Rev.1 is under silence').waitFor()
    await typist.page.getByText('Rev.1 is under silence and locked').waitFor()
    await desk.says('read_only')
    expect(performance.now() - started).toBeLessThan(2 * settings.seenMs)
    const before = await desk.stored()
    await desk.caret('DG-p01', 0).catch(() => undefined)
    await typist.page.keyboard.type('Too late ')
    expect(await desk.stored()).toEqual(before)
    await isFine(typist.page)

    await objects(mexico)
    const broken = performance.now()
    await brazil.page.getByText('Rev.1: Silence was broken').waitFor()
    await other.page.getByText('Rev.1: Silence was broken').waitFor()
    await eventually(
      'the line above the text is gone',
      async () => (await typist.page.locator('.decided-line').count()) === 0
    )
    await desk.says('saved')
    expect(performance.now() - broken).toBeLessThan(2 * settings.seenMs)
    const all = [chair, other, typist, mexico, brazil]
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([])
    for (const { context } of all) await context.close()
  })

  it('from agreement to adoption by clicking, with a disassociation that is shown before the gavel', async () => {
    const [chair, other, mexico] = [
      await someone(WHO.chair),
      await someone(WHO.other),
      await someone(WHO.mexico)
    ]
    const halves = async (path: string, name: string, fill?: (page: Page) => Promise<void>) => {
      await open(chair, decisions(path))
      await fill?.(chair.page)
      await button(chair.page, name).click()
      await chair.page.getByText('Your half is given').first().waitFor()
      await open(other, decisions(path))
      const repeated = other.page.getByRole('region', { name: 'You repeat exactly this' })
      if (path === '/adopt') await repeated.getByText(SENTENCE).waitFor()
      await button(other.page, name).click()
      await other.page.waitForURL(/done=/)
    }
    await halves('/declare', 'Declare it agreed')
    await open(mexico, decisions('/statement'))
    await mexico.page.selectOption('[name=kind]', 'disassociation')
    await mexico.page.fill('[name=words]', 'Mexico is not bound by paragraph 6.')
    await button(mexico.page, 'Record the statement').click()
    await mexico.page.getByText('Your statement stands on the record.').waitFor()
    await halves('/approve', 'Approve')
    await halves('/adopt', 'Adopt', async page => {
      await page.getByText(SENTENCE).waitFor()
      await page.locator('input[value=sentence]').check()
    })
    await open(mexico, '/documents/DG/versions')
    await mexico.page.getByRole('link', { name: /^Rev\.1: .*Adopted$/ }).click()
    await mexico.page.getByText('is adopted and never changes again').first().waitFor()
    await mexico.page.getByRole('link', { name: /Certificate of the adoption/ }).click()
    await mexico.page.waitForURL(/certificates/)
    const late = await post(WHO.chair, '/transmit', await hidden(WHO.chair, '/transmit', 'transmit'))
    isRefused(late, 422, 'Spanish: not ready')
    const all = [chair, other, mexico]
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([])
    for (const { context } of all) await context.close()
  })

  it.each([
    ['light', 360],
    ['dark', 1280],
    ['light', 1920]
  ] as const)('is clean for axe, %s at %i px', async (colorScheme, width) => {
    const guest = await someone(WHO.chair, { colorScheme, viewport: { width, height: 800 } })
    for (const path of ['', '/corrigendum']) {
      await open(guest, decisions(path))
      await isFine(guest.page)
    }
    await guest.context.close()
  })

  /** Objects to paragraph 6, from the page of the text. */
  async function objects(mexico: Visitor): Promise<void> {
    await open(mexico, '/documents/DG')
    await mexico.page.getByRole('link', { name: 'Object', exact: true }).click()
    await mexico.page.locator('input[value="DG-p06"]').check()
    await mexico.page.fill('[name=reason]', 'Paragraph 6 goes too far.')
    await isFine(mexico.page)
    await button(mexico.page, 'Object').click()
    await mexico.page.getByText('the silence is broken').first().waitFor()
  }
})
