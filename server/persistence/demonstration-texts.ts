import { canonical, type Alternative, type Bracket, type Run, type Text } from '@acuerdo/domain'
import { ROOT, writeText } from '@acuerdo/editor'
import * as Y from 'yjs'
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { DemonstrationEvent, ThemeText } from './demonstration-files.ts'
import { packed } from './packed.ts'
import { sha256 } from './sha256.ts'

/** Where a new event's ids come from. */
export interface IdSource {
  /** A random id that was never given before. */
  newId(): string
  /** A random Yjs client id, 32 bits. */
  newClientId(): number
}

export interface TextRows {
  documents: Prisma.DocumentCreateManyInput[]
  updates: Prisma.UpdateEntryCreateManyInput[]
  brackets: Prisma.BracketCreateManyInput[]
  alternatives: Prisma.AlternativeCreateManyInput[]
  positions: Prisma.PositionCreateManyInput[]
  revisions: Prisma.RevisionCreateManyInput[]
}

export interface TextContext {
  demonstration: DemonstrationEvent
  /** Row ids of the themes by their ids in the files. */
  themeIds: ReadonlyMap<string, string>
  stage: 'outline' | 'zero_draft'
  at: Date
  ids: IdSource
}

/** The rows of all texts: each written once, as the first entry of its log, and issued unless in outline. */
export function textRows(context: TextContext): TextRows {
  const rows: TextRows = {
    documents: [],
    updates: [],
    brackets: [],
    alternatives: [],
    positions: [],
    revisions: []
  }
  for (const source of context.demonstration.texts) addText(rows, source, context)
  return rows
}

function addText(rows: TextRows, source: ThemeText, context: TextContext): void {
  const { ids, stage, at, demonstration } = context
  const documentId = ids.newId()
  const text = textOf(source)
  const brackets = source.brackets.map(bracketOf)
  const state = stateOf(text, ids)
  rows.documents.push({
    id: documentId,
    themeId: named(context.themeIds, source.theme),
    title: source.document.title,
    language: source.language,
    stage,
    openToObservers: demonstration.participants.openToObservers[source.theme] ?? false,
    lineage: ids.newId()
  })
  rows.updates.push({ documentId, seq: 1, kind: 'act', personId: null, at, update: state })
  brackets.forEach((bracket, position) => addBracket(rows, bracket, { documentId, position, ids }))
  if (stage === 'outline') return
  const content = canonical(text, brackets, source.language)
  rows.revisions.push({
    id: ids.newId(),
    documentId,
    name: 'Z0',
    symbol: `${demonstration.event.symbol}/${source.code}/Z0`,
    hash: sha256(content),
    content: packed(content),
    bracketsJson: JSON.stringify(brackets),
    state,
    sequence: 1,
    issuedAt: at,
    issuedBy: source.document.coChairs[0] ?? ''
  })
}

export const textOf = (source: ThemeText): Text => ({
  paragraphs: source.paragraphs.map(({ id, part, level, content }) => ({
    id,
    part,
    ...(level === undefined ? {} : { level }),
    runs: content
  }))
})

/** In a deletion the base is the words that somebody wants to strike (ruling 5). */
export function bracketOf(source: ThemeText['brackets'][number]): Bracket {
  const alternatives = source.alternatives.map(({ text, ...rest }): Alternative => ({
    ...rest,
    runs: words(text)
  }))
  return {
    id: source.id,
    paragraph: source.paragraph,
    kind: source.kind,
    state: source.state,
    base: source.kind === 'deletion' ? (alternatives[0]?.runs ?? null) : null,
    alternatives,
    ...(source.note === undefined ? {} : { note: source.note })
  }
}

const words = (text: string): Run[] => (text === '' ? [] : [{ text }])

function stateOf(text: Text, ids: IdSource): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc()
  doc.clientID = ids.newClientId()
  writeText(doc.getText(ROOT), text)
  const state = new Uint8Array(Y.encodeStateAsUpdate(doc))
  doc.destroy()
  return state
}

function addBracket(
  rows: TextRows,
  bracket: Bracket,
  { documentId, position, ids }: { documentId: string; position: number; ids: IdSource }
): void {
  rows.brackets.push({
    id: bracket.id,
    documentId,
    paragraphId: bracket.paragraph,
    kind: bracket.kind,
    state: bracket.state,
    baseJson: bracket.base === null ? null : JSON.stringify(bracket.base),
    note: bracket.note ?? null,
    position
  })
  bracket.alternatives.forEach((alternative, ordinal) => {
    const id = ids.newId()
    rows.alternatives.push({
      id,
      bracketId: bracket.id,
      key: alternative.key,
      ordinal,
      runsJson: JSON.stringify(alternative.runs),
      proposedByJson: JSON.stringify(alternative.proposedBy),
      originatedBy: alternative.originatedBy ?? null
    })
    const stance = (delegationCode: string, word: string) =>
      rows.positions.push({ alternativeId: id, delegationCode, stance: word })
    for (const code of alternative.supportedBy) stance(code, 'support')
    for (const code of alternative.opposedBy) stance(code, 'oppose')
  })
}

/** The row id behind an id of the files; a file that names nothing is a mistake in the file. */
export function named(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`demonstration: the files name ${key}, which they do not describe`)
  return id
}
