import type { Browser, WebSocketRoute } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decisionRoom, WHO, type Room } from '../http/decision-room.ts'
import { readyVersion } from '../http/ready-version.ts'
import { launch, type Visitor } from './browser.ts'
import { openDocument, type Desk } from './document-desk.ts'
import { eventually } from './product.ts'
import { visits } from './visits.ts'

const FIRST = 'DG-p01'

let room: Room
let browser: Browser
let typist: Visitor
let desk: Desk

/** Both halves of a silence on the version that stands. */
const silence = async (): Promise<void> => {
  const hash = await room.head()
  const { status } = await room.both({
    ...{ action: 'start_silence', target: 'DG/Rev.1' },
    ...{ hash, deadline: '2023-11-29T14:00:00Z' }
  })
  expect(status).toBe(200)
}

/** The words came back to whoever typed them, and to nobody else; text and hash stand as they were decided on. */
async function isDraft(words: string, before: { hash: string; lines: object }): Promise<void> {
  await typist.page.locator('.sphere').getByText(words).first().waitFor()
  await desk.says('read_only')
  expect(await desk.lines()).toEqual(before.lines)
  expect(await desk.stored()).toEqual(before.lines)
  expect(await room.head()).toBe(before.hash)
  const kept = 'SELECT personId, paragraphId, own FROM PrivateDraft'
  expect(room.rows(kept)).toEqual([
    { personId: WHO.typist, paragraphId: FIRST, own: expect.stringContaining(words) }
  ])
  const path = `/api/v1/documents/${room.names('DG')}/drafts`
  expect((await room.json(path, { person: WHO.typist })).body.drafts).toHaveLength(1)
  for (const person of [WHO.chair, WHO.secretariat, WHO.mexico])
    expect(JSON.stringify((await room.json(path, { person })).body)).not.toContain(words)
}

describe('S3: words on their way while a text is locked', () => {
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    room = await decisionRoom({ pages: true })
    await room.chairsText()
    await readyVersion(room)
    typist = await visits(
      () => browser,
      () => room.local
    ).someone(WHO.typist)
    return async () => {
      await typist.context.close()
      await room.remove()
    }
  })
  const stands = async () => ({ hash: await room.head(), lines: await desk.stored() })

  it('typed without a network come back as a draft, and the page stays', async () => {
    desk = await openDocument(typist, room.local, 'DG')
    await desk.says('saved')
    const before = await stands()
    await typist.context.setOffline(true)
    await desk.caret(FIRST, 0)
    await desk.type('Offline words. ')
    // News comes; what it asks the page to read cannot be read.
    await Promise.all([typist.page.waitForEvent('requestfailed'), silence()])
    await typist.context.setOffline(false)
    await isDraft('Offline words.', before)
    expect(typist.complaints).toEqual([])
  })

  it('typed in the moment of the second half come back as a draft', async () => {
    const held: { send(): void }[] = []
    let holding = false
    await typist.page.routeWebSocket(/\/collab\//, socket =>
      slowed(socket, send => {
        if (holding) held.push({ send })
        else send()
      })
    )
    desk = await openDocument(typist, room.local, 'DG')
    await desk.says('saved')
    const before = await stands()
    holding = true
    await desk.caret(FIRST, 0)
    await desk.type('Keys of that second. ')
    await eventually('keys are on their way', () => Promise.resolve(held.length > 0))
    await silence()
    holding = false
    held.forEach(({ send }) => send())
    await isDraft('Keys of that second.', before)
    expect(typist.complaints).toEqual([])
  })
})

/** A way to the server on which every frame of the page passes by the test. */
function slowed(socket: WebSocketRoute, pass: (send: () => void) => void): void {
  const server = socket.connectToServer()
  socket.onMessage(frame => pass(() => server.send(frame)))
}
