import { isOpen, type Bracket, type Resolution } from './bracket.ts'
import { closingOfNested, refusedWording } from './closing.ts'
import type { BracketId, PersonId } from './ids.ts'
import { bracketsIn } from './merge.ts'
import { bracketsAfter, type NegotiationChange } from './negotiation-changes.ts'
import { nestedIn } from './opening.ts'
import { grant, refuse, type Outcome } from './outcome.ts'
import { isEmpty } from './run-pieces.ts'
import type { Paragraph, Run } from './text.ts'
import { joinRuns, plain } from './words.ts'

/** What is known of brackets: all records, and how those that stand now were closed before, the latest first. */
export interface BracketGround {
  brackets: readonly Bracket[]
  former: Readonly<Record<BracketId, readonly Resolution[]>>
  /** Whether who restores may close brackets at this stage. */
  mayClose: boolean
}

export interface RestoringVoice {
  person: PersonId
  /** The rules' clock, ISO 8601 in UTC. */
  now: string
}

/** The paragraphs that are restored: as they stand, as they stood, and what stands in the others. */
interface Area {
  now: readonly Paragraph[]
  then: readonly Paragraph[]
  outside: ReadonlySet<BracketId>
}

export interface BracketsRestored {
  /** What will stand: the former paragraphs, without brackets that do not come back. */
  then: Paragraph[]
  changes: NegotiationChange[]
  reopened: BracketId[]
  closed: BracketId[]
}

interface Work extends Area, BracketGround {
  records: ReadonlyMap<BracketId, Bracket>
  wanted: ReadonlySet<BracketId>
  closing: ReadonlySet<BracketId>
}

/**
 * Opens and closes brackets so that exactly those of the former words stand (RS2, RS6). Null where that can't be: one of
 * them stands elsewhere by now, or inside the wording of another one that stays (RS7).
 */
export function restoreBrackets(
  ground: BracketGround,
  area: Area,
  by: RestoringVoice
): Outcome<BracketsRestored> | null {
  const records = new Map(ground.brackets.map(bracket => [bracket.id, bracket]))
  const then = area.then.map(paragraph => ({
    ...paragraph,
    runs: joinRuns(comingBack(paragraph.runs, records))
  }))
  const wished = then.flatMap(({ runs }) => bracketsIn(runs))
  const wanted = new Set(wished)
  if (wanted.size < wished.length) return null
  const here = area.now.flatMap(({ runs }) => bracketsIn(runs))
  const closing = new Set(here.filter(id => !wanted.has(id)))
  const work: Work = { ...ground, ...area, then, records, wanted, closing }
  const opened = openAgain(
    work,
    wished.filter(id => !here.includes(id))
  )
  if (opened === null) return null
  const gone = [...closing].filter(id => !opened.nested.has(id))
  const closed = closeAgain(work, { gone, nested: opened.nested }, by)
  if (!closed.ok) return closed
  const changes = [...opened.changes, ...closed.value]
  return grant({
    then,
    changes: [...changes, ...releases(ground.brackets, changes)],
    reopened: changes.flatMap(one => (one.change === 'bracket_reopened' ? [one.bracket] : [])),
    closed: gone
  })
}

/** A bracket without any wording left was closed because they were withdrawn: its base text stands in its place (RS7). */
function comingBack(runs: readonly Run[], records: ReadonlyMap<BracketId, Bracket>): Run[] {
  return runs.flatMap(run => {
    const record = 'bracket' in run ? records.get(run.bracket) : undefined
    const isGone = record?.state === 'resolved' && record.alternatives.length === 0
    return isGone ? comingBack(record.base ?? [], records) : [run]
  })
}

interface OpenedAgain {
  changes: NegotiationChange[]
  /** Those that stand inside a wording of one that was opened again. */
  nested: Set<BracketId>
}

function openAgain(work: Work, ids: readonly BracketId[]): OpenedAgain | null {
  const changes: NegotiationChange[] = []
  const nested = new Set<BracketId>()
  for (const id of ids) {
    const record = work.records.get(id)
    if (record === undefined || work.outside.has(id)) return null
    if (record.state !== 'resolved') {
      // It stood in the text before another one was put around it, which goes.
      if (record.parent === undefined || !work.closing.has(record.parent.bracket)) return null
      changes.push({ change: 'bracket_nested', bracket: id, parent: null })
      continue
    }
    changes.push({ change: 'bracket_reopened', bracket: id })
    for (const inner of nestedIn(record)) {
      const inside = nestAgain(work, record, inner)
      if (inside === null || nested.has(inner)) return null
      changes.push(...inside)
      nested.add(inner)
    }
  }
  return { changes, nested }
}

/** A bracket inside the wordings of one that stands again stands there again. */
function nestAgain(work: Work, around: Bracket, id: BracketId): NegotiationChange[] | null {
  const record = work.records.get(id)
  const isElsewhere = work.wanted.has(id) || work.outside.has(id)
  if (record === undefined || isElsewhere || nestedIn(record).length > 0) return null
  const isClosed = record.state === 'resolved'
  if (isClosed && record.alternatives.length === 0) return null
  if (record.parent !== undefined && !work.closing.has(record.parent.bracket)) return null
  const key = around.alternatives.find(({ runs }) => bracketsIn(runs).includes(id))?.key ?? null
  return [
    ...(isClosed ? [{ change: 'bracket_reopened', bracket: id } as const] : []),
    { change: 'bracket_nested', bracket: id, parent: { bracket: around.id, key } }
  ]
}

function closeAgain(
  work: Work,
  { gone, nested }: { gone: readonly BracketId[]; nested: ReadonlySet<BracketId> },
  by: RestoringVoice
): Outcome<NegotiationChange[]> {
  const changes: NegotiationChange[] = []
  for (const id of gone) {
    const record = work.records.get(id)
    if (record === undefined) throw new Error(`closeAgain: there is no record of ${id}`)
    const before = formerClosing(work, record)
    if (before === null && !work.mayClose) return mayNotClose()
    const outcome = before ?? toBase(work, record)
    const { alternative } = outcome
    const wish = { outcome: outcome.outcome, ...(alternative === undefined ? {} : { alternative }) }
    const refused = refusedWording(record, wish, outcome.wording)
    if (refused !== null) return refused
    const stays = (inner: BracketId): boolean => work.wanted.has(inner) || nested.has(inner)
    const inside = nestedIn(record).filter(inner => work.records.get(inner)?.parent?.bracket === id)
    changes.push(
      ...closingOfNested(
        inside.filter(inner => !stays(inner)),
        record,
        by
      ),
      closedAs(record, outcome, by)
    )
  }
  return grant(changes)
}

function closedAs(record: Bracket, outcome: ClosedThen, { person, now }: RestoringVoice): NegotiationChange {
  const { footnote: _footnote, ...closing } = outcome
  const resolution: Resolution = { ...closing, by: person, at: now }
  const footnote = outcome.outcome === 'footnote' ? footnoteOf(record, outcome) : null
  return {
    ...{
      change: 'bracket_resolved',
      bracket: record.id,
      paragraph: record.paragraph,
      resolution,
      undo: null
    },
    ...(footnote === null ? {} : { footnote })
  }
}

/** The words that the closing wrote, or else those of the wording that it chose. */
const footnoteOf = ({ alternatives }: Bracket, { footnote, alternative: key }: ClosedThen): Run[] | null =>
  footnote ?? alternatives.find(one => one.key === key)?.runs ?? null

type ClosedThen = Omit<Resolution, 'by' | 'at'>

/** How it was closed when the former words stood: the latest closing whose words are among them. */
function formerClosing({ former, then }: Work, record: Bracket): ClosedThen | null {
  // Where its paragraph did not stand, it had gone with the words of the bracket (BR17).
  const words = wordsThen(then, record) ?? ''
  const base = plain(record.base ?? [])
  const keepsBase = base.trim() !== '' && words.includes(base)
  const found = (former[record.id] ?? []).find(one => {
    if (!isEmpty(one.wording)) return words.includes(plain(one.wording))
    return !keepsBase && (one.outcome !== 'footnote' || footnoteOf(record, one) !== null)
  })
  if (found === undefined) return null
  const { by: _by, at: _at, ...closing } = found
  return closing
}

/** Without a former closing: with the words that it was put around, as far as they stood there; else with none. */
function toBase({ then }: Work, record: Bracket): ClosedThen {
  const words = wordsThen(then, record) ?? ''
  const base = record.base ?? []
  return !isEmpty(base) && words.includes(plain(base))
    ? { outcome: 'base_text', wording: base }
    : { outcome: 'deleted', wording: [] }
}

const wordsThen = (then: readonly Paragraph[], { paragraph: id }: Bracket): string | null => {
  const paragraph = then.find(one => one.id === id)
  return paragraph ? plain(paragraph.runs) : null
}

/** What is left of a package with one open bracket is none (PK2). */
function releases(brackets: readonly Bracket[], changes: readonly NegotiationChange[]): NegotiationChange[] {
  const after = bracketsAfter(brackets, changes)
  const again = new Set(changes.flatMap(one => (one.change === 'bracket_reopened' ? [one.bracket] : [])))
  return after
    .filter(one => again.has(one.id) && one.package !== undefined)
    .filter(one => after.filter(other => other.package === one.package && isOpen(other)).length < 2)
    .map(({ id }) => ({ change: 'bracket_held', bracket: id, package: null }))
}

const mayNotClose = (): Outcome<never> =>
  refuse(
    'RS6',
    'Nothing was restored: it would close a bracket that was opened since, and you may not close brackets now.',
    'Restore other paragraphs, or ask a co-chair to close that bracket once the first reading is open.'
  )
