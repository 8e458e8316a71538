import type { Text } from '@acuerdo/domain'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { settings } from '../settings.ts'
import { serveHarness } from './harness.ts'
import type { Side } from './harness-page.ts'

/*
 * The harness page in Chromium, with what the tests do there: two editors on two documents, joined in the page.
 * Keys, compositions, the clipboard and dragging are Chromium's own.
 */

export const TEXT: Text = {
  paragraphs: [
    { id: 'one', part: 'pp', runs: [{ text: 'First words here' }] },
    { id: 'two', part: 'op', runs: [{ text: 'Data is ' }, { bracket: 'b1' }, { text: ' for all' }] },
    { id: 'three', part: 'op', runs: [{ text: 'Last words' }] }
  ]
}

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking'
]

/** Opens the page before all tests of a file and starts it anew before each; no error may stay in its console. */
export function useChromium(): () => EditorPage {
  let opened: { page: EditorPage; close(): Promise<void> } | null = null
  const errors: string[] = []
  beforeAll(async () => {
    opened = await openPage(errors)
  }, 60_000)
  afterAll(async () => opened?.close())
  beforeEach(async () => {
    errors.length = 0
    await opened?.page.start(TEXT)
    return () => expect(errors).toEqual([])
  })
  return () => {
    if (!opened) throw new Error('The page is not open yet.')
    return opened.page
  }
}

async function openPage(errors: string[]) {
  const served = await serveHarness()
  const browser = await chromium.launch({ executablePath: settings.chromium, args: SWITCHES })
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    // Pasted styles are reported by the page's policy although nobody applies them.
    const harmless = message.text().startsWith('Applying inline style')
    if (message.type() === 'error' && !harmless) errors.push(message.text())
  })
  const editorPage = new EditorPage(page, await page.context().newCDPSession(page), served)
  await editorPage.open('/')
  const close = async () => {
    await browser.close()
    await served.close()
  }
  return { page: editorPage, close }
}

interface Place {
  paragraph: number
  offset: number
}

export class EditorPage {
  readonly page: Page
  readonly requests: string[]
  private readonly cdp: CDPSession
  private readonly url: string

  constructor(page: Page, cdp: CDPSession, served: { url: string; requests: string[] }) {
    this.page = page
    this.cdp = cdp
    this.url = served.url
    this.requests = served.requests
  }

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.url).href)
    await this.page.waitForFunction(() => window.harness?.ready)
  }

  start(text: Text, options: { editable?: boolean } = {}): Promise<void> {
    return this.page.evaluate(([text, options]) => window.harness.start(text, options), [
      text,
      options
    ] as const)
  }

  words(side: Side = 'left'): Promise<string[]> {
    return this.page.evaluate(side => window.harness.words(side), side)
  }

  shown(side: Side = 'left'): Promise<string[]> {
    return this.page.evaluate(side => window.harness.shown(side), side)
  }

  text(side: Side = 'left'): Promise<Text> {
    return this.page.evaluate(side => window.harness.text(side), side)
  }

  ids(): Promise<string[]> {
    return this.page.evaluate(() => window.harness.ids('left'))
  }

  log(): Promise<string[]> {
    return this.page.evaluate(() => window.harness.log)
  }

  selection(): Promise<{ paragraph: number; from: number; to: number }> {
    return this.page.evaluate(() => window.harness.selection('left'))
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  type(words: string): Promise<void> {
    return this.page.keyboard.type(words)
  }

  caret(paragraph: number, offset: number, until = offset): Promise<void> {
    return this.page.evaluate(place => window.harness.caret('left', place), { paragraph, offset, until })
  }

  /** What somebody else types. */
  insert(paragraph: number, offset: number, words: string): Promise<void> {
    return this.page.evaluate(place => window.harness.insert('right', place), { paragraph, offset, words })
  }

  async compose(text: string): Promise<void> {
    const end = text.length
    await this.cdp.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
  }

  async commit(text: string): Promise<void> {
    await this.cdp.send('Input.insertText', { text })
  }

  /** Both editors show what both texts hold. */
  async settled(expected: string[]): Promise<void> {
    await expect
      .poll(
        async () => [
          await this.words(),
          await this.shown(),
          await this.words('right'),
          await this.shown('right')
        ],
        { timeout: 3_000 }
      )
      .toEqual([expected, expected, expected, expected])
  }

  /** Puts HTML on the native clipboard as another application would, unfiltered. */
  copyFromElsewhere(html: string): Promise<void> {
    return this.page.evaluate(html => {
      const area = document.querySelector('h1')
      if (area) getSelection()?.selectAllChildren(area)
      const fill = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/html', html)
        event.clipboardData?.setData('text/plain', 'plain')
        event.preventDefault()
      }
      document.addEventListener('copy', fill, { once: true })
      document.execCommand('copy')
    }, html)
  }

  /** Selects words and drags them somewhere with the mouse. */
  async drag(from: Place & { until: number }, to: Place): Promise<void> {
    await this.caret(from.paragraph, from.offset, from.until)
    const [start, end] = [await this.coordinates(from), await this.coordinates(to)]
    const { mouse } = this.page
    await mouse.move(start.x + 6, start.y)
    await mouse.down()
    await mouse.move(end.x - 1, end.y, { steps: 4 })
    await mouse.move(end.x, end.y)
    await mouse.up()
  }

  private coordinates({ paragraph, offset }: Place): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      ([paragraph, offset]) => {
        const { view } = window.harness.editor('left')
        let start = 0
        for (let i = 0; i < paragraph; i++) start += view.state.doc.child(i).nodeSize
        const box = view.coordsAtPos(start + 1 + offset)
        return { x: box.left, y: (box.top + box.bottom) / 2 }
      },
      [paragraph, offset] as const
    )
  }
}
