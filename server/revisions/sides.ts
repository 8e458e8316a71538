import {
  can,
  footnotesOf,
  grant,
  placedBrackets,
  refuse,
  textHash,
  type Actor,
  type Bracket,
  type DocumentId,
  type Footnote,
  type Outcome,
  type ParagraphId,
  type Run,
  type Text,
  type Comparison
} from '@acuerdo/domain'
import { mayRead } from '../accounts/access.ts'
import type { Clock } from '../clock.ts'
import type { HistoryGrain } from '../env.ts'
import type { ComparedSide, RevisedDocument, SideName } from '../context.ts'
import { COMPARISONS_KEPT_MAX, ISSUED_TEXTS_KEPT_MAX } from '../limits.ts'
import type { Archive } from '../persistence/archive-link.ts'
import type { RevisionRecord, WholeRevision } from '../persistence/revisions.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Store } from '../persistence/store.ts'
import type { FoundDocument, ServerReading } from '../reading.ts'
import type { Rooms } from '../realtime/ports.ts'
import { keepLast } from './kept.ts'

export interface RevisionParts {
  store: Store
  rooms: Pick<Rooms, 'read'>
  archive: Archive
  clock: Clock
  find: ServerReading['find']
  grain: HistoryGrain
}

/** What naming a text needs. */
export type SideParts = Pick<RevisionParts, 'store' | 'rooms' | 'archive'>

/** An issued version with its words. */
export interface IssuedText {
  row: WholeRevision
  text: Text
  footnotes: Footnote[]
}

/** The texts that can be set side by side, each by its name. */
export interface Sides {
  issued(documentId: DocumentId, name: string): Promise<IssuedText | null>
  working(found: FoundDocument): Promise<ComparedSide>
  side(actor: Actor, found: FoundDocument, name: SideName): Promise<Outcome<ComparedSide>>
  /**
   * The text at a sequence, with the wordings of brackets as they were issued last before it, and the footnotes of those
   * that were closed by then.
   */
  at(found: FoundDocument, sequence: number): Promise<{ text: Text; brackets: Bracket[]; bracketsOf: string }>
  /** What changed between two issued versions; remembered. */
  between(from: RevisionRecord, to: RevisionRecord): Promise<Comparison>
}

export function createSides(parts: SideParts): Sides {
  const { store, archive, rooms } = parts
  const texts = keepLast<Text | null>(ISSUED_TEXTS_KEPT_MAX)
  const comparisons = keepLast<Comparison>(COMPARISONS_KEPT_MAX)

  const issued: Sides['issued'] = async (documentId, name) => {
    const row = await store.revisions.byName(documentId, name)
    if (row === null) return null
    const text = await texts(row.id, () => archive.issuedText({ documentId, name }))
    return text === null ? null : { row, text, footnotes: issuedNotes(row) }
  }

  const working: Sides['working'] = async ({ row }) => {
    // The text first: every bracket that stands in it has its record by then.
    const now = await rooms.read(row.id)
    const brackets = await store.brackets.ofDocument(row.id)
    if (now === null) throw new Error(`revisions: the document ${row.id} has no text`)
    const { text, sequence } = now
    const hash = textHash({ text, brackets, language: row.language }, sha256)
    const footnotes = footnotesOf(brackets)
    return { name: 'working', symbol: null, sequence, hash, at: null, text, brackets, footnotes }
  }

  const at: Sides['at'] = async ({ row }, sequence) => {
    const [text, versions, current] = await Promise.all([
      archive.textAt({ documentId: row.id, seq: sequence }),
      store.revisions.list(row.id),
      store.brackets.ofDocument(row.id)
    ])
    const before = versions.filter(version => version.sequence <= sequence).at(-1)
    const whole = before ? await store.revisions.byName(row.id, before.name) : null
    const brackets = bracketsThen({ text, issued: whole, current })
    return { text, brackets, bracketsOf: before?.name ?? 'working' }
  }

  return {
    issued,
    working,
    at,
    side: (actor, found, name) => sideNamed({ ...parts, issued, working, at }, { actor, found, name }),
    between: (from, to) =>
      comparisons(`${from.id} ${to.id}`, async () => {
        const [before, after] = await Promise.all([
          issued(from.documentId, from.name),
          issued(to.documentId, to.name)
        ])
        if (!before || !after) throw new Error('revisions: a version is gone')
        const sides = { before: wholeOf(before), after: wholeOf(after) }
        return (await archive.compare({ ...sides, log: null })).comparison
      })
  }
}

const wholeOf = ({ row, text, footnotes }: IssuedText) => ({ text, brackets: row.brackets, footnotes })

/** A version keeps its footnotes where its hash is taken of them: in the canonical form (HA11). */
function issuedNotes({ canonical }: WholeRevision): Footnote[] {
  const { paragraphs } = JSON.parse(canonical) as { paragraphs: { id: ParagraphId; footnotes?: Run[][] }[] }
  return paragraphs.flatMap(({ id, footnotes = [] }) => footnotes.map(runs => ({ paragraph: id, runs })))
}

/**
 * The brackets of an earlier moment, in their order. One that the version before it held and that stands no more was
 * closed since, and has the footnote of its closing; the others have those of the version.
 */
function bracketsThen({
  text,
  issued,
  current
}: {
  text: Text
  issued: WholeRevision | null
  current: readonly Bracket[]
}): Bracket[] {
  const frozen = new Map((issued?.brackets ?? []).map(bracket => [bracket.id, bracket]))
  const stands = new Set(placedBrackets({ text, brackets: [...frozen.values(), ...current] }).keys())
  const notes = issued === null ? [] : issuedNotes(issued)
  return current.map(bracket => {
    const { footnote, resolution: _resolution, ...rest } = bracket
    const known = frozen.get(bracket.id)
    if (!stands.has(bracket.id)) {
      if (known !== undefined && footnote !== undefined) return bracket
      const at =
        known === undefined ? notes.findIndex(({ paragraph }) => paragraph === bracket.paragraph) : -1
      const [note] = at < 0 ? [] : notes.splice(at, 1)
      if (note !== undefined) return { ...rest, state: 'resolved', footnote: note.runs }
    }
    return known ?? { ...rest, state: 'open' }
  })
}

async function sideNamed(
  { issued, working, at, store, archive }: SideParts & Pick<Sides, 'issued' | 'working' | 'at'>,
  { actor, found, name }: { actor: Actor; found: FoundDocument; name: SideName }
): Promise<Outcome<ComparedSide>> {
  const { row } = found
  if (name === 'working') return grant(await working(found))
  if (name === 'seen' || name === 'seen-delegation') {
    const viewer = name === 'seen' ? { person: actor.personId } : { delegation: actor.delegation ?? '' }
    const last = await store.seen.last(row.id, viewer)
    if (last === null) return neverSeen()
    const text = await archive.textAt({ documentId: row.id, seq: last.sequence })
    const { sequence, hash, brackets } = last
    const at = last.at.toISOString()
    return grant({ name, symbol: null, sequence, hash, at, text, brackets, footnotes: footnotesOf(brackets) })
  }
  const sequence = Number(/^at\.([1-9][0-9]{0,14})$/.exec(name)?.[1] ?? 0)
  if (sequence > 0 && mayLookBack(actor, found) && sequence <= (await working(found)).sequence) {
    const { text, brackets } = await at(found, sequence)
    const hash = textHash({ text, brackets, language: row.language }, sha256)
    const footnotes = footnotesOf(brackets)
    return grant({ name, symbol: null, sequence, hash, at: null, text, brackets, footnotes })
  }
  const version = await issued(row.id, name)
  if (version === null) return noVersion()
  const { symbol, hash, issuedAt, brackets } = version.row
  return grant({
    ...{ name, symbol, hash, brackets },
    sequence: version.row.sequence,
    at: issuedAt.toISOString(),
    text: version.text,
    footnotes: version.footnotes
  })
}

/** What was typed before a stage was opened to observers is not for them: history is for those who read in any case. */
export const mayLookBack = (actor: Actor, { subject }: FoundDocument): boolean =>
  mayRead(actor, { ...subject, openToObservers: false })

/** The names of those who have opened a text are for the co-chairs, who alone open the stages to observers. */
export const isChair = (actor: Actor, { subject }: FoundDocument): boolean =>
  can(actor, 'admit_observers', subject)

export const documentFacts = ({ row }: FoundDocument): RevisedDocument => ({
  id: row.id,
  code: row.theme.code,
  title: row.title,
  language: row.language
})

export const noVersion = (): Outcome<never> =>
  refuse('not_found', 'There is no such version for you to read.', 'Choose one from the list of versions.')

export const noHistory = (): Outcome<never> =>
  refuse('not_found', 'There is no history of this text for you to read.', 'Read the issued versions.')

const neverSeen = (): Outcome<never> =>
  refuse(
    'never_seen',
    'There is nothing to compare with: you have not marked this text as seen yet.',
    'Mark it as seen, and come back when it has changed.'
  )
