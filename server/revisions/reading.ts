import {
  beginningOf,
  can,
  correspondence,
  grant,
  nextVersion,
  plain,
  why,
  whyNotRestore,
  type Actor,
  type Comparison,
  type DelegationCode,
  type DocumentId,
  type Outcome,
  type ParagraphId
} from '@acuerdo/domain'
import { subjectOf } from '../accounts/access.ts'
import type {
  ComparedSide,
  ComparisonPage,
  RevisionCard,
  RevisionList,
  RevisionPage,
  RevisionReading,
  SideFacts,
  SideName
} from '../context.ts'
import { COMPARISONS_KEPT_MAX } from '../limits.ts'
import type { RowAuthors } from '../persistence/archive-attribution.ts'
import type { RevisionRecord } from '../persistence/revisions.ts'
import type { FoundDocument } from '../reading.ts'
import { createFiles } from './files.ts'
import { createHistory } from './history.ts'
import { keepLast } from './kept.ts'
import { readOn } from './long-log.ts'
import { madeBy, namedMakers, type MadeBy } from './makers.ts'
import { peopleNamed } from './people-named.ts'
import { createSeen, noteOpened } from './seen.ts'
import { createSides, documentFacts, isChair, noVersion, type RevisionParts, type Sides } from './sides.ts'

/** Versions, comparisons and history, each answer cut to what the actor may read. */
export function createRevisionReading(parts: RevisionParts): RevisionReading {
  const { find } = parts
  const sides = createSides(parts)
  const work = rememberedWork(parts)
  return {
    list: async (actor, key) => {
      const found = await find(actor, key)
      return found.ok ? grant(await revisionList(parts, sides, { actor, found: found.value })) : found
    },
    revision: async (actor, key, name) => {
      const found = await find(actor, key)
      return found.ok ? revisionPage(parts, sides, { actor, found: found.value, name }) : found
    },
    compare: async (actor, key, from, to) => {
      const found = await find(actor, key)
      return found.ok
        ? comparisonPage(parts, { sides, work }, { actor, found: found.value, from, to })
        : found
    },
    correspondence: async (actor, key, from, to) => {
      const found = await find(actor, key)
      if (!found.ok) return found
      const both = await bothSides(sides, { actor, found: found.value, from, to })
      if (!both.ok) return both
      const { comparison } = await parts.archive.compare({ ...wholeTexts(both.value), log: null })
      const [one, other] = [withoutText(both.value.from), withoutText(both.value.to)]
      return grant({
        document: documentFacts(found.value),
        from: one,
        to: other,
        lines: correspondence(comparison),
        beginnings: { ...beginningsOf(both.value.from), ...beginningsOf(both.value.to) }
      })
    },
    ...createHistory(parts, sides),
    ...createSeen(parts, sides),
    ...createFiles(parts)
  }
}

interface Reader {
  actor: Actor
  found: FoundDocument
}

async function revisionList(
  parts: RevisionParts,
  sides: Sides,
  { actor, found }: Reader
): Promise<RevisionList> {
  const versions = await parts.store.revisions.list(found.row.id)
  const [cards, working, may] = await Promise.all([
    cardsOf(parts, sides, found, versions),
    sides.working(found),
    rightsOf(parts, { actor, found })
  ])
  return {
    document: documentFacts(found),
    revisions: cards.reverse(),
    changedSince: versions.at(-1)?.hash !== working.hash,
    next: nextVersion(versions.map(({ name }) => name)),
    may
  }
}

async function rightsOf(parts: RevisionParts, { actor, found }: Reader): Promise<RevisionList['may']> {
  const [issuing, restoring] = await Promise.all([
    subjectOf(parts, found.row, 'issue_revision'),
    subjectOf(parts, found.row, 'restore_text')
  ])
  return {
    issue_revision: why(actor, 'issue_revision', issuing),
    restore_text: whyNotRestore(actor, restoring)
  }
}

/** The oldest first. */
async function cardsOf(
  { store }: RevisionParts,
  sides: Sides,
  found: FoundDocument,
  versions: readonly RevisionRecord[]
): Promise<RevisionCard[]> {
  const [named, openers, entitled] = await Promise.all([
    peopleNamed(store),
    store.seen.openersByHash(found.row.id),
    entitledDelegations(store)
  ])
  return Promise.all(
    versions.map(async (version, index) => {
      const before = versions[index - 1]
      const counts = before ? (await sides.between(before, version)).counts : null
      const opened = openers.get(version.hash) ?? []
      const { name, symbol, hash, sequence, issuedAt, issuedBy, note } = version
      return {
        ...{ name, symbol, hash, sequence, note },
        issuedAt: issuedAt.toISOString(),
        issuedBy: named(issuedBy),
        words: counts && { added: counts.wordsAdded, removed: counts.wordsRemoved },
        opened: { count: opened.filter(code => entitled.has(code)).length, of: entitled.size }
      }
    })
  )
}

/** Delegations that decide: whoever may block a consensus, as long as it is not suspended. */
async function entitledDelegations({
  delegations
}: RevisionParts['store']): Promise<Map<DelegationCode, string>> {
  const all = await delegations.list()
  const deciding = all.filter(({ canBlockConsensus, suspended }) => canBlockConsensus && !suspended)
  return new Map(deciding.map(({ code, name }) => [code, name]))
}

async function revisionPage(
  parts: RevisionParts,
  sides: Sides,
  { actor, found, name }: Reader & { name: string }
): Promise<Outcome<RevisionPage>> {
  const { store } = parts
  const issued = await sides.issued(found.row.id, name)
  if (issued === null) return noVersion()
  const { row, text, footnotes } = issued
  await noteOpened(parts, { actor, found, hash: row.hash })
  const versions = await store.revisions.list(found.row.id)
  const index = versions.findIndex(({ id }) => id === row.id)
  const [cards, may, openers, entitled, former, closing] = await Promise.all([
    cardsOf(parts, sides, found, versions),
    rightsOf(parts, { actor, found }),
    store.seen.openers(found.row.id, row.hash),
    entitledDelegations(store),
    store.brackets.formerClosings(found.row.id),
    subjectOf(parts, found.row, 'resolve_bracket')
  ])
  const card = cards[index]
  if (card === undefined) return noVersion()
  return grant({
    document: documentFacts(found),
    revision: card,
    text,
    brackets: row.brackets,
    footnotes,
    auditSeq: row.auditSeq,
    openedBy: isChair(actor, found)
      ? [...entitled].map(([code, title]) => ({ code, name: title, opened: openers.includes(code) }))
      : null,
    previous: versions[index - 1]?.name ?? null,
    next: versions[index + 1]?.name ?? null,
    may: { restore_text: may.restore_text },
    closings: { former, mayClose: can(actor, 'resolve_bracket', closing) }
  })
}

/** Letters of a paragraph by which people know it again. */
const BEGINNING_LETTERS = 72

const beginningsOf = ({ text }: ComparedSide): Record<ParagraphId, string> =>
  Object.fromEntries(text.paragraphs.map(({ id, runs }) => [id, beginningOf(plain(runs), BEGINNING_LETTERS)]))

interface Wanted extends Reader {
  from: SideName
  to: SideName
}

interface BothSides {
  from: ComparedSide
  to: ComparedSide
}

async function bothSides(sides: Sides, { actor, found, from, to }: Wanted): Promise<Outcome<BothSides>> {
  const [one, other] = await Promise.all([sides.side(actor, found, from), sides.side(actor, found, to)])
  if (!one.ok) return one
  return other.ok ? grant({ from: one.value, to: other.value }) : other
}

const wholeTexts = ({ from, to }: BothSides) => ({
  before: { text: from.text, brackets: from.brackets, footnotes: from.footnotes },
  after: { text: to.text, brackets: to.brackets, footnotes: to.footnotes }
})

const withoutText = ({
  text: _text,
  brackets: _brackets,
  footnotes: _footnotes,
  ...rest
}: ComparedSide): SideFacts => rest

/** What two texts differ in, and who made that: worked out once for each pair. */
interface Worked {
  comparison: Comparison
  authors: RowAuthors[][]
  by: MadeBy
  isAttributed: boolean
}
type Work = (documentId: DocumentId, both: BothSides) => Promise<Worked>

/** The same words at other sequences may be other people's; and whether a bracket is held is in no hash. */
const sideKey = ({ sequence, hash, brackets }: ComparedSide): string =>
  `${sequence} ${hash} ${brackets.map(({ state }) => state.charAt(0)).join('')}`

function rememberedWork(parts: RevisionParts): Work {
  const kept = keepLast<Worked>(COMPARISONS_KEPT_MAX, ({ isAttributed }) => isAttributed)
  return (documentId, both) =>
    kept(`${documentId} ${sideKey(both.from)} ${sideKey(both.to)}`, async () => {
      const log = { documentId, from: both.from.sequence, to: both.to.sequence }
      const compared = await parts.archive.compare({ ...wholeTexts(both), log })
      const { comparison, authors, isAttributed } = compared
      if (!isAttributed) readOn(parts.archive, log)
      return { comparison, authors, isAttributed, by: await madeBy(parts, compared, { documentId, ...both }) }
    })
}

async function comparisonPage(
  { store }: RevisionParts,
  { sides, work }: { sides: Sides; work: Work },
  wanted: Wanted
): Promise<Outcome<ComparisonPage>> {
  const both = await bothSides(sides, wanted)
  if (!both.ok) return both
  const [{ comparison, authors, by, isAttributed }, named, delegations] = await Promise.all([
    work(wanted.found.row.id, both.value),
    peopleNamed(store),
    store.delegations.list()
  ])
  return grant({
    document: documentFacts(wanted.found),
    ...both.value,
    comparison,
    authors: authors.map(row =>
      row.map(({ personId, added, removed }) => {
        const { id, name, delegation } = named(personId)
        return { person: { id, name }, delegation, added, removed }
      })
    ),
    makers: namedMakers(by, named),
    made: by.made,
    isAttributed,
    delegations: Object.fromEntries(delegations.map(({ code, name }) => [code, name]))
  })
}
