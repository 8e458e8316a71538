import { can, isAlike, isStanding, isVoidNow, type Action, type Actor, type Stage } from '@acuerdo/domain'
import { mayRead, subjectOf } from '../accounts/access.ts'
import type { WaitingItem, WaitingKind } from '../context.ts'
import { VOID_HALF_MS } from '../limits.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { WorkingText } from '../realtime/ports.ts'
import { decisionAddress, documentAddress } from './addresses.ts'
import { decidedText, factsOf, type DecisionFacts } from './facts.ts'
import { languagesWaiting } from './languages.ts'
import { negotiationWaits } from '../negotiation/waiting.ts'
import { regionIn, waitingAmendments } from '../summit/amendments.ts'
import type { DecidingParts } from './reading.ts'

type Wait = Pick<WaitingItem, 'kind'> & Partial<Pick<WaitingItem, 'until' | 'action' | 'target' | 'href'>>

/** What waits for one person, in all texts that he may read: what runs out first, then by its weight. */
export async function waitingFor(parts: DecidingParts, actor: Actor): Promise<WaitingItem[]> {
  const themes = await parts.store.documents.themes()
  const found = await Promise.all(
    themes.map(async ({ document }) => {
      if (document === null) return []
      const subject = await subjectOf(parts, document)
      if (!mayRead(actor, subject)) return []
      return waits(parts, actor, document)
    })
  )
  const beside = await Promise.all([amendmentsWaiting(parts, actor), agendaWaiting(parts, actor)])
  return [...once(found.flat()), ...beside.flat()].sort(
    (one, other) =>
      (one.until ?? LATE).localeCompare(other.until ?? LATE) || WEIGHT[one.kind] - WEIGHT[other.kind]
  )
}

/** A delegation without a head is one thing to do, however many texts it is entitled to decide on. */
function once(items: readonly WaitingItem[]): WaitingItem[] {
  const missing = new Map<string | null, WaitingItem>()
  for (const item of items.filter(({ kind }) => kind === 'no_head'))
    missing.set(item.target, missing.has(item.target) ? { ...item, theme: null, documentId: null } : item)
  return [...items.filter(({ kind }) => kind !== 'no_head'), ...missing.values()]
}

/** Amendments of commitments that other co-chairs have begun; they are about no single text. */
async function amendmentsWaiting(parts: DecidingParts, actor: Actor): Promise<WaitingItem[]> {
  const { store, clock } = parts
  const waiting = await waitingAmendments(parts, () => store.circle(clock.now()))
  return waiting
    .filter(
      ({ circles, halves }) =>
        regionIn(circles, actor.personId) !== null && !halves.some(({ by }) => by === actor.personId)
    )
    .map(({ commitment }) => ({
      ...{ kind: 'second_half', action: 'amend_commitment', target: commitment.id },
      ...{ ...OF_NO_TEXT, href: `/commitments#${commitment.id}` }
    }))
}

const OF_NO_TEXT = { theme: null, documentId: null, until: null }

/** Priority areas that have no answer yet, told once however many there are. */
async function agendaWaiting({ store, clock }: DecidingParts, actor: Actor): Promise<WaitingItem[]> {
  const subject = { theme: null, stage: 'transmitted' as const, now: clock.now().toISOString() }
  if (!can(actor, 'decide_agenda', subject)) return []
  const transmitted = await store.priorities.transmitted()
  return transmitted.some(({ kind, answer }) => kind === 'priority' && answer === null)
    ? [{ ...OF_NO_TEXT, kind: 'agenda', action: null, target: null, href: '/agenda' }]
    : []
}

const LATE = '9999'

const WEIGHT: Record<WaitingKind, number> = {
  silence: 0,
  broken: 0,
  read_before_deadline: 1,
  second_half: 2,
  prepared: 2,
  void_half: 3,
  adopt: 4,
  approve: 5,
  confirm_capital: 6,
  reservation: 7,
  answer_bridging: 8,
  reopening: 9,
  confirm_entry: 10,
  attention: 11,
  transmit: 12,
  language: 13,
  agenda: 14,
  no_head: 15
}

async function waits(parts: DecidingParts, actor: Actor, document: DocumentRecord): Promise<WaitingItem[]> {
  const { store, rooms, clock } = parts
  const now = clock.now()
  const [facts, working, voided, entries] = await Promise.all([
    factsOf(store, document, now, { beside: false }),
    rooms.read(document.id),
    store.halves.voidSince(document.id, new Date(now.getTime() - VOID_HALF_MS)),
    store.proposals.entries(document.id)
  ])
  if (working === null) return []
  const current = standingOn(facts, working)
  const items: Wait[] = [
    ...ofChair(facts, actor, { current, voided }),
    ...ofDelegation(facts, actor),
    ...entered(facts, actor, entries),
    ...(await negotiationWaits(store, actor, { document, brackets: facts.brackets, now: facts.circle.now })),
    ...(await ofLanguages(parts, facts, actor)),
    ...ofSecretariat(facts, actor, now)
  ]
  const { id, theme } = document
  return items.map(item => ({
    ...{ action: null, target: null, until: null, href: `${documentAddress(theme.code)}/decisions` },
    ...item,
    theme: { id: theme.id, code: theme.code, name: theme.name },
    documentId: id
  }))
}

type Halves = DecisionFacts['halves']

/** Where nothing waits for its other half, the text is not hashed for it: this is asked of every text, for everybody. */
function standingOn(facts: DecisionFacts, working: WorkingText): Halves {
  const { halves } = facts
  if (halves.length === 0) return halves
  const state = decidedText(facts, working.text, working.sequence)
  return halves.filter(half => !isVoidNow(half, state))
}

function ofChair(facts: DecisionFacts, actor: Actor, halves: { current: Halves; voided: Halves }): Wait[] {
  const { chairs, document, versions } = facts
  const chair = chairs.find(({ id }) => id === actor.personId)
  if (chair === undefined) return []
  const { code } = document.theme
  const target = `${code}/${versions.at(-1)?.name ?? ''}`
  const wanted = wantedHalves(halves.current, { person: actor.personId, region: chair.region })
  const half = (
    kind: 'second_half' | 'prepared' | 'void_half',
    { action, target: about }: Halves[number]
  ): Wait => ({
    ...{ kind, action, target: about, href: decisionAddress(code, action) }
  })
  const lost = lostHalves(facts, actor, halves)
  // Where the co-chairs are about something else already, they know that silence was broken.
  const idle = halves.current.length + lost.length === 0
  const next = wanted.length === 0 ? nextOf(facts) : undefined
  const given = halves.current.some(one => one.action === next?.action && one.by === actor.personId)
  return [
    ...(idle && isBroken(facts) ? [{ kind: 'broken' as const, target }] : []),
    ...wanted.map(one => half(one.region === null ? 'prepared' : 'second_half', one)),
    ...lost.map(one => half('void_half', one)),
    ...(next && !given ? [{ kind: next.kind, target, href: decisionAddress(code, next.action) }] : [])
  ]
}

/** Halves that wait for this very co-chair; what was prepared counts until one of both has given a half of it. */
function wantedHalves(
  current: Halves,
  { person, region }: { person: string; region: string | null }
): Halves {
  return current.filter(
    half =>
      half.region !== region &&
      !current.some(
        other =>
          isAlike(half, other) && (other.by === person || (half.region === null && other.region !== null))
      )
  )
}

/** Own halves that became void; one that was given anew, or whose act is not possible any more, is no news. */
function lostHalves(
  { document, circle }: DecisionFacts,
  actor: Actor,
  { current, voided }: { current: Halves; voided: Halves }
): Halves {
  const subject = { theme: document.theme.id, stage: document.stage, now: circle.now }
  return voided.filter(
    half =>
      half.by === actor.personId &&
      half.voidReason === 'the text changed' &&
      can(actor, half.action, subject) &&
      !current.some(({ action }) => action === half.action)
  )
}

/** Whether the latest version is the one whose silence was broken. */
const isBroken = ({ document, silences: [silence], versions }: DecisionFacts): boolean =>
  document.stage === 'negotiation' && silence?.state === 'broken' && silence.version === versions.at(-1)?.name

function nextOf({ document: { stage }, gate: { approvals, regions } }: DecisionFacts) {
  const approved = regions.every(region => approvals.some(one => one.region === region))
  return NEXT[stage === 'agreed_ad_ref' && approved ? 'approved' : stage]
}

/** What the co-chairs of a text do next, once it is agreed. */
const NEXT: Partial<Record<Stage | 'approved', { kind: WaitingKind; action: Action }>> = {
  agreed_ad_ref: { kind: 'approve', action: 'approve_version' },
  approved: { kind: 'adopt', action: 'adopt' },
  adopted: { kind: 'transmit', action: 'transmit' }
}

function ofDelegation(facts: DecisionFacts, actor: Actor): Wait[] {
  const { document, circle, silences, opened, gate } = facts
  const subject = { theme: document.theme.id, stage: document.stage, now: circle.now }
  const [silence] = silences
  const { code: theme } = document.theme
  const target = `${theme}/${facts.versions.at(-1)?.name ?? ''}`
  const code = actor.delegation
  if (code === null) return []
  const mine: Wait[] = []
  if (silence?.state === 'running' && can(actor, 'object', subject)) {
    const until = silence.deadline
    mine.push({ kind: 'silence', until, target })
    if (!opened.includes(code))
      mine.push({
        ...{ kind: 'read_before_deadline', until, target },
        href: `${documentAddress(theme)}/versions/${encodeURIComponent(silence.version)}`
      })
  }
  if (can(actor, 'confirm_capital', subject) && !gate.confirmed.includes(code))
    mine.push({ kind: 'confirm_capital', target, href: decisionAddress(theme, 'confirm_capital') })
  const reserved = facts.records.reservations.some(one => isStanding(one) && one.delegation === code)
  if (reserved && can(actor, 'lift_reservation', { ...subject, owner: code }))
    mine.push({ kind: 'reservation', target, href: `${documentAddress(theme)}/decisions#reservations` })
  return mine
}

/** What the scribe entered for the own delegation, told once however much it is. */
function entered(
  { document, circle }: DecisionFacts,
  actor: Actor,
  entries: readonly { state: string; delegation: string }[]
): Wait[] {
  const subject = { theme: document.theme.id, stage: document.stage, now: circle.now }
  const own = entries.some(one => one.state === 'waiting' && one.delegation === actor.delegation)
  return own && can(actor, 'confirm_entry', subject)
    ? [{ kind: 'confirm_entry', href: `/documents/${document.theme.code}/scribe` }]
    : []
}

/** Languages that an adopted text needs before it is handed over, and in which this very person can do something. */
async function ofLanguages(
  parts: DecidingParts,
  { document, circle, versions, records }: DecisionFacts,
  actor: Actor
): Promise<Wait[]> {
  const { theme, stage } = document
  const version = versions.at(-1)?.name
  if (stage !== 'adopted' || version === undefined) return []
  const subject = { theme: theme.id, stage, now: circle.now }
  const languages = await languagesWaiting(parts, { document, version, records }, { actor, subject })
  return languages.map(language => ({
    ...{ kind: 'language', target: `${theme.code}/${version}/${language}` },
    href: `${documentAddress(theme.code)}/languages/${language}`
  }))
}

function ofSecretariat({ entitled }: DecisionFacts, actor: Actor, now: Date): Wait[] {
  if (!can(actor, 'accredit', { theme: null, stage: null, now: now.toISOString() })) return []
  return entitled
    .filter(({ heads, waived }) => heads.length === 0 && !waived)
    .map(({ code }) => ({ kind: 'no_head', target: code, href: `/delegations/${code}` }))
}
