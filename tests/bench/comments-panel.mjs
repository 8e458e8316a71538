/*
 * What 500 comments on a text of 120 paragraphs cost the reader and the writer: until the panel stands with its cards at
 * their words, and the scripting of each key in the browser's own trace. Run: node tests/bench/comments-panel.mjs
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'

const [PARAGRAPHS, COMMENTS, KEYS, OPENINGS] = [120, 500, 120, 7]
const WORDS =
  'The Parties will cooperate on interoperable services, capacity building and the exchange of experience'
const PEOPLE = ['p-ee-01', 'p-jm-hod', 'p-bb-hod', 'p-pe-hod', 'p-ar-hod', 'p-tt-hod', 'p-bs-hod', 'p-gt-hod']

/** What the browser calls scripting in its trace. */
const SCRIPTING = new Set([
  'EventDispatch',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'EvaluateScript'
])

const folder = mkdtempSync(path.join(tmpdir(), 'acuerdo-bench-'))
const port = await new Promise(resolve => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address()
    probe.close(() => resolve(free))
  })
})
const url = `http://127.0.0.1:${port}`
const child = spawn('node', ['server/run.mjs', 'demo'], {
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
const answers = () =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false
  )
while (!(await answers())) await pause(100)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
})
try {
  await measure()
} finally {
  await browser.close()
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

async function measure() {
  const page = await signedIn('p-ee-01')
  await lengthen(page)
  const told = await comment()
  await page.goto(`${url}/documents/EG?lang=en`)
  await page.waitForSelector('#editor [contenteditable]')
  const opened = []
  const busy = []
  for (let nth = 0; nth < OPENINGS; nth += 1) {
    await showBrackets(page)
    busy.push(await ran(page, async () => opened.push(await openPanel(page))))
  }
  console.log(`${PARAGRAPHS} paragraphs, ${told} comments`)
  console.log(`the panel stands after ${said(opened)}; of it the page ran ${said(busy)}`)
  console.log(`scripting of a key: ${said(await typeKeys(page))}`)
  await page.goto(`${url}/documents/EG?lang=en`)
  await page.waitForSelector('#editor [contenteditable]')
  await pause(1_000)
  console.log(`without the panel: ${said(await typeKeys(page))}`)
}

async function signedIn(person) {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await page.goto(`${url}/sign-in`)
  await page.fill('[name=email]', `${person}@demo.example`)
  await page.fill('[name=password]', 'demo')
  await page.press('[name=password]', 'Enter')
  await page.waitForURL(`${url}/`)
  return page
}

/** Pastes paragraphs until there are enough. */
async function lengthen(page) {
  await page.goto(`${url}/documents/EG`)
  await page.waitForSelector('#editor [contenteditable=true]')
  const have = await page.locator('#editor .text-paragraph').count()
  const lines = Array.from(
    { length: PARAGRAPHS - have },
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

/** Each paragraph gets its share, each comment a few words of its own. */
async function comment() {
  const people = await Promise.all(PEOPLE.map(signedIn))
  const { paragraphs } = await (await people[0].request.get(`${url}/api/v1/documents/EG`)).json()
  let done = 0
  for (let nth = 0; nth < COMMENTS; nth += 1) {
    const { id, runs } = paragraphs[nth % paragraphs.length]
    const text = runs.map(run => ('text' in run ? run.text : '\uFFFC')).join('')
    const start = (nth * 7) % Math.max(1, text.length - 30)
    const end = Math.min(text.length, start + 24)
    const answer = await posted(people[nth % people.length], {
      action: 'comment',
      target: id,
      anchor: { paragraphId: id, start, end, quote: text.slice(start, end), text },
      text: `Remark ${nth}: could this be said in fewer words, and earlier in the text?`,
      type: nth % 3 === 0 ? 'editorial' : 'substantive',
      visibility: 'group'
    })
    if (answer.ok()) done += 1
    else if (done === 0) throw new Error(await answer.text())
  }
  for (const person of people) await person.context().close()
  return done
}

/** A machine that has much to do may let a connection rest so long that the server closes it: then once more. */
async function posted(person, data) {
  const post = () =>
    person.request.post(`${url}/api/v1/documents/EG/acts`, { headers: { origin: url }, data })
  return post().catch(post)
}

async function showBrackets(page) {
  await page.locator('.panel-tabs a', { hasText: 'Brackets' }).click()
  await page.waitForSelector('.bracket-cards')
  await pause(700)
}

/** What the page's thread ran while something was done, in milliseconds. */
async function ran(page, doing) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000
  }
  const before = await read()
  await doing()
  const time = (await read()) - before
  await session.detach()
  return time
}

/** From the press of the tab until the cards stand at their words and the browser has drawn them. */
async function openPanel(page) {
  return page.evaluate(async () => {
    const before = performance.now()
    document.querySelector('.panel-tabs a[href*="comments"]').click()
    const stands = () =>
      document.querySelector('.threads[data-placed]') && document.querySelector('#text .remark')
    while (!stands()) await new Promise(drawn => requestAnimationFrame(drawn))
    await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))
    return performance.now() - before
  })
}

/** Milliseconds of script from each key to the next, as the browser's trace has them: nothing is counted twice. */
async function typeKeys(page) {
  const session = await page.context().newCDPSession(page)
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await page.locator('#editor .text-paragraph').nth(20).click()
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } })
  for (let nth = 0; nth < KEYS; nth += 1) {
    await page.keyboard.press(nth % 7 === 6 ? 'Space' : 'a')
    await pause(120)
  }
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  const scripts = events
    .filter(({ ph, name }) => ph === 'X' && SCRIPTING.has(name))
    .sort((one, other) => one.ts - other.ts)
  const presses = scripts.filter(({ args }) => args?.data?.type === 'keydown')
  return presses.map((press, index) => {
    const until = presses[index + 1]?.ts ?? Infinity
    let [end, sum] = [0, 0]
    for (const { ts, dur = 0, tdur = dur, pid, tid } of scripts) {
      if (ts < press.ts || ts >= until || pid !== press.pid || tid !== press.tid || ts < end) continue
      end = ts + dur
      // What the thread ran, without the time in which the machine did something else.
      sum += tdur
    }
    return sum / 1_000
  })
}

function said(times) {
  const sorted = [...times].sort((one, other) => one - other)
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (${sorted.length})`
}
