// How long looking back takes: `node --import tsx tests/bench/looking-back.ts`. A history of 13,000 updates, any moment
// of it; the page that compares two versions of twelve paragraphs; how much a version of 250 KB takes in the store.
import * as Y from 'yjs'
import { readText, ROOT } from '@acuerdo/editor'
import { canonical } from '@acuerdo/domain'
import { deflateSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { systemClock } from '../../server/clock.ts'
import { openQuestions } from '../../server/persistence/archive-questions.ts'
import { packed } from '../../server/persistence/packed.ts'
import { openSqliteLog } from '../../server/persistence/update-log-sqlite.ts'
import type { Entry } from '../../server/realtime/ports.ts'
import { seeded } from '../compare/edit-script.ts'
import { freshDatabase } from '../fixtures/database.ts'
import { running } from '../http/running.ts'
import { silentLog } from '../realtime/silent-log.ts'
import { machine } from './machine.ts'

const UPDATES = 13_000
const MOMENTS = 40
const BATCH = 500

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
const told = (name: string, times: number[]): void =>
  console.log(`${name}: median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`)

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

const db = await freshDatabase()
await db.load()
const documentId = (await db.store.documents.find('DG'))?.id ?? ''
const log = openSqliteLog({ file: db.file, queue: db.queue, clock: systemClock(), log: silentLog() })
const doc = await history(db.file, documentId, group => log.append(group))
const chance = seeded(3)
const cold: number[] = []
for (let n = 0; n < 5; n++) timed(cold, () => openQuestions(db.file).textAt({ documentId, seq: UPDATES - n }))
told(`the last moments of ${UPDATES} updates, asked for the first time`, cold)
const warm: number[] = []
const archive = openQuestions(db.file)
archive.textAt({ documentId, seq: UPDATES })
for (let n = 0; n < MOMENTS; n++) timed(warm, () => archive.textAt({ documentId, seq: 1 + chance(UPDATES) }))
told('any moment of it afterwards', warm)
const [id = ''] = readText(doc.getText(ROOT)).paragraphs.map(paragraph => paragraph.id)
const writers: number[] = []
for (let n = 0; n < 6; n++)
  timed(writers, () => archive.writer({ documentId, seq: UPDATES, paragraph: id, offset: n }))
told('who wrote a word', writers)
await log.close()

const long = new Y.Doc()
const words = long.getText(ROOT)
words.insertEmbed(0, { p: 'p0' }, { part: 'op' })
for (let n = 0; words.length < 250_000; n++) {
  if (n % 12 === 0) words.insertEmbed(words.length, { p: `p${n}` }, { part: 'op' })
  words.insert(
    words.length,
    `${['We agree', 'to promote', 'the', 'responsible'][chance(4)]} w${chance(3_000)} `
  )
}
const form = canonical(readText(words), [], 'en')
const state = Y.encodeStateAsUpdate(long)
const stored = packed(form).length + state.length + 2
const least = deflateSync(Buffer.from(form)).length + state.length
console.log(
  `a version of ${(form.length / 1000).toFixed(0)} KB takes ${(stored / least).toFixed(2)}× its deflated JSON and state`
)
await db.close()

const server = await running()
await server.rooms.edit({
  documentId: (await server.json('/api/v1/documents/DG', { person: 'p-uy-01' })).body.id as string,
  personId: 'p-uy-01',
  change: text => text.insert(1, 'Changed words. ')
})
await server.act('DG', { action: 'issue_revision', target: 'DG/Rev.1', revision: 'Rev.1' }, 'p-uy-01')
const pages: number[] = []
for (let n = 0; n < 30; n++) {
  const started = performance.now()
  await server.json('/api/v1/documents/DG/compare?from=Z0&to=Rev.1', { person: 'p-uy-01' })
  if (n >= 5) pages.push(performance.now() - started)
}
told('comparing two versions of twelve paragraphs over HTTP', pages)
await server.remove()
console.log(machine())
process.exit(0)
