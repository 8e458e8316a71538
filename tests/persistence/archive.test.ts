import { compareTexts, plain, type Text } from '@acuerdo/domain'
import { moveParagraph, readText, restoreText, ROOT } from '@acuerdo/editor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { systemClock } from '../../server/clock.ts'
import { openArchive } from '../../server/persistence/archive-link.ts'
import { openQuestions, type Questions } from '../../server/persistence/archive-questions.ts'
import { openSqliteLog, type SqliteLog } from '../../server/persistence/update-log-sqlite.ts'
import type { Entry, Relocated } from '../../server/realtime/ports.ts'
import { seeded } from '../compare/edit-script.ts'
import { freshDatabase, type TestDatabase } from '../fixtures/database.ts'
import { silentLog } from '../realtime/silent-log.ts'

let db: TestDatabase
let log: SqliteLog
let documentId = ''
let archive: Questions
/** The text at each sequence, as whoever wrote it saw it. */
const texts = new Map<number, Text>()
const writers = [
  { person: 'p-cf-dg', client: 11 },
  { person: 'p-uy-01', client: 12 }
]

beforeAll(async () => {
  db = await freshDatabase()
  await db.load()
  log = openSqliteLog({ file: db.file, queue: db.queue, clock: systemClock(), log: silentLog() })
  documentId = (await db.store.documents.find('DG'))?.id ?? ''
  archive = openQuestions(db.file)
})
afterAll(async () => {
  await log.close()
  await db.close()
})

/** Changes the text as somebody, and appends what that made. */
async function write(
  who: number,
  change: (text: Y.Text) => Relocated[] | void,
  kind: Entry['kind'] = 'typing'
): Promise<number> {
  const history = await log.load(documentId)
  if (history === null) throw new Error('there is no document')
  const doc = new Y.Doc()
  const text = doc.getText(ROOT)
  Y.applyUpdate(doc, history.state)
  for (const { update } of history.tail) Y.applyUpdate(doc, update)
  const { person, client } = writers[who] ?? { person: '', client: 0 }
  doc.clientID = kind === 'act' ? 2 ** 41 + who : client
  let update = new Uint8Array()
  doc.once('update', (made: Uint8Array) => (update = new Uint8Array(made)))
  let relocated: Relocated[] = []
  doc.transact(() => (relocated = change(text) ?? []))
  const [outcome] = await log.append([
    {
      ...{ documentId, kind, personId: person, update, fence: history.fence, relocated },
      claims: kind === 'typing' ? [client] : [],
      at: Date.UTC(2023, 10, 27, 14, 0) + texts.size * 60_000
    }
  ])
  if (!outcome?.ok) throw new Error(`not appended: ${JSON.stringify(outcome)}`)
  texts.set(outcome.seq, readText(text))
  return outcome.seq
}

const wordsOf = (text: Text, id: string): string =>
  plain(text.paragraphs.find(paragraph => paragraph.id === id)?.runs ?? [])
const find = (text: Text, words: string): { id: string; offset: number } => {
  const found = text.paragraphs.find(({ runs }) => plain(runs).includes(words))
  if (!found) throw new Error(`nobody wrote ${words}`)
  return { id: found.id, offset: plain(found.runs).indexOf(words) }
}

describe('the archive of a text', () => {
  it('[RV7] says how it stood at every sequence, across checkpoints', async () => {
    const chance = seeded(5)
    for (let i = 0; i < 120; i++) {
      await write(chance(2), text => {
        const at = 1 + chance(text.length - 1)
        if (chance(3) === 0) text.delete(at, Math.min(4, text.length - at))
        else text.insert(at, `w${i} `)
      })
      if (i === 60) {
        const seq = archive.entries({ documentId, paragraph: null }).length
        await log.checkpoint(documentId, seq, archive.stateAt({ documentId, seq }))
      }
    }
    for (const [seq, text] of texts) expect([seq, archive.textAt({ documentId, seq })]).toEqual([seq, text])
    const seq = texts.size + 1
    const doc = new Y.Doc()
    Y.applyUpdate(doc, archive.stateAt({ documentId, seq }))
    expect(readText(doc.getText(ROOT))).toEqual(texts.get(seq))
  })

  it('[RV8] says who wrote a word, when and where, also after others moved and restored it', async () => {
    const first = await write(0, text => text.insert(1, 'Anna '))
    const second = await write(1, text => text.insert(1, 'Bert '))
    const now = texts.get(second) ?? { paragraphs: [] }
    const { id } = find(now, 'Anna')
    const moved = await write(1, text => moveParagraph(text, id, now.paragraphs.at(-1)?.id ?? null), 'act')
    const then = texts.get(moved) ?? { paragraphs: [] }
    const written = (words: string, seq: number) =>
      archive.writer({ documentId, seq, paragraph: id, offset: wordsOf(then, id).indexOf(words) })
    expect(written('Anna', moved)).toMatchObject({ word: 'Anna', entry: { seq: first, personId: 'p-cf-dg' } })
    expect(written('Bert', moved)).toMatchObject({
      word: 'Bert',
      entry: { seq: second, personId: 'p-uy-01' }
    })
    const back = await write(0, text => restoreText(text, now), 'act')
    expect(texts.get(back)).toEqual(now)
    const again = find(now, 'Anna')
    expect(
      archive.writer({ documentId, seq: back, paragraph: again.id, offset: again.offset })
    ).toMatchObject({
      entry: { seq: first, kind: 'typing' }
    })
    expect(archive.writer({ documentId, seq: back, paragraph: id, offset: 100_000 })).toBeNull()
  })

  it('[RV8] says for each row of a comparison who added and who removed, either way round', async () => {
    const from = [...texts.keys()].at(-1) ?? 0
    await write(0, text => text.insert(text.length, ' Anna adds this.'))
    const to = await write(1, text => text.delete(1, 5))
    const side = (seq: number) => ({ text: texts.get(seq) ?? { paragraphs: [] }, brackets: [] })
    const there = archive.compare({ before: side(from), after: side(to), log: { documentId, from, to } })
    expect(there.comparison).toEqual(compareTexts(side(from), side(to)))
    expect(there.authors.flat()).toEqual([
      { personId: 'p-uy-01', added: 0, removed: 5 },
      { personId: 'p-cf-dg', added: 16, removed: 0 }
    ])
    const back = archive.compare({
      ...{ before: side(to), after: side(from) },
      log: { documentId, from: to, to: from }
    })
    expect(back.authors.flat()).toEqual([
      { personId: 'p-uy-01', added: 5, removed: 0 },
      { personId: 'p-cf-dg', added: 0, removed: 16 }
    ])
  })

  it('[RV14] compares without saying who did it where the log is too long for one question, and reads on', () => {
    const head = texts.size + 1
    const [before, after] = [2, head].map(seq => ({
      text: archive.textAt({ documentId, seq }),
      brackets: []
    }))
    if (!before || !after) throw new Error('there is no text')
    const question = { before, after, log: { documentId, from: 2, to: head } }
    const whole = archive.compare(question)
    expect(whole).toMatchObject({ isAttributed: true })
    expect(whole.makers.length).toBeGreaterThan(1)
    const bounded = openQuestions(db.file, 60)
    const { comparison, authors, makers, isAttributed } = bounded.compare(question)
    expect({ comparison, isAttributed }).toEqual({ comparison: whole.comparison, isAttributed: false })
    expect([authors.flat(), makers]).toEqual([[], []])
    const questions = Array.from({ length: 10 }, () => bounded.readOn(question.log))
    expect(questions.slice(-5)).toEqual([true, true, true, true, true])
    expect(bounded.compare(question)).toEqual(whole)
  })

  it('[RV7] names the entries that touched one paragraph, those that only deleted in it among them', async () => {
    const text = [...texts.values()].at(-1) ?? { paragraphs: [] }
    const id = text.paragraphs[5]?.id ?? ''
    const before = archive.entries({ documentId, paragraph: id }).map(({ seq }) => seq)
    const other = await write(0, words => words.insert(words.length, ' elsewhere'))
    const place = (words: Y.Text): number => {
      let index = 0
      for (const part of words.toDelta() as { insert: string | { p?: string } }[]) {
        if (typeof part.insert === 'object' && part.insert.p === id) return index + 1
        index += typeof part.insert === 'string' ? part.insert.length : 1
      }
      return -1
    }
    const gone = await write(1, words => words.delete(place(words), 2))
    const after = archive.entries({ documentId, paragraph: id }).map(({ seq }) => seq)
    expect(after).toEqual([...before, gone])
    expect(after).not.toContain(other)
  })

  it('[RV1] reads an issued version out of its own state', () => {
    const text = archive.issuedText({ documentId, name: 'Z0' })
    expect(text).toEqual(archive.textAt({ documentId, seq: 1 }))
    expect(archive.issuedText({ documentId, name: 'Rev.9' })).toBeNull()
  })

  it('answers the same from its thread, one question after the other', async () => {
    const thread = openArchive(db.file)
    const seqs = [1, 50, 100]
    const answers = await Promise.all(seqs.map(seq => thread.textAt({ documentId, seq })))
    expect(answers).toEqual(seqs.map(seq => archive.textAt({ documentId, seq })))
    await expect(thread.textAt({ documentId, seq: 1_000_000 })).rejects.toThrow(
      'The archive could not answer'
    )
    expect(await thread.entries({ documentId, paragraph: null })).toHaveLength(texts.size + 1)
    await thread.close()
  })
})
