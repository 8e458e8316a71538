import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { settings } from '../settings.ts'

/** Switches without which a headless Chromium asks the outside world for things. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: settings.chromium, args: SWITCHES })

/** A person at a browser of his own. What the page complains of is collected: a journey ends with none. */
export interface Visitor {
  page: Page
  context: BrowserContext
  complaints: string[]
}

/**
 * A server that is away is announced by the browser itself. A reading that a click or an act overtakes is broken off by the
 * router, and Remix says so on the console where the answer had begun to arrive; nothing is lost by it. Everything else on
 * the console is ours.
 */
const NOT_OURS = /net::ERR|WebSocket connection|^AbortError: signal is aborted without reason/

export async function visitor(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {}
): Promise<Visitor> {
  // Without motion: a page that is still scrolling smoothly moves on under a click, and the click misses.
  const still = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' as const }
  const context = await browser.newContext({ ...still, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && !NOT_OURS.test(message.text())) complaints.push(message.text())
  })
  return { page, context, complaints }
}

/** Signs in by the form, as the demonstration's people do. */
export async function signIn({ page }: Visitor, url: string, person: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.fill('[name=email]', `${person}@demo.example`)
  await page.fill('[name=password]', 'demo')
  await page.press('[name=password]', 'Enter')
  await page.waitForURL(`${url}/`)
}
