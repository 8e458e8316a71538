import {
  isPending,
  regionOf,
  textHash,
  type Bracket,
  type Circle,
  type DecidedText,
  type DelegationCode,
  type GateState,
  type PendingHalf,
  type PersonFacts,
  type Text,
  type ThemeId,
  type Waiver
} from '@acuerdo/domain'
import type { DecisionRecords } from '../persistence/decisions.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { SilenceRecord } from '../persistence/silences.ts'
import type { RevisionRecord } from '../persistence/revisions.ts'
import type { Store } from '../persistence/store.ts'

/** Who takes part, as decisions see it; read once for each of them. */
export type People = Omit<Circle, 'freshId'>

/** Everything in rows that decisions on one text ask, as it stands. */
export interface DecisionFacts {
  document: DocumentRecord
  circle: People
  versions: RevisionRecord[]
  silences: SilenceRecord[]
  /** First halves that wait, those that the text has outrun among them. */
  halves: PendingHalf[]
  records: DecisionRecords
  brackets: Bracket[]
  agreed: ReadonlySet<string>
  entitled: Entitled[]
  chairs: Chair[]
  opened: DelegationCode[]
  /** The states that a delegation speaks for, where it speaks for others. */
  binds: ReadonlyMap<DelegationCode, string[]>
  gate: Omit<GateState, 'text' | 'brackets' | 'hash' | 'latest'>
}

/** A delegation that decides, with its heads who can be reached. */
export interface Entitled {
  code: DelegationCode
  name: string
  region: string
  heads: { id: string; name: string }[]
  waived: boolean
}

export interface Chair {
  id: string
  name: string
  region: string | null
}

/** `beside: false` leaves out what stands beside the text: proposals, entries of the scribe and threads. */
export async function factsOf(
  store: Store,
  document: DocumentRecord,
  now: Date,
  { beside = true }: { beside?: boolean } = {}
): Promise<DecisionFacts> {
  const { id, theme } = document
  const [circle, versions, silences, halves, records, brackets, states, delegations] = await Promise.all([
    store.circle(now),
    store.revisions.list(id),
    store.silences.ofDocument(id),
    store.halves.standing(id),
    store.decisions.ofDocument(id),
    store.brackets.ofDocument(id),
    store.paragraphStates.ofDocument(id),
    store.delegations.list()
  ])
  const latest = versions.at(-1) ?? null
  const opened = latest === null ? [] : await store.seen.openers(id, latest.hash)
  const entitled = entitledIn(circle, theme.id, records.waivers)
  const chairs = chairsOf(circle, theme.id)
  return {
    ...{ document, circle, versions, silences, halves, records, brackets, entitled, chairs, opened },
    binds: new Map(delegations.map(({ code, binds }) => [code, binds])),
    agreed: new Set(states.agreed.map(({ paragraph }) => paragraph)),
    gate: {
      ...(beside ? await standingBeside(store, id) : { proposals: [], entries: [], threads: [] }),
      ...saidOf(records, latest?.hash ?? null),
      halfApproved: halfApproved(halves, latest?.hash ?? null),
      entitled: entitled.map(one => ({ code: one.code, reachable: isReachable(one) })),
      opened,
      regions: [...new Set(chairs.flatMap(({ region }) => region ?? []))],
      languages: []
    }
  }
}

/** Proposals that wait, entries that are not sent, substantive threads that are open and that everybody may read. */
async function standingBeside(
  store: Store,
  id: string
): Promise<Pick<GateState, 'proposals' | 'entries' | 'threads'>> {
  const [proposals, entries, threads] = await Promise.all([
    store.proposals.ofDocument(id),
    store.proposals.entries(id),
    openThreads(store, id)
  ])
  return {
    proposals: proposals.filter(isPending),
    threads,
    entries: entries
      .filter(({ state }) => state === 'draft')
      .map(entry => ({ id: entry.id, paragraph: entry.target, delegation: entry.delegation }))
  }
}

/** What was said and decided on the latest version. */
const saidOf = (
  records: DecisionRecords,
  hash: string | null
): Pick<GateState, 'reservations' | 'statements' | 'approvals' | 'confirmed'> => ({
  reservations: records.reservations,
  statements: records.statements.filter(one => one.hash === hash),
  approvals: records.approvals.filter(one => one.voidedAt === null && one.hash === hash),
  confirmed: records.confirmations
    .filter(one => one.confirmed && one.voidedAt === null && one.hash === hash)
    .map(({ delegation }) => delegation)
})

/** An agreed text does not change, so that a half on its hash stands until the text is reopened. */
const halfApproved = (halves: readonly PendingHalf[], hash: string | null): string[] =>
  halves.flatMap(half => (half.action === 'approve_version' && half.hash === hash ? (half.region ?? []) : []))

/** The facts with the text as it stands now, or as it is held while it is decided on. */
export function decidedText(facts: DecisionFacts, text: Text, sequence: number): DecidedText {
  const { document, brackets, versions, agreed } = facts
  const { id, language, stage, theme } = document
  return {
    document: { id, themeCode: theme.code, stage },
    ...{ text, brackets, language, sequence, versions, agreed },
    hash: textHash({ text, brackets, language }, sha256)
  }
}

export const isReachable = ({ heads, waived }: Entitled): boolean => heads.length > 0 || waived

/** The delegations that decide in a group: all that are not observers, as long as they are accredited. */
function entitledIn(circle: People, theme: ThemeId, waivers: readonly Waiver[]): Entitled[] {
  return circle.delegations
    .filter(({ kind, suspended }) => kind !== 'observer' && !suspended)
    .map(({ code, name, group }) => ({
      ...{ code, name, region: group },
      heads: circle.people
        .filter(person => person.delegation === code && leads(person, theme))
        .map(({ id, name: own }) => ({ id, name: own })),
      waived: waivers.some(({ requirement }) => requirement === `head:${code}`)
    }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

const leads = ({ suspended, roles }: PersonFacts, theme: ThemeId): boolean =>
  !suspended &&
  roles.some(held => held.role === 'head_of_delegation' && (held.theme === null || held.theme === theme))

export const chairsOf = (circle: People, theme: ThemeId): Chair[] =>
  circle.people
    .filter(
      ({ suspended, roles }) =>
        !suspended && roles.some(held => held.role === 'co_chair' && held.theme === theme)
    )
    .map(({ id, name, delegation }) => ({ id, name, region: regionOf(circle, delegation) }))

/** Substantive threads that are open and that everybody may read. */
async function openThreads(store: Store, documentId: string): Promise<GateState['threads']> {
  const threads = await store.threads.ofDocument(documentId)
  return threads
    .filter(({ type, resolved, visibility }) => type === 'substantive' && !resolved && visibility === 'group')
    .map(({ id, voice, anchors }) => {
      const anchor = anchors.at(-1)?.anchor
      return { id, voice, paragraph: anchor && 'paragraphId' in anchor ? anchor.paragraphId : null }
    })
}
