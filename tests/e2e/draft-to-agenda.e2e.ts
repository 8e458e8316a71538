import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room } from '../http/decision-room.ts'
import type { Json } from '../http/running.ts'
import { launch, visitor, type Visitor } from './browser.ts'
import { select } from './document-desk.ts'
import { visits } from './visits.ts'

const PEOPLE = {
  ...{ chair: WHO.chair, other: WHO.other, mexico: WHO.mexico, brazil: WHO.brazil },
  ...{ translator: 'p-lang-es', secretariat: WHO.secretariat, coordinator: 'p-sum-01' }
}
type Name = keyof typeof PEOPLE

let room: Room
let browser: Browser
let people: Record<Name, Visitor>

beforeAll(async () => {
  room = await decisionRoom({ pages: true })
  browser = await launch()
  const names = Object.keys(PEOPLE) as Name[]
  const come = await Promise.all(names.map(async name => [name, await someone(PEOPLE[name])] as const))
  people = Object.fromEntries(come) as Record<Name, Visitor>
})

afterAll(async () => {
  await browser?.close()
  await room?.remove()
})

const { someone } = visits(
  () => browser,
  () => room.local
)

const at = async (who: Name, path: string): Promise<Page> => {
  const { page } = people[who]
  await page.goto(room.local + path)
  return page
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last()

/** Both co-chairs give their halves, the second by repeating the first. */
async function together(path: string, name: string, fill?: (page: Page) => Promise<void>): Promise<void> {
  const chair = await at('chair', `/documents/DG/decisions${path}`)
  await fill?.(chair)
  await button(chair, name).click()
  await chair.getByText('Your half is given').first().waitFor()
  const other = await at('other', `/documents/DG/decisions${path}`)
  await button(other, name).click()
  await other.waitForURL(/done=(?!first)/)
}

/** One story, told in its order: each step stands on the one before. */
describe('[S1] a text goes from zero draft to the agenda of the Summit by clicking alone', () => {
  it('its first reading is opened', async () => {
    const page = await at('chair', '/groups/DG')
    await button(page, 'Open the first reading').click()
    await page.waitForLoadState()
    expect((await room.read()).stage).toBe('negotiation')
  })

  it('a delegation proposes other words, and a co-chair accepts them as they were shown', async () => {
    const mexico = await at('mexico', '/documents/DG')
    await mexico.waitForSelector('#editor [contenteditable]')
    await select(mexico, 'DG-p12', 'priority areas')
    await mexico.keyboard.press('Control+Shift+E')
    await mexico.waitForSelector('.rich-field')
    await mexico.keyboard.type('priority areas and actions')
    await mexico.getByRole('button', { name: 'Send the proposal' }).click()
    await mexico.locator('.proposals-done', { hasText: 'is sent' }).waitFor()
    const chair = await at('chair', '/documents/DG/proposals')
    await chair.locator('.proposal h3 a', { hasText: 'Mexico' }).click()
    await button(chair, 'Accept into the text').click()
    await chair.locator('.proposals-done', { hasText: 'accepted' }).waitFor()
    expect(JSON.stringify(await room.read())).toContain('priority areas and actions')
  })

  it('a bracket is closed with the wording that nobody opposes, and a revision is issued', async () => {
    const brazil = await at('brazil', '/documents/DG/brackets/DG-b1')
    await brazil.waitForSelector('#editor [contenteditable]')
    await brazil.locator('#wording-Alt-1').getByRole('button', { name: 'Can accept' }).click()
    await brazil.locator('#wording-Alt-1 [aria-pressed=true]').waitFor()
    const chair = await at('chair', '/documents/DG/brackets/DG-b1')
    await chair.waitForSelector('#editor [contenteditable]')
    await chair.getByRole('link', { name: 'Alternative 1' }).first().click()
    const sentence = await chair.locator('[data-closing]').first().innerText()
    await button(chair, 'Close with Alternative 1').click()
    await chair.getByText('The bracket is closed.').waitFor()
    const words = ((await room.read()).paragraphs as Json[])
      .find(({ id }) => id === 'DG-p02')
      ?.runs.map((run: Json) => run.text ?? '')
      .join('')
    expect(words).toBe(sentence)
    await at('chair', '/documents/DG/versions')
    await button(chair, 'Issue Rev.1').click()
    await chair.getByText('Rev.1 is issued.').first().waitFor()
  })

  it('the co-chairs propose a wording for every bracket that is left, and silence consents to it', async () => {
    await together('/chairs-text', 'Issue the chairs’ text', async page => {
      for (const bracket of await page.locator('fieldset.decision-places').all())
        await bracket.getByRole('radio').first().check()
    })
    await together('/silence', 'Start silence', page => page.fill('[name=deadline]', '2023-11-29T12:00'))
    const brazil = await at('brazil', '/documents/DG')
    await brazil.getByText('CT is under silence and locked').first().waitFor()
    room.clock.set('2023-11-29T17:00:01Z')
    await room.settle()
    expect((await room.read()).stage).toBe('agreed_ad_ref')
  })

  it('both co-chairs approve it and adopt it', async () => {
    await together('/approve', 'Approve')
    await together('/adopt', 'Adopt')
    const page = await at('mexico', '/documents/DG/decisions')
    await page.getByText('is adopted and never changes again').first().waitFor()
  })

  it('it is translated, certified by somebody else and transmitted', async () => {
    const waiting = (page: Page) => page.locator('.summit-card', { hasText: /Stale|Missing/ })
    const translator = await at('translator', '/documents/DG/languages/es')
    for (let left = await waiting(translator).count(); left > 0; left--) {
      const card = waiting(translator).first()
      await card.locator('summary').first().click()
      await card.locator('[name=words]').fill(`Palabras que faltaban, ${left}.`)
      await card.getByRole('button', { name: 'Save the translation' }).click()
      await translator.waitForURL(/done=translated/)
      await translator.goto(`${room.local}/documents/DG/languages/es`)
      expect(await waiting(translator).count()).toBe(left - 1)
    }
    const secretariat = await at('secretariat', '/documents/DG/languages/es')
    await button(secretariat, 'Certify all that is translated').click()
    await secretariat.waitForURL(/done=/)
    await together('/transmit', 'Transmit')
    expect((await room.read()).stage).toBe('transmitted')
  })

  it('its priority areas are accepted and merged, and everybody reads the agenda without signing in', async () => {
    const page = await at('coordinator', '/agenda')
    const waiting = page.locator('form', { has: page.locator('[name=decision]') }).locator('[name=area]')
    const [first = '', ...others] = await waiting.evaluateAll(fields =>
      fields.map(field => (field as HTMLInputElement).value)
    )
    expect(others.length).toBeGreaterThan(0)
    await answer(page, first, 'accepted')
    for (const area of others) await answer(page, area, 'merged')
    const guest = await visitor(browser, { viewport: { width: 360, height: 800 }, javaScriptEnabled: false })
    await guest.page.goto(`${room.local}/adopted/agenda?lang=en`)
    await guest.page.getByText(ITEM).first().waitFor()
    await guest.page.goto(`${room.local}/adopted/DG?lang=en`)
    expect(await guest.page.locator('main').innerText()).toContain('priority areas and actions')
    const all = [...Object.values(people), guest]
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

const ITEM = 'Data that people can trust'

/** The coordinator's answer to one priority area. */
async function answer(page: Page, area: string, decision: string): Promise<void> {
  const fold = page.locator('details', { has: page.locator(`form [value="answer-${area}"]`) }).last()
  await fold.locator('summary').first().click()
  await fold.locator('[name=decision]').selectOption(decision)
  await fold.locator('[name=agendaItem]').fill(ITEM)
  await fold.getByRole('button').last().click()
  await page.waitForURL(/done=/)
  await page.goto(`${room.local}/agenda`)
}
