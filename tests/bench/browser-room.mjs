/*
 * The product and a real browser, for what a page costs the reader and the writer: the demonstration on an empty
 * database, its people, a text that is lengthened by pasting, and times of the page's own thread.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'

const WORDS =
  'The Parties will cooperate on interoperable services, capacity building and the exchange of experience'
const KEYS = 120
/** Milliseconds between two keys. */
const KEY_GAP = 120

/** What the browser calls scripting in its trace. */
const SCRIPTING = new Set([
  'EventDispatch',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'EvaluateScript'
])

/** Starts both, measures, and ends both whatever comes of it; answers what `measure` answers. */
export async function inBrowser(measure) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'acuerdo-bench-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn('node', ['server/run.mjs', 'demo'], {
    cwd: path.join(import.meta.dirname, '../..'),
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: `file:${folder}/event.sqlite`
    }
  })
  let browser = null
  try {
    while (!(await answers(url))) await pause(100)
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
    })
    return await measure({ url, browser })
  } finally {
    await browser?.close()
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

const freePort = () =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const answers = url =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false
  )

/** A page of somebody who has signed in. */
export async function signedIn({ url, browser }, person) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(`${url}/sign-in`)
  await page.fill('[name=email]', `${person}@demo.example`)
  await page.fill('[name=password]', 'demo')
  await page.press('[name=password]', 'Enter')
  await page.waitForURL(`${url}/`)
  return page
}

/** Pastes paragraphs until there are so many. */
export async function lengthen({ url }, page, { code, paragraphs }) {
  await page.goto(`${url}/documents/${code}`)
  await page.waitForSelector('#editor [contenteditable=true]')
  const have = await page.locator('#editor .text-paragraph').count()
  const lines = Array.from(
    { length: paragraphs - have },
    (_, n) => `${WORDS}, number ${n} of these. ${WORDS}.`
  )
  await page.click('#editor .text-paragraph:last-child')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.evaluate(text => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('#editor [contenteditable]').dispatchEvent(paste)
  }, lines.join('\n'))
  await page.waitForSelector('[data-save=saved]')
  await pause(1_000)
}

/** The document as the interface shows it. */
export async function read({ url }, page, code) {
  return (await onceMore(() => page.request.get(`${url}/api/v1/documents/${code}`))).json()
}

/** Does one act; a refusal ends the measurement. */
export async function act({ url }, page, code, body) {
  const answer = await onceMore(() =>
    page.request.post(`${url}/api/v1/documents/${code}/acts`, { headers: { origin: url }, data: body })
  )
  if (!answer.ok()) throw new Error(`${body.action}: ${await answer.text()}`)
}

/** A connection that was idle may be closed by the server in the moment in which it is used again. */
const onceMore = request =>
  request().catch(error => {
    if (!String(error).includes('ECONNRESET')) throw error
    return request()
  })

/** Opens the text with a panel beside it, and waits until both stand. */
export async function open({ url }, page, address, selector) {
  await page.goto(`${url}${address}`)
  await page.waitForSelector('#editor [contenteditable]')
  if (selector) await page.waitForSelector(selector)
  await pause(1_500)
}

/** What the page's thread ran while something was done, in milliseconds. */
export async function ran(page, doing) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const time = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000
  }
  const before = await time()
  await doing()
  const spent = (await time()) - before
  await session.detach()
  return spent
}

/** The events of the page's own thread while something was done, in their order. */
export async function traced(page, categories, doing) {
  const session = await page.context().newCDPSession(page)
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', { traceConfig: { includedCategories: categories } })
  await doing(session)
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return events.sort((one, other) => one.ts - other.ts)
}

/**
 * Milliseconds of script from each key to the next, as the browser's trace has them: nothing is counted twice, and only
 * what the thread ran, without the time in which the machine did something else.
 */
export async function typeKeys(page) {
  await page.locator('#editor .text-paragraph').nth(20).click()
  const events = await traced(page, ['devtools.timeline'], async () => {
    for (let nth = 0; nth < KEYS; nth += 1) {
      await page.keyboard.press(nth % 7 === 6 ? 'Space' : 'a')
      await pause(KEY_GAP)
    }
  })
  const scripts = events.filter(({ ph, name }) => ph === 'X' && SCRIPTING.has(name))
  const presses = scripts.filter(({ args }) => args?.data?.type === 'keydown')
  return presses.map((press, index) => {
    const until = presses[index + 1]?.ts ?? Infinity
    return runBetween(scripts, press, until)
  })
}

/** Thread time of the outermost of these events on the thread of `from`, in milliseconds. */
export function runBetween(events, from, until) {
  let [end, sum] = [0, 0]
  for (const { ts, dur = 0, tdur = dur, pid, tid } of events) {
    if (ts < from.ts || ts >= until || pid !== from.pid || tid !== from.tid || ts < end) continue
    end = ts + dur
    sum += tdur
  }
  return sum / 1_000
}

export function quantile(times, share) {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export const said = times =>
  `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, most ${quantile(times, 1).toFixed(1)} ms (${times.length})`
