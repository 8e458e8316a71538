import {
  amendmentHash,
  circlesAsked,
  CO_CHAIRS,
  decideAmendment,
  decideAmendmentHalf,
  grant,
  outrunHalves,
  withNewFigure,
  type AmendmentHalf,
  type Change,
  type ChairCircle,
  type ChairedText,
  type Commitment,
  type Outcome,
  type PendingHalf,
  type Proposal
} from '@acuerdo/domain'
import { rowsOf } from '../persistence/changes.ts'
import type { DocumentRecord } from '../persistence/documents.ts'
import { sha256 } from '../persistence/sha256.ts'
import type { Statement } from '../realtime/ports.ts'
import { amendmentSubject, chairedTexts, regionIn, withoutVersions } from '../summit/amendments.ts'
import type { Issued, Performer, Performers, Situation } from './act.ts'
import { rowContext } from './change-text.ts'
import { payloadOf } from './deciding.ts'

type Amending = Situation<'amend_commitment'>

/** An amendment takes effect when the co-chairs of every text that has to be asked have given their halves (CM5, CM6). */
const amending: Performer<'amend_commitment'> = {
  about: async situation => {
    const { circles, documents } = await groundOf(situation)
    const { parts, actor, now } = situation
    return amendmentSubject({ store: parts.store, now }, actor, { circles, documents })
  },
  issue: async situation => {
    const ground = await groundOf(situation)
    const { act, actor } = situation
    const { standing, texts } = ground
    const decided = decideAmendment({ standing, texts }, act)
    if (!decided.ok) return decided
    const hash = ground.former === null ? '' : amendmentHash(ground.former, ground.circles, sha256)
    const halves = await situation.parts.store.halves.standing(null)
    const alike = halves.filter(half => half.action === act.action && half.target === act.target)
    const stale = outrunHalves(alike, hash)
    const half = decideAmendmentHalf(
      { standing: alike.filter(one => !stale.includes(one)), circles: ground.circles },
      {
        ...{ action: 'amend_commitment', target: act.target, hash: null, payload: payloadOf(act) },
        withdraw: act.withdraw === true
      },
      { person: actor.personId, region: regionIn(ground.circles, actor.personId) },
      sha256
    )
    if (!half.ok) return half
    return taken(situation, { ground, stale, hash, half: half.value, changes: decided.value })
  }
}

export const AMENDMENT_PERFORMERS = { amend_commitment: amending } satisfies Performers

interface Ground {
  standing: Commitment[]
  former: Commitment | null
  texts: ChairedText[]
  circles: ChairCircle[]
  documents: DocumentRecord[]
}

async function groundOf(situation: Amending): Promise<Ground> {
  const { parts, act } = situation
  const [standing, { texts, documents }] = await Promise.all([
    parts.store.commitments.list(),
    chairedTexts(parts, situation.circle)
  ])
  const found = standing.find(({ id }) => id === act.target)
  const former = found === undefined ? null : withoutVersions(found)
  // What does not exist is said by the decision, to whoever might have amended it.
  const circles = circlesAsked(former ?? { ...NO_COMMITMENT, id: act.target }, texts)
  return { standing, former, texts, circles, documents }
}

const NO_COMMITMENT: Omit<Commitment, 'id'> = {
  ...{ kind: '', amount: null, deliverable: null, owner: '', due: null, source: '' },
  ...{ citations: [], amendments: 0 }
}

interface Taken {
  ground: Ground
  stale: PendingHalf[]
  /** Of the commitment as it stands, and of whom it asks. */
  hash: string
  half: AmendmentHalf
  /** What the amendment changes, once it takes effect. */
  changes: Change[]
}

async function taken(
  situation: Amending,
  { ground, stale, hash, half, changes }: Taken
): Promise<Outcome<Issued>> {
  const { act, actor, now } = situation
  const asked: Change = { change: 'amendment_asked', commitment: act.target }
  const voided = [
    ...voiding(
      stale.map(({ id }) => id),
      'the commitment changed'
    ),
    ...voiding(half.voids, half.half === 'withdrawn' ? 'it was withdrawn' : 'another half took its place')
  ]
  const issued = { rows: [], hash: null }
  if (half.half === 'withdrawn')
    return grant({ ...issued, changes: [asked, ...voided], answer: { withdrawn: true } })
  if (half.half === 'first') {
    const given: Change = {
      change: 'half_given',
      half: {
        ...{ action: 'amend_commitment', target: act.target, payload: payloadOf(act), hash: null },
        ...{ payloadHash: half.payloadHash, by: actor.personId, at: now.toISOString() },
        ...{ region: regionIn(ground.circles, actor.personId), sequence: 0, headHash: hash }
      }
    }
    return grant({ ...issued, changes: [asked, ...voided, given], answer: { pending: true }, pending: true })
  }
  const completed: Change[] = half.completes.map(({ id }) => ({
    change: 'half_completed',
    half: id,
    by: actor.personId
  }))
  const proposed = await proposedUpdates(situation, ground, changes)
  return grant({
    ...{ changes: [...voided, ...completed, ...changes], rows: proposed.rows, hash: null },
    answer: { proposals: proposed.ids }
  })
}

const voiding = (ids: readonly string[], reason: string): Change[] =>
  ids.map(half => ({ change: 'half_voided', half, reason }))

/** The new figure in each citing text that is still written, as a proposal of the co-chairs (CM7). */
async function proposedUpdates(
  situation: Amending,
  { documents }: Ground,
  changes: readonly Change[]
): Promise<{ ids: string[]; rows: Statement[] }> {
  const amended = changes.find(change => change.change === 'commitment_amended')
  if (amended === undefined || amended.former.amount === null || amended.commitment.amount === null)
    return { ids: [], rows: [] }
  const figures = { former: amended.former.amount, amount: amended.commitment.amount }
  const made: { document: DocumentRecord; proposal: Proposal }[] = []
  for (const { document: id, paragraph } of amended.commitment.citations) {
    const document = documents.find(one => one.id === id)
    if (document === undefined || !WRITTEN.includes(document.stage)) continue
    const proposal = await proposalFor(situation, { document, paragraph, figures })
    if (proposal !== null) made.push({ document, proposal })
  }
  return {
    ids: made.map(({ proposal }) => proposal.id),
    rows: made.flatMap(({ document, proposal }) =>
      rowsOf([{ change: 'proposal_tabled', proposal, reason: amended.commitment.source, entered: false }], {
        ...rowContext(situation, null),
        documentId: document.id
      })
    )
  }
}

/** The stages at which proposals are made. */
const WRITTEN: readonly string[] = ['zero_draft', 'negotiation']

async function proposalFor(
  { parts }: Amending,
  {
    document,
    paragraph,
    figures
  }: {
    document: DocumentRecord
    paragraph: string
    figures: { former: NonNullable<Commitment['amount']>; amount: NonNullable<Commitment['amount']> }
  }
): Promise<Proposal | null> {
  const working = await parts.rooms.read(document.id)
  const base = working?.text.paragraphs.find(({ id }) => id === paragraph)?.runs
  const runs = base && withNewFigure(base, { ...figures, language: document.language })
  if (working === null || base === undefined || !runs) return null
  return {
    ...{ id: parts.chance.id(), kind: 'replace', state: 'tabled', paragraph, after: null, bracket: null },
    ...{ part: null, level: null, delegation: CO_CHAIRS, originatedBy: null, base, runs },
    ...{ sequence: working.sequence, amends: null, suggestion: null, positions: [], madeParagraph: null },
    reflected: null
  }
}
