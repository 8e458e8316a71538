import type { Page } from 'playwright-core'
import { eventually } from './product.ts'
import type { Visitor } from './browser.ts'

export interface Line {
  id: string
  words: string
}

/** A document page, in the words of whoever sits before it. */
export interface Desk {
  page: Page
  /** The paragraphs as the editor shows them, without carets and without the inside of brackets. */
  lines(): Promise<Line[]>
  /** The paragraphs as the server holds them, written the same way. */
  stored(): Promise<Line[]>
  /** Puts the caret into a paragraph, behind this many characters. */
  caret(paragraph: string, at: number): Promise<void>
  type(words: string): Promise<void>
  press(keys: string): Promise<void>
  /** Waits until the page says it. */
  says(save: 'saved' | 'saving' | 'offline' | 'read_only'): Promise<void>
  /** Waits until a paragraph holds these words. */
  reads(words: string): Promise<void>
}

export async function openDocument({ page }: Visitor, url: string, code: string): Promise<Desk> {
  await page.goto(`${url}/documents/${code}`)
  await page.waitForSelector('#editor [contenteditable]')
  const lines = (): Promise<Line[]> => page.evaluate(LINES)
  const desk: Desk = {
    page,
    lines,
    stored: () => stored(page, url, code),
    caret: (paragraph, at) => page.evaluate(CARET, { paragraph, at }),
    type: words => page.keyboard.type(words, { delay: 5 }),
    press: keys => page.keyboard.press(keys),
    says: save =>
      eventually(`the page says ${save}`, async () => (await page.$(`[data-save="${save}"]`)) !== null),
    reads: words =>
      eventually(`the page reads "${words}"`, async () =>
        (await lines()).some(line => line.words.includes(words))
      )
  }
  return desk
}

/** Selects words of a paragraph as a pointer would. */
export async function select(page: Page, paragraph: string, words: string): Promise<void> {
  // What listens to the keys for selected words comes with its button.
  await page.waitForSelector('.comment-tool', { state: 'attached' })
  await page.evaluate(
    ([id, wanted]) => {
      const element = document.querySelector(`#editor [data-paragraph="${id}"]`)
      const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted ?? '') ?? -1
        if (at < 0) continue
        element?.scrollIntoView({ block: 'center' })
        getSelection()?.setBaseAndExtent(node, at, node, at + (wanted ?? '').length)
        return
      }
      throw new Error(`${id} does not say "${wanted}".`)
    },
    [paragraph, words] as const
  )
}

interface StoredParagraph {
  id: string
  runs: ({ text: string } | { bracket: string })[]
}

async function stored(page: Page, url: string, code: string): Promise<Line[]> {
  const answer = await page.request.get(`${url}/api/v1/documents/${code}`)
  const { paragraphs } = (await answer.json()) as { paragraphs: StoredParagraph[] }
  return paragraphs.map(({ id, runs }) => ({
    id,
    words: runs.map(run => ('text' in run ? run.text : '\uFFFC')).join('')
  }))
}

/** Runs in the page: reads the editor's paragraphs. */
const LINES = (): Line[] => {
  const editor = document.querySelector('#editor [contenteditable]')
  return [...(editor?.children ?? [])].map(paragraph => {
    const copy = paragraph.cloneNode(true) as HTMLElement
    copy.querySelectorAll('.ProseMirror-widget, .caret').forEach(node => node.remove())
    copy.querySelectorAll('[data-bracket]').forEach(node => node.replaceWith('\uFFFC'))
    return { id: (paragraph as HTMLElement).dataset['paragraph'] ?? '', words: copy.textContent ?? '' }
  })
}

/** Runs in the page: sets the caret as a click between two letters would. */
const CARET = ({ paragraph, at }: { paragraph: string; at: number }): void => {
  const element = document.querySelector(`[data-paragraph="${paragraph}"]`)
  if (!element) throw new Error(`There is no paragraph ${paragraph}.`)
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = at
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Somebody else's caret with his name stands among the letters.
    if (node.parentElement?.closest('.ProseMirror-widget')) continue
    const length = node.textContent?.length ?? 0
    if (left <= length) {
      element.closest<HTMLElement>('[contenteditable]')?.focus()
      getSelection()?.collapse(node, left)
      return
    }
    left -= length
  }
  throw new Error(`Paragraph ${paragraph} has fewer than ${at} characters.`)
}
