/*
 * What 500 comments on a text of 120 paragraphs cost the reader and the writer: until the panel stands with its cards at
 * their words, and the scripting of each key in the browser's own trace. Run: node tests/bench/comments-panel.mjs
 */
import { setTimeout as pause } from 'node:timers/promises'
import { act, inBrowser, lengthen, open, ran, read, said, signedIn, typeKeys } from './browser-room.mjs'

const [PARAGRAPHS, COMMENTS, OPENINGS] = [120, 500, 7]
const CODE = 'EG'
const PEOPLE = ['p-ee-01', 'p-jm-hod', 'p-bb-hod', 'p-pe-hod', 'p-ar-hod', 'p-tt-hod', 'p-bs-hod', 'p-gt-hod']

await inBrowser(async room => {
  const page = await signedIn(room, 'p-ee-01')
  await lengthen(room, page, { code: CODE, paragraphs: PARAGRAPHS })
  await comment(room)
  await open(room, page, `/documents/${CODE}?lang=en`)
  const opened = []
  const busy = []
  for (let nth = 0; nth < OPENINGS; nth += 1) {
    await showBrackets(page)
    busy.push(await ran(page, async () => opened.push(await openPanel(page))))
  }
  console.log(`${PARAGRAPHS} paragraphs, ${COMMENTS} comments`)
  console.log(`the panel stands after ${said(opened)}; of it the page ran ${said(busy)}`)
  console.log(`scripting of a key: ${said(await typeKeys(page))}`)
  await open(room, page, `/documents/${CODE}?lang=en`)
  console.log(`without the panel: ${said(await typeKeys(page))}`)
})

/** Each paragraph gets its share, each comment a few words of its own. */
async function comment(room) {
  const people = await Promise.all(PEOPLE.map(person => signedIn(room, person)))
  const { paragraphs } = await read(room, people[0], CODE)
  for (let nth = 0; nth < COMMENTS; nth += 1) {
    const { id, runs } = paragraphs[nth % paragraphs.length]
    const text = runs.map(run => ('text' in run ? run.text : '\uFFFC')).join('')
    const start = (nth * 7) % Math.max(1, text.length - 30)
    const end = Math.min(text.length, start + 24)
    await act(room, people[nth % people.length], CODE, {
      action: 'comment',
      target: id,
      anchor: { paragraphId: id, start, end, quote: text.slice(start, end), text },
      text: `Remark ${nth}: could this be said in fewer words, and earlier in the text?`,
      type: nth % 3 === 0 ? 'editorial' : 'substantive',
      visibility: 'group'
    })
  }
  for (const person of people) await person.context().close()
}

async function showBrackets(page) {
  await page.locator('.panel-tabs a', { hasText: 'Brackets' }).click()
  await page.waitForSelector('.bracket-cards')
  await pause(700)
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
