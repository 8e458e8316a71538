import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, signIn, visitor, type Visitor } from './browser.ts'
import { openDocument, type Desk } from './document-desk.ts'
import { eventually, startProduct, type Product } from './product.ts'

const CODE = 'EG'
const FIRST = `${CODE}-p01`
const SECOND = `${CODE}-p02`

let product: Product
let browser: Browser
let kadri: Visitor
let piotr: Visitor
let left: Desk
let right: Desk

beforeAll(async () => {
  product = await startProduct()
  browser = await launch()
  kadri = await visitor(browser)
  piotr = await visitor(browser)
  await signIn(kadri, product.url, 'p-ee-01')
  await signIn(piotr, product.url, 'p-eu-02')
  left = await openDocument(kadri, product.url, CODE)
  right = await openDocument(piotr, product.url, CODE)
  await left.says('saved')
  await right.says('saved')
})

afterAll(async () => {
  await browser?.close()
  await product?.remove()
})

/** Both screens and the server hold the same words under the same ids, and nothing stands twice. */
async function equal(): Promise<void> {
  await left.says('saved')
  await right.says('saved')
  await eventually('both screens and the server are equal', async () => {
    const [one, other, truth] = await Promise.all([left.lines(), right.lines(), left.stored()])
    return JSON.stringify(one) === JSON.stringify(truth) && JSON.stringify(other) === JSON.stringify(truth)
  })
  const ids = (await left.lines()).map(line => line.id)
  expect(new Set(ids).size).toBe(ids.length)
}

const words = async (desk: Desk, id: string): Promise<string> =>
  (await desk.lines()).find(line => line.id === id)?.words ?? ''

describe('two people write one text in two browsers', () => {
  it('both type into one paragraph at the same time', async () => {
    const before = await words(left, FIRST)
    await left.caret(FIRST, 4)
    await right.caret(FIRST, before.length)
    await Promise.all([left.type('abcdefghijklmnopqrstuvwxyz'), right.type('0123456789 ABCDEFGHIJ')])
    await equal()
    expect(await words(left, FIRST)).toBe(
      `${before.slice(0, 4)}abcdefghijklmnopqrstuvwxyz${before.slice(4)}0123456789 ABCDEFGHIJ`
    )
    for (const { page } of [left, right]) await page.getByText('Changed since Z0').first().waitFor()
  })

  it('one splits a paragraph while the other types behind the split, and joins it again', async () => {
    const before = await words(left, SECOND)
    await left.caret(SECOND, 10)
    await right.caret(SECOND, before.length)
    await Promise.all([left.press('Enter'), right.type(' typed behind')])
    await equal()
    const split = await left.lines()
    const at = split.findIndex(line => line.id === SECOND)
    expect(split[at]?.words).toBe(before.slice(0, 10))
    expect(split[at + 1]?.words).toBe(`${before.slice(10)} typed behind`)
    await left.press('Backspace')
    await equal()
    expect(await words(right, SECOND)).toBe(`${before} typed behind`)
  })

  it('a paragraph moves under the hands of somebody who types in it', async () => {
    const before = await words(right, SECOND)
    await right.caret(SECOND, before.length)
    await left.caret(SECOND, 0)
    await Promise.all([left.press('Alt+Shift+ArrowDown'), right.type(' while it moved')])
    await eventually('the paragraph stands in third place', async () => {
      return (await left.lines())[2]?.id === SECOND
    })
    await equal()
    expect(await words(left, SECOND)).toBe(`${before} while it moved`)
  })

  it('undo takes back only what oneself has done', async () => {
    const before = await words(left, FIRST)
    await left.caret(FIRST, 0)
    await left.type('Mine. ')
    await left.says('saved')
    await right.caret(FIRST, before.length)
    await right.type(' Theirs.')
    await left.reads('Theirs.')
    await left.press('Control+z')
    await equal()
    const after = await words(left, FIRST)
    expect(after).toContain(' Theirs.')
    expect(after).not.toContain('Mine. ')
  })

  it('edits made offline survive a reload and merge later', async () => {
    await kadri.context.setOffline(true)
    await left.caret(FIRST, 0)
    await left.type('Offline words. ')
    await left.says('offline')
    await right.caret(FIRST, 3)
    await right.type('Online words. ')
    await right.says('saved')
    await kadri.context.setOffline(false)
    left = await openDocument(kadri, product.url, CODE)
    await left.reads('Offline words. ')
    await equal()
    const all = (await left.lines()).map(line => line.words).join('\n')
    expect(all.split('Offline words. ')).toHaveLength(2)
    expect(all.split('Online words. ')).toHaveLength(2)
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)('the server stops by %s and comes back', async signal => {
    const token = `(${signal})`
    await left.caret(FIRST, 0)
    await left.type(`Before ${token}. `)
    await right.reads(`Before ${token}. `)
    await product.stop(signal)
    await left.says('offline')
    await left.type(`During ${token}. `)
    await product.start()
    await right.reads(`During ${token}. `)
    await equal()
    const all = (await left.lines()).map(line => line.words).join('\n')
    expect(all.split(`Before ${token}. `)).toHaveLength(2)
    expect(all.split(`During ${token}. `)).toHaveLength(2)
  })

  it('nothing was complained of on either console', () => {
    expect(kadri.complaints).toEqual([])
    expect(piotr.complaints).toEqual([])
  })
})
