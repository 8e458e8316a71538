/*
 * What 300 brackets and 600 proposals on a text of 120 paragraphs cost the reader and the writer: the frames while the
 * text is scrolled, and the scripting of each key in the browser's own trace, beside the same text without any of them.
 * Run: node tests/bench/brackets-scroll.mjs
 */
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import {
  act,
  inBrowser,
  lengthen,
  open,
  quantile,
  read,
  runBetween,
  said,
  signedIn,
  traced,
  typeKeys
} from './browser-room.mjs'

const [PARAGRAPHS, BRACKETS, PROPOSALS] = [120, 300, 600]
const CODE = 'EG'
const CHAIR = 'p-ee-01'
const HEADS = ['p-br-hod', 'p-mx-hod', 'p-jm-hod', 'p-pe-hod', 'p-ar-hod', 'p-tt-hod', 'p-bs-hod', 'p-gt-hod']
/** The text is scrolled down and up again so often, at this speed. */
const SCROLLS = 2
const PIXELS_PER_SECOND = 3_000
/** So far: beside hundreds of cards a page is many times as long. */
const PIXELS_MAX = 12_000
/** A frame that takes longer than this is not one of sixty in a second. */
const FRAME_MS = 1_000 / 60

/** Frames and keys of the text beside its two panels, and before anybody negotiated. */
export function measureBrackets() {
  return inBrowser(async room => {
    const page = await signedIn(room, CHAIR)
    await lengthen(room, page, { code: CODE, paragraphs: PARAGRAPHS })
    const bare = await onPage(room, page, '')
    await prepare(room)
    return {
      bare,
      brackets: await onPage(room, page, ''),
      proposals: await onPage(room, page, '/proposals')
    }
  })
}

export async function onPage(room, page, panel) {
  await open(room, page, `/documents/${CODE}${panel}?lang=en`)
  const frames = await scroll(page)
  return { frames, keys: await typeKeys(page) }
}

/** Delegations open brackets and make proposals, each paragraph its share of both. */
export async function prepare(room) {
  const people = await Promise.all(HEADS.map(person => signedIn(room, person)))
  const { paragraphs } = await read(room, people[0], CODE)
  const places = Array.from({ length: BRACKETS }, (_, nth) => ({
    paragraph: paragraphs[nth % paragraphs.length],
    nth: Math.floor(nth / paragraphs.length)
  })).filter(({ paragraph, nth }) => bracketOf(paragraph, nth) !== null)
  await shared(people, places, (page, { paragraph, nth }) =>
    act(room, page, CODE, { action: 'open_bracket', target: paragraph.id, ...bracketOf(paragraph, nth) })
  )
  const { paragraphs: bracketed } = await read(room, people[0], CODE)
  const changes = Array.from({ length: PROPOSALS }, (_, nth) => ({
    paragraph: bracketed[nth % bracketed.length],
    nth
  }))
  await shared(people, changes, (page, { paragraph, nth }) =>
    act(room, page, CODE, { action: 'propose_change', target: paragraph.id, ...proposalOf(paragraph, nth) })
  )
  for (const page of people) await page.context().close()
}

/** Everybody does every eighth, one after the other. */
const shared = (people, all, doing) =>
  Promise.all(
    people.map(async (page, at) => {
      for (let nth = at; nth < all.length; nth += people.length) await doing(page, all[nth])
    })
  )

const plain = ({ runs }) => runs.map(run => ('text' in run ? run.text : '\uFFFC')).join('')

/** The n-th bracket from the end of a paragraph, so that the places of the others stay where they were read. */
function bracketOf(paragraph, nth) {
  const text = plain(paragraph)
  const end = text.length - 8 - nth * 40
  const start = end - 20
  if (start < 1 || text.slice(start, end).includes('\uFFFC')) return null
  return {
    kind: 'alternatives',
    start,
    end,
    baseText: text.slice(start, end),
    wording: `other words for this place, the ${nth + 1}th`
  }
}

function proposalOf(paragraph, nth) {
  const runs = paragraph.runs.map(run => ({ ...run }))
  const first = runs.find(run => 'text' in run && run.text.length > 12)
  if (first) first.text = `${first.text.slice(0, 6)}, as proposal ${nth} has it,${first.text.slice(6)}`
  return { kind: 'replace', baseText: plain(paragraph), runs }
}

/**
 * Scrolls as a wheel does, down and up again. `apart`: milliseconds from one drawn frame to the next. `thread`: what the
 * page's own thread ran for each, which does not count what else the machine did.
 */
async function scroll(page) {
  await page.evaluate(() => {
    const frames = (window.frameTimes = [])
    const next = time => {
      frames.push(time)
      if (window.frameTimes === frames) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  const events = await traced(
    page,
    ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
    async session => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
      for (let nth = 0; nth < SCROLLS * 2; nth += 1) {
        await session.send('Input.synthesizeScrollGesture', {
          ...{ x: 600, y: 500, speed: PIXELS_PER_SECOND, gestureSourceType: 'mouse' },
          yDistance: Math.min(height, PIXELS_MAX) * (nth % 2 === 0 ? -1 : 1)
        })
      }
    }
  )
  const times = await page.evaluate(() => {
    const taken = window.frameTimes
    window.frameTimes = null
    return taken
  })
  const frames = events.filter(({ ph, name }) => ph === 'X' && name === 'FireAnimationFrame')
  const tasks = events.filter(({ ph, name }) => ph === 'X' && name === 'RunTask')
  return {
    apart: times.slice(1).map((time, index) => time - times[index]),
    thread: frames.slice(1).map((frame, index) => runBetween(tasks, frames[index], frame.ts))
  }
}

/** One page of the report in words, and how it stands to the bare text. */
function report(name, { frames, keys }, bare) {
  const { apart, thread } = frames
  const late = apart.filter(time => time > FRAME_MS * 1.5).length
  const times = (share, of) => `${(quantile(of, share) / quantile(bare.keys, share)).toFixed(2)} x`
  console.log(`${name}`)
  console.log(
    `  a key's scripting: ${said(keys)}; ${times(0.5, keys)} and ${times(0.95, keys)} the bare text`
  )
  console.log(`  the thread in a frame of scrolling: ${said(thread)}`)
  console.log(`  from frame to frame: ${said(apart)}; ${late} later than one of sixty`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await measureBrackets()
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(found))
    process.exit(0)
  }
  const [{ model }] = os.cpus()
  console.log(
    `${PARAGRAPHS} paragraphs, ${BRACKETS} brackets, ${PROPOSALS} proposals; ${os.cpus().length} cores, ${model}, load ${os.loadavg()[0].toFixed(1)}`
  )
  report('the bare text', found.bare, found.bare)
  report('beside the brackets', found.brackets, found.bare)
  report('beside the proposals', found.proposals, found.bare)
}
