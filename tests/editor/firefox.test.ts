import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { settings } from '../settings.ts'
import { KEY, launchFirefox, type Firefox } from './bidi.ts'
import { serveHarness } from './harness.ts'

/*
 * The editor's basics in Firefox over WebDriver BiDi, where Firefox is installed. Compositions, and keys that
 * only move the caret, can't be driven that way; Chromium's tests have them.
 */

const TEXT = {
  paragraphs: [
    { id: 'one', part: 'pp', runs: [{ text: 'First words here' }] },
    { id: 'two', part: 'op', runs: [{ text: 'Data is ' }, { bracket: 'b1' }, { text: ' for all' }] },
    { id: 'three', part: 'op', runs: [{ text: 'Last words' }] }
  ]
}

if (settings.firefox === null) it('was not tried in Firefox, which is not installed', () => undefined)
else describe('in Firefox', () => inFirefox(settings.firefox ?? ''))

function inFirefox(executable: string): void {
  const { ids, log, caret, settled, press, type, evaluate } = useFirefox(executable)

  it('types accents, splits and joins', async () => {
    await caret(2, 4)
    await type(' añç')
    await settled(['First words here', 'Data is [b1] for all', 'Last añç words'])
    await press(KEY.enter)
    await settled(['First words here', 'Data is [b1] for all', 'Last añç', ' words'])
    await press(KEY.backspace)
    await settled(['First words here', 'Data is [b1] for all', 'Last añç words'])
    await caret(2, 0)
    await press(KEY.enter)
    await settled(['First words here', 'Data is [b1] for all', '', 'Last añç words'])
    expect((await ids())[3]).toBe('three')
  })

  it('undoes own edits under remote ones', async () => {
    await caret(0, 5)
    await type('XYZ')
    await evaluate(`window.harness.insert('right', { paragraph: 0, offset: 0, words: 'Theirs ' })`)
    await settled(['Theirs FirstXYZ words here', 'Data is [b1] for all', 'Last words'])
    await press(KEY.control, 'z')
    await settled(['Theirs First words here', 'Data is [b1] for all', 'Last words'])
    await press(KEY.control, 'y')
    await settled(['Theirs FirstXYZ words here', 'Data is [b1] for all', 'Last words'])
  })

  it('keeps the caret under remote edits', async () => {
    await caret(2, 4)
    await evaluate(`window.harness.insert('right', { paragraph: 2, offset: 0, words: 'Very ' })`)
    await type('!')
    await settled(['First words here', 'Data is [b1] for all', 'Very Last! words'])
  })

  it('cuts, copies and pastes, with the id of a whole paragraph', async () => {
    await caret(0, 0, 6)
    await press(KEY.control, 'x')
    await caret(2, 10)
    await type(' ')
    await press(KEY.control, 'v')
    await settled(['words here', 'Data is [b1] for all', 'Last words First '])
    await caret(2, 0, 17)
    await press(KEY.control, 'x')
    await caret(0, 0)
    await press(KEY.control, 'v')
    expect((await ids()).slice(0, 3)).toEqual(['three', 'one', 'two'])
  })

  it('refuses to delete a bracket', async () => {
    await caret(1, 9)
    await press(KEY.backspace)
    await caret(1, 6, 12)
    await type('x')
    await settled(['First words here', 'Data is [b1] for all', 'Last words'])
    expect(await log()).toContain('refused bracket')
  })

  it('asks for a paragraph to be moved, and marks words', async () => {
    await caret(1, 2)
    await press(KEY.alt, KEY.shift, KEY.down)
    expect(await log()).toEqual(['move two after three'])
    await caret(0, 0, 5)
    await press(KEY.control, 'b')
    expect(await evaluate(`window.harness.text('right').paragraphs[0].runs[0]`)).toEqual({
      text: 'First',
      marks: { bold: true }
    })
  })
}

/** Opens the page before all cases and starts it anew before each. */
function useFirefox(executable: string) {
  let served: Awaited<ReturnType<typeof serveHarness>>
  let firefox: Firefox

  beforeAll(async () => {
    served = await serveHarness()
    firefox = await launchFirefox(executable)
    await firefox.open(served.url)
    await vi.waitFor(async () => expect(await firefox.evaluate('window.harness?.ready')).toBe(true), 10_000)
  }, 60_000)

  afterAll(async () => {
    await firefox?.close()
    await served?.close()
  }, 30_000)

  beforeEach(async () => {
    await firefox.evaluate(`window.harness.start(${JSON.stringify(TEXT)})`)
  })

  const words = () => firefox.evaluate<string[]>(`window.harness.words('right')`)
  const ids = () => firefox.evaluate<string[]>(`window.harness.ids('right')`)
  const log = () => firefox.evaluate<string[]>('window.harness.log')
  const caret = (paragraph: number, offset: number, until = offset) =>
    firefox.evaluate(`window.harness.caret('left', ${JSON.stringify({ paragraph, offset, until })})`)
  const settled = async (expected: string[]) => {
    await expect.poll(words, { timeout: 3_000 }).toEqual(expected)
    expect(await firefox.evaluate(`window.harness.shown('left')`)).toEqual(expected)
    expect(await firefox.evaluate(`window.harness.words('left')`)).toEqual(expected)
  }
  const press = (...keys: string[]) => firefox.chord(...keys)
  const type = (words: string) => firefox.type(words)
  const evaluate = <T>(expression: string) => firefox.evaluate<T>(expression)
  return { ids, log, caret, settled, press, type, evaluate }
}
