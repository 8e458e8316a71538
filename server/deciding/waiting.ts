import { can, isStanding, isVoidNow, type Actor } from '@acuerdo/domain'
import { mayRead, subjectOf } from '../accounts/access.ts'
import type { WaitingItem, WaitingKind } from '../context.ts'
import { VOID_HALF_MS } from '../limits.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import type { WorkingText } from '../realtime/ports.ts'
import { decidedText, factsOf, type DecisionFacts } from './facts.ts'
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
  return [...found.flat(), ...(await amendmentsWaiting(parts, actor))].sort(
    (one, other) =>
      (one.until ?? LATE).localeCompare(other.until ?? LATE) || WEIGHT[one.kind] - WEIGHT[other.kind]
  )
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
      ...{ theme: null, documentId: null, until: null, href: `/commitments#${commitment.id}` }
    }))
}

const LATE = '9999'

const WEIGHT: Record<WaitingKind, number> = {
  silence: 0,
  read_before_deadline: 1,
  second_half: 2,
  void_half: 3,
  adopt: 4,
  approve: 5,
  confirm_capital: 6,
  reservation: 7,
  confirm_entry: 8,
  no_head: 9
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
    ...ofSecretariat(facts, actor, now)
  ]
  const { id, theme } = document
  return items.map(item => ({
    ...{ action: null, target: null, until: null, href: `/documents/${theme.code}/decisions` },
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

function ofChair(
  { chairs, document, gate, versions, records }: DecisionFacts,
  actor: Actor,
  { current, voided }: { current: Halves; voided: Halves }
): Wait[] {
  const chair = chairs.find(({ id }) => id === actor.personId)
  if (chair === undefined) return []
  const wanted = current.filter(half => half.by !== actor.personId && half.region !== chair.region)
  // One that was void and was given anew, or whose act was done since, is no news any more.
  const lost = voided.filter(
    half =>
      half.by === actor.personId &&
      half.voidReason === 'the text changed' &&
      !current.some(({ action }) => action === half.action)
  )
  const approved = gate.regions.every(region => gate.approvals.some(one => one.region === region))
  const given = (action: string): boolean =>
    current.some(half => half.action === action && half.by === actor.personId)
  const target = `${document.theme.code}/${versions.at(-1)?.name ?? ''}`
  const step = approved ? ('adopt' as const) : ('approve' as const)
  const agreed = document.stage === 'agreed_ad_ref' && records.adoption === null
  return [
    ...wanted.map(({ action, target: about }) => ({ kind: 'second_half' as const, action, target: about })),
    ...lost.map(({ action, target: about }) => ({ kind: 'void_half' as const, action, target: about })),
    ...(agreed && !given(approved ? 'adopt' : 'approve_version') && wanted.length === 0
      ? [{ kind: step, target }]
      : [])
  ]
}

function ofDelegation(facts: DecisionFacts, actor: Actor): Wait[] {
  const { document, circle, silences, opened, gate } = facts
  const subject = { theme: document.theme.id, stage: document.stage, now: circle.now }
  const [silence] = silences
  const target = `${document.theme.code}/${facts.versions.at(-1)?.name ?? ''}`
  const code = actor.delegation
  if (code === null) return []
  const mine: Wait[] = []
  if (silence?.state === 'running' && can(actor, 'object', subject)) {
    const until = silence.deadline
    mine.push({ kind: 'silence', until, target })
    if (!opened.includes(code))
      mine.push({
        ...{ kind: 'read_before_deadline', until, target },
        href: `/documents/${document.theme.code}/versions/${silence.version}`
      })
  }
  if (can(actor, 'confirm_capital', subject) && !gate.confirmed.includes(code))
    mine.push({ kind: 'confirm_capital', target })
  if (can(actor, 'lift_reservation', { ...subject, owner: code }))
    for (const one of facts.records.reservations.filter(isStanding))
      if (one.delegation === code) mine.push({ kind: 'reservation', target: one.paragraph ?? target })
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

function ofSecretariat({ entitled }: DecisionFacts, actor: Actor, now: Date): Wait[] {
  if (!can(actor, 'accredit', { theme: null, stage: null, now: now.toISOString() })) return []
  return entitled
    .filter(({ heads, waived }) => heads.length === 0 && !waived)
    .map(({ code }) => ({ kind: 'no_head', target: code, href: `/delegations/${code}` }))
}
