import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room } from '../http/decision-room.ts'
import { readyVersion } from '../http/ready-version.ts'
import type { Json } from '../http/running.ts'
import { launch, type Visitor } from './browser.ts'
import { openDocument } from './document-desk.ts'
import { eventually } from './product.ts'
import { violations, visits } from './visits.ts'

/** What somebody decides is on the other screens within this time. */
const SEEN_MS_MAX = 1_500

let room: Room
let browser: Browser

const decisions = (path = ''): string => `/documents/DG/decisions${path}`

interface Answer {
  status: number
  html: string
  location: string | null
}

async function answered(asked: Promise<Response>): Promise<Answer> {
  const answer = await asked
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') }
}

const get = (person: string, path: string): Promise<Answer> =>
  answered(room.ask(`${path}${path.includes('?') ? '&' : '?'}lang=en`, { person }))

/** Sends a form as a browser without scripts does. */
const post = (person: string, path: string, fields: [string, string][]): Promise<Answer> =>
  answered(
    room.ask(`${decisions(path)}?lang=en`, {
      person,
      method: 'POST',
      body: new URLSearchParams(fields)
    })
  )

/** The hidden fields of a form, as the page has them. */
async function hidden(person: string, path: string, form: string): Promise<[string, string][]> {
  const { html } = await get(person, decisions(path))
  const start = html.indexOf(`name="form" value="${form}"`)
  expect(start, `${form} is on ${path}`).toBeGreaterThan(0)
  const inside = html.slice(start - 60, html.indexOf('</form>', start))
  return [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value]
  )
}

/** Opens the page of an act, fills in its form and sends it. */
const send = async (person: string, path: string, form: string, fields: [string, string][] = []) =>
  post(person, path, [...(await hidden(person, path, form)), ...fields])

/** The page stays, and says why; a whole page is no message of a test. */
const isRefused = ({ status, html }: Answer, code: number, why: string): void => {
  expect([status, html.includes(why)], why).toEqual([code, true])
}

const isDone = ({ status, location }: Answer, done: string): void => {
  expect([status, location]).toEqual([303, expect.stringContaining(`done=${done}`)])
}

describe('forms without scripts', () => {
  beforeAll(async () => {
    room = await decisionRoom({ pages: true })
  })
  afterAll(() => room.remove())

  it('shows the page to whoever may read the text, and no page of it to anybody else', async () => {
    for (const person of [WHO.chair, WHO.mexico, WHO.secretariat, WHO.observer])
      expect((await get(person, decisions())).status).toBe(200)
    expect((await get('p-cl-01', decisions())).status).toBe(404)
    expect((await get(WHO.chair, decisions('/nothing'))).status).toBe(404)
    expect((await get(WHO.chair, decisions())).html).toContain('Nothing is decided at this stage')
  })

  it('issues a chairs’ text by two halves: the first is seen by all, the second repeats it exactly', async () => {
    await room.by(WHO.chair, { action: 'open_reading', target: 'DG/Z0' })
    const { brackets } = (await room.read()) as { brackets: Json[] }
    const fields = brackets.flatMap(({ id }, index): [string, string][] => [
      [`choice.${id}`, index === 0 ? 'nothing' : 'own'],
      [`words.${id}`, index === 0 ? '' : `words ${index}`]
    ])
    isDone(await send(WHO.chair, '/chairs-text', 'issue_chairs_text', fields), 'first')
    const seen = (await get(WHO.mexico, decisions())).html
    expect(seen).toContain('First half given by')
    expect(seen).toContain('words 3')
    const twice = await send(WHO.chair, '/chairs-text', 'issue_chairs_text', fields)
    isRefused(twice, 409, 'one person is one half')
    isDone(await send(WHO.other, '/chairs-text', 'second'), 'issue_chairs_text')
    expect((await room.read()).stage).toBe('chairs_text')
  })

  it('refuses a deadline that is too near, in place and with what was typed', async () => {
    const fields: [string, string][] = [
      ['deadline', '2023-11-28T09:30'],
      ['objectorNames', 'shown']
    ]
    const near = await send(WHO.chair, '/silence', 'start_silence', fields)
    expect(near.status).toBe(422)
    expect(near.html).toContain('The deadline is too near')
    expect(near.html).toMatch(/<input[^>]*name="deadline"[^>]*value="2023-11-28T09:30"/)
    expect(near.html).toMatch(/<option[^>]*value="shown"[^>]*selected/)
    const unset = await send(WHO.chair, '/silence', 'start_silence', [['deadline', '']])
    isRefused(unset, 400, 'not well formed')
  })

  it('refuses a wrong hash, a wrong stage and whoever has no right', async () => {
    const form = await hidden(WHO.chair, '/silence', 'start_silence')
    const wrong = form.map(([name, value]): [string, string] => [
      name,
      name === 'hash' ? '0'.repeat(64) : value
    ])
    const deadline: [string, string] = ['deadline', '2023-11-29T12:00']
    const stale = await post(WHO.chair, '/silence', [...wrong, deadline])
    isRefused(stale, 409, 'another one than you saw')
    for (const person of [WHO.mexico, WHO.secretariat, WHO.observer])
      expect((await post(person, '/silence', [...form, deadline])).status).toBe(403)
    const early = await post(WHO.chair, '/approve', [
      ['form', 'approve_version'],
      ['version', 'CT'],
      ['hash', await room.head()]
    ])
    expect(early.status).toBe(403)
    expect((await room.decisions()).halves).toEqual([])
  })

  it('withdraws a half, and refuses a second half of what is no longer there', async () => {
    const fields: [string, string][] = [['deadline', '2023-11-29T12:00']]
    isDone(await send(WHO.chair, '/silence', 'start_silence', fields), 'first')
    const second = await hidden(WHO.other, '/silence', 'second')
    isDone(await send(WHO.chair, '', 'withdraw'), 'withdrawn')
    const gone = await post(WHO.other, '/silence', second)
    isRefused(gone, 409, 'no longer there')
    expect((await get(WHO.mexico, decisions())).html).toContain('it was withdrawn')
  })

  it('starts silence, extends it never to an earlier time, and hears objections in time, twice and late', async () => {
    const start: [string, string][] = [
      ['deadline', '2023-11-29T12:00'],
      ['objectorNames', 'withheld']
    ]
    isDone(await send(WHO.chair, '/silence', 'start_silence', start), 'first')
    isDone(await send(WHO.other, '/silence', 'second'), 'start_silence')
    const running = (await get(WHO.brazil, decisions())).html
    expect(running).toContain('CT is under silence')
    expect(running).toContain('29 Nov 2023, 12:00 (Cartagena)')
    expect(running, 'who has not read it is for the chairs').not.toContain('Not opened yet')
    const earlier = await send(WHO.chair, '/extend', 'extend_silence', [['deadline', '2023-11-29T11:00']])
    isRefused(earlier, 422, 'only ever moves later')

    const reason: [string, string] = ['reason', 'Our law says otherwise.']
    const unnamed = await send(WHO.mexico, '/object', 'object', [reason])
    expect(unnamed.status).toBe(422)
    expect(unnamed.html).toContain('Our law says otherwise.')
    expect(unnamed.html).toContain('Tick at least one paragraph')
    const form = await hidden(WHO.mexico, '/object', 'object')
    for (const person of [WHO.observer, WHO.chair])
      expect((await post(person, '/object', [...form, reason, ['whole', 'on']])).status).toBe(403)
    isDone(await post(WHO.mexico, '/object', [...form, reason, ['paragraphs', 'DG-p05']]), 'object')
    const twice = await post(WHO.mexico, '/object', [...form, reason, ['whole', 'on']])
    isRefused(twice, 409, 'has objected to this silence')
    isDone(await post(WHO.brazil, '/object', [...form, reason, ['whole', 'on']]), 'further')
    room.clock.set('2023-11-29T17:00:00.001Z')
    const late = await post(WHO.eu, '/object', [...form, reason, ['whole', 'on']])
    isRefused(late, 409, 'on record as late')

    const other = (await get('p-cl-hod', decisions())).html
    expect(other).toContain('An entitled delegation (name withheld)')
    expect(other).not.toContain('Our law says otherwise.')
    expect(other).not.toContain('Late: changes nothing')
    expect((await get(WHO.chair, decisions())).html).toContain('Late: changes nothing')
    isDone(await send(WHO.mexico, '', 'withdrawObjection'), 'withdraw_objection')
    expect((await room.read()).stage).toBe('negotiation')
  })

  it('shows what changed where the text changed under the form, and asks again on the text that stands', async () => {
    const form = await hidden(WHO.chair, '/close', 'close_without_agreement')
    await room.type('Nevertheless ')
    const stale = await post(WHO.chair, '/close', [...form, ['reason', 'No way was found.']])
    expect(stale.status).toBe(409)
    expect(stale.html).toContain('What changed since you opened this page')
    expect(stale.html).toMatch(/<ins>.*Nevertheless/s)
    expect(stale.html).toContain('No way was found.')
    expect(stale.html).toContain(`name="hash" value="${await room.head()}"`)
  })

  it('refuses transmission of a text that is not adopted, a waiver of nothing, a reservation twice', async () => {
    const early = await post(WHO.chair, '/transmit', [
      ['form', 'transmit'],
      ['version', 'CT'],
      ['hash', await room.head()]
    ])
    expect(early.status).toBe(403)
    const waiver = await send(WHO.chair, '/waiver', 'record_waiver', [
      ['requirement', 'head:MEX'],
      ['reason', 'r']
    ])
    isRefused(waiver, 422, 'does not lack this')
    const reservation: [string, string][] = [
      ['place', ''],
      ['kind', 'scrutiny'],
      ['reason', 'r']
    ]
    isDone(await send(WHO.mexico, '/reservation', 'place_reservation', reservation), 'place_reservation')
    const again = await send(WHO.mexico, '/reservation', 'place_reservation', reservation)
    expect([again.status, again.html]).toEqual([
      422,
      expect.stringContaining('reservation of this kind here')
    ])
    isDone(await send(WHO.mexico, '', 'lift'), 'lift_reservation')
  })
})

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
    expect(performance.now() - given).toBeLessThan(SEEN_MS_MAX)

    await other.page.getByRole('link', { name: 'Give the second half: Start silence' }).first().click()
    await button(other.page, 'Start silence').waitFor()
    await isFine(other.page)
    await button(other.page, 'Start silence').click()
    await other.page.getByText('Silence has started. The text is locked.').waitFor()
    const started = performance.now()
    await brazil.page.getByText('Rev.1 is under silence').waitFor()
    await typist.page.getByText('Rev.1 is under silence and locked').waitFor()
    await desk.says('read_only')
    expect(performance.now() - started).toBeLessThan(2 * SEEN_MS_MAX)
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
    expect(performance.now() - broken).toBeLessThan(2 * SEEN_MS_MAX)
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
      await page.getByText('This text was endorsed by all participants with one exception.').waitFor()
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
