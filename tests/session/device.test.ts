import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, pageOf } from './browser.ts'
import { DEVICE_CONTRACT } from './device-contract.ts'
import type { page as Offered } from './device-page.ts'

declare global {
  interface Window {
    page: typeof Offered
  }
}

let browser: Browser
let server: Server
let context: BrowserContext
let page: Page
let url: string

beforeAll(async () => {
  server = createServer(await pageOf('./device-page.ts')).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await openBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

beforeEach(async () => {
  context = await browser.newContext()
  page = await open()
})

afterEach(() => context.close())

async function open() {
  const opened = await context.newPage()
  await opened.goto(url)
  await opened.waitForFunction(() => 'page' in window)
  return opened
}

describe('the device of a real browser', () => {
  it.each(Object.keys(DEVICE_CONTRACT))('%s', name => page.evaluate(it => window.page.run(it), name))

  it('[DV1] keeps what was written over a reload', async () => {
    await page.evaluate(async () => {
      const place = { person: 'p', document: 'd', lineage: 'l', tab: 't' }
      const nothing = { clear: null, confirmed: [], taken: [], drafts: [], dismissed: [] }
      await window.page
        .createIndexedDbDevice()
        .write(place, { ...nothing, pending: [{ n: 1, u: new Uint8Array([7]) }] })
    })
    await page.reload()
    await page.waitForFunction(() => 'page' in window)
    const left = await page.evaluate(async () => {
      const device = window.page.createIndexedDbDevice()
      return (await device.load({ person: 'p', document: 'd', lineage: 'l', tab: 'u' })).left
    })
    expect(left).toEqual([{ lineage: 'l', tab: 't' }])
  })

  it('[DV6] stops other open pages from writing for a person who signed out', async () => {
    const other = await open()
    await other.evaluate(() => void Object.assign(window, { device: window.page.createIndexedDbDevice() }))
    await page.evaluate(() => window.page.forgetPerson('p'))
    const write = () =>
      other.evaluate(() => {
        const { device } = window as unknown as {
          device: ReturnType<typeof window.page.createIndexedDbDevice>
        }
        const nothing = { clear: null, confirmed: [], pending: [], taken: [], drafts: [], dismissed: [] }
        return device.write({ person: 'p', document: 'd', lineage: 'l', tab: 't' }, nothing).then(
          () => 'written',
          () => 'refused'
        )
      })
    await expect.poll(write).toBe('refused')
  })
})

describe('the tabs of a real browser', () => {
  it('hand over when a page is closed, and not before', async () => {
    const other = await open()
    await other.evaluate(() => void window.page.webSurroundings('d').tabs.hold('first'))
    await page.evaluate(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      const { tabs } = window.page.webSurroundings('d')
      tabs.whenGone('first', async () => void seen.push('first'))
      tabs.whenGone('never lived', async () => void seen.push('never lived'))
    })
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    await expect.poll(seen).toEqual(['never lived'])
    await other.close()
    await expect.poll(seen).toEqual(['never lived', 'first'])
  })
})
