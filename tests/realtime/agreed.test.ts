import { ROOT } from '@acuerdo/editor'
import { afterEach, describe, expect, it } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import WebSocket from 'ws'
import * as Y from 'yjs'
import type { TestClient } from './client.ts'
import { ORIGIN, startHarness, type Harness, type HarnessOptions } from './harness.ts'

let harness: Harness
afterEach(() => harness.close())

async function start(options: HarnessOptions = {}): Promise<Harness> {
  harness = await startHarness(options)
  harness.create('d1', ['First.', 'Second.', 'Third.'])
  return harness
}

/** What the act of agreeing or reopening does in its transaction, and tells afterwards. */
async function agree(...paragraphs: string[]): Promise<void> {
  raise(paragraphs)
  await harness.rooms.accessChanged({ documentId: 'd1' })
}

function raise(paragraphs: string[]): void {
  const fence = (harness.people.fences.get('d1') ?? 0) + 1
  harness.people.fences.set('d1', fence)
  const document = harness.memory?.documents.get('d1')
  if (document) Object.assign(document, { agreed: paragraphs, fence })
  harness.database?.agree('d1', paragraphs)
  harness.database?.run('UPDATE Document SET fence = ? WHERE id = ?', fence, 'd1')
}

/** Units of "First.", "Second." and "Third." with their markers: where the words of each begin. */
const [FIRST, SECOND, THIRD] = [1, 8, 16]

const words = async (): Promise<string[]> => {
  const read = await harness.rooms.read('d1')
  return (read?.text.paragraphs ?? []).map(({ runs }) =>
    runs.map(run => ('text' in run ? run.text : '[]')).join('')
  )
}

describe.each(['memory', 'sqlite'] as const)('an agreed paragraph, %s', storage => {
  it('[RT26] refuses typing and leaves the socket open; the others write on undisturbed', async () => {
    await start({ storage })
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    await agree('p2')
    ada.type('no', SECOND + 2)
    await ada.until(() => ada.refused.length === 1, 'refusal')
    expect(ada.refused[0]).toEqual({ n: ada.sent, reason: 'agreed' })
    bob.type('yes ', THIRD)
    await ada.until(() => ada.words.includes('yes '), 'the words of others')
    expect(await words()).toEqual(['First.', 'Second.', 'yes Third.'])
    expect([ada.closed, bob.closed, bob.refused]).toEqual([null, null, []])
    expect(ada.rights).toMatchObject({ mayType: true })
  })

  it('[RT27] is known when the text is opened, and types again once it was reopened', async () => {
    await start({ storage })
    raise(['p1', 'p2'])
    const ada = await harness.join('ada', 'd1')
    ada.type('no', FIRST)
    await ada.until(() => ada.refused.length === 1, 'refusal')
    await agree('p1')
    const bob = await harness.join('bob', 'd1')
    bob.type('again ', SECOND)
    await bob.until(() => bob.isSaved, 'saved')
    expect(bob.refused).toEqual([])
    expect(await words()).toEqual(['First.', 'again Second.', 'Third.'])
  })

  it('[RT27] a frame that was judged before the agreement and not yet written is judged again', async () => {
    let agreeing: (() => void) | null = null
    const fault: NonNullable<HarnessOptions['fault']> = point => {
      if (point !== 'append:before-commit') return
      agreeing?.()
      agreeing = null
    }
    await start({ storage, fault })
    const ada = await harness.join('ada', 'd1')
    await ada.until(() => ada.isSaved, 'greeting')
    // The act's transaction comes first; nobody has been told of it yet.
    agreeing = () => raise(['p2'])
    ada.type('no', SECOND + 2)
    await ada.until(() => ada.refused.length === 1, 'refusal')
    expect(ada.refused[0]?.reason).toBe('agreed')
    expect(await words()).toEqual(['First.', 'Second.', 'Third.'])
  })

  it('[RT26] an act of the server passes, and its words are guarded like the others', async () => {
    await start({ storage })
    const ada = await harness.join('ada', 'd1')
    await agree('p2')
    const edit = { documentId: 'd1', personId: 'chair' }
    await harness.rooms.edit({ ...edit, change: text => text.insert(SECOND, 'Acted: ', {}) })
    await ada.until(() => ada.words.includes('Acted'), 'the act')
    ada.type('no', SECOND + 2)
    await ada.until(() => ada.refused.length === 1, 'refusal')
    expect(await words()).toEqual(['First.', 'Acted: Second.', 'Third.'])
  })
})

describe('hostile to an agreed paragraph', () => {
  const scene = async (): Promise<{ ada: TestClient; bob: TestClient }> => {
    await start()
    const ada = await harness.join('ada', 'd1')
    const bob = await harness.join('bob', 'd1')
    await agree('p2')
    return { ada, bob }
  }

  const EDITS: [string, (text: Y.Text) => void][] = [
    ['words inserted', text => text.insert(SECOND + 3, 'no', {})],
    ['words deleted', text => text.delete(SECOND, 3)],
    ['words made bold', text => text.format(SECOND, 3, { bold: true })],
    [
      'a link over all of the text',
      text => text.format(1, text.length - 1, { link: 'https://evil.example' })
    ],
    ['the marker deleted', text => text.delete(SECOND - 1, 1)],
    ['the marker made another part', text => text.format(SECOND - 1, 1, { part: 'heading' })],
    ['the next marker deleted', text => text.delete(THIRD - 1, 1)],
    ['cut in two', text => text.insertEmbed(SECOND + 3, { p: 'new' }, { part: 'op' })],
    ['the whole text deleted', text => text.delete(1, text.length - 1)]
  ]

  it.each(EDITS)('[RT26] %s: refused, the text stands, the next edit of another arrives', async (_, edit) => {
    const { ada, bob } = await scene()
    ada.doc.transact(() => edit(ada.text))
    await ada.until(() => ada.refused.length === 1, 'refusal')
    bob.type('!', bob.text.length)
    await ada.until(() => ada.words.endsWith('!'), 'the words of others')
    expect(await words()).toEqual(['First.', 'Second.', 'Third.!'])
    expect(ada.closed).toBeNull()
  })

  it('[RT28] what builds on a refused frame is refused like it, and the socket stays open', async () => {
    const { ada, bob } = await scene()
    for (const letter of 'typed on') ada.type(letter, SECOND)
    ada.type('elsewhere', 1)
    await ada.until(() => ada.refused.length === 9, 'refusals')
    expect(new Set(ada.refused.map(({ reason }) => reason))).toEqual(new Set(['agreed']))
    bob.type('!')
    await ada.until(() => ada.words.endsWith('!'), 'the words of others')
    expect(ada.closed).toBeNull()
    expect(await words()).toEqual(['First.', 'Second.', 'Third.!'])
  })

  it('[RT26] a plain y-websocket client reads on, and comes back to the text as it stands', async () => {
    await start()
    await agree('p2')
    const doc = new Y.Doc()
    const provider = plainProvider(doc)
    const bob = await harness.join('bob', 'd1')
    const seen = observer(doc)
    await seen(() => doc.getText(ROOT).toString().includes('Second'))
    doc.getText(ROOT).insert(SECOND + 1, 'no', {})
    bob.type('from Bob', 1)
    await seen(() => doc.getText(ROOT).toString().includes('from Bob'))
    expect(provider.wsconnected).toBe(true)
    expect(await words()).toEqual(['from BobFirst.', 'Second.', 'Third.'])
    provider.destroy()
  })
})

/** The stock provider, with the cookie and origin that a browser would send. */
function plainProvider(doc: Y.Doc): WebsocketProvider {
  class Browser extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { Cookie: 'person=plain', Origin: ORIGIN } })
    }
  }
  const options = { params: { schema: '1' }, WebSocketPolyfill: Browser as never, disableBc: true }
  return new WebsocketProvider(`${harness.url}/collab`, 'd1', doc, options)
}

/** Waits for a condition on a document, looked at after each update. */
const observer =
  (doc: Y.Doc) =>
  (condition: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the text never came')), 8_000)
      const look = () => {
        if (!condition()) return
        clearTimeout(late)
        doc.off('update', look)
        resolve()
      }
      doc.on('update', look)
      look()
    })
