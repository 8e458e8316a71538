import { compareTexts, type Comparison, type Text, type WholeText } from '@acuerdo/domain'
import { readText, ROOT } from '@acuerdo/editor'
import * as Y from 'yjs'
import { attribute, unattributed, type Attributed } from './archive-attribution.ts'
import { advanceIndex, authorsOf, emptyIndex, type AuthorIndex, type Authors } from './archive-authors.ts'
import { itemsByParagraph, itemsEverIn } from './archive-items.ts'
import {
  createReplay,
  openArchiveReader,
  type ArchiveReader,
  type EntryFacts,
  type Replay
} from './archive-replay.ts'

/** What the archive is asked, one at a time; each answer is plain values. */
export interface Questions {
  textAt(question: { documentId: string; seq: number }): Text
  stateAt(question: { documentId: string; seq: number }): Uint8Array
  /** The text of an issued version with its places of brackets, out of its stored state; null for an unknown one. */
  issuedText(question: { documentId: string; name: string }): Text | null
  /** Every entry without its letters; with a paragraph only those that wrote or deleted something in it. */
  entries(question: { documentId: string; paragraph: string | null }): EntryFacts[]
  writer(question: { documentId: string; seq: number; paragraph: string; offset: number }): Written | null
  /** Who made the changes is not told while that would take a longer part of the log than one question may. */
  compare(question: ComparisonQuestion): { comparison: Comparison; isAttributed: boolean } & Attributed
  /** Reads on in a long log, by as much as one question may; whether `compare` can now tell who made the changes. */
  readOn(question: LogSpan): boolean
}

export interface Written {
  entry: EntryFacts | null
  word: string
}

export interface ComparisonQuestion {
  before: WholeText
  after: WholeText
  /** Where both sides are texts of one log: its document and the sequences. */
  log: LogSpan | null
}

/** A document and two sequences of its log, in whichever order. */
export interface LogSpan {
  documentId: string
  from: number
  to: number
}

interface Archive {
  reader: ArchiveReader
  replay: Replay
  authors(documentId: string): Authors
  entriesMax: number
  /** What is known of the writers of a document, read up to a sequence at most. */
  index(documentId: string, until: number): AuthorIndex
}

/** Entries that one question may read to tell who made changes: a second, so that others need not wait longer. */
const ENTRIES_READ_MAX = 30_000
/** So many documents' authors are remembered between two questions. */
const INDEXES_MAX = 16

/** `entriesMax`: how much of a log one question may read to tell who made changes; a test hands in less. */
export function openQuestions(file: string, entriesMax = ENTRIES_READ_MAX): Questions {
  const reader = openArchiveReader(file)
  const replay = createReplay(reader)
  const indexes = new Map<string, AuthorIndex>()
  const indexOf: Archive['index'] = (documentId, until) => {
    const index = indexes.get(documentId) ?? emptyIndex()
    indexes.delete(documentId)
    indexes.set(documentId, index)
    if (indexes.size > INDEXES_MAX) indexes.delete(String(indexes.keys().next().value))
    advanceIndex(index, documentId, { reader, until })
    return index
  }
  const authors = (documentId: string): Authors => authorsOf(indexOf(documentId, Number.MAX_SAFE_INTEGER))
  const archive: Archive = { reader, replay, authors, entriesMax, index: indexOf }
  return {
    textAt: ({ documentId, seq }) => using(replay.at(documentId, seq), textOf),
    stateAt: ({ documentId, seq }) => using(replay.at(documentId, seq), doc => Y.encodeStateAsUpdate(doc)),
    issuedText: ({ documentId, name }) => {
      const state = reader.issued(documentId, name)
      if (state === undefined) return null
      return using(new Y.Doc(), doc => {
        doc.getText(ROOT)
        Y.applyUpdate(doc, state)
        return textOf(doc)
      })
    },
    entries: question => entriesOf(archive, question),
    writer: question => writerOf(archive, question),
    compare: ({ before, after, log }) => {
      const comparison = compareTexts(before, after)
      if (log === null) return { comparison, isAttributed: true, ...unattributed(comparison) }
      const isAttributed = readOn(archive, log)
      return {
        comparison,
        isAttributed,
        ...(isAttributed ? whoDid(archive, comparison, log) : unattributed(comparison))
      }
    },
    readOn: span => readOn(archive, span)
  }
}

function using<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
  try {
    return read(doc)
  } finally {
    doc.destroy()
  }
}

const textOf = (doc: Y.Doc): Text => readText(doc.getText(ROOT))

function entriesOf(
  { reader, replay, authors }: Archive,
  { documentId, paragraph }: { documentId: string; paragraph: string | null }
): EntryFacts[] {
  const all = reader.facts(documentId)
  if (paragraph === null) return all
  const whole = replay.withDeleted(documentId)
  if (whole === null) return []
  const items = using(whole, doc => itemsEverIn(doc, paragraph))
  const known = authors(documentId)
  const touched = new Set<number>()
  for (const { client, clock, length } of items)
    for (let at = clock; at < clock + length; at++)
      for (const entry of [known.writerOf(client, at), known.deleterOf(client, at, Number.MAX_SAFE_INTEGER)])
        if (entry !== null) touched.add(entry.seq)
  return all.filter(({ seq }) => touched.has(seq))
}

function writerOf(
  { replay, authors }: Archive,
  {
    documentId,
    seq,
    paragraph,
    offset
  }: { documentId: string; seq: number; paragraph: string; offset: number }
): Written | null {
  return using(replay.at(documentId, seq), doc => {
    let left = offset
    for (const { client, clock, length } of itemsByParagraph(doc).get(paragraph)?.letters ?? []) {
      if (left >= length) {
        left -= length
        continue
      }
      return {
        entry: authors(documentId).writerOf(client, clock + left),
        word: wordAt(textOf(doc), paragraph, offset)
      }
    }
    return null
  })
}

function wordAt({ paragraphs }: Text, id: string, offset: number): string {
  const runs = paragraphs.find(paragraph => paragraph.id === id)?.runs ?? []
  const words = runs.map(run => ('text' in run ? run.text : '\uFFFC')).join('')
  for (const { 0: word, index } of words.matchAll(/[\p{L}\p{N}\p{M}]+|\s+|./gsu))
    if (offset < index + word.length) return word
  return ''
}

function whoDid(
  { replay, authors }: Archive,
  comparison: Comparison,
  { documentId, from, to }: LogSpan
): Attributed {
  const items = (seq: number) => using(replay.at(documentId, seq), itemsByParagraph)
  return attribute(comparison, {
    before: items(from),
    after: items(to),
    authors: authors(documentId),
    span: { from: Math.min(from, to), to: Math.max(from, to) },
    isForward: from <= to
  })
}

/** A log of any length is read part by part: what a question has read is kept for the next one. */
function readOn({ reader, replay, index, entriesMax }: Archive, { documentId, from, to }: LogSpan): boolean {
  const head = reader.head(documentId)
  const known = index(documentId, 0).upTo
  const { upTo } = index(documentId, Math.min(head, known + entriesMax))
  let left = entriesMax - (upTo - known)
  const [since, until] = [Math.min(from, to), Math.max(from, to)]
  const first = replay.distance(documentId, since)
  const then = Math.min(replay.distance(documentId, until), until - since)
  // What is left is replayed with the answer itself.
  if (upTo >= head && first + then <= left) return true
  for (const seq of [since, until]) {
    const step = Math.min(left, replay.distance(documentId, seq))
    if (step > 0) replay.approach(documentId, seq, step)
    left -= step
  }
  return false
}
