import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { signIn, visitor, type Visitor } from './browser.ts'
import { openDocument } from './document-desk.ts'
import { eventually } from './product.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A text as the interface for programs gives it. */
export interface Stored {
  headHash: string
  paragraphs: { id: string; runs: ({ text: string } | { bracket: string })[] }[]
}

/** What people do on their visits, at a browser and a product that are there by then. */
export function visits(browser: () => Browser, url: () => string) {
  return {
    /** Somebody who is signed in and reads English. */
    async someone(person: string, options: Parameters<typeof visitor>[1] = {}): Promise<Visitor> {
      const guest = await visitor(browser(), options)
      await signIn(guest, url(), person)
      await guest.page.goto(`${url()}/?lang=en`)
      return guest
    },

    async act({ page }: Visitor, code: string, body: object): Promise<void> {
      const headers = { origin: url() }
      const answer = await page.request.post(`${url()}/api/v1/documents/${code}/acts`, {
        headers,
        data: body
      })
      expect(answer.status(), await answer.text()).toBe(200)
    },

    async stored({ page }: Visitor, code: string): Promise<Stored> {
      return (await (await page.request.get(`${url()}/api/v1/documents/${code}`)).json()) as Stored
    },

    /** Of an issued version. */
    async hashOf({ page }: Visitor, code: string, name: string): Promise<string> {
      const answer = await page.request.get(`${url()}/api/v1/documents/${code}/revisions/${name}`)
      return ((await answer.json()) as { hash: string }).hash
    },

    /** Types a little at the beginning of a paragraph, and waits until it is kept. */
    async type(
      guest: Visitor,
      code: string,
      { paragraph, words }: { paragraph: string; words: string }
    ): Promise<void> {
      const desk = await openDocument(guest, url(), code)
      await desk.says('saved')
      await desk.caret(paragraph, 0)
      await desk.type(words)
      await desk.says('saved')
      await eventually('the words are kept', async () =>
        (await desk.stored()).some(line => line.words.includes(words.trim()))
      )
    },

    address: (path: string): string => `${url()}/documents/${path}`
  }
}

interface Violation {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}

const WCAG = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
}
/** All that other colours can change of what axe finds. */
export const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** What axe finds against WCAG 2.2 AA, as sentences. */
export async function violations(page: Page, rules = WCAG): Promise<string[]> {
  // Evaluated through the debugger, which the page's policy on scripts does not forbid.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const found = await page.evaluate(async runOnly => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    return (await axe.run({ runOnly })).violations
  }, rules)
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))
}
