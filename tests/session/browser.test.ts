import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, pageOf } from './browser.ts'
import { LiveServer } from './live-server.ts'
import type { live as Live } from './page.ts'

declare global {
  interface Window {
    live: typeof Live
  }
}

let browser: Browser
let script: Awaited<ReturnType<typeof pageOf>>
let server: LiveServer
let profiles: BrowserContext[]

beforeAll(async () => {
  script = await pageOf('./page.ts')
  browser = await openBrowser()
}, 60_000)
afterAll(() => browser?.close())

beforeEach(async () => {
  profiles = []
  server = new LiveServer(script)
  await server.start()
})
afterEach(async () => {
  await Promise.all(profiles.map(profile => profile.close()))
  await server.stop()
})

async function profileOf(person: string) {
  const profile = await browser.newContext()
  await profile.addCookies([{ name: 'person', value: person, url: server.url }])
  profiles.push(profile)
  return profile
}

async function open(profile: BrowserContext) {
  const page = await profile.newPage()
  await page.goto(server.url)
  await page.waitForFunction(() => 'live' in window)
  return page
}

async function reload(page: Page) {
  await page.reload()
  await page.waitForFunction(() => 'live' in window)
}

const type = (page: Page, words: string) => page.evaluate(it => window.live.session.text.insert(1, it), words)
const remove = (page: Page, at: number, length: number) =>
  page.evaluate(([from, count]) => window.live.session.text.delete(from ?? 0, count ?? 0), [at, length])
const words = (page: Page) => page.evaluate(() => window.live.words())
const state = (page: Page) => page.evaluate(() => window.live.state())
const reaches = (page: Page, wanted: object) =>
  expect.poll(() => state(page), { timeout: 15_000 }).toMatchObject(wanted)

describe('in a real browser with the real server', () => {
  it('edits made offline survive a reload and merge later', async () => {
    const [ana, bo] = [await profileOf('ana'), await profileOf('bo')]
    const [a, b] = [await open(ana), await open(bo)]
    await reaches(a, { save: 'saved' })
    await reaches(b, { save: 'saved' })
    server.cut()
    await reaches(a, { save: 'offline' })
    await type(a, 'Strongly ')
    await remove(a, 20, 3)
    await reaches(a, { save: 'offline', kept: 'device', unsentFrames: 2 })
    const mine = await words(a)
    await reload(a)
    await expect.poll(() => words(a)).toBe(mine)
    await reaches(a, { save: 'offline', kept: 'device', unsentFrames: 2 })
    await type(b, 'Once more: ')
    server.unplugged = false
    await reaches(a, { save: 'saved', unsentFrames: 0, drafts: [] })
    await reaches(b, { save: 'saved', unsentFrames: 0, people: ['ana', 'bo'] })
    await expect.poll(() => words(a)).toBe(await words(b))
    expect(await server.stored()).toBe(await words(a))
    expect(await words(a)).toContain('Strongly ')
    expect(await words(a)).toContain('Once more: ')
  })

  it('a tab that is closed offline leaves its edits to the other tab of the same person', async () => {
    const ana = await profileOf('ana')
    const [first, second] = [await open(ana), await open(ana)]
    await reaches(first, { save: 'saved' })
    await reaches(second, { save: 'saved', people: ['ana'] })
    server.cut()
    await type(first, 'left behind ')
    await reaches(first, { save: 'offline', kept: 'device', unsentFrames: 1 })
    const third = await open(ana)
    await first.close()
    await expect.poll(() => words(third)).toContain('left behind ')
    server.unplugged = false
    await reaches(third, { save: 'saved', unsentFrames: 0 })
    // The other tab connects again when its own turn comes.
    await reaches(second, { save: 'saved' })
    await expect.poll(() => words(second)).toBe('left behind Recalling the Declaration\nDecides to go on')
    expect(await server.stored()).toBe(await words(second))
  })

  it('what a lock refused comes back, also after a reload', async () => {
    const a = await open(await profileOf('ana'))
    await reaches(a, { save: 'saved' })
    server.cut()
    await type(a, 'Too late: ')
    await reaches(a, { save: 'offline', kept: 'device' })
    server.lock()
    await reload(a)
    server.unplugged = false
    const draft = { reason: 'locked', paragraphs: [{ mine: 'Too late: Recalling the Declaration' }] }
    await reaches(a, { save: 'read_only', kept: 'device', drafts: [draft] })
    await reload(a)
    await reaches(a, { save: 'read_only', drafts: [draft] })
    expect(await server.stored()).toBe('Recalling the Declaration\nDecides to go on')
  })
})
