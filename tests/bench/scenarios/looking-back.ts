import * as Y from 'yjs'
import { readText, ROOT } from '@acuerdo/editor'
import { canonical, type Text } from '@acuerdo/domain'
import { deflateSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { systemClock } from '../../../server/clock.ts'
import { openQuestions } from '../../../server/persistence/archive-questions.ts'
import { packed } from '../../../server/persistence/packed.ts'
import { openSqliteLog } from '../../../server/persistence/update-log-sqlite.ts'
import type { Entry } from '../../../server/realtime/ports.ts'
import { seeded } from '../../compare/edit-script.ts'
import { freshDatabase } from '../../fixtures/database.ts'
import { running } from '../../http/running.ts'
import { silentLog } from '../../realtime/silent-log.ts'
import { median, type Figures } from '../figures.ts'

const UPDATES = 13_000
const MOMENTS = 40
const BATCH = 500
const CHAIR = 'p-uy-01'
const NO_TEXT: Text = { paragraphs: [] }

function timed<T>(times: number[], work: () => T): T {
  const started = performance.now()
  const answer = work()
  times.push(performance.now() - started)
  return answer
}

/** Types, corrects and deletes as people do, each keystroke an update of its own. */
async function history(file: string, documentId: string, append: (group: Entry[]) => Promise<unknown>) {
  const chance = seeded(9)
  const doc = new Y.Doc()
  const text = doc.getText(ROOT)
  const state = new Database(file, { readonly: true })
    .prepare<[string], Buffer>('SELECT "update" FROM UpdateEntry WHERE documentId = ?')
    .pluck()
    .get(documentId)
  if (state) Y.applyUpdate(doc, state)
  const group: Entry[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === null)
      group.push({
        ...{ documentId, kind: 'typing', personId: 'p-cf-dg', fence: 0, claims: [doc.clientID] },
        update: new Uint8Array(update),
        at: Date.UTC(2023, 10, 27) + group.length * 1_000
      })
  })
  let at = 10
  for (let n = 0; n < UPDATES; n++) {
    if (chance(40) === 0) at = 1 + chance(text.length - 1)
    if (chance(6) === 0 && at > 2) text.delete(--at, 1)
    else text.insert(at++, String.fromCharCode(97 + chance(26)))
    if (group.length >= BATCH) await append(group.splice(0))
  }
  if (group.length > 0) await append(group)
  return doc
}

/**
 * I: looking back, in milliseconds. Any moment of a history of 13,000 updates, cold and then at random; who wrote a
 * word; cold who made each change between the first text and the last; the comparison of two versions of twelve
 * paragraphs over HTTP; what a version of 250 KB takes in the store.
 */
export async function lookingBack(): Promise<Figures> {
  const moments = await momentsOf()
  const pages = await comparedOverHttp()
  return {
    figures: {
      'I.cold': Math.max(...moments.cold),
      'I.moment': Math.max(...moments.warm),
      'I.writer': Math.max(...moments.writers),
      'I.makers': Math.max(...moments.makers),
      'I.page': median(pages),
      'I.stored': storedShare()
    },
    converged: null,
    notes: { ...moments, pages }
  }
}

async function momentsOf(): Promise<Record<'cold' | 'warm' | 'writers' | 'makers', number[]>> {
  const db = await freshDatabase()
  await db.load()
  const documentId = (await db.store.documents.find('DG'))?.id ?? ''
  const log = openSqliteLog({ file: db.file, queue: db.queue, clock: systemClock(), log: silentLog() })
  const doc = await history(db.file, documentId, group => log.append(group))
  const chance = seeded(3)
  const cold: number[] = []
  for (let n = 0; n < 5; n++)
    timed(cold, () => openQuestions(db.file).textAt({ documentId, seq: UPDATES - n }))
  const warm: number[] = []
  const archive = openQuestions(db.file)
  archive.textAt({ documentId, seq: UPDATES })
  for (let n = 0; n < MOMENTS; n++)
    timed(warm, () => archive.textAt({ documentId, seq: 1 + chance(UPDATES) }))
  const [id = ''] = readText(doc.getText(ROOT)).paragraphs.map(paragraph => paragraph.id)
  const writers: number[] = []
  for (let n = 0; n < 6; n++)
    timed(writers, () => archive.writer({ documentId, seq: UPDATES, paragraph: id, offset: n }))
  // What the pages have at hand; an archive that knows nothing yet then tells who made each change.
  const [before, after] = [1, UPDATES].map(seq => archive.textAt({ documentId, seq }))
  const makers: number[] = []
  for (let n = 0; n < 5; n++) {
    const sides = {
      before: { text: before ?? NO_TEXT, brackets: [] },
      after: { text: after ?? NO_TEXT, brackets: [] }
    }
    timed(makers, () =>
      openQuestions(db.file).compare({ ...sides, log: { documentId, from: 1, to: UPDATES } })
    )
  }
  await log.close()
  await db.close()
  return { cold, warm, writers, makers }
}

/** A version of 250 KB as it is stored, to its compressed JSON and state. */
function storedShare(): number {
  const chance = seeded(3)
  const long = new Y.Doc()
  const words = long.getText(ROOT)
  words.insertEmbed(0, { p: 'p0' }, { part: 'op' })
  for (let n = 0; words.length < 250_000; n++) {
    if (n % 12 === 0) words.insertEmbed(words.length, { p: `p${n}` }, { part: 'op' })
    const word = ['We agree', 'to promote', 'the', 'responsible'][chance(4)]
    words.insert(words.length, `${word} w${chance(3_000)} `)
  }
  const form = canonical(readText(words), [], 'en')
  const state = Y.encodeStateAsUpdate(long)
  const least = deflateSync(Buffer.from(form)).length + state.length
  // The brackets of the version, of which there are none, are two characters.
  return (packed(form).length + state.length + 2) / least
}

async function comparedOverHttp(): Promise<number[]> {
  const server = await running()
  const { body } = await server.json('/api/v1/documents/DG', { person: CHAIR })
  await server.rooms.edit({
    documentId: body.id as string,
    personId: CHAIR,
    change: text => text.insert(1, 'Changed words. ')
  })
  await server.act('DG', { action: 'issue_revision', target: 'DG/Rev.1', revision: 'Rev.1' }, CHAIR)
  const pages: number[] = []
  for (let n = 0; n < 30; n++) {
    const started = performance.now()
    await server.json('/api/v1/documents/DG/compare?from=Z0&to=Rev.1', { person: CHAIR })
    if (n >= 5) pages.push(performance.now() - started)
  }
  await server.remove()
  return pages
}
