import {
  agreedShare,
  closestOf,
  distancesIn,
  grant,
  hoursBetween,
  measure,
  median,
  openOverTime,
  openPlaces,
  paragraphCells,
  projection,
  shareOf,
  supportInAll,
  supportShares,
  type Actor,
  type Bracket,
  type DocumentId,
  type ParagraphId,
  type Text
} from '@acuerdo/domain'
import type { MeasurePoint, MeasuresPage, NegotiationReading, RevisionCard } from '../context.ts'
import type { ParagraphTurnRecord } from '../persistence/paragraph-states.ts'
import { isChair } from './bracket-page.ts'
import { languagesOf } from './language-measure.ts'
import { groundOf, type Ground, type NegotiationParts } from './ground.ts'

/** How far the text is from agreement, now and over its versions; nobody is ranked. */
export const convergence = (parts: NegotiationParts): Pick<NegotiationReading, 'measures'> => ({
  measures: async (actor, key) => {
    const ground = await groundOf(parts, actor, key)
    return ground.ok ? grant(await measuresOf(parts, actor, ground.value)) : ground
  }
})

async function measuresOf(parts: NegotiationParts, actor: Actor, ground: Ground): Promise<MeasuresPage> {
  const { state, open, agreed, now, found } = ground
  const { text, brackets } = state
  const { id } = found.row
  const [turns, threads, reserved, event] = await Promise.all([
    parts.store.paragraphStates.turns(id),
    substantiveThreads(parts, id),
    reservedParagraphs(parts, id),
    parts.store.events.find()
  ])
  const series = await seriesOf(parts, actor, { ground, turns })
  const versions = series.filter(({ version }) => version !== null)
  const ages = open.flatMap(one => ground.openedAt(one) ?? []).map(at => hoursBetween(at, now))
  const end = event === null ? now : `${event.dates.until}T23:59:59.000Z`
  return {
    document: ground.document,
    now: measure(text, brackets, agreed),
    agreedShare: agreedShare(text, brackets, agreed),
    cells: paragraphCells(text, brackets, { agreed, reserved }).map(({ paragraph, state: cell }) => ({
      paragraph: ground.numbered(paragraph),
      state: cell
    })),
    openPlaces: openPlaces(text, brackets),
    series,
    steps: openOverTime(brackets, ground.versions[0]?.issuedAt.toISOString() ?? now),
    closest: open.flatMap(bracket => closestIn(ground, bracket)).sort((a, b) => b.support - a.support),
    threads: {
      substantiveOpen: threads.length,
      oldestHours: threads[0] === undefined ? null : hoursBetween(threads[0].at, now)
    },
    age: { medianHours: median(ages), ...relapse(turns) },
    distances: open
      .flatMap(bracket => distancesIn(bracket).map(pair => ({ bracket: bracket.id, ...pair })))
      .sort((one, other) => one.words - other.words),
    reading: await readingOf(parts, ground),
    languages: await languagesOf(parts, ground),
    projection: projection(versions, { at: now, openBrackets: open.length }, end)
  }
}

/** Substantive remarks of the group that wait for an answer, the oldest first; a delegation's own are not counted. */
async function substantiveThreads({ store }: NegotiationParts, id: DocumentId): Promise<{ at: string }[]> {
  const all = await store.threads.ofDocument(id)
  return all
    .filter(one => one.type === 'substantive' && one.visibility === 'group' && !one.resolved)
    .map(({ openedAt }) => ({ at: openedAt.toISOString() }))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** Paragraphs with a reservation that stands. */
async function reservedParagraphs(
  { reservations }: NegotiationParts,
  id: DocumentId
): Promise<ReadonlySet<ParagraphId>> {
  const all = (await reservations?.(id)) ?? []
  return new Set(all.flatMap(({ paragraph, liftedAt }) => (liftedAt === null ? (paragraph ?? []) : [])))
}

async function issuedText(
  { store, archive }: NegotiationParts,
  documentId: DocumentId,
  name: string
): Promise<{ text: Text; brackets: Bracket[] } | null> {
  const [whole, text] = await Promise.all([
    store.revisions.byName(documentId, name),
    archive.issuedText({ documentId, name })
  ])
  return whole === null || text === null ? null : { text, brackets: whole.brackets }
}

const closestIn = ({ regions, numbered }: Ground, bracket: Bracket): MeasuresPage['closest'] =>
  closestOf(bracket, regions).map(one => ({
    bracket: bracket.id,
    paragraph: numbered(bracket.paragraph),
    key: one.key,
    support: supportInAll(one, regions),
    shares: supportShares(one, regions)
  }))

const relapse = (turns: readonly ParagraphTurnRecord[]): { agreed: number; reopened: number } => ({
  agreed: turns.filter(({ turn }) => turn === 'agreed').length,
  reopened: turns.filter(({ turn }) => turn === 'reopened').length
})

/** One point a version, and one for the text as it stands. */
async function seriesOf(
  parts: NegotiationParts,
  actor: Actor,
  { ground, turns }: { ground: Ground; turns: readonly ParagraphTurnRecord[] }
): Promise<MeasurePoint[]> {
  const { state, agreed, now, found, versions } = ground
  const list = await parts.revisions.list(actor, found.row.id)
  const cards = new Map((list.ok ? list.value.revisions : []).map(card => [card.name, card]))
  const points = await Promise.all(
    versions.map(async ({ name, issuedAt }) => {
      const whole = await issuedText(parts, found.row.id, name)
      if (whole === null) return null
      const at = issuedAt.toISOString()
      return { name, at, ...whole, agreed: agreedAt(turns, at) }
    })
  )
  const issued = points.flatMap(point => point ?? [])
  const working = { name: null, at: now, text: state.text, brackets: [...state.brackets], agreed }
  const last = versions.at(-1)
  const since =
    last === undefined || !list.ok || !list.value.changedSince
      ? { added: 0, removed: 0 }
      : await wordsSince(parts, actor, { key: found.row.id, name: last.name })
  return [...issued, working].map((point, index, all) =>
    pointOf(
      point,
      all[index - 1] ?? null,
      point.name === null ? since : (cards.get(point.name)?.words ?? null)
    )
  )
}

async function wordsSince(
  { revisions }: NegotiationParts,
  actor: Actor,
  { key, name }: { key: string; name: string }
): Promise<RevisionCard['words']> {
  const compared = await revisions.compare(actor, key, name, 'working')
  if (!compared.ok) return null
  const { wordsAdded, wordsRemoved } = compared.value.comparison.counts
  return { added: wordsAdded, removed: wordsRemoved }
}

interface Standing {
  name: string | null
  at: string
  text: Text
  brackets: Bracket[]
  agreed: ReadonlySet<ParagraphId>
}

function pointOf(point: Standing, before: Standing | null, words: RevisionCard['words']): MeasurePoint {
  const { text, brackets, agreed } = point
  const { openBrackets, bracketDensity } = measure(text, brackets, agreed)
  const former = before === null ? null : measure(before.text, before.brackets)
  return {
    version: point.name,
    at: point.at,
    openBrackets,
    density: bracketDensity,
    agreedShare: agreedShare(text, brackets, agreed).paragraphs,
    wordsChanged:
      former === null || words === null
        ? null
        : shareOf(words.added + words.removed, former.baseWords + former.bracketWords)
  }
}

/** Which paragraphs were agreed at an instant. */
function agreedAt(turns: readonly ParagraphTurnRecord[], at: string): ReadonlySet<ParagraphId> {
  const before = turns.filter(turn => Date.parse(turn.at) <= Date.parse(at))
  const last = new Map(before.map(({ paragraph, turn }) => [paragraph, turn]))
  return new Set([...last].flatMap(([paragraph, turn]) => (turn === 'agreed' ? [paragraph] : [])))
}

/** How many entitled delegations have opened the latest version: names to the co-chairs only. */
async function readingOf({ store }: NegotiationParts, ground: Ground): Promise<MeasuresPage['reading']> {
  const latest = ground.versions.at(-1)
  if (latest === undefined) return null
  const openers = await store.seen.openers(ground.found.row.id, latest.hash)
  const entitled = ground.regions.flatMap(({ delegations }) => delegations)
  const names = entitled.map(code => ({ code, opened: openers.includes(code) }))
  return {
    version: latest.name,
    count: names.filter(({ opened }) => opened).length,
    of: entitled.length,
    names: isChair(ground) ? names : null
  }
}
