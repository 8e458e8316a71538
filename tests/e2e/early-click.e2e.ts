import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, visitor } from './browser.ts'
import { startProduct, type Product } from './product.ts'

let product: Product
let browser: Browser
beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), launch()])
})
afterAll(async () => {
  await browser.close()
  await product.remove()
})

describe('somebody who clicks at once', () => {
  it('clicks between the start of the script and its first work: the page comes alive, and says nothing', async () => {
    const early = await visitor(browser)
    // As on a machine under load: what React puts off to the next task comes so much later.
    await early.context.addInitScript(() => {
      const post = MessagePort.prototype.postMessage
      MessagePort.prototype.postMessage = function (this: MessagePort, ...message: [unknown]) {
        setTimeout(() => post.apply(this, message as [never]), 500)
      }
    })
    await early.page.goto(`${product.url}/sign-in`, { waitUntil: 'domcontentloaded' })
    const isAlive = () =>
      early.page.evaluate(() => Object.keys(document.body).some(key => key.startsWith('__react')))
    for (let clicks = 0; clicks < 500 && !(await isAlive()); clicks++) await early.page.mouse.click(4, 400)
    expect(await isAlive()).toBe(true)
    expect(early.complaints).toEqual([])
    await early.context.close()
  })
})
